// What somebody saved of a visit is taken back by the request that did it [F12]: everything
// it changed, by the same person, while nobody has changed the visit since, and as
// far as rights and times allow; taking back is taken back the same way.

import { book, day, eventually, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain(), c = chain.chain;
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin'), stranger = await signIn(makeChain(), 'owner');
const at = `/journal/${chain.branch}`;
const [one, two] = chain.people;
const [common, other] = chain.services;

const save = async (who, visit, form) => {
	const res = await who.json(`${at}/visits/${visit}`, { version: version(visit), ...form });
	return { status: res.status, request: res.headers.get('X-Request-ID').split(',')[0], text: res.text };
};
const version = (visit) => Number(sql(`SELECT version FROM visit WHERE id = ${visit}`));
const back = (who, id, request, v = version(visitOf(id))) => who.send(`${at}/appointments/back`, { items: [{ id, version: v, request }] });
const visitOf = (id) => Number(sql(`SELECT visit_id FROM appointment WHERE id = ${id}`));
const state = (visit) => json(`SELECT v.client_id, v.comment, (SELECT json_agg(json_build_object('staff', a.staff_id, 'from', a.starts_at, 'to', a.ends_at, 'guest', a.guest_id,
		'lines', (SELECT json_agg(json_build_array(l.service_id, l.price, l.discount, l.quantity, l.duration, l.reason) ORDER BY l.id) FROM appointment_line l WHERE l.appointment_id = a.id),
		'fields', (SELECT json_agg(json_build_array(f.field_id, f.value)) FROM field_value f WHERE f.appointment_id = a.id AND f.value <> ''),
		'busy', (SELECT count(*) FROM busy b WHERE b.appointment_id = a.id)) ORDER BY a.id) FROM appointment a WHERE a.visit_id = v.id AND a.cancelled_at IS NULL) AS bookings,
	(SELECT json_build_array(c.name, c.phone, c.birth_date, c.allergies) FROM client c WHERE c.id = v.client_id) AS card FROM visit v WHERE v.id = ${visit}`)[0];
const wrote = (visit, id, more) => ({ [`guest${id}`]: 'Masha', [`add${id}`]: other, comment: 'Window seat', [`date${id}`]: day(2), [`time${id}`]: '11:00', [`staff${id}`]: two, ...more });

async function everything() {
	const field = Number(sql(`INSERT INTO field (chain_id, entity, title, kind, code) VALUES (${c}, 'appointment', 'Car', 'text', '') RETURNING id`, c));
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(1), start: '10:00', length: 30 });
	sql(`UPDATE appointment_line SET price = 700, discount = 15, quantity = 2, reason = 'Old friend' WHERE appointment_id = ${id}`, c);
	const line = sql(`SELECT id FROM appointment_line WHERE appointment_id = ${id}`), before = state(visit);
	const card = { card_version: sql(`SELECT version FROM client WHERE id = ${chain.clients[0]}`), card_name: 'Renamed', card_allergies: 'Nuts', card_birth: '1990-05-01' };
	const done = await save(owner, visit, wrote(visit, id, { remove: line, [`f${field}_${id}`]: 'Blue', ...card }));
	const after = state(visit);
	ok(done.status === 200 && after.bookings[0].guest && after.bookings[0].lines[0][0] === other && after.bookings[0].staff === two && after.card[0] === 'Renamed',
		'much is saved at once', [done.text, after]);
	const undone = await back(owner, id, done.request);
	is([undone.status, undone.data.items[0].version, state(visit)], [200, 3, before], '[F12] and all of it is taken back');
	const again = await back(owner, id, undone.data.request);
	is([again.status, state(visit)], [200, after], 'and done again');
	const entries = sql(`SELECT count(DISTINCT request) FROM log WHERE chain_id = ${c} AND visit_id = ${visit} AND user_id IS NOT NULL`);
	is(entries, '3', 'each is in the log');
}

