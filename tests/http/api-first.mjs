// The time is chosen first [F33]: for times by chance, whom book_staff and what
// book_services offer then agrees with book_times, and is booked: one room for two
// services, buffers, notice, horizon, step, what is taken and what is held.  A day
// alone is any of its times, and an instant is the same in every zone.

import { act, at, is, makeBranch, ok, run, sql } from './booking.mjs';
import { ask } from './site.mjs';

const branch = makeBranch();
const [short, middle, long] = branch.services;
const days = (n) => at(n, '10:00').slice(0, 10);
let seed = Number(process.env.SEED ?? Date.now() % 1e9);
console.log(`# SEED=${seed}`);
const random = (n) => (seed = (seed * 48271 + 11) % 2147483647) % n;
const pick = (list) => list[random(list.length)];

function stage() {
	const room = sql(`BEGIN; SET LOCAL okno.chain = '${branch.chain}'; SET LOCAL okno.user_id = '1';
		WITH r AS (INSERT INTO resource (chain_id, branch_id, title) VALUES (${branch.chain}, ${branch.id}, 'Room') RETURNING id),
		i AS (INSERT INTO resource_instance (chain_id, resource_id, title) SELECT ${branch.chain}, id, 'The only one' FROM r RETURNING id)
		SELECT r.id FROM r, i; COMMIT`);
	act(branch, `INSERT INTO service_need (chain_id, branch_id, service_id, resource_id, need) SELECT ${branch.chain}, ${branch.id}, s, ${room}, 1
			FROM unnest('{${middle},${long}}'::bigint[]) s;
		UPDATE service SET before = 10, after = 20 WHERE chain_id = ${branch.chain} AND id = ${short};
		UPDATE branch SET notice = 1500, horizon = 5, step = 20 WHERE id = ${branch.id}`);
}

const api = async (path, query) => (await ask('GET', `/api/v1/${path}?${new URLSearchParams(query)}`)).json;
const send = (path, wish) => ask('POST', `/api/v1/${path}/${branch.id}`, { json: { phone: '+79001234567', fullname: 'Vera Lind', appointments: [wish] } });
const times = async (staff, services, datetime) => (await api(`book_times/${branch.id}/${staff}/${datetime.slice(0, 10)}`, { service_ids: services.join() }))
	.map((t) => t.datetime);
const bookable = async (services, datetime) => (await api(`book_staff/${branch.id}`, { service_ids: services.join(), datetime, without_seances: 1 }))
	.filter((p) => p.bookable).map((p) => p.id).sort((a, b) => a - b);
const offered = async (staff, chosen, datetime) => (await api(`book_services/${branch.id}`, { staff_id: staff || '', service_ids: chosen.join(), datetime }))
	.services.map((s) => s.id).sort((a, b) => a - b);
const free = async (list, test) => {
	const good = [];
	for (const one of list)
		if (await test(one))
			good.push(one);
	return good;
};

const seen = { offered: 0, refused: 0, booked: 0, tried: 0 };
const wrong = [];
const same = (what, got, wanted) => JSON.stringify(got) === JSON.stringify(wanted) || wrong.push(`${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);

async function one() {
	const datetime = at(1 + random(6), `${String(9 + random(9)).padStart(2, '0')}:${pick(['00', '20', '40', '10'])}`);
	const services = pick([[short], [middle], [long], [short, middle], [middle, short], [short, middle, long], []]);
	const staff = await bookable(services, datetime), what = `${datetime} ${services}`;

	same(`staff at ${what}`, staff, await free(branch.people, async (p) => (await times(p, services, datetime)).includes(datetime)));
	for (const p of [0, ...branch.people])
		same(`services of ${p} at ${datetime}`, await offered(p, [], datetime),
			await free(branch.services, async (s) => (await times(p, [s], datetime)).includes(datetime)));
	const chosen = services.slice(0, 1);
	same(`services beside ${chosen} at ${datetime}`, await offered(0, chosen, datetime), await free(branch.services,
		async (s) => (await times(0, [...new Set([...chosen, s])], datetime)).includes(datetime)));
	if (services.length === 0)
		return same(`who has something to offer at ${datetime}`, staff, await free(branch.people, async (p) => (await offered(p, [], datetime)).length > 0));
	for (const p of branch.people) {
		const a = await send('book_check', { id: 1, staff_id: p, services, datetime });
		same(`booking ${p} at ${what}`, a.status, staff.includes(p) ? 201 : 422);
		seen[staff.includes(p) ? 'offered' : 'refused']++;
	}
	if (staff.length && seen.tried++ % 3 === 0) {
		same(`booked at ${what}`, (await send('book_record', { id: 1, staff_id: pick(staff), services, datetime })).status, 201);
		seen.booked++;
	}
}

async function agrees() {
	stage();
	for (let i = 0; i < 40; i++)
		await one();
	is(wrong, [], 'what is offered at forty times by chance is what book_times has and what is booked [F33]');
	console.log(`# ${JSON.stringify(seen)}`);
	ok(seen.offered > 5 && seen.refused > 5 && seen.booked > 0, 'there was something of each', seen);
}

