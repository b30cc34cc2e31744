// sample.mjs: looks at a few answers of each kind before they are measured: an
// empty one would be quick.
//
//   TOKEN= COOKIE= SETUP= node sample.mjs URL FOLDER-OF-LISTS

import fs from 'node:fs';
import path from 'node:path';

const [url, lists] = process.argv.slice(2);
const headers = { Authorization: process.env.TOKEN, Cookie: process.env.COOKIE };

const KINDS = {
	times: { accept: 'application/json', many: 40, least: 6, of: (text) => json(text).length },
	dates: { accept: 'application/json', many: 10, least: 25, of: (text) => json(text).booking_dates.length },
	day: { accept: 'application/json', many: 1, least: 200, of: (text) => count(text, /"visit_id":/g) },
	page: { accept: 'text/html', many: 1, least: 200, of: (text) => count(text, /<a class="bk /g) },
	day60: { accept: 'application/json', many: 1, least: 600, of: (text) => count(text, /"visit_id":/g), cookie: process.env.SETUP },
	timetable: { accept: 'text/html', many: 1, least: 2800, of: (text) => count(text, /<td/g), cookie: process.env.SETUP },
};
// Of the others that are set up only that they are there, with a page's frame.
for (const kind of fs.readdirSync(lists).filter((name) => name.startsWith('settings-')))
	KINDS[kind] = { accept: 'text/html', many: 1, least: 1, of: (text) => count(text, /<main/g), cookie: process.env.SETUP };

// Either format: the older one has the list itself, the newer one wraps it.
function json(text) {
	const document = JSON.parse(text);
	return document.data ?? document;
}

function count(text, pattern) {
	return (text.match(pattern) ?? []).length;
}

let failed = false;
for (const [kind, { accept, many, least, of, cookie }] of Object.entries(KINDS)) {
	const paths = fs.readFileSync(path.join(lists, kind), 'utf8').trim().split('\n').slice(0, many);
	let bytes = 0;
	const found = [];
	for (const p of paths) {
		const answer = await fetch(url + p, { headers: { ...headers, ...(cookie && { Cookie: cookie }), Accept: accept }, redirect: 'manual' });
		const text = await answer.text();
		bytes += text.length;
		try {
			found.push(answer.status === 200 ? of(text) : 0);
		} catch {
			found.push(0);
		}
	}
	const mean = found.reduce((a, b) => a + b, 0) / found.length;
	// A day may be fully booked; on average there is something to show.
	const wrong = mean < least || paths.length < 1 || found.filter((n) => n === 0).length > many / 10;
	failed ||= wrong;
	console.error(
		`${wrong ? 'NOT OK' : 'ok'}: ${kind}: ${mean.toFixed(1)} rows in ${(bytes / found.length / 1024).toFixed(1)} KB`,
	);
}
process.exit(failed ? 1 : 0);
