// visits-chain: the list of bookings over all branches that somebody may see [F15]: in
// one order, with the branch of each, by filters and by branch, counted, under names and
// as a spreadsheet [F17]; never others'.

import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { book, day, eventually, is, makeChain, ok, run, signIn, site, sql } from './journal.mjs';
import { vari } from './site.mjs';

const chain = makeChain(), foreign = makeChain();
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin');
const there = { ...chain, branch: chain.other };
const [one] = chain.people;
sql(`INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (${chain.chain}, ${chain.other}, ${chain.people[2]});
	UPDATE membership SET branches = ARRAY[${chain.branch}] WHERE chain_id = ${chain.chain} AND role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'administrator')`, chain.chain);
const visits = [];
for (let i = 0; i < 6; i++) {
	const here = i % 2 === 0;
	visits.push(book(here ? chain : there, { on: day(2 + i), staff: here ? one : chain.people[2], service: null, client: chain.clients[i % 3] }).visit_id);
}
const elsewhere = book(foreign, { on: day(3) }).visit_id;
const at = `/visits/${chain.branch}/chain`;
const list = async (query = '', who = owner) => (await who.json(at + query)).data;
const ids = (page) => page.rows.map((r) => r.visit);
const newest = [...visits].reverse();
const counted = (n) => eventually(() => Number(sql(`SELECT count(*) FROM booking_row WHERE chain_id = ${chain.chain}`)) === n);

async function whole() {
	ok(await counted(6), 'the bookings are listed');
	const page = await list();
	is(ids(page), newest, '[F15] the bookings of all branches stand in one order');
	is(page.rows.map((r) => r.branch_id), newest.map((_, i) => i % 2 ? chain.branch : chain.other), 'each with its branch');
	is(ids(await list('?order=old')), visits, 'the oldest first');
	ok(!ids(page).includes(elsewhere), '[N4] none of another chain');
	const { text } = await owner.get(at);
	ok(text.includes(`href="/journal/${chain.other}/visits/${visits[1]}"`) && text.includes(`Other ${chain.tag}</a>`), 'the links lead into the branch of each', text);
	ok((await owner.get(`/visits/${chain.branch}`)).text.includes(`href="${at}"`), 'the list of a branch leads there');
}

async function filters() {
	is(ids(await list(`?of=${chain.other}`)), newest.filter((_, i) => i % 2 === 0), '[F15] of one of the branches');
	is(ids(await list(`?staff=${one}`)), newest.filter((_, i) => i % 2), 'of a member');
	is(ids(await list('?q=Number1')), [visits[3], visits[0]], 'of a client, wherever they were');
	is(ids(await list(`?from=${day(3)}&upto=${day(4)}`)), [visits[2], visits[1]], 'of a period');
	is(ids(await list('?q=Number1&order=old')), [visits[0], visits[3]], 'the other way round');
	is(ids(await list(`?q=Number1&of=${chain.other}`)), [visits[3]], 'of a client in one branch');
	is(ids(await list(`?state=live&from=${day(3)}&order=old`)), visits.slice(1), 'of a status, since a day');
	is(ids(await list('?state=arrived')), [], 'of a status that there is none of');
	is(ids(await list(`?staff=${one}&state=waiting`)), newest.filter((_, i) => i % 2), 'of a member in a status');
	is(ids(await list('?sum_upto=1&note=no')), newest, 'by what is asked for seldom');
	is((await owner.json(`${at}?of=${foreign.branch}`)).status, 404, '[N4] a branch of others is not there');
	const wrong = await owner.get(`${at}?from=2031-02-02&upto=2031-01-01`);
	ok(wrong.status === 422 && wrong.text.includes('The last day is before the first') && wrong.text.includes('value="2031-02-02"'), 'what is wrong is told, and kept as typed', wrong.text);
}

