// actions: what is changed is told with names, from what to what, by whom; found
// by person, kind, thing and day; the check of the seals finds what somebody with
// all rights in the database did to it; exports are listed.

import { book, day, eventually, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain(), foreign = makeChain();
const at = `/settings/${chain.branch}/log`;
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin');
const made = book(chain, { on: day(1), start: '10:00' });
const ask = async (query = '') => (await owner.json(at + query)).data;
const told = (e) => e.changes.map((c) => `${c.field}: ${c.was ?? ''} → ${c.now ?? ''}`);

async function changes() {
	await admin.post(`/journal/${chain.branch}/visits/${made.visit_id}/status`, { status: 'confirmed', version: 1 });
	const [last] = (await ask('?kind=visit')).entries;
	ok(last.who === 'Admin' && last.what === 'Visit' && last.action === 'changed', '[F22] who changed what', last);
	ok(told(last).includes('Status: Waiting → Confirmed'), '[F22] from what to what', told(last));
	is(last.visit, made.visit_id, '[F22] with a link to the visit');
	sql(`UPDATE service SET title = 'Стрижка <b>' WHERE chain_id = ${chain.chain} AND id = ${chain.services[0]};
		UPDATE service_branch SET price_min = 1500, price_max = 1700 WHERE chain_id = ${chain.chain} AND service_id = ${chain.services[0]};
		DELETE FROM service_staff WHERE chain_id = ${chain.chain} AND service_id = ${chain.services[0]} AND staff_id = ${chain.people[2]}`, chain.chain);
	const page = await owner.get(`${at}?kind=service&object=${chain.services[0]}`);
	ok(page.text.includes('Стрижка &lt;b&gt;') && page.text.replaceAll("\u00a0", " ").includes("<del>1,000 ₽</del><ins>1,500 ₽</ins>"), '[F22] a price and a name, before and after', page.text);
	const gone = (await ask('?kind=service')).entries.find((e) => e.deleted);
	ok(gone?.what === 'Service of a staff member' && told(gone).includes('Staff member: Person 3 → '), '[F22] what is deleted is told with names', gone);
}

// What an entry is about is told by its own name, and what was changed in words: a
// wrong name would accuse somebody.
async function named() {
	const { chain: c, branch, other, people, services } = chain;
	const user = (who) => sql(`SELECT id FROM "user" WHERE email = '${who}-${chain.tag}@test'`);
	const role = (slug) => sql(`SELECT id FROM role WHERE chain_id = ${c} AND slug = '${slug}'`);
	sql(`INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) VALUES (${c}, ${other}, ${services[1]}, 500, 500, 30);
		INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (${c}, ${other}, ${people[0]});
		SELECT set_config('okno.user_id', '${user('owner')}', false);
		UPDATE service_branch SET price_min = 700, price_max = 700 WHERE chain_id = ${c} AND branch_id = ${other};
		INSERT INTO position (chain_id, title) VALUES (${c}, 'Top master');
		INSERT INTO service_position (chain_id, branch_id, service_id, position_id, price) SELECT ${c}, ${chain.branch}, ${services[1]}, id, 2000 FROM position WHERE chain_id = ${c};
		UPDATE service_position SET price = 2222 WHERE chain_id = ${c};
		UPDATE service_staff SET own_price = 1111 WHERE chain_id = ${c} AND service_id = ${services[1]} AND staff_id = ${people[1]};
		UPDATE role SET rights = array_remove(rights, 'records_phone_access') || '{security_access}' WHERE chain_id = ${c} AND slug = 'administrator';
		UPDATE membership SET role_id = ${role('manager')} WHERE chain_id = ${c} AND user_id = ${user('admin')};
		UPDATE membership SET role_id = ${role('administrator')}, branches = '{${other}}' WHERE chain_id = ${c} AND user_id = ${user('admin')};
		UPDATE membership SET branches = NULL WHERE chain_id = ${c} AND user_id = ${user('admin')};
		UPDATE role SET rights = array_remove(rights, 'security_access') WHERE chain_id = ${c} AND slug = 'administrator';
		INSERT INTO absence (chain_id, staff_id, kind, first_day, last_day) VALUES (${c}, ${people[1]}, 'sick', '2030-01-01', '2030-01-02');
		INSERT INTO calendar_link (token_hash, chain_id, staff_id, clients) VALUES (sha256('${chain.tag}'), ${c}, ${people[1]}, true);
		INSERT INTO shift_edit (chain_id, branch_id, what, first_day, last_day, staff, cells) VALUES (${c}, ${branch}, 'paint', '2030-01-01', '2030-01-02', '{${people.slice(0, 2)}}', '{}')`, c);
	const all = (await ask()).entries.map((e) => [e.what, e.action, e.name, told(e).join('; ')].join(' | ').replaceAll('\u00a0', ' '));
	const is_there = (line, name) => ok(all.includes(line), `[F22] ${name}`, all.slice(0, 20).join('\n'));
	is_there(`Service in a branch | changed | Service 2 | Branch:  → Other ${chain.tag}; Price: 500 ₽ → 700 ₽`, 'a price is told with its branch');
	is_there(`Service of a staff member | changed | Service 2 | Staff member:  → Person 2; Branch:  → Journal ${chain.tag}; Own price:  → 1,111 ₽`, 'and with whose it is');
	for (const [what, price] of [['added', ' → 2,000 ₽'], ['changed', '2,000 ₽ → 2,222 ₽']])
		ok(all.some((l) => l.startsWith(`Service with a position | ${what}`) && ['Service:  → Service 2', `Branch:  → Journal ${chain.tag}`, 'Position:  → Top master', `Price: ${price}`].every((part) => l.includes(part))), `[F22] and a price of a position (${what})`, all.slice(0, 20).join('\n'));
	is_there('Role | changed | Administrator | Rights given:  → See the journals of actions and of exports', 'a right is given in words, to a role by its name');
	is_there('Role | changed | Administrator | Rights taken away:  → See the journals of actions and of exports', 'and taken away');
	is_there('User | changed | Admin | Role: Administrator → Manager', 'who was given another role');
	is_there(`User | changed | Admin | Role: Manager → Administrator; Branches:  → Other ${chain.tag}`, 'and other branches');
	is_there('Absence | added | Person 2 | Staff member:  → Person 2; From the day:  → 01.01.2030; To the day:  → 02.01.2030; Kind:  → Sick leave', 'whose absence it is');
	is_there('Secret link to the calendar | added | Person 2 | Staff member:  → Person 2; With names of clients:  → yes; With surnames of clients:  → yes', 'who gave bookings away by a secret link');
	is_there(`Shifts in the timetable | added |  | Branch:  → Journal ${chain.tag}; From the day:  → 01.01.2030; To the day:  → 02.01.2030; What was done:  → Shifts painted; Staff members:  → Person 1, Person 2`, 'whose shifts were painted');
	const there = book({ ...chain, branch: other }, { on: day(2), start: '11:00', service: null });
	const link = (await ask('?kind=visit')).entries.find((e) => e.visit === there.visit_id);
	is([link.name, link.url], [`№ ${there.visit_id} · Client Number1`, `/journal/${other}/visits/${there.visit_id}`], '[F22] a visit is told with its client, and its link leads to its own branch');
	const { id } = json(`SELECT id FROM appointment WHERE visit_id = ${there.visit_id}`)[0];
	await owner.post(`/journal/${other}/appointments/${id}/cancel`, { version: 1 });
	const [gone] = (await ask('?kind=visit')).entries;
	is([gone.who, gone.what, gone.action, gone.visit], ['Owner', 'Booking', 'cancelled', there.visit_id], '[F22] who cancelled it');
}

// Every column that is kept in the log, and every value that it may have, in words.
async function words() {
	const columns = json(`SELECT DISTINCT c.relname AS tab, a.attname AS col, (
			SELECT array_agg(m[1]) FROM pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([a-z_]{3,})''', 'g') m
			 WHERE k.contype = 'c' AND (k.contypid = a.atttypid OR k.conrelid = c.oid AND k.conkey = ARRAY[a.attnum])
			   AND pg_get_constraintdef(k.oid) LIKE '%ANY%') AS words
		  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
		  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'id'
		 WHERE t.tgname IN ('log_change', 'log_added', 'log_helper', 'log_written')
		   AND a.attname::text <> ALL (string_to_array(encode(t.tgargs, 'escape'), '\\000'))`);
	const some = (col) => (/_at$/.test(col) ? '2030-01-01T00:00:00Z' : '7');
	sql(columns.filter((c) => c.col !== 'rights').flatMap(({ tab, col, words: all }) => (all || [some(col)]).map((word) => `INSERT INTO log (chain_id, object, object_id, action, changes)
		VALUES (${foreign.chain}, '${tab}', 0, 'change', '{"${col}": [null, "${word}"]}')`)).join(';'));
	const stranger = await signIn(foreign, 'owner');
	const raw = [];
	let next = `/settings/${foreign.branch}/log`;
	for (let page; next; next = page.older) {
		page = (await stranger.json(next)).data;
		for (const e of page.entries.filter((e) => e.object_id === 0))
			raw.push(...[e.what, ...e.changes.flatMap((f) => [f.field, f.now])].filter((t) => /^[a-z]+(_[a-z]+)+$/.test(t) || columns.some((c) => c.tab === t || c.col === t || c.words?.includes(t))));
	}
	is(raw.filter((t) => !['before', 'after', 'none', 'everybody'].includes(t)), [], '[F22] every column and every choice has its words');
}

async function found() {
	const other = book(chain, { on: day(3), start: '12:00', client: chain.clients[1] });
	const visits = async (q) => [...new Set((await ask(q)).entries.map((e) => e.visit).filter((v) => v))];
	is(await visits(`?q=${other.visit_id}`), [other.visit_id], '[F22] a visit is found by its number');
	is(await visits('?q=number2'), [other.visit_id], '[F22] and by its client');
	ok((await ask('?q=number2')).entries.some((e) => e.what === 'Client' && e.name === 'Client Number2'), '[F22] with what was done to the card');
	const services = (await ask('?q=SERVICE+2')).entries;
	ok(services.length > 0 && services.every((e) => e.name === 'Service 2'), '[F22] a service is found by a part of its name, and nothing else', services.map((e) => e.name));
	ok((await ask('?q=Person+2')).entries.some((e) => e.what === 'Absence'), '[F22] a staff member with absences');
	const nothing = await owner.get(`${at}?q=nobodyatall`);
	ok(nothing.text.includes('No such entries') && nothing.text.includes('value="nobodyatall"'), '[F22] what nothing is called is told, and stays');
	const [service] = (await ask('?kind=service')).entries;
	const one = (await owner.json(service.url)).data;
	ok(one.about.what === 'Service' && one.about.name === service.name && one.entries.every((e) => e.name === service.name), '[F22] from an entry to all about the same thing, named above', one.about);
	sql(`INSERT INTO log (chain_id, object, object_id, action, changes) VALUES (${chain.chain}, 'service_category', ${service.object_id}, 'change', '{"title": ["a", "b"]}')`);
	ok((await owner.json(service.url)).data.entries.every((e) => e.what !== 'Category of services'), '[F22] of another thing with the same number it has nothing');
	is(await visits(`?about=client&object=${chain.clients[1]}`), [other.visit_id], '[F22] of a client it has the visits, too');
	is((await owner.json(`${at}?about=secrets&object=1`)).status, 422, '[F22] what is no kind of thing is refused');
	is((await ask(`?first=${day(1)}&last=${day(-1)}`)).entries.length > 0, true, '[F22] days in the wrong order are put right');
}

// What the operator does in somebody's name is told so.
async function operator() {
	sql(`SELECT user_make('boss-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Boris Boss', NULL, '', NULL);
		UPDATE "user" SET operator = true, lang = 'en' WHERE email = 'boss-${chain.tag}@test'`);
	ok(!(await owner.get(at)).text.includes('value="operator"'), '[F64] where no operator worked there is nothing to look for');
	const boss = await signIn(chain, 'boss');
	await boss.get('/operator');
	await boss.post(`/operator/chains/${chain.chain}/enter`, { user: sql(`SELECT id FROM "user" WHERE email = 'owner-${chain.tag}@test'`) });
	await boss.get(`/catalog/${chain.branch}`);
	const version = sql(`SELECT version FROM service WHERE id = ${chain.services[2]}`);
	is((await boss.json(`/catalog/${chain.branch}/services/${chain.services[2]}/cell`, { version, price: '3210' })).status, 200, '[F64] the operator changes a price as the owner');
	await boss.post(`/staff/${chain.branch}/export`, {});
	const [last, before] = (await ask()).entries;
	is([last.who, last.operated, last.operator, before.operated], ['Owner', true, 'Boris Boss', false], '[F64] the journal says that it was the operator, in whose name');
	const theirs = (await ask('?who=operator')).entries;
	ok(theirs.length > 0 && theirs.every((e) => e.operated), '[F64] all that the operator did is found', theirs.length);
	ok((await owner.get(at)).text.includes('Boris Boss'), '[F64] it stands on the page');
	const { data } = await owner.json(`/settings/${chain.branch}/exports?who=operator`);
	is(data.exports.map((e) => [e.who, e.what, e.operator]), [['Owner', 'Staff members', 'Boris Boss']], '[F21] so do the operator\'s exports');
}

async function filters() {
	const adminId = sql(`SELECT id FROM "user" WHERE email = 'admin-${chain.tag}@test'`);
	const mine = (await ask(`?who=${adminId}`)).entries;
	ok(mine.length > 0 && mine.every((e) => e.who === 'Admin'), '[F22] by person');
	ok((await ask('?who=clients')).entries.every((e) => !e.who), '[F22] by clients and programs');
	const today = sql(`SELECT (now() AT TIME ZONE 'Asia/Vladivostok')::date`), tomorrow = day(1);
	ok((await ask(`?first=${today}&last=${today}`)).entries.length > 5 && (await ask(`?first=${tomorrow}`)).none, '[F22] by day, the branch\'s');
	ok((await ask('?kind=visit')).entries.every((e) => e.visit), '[F22] by kind');
	for (const [query, field] of [['?kind=secrets', 'kind'], ['?first=2026-02-31', 'first'], ['?who=x', 'who'], ['?before=-1', 'before'], ['?object=1;drop', 'object']]) {
		const res = await owner.json(at + query);
		ok(res.status === 422 && JSON.stringify(res.data).includes(`"${field}"`), `[F22] ${query} is refused by its field`, res);
	}
	sql(`DO $$ BEGIN FOR n IN 1..60 LOOP
		UPDATE staff SET information = 'v' || n WHERE chain_id = ${chain.chain} AND id = ${chain.people[0]};
		END LOOP; END $$`, chain.chain);
	const first = await ask('?kind=staff'), second = (await owner.json(first.older)).data;
	ok(first.entries.length === 30 && second.entries.length > 0 && second.entries[0].id < first.entries[29].id, '[F22] page by page');
}

async function borders() {
	is([(await admin.get(at)).status, (await admin.post(`${at}/check`, {})).status, (await admin.get(`/settings/${chain.branch}/exports`)).status], [403, 403, 403], '[F22] only who may see it does');
	const stranger = await signIn(foreign, 'owner');
	is([(await stranger.get(at)).status, (await stranger.json(`/settings/${foreign.branch}/log?object=${chain.services[0]}&kind=service`)).data.none], [404, true], '[N4] another chain\'s journal is not there');
	ok((await stranger.json(`/settings/${foreign.branch}/log?before=999999999999`)).data.entries.every((e) => e.name !== 'Стрижка <b>'), '[N4] and nothing of it elsewhere');
}

// Has the seals checked and waits for what the check says.
async function check() {
	await owner.post(`${at}/check`, {});
	return eventually(async () => {
		const { check: c } = await ask();
		return c && !c.running && c;
	});
}

const sealed = () => eventually(() => sql(`SELECT count(*) FROM log l WHERE chain_id = ${chain.chain} AND NOT EXISTS (SELECT FROM seal s WHERE s.chain_id = l.chain_id AND s.log_id = l.id)`) === '0');

async function seals() {
	ok(await sealed(), '[N9] what was done is sealed');
	const good = await check();
	ok(good?.good && /entries are as they were written/.test(good.links), '[N9] the button finds all seals sound', good);
	ok((await owner.get(at)).text.includes(`${good.number}:${good.last}`), '[N9] and shows the last one, to be noted');
	const [a, b] = sql(`SELECT id FROM log WHERE chain_id = ${chain.chain} AND object = 'staff' ORDER BY id LIMIT 2`).split('\n');
	const swap = `UPDATE seal SET log_id = -log_id WHERE chain_id = ${chain.chain} AND log_id IN (${a}, ${b});
		UPDATE seal SET log_id = CASE -log_id WHEN ${a} THEN ${b} ELSE ${a} END WHERE chain_id = ${chain.chain} AND log_id < 0`;
	for (const [name, harm, mend] of [
		['edited', `UPDATE log SET changes = '{"price": [1, 2]}' WHERE chain_id = ${chain.chain} AND id = ${a}`, `UPDATE log l SET changes = k.changes FROM kept k WHERE l.chain_id = k.chain_id AND l.id = k.id`],
		['told of somebody else', `UPDATE log SET user_id = 1 WHERE chain_id = ${chain.chain} AND id = ${a}`, `UPDATE log l SET user_id = k.user_id FROM kept k WHERE l.chain_id = k.chain_id AND l.id = k.id`],
		['reordered', swap, swap],
		['added', `INSERT INTO log OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(k, '{"id": -1}')).* FROM kept k WHERE k.id = ${a}`, `DELETE FROM log WHERE chain_id = ${chain.chain} AND id = -1`],
		['deleted', `DELETE FROM log WHERE chain_id = ${chain.chain} AND id = ${a}`, `INSERT INTO log OVERRIDING SYSTEM VALUE SELECT k.* FROM kept k WHERE k.id = ${a}`]]) {
		sql(`CREATE TABLE kept AS SELECT * FROM log WHERE chain_id = ${chain.chain}; ${harm}`);
		try {
			const bad = await check();
			ok(bad && !bad.good && bad.entry !== 0, `[N9] an entry ${name} by a superuser is found by the button`, bad);
			ok((await owner.get(at)).text.includes('Somebody has tampered'), '[N9] and told plainly');
		} finally {
			sql(`${mend}; DROP TABLE kept`);
		}
	}
	ok((await check())?.good, '[N9] put back, it is sound again');
	sql(`UPDATE log SET changes = '{}', erased_at = now() WHERE chain_id = ${chain.chain} AND object = 'client' AND id = (SELECT min(id) FROM log WHERE chain_id = ${chain.chain} AND object = 'client')`);
	ok((await check())?.good, '[N9] what a person asked to forget is gone from an entry, and the seals hold');
	ok((await owner.get(`${at}?kind=client`)).text.includes('data were erased'), '[N9] its place is kept');
}

async function exports() {
	const list = `/settings/${chain.branch}/exports`;
	ok((await owner.get(list)).text.includes('Nothing was exported yet'), '[F21] no export yet');
	sql(`SELECT set_config('okno.user_id', (SELECT id::text FROM "user" WHERE email = 'admin-${chain.tag}@test'), false);
		SELECT export_note(${chain.chain}, ${chain.branch}, 'services', '{"q": "cut"}', 12345)`, chain.chain);
	const { data } = await owner.json(list);
	is(data.exports.map((e) => [e.who, e.what, e.filter, e.rows]), [['Admin', 'Services', 'text: cut', 12345]], '[F21] who exported what, with which filter, how many rows');
	ok((await owner.get(list)).text.includes('>12,345<'), '[F21] in groups of three digits');
	await owner.post(`/visits/${chain.branch}/export`, { from: '2030-01-01', upto: '2030-01-31', state: 'live', guest: 'with' });
	await owner.post(`/catalog/${chain.branch}/export`, {});
	const of = async (query) => (await owner.json(list + query)).data.exports.map((e) => [e.who, e.what, e.filter]);
	is(await of('?what=visits'), [['Owner', 'Bookings', 'from the day: 01.01.2030, to the day: 31.01.2030, guests: with guests, state: not cancelled']], '[F21] filters are told in words');
	is(await of(`?who=${sql(`SELECT id FROM "user" WHERE email = 'admin-${chain.tag}@test'`)}`), [['Admin', 'Services', 'text: cut']], '[F21] exports are found by who took them');
	is([(await of(`?first=${day(1)}`)).length, (await of(`?last=${day(1)}`)).length], [0, 3], '[F21] and by day');
	is((await owner.json(`${list}?what=secrets`)).status, 422, '[F21] what cannot be exported is refused');
	is((await (await signIn(foreign, 'owner')).json(`/settings/${foreign.branch}/exports`)).data.none, true, '[F21] another chain sees none of it');
}

await run(changes, named, found, filters, borders, seals, exports, operator, words);
