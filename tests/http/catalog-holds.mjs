// catalog-holds: what is set in the form of a service holds wherever it is
// booked: by programs, on the booking page, in the journal.

import { day, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';
import { broken } from './site.mjs';

const chain = makeChain('{[600,1200)}');
const owner = await signIn(chain, 'owner');
const at = `/catalog/${chain.branch}`, journal = `/journal/${chain.branch}`;
const [cut, color, wash] = chain.services;
const [anna, boris] = chain.people;
const one = (text) => sql(`SELECT ${text}`);
const category = Number(one(`id FROM service_category WHERE chain_id = ${chain.chain}`));
sql(`UPDATE branch SET notice = 0 WHERE id = ${chain.branch}`, chain.chain);

async function set(service, more) {
	const res = await owner.json(`${at}/services/${service}`, { title: `Service of ${service}`, version: one(`version FROM service WHERE id = ${service}`), category_id: category,
		vat: 'none', sex: 0, price: '1000', duration: 60, before: 0, after: 0, booked_by: 'everybody', online_asked: 1, online: 1, here_asked: 1, needs_asked: 1, ...more });
	is(res.status, 200, `saved: ${Object.keys(more).join(', ')}`);
}

async function api(path, body, method = body ? 'POST' : 'GET') {
	const res = await fetch(`${site}/api/v1${path}`, { method, body: body && JSON.stringify(body), headers: { 'Accept-Language': 'en',
		'Content-Type': 'application/json', Accept: 'application/vnd.api.v2+json', Authorization: 'Bearer oknodemopartner00001' } });
	const answer = await res.json();
	return { status: res.status, data: answer?.data, text: JSON.stringify(answer) };
}
const times = async (staff, service, on) => ((await api(`/book_times/${chain.branch}/${staff}/${on}?service_ids[]=${service}`)).data ?? []).map((t) => t.time);
let phones = 0;
const record = (staff, service, on, time) => api(`/book_record/${chain.branch}`, { phone: `+7999555${String(++phones).padStart(4, '0')}`, fullname: 'Visitor', email: 'v@example.com',
	appointments: [{ id: 1, staff_id: staff, services: [service], datetime: `${on}T${time}:00+10:00` }] });
const enter = (staff, service, on, time, more = {}) => owner.json(`${journal}/visits`, { staff, date: on, time, services: [service], client: chain.clients[0], ...more });
const plain = async (query) => (await fetch(`${site}/booking/${chain.branch}?${query}`)).text();
const has = (list, ...clocks) => clocks.map((c) => list.includes(c));

async function buffers() {
	const on = day(2);
	await set(color, {});
	await set(cut, { duration: 60, before: 15, after: 30 });
	is((await record(anna, cut, on, '12:00')).status, 201, 'booked with time kept before and after');
	is(has(await times(anna, color, on), '10:45', '11:00', '13:15', '13:30'), [true, false, false, true], 'what is offered besides keeps clear of it');
	is((await record(anna, color, on, '13:15')).status, 422, 'nor do programs get into it');
	ok(!/13:15/.test(await plain(`service=${color}&staff=${anna}&date=${on}`)) && /13:30/.test(await plain(`service=${color}&staff=${anna}&date=${on}`)), 'nor the booking page');
	is((await enter(anna, color, on, '13:15')).status, 409, 'the journal asks first');
}

async function things() {
	const on = day(3);
	const make = async (title, ...names) => (await owner.json(`${at}/resources`, { title, ...Object.fromEntries(names.map((n, i) => [`new_${i + 1}`, n])) })).data.id;
	const a = await make('Room A', 'A'), b = await make('Room B', 'B'), laser = await make('Laser', 'Laser 1', 'Laser 2');
	await set(cut, { need1: [a, b], need2: [laser] });
	await set(color, { need1: [a] });
	is((await record(anna, cut, on, '12:00')).status, 201, 'one of rooms A and B, and a laser');
	is((await record(boris, cut, on, '12:00')).status, 201, 'the other room and the other laser');
	const got = json(`SELECT string_agg(i.title, '+' ORDER BY i.title) AS has FROM appointment_thing t JOIN resource_instance i ON i.id = t.instance_id
		JOIN appointment p ON p.id = t.appointment_id WHERE p.branch_id = ${chain.branch} AND p.day = '${on}' GROUP BY p.id ORDER BY 1`).map((r) => r.has);
	is([got.map((s) => s[0]).sort(), got.length], [['A', 'B'], 2], 'each has a room and a laser of its own');
	await set(wash, { need1: [a, b] });
	const third = json(`SELECT id FROM staff WHERE chain_id = ${chain.chain} AND name = 'Person 3'`)[0].id;
	sql(`INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) VALUES (${chain.chain}, ${chain.branch}, ${third}, '${on}', '{[600,1200)}')`, chain.chain);
	is(has(await times(third, wash, on), '11:00', '11:30', '12:00', '13:00'), [true, false, false, true], 'a third finds no room, not offered');
	is((await record(third, wash, on, '12:00')).status, 422, 'nor booked by programs');
	is((await enter(third, wash, on, '12:00')).status, 409, 'and asked about in the journal');
	// Room A alone is wanted while the flexible one could have taken B.
	is((await record(anna, cut, on, '15:00')).status, 201, 'who may have either room');
	is(has(await times(boris, color, on), '15:00'), [one(`i.title <> 'A' FROM appointment p JOIN appointment_thing t ON t.appointment_id = p.id JOIN resource_instance i ON i.id = t.instance_id
		WHERE p.branch_id = ${chain.branch} AND p.starts_at = '${on} 15:00 Asia/Vladivostok' AND i.title IN ('A', 'B')`) === 't'], 'who needs A gets what is left');
	is(broken(chain.chain), '', 'nothing is taken twice');
	await set(cut, {});
	await set(color, {});
	await set(wash, {});
}

async function closed() {
	const on = day(4);
	await set(cut, { online: undefined });
	ok(!(await api(`/book_services/${chain.branch}`)).data.services.some((s) => s.id === cut), 'what is not booked online is not offered to programs');
	ok(!(await plain('step=service')).includes(`Service of ${cut}<`), 'nor on the booking page');
	is((await times(anna, cut, on)).length, 0, 'has no times');
	const refused = await record(anna, cut, on, '12:00');
	is(refused.status, 422, `and is refused: ${refused.text}`);
	is((await enter(anna, cut, on, '12:00')).status, 201, 'the front desk books it all the same');
	await set(cut, {});
}

async function mine() {
	const on = day(5);
	await set(cut, { price: '1000-2000', duration: 60, staff_asked: 1, staff: [anna, boris], [`price_${anna}`]: '1800', [`duration_${anna}`]: '90' });
	const told = (await api(`/book_services/${chain.branch}?staff_id=${anna}`)).data.services.find((s) => s.id === cut);
	is([told.price_min, told.price_max, told.seance_length], [1800, 1800, 5400], 'programs are told the price and length of who is chosen [F8]');
	const page = await plain(`service=${cut}&staff=${anna}&date=${on}`);
	ok(/1[, \u00a0\u202f]?800/.test(page), 'the booking page too [F8]', page.replace(/\s+/g, ' ').slice(0, 3000));
	const made = await enter(anna, cut, on, '10:00');
	is([made.status, one(`concat_ws(' ', trim_scale(l.price), l.duration) FROM appointment_line l WHERE l.appointment_id = ${made.data.appointments[0].id}`)], [201, '1800 90'], 'the journal books with them [F8]');
	const other = await enter(boris, cut, on, '10:00');
	is(one(`concat_ws(' ', trim_scale(l.price), l.duration) FROM appointment_line l WHERE l.appointment_id = ${other.data.appointments[0].id}`), '1000 60', 'and with the service\'s for others');
	is(has(await times(anna, wash, on), '11:15', '11:30'), [false, true], 'the longer time is taken');
}

await run(buffers, things, closed, mine);