async function limits() {
	is(ids(await list('', admin)), newest.filter((_, i) => i % 2), '[F58] who works in one branch sees the bookings of that one');
	const { text } = await admin.get(at);
	const offered = [...text.match(/<select name="of"[^]*?<\/select>/)[0].matchAll(/value="(\d+)"/g)].map((m) => Number(m[1]));
	is([offered, text.includes(`Other ${chain.tag}`)], [[chain.branch], false], 'and the others are not even named');
	is((await admin.json(`${at}?of=${chain.other}`)).status, 404, '[F58] nor found by their number');
	is(ids(await list(`?staff=${chain.people[2]}`, admin)), [], 'nor by who works there');
	ok(!(await admin.get(`/visits/${chain.branch}`)).text.includes(`href="${at}"`), 'they are not led to a list that is no other');
}

// Pages of fifty, the branches mixed, behind one another without holes.
async function pages() {
	sql(`SELECT visit_book(${chain.chain}, CASE WHEN n % 3 = 0 THEN ${chain.other} ELSE ${chain.branch} END, jsonb_build_object('origin', 'staff', 'appointments', jsonb_build_array(jsonb_build_object(
			'staff_id', CASE WHEN n % 3 = 0 THEN ${chain.people[2]} ELSE ${chain.people[1]} END, 'starts_at', timestamptz '2032-01-05 00:00+0' + n * interval '30 minutes', 'length', 15, 'services', '[]'::jsonb))))
		FROM generate_series(1, 120) n`, chain.chain);
	ok(await counted(126), 'many bookings are listed');
	const seen = [];
	let next = `${at}?from=2032-01-01`, n = 0;
	for (; next && n < 5; n++) {
		const { data } = await owner.json(next);
		seen.push(...data.rows.map((r) => r.id));
		next = data.next;
	}
	is([n, seen.length, new Set(seen).size], [4, 120, 120], '[F15] page by page, none twice and none left out');
	is(seen, sql(`SELECT id FROM booking_row WHERE chain_id = ${chain.chain} AND day >= '2032-01-01' ORDER BY starts_at DESC, id DESC`, chain.chain).split('\n').map(Number), 'in one order over the branches');
}

// How many, over all branches or one.
async function counts() {
	const count = async (query, who = owner) => (await who.json(`${at}/count${query}`)).data?.count;
	is([await count(''), await count(`?of=${chain.other}`), await count(`?staff=${one}&from=${day(3)}`)], [126, 43, 2], '[F15] how many they are, in all branches, in one, by a filter');
	is([await count('', admin), (await admin.json(`${at}/count?of=${chain.other}`)).status], [83, 404], '[F58] counted in the branches that are theirs');
	sql(`SELECT visit_book(${chain.chain}, CASE WHEN n % 2 = 0 THEN ${chain.other} ELSE ${chain.branch} END, jsonb_build_object('origin', 'staff', 'appointments', jsonb_build_array(jsonb_build_object(
			'staff_id', CASE WHEN n % 2 = 0 THEN ${chain.people[2]} ELSE ${chain.people[1]} END, 'starts_at', timestamptz '2033-01-05 00:00+0' + n * interval '30 minutes', 'length', 15, 'services', '[]'::jsonb))))
		FROM generate_series(1, 1100) n`, chain.chain);
	ok(await counted(1226), 'a thousand more');
	const { data } = await owner.json(`${at}/count`);
	is([data.count, data.over, data.words], [1000, true, 'more than 1,000 bookings'], 'counted no further than a thousand');
	ok((await owner.get(`${at}?of=${chain.other}`)).text.includes(`${at}/count?of=${chain.other}`), 'the page asks for it');
}

