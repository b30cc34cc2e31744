// Bookings are moved between the columns of rooms and things: the booking takes
// another; what cannot be says why; two people want one room; history and limits.

import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain('{[600,1200)}'), foreign = makeChain();
const c = chain.chain;
const [one, two] = chain.people;
const [, massage] = chain.services;
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin'), master = await signIn(chain, 'master'), stranger = await signIn(foreign, 'owner');
const at = `/journal/${chain.branch}/appointments/move`;
const on = day(1);

// Three rooms for massages, a laser that is for nothing of it, a hall that is booked by itself.
sql(`INSERT INTO resource (chain_id, branch_id, title) VALUES (${c}, ${chain.branch}, 'Rooms'), (${c}, ${chain.branch}, 'Devices'), (${c}, ${chain.branch}, 'Halls');
	INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Room ' || n FROM resource, generate_series(1, 3) n WHERE chain_id = ${c} AND title = 'Rooms';
	INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Laser' FROM resource WHERE chain_id = ${c} AND title = 'Devices';
	INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Hall ' || n FROM resource, generate_series(1, 2) n WHERE chain_id = ${c} AND title = 'Halls';
	INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, ${massage}, 1, id FROM resource WHERE chain_id = ${c} AND title = 'Rooms'`, c);
const instance = (title) => Number(sql(`SELECT id FROM resource_instance WHERE chain_id = ${c} AND title = '${title}'`));
const [r1, r2, r3, laser, hall1, hall2] = ['Room 1', 'Room 2', 'Room 3', 'Laser', 'Hall 1', 'Hall 2'].map(instance);

const start = (clock, d = on) => `${d}T${clock}`;
const things = (id) => json(`SELECT i.title FROM appointment_thing t JOIN resource_instance i ON i.chain_id = t.chain_id AND i.id = t.instance_id
	WHERE t.appointment_id = ${id} ORDER BY i.title`).map((r) => r.title);
const taken = (id) => json(`SELECT subject_id AS id FROM busy WHERE appointment_id = ${id} AND subject_kind = 'thing' ORDER BY 1`).map((r) => r.id);
const version = (id) => Number(sql(`SELECT v.version FROM visit v JOIN appointment a ON a.visit_id = v.id WHERE a.id = ${id}`));
const item = (id, was, thing, more = {}) => ({ id, version: version(id), was, thing, ...more });
const move = (...items) => owner.send(at, { items });

// A massage in a room, as the front desk books one.
function massageIn(room, how) {
	const { appointments: [{ id }], visit_id: visit } = book(chain, { on, service: massage, ...how });
	sql(`INSERT INTO appointment_thing (chain_id, appointment_id, instance_id) VALUES (${c}, ${id}, ${room});
		INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, appointment_id)
		SELECT ${c}, 'thing', ${room}, starts_at, ends_at, id FROM appointment WHERE id = ${id}`, c);
	return { id, visit };
}

async function moved() {
	const { id, visit } = massageIn(r1, { start: '10:00' });
	let res = await move(item(id, r1, r2));
	is([res.status, things(id), taken(id)], [200, ['Room 2'], [r2]], 'a booking goes to another room, and takes that one only [F1] [L20]', res.data);
	res = await move(item(id, r2, r3, { start: start('11:00') }));
	is([res.status, things(id), sql(`SELECT to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') FROM appointment WHERE id = ${id}`)], [200, ['Room 3'], '11:00'], 'and another time at once');
	const { text } = await owner.get(`/journal/${chain.branch}/visits/${visit}`);
	ok(/Room or thing[^]{0,200}Room 1[^]{0,80}Room 2/.test(text), 'the history tells from which to which [F12]');
	ok((await owner.get(`/settings/${chain.branch}/log?kind=visit`)).text.includes('Room or thing of a booking'), 'as does the journal of actions [F22]');
	res = await move(item(id, r3, r1, { start: start('10:00') }));
	is([res.status, things(id)], [200, ['Room 1']], 'and back');
	const other = massageIn(r2, { start: '10:00', staff: two, client: chain.clients[1] });
	res = await move(item(id, r1, r2), item(other.id, r2, r1));
	is([res.status, things(id), things(other.id), taken(id)], [200, ['Room 2'], ['Room 1'], [r2]], 'two change places');
	sql(`SELECT appointment_cancel(${c}, ${chain.branch}, NULL, a, NULL) FROM unnest(ARRAY[${id}, ${other.id}]) a`, c);
}

