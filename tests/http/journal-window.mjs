// The window of a visit over HTTP: several bookings in one form, prices with a
// reason, lengths that follow, the client on top, guests, visits of a day merged
// and parted, what support asks for, and two people at once.

import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const [one, two, three] = chain.people;
const [short, middle, long] = chain.services;
const at = `/journal/${chain.branch}`;
const owner = await signIn(chain, 'owner');

const free = (text) => text.replace(/\u00a0/g, ' ');
const visitOf = (id) => json(`SELECT status, comment, version, client_id, merged_into FROM visit WHERE id = ${id}`)[0];
const bookings = (visit) => json(`SELECT a.id, a.staff_id, to_char(a.starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') AS start,
	(extract(epoch FROM a.ends_at - a.starts_at) / 60)::int AS length, g.name AS guest
	FROM appointment a LEFT JOIN client g ON g.chain_id = a.chain_id AND g.id = a.guest_id WHERE a.visit_id = ${visit} ORDER BY a.id`);
const lines = (id) => json(`SELECT id, title, price, discount, quantity, duration, reason FROM appointment_line WHERE appointment_id = ${id} ORDER BY id`);
const history = async (visit) => (await owner.json(`${at}/visits/${visit}`)).data.panel.visit.history
	.flatMap((h) => h.fields.map((f) => free(`${h.who}: ${f.field}: ${f.was} → ${f.now}`)));

async function severalBookings() {
	const on = day(1);
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on, start: '10:00', length: 30, service: short });
	const path = `${at}/visits/${visit}`;
	let res = await owner.post(path, { version: 1, more: 1, more_date: on, time_1: '10:30', staff_1: two, more_services: [middle] }, { htmx: true });
	is(res.status, 200, 'a booking with another specialist from the same window [F3]');
	is(bookings(visit).map((b) => [b.staff_id, b.start, b.length]), [[one, '10:00', 30], [two, '10:30', 60]], 'stands in the same visit [F3]');
	const other = bookings(visit)[1].id;
	res = await owner.post(path, { version: 2, [`staff${other}`]: one, [`time${other}`]: '10:15', [`date${other}`]: on, [`length${other}`]: 60 }, { htmx: true });
	ok(res.status === 422 && /Person 1 is taken 10:00–10:30/.test(res.text) && res.text.includes(`name="anyway${other}"`), 'a conflict is told at the booking [F3]', res.text);
	ok(res.text.includes(`name="time${other}" value="10:15"`), 'and what was typed stays [F3]');
	is(bookings(visit)[1].start, '10:30', 'nothing has moved [F3]');
	res = await owner.post(path, { version: 2, [`staff${other}`]: one, [`time${other}`]: '11:00', [`length${id}`]: 45 }, { htmx: true });
	is([res.status, bookings(visit).map((b) => [b.staff_id, b.start, b.length])], [200, [[one, '10:00', 45], [one, '11:00', 60]]],
		'both are put elsewhere at once [F3]');
	await owner.post(path, { version: 3, [`time${id}`]: '11:00', [`length${id}`]: 60, [`time${other}`]: '10:00' });
	is(bookings(visit).map((b) => b.start), ['11:00', '10:00'], 'they may change places [F3]');
	res = await owner.post(path, { version: 4, more: 1, more_date: on, time_1: '10:00', staff_1: one, guest_1: 'Kept name' }, { htmx: true });
	ok(res.status === 422 && res.text.includes('name="anyway_1"') && res.text.includes('value="Kept name"'), 'one more in the way of them is told as well [F3]', res.text);
	is((await owner.post(path, { version: 4, more: 1, more_date: on, time_1: 'x', staff_1: one }, { htmx: true })).status, 422, 'a time that is none [F3]');
	const words = await history(visit);
	ok(words.some((w) => /^Owner: Another booking:  → .*10:30 · Person 2$/.test(w)), 'the history tells of the booking added [F12]', words);
	ok(words.some((w) => /: Visit made:  → Journal/.test(w)), 'and how the visit was made [F12]', words);
}

