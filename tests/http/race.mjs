// race: many clients at once for one time, through nginx and the programs.
//
// By itself a race on two cores may never happen: one request may be over
// before the next begins.  So a gate in the database makes it happen: a lock on
// busy_day lets every program look for free times (all find the same one free)
// and stops each just before it writes.  Then the gate opens.
import { ask, broken, data, done, eventually, freeTimes, is, note, ok, order, refusal, session, signIn, sql, tally } from './site.mjs';

const CLIENTS = 300;
const PROCS = 8;

async function gate() {
	return session('BEGIN; LOCK TABLE busy_day IN SHARE MODE;');
}

function waiting() {
	return Number(sql(`SELECT count(*) FROM pg_stat_activity
		WHERE datname = 'okno' AND usename = 'okno_app' AND wait_event_type = 'Lock'`));
}

// Sends all at once behind the gate, opens it once all programs stand there.
async function rush(requests, atTheGate = PROCS) {
	const closed = await gate();
	const answers = Promise.all(requests.map(r => r()));
	const stood = await eventually(() => waiting() >= atTheGate);
	await closed.close();
	ok(stood, `${atTheGate} programs had found the time free before anybody wrote`, `${waiting()} wait`);
	return answers;
}

function booked(staff, at) {
	return sql(`SELECT count(*) FROM appointment WHERE staff_id = ${staff} AND starts_at = '${at}' AND cancelled_at IS NULL`);
}

function taken(staff, at) {
	return sql(`SELECT count(*) FROM busy WHERE subject_kind = 'staff' AND subject_id = ${staff}
		AND starts_at = '${at}' AND appointment_id IS NOT NULL`);
}

// A specialist with a service that needs nothing but them.
const [staff, service] = sql(`SELECT ss.staff_id, ss.service_id FROM service_staff ss
	JOIN service v ON v.chain_id = ss.chain_id AND v.id = ss.service_id AND v.before = 0 AND v.after = 0
	WHERE ss.branch_id = 1 AND NOT EXISTS (SELECT FROM service_need n WHERE n.service_id = ss.service_id)
	ORDER BY 1, 2 LIMIT 1`).split('|').map(Number);
const times = () => freeTimes(1, staff, service, 10, 20);
const book = body => ask('POST', '/api/v1/book_record/1', { json: body });
const hold = at => ask('POST', '/api/v1/okno/hold/1', { json: { staff_id: staff, service_ids: [service], datetime: at } });

// Times of one specialist that do not touch one another, and are free now.
async function far(n) {
	const picked = [];
	for (const t of await times())
		if (!picked.length || Date.parse(t) - Date.parse(picked.at(-1)) > 4 * 3600e3)
			picked.push(t);
	if (picked.length < n)
		throw new Error(`only ${picked.length} times are free`);
	return picked;
}
const free = await far(4);

// ---- one time ----
{
	const at = free[0];
	const orders = Array.from({ length: CLIENTS }, () => order(staff, service, at));
	const got = await rush(orders.map(o => () => book(o)));
	note(JSON.stringify(tally(got)));
	is(got.filter(a => a.status === 201).length, 1, `of ${CLIENTS} clients one books [N2]`);
	is(got.filter(a => a.status === 422 && refusal(a) === 433).length, CLIENTS - 1, 'all others are told that the time is taken');
	ok(got.every(a => a.status === 201 || /\S/.test(a.json?.errors?.message ?? a.json?.meta?.message ?? '')), 'in words');
	is(booked(staff, at), '1', 'there is one appointment');
	is(taken(staff, at), '1', 'and one row of busy');
	is(sql(`SELECT count(*) FROM client WHERE phone IN (${orders.map(o => `'${o.phone}'`).join(',')})`), '1',
		'who was refused has left nothing, not even a client');
	is(sql(`SELECT count(*) FROM outbox WHERE recipient IN (${orders.map(o => `'${o.email}'`).join(',')})`), '1', 'one letter is written');
	const winner = got.find(a => a.status === 201);
	const hash = data(winner)?.[0]?.record_hash, id = data(winner)?.[0]?.record_id;
	is((await ask('GET', `/api/v1/book_record/1/${id}/${hash}`)).status, 200, 'its secret opens it');
}

// ---- anybody ----
{
	const at = (await freeTimes(1, 0, service, 14, 1))[0];
	const got = await rush(Array.from({ length: 100 }, () => () => book(order(0, service, at))));
	note(JSON.stringify(tally(got)));
	ok(got.every(a => a.status === 201 || [433, 436].includes(refusal(a))), 'any specialist: booked or refused, nothing else', tally(got));
	is(sql(`SELECT count(*) = count(DISTINCT staff_id) FROM appointment WHERE starts_at = '${at}' AND branch_id = 1 AND cancelled_at IS NULL`),
		't', 'nobody is booked twice');
}

