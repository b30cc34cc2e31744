// rights-days: the three limits of days of a role, each alone: what the journal shows,
// what the list of bookings shows, which visits may be changed.

import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';
import { ask, data, listed } from './site.mjs';

const chain = makeChain(), here = chain.branch;
const owner = await signIn(chain, 'owner');
const j = `/journal/${here}`, columns = [1, 2, 3, 5];

async function somebody(name, { last = -1, list = -1, edit = -1 }) {
	sql(`INSERT INTO role (chain_id, slug, title, rights, last_days, list_days, edit_days)
		SELECT chain_id, '${name}', '${name}', rights, ${last}, ${list}, ${edit} FROM role WHERE chain_id = ${chain.chain} AND slug = 'owner';
		SELECT user_make('${name}-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), '${name}', ${chain.chain}, '${name}', NULL);
		UPDATE "user" SET lang = 'en' WHERE email = '${name}-${chain.tag}@test'`);
	return signIn(chain, name);
}

// A visit of so many days ago.
function ago(days, start, client) {
	const made = book(chain, { on: day(0), start, client });
	sql(`UPDATE appointment SET day = day - ${days}, starts_at = starts_at - interval '${days} days', ends_at = ends_at - interval '${days} days' WHERE visit_id = ${made.visit_id}`, chain.chain);
	return { visit: made.visit_id, id: made.appointments[0].id, on: day(-days), url: `${j}/visits/${made.visit_id}` };
}

const old = ago(10, '10:00', chain.clients[0]), fresh = ago(2, '12:00', chain.clients[1]);
await listed(here);
const state = (v) => json(`SELECT v.status, v.comment, a.labels IS NOT NULL AS labelled, a.cancelled_at IS NOT NULL AS gone, a.day, extract(epoch FROM a.ends_at - a.starts_at) / 60 AS length
	FROM visit v JOIN appointment a ON a.visit_id = v.id WHERE v.id = ${v.visit}`)[0];
const version = (v) => Number(sql(`SELECT version FROM visit WHERE id = ${v.visit}`));

// ---- what is shown ----

async function shown() {
	const journal = await somebody('days-journal', { last: 5 }), list = await somebody('days-list', { list: 5 });
	for (const way of ['get', 'json']) {
		is([(await journal[way](`${j}/${old.on}`)).status, (await list[way](`${j}/${old.on}`)).status], [403, 200], `the journal has the days of its limit: ${way} [F58]`);
		is([(await journal[way](old.url)).status, (await list[way](old.url)).status], [404, 200], `and the visits of them: ${way} [F58]`);
		const lists = await Promise.all([journal, list].map(async (who) => (await who[way](`/visits/${here}`)).text));
		is(lists.map((t) => [t.includes('Number1'), t.includes('Number2')]), [[true, true], [false, true]], `the list has those of its own: ${way} [F58]`);
		const wide = await Promise.all([journal, list].map(async (who) => (await who[way](`/visits/${here}/chain`)).text));
		is(wide.map((t) => [t.includes('Number1'), t.includes('Number2')]), [[true, true], [false, true]], `so has the list over all branches: ${way} [F58]`);
	}
	const rows = async (who) => {
		await who.post(`/visits/${here}/export`, { col: columns });
		return Number(sql(`SELECT rows FROM export_log WHERE chain_id = ${chain.chain} ORDER BY id DESC LIMIT 1`));
	};
	is([await rows(journal), await rows(list)], [2, 1], 'and its spreadsheets [F58]');
	is((await list.json(`/visits/${here}/count`)).data.count, 1, 'and what is counted [F58]');
}

// ---- what may be changed ----

// All ways to change a visit: what each answers, and that the old one is as it was.
async function tries(who, v) {
	const made = [];
	const note = async (label, res) => made.push([label, (await res).status]);
	await note('the window', who.post(v.url, { version: version(v), comment: 'Changed' }));
	await note('the status', who.json(`${v.url}/status`, { status: 'arrived' }));
	await note('a shorter one', who.json(`${j}/appointments/${v.id}/move`, { length: 45, version: version(v), anyway: 1 }));
	await note('several', who.send(`${j}/appointments/status`, { items: [{ id: v.id, version: version(v), status: 'no_show' }] }));
	await note('cancelling', who.json(`${j}/appointments/${v.id}/cancel`, {}));
	await note('restoring', who.json(`${j}/appointments/${v.id}/restore`, { anyway: 1 }));
	return made;
}

