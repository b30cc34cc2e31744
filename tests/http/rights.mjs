// rights: each limit of a role and of a member on every way out: pages, JSON,
// spreadsheets made at once and by the worker, live updates, the API; who may do
// what, and a person who has left.  What limits hide in the window of a visit is in
// limits.mjs.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { book, day, eventually, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';
import { ask, data, listed } from './site.mjs';

const chain = makeChain();
const owner = await signIn(chain, 'owner');
const folder = mkdtempSync(`${tmpdir()}/okno-rights-`);
const at = (ahead) => day(ahead);

// Somebody with the administrator's rights and what else is said, but for those
// without; limits as columns of the role and the membership.
async function somebody(name, { more = [], without = [], hides = false, lastDays = -1, staff = null, branches = null } = {}) {
	sql(`INSERT INTO role (chain_id, slug, title, rights, own_only, last_days, list_days, edit_days, hides_contacts)
		SELECT chain_id, '${name}', '${name}', ARRAY(SELECT unnest(rights || '{${more.join()}}'::text[]) EXCEPT SELECT unnest('{${without.join()}}'::text[])),
			${staff !== null}, ${lastDays}, ${lastDays}, ${lastDays}, ${hides} FROM role WHERE chain_id = ${chain.chain} AND slug = 'administrator';
		SELECT user_make('${name}-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), '${name}',
			${chain.chain}, '${name}', ${staff ?? 'NULL'});
		UPDATE "user" SET lang = 'en' WHERE email = '${name}-${chain.tag}@test';
		UPDATE membership m SET branches = ${branches ? `'{${branches}}'` : 'NULL'} FROM "user" u WHERE u.id = m.user_id AND u.email = '${name}-${chain.tag}@test'`);
	return signIn(chain, name);
}

const user = (name) => Number(sql(`SELECT id FROM "user" WHERE email = '${name}-${chain.tag}@test'`));
const token = async (name) => data(await ask('POST', '/api/v1/auth', { json: { login: `${name}-${chain.tag}@test`, password: chain.password } })).user_token;
const squeezed = (text) => text.replace(/[\s()\u00a0–-]/g, '');

async function download(who, path, form) {
	const body = form && new URLSearchParams([['csrf', who.csrf], ...Object.entries(form).flatMap(([k, v]) => [v].flat().map((x) => [Array.isArray(v) ? `${k}[]` : k, x]))]);
	const res = await fetch(site + path, { method: form ? 'POST' : 'GET', body, redirect: 'manual',
		headers: { Cookie: [...who.cookies].map(([k, v]) => `${k}=${v}`).join('; ') } });
	return { status: res.status, to: res.headers.get('location'), body: Buffer.from(await res.arrayBuffer()) };
}

// The cells of a spreadsheet, as one text.
function cells(file) {
	const name = `${folder}/sheet.xlsx`;
	writeFileSync(name, file.body);
	return execFileSync('/usr/bin/python3', ['tests/http/sheet.py', 'read', name], { encoding: 'utf8', maxBuffer: 1 << 28 });
}

// A visit in the other branch of the chain, with the same person and client.
function bookThere(start, client) {
	sql(`INSERT INTO staff_branch (chain_id, branch_id, staff_id) SELECT ${chain.chain}, ${chain.other}, ${chain.people[2]} ON CONFLICT DO NOTHING;
		INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
		VALUES (${chain.chain}, ${chain.other}, ${chain.services[2]}, 9000, 9000, 60) ON CONFLICT DO NOTHING`, chain.chain);
	return JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.other}, '${JSON.stringify({ origin: 'staff', status: 'arrived', client: { id: client },
		comment: 'Said elsewhere', appointments: [{ staff_id: chain.people[2], starts_at: `${at(1)} ${start} Asia/Vladivostok`, length: 60, services: [{ id: chain.services[2] }] }] })}')`, chain.chain));
}

// ---- branches ----

