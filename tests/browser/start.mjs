// start: the wizard in a browser: clicks counted, every step looked at wide, on a
// phone, light and dark, in both languages; without scripts too.

import { randomBytes } from 'node:crypto';
import { is, ok, run, site, sql } from '../http/journal.mjs';
import { close, noFaults, shot, signIn, sound } from './journal.mjs';
import { handset } from './looks.mjs';

const tag = randomBytes(4).toString('hex');

async function newcomer(name, lang, options) {
	sql(`SELECT user_make('${name}-${tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Надежда Новая', NULL, '', NULL)`);
	sql(`UPDATE "user" SET lang = '${lang}', agreed_at = now() WHERE email = '${name}-${tag}@test'`);
	return signIn(`${name}-${tag}@test`, 'okno-owner-demo', { locale: 'ru-RU', timezoneId: 'Asia/Omsk', ...options });
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
	await found(page);
	await page.goto(link);
	await page.waitForSelector('text=Женская стрижка');
	ok(true, '[B6] clients see the services');
	await page.context().close();
}

// What was left is found again: the sample, the steps, another business.
async function found(page) {
	const seen = async (name) => {
		await shot(page, `start-found-${name}`);
		await sound(page, `[B6] found again, ${name}`);
	};
	await page.click('.menu [href^="/settings/"]');
	await page.waitForSelector('.notice [action$="/sample/drop"]');
	await seen('settings');
	await page.setViewportSize({ width: 390, height: 844 });
	await seen('settings-phone');
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.click('[action$="/sample/drop"] button');
	await page.waitForFunction(() => !document.querySelector('[action$="/sample/drop"]'));
	is(new URL(page.url()).pathname.split('/')[1], 'settings', '[B6] the sample is thrown away in the settings');
	await page.click('.s-nav [href^="/start/"]');
	await page.waitForURL('**/ready');
	ok(true, '[B6] the settings lead to the first steps');
	await page.click('.bare-brand');
	await page.waitForSelector('#journal');
	await page.click('.menu [href^="/settings/"]');
	await page.click('.s-nav [href$="/branches"]');
	await page.waitForSelector('main [href="/start"]');
	await seen('branches');
	await page.click('main [href="/start"]');
	await page.waitForSelector('.kinds');
	ok(true, '[B6] the branches lead to another business');
}

async function others() {
	for (const [name, lang, options] of [['dark', 'en', { colorScheme: 'dark' }],
		['phone', 'ru', handset],
		['bare', 'ru', { javaScriptEnabled: false }]])
		await (await walked(name, lang, options)).context().close();
}

await run(wide, others);
await close();
