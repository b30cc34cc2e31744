// Every form of every page, each of its fields filled with what a hostile user
// would send: no failure, no word of SQL, no script that stays one, and nothing of
// another business touched, whatever ids and columns are sent along.

import { book, day, is, makeChain, ok, run, signIn, sql } from './journal.mjs';
import { formsOf, hostile, raw } from './hostile.mjs';
import { ask } from './site.mjs';

const chain = makeChain(), stranger = makeChain();
const owner = await signIn(chain, 'owner');
// ---- the pages ----

const cookie = [...owner.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
const post = (path, body) => ask('POST', path, { body, cookie, headers: { 'X-CSRF-Token': owner.csrf, 'Content-Type': 'application/x-www-form-urlencoded', 'Accept-Language': 'en' } });
const answers = {};

// Sends a form; where somebody changed it meanwhile (another of these), once more
// with the version of now.
async function send(form, body) {
	let got = await post(form.action, body);
	const now = got.status === 409 && formsOf((await owner.get(form.page)).text).find((f) => (f.action || form.page) === form.action)?.fields;
	for (const name of ['version', 'seen'])
		if (now && name in now)
			body = body.replace(new RegExp(`(^|&)${name}=[^&]*`), `$1${name}=${now[name]}`);
	if (now)
		got = await post(form.action, body);
	answers[got.status] = (answers[got.status] ?? 0) + 1;
	return got;
}

const visit = book(chain, { on: day(1) });
const appointment = visit.appointments[0].id;
sql(`INSERT INTO label (chain_id, title, color) VALUES (${chain.chain}, 'Mark', '#0090ff');
	INSERT INTO ready_text (chain_id, branch_id, title, body) VALUES (${chain.chain}, ${chain.branch}, 'Hello', 'Hello')`, chain.chain);
const one = (text) => sql(text, chain.chain);
const pages = [
	...['', '/contacts', '/description', '/requisites', '/online', '/labels', '/fields', '/accounts', '/reminders', '/reminders/texts', '/reminders/ready', '/sending', '/sending/sms',
		'/users', '/roles', '/roles/new', '/invites', '/branches', '/branches/new', '/licence', '/log', `/labels/${one(`SELECT id FROM label WHERE chain_id = ${chain.chain}`)}`,
		`/accounts/${one(`SELECT min(id) FROM account WHERE branch_id = ${chain.branch}`)}`,
		`/roles/${one(`SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'administrator'`)}`,
		`/users/${one(`SELECT user_id FROM membership WHERE chain_id = ${chain.chain} AND user_id <> (SELECT id FROM "user" WHERE email = 'owner-${chain.tag}@test') LIMIT 1`)}`].map((p) => `/settings/${chain.branch}${p}`),
	...['/services/new', `/services/${chain.services[0]}`, '/prices', '/does', '/resources', '/resources/new'].map((p) => `/catalog/${chain.branch}${p}`), `/catalog/${chain.branch}`,
	...['', '/new', `/${chain.people[0]}`, `/${chain.people[0]}/services`, '/timetable', '/timetable/paint', '/timetable/copy', '/timetable/close', '/templates', '/positions', '/papers'].map((p) => `/staff/${chain.branch}${p}`),
	...['', `/new?staff=${chain.people[0]}&date=${day(2)}&time=12:00`, `/visits/${visit.visit_id}`, `/visits/${visit.visit_id}/files`, `/visits/${visit.visit_id}/comments`, `/visits/${visit.visit_id}/messages`,
		`/visits/${visit.visit_id}/repeat`, '/blocks/new', `/appointments/${appointment}/late`, `/appointments/${appointment}/labels`, `/staff/${chain.people[0]}/absent?date=${day(1)}`, `/calls?date=${day(1)}`].map((p) => `/journal/${chain.branch}${p}`),
	`/visits/${chain.branch}`, `/booking/${chain.branch}`, '/account/profile', '/start',
];
// Which would end the session that asks, or what the others are about.
const never = /sign-out|\/account\/(lock|pin|password|email|phone|second|by|sessions|devices)|\/(drop|close|end|archive|view|cancel)$/;

const forms = new Map();

// Four at a time.
async function all(jobs) {
	const left = jobs.values();
	await Promise.all(Array.from({ length: 4 }, async () => { for (const job of left) await job(); }));
}

async function collect() {
	const lost = [];
	for (const page of pages) {
		const got = await owner.get(page);
		if (got.status >= 500)
			lost.push(`${page}: ${got.status}`);
		for (const form of formsOf(got.text))
			if (!never.test(form.action))
				forms.set(`${form.action} ${Object.keys(form.fields).join()}`, { ...form, action: form.action || page, page });
	}
	is(lost, [], 'every page is there');
	ok(forms.size > 40, 'with forms enough', [...forms.keys()]);
}

// Each field gets a script and every fourth of the others, so that in each page
// something of everything is tried.
async function nonsense() {
	const wrong = [], jobs = [];
	let turn = 0;
	for (const form of forms.values()) {
		const { action, fields, page } = form;
		for (const field of Object.keys(fields)) {
			const bodies = [...Object.entries(hostile).map(([kind, value]) => [kind, new URLSearchParams({ ...fields, [field]: value }).toString()]),
				...Object.entries(raw).map(([kind, value]) => [kind, `${new URLSearchParams({ ...fields, [field]: '' })}&${encodeURIComponent(field)}=${value}`])];
			turn++;
			for (const [kind, body] of bodies.filter((_, i) => i === 0 || (i + turn) % 4 === 0))
				jobs.push(async () => {
					const got = await send(form, body);
					if (got.status === 0 || got.status >= 500 || /SQLSTATE|relation "|libpq|violates|syntax error at/.test(got.text) || /<script>alert/.test(got.text) || /a=b/.test(got.headers['set-cookie']))
						wrong.push(`${page}: ${action} ${field}: ${kind}: ${got.status}`);
				});
		}
	}
	await all(jobs);
	is(wrong, [], 'each field of each form answers nonsense in words');
	console.log(`# ${forms.size} forms, ${jobs.length} requests`);
	const raws = [];
	for (const page of pages) {
		const got = await owner.get(page);
		if (got.status >= 500 || /<script>alert/.test(got.text))
			raws.push(`${page}: ${got.status}`);
	}
	is(raws, [], 'and what was kept is shown as text');
}

// ---- what is another's ----

// But what the worker writes by itself.
const theirTables = sql(`SELECT DISTINCT table_name FROM information_schema.columns c JOIN pg_class k ON k.relname = c.table_name AND k.relkind = 'r'
	WHERE c.table_schema = 'public' AND column_name = 'chain_id' AND table_name NOT IN ('job', 'idempotency', 'chain_usage', 'seal', 'seal_mark', 'reminder_mark', 'booking_row', 'booking_use', 'booking_label') ORDER BY 1`).split('\n');
const theirs = () => sql(theirTables.map((t) => `SELECT '${t}', count(*), coalesce(sum(xmin::text::bigint), 0) FROM "${t}" WHERE chain_id = ${stranger.chain}`).join(' UNION ALL '));
const people = () => sql(`SELECT id, operator, password_hash, email FROM "user" WHERE email LIKE '%-${chain.tag}@test' ORDER BY id`);

async function another() {
	const before = theirs(), us = people();
	const id = { chain: stranger.chain, branch: stranger.branch, staff: stranger.people[0], service: stranger.services[0], client: stranger.clients[0],
		role: Number(sql(`SELECT min(id) FROM role WHERE chain_id = ${stranger.chain}`)), account: Number(sql(`SELECT min(id) FROM account WHERE chain_id = ${stranger.chain}`)),
		user: Number(sql(`SELECT id FROM "user" WHERE email = 'owner-${stranger.tag}@test'`)) };
	const extra = { operator: 1, is_operator: 1, password_hash: 'x', rights: 'all', chain_id: id.chain, chain: id.chain, branch_id: id.branch, user_id: id.user, owner_id: id.user, staff_id: id.staff,
		client_id: id.client, role_id: id.role, file_id: 1, picture_id: 1, licence: 'forever', _method: 'DELETE', 'okno.chain': id.chain };
	const wrong = [], jobs = [];
	for (const form of forms.values()) {
		const { action, fields, page } = form;
		const bodies = [{ ...fields, ...Object.fromEntries(Object.entries(extra).filter(([k]) => !(k in fields))) },
			...Object.keys(fields).filter((f) => /^\d+$/.test(fields[f]) || f.endsWith('[]')).flatMap((f) => Object.values(id).map((n) => ({ ...fields, [f]: n })))];
		for (const body of bodies)
			jobs.push(async () => {
				const got = await send(form, new URLSearchParams(body).toString());
				if (got.status === 0 || got.status >= 500)
					wrong.push(`${page}: ${action} ${JSON.stringify(body)}: ${got.status}`);
			});
	}
	await all(jobs);
	console.log(`# ${jobs.length} requests`);
	is(wrong, [], 'ids of another business, and columns that are no fields, are no failure');
	ok(answers[303] > 40 && !(answers[404] > jobs.length / 3), 'and some of it was done', answers);
	is(theirs(), before, 'nothing of another business is touched [N4]');
	is(people(), us, 'and nobody becomes more than they are');
	// Arrays have no foreign keys.
	const lists = sql(`SELECT table_name || ' ' || column_name FROM information_schema.columns c JOIN pg_class k ON k.relname = c.table_name AND k.relkind = 'r'
		WHERE c.table_schema = 'public' AND udt_name = '_int8' AND EXISTS (SELECT FROM information_schema.columns d WHERE d.table_name = c.table_name AND d.column_name = 'chain_id')`).split('\n');
	// A number of theirs that is one of ours as well tells nothing.
	const ours = new Set(sql(sql(`SELECT string_agg(format('SELECT id FROM %I WHERE chain_id = ${chain.chain}', table_name), ' UNION ') FROM information_schema.columns c
		JOIN pg_class k ON k.relname = c.table_name AND k.relkind = 'r' WHERE table_schema = 'public' AND column_name = 'id' AND EXISTS (SELECT FROM information_schema.columns d
			WHERE d.table_name = c.table_name AND d.column_name = 'chain_id')`)).split('\n'));
	const named = {};
	for (const list of lists) {
		const [table, column] = list.split(' ');
		const found = sql(`SELECT DISTINCT x FROM "${table}" t, unnest(t."${column}") x WHERE t.chain_id = ${chain.chain} AND x = ANY ('{${Object.values(id).join()}}')`).split('\n').filter((n) => n && !ours.has(n));
		if (found.length)
			named[list] = found;
	}
	is(named, {}, 'nor do lists of ids name anything of theirs');
}

await run(collect, another, nonsense);
