// The branches of a chain in a browser: the city of a new one brings its time
// zone, closing one says what it means; both pages wide, by phone, dark.

import { book, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, sound } from './journal.mjs';

const chain = makeChain();
const at = `${site}/settings/${chain.branch}/branches`;
const page = await enter(chain, 'owner');

async function city() {
	await page.goto(`${at}/new`);
	is(await page.inputValue('[name=zone]'), '', 'a new branch has no time zone of another');
	await page.fill('[name=title]', 'Far away');
	await page.locator('[name=city]').pressSequentially('Якут');
	await page.waitForSelector('#cities option[value=Якутск], #cities option[value=Yakutsk]', { state: 'attached' });
	await page.fill('[name=city]', await page.locator('#cities option').first().getAttribute('value'));
	await page.waitForFunction(() => document.querySelector('[name=zone]').value === 'Asia/Yakutsk');
	ok(true, 'a city is proposed and brings its time zone');
	await Promise.all([page.waitForURL(/\/settings\/\d+\?opened/), page.click('.s-save .btn.primary')]);
	is(sql(`SELECT time_zone FROM branch WHERE chain_id = ${chain.chain} AND title = 'Far away'`), 'Asia/Yakutsk', 'which is kept');
}

async function closing() {
	book(chain);
	await page.goto(at);
	const row = page.locator('tbody tr', { hasText: 'you are here' });
	ok((await row.innerText()).includes('1 visit is still to come'), 'what is still to come is seen before a branch is closed');
	await shot(page, 'branches-ahead');
	await Promise.all([page.waitForURL(/closed=/), row.getByRole('button', { name: 'Close' }).click()]);
	ok((await page.textContent('.notice.ok')).includes('1 visit is still to come'), 'and told after it');
	await sound(page, 'branches closed');
	await shot(page, 'branches-closed');
	await Promise.all([page.waitForURL(/branches$/), page.click('.notice.ok button')]);
	is(sql(`SELECT archived_at IS NULL FROM branch WHERE id = ${chain.branch}`), 't', 'which is taken back by a button');
}

async function looks() {
	for (const [width, height, scheme] of [[1440, 900, 'light'], [1440, 900, 'dark'], [390, 844, 'light']]) {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme: scheme });
		for (const name of ['', '/new']) {
			await page.goto(`${at}${name}`);
			await page.waitForLoadState('load');
			await sound(page, `branches${name} ${width} ${scheme}`);
			await shot(page, `branches${name.replace('/', '-')}-${width}-${scheme}`);
		}
	}
	noFaults(page, 'the branches');
}

await run(city, closing, looks, close);
