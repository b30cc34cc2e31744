// start: a new user makes a business step by step; each step refuses kindly and
// keeps what was typed; repeated steps do nothing twice, and none does more than its
// user may elsewhere; the sample comes and goes and leaves what is real.

import { randomBytes } from 'node:crypto';
import { Browser, is, json, makeChain, ok, run, signIn, site, sql, registrationAlone } from './journal.mjs';

const tag = randomBytes(4).toString('hex');
const password = 'okno-owner-demo';
const other = makeChain();
let branch, chain, slug;

// A user signed in: who has registered and belongs nowhere yet, or was made by
// somebody else.
async function newcomer(name, registered = true) {
	sql(`SELECT user_make('${name}-${tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'),
		'Nadia New', NULL, '', NULL)`);
	sql(`UPDATE "user" SET lang = 'en', agreed_at = CASE WHEN ${registered} THEN now() END WHERE email = '${name}-${tag}@test'`);
	const browser = new Browser();
	await browser.post('/account/sign-in', { login: `${name}-${tag}@test`, password });
	return browser;
}

// A member of the other chain with these rights; limits: columns of the role.
async function member(name, rights, { staff = null, branches = null, ...limits } = {}) {
	const slug = `${name}-${tag}`;
	sql(`INSERT INTO role (chain_id, slug, title, rights) VALUES (${other.chain}, '${slug}', '${slug}', '{${rights}}')`, other.chain);
	for (const [column, value] of Object.entries(limits))
		sql(`UPDATE role SET ${column} = ${value} WHERE chain_id = ${other.chain} AND slug = '${slug}'`, other.chain);
	sql(`SELECT user_make('${name}-${other.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), '${name}', ${other.chain}, '${slug}', ${staff});
		UPDATE membership SET branches = ${branches && `'{${branches}}'`} WHERE user_id = (SELECT id FROM "user" WHERE email = '${name}-${other.tag}@test');
		UPDATE "user" SET lang = 'en' WHERE email = '${name}-${other.tag}@test'`);
	return signIn(other, name);
}

const business = { type: 'barbershop', title: `Борода и Ко ${tag}`, country: 'RU', city: 'Пермь', zone: '', zone_guess: 'Asia/Omsk', currency: 'RUB' };
const me = await newcomer('new');

async function first() {
	is((await new Browser().get('/start')).status, 303, '[B6] who is not signed in signs in first');
	const page = await me.get('/start');
	is(page.status, 200, '[B6] the wizard begins');
	ok(page.text.includes('Barbershop') && page.text.includes('As in the city'), '[B6] with the kinds of business', page.text);
	for (const [change, field] of [[{ type: '' }, 'type'], [{ type: 'bank' }, 'type'], [{ title: '' }, 'title'], [{ title: 'x'.repeat(201) }, 'title'],
		[{ country: 'XX' }, 'country'], [{ zone: 'Mars/Olympus' }, 'zone'], [{ zone: '', zone_guess: '', city: 'Пермь', country: 'KZ' }, 'zone'], [{ zone: '', zone_guess: 'Mars/Base', country: 'KZ' }, 'zone'], [{ currency: 'ZZZ' }, 'currency'], [{ city: 'y'.repeat(101) }, 'city']]) {
		const res = await me.post('/start', { ...business, ...change });
		ok(res.status === 422 && res.text.includes(`id="${field}-error"`), `[B6] a wrong ${field} is told beside it (${JSON.stringify(change).slice(0, 40)})`, `${res.status}`);
		ok(field === 'city' || res.text.includes('value="Пермь"'), '[B6] and what was typed stays');
	}
	is(sql(`SELECT count(*) FROM chain WHERE title LIKE '%${tag}'`), '0', '[B6] nothing is made of a refused form');
	const made = await me.post('/start', business);
	is(made.status, 303, '[B6] a business is made');
	branch = Number(made.to.match(/^\/start\/(\d+)\/services\?type=barbershop$/)?.[1]);
	[chain, slug] = sql(`SELECT chain_id, slug FROM branch WHERE id = ${branch}`).split('|');
	is(slug, `boroda-i-ko-${tag}`, '[B6] with a public address made of its name');
	is(sql(`SELECT category, city, time_zone, currency, lang FROM branch WHERE id = ${branch}`), 'Barbershop|Пермь|Asia/Yekaterinburg|RUB|en', '[B6] and what was said');
	is(sql(`SELECT r.slug FROM membership m JOIN role r ON r.id = m.role_id WHERE m.chain_id = ${chain}`), 'owner', '[B6] owned by who made it');
	ok((await me.get(`/journal/${branch}`)).text.includes(`href="/start/${branch}"`), '[B6] who leaves finds the way back in the journal');
	await leadsTo('services');
}

