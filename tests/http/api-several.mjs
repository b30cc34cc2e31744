// Several appointments in one request are fitted beside one another: people and
// things; parts of a hold share buffers; a hold gives way to a rival like a booking
// does; an address keeps only so many; who moves a visit keeps its length.

import { act, at, book, get, is, location, makeBranch, ok, post, run, sql } from './booking.mjs';
import { ask, eventually, session } from './site.mjs';

const branch = makeBranch();
const [first, second] = branch.people, [service, longer] = branch.services;
const DAY = 4;
const api = (path, json) => ask('POST', `/api/v1/${path}/${branch.id}`, { json });
const who = { phone: '+79001234567', fullname: 'Vera Lind' };
const wish = (id, staff_id, clock, services = [service], day = DAY) => ({ id, staff_id, services, datetime: at(day, clock) });
const check = (...appointments) => api('book_check', { appointments });
const record = (...appointments) => api('book_record', { ...who, appointments });
const said = (a) => [a.status, a.json?.errors?.code ?? 0, a.json?.errors?.id ?? 0];
const staffOf = (a) => (a.json ?? []).map?.((r) => Number(sql(`SELECT staff_id FROM appointment WHERE id = ${r.record_id}`)));
const thingOf = (r) => Number(sql(`SELECT instance_id FROM appointment_thing WHERE appointment_id = ${r.record_id}`));

async function people() {
	let a = await record(wish(1, 0, '10:00'), wish(2, 0, '10:00'));
	is([a.status, staffOf(a)], [201, [first, second]], 'two at one time, whoever does them, get two people');
	a = await record(wish(1, 0, '11:00'), wish(2, first, '11:00'));
	is([a.status, staffOf(a)], [201, [second, first]], 'who is asked for by name goes before anybody');
	act(branch, `DELETE FROM service_staff WHERE chain_id = ${branch.chain} AND service_id = ${longer} AND staff_id = ${second}`);
	a = await record(wish(1, 0, '13:00'), wish(2, 0, '13:00', [longer]));
	is([a.status, staffOf(a)], [201, [second, first]], 'so does what only one can do');
	act(branch, `INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id) VALUES (${branch.chain}, ${branch.id}, ${longer}, ${second})`);
	a = await check(wish(7, 0, '14:00'), wish(8, 0, '14:00'), wish(9, 0, '14:00'));
	is(said(a), [422, 437, 9], 'three at one time of two people overlap');
	a = await check(wish(7, first, '15:00'), wish(8, first, '15:00'));
	is(said(a), [422, 437, 8], 'so do two of one');
	a = await record(wish(1, first, '15:00'), wish(2, first, '15:30'));
	is([a.status, staffOf(a)], [201, [first, first]], 'one after the other they do not');
}

// Two chairs; a service needs one of them.
function chairs() {
	const made = sql(`BEGIN; SET LOCAL okno.chain = '${branch.chain}'; SET LOCAL okno.user_id = '1';
		WITH r AS (INSERT INTO resource (chain_id, branch_id, title) VALUES (${branch.chain}, ${branch.id}, 'Chair') RETURNING id),
		i AS (INSERT INTO resource_instance (chain_id, resource_id, title) SELECT ${branch.chain}, id, t FROM r, unnest('{A,B}'::text[]) t RETURNING id)
		SELECT r.id FROM r, i LIMIT 1; COMMIT`);
	act(branch, `INSERT INTO service_need (chain_id, branch_id, service_id, resource_id, need) VALUES (${branch.chain}, ${branch.id}, ${longer}, ${made}, 1)`);
}

async function things() {
	chairs();
	let a = await check(wish(1, first, '10:00', [longer], 6), wish(2, second, '10:00', [longer], 6));
	is(a.status, 201, 'two people who need one of two chairs each');
	a = await record(wish(1, first, '10:00', [longer], 6), wish(2, second, '10:00', [longer], 6));
	is(a.status, 201, 'are booked as they were checked');
	is(new Set(a.json.map(thingOf)).size, 2, 'with a chair each');
	// The second chair is taken from four on, so who sits until then leaves the first.
	const [chair, other] = sql(`SELECT id FROM resource_instance WHERE chain_id = ${branch.chain} ORDER BY id`).split('\n').map(Number);
	await (await rival(first, '16:00', 6, [other])).close('COMMIT');
	a = await record(wish(1, first, '15:00', [longer], 6), wish(2, second, '15:30', [longer], 6));
	is([a.status, a.json?.map?.(thingOf)], [201, [other, chair]], 'another chair is taken where the first choice leaves none for the rest');
	const hold = await api('okno/hold', { parts: [{ staff_id: first, service_ids: [longer], datetime: at(6, '12:00') },
		{ staff_id: second, service_ids: [longer], datetime: at(6, '12:00') }] });
	is(hold.status, 201, 'so a hold has two chairs');
}

