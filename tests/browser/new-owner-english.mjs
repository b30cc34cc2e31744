// new-owner-english: a new owner in English, once on a phone and once in the dark:
// registering, the wizard, the first booking by the widget; each page is looked at.

import { randomBytes } from 'node:crypto';
import { is, ok, registrationAlone, run, site, sql } from '../http/journal.mjs';
import { browser, close, newPage, noFaults, shot, sound } from './journal.mjs';

const looks = {
	phone: { viewport: { width: 390, height: 844 } },
	dark: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
};

// One who comes with a browser in English; see(page, name) looks at a page.
async function newcomer(look) {
	const page = await newPage(await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...looks[look] }));
	page.seen = async (name) => {
		await shot(page, `english-${look}-${name.replace(/\W+/g, '-')}`);
		await sound(page, `[D1] ${look}, ${name}`);
		const strange = await page.evaluate(() => /[\u0400-\u04ff]/.exec(document.body.innerText.replaceAll('Русский', ''))?.input.match(/[^\n]*[\u0400-\u04ff][^\n]*/)?.[0] ?? '');
		is(strange, '', `[D1] ${look}, ${name}: all of it is in English`);
	};
	return page;
}

async function press(page, where, selector = 'button.primary') {
	await Promise.all([page.waitForURL(where), page.click(selector)]);
}

async function walk(look) {
	const tag = randomBytes(4).toString('hex'), number = String(parseInt(tag, 16)).padStart(10, '0').slice(-7);
	const page = await newcomer(look), title = `Open windows ${tag}`;
	await page.goto(`${site}/account/register`);
	await page.seen('registering');
	await page.fill('#name', 'Olga Peters');
	await page.fill('#phone', `+7 999 ${number}`);
	await page.fill('#email', `olga-${tag}@example.com`);
	await page.check('[name=agree]');
	await press(page, /sign-in\?done/);
	await page.fill('#password', (await page.innerText('#trial')).match(/[a-z0-9]{10}/)[0]);
	await page.seen('registered');
	await Promise.all([page.waitForURL('**/start'), page.keyboard.press('Enter')]);
	await page.seen('the business');
	await page.click('.kind:has([value=salon])');
	await page.fill('#title', title);
	await page.fill('#city', 'London');
	await press(page, '**/services?type=*');
	await page.seen('services');
	await press(page, '**/people');
	await page.fill('#name_2', 'Mary Smith');
	await page.fill('#position_2', 'Hairdresser');
	await page.seen('people');
	await press(page, '**/hours');
	await page.seen('hours');
	await press(page, '**/ready');
	await page.seen('ready');
	noFaults(page, `[D1] ${look}, the wizard`);
	const [branch, slug] = sql(`SELECT id, slug FROM branch WHERE title = '${title}'`).split('|');

	const client = await newcomer(look);
	await client.goto(`${site}/booking/${slug}`);
	await client.waitForSelector('.w-service');
	await client.seen('the widget');
	await client.click('.w-service >> nth=0');
	await client.click('.w-foot .w-go:enabled');
	await client.waitForSelector('.w-person:not(.off)');
	await client.seen('who');
	await client.click('.w-person:not(.off) .w-cover >> nth=0');
	await client.waitForSelector('.w-slots .w-slot');
	await client.seen('when');
	await client.click('.w-slots .w-slot >> nth=0');
	await client.fill('[name=name]', 'Vera');
	await client.fill('[name=phone]', `+7 998 ${number}`);
	await client.check('[name=consent]', { force: true });
	await client.seen('contacts');
	await client.click('.w-foot .w-go:enabled');
	await client.waitForSelector('.w-done');
	await client.seen('booked');
	noFaults(client, `[D1] ${look}, the widget`);

	await page.goto(`${site}/journal/${branch}/${sql(`SELECT day FROM appointment WHERE branch_id = ${branch}`)}`);
	await page.waitForSelector('.bk');
	ok((await page.innerText('.bk')).includes('Vera'), `[D1] ${look}: the booking is in the journal`);
	await page.seen('the journal');
	for (const path of ['catalog', 'staff', 'settings', 'visits', 'messages']) {
		await page.goto(`${site}/${path}/${branch}`);
		await page.seen(path);
	}
	noFaults(page, `[D1] ${look}, around`);
	await page.context().close();
	await client.context().close();
}

await registrationAlone();
await run(async function phone() { await walk('phone'); }, async function dark() { await walk('dark'); }, close);
