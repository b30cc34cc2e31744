// accounts: the cash desks and accounts of a branch: made with it, added, renamed,
// ordered, put away and brought back; told by the API; and a role limited to
// chosen ones sees no other, on the page, in the API or by an id.

import { is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';
import { ask, data } from './site.mjs';

const chain = makeChain();
const at = `/settings/${chain.branch}/accounts`;
const owner = await signIn(chain, 'owner');
const accounts = () => json(`SELECT id, title, kind, archived_at IS NOT NULL AS away FROM account WHERE branch_id = ${chain.branch} ORDER BY weight, id`);
const titles = () => accounts().filter((a) => !a.away).map((a) => a.title);
const id = (title) => accounts().find((a) => a.title === title).id;
const version = (title) => sql(`SELECT version FROM account WHERE id = ${id(title)}`);

async function directory() {
	is(accounts().map((a) => [a.title, a.kind]), [['Касса', 'cash'], ['Расчётный счёт', 'bank']], 'a branch begins with a cash desk and an account');
	is(json(`SELECT count(*)::int AS n FROM log WHERE chain_id = ${chain.chain} AND object = 'account'`)[0].n, 0, 'which are no actions of their own');
	is((await owner.post(at, { title: 'Terminal', kind: 'card', comment: 'at the desk' })).status, 303, 'one is added');
	const again = await owner.post(at, { title: 'terminal', kind: 'cash' });
	ok(again.status === 422 && again.text.includes('There is one of this name already') && again.text.includes('value="terminal"'), 'not twice of one name; what was typed stays');
	is((await owner.post(at, { title: '', kind: 'cash' })).status, 422, 'nor without a name');
	is((await owner.post(at, { title: 'X', kind: 'gold' })).status, 422, 'nor of a kind that is none');
	is((await owner.post(`${at}/${id('Terminal')}`, { title: 'Card terminal', kind: 'card', comment: '', version: 1 })).status, 303, 'renamed');
	is((await owner.post(`${at}/${id('Card terminal')}`, { title: 'Mine', kind: 'card', version: 1 })).status, 409, 'not over somebody else\'s change');
	await owner.post(`${at}/${id('Card terminal')}/move`, { way: 'up' });
	is(titles(), ['Касса', 'Card terminal', 'Расчётный счёт'], 'put in order');
	const away = await owner.post(`${at}/${id('Касса')}/archive`, {});
	is(titles(), ['Card terminal', 'Расчётный счёт'], 'put away');
	ok((await owner.get(away.to)).text.includes('Undo'), 'which can be undone');
	is((await owner.post(`${at}/${id('Касса')}/archive`, {})).status, 404, 'once');
	await owner.post(`${at}/${id('Касса')}/restore`, {});
	is(titles().length, 3, 'and brought back');
	ok((await owner.get(`/settings/${chain.branch}/log`)).text.includes('Card terminal'), 'the journal of actions tells of it');
	is((await owner.post(`/settings/${chain.other}/accounts/${id('Касса')}`, { title: 'X', kind: 'cash', version: version('Касса') })).status, 404, 'another branch\'s page does not reach it');
}

const partner = { Authorization: 'Bearer oknodemopartner00001' };
const token = async (who) => data(await ask('POST', '/api/v1/auth', { json: { login: `${who}-${chain.tag}@test`, password: chain.password } })).user_token;
const told = async (user) => (await owner.ask(`/api/v1/accounts/${chain.branch}`, { accept: 'application/vnd.yclients.v2+json',
	headers: { Authorization: `${partner.Authorization}, User ${user}` } }));

async function limited() {
	const all = (await told(await token('owner'))).data.data;
	is(all.map((a) => [a.title, a.type]), [['Касса', 0], ['Card terminal', 1], ['Расчётный счёт', 1]], 'the API tells them in order');
	is(Object.keys(all[0]), ['id', 'title', 'type', 'comment'], 'with what programs expect');
	const role = Number(sql(`SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'administrator'`));
	const rights = { version: 1, timetable_access: 1, settings_access: 1, finances_accounts_access: 1, finances_options_update_access: 1 };
	is((await owner.post(`/settings/${chain.branch}/roles/${role}`, { ...rights, chosen_accounts: 1, accounts: [id('Касса'), 999999999] })).status, 422, 'an account that is none cannot be chosen');
	is((await owner.post(`/settings/${chain.branch}/roles/${role}`, { ...rights, chosen_accounts: 1, accounts: [id('Касса')] })).status, 303, 'a role is limited to chosen ones [F58]');
	const page = (await owner.get(`/settings/${chain.branch}/roles/${role}`)).text;
	ok(new RegExp(`value="${id('Касса')}" checked`).test(page) && !new RegExp(`value="${id('Card terminal')}" checked`).test(page), 'and shows which');
	ok((await owner.get(`/settings/${chain.branch}/roles`)).text.includes('chosen cash desks and accounts'), 'as does the list of roles');
	const admin = await signIn(chain, 'admin');
	const list = (await admin.get(at)).text;
	ok(list.includes('Касса') && !list.includes('Card terminal') && !list.includes('Расчётный счёт'), 'who has it sees no other on the page [F58]');
	is((await told(await token('admin'))).data.data.map((a) => a.title), ['Касса'], 'nor in the API [F58]');
	is((await admin.get(`${at}/${id('Card terminal')}`)).status, 404, 'nor by its id [F58]');
	is((await admin.post(`${at}/${id('Card terminal')}`, { title: 'Mine', kind: 'cash', version: version('Card terminal') })).status, 404, 'nor changes it [F58]');
	is((await admin.post(`${at}/${id('Card terminal')}/archive`, {})).status, 404, 'nor puts it away [F58]');
	is((await admin.post(at, { title: 'More', kind: 'cash' })).status, 403, 'and adds none');
	is((await admin.post(`${at}/${id('Касса')}`, { title: 'Front desk', kind: 'cash', version: version('Касса') })).status, 303, 'but works with their own');
	is(sql(`SET ROLE okno_app; SET okno.chain = '${chain.chain}'; SET okno.accounts = '{}'; SELECT count(*) FROM account`).split('\n').at(-1), '0', 'the database itself keeps the limit [N4]');
	const view = await owner.post(`/settings/${chain.branch}/roles/${role}/view`, {});
	is(view.status, 303, 'an owner looks as the role');
	const seen = (await owner.get(at)).text;
	ok(seen.includes('Front desk') && !seen.includes('Card terminal'), 'and sees what it sees [F58]');
	await owner.post('/account/view-end', {});
	is((await owner.post(`/settings/${chain.branch}/roles/${role}`, { ...rights, version: 2 })).status, 303, 'the limit is taken away');
	ok((await admin.get(at)).text.includes('Card terminal'), 'and all are there');
}

await run(directory, limited);
