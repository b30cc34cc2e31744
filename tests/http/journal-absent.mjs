// An absent member who only helps in bookings: they are offered to another helper, to
// nobody, to another day; and an absence of several days at once.

import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

let chain, lead, helper, other, owner, set;
const id = (visit) => visit.appointments[0].id;
const rows = (res) => res.data.panel.rearrange.bookings?.list || [];
const here = (row) => row.choices.list.find((c) => c.here).value;
const form = (res, over = {}) => ({ id: rows(res).map((b) => b.id), last: res.data.panel.rearrange.last,
	...Object.fromEntries(rows(res).flatMap((b) => [[`seen_${b.id}`, b.version], [`to_${b.id}`, b.choice ?? here(b)]])), ...over });
const back = (res) => {
	const { list, edit } = res.data.panel.rearrange.done.undo;
	return { back: 1, edit, id: list.map((u) => u.id), ...Object.fromEntries(list.flatMap((u) => [[`seen_${u.id}`, u.version], [`to_${u.id}`, u.choice]])) };
};
const things = (a) => json(`SELECT instance_id AS i FROM appointment_thing WHERE appointment_id = ${a} ORDER BY 1`).map((r) => r.i);
const taken = (a) => json(`SELECT subject_id AS s FROM busy WHERE appointment_id = ${a} ORDER BY 1`).map((r) => r.s);
const works = (who, on) => sql(`INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) VALUES (${chain.chain}, ${chain.branch}, ${who}, '${on}', '{[600,1200)}')`, chain.chain);
const absent = (on, until = on, who = helper) => `/journal/${chain.branch}/staff/${who}/absent?date=${on}&until=${until}`;

async function begin() {
	chain = makeChain();
	[lead, helper, other] = chain.people;
	owner = await signIn(chain, 'owner');
	const made = await owner.json(`/catalog/${chain.branch}/resources`, { kind: 'people', title: 'Hands', members: [helper, other] });
	set = Object.fromEntries(json(`SELECT id, staff_id FROM resource_instance WHERE resource_id = ${made.data.id}`).map((r) => [r.staff_id, r.id]));
	set.id = made.data.id;
}

// A booking that lead gives and somebody helps in.
function help(on, start, { service = chain.services[0], client = chain.clients[0] } = {}) {
	const p = { origin: 'staff', client: { id: client }, appointments: [{ staff_id: lead, starts_at: `${on} ${start} Asia/Vladivostok`, length: 60, services: [{ id: service }], things: [set[helper]] }] };
	return id(JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify(p)}')`, chain.chain)));
}

