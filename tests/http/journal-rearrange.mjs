// A day that goes otherwise than planned: a late client pushes who comes after,
// an absent member's bookings are given over, put off, cancelled; and the way back.

import { spawn } from 'node:child_process';

import { book, day, eventually, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

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

// Who is to be called, for no message tells them.
const untold = (res) => (res.data.panel.rearrange.done.untold?.list || []).map((one) => one.who);

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
	const { problem, troubles } = refused.data.panel.rearrange;
	ok(/Nothing was changed/.test(problem), 'and says so');
	is(troubles.list.map((t) => [t.id, t.who.replace(/[^\d:]*?–[^\d:]*?/, '-'), t.sentence]),
		rows(over).filter((b) => b.sentence).map((b) => [b.id, `${b.was.replace(/[^\d:]*?–[^\d:]*?/, '-')} ${b.client}`, b.sentence]), 'naming each booking that cannot go there, and why [F2]');
	ok(refused.data.panel.rearrange.minutes === 150 && rows(refused).every((b, i) => b.now === rows(over)[i].now), 'the delay that was chosen stays');
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
	is(untold(done), ['Client Number2'], 'whom no message tells is to be called, but not who is late [F11]');
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
	const moved = options[1].find((o) => o.here);
	ok(moved.value.startsWith(`${boris}@${on}T`) && moved.ask && !options[0].find((o) => o.here).ask, 'which is proposed, too, and that the client be asked', moved);
	ok(options[0].some((o) => o.value.startsWith(`${anna}@`) && !o.value.includes(on)), 'or the same member on another day', JSON.stringify(options[0]));
	const page = await owner.get(url);
	ok(page.text.includes('<select name="to_') && page.text.includes('are ill then'), 'the page has them as lists', page.text);
	const later = options[1].find((o) => o.value.startsWith(`${anna}@`)).value;

	const clash = await owner.json(url, form(seen, { [`to_${id(c)}`]: options[0].find((o) => o.here).value }));
	is(clash.status, 409, 'two on one time are refused');
	is(rows(clash).map((r) => r.choices.list.find((o) => o.here).value), [form(seen)[`to_${id(a)}`], form(seen)[`to_${id(b)}`], form(seen)[`to_${id(c)}`]],
		'what was chosen stays chosen, as far as it can still be had; else there is a new proposal');
	is(clash.data.panel.rearrange.troubles.list.map((t) => t.id), [id(c)], 'the booking that could not be moved is named');
	ok(/Another of these bookings/.test(rows(clash)[2].sentence) && !rows(clash)[0].sentence, 'with the reason beside its new choices', rows(clash));
	is(places(a, b, c), [`${anna}@${short} 10:00`, `${anna}@${short} 12:00`, `${anna}@${short} 15:00`], 'and nothing is half done');
	sql(`UPDATE branch SET moved_mail = 'all', cancelled_mail = 'client' WHERE id = ${chain.branch}; UPDATE client SET email = 'one@example.com' WHERE id = ${chain.clients[0]}`, chain.chain);
	const done = await owner.json(url, form(seen, { [`to_${id(b)}`]: later, [`to_${id(c)}`]: 'cancel', sick: 1 }));
	is(done.status, 200, 'all in one go');
	is(untold(done), ['Client Number3', 'Client Number2'], 'whom no message tells is to be called [F11]');
	is(done.data.panel.rearrange.done.untold.list[0].tel, '+79990000003', 'by the number they have');
	is(places(a, b, c), [`${boris}@${short} 10:00`, `${anna}@${later.slice(later.indexOf('@') + 6).replace('T', ' ').slice(0, 11)}`, `${anna}@${short} 15:00 x`],
		'given over, put off, cancelled');
	is(json(`SELECT kind, first_day FROM absence WHERE staff_id = ${anna}`), [{ kind: 'sick', first_day: on }], 'and the timetable says that they are ill');
	is(sql(`SELECT count(*) FROM shift WHERE staff_id = ${anna} AND day = '${on}'`), '0', 'so nobody books them');
	const undo = done.data.panel.rearrange.done.undo;
	is(undo.list.map((u) => u.id), [a, b, c].map(id), 'all of it can be taken back');
	const back = await owner.json(url, { back: 1, edit: undo.edit, id: undo.list.map((u) => u.id), ...Object.fromEntries(undo.list.flatMap((u) => [[`seen_${u.id}`, u.version], [`to_${u.id}`, u.choice]])) });
	is(back.status, 200, 'and is, the day of illness as well [F2]');
	is(places(a, b, c), [`${anna}@${short} 10:00`, `${anna}@${short} 12:00`, `${anna}@${short} 15:00`], 'given over, put off, cancelled: all are where they were');
	is([sql(`SELECT count(*) FROM absence WHERE staff_id = ${anna}`), sql(`SELECT count(*) FROM shift WHERE staff_id = ${anna} AND day = '${on}'`)], ['0', '1'], 'the timetable says nothing of an illness, and they work');
	const master = await signIn(chain, 'master');
	is((await master.get(`/journal/${chain.branch}/staff/${boris}/absent`)).status, 404, 'whose role ends at their own column sees no other');
	is((await owner.json(url, { id: [id(a)], [`to_${id(a)}`]: 'nonsense' })).status, 422, 'nonsense is none');
	is((await owner.json(url, { id: [id(a)], [`to_${id(a)}`]: `${boris}@2026-99-99T10:00` })).status, 422, 'nor is a day that is none');
}

