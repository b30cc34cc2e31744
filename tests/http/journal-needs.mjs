// The services of a booking are changed in its window: rooms, things and helpers
// are picked as for a new booking; where one is not free that is told.

import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const [, two] = chain.people;
const [wash, massage, duet] = chain.services;
const owner = await signIn(chain, 'owner');
const at = `/journal/${chain.branch}/visits`;
const on = day(1);

// A set of rooms for massages, one helper for a service of two.
sql(`INSERT INTO resource (chain_id, branch_id, title) VALUES (${chain.chain}, ${chain.branch}, 'Rooms');
	INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Room ' || n FROM resource, generate_series(1, 2) n WHERE chain_id = ${chain.chain};
	INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, ${massage}, 1, id FROM resource WHERE chain_id = ${chain.chain};
	INSERT INTO resource (chain_id, branch_id, title, kind) VALUES (${chain.chain}, ${chain.branch}, 'Helpers', 'people');
	INSERT INTO resource_instance (chain_id, resource_id, title, staff_id) SELECT chain_id, id, 'Helper', ${two} FROM resource WHERE chain_id = ${chain.chain} AND kind = 'people';
	INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, ${duet}, 1, id FROM resource WHERE chain_id = ${chain.chain} AND kind = 'people'`, chain.chain);

const things = (id) => json(`SELECT i.title FROM appointment_thing t JOIN resource_instance i ON i.chain_id = t.chain_id AND i.id = t.instance_id
	WHERE t.appointment_id = ${id} ORDER BY i.title`).map((r) => r.title);
const taken = (id) => json(`SELECT subject_kind AS kind FROM busy WHERE appointment_id = ${id} ORDER BY 1`).map((r) => r.kind);
const lines = (id) => json(`SELECT id, service_id FROM appointment_line WHERE appointment_id = ${id} ORDER BY id`);
const save = (visit, body) => owner.json(`${at}/${visit}`, { version: Number(sql(`SELECT version FROM visit WHERE id = ${visit}`)), ...body });
const swap = (visit, id, service, more = {}) => save(visit, { [`add${id}`]: service, remove: lines(id).map((l) => l.id).join(','), [`length${id}`]: 60, ...more });

async function picked() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on, start: '10:00', service: wash });
	let res = await swap(visit, id, massage);
	is([res.status, lines(id).map((l) => l.service_id), things(id), taken(id)], [200, [massage], ['Room 1'], ['staff', 'thing']], 'a service that needs a room gets one [F8]', res.data);
	const other = book(chain, { on, start: '10:00', staff: two, service: wash, client: chain.clients[1] });
	const [theirs] = other.appointments;
	res = await swap(other.visit_id, theirs.id, massage);
	is([res.status, things(theirs.id)], [200, ['Room 2']], 'the next one another');
	res = await save(visit, { [`price${lines(id)[0].id}`]: '555' });
	is([res.status, things(id)], [200, ['Room 1']], 'who only changes a price keeps the room');
	res = await swap(visit, id, wash);
	is([res.status, things(id), taken(id)], [200, [], ['staff']], 'without the service the room is free again');
	res = await swap(visit, id, duet);
	is([res.status, things(id), lines(id).map((l) => l.service_id)], [422, [], [wash]], 'a service of two is refused while nobody can help');
	ok(/It needs “[^”]+”: none of that is free at this time/.test(JSON.stringify(res.data)), 'and says so', res.data);
	sql(`SELECT appointment_cancel(${chain.chain}, ${chain.branch}, NULL, ${theirs.id}, NULL)`, chain.chain);
	res = await swap(visit, id, duet);
	is([res.status, things(id), taken(id)], [200, ['Helper'], ['staff', 'staff']], 'free again, they help');
	res = await save(visit, { [`add${id}`]: massage, [`length${id}`]: 90 });
	is([res.status, things(id)], [200, ['Helper', 'Room 1']], 'one service more that takes longer gets what it needs, too');
}

async function insisted() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on, start: '16:00', service: wash });
	book(chain, { on, start: '16:00', staff: two, client: chain.clients[1] });
	const res = await swap(visit, id, duet, { [`anyway${id}`]: 1 });
	is([res.status, things(id), lines(id).map((l) => l.service_id)], [200, [], [duet]], 'one may insist, and do without');
}

await run(picked, insisted);