async function listed() {
	await begin();
	const on = day(2), [, needy] = chain.services;
	works(other, on);
	sql(`INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) VALUES (${chain.chain}, ${chain.branch}, ${needy}, 1, ${set.id})`, chain.chain);
	const a = help(on, '10:00', { service: needy }), b = help(on, '12:00', { client: chain.clients[1] }), c = help(on, '15:00', { service: needy, client: chain.clients[2] });
	book(chain, { staff: other, on, start: '15:00' });
	const url = absent(on), seen = await owner.json(url);
	is(rows(seen).map((r) => [r.id, /Person 1/.test(r.with)]), [[a, true], [b, true], [c, true]], 'bookings in which an absent member only helps are listed, with who gives them [F2]');
	const words = rows(seen).map((r) => r.choices.list.map((o) => o.value));
	is(words.map((w) => w.includes(`help-${set[helper]}-${set[other]}`)), [true, true, false], 'who of the set is free then is offered to help instead [F2]');
	is(words.map((w) => w.includes(`help-${set[helper]}-0`)), [false, true, false], 'what no service needs can be done without');
	ok(words.every((w) => w.some((v) => v.startsWith(`${lead}@`) && !v.includes(on)) && w.includes('cancel') && w.includes('')), 'or moved to another day of who gives it, left, cancelled', words);
	is(rows(seen).map(here), [`help-${set[helper]}-${set[other]}`, `help-${set[helper]}-${set[other]}`, `help-${set[helper]}-${set[other]}@${lead}@${on}T16:00:00+10:00`],
		'another helper is proposed first, else the nearest time at which somebody else helps');
	is(rows(seen).map((r) => !!r.choices.list.find((o) => o.here).ask), [false, false, true], 'where it is another time the client is to be asked');
	ok((await owner.get(url)).text.includes('Person 3 helps'), 'the page has it in words');

	sql(`INSERT INTO block (chain_id, branch_id, staff_id, starts_at, ends_at, reason) VALUES (${chain.chain}, ${chain.branch}, ${other}, '${on} 10:00 Asia/Vladivostok', '${on} 10:30 Asia/Vladivostok', 'Doctor');
		SELECT block_take(${chain.chain}, b) FROM block b WHERE b.chain_id = ${chain.chain}`, chain.chain);
	const late = await owner.json(url, form(seen, { sick: 1 }));
	is([late.status, late.data.panel.rearrange.troubles.list.map((t) => t.id), things(a), things(b)], [409, [a], [set[helper]], [set[helper]]], 'who is not free any more does not help, and nothing is half done');
	ok(/not free then any more/.test(rows(late)[0].sentence) && here(rows(late)[0]) === '' && here(rows(late)[1]) === `help-${set[helper]}-${set[other]}`, 'it is said beside the booking, and the other choice stays', rows(late));
	const wrong = await owner.json(url, form(seen, { [`to_${a}`]: `help-${set[helper]}-0` }));
	is([wrong.status, wrong.data.panel.rearrange.troubles.list.map((t) => t.id)], [409, [a]], 'what needs a helper is not done without');
	is((await owner.json(url, form(seen, { [`to_${a}`]: 'help-1-x' }))).status, 422, 'nonsense is none');
	sql(`DELETE FROM block WHERE chain_id = ${chain.chain}`, chain.chain);

	const later = words[2].find((v) => v.startsWith(`${lead}@`));
	const done = await owner.json(url, form(seen, { [`to_${b}`]: `help-${set[helper]}-0`, [`to_${c}`]: later, sick: 1 }));
	is([done.status, things(a), things(b)], [200, [set[other]], []], 'one helps instead, one booking is done without [F2]');
	is([taken(a), taken(b)], [[lead, other].sort((x, y) => x - y), [lead]], 'and is taken then, in place of who is absent');
	is(sql(`SELECT day FROM appointment WHERE id = ${c}`), later.slice(later.indexOf('@') + 1).slice(0, 10), 'the third is moved');
	is(rows(done), [], 'nothing is left of the day');
	is(json(`SELECT kind, first_day, last_day FROM absence WHERE staff_id = ${helper}`), [{ kind: 'sick', first_day: on, last_day: on }], 'they are noted as ill');
	const page = await owner.get(`/journal/${chain.branch}/visits/${sql(`SELECT visit_id FROM appointment WHERE id = ${b}`)}?tab=history`);
	is([page.status, sql(`SELECT count(*) FROM log WHERE chain_id = ${chain.chain} AND object = 'appointment_thing' AND object_id = ${b} AND action = 'delete'`)], [200, '1'], 'that nobody helps stands in the history [F12]');
	const undone = await owner.json(url, back(done));
	is([undone.status, things(a), things(b), things(c), sql(`SELECT day FROM appointment WHERE id = ${c}`)], [200, [set[helper]], [set[helper]], [set[helper]], on], 'all of it is taken back [F2]');
	is(sql(`SELECT count(*) FROM absence WHERE staff_id = ${helper}`), '0', 'the illness, too');
}

// Where nobody else is free to help at that time, it goes to another time of the day.
async function within() {
	await begin();
	const on = day(2), [, needy] = chain.services;
	works(other, on);
	sql(`INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) VALUES (${chain.chain}, ${chain.branch}, ${needy}, 1, ${set.id})`, chain.chain);
	const a = help(on, '12:00', { service: needy }), b = help(on, '15:00', { service: needy, client: chain.clients[1] });
	book(chain, { staff: other, on, start: '15:00', client: chain.clients[2] });
	const url = absent(on), seen = await owner.json(url), [, row] = rows(seen);
	const to = (clock) => `help-${set[helper]}-${set[other]}@${lead}@${on}T${clock}:00+10:00`;
	is(here(row), to('16:00'), 'the nearest of them is proposed that the first leaves free');
	is(row.choices.list.filter((c) => c.value.includes('@') && c.value.includes(on)).map((c) => [c.value, c.word]),
		[[to('13:00'), 'at 13:00: Person 3 helps'], [to('16:00'), 'at 16:00: Person 3 helps']], 'other times of the day are offered with who helps then [F2]');
	const place = (x) => sql(`SELECT staff_id || '@' || to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') FROM appointment WHERE id = ${x}`);
	const wrong = await owner.json(url, form(seen, { [`to_${a}`]: to('15:00'), [`to_${b}`]: to('16:00') }));
	is([wrong.status, wrong.data.panel.rearrange.troubles.list.map((t) => t.id), place(b)], [409, [a], `${lead}@15:00`], 'who is taken then does not help, and nothing is half done');
	ok(/not free then/.test(wrong.data.panel.rearrange.troubles.list[0].sentence) && here(rows(wrong)[1]) === to('16:00'), 'it is said, and the other choice stays', wrong.data.panel.rearrange);
	is((await owner.json(url, form(seen, { [`to_${b}`]: `help-${set[helper]}-0@${lead}@${on}T16:00:00` }))).status, 422, 'nonsense is none');
	const done = await owner.json(url, form(seen, { [`to_${b}`]: to('13:00'), sick: 1 }));
	is([done.status, place(a), place(b), things(a), things(b)], [200, `${lead}@12:00`, `${lead}@13:00`, [set[other]], [set[other]]], 'one is moved within the day, somebody else helps in both [F2]');
	is([taken(b), rows(done)], [[lead, other].sort((x, y) => x - y), []], 'and is taken then; nothing is left');
	const undone = await owner.json(url, back(done));
	is([undone.status, place(b), things(a), things(b), sql(`SELECT count(*) FROM absence WHERE staff_id = ${helper}`)], [200, `${lead}@15:00`, [set[helper]], [set[helper]], '0'], 'all of it is taken back [F2]');
}

