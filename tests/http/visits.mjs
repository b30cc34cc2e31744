// visits: the list of all bookings [F15] [F16], its spreadsheets [F17] and what the
// journals say of it [F22].
//
// A branch of the test's own holds what is listed, so nothing that other tests
// book comes between.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import http from 'node:http';
import { ask, done, eventually, is, listed, ok, part, port, signIn, sql, vari } from './site.mjs';

const json = { Accept: 'application/json' };
const stamp = Date.now();
const owner = await signIn('owner@demo.okno', 'okno-owner-demo');
const owner2 = await signIn('owner2@demo.okno', 'okno-owner2-demo');
const userOf = name => Number(sql(`SELECT id FROM "user" WHERE email = '${name}@demo.okno'`));

// ---- the stage ----

// A master, and their role, are the test's own: others look at what the demo's may.
const login = `lister${stamp}@example.com`;
const masterStaff = Number(sql(`SET okno.chain = '1';
	INSERT INTO role (chain_id, slug, title, rights, own_only) SELECT 1, 'lister${stamp}', 'Lister ${stamp}', rights, own_only FROM role WHERE chain_id = 1 AND slug = 'worker';
	WITH s AS (INSERT INTO staff (chain_id, name) VALUES (1, 'Master ${stamp}') RETURNING id)
	SELECT s.id FROM s, LATERAL user_make('${login}', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Lister', 1, 'lister${stamp}', s.id)`));
const master = await signIn(login, 'okno-owner-demo');
const branch = Number(sql(`INSERT INTO branch (chain_id, slug, title, time_zone) VALUES (1, 'list-${stamp}', 'Lists', 'Europe/Moscow') RETURNING id`));
const [other, folder, service, rare, resource, thing] = sql(`SET okno.chain = '1';
	WITH s AS (INSERT INTO staff (chain_id, name) VALUES (1, 'Lister ${stamp}') RETURNING id),
	c AS (INSERT INTO service_category (chain_id, title) VALUES (1, 'Listed ${stamp}') RETURNING id),
	v AS (INSERT INTO service (chain_id, category_id, title) SELECT 1, id, 'Common' FROM c RETURNING id),
	w AS (INSERT INTO service (chain_id, category_id, title) SELECT 1, id, 'Rare' FROM c RETURNING id),
	r AS (INSERT INTO resource (chain_id, branch_id, title) VALUES (1, ${branch}, 'Room') RETURNING id),
	i AS (INSERT INTO resource_instance (chain_id, resource_id, title) SELECT 1, id, 'Room 1' FROM r RETURNING id)
	SELECT s.id, c.id, v.id, w.id, r.id, i.id FROM s, c, v, w, r, i`).split('|').map(Number);
sql(`SET okno.chain = '1';
	INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (1, ${branch}, ${masterStaff}), (1, ${branch}, ${other});
	INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
	VALUES (1, ${branch}, ${service}, 1000, 1000, 30), (1, ${branch}, ${rare}, 5000, 5000, 30);
	INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id) VALUES (1, ${branch}, ${service}, ${other})`);

// Books as the programs do; n half hours after a day long ago.  The id.
function book(n, o = {}) {
	const at = new Date(Date.UTC(2021, 0, 11, 6, 0) + n * 1800e3).toISOString();
	const p = { origin: o.origin ?? 'staff', user_id: userOf('owner'), comment: o.comment ?? '', status: o.status,
		client: o.client ?? { name: `Listed${stamp}`, phone: `+7999${String(stamp).slice(-7)}` },
		appointments: [{ key: 1, staff_id: o.staff ?? other, starts_at: at, services: [{ id: o.service ?? service }], things: o.things ?? [] }] };
	return Number(sql(`BEGIN; SET LOCAL okno.chain = '1'; SET LOCAL okno.user_id = '${userOf('owner')}';
		SELECT visit_book(1, ${branch}, '${JSON.stringify(p)}')->'appointments'->0->>'id'; COMMIT`).split('\n').filter(Boolean).at(-1));
}
const b = [
	book(0), book(1, { status: 'arrived' }), book(2, { status: 'no_show', comment: 'About the list' }), book(3, { origin: 'client' }),
	book(4, { service: rare }), book(5, { staff: masterStaff }), book(6, { things: [thing] }), book(7, { client: { name: 'Somebody', phone: '+79990000000' } }),
];
sql(`BEGIN; SET LOCAL okno.chain = '1'; SELECT appointment_cancel(1, ${branch}, NULL, ${b[0]}, NULL); COMMIT`);
const newest = [...b].reverse();
await listed(branch);

