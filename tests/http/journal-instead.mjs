// Where a booking could be had instead, told with what is in the way of it: the
// member's nearest times, a colleague who does the service, the member's next days.
// One of them is taken with all that was typed.

import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const [one, two, three] = chain.people;
const [client, other] = chain.clients;
const [half, hour] = chain.services;	// 30 and 60 minutes
const at = `/journal/${chain.branch}`;
const owner = await signIn(chain, 'owner');

const words = (res) => (res.data.error.instead || []).map((i) => i.word);
const ask = (form, how) => owner.json(`${at}/visits`, { staff: one, client: other, 'services[]': half, ...form }, how);
const short = (on) => new Date(`${on}T12:00Z`).toLocaleDateString('en-GB', { weekday: 'short', timeZone: 'UTC' });
const heads = (res) => words(res).map((w) => w.replace(/: (\w+).*, at /, ': $1, at '));

// Busy, and in the break from 14:00 to 15:00; who works not at all (3) is not offered.
async function nearest() {
	const on = day(3), next = short(day(4)), after = short(day(5));
	book(chain, { on, start: '11:00', client });
	let res = await ask({ date: on, time: '11:15' });
	is([res.status, heads(res)], [409, ['Person 1, at 10:30', 'Person 1, at 12:00', 'Person 2, the same time',
		`Person 1: ${next}, at 11:15`, `Person 1: ${after}, at 11:15`]], 'busy: their times about it, a colleague, the days behind [F4]');
	res = await ask({ date: on, time: '14:30' });
	is(heads(res).slice(0, 3), ['Person 1, at 13:30', 'Person 1, at 15:00', 'Person 2, at 15:00'], 'in the break');
	res = await ask({ date: on, time: '19:45', 'services[]': hour });
	is(heads(res).slice(0, 2), ['Person 1, at 19:00', 'Person 2, at 19:00'], 'outside the shift');
	res = await ask({ date: on, time: '11:15', length: 120 });
	is(heads(res).slice(0, 2), ['Person 1, at 12:00', 'Person 2, the same time'], 'as long as was asked for: two hours fit neither in front of it …');
	book(chain, { on: day(9), start: '10:00', length: 600, staff: two, client, onTop: true });
	res = await ask({ date: day(9), time: '20:30' });
	is(heads(res), ['Person 1, at 19:30', `Person 1: ${short(day(10))}, at 19:30`, `Person 1: ${short(day(11))}, at 19:30`, `Person 2: ${short(day(10))}, at 19:30`],
		'no colleague has time on that day: the first who has, behind their own');
	res = await owner.json(`${at}/visits`, { staff: one, client: other, date: on, time: '11:15' });
	is(heads(res).slice(0, 3), ['Person 1, at 10:00', 'Person 1, at 12:00', 'Person 2, the same time'], 'without services, for the usual hour');
	res = await ask({ staff: three, date: on, time: '11:15' });
	ok(res.status === 409 && words(res).every((w) => w.startsWith('Person')) && !words(res).some((w) => w.startsWith('Person 3')), 'who has no shift: colleagues', words(res));
}

// Nothing is offered in front of now, and of a day that is over nothing at all.
async function past() {
	const res = await ask({ date: day(-1), time: '11:00' });
	is([res.status, res.data.error.instead], [409, undefined], 'what was yesterday is noted or not');
	const on = day(0);
	sql(`UPDATE shift SET hours = '{[0,1440)}' WHERE chain_id = ${chain.chain} AND day = '${on}'`);
	book(chain, { on, start: '00:00', length: 10, client });
	const now = sql(`SELECT to_char(now() AT TIME ZONE 'Asia/Vladivostok', 'YYYY-MM-DD"T"HH24:MI:SS')`);
	const { error } = (await ask({ date: on, time: '00:00' })).data;
	ok(error.instead.length > 0 && error.instead.every((i) => i.start >= now), 'today: from now on', error);
}

