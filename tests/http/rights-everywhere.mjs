// rights-everywhere: what the limits of a role hide is in no page and no JSON of any
// route that reads.  The routes come from the programs themselves (--routes), so a new
// one is tried the day it is written: by people who hold every right, and one limit each.
// What is hidden carries words that are nowhere else; the owner, who finds them, shows
// that they are there to be found.

import { execFileSync } from 'node:child_process';
import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';
import { listed } from './site.mjs';

const chain = makeChain(), here = chain.branch, [one, two, three] = chain.people;
const owner = await signIn(chain, 'owner');
const bin = process.env.OKNO_BIN;
const today = day(0), tomorrow = day(1), long = sql(`SELECT '${today}'::date - 40`);

// ---- what there is to be seen ----

// Clients with a phone and an address of their own; visits of one's own, of a colleague,
// of long ago and of another branch, each with all that can be said about it.
function stage() {
	sql(`UPDATE client SET surname = (ARRAY['Ownson', 'Hiddenson', 'Oldson'])[right(surname, 1)::int], phone = '+79997770' || lpad((id % 1000)::text, 3, '0'),
			email = 'private' || id || '@mail.test' WHERE chain_id = ${chain.chain};
		INSERT INTO client (chain_id, name, surname, phone, email) VALUES (${chain.chain}, 'Client', 'Thereson', '+79997771999', 'private.there@mail.test');
		INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (${chain.chain}, ${chain.other}, ${three});
		INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) VALUES (${chain.chain}, ${chain.other}, ${chain.services[2]}, 9000, 9000, 60)`, chain.chain);
	sql(`UPDATE client SET patronymic = 'Fathersson' WHERE chain_id = ${chain.chain}`, chain.chain);
	const elsewhere = Number(sql(`SELECT id FROM client WHERE chain_id = ${chain.chain} AND surname = 'Thereson'`));
	const booked = JSON.stringify({ origin: 'staff', client: { id: elsewhere }, appointments: [{ staff_id: three, starts_at: `${tomorrow} 12:00 Asia/Vladivostok`, length: 60, services: [{ id: chain.services[2] }] }] });
	return { own: book(chain, { start: '10:00' }), hidden: book(chain, { start: '12:00', staff: two, client: chain.clients[1] }),
		old: book(chain, { on: today, start: '10:00', client: chain.clients[2] }), there: JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.other}, '${booked}')`, chain.chain)) };
}

async function furnish(visits) {
	for (const [word, v] of Object.entries(visits)) {
		const at = `/journal/${word === 'there' ? chain.other : here}`;
		is([(await owner.post(`${at}/visits/${v.visit_id}`, { version: 1, comment: `Note ${word}word` })).status,
			(await owner.post(`${at}/visits/${v.visit_id}/comments`, { text: `Talk ${word}word` })).status,
			(await owner.post(`${at}/visits/${v.visit_id}/messages`, { way: 'sms', text: `Text ${word}word` })).status], [303, 303, 200], `${word}: something is said about it`);
		await owner.post(`${at}/calls/${v.visit_id}`, { state: 'no_answer', note: `Call ${word}word` });
	}
	is((await owner.post(`/journal/${here}/blocks`, { staff: two, from: `${tomorrow}T15:00`, upto: `${tomorrow}T15:30`, title: 'Block hiddenword' })).status, 303, 'a colleague has a time blocked');
	// The journal of actions has contacts, too.
	sql(`UPDATE client SET phone = '+79997775555', email = 'private.new@mail.test' WHERE id = ${chain.clients[0]};
		UPDATE appointment SET day = '${long}', starts_at = starts_at - interval '40 days', ends_at = ends_at - interval '40 days' WHERE visit_id = ${visits.old.visit_id};
		SET session_replication_role = replica;
		UPDATE outbox SET created_at = created_at - interval '40 days' WHERE visit_id = ${visits.old.visit_id};
		UPDATE log SET at = at - interval '40 days' WHERE visit_id = ${visits.old.visit_id}`, chain.chain);
	await listed(here);
}

// ---- who looks ----

// Somebody with every right and one limit, or every right but one.
async function somebody(name, role, membership = '') {
	sql(`INSERT INTO role (chain_id, slug, title, rights, own_only, last_days, list_days, edit_days, hides_contacts, position_id)
		SELECT chain_id, '${name}', '${name}', ${role.without ? `array_remove(rights, '${role.without}')` : 'rights'}, ${role.own ?? false}, ${role.days ?? -1}, ${role.list ?? -1}, ${role.days ?? -1}, ${role.hides ?? false}, ${role.position ?? null} FROM role WHERE chain_id = ${chain.chain} AND slug = 'owner';
		SELECT user_make('${name}-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), '${name}', ${chain.chain}, '${name}', NULL);
		UPDATE "user" SET lang = 'en' WHERE email = '${name}-${chain.tag}@test';
		${membership && `UPDATE membership SET ${membership} WHERE user_id = (SELECT id FROM "user" WHERE email = '${name}-${chain.tag}@test')`}`);
	return signIn(chain, name);
}

// ---- the routes ----

const idList = (text) => json(text).map((r) => String(r.id));
// Ids by the word before them, or else by the area.
function idsOf(visits) {
	const list = Object.values(visits), first = (table, key = 'id') => idList(`SELECT ${key} AS id FROM ${table} WHERE chain_id = ${chain.chain} ORDER BY 1 LIMIT 2`);
	const seen = list.map((v) => v.visit_id), booked = list.map((v) => v.appointments[0].id);
	return { visits: seen, calls: seen, appointments: booked, clients: idList(`SELECT id FROM client WHERE chain_id = ${chain.chain}`), staff: chain.people,
		messages: idList(`SELECT id FROM outbox WHERE chain_id = ${chain.chain}`), comment: idList(`SELECT id FROM visit_comment WHERE chain_id = ${chain.chain}`),
		blocks: first('block'), users: first('membership', 'user_id'), roles: first('role'), services: first('service'), accounts: first('account'), pictures: [], labels: [], fields: [] };
}

// What is asked for besides the path itself.
function questions(ids) {
	const find = ['?q=son', '?q=9997', '?q=private', '?q=Client'];
	return {
		'/journal/:branch/:date': ['?view=week', '?view=list', '?view=paper', '?view=month'], '/journal/:branch/find': find, '/journal/:branch/clients': find,
		'/journal/:branch/cards': [`?ids=${ids.appointments}`], '/journal/:branch/calls': [`?date=${tomorrow}`, `?date=${long}`],
		'/journal/:branch/new': [`?staff=${two}&date=${tomorrow}&time=12:00`, `?client=${ids.clients[1]}&staff=${one}&date=${tomorrow}&time=11:30`],
		'/journal/:branch/visits/:id': ['?tab=history'], '/journal/:branch/staff/:id/absent': [`?first=${today}&last=${day(3)}`],
		'/journal/:branch/blocks/new': [`?staff=${two}&from=${tomorrow}T12:00&upto=${tomorrow}T13:00`],
		'/visits/:branch': [`?${Array.from({ length: 24 }, (_, i) => `col[]=${i + 1}`).join('&')}`, ...find], '/messages/:branch': find,
		'/settings/:branch/log': ['?kind=visit', '?kind=client', '?kind=message'], '/staff/:branch/timetable': [`?month=${tomorrow.slice(0, 7)}`],
		'/staff/:branch/:id/dismiss': [`?last=${today}`],
	};
}

function routes() {
	return ['journal', 'visits', 'messages', 'settings', 'staff', 'catalog', 'start'].flatMap((area) => execFileSync(`${bin}/okno-${area}`, ['--routes'], { encoding: 'utf8' }).trim().split('\n'))
		.map((line) => line.split(' ')).filter(([method, path]) => method === 'GET' && path.includes(':branch') && !path.endsWith('/live')).map(([, path]) => path);
}

function addresses(path, ids) {
	const words = path.split('/').slice(1);
	const values = (w, i) => (w === ':branch' ? [here] : w === ':date' ? [today, tomorrow, long] : w === ':id' ? ids[words[i - 1].startsWith(':') ? words[0] : words[i - 1]] ?? []
		: w === ':comment' ? ids.comment : w.startsWith(':') ? [] : [w]);
	return words.reduce((list, w, i) => list.flatMap((head) => values(w, i).map((v) => `${head}/${v}`)), ['']);
}

// ---- the story ----

async function everywhere() {
	const visits = stage();
	await furnish(visits);
	sql(`UPDATE membership SET staff_id = NULL WHERE chain_id = ${chain.chain} AND staff_id = ${one}`);
	const ids = idsOf(visits), asked = questions(ids), all = routes();
	ok(all.length > 80, 'the programs tell their routes', all.length);
	// Of the two positions one is that of the first member; the others are named so that they are recognised.
	const post = Number(sql(`INSERT INTO position (chain_id, title) VALUES (${chain.chain}, 'Firsts') RETURNING id`, chain.chain).split('\n')[0]);
	sql(`UPDATE staff SET position_id = CASE WHEN id = ${one} THEN ${post} END, name = CASE WHEN id = ${one} THEN name ELSE 'Otherstaff' || id END WHERE chain_id = ${chain.chain}`, chain.chain);
	const people = {
		owner: [owner, /(hidden|old|there)word|private[\w.]*@mail|999777|(Hidden|Old)son|Otherstaff/],
		'own column': [await somebody('column', { own: true }, `staff_id = ${one}`), /(hidden|there)word|(Hidden|There)son/],
		'last days': [await somebody('recent', { days: 7, list: 7 }), /oldword/],
		'one branch': [await somebody('here', {}, `branches = '{${here}}'`), /thereword/],
		'one position': [await somebody('post', { position: post }), /(hidden|there)word|(Hidden|There)son|Otherstaff/],
		'no surnames': [await somebody('given', { without: 'clients_surname_patronymic_access' }), /(Own|Hidden|Old|There|Fathers)son/],
		'no contacts': [await somebody('blind', { hides: true }), /private[\w.]*@mail|999777/],
	};
	for (const [label, [browser, secret]] of Object.entries(people)) {
		const found = new Set(), shown = [], failed = [];
		for (const route of all)
			for (const path of addresses(route, ids).flatMap((p) => ['', ...(asked[route] ?? [])].map((q) => p + q)))
				for (const res of await Promise.all([browser.get(path), browser.json(path)])) {
					const hit = res.text.replace(/[\s()\u00a0–-]/g, '').match(secret);
					if (res.status >= 500)
						failed.push(path);
					if (hit) {
						found.add(route);
						shown.push(`${path}: ${hit[0]}`);
					}
				}
		is(failed, [], `${label}: nothing fails`);
		if (label === 'owner')
			ok(found.size >= 20, 'the owner finds all of it on many pages', [...found]);
		else
			is(shown.slice(0, 10), [], `${label}: what it hides is nowhere, on ${all.length} routes [F58]`);
	}
}

await run(everywhere);
