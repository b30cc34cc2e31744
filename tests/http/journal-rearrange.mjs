// A day that goes otherwise than planned: a late client pushes who comes after,
// an absent member's bookings are given over, put off, cancelled; and the way back.

import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const on = day(1);
let chain, anna, boris, owner;

async function begin() {
	chain = makeChain();
	[anna, boris] = chain.people;
	owner = await signIn(chain, 'owner');
}

const id = (visit) => visit.appointments[0].id;
const places = (...visits) => visits.map((v) => sql(`SELECT staff_id || '@' || to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'MM-DD HH24:MI')
	|| CASE WHEN cancelled_at IS NULL THEN '' ELSE ' x' END FROM appointment WHERE id = ${id(v)}`));
const short = on.slice(5);
const rows = (res) => res.data.panel.rearrange.bookings?.list || [];
const form = (res, over = {}) => ({ id: rows(res).map((b) => b.id), ...Object.fromEntries(rows(res).flatMap((b) => [
	[`seen_${b.id}`, b.version], [`to_${b.id}`, b.choice ?? b.choices.list.find((c) => c.here).value]])), ...over });

async function late() {
	await begin();
	const first = book(chain, { start: '10:00', length: 60 });
	const next = book(chain, { start: '11:10', length: 30, client: chain.clients[1] });
	const far = book(chain, { start: '13:00', length: 30, client: chain.clients[2] });
	const url = `/journal/${chain.branch}/appointments/${id(first)}/late`;
	const page = await owner.get(`${url}?minutes=30`);
	is(page.status, 200, 'who is late has a page of their own [F2]');
	ok(/10:30.{0,40}11:30/s.test(page.text) && page.text.includes('Client Number2'), 'it shows who is pushed, and whereto', page.text);
	const seen = await owner.json(`${url}?minutes=30`);
	is(rows(seen).map((b) => b.now.replace(/[^\d:]+/g, '-')), ['10:30-11:30', '11:30-12:00'], 'as far as the one before pushes, not further; a pause swallows the rest');
	is(rows(seen).map((b) => b.sentence ?? ''), ['', ''], 'nothing is in the way');
	is(places(first, next, far), [`${anna}@${short} 10:00`, `${anna}@${short} 11:10`, `${anna}@${short} 13:00`], 'looking changes nothing');

	const over = await owner.json(`${url}?minutes=150`);
	ok(rows(over).some((b) => /break|works? at this time|does not work/.test(b.sentence)), 'what would run into the break is said beforehand', JSON.stringify(rows(over)));
	const refused = await owner.json(url, form(over, { minutes: 150 }));
	is(refused.status, 409, 'and refused');
	ok(/Nothing was changed/.test(refused.data.panel.rearrange.problem), 'with the reason');
	is(places(first, next), [`${anna}@${short} 10:00`, `${anna}@${short} 11:10`], 'nothing is half done');
	is((await owner.json(url, form(over, { minutes: 150, anyway: 1 }))).status, 200, 'unless one insists');
	sql(`SELECT appointment_move(${chain.chain}, ${chain.branch}, NULL, ${id(first)}, NULL, NULL, '${on} 10:00 Asia/Vladivostok', NULL, false)`, chain.chain);
	sql(`SELECT appointment_move(${chain.chain}, ${chain.branch}, NULL, ${id(next)}, NULL, NULL, '${on} 11:10 Asia/Vladivostok', NULL, false)`, chain.chain);
	sql(`SELECT appointment_move(${chain.chain}, ${chain.branch}, NULL, ${id(far)}, NULL, NULL, '${on} 13:00 Asia/Vladivostok', NULL, false)`, chain.chain);

	const again = await owner.json(`${url}?minutes=30`);
	const blind = await owner.json(url, { ...form(again, { minutes: 30 }), [`seen_${id(next)}`]: '' });
	ok(blind.status === 422 && JSON.stringify(blind.data).includes(`seen_${id(next)}`), 'it is not done without the versions that were seen', blind.text);
	const done = await owner.json(url, form(again, { minutes: 30 }));
	is(done.status, 200, 'done in one go');
	is(places(first, next, far), [`${anna}@${short} 10:30`, `${anna}@${short} 11:30`, `${anna}@${short} 13:00`], 'both have moved on');
	const stale = await owner.json(url, form(again, { minutes: 30 }));
	is(stale.status, 409, 'an old page does it no second time');
	const undo = done.data.panel.rearrange.done.undo.list;
	const back = await owner.json(url, { back: 1, minutes: 30, id: undo.map((u) => u.id),
		...Object.fromEntries(undo.flatMap((u) => [[`seen_${u.id}`, u.version], [`to_${u.id}`, u.choice]])) });
	is(back.status, 200, 'it can be taken back');
	is(places(first, next), [`${anna}@${short} 10:00`, `${anna}@${short} 11:10`], 'to where they were');
	is((await owner.json(`${url}?minutes=-5`)).status, 200, 'a delay below a minute is shown as the usual one');
	is((await owner.get(`/journal/${chain.other}/appointments/${id(first)}/late`)).status, 404, 'another branch has no such booking');
}