// The form: what was typed stays, one button books it there.
async function takes() {
	const on = day(6);
	book(chain, { on, start: '11:00', client });
	const typed = { staff: one, date: on, time: '11:00', name: 'Zoe', phone: '+79991234567', 'services[]': half, comment: 'By the window' };
	let res = await owner.post(`${at}/visits`, typed, { htmx: true });
	const offers = [...res.text.matchAll(/name="instead" value="([^"]+)">([^<]+)</g)].map(([, value, word]) => [word, value]);
	ok(res.status === 409 && res.text.includes('value="Zoe"') && res.text.includes('By the window'), 'refused, all that was typed is there');
	is(offers.slice(0, 2).map(([word]) => word), ['Person 1, at 10:30', 'Person 1, at 12:00'], 'and buttons for other times');
	const colleague = offers.find(([word]) => word.startsWith('Person 2'))[1];
	book(chain, { on, start: '11:00', staff: two, client });
	res = await owner.post(`${at}/visits`, { ...typed, instead: colleague, anyway: 1 }, { htmx: true });
	ok(res.status === 409 && /Person 2 is taken 11:00–12:00/.test(res.text) && res.text.includes(`value="${two}" selected`)
		&& res.text.includes('name="instead"'), 'taken meanwhile: said so, with others; it is not booked over');
	const later = offers.find(([word]) => word.includes(': '))[1];
	res = await owner.post(`${at}/visits`, { ...typed, instead: later }, { htmx: true });
	is([res.status, json(`SELECT a.staff_id, to_char(a.starts_at AT TIME ZONE 'Asia/Vladivostok', 'YYYY-MM-DD HH24:MI') AS at, v.comment, c.name
		FROM appointment a JOIN visit v ON v.id = a.visit_id JOIN client c ON c.id = v.client_id WHERE c.chain_id = ${chain.chain} AND c.name = 'Zoe'`)],
	[200, [{ staff_id: one, at: `${day(7)} 11:00`, comment: 'By the window', name: 'Zoe' }]], 'one button books it there, with all that was typed');
	for (const bad of ['x', '1@', `${one}@2026-99-01T10:00:00`, `${one}@${on}T25:00:00`, `${one}@${on}`])
		is((await owner.json(`${at}/visits`, { ...typed, instead: bad })).status, 422, `not a time: ${bad}`);
}

// One that is dragged.
async function moves() {
	const on = day(8);
	book(chain, { on, start: '15:00', client });
	const mine = book(chain, { on, start: '10:00', length: 30, client: other }).appointments[0].id;
	const second = book(chain, { on, start: '17:00', length: 30, client: other }).appointments[0].id;
	const to = (id, clock) => ({ id, version: 1, start: `${on}T${clock}` });
	let res = await owner.send(`${at}/appointments/move`, { items: [to(mine, '15:15')] });
	is([res.status, heads(res).slice(0, 3), res.data.error.instead[0].start, res.data.error.instead[0].staff],
		[409, ['Person 1, at 13:30', 'Person 1, at 16:00', 'Person 2, the same time'], `${on}T13:30:00`, one], 'a move says where else');
	res = await owner.send(`${at}/appointments/move`, { items: [to(second, '15:45')] });
	is(heads(res).slice(0, 3), ['Person 1, at 13:30', 'Person 1, at 16:00', 'Person 2, the same time'], 'and nearer than where it is');
	const third = book(chain, { on: day(9), start: '16:00', length: 30, client: other }).appointments[0].id;
	book(chain, { on: day(9), start: '15:00', client });
	res = await owner.send(`${at}/appointments/move`, { items: [{ id: third, version: 1, start: `${day(9)}T15:15` }] });
	is(heads(res).slice(0, 2), ['Person 1, at 13:30', 'Person 1, at 16:15'], 'but not there, where it is already');
	const master = await signIn(chain, 'master');
	res = await master.json(`${at}/visits`, { staff: one, date: on, time: '15:00', 'services[]': half });
	ok(res.status === 409 && words(res).length > 0 && words(res).every((w) => w.startsWith('Person 1')), 'who books for themselves only is offered no colleague', res.data);
}