async function branches() {
	const here = await somebody('here', { branches: [chain.branch], more: ['security_access', 'settings_access', 'master_edit', 'settings_master_access',
		'settings_master_dismiss_access', 'master_delete', 'schedule_edit_access'] });
	const seen = book(chain, { start: '10:00' }), there = bookThere('12:00', chain.clients[0]);
	const client = `/journal/${chain.branch}/clients/${chain.clients[0]}`;
	const facts = (res) => [res.data.panel.client.list.map((v) => v.id), res.data.panel.client.came, res.data.panel.client.spent ?? null];

	is(facts(await owner.json(client)).slice(0, 2), [[there.visit_id, seen.visit_id], 1], 'who works in all branches sees a client in all of them');
	is(facts(await here.json(client)), [[seen.visit_id], 0, null], 'who works in one sees the visits and figures of that one only [F58]');
	ok(!(await here.get(client)).text.includes('Service 3'), 'on the page, too [F58]');
	const window = `/journal/${chain.branch}/visits/${seen.visit_id}`;
	const last = async (who) => (await who.json(window)).data.panel.visit.client.last.map((v) => v.id);
	is([await last(owner), await last(here)], [[there.visit_id], []], 'the window of a visit tells of no other branch [F58]');
	const found = await here.json(`/journal/${chain.branch}/clients?q=Number1`);
	is([found.data.clients?.[0]?.visits ?? found.data.found?.[0]?.visits].flat().map(String).join().match(/2/), null, 'nor does the search count them [F58]');
	for (const path of [`/journal/${chain.other}`, `/visits/${chain.other}`, `/messages/${chain.other}`, `/settings/${chain.other}`, `/staff/${chain.other}`])
		is([(await here.json(path)).status, (await here.get(path)).status], [404, 404], `${path.split('/')[1]} of another branch is not there [F58]`);
	is((await here.json(`/journal/${chain.branch}/visits/${there.visit_id}`)).status, 404, 'nor its visit under the own branch');

	ok((await owner.get(`/settings/${chain.branch}/log?kind=visit`)).text.includes(`№ ${there.visit_id}`), 'the journal of actions of the chain has the visit');
	const log = await here.get(`/settings/${chain.branch}/log?kind=visit`);
	ok(log.text.includes(`№ ${seen.visit_id}`) && !log.text.includes(`№ ${there.visit_id}`) && !log.text.includes('Said elsewhere'), 'who works in one branch reads of its visits only [F22] [F58]', log.text.slice(0, 400));
	sql(`SELECT set_config('okno.user_id', '${user('owner')}', false); SELECT export_note(${chain.chain}, b, 'services', jsonb_build_object('q', 'branch ' || b), 3)
		FROM unnest('{${chain.branch},${chain.other}}'::bigint[]) b`, chain.chain);
	is((await owner.json(`/settings/${chain.branch}/exports`)).data.exports.length, 2, 'the journal of exports tells of both');
	is((await here.json(`/settings/${chain.branch}/exports`)).data.exports.map((e) => e.filter), [`text: branch ${chain.branch}`], 'and them of theirs [F21] [F58]');

	// What somebody does not see counts all the same where it must not be lost.
	const member = sql(`SELECT version FROM staff WHERE id = ${chain.people[2]}`, chain.chain);
	await here.post(`/staff/${chain.branch}/${chain.people[2]}`, { name: 'Person 3', version: member, branches: [chain.branch] });
	is(sql(`SELECT count(*) FROM staff_branch WHERE staff_id = ${chain.people[2]}`, chain.chain), '2', 'they take nobody out of a branch that is not theirs [F58]');
	const leaving = await here.get(`/staff/${chain.branch}/${chain.people[2]}/dismiss?last=${at(0)}`);
	ok(leaving.text.includes(`Other ${chain.tag}`), 'who dismisses somebody is told that there are bookings elsewhere', leaving.text.slice(0, 300));
	ok(!leaving.text.includes('Number1'), 'but not whose [F58]');
	is((await here.post(`/staff/${chain.branch}/${chain.people[2]}/archive`, {})).status, 409, 'nor is somebody put away who has bookings elsewhere');
	is((await ask('PUT', `/api/v1/book_record/${chain.other}/${there.appointments[0].id}`, { json: { datetime: `${at(2)}T10:00` }, user: await token('here') })).status, 403,
		'the API knows no other branch either [F58]');
	sql(`UPDATE membership SET branches = '{${chain.branch},${chain.other}}' WHERE user_id = ${user('here')}`);
	is(facts(await here.json(client))[0], [there.visit_id, seen.visit_id], 'given the other branch, they see both with the next click');
}

