// rights-addresses: a role may be limited to addresses: from elsewhere its users open
// nothing of the business, by page, JSON, live update or API; what is their own stays
// theirs, and nobody shuts themselves out.

import { book, Browser, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';
import { ask, data } from './site.mjs';

const chain = makeChain(), roles = `/settings/${chain.branch}/roles`;
const owner = await signIn(chain, 'owner');
const rights = { timetable_access: 1, record_form_access: 1, edit_records_access: 1, records_edit_comment_access: 1, records_edit_date_and_master_access: 1, users_access: 1, edit_users_access: 1 };
const roleOf = (title) => json(`SELECT id, version, array_to_string(networks, ' ') AS networks FROM role WHERE chain_id = ${chain.chain} AND title = '${title}'`)[0];
const change = (who, title, networks) => who.post(`${roles}/${roleOf(title).id}`, { title, version: roleOf(title).version, last_days: '', networks, ...rights });

function member(name, title) {
	sql(`SELECT user_make('${name}-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), '${name}', NULL, '', NULL);
		INSERT INTO membership (user_id, chain_id, role_id) SELECT u.id, ${chain.chain}, ${roleOf(title).id} FROM "user" u WHERE u.email = '${name}-${chain.tag}@test';
		UPDATE "user" SET lang = 'en' WHERE email = '${name}-${chain.tag}@test'`);
}

// A browser somewhere, signed in.
async function from(address, name) {
	const browser = new Browser(address);
	await browser.post('/account/sign-in', { login: `${name}-${chain.tag}@test`, password: chain.password });
	await browser.get('/account/profile');
	return browser;
}

async function making() {
	is((await owner.post(roles, { title: 'Desk', last_days: '', networks: ' 127.0.0.2,127.0.1.77/24\n2001:db8::1 ', ...rights })).status, 303, 'a role is limited to addresses [F58]');
	is(roleOf('Desk').networks, '127.0.0.2/32 127.0.1.0/24 2001:db8::1/128', 'however they are written');
	const page = (await owner.get(`${roles}/${roleOf('Desk').id}`)).text;
	ok(/<textarea id="r-networks"[^>]*>127.0.0.2\/32\n127.0.1.0\/24\n2001:db8::1\/128<\/textarea>/.test(page) && page.includes('You are at: 127.0.0.1'), 'its page has them, and says where one is');
	ok((await owner.json(roles)).data.roles.find((r) => r.word === 'Desk').limits.includes('from chosen addresses'), 'the list says so');
	for (const wrong of ['here', '127.0.0.1/99', '300.1.1.1', '127.0.0.1 or so'])
		ok(await change(owner, 'Desk', wrong).then((r) => r.status === 422 && /r-networks-e">Addresses are written like/.test(r.text) && r.text.includes(`>${wrong}</textarea>`)), `what is no address is said beside the field: ${wrong}`);
}

async function outside() {
	member('clerk', 'Desk');
	const visit = book(chain, { start: '10:00' }), j = `/journal/${chain.branch}`;
	const inside = await from('127.0.0.2', 'clerk'), away = await from('127.0.0.3', 'clerk'), net = await from('127.0.1.9', 'clerk');
	const paths = [j, `${j}/${day(1)}`, `${j}/visits/${visit.visit_id}`, `${j}/cards?ids=${visit.appointments[0].id}`, `/settings/${chain.branch}/users`, `/journal/${chain.other}`];
	for (const path of paths) {
		const [good, bad, doc, near] = [await inside.get(path), await away.get(path), await away.json(path), await net.json(path)];
		is([good.status < 400, bad.status, doc.status, near.status < 400], [true, 403, 403, true], `from elsewhere there is no ${path.replace(/\d+/g, 'N')} [F58]`);
	}
	const page = await away.get(j);
	ok(page.text.includes('works from certain addresses only') && page.text.includes('127.0.0.3') && !page.text.includes('Number1'), 'who is elsewhere reads why', page.text.slice(0, 300));
	is((await away.json(`${j}/live`)).status, 403, 'nor live updates [F58]');
	is([(await away.post(`${j}/visits/${visit.visit_id}`, { version: 1, comment: 'x' })).status, (await inside.post(`${j}/visits/${visit.visit_id}`, { version: 1, comment: 'y' })).status], [403, 303], 'and nothing is changed from there [F58]');
	is((await away.get('/account/profile')).status, 200, 'what is one\'s own is open from everywhere');
	const token = data(await ask('POST', '/api/v1/auth', { json: { login: `clerk-${chain.tag}@test`, password: chain.password } })).user_token;
	const put = () => ask('PUT', `/api/v1/book_record/${chain.branch}/${visit.appointments[0].id}`, { json: { datetime: `${day(1)}T12:00` }, user: token });
	is((await put()).status, 403, 'the API refuses a token used elsewhere [F58]');
	await change(owner, 'Desk', '127.0.0.0/24');
	is([(await away.get(j)).status, (await put()).status < 300], [200, true], 'given another address, they are in with the next click');
}

async function giving() {
	const clerk = await from('127.0.0.2', 'clerk');
	const own = await change(clerk, 'Desk', '127.0.0.9');
	ok(own.status === 422 && own.text.includes('you would shut yourself out') && own.text.includes('127.0.0.2'), 'nobody shuts themselves out of their own role [F58]', own.status);
	for (const [networks, status] of [['', 422], ['10.0.0.1', 422], ['127.0.0.7', 303]])
		is((await clerk.post(roles, { title: `Made ${networks}`, last_days: '', networks, timetable_access: 1 })).status, status, `a role that they make works from theirs at most: ${networks || 'anywhere'} [F58]`);
	const access = data(await ask('GET', `/api/v1/companies?my=1&id=${chain.branch}`, { user: data(await ask('POST', '/api/v1/auth', { json: { login: `clerk-${chain.tag}@test`, password: chain.password } })).user_token }))[0].access;
	is([access.auth_enable_check_ip, access.auth_list_allowed_ip], [true, ['127.0.0.0/24']], 'the API\'s map has them');
	const boss = data(await ask('GET', `/api/v1/companies?my=1&id=${chain.branch}`, { user: data(await ask('POST', '/api/v1/auth', { json: { login: `owner-${chain.tag}@test`, password: chain.password } })).user_token }))[0].access;
	is([boss.auth_enable_check_ip, boss.auth_list_allowed_ip, boss.finances_accounts_limited_access, boss.storages_limited_access, boss.limited_users_access], [false, [], false, false, false], 'an owner is not limited');
	const seen = await owner.post(`${roles}/${roleOf('Made 127.0.0.7').id}/view`, {});
	is([seen.status, (await owner.get(`/journal/${chain.branch}`)).status], [303, 200], 'who looks as a role is where they are');
	await owner.post('/account/view-end', {});
	is(sql(`SELECT count(*) FROM log WHERE chain_id = ${chain.chain} AND object = 'role' AND changes ? 'networks'`) > 1, true, 'the journal of actions has it [F22]');
}

await run(making, outside, giving);