// ---- two at once, and two are free ----
{
	const people = sql(`SELECT staff_id FROM service_staff WHERE branch_id = 1 AND service_id = ${service} ORDER BY 1`).split('\n');
	const dates = [...new Set((await freeTimes(1, 0, service, 16, 5)).map(t => t.slice(0, 10)))];
	const free = {};
	for (const date of dates)
		for (const one of people)
			for (const t of data(await ask('GET', `/api/v1/book_times/1/${one}/${date}?service_ids=${service}`)))
				free[t.datetime] = (free[t.datetime] ?? 0) + 1;
	const at = Object.keys(free).find(t => free[t] > 1);
	const taken = () => Number(sql(`SELECT count(DISTINCT staff_id) FROM appointment WHERE starts_at = '${at}' AND branch_id = 1 AND cancelled_at IS NULL`));
	const before = taken();		// colleagues whose day begins then with somebody else
	const got = await rush([1, 2].map(() => () => book(order(0, service, at))), 2);
	is(got.map(a => a.status), [201, 201], 'two who take anybody get one each, though both had found the same one free');
	is(taken() - before, 2, 'two colleagues');
}

// ---- a hold ----
{
	const at = free[1];
	const got = await rush(Array.from({ length: CLIENTS }, () => () => hold(at)));
	note(JSON.stringify(tally(got)));
	const winners = got.filter(a => a.status === 201);
	is(winners.length, 1, `of ${CLIENTS} clients one holds the time`);
	is(got.filter(a => a.status === 422 && refusal(a) === 433).length, CLIENTS - 1, 'all others are told that it is taken');
	const key = data(winners[0]).hold;
	const others = await Promise.all(Array.from({ length: 50 }, () => book(order(staff, service, at))));
	ok(others.every(a => refusal(a) === 433), 'nobody else books it meanwhile', tally(others));
	const mine = await rush(Array.from({ length: 50 }, () => () =>
		book(order(staff, service, at, { okno: { hold: key, consent: true } }))), 1);
	note(JSON.stringify(tally(mine)));
	is(mine.filter(a => a.status === 201).length, 1, 'who holds it books it, and only once');
	is(booked(staff, at), '1', 'there is one appointment');
	is(sql(`SELECT count(*) FROM busy WHERE subject_kind = 'staff' AND subject_id = ${staff} AND starts_at = '${at}'`), '1',
		'and the hold is gone');
}

// ---- holds against bookings ----
{
	const at = free[2];
	const got = await rush(Array.from({ length: CLIENTS }, (_, i) => () => i % 2 ? hold(at) : book(order(staff, service, at))));
	note(JSON.stringify(tally(got)));
	is(got.filter(a => a.status === 201).length, 1, 'holders and bookers together: one gets it');
	ok(got.every(a => a.status === 201 || refusal(a) === 433), 'the rest is refused', tally(got));
}

// ---- one request many times ----
{
	const body = order(staff, service, free[3]);
	const got = await Promise.all(Array.from({ length: 40 }, () =>
		ask('POST', '/api/v1/book_record/1', { json: body, headers: { 'Idempotency-Key': 'race-1' } })));
	ok(got.every(a => a.status === 201 && a.text === got[0].text), 'forty repeats with one Idempotency-Key get one answer', tally(got));
	is(booked(staff, free[3]), '1', 'and make one booking');
}

// ---- a new client, many times ----
{
	const body = order(staff, service, '');
	const all = await freeTimes(1, 0, service, 20, 15);
	const got = await Promise.all(all.filter((_, i) => i % 6 === 0).slice(0, 30).map(datetime => book({ ...body,
		appointments: [{ id: 1, staff_id: 0, services: [service], datetime }] })));
	note(JSON.stringify(tally(got)));
	ok(got.filter(a => a.status === 201).length > 3, 'somebody new books several visits at once', tally(got));
	is(sql(`SELECT count(*) FROM client WHERE phone = '${body.phone}'`), '1', 'and is one client');
}

// ---- two that change places ----
{
	const [one, two, three] = await far(3);
	const a = data(await book(order(staff, service, one)))[0].record_id;
	const b = data(await book(order(staff, service, two)))[0].record_id;
	const owner = await signIn('owner@demo.okno', 'okno-owner-demo');
	const wall = at => at.slice(0, 16);
	const move = (id, at) => ask('POST', `/journal/1/appointments/${id}/move`,
		{ form: { start: wall(at) }, cookie: owner.cookie, headers: owner.headers });
	const codes = [];
	for (let i = 0; i < 20; i++)
		for (const got of await Promise.all([move(a, two), move(b, one), move(a, three), move(b, three), move(a, one)]))
			codes.push(got.status);
	note(JSON.stringify(codes.reduce((n, c) => ({ ...n, [c]: (n[c] ?? 0) + 1 }), {})));
	ok(codes.every(c => c === 200 || c === 204 || c === 303 || c === 409 || c === 422), 'moves into one another\'s time end, one way or another', codes);
	ok(codes.some(c => c < 400), 'and some succeed', codes);
	is(broken(), '', 'nobody was booked twice, and every sum is right');
}

// ---- the proof that this test sees what it looks for ----
{
	sql('ALTER TABLE busy DROP CONSTRAINT busy_no_overlap');
	const [at] = await far(1);
	const got = await rush(Array.from({ length: 40 }, () => () => book(order(staff, service, at))));
	note(JSON.stringify(tally(got)));
	ok(got.filter(a => a.status === 201).length > 1, 'without the constraint the same rush books a time more than once', tally(got));
	ok(Number(booked(staff, at)) > 1, 'which the database shows');
	ok(/two at one time/.test(broken()), 'and so does the query for overlaps');
}
done();
