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

// One that is dragged; several are refused with what is in the way of each.
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
	res = await owner.send(`${at}/appointments/move`, { items: [to(mine, '15:15'), to(second, '15:30')] });
	is([res.status, res.data.error.instead], [409, undefined], 'several together: not');
	const master = await signIn(chain, 'master');
	res = await master.json(`${at}/visits`, { staff: one, date: on, time: '15:00', 'services[]': half });
	ok(res.status === 409 && words(res).length > 0 && words(res).every((w) => w.startsWith('Person 1')), 'who books for themselves only is offered no colleague', res.data);
}

await run(nearest, past, takes, moves);
