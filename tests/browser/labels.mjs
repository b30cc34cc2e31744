// Labels of bookings in the browser: the page of the settings; put on and taken off in
// the window of a visit, by mouse and keys, while something else is being typed; dots on
// cards, seen by somebody else at once.  Pictures are kept.

import { book, day, eventually, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { card, close, enter, noFaults, shot, show, sound } from './journal.mjs';

const chain = makeChain('{[600,1200)}');
const on = day(1);
const names = ['Prepaid', 'First visit', 'Call before', 'VIP', 'Очень длинная метка на пятьдесят знаков, не меньше'];
const colors = ['#ffc53d', '#6e56cf', '#46a758', '#000000', '#ffffff'];
const visit = book(chain, { on, start: '11:00' }).visit_id;
const appointment = Number(sql(`SELECT id FROM appointment WHERE visit_id = ${visit}`));
const has = () => sql(`SELECT coalesce(label_titles(${chain.chain}, labels), '-') FROM appointment WHERE id = ${appointment}`, chain.chain);

async function settings() {
	const page = await enter(chain, 'owner');
	await page.goto(`${site}/settings/${chain.branch}/labels`);
	for (const [i, name] of names.entries()) {
		await page.fill('#l-title', name);
		await page.fill('#l-color', colors[i]);
		await page.click('form[action$="/labels"] button.primary');
		await page.waitForSelector(`.lb:has-text("${name}")`);
	}
	is(await page.locator('.list .lb').count(), 5, 'labels are added on a page');
	await page.click('.s-account:has-text("VIP") summary');
	await sound(page, 'the page of labels');
	await shot(page, 'labels-settings');
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.click('.s-account:has-text("Call before") form[action$="/archive"] button');
	await page.waitForSelector('.notice.ok:has-text("Undo")');
	await sound(page, 'the page of labels, dark');
	await shot(page, 'labels-settings-dark');
	await page.click('.notice.ok button');
	await page.waitForSelector('.s-account:has-text("Call before")');
	await page.setViewportSize({ width: 390, height: 844 });
	await sound(page, 'the page of labels on a phone');
	await shot(page, 'labels-settings-phone');
	noFaults(page, 'the page of labels');
	await page.context().close();
}

async function window() {
	for (const [i, length] of [15, 30, 45, 90].entries()) {
		const v = book(chain, { on, start: `${13 + i}:00`, length, staff: chain.people[1], client: chain.clients[1] }).visit_id;
		sql(`UPDATE appointment SET labels = (SELECT array_agg(id) FROM label WHERE chain_id = ${chain.chain} AND title <> 'VIP') WHERE visit_id = ${v}`, chain.chain);
	}
	const page = await enter(chain, 'owner'), other = await enter(chain, 'admin');
	await show(other, `/journal/${chain.branch}/${on}`);
	await show(page, `/journal/${chain.branch}/visits/${visit}`);
	await page.fill('#visit-form textarea[name=comment]', 'half a sentence');
	is(await page.locator('.lbs .lb:visible').count(), 0, 'a booking without labels shows none');
	await page.click('.lbs summary');
	is(await page.locator('.lbs .lb:visible').count(), 5, 'and those to choose from when asked');
	await page.click('.lbs .lb:has-text("Prepaid")');
	await page.waitForSelector('.lb[aria-pressed=true]:has-text("Prepaid")');
	is(has(), 'Prepaid', 'one click puts a label on');
	await page.focus('.lbs .lb:has-text("First visit")');
	await page.keyboard.press('Enter');
	await page.waitForSelector('.lb[aria-pressed=true]:has-text("First visit")');
	is(has(), 'Prepaid, First visit', 'and a key another');
	is(await page.inputValue('#visit-form textarea[name=comment]'), 'half a sentence', 'what was being typed stays');
	await eventually(async () => await card(other, appointment).locator('.bk-lb > .lb-back').count() === 2);
	ok(true, 'a colleague sees the dots on the card at once');
	ok((await card(other, appointment).textContent()).includes(', Prepaid, First visit'), 'which have names for who does not see them');
	await page.click('#visit-form .panel-foot .primary');
	await page.waitForSelector('text=Saved');
	is(sql(`SELECT comment FROM visit WHERE id = ${visit}`), 'half a sentence', 'and is saved without a conflict with one\'s own labels');
	await page.click('.lbs .lb:has-text("Prepaid")');
	await page.waitForSelector('.lb[aria-pressed=false]:has-text("Prepaid")', { state: 'attached' });
	is(has(), 'First visit', 'another click takes it off');
	noFaults(page, 'the window with labels');
	await page.click('.lbs summary');
	await sound(page, 'the window with labels');
	await shot(page, 'labels-window');
	await page.emulateMedia({ colorScheme: 'dark' });
	await shot(page, 'labels-window-dark');
	await page.emulateMedia({ colorScheme: 'light' });
	await page.setViewportSize({ width: 390, height: 844 });
	await shot(page, 'labels-window-phone');
	await other.context().close();
	await page.context().close();
}

async function colours() {
	const page = await enter(chain, 'owner', { locale: 'ru-RU' });
	sql(`UPDATE "user" SET lang = 'ru' WHERE email = 'owner-${chain.tag}@test'`);
	await show(page, `/journal/${chain.branch}/${on}`);
	await sound(page, 'cards with dots');
	await shot(page, 'labels-cards');
	sql(`INSERT INTO journal_look (chain_id, branch_id, user_id, colour) SELECT ${chain.chain}, ${chain.branch}, id, 'label' FROM "user" WHERE email = 'owner-${chain.tag}@test'`, chain.chain);
	await show(page, `/journal/${chain.branch}/${on}`);
	await sound(page, 'cards in the colours of labels');
	await shot(page, 'labels-colours');
	await page.emulateMedia({ colorScheme: 'dark' });
	await sound(page, 'cards in the colours of labels, dark');
	await shot(page, 'labels-colours-dark');
	await page.goto(`${site}/visits/${chain.branch}?col=1&col=2&col=14&label=${sql(`SELECT id FROM label WHERE chain_id = ${chain.chain} AND title = 'Prepaid'`)}`);
	await shot(page, 'labels-list');
	noFaults(page, 'cards with labels');
	await page.context().close();
}

await run(settings, window, colours, close);
