// hostile: what a hostile user sends by forms, and the forms of a page as they stand
// in it, for the tests that fill each field of each.

export const script = '"><script>alert(1)</script>{{{csrf}}}';

export const hostile = {
	'a script': script, 'quotes': `'); DROP TABLE visit; --`, 'control characters': 'a\u0001\u001b[31m', 'line breaks': 'a\r\nSet-Cookie: a=b\r\n\r\nb',
	'a mark of direction': 'a\u202ef', 'nothing': '', 'spaces': '  ', 'very long': 'x'.repeat(30000), 'negative': '-1', 'huge': '9'.repeat(30), 'just too large': '2147483648',
	'beyond bigint': '9223372036854775808', 'a fraction': '1e9', 'not a number': 'NaN', 'infinity': 'infinity', 'a date that is none': '2031-02-30', 'a formula': '=1+1', 'a percent': '%s%n%00',
};

// Bytes that are no text at all, as they travel.
export const raw = { 'a NUL': 'a%00b', 'invalid UTF-8': '%ff%fe', 'a half escape': '%4' };

const unescape = (text) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const attribute = (tag, name) => unescape(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

// The forms of a page that post: where to, and what they hold.
export function formsOf(text) {
	return [...text.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].filter(([, head]) => /method="post"/i.test(head)).map(([, head, body]) => {
		const fields = {};
		for (const [tag] of body.matchAll(/<input\b[^>]*>/g))
			if (attribute(tag, 'name') && !/type="(file|submit)"/.test(tag) && (!/type="(checkbox|radio)"/.test(tag) || /\schecked/.test(tag)))
				fields[attribute(tag, 'name')] = attribute(tag, 'value') || (/type="checkbox"/.test(tag) ? '1' : '');
		for (const [, tag, words] of body.matchAll(/<textarea\b([^>]*)>([^]*?)<\/textarea>/g))
			fields[attribute(tag, 'name')] = unescape(words);
		for (const [, tag, options] of body.matchAll(/<select\b([^>]*)>([^]*?)<\/select>/g))
			fields[attribute(tag, 'name')] = attribute((options.match(/<option\b[^>]*selected[^>]*>/) ?? options.match(/<option\b[^>]*>/) ?? [''])[0], 'value');
		for (const [tag] of body.matchAll(/<button\b[^>]*formaction="[^"]*"[^>]*>/g))
			fields[''] = tag;	// another way out of the same form is not followed
		delete fields[''];
		delete fields.csrf;
		return { action: attribute(`<form ${head}>`, 'action'), fields };
	});
}