// ---- own column, last days, contacts: spreadsheets ----

async function spreadsheets() {
	const mine = chain.people[0], columns = [1, 2, 3, 5, 11];
	const own = book(chain, { on: day(1), start: '15:00', client: chain.clients[0] });
	book(chain, { on: day(1), start: '15:00', staff: chain.people[1], client: chain.clients[1] });
	const old = book(chain, { on: day(0), start: '10:00', client: chain.clients[2] });
	sql(`UPDATE appointment SET day = day - 40, starts_at = starts_at - interval '40 days', ends_at = ends_at - interval '40 days' WHERE id = ${old.appointments[0].id}`, chain.chain);
	await listed(chain.branch);
	const all = cells(await download(owner, `/visits/${chain.branch}/export`, { col: columns }));
	ok(['Number1', 'Number2', 'Number3'].every((n) => all.includes(n)) && squeezed(all).includes('9990000001'), 'the owner\'s spreadsheet has everybody, with phones');

	const more = ['dash_records_access', 'dash_records_excel_access'];
	const column = await somebody('sheet-column', { staff: mine, more });
	const theirs = cells(await download(column, `/visits/${chain.branch}/export`, { col: columns }));
	ok(theirs.includes('Number1') && !theirs.includes('Number2'), 'who sees their own column exports it alone [F58]', theirs);
	is(sql(`SELECT rows FROM export_log WHERE chain_id = ${chain.chain} ORDER BY id DESC LIMIT 1`), String(JSON.parse(theirs).length - 1), 'and so many rows are noted [F21]');
	const recent = cells(await download(await somebody('sheet-recent', { lastDays: 7, more }), `/visits/${chain.branch}/export`, { col: columns }));
	ok(recent.includes('Number2') && !recent.includes('Number3'), 'who sees the last days exports no older ones [F58]', recent);
	const blind = await somebody('sheet-blind', { hides: true, more });
	const bare = cells(await download(blind, `/visits/${chain.branch}/export`, { col: columns }));
	ok(bare.includes('Number1') && !squeezed(bare).includes('999000000'), 'from whom phones are hidden gets none in a spreadsheet [F58]', bare);
	const none = cells(await download(blind, `/visits/${chain.branch}/export`, { col: columns, q: '9990000001' }));
	is(JSON.parse(none).length, 1, 'and finds nobody by one there [F58]');
	is((await download(await somebody('sheet-none', { without: more }), `/visits/${chain.branch}/export`, { col: columns })).status, 403, 'who may not export does not [F58]');

	// The worker, who knows no roles, keeps them as well.
	const base = Date.now() * 1000;
	sql(`SET session_replication_role = replica;
		INSERT INTO visit (chain_id, id, branch_id, client_id, origin) OVERRIDING SYSTEM VALUE
		SELECT ${chain.chain}, ${base} + n, ${chain.branch}, ${chain.clients[0]}, 'staff' FROM generate_series(1, 10020) n;
		INSERT INTO appointment (chain_id, id, visit_id, branch_id, staff_id, day, starts_at, ends_at, cancelled_at) OVERRIDING SYSTEM VALUE
		SELECT ${chain.chain}, ${base} + n, ${base} + n, ${chain.branch}, CASE WHEN n > 10010 THEN ${chain.people[1]} ELSE ${mine} END, '${at(-1)}',
			'${at(-1)} 00:00Z'::timestamptz + n * interval '1 second', '${at(-1)} 00:01Z'::timestamptz + n * interval '1 second', now()
		  FROM generate_series(1, 10020) n;
		INSERT INTO booking_row (chain_id, id, branch_id, visit_id, staff_id, day, starts_at, ends_at, created_at, state, origin, cost, commented)
		SELECT a.chain_id, a.id, a.branch_id, a.visit_id, a.staff_id, a.day, a.starts_at, a.ends_at, now(), 'cancelled', 'staff', 0, false
		  FROM appointment a WHERE a.chain_id = ${chain.chain} AND a.id > ${base}`, chain.chain);
	const narrow = await somebody('sheet-worker', { staff: mine, lastDays: 7, hides: true, more });
	const work = (await download(narrow, `/visits/${chain.branch}/export`, { col: columns })).to;
	ok(/works\/\d+$/.test(work), 'more than ten thousand rows are the worker\'s', work);
	await eventually(async () => (await narrow.json(work)).data.has_file);
	const rows = JSON.parse(cells(await download(narrow, `${work}/file`))), flat = JSON.stringify(rows);
	ok(rows.length > 10010 && !flat.includes('Person 2') && !flat.includes('Number3') && !squeezed(flat).includes('999000000'),
		'its file has the own column, the last days, and no phone [F58]', { rows: rows.length, first: rows[1] });
	is([(await download(owner, `${work}/file`)).status, (await download(column, `${work}/file`)).status], [404, 404], 'and is nobody else\'s');
	is(sql(`SELECT rows || ' ' || user_id FROM export_log WHERE chain_id = ${chain.chain} ORDER BY id DESC LIMIT 1`), `${rows.length - 1} ${user('sheet-worker')}`, 'the journal of exports has it with its rows [F21]');
	sql(`SET session_replication_role = replica; DELETE FROM booking_row WHERE chain_id = ${chain.chain} AND id > ${base};
		DELETE FROM appointment WHERE chain_id = ${chain.chain} AND id > ${base}; DELETE FROM visit WHERE chain_id = ${chain.chain} AND id > ${base}`, chain.chain);
	is((await column.json(`/journal/${chain.branch}/visits/${own.visit_id}`)).status, 200, 'what is theirs stays theirs');
}