// Parts that touch at one person, with a buffer on either side.
async function buffers() {
	act(branch, `UPDATE service SET before = 10, after = 15 WHERE chain_id = ${branch.chain} AND id = ${service}`);
	const parts = [{ staff_id: first, service_ids: [service], datetime: at(7, '12:00') },
		{ staff_id: first, service_ids: [service], datetime: at(7, '12:30') }];
	const hold = await api('okno/hold', { parts });
	is(hold.status, 201, 'parts that touch at one person are held');
	is(sql(`SELECT string_agg(to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') || '-' || to_char(ends_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI'), ' ' ORDER BY starts_at)
		FROM busy WHERE chain_id = ${branch.chain} AND hold_id IS NOT NULL AND subject_kind = 'staff' AND subject_id = ${first}
		AND starts_at > '${at(7, '00:00')}' AND starts_at < '${at(8, '00:00')}'`),
		'11:50-12:30 12:30-13:15', 'with the buffers around both and none between');
	is(said(await record(wish(1, first, '13:00', [service], 7))), [422, 433, 1], 'behind which nobody books');
	const a = await api('book_record', { ...who, appointments: [wish(1, first, '12:00', [service], 7), wish(2, first, '12:30', [service], 7)],
		okno: { hold: hold.json?.hold, consent: true } });
	is(a.status, 201, 'who holds them books them');
	act(branch, `UPDATE service SET before = 0, after = 0 WHERE chain_id = ${branch.chain} AND id = ${service}`);
}

async function twice() {
	const a = await ask('POST', `/api/v1/book_record/${branch.id}`, { headers: { Accept: 'application/vnd.okno.v2+json' },
		json: { ...who, appointments: [wish(1, first, '10:00', [service, service], 9)] } });
	is([a.status, Object.keys(a.json?.meta?.errors ?? {})], [422, ['appointments.0.services']], 'a service named twice is an error, beside its field');
	is((await check(wish(1, first, '10:00', [service, longer], 9))).status, 201, 'two services are not');
}

// How many wait for what another session has written: for it alone, for other tests run beside.
const waiting = ({ pid }) => Number(sql(`SELECT count(*) FROM pg_stat_activity WHERE usename = 'okno_app' AND ${pid} = ANY (pg_blocking_pids(pid))`));

// Two ask at once for a hold with anybody: the rows of that day, which somebody else is
// writing, let both find the first person free and stop them before they write.
async function rivals() {
	const gate = await session(`BEGIN; INSERT INTO busy_day (chain_id, subject_kind, subject_id, day, taken)
		SELECT ${branch.chain}, 'staff', s, ('${at(10, '12:00')}'::timestamptz AT TIME ZONE 'UTC')::date, '{}' FROM unnest(ARRAY[${branch.people}]) s;`);
	const both = Promise.all([1, 2].map(() => api('okno/hold', { staff_id: 0, service_ids: [service], datetime: at(10, '12:00') })));
	const stood = await eventually(() => waiting(gate) >= 2);
	await gate.close();
	const got = await both;
	ok(stood, 'two had found the same person free');
	is([got.map((a) => a.status), got.map((a) => a.json?.staff_id).sort((a, b) => a - b)], [[201, 201], [first, second]],
		'each holds the time, with another person');
}

// Somebody else's booking is being written: what it takes is seen only at its end.
const rival = (staff, clock, day, things = []) => session(`BEGIN; SET LOCAL okno.chain = '${branch.chain}';
	SELECT visit_book(${branch.chain}, ${branch.id}, jsonb_build_object('origin', 'staff', 'client', jsonb_build_object('name', 'Somebody', 'phone', '+79007654321'),
		'appointments', jsonb_build_array(jsonb_build_object('key', 1, 'staff_id', ${staff}, 'starts_at', '${at(day, clock)}', 'length', 60,
			'things', '${JSON.stringify(things)}'::jsonb))));`);

async function beside(other, request) {
	const got = request();
	ok(await eventually(() => waiting(other) >= 1), 'it was found free, and waits for who was quicker');
	await other.close('COMMIT');
	return got;
}

async function late() {
	let a = await beside(await rival(second, '12:00', 16), () => record(wish(1, first, '10:00', [service], 16), wish(2, second, '12:00', [service], 16)));
	is(said(a), [422, 433, 2], 'of two the one that was lost is named');
	const [chair] = sql(`SELECT min(i.id) FROM resource_instance i WHERE i.chain_id = ${branch.chain}`).split('\n');
	a = await beside(await rival(second, '14:00', 16, [Number(chair)]), () => record(wish(1, first, '14:00', [longer], 16)));
	is([a.status, a.json?.map?.(thingOf).includes(Number(chair))], [201, false], 'where another thing will do, it is taken');
}

