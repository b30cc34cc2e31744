// Booking over what is busy: whatever is in the way asks and is marked, also what
// itself lies over another; the mark goes when nothing is below any more.

import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const at = `/journal/${chain.branch}`;
const owner = await signIn(chain, 'owner');

const start = (on, clock) => `${on}T${clock}`;
const version = (id) => Number(sql(`SELECT v.version FROM visit v JOIN appointment a ON a.visit_id = v.id WHERE a.id = ${id}`));
const over = (id) => json(`SELECT on_top FROM appointment WHERE id = ${id}`)[0].on_top;
const asked = (who, on, clock, length, more = {}) => owner.json(`${at}/visits`, { staff: who, date: on, time: clock, length, client: chain.clients[2], ...more });
const idOf = (res) => res.data.appointments[0].id;

// A 10:00–10:30, and B over it until 11:30.
async function pair(on) {
	const a = book(chain, { on, start: '10:00', length: 30 });
	const res = await asked(one, on, '10:00', 90, { client: chain.clients[1], anyway: 1 });
	return { a: a.appointments[0].id, b: idOf(res) };
}

async function asks() {
	const on = day(1);
	const { a, b } = await pair(on);
	is(over(b), true, 'what is recorded over another is marked [F3]');
	let res = await asked(one, on, '10:30', 60);
	ok(res.status === 409 && /Person 1 is taken 10:00–11:30: Client Number2/.test(res.data.error.message), 'what lies over another is in the way as well [F3]', res.data);
	is((await owner.json(`${at}/new?staff=${one}&date=${on}`)).data.panel.booking.time, '11:30', 'the form proposes the time behind it');
	res = await asked(one, on, '10:30', 60, { anyway: 1 });
	is([res.status, over(idOf(res))], [201, true], 'one may insist, and that is marked');
	ok((await owner.get(`${at}/visits/${res.data.visit_id}`)).text.includes('Booked over another'), 'also in words');
	await owner.json(`${at}/appointments/${idOf(res)}/cancel`, {});
	await owner.json(`${at}/appointments/${a}/cancel`, {});
	is(over(b), false, 'with nothing below any more it is not marked');
	ok(!(await owner.get(`${at}?date=${on}`)).text.match(new RegExp(`<a class="bk[^"]* on_top[^"]*" id="b${b}"`)), 'nor in the journal');
	is((await asked(one, on, '10:30', 60)).status, 409, 'and still in the way');
	res = await owner.send(`${at}/appointments/move`, { items: [{ id: book(chain, { on, staff: two, start: '10:00', client: chain.clients[2] }).appointments[0].id, version: 1, staff: one }] });
	is([res.status, res.data.error.kind], [409, 'taken'], 'also of a move');
}

async function blocks() {
	const on = day(2);
	await pair(on);
	const res = await owner.json(`${at}/blocks`, { staff: [one], from: start(on, '11:00'), upto: start(on, '11:30'), reason: 'Lunch' });
	ok(res.status === 409 && /Client Number2/.test(JSON.stringify(res.data)), 'a block says what is in its way', res.data);
}

// Eight at once, where the constraint sees nothing.
async function race() {
	const on = day(3);
	await pair(on);
	const rivals = await Promise.all(Array.from({ length: 8 }, () => asked(one, on, '11:30', 30, {})));
	is(rivals.map((r) => r.status).sort(), [201, 409, 409, 409, 409, 409, 409, 409], 'of eight beside it one is booked [N2]');
	const held = Promise.all(Array.from({ length: 6 }, () => asked(one, on, '11:00', 30, { anyway: 1 })));
	ok((await held).every((r) => r.status === 201), 'those who insist all are');
	is(sql(`SELECT count(*) FROM busy x JOIN busy y ON y.chain_id = x.chain_id AND y.id > x.id AND y.subject_id = x.subject_id
		AND tstzrange(x.starts_at, x.ends_at) && tstzrange(y.starts_at, y.ends_at) WHERE x.chain_id = ${chain.chain} AND NOT y.on_top
		AND NOT x.on_top`), '0', 'and nobody without the mark');
}

async function moves() {
	const on = day(4);
	const { a, b } = await pair(on);
	let res = await owner.send(`${at}/appointments/move`, { items: [{ id: b, version: version(b), start: start(on, '16:00') }] });
	is([res.status, over(b)], [200, false], 'elsewhere it lies over nothing');
	res = await owner.send(`${at}/appointments/move`, { items: [{ id: b, version: version(b), start: start(on, '10:00') }], anyway: true });
	await owner.send(`${at}/appointments/move`, { items: [{ id: a, version: version(a), start: start(on, '17:00'), staff: two }] });
	is([res.status, over(b), over(a)], [200, false, false], 'nor when what was below has gone');
	await owner.json(`${at}/appointments/${b}/cancel`, {});
	await owner.json(`${at}/appointments/${b}/restore`, {});
	is(over(b), false, 'brought back to a free place it is not marked');
}

await run(asks, blocks, race, moves);