// Views of the chain are of no branch, and the other way round.
async function views() {
	const keep = (who, form) => who.post(`${at}/views`, form);
	const made = await keep(owner, { title: 'There', of: chain.other, state: 'waiting', col: 1, shared: 1 });
	is([made.status, made.to], [303, `${at}?of=${chain.other}&state=waiting&col=1`], '[F15] a view over all branches, with its branch');
	await keep(owner, { title: 'Of everything', order: 'old', col: 2, shared: 1 });
	await keep(owner, { title: 'My own', order: 'old', col: 3 });
	const named = async (address, who = owner) => (await who.json(address)).data.views.map((v) => [v.title, v.url, v.here]);
	is(await named(made.to), [['My own', `${at}?order=old&col=3`, false], ['Of everything', `${at}?order=old&col=2`, false], ['There', made.to, true]], 'they are offered, and the one that is shown is marked');
	is((await named(`/visits/${chain.other}/chain`)).map(([title, url]) => [title, url.split('?')[0]]), ['My own', 'Of everything', 'There'].map((t) => [t, `/visits/${chain.other}/chain`]), 'from every branch');
	is(await named(`/visits/${chain.branch}`), [], 'but not in the list of a branch');
	is(await named(at, admin), [['Of everything', `${at}?order=old&col=2`, false]], '[F58] what is shared is seen by others, but what is about a branch that is not theirs');
	is((await keep(admin, { title: 'Not mine', of: chain.other })).status, 404, 'nor do they keep such a one');
	is((await keep(owner, { title: '' })).status, 422, 'a view has a name');
	const [mine] = (await owner.json(at)).data.views;
	is((await admin.post(`${at}/views/${mine.id}/delete`, {})).status, 404, 'nobody else forgets it');
	is((await owner.post(`/visits/${chain.branch}/views/${mine.id}/delete`, {})).status, 404, 'nor a branch');
	const gone = await owner.post(`${at}/views/${mine.id}/delete`, {});
	is([gone.status, gone.to, (await named(at)).length], [303, at, 2], 'its owner does, and is back at the list');
}