async function absent() {
	await begin();
	const a = book(chain, { start: '10:00', length: 60 });
	const b = book(chain, { start: '12:00', length: 60, client: chain.clients[1] });
	const c = book(chain, { start: '15:00', length: 60, client: chain.clients[2] });
	book(chain, { staff: boris, start: '12:00', length: 60, client: null });
	const url = `/journal/${chain.branch}/staff/${anna}/absent?date=${on}`;
	const seen = await owner.json(url);
	is(rows(seen).map((r) => r.id), [a, b, c].map(id), 'the bookings of an absent member are listed [F2]');
	const options = rows(seen).map((r) => r.choices.list);
	ok(options[0].some((o) => o.here && o.value.startsWith(`${boris}@`) && /same time/.test(o.word)), 'a colleague who is free then is proposed first', JSON.stringify(options[0]));
	ok(options[1].some((o) => o.value.startsWith(`${boris}@`) && !o.value.includes('T12:00')), 'else at the nearest time', JSON.stringify(options[1]));
	ok(options[1].find((o) => o.here).value === '', 'which is not chosen without asking');
	ok(options[0].some((o) => o.value.startsWith(`${anna}@`) && !o.value.includes(on)), 'or the same member on another day', JSON.stringify(options[0]));
	const page = await owner.get(url);
	ok(page.text.includes('<select name="to_') && page.text.includes('ill on this day'), 'the page has them as lists', page.text);
	const later = options[1].find((o) => o.value.startsWith(`${anna}@`)).value;

	const clash = await owner.json(url, form(seen, { [`to_${id(c)}`]: options[0].find((o) => o.here).value }));
	is(clash.status, 409, 'two on one time are refused');
	is(rows(clash).map((r) => r.choices.list.find((o) => o.here).value), [form(seen)[`to_${id(a)}`], '', ''],
		'what was chosen stays chosen, as far as it can still be had');
	is(places(a, b, c), [`${anna}@${short} 10:00`, `${anna}@${short} 12:00`, `${anna}@${short} 15:00`], 'and nothing is half done');
	const done = await owner.json(url, form(seen, { [`to_${id(b)}`]: later, [`to_${id(c)}`]: 'cancel', sick: 1 }));
	is(done.status, 200, 'all in one go');
	is(places(a, b, c), [`${boris}@${short} 10:00`, `${anna}@${later.slice(later.indexOf('@') + 6).replace('T', ' ').slice(0, 11)}`, `${anna}@${short} 15:00 x`],
		'given over, put off, cancelled');
	is(json(`SELECT kind, first_day FROM absence WHERE staff_id = ${anna}`), [{ kind: 'sick', first_day: on }], 'and the timetable says that they are ill');
	is(sql(`SELECT count(*) FROM shift WHERE staff_id = ${anna} AND day = '${on}'`), '0', 'so nobody books them');
	const undo = done.data.panel.rearrange.done.undo.list;
	is(undo.length, 2, 'what was moved can be taken back');
	const master = await signIn(chain, 'master');
	is((await master.get(`/journal/${chain.branch}/staff/${boris}/absent`)).status, 404, 'whose role ends at their own column sees no other');
	is((await owner.json(url, { id: [id(a)], [`to_${id(a)}`]: 'nonsense' })).status, 422, 'nonsense is none');
	is((await owner.json(url, { id: [id(a)], [`to_${id(a)}`]: `${boris}@2026-99-99T10:00` })).status, 422, 'nor is a day that is none');
}

await run(late, absent);
