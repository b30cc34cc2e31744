// The timetable in a browser: painted by mouse, keyboard and finger, undone,
// and what concerns bookings asked first; with and without scripts.

import { book, eventually, is, json, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, sound } from './journal.mjs';
import { dark, handset, light, look, onPhone } from './looks.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const at = `/staff/${chain.branch}/timetable?month=2031-03`;
const hours = (staff) => json(`SELECT extract(day FROM day)::int AS d, hours::text AS h FROM shift WHERE chain_id = ${chain.chain}
	AND staff_id = ${staff} AND day BETWEEN '2031-03-01' AND '2031-03-31' ORDER BY day`).map(({ d, h }) => `${d} ${h}`);
const cell = (page, staff, day) => page.locator(`tr[data-id="${staff}"] td:nth-child(${day + 1})`);
const forget = () => sql(`DELETE FROM shift WHERE chain_id = ${chain.chain} AND day > '2031-01-01'; DELETE FROM absence WHERE chain_id = ${chain.chain}`, chain.chain);

async function open(options) {
	const page = await enter(chain, 'owner', options);
	await page.goto(site + at);
	await page.waitForSelector('.t-live');
	return page;
}

async function middle(locator) {
	await locator.scrollIntoViewIfNeeded();
	const box = await locator.boundingBox();
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function mouse() {
	const page = await open();
	await page.fill('[name=hours]', '10-14, 15-20');
	const from = await middle(cell(page, one, 3)), to = await middle(cell(page, two, 5));
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(to.x, to.y, { steps: 8 });
	is(await page.locator('td.mark').count(), 6, 'dragging marks people and days');
	await page.mouse.up();
	await page.waitForFunction(() => !document.querySelector('td.mark') && document.querySelector('.toast'));
	is([hours(one).length, hours(two)], [3, ['3 {[600,840),[900,1200)}', '4 {[600,840),[900,1200)}', '5 {[600,840),[900,1200)}']], 'letting go paints them [F24]');
	is([await cell(page, one, 4).innerText(), await cell(page, one, 4).getAttribute('title')], ['10–20', '10–14, 15–20'], 'and shows them');
	is(await page.locator(`tr[data-id="${one}"] .t-hours`).innerText(), '27', 'with the sum');
	await page.keyboard.press('Control+z');
	await page.waitForFunction((id) => document.querySelector(`tr[data-id="${id}"] .t-hours`).textContent === '0', one);
	is(hours(two), [], 'undone by a key');
	await page.getByText('5/2', { exact: true }).click();
	await cell(page, one, 3).click();
	await page.waitForFunction((id) => document.querySelector(`tr[data-id="${id}"] .t-days`).textContent === '1', one);
	is(hours(one), ['3 {[540,1260)}'], 'a click paints one day with a template');
	noFaults(page, 'mouse');
	await page.context().close();
	forget();
}

async function keyboard() {
	const page = await open();
	await page.fill('[name=hours]', '9-18');
	await cell(page, one, 1).focus();
	for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Enter'])
		await page.keyboard.press(key);
	await page.waitForFunction((id) => document.querySelector(`tr[data-id="${id}"] .t-days`).textContent === '2', two);
	is([hours(one), hours(two)], [['3 {[540,1080)}', '4 {[540,1080)}'], ['3 {[540,1080)}', '4 {[540,1080)}']], 'arrows mark, Enter paints');
	await page.keyboard.press('Delete');
	await page.waitForFunction((id) => document.querySelector(`tr[data-id="${id}"] .t-days`).textContent === '1', two);
	is(hours(two), ['3 {[540,1080)}'], 'Delete clears the day where one is');
	await page.context().close();
}

async function conflict() {
	book(chain, { on: '2031-03-03', start: '16:00' });
	const page = await open();
	await page.getByText('Sick leave', { exact: true }).click();
	await cell(page, one, 3).click();
	await page.waitForSelector('dialog[open]');
	ok((await page.locator('dialog').innerText()).includes('Client Number1'), 'the booking in the way is told');
	await shot(page, 'timetable-conflict');
	await page.keyboard.press('Escape');
	await page.waitForFunction(() => !document.querySelector('dialog') && !document.querySelector('td.mark'));
	is(json(`SELECT count(*) AS n FROM absence WHERE chain_id = ${chain.chain}`), [{ n: 0 }], 'left, nothing is saved');
	await cell(page, one, 3).click();
	await page.click('dialog .primary');
	await page.waitForFunction((id) => document.querySelector(`tr[data-id="${id}"] td.k-sick`), one);
	is(json(`SELECT kind FROM absence WHERE chain_id = ${chain.chain}`), [{ kind: 'sick' }], 'saved anyway it is');
	noFaults(page, 'conflict');
	await page.context().close();
	sql(`DELETE FROM visit WHERE chain_id = ${chain.chain}`, chain.chain);
	forget();
}

async function finger() {
	const page = await open(handset);
	const cdp = await page.context().newCDPSession(page);
	const touch = (type, p) => cdp.send('Input.dispatchTouchEvent', { type, touchPoints: p ? [p] : [] });
	const from = await middle(cell(page, one, 2)), to = await middle(cell(page, one, 3));
	await touch('touchStart', from);
	await page.waitForSelector('td.mark');
	await touch('touchMove', { x: (from.x + to.x) / 2, y: from.y });
	await touch('touchMove', to);
	await page.waitForFunction(() => document.querySelectorAll('td.mark').length === 2);
	await touch('touchEnd');
	ok(await eventually(() => hours(one).length === 2), 'a finger that rests paints');
	await sound(page, 'timetable on a phone');
	noFaults(page, 'finger');
	await page.context().close();
	forget();
}

async function month() {
	const planned = (first, last) => sql(`SELECT timetable_paint(${chain.chain}, ${chain.branch}, ARRAY[${one}::bigint], '${first}', '${last}', ARRAY['{[600,1080)}'::int4multirange], 'start', true, NULL)`, chain.chain);
	planned('2031-03-03', '2031-03-04');
	planned('2031-04-08', '2031-04-08');
	book(chain, { on: '2031-04-08', start: '11:00' });
	const page = await open();
	await page.locator('#copy-month summary').click();
	await page.selectOption('[name=month_into]', '2031-04');
	ok((await page.locator('#copy-month').innerText()).includes('the first Monday onto the first Monday'), '[F24] what is copied is said in words');
	await shot(page, 'timetable-copy-month');
	await page.locator('#copy-month button').click();
	await page.waitForSelector('dialog[open]');
	ok((await page.locator('dialog').innerText()).includes('Client Number1'), '[F24] a booking in the way of the copy is told');
	await Promise.all([page.waitForURL(/month=2031-04/), page.click('dialog .primary')]);
	await page.waitForSelector('.t-live');
	is([await cell(page, one, 7).innerText(), await cell(page, one, 1).innerText(), await cell(page, one, 8).innerText()], ['10–18', '10–18', ''], '[F24] the other month is shown with what was copied: the first Monday, the first Tuesday');
	await shot(page, 'timetable-copied');
	await page.locator('form.notice button').click();
	ok(await eventually(() => json(`SELECT to_char(day, 'MM-DD') AS d FROM shift WHERE chain_id = ${chain.chain} AND day BETWEEN '2031-04-01' AND '2031-04-30'`).map(({ d }) => d).join() === '04-08'), '[F24] and taken back');
	noFaults(page, 'month');
	await page.context().close();
	sql(`DELETE FROM visit WHERE chain_id = ${chain.chain}`, chain.chain);
	forget();
}

// The first of the list is dragged below the second.
async function dragDown(page) {
	const [from, to] = [await middle(page.locator('.people .grip').nth(0)), await middle(page.locator('.people .grip').nth(1))];
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x, from.y + 6, { steps: 3 });
	await page.mouse.move(to.x, to.y + 10, { steps: 8 });
	await page.mouse.up();
}