async function prices() {
	const on = day(2);
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on, start: '10:00', length: 60, service: middle });
	const path = `${at}/visits/${visit}`;
	const { id: line } = lines(id)[0];
	let res = await owner.post(path, { version: 1, [`price${line}`]: '1 800', [`discount${line}`]: '10', [`reason${line}`]: 'Regular client' }, { htmx: true });
	is([res.status, lines(id)[0]], [200, { id: line, title: 'Service 2', price: 1800, discount: 10, quantity: 1, duration: 60, reason: 'Regular client' }],
		'a price and a discount with their reason [F8]');
	for (const [field, value, words] of [['price', '-5', /An amount like/], ['price', '99999999999999', /An amount like/], ['discount', '101', /At most 100 percent/],
		['discount', '-1', /An amount like/], ['quantity', '0', /./], ['duration', '5000', /./]]) {
		res = await owner.post(path, { version: 2, [`${field}${line}`]: value }, { htmx: true });
		const box = res.text.match(new RegExp(`name="${field}${line}" value="([^"]*)"[^>]*aria-invalid="true"[^>]*><span class="error"[^>]*>([^<]*)`));
		ok(res.status === 422 && box?.[1] === value && words.test(box?.[2]), `${field} ${value}: told beside it, and kept [F8]`, res.text);
	}
	res = await owner.post(path, { version: 2, [`price${line}`]: '999999999999', [`quantity${line}`]: '999' }, { htmx: true });
	ok(res.status === 422 && /This sum is too large/.test(res.text), 'a sum that no till knows [F8]');
	res = await owner.post(path, { version: 2, [`duration${line}`]: 90 }, { htmx: true });
	is([res.status, bookings(visit)[0].length], [200, 90], 'the booking ends later as the service takes longer [F8]');
	res = await owner.post(path, { version: 3, [`add${id}`]: [short] }, { htmx: true });
	is(bookings(visit)[0].length, 120, 'and with a service more [F8]');
	await owner.post(path, { version: 4, remove: [line] });
	is([lines(id).length, bookings(visit)[0].length], [1, 30], 'and earlier with one less [F8]');
	book(chain, { on, start: '10:45', length: 60, client: chain.clients[1] });
	const left = lines(id)[0].id;
	res = await owner.post(path, { version: 5, [`duration${left}`]: 60 }, { htmx: true });
	ok(res.status === 422 && /Person 1 is taken 10:45/.test(res.text), 'what stands in the way of the new end is told [F8]', res.text);
	res = await owner.post(path, { version: 5, [`duration${left}`]: 60, [`anyway${id}`]: 1 }, { htmx: true });
	is([res.status, bookings(visit)[0].length], [200, 60], 'and one may insist [F8]');
	const words = await history(visit);
	for (const wanted of ['Owner: Service 2: Price: 2,000 ₽ → 1,800 ₽', 'Owner: Service 2: Reason:  → Regular client', 'Owner: Service 2: Length, minutes: 60 → 90'])
		ok(words.includes(wanted), `the history says "${wanted}" [F12]`, words);
}

