// Several bookings at once: all of it or nothing, with what is in the way of
// each; copies; the rights; and two people who do it at the same moment.

import { spawn } from 'node:child_process';
import { book, day, eventually, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const at = `/journal/${chain.branch}/appointments`;
const owner = await signIn(chain, 'owner');

const start = (on, clock) => `${on}T${clock}`;
const made = (...bookings) => bookings.map((how) => ({ id: book(chain, how).appointments[0].id, version: 1 }));
const where = (ids) => ids.map((id) => sql(`SELECT staff_id || ' ' || to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'YYYY-MM-DD HH24:MI')
	|| CASE WHEN on_top THEN ' over' ELSE '' END || CASE WHEN cancelled_at IS NULL THEN '' ELSE ' cancelled' END FROM appointment WHERE id = ${id}`));
const versions = (data) => data.items.map((i) => i.version);

async function moved() {
	const on = day(1), next = day(2);
	const [a, b] = made({ on, start: '10:00' }, { on, start: '11:00', client: chain.clients[1] });
	let res = await owner.send(`${at}/move`, { items: [{ ...a, start: start(on, '11:00') }, { ...b, start: start(on, '12:00') }] });
	is([res.status, versions(res.data)], [200, [2, 2]], 'two bookings move together, the one into the place of the other [F1]');
	is(where([a.id, b.id]), [`${one} ${on} 11:00`, `${one} ${on} 12:00`], 'both are there');
	res = await owner.send(`${at}/move`, { items: [{ id: a.id, version: 2, start: start(next, '10:00'), staff: two },
		{ id: b.id, version: 2, start: start(next, '11:00'), staff: two }] });
	is([res.status, where([a.id, b.id])], [200, [`${two} ${next} 10:00`, `${two} ${next} 11:00`]], 'to another day and person [F1]');
	is(sql(`SELECT count(*) FROM busy WHERE appointment_id IN (${a.id}, ${b.id})`), '2', 'and take the new times only');
	ok(await eventually(() => sql(`SELECT count(*) FROM job WHERE chain_id = ${chain.chain} AND kind = 'notice'`) === '0'), 'the journals have heard of it');
	const [c] = made({ on: next, start: '12:00', client: chain.clients[2] });
	res = await owner.send(`${at}/move`, { items: [{ ...c, start: start(on, '17:00') }, { id: a.id, version: 3, start: start(next, '14:00') },
		{ id: b.id, version: 3, start: start(next, '14:30') }] });
	is([res.status, res.data.error.kind, res.data.error.list.map((l) => [l.id, l.sentence])], [409, 'outside',
		[[a.id, 'Person 2 has a break at this time'], [b.id, 'Person 2 has a break at this time']]], 'if some cannot, none is moved, and which is told');
	is(where([c.id]), [`${one} ${next} 12:00`], 'not even those that could');
	book(chain, { on: next, staff: two, start: '16:30', client: chain.clients[1] });
	res = await owner.send(`${at}/move`, { items: [{ ...c, start: start(next, '16:00'), staff: two }] });
	ok(res.status === 409 && res.data.error.message === 'Person 2 is taken 16:30–17:30: Client Number2', 'one that is in the way says so itself', res.data);
	res = await owner.send(`${at}/move`, { items: [{ ...c, start: start(next, '16:00'), staff: two }], anyway: true });
	is([res.status, where([c.id])], [200, [`${two} ${next} 16:00 over`]], 'or is recorded over it');
}

async function inWords() {
	const on = day(3);
	const [a] = made({ on, start: '10:00' });
	const told = async (item) => {
		const { status, data } = await owner.send(`${at}/move`, { items: [{ ...a, ...item }] });
		return [status, data.error.kind, data.error.message, data.error.overrulable];
	};
	is(await told({ start: start(on, '14:15') }), [409, 'outside', 'Person 1 has a break at this time', true], 'onto a break [F1]');
	is(await told({ start: start(on, '08:00') }), [409, 'outside', 'Person 1 does not work at this time', true], 'in front of the shift');
	is(await told({ start: start(day(45), '10:00') }), [409, 'outside', 'Person 1 does not work on this day', true], 'onto a day off [F1]');
	is(await told({ start: start(day(-2), '10:00') }), [409, 'past', 'This time is over already', true], 'into the past [F1]');
	const other = sql(`INSERT INTO staff (chain_id, name) VALUES (${chain.chain}, 'Elsewhere') RETURNING id`, chain.chain);
	sql(`INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (${chain.chain}, ${chain.other}, ${other})`, chain.chain);
	const res = await owner.send(`${at}/move`, { items: [{ ...a, staff: Number(other) }], anyway: true });
	ok(res.status === 422 && /cannot be booked here/.test(JSON.stringify(res.data)), "into another branch's column: never [F1]", res.data);
	is(where([a.id]), [`${one} ${on} 10:00`], 'it stays where it was');
	const [old] = made({ on: day(-3), start: '10:00' });
	is((await owner.send(`${at}/move`, { items: [{ ...old, start: start(day(-3), '12:00') }] })).data.error.kind, 'outside', 'what is over anyway may be put right');
}

async function back() {
	const on = day(4);
	const [a] = made({ on, start: '10:00' });
	book(chain, { on, staff: two, start: '10:00', client: chain.clients[1] });
	let { data } = await owner.send(`${at}/move`, { items: [{ ...a, staff: two }], anyway: true });
	({ data } = await owner.send(`${at}/move`, { items: [{ id: a.id, version: 2, start: start(on, '08:00'), staff: one }], anyway: true }));
	const there = { id: a.id, version: 3, start: start(on, '10:00'), staff: two };
	is((await owner.send(`${at}/move`, { items: [there], back: true })).status, 409, 'taking back does not put it over another');
	({ data } = await owner.send(`${at}/move`, { items: [{ ...there, over: true }], back: true }));
	is(where([a.id]), [`${two} ${on} 10:00 over`], 'unless it lay there before');
	({ data } = await owner.send(`${at}/move`, { items: [{ id: a.id, version: versions(data)[0], start: start(on, '08:00'), staff: one }], back: true }));
	is(where([a.id]), [`${one} ${on} 08:00`], 'but where nobody works it may');
}

async function stale() {
	const on = day(5);
	const [a, b] = made({ on, start: '10:00' }, { on, start: '11:00', client: chain.clients[1] });
	const admin = await signIn(chain, 'admin');
	await admin.send(`${at}/move`, { items: [{ ...b, start: start(on, '12:00'), staff: two }] });
	const { status, data } = await owner.send(`${at}/move`, { items: [{ ...a, start: start(on, '15:00') }, { ...b, start: start(on, '16:00') }] });
	is([status, data.error.kind, data.error.list.length], [409, 'stale', 1], 'what somebody has changed meanwhile is not moved, nor the rest');
	const [told] = data.error.list;
	ok(/Changed meanwhile by Admin/.test(told.sentence) && /^Person 2, .*, 12:00–13:00$/.test(told.now) && told.version === 2 && told.who === 'Client Number2',
		'it says who, and where it is now [F2]', told);
	is(where([a.id]), [`${one} ${on} 10:00`], 'the other stays');
}

// Somebody changes one of them after the page looked and before the database locked:
// the rows come back in another order, which once was looked through without end.
async function overtaken() {
	const on = day(12);
	const list = made({ on, start: '10:00' }, { on, start: '11:00', client: chain.clients[1] }, { on, start: '12:00', client: chain.clients[2] });
	const first = list.map((i) => i.id)[0];
	const desk = spawn('psql', ['-X', '-qAt'], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, PGOPTIONS: `-c okno.chain=${chain.chain}` } });
	desk.stdin.write(`BEGIN; SELECT FROM visit v JOIN appointment a ON a.visit_id = v.id WHERE a.id = ${first} FOR UPDATE OF v;\n\\echo holds\n`);
	await new Promise((r) => desk.stdout.once('data', r));
	const answer = owner.send(`${at}/status`, { items: list.map((i) => ({ ...i, status: 'confirmed' })) });
	const waits = () => sql(`SELECT count(*) FROM pg_stat_activity WHERE usename = 'okno_app' AND wait_event_type = 'Lock' AND query ~ 'several_status'`) !== '0';
	ok(await eventually(waits), 'somebody works at one of several');
	desk.stdin.end(`UPDATE appointment SET comment = comment WHERE id = ${first};
		UPDATE visit SET version = version + 1 WHERE id = (SELECT visit_id FROM appointment WHERE id = ${first}); COMMIT;\n`);
	const { status, data } = await answer;
	is([status, data?.error.list.map((one) => one.id)], [409, [first]], 'and is told of with the place where it is now [N2]');
}