const get = (who, path, headers = json) => ask('GET', path, { cookie: who.cookie, headers });
const ids = page => page.rows.map(r => r.id);
const list = async (query = '', who = owner) => (await get(who, `/visits/${branch}${query}`)).json;
const cell = (row, name) => row.cells.find(c => c.name === name)?.text;
const post = (who, path, form, headers = who.headers) => ask('POST', path, { cookie: who.cookie, headers, form });

// ---- filters [F15] ----

let page = await list();
is(ids(page), newest, '[F15] all bookings of the branch, the newest first, those cancelled too');
is(page.rows.at(-1).cancelled, true, 'and marked');
is(ids(await list('?order=old')), b, 'or the oldest first');
const row = page.rows.find(r => r.id === b[2]);
ok(/Listed/.test(cell(row, 'client')) && cell(row, 'comment') === 'About the list' && cell(row, 'services') === 'Common' && /1.000/.test(cell(row, 'sum')),
	'a row tells client, services, sum and comment', row);
for (const [query, wanted, name] of [
	['?state=cancelled', [b[0]], 'by status: cancelled'], ['?state=arrived', [b[1]], 'arrived'], ['?state=no_show', [b[2]], 'did not come'],
	['?state=live', newest.slice(0, -1), 'all but cancelled'], ['?origin=client', [b[3]], 'by origin'], [`?service=${rare}`, [b[4]], 'by service'],
	[`?service=${service}&state=arrived`, [b[1]], 'by service and status'], [`?category=${folder}`, newest, 'by category'],
	[`?staff=${masterStaff}`, [b[5]], 'by member of the staff'], [`?resource=${resource}`, [b[6]], 'by room'], ['?note=yes', [b[2]], 'with a comment'],
	['?note=no', newest.filter(i => i !== b[2]), 'without one'], ['?sum_from=4000', [b[4]], 'by sum, from'], ['?sum_upto=4000', newest.filter(i => i !== b[4]), 'and to'],
	['?q=Somebody', [b[7]], 'by client'], ['?q=8+(999)+000-00-00', [b[7]], 'by phone however it is spelt'], ['?q=nobodyatall', [], 'nobody is found where there is none'],
	['?from=2021-01-11&upto=2021-01-11', newest, 'by day of the visit'], ['?from=2021-01-12', [], 'from a day on'], ['?upto=2021-01-10', [], 'up to a day'],
	['?made_upto=2021-01-11', [], 'by day of booking'], [`?made_from=${new Date(stamp - 86400e3).toISOString().slice(0, 10)}`, newest, 'booked since'],
	[`?staff=${masterStaff}&service=${rare}`, [], 'filters add up']])
	is(ids(await list(query)), wanted, `[F15] ${name}`);
for (const [query, field] of [['?from=abc', 'from'], ['?from=2021-02-30', 'from'], ['?from=2021-02-02&upto=2021-02-01', 'upto'], ['?state=odd', 'state'], ['?sum_from=-1', 'sum_from'], ['?staff=x', 'staff'], ['?after=x', 'after']]) {
	const got = await get(owner, `/visits/${branch}${query}`);
	ok(got.status === 422 && JSON.stringify(got.json).includes(`"${field}"`), `${query} is refused, and says so of ${field}`, got.text);
}
const wrong = await get(owner, `/visits/${branch}?sum_from=many&q=Kept`, { Accept: 'text/html' });
ok(wrong.status === 422 && /aria-invalid="true"/.test(wrong.text) && wrong.text.includes('value="many"') && wrong.text.includes('value="Kept"'),
	'a page keeps what was typed', wrong.text.slice(0, 300));
