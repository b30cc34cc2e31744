// The services of one visit of a series are given to the others: rooms are picked
// for each of those that are free; where there is none all stays as it was.  So does
// their length, where that is free.

import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain('{[600,1200)}');
const c = chain.chain;
const [one, two] = chain.people;
const [wash, massage] = chain.services;
const owner = await signIn(chain, 'owner');
const at = `/journal/${chain.branch}/visits`;
sql(`INSERT INTO resource (chain_id, branch_id, title) VALUES (${c}, ${chain.branch}, 'Rooms');
	INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Room ' || n FROM resource, generate_series(1, 2) n WHERE chain_id = ${c};
	INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, ${massage}, 1, id FROM resource WHERE chain_id = ${c}`, c);
const rooms = json(`SELECT id FROM resource_instance WHERE chain_id = ${c} ORDER BY id`).map((r) => r.id);
const of = (visit) => json(`SELECT l.service_id AS service, (SELECT string_agg(i.title, ' ') FROM appointment_thing t
	JOIN resource_instance i ON i.chain_id = t.chain_id AND i.id = t.instance_id WHERE t.chain_id = a.chain_id AND t.appointment_id = a.id) AS room,
	(SELECT count(*)::int FROM busy b WHERE b.chain_id = a.chain_id AND b.appointment_id = a.id) AS taken
	FROM appointment a JOIN appointment_line l ON l.chain_id = a.chain_id AND l.appointment_id = a.id WHERE a.visit_id = ${visit}`)[0];

// A room is taken then by somebody else.
function occupy(room, on, client) {
	const { appointments: [{ id }] } = book(chain, { on, start: '10:00', staff: two, client, service: null });
	sql(`INSERT INTO appointment_thing (chain_id, appointment_id, instance_id) VALUES (${c}, ${id}, ${room});
		INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, appointment_id)
		SELECT ${c}, 'thing', ${room}, starts_at, ends_at, id FROM appointment WHERE id = ${id}`, c);
	return id;
}

async function spread() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(1), start: '10:00', service: wash });
	const weekly = { repeat: 'week', every: 1, ends: 'count', count: 3 };
	const plan = (await owner.json(`${at}/${visit}/repeat?${new URLSearchParams(weekly)}`)).data.panel.again.plan.list;
	const { data: { visits: [second, third] } } = await owner.json(`${at}/${visit}/repeat`, { ...weekly, ...Object.fromEntries(plan.map((r) => [r.name, r.options.find((o) => o.here).value])) });
	occupy(rooms[0], day(8), chain.clients[1]);
	const version = () => Number(sql(`SELECT version FROM visit WHERE id = ${visit}`));
	const line = Number(sql(`SELECT id FROM appointment_line WHERE appointment_id = ${id}`));
	is((await owner.json(`${at}/${visit}`, { version: version(), [`add${id}`]: massage, remove: line, [`length${id}`]: 60 })).status, 200, 'the first gets another service');
	is(of(visit), { service: massage, room: 'Room 1', taken: 2 }, 'with a room');
	let res = await owner.json(`${at}/${visit}/series/spread`, { scope: 'all' });
	is([res.status, of(second), of(third)], [200, { service: massage, room: 'Room 2', taken: 2 }, { service: massage, room: 'Room 1', taken: 2 }],
		'the others get it, too, each with a room that is free then [L21]', res.data);
	res = await owner.json(`${at}/${visit}/series/spread`, { scope: 'all' });
	is([res.status, of(second).room], [200, 'Room 2'], 'spread again they keep what they have');
}