// What the settings lead to: the first step with nothing to show for it.
async function leadsTo(step) {
	ok((await me.get(`/settings/${branch}`)).text.includes(`href="/start/${branch}"`), '[B6] the first steps are in the settings');
	is((await me.get(`/start/${branch}`)).to, `/start/${branch}/${step}`, `[B6] and lead to ${step}`);
}

async function services() {
	const at = `/start/${branch}/services`;
	const page = await me.get(at);
	ok(page.text.includes('Beard trim') && page.text.includes('name="price_1"'), '[B6] the ready list of the kind', page.text);
	ok((await me.get(`${at}?type=law`)).text.includes('Contract drafting'), '[B6] another list may be looked at');
	const all = { type: 'barbershop', take: [1, 5], minutes_1: 45, price_1: '1 500,50', minutes_5: 30, price_5: '', title_10: 'Стрижка усов', minutes_10: 15, price_10: 300 };
	for (const [change, field] of [[{ minutes_1: 'x' }, 'minutes-1'], [{ minutes_5: '0' }, 'minutes-5'], [{ price_1: '-5' }, 'price-1'], [{ title_10: 'z'.repeat(300) }, 'title-10']]) {
		const res = await me.post(at, { ...all, ...change });
		ok(res.status === 422 && res.text.includes(`id="${field}-error"`), `[B6] a wrong ${field} is told beside it`, res.text.slice(0, 300));
	}
	is((await me.post(at, all)).to, `/start/${branch}/people`, '[B6] services are taken over');
	is(sql(`SELECT v.title, b.price_min, b.duration FROM service v JOIN service_branch b ON b.service_id = v.id WHERE v.chain_id = ${chain} ORDER BY v.id`),
		"Men's haircut|1500.50|45\nBeard trim|0.00|30\nСтрижка усов|300.00|15", '[B6] with length and price, the own one too');
	await me.post(at, all);
	is(sql(`SELECT count(*) FROM service WHERE chain_id = ${chain}`), '3', '[B6] the same step again makes nothing twice');
	await leadsTo('people');
}

async function people() {
	const at = `/start/${branch}/people`;
	ok((await me.get(at)).text.includes('value="Nadia New"'), '[B6] the owner is proposed');
	const none = await me.post(at, { name_1: ' ' });
	ok(none.status === 422 && none.text.includes('Somebody has to see'), '[B6] nobody is refused');
	is((await me.post(at, { name_1: 'Nadia New', position_1: 'Barber', me: 1, name_2: 'Oleg', position_2: 'Barber' })).to, `/start/${branch}/hours`, '[B6] people are taken in');
	is(sql(`SELECT s.name, p.title, s.user_id IS NOT NULL FROM staff s JOIN position p ON p.id = s.position_id WHERE s.chain_id = ${chain} ORDER BY s.id`),
		'Nadia New|Barber|t\nOleg|Barber|f', '[B6] with one position, the first is the owner');
	is(sql(`SELECT count(*) FROM offer WHERE chain_id = ${chain}`), '6', '[B6] everybody does everything');
	ok((await me.post(at, {})).to.endsWith('/hours'), '[B6] later nobody new is needed');
	const again = { name_1: 'nadia new', position_1: 'Barber', me: 1, name_2: 'Oleg', position_2: 'Master' };
	await Promise.all([me.post(at, again), me.post(at, again)]);
	is(sql(`SELECT string_agg(name || ' ' || specialization, ', ' ORDER BY id) FROM staff WHERE chain_id = ${chain}`), 'Nadia New Barber, Oleg Barber', '[B6] the same step again takes nobody in twice');
	await me.post(at, { name_1: 'Twin', name_2: 'Twin' });
	await me.post(at, { name_1: 'Twin', name_2: 'Twin' });
	is(sql(`SELECT count(*) FROM staff WHERE chain_id = ${chain} AND name = 'Twin'`), '2', '[B6] two of one name are two people');
	sql(`DELETE FROM staff WHERE chain_id = ${chain} AND name = 'Twin'`, chain);
	await leadsTo('hours');
}