async function refused() {
	const { id } = massageIn(r1, { start: '13:00' });
	massageIn(r2, { start: '13:30', staff: two, client: chain.clients[1] });
	let res = await move(item(id, r1, r2));
	is([res.status, res.data.error.message, res.data.error.overrulable], [409, 'Room 2 is taken 13:30–14:30: Client Number2', true], 'a taken room says by whom');
	res = await owner.send(at, { items: [item(id, r1, r2)], anyway: true });
	is([res.status, things(id), sql(`SELECT on_top FROM appointment WHERE id = ${id}`)], [200, ['Room 2'], 't'], 'one may insist, and that is marked');
	res = await move(item(id, r2, r3));
	is([res.status, sql(`SELECT on_top FROM appointment WHERE id = ${id}`)], [200, 'f'], 'elsewhere it lies over nothing');
	res = await move(item(id, r3, laser));
	is([res.status, res.data.error.message, res.data.error.overrulable], [409, 'Laser is not for the services of this booking', false], 'what the services cannot use is told, and not to be insisted on');
	res = await owner.send(at, { items: [item(id, r3, laser)], anyway: true });
	is([res.status, things(id)], [409, ['Room 3']], 'not even with the word');
	is((await move(item(id, r3, hall1))).data.error.message, 'Hall 1 is not for the services of this booking', 'nor a room for other things');
	is((await move(item(id, r1, r2))).status, 404, 'a booking that is not there is not taken away');
	is((await move({ id, version: version(id), thing: r1 })).status, 422, 'from where must be said');
	sql(`INSERT INTO appointment_thing (chain_id, appointment_id, instance_id) VALUES (${c}, ${id}, ${r1})`, c);
	is((await move(item(id, r3, r1))).data.error.message, 'This booking takes Room 1 already', 'nor one twice');
	sql(`DELETE FROM appointment_thing WHERE appointment_id = ${id} AND instance_id = ${r1};
		INSERT INTO block (chain_id, branch_id, instance_id, starts_at, ends_at, reason) SELECT ${c}, ${chain.branch}, ${r1}, starts_at, ends_at, 'Repair' FROM appointment WHERE id = ${id}`, c);
	sql(`INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, block_id) SELECT ${c}, 'thing', ${r1}, starts_at, ends_at, id FROM block WHERE chain_id = ${c} AND reason = 'Repair'`, c);
	is((await move(item(id, r3, r1))).data.error.message, 'Room 1 is taken 13:00–14:00: Repair', 'a blocked room tells why');
	sql(`UPDATE resource_instance SET archived_at = now() WHERE id = ${r2}`, c);
	is((await move(item(id, r3, r2))).data.error.message, 'Room 2 is not in use any more', 'an archived one is gone');
	sql(`UPDATE resource_instance SET archived_at = NULL WHERE id = ${r2}`, c);
	is((await move(item(id, r3, 999999999))).status, 409, 'one that never was, too');
	const theirs = Number(sql(`SELECT id FROM resource_instance WHERE chain_id <> ${c} LIMIT 1`));
	is([(await move(item(id, r3, theirs))).status, things(id)], [409, ['Room 3']], "another business's is none");
}

async function byItself() {
	sql(`SELECT room_save(${c}, ${chain.branch}, ${hall1}, '{"open": true}')`, c);
	const lead = (hall) => Number(sql(`SELECT coalesce(staff_id, 0) FROM resource_instance WHERE id = ${hall}`));
	sql(`INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) VALUES (${c}, ${chain.branch}, ${lead(hall1)}, '${on}', '{[600,1200)}')`, c);
	const { appointments: [{ id }] } = book(chain, { on, staff: lead(hall1), start: '15:00', service: null });
	is((await move(item(id, hall1, hall2))).data.error.message, 'Hall 2 is not open for booking by itself', 'a room that is booked goes only where one can be [L22]');
	sql(`SELECT room_save(${c}, ${chain.branch}, ${hall2}, '{"open": true}')`, c);
	is((await move(item(id, hall1, hall2))).data.error.message, 'Hall 2 does not work on this day', 'when it can be');
	sql(`INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) VALUES (${c}, ${chain.branch}, ${lead(hall2)}, '${on}', '{[600,1200)}')`, c);
	const res = await move(item(id, hall1, hall2));
	is([res.status, Number(sql(`SELECT staff_id FROM appointment WHERE id = ${id}`)), Number(sql(`SELECT subject_id FROM busy WHERE appointment_id = ${id}`))], [200, lead(hall2), lead(hall2)], 'then it is the other room that is booked [L22]', res.data);
}

async function race() {
	const d = day(2);
	const a = massageIn(r1, { on: d, start: '10:00' }), b = massageIn(r2, { on: d, start: '10:00', staff: two, client: chain.clients[1] });
	const both = await Promise.all([owner.send(at, { items: [item(a.id, r1, r3)] }), admin.send(at, { items: [item(b.id, r2, r3)] })]);
	is(both.map((r) => r.status).sort(), [200, 409], 'of two who want one room one gets it [N2]', both.map((r) => r.data));
	is(json(`SELECT count(*)::int AS n FROM busy WHERE subject_kind = 'thing' AND subject_id = ${r3} AND chain_id = ${c} AND appointment_id IN (${a.id}, ${b.id})`)[0].n, 1, 'and it is taken once');
}


await run(moved, refused, byItself, race);
