// On a phone the search is a glass in the bar: a touch opens it over the bar, what
// is found leads to the booking, a touch elsewhere puts it away.

import { book, day, is, makeChain, ok, run, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, show, sound } from './journal.mjs';
import { handset } from './looks.mjs';

const chain = makeChain();
const at = `/journal/${chain.branch}`;
const { appointments: [{ id }] } = book(chain, { on: day(6), start: '12:00', client: chain.clients[1] });

async function look(name, lang, options) {
	sql(`UPDATE "user" SET lang = '${lang}' WHERE email = 'owner-${chain.tag}@test'`);
	const page = await enter(chain, 'owner', { ...handset, ...options });
	await show(page, `${at}/${day(1)}`);
	const glass = await page.locator('.top-search').boundingBox();
	ok(glass && glass.width < 60 && glass.x >= 0 && glass.x + glass.width <= 390, `${name}: the search is in the bar`, glass);
	await sound(page, `${name}, closed`);
	await shot(page, `search-${name}-closed`);
	await page.locator('#find').tap();
	await page.keyboard.type('number2');
	await page.waitForSelector('#found a[data-jump]');
	const box = await page.locator('#find').boundingBox(), found = await page.locator('#found').boundingBox();
	ok(box.width > 300 && found.x >= 0 && found.x + found.width <= 390, `${name}: it takes the bar, and what is found has room [F1]`, [box, found]);
	await sound(page, `${name}, open`);
	await shot(page, `search-${name}`);
	await page.touchscreen.tap(20, 700);
	await page.waitForFunction(() => document.querySelector('.top-search').getBoundingClientRect().width < 60);
	ok(true, `${name}: a touch elsewhere puts it away`);
	await page.locator('#find').tap();
	await page.keyboard.type('number2');
	await page.locator('#found a[data-jump]').first().tap();
	await page.waitForSelector(`#journal[data-day="${day(6)}"] #b${id}`, { state: 'attached' });
	await page.waitForSelector('#panel [data-visit]');
	is(await page.evaluate(() => document.querySelector('.top-search').getBoundingClientRect().width < 60), true, `${name}: it jumps to the booking, and is out of the way [F1]`);
	noFaults(page, name);
	await page.context().close();
}

await run(function light() {
	return look('phone', 'ru', {});
}, function dark() {
	return look('phone-dark', 'en', { colorScheme: 'dark' });
}, async function closed() {
	await close();
});