async function order() {
	const page = await enter(chain, 'owner');
	const first = () => Number(sql(`SELECT staff_id FROM staff_branch WHERE chain_id = ${chain.chain} AND branch_id = ${chain.branch} ORDER BY weight DESC, staff_id LIMIT 1`));
	await page.goto(`${site}/staff/${chain.branch}`);
	await page.waitForSelector('.can-sort');
	is(first(), one, 'people have an order');
	await dragDown(page);
	await page.waitForSelector('.toast:has-text("The order is saved")');
	is(first(), two, 'which is dragged to another');
	await page.context().clearCookies();
	await dragDown(page);
	await page.waitForSelector('.conn');
	ok(/signed out/.test(await page.textContent('.conn')), 'why another is refused is said', await page.textContent('.conn'));
	is(first(), two, 'and it stays as it was');
	await page.context().close();
}

// Names are read whole, and a month is turned by two buttons beside one another.
async function readable(page, name) {
	sql(`UPDATE staff SET name = 'Екатерина Лебедева' WHERE id = ${two}`, chain.chain);
	await page.reload();
	const cut = await page.locator('.t-called').evaluateAll((all) => all.filter((n) => n.scrollWidth > n.clientWidth || n.scrollHeight > n.clientHeight + 1).map((n) => n.innerText));
	is(cut, [], `${name}: names stand in full`);
	const tops = await page.locator('.t-turn a').evaluateAll((all) => all.map((n) => n.getBoundingClientRect().top));
	is(tops[0], tops[1], `${name}: the month before and the next are in one line`);
	sql(`UPDATE staff SET name = 'Person 2' WHERE id = ${two}`, chain.chain);
}

async function looks() {
	await fetch(site);
	await look(chain, async (page, name) => {
		for (const [what, address] of [['timetable', at], ['staff', `/staff/${chain.branch}`], ['person', `/staff/${chain.branch}/${one}`], ['person-new', `/staff/${chain.branch}/new`],
			['services', `/staff/${chain.branch}/${one}/services`], ['positions', `/staff/${chain.branch}/positions`], ['templates', `/staff/${chain.branch}/templates`]]) {
			await page.goto(site + address);
			await shot(page, `${name}-${what}`);
			await sound(page, `${name}, ${what}`);
			if (what === 'timetable') await readable(page, name);
		}
	}, { ways: [light, dark, onPhone] });
}

async function withoutScripts() {
	const page = await enter(chain, 'owner', { javaScriptEnabled: false });
	await page.goto(site + at);
	await page.fill('[name=hours]', '11-15');
	await page.locator(`input[name="staff[]"][value="${one}"]`).check();
	await page.fill('[name=first]', '2031-03-10');
	await page.fill('[name=last]', '2031-03-11');
	await page.locator('.t-tools .primary').click();
	is(hours(one), ['10 {[660,900)}', '11 {[660,900)}'], 'ticked people are painted without scripts');
	await page.locator('.notice button').click();
	is(hours(one), [], 'and it is undone');
	await page.context().close();
}

// A branch where nobody works yet.
async function nobody() {
	const page = await enter(chain, 'owner');
	await page.goto(`${site}/staff/${chain.other}/timetable`);
	ok(await page.getByText('Nobody to plan for').isVisible(), 'a branch without people says what to do first');
	noFaults(page, 'a timetable of nobody');
	await page.context().close();
}

await run(nobody, mouse, keyboard, conflict, month, finger, looks, withoutScripts, order, async function closed() {
	await close();
});