async function cancelled() {
	const on = day(6);
	const list = made({ on, start: '10:00' }, { on, start: '11:00', client: chain.clients[1] });
	let { status, data } = await owner.send(`${at}/cancel`, { items: list });
	is([status, versions(data), where(list.map((i) => i.id)).every((w) => w.endsWith('cancelled'))], [200, [2, 2], true], 'cancelled together');
	const fresh = data.items.map(({ id, version }) => ({ id, version }));
	is((await owner.send(`${at}/restore`, { items: list })).status, 409, 'brought back by the version that was seen only');
	const [thief] = made({ on, start: '11:30', client: chain.clients[2] });
	({ status, data } = await owner.send(`${at}/restore`, { items: fresh }));
	ok(status === 409 && data.error.list.length === 1 && /Client Number3/.test(data.error.list[0].sentence), 'not if a time was given away, which is told', data);
	await owner.send(`${at}/cancel`, { items: [thief] });
	({ status, data } = await owner.send(`${at}/restore`, { items: fresh }));
	is([status, where(list.map((i) => i.id))], [200, [`${one} ${on} 10:00`, `${one} ${on} 11:00`]], 'else all are there again');
	({ status, data } = await owner.send(`${at}/status`, { items: data.items.map(({ id, version }) => ({ id, version, status: 'confirmed' })) }));
	is([status, json(`SELECT v.status FROM visit v JOIN appointment a ON a.visit_id = v.id WHERE a.id IN (${list.map((i) => i.id)})`).map((v) => v.status)],
		[200, ['confirmed', 'confirmed']], 'a status for all');
}