// No more people than the plan has: what was typed stays.
async function planned() {
	sql(`INSERT INTO plan (title, staff_max) VALUES ('Two ${tag}', 2);
		UPDATE licence SET plan_id = (SELECT id FROM plan WHERE title = 'Two ${tag}') WHERE chain_id = ${chain}`);
	const res = await me.post(`/start/${branch}/people`, { name_1: 'Third', position_1: 'Trichologist', name_2: 'Fourth' });
	is(res.status, 422, '[B6] the plan ends at so many people');
	ok(/id="name-error"[^]*so many staff members: 2/.test(res.text), '[B6] and says so on the step', res.text.slice(0, 300));
	ok(['Third', 'Trichologist', 'Fourth'].every((word) => res.text.includes(`value="${word}"`)), '[B6] with what was typed', res.text);
	is(sql(`SELECT count(*) FROM staff WHERE chain_id = ${chain}`), '2', '[B6] and nobody is taken in');
	sql(`UPDATE licence SET plan_id = (SELECT id FROM plan WHERE is_default) WHERE chain_id = ${chain}`);
}

async function hours() {
	const at = `/start/${branch}/hours`;
	const week = { day: [1, 2, 3, 4, 5, 6, 7], from: '10:00', to: '20:00', pause_from: '14:00', pause_to: '15:00' };
	for (const [change, field] of [[{ day: [] }, 'day'], [{ day: [8] }, 'day'], [{ from: '25:00' }, 'from'], [{ to: '09:00' }, 'to'], [{ pause_to: '' }, 'pause_to'], [{ pause_from: '09:00' }, 'pause_from']]) {
		const res = await me.post(at, { ...week, ...change });
		ok(res.status === 422 && res.text.includes(`id="${field}-error"`), `[B6] wrong: ${JSON.stringify(change)}`, res.text.slice(0, 200));
	}
	is((await me.post(at, week)).to, `/start/${branch}/ready`, '[B6] hours are taken');
	is(sql(`SELECT count(*), count(DISTINCT day), min(hours::text) FROM shift WHERE chain_id = ${chain}`), '184|92|{[600,840),[900,1200)}', '[B6] three months of shifts for both');
	is(sql(`SELECT opens, closes FROM branch WHERE id = ${branch}`), '600|1200', '[B6] the journal shows those hours');
	sql(`UPDATE branch SET opens = 450, closes = 1440 WHERE id = ${branch}`);
	await leadsTo('ready');
	ok(!(await me.get(`/journal/${branch}`)).text.includes(`href="/start/${branch}"`), '[B6] the journal asks for nothing more');
	const page = await me.get(at);
	ok(page.text.includes('value="07:30"') && page.text.includes('value="00:00"'), '[B6] who comes back finds the hours of the branch', page.text);
	sql(`UPDATE branch SET opens = 600, closes = 1200 WHERE id = ${branch}`);
}

async function bookable() {
	const page = await me.get(`/start/${branch}/ready`);
	ok(page.text.includes(`${site}/booking/${slug}`) && page.text.includes(`data-branch="${slug}"`) && page.text.includes('Clients can book'), '[B6] the link and the code', page.text);
	const headers = { Accept: 'application/vnd.yclients.v2+json', Authorization: 'Bearer oknodemopartner00001', 'Content-Type': 'application/json' };
	const tomorrow = sql(`SELECT (now() AT TIME ZONE 'Asia/Yekaterinburg')::date + 1`);
	const service = Number(sql(`SELECT min(id) FROM service WHERE chain_id = ${chain}`));
	const times = (await (await fetch(`${site}/api/v1/book_times/${branch}/0/${tomorrow}?service_ids[]=${service}`, { headers })).json()).data;
	ok(times.length > 20, '[B6] times are offered', times);
	const booked = await fetch(`${site}/api/v1/book_record/${branch}`, { method: 'POST', headers, body: JSON.stringify({ phone: '79995550011', fullname: 'First Client', email: 'first@example.com',
		appointments: [{ id: 1, services: [service], staff_id: 0, datetime: times[3].datetime }] }) });
	is(booked.status, 201, '[B6] and a client books one');
}

