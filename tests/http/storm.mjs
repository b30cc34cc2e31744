// storm: clients book, move, cancel, restore and hold at random, on few
// specialists and days so that they meet, while parts of the copy are killed.
//
// Each client remembers what it was told.  An answer that never came (or a 503)
// leaves open whether the thing was done; an answer that came is a promise, and
// at the end every promise is compared with the database.
import { execFile, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { ask, broken, data, done, eventually, freeTimes, is, note, ok, order, part, refusal, signIn, sql, sqlTry, vari } from './site.mjs';

const SECONDS = Number(process.env.S || 60);
const CLIENTS = 40;
const until = Date.now() + SECONDS * 1000;
const random = n => Math.floor(Math.random() * n);
const pick = list => list[random(list.length)];
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

// Two specialists with a service without things, and one that needs a thing.
const offers = sql(`SELECT * FROM (
	SELECT DISTINCT ON (ss.staff_id) ss.staff_id, ss.service_id FROM service_staff ss
	 WHERE ss.branch_id = 1 AND NOT EXISTS (SELECT FROM service_need n WHERE n.service_id = ss.service_id)
	 ORDER BY ss.staff_id, ss.service_id LIMIT 3) plain
	UNION ALL
	SELECT * FROM (SELECT ss.staff_id, ss.service_id FROM service_staff ss
	 JOIN service_need n ON n.branch_id = ss.branch_id AND n.service_id = ss.service_id
	 WHERE ss.branch_id = 1 LIMIT 1) thing`).split('\n').map(l => l.split('|').map(Number));
const times = new Map();
for (const [staff, service] of offers)
	times.set(staff, (await freeTimes(1, staff, service, 8, 4)));
const owner = await signIn('owner@demo.okno', 'okno-owner-demo');

// ---- what was answered ----

const statuses = {};
const faults = [];		// answers that nobody should get
const mine = new Map();		// record id → {state, at, unsure}
let refusedByConstraint = 0;

// Counts; true if the answer tells for sure what happened.
function told(what, got) {
	const key = `${what} ${got.status}${refusal(got) ? `/${refusal(got)}` : ''}`;
	statuses[key] = (statuses[key] ?? 0) + 1;
	if (got.status >= 500 && got.status !== 503)
		faults.push(`${key}: ${got.text.slice(0, 200)}`);
	if (got.status === 503 && !(Number(got.headers['retry-after']) > 0))
		faults.push(`${key} without Retry-After`);
	if (got.status === 409 || refusal(got) === 433)
		refusedByConstraint++;
	return got.status !== 0 && got.status !== 503;
}

// ---- what a client does ----

const kinds = {
	async book(own) {
		const [staff, service] = pick(offers);
		const at = pick(times.get(staff));
		const body = order(staff, service, at);
		const got = await ask('POST', '/api/v1/book_record/1', { json: body });
		if (told('book', got) && got.status === 201) {
			const { record_id, record_hash } = data(got)[0];
			mine.set(record_id, { state: 'stands', staff, at, unsure: false, hash: record_hash, email: body.email });
			own.push(record_id);
		}
	},
	async cancel(own) {
		const id = pick(own), r = mine.get(id);
		if (!r)
			return;
		const got = await ask('DELETE', `/api/v1/user/records/${id}/${r.hash}`);
		if (!told('cancel', got))
			r.unsure = true;
		else if (got.status < 300)
			r.state = 'cancelled';
	},
	async restore(own) {
		const id = pick(own), r = mine.get(id);
		if (!r)
			return;
		const got = await ask('POST', `/journal/1/appointments/${id}/restore`, { form: {}, cookie: owner.cookie, headers: owner.headers });
		if (!told('restore', got))
			r.unsure = true;
		else if (got.status < 300)
			r.state = 'stands';
	},
	async move(own) {
		const id = pick(own), r = mine.get(id);
		if (!r)
			return;
		const at = pick(times.get(r.staff));
		const got = await ask('PUT', `/api/v1/book_record/1/${id}`, { json: { datetime: at, record_hash: r.hash } });
		if (!told('move', got))
			r.unsure = true;
		else if (got.status < 300)
			r.at = at;
	},
	async drag(own) {
		const id = pick(own), r = mine.get(id);
		if (!r)
			return;
		const at = pick(times.get(r.staff));
		const got = await ask('POST', `/journal/1/appointments/${id}/move`,
			{ form: { start: at.slice(0, 16) }, cookie: owner.cookie, headers: owner.headers });
		if (!told('drag', got))
			r.unsure = true;
		else if (got.status < 300)
			r.at = at;
	},
	async hold() {
		const [staff, service] = pick(offers);
		const at = pick(times.get(staff));
		const got = await ask('POST', '/api/v1/okno/hold/1', { json: { staff_id: staff, service_ids: [service], datetime: at } });
		if (!told('hold', got) || got.status !== 201)
			return;
		await pause(random(300));
		const { hold } = data(got);
		if (random(2)) {
			told('release', await ask('DELETE', `/api/v1/okno/hold/1/${hold}`));
			return;
		}
		const body = order(staff, service, at, { okno: { hold, consent: true } });
		const booked = await ask('POST', '/api/v1/book_record/1', { json: body });
		if (told('book held', booked) && booked.status === 201) {
			const { record_id, record_hash } = data(booked)[0];
			mine.set(record_id, { state: 'stands', staff, at, unsure: false, hash: record_hash, email: body.email });
		}
	},
	// Holds that expire while others look: no API makes them so short.
	async expire() {
		const [staff] = pick(offers);
		const at = pick(times.get(staff));
		await new Promise(resolve => execFile('psql', ['-X', '-q', '-At', '-h', `${vari}/run`, '-p', '5432', '-U', 'okno_app', '-d', 'okno',
			'-c', `SET okno.chain = '1'; SELECT hold_take(1, 1, NULL, sha256(gen_random_uuid()::text::bytea), ${1 + random(2)},
				jsonb_build_array(jsonb_build_object('staff_id', ${staff}, 'starts_at', '${at}',
					'ends_at', '${at}'::timestamptz + interval '30 minutes')))`], () => resolve()));
	},
};
const weights = ['book', 'book', 'book', 'cancel', 'cancel', 'restore', 'move', 'drag', 'hold', 'hold', 'expire'];

async function client() {
	const own = [];
	while (Date.now() < until)
		await kinds[pick(weights)](own);
}

// ---- what is killed ----

const killed = {};

function postmaster() {
	return Number(readFileSync(`${vari}/pg/postmaster.pid`, 'utf8').split('\n')[0]);
}

function alive(pid) {
	try { process.kill(pid, 0); return true; } catch { return false; }
}

async function killer() {
	const victims = ['api', 'postmaster', 'send', 'journal', 'immediate', 'live', 'api', 'heavy', 'send'];
	for (let i = 0; Date.now() < until; i++) {
		await pause(1000 + random(1500));
		const victim = victims[i % victims.length];
		killed[victim] = (killed[victim] ?? 0) + 1;
		if (victim === 'immediate') {
			await part('kill', 'postgres');
			await part('start', 'postgres');
		} else if (victim === 'postmaster') {
			const pid = postmaster();
			process.kill(pid, 'SIGKILL');
			await eventually(() => !alive(pid));
			// Its children notice by themselves; until then a new one refuses to start.
			ok(await eventually(() => part('start', 'postgres').then(() => true, () => false)), 'PostgreSQL starts after kill -9');
		} else {
			await part('kill', victim).catch(() => {});
		}
	}
}

await Promise.all([killer(), ...Array.from({ length: CLIENTS }, client)]);

// ---- afterwards ----

note(`answers: ${JSON.stringify(statuses)}`);
note(`killed: ${JSON.stringify(killed)}`);
ok(await eventually(async () => (await ask('GET', '/healthz')).status === 200, 30000), 'all is well again, and nobody restarted our programs');
ok(mine.size > 20, 'there were bookings', statuses);
ok(refusedByConstraint > 20, 'and many that met', statuses);
ok(SECONDS < 40 || killed.api && killed.journal && killed.send && killed.immediate && killed.postmaster, 'and of everything something was killed', killed);
is(faults, [], 'every refusal had its reason: no 500, no 503 without Retry-After');

is(broken(), '',
	'no overlap, every appointment has its rows of busy and no others, every sum is right, no letter twice');

const rows = new Map(sql(`SELECT id, cancelled_at IS NULL, extract(epoch FROM starts_at)::bigint FROM appointment WHERE id = ANY ('{${[...mine.keys()]}}')`)
	.split('\n').map(l => l.split('|')).map(([id, stands, at]) => [Number(id), { stands: stands === 't', at: Number(at) * 1000 }]));
is([...mine.keys()].filter(id => !rows.has(id)), [], `each of the ${mine.size} bookings that were answered 201 is there`);
const sure = [...mine].filter(([, r]) => !r.unsure);
is(sure.filter(([id, r]) => rows.get(id)?.stands !== (r.state === 'stands')).map(([id, r]) => [id, r.state]), [],
	'what was answered as cancelled or restored is');
is(sure.filter(([id, r]) => rows.get(id)?.at !== Date.parse(r.at)).map(([id, r]) => [id, r.at]), [],
	'and stands where it was answered to stand');
is(sql(`SELECT count(*) FROM visit v WHERE v.id > (SELECT max(id) FROM visit) - ${mine.size}
	AND NOT EXISTS (SELECT FROM log l WHERE l.chain_id = v.chain_id AND l.object = 'visit' AND l.object_id = v.id AND l.action = 'add')`),
'0', 'every booking is in the log');

// ---- letters ----

// What a killed worker had taken comes back when its lock ends, 90 s after.
const drained = await eventually(() => sqlTry(`SELECT count(*) FROM job WHERE queue IN ('live', 'send') AND kind <> 'sms'`) === '0', 200000);
ok(drained, 'the workers have done what was left', sqlTry('SELECT queue, kind, attempts, run_at, locked_until FROM job LIMIT 10'));
const asked = [...mine.values()].map(r => r.email);
is(sql(`SELECT count(*) FROM unnest('{${asked}}'::text[]) e WHERE 1 <> (SELECT count(*) FROM outbox o
	WHERE o.recipient = e AND o.template = 'booked')`), '0', 'each booking has written one letter');
is(sql(`SELECT recipient, state, error FROM outbox o WHERE channel = 'mail' AND NOT (state = 'sent' OR state IN ('gave_up', 'dropped') AND EXISTS (
	SELECT FROM log l WHERE l.chain_id = o.chain_id AND l.visit_id = o.visit_id AND l.object = 'appointment' AND (l.changes ? 'cancelled_at' OR l.changes ? 'starts_at'))) LIMIT 10`),
'', 'every letter was sent, but for bookings moved or cancelled before it went');
const letters = new Map();
let n = 0;
for (const file of readdirSync(`${vari}/mail/new`)) {
	const id = /^message-id: *\s*(\S+)/im.exec(readFileSync(`${vari}/mail/new/${file}`, 'latin1'))?.[1];
	letters.set(id, (letters.get(id) ?? 0) + 1);
	n++;
}
// One that was sent and not marked may be given up later: there is a letter more then.
const [sent, written] = sql(`SELECT count(*) FILTER (WHERE state = 'sent'), count(*) FROM outbox WHERE channel = 'mail'`).split('|').map(Number);
ok(letters.size >= sent && letters.size <= written && !letters.has(undefined), 'each letter sent came, under a key of its own', { letters: letters.size, sent, written });
const twice = [...letters].filter(([, many]) => many > 1).length;
const crashes = (killed.send ?? 0) + (killed.immediate ?? 0) + (killed.postmaster ?? 0);
note(`${n} letters, ${twice} of them twice, after ${crashes} crashes of the worker or the database`);
ok(n - letters.size <= crashes * 50, 'hardly any came twice', [...letters].filter(([, many]) => many > 1));
ok([...letters.values()].every(many => many <= 1 + crashes), 'and none for ever');

// ---- seals ----

const verified = await eventually(() => {
	try {
		return execFileSync('nginx/private.sh', ['admin', 'verify-audit'],
			{ encoding: 'utf8', env: { ...process.env, OKNO_ADMIN_DB: `host=${vari}/run port=5432 dbname=okno user=okno` } });
	} catch (e) { note(e.stdout + e.stderr); return ''; }
}, 10000);
ok(/chain 1: sound/.test(verified), 'the seals of the log are sound', verified);
done();
