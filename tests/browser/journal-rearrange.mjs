// A late client and an absent member in the panel, and the pages around the day:
// calls, reminders, the list to print; in both themes and languages, on a phone.
// Hours that somebody paints meanwhile appear in an open journal.

import { book, day, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, openAbsence, rearrange, settled, shot, show, sound } from './journal.mjs';
import { look } from './looks.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const at = `/journal/${chain.branch}`, settings = `/settings/${chain.branch}/reminders`;
const on = day(1);
const first = book(chain, { on, start: '10:00', length: 60 }).appointments[0].id;
const next = book(chain, { on, start: '11:00', length: 30, client: chain.clients[1] }).appointments[0].id;
sql(`UPDATE client SET name = 'Александра', surname = 'Константинопольская-Преображенская' WHERE id = ${chain.clients[0]}`, chain.chain);

async function late() {
	const page = await enter(chain, 'admin');
	await show(page, `${at}/appointments/${first}/late?minutes=15`);
	const done = await rearrange(page);
	await settled(page, first, [one, 615, 60]);
	await settled(page, next, [one, 675, 30]);
	const box = await done.boundingBox(), undo = await done.locator('[data-undo]').boundingBox();
	ok(box.height < 80 && undo.width < box.width / 2, 'what was done is said in a line, with the way back in it', [box, undo]);
	await shot(page, 'late-done');
	await sound(page, 'a delay that was done');
	await done.locator('[data-undo]').click();
	await settled(page, first, [one, 600, 60]);
	ok(true, 'which leads back [F2]');
	noFaults(page, 'late');
	await page.context().close();
}

async function absent() {
	const page = await enter(chain, 'admin');
	await show(page, `${at}/${on}`);
	await openAbsence(page, one);
	is(await page.locator('#rearrange select').count(), 2, 'the head of a column leads to what an absent member leaves [F2]');
	await sound(page, 'an absent member');
	await page.locator('#rearrange select').nth(0).selectOption({ index: 0 });
	await page.click('#panel .panel-foot .primary');
	await page.waitForSelector('#rearrange .notice');
	await sound(page, 'an absent member, done');
	noFaults(page, 'absent');
	await page.context().close();
}

async function looks() {
	await look(chain, async (page, name) => {
		for (const [what, address] of [['late', `${at}/appointments/${first}/late?minutes=20`], ['absent', `${at}/staff/${two}/absent?date=${on}`], ['calls', `${at}/calls`],
			['reminders', settings], ['words', `${settings}/texts/reminder`], ['ready', `${settings}/ready`], ['paper', `${at}/${on}?view=paper`]]) {
			await page.goto(site + address);
			await page.waitForFunction(() => !document.querySelector('.htmx-request'));
			await shot(page, `${what}-${name}`);
			await sound(page, `${what}, ${name}`);
			if (what === 'paper')
				ok(await page.locator('.sheet-day .table-wrap').evaluateAll((all) => all.every((n) => n.scrollWidth <= n.clientWidth)), `${name}: the day on paper is read without scrolling sideways [F2]`);
		}
	});
}

async function painted() {
	const later = day(3), month = later.slice(0, 7), page = await enter(chain, 'admin'), owner = await enter(chain, 'owner');
	await show(page, `${at}/${later}`);
	await page.evaluate(() => { window.sameLoad = true; });
	const off = () => page.locator(`.cl[data-sid="${two}"] .off`).evaluateAll((all) => all.map((n) => n.className).join(', '));
	const before = await off();
	await owner.goto(`${site}/staff/${chain.branch}/timetable?month=${month}`);
	await owner.waitForSelector('.t-live');
	await owner.fill('[name=hours]', '12-14');
	await owner.locator(`tr[data-id="${two}"] td:nth-child(${Number(later.slice(8)) + 1})`).click();
	await owner.waitForSelector('.toast');
	is(sql(`SELECT hours FROM shift WHERE chain_id = ${chain.chain} AND staff_id = ${two} AND day = '${later}'`), '{[720,840)}', 'somebody paints other hours');
	await page.waitForFunction(([sid, was]) => [...document.querySelectorAll(`.cl[data-sid="${sid}"] .off`)].map((n) => n.className).join(', ') !== was, [two, before]);
	ok(!(await off()).includes('brk'), 'and an open journal shows them: the break is gone [F2]', await off());
	ok(await page.evaluate(() => window.sameLoad), 'without loading the page anew');
	noFaults(page, 'painted');
	await page.context().close();
}

await run(late, absent, looks, painted, async function closed() {
	await close();
});