is((await get(owner, `/visits/${branch}/count?state=live`)).json.count, 7, 'how many they are is asked for apart');
page = await list('?col=1&col=10&col=13');
is(page.rows[0].cells.map(c => c.name), ['when', 'author', 'number'], 'the columns that are asked for');
ok(cell(page.rows[0], 'author')?.length > 0, 'and who booked');

// ---- kept up to date ----

const rowOf = id => sql(`SELECT r.state || ' ' || r.cost || ' ' || r.commented || ' ' || to_char(r.starts_at AT TIME ZONE 'UTC', 'HH24:MI') || ' ' ||
	(SELECT string_agg(u.kind || u.ref_id, ',' ORDER BY u.kind, u.ref_id) FROM booking_use u WHERE u.chain_id = 1 AND u.id = r.id AND u.starts_at = r.starts_at)
	FROM booking_row r WHERE r.id = ${id}`);
const visitOf = id => Number(sql(`SELECT visit_id FROM appointment WHERE id = ${id}`));
sql(`BEGIN; SET LOCAL okno.chain = '1';
	SELECT appointment_move(1, ${branch}, NULL, ${b[7]}, NULL, NULL, '2021-01-11T20:00Z', NULL, NULL, ARRAY[${thing}]);
	SELECT visit_change(1, ${branch}, NULL, ${visitOf(b[7])}, NULL, '{"comment": "Moved", "status": "confirmed", "appointments": [{"id": ${b[7]}, "services": [{"id": ${rare}}]}]}'); COMMIT`);
is(rowOf(b[7]), `confirmed 500000 true 20:00 service${rare},thing${thing}`, 'a booking that was moved and changed is found by what it is now');
is(ids(await list(`?resource=${resource}`)), [b[7], b[6]], 'and where it is now');
sql(`BEGIN; SET LOCAL okno.chain = '1'; DELETE FROM appointment WHERE chain_id = 1 AND id = ${b[7]}; COMMIT`);
is(sql(`SELECT count(*) FROM booking_row WHERE id = ${b[7]}`), '0', 'one that is gone leaves nothing');
const wanted = newest.filter(i => i !== b[7]);

// ---- places in the list ----

sql(`BEGIN; SET LOCAL okno.chain = '1'; SET LOCAL okno.user_id = '${userOf('owner')}';
	SELECT visit_book(1, ${branch}, jsonb_build_object('origin', 'staff', 'client', NULL, 'appointments', jsonb_build_array(jsonb_build_object('key', 1,
		'staff_id', ${masterStaff}, 'starts_at', timestamptz '2022-01-01 00:00Z' + n * interval '30 minutes', 'services', '[{"id": ${service}}]'::jsonb))))
	FROM generate_series(1, 260) n; COMMIT`);
await listed(branch);
const seen = [];
let path = `/visits/${branch}?staff=${masterStaff}`, pages = 0;
while (path && pages < 10) {
	const one = (await get(owner, path)).json;
	seen.push(...ids(one));
	path = one.next;
	pages++;
}
const every = sql(`SELECT id FROM booking_row WHERE branch_id = ${branch} AND staff_id = ${masterStaff} ORDER BY starts_at DESC, id DESC`).split('\n').map(Number);
is([seen.length, pages], [261, 9], 'pages follow by their cursor to the end');
is(seen, every, 'and nothing is twice or missing');
ok((await get(owner, `/visits/${branch}?staff=${masterStaff}&at=1&after=1`)).json.none, 'behind the last there is nothing');

// ---- who may ----