async function sample() {
	const at = `/start/${branch}/sample`;
	is((await me.post(at, {})).to, `/start/${branch}/ready`, '[B6] a sample is put in');
	const n = Number(sql(`SELECT count(*) FROM sample WHERE chain_id = ${chain} AND object = 'visit'`));
	ok(n > 10, '[B6] a week of visits', `${n}`);
	await me.post(at, {});
	is(Number(sql(`SELECT count(*) FROM sample WHERE chain_id = ${chain} AND object = 'visit'`)), n, '[B6] once only');
	is(sql(`SELECT count(*) FROM outbox WHERE chain_id = ${chain}`), '1', '[B6] nobody invented is written to');
	ok((await me.get(`/start/${branch}/ready`)).text.includes('Throw the sample away'), '[B6] it can be thrown away');
	const guest = sql(`SELECT min(object_id) FROM sample WHERE chain_id = ${chain} AND object = 'client'`);
	sql(`UPDATE visit SET client_id = ${guest} WHERE chain_id = ${chain} AND id = (SELECT min(id) FROM visit WHERE chain_id = ${chain})`, chain);
	const main = await me.get(`/settings/${branch}`);
	ok(main.text.includes('Sample visits are in the journal') && main.text.includes(`action="${at}/drop"`), '[B6] later too: the settings say that it is there', main.text);
	is((await me.post(`${at}/drop`, { to: 'settings' })).to, `/settings/${branch}`, '[B6] thrown away there one stays there');
	ok(!(await me.get(`/settings/${branch}`)).text.includes('Sample visits'), '[B6] and nothing is said any more');
	is(sql(`SELECT (SELECT count(*) FROM visit WHERE chain_id = ${chain}), (SELECT count(*) FROM client WHERE chain_id = ${chain} AND phone IS NULL), (SELECT count(*) FROM sample WHERE chain_id = ${chain})`),
		'1|1|0', '[B6] what is real stays, and a client of the sample who has a real visit');
	is(sql(`SELECT count(*) FROM busy WHERE chain_id = ${chain}`), '1', '[B6] the times are free again');
}

// The steps do nothing that their user may not do elsewhere.
async function limits() {
	const at = `/start/${other.branch}`;
	const week = { day: [1, 2, 3, 4, 5, 6, 7], from: '06:00', to: '07:00' };
	const shifts = () => sql(`SELECT coalesce(string_agg(DISTINCT p.name, ' '), '') FROM shift s JOIN staff p ON p.id = s.staff_id WHERE s.chain_id = ${other.chain} AND s.hours = '{[360,420)}'`);
	const branch = () => sql(`SELECT opens, closes FROM branch WHERE id = ${other.branch}`);
	const own = await member('own', 'schedule_edit', { staff: other.people[1], own_only: true });
	ok((await own.get(`${at}/hours`)).text.includes('For yourself'), '[F58] whose column is their own only sets their own hours');
	is((await own.post(`${at}/hours`, week)).status, 303, '[F58] and may');
	is([shifts(), branch()], ['Person 2', '540|1260'], '[F58] nobody else gets shifts, nor the branch hours');
	const none = await member('none', 'schedule_edit', { own_only: true });
	is((await none.post(`${at}/hours`, week)).status, 403, '[F58] who has no column sets none');
	const all = await member('all', 'schedule_edit');
	is([(await all.post(`${at}/hours`, week)).status, shifts(), branch()], [303, 'Person 1 Person 2 Person 3', '540|1260'], '[F58] the timetable of all is not the hours of the branch');
	const head = await member('head', 'schedule_edit,settings_access,settings_basis_access');
	is([(await head.post(`${at}/hours`, week)).status, branch()], [303, '360|420'], '[F58] those need the right to the settings');

	const list = { type: 'barbershop', take: [1], minutes_1: 45, price_1: '500' };
	const here = await member('here', 'settings_services_create_access', { branches: [other.branch] });
	is([(await here.get(`${at}/services`)).status, (await here.post(`${at}/services`, list)).status], [403, 403], '[F58] what is common to all branches is not made by who works in one');
	is(sql(`SELECT count(*) FROM service WHERE chain_id = ${other.chain}`), '3', '[F58] and nothing is');
	const [gone, room] = ['person', 'room'].map((kind) => sql(`WITH s AS (INSERT INTO staff (chain_id, name, kind, archived_at)
		VALUES (${other.chain}, 'Not ${kind}', '${kind}', CASE WHEN '${kind}' = 'person' THEN now() END) RETURNING id)
		INSERT INTO staff_branch (chain_id, branch_id, staff_id) SELECT ${other.chain}, ${other.branch}, id FROM s RETURNING staff_id`, other.chain));
	const maker = await member('maker', 'settings_services_create_access');
	is((await maker.post(`${at}/services`, list)).status, 303, '[B6] who works in all makes services');
	is(json(`SELECT array_agg(f.staff_id ORDER BY f.staff_id) AS who FROM service_staff f JOIN service v ON v.id = f.service_id
		WHERE v.chain_id = ${other.chain} AND v.title = 'Men''s haircut'`)[0].who, other.people, `[B6] which whoever works does, not ${gone} who left nor the room ${room}`);

	const helper = await member('helper', 'master_create');
	await helper.post(`${at}/people`, { name_1: 'Person 1', me: 1 });
	is(sql(`SELECT count(*) FROM membership m JOIN "user" u ON u.id = m.user_id WHERE m.staff_id = ${other.people[0]} AND u.name = 'helper'`), '0', '[F58] nobody becomes a colleague who has a user');
}

