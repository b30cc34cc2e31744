// Views of the journal: rooms and things, the week of everybody, how full a
// month is, the list; and what each user keeps: hours, step, density, colours,
// people, position and service.

import { book, Browser, day, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const [one, two, three] = chain.people;
const [cut, colour] = chain.services;
const at = `/journal/${chain.branch}`;
const owner = await signIn(chain, 'owner');
const admin = await signIn(chain, 'admin');
const master = await signIn(chain, 'master');
const stranger = await signIn(makeChain(), 'owner');

// Positions for two of three, and two rooms.
sql(`INSERT INTO position (chain_id, title) VALUES (${chain.chain}, 'Stylist'), (${chain.chain}, 'Nurse');
	UPDATE staff SET position_id = (SELECT min(id) FROM position WHERE chain_id = ${chain.chain}) WHERE id = ${one};
	UPDATE staff SET position_id = (SELECT max(id) FROM position WHERE chain_id = ${chain.chain}) WHERE id = ${two};
	DELETE FROM service_staff WHERE chain_id = ${chain.chain} AND staff_id = ${one} AND service_id = ${colour};
	INSERT INTO resource (chain_id, branch_id, title) VALUES (${chain.chain}, ${chain.branch}, 'Room');
	INSERT INTO resource_instance (chain_id, resource_id, title)
	SELECT ${chain.chain}, r.id, 'Room ' || i FROM resource r, generate_series(1, 2) i WHERE r.chain_id = ${chain.chain}`, chain.chain);
const [stylist, nurse] = sql(`SELECT string_agg(id::text, ' ' ORDER BY id) FROM position WHERE chain_id = ${chain.chain}`).split(' ').map(Number);
const rooms = sql(`SELECT string_agg(id::text, ' ' ORDER BY id) FROM resource_instance WHERE chain_id = ${chain.chain}`).split(' ').map(Number);

const people = (data) => data.grid.columns.map((c) => c.id);
const look = (more) => ({ zoom: 2, colour: 'origin', ...more });
const keep = (browser, more) => browser.ask(`${at}/look`, { method: 'POST', form: look(more), accept: 'application/json' });
const reset = (browser) => browser.ask(`${at}/look`, { method: 'POST', form: { reset: 1 }, accept: 'application/json' });

async function things() {
	const on = day(2);
	const { appointments: [{ id }], visit_id: visit } = book(chain, { on, staff: one, start: '10:00' });
	book(chain, { on, staff: two, start: '11:00', client: chain.clients[1] });
	for (const room of rooms)
		sql(`INSERT INTO appointment_thing (chain_id, appointment_id, instance_id) VALUES (${chain.chain}, ${id}, ${room})`, chain.chain);
	const { data } = await owner.json(`${at}/${on}?view=things`);
	is(data.grid.columns.map((c) => [c.id, c.name, c.note]), rooms.map((room, i) => [room, `Room ${i + 1}`, 'Room']),
		'columns by resource: each room is one [F2] [L20]');
	is(data.grid.columns.map((c) => c.cards.map((card) => card.visit_id)), [[visit], [visit]],
		'a booking lies in each room that it takes, others in none [L20]');
	is(data.grid.columns[0].cards[0].services, 'Person 1 · Service 1', 'it tells with whom it is');
	const { text } = await owner.get(`${at}/${on}?view=things`);
	const ids = [...text.matchAll(/ id="(b\d[^"]*)"/g)].map((m) => m[1]);
	is(ids, rooms.map((room) => `b${id}-${room}`), 'as a page each card has a name of its own');
	ok(/data-edit/.test(text) && !/data-create/.test(text), 'a booking is dragged to another room, none is drawn there');
	is((await master.json(`${at}/${on}?view=things`)).data.grid.columns.flatMap((c) => c.cards.map((card) => card.visit_id)), [visit, visit],
		'a member sees what is their own');
	is((await stranger.get(`${at}/${on}?view=things`)).status, 404, 'another chain sees none');
}

async function week() {
	const on = day(3);
	for (const start of ['10:00', '10:30', '11:00', '11:30', '12:00', '12:30', '13:00'])
		book(chain, { on, staff: two, start, length: 30 });
	const { data } = await owner.json(`${at}/${on}?view=week`);
	is(data.team.days.length, 7, 'the week of everybody has seven days [F2]');
	is(new Date(`${data.team.days[0].day}T00:00Z`).getUTCDay(), 1, 'from Monday');
	is(data.team.people.map((p) => p.name), ['Person 1', 'Person 2'], 'a row for each who works or is booked');
	const cell = data.team.people[1].cells.find((c) => c.day === on);
	is([cell.cards.length, cell.more.n, cell.full.percent], [6, 1, 39], 'the first bookings, how many more, how full: 210 of 540 minutes');
	ok((await owner.get(`${at}/${on}?view=week`)).text.includes('class="team '), 'as a page');
	is((await master.json(`${at}/${on}?view=week`)).data.grid.columns.length, 7, 'a member limited to the own column sees the own week');
}

async function month() {
	const on = day(10);
	const days = (data) => data.load.weeks.flatMap((w) => w.days);
	book(chain, { on, staff: one, start: '10:00', length: 240 });
	book(chain, { on, staff: two, start: '15:00', length: 120, client: chain.clients[1] });
	let { data } = await owner.json(`${at}/${on}?view=month`);
	let found = days(data).find((d) => d.day === on);
	is([found.n, found.booked, found.worked, found.full.percent, found.class], [2, 360, 1080, 33, 'f1'],
		'a day of the month: bookings, minutes booked and worked, per cent, a colour [F2]');
	is(days(data).length % 7, 0, 'in whole weeks');
	const { text } = await owner.get(`${at}/${on}?view=month`);
	ok(text.includes(`href="${at}/${on}"`) && text.includes('33 %') && text.includes('2 bookings'), 'as a page it can be read, and leads to the day');
	({ data } = await owner.json(`${at}/${on}?view=month&staff=${one}`));
	found = days(data).find((d) => d.day === on);
	is([found.n, found.booked, found.worked, found.full.percent, found.class], [1, 240, 540, 44, 'f2'], 'of one member');
	({ data } = await owner.json(`${at}/${on}?view=month&position=${nurse}`));
	is(days(data).find((d) => d.day === on).booked, 120, 'of one position');
	is((await master.json(`${at}/${on}?view=month`)).data.load.weeks.flatMap((w) => w.days).find((d) => d.day === on).n, 1,
		'a member limited to the own column sees the own load');
	sql(`INSERT INTO closed_day (chain_id, branch_id, day, reason) VALUES (${chain.chain}, ${chain.branch}, '${on}', 'Repair')`, chain.chain);
	({ data } = await owner.json(`${at}/${on}?view=month`));
	is(days(data).find((d) => d.day === on).closed, 'Closed: Repair', 'a closed day says so');
	is(data.before < `${on.slice(0, 7)}-01` && data.after > `${on.slice(0, 7)}-28`, true, 'the arrows lead to other months');
}

async function list() {
	const on = day(4);
	book(chain, { on, staff: two, start: '12:00', client: chain.clients[1], service: colour });
	const { visit_id: visit } = book(chain, { on, staff: one, start: '10:00' });
	const { data } = await owner.json(`${at}/${on}?view=list`);
	is(data.list.rows.map((r) => [r.from, r.to, r.client, r.phone, r.services, r.staff, r.status, r.cost]),
		[['10:00', '11:00', 'Client Number1', '+7 999 000-00-01', 'Service 1', 'Person 1', 'waiting', '1000.00'],
			['12:00', '13:00', 'Client Number2', '+7 999 000-00-02', 'Service 2', 'Person 2', 'waiting', '2000.00']],
		'the day as a list by time [F2]');
	is(data.list.total_words.replaceAll('\u00a0', ' '), '3,000 ₽', 'with the sum of all');
	const { text } = await owner.get(`${at}/${on}?view=list`);
	ok(text.includes(`data-visit="${visit}"`) && /data-status="waiting"/.test(text) && text.includes('id="statuses"'), 'its statuses can be changed');
	is((await master.json(`${at}/${on}?view=list`)).data.list.rows.map((r) => r.staff), ['Person 1'], 'a member sees the own rows');
	ok((await owner.json(`${at}/${day(20)}?view=list`)).data.empty, 'an empty day is empty');
	is((await owner.get(`${at}/${on}?view=nonsense`)).status, 422, 'a view that is none');
}

async function paper() {
	const on = day(4);
	const { data } = await owner.json(`${at}/${on}?view=paper`);
	is(data.paper.sheets.map((s) => [s.name, s.rows.map((r) => r.from)]), [['Person 1', ['10:00']], ['Person 2', ['12:00']]],
		'the day by specialist, to print [F2]');
	const { status, text } = await owner.get(`${at}/${on}?view=paper`);
	ok(status === 200 && text.includes('class="sheet-day"') && text.includes('Client Number2'), 'as a page');
	is((await master.json(`${at}/${on}?view=paper`)).data.paper.sheets.map((s) => s.name), ['Person 1'], 'a member prints their own');
	is((await owner.json(`${at}/${day(20)}?view=paper`)).data.paper.sheets, [], 'an empty day is an empty sheet');
}

async function filters() {
	const on = day(5);
	const get = async (query) => people((await owner.json(`${at}/${on}${query}`)).data);
	is(await get(''), [one, two], 'all who work');
	is(await get(`?position=${nurse}`), [two], 'by position [F2]');
	is(await get(`?service=${colour}`), [two], 'by service: who does it [F2]');
	is(await get(`?service=${cut}`), [one, two], 'or all who do');
	is((await owner.get(`${at}/${on}?service=x`)).status, 422, 'an id that is none');
}

async function kept() {
	const on = day(5);
	const get = async (query = '', browser = owner) => (await browser.json(`${at}/${on}${query}`)).data;
	let answer = await keep(owner, { date: on, position: nurse });
	is([answer.status, answer.data.back], [200, `${at}/${on}`], 'how the journal looks is kept');
	is(people(await get()), [two], 'the position, from then on [F2]');
	is(people(await get('?position=')), [one, two], 'unless the address asks for all');
	ok((await get('?position=')).query.includes('position=0'), 'which its links remember');
	is(people(await get(`?staff=${one}`)), [one], 'or for somebody');
	is(people(await get('', admin)), [one, two], "another user's journal is as it was");
	await keep(owner, { service: colour });
	is(people(await get()), [two], 'the service [F2]');
	await keep(owner, { listed: `${one},${two},${three}`, shown: `${one},${three}` });
	is([people(await get()), (await get()).hidden], [[one], 1], 'who is shown [F2]');
	is((await get('?view=list')).empty, true, 'in the other views too');
	await keep(owner, { step: 30, opens: 660, closes: 900, zoom: 4, colour: 'status' });
	const { step, grid, by } = await get();
	is([step, grid.start, grid.end, by.zoom, by.colour], [30, 660, 900, 4, 'status'], 'step, hours, density and colours [F2] [L20]');
	ok(/class="grid n2 z4 by-status"/.test((await owner.get(`${at}/${on}`)).text), 'the page is drawn so');
	book(chain, { on, staff: two, start: '19:00' });
	is((await get()).grid.end, 1200, 'a booking outside of the hours is never hidden');
	await reset(owner);
	is([(await get()).step, (await get()).by.colour, sql(`SELECT count(*) FROM journal_look WHERE chain_id = ${chain.chain}`)], [15, 'origin', '0'],
		'and as it was at first');
	answer = await owner.ask(`${at}/look/zoom`, { method: 'POST', form: { zoom: 5 }, accept: 'application/json' });
	is([answer.status, (await get()).by.zoom], [200, 5], 'the density alone, as the wheel does');
	sql(`INSERT INTO journal_look (chain_id, branch_id, user_id, position_id)
		SELECT ${chain.chain}, ${chain.branch}, id, ${stylist} FROM "user" WHERE email = 'admin-${chain.tag}@test'`, chain.chain);
	sql(`UPDATE staff SET position_id = NULL WHERE chain_id = ${chain.chain}; DELETE FROM position WHERE id = ${stylist}`, chain.chain);
	is(people(await get('', admin)), [one, two], 'a position that is no more hides nobody');
	await reset(admin);
}

async function form() {
	const on = day(5);
	const { status, text } = await owner.get(`${at}/look?date=${on}&view=list`);
	ok(status === 200 && text.includes('<html') && text.includes('id="look-form"'), 'without scripts the choice is a page');
	ok(!(await owner.get(`${at}/look?date=${on}`, { htmx: true })).text.includes('<html'), 'with them a part of one');
	const sent = await owner.post(`${at}/look`, look({ date: on, view: 'list', colour: 'category' }));
	is([sent.status, sent.to], [303, `${at}/${on}?view=list`], 'it leads back to the view it was opened over');
	const wrong = await owner.post(`${at}/look`, look({ opens: 900, closes: 600 }));
	ok(wrong.status === 422 && wrong.text.includes('The end lies before the beginning.'), 'hours that end before they begin are refused beside the field');
	ok(/value="900" selected/.test(wrong.text), 'and what was chosen stays');
	const nobody = await owner.post(`${at}/look`, look({ listed: `${one},${two}` }));
	ok(nobody.status === 422 && nobody.text.includes('Leave at least one specialist.'), 'somebody must be shown');
	for (const [field, value] of [['zoom', 9], ['colour', 'red'], ['step', 7], ['opens', 'x']])
		is((await keep(owner, { [field]: value })).status, 422, `${field} ${value} is refused`);
	is((await owner.ask(`${at}/look/zoom`, { method: 'POST', form: { zoom: 0 }, accept: 'application/json' })).status, 422, 'a density that is none');
	is((await stranger.get(`${at}/look`)).status, 404, 'another chain has no form');
	is((await new Browser().get(`${at}/look`)).status, 303, 'who is nobody signs in');
	const theirs = sql(`SELECT id FROM position WHERE chain_id <> ${chain.chain} LIMIT 1`);
	if (theirs)
		await keep(owner, { position: theirs });
	is(sql(`SELECT count(*) FROM journal_look WHERE chain_id = ${chain.chain} AND position_id IS NOT NULL`), '0', "another chain's position is not kept");
	await reset(owner);
}

await run(things, week, month, list, paper, filters, kept, form);