// ---- own column and last days: pages and JSON ----

async function places() {
	const hidden = book(chain, { on: day(3), start: '10:00', staff: chain.people[1], client: chain.clients[1] });
	const past = book(chain, { on: day(0), start: '19:00', client: chain.clients[2] });
	const gone = at(-12);
	sql(`UPDATE appointment SET day = '${gone}', starts_at = starts_at - interval '12 days', ends_at = ends_at - interval '12 days' WHERE id = ${past.appointments[0].id};
		INSERT INTO outbox (chain_id, branch_id, visit_id, channel, recipient, lang, template, state, created_at, params)
		VALUES (${chain.chain}, ${chain.branch}, ${hidden.visit_id}, 'sms', '+79990000002', 'en', 'message', 'sent', now() - interval '1 hour', '{"text": "x"}'),
			(${chain.chain}, ${chain.branch}, ${past.visit_id}, 'sms', '+79990000003', 'en', 'message', 'sent', now() - interval '12 days', '{"text": "x"}')`, chain.chain);
	await listed(chain.branch);
	const j = `/journal/${chain.branch}`;
	const more = ['dash_records_access', 'dash_message_access', 'dash_message_phones_access', 'security_access', 'settings_access'];
	const column = await somebody('column', { staff: chain.people[0], more });
	const recent = await somebody('recent', { lastDays: 5, more });
	const of = (visit, on) => [`${j}/${on}`, `${j}/${on}?view=week`, `${j}/${on}?view=list`, `${j}/${on}?view=paper`, `${j}/calls?date=${on}`, `${j}/cards?ids=${visit.appointments[0].id}`,
		`${j}/visits/${visit.visit_id}`, `${j}/visits/${visit.visit_id}?tab=history`, `${j}/visits/${visit.visit_id}/messages`, `${j}/visits/${visit.visit_id}/comments`,
		`${j}/visits/${visit.visit_id}/files`, `${j}/visits/${visit.visit_id}/series`, `${j}/visits/${visit.visit_id}/repeat`, `/visits/${chain.branch}`, `/messages/${chain.branch}`,
		`/settings/${chain.branch}/log?kind=visit`];
	for (const [who, name, visit, on, secret, label] of [[column, 'a colleague\'s visit', hidden, at(3), 'Number2', 'own column'], [recent, 'a visit of long ago', past, gone, 'Number3', 'last days']]) {
		let shown = 0;
		for (const path of of(visit, on)) {
			const [page, doc, all] = [await who.get(path), await who.json(path), await owner.get(path)];
			ok(page.status < 500 && doc.status < 500 && !page.text.includes(secret) && !doc.text.includes(secret) && !page.text.includes(`visits/${visit.visit_id}"`),
				`${label}: ${name} is not in ${path.replace(/\d{3,}/g, 'N')} [F58]`, [page.status, doc.status]);
			shown += all.text.includes(secret) || all.text.includes(`visits/${visit.visit_id}`);
		}
		ok(shown >= 11, `${label}: where the owner sees it`, shown);
		for (const [path, form] of [[`visits/${visit.visit_id}/status`, { status: 'arrived' }], [`appointments/${visit.appointments[0].id}/cancel`, {}],
			[`appointments/${visit.appointments[0].id}/labels`, { on: 1 }], [`visits/${visit.visit_id}/notify`, { notify: 'none' }],
			[`visits/${visit.visit_id}/comments`, { text: 'x' }], [`visits/${visit.visit_id}`, { version: 1, comment: 'x' }]])
			ok([403, 404].includes((await who.post(`${j}/${path}`, form)).status), `${label}: nor is it changed by ${path.replace(/\d{3,}/g, 'N')} [F58]`);
		is((await ask('PUT', `/api/v1/book_record/${chain.branch}/${visit.appointments[0].id}`, { json: { datetime: `${at(8)}T10:00` }, user: await token(label === 'own column' ? 'column' : 'recent') })).status,
			404, `${label}: nor by the API [F58]`);
		is(json(`SELECT v.status, v.comment, v.notify, a.cancelled_at FROM visit v JOIN appointment a ON a.visit_id = v.id WHERE v.id = ${visit.visit_id}`)[0],
			{ status: 'waiting', comment: '', notify: 'branch', cancelled_at: null }, `${label}: it is as it was`);
	}
	for (const q of ['Number2', '+79990000002', '0002'])
		is((await column.json(`${j}/find?q=${encodeURIComponent(q)}`)).data.clients ?? [], [], `own column: nobody is found by ${q} [F58]`);
}

