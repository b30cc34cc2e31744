// The window of a visit in a browser: it opens by itself, another specialist and
// guests are added, visits of a day become one and are parted by "undo", the
// service information is copied; and how it looks.

import { book, day, is, json, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, point, shot, show, sound } from './journal.mjs';
import { dark, english, light, look, onPhone, onPhoneDark } from './looks.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const [client] = chain.clients;
const at = `/journal/${chain.branch}`;
const on = day(1);

const bookings = (visit) => json(`SELECT a.staff_id, g.name AS guest FROM appointment a
	LEFT JOIN client g ON g.chain_id = a.chain_id AND g.id = a.guest_id WHERE a.visit_id = ${visit} ORDER BY a.id`);
const visitShown = (page) => page.locator('#panel [data-visit]').getAttribute('data-visit');
const saved = (page, version) => page.waitForSelector(`#panel [data-v="${version}"]`);

// A client with a past, for the pictures as well.
for (const [ago, status] of [[60, 'arrived'], [30, 'no_show'], [14, 'arrived'], [7, 'arrived'], [3, 'arrived']]) {
	const { visit_id: visit } = book(chain, { on: day(-ago), start: '12:00', client, service: chain.services[ago % 3] });
	sql(`UPDATE visit SET status = '${status}' WHERE id = ${visit}`, chain.chain);
}
sql(`UPDATE client SET name = 'Вероника', surname = 'Соколова', importance = 1, discount = 10, allergies = 'Аммиак, латекс', comment = 'Просит без фена',
	birth_date = (date '${on}' - interval '30 years' + interval '2 days')::date WHERE id = ${client}`, chain.chain);

async function opens() {
	const page = await enter(chain, 'owner');
	book(chain, { on, staff: two, start: '10:00', client: chain.clients[1] });
	await show(page, `${at}/${on}`);
	const from = await point(page, two, 690);
	await page.mouse.click(from.x, from.y + 2);
	await page.waitForSelector('#booking-form');
	ok(/Client Number2, 10:00/.test(await page.locator('.previous').innerText()), 'the previous client is offered [F9]');
	await page.locator('.previous').click();
	await page.waitForSelector('#panel .who');
	ok((await page.locator('#panel .who').innerText()).includes('Client Number2'), 'and taken by one click [F9]');
	await page.locator('#panel .service input').first().check();
	await page.click('#panel .panel-foot .primary');
	await page.waitForSelector('#visit-form');
	ok(/\/visits\/\d+$/.test(page.url()), 'the new booking is open as its visit [F4]', page.url());
	const visit = await visitShown(page);
	await page.locator('[data-more] > summary').click();
	await page.fill('[name=more]', '2');
	await page.waitForSelector('[name=guest_2]');
	await page.fill('[name=guest_1]', 'Masha');
	await page.fill('[name=guest_2]', 'Dasha');
	await page.fill('[name=time_1]', '12:00');
	await page.fill('[name=time_2]', '12:00');
	await page.selectOption('[name=staff_1]', String(one));
	await page.selectOption('[name=staff_2]', String(two));
	await page.locator('.more-box .service input').first().check();
	await page.click('#panel .panel-foot .primary');
	await saved(page, 2);
	is(bookings(visit), [{ staff_id: two, guest: null }, { staff_id: one, guest: 'Masha' }, { staff_id: two, guest: 'Dasha' }], 'two guests at once, each with their specialist [F10]');
	await page.waitForFunction(() => [...document.querySelectorAll('.bk')].some((n) => n.textContent.includes('Masha')));
	ok(true, 'the journal shows them at once [F10]');
	await page.locator('.line-box:not(.place) > summary').first().click();
	await page.locator('[name^=discount]').first().fill('150');
	await page.click('#panel .panel-foot .primary');
	await page.waitForSelector('#panel .error');
	is(await page.locator('[name^=discount]').first().inputValue(), '150', 'a wrong discount stays where it was typed [F8]');
	await page.locator('[name^=discount]').first().fill('15');
	await page.locator('[name^=reason]').first().fill('Regular client');
	await page.click('#panel .panel-foot .primary');
	await saved(page, 3);
	ok((await page.locator('#panel').innerText()).includes('Regular client'), 'and is put right, with its reason [F8]');
	noFaults(page, 'opens');
	await page.context().close();
}

async function mergesAndParts() {
	const page = await enter(chain, 'owner');
	const a = book(chain, { on: day(2), start: '10:00', client }), b = book(chain, { on: day(2), start: '15:00', staff: two, client });
	await show(page, `${at}/visits/${a.visit_id}`);
	await page.click(`button[form=merge-${b.visit_id}]`);
	await saved(page, 2);
	is(bookings(a.visit_id).length, 2, 'one visit now [F5]');
	await page.locator('#toasts [data-undo]').last().click();
	await saved(page, 3);
	is([bookings(a.visit_id).length, bookings(b.visit_id).length], [1, 1], 'undone [F5]');
	await page.locator('#toasts [data-undo]').last().click();
	await saved(page, 4);
	is(bookings(a.visit_id).length, 2, 'and the undoing undone [F5]');
	await page.click('#tab-history');
	await page.locator('.info > summary').click();
	await page.locator('[data-copy-info]').click();
	const text = await page.locator('[data-info]').inputValue();
	ok(text.includes(`visit: ${a.visit_id}`) && /browser time zone: \S/.test(text) && text.includes('HeadlessChrome'), 'the service information names the browser and its zone [F14]', text);
	await shot(page, 'window-history');
	noFaults(page, 'merges');
	await page.context().close();
}

async function pictures() {
	const { visit_id: visit } = book(chain, { on: day(3), start: '10:00', length: 60, client, service: chain.services[1] });
	book(chain, { on: day(3), start: '16:00', staff: two, client });
	await look(chain, async (page, name) => {
		await show(page, `${at}/visits/${visit}`);
		await shot(page, `window-${name}`);
		await sound(page, `window, ${name}`);
		for (const fold of ['.fold:nth-of-type(1) > summary', '.place > summary', '.line-box:not(.place) > summary', '[data-more] > summary'])
			await page.locator(`#panel ${fold}`).first().click();
		await shot(page, `window-${name}-open`);
		await sound(page, `window, everything open, ${name}`);
		await page.locator('.place').evaluate((n) => n.scrollIntoView());
		await shot(page, `window-${name}-open2`);
		await page.locator('.fold').nth(1).locator('summary').click();
		await page.locator('.panel-body').first().evaluate((n) => { n.scrollTop = 0; });
		await shot(page, `window-${name}-card`);
		await page.goto(`${site}${at}/clients/${client}`);
		await shot(page, `window-${name}-client`);
		await sound(page, `client, ${name}`);
	}, { ways: [light, dark, english, onPhone, onPhoneDark] });
}

await run(opens, mergesAndParts, pictures, async function closed() {
	await close();
});