// Several: all of them together, as far from one another as they are wanted.
async function several() {
	const on = day(15), next = short(day(16)), after = short(day(17));
	const starts = (res) => res.data.error.instead.map((i) => i.starts.map((s) => s.slice(11, 16)));
	const tell = (res) => words(res).map((w) => w.replace(/on (\w+),.*, the/, 'on $1, the'));
	const mine = book(chain, { on, start: '10:00', length: 30, client: other }).appointments[0].id;
	const theirs = book(chain, { on, start: '10:15', length: 60, staff: two, client: other }).appointments[0].id;
	book(chain, { on, start: '16:00', length: 60, client });
	book(chain, { on, start: '17:15', length: 60, staff: two, client });
	const to = (one_, two_, how = {}) => owner.send(`${at}/appointments/move`, { items: [{ id: mine, version: 1, start: `${on}T${one_}` }, { id: theirs, version: 1, start: `${on}T${two_}` }], ...how });
	let res = await to('16:30', '16:45');
	is([res.status, res.data.error.list.length, tell(res)], [409, 2,
		['All 1 h earlier, the first at 15:30', 'All 1 h 30 min later, the first at 18:00', `All on ${next}, the first at 16:30`, `All on ${after}, the first at 16:30`]],
	'of several: how far all of them must go on, on this day and those behind it [F1]');
	is(starts(res)[0], ['15:30', '15:45'], 'each as far from the other as it was');
	ok(res.data.error.instead[0].starts.every((s) => s.startsWith(on)) && res.data.error.instead[2].starts.every((s) => s.startsWith(day(16))), 'on that day, and on those behind it');
	is((await to(...starts(res)[0])).status, 200, 'and all can go there');
	res = await owner.send(`${at}/appointments/copy`, { items: [{ id: mine, staff: one, start: `${on}T19:00` }, { id: theirs, staff: two, start: `${on}T19:15` }] });
	is([res.status, tell(res)[0], starts(res)[0]], [409, 'All 15 min earlier, the first at 18:45', ['18:45', '19:00']], 'copies that are pasted, too: a minute beyond the shift is not free', res.data);
	res = await owner.send(`${at}/appointments/copy`, { items: [{ id: mine, staff: one, start: res.data.error.instead[0].starts[0] }, { id: theirs, staff: two, start: res.data.error.instead[0].starts[1] }] });
	is(res.status, 201, 'they can be had there');
	const late = book(chain, { on: day(-2), start: '10:00', length: 30, client }).appointments[0].id;
	res = await owner.send(`${at}/appointments/copy`, { items: [{ id: late, staff: one, start: `${day(-1)}T10:00` }, { id: mine, staff: one, start: `${day(-1)}T10:15` }] });
	is([res.status, res.data.error.instead], [409, undefined], 'of what is over nothing is offered');
}

// A set of rooms for massages, in columns of rooms: another room, or another time of the room.
async function rooms() {
	const on = day(16), c = chain.chain, at_ = (id) => json(`SELECT i.title, to_char(a.starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') AS at FROM appointment a
		JOIN appointment_thing t ON t.appointment_id = a.id JOIN resource_instance i ON i.id = t.instance_id WHERE a.id = ${id}`)[0];
	const bath = Number(sql(`INSERT INTO service (chain_id, category_id, title) SELECT chain_id, category_id, 'Bath' FROM service WHERE id = ${half} RETURNING id`, c));
	sql(`INSERT INTO resource (chain_id, branch_id, title) VALUES (${c}, ${chain.branch}, 'Baths');
		INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Bath ' || n FROM resource, generate_series(1, 3) n WHERE chain_id = ${c} AND title = 'Baths';
		INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) VALUES (${c}, ${chain.branch}, ${bath}, 1000, 1000, 60);
		INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, ${bath}, 1, id FROM resource WHERE chain_id = ${c} AND title = 'Baths';
		INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id) SELECT ${c}, ${chain.branch}, ${bath}, x FROM unnest('{${chain.people}}'::bigint[]) x`, c);
	const [b1, b2, b3] = [1, 2, 3].map((n) => Number(sql(`SELECT id FROM resource_instance WHERE chain_id = ${c} AND title = 'Bath ${n}'`)));
	const bathe = (room, staff, start) => JSON.parse(sql(`SELECT visit_book(${c}, ${chain.branch}, '${JSON.stringify({ origin: 'staff', client: { id: client },
		appointments: [{ staff_id: staff, starts_at: `${on} ${start} Asia/Vladivostok`, length: 60, services: [{ id: bath }], things: [room] }] })}')`, c)).appointments[0].id;
	const mine = bathe(b1, one, '10:00');
	bathe(b2, two, '12:00');
	const move = (items) => owner.send(`${at}/appointments/move`, { items });
	const offers = (res) => res.data.error.instead.map(({ word, thing, start }) => [word, thing, start.slice(11, 16)]);
	let res = await move([{ id: mine, version: 1, thing: b2, was: b1, start: `${on}T12:00` }]);
	is([res.status, offers(res).slice(0, 4)], [409, [['Bath 1, the same time', undefined, '12:00'], ['Bath 3, the same time', b3, '12:00'], ['Bath 2, at 11:00', b2, '11:00'], ['Bath 2, at 13:00', b2, '13:00']]],
		'a room that is taken: the one it has, another, and that room at other times [L20] [F1]', res.data);
	sql(`SELECT visit_book(${c}, ${chain.branch}, '${JSON.stringify({ origin: 'staff', client: { id: client }, appointments: [{ staff_id: one, starts_at: `${on} 11:30 Asia/Vladivostok`, length: 30, services: [{ id: half }] }] })}')`, c);
	res = await move([{ id: mine, version: 1, thing: b2, was: b1, start: `${on}T11:00` }]);
	is(offers(res)[0], ['Bath 2, at 10:30', b2, '10:30'], 'who does it has to be free as well: then no room helps');
	res = await move([{ id: mine, version: 1, staff: one, thing: b2, was: b1, start: `${on}T10:30` }]);
	is([res.status, at_(mine)], [200, { title: 'Bath 2', at: '10:30' }], 'and there it can go', res.data);
	const second = bathe(b3, two, '10:30');
	res = await move([{ id: mine, version: 2, thing: b1, was: b2, start: `${on}T12:00` }, { id: second, version: 1, thing: b2, was: b3, start: `${on}T12:00` }]);
	is([res.status, res.data.error.instead[0].word, res.data.error.instead[0].starts.map((s) => s.slice(11, 16))], [409, 'All 1 h later, the first at 13:00', ['13:00', '13:00']], 'several, each in the room wanted for it', res.data);
}

