// branch-forms: a form that names branches changes those that it showed.  A branch that
// is closed, or was when the form was opened, keeps the user and the service it had.

import { is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain(), owner = await signIn(chain, 'owner');
const user = sql(`SELECT id FROM "user" WHERE email = 'admin-${chain.tag}@test'`), at = `/settings/${chain.branch}/users/${user}`;
const service = chain.services[0], form_at = `/catalog/${chain.branch}/services/${service}`;
const third = Number((await owner.post(`/settings/${chain.branch}/branches`, { title: 'Third', zone: 'Asia/Vladivostok', like: chain.branch, services: 1 })).to.match(/\d+/)[0]);
const places = () => sql(`SELECT branches FROM membership WHERE chain_id = ${chain.chain} AND user_id = ${user}`);
const offered = () => sql(`SELECT string_agg(branch_id::text, ',' ORDER BY branch_id) FROM service_branch WHERE chain_id = ${chain.chain} AND service_id = ${service}`);
const shut = (branch) => owner.post(`/settings/${chain.branch}/branches/${branch}/close`, {});
const open = (branch) => owner.post(`/settings/${chain.branch}/branches/${branch}/open`, {});
const role = sql(`SELECT role_id FROM membership WHERE chain_id = ${chain.chain} AND user_id = ${user}`);
const all = (page, name) => [...page.matchAll(new RegExp(`<input[^>]*name="${name}(?:\\[\\])?"[^>]*value="(\\d+)"`, 'g'))].map((m) => m[1]);

// What a browser sends of the form of a user, with other branches ticked.
async function userForm(ticked) {
	const page = (await owner.get(at)).text;
	return { role, staff: '', version: page.match(/name="version" value="(\d+)"/)[1], among: all(page, 'among').join(','), branches: ticked };
}

async function users() {
	sql(`UPDATE membership SET branches = '{${chain.branch},${chain.other}}' WHERE chain_id = ${chain.chain} AND user_id = ${user}`, chain.chain);
	await shut(chain.other);
	const asked = await userForm([chain.branch]);
	is(asked.among, `${chain.branch},${third}`, 'the form names the branches that it shows');
	is((await owner.post(at, asked)).status, 303, 'it is saved while a branch of theirs is closed');
	is(places(), `{${chain.branch},${chain.other}}`, 'the closed branch stays theirs [F58]');
	const late = await userForm([chain.branch, third]);
	is((await open(chain.other)).status, 303, 'the branch is opened while the form is');
	is([(await owner.post(at, late)).status, places()], [303, `{${chain.branch},${chain.other},${third}}`], 'what the form did not show stays, what it added is there [F58]');
	is([(await owner.post(at, await userForm([chain.branch]))).status, places()], [303, `{${chain.branch}}`], 'what it showed is taken away [F58]');
	await shut(third);
	const { among, ...bare } = await userForm([chain.branch, chain.other]);
	ok(among.length > 0, 'a program need not say what it showed');
	is([(await owner.post(at, bare)).status, places()], [303, `{${chain.branch},${chain.other}}`], 'then it means all that are open');
	is([(await owner.post(at, { ...await userForm([]), every: 1 })).status, places()], [303, ''], 'all branches are all [F58]');
	is([(await owner.post(at, await userForm([chain.branch]))).status, places()], [303, `{${chain.branch}}`], 'and fewer are those chosen');
	is((await owner.post(at, { ...await userForm([chain.branch]), among: 'x' })).status, 422, 'what is no branch is refused');
	await open(third);
}

async function serviceForm(ticked) {
	const page = (await owner.get(form_at)).text;
	const value = (name) => page.match(new RegExp(`name="${name}"[^>]*value="([^"]*)"`))?.[1] ?? '';
	return { version: value('version'), title: 'Massage', category_id: sql(`SELECT category_id FROM service WHERE id = ${service}`), sex: 0, price: '1000', duration: 30,
		before: 0, after: 0, vat: '20', booked_by: 'everybody', online_asked: 1, online: 1, branches_asked: all(page, 'branches_asked'), branches: ticked };
}

async function services() {
	sql(`INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) VALUES (${chain.chain}, ${chain.other}, ${service}, 7, 7, 45)`, chain.chain);
	const was = [chain.branch, chain.other, third].join();
	is(offered(), was, 'a service is offered in three branches');
	await shut(chain.other);
	const late = await serviceForm([chain.branch]);
	is(late.branches_asked.map(Number), [chain.branch, third], 'the form names the branches that it shows');
	await open(chain.other);
	const saved = await owner.post(form_at, late);
	ok(saved.status === 303, 'saved after the branch is open again', `${saved.status} ${saved.text.match(/class="error">[^<]+/g)}`);
	is(offered(), [chain.branch, chain.other].join(), 'it takes away what it showed, and nothing else');
	is(sql(`SELECT price_min FROM service_branch WHERE branch_id = ${chain.other} AND service_id = ${service}`), '7.00', 'which keeps its price');
	await shut(chain.other);
	is([(await owner.post(form_at, await serviceForm([chain.branch]))).status, offered()], [303, [chain.branch, chain.other].join()], 'a closed one keeps it as well');
	await open(chain.other);
	is([(await owner.post(form_at, await serviceForm([chain.branch]))).status, offered()], [303, String(chain.branch)], 'shown and not ticked, it is taken away');
	is((await owner.post(form_at, { ...await serviceForm([chain.branch]), branches_asked: 'x' })).status, 422, 'what is no branch is refused');
}

async function people() {
	const person = chain.people[0], at = `/staff/${chain.branch}/${person}`;
	const works = () => sql(`SELECT string_agg(branch_id::text, ',' ORDER BY branch_id) FROM staff_branch WHERE chain_id = ${chain.chain} AND staff_id = ${person}`);
	const form = async (ticked) => {
		const page = (await owner.get(at)).text;
		return { name: 'Person 1', version: page.match(/name="version" value="(\d+)"/)[1], places: all(page, 'places'), branches: ticked };
	};
	sql(`INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight) VALUES (${chain.chain}, ${chain.other}, ${person}, 1)`, chain.chain);
	await shut(chain.other);
	const late = await form([chain.branch]);
	is(late.places.map(Number), [chain.branch, third], 'the form of a staff member names the branches that it shows');
	await open(chain.other);
	is([(await owner.post(at, late)).status, works()], [303, [chain.branch, chain.other].join()], 'saved after a branch is open again, they still work there [F24]');
	await Promise.all([shut(chain.other), shut(third)]);
	const alone = await form([]);
	is(alone.places, [], 'with one open branch there is nothing to choose');
	await Promise.all([open(chain.other), open(third)]);
	is([(await owner.post(at, alone)).status, works()], [303, [chain.branch, chain.other].join()], 'and nothing is taken away');
	is([(await owner.post(at, await form([chain.branch]))).status, works()], [303, String(chain.branch)], 'what was shown is');
	is((await owner.post(at, { ...await form([chain.branch]), places: 'x' })).status, 422, 'what is no branch is refused');
}

await run(users, services, people);