async function changed() {
	const editor = await somebody('days-editor', { edit: 5 }), before = state(old);
	for (const [label, status] of await tries(editor, old).then((all) => all.filter(([l]) => l !== 'restoring')))
		is(status, 403, `a visit of long ago stays as it is: ${label} [F58]`);
	is(state(old), before, 'all of it');
	for (const [label, status] of await tries(editor, fresh))
		ok([200, 303].includes(status), `one of the last days does not: ${label}`, status);
	is((await editor.json(`${j}/appointments/${fresh.id}/move`, { start: `${day(-9)}T10:00`, version: version(fresh), anyway: 1 })).status, 403, 'nor is one moved to long ago [F58]');
	const refusal = await editor.json(`${old.url}/status`, { status: 'arrived' });
	ok(refusal.text.includes('does not change visits of so long ago'), 'who is refused reads why', refusal.text);

	const page = (await editor.get(old.url)).text, other = (await editor.get(fresh.url)).text;
	ok(page.includes('Number1') && !/<button class="btn primary">\s*Save/.test(page) && !page.includes('data-status-to') && !page.includes(`form="cancel-${old.id}"`), 'its window is there to read, with nothing to press');
	ok(/<button class="btn primary">\s*Save/.test(other), 'where another has its buttons');
	ok(/Your role changes visits of .* and later/.test(page) && !other.includes('Your role changes'), 'why that is so stands in it [F58]');
	ok(/<span class="badge warn">Waiting<\/span>/.test(page) && !page.includes('name="card_version"') && !page.includes('name="comment"'), 'the status is told, and nothing asks for what could not be saved');

	// From the list, at once and by the worker, who knows no roles.
	const work = await editor.post(`/visits/${here}/change`, { do: 'note', text: 'From the list', booking: [old.id, fresh.id] });
	const told = (await editor.get(work.to)).text;
	ok(told.includes('does not change visits of so long ago'), 'a change of many says which it left alone', told.slice(0, 200));
	is([state(old).comment, state(fresh).comment], ['', 'Changed\nFrom the list'], 'and changes the others [F58]');
	const id = Number(work.to.split('/').pop());
	sql(`UPDATE list_work SET state = 'waiting', done = 0, refused = 0, params = params || '{"note": "Once more"}' WHERE id = ${id};
		UPDATE list_work_row SET state = 'new' WHERE work_id = ${id};
		SET LOCAL ROLE okno_worker; SELECT list_change_run(${chain.chain}, ${id}, 100)`, chain.chain);
	is([state(old).comment, state(fresh).comment], ['', 'Changed\nFrom the list\nOnce more'], 'the worker keeps to it as well [F58]');

	const token = data(await ask('POST', '/api/v1/auth', { json: { login: `days-editor-${chain.tag}@test`, password: chain.password } })).user_token;
	is((await ask('PUT', `/api/v1/book_record/${here}/${old.id}`, { json: { datetime: `${day(3)}T10:00` }, user: token })).status, 403, 'and the API [F58]');
	is(state(old), before, 'it is as it was');
}

// ---- giving limits ----

async function giving() {
	const roles = `/settings/${here}/roles`, rights = { timetable_access: 1, dash_records_access: 1 };
	const made = await owner.post(roles, { title: 'Three limits', last_days: 7, list_days: '', edit_days: 1, ...rights });
	const of = (title) => json(`SELECT id, version, last_days, list_days, edit_days FROM role WHERE chain_id = ${chain.chain} AND title = '${title}'`)[0];
	const role = of('Three limits');
	is([made.status, role.last_days, role.list_days, role.edit_days], [303, 7, -1, 1], 'a role is made with three limits [F58]');
	const page = (await owner.get(`${roles}/${role.id}`)).text;
	is(['last_days', 'list_days', 'edit_days'].map((n) => new RegExp(`name="${n}"[^>]*value="(\\d*)"`).exec(page)?.[1]), ['7', '', '1'], 'its page has them');
	const listed = (await owner.json(roles)).data.roles.find((r) => r.id === role.id);
	is(listed.limits, ['journal: the last 7 days', 'changes: the last 1 day'], 'the list says each');
	const bad = await owner.post(`${roles}/${role.id}`, { title: 'Three limits', version: role.version, last_days: 7, list_days: 'many', edit_days: 1, ...rights });
	ok(bad.status === 422 && /aria-invalid="true"[^>]*>(?=<p class="error" id="r-list_days-e">)/.test(bad.text), 'what is no number is said beside its field', bad.status);
	await owner.post(roles, { title: 'One number', last_days: 9, ...rights });
	is((({ last_days, list_days, edit_days }) => [last_days, list_days, edit_days])(of('One number')), [9, 9, 9], 'a program that knows one number means all');

	const manager = await somebody('days-manager', { list: 30, edit: 3 });
	const tries = [[{ list_days: 30, edit_days: 3 }, 303], [{ list_days: 31, edit_days: 3 }, 422], [{ list_days: 30, edit_days: '' }, 422], [{ list_days: 0, edit_days: 0 }, 303]];
	for (const [i, [days, status]] of tries.entries())
		is((await manager.post(roles, { title: `Given ${i}`, last_days: '', ...days, ...rights })).status, status, `who is limited gives ${status === 303 ? '' : 'no more than '}their days: ${Object.values(days)} [F58]`);
	const looked = await owner.post(`${roles}/${Number(sql(`SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'days-list'`))}/view`, {});
	ok(looked.status === 303 && !(await owner.get(`/visits/${here}`)).text.includes('Number1'), 'looking as a role keeps to its days of the list [F58]');
	await owner.post('/account/view-end', {});
}

await run(shown, changed, giving);
