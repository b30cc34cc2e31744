// A chain of many branches: they are looked for by typing, in the switch, in the filters of
// lists and where somebody's branches are ticked; and the list of them on a phone.

import { is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, sound } from './journal.mjs';
import { light, look, onPhone, onPhoneDark } from './looks.mjs';

const chain = makeChain();
const number = (n) => `Branch ${String(n).padStart(2, '0')} of ${chain.tag}`;
sql(`INSERT INTO branch (chain_id, slug, title, time_zone, city) SELECT ${chain.chain}, 'many-${chain.tag}-' || n, 'Branch ' || lpad(n::text, 2, '0') || ' of ${chain.tag}', 'Europe/Moscow', 'Town ' || n FROM generate_series(1, 40) n`);
const last = Number(sql(`SELECT id FROM branch WHERE chain_id = ${chain.chain} AND title = '${number(40)}'`));

async function switching() {
	const page = await enter(chain, 'owner');
	await page.goto(`${site}/staff/${chain.branch}`);
	ok(!(await page.content()).includes(number(40)), 'the branches do not go with every page');
	await page.click('[popovertarget=branches]');
	await page.locator('#branches .pop-item', { hasText: number(40) }).waitFor();
	is(await page.locator('#branches .pop-item').count(), 42, 'they are fetched when the switch is opened');
	await page.waitForFunction(() => document.activeElement?.matches('#branches input'));
	await page.keyboard.type('branch 40');
	is(await page.locator('#branches .pop-item:visible').allInnerTexts(), [number(40)], 'the switch of branches is looked through by typing');
	await shot(page, 'many-switch');
	await Promise.all([page.waitForURL(`**/staff/${last}`), page.keyboard.press('Enter')]);
	ok((await page.innerText('.top-branch')).includes(number(40)), 'and Enter goes there, to the same area');
	noFaults(page, 'switching');
	await page.context().close();
}

async function withoutScripts() {
	const page = await enter(chain, 'owner', { javaScriptEnabled: false });
	await page.goto(`${site}/staff/${chain.branch}`);
	await page.click('[popovertarget=branches]');
	await page.click('#branches a');
	is(await page.locator('main [aria-current]').innerText(), `Journal ${chain.tag}`, 'without scripts the switch leads to a list of them');
	await page.locator('main a', { hasText: number(40) }).click();
	is(new URL(page.url()).pathname, `/staff/${last}`, 'and the list to the same area');
	await page.context().close();
}

// Somebody is in two businesses whose branches have the same names.
async function businesses() {
	const login = `owner-${chain.tag}@test`, other = makeChain();
	sql(`INSERT INTO membership SELECT (m).* FROM (SELECT jsonb_populate_record(o, jsonb_build_object('user_id', u.id)) AS m FROM membership o, "user" u WHERE o.chain_id = ${other.chain} AND o.user_id = (SELECT id FROM "user" WHERE email = 'owner-${other.tag}@test') AND u.email = '${login}') m`);
	const page = await enter(chain, 'owner');
	await page.goto(`${site}/staff/${chain.branch}`);
	await page.click('[popovertarget=branches]');
	await page.locator('#branches small').first().waitFor();
	is(await page.locator('#branches .pop-item small').filter({ hasText: `Journal ${other.tag}` }).count(), 2, 'of several businesses each branch says whose it is');
	await page.goto(`${site}/staff/${other.branch}`);
	ok((await page.innerText('.top-branch')).includes(`Journal ${other.tag}`), 'and the other business is gone over to');
	noFaults(page, 'businesses');
	await page.context().close();
	sql(`DELETE FROM membership m USING "user" u WHERE u.id = m.user_id AND u.email = '${login}' AND m.chain_id = ${other.chain}`);
}

async function filtering() {
	const page = await enter(chain, 'owner');
	await page.goto(`${site}/visits/${chain.branch}/chain`);
	const opener = page.getByRole('button', { name: 'Branch: All branches' });
	await opener.click();
	const field = page.getByRole('combobox', { name: 'Branch' });
	await field.fill('branch 99');
	is(await page.locator('.long [role=option]').allInnerTexts(), [], 'what nothing is called finds nothing');
	await field.fill('39 branch');
	is(await page.locator('.long [role=option]').allInnerTexts(), [number(39)], 'words find in any order [F15]');
	await shot(page, 'many-list');
	await sound(page, 'a long list, open');
	const asked = page.waitForResponse((r) => r.url().includes('of='));
	await field.press('Enter');
	await asked;
	ok(await page.getByRole('button', { name: `Branch: ${number(39)}` }).evaluate((n) => n === document.activeElement), 'what is chosen stands on the button, and acts at once');
	await opener.waitFor({ state: 'detached' });
	await page.reload();
	ok(await page.getByRole('button', { name: `Branch: ${number(39)}` }).isVisible(), 'also when the page is loaded again');
	await page.goto(`${site}/staff/${chain.branch}/chain`);
	await page.getByRole('button', { name: 'Branch: All branches' }).click();
	await Promise.all([page.waitForURL(/of=/), page.locator('.long [role=option]', { hasText: `Journal ${chain.tag}` }).click()]);
	is(await page.locator('tbody tr').count(), 3, 'by a click, too');
	noFaults(page, 'filtering');
	await page.context().close();
}

async function ticking() {
	const page = await enter(chain, 'owner');
	await page.goto(`${site}/settings/${chain.branch}/users/new`);
	await page.getByRole('searchbox', { name: 'Find a branch' }).fill('branch 17');
	is(await page.locator('.r-places label:visible').allInnerTexts(), ['All, also those to come', number(17)], 'the branches of an invitation are looked for');
	await shot(page, 'many-places');
	noFaults(page, 'ticking');
	await page.context().close();
}

async function looks() {
	await look(chain, async (page, name) => {
		for (const [what, address] of [['branches', `/settings/${chain.branch}/branches`], ['bookings', `/visits/${chain.branch}/chain`], ['invite', `/settings/${chain.branch}/users/new`]]) {
			await page.goto(site + address);
			await shot(page, `many-${name}-${what}`);
			await sound(page, `${what} of many branches, ${name}`);
			ok(await page.evaluate(() => [...document.querySelectorAll('.table-wrap')].every((n) => n.scrollWidth <= n.clientWidth)), `${what}, ${name}: no table is wider than its place`);
		}
		await page.click('[popovertarget=branches]');
		await shot(page, `many-${name}-switch`);
		await sound(page, `the switch, ${name}`);
	}, { ways: [light, onPhone, onPhoneDark] });
}

await run(switching, withoutScripts, businesses, filtering, ticking, looks, close);
