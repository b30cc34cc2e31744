// po.mjs: reads gettext catalogues at build time.

// The fields of one entry: {msgid: "…", msgstr: ["…", …], msgctxt: …}.
function readEntry(block) {
	const entry = {};
	let list, at;
	for (const line of block.split('\n')) {
		const [, word, index, literal] = /^(?:(\w+)(?:\[(\d)\])?\s+)?(".*")\s*$/.exec(line) || [];
		if (literal === undefined) continue;
		if (word) {
			list = entry[word] ??= [];
			at = Number(index || 0);
			list[at] = '';
		}
		if (list) list[at] += JSON.parse(literal);
	}
	return entry;
}

// The messages of a catalogue as [msgid, [msgstr…]]; the header's msgid is "".
// Scripts know no contexts, and a fuzzy translation is none.
export function readMessages(text) {
	return text
		.split(/\n\s*\n/)
		.filter((block) => !/^#,.*\bfuzzy\b/m.test(block))
		.map(readEntry)
		.filter((e) => e.msgid && e.msgstr && !e.msgctxt)
		.map((e) => [e.msgid[0], e.msgstr]);
}

const RUSSIAN = 'n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2';

// Which msgstr serves which category of Intl.PluralRules: the catalogue's own
// Plural-Forms expression, tried on numbers of every category.  Done here
// because evaluating it in the browser would need 'unsafe-eval'.
export function pluralTable(code, messages) {
	const [, rule] = /plural=([^;\n]+)/.exec((messages.get('') || [''])[0]) || [];
	const expression = rule || (code === 'ru' ? RUSSIAN : 'n!=1');
	if (!/^[n0-9\s()%<>=!&|?:]+$/.test(expression))
		throw new Error(`Plural-Forms of "${code}": ${expression}`);
	const index = new Function('n', `return Number(${expression})`);
	const rules = new Intl.PluralRules(code);
	const table = { other: index(1.5) };
	for (let n = 200; n >= 0; n--) table[rules.select(n)] = index(n);
	return table;
}
