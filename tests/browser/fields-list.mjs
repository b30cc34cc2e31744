// The chain's own fields where bookings are made and listed: asked for in the form of a new
// booking, filtered by and shown as columns in the list.  Pictures are kept.

import { book, day, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { listed } from '../http/site.mjs';
import { close, enter, noFaults, shot, show, sound } from './journal.mjs';

const chain = makeChain('{[600,1200)}');
const c = chain.chain;
const fields = JSON.parse(sql(`WITH f AS (INSERT INTO field (chain_id, title, code, kind, choices, required, weight) VALUES
	(${c}, 'Номер машины', '', 'text', '{}', true, 1), (${c}, 'Пробег', '', 'number', '{}', false, 2), (${c}, 'Куплена', '', 'date', '{}', false, 3),
	(${c}, 'Шины', '', 'choice', '{Летние,Зимние}', false, 4), (${c}, 'Гарантия', '', 'flag', '{}', false, 5), (${c}, 'Пожелания', '', 'lines', '{}', false, 6) RETURNING title, id)
	SELECT json_object_agg(title, id) FROM f`, c));
const input = (title, end = '') => `[name="f${fields[title]}${end}"]`;
const held = (title) => sql(`SELECT v.value FROM field_value v WHERE v.chain_id = ${c} AND v.field_id = ${fields[title]} ORDER BY v.id DESC LIMIT 1`);

async function making() {
	const page = await enter(chain, 'owner');
	await show(page, `/journal/${chain.branch}/new?date=${day(1)}&time=11:00&staff=${chain.people[0]}&client=${chain.clients[0]}`);
	ok(await page.isVisible(`#booking-form ${input('Номер машины', '_0')}`), '[F42] a new booking asks for what is required');
	await page.locator(`[name=services][value="${chain.services[0]}"]`).check();
	await page.fill(input('Пробег', '_0'), 'много');
	await page.selectOption(input('Шины', '_0'), 'Зимние');
	await page.click('#booking-form .panel-foot .primary');
	await page.waitForSelector('#booking-form [aria-invalid=true]');
	is(await page.locator('#booking-form .extra-in .error').allTextContents().then((t) => t.filter(Boolean).length), 2, '[F42] what is wrong is told beside each field');
	is(await page.inputValue(input('Пробег', '_0')), 'много', '[F42] what was typed stays');
	await sound(page, 'the form of a new booking with fields');
	await shot(page, 'fields-new');
	await page.fill(input('Пробег', '_0'), '15 000');
	await page.fill(input('Номер машины', '_0'), 'А123ВС');
	await page.fill(input('Куплена', '_0'), '2024-02-29');
	await page.selectOption('#b-staff', String(chain.people[1]));
	await page.waitForFunction((id) => document.querySelector('#b-staff')?.value === String(id) && !document.querySelector('.htmx-request'), chain.people[1]);
	is(await page.inputValue(input('Номер машины', '_0')), 'А123ВС', '[F42] and when somebody else is chosen');
	await page.click('#booking-form .panel-foot .primary');
	await page.waitForSelector('#visit-form');
	is(['Номер машины', 'Пробег', 'Куплена', 'Шины'].map(held), ['А123ВС', '15000', '2024-02-29', 'Зимние'], '[F42] the booking is made with them');
	noFaults(page, 'making a booking with fields');
	sql(`UPDATE "user" SET lang = 'ru' WHERE email = 'owner-${chain.tag}@test'`, c);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.emulateMedia({ colorScheme: 'dark' });
	await show(page, `/journal/${chain.branch}/new?date=${day(1)}&time=15:00&staff=${chain.people[0]}`);
	await page.locator('#booking-form .extras').scrollIntoViewIfNeeded();
	await shot(page, 'fields-new-phone');
	await sound(page, 'the form on a phone, dark, in Russian');
	await page.context().close();
	sql(`UPDATE "user" SET lang = 'en' WHERE email = 'owner-${chain.tag}@test'`, c);
}

async function listing() {
	for (const [start, km, tyres] of [['13:00', 99, 'Летние'], ['14:30', 250000, 'Зимние']]) {
		const visit = book(chain, { start, client: chain.clients[1] }).visit_id;
		sql(`SELECT fields_set(${c}, id, '${JSON.stringify({ [fields['Номер машины']]: `М${km}КМ`, [fields['Пробег']]: String(km), [fields['Шины']]: tyres, [fields['Гарантия']]: 'yes' })}') FROM appointment WHERE visit_id = ${visit}`, c);
	}
	await listed(chain.branch);
	const page = await enter(chain, 'owner');
	await page.goto(`${site}/visits/${chain.branch}`);
	await page.click('.v-filter summary');
	const settled = () => page.waitForFunction(() => !document.querySelector('.htmx-request, #count[hx-get]'));
	const rows = async (n) => page.waitForFunction((wanted) => document.querySelectorAll('.v-table tbody tr').length === wanted, n);
	await page.selectOption(input('Шины'), 'Зимние');
	await rows(2);
	await page.fill(input('Пробег', '_from'), '20 000');
	await page.press(input('Пробег', '_from'), 'Tab');
	await rows(1);
	ok(true, '[F15] the list is filtered by fields while one chooses');
	for (const title of ['Номер машины', 'Пробег', 'Шины'])
		await page.locator(`.v-columns label:has([value="${1000 + fields[title]}"])`).click();
	await page.waitForSelector('.v-table th:has-text("Номер машины")');
	ok((await page.textContent('.v-table tbody')).includes('М250000КМ'), '[F15] a field is a column of its own');
	await page.fill(input('Пробег', '_upto'), 'one');
	await page.press(input('Пробег', '_upto'), 'Tab');
	await page.waitForSelector('#list .notice.bad');
	ok((await page.textContent('#list .notice.bad')).includes('Please write a number'), '[F15] what is wrong is told');
	await page.fill(input('Пробег', '_upto'), '');
	await page.press(input('Пробег', '_upto'), 'Tab');
	await rows(1);
	await settled();
	await page.click('[popovertarget=keep]');
	await page.fill('#v-title', 'Winter');
	await page.click('#keep .primary');
	await page.waitForSelector('.chips a[aria-current=true]:has-text("Winter")');
	ok(await page.isVisible('.v-table th:has-text("Пробег")') && await page.inputValue(`#filter ${input('Шины')}`) === 'Зимние', '[F15] a kept view has the filter and the columns');
	noFaults(page, 'the list filtered by fields');
	await sound(page, 'the list filtered by fields');
	await shot(page, 'fields-filter');
	const address = page.url();
	sql(`UPDATE "user" SET lang = 'ru' WHERE email = 'owner-${chain.tag}@test'`, c);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto(address);
	await page.locator(`#filter ${input('Шины')}`).scrollIntoViewIfNeeded();
	await sound(page, 'the list with fields on a phone, dark, in Russian');
	await shot(page, 'fields-filter-phone');
	await page.locator('.v-table').scrollIntoViewIfNeeded();
	await shot(page, 'fields-rows-phone');
	await page.context().close();
}

await run(making, listing, close);