async function bookings() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(3), start: '10:00' });
	const before = state(visit);
	const done = await save(owner, visit, { more: 2, more_date: day(3), more_services: common, time_1: '12:00', staff_1: two, guest_1: 'Olya', time_2: '15:00', staff_2: two });
	is([done.status, state(visit).bookings.length], [200, 3], 'two bookings more');
	const undone = await back(owner, id, done.request);
	is([undone.status, state(visit)], [200, before], '[F10] are taken back, their time is free');
	book(chain, { on: day(3), start: '15:00', staff: two, client: chain.clients[1] });
	const again = await back(owner, id, undone.data.request);
	is([again.status, again.data.error?.kind, state(visit)], [409, 'taken', before], 'and not done again where one time was given away: not even the other');
}

async function refusals() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(4), start: '10:00' });
	const done = await save(owner, visit, { name: 'Vera', phone: '+79995554433' }), saved = state(visit);
	for (const [name, got, status] of [['of somebody else', await back(admin, id, done.request), 409], ['of another business', await back(stranger, id, done.request), 404],
		['that never was', await back(owner, id, 'abcdef0123456789abcdef0123456789'), 409], ['of a part of its name', await back(owner, id, done.request.slice(-1)), 409],
		['without a name', await back(owner, id, ''), 422], ['of an older version', await back(owner, id, done.request, 1), 409],
		['without a booking', await owner.send(`${at}/appointments/back`, {}), 422], ['of no booking', await back(owner, 999999999, done.request, 1), 404]])
		is([got.status, state(visit)], [status, saved], `what was done ${name} is not taken back`);
	const [rights] = sql(`SELECT array_to_string(rights, ',') FROM role WHERE chain_id = ${c} AND slug = 'administrator'`, c).split('\n');
	const mine = await save(admin, visit, { comment: 'Mine' });
	sql(`UPDATE role SET rights = array_remove(rights, 'records_edit_comment_access') WHERE chain_id = ${c} AND slug = 'administrator'`, c);
	is((await back(admin, id, mine.request)).status, 403, 'nor by whoever may not do so any more');
	sql(`UPDATE role SET rights = '{${rights}}' WHERE chain_id = ${c} AND slug = 'administrator'`, c);
	sql(`UPDATE log SET at = at - interval '25 hours' WHERE chain_id = ${c} AND visit_id = ${visit}`);
	is((await back(admin, id, mine.request)).status, 409, 'nor after a day');
	const gone = book(chain, { on: day(5), start: '10:00' });
	const status = await owner.send(`${at}/appointments/status`, { items: [{ id: gone.appointments[0].id, version: 1, status: 'arrived' }] });
	const undone = await back(owner, gone.appointments[0].id, status.headers.get('X-Request-ID').split(',')[0]);
	is([undone.status, sql(`SELECT status FROM visit WHERE id = ${gone.visit_id}`)], [200, 'waiting'], 'a status is');
}

async function places() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(6), start: '10:00', length: 60 });
	const done = await save(owner, visit, { [`length${id}`]: 30 });
	book(chain, { on: day(6), start: '10:30', length: 30, client: chain.clients[1] });
	const got = await back(owner, id, done.request);
	ok(got.status === 409 && /is taken 10:30/.test(got.data.error.list[0].sentence), 'a time that was given away is told', got.text);
}

