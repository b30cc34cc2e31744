// report.mjs: the table of the bench and its JSON file, from the measurements.
//
//   node report.mjs RESULTS SIZES OUT
//
// A line is compared with the unit measured before and after it, and of the
// rounds the median is taken.  Round 0 only warmed up.

import fs from 'node:fs';

const [results, sizesFile, out] = process.argv.slice(2);

const LINES = [
	{ name: 'times', title: '`book_times`, a day', floor: 0.4, aim: 0.55 },
	{ name: 'dates', title: '`book_dates`, a month of any of 20 staff', floor: 0.04, aim: 0.2 },
	{ name: 'record', title: '`book_record`', floor: 0.05, aim: 0.12 },
	{ name: 'day', title: 'journal, a day of 200 appointments, JSON', floor: 0.03, aim: 0.1 },
	{ name: 'page', title: 'journal, the same day, page', floor: 0.02, aim: 0.06 },
	{ name: 'day60', title: 'journal, a day of 60 staff and 600 appointments, JSON', floor: 0.01, aim: 0.04 },
	{ name: 'list', title: 'list of 1,000,000 bookings, filtered, first page', floor: 0.05, aim: 0.15 },
	{ name: 'timetable', title: 'timetable, a month of 100 staff, page', floor: 0.005, aim: 0.02 },
];
const SETTINGS = { floor: 0.05, aim: 0.15 };
const CEILINGS = { static: 'nginx, static file of 1 KB', hello: 'FastCGI, empty', select1: 'FastCGI + `SELECT 1`' };

const rounds = {};
const pages = {};
const memory = {};
const once = {};
let last;
for (const line of fs.readFileSync(results, 'utf8').trim().split('\n')) {
	const [first, name, a, b, median, late] = line.split('\t');
	if (first === 'pages') pages[name] = Number(a);
	else if (first === 'once') once[name] = JSON.parse(a);
	else if (first === 'memory') (memory[name] ??= {})[a] = Number(b);
	else {
		const round = (rounds[first] ??= {});
		const one = { rate: a / b, median: Number(median), late: Number(late) };
		if (name === 'select1' && last !== undefined) last.after = one.rate;
		one.before = round.select1?.at(-1).rate;
		// times is measured twice where big is: beside it, and among the others.
		(round[name] ??= []).push(one);
		last = one;
	}
}
delete rounds[0];

function middle(list) {
	const sorted = [...list].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)];
}

const each = (name, of) =>
	Object.values(rounds)
		.filter((r) => r[name])
		.map((r) => of(r[name].at(-1), r));
const rate = (name) => middle(each(name, (m) => m.rate));
const verdict = (value, floor, aim, most) =>
	(most ? value <= aim : value >= aim) ? 'aim' : (most ? value <= floor : value >= floor) ? 'floor' : 'FAIL';

const table = [];
function row(title, measured, figure, floor, aim, result) {
	table.push({ title, measured, figure, floor, aim, result });
}

const ratioOf = (name) => middle(each(name, (m, r) => (2 * r[name][0].rate) / (r[name][0].before + r[name][0].after)));
const settings = Object.keys(Object.values(rounds)[0] ?? {})
	.filter((name) => name.startsWith('settings-'))
	.map((name) => ({ name, title: `settings: ${name.slice('settings-'.length)}`, ...SETTINGS }))
	.sort((a, b) => ratioOf(a.name) - ratioOf(b.name));
