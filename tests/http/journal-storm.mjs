// A hundred at the front desk at once: single and several bookings moved,
// cancelled and brought back, visits merged and parted, series made, moved and
// cancelled, late clients, absent members, blocked times, changes of many.
//
// Everybody sends what their page showed them a moment ago.  At the end nothing
// overlaps, nothing is lost, and nobody got an answer that nobody should get.

import { spawn } from 'node:child_process';
import { book, day, eventually, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';
import { broken, listed } from './site.mjs';

const DESKS = 100, ROUNDS = 3;
const chain = makeChain();
const at = `/journal/${chain.branch}`;
const random = (n) => Math.floor(Math.random() * n);
const pick = (list) => list[random(list.length)];
const days = [1, 2, 3].map(day);
const clock = () => `${pick([10, 11, 12, 13, 15, 16, 17, 18])}:${pick(['00', '15', '30'])}`;
const person = () => pick(chain.people.slice(0, 2));
const inChain = (text) => sql(text, chain.chain);
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin');

// What the desks see: taken anew with every round, so most of it is old soon.
let seen = [], blocks = [], away = [], series = [];
function look() {
	seen = json(`SELECT a.id, a.visit_id, v.version, a.cancelled_at IS NOT NULL AS gone, v.series_id, a.staff_id AS staff,
		to_char(a.starts_at AT TIME ZONE 'Asia/Vladivostok', 'YYYY-MM-DD"T"HH24:MI') AS start FROM appointment a JOIN visit v ON v.chain_id = a.chain_id AND v.id = a.visit_id WHERE a.chain_id = ${chain.chain}`);
	blocks = json(`SELECT id, version, removed_at IS NOT NULL AS gone FROM block WHERE chain_id = ${chain.chain} ORDER BY id`);
	away = blocks.filter((b) => b.gone);
	blocks = blocks.filter((b) => !b.gone);
	series = seen.filter((a) => a.series_id && !a.gone);
}

const standing = () => pick(seen.filter((a) => !a.gone)) ?? pick(seen);
const several = (n, more = {}) => [...new Set(Array.from({ length: n }, standing))].map((a) => ({ id: a.id, version: a.version, ...more }));

// Whoever is told of newer versions looks at them and does it all the same.
async function insist(who, what, items, tries = 4) {
	const res = await who.send(`${at}/appointments/${what}`, { items });
	const newer = new Map((res.data?.error?.list ?? []).map((one) => [one.visit_id, one.version]));
	if (res.status !== 409 || !newer.size || tries === 1)
		return res;
	const visit = (id) => seen.find((a) => a.id === id).visit_id;
	return insist(who, what, items.map((i) => ({ ...i, version: newer.get(visit(i.id)) ?? i.version })), tries - 1);
}

const acts = {
	move: (who) => who.json(`${at}/appointments/${standing().id}/move`, { start: `${pick(days)}T${clock()}`, staff: person() }),
	moveSeveral: (who) => insist(who, 'move', several(3).map((i) => ({ ...i, staff: person(), start: `${pick(days)}T${clock()}` }))),
	swap: (who) => {
		const a = standing(), b = standing();
		const into = (x, y) => ({ id: x.id, version: x.version, staff: y.staff, start: y.start });
		return insist(who, 'move', a === b ? [into(a, a)] : [into(a, b), into(b, a)]);
	},
	cancel: (who) => insist(who, 'cancel', several(1 + random(2))),
	restore: (who) => insist(who, 'restore', [pick(seen.filter((a) => a.gone)) ?? pick(seen)].map(({ id, version }) => ({ id, version }))),
	status: (who) => insist(who, 'status', several(4, { status: pick(['waiting', 'confirmed']) })),
	merge: (who) => who.json(`${at}/visits/${standing().visit_id}/merge`, { id: standing().visit_id }),
	split: (who) => { const a = standing(); return who.json(`${at}/visits/${a.visit_id}/split`, { id: a.id }); },
	repeat: (who) => who.json(`${at}/visits/${standing().visit_id}/repeat`, { repeat: 'day', every: 1, ends: 'count', count: 3,
		at1: `${pick(days)}T${clock()}/${person()}`, at2: `${pick(days)}T${clock()}/${person()}` }),
	moveSeries: (who) => { const a = pick(series) ?? standing(); return who.json(`${at}/visits/${a.visit_id}/series`, { scope: 'all', ...Object.fromEntries(
		series.filter((s) => s.series_id === a.series_id).map((s) => [`at${s.id}`, `${pick(days)}T${clock()}/${person()}`])) }); },
	cancelSeries: async (who) => {
		const address = `${at}/visits/${(pick(series) ?? standing()).visit_id}/series`, panel = (await who.json(address)).data?.panel?.series;
		return who.json(`${address}/cancel`, { scope: pick(['following', 'all']), version: panel?.version, following_n: panel?.cancel?.following_n, all_n: panel?.cancel?.all_n });
	},
	late: (who) => { const a = standing(); return who.json(`${at}/appointments/${a.id}/late`, { minutes: 15, id: [a.id], [`seen_${a.id}`]: a.version, [`to_${a.id}`]: `${person()}@${pick(days)}T${clock()}:00` }); },
	absent: (who) => { const two = several(2); return who.json(`${at}/staff/${person()}/absent?date=${pick(days)}`, { id: two.map((i) => i.id),
		...Object.fromEntries(two.flatMap((i, n) => [[`seen_${i.id}`, i.version], [`to_${i.id}`, n ? 'cancel' : `${person()}@${pick(days)}T${clock()}:00`]])) }); },
	block: (who) => { const on = pick(days), hour = 10 + random(8); return who.json(`${at}/blocks`, { staff: chain.people.slice(0, 2), from: `${on}T${hour}:30`, upto: `${on}T${hour}:45`, reason: 'Tea', skip: 1 }); },
	moveBlock: (who) => { const b = pick(blocks); return b ? who.json(`${at}/blocks/${b.id}`, { version: b.version, staff: person(), from: `${days[0]}T14:00`, upto: `${days[0]}T14:${pick([10, 20, 30])}` }) : null; },
	removeBlocks: (who) => { const b = pick(blocks); return b ? who.json(`${at}/blocks/remove`, { ids: [b.id, pick(blocks).id] }) : null; },
	restoreBlocks: (who) => (away.length ? who.json(`${at}/blocks/restore`, { ids: away.slice(-3).reverse().map((b) => b.id) }) : null),
	many: (who) => who.post(`/visits/${chain.branch}/change`, { ...pick([{ do: 'status', status: 'confirmed' }, { do: 'note', text: `Note ${random(5)}` }, { do: 'cancel' }, { do: 'restore' }]),
		booking: [...new Set(Array.from({ length: 10 }, () => pick(seen).id))] }, { accept: 'application/json' }),
};

const tally = {}, faults = [];
async function desk(n, round) {
	const name = Object.keys(acts)[(n * 7 + round) % Object.keys(acts).length];
	const res = await acts[name](n % 2 ? owner : admin);
	if (!res)
		return;
	tally[`${name} ${res.status}`] = (tally[`${name} ${res.status}`] ?? 0) + 1;
	if (res.status >= 500)
		faults.push(`${name} ${res.status} ${res.text.slice(0, 200)}`);
}

async function storm() {
	for (let i = 0; i < 24; i++)
		book(chain, { on: days[i % 3], staff: chain.people[i % 2], start: `${10 + (i / 6 | 0)}:${['00', '20', '40'][i % 6 >> 1]}`, length: 15, client: chain.clients[i % 3], onTop: false });
	look();
	const before = Number(inChain(`SELECT count(*) FROM appointment WHERE chain_id = ${chain.chain}`));
	for (let round = 0; round < ROUNDS; round++) {
		look();
		await Promise.all(Array.from({ length: DESKS }, (_, n) => desk(n, round)));
	}
	console.log(`# ${JSON.stringify(Object.fromEntries(Object.entries(tally).sort()))}`);
	is(faults, [], 'everybody is answered: done, or refused with a reason [N2]');
	ok(['move', 'cancel', 'restore', 'status', 'repeat', 'block', 'many'].every((name) => Object.keys(tally).some((k) => k.startsWith(`${name} `) && /[23]\d\d$/.test(k))), 'and some of each is done', JSON.stringify(tally));
	ok(await eventually(() => inChain(`SELECT count(*) FROM list_work WHERE chain_id = ${chain.chain} AND state IN ('waiting', 'undoing')`) === '0'), 'changes of many come to their end');
	is(inChain(`SELECT count(*) FROM list_work WHERE chain_id = ${chain.chain} AND state = 'failed'`), '0', 'and none of them failed');
	is(broken(chain.chain), '', 'nothing overlaps, nothing is lost or left behind [N2]');
	const made = Number(inChain(`SELECT count(*) FROM appointment WHERE chain_id = ${chain.chain}`));
	const told = json(`SELECT count(*) AS n FROM log WHERE chain_id = ${chain.chain} AND object = 'appointment' AND action = 'add'`)[0].n;
	ok(made >= before && Number(told) === made, 'each booking that was ever made is there, and in the log', `${before} ${made} ${told}`);
	is(inChain(`SELECT count(*) FROM visit v WHERE v.chain_id = ${chain.chain} AND v.series_id IS NOT NULL AND NOT EXISTS (SELECT FROM series s WHERE s.chain_id = v.chain_id AND s.id = v.series_id)`), '0', 'no series has lost its rule');
	is(inChain(`SELECT count(*) FROM series s WHERE s.chain_id = ${chain.chain} AND NOT EXISTS (SELECT FROM visit v WHERE v.chain_id = s.chain_id AND v.series_id = s.id)`), '0', 'and none was left empty by who was refused');
}

// The worker changes many bookings while a desk works at two of them the other
// way round: the database stops one of both, and it is not to be the worker's end.
async function meeting() {
	const ids = JSON.parse(inChain(`SELECT json_agg((visit_book(${chain.chain}, ${chain.branch}, jsonb_build_object('origin', 'staff', 'client', NULL, 'appointments',
		jsonb_build_array(jsonb_build_object('staff_id', ${chain.people[2]}, 'starts_at', ('${day(20)}'::date + n * interval '1 hour') AT TIME ZONE 'UTC', 'length', 15,
			'services', '[]'::jsonb))))->'appointments'->0->>'id')::bigint ORDER BY n) FROM generate_series(1, 210) n`));
	await listed(chain.branch);
	const visits = json(`SELECT visit_id AS id FROM appointment WHERE id IN (${ids[0]}, ${ids[90]}) ORDER BY 1`).map((v) => v.id);
	const desk = spawn('psql', ['-X', '-qAt'], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, PGOPTIONS: `-c okno.chain=${chain.chain} -c deadlock_timeout=1min` } });
	let said = '';
	desk.stdout.on('data', (text) => { said += text; });
	desk.stdin.write(`BEGIN; SELECT 'holds' FROM visit WHERE id = ${visits[1]} FOR UPDATE;\n`);
	await eventually(() => said.includes('holds'));
	const res = await owner.post(`/visits/${chain.branch}/change`, { do: 'status', status: 'confirmed', booking: ids }, { accept: 'application/json' });
	const waits = () => sql(`SELECT count(*) FROM pg_stat_activity WHERE usename = 'okno_worker' AND wait_event_type = 'Lock'`) !== '0';
	ok(await eventually(waits), 'the worker waits for a desk');
	desk.stdin.write(`SELECT 'both' FROM visit WHERE id = ${visits[0]} FOR UPDATE;\nCOMMIT;\n`);
	ok(await eventually(() => said.includes('both')), 'which wants what the worker has: it gets it', said);
	desk.stdin.end();
	const work = res.to?.match(/works\/(\d+)/)[1];
	const state = await eventually(() => { const s = inChain(`SELECT state || ' ' || done || ' ' || refused FROM list_work WHERE id = ${work}`); return s.startsWith('waiting') ? null : s; });
	is(state, 'done 210 0', 'and the worker has changed all of them in the end');
}

await run(storm, meeting);