// What a service needs is looked for anew where it was given away meanwhile.
async function rooms() {
	const massage = chain.services[2];
	sql(`INSERT INTO resource (chain_id, branch_id, title) VALUES (${c}, ${chain.branch}, 'Rooms');
		INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Room ' || n FROM resource, generate_series(1, 2) n WHERE chain_id = ${c};
		INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, ${massage}, 1, id FROM resource WHERE chain_id = ${c}`, c);
	const room = (n) => Number(sql(`SELECT id FROM resource_instance WHERE chain_id = ${c} AND title = 'Room ${n}'`));
	const has = (id) => json(`SELECT i.title FROM appointment_thing t JOIN resource_instance i ON i.id = t.instance_id WHERE t.appointment_id = ${id}`).map((r) => r.title);
	const taken = (id) => Number(sql(`SELECT count(*) FROM busy WHERE appointment_id = ${id} AND subject_kind = 'thing'`));
	const take = (n, on, start, client = chain.clients[1]) => JSON.parse(sql(`SELECT visit_book(${c}, ${chain.branch}, '${JSON.stringify({ origin: 'staff', client: { id: client },
		appointments: [{ staff_id: two, starts_at: `${on} ${start} Asia/Vladivostok`, length: 60, services: [{ id: massage }], things: [room(n)] }] })}')`, c)).appointments[0].id;
	const mine = (on, start = '10:00') => {
		const { visit_id: visit, appointments: [{ id }] } = book(chain, { on, start, service: massage });
		sql(`INSERT INTO appointment_thing (chain_id, appointment_id, instance_id) VALUES (${c}, ${id}, ${room(1)});
			INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, appointment_id) SELECT chain_id, 'thing', ${room(1)}, starts_at, ends_at, id FROM appointment WHERE id = ${id}`, c);
		return { visit, id };
	};
	const line = (id) => sql(`SELECT id FROM appointment_line WHERE appointment_id = ${id}`);
	const item = (id, more) => ({ items: [{ id, version: version(visitOf(id)), ...more }] });

	// In the window: another service, another time.
	let { visit, id } = mine(day(8));
	let done = await save(owner, visit, { remove: line(id), [`add${id}`]: common, [`length${id}`]: 60 });
	is([done.status, has(id)], [200, []], 'a service goes, and its room with it');
	take(1, day(8), '10:00');
	let undone = await back(owner, id, done.request);
	is([undone.status, has(id), taken(id)], [200, ['Room 2'], 1], 'taken back it has another room, for its own was given away [F1]');
	({ visit, id } = mine(day(9)));
	done = await save(owner, visit, { [`date${id}`]: day(9), [`time${id}`]: '15:00' });
	const late = take(1, day(9), '10:00');
	undone = await back(owner, id, done.request);
	is([undone.status, has(id), taken(id)], [200, ['Room 2'], 1], 'so it has when its time is taken back');
	done = await save(owner, visit, { [`date${id}`]: day(9), [`time${id}`]: '15:00' });
	is(has(id), ['Room 2'], 'it keeps that when it moves on');
	const third = chain.people[2];
	sql(`INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) VALUES (${c}, ${chain.branch}, ${third}, '${day(9)}', '{[600,1200)}')`, c);
	sql(`SELECT appointment_move(${c}, ${chain.branch}, NULL, ${late}, NULL, ${third}, NULL, NULL, NULL)`, c);
	take(2, day(9), '10:00', chain.clients[2]);
	const before = state(visit);
	undone = await back(owner, id, done.request);
	ok(undone.status === 409 && /Room \d is taken 10:00–11:00: Client Number\d\. It needs “Rooms”: none of that is free/.test(undone.data.error.list[0].sentence), 'with no room free it is told', undone.text);
	is([state(visit), has(id)], [before, ['Room 2']], 'and nothing is changed');

	// In the grid: moved, and cancelled.
	({ visit, id } = mine(day(10)));
	is((await owner.send(`${at}/appointments/move`, item(id, { staff: one, start: `${day(10)}T15:00` }))).status, 200, 'a card is moved');
	take(1, day(10), '10:00');
	undone = await owner.send(`${at}/appointments/move`, { back: true, ...item(id, { staff: one, start: `${day(10)}T10:00` }) });
	is([undone.status, has(id), taken(id)], [200, ['Room 2'], 1], 'and back, into another room [F1]');
	for (const [on, how, restore] of [[day(11), 'several', (i) => owner.send(`${at}/appointments/restore`, item(i))], [day(12), 'one', (i) => owner.json(`${at}/appointments/${i}/restore`, {})]]) {
		({ id } = mine(on));
		is((await owner.send(`${at}/appointments/cancel`, item(id))).status, 200, 'a booking is cancelled');
		const other = take(1, on, '10:00');
		undone = await restore(id);
		is([undone.status, has(id), taken(id)], [200, ['Room 2'], 1], `and is back in another room, ${how} [F16]`);
		is([has(other), taken(other)], [['Room 1'], 1], 'whose room it was keeps it');
	}
}

