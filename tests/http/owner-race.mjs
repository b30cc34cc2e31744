// owner-race: a business keeps an owner who can sign in, whoever takes whose right at the
// same moment.  Many rounds as they come, and of each kind some behind a gate: the chain's
// row is locked until both requests have done their part and wait for it.

import { spawn } from 'node:child_process';
import { day, eventually, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain(), set = `/settings/${chain.branch}`;
const owner = Number(sql(`SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'owner'`));
const plain = Number(sql(`SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'manager'`));
sql(`SELECT user_make('second-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Second', ${chain.chain}, 'owner', NULL);
	UPDATE "user" SET lang = 'en' WHERE email = 'second-${chain.tag}@test'`);
const user = (name) => Number(sql(`SELECT id FROM "user" WHERE email = '${name}-${chain.tag}@test'`));
const ids = [user('owner'), user('second')], people = [await signIn(chain, 'owner'), await signIn(chain, 'second')];
const browsers = people.map((b, i) => ({ browser: b, self: ids[i], other: ids[1 - i], staff: chain.people[i], others: chain.people[1 - i] }));

// Both are owners again, each with a column.
function again() {
	sql(`DELETE FROM former_member WHERE chain_id = ${chain.chain};
		INSERT INTO membership (user_id, chain_id, role_id) SELECT u, ${chain.chain}, ${owner} FROM unnest(ARRAY[${ids}]) u ON CONFLICT DO NOTHING;
		UPDATE membership SET staff_id = NULL WHERE chain_id = ${chain.chain};
		UPDATE membership SET role_id = ${owner}, until = NULL, staff_id = CASE user_id WHEN ${ids[0]} THEN ${chain.people[0]} ELSE ${chain.people[1]} END, version = version + 1
			WHERE chain_id = ${chain.chain} AND user_id IN (${ids});
		UPDATE staff SET dismissed_on = NULL, archived_at = NULL WHERE chain_id = ${chain.chain};
		UPDATE "user" SET disabled_at = NULL WHERE id IN (${ids})`, chain.chain);
}

const owners = () => Number(sql(`SELECT count(*) FROM membership m JOIN "user" u ON u.id = m.user_id WHERE m.chain_id = ${chain.chain} AND m.role_id = ${owner} AND u.disabled_at IS NULL`));
const version = (id) => Number(sql(`SELECT version FROM membership WHERE chain_id = ${chain.chain} AND user_id = ${id}`));
const lower = (b, id, seen) => b.browser.post(`${set}/users/${id}`, { version: seen, role: plain, every: 1 });
const end = (b, id) => b.browser.post(`${set}/users/${id}/end`, {});
const dismiss = (b, staff, today) => b.browser.post(`/staff/${chain.branch}/${staff}/dismiss`, { last: today, access: 1 });

// What the two do; asked for what it needs before they begin.
const kinds = {
	'end each other': () => browsers.map((b) => () => end(b, b.other)),
	'end themselves': () => browsers.map((b) => () => end(b, b.self)),
	'take the role from each other': () => browsers.map((b) => { const seen = version(b.other); return () => lower(b, b.other, seen); }),
	'give up the role': () => browsers.map((b) => { const seen = version(b.self); return () => lower(b, b.self, seen); }),
	'end one and give up': () => { const seen = version(ids[0]); return [() => end(browsers[0], ids[1]), () => lower(browsers[0], ids[0], seen)]; },
	'dismiss each other': () => { const today = day(0); return browsers.map((b) => () => dismiss(b, b.others, today)); },
	'dismiss and end': () => { const today = day(0); return [() => dismiss(browsers[0], chain.people[1], today), () => end(browsers[1], ids[0])]; },
};

// A lock that is held until it is let go.
function gate() {
	const p = spawn('psql', ['-X', '-qAt'], { stdio: ['pipe', 'pipe', 'inherit'] });
	p.stdin.write(`BEGIN; SELECT 'held' FROM chain WHERE id = ${chain.chain} FOR NO KEY UPDATE;\n`);
	return new Promise((resolve) => p.stdout.once('data', () => resolve({ open: () => new Promise((done) => { p.once('exit', done); p.stdin.end('ROLLBACK;\n'); }) })));
}

const waiting = () => Number(sql(`SELECT count(*) FROM pg_stat_activity WHERE usename = 'okno_app' AND wait_event_type = 'Lock'`));

async function round(kind, closed) {
	again();
	const deeds = kinds[kind](), held = closed ? await gate() : null;
	const answers = Promise.all(deeds.map((deed) => deed()));
	const stood = !closed || await eventually(() => waiting() >= 2);
	await held?.open();
	const got = (await answers).map((a) => a.status);
	return { stood, got, left: owners() };
}

async function together() {
	for (const kind of Object.keys(kinds)) {
		const seen = [];
		for (let i = 0; i < 3; i++)
			seen.push(await round(kind, true));
		ok(seen.every((r) => r.stood), `${kind}: both have done their part before either is through`, seen);
		ok(seen.every((r) => r.left >= 1), `${kind}: an owner stays [F58]`, seen);
		ok(seen.every((r) => r.got.every((s) => [303, 404, 409, 422].includes(s)) && r.got.includes(303)), `${kind}: one is through, the other is told`, seen);
	}
}

async function freely() {
	for (const kind of Object.keys(kinds)) {
		const seen = [];
		for (let i = 0; i < 10; i++)
			seen.push(await round(kind, false));
		is(seen.filter((r) => r.left < 1 || r.got.some((s) => s >= 500)), [], `${kind}, ten times as it comes: an owner stays [F58]`);
	}
}

// Without what holds it the test would notice.
async function noticed() {
	sql('ALTER TABLE membership DISABLE TRIGGER membership_owner');
	is((await round('end each other', true)).left, 0, 'without the trigger nobody would stay');
	sql('ALTER TABLE membership ENABLE TRIGGER membership_owner');
	again();
}

await run(together, freely, noticed);