// Buttons of a form with the times that are offered in place of what a field of this name says.
const offered = (res, name) => [...res.text.matchAll(new RegExp(`<button class="btn sm" name="${name}" value="([^"]+)">([^<]+)<`, 'g'))].map(([, value, word]) => ({ value, word }));

// In the window of a visit, without scripts: the times are buttons of the form.
async function inWindow() {
	const on = day(12);
	book(chain, { on, start: '11:00', client });
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on, start: '16:00', length: 30, client: other });
	const typed = { version: 1, [`date${id}`]: on, [`time${id}`]: '11:15', [`length${id}`]: 30, [`staff${id}`]: one, comment: 'Calls back' };
	let res = await owner.post(`${at}/visits/${visit}`, typed);
	const offers = offered(res, `instead${id}`);
	is([res.status, offers.slice(0, 3).map((o) => o.word)], [422, ['Person 1, at 10:30', 'Person 1, at 12:00', 'Person 2, the same time']], 'the window is answered whole, with buttons [F4]');
	ok(res.text.includes('<title>') && res.text.includes('value="11:15"') && res.text.includes('Calls back</textarea>'), 'and all that was typed');
	book(chain, { on, start: '12:00', length: 30, client });
	res = await owner.post(`${at}/visits/${visit}`, { ...typed, [`instead${id}`]: offers[1].value, [`anyway${id}`]: 1 });
	ok(res.status === 422 && /Person 1 is taken 12:00–12:30/.test(res.text) && res.text.includes('value="12:00"'), 'taken meanwhile: it is not booked over, and stands in the fields', res.text.slice(0, 300));
	for (const bad of ['x', `${one}@2026-99-01T10:00:00`])
		is((await owner.post(`${at}/visits/${visit}`, { ...typed, [`instead${id}`]: bad })).status, 422, `not a time: ${bad}`);
	res = await owner.post(`${at}/visits/${visit}`, { ...typed, [`instead${id}`]: offers[2].value });
	is([res.status, json(`SELECT a.staff_id, to_char(a.starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') AS at, v.comment FROM appointment a JOIN visit v ON v.id = a.visit_id WHERE a.id = ${id}`)],
		[303, [{ staff_id: two, at: '11:15', comment: 'Calls back' }]], 'one button takes another, with what else was typed');
}