// Several that were cancelled share out what is left, so that each gets what it needs.
async function roomsOfSeveral() {
	const [, hall, narrow] = chain.services, [, , third] = chain.people;
	sql(`INSERT INTO resource (chain_id, branch_id, title) VALUES (${c}, ${chain.branch}, 'Halls'), (${c}, ${chain.branch}, 'Spare');
		INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Hall ' || n FROM resource, generate_series(1, 2) n WHERE chain_id = ${c} AND title = 'Halls';
		INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Spare' FROM resource WHERE chain_id = ${c} AND title = 'Spare';
		DELETE FROM service_need WHERE chain_id = ${c};
		INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, s, 1, id FROM resource, unnest(ARRAY[${hall}, ${narrow}]) s
		 WHERE chain_id = ${c} AND (title = 'Halls' OR title = 'Spare' AND s = ${hall})`, c);
	const room = (title) => Number(sql(`SELECT id FROM resource_instance WHERE chain_id = ${c} AND title = '${title}'`));
	const has = (id) => sql(`SELECT i.title FROM appointment_thing t JOIN resource_instance i ON i.id = t.instance_id WHERE t.appointment_id = ${id}`);
	const take = (on, staff, service, title) => JSON.parse(sql(`SELECT visit_book(${c}, ${chain.branch}, '${JSON.stringify({ origin: 'staff',
		appointments: [{ staff_id: staff, starts_at: `${on} 10:00 Asia/Vladivostok`, length: 60, services: [{ id: service }], things: [room(title)] }] })}')`, c)).appointments[0].id;
	const items = (ids) => ({ items: ids.map((id) => ({ id, version: version(visitOf(id)) })) });
	const cancel = (...ids) => owner.send(`${at}/appointments/cancel`, items(ids));
	const restore = (...ids) => owner.send(`${at}/appointments/restore`, items(ids));
	const works = (on) => sql(`INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) VALUES (${c}, ${chain.branch}, ${third}, '${on}', '{[600,1200)}')`, c);

	works(day(20));
	const choosy = take(day(20), one, hall, 'Hall 1'), keeps = take(day(20), two, narrow, 'Hall 2');
	await cancel(choosy, keeps);
	take(day(20), third, narrow, 'Hall 1');
	let done = await restore(choosy, keeps);
	is([done.status, has(choosy), has(keeps)], [200, 'Spare', 'Hall 2'], 'of several that come back nobody takes what another still has [F16]', done.text);

	works(day(23));
	const listed = [take(day(23), one, hall, 'Hall 1'), take(day(23), two, narrow, 'Hall 2')];
	await cancel(...listed);
	take(day(23), third, narrow, 'Hall 1');
	is((await owner.post(`/visits/${chain.branch}/change`, { do: 'restore', booking: listed })).status, 303, 'in the list of bookings, too');
	ok(await eventually(() => sql(`SELECT state FROM list_work WHERE chain_id = ${c} ORDER BY id DESC LIMIT 1`) === 'done'), 'they come back');
	is(listed.map(has), ['Spare', 'Hall 2'], 'each in what it needs');

	works(day(21));
	const first = take(day(21), one, hall, 'Hall 1');
	await cancel(first);
	const second = take(day(21), two, narrow, 'Hall 1');
	await cancel(second);
	take(day(21), third, narrow, 'Hall 1');
	done = await restore(first, second);
	is([done.status, has(first), has(second)], [200, 'Spare', 'Hall 2'], 'and whoever may have anything leaves to the other what that needs [F16]', done.text);

	await cancel(first, second);
	take(day(21), two, hall, 'Hall 2');
	done = await restore(first, second);
	is([done.status, sql(`SELECT count(*) FROM appointment WHERE id IN (${first}, ${second}) AND cancelled_at IS NULL`)], [409, '0'], 'where one cannot come back none does');

	works(day(22));
	works(day(24));
	const easy = take(day(22), one, hall, 'Hall 1'), hard = take(day(22), two, narrow, 'Hall 2');
	take(day(24), third, narrow, 'Hall 1');
	done = await owner.send(`${at}/appointments/move`, { items: items([easy, hard]).items.map((item) => ({ ...item, start: `${day(24)}T10:00:00` })) });
	is([done.status, has(easy), has(hard)], [200, 'Spare', 'Hall 2'], 'those that are moved together share out the rooms as well [F1]', done.text);

	// One that is moved and one that is added in one save, taken back and done again.
	works(day(25));
	const moved = take(day(25), one, hall, 'Hall 2'), visit = visitOf(moved);
	done = await save(owner, visit, { [`date${moved}`]: day(25), [`time${moved}`]: '15:00', more: 1, more_date: day(25), time_1: '15:00', staff_1: two, 'more_services[]': narrow });
	const added = Number(sql(`SELECT max(id) FROM appointment WHERE visit_id = ${visit}`));
	is([done.status, has(moved), has(added)], [200, 'Hall 2', 'Hall 1'], 'a save moves one and adds another');
	let undone = await back(owner, moved, done.request);
	is(undone.status, 200, 'and is taken back');
	const rival = take(day(25), third, narrow, 'Hall 1');
	await owner.send(`${at}/appointments/move`, { items: items([rival]).items.map((item) => ({ ...item, start: `${day(25)}T15:00:00` })) });
	const again = await back(owner, moved, undone.data.request);
	is([again.status, has(moved), has(added)], [200, 'Spare', 'Hall 2'], 'done again each has what it needs, though its room was given away meanwhile [F16]', again.text);
	undone = await back(owner, moved, again.data.request);
	book(chain, { on: day(25), start: '14:30', staff: two, client: chain.clients[1] });
	const no = await back(owner, moved, undone.data.request);
	ok(no.status === 409 && /Person 2 is taken 14:30–15:30/.test(no.data.error.list[0].sentence), 'where it cannot be, it says why', no.text);
}