// Two that one helper cannot do together.
async function together() {
	await begin();
	const on = day(2);
	works(other, on);
	const a = help(on, '12:00'), b = id(book(chain, { staff: helper, on, start: '11:00', client: chain.clients[1] }));
	const seen = await owner.json(absent(on));
	is(rows(seen).map((r) => r.id), [b, a], 'what they lead and what they help in are one list');
	is(rows(seen).map(here), [`${lead}@${on}T11:00:00+10:00`, `help-${set[helper]}-${set[other]}`], 'with proposals that can be had together [F2]');
	const master = await signIn(chain, 'master');
	is((await master.get(absent(on))).status, 404, 'whose role ends at their own column sees no other');
}

async function several() {
	await begin();
	const [first, second, third] = [day(2), day(3), day(4)];
	const ids = [first, second, third].map((on, i) => id(book(chain, { staff: helper, on, start: '11:00', client: chain.clients[i] })));
	const next = id(book(chain, { staff: helper, on: day(5), start: '11:00' }));
	const seen = await owner.json(absent(first, third));
	is(rows(seen).map((r) => [r.id, !!r.heading]), ids.map((i) => [i, true]), 'several days are listed at once, headed by the day [F2]');
	is(rows(seen).map(here), [first, second, third].map((on) => `${lead}@${on}T11:00:00+10:00`), 'each with a colleague of its own day');
	ok(rows(seen).every((r) => r.choices.list.filter((o) => o.value.startsWith(`${helper}@`)).every((o) => o.value.split('@')[1].slice(0, 10) > third)), 'and not with days on which they are still absent', rows(seen).map((r) => r.choices.list));
	const one = id(book(chain, { staff: helper, on: second, start: '16:00' }));
	const missed = await owner.json(absent(first, third), form(seen, { sick: 1 }));
	is([missed.status, missed.data.panel.rearrange.troubles.list.map((t) => t.id), sql(`SELECT count(*) FROM absence WHERE staff_id = ${helper}`)], [409, [one], '0'], 'what was booked meanwhile is not left behind unseen');
	const done = await owner.json(absent(first, third), form(await owner.json(absent(first, third)), { sick: 1 }));
	is([done.status, json(`SELECT staff_id FROM appointment WHERE id IN (${ids}, ${one})`).map((r) => r.staff_id), sql(`SELECT staff_id FROM appointment WHERE id = ${next}`)],
		[200, [lead, lead, lead, lead], String(helper)], 'all of these days are given over, the next is not touched');
	is(json(`SELECT first_day, last_day FROM absence WHERE staff_id = ${helper}`), [{ first_day: first, last_day: third }], 'and they are noted as ill for these days');
	const undone = await owner.json(absent(first, third), back(done));
	is([undone.status, json(`SELECT staff_id FROM appointment WHERE id IN (${ids}, ${one})`).map((r) => r.staff_id), sql(`SELECT count(*) FROM absence WHERE staff_id = ${helper}`)],
		[200, [helper, helper, helper, helper], '0'], 'which can be taken back');
	const turned = await owner.json(absent(third, first));
	ok(/before the first/.test(turned.data.panel.rearrange.days.wrong) && turned.data.panel.rearrange.days.until === first && rows(turned).length === 1, 'a last day before the first is told of, beside what was typed', turned.data.panel.rearrange.days);
	ok(/At most 31 days/.test((await owner.get(absent(first, day(60)))).text), 'and so is more than a month');
}

// More than are shown at once: whole days, and the way on.
async function many() {
	await begin();
	sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, jsonb_build_object('origin', 'staff', 'client', NULL, 'appointments', jsonb_build_array(jsonb_build_object(
		'staff_id', ${helper}, 'starts_at', ('${day(0)}'::date + d) || ' ' || h || ':00 Asia/Vladivostok', 'length', 30, 'services', '[{"id": ${chain.services[0]}}]'::jsonb))))
		FROM generate_series(2, 7) d, generate_series(10, 17) h`, chain.chain);
	const seen = await owner.json(absent(day(2), day(7)));
	const { last, more, rest } = seen.data.panel.rearrange;
	is([rows(seen).length, last, !!more], [40, day(6), true], 'of many the days that fit are shown, and that there are more [F2]');
	is(rows(await owner.json(rest)).length, 8, 'with the way to the rest');
	const done = await owner.json(absent(day(2), day(7)), form(seen, { sick: 1, ...Object.fromEntries(rows(seen).map((r) => [`to_${r.id}`, ''])) }));
	is([done.status, json(`SELECT first_day, last_day FROM absence WHERE staff_id = ${helper}`)], [200, [{ first_day: day(2), last_day: day(6) }]], 'they are noted as ill for the days that were looked at');
}

await run(listed, within, together, several, many);
