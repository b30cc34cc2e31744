// How the journal looks: both themes, both languages, a phone with a finger, a
// dense and an empty day, and without scripts.  Pictures are kept.

import { book, day, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, settled, shot, show, sound, where } from './journal.mjs';
import { dark, english, handset, light, look, narrow, onPhone } from './looks.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const at = `/journal/${chain.branch}`;
const on = day(1);
const made = [];

for (const [staff, start, length, client] of [[one, '10:00', 60, 0], [one, '11:00', 15, 1], [one, '11:30', 30, 2], [one, '15:00', 120, 0],
	[two, '10:30', 45, 1], [two, '12:00', 90, 2]])
	made.push(book(chain, { on, staff, start, length, client: chain.clients[client], origin: staff === two ? 'client' : 'staff' }));
for (const [i, status] of ['confirmed', 'arrived', 'no_show'].entries())
	sql(`UPDATE visit SET status = '${status}', comment = 'A note' WHERE id = ${made[i].visit_id}`, chain.chain);

async function pictures() {
	await look(chain, async (page, name) => {
		for (const [what, address] of [['day', `${at}/${on}`], ['week', `${at}/${on}?staff=${one}&view=week`],
			['visit', `${at}/visits/${made[0].visit_id}`], ['new', `${at}/new?staff=${one}&date=${on}`], ['empty', `${at}/${day(60)}`]]) {
			await show(page, address);
			await shot(page, `${name}-${what}`);
			await sound(page, `${name}, ${what}`);
		}
	}, { ways: [light, dark, english, onPhone, narrow] });
}

async function finger() {
	const page = await enter(chain, 'owner', handset);
	await show(page, `${at}/${on}`);
	const cdp = await page.context().newCDPSession(page);
	const touch = (type, x, y) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
	const id = made[0].appointments[0].id;
	await page.locator('.gridw').evaluate((n) => { n.scrollTop = 0; });
	const box = await page.locator(`#b${id}`).boundingBox();
	const x = box.x + 40, y = box.y + 20;
	await touch('touchStart', x, y);
	for (let i = 1; i <= 6; i++)
		await touch('touchMove', x, y - 10 * i);
	await touch('touchEnd');
	await page.waitForFunction(() => document.querySelector('.gridw').scrollTop > 0);
	is(await where(page, id), [one, 600, 60], 'a swipe scrolls and moves nothing');
	await page.evaluate(() => new Promise((resolve) => {	// until it has come to rest
		const wrap = document.querySelector('.gridw');
		let last = -1, still = 0;
		const look = () => {
			still = wrap.scrollTop === last ? still + 1 : 0;
			last = wrap.scrollTop;
			if (still > 20)
				resolve();
			else
				requestAnimationFrame(look);
		};
		look();
	}));
	await page.locator('.gridw').evaluate((n) => { n.scrollTop = 0; });
	const start = await page.locator(`#b${id}`).boundingBox();
	await touch('touchStart', start.x + 40, start.y + 20);
	await page.waitForSelector('.bk.ghost');
	for (let y = 20; y >= -16; y -= 4)
		await touch('touchMove', start.x + 40, start.y + y);
	await page.waitForSelector('.bk.ghost[data-start="570"]');
	await shot(page, 'finger');
	await touch('touchEnd');
	await page.waitForSelector('dialog[open]');
	ok(/does not work/.test(await page.locator('dialog[open]').innerText()), 'a long press takes the card, and the shift is told');
	await page.click('dialog[open] .primary');
	await settled(page, id, [one, 570, 60]);
	ok(true, 'and it is moved');
	noFaults(page, 'finger');
	await page.context().close();
}

async function withoutScripts() {
	const page = await enter(chain, 'owner', { javaScriptEnabled: false });
	const free = day(3);
	await page.goto(`${site}${at}/${free}`);
	await page.locator('a.slot').first().click();
	await page.fill('[name=name]', 'No Script');
	await page.locator('.service input').first().check();
	await page.click('#panel .panel-foot .primary');
	ok(/\/visits\/\d+$/.test(page.url()), 'booked without scripts', page.url());
	await page.click('.stbtn.came');
	is(await page.locator('.stbtn[aria-pressed=true]').innerText(), 'Arrived', 'the status too');
	await page.fill('#panel [name=comment]', 'By hand');
	await page.click('#panel .panel-foot .primary');
	is(await page.inputValue('#panel [name=comment]'), 'By hand', 'and the comment');
	await page.click('.panel-foot .danger');
	ok((await page.locator('#panel').innerText()).includes('This booking is cancelled'), 'cancelled');
	await page.locator('.notice button').click();
	is(await page.locator('#panel .notice').count(), 0, 'and restored');
	await shot(page, 'plain');
	await page.context().close();
}

await run(pictures, finger, withoutScripts, async function closed() {
	await close();
});