async function many() {
	const hold = (i, more) => api('okno/hold', { staff_id: i % 2 ? first : second, service_ids: [service],
		datetime: at(12 + (i >> 4), `${10 + (i >> 1) % 8}:00`), ...more });
	sql(`DELETE FROM hold WHERE chain_id = ${branch.chain}`);
	const got = [];
	for (let i = 0; i < 21; i++)
		got.push(await hold(i));
	is(got.map((a) => a.status), [...Array(20).fill(201), 429], 'one address keeps twenty times in a branch');
	ok(/\S/.test(got[20].json?.errors?.message ?? ''), 'says so', got[20].text);
	is((await hold(20, { hold: got[0].json.hold })).status, 201, 'one more in place of another');
	is((await ask('POST', `/api/v1/book_record/${branch.id}`, { json: { ...who, appointments: [wish(1, 0, '10:00', [service], 20)] } })).status,
		201, 'and books none the less');
	sql(`DELETE FROM hold WHERE chain_id = ${branch.chain}`);
}

// Who names the hold may ask again when the answer was lost on the way.
async function named() {
	const token = 'c0ffee'.repeat(5) + '01', more = { staff_id: first, service_ids: [service], token };
	const hold = (clock, other) => api('okno/hold', { ...more, datetime: at(17, clock), ...other });
	const kept = () => sql(`SELECT string_agg(to_char(b.starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI'), ' ' ORDER BY b.starts_at)
		FROM busy b JOIN hold h ON h.chain_id = b.chain_id AND h.id = b.hold_id WHERE b.chain_id = ${branch.chain}`);
	let a = await hold('10:00');
	is([a.status, a.json?.hold], [201, token], 'a hold has the token that it was given');
	is([(await hold('10:00')).status, kept()], [201, '10:00'], 'asked for again it is the same one');
	is([(await hold('12:00')).status, kept()], [201, '12:00'], 'at another time it takes the place of the first');
	is((await record(wish(1, first, '14:00', [service], 17))).status, 201, '(somebody books another time)');
	a = await hold('14:00');
	is([a.status, a.json.errors.code, kept()], [422, 433, '12:00'], 'and stays where it is when that is taken');
	is((await hold('12:00', { token: 'ab'.repeat(16) })).json.errors?.code, 433, 'for others the time is taken');
	for (const bad of ['', 'x', token.slice(1), token.toUpperCase(), `${token}0`, `${token.slice(0, 31)}\u0000`])
		ok([bad === '' ? 433 : 422, 400].includes((await hold('12:00', { token: bad })).json?.errors?.code), `no token: ${JSON.stringify(bad)}`);
	is([(await record({ ...wish(1, first, '12:00', [service], 17) })).status], [422], 'without it the time is not booked');
	is((await ask('POST', `/api/v1/book_record/${branch.id}`, { json: { ...who, appointments: [wish(1, first, '12:00', [service], 17)],
		okno: { hold: token, consent: true, consent_version: 1 } } })).status, 201, 'with it, it is');
	sql(`DELETE FROM hold WHERE chain_id = ${branch.chain}`);
}

// The desk makes it longer; the client moves it by the link and by the API.
async function length() {
	const link = await book(branch, at(14, '10:00'), { staff: first });
	const id = sql(`SELECT max(id) FROM appointment WHERE chain_id = ${branch.chain}`);
	const minutes = () => Number(sql(`SELECT extract(epoch FROM ends_at - starts_at) / 60 FROM appointment WHERE id = ${id}`));
	act(branch, `PERFORM appointment_move(${branch.chain}, ${branch.id}, NULL, ${id}, NULL, NULL, NULL, 120, NULL)`.replace('PERFORM', 'SELECT'));
	is(minutes(), 120, '(the desk drags its edge)');
	sql(`SET okno.chain = ${branch.chain}; SELECT visit_book(${branch.chain}, ${branch.id}, jsonb_build_object('origin', 'staff', 'client', jsonb_build_object('name', 'Somebody', 'phone', '+79007654321'), 'appointments', jsonb_build_array(
		jsonb_build_object('key', 1, 'staff_id', ${first}, 'starts_at', '${at(14, '15:00')}', 'length', 60))))`);
	const page = await get(`${link}/move?date=${at(14, '10:00').slice(0, 10)}`);
	const offered = page.buttons.filter((b) => b.name === 'time').map((b) => b.value.slice(11, 16));
	ok(offered.includes('13:00') && offered.includes('16:00') && !offered.includes('13:30') && !offered.includes('16:30'),
		'times are offered by its own length', offered.join(' '));
	const lost = await post(`${link}/move`, { time: at(14, '14:00') });
	const offers = lost.offers().map((o) => o.value.slice(11, 16));
	is([lost.status, offers.filter((o) => (o > '13:00' && o < '16:00') || o > '16:00'), offers.includes('13:00')], [422, [], true],
		'a time that is too short for it is refused, and none such offered');
	ok(location(await post(`${link}/move`, { time: at(14, '12:00') })), 'it is moved by the link');
	is(minutes(), 120, 'and stays as long');
	const a = await ask('PUT', `/api/v1/book_record/${branch.id}/${id}`, { json: { datetime: at(14, '13:00'), record_hash: link.split('/').pop() } });
	is([a.status, minutes()], [200, 120], 'so it does by the API');
}

await run([people, things, buffers, twice, rivals, late, many, named, length]);
process.exit(0);