async function clientOnTop() {
	const [client] = chain.clients;
	const past = book(chain, { on: day(-20), start: '12:00', client, service: long });
	const missed = book(chain, { on: day(-10), start: '12:00', client });
	sql(`UPDATE visit SET status = 'arrived' WHERE id = ${past.visit_id}; UPDATE visit SET status = 'no_show' WHERE id = ${missed.visit_id}`, chain.chain);
	sql(`UPDATE client SET allergies = 'No ammonia', comment = 'Likes tea', birth_date = (date '${day(3)}' - interval '30 years')::date WHERE id = ${client}`, chain.chain);
	const { visit_id: visit } = book(chain, { on: day(3), start: '12:00', client });
	const path = `${at}/visits/${visit}`;
	const page = await owner.get(path, { htmx: true });
	for (const [what, words] of [['no-shows', /1 no-show/], ['what was spent', /3,000 ₽/], ['allergies', /No ammonia/], ['the comment', /Likes tea/],
		['the birthday', /Birthday today/], ['the last visits', /Last visits/]])
		ok(words.test(free(page.text)), `${what} stands on top [F3]`, page.text);
	let res = await owner.post(path, { version: 1, card_version: 1, card_name: 'Olga', card_surname: 'Number1', card_email: 'olga@example.com', card_phone: '8 999 000 00 11',
		card_allergies: 'No ammonia', card_comment: 'Likes coffee' }, { htmx: true });
	is([res.status, json(`SELECT name, email, phone, comment FROM client WHERE id = ${client}`)[0]],
		[200, { name: 'Olga', email: 'olga@example.com', phone: '+79990000011', comment: 'Likes coffee' }], 'the card is edited right there [F3]');
	ok((await history(visit)).includes('Owner: Comment on the client: Likes tea → Likes coffee'), 'which is in the history of the visit [F12]', await history(visit));
	res = await owner.post(path, { version: 2, card_version: 2, card_name: 'Olya', card_email: 'nonsense' }, { htmx: true });
	ok(res.status === 422 && res.text.includes('value="nonsense"') && res.text.includes('value="Olya"'), 'a wrong e-mail is told, nothing typed is lost [F3]', res.text);
	res = await owner.post(path, { version: 2, card_version: 1, was_card_name: 'Olga', card_name: 'Olya' }, { htmx: true });
	ok(res.status === 409 && res.text.includes('Olya') && res.text.includes('name="card_version"'), 'a card somebody else has changed: both versions [F3]', res.text);
	const all = await owner.get(`${at}/clients/${client}`, { htmx: true });
	ok(all.status === 200 && (all.text.match(/<li>/g) || []).length >= 3, 'all visits are a click away [F3]', all.text);
	is((await (await signIn(makeChain(), 'owner')).get(`${at}/clients/${client}`)).status, 404, 'not for another chain [F3]');
}

async function previous() {
	const on = day(4);
	book(chain, { on, start: '10:00', client: chain.clients[1] });
	const form = await owner.get(`${at}/new?staff=${one}&date=${on}&time=12:00`, { htmx: true });
	ok(/Previous client/.test(form.text) && /Client Number2, 10:00/.test(form.text), 'who was there before is offered [F9]', form.text);
	ok(!/Previous client/.test((await owner.get(`${at}/new?staff=${one}&date=${on}&time=10:00`, { htmx: true })).text), 'nobody was before the first [F9]');
	const taken = await owner.get(`${at}/new?staff=${one}&date=${on}&time=12:00&client=${chain.clients[1]}`, { htmx: true });
	ok(/Client Number2/.test(taken.text) && !/Previous client/.test(taken.text), 'and taken [F9]');
	const made = await owner.post(`${at}/visits`, { staff: one, date: on, time: '12:00', services: [short], client: chain.clients[1] }, { htmx: true });
	ok(made.status === 200 && /id="visit-form"/.test(made.text) && /\/visits\/\d+$/.test(made.headers.get('hx-push-url')), 'the new booking is open as its visit [F4]');
}

