// A time that is refused: other times stand there, one key or click takes one, and
// nothing typed is lost; for a new booking, and for a card that is dragged.

import { book, day, is, json, makeChain, ok, run, site } from '../http/journal.mjs';
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

// Several that are dragged together go on together, and back in one act.
async function several() {
	const page = await enter(chain, 'owner');
	const on = day(7);
	book(chain, { on, start: '11:00', client });
	const mine = book(chain, { on, start: '16:00', length: 30, client: other }).appointments[0].id;
	const theirs = book(chain, { on, start: '16:15', length: 30, staff: two, client: other }).appointments[0].id;
	await show(page, `${at}/${on}`);
	await card(page, mine).click({ modifiers: ['Control'] });
	await card(page, theirs).click({ modifiers: ['Control'] });
	await drag(page, await point(page, one, 967), await point(page, one, 667));
	const dialog = page.locator('dialog[open]');
	await dialog.waitFor();
	is(await dialog.locator('.instead button').allTextContents().then((all) => all.slice(0, 2)),
		['All 30 min earlier, the first at 10:30', 'All 1 h later, the first at 12:00'], 'several cards are offered times for all of them');
	await shot(page, 'instead-several');
	await sound(page, 'instead, several');
	await dialog.locator('.instead button').nth(1).click();
	await settled(page, mine, [one, 720, 30]);
	await settled(page, theirs, [two, 735, 30]);
	ok(await page.locator('#toasts').textContent().then((text) => text.includes('2 bookings moved')), 'they go there together');
	await page.locator('#toasts [data-undo]').last().click();
	await settled(page, mine, [one, 960, 30]);
	await settled(page, theirs, [two, 975, 30]);
	ok(true, 'and back, in one act');
	noFaults(page, 'several instead');
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

// Without scripts the form comes again with the same buttons.
async function plain() {
	const page = await enter(chain, 'owner', { javaScriptEnabled: false });
	const on = day(5);
	book(chain, { on, start: '11:00', client });
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on, start: '16:00', length: 30, client: other });
	await page.goto(`${site}${at}/visits/${visit}`);
	await page.fill('#panel [name=comment]', 'Calls back');
	await page.click('.place-line');
	await page.fill(`[name=time${id}]`, '11:15');
	await page.press(`[name=time${id}]`, 'Enter');
	await page.waitForSelector('.instead button');
	is(await page.inputValue(`[name=time${id}]`), '11:15', 'without scripts: what was typed stays, beside why not');
	await page.locator('.instead button', { hasText: 'Person 1, at 12:00' }).click();
	await page.waitForSelector('#panel [data-v="2"]');
	is([await page.inputValue(`[name=time${id}]`), await page.inputValue('#panel [name=comment]')], ['12:00', 'Calls back'], 'and a button takes another time');
	noFaults(page, 'instead, without scripts');
	await page.context().close();
}

// Guests who come along are told row by row.
async function guests() {
	const page = await enter(chain, 'owner');
	const on = day(6);
	book(chain, { on, start: '11:00', client });
	const { visit_id: visit } = book(chain, { on, start: '16:00', length: 30, client: other });
	await show(page, `${at}/visits/${visit}`);
	await page.click('[data-more] summary');
	await page.fill('[name=more]', '2');
	await page.fill('[name=guest_1]', 'Ada');
	await page.fill('[name=guest_2]', 'Bea');
	for (const k of [1, 2]) {
		await page.fill(`[name=time_${k}]`, '11:15');
		await page.selectOption(`[name=staff_${k}]`, String(k === 1 ? one : two));
	}
	await page.locator('[data-more] .service input').first().check();
	await page.click('#panel .panel-foot .primary');
	await page.waitForSelector('.more-rows .instead button');
	is(await page.locator('.more-rows .instead').count(), 1, 'of two who come along one is in the way of another');
	await page.locator('.more-rows').scrollIntoViewIfNeeded();
	await shot(page, 'instead-guests');
	await sound(page, 'instead, guests');
	await page.locator('.more-rows .instead button').first().click();
	await page.waitForSelector('#panel [data-v="2"]');
	is(json(`SELECT to_char(a.starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') AS at, g.name FROM appointment a JOIN client g ON g.id = a.guest_id WHERE a.visit_id = ${visit} ORDER BY g.name`),
		[{ at: '10:30', name: 'Ada' }, { at: '11:15', name: 'Bea' }], 'and one click books them');
	noFaults(page, 'instead, guests');
	await page.context().close();
}

await run(booking, dragged, several, inWindow, plain, guests, close);