// ---- live updates ----

// An open stream of the journal: what came, and whether the server ended it.
function listen(who) {
	const state = { ended: false, text: '' };
	return new Promise((resolve) => {
		const req = http.request(`${site}/journal/${chain.branch}/live`, { headers: { Cookie: [...who.cookies].map(([k, v]) => `${k}=${v}`).join('; '), Accept: 'text/event-stream' } }, (res) => {
			state.status = res.statusCode;
			res.on('data', (d) => { state.text += d; });
			res.on('close', () => { state.ended = true; });
			resolve(state);
		});
		req.on('error', () => { state.ended = true; resolve(state); });
		req.end();
		state.close = () => req.destroy();
	});
}

async function live() {
	const column = await somebody('listener', { staff: chain.people[0], hides: true });
	const stream = await listen(column);
	is(stream.status, 200, 'who sees their own column listens to live updates');
	const made = book(chain, { on: day(4), start: '10:00', staff: chain.people[1], client: chain.clients[1] });
	const id = made.appointments[0].id;
	ok(await eventually(() => stream.text.includes(String(id))), 'and hears that something changed');
	const notices = stream.text.split('\n').filter((l) => l.startsWith('data:')).flatMap((l) => JSON.parse(l.slice(5)));
	is([...new Set(notices.flatMap(Object.keys))].filter((k) => !['kind', 'id', 'v', 'day', 'first', 'last'].includes(k)), [], 'a notice has numbers and days, of nobody a name [F58]');
	ok(!/Client|Number|999000/.test(stream.text), 'nor a phone [F58]');
	is((await column.json(`/journal/${chain.branch}/cards?ids=${id}`)).data.gone, [id], 'the card itself is not theirs [F58]');
	const own = book(chain, { on: day(4), start: '12:00', client: chain.clients[0] }).appointments[0].id;
	const card = await column.json(`/journal/${chain.branch}/cards?ids=${own}`);
	ok(card.text.includes('Number1') && !squeezed(card.text).includes('999000'), 'one of their own is, without the phone [F58]', card.text);
	const role = json(`SELECT id, version FROM role WHERE chain_id = ${chain.chain} AND slug = 'listener'`)[0];
	is((await owner.post(`/settings/${chain.branch}/roles/${role.id}`, { title: 'listener', version: role.version, last_days: '', record_form_access: 1 })).status, 303, 'the role loses the journal');
	ok(await eventually(() => stream.ended), 'and live updates end with it [F58]');
	is([(await listen(column)).status, (await column.json(`/journal/${chain.branch}`)).status], [403, 403], 'at once, for the journal and its updates [F58]');
}

