// A time that is refused: other times stand there, one key or click takes one, and
// nothing typed is lost; for a new booking, and for a card that is dragged.

import { book, day, is, json, makeChain, ok, run } from '../http/journal.mjs';
import { card, close, drag, enter, noFaults, point, settled, shot, show, sound } from './journal.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const [client, other] = chain.clients;
const at = `/journal/${chain.branch}`;
const where = (name) => json(`SELECT a.staff_id, to_char(a.starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') AS at, v.comment
	FROM appointment a JOIN visit v ON v.id = a.visit_id JOIN client c ON c.id = v.client_id WHERE c.chain_id = ${chain.chain} AND c.name = '${name}'`);

async function booking() {
	const page = await enter(chain, 'owner');
	const on = day(2);
	book(chain, { on, start: '11:00', client });
	await show(page, `${at}/new?staff=${one}&date=${on}&time=11:00`);
	await page.fill('#b-name', 'Zoe');
	await page.locator('.service input').first().check();
	await page.fill('#panel [name=comment]', 'By the window');
	await page.click('#panel .panel-foot .primary');
	await page.waitForSelector('.instead button');
	is(await page.locator('.instead button').allTextContents().then((all) => all.slice(0, 3)),
		['Person 1, at 10:30', 'Person 1, at 12:00', 'Person 2, the same time'], 'other times stand with the reason [F4]');
	await shot(page, 'instead');
	await sound(page, 'instead');
	is([await page.inputValue('#b-name'), await page.inputValue('#panel [name=comment]'), await page.locator('.service input').first().isChecked()],
		['Zoe', 'By the window', true], 'what was typed stays');
	ok(await page.locator('.instead button').first().evaluate((b) => b === document.activeElement), 'the nearest has the focus');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await page.waitForSelector('#visit-form');
	is(where('Zoe'), [{ staff_id: one, at: '12:00', comment: 'By the window' }], 'one key takes it, with all of it');
	noFaults(page, 'booking instead');
	await page.context().close();
}

async function dragged() {
	const page = await enter(chain, 'owner');
	const on = day(3);
	book(chain, { on, start: '11:00', client });
	const mine = book(chain, { on, start: '16:00', length: 30, client: other }).appointments[0].id;
	await show(page, `${at}/${on}`);
	await drag(page, await point(page, one, 967), await point(page, one, 667));
	const dialog = page.locator('dialog[open]');
	await dialog.waitFor();
	is(await dialog.locator('.instead button').allTextContents().then((all) => all.slice(0, 3)),
		['Person 1, at 10:30', 'Person 1, at 12:00', 'Person 2, the same time'], 'a card dragged onto another');
	await shot(page, 'instead-drag');
	await sound(page, 'instead, dragged');
	await dialog.locator('.instead button').nth(2).click();
	await settled(page, mine, [two, 660, 30]);
	ok(await page.locator('#toasts').textContent().then((text) => text.includes('Moved to Person 2, the same time')), 'goes to who is free, and says so');
	await page.locator('#toasts [data-undo]').last().click();
	await settled(page, mine, [one, 960, 30]);
	ok(await card(page, mine).isVisible(), 'and back');
	await drag(page, await point(page, one, 967), await point(page, one, 667));
	await dialog.waitFor();
	await page.keyboard.press('Escape');
	await settled(page, mine, [one, 960, 30]);
	ok(true, 'left alone it is where it was');
	noFaults(page, 'dragged instead');
	await page.context().close();
}

// Another time is typed in the window of a visit, with a comment.
async function inWindow() {
	const page = await enter(chain, 'owner');
	const on = day(4);
	book(chain, { on, start: '11:00', client });
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on, start: '16:00', length: 30, client: other });
	await show(page, `${at}/visits/${visit}`);
	await page.fill('#panel [name=comment]', 'Calls back');
	await page.click('.place-line');
	await page.fill(`[name=time${id}]`, '11:15');
	await page.click('#panel .panel-foot .primary');
	await page.waitForSelector('.instead button');
	is(await page.locator('.instead button').allTextContents().then((all) => all.slice(0, 3)),
		['Person 1, at 10:30', 'Person 1, at 12:00', 'Person 2, the same time'], 'a time typed in the window');
	is(await page.locator('#panel .notice[role=alert]').count(), 1, 'the reason stands once, with them');
	ok(await page.locator('.place-in .check').evaluate((n) => n.getBoundingClientRect().height < 40), 'and insisting is a line');
	await shot(page, 'instead-window');
	await sound(page, 'instead, in the window');
	await page.locator('.instead button').nth(2).click();
	await page.waitForSelector('#panel [data-v="2"]');
	is(json(`SELECT a.staff_id, to_char(a.starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') AS at, v.comment
		FROM appointment a JOIN visit v ON v.id = a.visit_id WHERE a.id = ${id}`), [{ staff_id: two, at: '11:15', comment: 'Calls back' }], 'one click takes another, with what else was typed');
	noFaults(page, 'instead, in the window');
	await page.context().close();
}

await run(booking, dragged, inWindow, close);