async function copied() {
	const on = day(7), next = day(8);
	const [a, b] = made({ on, start: '10:00', length: 75, service: chain.services[1] }, { on, start: '11:30', client: chain.clients[1] });
	sql(`UPDATE appointment_line SET quantity = 2, discount = 10 WHERE appointment_id = ${a.id}`, chain.chain);
	let { status, data } = await owner.send(`${at}/copy`, { items: [{ id: a.id, start: start(next, '15:00'), staff: two }, { id: b.id, start: start(next, '16:30'), staff: two }] });
	is([status, data.items?.map((i) => [i.from, i.version])], [201, [[a.id, 1], [b.id, 1]]], 'pasted: a new visit of each');
	const copy = json(`SELECT v.client_id, v.origin, v.status, extract(epoch FROM x.ends_at - x.starts_at)::int / 60 AS length, l.service_id, l.quantity, l.discount::int
		FROM appointment x JOIN visit v ON v.id = x.visit_id JOIN appointment_line l ON l.appointment_id = x.id WHERE x.id = ${data.items[0].id}`);
	is(copy, [{ client_id: chain.clients[0], origin: 'staff', status: 'waiting', length: 75, service_id: chain.services[1], quantity: 2, discount: 0 }],
		'of the same client and services, as long as it was [F1]');
	is(where([a.id, data.items[1].id]), [`${one} ${on} 10:00`, `${two} ${next} 16:30`], 'the first stays where it is');
	({ status, data } = await owner.send(`${at}/copy`, { items: [{ id: a.id, start: start(next, '15:30'), staff: two }] }));
	ok(status === 409 && data.error.kind === 'taken' && /Client Number1/.test(data.error.message), 'what is in the way is told', data);
	const before = sql(`SELECT count(*) FROM visit WHERE chain_id = ${chain.chain}`);
	({ status, data } = await owner.send(`${at}/copy`, { items: [{ id: a.id, start: start(next, '18:00'), staff: two }, { id: b.id, start: start(next, '18:30'), staff: two }] }));
	is([status, sql(`SELECT count(*) FROM visit WHERE chain_id = ${chain.chain}`)], [409, before], 'two that would overlap each other are refused, both');
}

