// staff-assist: whoever only helps in a visit, as one of a set of people, is missed
// there as well: hours that are painted away, an absence and a dismissal tell of it,
// and somebody else of the set is offered.

import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const owner = await signIn(chain, 'owner');
const at = `/staff/${chain.branch}`;
const [lead, helper, other] = chain.people;
const state = {};
const things = (id) => json(`SELECT i.staff_id FROM appointment_thing t JOIN resource_instance i ON i.id = t.instance_id AND i.chain_id = t.chain_id WHERE t.appointment_id = ${id}`).map((r) => r.staff_id);
const taken = (id) => json(`SELECT subject_id FROM busy WHERE appointment_id = ${id} ORDER BY 1`).map((r) => r.subject_id);

// A visit that lead gives and somebody helps in; the id of its appointment.
function help(on, start, who = helper) {
	const p = { origin: 'staff', client: null, appointments: [{ staff_id: lead, starts_at: `${on} ${start} Asia/Vladivostok`, length: 60,
		services: [{ id: chain.services[0] }], things: [state.set[who]] }] };
	return JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify(p)}')`, chain.chain)).appointments[0].id;
}

async function set() {
	const made = await owner.json(`/catalog/${chain.branch}/resources`, { kind: 'people', title: 'Hands', members: [helper, other] });
	is(made.status, 201, 'two people are a set');
	state.set = Object.fromEntries(json(`SELECT id, staff_id FROM resource_instance WHERE resource_id = ${made.data.id}`).map((r) => [r.staff_id, r.id]));
	// The third works nowhere yet.
	await owner.json(`${at}/timetable/paint`, { brush: 'hours', hours: '9-21', first: day(3), last: day(6), staff: [other] });
	state.visit = help(day(3), '10:00');
	state.visitId = json(`SELECT visit_id FROM appointment WHERE id = ${state.visit}`)[0].visit_id;
	is(taken(state.visit), [lead, helper].sort((a, b) => a - b), 'one of them helps in a visit');
}

async function painted() {
	const clear = { brush: 'clear', first: day(3), staff: [helper] };
	const res = await owner.json(`${at}/timetable/paint`, clear);
	is([res.status, res.data.bookings?.map((b) => [b.visit_id, b.staff, b.helper])], [409, [[state.visitId, 'Person 1', 'Person 2']]],
		'[F24] hours painted away from a helper tell of the visits in which they help');
	const page = await owner.post(`${at}/timetable/paint`, { month: day(3).slice(0, 7), ...clear });
	ok(page.status === 409 && page.text.includes('helper: Person 2'), 'the page names who would be missed', page.text.slice(0, 300));
	is((await owner.json(`${at}/timetable/paint`, { ...clear, staff: [other] })).status, 200, 'who does not help is not asked about');
	await owner.json(`${at}/timetable/paint`, { brush: 'hours', hours: '9-21', first: day(3), staff: [other] });
}

async function away() {
	const sick = { brush: 'sick', first: day(3), last: day(3), staff: [helper] };
	const res = await owner.json(`${at}/timetable/paint`, sick);
	is([res.status, res.data.bookings?.map((b) => b.visit_id)], [409, [state.visitId]], '[F24] so does an absence');
	is((await owner.json(`${at}/timetable/paint`, { ...sick, anyway: 1 })).status, 200, 'which can be noted all the same');
	is((await owner.json(`${at}/timetable/paint`, { ...sick, brush: 'present' })).status, 200, 'and taken back');
}

// The archive is for whoever has nothing ahead, helping included.
async function archive() {
	ok(/1 booking ahead/.test((await owner.get(`${at}/${helper}`)).text), 'the page of a helper counts what they help in');
	is([(await owner.post(`${at}/${helper}/archive`, {})).status, sql(`SELECT archived_at FROM staff WHERE id = ${helper}`, chain.chain)], [409, ''],
		'[F24] who only helps is not put into the archive over it: the dismissal lists it');
}

async function leaving() {
	const free = help(day(4), '10:00'), busy = help(day(5), '10:00');
	book(chain, { staff: other, on: day(5), start: '10:00', length: 60 });
	const page = await owner.json(`${at}/${helper}/dismiss?last=${day(2)}`);
	const said = page.data.bookings.map((b) => [b.id, b.lead, b.helpers.map((h) => h.title)]);
	is(said, [[state.visit, 'Person 1', ['Person 3']], [free, 'Person 1', ['Person 3']], [busy, 'Person 1', []]],
		'[F24] a dismissal lists the visits in which they help, with who of the set is free then');
	const text = (await owner.get(`${at}/${helper}/dismiss?last=${day(2)}`)).text;
	ok(text.includes('helps: Person 1') && text.includes('nobody else of the set is free then'), 'in words', text.slice(0, 300));
	const choice = (id) => ({ [`to_${id}`]: state.set[other] });
	let res = await owner.post(`${at}/${helper}/dismiss`, { last: day(2), ...choice(state.visit), ...choice(busy) });
	is([res.status, sql(`SELECT dismissed_on FROM staff WHERE id = ${helper}`, chain.chain), things(state.visit)], [409, '', [helper]], 'who is not free is not given the help, and nothing is done');
	res = await owner.post(`${at}/${helper}/dismiss`, { last: day(2), ...choice(state.visit), ...choice(free) });
	is([res.status, sql(`SELECT dismissed_on FROM staff WHERE id = ${helper}`, chain.chain)], [303, day(2)], '[F24] with the dismissal');
	is([things(state.visit), things(free), things(busy)], [[other], [other], [helper]], '[F24] somebody else helps as chosen');
	is(taken(state.visit), [lead, other].sort((a, b) => a - b), 'and is taken then, in place of who left');
	is(json(`SELECT staff_id FROM appointment WHERE id = ${free}`)[0].staff_id, lead, 'who leads stays');
}

// Two bookings of one visit are given over together.
async function twice() {
	const p = { origin: 'staff', client: null, appointments: ['12:00', '14:00'].map((time) => ({ staff_id: lead, starts_at: `${day(6)} ${time} Asia/Vladivostok`,
		length: 30, services: [{ id: chain.services[0] }] })) };
	sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify(p)}')`, chain.chain);
	const page = await owner.json(`${at}/${lead}/dismiss?last=${day(5)}`);
	is(page.data.bookings.length, 2, 'a visit of two bookings');
	const res = await owner.post(`${at}/${lead}/dismiss`, { last: day(5), ...Object.fromEntries(page.data.bookings.map((b) => [`to_${b.id}`, b.proposal.choice])) });
	is([res.status, json(`SELECT staff_id FROM appointment WHERE day = '${day(6)}' AND chain_id = ${chain.chain}`).map((r) => r.staff_id)], [303, [other, other]], '[F24] goes over whole');
}

await run(set, painted, away, archive, leaving, twice);