async function borders() {
	const owner2 = await signIn(other, 'owner'), admin = await signIn(other, 'admin');
	for (const step of ['services', 'people', 'hours', 'ready'])
		is([(await owner2.get(`/start/${branch}/${step}`)).status, (await owner2.post(`/start/${branch}/${step === 'ready' ? 'sample' : step}`, {})).status], [404, 404], `[B6] another chain's ${step} is not there`);
	is((await owner2.get(`/start/${branch}`)).status, 404, '[B6] nor is its next step');
	const head = await signIn(other, 'head');
	is((await head.get(`/start/${other.other}`)).to, `/start/${other.other}/hours`, '[B6] nobody is led to a step that they may not take');
	const begin = async (who, b) => (await who.get(`/settings/${b}/branches`)).text.includes('href="/start"');
	is([await begin(owner2, other.branch), await begin(head, other.branch)], [true, false], '[B6] an owner may begin another business');
	is((await admin.get(`/start/${other.branch}/services`)).status, 403, '[B6] an administrator does not set up services');
	sql(`UPDATE installation SET registration = 'closed'`);
	try {
		const second = await me.post('/start', { ...business, title: `Second ${tag}` });
		ok(second.status === 422 || second.status === 403, '[B6] where registration is closed nobody begins another business', `${second.status}`);
		is((await me.get('/start')).status, 403, '[B6] and is told so');
		is(await begin(me, branch), false, '[B6] nor is one offered');
		const fresh = await newcomer('fresh');
		await fresh.get('/start');
		is((await fresh.post('/start', { ...business, title: `Third ${tag}` })).status, 303, '[B6] but who was let in begins their first');
		is((await fresh.post('/start', { ...business, title: `Fourth ${tag}` })).status, 422, '[B6] and no second');
		const hired = await newcomer('hired', false);
		const id = sql(`SELECT id FROM "user" WHERE email = 'hired-${tag}@test'`);
		sql(`INSERT INTO membership (chain_id, user_id, role_id) SELECT ${other.chain}, ${id}, id FROM role WHERE chain_id = ${other.chain} AND slug = 'worker'`);
		is((await owner2.post(`/settings/${other.branch}/users/${id}/end`, {})).status, 303, '[B6] who came by a colleague is dismissed');
		for (const mode of ['closed', 'invitation']) {
			sql(`UPDATE installation SET registration = '${mode}'`);
			is([(await hired.get('/start')).status, (await hired.post('/start', { ...business, title: `Hired ${tag}` })).status], [403, 422], `[B6] and begins no business while registration is ${mode}`);
		}
		sql(`UPDATE installation SET registration = 'open'`);
		is((await hired.post('/start', { ...business, title: `Hired ${tag}` })).status, 303, '[B6] but when it is open for anybody');
	} finally {
		sql(`UPDATE installation SET registration = 'open'`);
	}
}

await registrationAlone();
await run(first, services, people, planned, hours, bookable, sample, limits, borders);
