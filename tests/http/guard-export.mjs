// Files that leave the house: whatever a name or a comment holds, a spreadsheet
// counts nothing of it and a calendar takes no line of it for one of its own.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { book, day, is, makeChain, ok, run, signIn, site, sql } from './journal.mjs';
import { ask, data, freeTimes, listed, order } from './site.mjs';

const chain = makeChain();
const owner = await signIn(chain, 'owner');
const folder = mkdtempSync(join(tmpdir(), 'okno-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
const formulas = ['=HYPERLINK("https://evil.example";"x")', '+1+1', '-2+3', '@SUM(1)', '=cmd|\'/c calc\'!A1', '"=1+1', '0=1', '\t=1+2', '\r=1+2'];
const lines = 'X\\nBEGIN:VALARM\\;\\,\\\\n;,: "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nURL:https://evil.example\r\n ATTACH:x\nORGANIZER:x\rATTENDEE:x';

// What a workbook's parts hold, without the library that wrote it.
function workbook(bytes) {
	const path = join(folder, 'book.xlsx');
	writeFileSync(path, bytes);
	return JSON.parse(execFileSync('python3', ['-c', `
import json, re, sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
print(json.dumps({n: z.read(n).decode('utf-8', 'replace') for n in z.namelist()}))`, path], { encoding: 'utf8', maxBuffer: 1 << 26 }));
}

async function taken(path, form = {}) {
	const res = await fetch(site + path, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual', headers: { 'X-CSRF-Token': owner.csrf,
		Cookie: [...owner.cookies].map(([k, v]) => `${k}=${v}`).join('; ') } });
	return { status: res.status, headers: res.headers, bytes: Buffer.from(await res.arrayBuffer()) };
}

async function spreadsheets() {
	const [first, second, third, fourth, fifth] = formulas, [tab, cr] = formulas.slice(-2);
	is((await owner.post(`/catalog/${chain.branch}/categories`, { title: first })).status, 303, 'a category whose name is a formula can be made');
	sql(`UPDATE service SET title = $$${second}$$, comment = $$${tab}$$ WHERE id = ${chain.services[0]};
		UPDATE service SET title = $$${tab}$$, comment = $$${cr}$$ WHERE id = ${chain.services[1]};
		UPDATE staff SET name = $$${fourth}$$, specialization = $$${fifth}$$ WHERE id = ${chain.people[0]};
		UPDATE client SET name = $$${first}$$, surname = $$${second}$$ WHERE id = ${chain.clients[0]};
		UPDATE service_category SET title = $$${first}$$ WHERE chain_id = ${chain.chain} AND title = 'All'`, chain.chain);
	const visit = book(chain, { on: day(1) });
	sql(`UPDATE visit SET comment = $$${third}$$ WHERE id = ${visit.visit_id}`, chain.chain);
	sql(`UPDATE branch SET title = $$${formulas[5]}; filename="x.html$$ WHERE id = ${chain.branch}`, chain.chain);
	await listed(chain.branch);
	ok(sql(`SELECT title LIKE E'\\t=%' FROM service WHERE id = ${chain.services[1]}`) === 't', 'a name begins with a tab and a formula');
	for (const [what, path, form] of [['services', `/catalog/${chain.branch}/export`], ['staff', `/staff/${chain.branch}/export`],
		['bookings', `/visits/${chain.branch}/export`], ['the timetable', `/staff/${chain.branch}/sheet`, { month: day(1).slice(0, 7), branch: 1 }]]) {
		const file = await taken(path, form);
		is([file.status, file.headers.get('content-type')], [200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], `${what}: a workbook`);
		if (file.status !== 200)
			continue;
		const parts = workbook(file.bytes), all = Object.values(parts).join('\n');
		ok(!/<f[ >]|<hyperlink|externalLink|<oleObject|ddeLink/.test(all), `${what}: nothing of it is a formula or leads anywhere`, all.match(/.{60}(<f[ >]|<hyperlink).{60}/)?.[0]);
		ok(formulas.some((f) => all.includes(f.replaceAll('&', '&amp;').replaceAll('"', '&quot;')) || all.includes(f)), `${what}: but the texts are there as they are`);
		const name = file.headers.get('content-disposition');
		ok(/^attachment; filename="okno\.xlsx"; filename\*=UTF-8''[A-Za-z0-9%._~-]+$/.test(name), `${what}: and its name is one name`, name);
	}
}

