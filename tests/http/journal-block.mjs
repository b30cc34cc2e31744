// Blocked times: made for members and things, once or by a rule, in the way of
// bookings at the desk and online, moved and removed with what follows, by right.

import { book, day, eventually, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const at = `/journal/${chain.branch}`;
const owner = await signIn(chain, 'owner');
const master = await signIn(chain, 'master');

const spans = (ids) => json(`SELECT staff_id, instance_id, to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'YYYY-MM-DD HH24:MI') AS from,
	extract(epoch FROM ends_at - starts_at)::int / 60 AS minutes, reason FROM block WHERE id IN (${ids.join(',')}) AND removed_at IS NULL ORDER BY starts_at, id`);
const rows = (ids) => Number(sql(`SELECT count(*) FROM busy WHERE block_id IN (${ids.join(',')})`));
const free = async (staff, on) => (await owner.json(`${at}/new?staff=${staff}&date=${on}`)).data.panel.booking.time;

async function making() {
	const on = day(1);
	const form = await owner.get(`${at}/blocks/new?staff=${one}&date=${on}&time=12:15&length=45`, { htmx: true });
	ok(form.status === 200 && form.text.includes(`value="${on}T12:15"`) && form.text.includes(`value="${on}T13:00"`),
		'the form takes over the time that was drawn', form.text.slice(0, 400));
	ok(form.text.includes('<option value="Lunch">'), 'and suggests reasons');
	const res = await owner.json(`${at}/blocks`, { staff: [one, two], from: `${on}T12:00`, upto: `${on}T12:30`, reason: 'Yoga' });
	is([res.status, res.data.ids.length], [200, 2], 'two members are blocked at once [F1]');
	is(spans(res.data.ids).map((s) => [s.staff_id, s.from, s.minutes, s.reason]), [[one, `${on} 12:00`, 30, 'Yoga'], [two, `${on} 12:00`, 30, 'Yoga']], 'as they were told');
	ok((await owner.get(`${at}/blocks/new`)).text.includes('<option value="Yoga">'), 'the reason is suggested from now on');
	const grid = await owner.get(`${at}/${on}`);
	ok(grid.text.includes('class="blk ') && grid.text.includes('Yoga'), 'the grid shows it');
	const marks = await owner.json(`${at}/blocks?date=${on}`);
	is(marks.data.blocks.map((b) => [b.staff_id, b.start, b.length, b.reason]), [[one, 720, 30, 'Yoga'], [two, 720, 30, 'Yoga']], 'and so do its marks');
	ok(await eventually(() => sql(`SELECT count(*) FROM job WHERE chain_id = ${chain.chain} AND kind = 'notice'`) === '0'),
		'the worker has told the journals');
	const booking = await owner.json(`${at}/visits`, { staff: one, date: on, time: '12:15', services: [chain.services[0]], client: chain.clients[0] });
	is([booking.status, booking.data.error.message], [409, 'Person 1 is blocked 12:00–12:30: Yoga'], 'a booking into it says what is in the way');
	const plain = await owner.post(`${at}/blocks`, { staff: [one], from: `${on}T13:00`, upto: `${on}T13:30`, reason: 'Plain' });
	ok(plain.status === 303 && plain.to.startsWith(`${at}/blocks/`), 'a plain form leads to the block');
	ok((await owner.get(plain.to)).text.includes('Plain'), 'which has a page');
	const all = day(3);
	await owner.json(`${at}/blocks`, { staff: [one], from: `${all}T09:00`, upto: `${all}T10:45` });
	is(await free(one, all), '10:45', 'a new booking is proposed behind it');
}

async function online() {
	const on = day(4);
	sql(`UPDATE branch SET online = true WHERE id = ${chain.branch}`, chain.chain);
	sql(`UPDATE service_branch SET online = true WHERE branch_id = ${chain.branch}; UPDATE staff_branch SET online = true WHERE branch_id = ${chain.branch}`, chain.chain);
	const offered = async () => (await owner.get(`/booking/j${chain.tag}?service=${chain.services[0]}&staff=${one}&date=${on}`)).text.includes(`${on}T12:00`);
	const before = await offered();
	await owner.json(`${at}/blocks`, { staff: [one], from: `${on}T11:00`, upto: `${on}T14:00` });
	is([before, await offered()], [true, false], 'blocked time is not offered online');
}

async function things() {
	const [room] = sql(`WITH r AS (INSERT INTO resource (chain_id, branch_id, title) VALUES (${chain.chain}, ${chain.branch}, 'Rooms') RETURNING id)
		INSERT INTO resource_instance (chain_id, resource_id, title) SELECT ${chain.chain}, id, 'Room 1' FROM r RETURNING id`, chain.chain).split('\n').map(Number);
	const res = await owner.json(`${at}/blocks`, { things: [room], from: `${day(2)}T20:00`, upto: `${day(5)}T08:00`, reason: 'Repair' });
	is([res.status, rows(res.data.ids)], [200, 3], 'a room is blocked for days, in rows of a day at most');
	ok((await owner.get(`${at}/blocks/new?date=${day(3)}`, { htmx: true })).text.includes('Room 1 · Repair'), 'and stands in the panel of these days');
}

async function repeated() {
	const on = day(8);
	const res = await owner.json(`${at}/blocks`, { staff: [two], from: `${on}T10:00`, upto: `${on}T10:30`, reason: 'Meeting',
		repeat: 'day', every: 2, ends: 'count', count: 4 });
	is(spans(res.data.ids).map((s) => s.from.slice(0, 10)), [0, 2, 4, 6].map((n) => day(8 + n)), 'every second day, four times');
	is(sql(`SELECT r.rule FROM block b JOIN block_rule r ON r.chain_id = b.chain_id AND r.id = b.rule_id WHERE b.id = ${res.data.ids[0]}`), 'FREQ=DAILY;INTERVAL=2;COUNT=4', 'the rule is kept');
	const page = await owner.get(`${at}/blocks/${res.data.ids[1]}`, { htmx: true });
	ok(page.text.includes('every 2 days') && page.text.includes('4 times'), 'and told in words');
	const third = res.data.ids[2];
	let change = await owner.json(`${at}/blocks/${third}`, { scope: 'following', from: `${day(12)}T11:00`, upto: `${day(12)}T11:45`, version: 1 });
	is([change.status, spans(res.data.ids).map((s) => s.from.slice(11))], [200, ['10:00', '10:00', '11:00', '11:00']], 'this one and the following are moved');
	change = await owner.json(`${at}/blocks/${third}`, { from: `${day(12)}T12:00`, upto: `${day(12)}T12:45`, version: 1 });
	is([change.status, change.data.error.kind], [409, 'stale'], 'by a version that is the present one');
	const { appointments: [{ id }] } = book(chain, { staff: two, on: day(10), start: '12:00' });
	change = await owner.json(`${at}/blocks/${third}`, { scope: 'all', from: `${day(12)}T13:00`, upto: `${day(12)}T14:00` });
	is([change.status, spans(res.data.ids)[1].from.slice(11)], [409, '10:00'], 'if one of them cannot, none is', change.data);
	ok(/Client Number1/.test(change.data.error.message), 'and who is in the way is said', change.data);
	const gone = await owner.json(`${at}/blocks/remove`, { ids: third, scope: 'all' });
	is([gone.status, rows(res.data.ids)], [200, 0], 'all are removed');
	is([(await owner.json(`${at}/blocks/restore`, { ids: gone.data.ids })).status, rows(res.data.ids)], [200, 4], 'and brought back');
	await owner.json(`${at}/blocks/remove`, { ids: res.data.ids[0], scope: 'this' });
	book(chain, { staff: two, on, start: '10:00', client: chain.clients[1] });
	is((await owner.json(`${at}/blocks/restore`, { ids: [res.data.ids[0]] })).status, 409, 'not over what was booked since');
	const form = { staff: [two], from: `${day(10)}T12:00`, upto: `${day(10)}T13:00`, repeat: 'day', every: 1, ends: 'until', until: day(12) };
	const refused = await owner.post(`${at}/blocks`, form, { htmx: true });
	ok(refused.status === 409 && refused.text.includes('name="skip"') && refused.text.includes('Client Number1'), 'a taken day is named before anything is made', refused.text.slice(0, 600));
	const left = await owner.json(`${at}/blocks`, { ...form, skip: 1 });
	is([left.data.ids.length, left.data.skipped], [2, 1], 'and can be left out');
	is((await owner.json(`${at}/appointments/${id}/cancel`, {})).status, 200, 'the booking stays what it was');
}

async function wrong() {
	const on = day(20);
	const good = { staff: [one], from: `${on}T10:00`, upto: `${on}T11:00` };
	for (const [change, field] of [[{ from: 'x' }, 'from'], [{ upto: `${on}T09:00` }, 'upto'], [{ upto: `${on}T10:00` }, 'upto'],
		[{ from: '2026-02-30T10:00' }, 'from'], [{ upto: day(80) + 'T10:00' }, 'upto'], [{ staff: [] }, 'staff'], [{ staff: [999999] }, 'staff'],
		[{ things: [999999] }, 'things'], [{ reason: 'x'.repeat(101) }, 'reason'], [{ repeat: 'year' }, 'repeat'],
		[{ repeat: 'day', ends: 'count', count: -3 }, 'count'], [{ repeat: 'day', ends: 'count', count: 1e9 }, 'count'],
		[{ repeat: 'day', ends: 'count', count: 'many' }, 'count'], [{ repeat: 'day', every: 0, ends: 'count', count: 3 }, 'every'],
		[{ repeat: 'day', every: -1, ends: 'count', count: 3 }, 'every'], [{ repeat: 'day', ends: 'until', until: day(19) }, 'until'],
		[{ repeat: 'day', ends: 'until', until: '2099-12-31' }, 'until'], [{ repeat: 'week', ends: '' }, 'ends'],
		[{ staff: Array.from({ length: 40 }, (_, i) => i + 1), repeat: 'day', ends: 'count', count: 366 }, 'count']]) {
		const res = await owner.json(`${at}/blocks`, { ...good, ...change });
		is([res.status, Object.keys(res.data?.error.fields || [res.text.slice(0, 300)])], [422, [field]], `a wrong ${field} is named: ${JSON.stringify(change).slice(0, 60)}`);
	}
	const kept = await owner.post(`${at}/blocks`, { ...good, upto: `${on}T09:00`, reason: 'Kept' }, { htmx: true });
	ok(kept.status === 422 && kept.text.includes('value="Kept"') && kept.text.includes('The end comes after the start'), 'the form keeps what was typed');
	is(sql(`SELECT count(*) FROM block WHERE chain_id = ${chain.chain} AND starts_at > now() + interval '19 days'`), '0', 'nothing is made of it');
	is((await owner.json(`${at}/blocks/999999`)).status, 404, 'an unknown block');
	is((await owner.json(`${at}/blocks/remove`, { ids: [999999] })).status, 404, 'is not removed');
}

async function rights() {
	const on = day(21);
	const theirs = await owner.json(`${at}/blocks`, { staff: [two], from: `${on}T10:00`, upto: `${on}T11:00` });
	is((await master.json(`${at}/blocks`, { staff: [one], from: `${on}T10:00`, upto: `${on}T11:00` })).status, 200, 'a specialist blocks their own column');
	is((await master.json(`${at}/blocks`, { staff: [two], from: `${on}T12:00`, upto: `${on}T13:00` })).status, 422, 'not a colleague\'s');
	is((await master.json(`${at}/blocks/${theirs.data.ids[0]}`)).status, 404, 'which they do not see');
	is((await master.json(`${at}/blocks/${theirs.data.ids[0]}`, { from: `${on}T12:00`, upto: `${on}T13:00` })).status, 404, 'nor move');
	is((await master.json(`${at}/blocks/remove`, { ids: theirs.data.ids })).status, 404, 'nor remove');
	is((await master.json(`${at}/blocks?date=${on}`)).data.blocks.length, 1, 'their grid shows their own');
	sql(`UPDATE role SET rights = array_remove(rights, 'create_records_access') WHERE chain_id = ${chain.chain} AND slug = 'worker'`);
	is((await master.json(`${at}/blocks`, { staff: [one], from: `${on}T12:00`, upto: `${on}T13:00` })).status, 403, 'who makes no bookings blocks no time');
}

await run(making, online, things, repeated, wrong, rights);