// What is no longer offered was once booked.
async function archived() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(13), start: '10:00', length: 30, service: other });
	sql(`UPDATE appointment_line SET title = 'Cut, as it was called', price = 700, discount = 15, quantity = 2, reason = 'Old friend' WHERE appointment_id = ${id}`, c);
	const before = state(visit), done = await save(owner, visit, { remove: sql(`SELECT id FROM appointment_line WHERE appointment_id = ${id}`), [`add${id}`]: common });
	sql(`UPDATE service SET archived_at = now() WHERE chain_id = ${c} AND id = ${other}; DELETE FROM service_branch WHERE chain_id = ${c} AND service_id = ${other}`, c);
	const undone = await back(owner, id, done.request);
	is([undone.status, state(visit)], [200, before], 'a service that was removed comes back as it was, though it is not offered any more [F1]');
	is(sql(`SELECT title FROM appointment_line WHERE appointment_id = ${id}`), 'Cut, as it was called', 'by the name that it had');
	const again = await back(owner, id, undone.data.request);
	is([again.status, sql(`SELECT service_id FROM appointment_line WHERE appointment_id = ${id}`)], [200, String(common)], 'and goes again');
	is((await save(owner, visit, { [`add${id}`]: other })).status, 422, 'it is not booked anew');
}

await run(everything, bookings, refusals, places, rooms, roomsOfSeveral, archived);
