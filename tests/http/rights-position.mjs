// rights-position: a role limited to the staff of one position sees, finds and books
// theirs only; who does not see surnames of clients is told by no page and by no search.

import { book, day, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain(), [one, two, three] = chain.people;
const owner = await signIn(chain, 'owner');
const j = `/journal/${chain.branch}`, set = `/settings/${chain.branch}`, staff = `/staff/${chain.branch}`;
const role = (title) => Number(sql(`SELECT id FROM role WHERE chain_id = ${chain.chain} AND title = '${title}'`));
const rights = (without) => Object.fromEntries(sql(`SELECT string_agg(x, ' ') FROM role r, unnest(r.rights) x WHERE r.chain_id = ${chain.chain} AND r.slug = 'owner'`).split(' ')
	.filter((x) => x !== without).map((x) => [x, 1]));
const post = Number(sql(`INSERT INTO position (chain_id, title) VALUES (${chain.chain}, 'Barber') RETURNING id`, chain.chain));
sql(`UPDATE staff SET position_id = ${post} WHERE id IN (${one}, ${three}); UPDATE staff SET name = 'Colleague' WHERE id = ${two};
	UPDATE client SET name = 'Vera' || id, surname = 'Quillson' || id, patronymic = 'Yorickovna' WHERE chain_id = ${chain.chain}`, chain.chain);
const mine = book(chain, { start: '10:00' }), theirs = book(chain, { start: '12:00', staff: two, client: chain.clients[1] });

async function member(name, title) {
	sql(`SELECT user_make('${name}-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), '${name}', NULL, '', NULL);
		INSERT INTO membership (user_id, chain_id, role_id) SELECT u.id, ${chain.chain}, ${role(title)} FROM "user" u WHERE u.email = '${name}-${chain.tag}@test';
		UPDATE "user" SET lang = 'en' WHERE email = '${name}-${chain.tag}@test'`);
	return signIn(chain, name);
}

// Whom somebody finds, by both searches of the journal.
const found = async (who, q) => [(await who.json(`${j}/find?q=${encodeURIComponent(q)}`)).text, (await who.json(`${j}/clients?q=${encodeURIComponent(q)}`)).text]
	.map((text) => chain.clients.filter((id) => text.includes(`Vera${id}`)).length);

async function position() {
	is((await owner.post(`${set}/roles`, { title: 'Barbers', last_days: '', position: post, ...rights() })).status, 303, 'a role is limited to the staff of one position [F58]');
	ok(new RegExp(`<option value="${post}" selected>Barber<`).test((await owner.get(`${set}/roles/${role('Barbers')}`)).text), 'its page says so');
	is((await owner.json(`${set}/roles`)).data.roles.find((r) => r.word === 'Barbers').limits, ['staff of one position: Barber'], 'and the list');
	const who = await member('barber', 'Barbers'), tomorrow = day(1);
	const names = async (path) => { const text = (await who.get(path)).text; return [text.includes('Person 1'), text.includes('Colleague')]; };
	for (const path of [`${j}/${tomorrow}`, `${j}/${tomorrow}?view=week`, `${j}/new?date=${tomorrow}&staff=${one}&time=15:00`, `${staff}/timetable?month=${tomorrow.slice(0, 7)}`, `${staff}`])
		is(await names(path), [true, false], `${path.replace(/\d+/g, 'N')} is of the position's staff only [F58]`);
	is([(await who.get(`${j}/visits/${mine.visit_id}`)).status, (await who.get(`${j}/visits/${theirs.visit_id}`)).status], [200, 404], 'so are visits');
	is([(await who.get(`${j}/clients/${chain.clients[0]}`)).status, (await who.get(`${j}/clients/${chain.clients[1]}`)).status], [200, 404], 'and clients');
	is(await found(who, 'Vera'), [1, 1], 'no other client is found');
	const item = { staff: two, date: tomorrow, time: '16:00', 'services[]': chain.services[0], length: 30 };
	is([(await who.post(`${j}/visits`, item)).status, (await who.post(`${j}/visits`, { ...item, staff: one })).status < 400], [403, true], 'they book with the position\'s staff only [F58]');
	const moved = await who.json(`${j}/appointments/${mine.appointments[0].id}/move`, { version: 1, staff: two });
	ok(moved.status >= 400 && moved.status < 500, 'nor give a booking to others', [moved.status, moved.text.slice(0, 300)]);
	is(sql(`SELECT staff_id FROM appointment WHERE id = ${mine.appointments[0].id}`), String(one), 'it stays where it is');
	is(JSON.parse(sql(`SELECT user_access((SELECT id FROM "user" WHERE email = 'barber-${chain.tag}@test'), ${chain.branch})`)).position_id, post, 'the API\'s map of permissions has it');
	const left = await owner.post(`${staff}/positions/${post}/drop`, {});
	is([left.status, sql(`SELECT count(*) FROM position WHERE id = ${post}`)], [409, '1'], 'the position is not removed meanwhile');
	sql(`UPDATE staff SET position_id = NULL WHERE chain_id = ${chain.chain}`, chain.chain);
	is([(await owner.post(`${staff}/positions/${post}/drop`, {})).status, await names(`${j}/${tomorrow}`)], [409, [false, false]], 'not even when nobody has it: then they see nobody [F58]');
	sql(`UPDATE staff SET position_id = ${post} WHERE id IN (${one}, ${three})`, chain.chain);
}

// What they save of a service leaves what it does not show them.
async function others() {
	const upper = Number(sql(`INSERT INTO position (chain_id, title) VALUES (${chain.chain}, 'Upper') RETURNING id`, chain.chain));
	sql(`INSERT INTO service_position (chain_id, branch_id, service_id, position_id, price) VALUES (${chain.chain}, ${chain.branch}, ${chain.services[1]}, ${upper}, 5000)`, chain.chain);
	const who = await signIn(chain, 'barber'), service = chain.services[1], at = `/catalog/${chain.branch}/services/${service}`;
	const page = (await who.get(at)).text;
	is([page.includes('Person 1'), page.includes('Colleague')], [true, false], 'of a service they see who of their position does it');
	is([page.includes(`position_price_${post}`), page.includes(`position_price_${upper}`)], [true, false], 'and the price of their position');
	const version = Number(/name="version" value="(\d+)"/.exec(page)[1]);
	is((await who.post(at, { version, title: 'Service 2', online_title: '', category_id: sql(`SELECT category_id FROM service WHERE id = ${service}`), comment: '', sex: 0, price: '2000', duration: 60, before: 0, after: 0, capacity: 1, vat: 'none', staff_asked: 1, staff: [one],
		positions_asked: [post, upper], [`position_price_${post}`]: 2500, [`position_price_${upper}`]: 1 })).status, 303, 'they save it');
	is(sql(`SELECT string_agg(trim_scale(price)::text, ',' ORDER BY position_id = ${post}) FROM service_position WHERE chain_id = ${chain.chain}`), '5000,2500', 'another position costs what it did [F58]');
	is(sql(`SELECT string_agg(staff_id::text, ',' ORDER BY staff_id) FROM service_staff WHERE chain_id = ${chain.chain} AND branch_id = ${chain.branch} AND service_id = ${service}`), `${one},${two}`,
		'and take it from their own only [F58]');
}

// Nobody gives a wider role than their own.
async function reach() {
	const who = await member('chief', 'Barbers');
	const wider = await who.post(`${set}/roles`, { title: 'Wider', last_days: '', timetable_access: 1 });
	is([wider.status, /limited at least/.test(wider.text)], [422, true], 'who is limited to a position makes no role that is not [F58]');
	is((await who.post(`${set}/roles`, { title: 'Alike', last_days: '', position: post, timetable_access: 1 })).status, 303, 'but one that is');
	const elsewhere = Number(sql(`SELECT id FROM position WHERE chain_id <> ${chain.chain} ORDER BY id LIMIT 1`));
	is((await owner.post(`${set}/roles`, { title: 'Foreign', last_days: '', position: elsewhere, timetable_access: 1 })).status, 422, 'another business\'s position is none');
	is((await owner.post(`${set}/roles/${role('Barbers')}/view`, {})).status, 303, 'the owner looks at Okno as this role');
	is((await owner.get(`${j}/${day(1)}`)).text.includes('Colleague'), false, 'and sees what it sees [F58]');
	await owner.post('/account/view-end', {});
	is((await owner.get(`${j}/${day(1)}`)).text.includes('Colleague'), true, 'then all again');
}

async function surnames() {
	ok(/name="clients_surname_patronymic_access" value="1" checked/.test((await owner.get(`${set}/roles/new`)).text), 'a new role sees surnames unless that is taken away');
	is((await owner.post(`${set}/roles`, { title: 'Given names', last_days: '', ...rights('clients_surname_patronymic_access') })).status, 303, 'a role does not see surnames');
	const who = await member('given', 'Given names'), id = mine.visit_id, shown = (text) => [/Vera\d/.test(text), /Quillson/.test(text)];
	for (const path of [`${j}/${day(1)}`, `${j}/visits/${id}`, `${j}/clients/${chain.clients[0]}`, `/visits/${chain.branch}`]) {
		is(shown((await owner.get(path)).text), [true, true], `${path.replace(/\d+/g, 'N')} has surnames …`);
		is(shown((await who.get(path)).text), [true, false], '… not for them [F58]');
	}
	is([await found(owner, 'Quillson'), await found(who, 'Quillson'), await found(owner, 'Yorickovna'), await found(who, 'Yorickovna'), await found(who, 'Vera')], [[3, 3], [0, 0], [3, 3], [0, 0], [3, 3]],
		'nobody is found by a name that is not shown [F58]');
	const card = Number(sql(`SELECT version FROM client WHERE id = ${chain.clients[0]}`)), version = Number(sql(`SELECT version FROM visit WHERE id = ${id}`));
	is((await who.post(`${j}/visits/${id}`, { version, card_version: card, card_name: `Vera${chain.clients[0]}`, card_surname: 'Written', card_allergies: 'Latex' })).status, 303, 'they save a card');
	is(sql(`SELECT surname || ' ' || allergies FROM client WHERE id = ${chain.clients[0]}`), `Quillson${chain.clients[0]} Latex`, 'and the surname stays [F58]');
	// A calendar by its secret link.
	const link = async (by) => /\/staff\/calendar\/[0-9a-f]+/.exec((await by.post(`${staff}/${one}/calendar`, { clients: 1 })).text)?.[0];
	const theirLink = await link(who), theirText = theirLink && (await who.get(theirLink)).text;
	ok(theirLink && /Vera/.test(theirText) && !/Quillson/.test(theirText), 'a calendar by a link that they made shows first names [F58]', [theirLink, theirText?.slice(0, 600)]);
	const whole = await link(owner);
	ok(/Quillson/.test((await owner.get(whole)).text), 'the owner\'s whole ones');
}

// What somebody limited to a column finds, where very many have what is typed.
async function search() {
	sql(`UPDATE membership SET role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'worker') WHERE chain_id = ${chain.chain} AND staff_id = ${one};
		INSERT INTO client (chain_id, name, surname, phone) SELECT ${chain.chain}, 'Manifold', 'Crowd' || n, '+7911' || lpad(n::text, 7, '0') FROM generate_series(1, 900) n;
		UPDATE client SET name = 'Manifold', surname = 'Mineown' WHERE id = ${chain.clients[0]}`, chain.chain);
	const who = await signIn(chain, 'master');
	const names = async (by, q) => (await by.json(`${j}/clients?q=${encodeURIComponent(q)}`)).data.clients.map((c) => c.name.replace('Manifold ', ''));
	is(await names(who, 'Manifold'), ['Mineown'], 'their own client is found among very many of the name [F58]');
	is(await names(who, 'Crowd'), [], 'no other');
	is(await names(who, 'Manifold Crowd7'), [], 'nor by two words');
	is((await names(owner, 'Mani')).slice(0, 1), ['Mineown'], 'the owner finds who was here lately first');
	is((await names(owner, 'Mani')).length > 5, true, 'and others');
	is(await names(owner, 'Manifold Crowd77'), (await names(owner, 'Crowd77')), 'two words are found by the rarer');
	const fresh = book(chain, { on: day(2), start: '10:00', client: Number(sql(`SELECT id FROM client WHERE chain_id = ${chain.chain} AND surname = 'Crowd500'`)) });
	ok(fresh, 'a booking for another');
	is([await names(who, 'Crowd500'), (await names(who, 'Manifold')).sort()], [['Crowd500'], ['Crowd500', 'Mineown']], 'who has just been booked with them is found at once');
}

await run(position, others, reach, surnames, search);
