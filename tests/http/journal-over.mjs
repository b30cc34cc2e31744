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

// Two that lie over each other move together; what was below comes back by "undo".
async function together() {
	const on = day(5);
	const { a, b } = await pair(on);
	const both = (clock) => ({ items: [b, a].map((id) => ({ id, version: version(id), start: start(on, clock) })) });
	is([(await owner.send(`${at}/appointments/move`, both('15:00'))).status, over(a), over(b)], [200, false, true], 'two move together, one over the other');
	const back = { items: [{ id: a, version: version(a), start: start(on, '15:00') }], back: true };
	await owner.send(`${at}/appointments/move`, { items: [{ id: a, version: version(a), start: start(on, '10:00') }] });
	back.items[0].version = version(a);
	is((await owner.send(`${at}/appointments/move`, back)).status, 409, 'taking back puts nothing over another');
	back.items[0].over = true;
	is([(await owner.send(`${at}/appointments/move`, back)).status, over(a)], [200, true], 'unless they shared the time');
	await owner.send(`${at}/appointments/cancel`, { items: [{ id: a, version: version(a) }] });
	const restore = (more) => owner.send(`${at}/appointments/restore`, { items: [{ id: a, version: version(a), ...more }], back: true });
	sql(`UPDATE appointment SET on_top = false WHERE id = ${a}`, chain.chain);
	is([(await restore({})).status, (await restore({ over: true })).status, over(a)], [409, 200, true], 'nor does a cancellation that is taken back');
}

async function past() {
	const on = day(6);
	const { appointments: [{ id }] } = book(chain, { on, start: '10:00' });
	const paste = (more) => owner.send(`${at}/appointments/copy`, { items: [{ id, start: start(day(-1), '10:00') }], ...more });
	const res = await paste({});
	is([res.status, res.data.error?.kind, res.data.error?.overrulable], [409, 'past', true], 'pasting into the past asks [F1]', res.data);
	is((await paste({ anyway: true })).status, 201, 'and may be meant');
}

// The only room of a service is taken: who insists shares it, and that is marked.
async function room() {
	const c = chain.chain, on = day(7), [, massage] = chain.services;
	sql(`INSERT INTO resource (chain_id, branch_id, title) VALUES (${c}, ${chain.branch}, 'Rooms');
		INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Room 1' FROM resource WHERE chain_id = ${c};
		INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, ${massage}, 1, id FROM resource WHERE chain_id = ${c}`, c);
	const things = (id) => Number(sql(`SELECT count(*) FROM appointment_thing WHERE appointment_id = ${id}`));
	const a = await asked(one, on, '10:00', 60, { services: [massage] });
	is([a.status, things(idOf(a))], [201, 1], 'a service takes the room');
	let res = await asked(two, on, '10:30', 60, { services: [massage] });
	ok(res.status === 409 && /is taken 10:00–11:00: .*It needs “/.test(res.data.error.message), 'without a room one is asked [L20]', res.data);
	res = await asked(two, on, '10:30', 60, { services: [massage], anyway: 1 });
	is([res.status, things(idOf(res)), over(idOf(res))], [201, 1, true], 'who insists shares it, and it is marked');
	await owner.json(`${at}/appointments/${idOf(a)}/cancel`, {});
	is(over(idOf(res)), false, 'until the other leaves');
}

// It takes a right; without it only other times help.
async function right() {
	const on = day(8);
	const master = await signIn(chain, 'master'), admin = await signIn(chain, 'admin');
	const mine = book(chain, { on, start: '10:00' }).appointments[0].id;
	const { appointments: [{ id }], visit_id: visit } = book(chain, { on, start: '12:00', client: chain.clients[1] });
	const wanted = { staff: one, date: on, time: '10:30', length: 30, anyway: 1 };
	const form = await master.post(`${at}/visits`, wanted, { htmx: true });
	ok(form.status === 409 && form.text.includes('is taken 10:00') && !form.text.includes('name="anyway"'), 'without the right the form offers no insisting [F58]', form.text);
	is((await master.json(`${at}/visits`, { ...wanted, time: '08:00' })).status, 409, 'nor outside of working hours');
	let res = await master.json(`${at}/appointments/${id}/move`, { start: start(on, '10:30'), anyway: 1 });
	is([res.status, res.data.error.overrulable], [409, false], 'a move is refused');
	res = await master.send(`${at}/appointments/move`, { items: [{ id, version: version(id), start: start(on, '10:30') }], anyway: true });
	is([res.status, res.data.error.overrulable], [409, false], 'several are');
	res = await master.send(`${at}/appointments/move`, { items: [{ id, version: version(id), start: start(on, '10:30'), over: true }], back: true });
	is(res.status, 409, 'and so is taking back what they might not do');
	res = await master.send(`${at}/appointments/copy`, { items: [{ id, start: start(on, '10:30') }], anyway: true });
	is(res.status, 409, 'and a copy');
	res = await master.post(`${at}/visits/${visit}`, { version: version(id), [`time${id}`]: '10:30', [`anyway${id}`]: 1 }, { htmx: true });
	ok(res.status === 422 && res.text.includes('is taken 10:00') && !res.text.includes(`name="anyway${id}"`), 'the visit is not changed either', res.text);
	is((await admin.json(`${at}/visits`, wanted)).status, 201, 'an administrator may [F58]');
	is(json(`SELECT slug FROM role WHERE chain_id = ${chain.chain} AND 'records_over_busy_access' = ANY (rights) ORDER BY slug`).map((r) => r.slug),
		['administrator', 'manager', 'owner'], 'as may managers and owners');
	is(sql(`SELECT to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') FROM appointment WHERE id IN (${mine}, ${id}) ORDER BY 1`), '10:00\n12:00', 'nothing was moved');
}

await run(asks, blocks, race, moves, together, past, room, right);