// ---- the timetable ----

async function timetable() {
	const st = `/staff/${chain.branch}`, month = at(1).slice(0, 7);
	const told = new Date(`${month}-01`).toLocaleString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
	const noted = async () => (await owner.json(`/settings/${chain.branch}/exports`)).data.exports.slice(0, 1).map((e) => [e.who, e.what, e.filter, e.rows])[0];
	const sheet = cells(await download(owner, `${st}/sheet`, { month }));
	ok(sheet.includes('Person 1') && sheet.includes('Person 2'), 'the owner takes out a month as a spreadsheet');
	is(await noted(), ['Owner', 'Timetable', `month: ${told}`, JSON.parse(sheet).length - 1], 'which is noted with its rows [F21]');
	ok(/papers\/\d+$/.test((await download(owner, `${st}/papers`, { month })).to), 'and for the wall');
	is(await noted(), ['Owner', 'Timetable', `month: ${told}, format: PDF`, 3], 'which is noted, too [F21]');
	const column = await somebody('hours-column', { staff: chain.people[0], more: ['schedule_edit_access'] });
	for (const res of [await column.get(`${st}/timetable?month=${month}`), await column.json(`${st}/timetable?month=${month}`)])
		ok(res.status === 200 && !res.text.includes('Person 2'), 'who sees their own column has no other\'s hours [F58]', res.status);
	const own = cells(await download(column, `${st}/sheet`, { month }));
	ok(own.includes('Person 1') && !own.includes('Person 2'), 'nor in a spreadsheet [F58]', own);
	is((await download(column, `${st}/papers`, { month })).status, 403, 'nor on paper, which shows everybody [F58]');
}

// ---- who may do this ----

async function who() {
	await somebody('lister', { without: ['timetable_phones_access', 'client_phones_access', 'clients_phones_access', 'dash_message_phones_access'],
		more: ['dash_records_access', 'dash_records_phones_access'] });
	await somebody('unseeing', { hides: true, more: ['dash_records_access'] });
	const told = (await owner.json(`/settings/${chain.branch}/who`)).data.members;
	ok(told.some((m) => m.name === 'lister'), 'who sees phones in the list of bookings alone sees phones [F58]', told);
	ok(!told.some((m) => m.name === 'unseeing'), 'a role that hides them does not [F58]');
	// The page says what is true: each member is asked for a phone wherever one is shown.
	const visit = book(chain, { on: day(5), start: '10:00' });
	await listed(chain.branch);
	for (const name of ['owner', 'admin', 'master', 'lister', 'unseeing']) {
		const browser = await signIn(chain, name);
		const texts = await Promise.all([`/journal/${chain.branch}/visits/${visit.visit_id}`, `/journal/${chain.branch}/clients/${chain.clients[0]}`,
			`/visits/${chain.branch}?col=3`, `/messages/${chain.branch}`].map(async (p) => (await browser.json(p)).text));
		const display = sql(`SELECT name FROM "user" WHERE id = ${user(name)}`);
		is(texts.some((t) => squeezed(t).includes('9990000001')), told.some((m) => m.name === display), `${name} sees phones just if the page says so [F58]`);
	}
}

