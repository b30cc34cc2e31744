// The chain's own fields of bookings in the browser: made on their page, filled in in the
// window of a visit, kept when something is wrong, shown in the list.  Pictures are kept.

import { book, day, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, show, sound } from './journal.mjs';

const chain = makeChain('{[600,1200)}');
const visit = book(chain, { on: day(1), start: '11:00' }).visit_id;
const held = (title) => sql(`SELECT v.value FROM field_value v JOIN field f ON f.id = v.field_id WHERE v.chain_id = ${chain.chain} AND f.title = '${title}'`);

async function settings() {
	const page = await enter(chain, 'owner');
	await page.goto(`${site}/settings/${chain.branch}/fields`);
	for (const [title, kind, choices] of [['Номер машины', 'text'], ['Mileage', 'number'], ['Bought on', 'date'], ['Tyres', 'choice', 'Summer\nWinter'], ['Warranty', 'flag'], ['Photo', 'link'], ['Wishes', 'lines']]) {
		await page.fill('#c-title', title);
		await page.selectOption('#c-kind', kind);
		if (choices)
			await page.fill('#c-choices', choices);
		await page.click('form[action$="/fields"] button.primary');
		await page.waitForSelector(`.list summary:has-text("${title}")`);
	}
	is(await page.locator('.list summary').count(), 7, '[F42] fields are made on a page');
	await page.click('summary:has-text("Tyres")');
	await sound(page, 'the page of fields');
	await shot(page, 'fields-settings');
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.setViewportSize({ width: 390, height: 844 });
	await sound(page, 'the page of fields on a phone, dark');
	await shot(page, 'fields-settings-phone');
	noFaults(page, 'the page of fields');
	await page.context().close();
}

async function filling() {
	const page = await enter(chain, 'owner');
	await show(page, `/journal/${chain.branch}/visits/${visit}`);
	await page.click('.extras summary');
	await page.fill('.extra-in label:has-text("Номер машины") input', 'А123ВС');
	await page.fill('.extra-in label:has-text("Mileage") input', 'much');
	await page.selectOption('.extra-in label:has-text("Tyres") select', 'Winter');
	await page.click('#visit-form .panel-foot .primary');
	await page.waitForSelector('.extra-in [aria-invalid=true]');
	ok(await page.isVisible('.extra-in .error:has-text("Please write a number")'), '[F42] what is wrong is told beside its field');
	is(await page.inputValue('.extra-in label:has-text("Номер машины") input'), 'А123ВС', '[F42] what was typed stays');
	await page.fill('.extra-in label:has-text("Mileage") input', '15 000');
	await page.click('#visit-form .panel-foot .primary');
	await page.waitForSelector('text=Saved');
	is([held('Mileage'), held('Tyres')], ['15000', 'Winter'], '[F42] and all is kept when it is right');
	ok((await page.textContent('.extras summary')).includes('Mileage: 15000'), '[F42] the folded fields say what they hold');
	noFaults(page, 'the fields of a visit');
	await page.click('.extras summary');
	await sound(page, 'the window with fields');
	await shot(page, 'fields-window');
	sql(`UPDATE field SET required = true WHERE chain_id = ${chain.chain} AND title = 'Warranty'; UPDATE "user" SET lang = 'ru' WHERE email = 'owner-${chain.tag}@test'`, chain.chain);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.emulateMedia({ colorScheme: 'dark' });
	await show(page, `/journal/${chain.branch}/visits/${visit}`);
	await page.click('.extras summary');
	await shot(page, 'fields-window-phone');
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.emulateMedia({ colorScheme: 'light' });
	await page.goto(`${site}/visits/${chain.branch}?col=1&col=2&col=4&col=15`);
	await sound(page, 'the list with fields');
	await shot(page, 'fields-list');
	await page.context().close();
}

await run(settings, filling, close);
