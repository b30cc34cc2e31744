// The seals of the journal of actions: an owner has them checked by a button; what
// somebody with the database's keys has changed is told, with the entry.

import { eventually, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, sound } from './journal.mjs';

const chain = makeChain();
const at = `${site}/settings/${chain.branch}`;
const speak = (lang) => sql(`UPDATE "user" SET lang = '${lang}' WHERE email = 'owner-${chain.tag}@test'`);
const page = await enter(chain, 'owner');

// The worker may have others' work before: the page looks again by itself.
const LONG = { timeout: 90000 };

// Presses the button and waits for what the check says.
async function check(kind, name = 'Check the seals') {
	await page.goto(`${at}/log`);
	const before = await page.locator('.notice').count() ? await page.locator('.notice').first().innerText() : '';
	await Promise.all([page.waitForNavigation(), page.getByRole('button', { name }).click()]);
	await page.waitForFunction(([k, was]) => {
		const n = document.querySelector(`.notice.${k}`);
		return n && n.innerText !== was;
	}, [kind, before], LONG);
}

async function sealed() {
	await page.goto(at);
	await page.locator('.s-nav').getByRole('link', { name: 'Journal of actions' }).click();
	await page.waitForSelector('.l-table');
	ok(await page.getByText('Each entry is sealed').isVisible(), '[N9] the journal of actions is one click from the settings, and says what its seals are');
	await eventually(() => sql(`SELECT count(*) FROM log l WHERE chain_id = ${chain.chain} AND NOT EXISTS (SELECT FROM seal s WHERE s.chain_id = l.chain_id AND s.log_id = l.id)`) === '0');
	await check('ok');
	ok(/entries are as they were written/.test(await page.locator('.notice.ok').innerText()), '[N9] one more has its seals checked', await page.locator('.notice.ok').innerText());
	await sound(page, 'sound seals');
	await shot(page, 'seals-sound');
	await page.locator('.notice.ok summary').click();
	ok(/\d+:[0-9a-f]{32}/.test(await page.locator('.l-seal').innerText()), '[N9] the last seal can be noted elsewhere');
	await shot(page, 'seals-last');
	noFaults(page, 'sound seals');
}

async function broken() {
	const entry = sql(`SELECT log_id FROM seal WHERE chain_id = ${chain.chain} ORDER BY no LIMIT 1 OFFSET 2`);
	sql(`CREATE TABLE kept_${chain.tag} AS SELECT * FROM log WHERE chain_id = ${chain.chain} AND id = ${entry};
		UPDATE log SET changes = '{"price": [1, 2]}' WHERE chain_id = ${chain.chain} AND id = ${entry}`);
	await check('bad');
	ok((await page.locator('.notice.bad').innerText()).includes('tampered'), '[N9] an entry that somebody changed is found', await page.locator('.notice.bad').innerText());
	for (const [width, height, scheme, lang] of [[1440, 900, 'light', 'ru'], [1440, 900, 'dark', 'en'], [390, 844, 'light', 'en'], [390, 844, 'dark', 'ru']]) {
		speak(lang);
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme: scheme });
		await page.goto(`${at}/log`);
		await sound(page, `broken seals ${width} ${scheme} ${lang}`);
		await shot(page, `seals-broken-${width}-${scheme}-${lang}`);
	}
	sql(`UPDATE log l SET changes = k.changes FROM kept_${chain.tag} k WHERE l.chain_id = k.chain_id AND l.id = k.id; DROP TABLE kept_${chain.tag}`);
	await check('ok', 'Проверить печати');
	ok(true, '[N9] put back as it was, it is sound again');
	await shot(page, 'seals-phone');
	await sound(page, 'sound seals by phone');
	noFaults(page, 'broken seals');
}

await run(sealed, broken, close);