async function refused() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(2), start: '10:00', service: wash });
	const weekly = { repeat: 'week', every: 1, ends: 'count', count: 3 };
	const plan = (await owner.json(`${at}/${visit}/repeat?${new URLSearchParams(weekly)}`)).data.panel.again.plan.list;
	const { data: { visits: [second, third] } } = await owner.json(`${at}/${visit}/repeat`, { ...weekly, ...Object.fromEntries(plan.map((r) => [r.name, r.options.find((o) => o.here).value])) });
	const other = occupy(rooms[0], day(16), chain.clients[1]);
	sql(`INSERT INTO appointment_thing (chain_id, appointment_id, instance_id) VALUES (${c}, ${other}, ${rooms[1]});
		INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, appointment_id)
		SELECT ${c}, 'thing', ${rooms[1]}, starts_at, ends_at, id FROM appointment WHERE id = ${other}`, c);
	const line = Number(sql(`SELECT id FROM appointment_line WHERE appointment_id = ${id}`));
	await owner.json(`${at}/${visit}`, { version: Number(sql(`SELECT version FROM visit WHERE id = ${visit}`)), [`add${id}`]: massage, remove: line, [`length${id}`]: 60 });
	const res = await owner.json(`${at}/${visit}/series/spread`, { scope: 'all' });
	const date = day(16).split('-').reverse().join('.');
	ok(res.status === 422 && JSON.stringify(res.data).includes(`not free at this time: ${date} 10:00`), 'where no room is free that is told, with the day [L21]', res.data);
	is([of(second).service, of(third).service, of(second).room], [wash, wash, null], 'and none is changed');
	const page = await owner.post(`${at}/${visit}/series/spread`, { scope: 'all' }, { htmx: true });
	ok(page.status === 422 && page.text.includes(`${date} 10:00`), 'in the window as well', page.text.slice(0, 300));
}

async function longer() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(3), start: '10:00', length: 30, service: wash });
	const weekly = { repeat: 'week', every: 1, ends: 'count', count: 4 };
	const plan = (await owner.json(`${at}/${visit}/repeat?${new URLSearchParams(weekly)}`)).data.panel.again.plan.list;
	const { data: { visits } } = await owner.json(`${at}/${visit}/repeat`, { ...weekly, ...Object.fromEntries(plan.map((r) => [r.name, r.options.find((o) => o.here).value])) });
	const said = (visits) => json(`SELECT (extract(epoch FROM a.ends_at - a.starts_at) / 60)::int AS length, l.service_id AS service, l.discount::int, l.reason
		FROM appointment a JOIN appointment_line l ON l.appointment_id = a.id WHERE a.visit_id IN (${visits}) ORDER BY a.starts_at`);
	const line = () => Number(sql(`SELECT id FROM appointment_line WHERE appointment_id = ${id}`));
	const change = (form) => owner.json(`${at}/${visit}`, { version: Number(sql(`SELECT version FROM visit WHERE id = ${visit}`)), ...form });
	await change({ [`discount${line()}`]: 10, [`reason${line()}`]: 'Birthday' });
	sql(`UPDATE appointment SET ends_at = ends_at + interval '15 minutes' WHERE visit_id = ${visits[2]}`, c);
	await owner.json(`${at}/${visit}/series/spread`, { scope: 'all' });
	is(said(visits), [30, 30, 45].map((length) => ({ length, service: wash, discount: 10, reason: 'Birthday' })), 'a discount goes with its reason; lengths stay where the services do [L21]');
	await change({ [`add${id}`]: massage, remove: line(), [`length${id}`]: 60 });
	const blocking = [10, 24].map((n) => book(chain, { on: day(n), start: '10:45', length: 30, client: chain.clients[1], service: null }).visit_id);
	const before = said([visit, ...visits]).slice(1);
	const res = await owner.json(`${at}/${visit}/series/spread`, { scope: 'all' });
	const dates = [10, 24].map((n) => `${day(n).split('-').reverse().join('.')} 10:00`).join(', ');
	ok(res.status === 422 && JSON.stringify(res.data).includes(dates), 'where a longer service does not fit, all such dates are told [L21]', res.data);
	is(said(visits), before, 'and none is changed');
	for (const other of blocking)
		sql(`SELECT appointment_cancel(${c}, ${chain.branch}, NULL, (SELECT id FROM appointment WHERE visit_id = ${other}), NULL)`, c);
	is([(await owner.json(`${at}/${visit}/series/spread`, { scope: 'all' })).status, said(visits).map((s) => [s.length, s.service])], [200, Array(3).fill([60, massage])], 'where it does, they are as long as it takes [L21]');
	is(sql(`SELECT string_agg(DISTINCT (extract(epoch FROM b.ends_at - b.starts_at) / 60)::int::text, ' ') FROM busy b JOIN appointment a ON a.chain_id = b.chain_id AND a.id = b.appointment_id WHERE a.visit_id IN (${visits})`), '60', 'and take that time');
}

await run(spread, refused, longer);