async function merging() {
	const on = day(5), [client] = chain.clients;
	const a = book(chain, { on, start: '10:00', client }), b = book(chain, { on, start: '15:00', staff: two, client });
	sql(`UPDATE visit SET comment = 'Second' WHERE id = ${b.visit_id}; UPDATE visit SET comment = 'First' WHERE id = ${a.visit_id}`, chain.chain);
	const path = `${at}/visits/${a.visit_id}`;
	const page = await owner.get(path, { htmx: true });
	ok(page.text.includes(`merge-${b.visit_id}`) && page.text.includes('Also on this day'), 'another visit of the day is offered [F5]', page.text);
	await owner.json(`${at}/visits/${b.visit_id}/status`, { status: 'confirmed' });
	let res = await owner.post(`${path}/merge`, { version: 1, id: b.visit_id }, { htmx: true });
	is([res.status, bookings(a.visit_id).length, visitOf(b.visit_id).merged_into, visitOf(a.visit_id).comment], [200, 2, a.visit_id, 'First\nSecond'], 'both are one visit [F5]');
	ok(/data-undo/.test(res.text) && /\/split/.test(res.text), 'with an undo [F5]', res.text);
	is((await owner.get(`${at}/visits/${b.visit_id}`)).to, path, 'the former address leads there [F5]');
	ok((await history(a.visit_id)).some((w) => w === 'Owner: Status: waiting → confirmed'), 'the history of both is there [F5]', await history(a.visit_id));
	ok((await history(a.visit_id)).some((w) => w === `Owner: Taken over from visit:  → № ${b.visit_id}`), 'and says what was merged [F12]', await history(a.visit_id));
	res = await owner.post(`${path}/split`, { version: 2, id: b.appointments[0].id }, { htmx: true });
	is([res.status, bookings(a.visit_id).length, bookings(b.visit_id).length, visitOf(b.visit_id).merged_into, visitOf(b.visit_id).status, visitOf(a.visit_id).comment],
		[200, 1, 1, null, 'confirmed', 'First'], 'undone, all is as it was [F5]');
	ok((await history(b.visit_id)).some((w) => w === 'Owner: Status: waiting → confirmed'), 'its history is its own again [F5]');
	is((await owner.post(`${path}/merge`, { version: 1, id: b.visit_id }, { accept: 'application/json' })).status, 409, 'not by an older version [F5]');
	const stranger = book(chain, { on, start: '16:00', staff: two, client: chain.clients[1] });
	is((await owner.json(`${path}/merge`, { id: stranger.visit_id })).status, 422, 'not with another client\'s [F5]');
	const later = book(chain, { on: day(6), start: '16:00', staff: two, client });
	is((await owner.json(`${path}/merge`, { id: later.visit_id })).status, 422, 'nor with another day\'s [F5]');
	is((await owner.json(`${path}/split`, { id: a.appointments[0].id })).status, 422, 'the only booking is not parted [F5]');
	const { visit_id: whole } = book(chain, { on: day(7), start: '10:00', client });
	await owner.post(`${at}/visits/${whole}`, { version: 1, more: 1, more_date: day(7), time_1: '12:00', staff_1: two });
	const [, second] = bookings(whole);
	res = await owner.json(`${at}/visits/${whole}/split`, { version: 2, id: second.id });
	is([res.status, bookings(whole).length, bookings(res.data.other).map((x) => x.id), visitOf(res.data.other).client_id], [200, 1, [second.id], client], 'what was one from the start is parted too [F5]');
	is((await owner.json(`${at}/visits/${whole}/merge`, { id: res.data.other })).status, 200, 'and made one again [F5]');
	const master = await signIn(chain, 'master');
	is((await master.json(`${path}/merge`, { id: b.visit_id })).status, 403, 'not by whom only sees their own column [F5]');
}

async function guests() {
	const on = day(8), [client] = chain.clients;
	let res = await owner.json(`${at}/visits`, { staff: one, date: on, time: '10:00', services: [short], client, guest: 'Masha', guest_phone: '8 999 555 44 33' });
	is(res.status, 201, 'a booking for a guest on a client\'s name [F10]');
	const visit = res.data.visit_id, path = `${at}/visits/${visit}`;
	const guest = json(`SELECT c.id, c.name, c.phone, c.host_id FROM appointment a JOIN client c ON c.id = a.guest_id WHERE a.visit_id = ${visit}`)[0];
	is([guest.name, guest.phone, guest.host_id, visitOf(visit).client_id], ['Masha', '+79995554433', client, client], 'has a card of their own, and the visit is the client\'s [F10]');
	res = await owner.post(path, { version: 1, more: 3, more_date: on, more_services: [short], time_1: '10:00', staff_1: two, guest_1: 'Dasha', time_2: '10:30', staff_2: two,
		guest_2: 'masha', time_3: '10:30', staff_3: one, guest_3: '' }, { htmx: true });
	is([res.status, bookings(visit).map((b) => [b.staff_id, b.start, b.guest])],
		[200, [[one, '10:00', 'Masha'], [two, '10:00', 'Dasha'], [two, '10:30', 'Masha'], [one, '10:30', null]]], 'a group at once: each with their own time and specialist [F10]', res.text);
	is(json(`SELECT count(*)::int AS n FROM client WHERE host_id = ${client}`)[0].n, 2, 'a guest known already is the same one [F10]');
	const card = await owner.get(`${at}/clients/${guest.id}`, { htmx: true });
	ok(card.text.includes('Guest of') && card.text.includes('on the name of'), 'the guest has a history of their own [F10]', card.text);
	ok((await owner.get(`${at}/clients/${client}`, { htmx: true })).text.includes('Dasha'), 'the client\'s card names the guests [F10]');
	ok((await owner.json(`${at}/cards?ids=${bookings(visit)[0].id}`)).data.cards[0].client.startsWith('Masha'), 'the journal shows who comes [F10]');
	await owner.post(path, { version: 2, [`guest${bookings(visit)[0].id}`]: '' });
	is(bookings(visit)[0].guest, null, 'or the client comes after all [F10]');
	ok((await history(visit)).some((w) => w === 'Owner: Guest: Masha → '), 'which is in the history [F12]', await history(visit));
	res = await owner.post(`${at}/visits`, { staff: one, date: on, time: '17:00', client, guest: 'Wrong', guest_phone: '12' }, { htmx: true });
	ok(res.status === 422 && res.text.includes('value="Wrong"') && res.text.includes('value="12"'), 'a wrong phone of a guest is told and kept [F10]', res.text);
	sql(`UPDATE client SET email = 'host@example.com' WHERE id = ${client}`, chain.chain);
}