// Guests who come along: each row of theirs says where else, beside those in front of it.
async function group() {
	const on = day(13);
	book(chain, { on, start: '11:00', client });
	const { visit_id: visit } = book(chain, { on, start: '16:00', length: 30, client: other });
	const rows = (...all) => ({ version: 1, more: all.length, more_date: on, 'more_services[]': half,
		...Object.fromEntries(all.flatMap(([time, staff, guest], i) => [[`time_${i + 1}`, time], [`staff_${i + 1}`, staff], [`guest_${i + 1}`, guest]])) });
	let form = rows(['11:15', one, 'Ada'], ['11:15', two, 'Bea'], ['11:30', two, 'Cleo']);
	let res = await owner.post(`${at}/visits/${visit}`, form);
	is([res.status, offered(res, 'instead_1').map((o) => o.word)], [422, ['Person 1, at 10:30', 'Person 1, at 12:00', 'Person 2, at 10:45']], 'of who comes along, too, on the day they come, beside all others [F10]');
	is(offered(res, 'instead_2').length, 0, 'who has a time needs none');
	ok(/Another of these bookings takes what it needs/.test(res.text), 'two of them do not get one specialist at one time', res.text.slice(0, 300));
	is(offered(res, 'instead_3').map((o) => o.word), ['Person 2, at 10:45', 'Person 2, at 11:45', 'Person 1, at 12:00'], 'and read where else, beside those in front');
	form = { ...form, instead_1: offered(res, 'instead_1')[0].value };
	res = await owner.post(`${at}/visits/${visit}`, form);
	ok(res.status === 422 && offered(res, 'instead_1').length === 0 && res.text.includes('value="10:30"') && res.text.includes('value="Ada"'), 'one is taken, and stands there while the other is chosen', res.text.slice(0, 300));
	form = { ...form, time_1: '10:30', instead_1: '', instead_3: offered(res, 'instead_3')[1].value };
	res = await owner.post(`${at}/visits/${visit}`, form);
	is([res.status, json(`SELECT a.staff_id AS staff, to_char(a.starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') AS at, g.name FROM appointment a JOIN client g ON g.id = a.guest_id WHERE a.visit_id = ${visit} ORDER BY g.name`)],
		[303, [{ staff: one, at: '10:30', name: 'Ada' }, { staff: two, at: '11:15', name: 'Bea' }, { staff: two, at: '11:45', name: 'Cleo' }]], 'then all are booked');
}

// Each of them gets a room of their own; where there is none for one, they read so.
async function groupRooms() {
	const on = day(14), c = chain.chain;
	const massage = Number(sql(`INSERT INTO service (chain_id, category_id, title) SELECT chain_id, category_id, 'Massage' FROM service WHERE id = ${half} RETURNING id`, c));
	sql(`INSERT INTO resource (chain_id, branch_id, title) VALUES (${c}, ${chain.branch}, 'Rooms');
		INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Room ' || n FROM resource, generate_series(1, 2) n WHERE chain_id = ${c} AND title = 'Rooms';
		INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) VALUES (${c}, ${chain.branch}, ${massage}, 1000, 1000, 60);
		INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, ${massage}, 1, id FROM resource WHERE chain_id = ${c} AND title = 'Rooms';
		INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id) SELECT ${c}, ${chain.branch}, ${massage}, x FROM unnest('{${chain.people}}'::bigint[]) x;
		INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) VALUES (${c}, ${chain.branch}, ${three}, '${on}', '{[600,1200)}')`, c);
	const { visit_id: visit } = book(chain, { on, start: '18:00', length: 30, client: other });
	const form = { version: 1, more: 3, more_date: on, 'more_services[]': massage };
	[one, two, three].forEach((staff, i) => Object.assign(form, { [`time_${i + 1}`]: '10:00', [`staff_${i + 1}`]: staff, [`guest_${i + 1}`]: `Guest ${i}` }));
	let res = await owner.post(`${at}/visits/${visit}`, form);
	is([res.status, offered(res, 'instead_3').map((o) => o.word)[0]], [422, 'Person 3, at 11:00'], 'two rooms are none for three: the third may come later [F10]');
	res = await owner.post(`${at}/visits/${visit}`, { ...form, instead_3: offered(res, 'instead_3')[0].value });
	is([res.status, json(`SELECT i.title FROM appointment a JOIN appointment_thing t ON t.appointment_id = a.id JOIN resource_instance i ON i.id = t.instance_id WHERE a.visit_id = ${visit} ORDER BY a.starts_at, i.title`).map((r) => r.title)],
		[303, ['Room 1', 'Room 2', 'Room 1']], 'each has a room of their own');
}

await run(nearest, past, takes, moves, several, rooms, inWindow, group, groupRooms);
