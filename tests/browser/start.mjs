// start: the wizard in a browser: clicks counted, every step looked at wide, on a
// phone, light and dark, in both languages; without scripts too.

import { randomBytes } from 'node:crypto';
import { is, ok, run, site, sql } from '../http/journal.mjs';
import { close, newPage, noFaults, shot, sound, browser } from './journal.mjs';

const tag = randomBytes(4).toString('hex');

async function newcomer(name, lang, options) {
	sql(`SELECT user_make('${name}-${tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Надежда Новая', NULL, '', NULL)`);
	sql(`UPDATE "user" SET lang = '${lang}' WHERE email = '${name}-${tag}@test'`);
	const page = await newPage(await browser.newContext({ locale: 'ru-RU', timezoneId: 'Asia/Omsk', viewport: { width: 1440, height: 900 }, ...options }));
	await page.goto(`${site}/account/sign-in`);
	await page.fill('[name=login]', `${name}-${tag}@test`);
	await page.fill('[name=password]', 'okno-owner-demo');
	await page.keyboard.press('Enter');
	await page.waitForURL((u) => !u.pathname.includes('sign-in'));
	return page;
}

// Walks all steps; see is called at each.  The number of clicks.
async function walk(page, kind, title, scripts, see) {
	let clicks = 0;
	const click = async (selector) => {
		clicks++;
		await page.click(selector);
	};
	await page.goto(`${site}/start`);
	await see('business');
	await click(`.kind:has([value=${kind}])`);
	await page.fill('#title', title);
	await page.fill('#city', scripts ? 'Малая Вишера-на-Луне' : 'Омск');	// in no list: the browser says the zone
	await click('button.primary');
	await page.waitForURL('**/services?type=*');
	await see('services');
	await click('button.primary');
	await page.waitForURL('**/people');
	await see('people');
	await click('button.primary');
	await page.waitForURL('**/hours');
	await see('hours');
	await click('button.primary');
	await page.waitForURL('**/ready');
	await see('ready');
	return clicks;
}

async function walked(name, lang, options) {
	const page = await newcomer(name, lang, options);
	const clicks = await walk(page, 'salon', `Салон ${name} ${tag}`, options.javaScriptEnabled !== false, async (step) => {
		await shot(page, `start-${name}-${step}`);
		if (options.javaScriptEnabled !== false)
			await sound(page, `[B6] ${name}, ${step}`);
	});
	ok(clicks <= 10, `[B6] ${name}: bookable in ${clicks} clicks`);
	noFaults(page, `[B6] ${name}`);
	return page;
}

async function wide() {
	const page = await walked('wide', 'ru', {});
	is(sql(`SELECT time_zone FROM branch WHERE title = 'Салон wide ${tag}'`), 'Asia/Omsk', '[B6] the time zone is the browser\'s');
	await page.click('.sample button');
	await page.waitForSelector('text=Убрать пробные визиты');
	ok(true, '[B6] a sample is put in');
	const link = await page.inputValue('#link');
	await page.click('text=Открыть журнал');
	await page.waitForSelector('#journal');
	await page.goto(link);
	await page.waitForSelector('text=Женская стрижка');
	ok(true, '[B6] clients see the services');
	await page.context().close();
}

async function others() {
	for (const [name, lang, options] of [['dark', 'en', { colorScheme: 'dark' }],
		['phone', 'ru', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
		['bare', 'ru', { javaScriptEnabled: false }]])
		await (await walked(name, lang, options)).context().close();
}

await run(wide, others);
await close();