const here = (row) => row.choices.list.find((c) => c.here).value;
const hhmm = (value) => value.slice(value.indexOf('T') + 1, value.indexOf('T') + 6);

// Two bookings of the absent member at one time, and one colleague: whatever else is
// chosen for one of them can be had beside the other.
async function together() {
	await begin();
	const a = book(chain, { start: '10:00', length: 60 });
	const b = book(chain, { start: '10:30', length: 60, client: chain.clients[1], onTop: true });
	const c = book(chain, { start: '15:00', length: 90, client: chain.clients[2] });
	book(chain, { staff: boris, start: '16:00', length: 60, client: null });
	const url = `/journal/${chain.branch}/staff/${anna}/absent?date=${on}`;
	const seen = await owner.json(url);
	is(rows(seen).slice(0, 2).map(here), [`${boris}@${on}T10:00:00+10:00`, `${boris}@${on}T11:00:00+10:00`], 'one colleague is not proposed to two at one time [F2]');
	is(rows(seen)[1].choices.list.filter((o) => o.value.startsWith(`${boris}@${on}`)).map((o) => hhmm(o.value)), ['11:00'], 'for the second there is the nearest time beside it');
	ok(!['', '15:00'].includes(hhmm(here(rows(seen)[2]))), 'who is busy before a long booking ends is not proposed for its own time', here(rows(seen)[2]));
	const done = await owner.json(url, form(seen, { [`to_${id(c)}`]: '' }));
	is([done.status, ...places(a, b)], [200, `${boris}@${short} 10:00`, `${boris}@${short} 11:00`], 'and both can be had');
	const insisted = await owner.json(url, form(await owner.json(url), { [`to_${id(c)}`]: `${boris}@${on}T10:30:00+10:00` }));
	is([insisted.status, insisted.data.panel.rearrange.troubles.list.map((t) => t.id)], [409, [id(c)]], 'a time that was taken is refused, and the booking named');
	ok(/Client Number3: Person 2 is taken/.test(insisted.data.panel.rearrange.troubles.list.map((t) => `${t.who.split(' ').slice(-2).join(' ')}: ${t.sentence}`)[0]), 'with who has it', insisted.data.panel.rearrange.troubles);
}

// Whoever can be given to anybody leaves to the other whom that needs, and a time goes to
// the one that it is nearest to.
async function shared() {
	await begin();
	const [common, rare] = chain.services, third = chain.people[2];
	sql(`DELETE FROM service_staff WHERE chain_id = ${chain.chain} AND service_id = ${rare} AND staff_id = ${third};
		INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) SELECT chain_id, branch_id, ${third}, day, hours FROM shift WHERE chain_id = ${chain.chain} AND staff_id = ${anna} AND day = '${on}'`, chain.chain);
	book(chain, { start: '10:00', length: 60, service: common });
	book(chain, { start: '10:00', length: 60, service: rare, client: chain.clients[1], onTop: true });
	const url = `/journal/${chain.branch}/staff/${anna}/absent?date=${on}`;
	is(rows(await owner.json(url)).map(here), [third, boris].map((who) => `${who}@${on}T10:00:00+10:00`), 'as many keep their time as can, whoever comes first [F2]');

	await begin();
	book(chain, { start: '10:00', length: 60 });
	book(chain, { start: '12:00', length: 60, client: chain.clients[1] });
	book(chain, { staff: boris, start: '10:00', length: 150, client: null });
	book(chain, { staff: boris, start: '13:30', length: 390, client: null });
	const near = rows(await owner.json(`/journal/${chain.branch}/staff/${anna}/absent?date=${on}`));
	is(near.map((b) => b.now), ['', ''], 'nothing is said of a new time before one is chosen');
	is(near.map(here), ['', `${boris}@${on}T12:30:00+10:00`], 'the one free hour goes to whom it moves by half an hour, not to whom it moves by two and a half [F2]');
}

