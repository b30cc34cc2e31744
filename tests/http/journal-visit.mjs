// Visits from the journal: booking with a client known or new, what is in the
// way and who may insist, both versions after a stale edit, moving, cancelling
// and taking it back, the history, and the rights.

import { book, day, eventually, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const at = `/journal/${chain.branch}`;
const owner = await signIn(chain, 'owner');

const visitOf = (id) => json(`SELECT status, comment, version, client_id FROM visit WHERE id = ${id}`)[0];
const appointment = (id) => json(`SELECT staff_id, to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') AS start,
	extract(epoch FROM ends_at - starts_at) / 60 AS length, on_top, cancelled_at IS NOT NULL AS cancelled
	FROM appointment WHERE id = ${id}`)[0];
const lines = (id) => json(`SELECT title, price, discount, quantity FROM appointment_line WHERE appointment_id = ${id} ORDER BY id`);
const free = (text) => text.replace(/\u00a0/g, ' ');

async function booking() {
	const on = day(1);
	const form = await owner.get(`${at}/new?staff=${two}&date=${on}&time=10:00`, { htmx: true });
	ok(form.status === 200 && form.text.includes('Service 1') && !form.text.includes('<html'), 'the form is a panel', form.text.slice(0, 300));
	ok((await owner.get(`${at}/new?staff=${two}&date=${on}`)).text.includes('id="journal"'), 'or stands in the journal');
	let res = await owner.json(`${at}/visits`, { staff: two, date: on, time: '10:00', services: [chain.services[0], chain.services[1]],
		client: chain.clients[0], comment: 'First line\nsecond' });
	is(res.status, 201, 'a booking for a known client');
	let made = appointment(res.data.appointments[0].id);
	is([made.staff_id, made.start, Number(made.length), made.on_top], [two, '10:00', 90, false], 'as long as the services take');
	is(visitOf(res.data.visit_id).comment, 'First line\nsecond', 'with its comment');
	res = await owner.json(`${at}/visits`, { staff: two, date: on, time: '11:30', length: 20, services: [chain.services[2]],
		name: 'New Person', phone: '8 (999) 123-45-67' });
	is([res.status, Number(appointment(res.data.appointments[0].id).length)], [201, 20], 'or as long as staff says');
	is(json(`SELECT name, phone, origin FROM client WHERE id = ${res.data.client_id}`)[0],
		{ name: 'New Person', phone: '+79991234567', origin: 'staff' }, 'a new client is made [F6]');
	const plain = await owner.post(`${at}/visits`, { staff: two, date: on, time: '15:00', services: [chain.services[0]], client: chain.clients[1] });
	ok(plain.status === 303 && plain.to.startsWith(`${at}/visits/`), 'a plain form leads to the visit [F4]');
	const key = { 'Idempotency-Key': `key-${chain.tag}` };
	const twice = [1, 2].map(() => owner.post(`${at}/visits`, { staff: two, date: on, time: '16:00', client: chain.clients[1],
		services: [chain.services[0]] }, { accept: 'application/json', headers: key }));
	const [a, b] = await Promise.all(twice);
	is([a.status, a.data], [201, b.data], 'a form sent twice books once');
	ok(await eventually(() => sql(`SELECT count(*) FROM job WHERE chain_id = ${chain.chain} AND kind = 'notice'`) === '0'),
		'the worker has told the journals');
}

// The form proposes when the member is free first.
async function firstFree() {
	const on = day(8);
	const proposed = async (staff, when = on) => (await owner.json(`${at}/new?staff=${staff}&date=${when}`)).data.panel.booking.time;
	is(await proposed(one), '10:00', 'the member starts later than the branch opens');
	book(chain, { on, start: '10:00', length: 75 });
	is([await proposed(one), await proposed(two)], ['11:15', '10:00'], 'and is free after the first booking');
	book(chain, { on, start: '11:15', length: 165 });
	is(await proposed(one), '15:00', 'or after the break');
	is(await proposed(chain.people[2]), '09:00', 'who does not work: when the branch opens');
}

async function wrong() {
	const on = day(1);
	for (const [form, field] of [[{ staff: two, date: on, time: '25:00' }, 'time'], [{ staff: two, date: '2026-02-30', time: '10:00' }, 'date'],
		[{ date: on, time: '10:00' }, 'staff'], [{ staff: two, date: on, time: '12:00', phone: '12' }, 'phone'],
		[{ staff: two, date: on, time: '12:00', length: 0 }, 'length'], [{ staff: two, date: on, time: '12:00', services: [999999] }, 'services'],
		[{ staff: two, date: on, time: '12:00', client: 999999 }, 'client_id'], [{ staff: two, date: on, time: '12:00', name: 'x'.repeat(201) }, 'name']]) {
		const res = await owner.json(`${at}/visits`, form);
		is([res.status, Object.keys(res.data.error.fields)], [422, [field]], `a wrong ${field} is named`);
	}
	is((await owner.json(`${at}/visits`, { staff: 999999, date: on, time: '12:00' })).status, 404, 'an unknown member');
	const page = await owner.post(`${at}/visits`, { staff: two, date: on, time: '12:00', name: 'Kept', phone: '12' });
	ok(page.status === 422 && page.text.includes('value="Kept"') && page.text.includes('value="12"'), 'the form keeps what was typed');
}

async function inTheWay() {
	const on = day(2);
	const { appointments: [{ id }] } = book(chain, { on, start: '10:00', length: 60, client: chain.clients[2] });
	let res = await owner.json(`${at}/visits`, { staff: one, date: on, time: '10:30', services: [chain.services[0]], client: chain.clients[0] });
	is(res.status, 409, 'a taken time');
	ok(/Person 1 is taken 10:00–11:00: Client Number3/.test(res.data.error.message), 'says who is in the way', res.data);
	const form = await owner.post(`${at}/visits`, { staff: one, date: on, time: '10:30', client: chain.clients[0] }, { htmx: true });
	ok(form.status === 409 && form.text.includes('name="anyway"'), 'the form offers to record anyway');
	res = await owner.json(`${at}/visits`, { staff: one, date: on, time: '10:30', services: [chain.services[0]], client: chain.clients[0], anyway: 1 });
	is([res.status, appointment(res.data.appointments[0].id).on_top], [201, true], 'and does, marked as booked over');
	res = await owner.json(`${at}/visits`, { staff: one, date: on, time: '08:00', client: chain.clients[0] });
	ok(res.status === 409 && /Person 1 does not work at this time/.test(res.data.error.message), 'outside of the shift');
	res = await owner.json(`${at}/visits`, { staff: one, date: on, time: '08:00', client: chain.clients[0], anyway: 1 });
	is([res.status, appointment(res.data.appointments[0].id).on_top], [201, false], 'recorded anyway it still takes the time');
	const rivals = await Promise.all(Array.from({ length: 8 }, () => owner.json(`${at}/visits`, { staff: two, date: on, time: '10:00', client: chain.clients[0] })));
	is(rivals.map((r) => r.status).sort(), [201, 409, 409, 409, 409, 409, 409, 409], 'of eight at once one is booked');
	is((await owner.json(`${at}/appointments/${id}/move`, { staff: two, start: `${on}T10:15`, version: 1 })).data.error.kind, 'taken', 'a move is refused alike');
}

async function moving() {
	const on = day(3);
	const { appointments: [{ id }], visit_id: visit } = book(chain, { on, start: '10:00' });
	let res = await owner.json(`${at}/appointments/${id}/move`, { staff: two, start: `${on}T11:00`, length: 45, version: 1 });
	is([res.status, res.data.version, res.data.day], [200, 2, on], 'a move');
	let now = appointment(id);
	is([now.staff_id, now.start, Number(now.length)], [two, '11:00', 45], 'to another member, time and length');
	is(sql(`SELECT count(*) FROM busy WHERE appointment_id = ${id} AND subject_id = ${two}`), '1', 'takes the new time only');
	res = await owner.json(`${at}/appointments/${id}/move`, { start: `${on}T12:00`, version: 1 });
	ok(res.status === 409 && res.data.error.kind === 'stale' && /Owner/.test(res.data.error.message), 'a stale one says who was faster', res.data);
	res = await owner.json(`${at}/appointments/${id}/move`, { start: `${on}T14:30`, version: 2 });
	is([res.status, res.data.error.kind, res.data.error.overrulable], [409, 'outside', true], 'into the break');
	res = await owner.post(`${at}/appointments/${id}/move`, { date: on, time: '12:15', length: 45, staff: two, version: 2 });
	is([res.status, res.to, appointment(id).start], [303, `${at}/visits/${visit}`, '12:15'], 'by a plain form');
	is((await owner.json(`${at}/appointments/999999999/move`, { start: `${on}T12:00` })).status, 404, 'one that is not there');
	is((await owner.json(`${at}/appointments/${id}/move`, { start: 'nonsense', version: 3 })).status, 422, 'a start that is none');
}

async function editing() {
	const on = day(4);
	const { appointments: [{ id }], visit_id: visit } = book(chain, { on, start: '10:00', service: chain.services[1] });
	const path = `${at}/visits/${visit}`;
	const page = await owner.get(path);
	ok(page.text.includes('Client Number1') && page.text.includes('tel:+79990000001') && free(page.text).includes('2,000 ₽'), 'the panel tells it all', page.text);
	const line = Number(sql(`SELECT id FROM appointment_line WHERE appointment_id = ${id}`));
	let res = await owner.post(path, { version: 1, comment: 'Window seat', [`price${line}`]: '1500.50', [`discount${line}`]: 10, [`quantity${line}`]: 2,
		[`add${id}`]: [chain.services[0]] }, { htmx: true });
	is(res.status, 200, 'saved');
	is(lines(id), [{ title: 'Service 2', price: 1500.5, discount: 10, quantity: 2 }, { title: 'Service 1', price: 1000, discount: 0, quantity: 1 }],
		'price, discount, quantity, and a service more');
	ok(free(res.text).includes('3,700.90 ₽') && res.text.includes('Saved'), 'the panel has the new sum and says so', free(res.text));
	is((await owner.json(`${path}/status`, { status: 'arrived', version: 2 })).status, 200, 'a status');
	is((await owner.json(`${path}/status`, { status: 'eaten', version: 3 })).status, 422, 'none of the four');
	// Somebody else, with the page of before.
	const admin = await signIn(chain, 'admin');
	res = await admin.post(path, { version: 1, was_comment: '', comment: 'Corner seat' }, { htmx: true });
	is(res.status, 409, 'an edit of an older version');
	ok(res.text.includes('Corner seat') && res.text.includes('Window seat') && /name="version" value="3"/.test(res.text), 'shows both', res.text);
	res = await admin.post(path, { version: 3, comment: 'Corner seat' }, { htmx: true });
	is([res.status, visitOf(visit).comment], [200, 'Corner seat'], 'and mine can be saved over it');
	is(visitOf(visit).status, 'arrived', 'without taking back the rest');
	const history = (await owner.json(path)).data.panel.visit.history;
	const words = history.flatMap((h) => h.fields.map((f) => `${h.who}: ${f.field} ${f.was} → ${f.now}`)).map(free);
	for (const wanted of ['Admin: Comment Window seat → Corner seat', 'Owner: Status waiting → arrived', 'Owner: Service 2: Price 2,000 ₽ → 1,500.50 ₽',
		'Owner: Service 2: Discount, % 0 → 10', 'Owner: Service  → Service 1'])
		ok(words.includes(wanted), `the history says "${wanted}" [F12]`, words);
	is(Number(sql(`SELECT min(id) FROM appointment_line WHERE appointment_id = ${id}`)), line, 'a line that is changed stays the line it is');
	is((await owner.json(path, { version: 4, [`price${line}`]: 'x' })).status, 422, 'a price that is none');
	is((await owner.json(path, { version: 4, [`discount${line}`]: 101 })).status, 422, 'a discount above the whole');
}

async function anotherClient() {
	const { appointments: [{ id }], visit_id: visit } = book(chain, { on: day(4), start: '13:00', client: null });
	const path = `${at}/visits/${visit}`;
	ok((await owner.get(path)).text.includes('Name the client'), 'a visit of a guest can be given a name');
	let res = await owner.post(path, { version: 1, client: '', name: 'Late Name', phone: '8 999 765-43-21' }, { htmx: true });
	ok(res.status === 200 && res.text.includes('Late Name') && res.text.includes('tel:+79997654321'), 'typed', res.text);
	res = await owner.post(path, { version: 2, client: chain.clients[1], name: 'Client Number2', phone: '' });
	is([res.status, visitOf(visit).client_id], [303, chain.clients[1]], 'another is chosen');
	await owner.post(path, { version: 3, client: '', name: '', phone: '', comment: 'Kept' });
	is([visitOf(visit).client_id, visitOf(visit).comment], [chain.clients[1], 'Kept'], 'empty fields change nobody');
	res = await owner.post(path, { version: 3, client: chain.clients[2], name: 'Client Number3' }, { htmx: true });
	ok(res.status === 409 && res.text.includes('Client Number3') && res.text.includes('Client Number2'), 'both versions, if somebody was faster', res.text);
	is((await owner.json(path, { version: 4, client: 999999999 })).status, 422, 'a client who is not there');
	is((await owner.post(path, { version: 4, name: 'X', phone: '12' }, { htmx: true })).status, 422, 'a phone that is none');
	sql(`UPDATE role SET rights = array_remove(rights, 'record_form_client_access') WHERE chain_id = ${chain.chain} AND slug = 'administrator'`);
	const admin = await signIn(chain, 'admin');
	ok(!(await admin.get(path)).text.includes('Another client'), 'not offered without the right');
	await admin.post(path, { version: 4, client: chain.clients[0] });
	is(visitOf(visit).client_id, chain.clients[1], 'nor done');
	sql(`UPDATE role SET rights = array_append(rights, 'record_form_client_access') WHERE chain_id = ${chain.chain} AND slug = 'administrator'`);
	for (const [address, to] of [[`${at}/appointments/${id}/move`, path], [`${at}/appointments/${id}/cancel`, path], [`${path}/status`, path]])
		is([(await owner.get(address)).status, (await owner.get(address)).to], [303, to], 'an address of a form leads to the visit');
	is((await owner.get(`${at}/visits`)).status, 200, 'and that of a booking to its form');
}

async function cancelling() {
	const on = day(5);
	const { appointments: [{ id }], visit_id: visit } = book(chain, { on, start: '10:00' });
	let res = await owner.json(`${at}/appointments/${id}/cancel`, { version: 1 });
	is([res.status, appointment(id).cancelled, sql(`SELECT count(*) FROM busy WHERE appointment_id = ${id}`)], [200, true, '0'], 'cancelled, the time is free');
	is((await owner.json(`${at}/cards?ids=${id}`)).data.gone, [id], 'its card is gone');
	is((await owner.json(`${at}/appointments/${id}/restore`, {})).status, 200, 'taken back');
	is(appointment(id).cancelled, false, 'it stands again');
	await owner.json(`${at}/appointments/${id}/cancel`, {});
	book(chain, { on, start: '10:15', client: chain.clients[1] });
	res = await owner.json(`${at}/appointments/${id}/restore`, {});
	ok(res.status === 409 && /Client Number2/.test(res.data.error.message), 'not if the time was given away', res.data);
	is((await owner.post(`${at}/appointments/${id}/restore`, {}, { htmx: true })).status, 409, 'the panel says so');
	ok((await owner.get(`${at}/visits/${visit}`)).text.includes('This booking is cancelled'), 'a cancelled visit can be read');
}

async function daysBack() {
	const { appointments: [{ id }], visit_id: visit } = book(chain, { on: day(-5) });
	sql(`UPDATE role SET last_days = 3 WHERE chain_id = ${chain.chain} AND slug = 'administrator'`);
	const admin = await signIn(chain, 'admin');
	for (const [path, form] of [[`visits/${visit}`, { version: 1, comment: 'x' }], [`visits/${visit}/status`, { status: 'arrived' }],
		[`appointments/${id}/move`, { start: `${day(1)}T17:00` }], [`appointments/${id}/cancel`, {}], [`appointments/${id}/restore`, {}]])
		is((await admin.json(`${at}/${path}`, form)).status, 404, `what was too long ago to see is not changed: ${path.replace(/\d+/g, 'N')}`);
	sql(`UPDATE role SET last_days = -1 WHERE chain_id = ${chain.chain} AND slug = 'administrator'`);
	is([visitOf(visit).version, appointment(id).cancelled], [1, false], 'it is as it was');
}

async function rights() {
	const on = day(6);
	const mine = book(chain, { on, start: '10:00', staff: one });
	const theirs = book(chain, { on, start: '10:00', staff: two, client: chain.clients[1] });
	const master = await signIn(chain, 'master');
	const m = mine.appointments[0].id, t = theirs.appointments[0].id;
	is((await master.json(`${at}/visits/${mine.visit_id}/status`, { status: 'confirmed' })).status, 200, 'their own visit');
	is((await master.json(`${at}/visits/${theirs.visit_id}/status`, { status: 'confirmed' })).status, 404, "not another's");
	is((await master.json(`${at}/appointments/${t}/move`, { start: `${on}T12:00` })).status, 404, 'nor move it');
	is((await master.json(`${at}/appointments/${m}/move`, { staff: two, start: `${on}T12:00` })).status, 422, 'nor give theirs away');
	is((await master.json(`${at}/visits`, { staff: two, date: on, time: '12:00' })).status, 403, 'nor book for another');
	is((await master.json(`${at}/appointments/${m}/cancel`, {})).status, 403, 'nor cancel');
	const line = Number(sql(`SELECT id FROM appointment_line WHERE appointment_id = ${m}`));
	await master.post(`${at}/visits/${mine.visit_id}`, { version: 2, comment: 'mine', [`price${line}`]: 1 });
	is([visitOf(mine.visit_id).comment, lines(m)[0].price], ['mine', 1000], 'a price is not theirs to set');
	const page = await master.get(`${at}/visits/${mine.visit_id}`);
	ok(!page.text.includes('+7 999') && !page.text.includes('tel:'), 'phones are not shown');
	const before = visitOf(mine.visit_id);
	const stranger = await signIn(makeChain(), 'owner');
	for (const [path, form] of [[`visits/${mine.visit_id}`, { comment: 'x' }], [`visits/${mine.visit_id}/status`, { status: 'arrived' }],
		[`appointments/${m}/move`, { start: `${on}T12:00` }], [`appointments/${m}/cancel`, {}], ['visits', { staff: one, date: on, time: '12:00' }]])
		is((await stranger.json(`${at}/${path}`, form)).status, 404, `another chain does not reach ${path.replace(/\d+/g, 'N')}`);
	const token = owner.csrf;
	owner.csrf = '';
	is((await owner.json(`${at}/visits/${mine.visit_id}/status`, { status: 'arrived' })).status, 403, 'without the token nothing is done');
	owner.csrf = token;
	is(visitOf(mine.visit_id), before, 'nothing was changed by those');
}

await run(booking, firstFree, wrong, inTheWay, moving, editing, anotherClient, cancelling, daysBack, rights);
