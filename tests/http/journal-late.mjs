// A late client's delay goes on where the same client, or the same visit, goes on with
// somebody else, and beyond midnight; what would be in the way is told first.

import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

let chain, one, two, three, owner;
const id = (visit) => visit.appointments[0].id;
const rows = (res) => res.data.panel.rearrange.bookings?.list || [];
const form = (res, over = {}) => ({ id: rows(res).map((b) => b.id), minutes: res.data.panel.rearrange.minutes,
	...Object.fromEntries(rows(res).flatMap((b) => [[`seen_${b.id}`, b.version], [`to_${b.id}`, b.choices?.list.find((c) => c.here).value ?? b.choice]])), ...over });
const place = (a) => sql(`SELECT staff_id || '@' || to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'YYYY-MM-DD HH24:MI') FROM appointment WHERE id = ${a}`);
const late = (a, minutes) => `/journal/${chain.branch}/appointments/${a}/late?minutes=${minutes}`;

async function begin(hours) {
	chain = makeChain(hours);
	[one, two, three] = chain.people;
	owner = await signIn(chain, 'owner');
}

async function along() {
	await begin();
	const on = day(2);
	const v = JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify({ origin: 'staff', client: { id: chain.clients[0] },
		appointments: [[one, '10:00'], [two, '11:00']].map(([staff, t]) => ({ staff_id: staff, starts_at: `${on} ${t} Asia/Vladivostok`, length: 60, services: [{ id: chain.services[0] }] })) })}')`, chain.chain));
	const [a, b] = v.appointments.map((x) => x.id);
	const behind = id(book(chain, { staff: two, on, start: '12:00', length: 30, client: chain.clients[1] }));
	const again = id(book(chain, { staff: one, on, start: '15:00', client: chain.clients[0] }));
	const apart = id(book(chain, { staff: two, on, start: '15:00', client: chain.clients[2] }));
	const seen = await owner.json(late(a, 30));
	is(rows(seen).map((r) => r.id), [a, b, behind], 'what the same visit has with somebody else is moved along, and what lies behind it there [F2]');
	is(rows(seen).map((r) => r.now.replace(/[^\d:]+/g, '-')), ['10:30-11:30', '11:30-12:30', '12:30-13:00'], 'as far as it is pushed');
	is(rows(seen).map((r) => r.with ?? ''), ['', 'The same client, with Person 2', 'With Person 2'], 'with the name of who it is with');
	ok(/The same client, with Person 2/.test((await owner.get(late(a, 30))).text), 'the page says so');
	const left = await owner.json(late(a, 30), form(seen, { [`to_${b}`]: '', [`to_${behind}`]: '' }));
	is([left.status, place(a), place(b), place(behind)], [200, `${one}@${on} 10:30`, `${two}@${on} 11:00`, `${two}@${on} 12:00`], 'it may be left where it is');
	sql(`SELECT appointment_move(${chain.chain}, ${chain.branch}, NULL, ${a}, NULL, NULL, '${on} 10:00 Asia/Vladivostok', NULL, false)`, chain.chain);
	const done = await owner.json(late(a, 30), form(await owner.json(late(a, 30))));
	is([done.status, ...[a, b, behind, again, apart].map(place)], [200, `${one}@${on} 10:30`, `${two}@${on} 11:30`, `${two}@${on} 12:30`, `${one}@${on} 15:00`, `${two}@${on} 15:00`],
		'all in one go; what a pause lies before stays [F2]');
	const undo = done.data.panel.rearrange.done.undo.list;
	const back = await owner.json(late(a, 30), { back: 1, id: undo.map((u) => u.id), ...Object.fromEntries(undo.flatMap((u) => [[`seen_${u.id}`, u.version], [`to_${u.id}`, u.choice]])) });
	is([back.status, ...[a, b, behind].map(place)], [200, `${one}@${on} 10:00`, `${two}@${on} 11:00`, `${two}@${on} 12:00`], 'and back');
}