is((await get({}, `/visits/${branch}`, {})).status, 303, 'a stranger is asked to sign in');
is((await get(master, `/visits/${branch}`)).status, 403, 'who lacks the right is refused');
is((await get(owner2, `/visits/${branch}`)).status, 404, 'another chain\'s list is not there');
is((await post(owner2, `/visits/3/change`, { do: 'cancel', booking: b[1] })).status, 303, 'another chain\'s booking may be named');
is(sql(`SELECT cancelled_at IS NULL FROM appointment WHERE id = ${b[1]}`), 't', 'and is not touched');
const [role, rights] = sql(`SELECT id, array_to_string(rights, ',') FROM role WHERE chain_id = 1 AND slug = 'lister${stamp}'`).split('|');
const setRole = (limit, ...more) => sql(`UPDATE role SET own_only = ${limit}, rights = '{${[rights, 'dash_records_access', ...more]}}' WHERE id = ${role}`);
setRole(false);
page = await list('?service=' + rare, master);
is([ids(page), cell(page.rows[0], 'phone')], [[b[4]], undefined], '[F15] phones are hidden without their right');
is(ids(await list('?q=999', master)), [], 'nor is anybody found by one');
is((await post(master, `/visits/${branch}/export`, {})).status, 403, '[F17] nor is anything exported');
is((await post(master, `/visits/${branch}/change`, { do: 'cancel', booking: b[1] })).status, 403, 'nor cancelled, which has a right of its own');
setRole(true, 'delete_records_access', 'edit_records_attendance_access');
is([...new Set(ids(await list('', master)).map(i => sql(`SELECT staff_id FROM appointment WHERE id = ${i}`)))].length, 1, 'limited to their column, they see it alone');
const did = await post(master, `/visits/${branch}/change`, { do: 'cancel', booking: b[4] }, { 'X-CSRF-Token': master.csrf });
is([did.status, sql(`SELECT cancelled_at IS NULL FROM appointment WHERE id = ${b[4]}`)], [303, 't'], '[F16] and change no other');

// ---- views [F15] ----

let made = await post(owner, `/visits/${branch}/views`, { title: 'No shows', state: 'no_show', col: 1, shared: 1 }, { 'X-CSRF-Token': owner.csrf });
is([made.status, made.headers.location], [303, `/visits/${branch}?state=no_show&col=1`], '[F15] a view is kept under a name');
page = await list();
const view = page.views.find(v => v.title === 'No shows');
is([view?.url, view?.mine, view?.shared, page.rows.length > 7], [`/visits/${branch}?state=no_show&col=1`, true, true, true], 'and offered');
is((await list('?state=no_show&col=1')).views.find(v => v.title === 'No shows').here, true, 'and marked where it is shown');
is((await post(owner, `/visits/${branch}/views`, { title: '' })).status, 422, 'a view has a name');
is((await post(owner2, `/visits/3/views/${view.id}/delete`, {})).status, 404, 'nobody else forgets it');
is((await post(owner, `/visits/${branch}/views/${view.id}/delete`, {}, { 'X-CSRF-Token': owner.csrf })).status, 303, 'its owner does');
is((await list()).views, [], 'then it is gone');

// ---- changes of many [F16] ----

const change = async form => (await post(owner, `/visits/${branch}/change`, form, { 'X-CSRF-Token': owner.csrf })).headers.location;
const work = async path => (await get(owner, path)).json;
const settled = path => eventually(async () => { const w = await work(path); return w.running ? null : w; });
const undo = async path => { await post(owner, `${path}/undo`, {}, { 'X-CSRF-Token': owner.csrf }); return settled(path); };
const some = `${b[1]},${b[3]},${b[5]}`;
const status = () => sql(`SELECT string_agg(v.status::text, ' ' ORDER BY a.id) FROM appointment a JOIN visit v ON v.id = a.visit_id WHERE a.id IN (${some})`);
is((await post(owner, `/visits/${branch}/change`, { do: 'cancel' })).status, 422, 'something must be chosen');
is((await post(owner, `/visits/${branch}/change`, { do: 'odd', booking: some })).status, 422, 'and be possible');
is((await post(owner, `/visits/${branch}/change`, { do: 'note', booking: some, text: '' })).status, 422, 'a note says something');
let before = Number(sql('SELECT coalesce(max(id), 0) FROM log WHERE chain_id = 1'));
let to = await change({ do: 'status', status: 'no_show', booking: some });
is([(await work(to)).state, status()], ['done', 'no_show no_show no_show'], '[F16] the status of those chosen is changed');
is(sql(`SELECT count(*) || ' ' || min(changes->'status'->>1) FROM log WHERE chain_id = 1 AND id > ${before} AND object = 'visit' AND user_id = ${userOf('owner')} AND changes ? 'status'
	AND object_id IN (SELECT visit_id FROM appointment WHERE id IN (${some}))`),
	'3 no_show', '[F22] and each is in the journal of actions, with who did it');
