// The people of a branch: added, changed, ordered, put into the archive; their
// positions and services.

import { book, Browser, day, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';

const chain = makeChain();
const owner = await signIn(chain, 'owner');
const at = `/staff/${chain.branch}`;
const [one, two, three] = chain.people;
const field = (id, name) => sql(`SELECT ${name} FROM staff WHERE chain_id = ${chain.chain} AND id = ${id}`, chain.chain);
const version = (id) => field(id, 'version');

async function people() {
	const list = await owner.json(at);
	is(list.data.people.map((p) => p.name), ['Person 1', 'Person 2', 'Person 3'], 'the list shows the people in their order');
	ok(list.data.people[0].login.startsWith('master-'), 'and who has an account');
	is(list.data.people.map((p) => p.services), [3, 3, 3], 'and how much they do');
}

async function add() {
	const res = await owner.post(`${at}/new`, { name: 'Vera <Novak>', specialization: 'Colours', information: 'Line one\nline two',
		hired_on: '2026-01-15', online: 1, branches: [chain.branch] });
	is(res.status, 303, 'a person is added');
	const id = Number(res.to.match(/\/(\d+)\/services/)[1]);
	is(json(`SELECT name, specialization, information, hired_on FROM staff WHERE chain_id = ${chain.chain} AND id = ${id}`),
		[{ name: 'Vera <Novak>', specialization: 'Colours', information: 'Line one\nline two', hired_on: '2026-01-15' }],
		'with all that was written');
	const page = await owner.get(`${at}/${id}`);
	ok(page.text.includes('Vera &lt;Novak&gt;') && !page.text.includes('<Novak>'), 'her name is text, not markup');
	const bad = await owner.post(`${at}/new`, { name: ' ', information: 'kept as typed', hired_on: '2026-02-31' });
	is(bad.status, 422, 'without a name, on a day that is none, nobody is added');
	ok(/id="e-name"/.test(bad.text) && /id="e-hired"/.test(bad.text), 'each wrong field says so');
	ok(bad.text.includes('kept as typed'), 'and the form keeps what was typed');
	is((await owner.json(at)).data.people.at(-1).id, id, 'who is new stands last');
}

// Whoever sees their own column only gets nobody else's by a secret address.
async function calendars() {
	const asked = { clients: 1 };
	sql(`INSERT INTO role (chain_id, slug, title, rights, own_only)
			VALUES (${chain.chain}, 'lead', 'Lead', '{timetable_access,settings_master_access,master_edit}', true);
		UPDATE membership SET role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'lead')
		 WHERE chain_id = ${chain.chain} AND staff_id = ${one}`);
	const lead = await signIn(chain, 'master');
	is([(await lead.post(`${at}/${two}/calendar`, asked)).status, (await lead.post(`${at}/${two}/calendar/end`, {})).status], [404, 404], 'who sees their own column only makes no calendar of another [F58]');
	is(sql(`SELECT count(*) FROM calendar_link WHERE chain_id = ${chain.chain}`), '0', 'there is none');
	is([(await lead.get(`${at}/${two}`)).text.includes(`/${two}/calendar"`), (await lead.get(`${at}/${one}`)).text.includes(`/${one}/calendar"`)], [false, true], 'their page offers it for themselves');
	is([(await lead.post(`${at}/${one}/calendar`, asked)).status, (await owner.post(`${at}/${two}/calendar`, asked)).status], [200, 200], 'their own they do make, and who sees all makes any');
	sql(`DELETE FROM calendar_link WHERE chain_id = ${chain.chain};
		UPDATE membership SET role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'worker') WHERE chain_id = ${chain.chain} AND staff_id = ${one}`, chain.chain);
}

async function change() {
	const seen = version(two);
	let res = await owner.post(`${at}/${two}`, { version: seen, name: 'Person Two', online: 1, branches: [chain.branch, chain.other] });
	is([res.status, field(two, 'name')], [303, 'Person Two'], 'a person is changed');
	is(sql(`SELECT count(*) FROM staff_branch WHERE chain_id = ${chain.chain} AND staff_id = ${two}`, chain.chain), '2',
		'and works in two branches');
	res = await owner.post(`${at}/${two}`, { version: seen, name: 'Another name', online: 1, branches: [chain.branch] });
	is([res.status, field(two, 'name')], [409, 'Person Two'], 'an edit of what somebody else saved meanwhile changes nothing');
	ok(res.text.includes('Another name') && res.text.includes('Person Two'), 'and shows both versions');
	res = await owner.post(`${at}/${two}`, { version: version(two), name: 'Another name', online: 1, branches: [chain.branch] });
	is([res.status, field(two, 'name')], [303, 'Another name'], 'saved once more it is taken');
	is(sql(`SELECT online FROM staff_branch WHERE chain_id = ${chain.chain} AND branch_id = ${chain.branch} AND staff_id = ${two}`, chain.chain), 't',
		'online stays');
	await owner.post(`${at}/${two}`, { version: version(two), name: 'Another name', branches: [chain.branch] });
	is(sql(`SELECT count(*) FROM offer WHERE chain_id = ${chain.chain} AND staff_id = ${two} AND online`, chain.chain), '0',
		'whoever is not online is offered to nobody online');
	const booked = book(chain, { staff: two, on: day(2), start: '11:00' });
	ok(booked.visit_id > 0, 'a booking');
	res = await owner.post(`${at}/${two}`, { version: version(two), name: 'Another name', branches: [chain.other] });
	is(res.status, 422, 'a branch with bookings ahead is not taken away');
	ok(res.text.includes('bookings ahead in a branch'), 'and the form says why');
	res = await owner.post(`${at}/${two}`, { version: version(two), name: 'Another name', branches: [999999] });
	is(res.status, 422, 'nobody works nowhere, nor in a branch that is not theirs to give');
}

async function photo() {
	const file = (c) => Number(sql(`INSERT INTO file (chain_id, name, kind, public, state, size)
		VALUES (${c}, md5(random()::text), 'picture', true, 'ready', 1) RETURNING id`));
	const mine = file(chain.chain), theirs = file(1);
	const save = (fields) => owner.post(`${at}/${three}`, { version: version(three), name: 'Person 3', online: 1, branches: [chain.branch], ...fields });
	is((await owner.json(at)).data.people[2].face, '', 'without a photo there are initials');
	is((await save({ picture: mine })).status, 303, 'a member has a photo');
	const small = `/booking/${chain.branch}/pictures/${sql(`SELECT name FROM file WHERE id = ${mine}`)}-320`;
	is((await owner.json(at)).data.people[2].face, small, 'it is in the list');
	ok((await owner.get(`${at}/${three}/services`)).text.includes(`<img class="avatar" src="${small}"`), 'and at the head of their pages');
	const booked = book(chain, { staff: three, on: day(20), start: '11:00' });
	ok((await owner.get(`/journal/${chain.branch}/${day(20)}`)).text.includes(`<img class="avatar" src="${small}"`), 'and at their column in the journal');
	sql(`SELECT appointment_cancel(${chain.chain}, ${chain.branch}, NULL, ${booked.appointments[0].id}, NULL)`, chain.chain);
	ok((await owner.get(`/booking/${chain.branch}?service=${chain.services[0]}&step=staff`)).text.includes(`<img class="w-face" src="${small}"`),
		'clients see it while they choose');
	const known = await fetch(`${site}/api/v1/book_staff/${chain.branch}`, { headers: { Authorization: 'Bearer oknodemopartner00001', Accept: 'application/json' } });
	ok((await known.json()).find((p) => p.id === three).avatar === site + small, 'and so do programs, by its whole address');
	is((await save({})).status, 303, 'a form that does not speak of it');
	is((await owner.json(at)).data.people[2].face, small, 'leaves it');
	is((await save({ picture: theirs })).status, 422, 'a picture of another business is none');
	const again = await save({ name: '', picture: mine });
	ok(again.status === 422 && again.text.includes('class="picture-shown"'), 'a form that is shown again keeps the photo');
	await save({ picture: 0 });
	is((await owner.json(at)).data.people[2].face, '', 'and it can be taken off');
}

async function invitation() {
	const path = `/settings/${chain.branch}/users/new?staff=${three}`;
	ok((await owner.get(`${at}/${three}`)).text.includes(`href="${path}"`), 'who has no account is invited from their page');
	ok(!(await owner.get(`${at}/${one}`)).text.includes('/users/new'), 'who has one is not');
	const page = (await owner.get(path)).text;
	ok(page.includes('name="name" value="Person 3"') && page.includes(`<option value="${three}" selected>`), 'with name and place filled in');
}

async function services() {
	const [first, second] = chain.services;
	let res = await owner.post(`${at}/${one}/services`, { services: [first, second], [`price_${first}`]: '1 250,50', [`duration_${first}`]: 45 });
	is(res.status, 303, 'services are chosen');
	is(json(`SELECT service_id, price::float, duration FROM service_staff WHERE chain_id = ${chain.chain} AND staff_id = ${one} ORDER BY 1`),
		[{ service_id: first, price: 1250.5, duration: 45 }, { service_id: second, price: null, duration: null }],
		'with an own price and length where there is one');
	is(sql(`SELECT duration FROM offer WHERE chain_id = ${chain.chain} AND staff_id = ${one} AND service_id = ${first}`, chain.chain), '45',
		'which online booking goes by');
	res = await owner.post(`${at}/${one}/services`, { services: [first], [`price_${first}`]: 'cheap', [`duration_${first}`]: 9999 });
	is(res.status, 422, 'a price that is none is refused');
	ok(res.text.includes(`id="ep${first}"`) && res.text.includes(`id="ed${first}"`) && res.text.includes('value="cheap"'), 'beside its field');
	await owner.post(`${at}/${one}/services`, { services: chain.services });
}

async function order() {
	const ids = async () => (await owner.json(at)).data.people.map((p) => p.id);
	const before = await ids();
	is((await owner.json(`${at}/order`, { staff: [three, one] })).status, 200, 'people are put in order');
	is((await ids()).slice(0, 2), [three, one], 'as they were dragged, the rest behind them');
	await owner.post(`${at}/order`, { up: one });
	is((await ids()).slice(0, 2), [one, three], 'or by a step up');
	is(await ids().then((l) => l.length), before.length, 'and nobody is lost');
}

async function positions() {
	is((await owner.post(`${at}/positions`, { title: 'Stylist' })).status, 303, 'a position is added');
	const id = Number(sql(`SELECT id FROM position WHERE chain_id = ${chain.chain}`, chain.chain));
	await owner.post(`${at}/${one}`, { version: version(one), name: 'Person 1', position: id, online: 1, branches: [chain.branch] });
	is(Number(field(one, 'position_id')), id, 'and given to somebody');
	is((await owner.post(`${at}/positions/${id}`, { title: 'Top stylist' })).status, 303, 'it is renamed');
	is((await owner.post(`${at}/positions/${id}`, { title: ' ' })).status, 422, 'not to nothing');
	is((await owner.post(`${at}/positions/${id}/drop`, {})).status, 409, 'while somebody has it, it stays');
	await owner.post(`${at}/${one}`, { version: version(one), name: 'Person 1', online: 1, branches: [chain.branch] });
	is((await owner.post(`${at}/positions/${id}/drop`, {})).status, 303, 'then it goes');
	const gone = await owner.post(`${at}/${one}`, { version: version(one), name: 'Person 1', position: id, branches: [chain.branch] });
	is(gone.status, 422, 'a position that is gone is not given to anybody');
	for (const title of ['Level 10', 'Level 2', 'assistant', 'Мастер', 'Ёлочник'])
		await owner.post(`${at}/positions`, { title });
	is((await owner.json(`${at}/positions`)).data.positions.map((p) => p.title),
		['assistant', 'Level 2', 'Level 10', 'Ёлочник', 'Мастер'], 'positions stand in the order of numbers and of the alphabet');
	sql(`DELETE FROM position WHERE chain_id = ${chain.chain}`, chain.chain);
}

async function archive() {
	is((await owner.post(`${at}/${two}/archive`, {})).status, 409, 'whoever has bookings ahead is not put into the archive');
	is((await owner.post(`${at}/${three}/archive`, {})).status, 303, 'others are');
	ok(!(await owner.json(at)).data.people.some((p) => p.id === three), 'they leave the list');
	ok((await owner.json(`${at}?show=archive`)).data.people.some((p) => p.id === three), 'for the archive');
	is((await owner.post(`${at}/${three}/unarchive`, {})).status, 303, 'and come back');
	ok((await owner.json(at)).data.people.some((p) => p.id === three), 'as they were');
}

async function calendar() {
	book(chain, { staff: two, on: day(6), start: '10:00' });
	const page = await owner.post(`${at}/${two}/calendar`, {});
	const address = /value="[^"]*(\/staff\/calendar\/[0-9a-f]{32})"/.exec(page.text)?.[1];
	ok(address, 'a secret address of the calendar is made [F24]');
	is(sql(`SELECT count(*) FROM calendar_link WHERE encode(token_hash, 'escape') LIKE '%${address.slice(-8)}%'`), '0', 'only its hash is kept');
	const stranger = new Browser();
	let feed = await stranger.get(address);
	is([feed.status, feed.headers.get('content-type')], [200, 'text/calendar; charset=utf-8'], 'without signing in it gives a calendar');
	ok(/SUMMARY:Service 1/.test(feed.text) && /SUMMARY:Shift · Journal/.test(feed.text), 'with bookings and hours', feed.text.slice(0, 2000));
	ok(!/Client|7999000/.test(feed.text), 'but nothing of clients');
	const busy = feed.text.split('BEGIN:VEVENT').slice(1).map((e) => [/SUMMARY:Shift/.test(e), /TRANSP:TRANSPARENT/.test(e)]);
	ok(busy.length > 1 && busy.every(([shift, free]) => shift === free), 'hours of work are no time taken in their calendar, bookings are');
	ok(/REFRESH-INTERVAL;VALUE=DURATION:PT1H/.test(feed.text) && !/DTSTAMP:(?!20\d{6}T\d{6}Z)/.test(feed.text), 'programs ask again each hour');
	const named = /value="[^"]*(\/staff\/calendar\/[0-9a-f]{32})"/.exec((await owner.post(`${at}/${two}/calendar`, { clients: 1 })).text)[1];
	is((await stranger.get(address)).status, 404, 'a new address ends the former one');
	feed = await stranger.get(named);
	ok(/SUMMARY:Client Number1 · Service 1/.test(feed.text) && !/7999000/.test(feed.text), 'names of clients are there if chosen, never more');
	// Who is let go knows it still.
	const user = Number(sql(`SELECT user_make('feed-${chain.tag}@test', NULL, 'x', 'Fed', ${chain.chain}, 'worker', ${two})`));
	const settings = `/settings/${chain.branch}/users/${user}`;
	is((await owner.post(`${settings}/end`, {})).status, 303, 'the access of its member is taken away');
	is((await stranger.get(named)).status, 404, 'then the address they have is dead [F58]');
	ok(!(await owner.get(`${at}/${two}`)).text.includes('/calendar/end'), 'and their page knows of none');
	is([(await owner.post(`${settings}/return`, {})).status, (await stranger.get(named)).status], [303, 200], 'given back, so is the address');
	await owner.post(`${settings}/end`, {});
	const since = /value="[^"]*(\/staff\/calendar\/[0-9a-f]{32})"/.exec((await owner.post(`${at}/${two}/calendar`, { clients: 1 })).text)[1];
	is([(await stranger.get(named)).status, (await stranger.get(since)).status], [404, 200], 'one that is made since is good');
	is((await owner.post(`${at}/${two}/calendar/end`, {})).status, 303, 'it is ended');
	is((await stranger.get(since)).status, 404, 'and gone');
	is((await stranger.get(named)).status, 404, 'and gone');
}