// One room for what both need, two colleagues.
async function rooms() {
	await begin();
	const [wash] = chain.services;
	sql(`INSERT INTO resource (chain_id, branch_id, title) VALUES (${chain.chain}, ${chain.branch}, 'Rooms');
		INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Room ' || n FROM resource, generate_series(1, 2) n WHERE chain_id = ${chain.chain};
		INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, ${wash}, 1, id FROM resource WHERE chain_id = ${chain.chain};
		INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) SELECT chain_id, branch_id, ${chain.people[2]}, day, hours FROM shift WHERE chain_id = ${chain.chain} AND staff_id = ${anna}`, chain.chain);
	for (const [n, time] of ['10:00', '10:30'].entries())
		is((await owner.json(`/journal/${chain.branch}/visits`, { staff: anna, date: on, time, services: String(wash), length: 60, anyway: 1,
			name: `Guest ${n}`, phone: `+7999000010${n}` })).status, 201, `a booking at ${time}`);
	is(sql(`SELECT count(DISTINCT t.instance_id) FROM appointment_thing t WHERE t.chain_id = ${chain.chain}`), '2', 'each in a room of its own');
	const url = `/journal/${chain.branch}/staff/${anna}/absent?date=${on}`;
	let seen = await owner.json(url);
	is(new Set(rows(seen).map(here).map((v) => v.split('@')[0])).size, 2, 'with a room each, each gets another colleague at its own time [F2]');
	sql(`UPDATE resource_instance SET archived_at = now() WHERE chain_id = ${chain.chain} AND title = 'Room 2'`, chain.chain);
	seen = await owner.json(url);
	is(rows(seen).map((r) => hhmm(here(r))), ['10:00', '11:00'], 'one room is not proposed to two at one time');
	is(rows(seen)[1].choices.list.filter((o) => o.value.includes(`@${on}T`)).every((o) => hhmm(o.value) >= '11:00'), true, 'nor among the other choices');
}

// The database refuses in the end: another one took the time between the look and the
// move.  A lock on the visit holds the request in between.
async function quicker() {
	await begin();
	const a = book(chain, { start: '10:00', length: 60 });
	const b = book(chain, { start: '15:00', length: 60, client: chain.clients[1] });
	const url = `/journal/${chain.branch}/staff/${anna}/absent?date=${on}`;
	const seen = await owner.json(url);
	const holder = spawn('psql', ['-X', '-qAt', '-v', 'ON_ERROR_STOP=1'], { env: { ...process.env, PGOPTIONS: `-c okno.chain=${chain.chain}` }, stdio: ['pipe', 'pipe', 'inherit'] });
	holder.stdin.write(`BEGIN; SELECT 1 FROM visit WHERE id = ${a.visit_id} FOR UPDATE;\n`);
	await new Promise((resolve) => holder.stdout.once('data', resolve));
	const moved = owner.json(url, form(seen));
	ok(await eventually(() => Number(sql(`SELECT count(*) FROM pg_locks l JOIN pg_stat_activity s ON s.pid = l.pid WHERE NOT l.granted AND s.query LIKE '%several_move%'`)) > 0), 'a request waits behind a lock');
	book(chain, { staff: boris, start: '15:00', client: chain.clients[2] });
	holder.stdin.end('COMMIT;\n');
	const res = await moved;
	is([res.status, res.data.panel.rearrange.troubles.list.map((t) => t.id)], [409, [id(b)]], 'somebody was quicker: the booking that it concerns is named [F2]');
	is(rows(res).map(here), [here(rows(seen)[0]), ''], 'the other choice is kept');
	ok(/taken 15:00/.test(rows(res)[1].sentence) && rows(res)[1].choices.list.some((o) => o.value.startsWith(`${boris}@${on}`) && hhmm(o.value) !== '15:00'), 'and there are new proposals', rows(res)[1]);
	is(places(a, b), [`${anna}@${short} 10:00`, `${anna}@${short} 15:00`], 'nothing is half done');
	const again = await owner.json(url, form(res));
	is([again.status, ...places(a, b)], [200, `${boris}@${short} 10:00`, `${anna}@${short} 15:00`], 'what is then left goes through');
}

// Two bookings of one visit, one given over and one cancelled.
async function visit() {
	await begin();
	const v = JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify({ origin: 'staff', client: { id: chain.clients[0] },
		appointments: ['10:00', '15:00'].map((t) => ({ staff_id: anna, starts_at: `${on} ${t} Asia/Vladivostok`, length: 60, services: [{ id: chain.services[0] }] })) })}')`, chain.chain));
	const [x, y] = v.appointments.map((a) => ({ appointments: [a] }));
	const url = `/journal/${chain.branch}/staff/${anna}/absent?date=${on}`;
	const done = await owner.json(url, form(await owner.json(url), { [`to_${id(y)}`]: 'cancel' }));
	is([done.status, ...places(x, y)], [200, `${boris}@${short} 10:00`, `${anna}@${short} 15:00 x`], 'one booking of a visit is given over, the other cancelled');
	const undo = done.data.panel.rearrange.done.undo;
	ok(!undo.edit, 'no illness was to be noted, none is to be taken back');
	const back = await owner.json(url, { back: 1, id: undo.list.map((u) => u.id), ...Object.fromEntries(undo.list.flatMap((u) => [[`seen_${u.id}`, u.version], [`to_${u.id}`, u.choice]])) });
	is([back.status, ...places(x, y)], [200, `${anna}@${short} 10:00`, `${anna}@${short} 15:00`], 'and both come back');
}

await run(late, absent, together, shared, rooms, quicker, visit);