is([(await undo(to)).state, status()], ['undone', 'arrived waiting waiting'], 'and taken back as it was');
is((await post(owner, `${to}/undo`, {})).status, 409, 'once');
to = await change({ do: 'status', status: 'confirmed', booking: some });
sql(`BEGIN; SET LOCAL okno.chain = '1'; SELECT visit_change(1, ${branch}, NULL, ${visitOf(b[3])}, NULL, '{"status": "arrived"}'); COMMIT`);
is([(await undo(to)).refused, status()], [1, 'arrived arrived waiting'], 'what somebody changed since stays');
to = await change({ do: 'note', text: 'Called back', booking: some });
is(sql(`SELECT count(*) FROM visit v JOIN appointment a ON a.visit_id = v.id WHERE a.id IN (${some}) AND v.comment = 'Called back'`), '3', '[F16] a note is added');
await undo(to);
is(ids(await list('?note=yes')), [b[2]], 'and taken back');
to = await change({ do: 'cancel', booking: some });
is([(await work(to)).done, ids(await list('?state=cancelled'))], [3, [b[5], b[3], b[1], b[0]]], '[F16] they are cancelled');
book(3);
const restored = await change({ do: 'restore', booking: some });
page = await work(restored);
is([page.done - page.refused, page.refused, page.kept.length], [2, 1, 1], 'and restored, but for one whose time was given away');
ok(page.kept[0].why && page.kept[0].visit === visitOf(b[3]), 'which is named with the reason', page.kept);
before = Number(sql('SELECT coalesce(max(id), 0) FROM log WHERE chain_id = 1'));
to = await change({ do: 'cancel', all: 1, staff: masterStaff });
is((await settled(to)).done, 261, '[F16] all that the filter finds, many by the worker');
is((await list(`?staff=${masterStaff}&state=live`)).rows, [], 'every one');
is(sql(`SELECT count(DISTINCT object_id) FROM log WHERE chain_id = 1 AND id > ${before} AND object = 'appointment' AND user_id = ${userOf('owner')}
	AND object_id IN (SELECT id FROM appointment WHERE branch_id = ${branch})`), '261', '[F22] each in the journal under who asked');
is((await undo(to)).done, 261, 'and all of it taken back');
is((await get(owner2, to.replace(String(branch), '3'))).status, 404, 'the work is nobody else\'s');

// ---- spreadsheets [F17] ----