async function download(who, path, form) {
	const res = await fetch(site + path, { method: form ? 'POST' : 'GET', redirect: 'manual', body: form && new URLSearchParams({ csrf: who.csrf, ...form }),
		headers: { Cookie: [...who.cookies].map(([k, v]) => `${k}=${v}`).join('; '), Accept: 'text/html' } });
	return { status: res.status, to: res.headers.get('location'), body: Buffer.from(await res.arrayBuffer()) };
}
function cells(bytes) {
	const file = `${vari}/tmp/chain-${chain.tag}.xlsx`;
	writeFileSync(file, bytes);
	return JSON.parse(execFileSync('/usr/bin/python3', ['tests/http/sheet.py', 'read', file], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}
const noted = () => sql(`SELECT json_build_array(e.rows, e.branch_id, e.filter) FROM export_log e WHERE e.chain_id = ${chain.chain} ORDER BY e.id DESC LIMIT 1`);

// As the list of a branch goes out, with the branch of each.
async function sheets() {
	let got = await download(owner, `${at}/export`, { upto: day(10), order: 'old', col: '1,8' });
	const rows = cells(got.body);
	is([got.status, rows[0]], [200, ['Branch', 'Date and time', 'Sum', 'Currency']], '[F17] the list over all branches goes out as a spreadsheet, with the branch and the currency of each');
	is(rows.slice(1).map((r) => [r[0], r[3]]), visits.map((_, i) => [`${i % 2 ? 'Other' : 'Journal'} ${chain.tag}`, 'RUB']), 'in the order of the list');
	is(JSON.parse(noted()), [6, null, { upto: day(10), order: 'old', branches: `Journal ${chain.tag}, Other ${chain.tag}` }], '[F21] and the journal of exports tells of which branches');
	const log = await owner.get(`/settings/${chain.branch}/exports`);
	ok(log.text.includes(`branches: Journal ${chain.tag}, Other ${chain.tag}`), 'in words', log.text.slice(-3000));
	got = await download(owner, `${at}/export`, { of: chain.other, upto: day(10), col: '1' });
	is([cells(got.body).length, JSON.parse(noted())[2].branches], [4, `Other ${chain.tag}`], '[F17] of one branch alone');
	sql(`UPDATE role SET rights = rights || '{dash_records_excel_access}' WHERE chain_id = ${chain.chain} AND slug = 'administrator'`, chain.chain);
	await admin.get(at);
	got = await download(admin, `${at}/export`, { upto: day(10), col: '1' });
	is(cells(got.body).slice(1).map((r) => r[0]), Array(3).fill(`Journal ${chain.tag}`), '[F58] who works in one branch takes that one away');
	is((await download(admin, `${at}/export`, { of: chain.other })).status, 404, 'and no other');
	sql(`UPDATE role SET rights = array_remove(rights, 'dash_records_excel_access') WHERE chain_id = ${chain.chain} AND slug = 'administrator'`, chain.chain);
	is((await download(admin, `${at}/export`, {})).status, 403, '[F58] without the right nothing');
}

// More than is made at once: rows as the triggers would have written them, of cancelled
// bookings, which take nobody's time.
async function large() {
	sql(`SET session_replication_role = replica;
		WITH v AS (INSERT INTO visit (chain_id, branch_id, origin)
			SELECT ${chain.chain}, CASE WHEN n % 20 = 0 THEN ${chain.other} ELSE ${chain.branch} END, 'staff' FROM generate_series(1, 10100) n RETURNING id, branch_id),
		a AS (INSERT INTO appointment (chain_id, visit_id, branch_id, staff_id, day, starts_at, ends_at, cancelled_at)
			SELECT ${chain.chain}, v.id, v.branch_id, ${one}, date '2010-01-01', timestamptz '2010-01-01 00:00Z' + (v.id % 5000) * interval '1 minute',
				timestamptz '2010-01-01 00:01Z' + (v.id % 5000) * interval '1 minute', now() FROM v RETURNING id, visit_id, branch_id, day, starts_at, ends_at)
		INSERT INTO booking_row (chain_id, id, branch_id, visit_id, staff_id, day, starts_at, ends_at, created_at, state, origin, cost, commented)
		SELECT ${chain.chain}, a.id, a.branch_id, a.visit_id, ${one}, a.day, a.starts_at, a.ends_at, now(), 'cancelled', 'staff', 0, false FROM a`, chain.chain);
	let got = await download(owner, `${at}/export`, { upto: '2010-12-31', col: '13' });
	ok(got.status === 303 && /\/works\/\d+$/.test(got.to), '[F17] more than ten thousand rows are the worker\'s', got);
	const work = got.to;
	const state = await eventually(async () => { const { data } = await owner.json(work); return data.running ? null : data; });
	is([state?.state, state?.done], ['done', 10100], 'which makes it');
	ok((await owner.get(work)).text.includes(`href="${at}"`), 'its page leads back to the list over all branches');
	is((await admin.json(work)).status, 404, 'and is nobody else\'s');
	got = await download(owner, `${work}/file`);
	ok(got.status === 200 && got.body.length > 0, 'the file is there', got.status);
	const rows = cells(got.body);
	is([rows.length, new Set(rows.slice(1).map((r) => r[1])).size, rows.filter((r) => r[0] === `Other ${chain.tag}`).length], [10101, 10100, 505], '[F17] every row is in it once, with its branch');
	is(rows.slice(1).map((r) => Number(r[1])), sql(`SELECT id FROM booking_row WHERE chain_id = ${chain.chain} AND day < '2011-01-01' ORDER BY starts_at DESC, id DESC`, chain.chain).split('\n').map(Number), 'in one order over the branches');
	is(JSON.parse(noted()), [10100, null, { upto: '2010-12-31', branches: `Journal ${chain.tag}, Other ${chain.tag}` }], '[F21] and it is noted');
}

await run(whole, filters, limits, pages, counts, views, sheets, large);