async function dismiss() {
	const pair = [false, true].map((onTop) => book(chain, { staff: one, on: day(6), start: '10:00', length: 60, onTop }).appointments[0].id);
	const both = (await owner.json(`${at}/${one}/dismiss?last=${day(5)}`)).data.bookings;
	const [x, y] = both.map((b) => Date.parse(b.proposal.choice.split('@')[1]) / 60000);
	ok(Math.abs(x - y) >= 60, 'two at one time are not proposed to one colleague at one time: each keeps its length [F24]', both);
	for (const id of pair)
		sql(`SELECT appointment_cancel(${chain.chain}, ${chain.branch}, NULL, ${id}, NULL)`, chain.chain);
	const first = book(chain, { staff: one, on: day(3), start: '10:00', length: 30 });
	const second = book(chain, { staff: one, on: day(4), start: '10:00', length: 30 });
	book(chain, { staff: two, on: day(4), start: '10:00', length: 30 });
	const earlier = book(chain, { staff: one, on: day(2), start: '12:00', length: 30 });
	const page = await owner.json(`${at}/${one}/dismiss?last=${day(2)}`);
	is(page.data.bookings.map((b) => b.id), [first, second].map((b) => b.appointments[0].id), 'the bookings after the last day are listed [F24]');
	is(page.data.bookings[0].proposal.title, 'Another name', 'with a colleague who is free then');
	ok(page.data.bookings[1].proposal.title.includes(', at ') && !page.data.bookings[1].proposal.same, 'or the nearest time of one who is not');
	const choices = Object.fromEntries(page.data.bookings.map((b) => [`to_${b.id}`, b.proposal.choice]));
	const taken = book(chain, { staff: two, on: day(3), start: '10:00', length: 30 });
	let res = await owner.post(`${at}/${one}/dismiss`, { last: day(2), ...choices });
	is([res.status, field(one, 'dismissed_on')], [409, ''], 'where somebody was faster nothing is done');
	ok(res.text.includes('somebody was faster'), 'and it says so');
	sql(`SELECT appointment_cancel(${chain.chain}, ${chain.branch}, NULL, ${taken.appointments[0].id}, NULL)`, chain.chain);
	res = await owner.post(`${at}/${one}/dismiss`, { last: day(2), ...choices });
	is([res.status, field(one, 'dismissed_on')], [303, day(2)], 'else the member is dismissed');
	is(json(`SELECT staff_id FROM appointment WHERE chain_id = ${chain.chain} AND id IN (${first.appointments[0].id}, ${second.appointments[0].id})`),
		[{ staff_id: two }, { staff_id: two }], 'in one go with the bookings given over');
	is(Number(sql(`SELECT staff_id FROM appointment WHERE chain_id = ${chain.chain} AND id = ${earlier.appointments[0].id}`, chain.chain)), one, 'those before stay');
	is(sql(`SELECT max(day) FROM shift WHERE chain_id = ${chain.chain} AND staff_id = ${one}`, chain.chain), day(2), 'hours after the last day are gone');
	is((await owner.json(`${at}/timetable/paint`, { brush: 'hours', hours: '10-12', first: day(5), staff: [one] })).data.rows.length, 0, 'and are painted no more');
}

async function rights() {
	const admin = await signIn(chain, 'admin'), master = await signIn(chain, 'master');
	is([(await admin.get(at)).to, (await admin.get(`${at}/${one}`)).status], [`${at}/timetable`, 403], 'whoever may not see settings of staff sees the timetable only');
	is((await master.post(`${at}/${one}`, { name: 'Me' })).status, 403, 'nor changes anybody');
	is((await owner.get(`/staff/${chain.other}/${one}`)).status, 404, 'a person is not found in a branch where they do not work');
}

await run(people, add, change, photo, invitation, services, order, positions, archive, calendars, calendar, dismiss, rights);