function download(path, form) {
	return new Promise((resolve, reject) => {
		const body = form && new URLSearchParams({ csrf: owner.csrf, ...form }).toString();
		const req = http.request({ host: '127.0.0.1', port, path, method: form ? 'POST' : 'GET', headers: { Cookie: owner.cookie, Accept: 'text/html',
			...(body && { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) }) } }, res => {
			const parts = [];
			res.on('data', d => parts.push(d));
			res.on('end', () => resolve({ status: res.statusCode, headers: res.headers, body: Buffer.concat(parts) }));
		});
		req.on('error', reject);
		req.end(body);
	});
}
// Rows of the first sheet of an XLSX, as texts.
function readSheet(bytes) {
	const file = `${vari}/tmp/list-${stamp}.xlsx`;
	writeFileSync(file, bytes);
	return JSON.parse(execFileSync('/usr/bin/python3', ['-c', `
import json, re, sys, zipfile
from xml.etree import ElementTree as E
z = zipfile.ZipFile(sys.argv[1])
n = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
rows = []
for r in E.fromstring(z.read('xl/worksheets/sheet1.xml')).iter(n + 'row'):
    rows.append([''.join(t.text or '' for t in c.iter() if t.tag in (n + 't', n + 'v')) for c in r.iter(n + 'c')])
print(json.dumps(rows))
`, file], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}
const noted = () => sql(`SELECT e.rows || ' ' || (e.filter->>'staff') || ' ' || coalesce(e.filter->>'q', '-') || ' ' || u.email FROM export_log e JOIN "user" u ON u.id = e.user_id
	WHERE e.chain_id = 1 AND e.branch_id = ${branch} AND e.what = 'visits' ORDER BY e.id DESC LIMIT 1`);
let file = await download(`/visits/${branch}/export`, { staff: other, col: [1, 2, 8] });
let sheet = readSheet(file.body);
const count = Number(sql(`SELECT count(*) FROM booking_row WHERE branch_id = ${branch} AND staff_id = ${other}`));
is([file.status, sheet.length], [200, count + 1], '[F17] the list goes out as a spreadsheet, as it is filtered');
is(noted(), `${count} Lister ${stamp} - owner@demo.okno`, '[F22] and the journal of exports tells who, which filter, how many rows');
ok((await get(owner, `/settings/${branch}/exports`, { Accept: 'text/html' })).text.includes(`Lister ${stamp}`), 'in words');
file = await download(`/visits/${branch}/export`, { col: '2,8', note: 'yes' });
sheet = readSheet(file.body);
is([sheet.length, sheet[1].length, Number(sheet[1][1])], [2, 2, 1000], '[F17] with the columns shown, sums as numbers');

// More than may be made at once: rows as the triggers would have written them, of cancelled
// bookings, which take nobody's time.
sql(`SET okno.chain = '1'; SET session_replication_role = replica;
	INSERT INTO visit (chain_id, id, branch_id, origin) OVERRIDING SYSTEM VALUE
	SELECT 1, ${stamp} * 1000 + n, ${branch}, 'staff' FROM generate_series(1, 10050) n;
	INSERT INTO appointment (chain_id, id, visit_id, branch_id, staff_id, day, starts_at, ends_at, cancelled_at) OVERRIDING SYSTEM VALUE
	SELECT 1, ${stamp} * 1000 + n, ${stamp} * 1000 + n, ${branch}, ${other}, date '2010-01-01', timestamptz '2010-01-01 00:00Z' + n * interval '1 minute',
		timestamptz '2010-01-01 00:01Z' + n * interval '1 minute', now() FROM generate_series(1, 10050) n;
	INSERT INTO booking_row (chain_id, id, branch_id, visit_id, staff_id, day, starts_at, ends_at, created_at, state, origin, cost, commented)
	SELECT 1, a.id, ${branch}, a.visit_id, ${other}, a.day, a.starts_at, a.ends_at, now(), 'cancelled', 'staff', 0, false FROM appointment a WHERE a.chain_id = 1 AND a.id > ${stamp}::bigint * 1000`);
await part('stop', 'heavy');
file = await download(`/visits/${branch}/export`, { upto: '2010-12-31', col: '13' });
to = file.headers.location;
is([file.status, (await work(to)).running], [303, true], '[F17] more than ten thousand rows are the worker\'s, with a page that tells how far it is');
is((await download(`${to}/file`)).status, 404, 'until then there is no file');
await part('start', 'heavy');
is((await settled(to))?.has_file, true, 'the worker makes it');
file = await download(`${to}/file`);
sheet = readSheet(file.body);
is([file.status, sheet.length, new Set(sheet.slice(1).map(r => r[0])).size], [200, 10051, 10050], '[F17] every row is in it once');
is(sql(`SELECT rows FROM export_log WHERE chain_id = 1 AND branch_id = ${branch} ORDER BY id DESC LIMIT 1`), '10050', '[F22] and it is noted');
is((await get(owner2, `/visits/3/works/${to.split('/').at(-1)}/file`)).status, 404, 'nobody else takes it');
sql(`UPDATE list_work SET created_at = now() - interval '25 hours' WHERE chain_id = 1 AND id = ${to.split('/').at(-1)}`);
is([(await download(`${to}/file`)).status, (await work(to)).has_file], [404, false], 'after a day it is not there any more');

sql(`SET session_replication_role = replica; DELETE FROM booking_row WHERE chain_id = 1 AND id > ${stamp}::bigint * 1000;
	DELETE FROM appointment WHERE chain_id = 1 AND id > ${stamp}::bigint * 1000; DELETE FROM visit WHERE chain_id = 1 AND id > ${stamp}::bigint * 1000`);
done();