// The lines of a calendar, folded ones put together.
function calendar(text) {
	const all = text.replace(/\r\n[ \t]/g, '').split('\r\n');
	return { names: [...new Set(all.filter(Boolean).map((l) => l.split(/[:;]/)[0]))], events: all.filter((l) => l === 'BEGIN:VEVENT').length,
		bare: /(^|[^\r])\n|\r(?!\n)/.test(text), long: text.split('\r\n').some((l) => Buffer.byteLength(l) > 75) };
}

const known = ['BEGIN', 'END', 'VERSION', 'PRODID', 'METHOD', 'X-WR-CALNAME', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'SUMMARY', 'LOCATION', 'DESCRIPTION', 'URL', 'STATUS', 'TRANSP', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL'];

function sound(text, events, what) {
	const c = calendar(text);
	is([c.names.filter((n) => !known.includes(n)), c.events, c.bare, c.long], [[], events, false, false], `${what}: the lines are ours, and as many events`);
	ok(!/^(URL|ATTACH):.*evil/m.test(text), `${what}: and none leads elsewhere`, text);
}

async function calendars() {
	const quoted = `E'${lines.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('\r', '\\r').replaceAll('\n', '\\n')}'`;
	const kept = {};
	for (const [table, column, where] of [['service', 'title', `id = ${chain.services[0]}`], ['staff', 'name', `id = ${chain.people[0]}`], ['branch', 'title', `id = ${chain.branch}`],
		['branch', 'public_title', `id = ${chain.branch}`], ['branch', 'address', `id = ${chain.branch}`], ['client', 'name', `id = ${chain.clients[0]}`], ['client', 'name', `chain_id = ${chain.chain}`]])
		try {
			sql(`UPDATE ${table} SET ${column} = ${quoted} WHERE ${where}`, chain.chain);
			kept[`${table}.${column}`] = true;
		} catch { /* the database does not take it */ }
	ok(Object.keys(kept).length > 2, 'names of several lines stand in the database', Object.keys(kept));
	const [start] = await freeTimes(chain.branch, chain.people[0], chain.services[0], 3);
	const made = await ask('POST', `/api/v1/book_record/${chain.branch}`, { json: order(chain.people[0], chain.services[0], start, { comment: 'X\nBEGIN:VALARM' }) });
	is(made.status, 201, 'a client books', made.text);
	const { record_id: id, record_hash: hash } = data(made)[0];
	const one = await ask('GET', `/api/v1/okno/ics/${id}/${hash}`);
	is([one.status, /^text\/calendar/.test(one.headers['content-type'])], [200, true], 'the booking is a calendar file');
	sound(one.text, 1, 'the client\'s file');
	const token = chain.tag.repeat(4);
	sql(`SELECT link_make(${id}, sha256('${token}'))`, chain.chain);
	sound((await owner.get(`/booking/visits/${token}/visit.ics`)).text, 1, 'the file of the page');
	const page = await owner.post(`/staff/${chain.branch}/${chain.people[0]}/calendar`, { clients: 1 });
	const feed = await owner.get(new URL(/\/staff\/calendar\/[0-9a-f]{32}/.exec(page.text)[0], site).pathname);
	is(feed.status, 200, 'a member has a feed');
	sound(feed.text, calendar(feed.text).events, 'the feed');
	const bookings = sql(`SELECT count(*) FROM appointment WHERE staff_id = ${chain.people[0]} AND cancelled_at IS NULL`, chain.chain);
	is((feed.text.match(/^UID:okno-\d+-\d+@/gm) ?? []).length, Number(bookings), 'the feed: an event a booking');
	is((await owner.get(`/staff/calendar/${'0'.repeat(32)}`)).status, 404, 'a secret that is none opens no feed');
}

await run(spreadsheets, calendars);