for (const { name, title, floor, aim } of [...LINES, ...settings]) {
	if (each(name, (m) => m).length === 0) continue;
	const ratio = ratioOf(name);
	row(title, `${rate(name).toFixed(0)}/s`, ratio.toFixed(3), floor, aim, verdict(ratio, floor, aim));
}
if (pages.big !== undefined) {
	const ratio = middle(each('big', (m, r) => m.rate / r.times.at(-1).rate));
	const more = pages.big - pages.small;
	row('`book_times`, 1,000,000 appointments + 10 million rows: of its own', `${rate('big').toFixed(0)}/s`,
		ratio.toFixed(3), 0.75, 0.95, verdict(ratio, 0.75, 0.95));
	row('… pages read', `${pages.small} → ${pages.big}`, `+${more.toFixed(1)}`, '+4', '+4', verdict(more, 4, 4, true));
}
if (each('list-deep', (m) => m).length > 0) {
	const ratio = middle(each('list-deep', (m, r) => m.rate / r.list.at(-1).rate));
	row('… 500,000 rows deep, of the first page', `${rate('list-deep').toFixed(0)}/s`, ratio.toFixed(3), 0.8, 0.95, verdict(ratio, 0.8, 0.95));
}
// What is done once: its seconds, and the journal's answers meanwhile against those before.
const seconds = (list, of = (one) => one.seconds) => middle(list.map(of));
function beside({ quiet, meanwhile, asked }, what) {
	const ratio = meanwhile / quiet;
	row(`… the journal's 99th percentile ${what} (of ${asked} requests)`, `${quiet.toFixed(1)} → ${meanwhile.toFixed(1)} ms`,
		ratio.toFixed(2), '< 2', '< 2', verdict(ratio, 2, 2, true));
}
if (once.photo) {
	const { each: all, bytes } = once.photo;
	row(`a photo of ${(bytes / 1048576).toFixed(1)} MB, 24 million pixels, taken in and shown`,
		`${seconds(all, (one) => one.taken).toFixed(2)} + ${seconds(all, (one) => one.seconds - one.taken).toFixed(2)} s`,
		seconds(all).toFixed(2), '< 3', '< 3', verdict(seconds(all), 3, 3, true));
	beside(once.photo, 'meanwhile');
}
if (once['sign-in']) {
	const { ms, alone, peak, after } = once['sign-in'];
	row(`a sign-in, of argon2id's ${alone.toFixed(0)} ms and 64 MB`,
		`${ms.toFixed(0)} ms, ${(peak / 1024).toFixed(0)} MB, ${(after / 1024).toFixed(1)} MB after`,
		(ms / alone).toFixed(2), '≤ 1.5', '≤ 1.2', verdict(ms / alone, 1.5, 1.2, true));
}
if (once.flood) {
	row('50 sign-ins at once: let in', `${seconds(once.flood.each).toFixed(1)} s`,
		seconds(once.flood.each, (one) => one.letIn), 50, 50, verdict(seconds(once.flood.each, (one) => one.letIn), 50, 50));
	beside(once.flood, 'meanwhile');
}
if (once.import) {
	row('20,000 services imported', `${seconds(once.import.each, (one) => one.looked).toFixed(1)} + ${seconds(once.import.each, (one) =>
		one.seconds - one.looked).toFixed(1)} s`, seconds(once.import.each).toFixed(1), '< 10', '< 10',
	verdict(seconds(once.import.each), 10, 10, true));
	beside(once.import, 'meanwhile');
}
if (once.export) {
	const { each: all, rows, peak } = once.export;
	row(`${rows} bookings exported`, `${seconds(all).toFixed(1)} s, ${(peak / 1024).toFixed(0)} MB`, seconds(all).toFixed(1), '< 15', '< 8',
		verdict(seconds(all), 15, 8, true));
	row('… memory of the worker, MB', `${(peak / 1024).toFixed(0)} MB`, (peak / 1024).toFixed(0), '≤ 64', '≤ 32',
		verdict(peak / 1024, 64, 32, true));
	beside(once.export, 'meanwhile');
}
if (once.live) {
	const { many, asked, lost, heard, shown: [half, late] } = once.live;
	row(`${many} open journals, 50 changes a second: the notice there`, `${heard.map((ms) => ms.toFixed(0)).join('; ')} ms`, '', '', '', '');
	row(`… the changed card there, half and 99 % of ${asked * 10}`, lost ? `${lost} never` : `${half.toFixed(0)}; ${late.toFixed(0)} ms`,
		lost ? '–' : late.toFixed(0), '≤ 500', '≤ 500', lost ? 'FAIL' : verdict(late, 500, 500, true));
}
if (once.screen) {
	const { alive, drag } = once.screen;
	row('the same day in a browser, usable after the first byte', `${alive.toFixed(0)} ms`, (alive / 1000).toFixed(2), '≤ 1', '≤ 0.5',
		verdict(alive, 1000, 500, true));
	row('… a drag answers, of the steps 95 %', `${drag.toFixed(0)} ms`, drag.toFixed(0), '≤ 100', '≤ 50', verdict(drag, 100, 50, true));
}
for (const [part, m] of Object.entries(memory)) {
	const mb = m[10000] / 1024;
	// The same: what an allocator rounds up is no growth.
	const grown = m[10000] - m[1000] > 128;
	row(`private memory of ${part} after 1,000 and 10,000 requests`, `${(m[1000] / 1024).toFixed(2)}, ${mb.toFixed(2)} MB`,
		mb.toFixed(2), '≤ 12', '≤ 6', grown ? 'FAIL' : verdict(mb, 12, 6, true));
}
const sizes = fs.existsSync(sizesFile) ? JSON.parse(fs.readFileSync(sizesFile, 'utf8')) : {};
for (const [name, { gz, limit, aim }] of Object.entries(sizes))
	row(`size of the ${name}`, `${(gz / 1024).toFixed(1)} KB`, (gz / 1024).toFixed(1), `≤ ${limit}`, `≤ ${aim}`,
		verdict(gz / 1024, limit, aim, true));

const ceilings = Object.fromEntries(Object.keys(CEILINGS).map((name) => [name, Math.round(rate(name))]));
console.log(`Ceilings: ${Object.entries(ceilings).map(([n, r]) => `${CEILINGS[n]} ${r}/s`).join(', ')}.\n`);
console.log('| work | measured | ratio | floor | aim | reached |\n| --- | --- | --- | --- | --- | --- |');
for (const r of table) console.log(`| ${r.title} | ${r.measured} | ${r.figure} | ${r.floor} | ${r.aim} | ${r.result} |`);
const failed = table.filter((r) => r.result === 'FAIL');
fs.writeFileSync(out, `${JSON.stringify({ ceilings, table, rounds, pages, memory, once, sizes }, null, '\t')}\n`);
console.log(failed.length ? `\nbelow the floor: ${failed.map((r) => r.title).join('; ')}` : '\nall floors hold');
process.exit(failed.length ? 1 : 0);