// ---- what the client wants is theirs, and on their card ----

async function wishes() {
	const visit = book(chain, { on: day(6), start: '10:00' }), url = `/journal/${chain.branch}/visits/${visit.visit_id}`;
	const state = () => json(`SELECT v.notify, c.no_sms, c.no_mail FROM visit v JOIN client c ON c.id = v.client_id WHERE v.id = ${visit.visit_id}`)[0];
	const desk = await somebody('desk', { without: ['clients_edit_access'] });
	sql(`UPDATE client SET no_sms = true WHERE id = ${chain.clients[0]}`, chain.chain);
	const page = await desk.get(`${url}/messages`);
	ok(/name="no_sms"[^>]*checked[^>]*disabled/.test(page.text) && !page.text.includes('name="wishes"'), 'who may not edit clients reads what one wants, and no more', page.text.slice(page.text.indexOf('<main')).slice(0, 3000));
	is((await desk.post(`${url}/notify`, { notify: 'none', wishes: 1, no_mail: 1 })).status, 200, 'they set what this visit is told about');
	is(state(), { notify: 'none', no_sms: true, no_mail: false }, 'and nothing on the client\'s card [F58]');
	is((await owner.post(`${url}/notify`, { notify: 'own', sms_hours: 3 })).status, 200, 'a form that does not ask about the client');
	is(state(), { notify: 'own', no_sms: true, no_mail: false }, 'leaves what they want as it is');
	await owner.post(`${url}/notify`, { notify: 'own', wishes: 1, no_mail: 1 });
	is(state(), { notify: 'own', no_sms: false, no_mail: true }, 'who may edit clients changes it');
}

// ---- looking as a role, inviting, leaving ----

async function looking() {
	const role = Number(sql(`SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'sheet-column'`));
	is((await owner.post(`/settings/${chain.branch}/roles/${role}/view`, { staff: chain.people[0] })).status, 303, 'an owner looks as a role with an own column');
	const list = await owner.json(`/visits/${chain.branch}`);
	ok(list.text.includes('Number1') && !list.text.includes('Number2'), 'the list is that column\'s [F58]');
	is((await owner.json(`/settings/${chain.branch}/log`)).status, 403, 'what the role may not see is refused [F58]');
	is((await download(owner, `/visits/${chain.branch}/export`, { col: [1] })).status, 403, 'and nothing leaves the house meanwhile [F58]');
	await owner.post('/account/view-end', {});
	is((await owner.json(`/settings/${chain.branch}/log`)).status, 200, 'back to themselves');
}