// A day alone means any of its times: what has one by book_times, and nothing else.
async function wholeDays() {
	wrong.length = 0;
	for (const n of [0, 3, 4, 5, 6, 7]) {	// not those in which the notice ends, which moves on meanwhile
		const day = days(n), services = pick([[short], [middle], [short, long], []]);
		const staff = await bookable(services, day);
		const has = async (p, list) => (await times(p, list, day)).length > 0;
		same(`staff on ${day} ${services}`, staff, await free(branch.people, (p) => has(p, services)));
		for (const p of [0, ...branch.people])
			same(`services of ${p} on ${day}`, await offered(p, [], day), await free(branch.services, (s) => has(p, [s])));
		const told = (await api(`book_staff/${branch.id}`, { service_ids: services.join(), datetime: day })).filter((p) => p.bookable);
		same(`their times on ${day}`, told.map((p) => [p.id, p.seance_date]), told.filter((p) => staff.includes(p.id)).map((p) => [p.id, day]));
		same(`how many on ${day}`, told.length, staff.length);
	}
	is(wrong, [], 'who and what is offered on a day is what has a time that day [F33]');
	const nearest = (day) => api(`book_staff_seances/${branch.id}/0`, { service_ids: short, datetime: day });
	is((await nearest(days(3))).seance_date, days(3), 'the nearest day from one on');
	is([(await nearest(days(0).slice(0, 4) + '-02-30')).errors?.code, (await nearest('2026-1-2')).errors?.code], [422, 422], 'what is no day is an error');
}

async function zones() {
	const [told] = await times(0, [short], days(4));
	const far = new Date(Date.parse(told) - 11 * 3600e3).toISOString().slice(0, 19) + '-11:00';
	is(far.slice(0, 10), days(3), 'the same instant, of the day before there');
	const answers = (datetime) => Promise.all([api(`book_staff_seances/${branch.id}/0`, { service_ids: short, datetime }),
		api(`book_staff/${branch.id}`, { service_ids: short, datetime }), api(`book_staff/${branch.id}`, { service_ids: short, datetime, without_seances: 1 }),
		api(`book_services/${branch.id}`, { datetime })]);
	const near = await answers(told);
	ok(near[0].seance_date === days(4) && near[1].some((p) => p.seance_date === days(4)), 'a time of a day', near);
	is(await answers(far), near, 'is the same in a zone where it is another day');
}

// Each rule by itself.
async function rules() {
	act(branch, `UPDATE branch SET notice = 0, horizon = 30 WHERE id = ${branch.id}`);
	const [first, second] = branch.people, on = (clock) => at(9, clock);
	is(await bookable([middle], on('12:00')), [first, second], 'two do it');
	is((await send('book_record', { id: 1, staff_id: first, services: [middle], datetime: on('12:00') })).status, 201, '(one of them has the room)');
	is([await bookable([middle], on('12:00')), await bookable([short], on('12:00'))], [[], [second]], 'without the room nobody does it, another service they do');
	is([await offered(0, [], on('12:00')), await offered(second, [], on('12:00'))], [[short], [short]], 'and that is what is offered');
	is(await bookable([short], on('12:10')), [], 'off the step nobody');
	is((await api(`book_staff/${branch.id}`, { service_ids: middle, datetime: on('14:00') })).map((p) => p.seance_date), [days(9), days(9)],
		'their times are those of the day chosen');
	act(branch, `UPDATE branch SET horizon = 8 WHERE id = ${branch.id}`);
	is([await bookable([short], on('14:00')), await offered(0, [], on('14:00'))], [[], []], 'beyond the horizon neither');
	act(branch, `UPDATE branch SET horizon = 30, notice = 20160 WHERE id = ${branch.id}`);
	is([await bookable([short], on('14:00')), await offered(0, [], on('14:00'))], [[], []], 'nor before the notice');
	act(branch, `UPDATE branch SET notice = 0 WHERE id = ${branch.id}`);
	// Half an hour is left before the shift ends, and nobody does anything so short.
	act(branch, `UPDATE service SET before = 0, after = 0 WHERE chain_id = ${branch.chain};
		UPDATE service_branch SET duration = 60 WHERE chain_id = ${branch.chain}`);
	is((await times(0, [], on('17:20'))).includes(on('17:20')), false, 'a time at which nothing can be booked is none, though somebody is there');
	is((await times(0, [], on('17:00'))).includes(on('17:00')), true, 'the one before is');
}

await run([agrees, wholeDays, zones, rules]);
process.exit(0);