async function information() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(9), start: '10:00', origin: 'client' });
	sql(`UPDATE visit SET from_url = 'https://salon.example/price' WHERE id = ${visit}`, chain.chain);
	const page = await owner.get(`${at}/visits/${visit}?tab=history`, { htmx: true, headers: { 'User-Agent': 'Browser 1.0' } });
	const text = page.text.match(/data-info>([^<]*)/)?.[1] || '';
	for (const [name, words] of [['branch', `branch: ${chain.branch}`], ['visit', `visit: ${visit}`], ['appointment', `appointment: ${id}`], ['version', 'version: 1'],
		['zone', 'time zone: Asia/Vladivostok'], ['browser', 'browser: Browser 1.0'], ['user', 'user: '], ['program', 'program: okno '], ['request', 'request: ']])
		ok(text.includes(words), `the service information has the ${name} [F14]`, text);
	ok(!text.includes('Number1') && !text.includes('+7999'), 'but no name and no phone [F14]', text);
	ok((await history(visit)).some((w) => w.endsWith('Visit made:  → Online: https://salon.example/price')), 'the history says from which page it was booked [F12]', await history(visit));
}

async function both() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(10), start: '10:00', length: 60 });
	const path = `${at}/visits/${visit}`, { id: line } = lines(id)[0];
	await owner.post(path, { version: 1, [`price${line}`]: 500, [`time${id}`]: '11:00' });
	const admin = await signIn(chain, 'admin');
	let res = await admin.post(path, { version: 1, [`was_price${line}`]: 1000, [`price${line}`]: 700, [`was_time${id}`]: '10:00', [`time${id}`]: '10:00',
		[`was_reason${line}`]: '', [`reason${line}`]: 'Mine', [`was_staff${id}`]: one, [`staff${id}`]: two }, { htmx: true });
	ok(res.status === 409 && /Service 1: Price/.test(res.text) && /700/.test(res.text) && /500/.test(res.text) && /Person 2/.test(res.text), 'both versions of prices and specialists [F3]', res.text);
	ok(!res.text.includes(`name="time${id}"`), 'what was only seen is not kept [F3]', res.text);
	res = await admin.post(path, { version: 2, [`price${line}`]: 700, [`reason${line}`]: 'Mine', [`staff${id}`]: two }, { htmx: true });
	is([res.status, lines(id)[0].price, lines(id)[0].reason, bookings(visit)[0].staff_id, bookings(visit)[0].start], [200, 700, 'Mine', two, '11:00'],
		'mine is saved over it, theirs stays elsewhere [F3]');
	ok(Number.isInteger(three), 'three people work here');
}

await run(severalBookings, prices, clientOnTop, previous, merging, guests, information, both);