// The same client's next visit, and one at the same time with two.
async function other() {
	await begin();
	const on = day(2);
	const a = id(book(chain, { staff: one, on, start: '10:00' })), b = id(book(chain, { staff: two, on, start: '11:15', length: 30 }));
	is(rows(await owner.json(late(a, 15))).map((r) => r.id), [a], 'a delay that the time between swallows goes no further');
	is(rows(await owner.json(late(a, 45))).map((r) => [r.id, r.now.replace(/[^\d:]+/g, '-')]), [[a, '10:45-11:45'], [b, '11:45-12:15']], 'another visit of the same client is pushed by the rest [F2]');
	const stranger = id(book(chain, { staff: two, on, start: '12:00', client: chain.clients[1] }));
	const tight = await owner.json(late(a, 60));
	is(rows(tight).map((r) => r.id), [a, b, stranger], 'and what lies behind that');
	const away = await owner.json(late(a, 180));
	ok(rows(away).some((r) => r.with && /break|does not work/.test(r.sentence)), 'what is in the way there is said beforehand', rows(away));
	is([(await owner.json(late(a, 180), form(away))).status, place(a)], [409, `${one}@${on} 10:00`], 'and refused');
}

// A night's work: 20:00 till 02:00.
async function midnight() {
	await begin('{[600,1560)}');
	const on = day(2), next = day(3);
	const a = id(book(chain, { staff: one, on, start: '23:00' })), b = id(book(chain, { staff: one, on: next, start: '00:15', length: 45, client: chain.clients[1] }));
	const seen = await owner.json(late(a, 75));
	is(rows(seen).map((r) => [r.id, r.choice, r.sentence ?? '']), [[a, `${one}@${next}T00:15:00`, ''], [b, `${one}@${next}T01:15:00`, '']], 'a delay beyond midnight goes on on the next day, with what is booked there [F2]');
	ok(rows(seen)[0].now.length > rows(seen)[0].was.length && rows(seen)[1].was.includes(','), 'with the day where it is another', rows(seen));
	const done = await owner.json(late(a, 75), form(seen));
	is([done.status, place(a), place(b)], [200, `${one}@${next} 00:15`, `${one}@${next} 01:15`], 'and is done so');
	const far = await owner.json(late(b, 75));
	ok(/does not work|break/.test(rows(far)[0].sentence), 'when nobody works any more it is said', rows(far));
	is([(await owner.json(late(b, 75), form(far))).status, place(b)], [409, `${one}@${next} 01:15`], 'and refused');
}

// Whose role ends at their own column moves that alone.
async function own() {
	await begin();
	const on = day(2), master = await signIn(chain, 'master');
	const v = JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify({ origin: 'staff', client: { id: chain.clients[0] },
		appointments: [[one, '10:00'], [two, '11:00']].map(([staff, t]) => ({ staff_id: staff, starts_at: `${on} ${t} Asia/Vladivostok`, length: 60, services: [{ id: chain.services[0] }] })) })}')`, chain.chain));
	const [a, b] = v.appointments.map((x) => x.id);
	const behind = id(book(chain, { staff: one, on, start: '11:00', client: chain.clients[1] }));
	book(chain, { staff: two, on, start: '12:00', client: chain.clients[1], length: 30 });
	book(chain, { staff: two, on, start: '15:00', client: chain.clients[0] });
	book(chain, { staff: two, on, start: '12:30', client: chain.clients[2], length: 30 });
	const seen = await master.json(late(a, 30));
	is(rows(seen).map((r) => r.id), [a, behind], 'who sees their own column only moves that alone');
	is(rows(seen).map((r) => (r.rest?.list ?? r.rest).map((x) => x.sentence.replace(/(\d)\D(\d\d:)/, '$1-$2'))), [
		['Then with Person 2, 11:00-12:00: that stays where it is, tell them that the client is late'],
		['Then with Person 2, 12:00-12:30: that stays where it is, tell them that the client is late']],
		'and is told what the same clients have with others, where the delay reaches it, and no more [F2]');
	ok((await master.get(late(a, 30))).text.includes('that stays where it is'), 'the page says so');
	const done = await master.json(late(a, 30), form(seen));
	is([done.status, ...[a, b, behind].map(place)], [200, `${one}@${on} 10:30`, `${two}@${on} 11:00`, `${one}@${on} 11:30`], 'it does stay');
	ok(rows(await owner.json(late(a, 15))).every((r) => !r.rest), 'who moves all is told nothing of the kind');
}

await run(along, other, midnight, own);