async function wrong() {
	const on = day(9);
	const [a] = made({ on, start: '10:00' });
	for (const [body, name] of [[{}, 'nothing'], [{ items: [] }, 'an empty list'], [{ items: 'x' }, 'no list'], [{ items: [{}] }, 'no id'],
		[{ items: [a, a] }, 'one twice'], [{ items: [{ ...a, start: 'x' }] }, 'a start that is none'], [{ items: [{ ...a, length: 1300 }] }, 'an enormous length'],
		[{ items: Array.from({ length: 101 }, (_, i) => ({ id: i + 1 })) }, 'too many']])
		is((await owner.send(`${at}/move`, body)).status, 422, `${name} is refused`);
	is((await owner.send(`${at}/status`, { items: [a] })).status, 422, 'a status that is none');
	for (const what of ['move', 'cancel', 'restore', 'status']) {
		const blind = await owner.send(`${at}/${what}`, { items: [{ id: a.id, status: 'arrived', start: start(on, '11:00') }] });
		ok(blind.status === 422 && JSON.stringify(blind.data).includes('"items.0.version"'), `${what}: without the version that was seen`, blind.text);
	}
	for (const what of ['move', 'copy', 'cancel', 'restore', 'status']) {
		is((await owner.send(`${at}/${what}`, { items: [{ id: 999999999, version: 1, status: 'arrived' }] })).status, 404, `${what}: one that is not there`);
		is((await (await signIn(makeChain(), 'owner')).send(`${at}/${what}`, { items: [{ ...a, status: 'arrived' }] })).status, 404, `${what}: not for another chain [N4]`);
	}
	const stranger = makeChain();
	is((await (await signIn(stranger, 'owner')).send(`/journal/${stranger.branch}/appointments/cancel`, { items: [a] })).status, 404, "another chain's booking in one's own branch");
	const master = await signIn(chain, 'master');
	const [theirs, mine] = made({ on, staff: two, start: '10:00', client: chain.clients[1] }, { on, start: '12:00', client: chain.clients[2] });
	is((await master.send(`${at}/move`, { items: [{ ...mine, start: start(on, '15:00') }, { ...theirs, start: start(on, '15:00') }] })).status, 404, "a colleague's is not there for who has a column of their own");
	is((await master.send(`${at}/move`, { items: [{ ...mine, staff: two }] })).status, 422, 'nor is theirs given away');
	is((await master.send(`${at}/cancel`, { items: [mine] })).status, 403, 'without the right nothing is cancelled');
	is(where([a.id, theirs.id, mine.id]), [`${one} ${on} 10:00`, `${two} ${on} 10:00`, `${one} ${on} 12:00`], 'nothing was changed by those');
}

// Two people move the same bookings at the same moment, behind a gate that lets both look first.
async function race() {
	const on = day(10);
	const admin = await signIn(chain, 'admin');
	for (let round = 0; round < 5; round++) {
		const list = made({ on, start: '10:00' }, { on, start: '11:00', client: chain.clients[1] }, { on, start: '12:00', client: chain.clients[2] });
		const to = (who, clock, order) => ({ items: order(list.map((i, k) => ({ ...i, staff: who, start: start(on, `${clock + k}:00`) }))) });
		const got = await Promise.all([owner.send(`${at}/move`, to(two, 15, (l) => l)), admin.send(`${at}/move`, to(two, 16, (l) => l.reverse()))]);
		is(got.map((r) => r.status).sort(), [200, 409], `round ${round + 1}: one of two wins [N2]`);
		const places = where(list.map((i) => i.id));
		const wanted = (clock) => list.map((_, k) => `${two} ${on} ${clock + k}:00`);
		ok([wanted(15), wanted(16)].some((w) => JSON.stringify(w) === JSON.stringify(places)), 'with all of theirs', places);
		sql(`DELETE FROM busy WHERE appointment_id IN (${list.map((i) => i.id)}); UPDATE appointment SET cancelled_at = now() WHERE id IN (${list.map((i) => i.id)})`, chain.chain);
	}
	// Two groups that want each other's places, and one place wanted by many.
	const a = made({ on, start: '10:00' }, { on, start: '11:00', client: chain.clients[1] });
	const b = made({ on, staff: two, start: '10:00' }, { on, staff: two, start: '11:00', client: chain.clients[1] });
	const crossed = await Promise.all([owner.send(`${at}/move`, { items: a.map((i) => ({ ...i, staff: two })) }), admin.send(`${at}/move`, { items: b.map((i) => ({ ...i, staff: one })) })]);
	is(crossed.map((r) => r.status), [409, 409], 'two groups in each other\'s way: neither moves, neither hangs [N2]');
	const many = await Promise.all(Array.from({ length: 6 }, (_, k) => (k % 2 ? owner : admin).send(`${at}/copy`, { items: [{ id: a[0].id, staff: two, start: start(on, '17:00') }] })));
	is(many.map((r) => r.status).sort(), [201, 409, 409, 409, 409, 409], 'of six pastes onto one time one is booked [N2]');
	is(sql(`SELECT count(*) FROM busy x JOIN busy y ON y.chain_id = x.chain_id AND y.id > x.id AND y.subject_kind = x.subject_kind AND y.subject_id = x.subject_id
		AND NOT x.on_top AND NOT y.on_top AND tstzrange(x.starts_at, x.ends_at) && tstzrange(y.starts_at, y.ends_at) WHERE x.chain_id = ${chain.chain}`), '0', 'nobody is booked twice');
}

await run(moved, inWords, back, stale, overtaken, cancelled, copied, wrong, race);
