// messages.js: translated texts for scripts.  The msgid is English and is what
// shows when a language, or a message of it, is missing.
//
//   t('Save')   t('Hold for {time}', { time })   n_('{n} visit', '{n} visits', n)

let catalogue = { plural: {}, text: {} };
let rules = new Intl.PluralRules('en');

// Fetches the catalogue of a language, beside what is there; urls is {code: URL}, made
// by the build.
export async function loadMessages(code, urls) {
	rules = new Intl.PluralRules(code);
	if (!urls[code]) return;
	const { plural, text } = (await import(urls[code])).default;
	catalogue = { plural, text: { ...catalogue.text, ...text } };
}

function fill(text, values) {
	return values ? text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all) : text;
}

export function t(id, values) {
	const text = catalogue.text[id];
	return fill((Array.isArray(text) ? text[0] : text) || id, values);
}

export function n_(one, many, n, values) {
	const forms = catalogue.text[one];
	const form = Array.isArray(forms) && forms[catalogue.plural[rules.select(n)]];
	return fill(form || (n === 1 ? one : many), { n, ...values });
}