async function inviting() {
	const role = Number(sql(`SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'worker'`));
	const link = (res) => /(\/account\/invites\/[0-9a-f]{32})/.exec(res.text)?.[1];
	const number = `8 916 ${String(chain.chain % 1e7).padStart(7, '0')}`, full = `+7916${String(chain.chain % 1e7).padStart(7, '0')}`;
	const sent = await owner.post(`/settings/${chain.branch}/invites`, { to: number, name: 'Pavel', role, branches: [chain.branch] });
	is([sent.status, sql(`SELECT channel || ' ' || recipient FROM outbox WHERE chain_id = ${chain.chain} AND template = 'invite'`)], [201, `sms ${full}`], 'somebody is invited by phone, in any spelling [F58]');
	const id = Number(sql(`SELECT id FROM invite WHERE chain_id = ${chain.chain} ORDER BY id DESC LIMIT 1`));
	const again = await owner.post(`/settings/${chain.branch}/invites/${id}/again`, {});
	ok(link(again) && link(again) !== link(sent), 'it can be sent again', again.status);
	is((await owner.get(link(sent))).status, 404, 'then the former link is dead');
	is((await owner.post(`/settings/${chain.branch}/invites/${id}/withdraw`, {})).status, 303, 'and withdrawn');
	is((await owner.get(link(again))).status, 404, 'then no link opens it [F58]');

	// Somebody who has an account already.
	const theirs = full.replace('+7916', '+7917');
	sql(`SELECT user_make('known-${chain.tag}@test', '${theirs}', (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Known', NULL, '', NULL);
		UPDATE "user" SET lang = 'en' WHERE email = 'known-${chain.tag}@test'`);
	const other = await owner.post(`/settings/${chain.branch}/invites`, { to: theirs, role, staff: chain.people[1], branches: [chain.branch] });
	const known = await signIn(chain, 'known');
	is((await known.json(`/journal/${chain.branch}`)).status, 404, 'being invited is not being in');
	ok((await known.get(link(other))).text.includes(`Journal ${chain.tag}`), 'the link says who invites to what');
	is((await known.post(link(other), {})).to, `/journal/${chain.branch}`, 'who has an account accepts with it [F58]');
	is([(await known.json(`/journal/${chain.branch}`)).status, (await known.json(`/journal/${chain.other}`)).status], [200, 404], 'and is in, where they were meant to be [F58]');

	// Leaving: every next click, of whatever kind.
	const user_token = await token('known'), visit = book(chain, { on: day(7), start: '10:00', staff: chain.people[1] });
	const api = () => ask('PUT', `/api/v1/book_record/${chain.branch}/${visit.appointments[0].id}`, { json: { datetime: `${at(7)}T11:00` }, user: user_token });
	is((await owner.post(`/settings/${chain.branch}/users/${user('known')}/end`, {})).status, 303, 'their access is taken away');
	const clicks = [await known.get(`/journal/${chain.branch}`), await known.json(`/journal/${chain.branch}/cards?ids=${visit.appointments[0].id}`), await known.get(`/journal/${chain.branch}/visits/${visit.visit_id}`),
		await known.get(`/staff/${chain.branch}/timetable`), await known.post(`/journal/${chain.branch}/visits/${visit.visit_id}/status`, { status: 'arrived' }), await listen(known), await api()];
	is(clicks.map((c) => c.status), [404, 404, 404, 404, 404, 404, 403], 'the next click is refused: page, JSON, change, live updates, API [F58]');
	ok(!(await known.get('/account/profile')).text.includes(`/journal/${chain.branch}`), 'and nothing leads there any more');
	is(sql(`SELECT status FROM visit WHERE id = ${visit.visit_id}`), 'waiting', 'nothing was changed');
}

// ---- roles in plain words ----

async function words() {
	const { text } = await owner.get(`/settings/${chain.branch}/roles/new`);
	const labels = [...text.matchAll(/name="([a-z_]+_(?:access|edit|delete|create|read|sms))" value="1"[^>]*><span>([^<]+)/g)];
	ok(labels.length > 50 && labels.every(([, slug, word]) => word.trim() !== '' && word !== slug && !word.includes('_')), 'rights are told in plain words [F58]', labels.length);
	const groups = [...text.matchAll(/<legend>([^<]+)<\/legend>/g)].map((m) => m[1]);
	ok(['Journal', 'Visits', 'Clients', 'Messages', 'Services', 'Staff members', 'Money', 'Users and roles'].every((g) => groups.includes(g)), 'in groups [F58]', groups);
	const ready = (await owner.json(`/settings/${chain.branch}/roles`)).data.roles.filter((r) => r.ready).map((r) => r.word);
	is(ready, ['Owner', 'Manager', 'Administrator', 'Accountant', 'Staff member'], 'five roles are ready [F58]');
}

await run(branches, spreadsheets, places, live, timetable, who, wishes, looking, inviting, words);
