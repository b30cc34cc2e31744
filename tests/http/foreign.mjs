// foreign: what others have costs nobody anything.  Every page is asked for with little
// and with much more foreign data; PostgreSQL itself (auto_explain) says how
// many pages each statement read.  The first of the two has many businesses already, so
// that both are planned alike; what is looked at is an order of magnitude.
import { execFileSync } from 'node:child_process';
import { fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { ask, done, is, note, ok, signIn, sql, vari } from './site.mjs';

const bin = process.env.OKNO_BIN ?? `${process.env.BIN ?? 'build'}/bin`;
const LITTLE = 60, MUCH = 1600;

// What tells of the whole installation, and so grows with it.
const whole = new Set(['GET /operator', 'GET /operator/health', 'GET /operator/notices', 'GET /api/v1/companies']);
// What answers without an end, or tells of the workers, who are stopped here.
const left = new Set(['GET /journal/:branch/live', 'GET /healthz']);

// ---- data ----

const load = (file, args) => execFileSync('psql', ['-X', '-q', '-o', '/dev/null', '-v', 'ON_ERROR_STOP=1', '-h', `${vari}/run`, '-U', 'okno', '-d', 'okno',
	...Object.entries(args).flatMap(([k, v]) => ['-v', `${k}=${v}`]), '-f', `tests/http/${file}.psql`], { stdio: ['ignore', 'ignore', 'inherit'] });

// What the chain of a table is of no use without: parents first.
const parts = [['client', 'visit v WHERE v.chain_id = x.chain_id AND v.client_id = x.id'], ['client_word', 'client c WHERE c.chain_id = x.chain_id AND c.id = x.client_id'],
	['appointment', 'visit v WHERE v.chain_id = x.chain_id AND v.id = x.visit_id'],
	...['appointment_line', 'busy'].map(t => [t, 'appointment a WHERE a.chain_id = x.chain_id AND a.id = x.appointment_id']),
	...['booking_row', 'booking_use'].map(t => [t, 'appointment a WHERE a.chain_id = x.chain_id AND a.id = x.id'])];

// Only so many visits of a chain stay, and what belongs to them.  Businesses are many
// here rather than big, the one that is looked at as well: whatever grows is others'.
function trim(chain, most) {
	sql(`SET session_replication_role = replica;
		DELETE FROM visit WHERE chain_id = ${chain} AND id NOT IN (SELECT id FROM visit WHERE chain_id = ${chain} ORDER BY id DESC LIMIT ${most});
		${parts.map(([t, of]) => `DELETE FROM ${t} x WHERE chain_id = ${chain} AND NOT EXISTS (SELECT FROM ${of});`).join('\n')}
		DELETE FROM shift WHERE chain_id = ${chain} AND day NOT BETWEEN current_date - 7 AND current_date + 7`);
}
trim(1, 60);
trim(2, 20);
load('foreign-rows', { chain: 1 });
load('foreign-rows', { chain: 2 });

// ---- pages read ----

sql(`ALTER ROLE okno_app SET session_preload_libraries = auto_explain;
	ALTER ROLE okno_operator SET session_preload_libraries = auto_explain;
	${['log_min_duration = 0', 'log_analyze = on', 'log_buffers = on', 'log_timing = off', 'log_format = json']
		.map(s => `ALTER DATABASE okno SET auto_explain.${s};`).join('\n')}`);
// Who is connected already does not know of it.
sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename IN ('okno_app', 'okno_operator')`);
const log = openSync(`${vari}/log/postgres.log`);

// What was said since an offset.
function saidSince(from) {
	const all = Buffer.alloc(fstatSync(log).size - from);
	readSync(log, all, 0, all.length, from);
	return all.toString();
}

// What was read, statement by statement: {text: pages}.  A plan's first line and those
// that begin with a tab are its own.
function readSince(from) {
	const pages = {};
	for (const plan of saidSince(from).split(/ LOG:  duration: [\d.]+ ms  plan:\n/).slice(1)) {
		const lines = plan.split('\n'), end = lines.findIndex((l, i) => i > 0 && !l.startsWith('\t'));
		const { 'Query Text': text, Plan: top } = JSON.parse(lines.slice(0, end).join('\n'));
		pages[text] = (pages[text] ?? 0) + top['Shared Hit Blocks'] + top['Shared Read Blocks'];
	}
	return pages;
}

// ---- the routes ----

const routes = [];
const programs = readdirSync(bin).filter(f => f.startsWith('okno-') && !['okno-worker', 'okno-admin', 'okno-picture'].includes(f)).sort();
for (const file of programs)
	for (const line of execFileSync(`${bin}/${file}`, ['--routes'], { encoding: 'utf8' }).trim().split('\n').filter(Boolean)) {
		const [method, path, said] = line.split(' ');
		if (method === 'GET')
			routes.push({ path, said, key: `${method} ${path}`, api: file === 'okno-api' });
	}

// Something of chain 1 for a parameter: by its name, an id by the word before it.
const first = (table, more = '') => sql(`SELECT max(id) FROM ${table} WHERE chain_id = 1 ${more}`) || '1';
const visit = first('visit', 'AND branch_id = 1');
const appointment = sql(`SELECT max(id) FROM appointment WHERE chain_id = 1 AND visit_id = ${visit}`);
const tables = { staff: 'staff', services: 'service', clients: 'client', resources: 'resource', rooms: 'resource_instance', labels: 'label', fields: 'field', accounts: 'account',
	blocks: 'block', positions: 'position', templates: 'shift_template', papers: 'paper', roles: 'role', messages: 'outbox', works: 'list_work', import: 'work', comments: 'visit_comment' };
const words = { branch: '1', date: sql('SELECT current_date'), lang: 'ru', phone: '79161234567', event: '1', key: 'lavanda', kind: 'booked', comment: first('visit_comment') };
const ids = { visits: visit, appointments: appointment, calls: visit, users: '1', chains: '1', plans: '1', company: '1', bookform: '1', providers: '1' };
for (const [word, table] of Object.entries(tables))
	ids[word] = first(table);

function fill(path) {
	const all = path.split('/');
	return all.map((w, i) => !w.startsWith(':') ? w : words[w.slice(1)] ?? (w === ':staff' ? ids.staff : w === ':id' ? ids[all[i - 1].startsWith(':') ? all[1] : all[i - 1]] : null)
		?? '1'.repeat(32)).join('/') || '/';
}
// What is asked for by what is typed or chosen, besides each route as it is.
const asked = ['/journal/1/find?q=Анна', '/journal/1/clients?q=Анна', '/visits/1?q=Анна', '/visits/1?state=arrived&origin=client', '/visits/1/chain?origin=client&sum_from=100',
	'/visits/1/chain/count?service=1', '/messages/1?q=Анна', '/settings/1/log?kind=service', '/settings/1/log?who=clients', '/staff/1/chain?q=а', '/catalog/1?wide=1&q=а',
	'/settings/1/cities?q=мос', '/settings/1/slug?slug=lavanda-2', `/api/v1/book_services/1?service_ids[]=${ids.services}`, `/api/v1/okno/nearest/1?service_ids[]=1&staff_id=0`];

// ---- asking ----

sql(`UPDATE "user" SET operator = true WHERE email = 'owner2@demo.okno'`);
const people = {};

// One request, and where what it reads is told from.
async function look(path, who, api) {
	const from = fstatSync(log).size;
	const got = await ask('GET', encodeURI(fill(path)), { cookie: people[who]?.cookie, api });
	return { status: got.status, from };
}

// What all of them read: {who and what: {path, who, api, status, pages}}.
async function everything(heeded) {
	const seen = {};
	for (const { key, path, said, api } of [...routes, ...asked.map(path => ({ key: `GET ${path}`, path, said: '', api: path.startsWith('/api') }))])
		for (const who of left.has(key) ? [] : api ? ['partner'] : said === '!' ? ['owner2'] : ['owner', 'master']) {
			const { status, from } = await look(path, who, api);
			seen[`${key} as ${who}`] = { key, path, who, api, status, pages: heeded ? readSince(from) : {} };
		}
	return seen;
}

async function loaded(from, upto) {
	load('foreign-copies', { first: from, last: upto });
	sql('VACUUM ANALYZE');
	for (const who of ['owner', 'master', 'owner2'])
		people[who] = await signIn(`${who}@demo.okno`, `okno-${who}-demo`);
	await everything(false);	// what comes first pays for plans
	return everything(true);
}

const little = await loaded(1, LITTLE), much = await loaded(LITTLE + 1, MUCH);
const statuses = seen => Object.fromEntries(Object.entries(seen).map(([what, r]) => [what, r.status]));
ok(Object.values(little).filter(r => r.status === 200 && Object.keys(r.pages).length > 1).length > 100, 'routes are asked for and say what they read');
is(statuses(much), statuses(little), 'they answer the same with much foreign data');
is(Object.entries(much).filter(([, r]) => r.status === 0 || r.status >= 500).map(([what]) => what), [], 'and none fails');

// What grew is looked at again: a process may have learnt something of the tables meanwhile.
const tooMuch = (pages, before) => Object.entries(pages).filter(([text, n]) => n > 3 * (before[text] ?? 0) + 40);
const grown = [];
for (const [what, r] of Object.entries(much)) {
	if (whole.has(r.key) || tooMuch(r.pages, little[what].pages).length === 0)
		continue;
	await look(r.path, r.who, r.api);
	for (const [text, n] of tooMuch(readSince((await look(r.path, r.who, r.api)).from), little[what].pages))
		grown.push(`${what}: ${little[what].pages[text] ?? 0} pages, then ${n}: ${text.replace(/\s+/g, ' ').slice(0, 200)}`);
}
is(grown, [], 'no statement of any page reads more the more other businesses there are [N4]');
const sum = seen => Object.values(seen).flatMap(r => Object.values(r.pages)).reduce((a, b) => a + b, 0);
note(`${Object.keys(much).length} requests read ${sum(little)} and ${sum(much)} pages`);
done();
