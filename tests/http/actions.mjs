// actions: what is changed is told with names, from what to what, by whom; found
// by person, kind, thing and day; the check of the seals finds what somebody with
// all rights in the database did to it; exports are listed.

import { book, day, eventually, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

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
	sql(`UPDATE staff SET information = 'v' || n FROM generate_series(1, 1) n WHERE chain_id = ${chain.chain} AND id = ${chain.people[0]}`, chain.chain);
	for (let i = 0; i < 60; i++)
		sql(`UPDATE staff SET information = 'v${i}' WHERE chain_id = ${chain.chain} AND id = ${chain.people[0]}`, chain.chain);
	const first = await ask('?kind=staff'), second = (await owner.json(first.older)).data;
	ok(first.entries.length === 50 && second.entries.length > 0 && second.entries[0].id < first.entries[49].id, '[F22] page by page');
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
		SELECT export_note(${chain.chain}, ${chain.branch}, 'services', '{"q": "cut"}', 17)`, chain.chain);
	const { data } = await owner.json(list);
	is(data.exports.map((e) => [e.who, e.what, e.filter, e.rows]), [['Admin', 'Services', 'text: cut', 17]], '[F21] who exported what, with which filter, how many rows');
	is((await (await signIn(foreign, 'owner')).json(`/settings/${foreign.branch}/exports`)).data.none, true, '[F21] another chain sees none of it');
}

await run(changes, filters, borders, seals, exports);
