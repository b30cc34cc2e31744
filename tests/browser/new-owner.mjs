// new-owner: an owner who knows nothing of Okno, from registering to the first
// client: the wizard, the price list from a spreadsheet, hours painted, a colleague
// who sees what is theirs, a booking by the widget that appears in the journal.

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { is, ok, run, site, sql, registrationAlone } from '../http/journal.mjs';
import { browser, close, newPage, noFaults, shot, show, sound } from './journal.mjs';

const tag = randomBytes(4).toString('hex');
const title = `Окна настежь ${tag}`;
const number = (first) => `${first}${String(parseInt(tag.slice(0, 6), 16) % 1e6).padStart(6, '0')}`;
const client = `+7903${number('1')}`;
const owner = await person(), colleague = await person();
let branch, chain, slug, maria, tomorrow;

async function person() {
	return newPage(await browser.newContext({ locale: 'ru-RU', timezoneId: 'Europe/Moscow', viewport: { width: 1440, height: 900 } }));
}

async function seen(page, name) {
	await shot(page, `new-owner-${name.replace(/\W+/g, '-')}`);
	await sound(page, `[B6] ${name}`);
}

async function press(page, where, selector = 'button.primary') {
	await Promise.all([page.waitForURL(where), page.click(selector)]);
}

async function registering() {
	await owner.goto(`${site}/account/register`);
	await seen(owner, 'registering');
	await owner.fill('#name', 'Ольга Петрова');
	await owner.fill('#phone', `8 916 ${number('1')}`);
	await owner.fill('#email', `olga-${tag}@example.com`);
	await owner.check('[name=agree]');
	await press(owner, /sign-in\?done/);
	await owner.fill('#password', (await owner.innerText('#trial')).match(/[a-z0-9]{10}/)[0]);
	await seen(owner, 'registered');
	await Promise.all([owner.waitForURL('**/start'), owner.keyboard.press('Enter')]);
	ok(true, '[B6] who has registered and signed in is led to the wizard');
	noFaults(owner, '[B6] registering');
}

async function wizard() {
	await owner.click('.kind:has([value=salon])');
	await owner.fill('#title', title);
	await owner.fill('#city', 'Казань');
	await press(owner, '**/services?type=*');
	await press(owner, '**/people');
	await owner.fill('#name_2', 'Мария Смирнова');
	await owner.fill('#position_2', 'Парикмахер');
	await press(owner, '**/hours');
	await press(owner, '**/ready');
	await seen(owner, 'ready');
	[branch, chain, slug, tomorrow] = sql(`SELECT id, chain_id, slug, (now() AT TIME ZONE time_zone)::date + 1 FROM branch WHERE title = '${title}'`).split('|');
	maria = sql(`SELECT id FROM staff WHERE chain_id = ${chain} AND name = 'Мария Смирнова'`);
	is(await owner.inputValue('#link'), `${site}/booking/${slug}`, '[B6] the wizard ends with the link for clients');
	noFaults(owner, '[B6] the wizard');
}

async function priceList() {
	const file = join(mkdtempSync(join(tmpdir(), 'okno-owner-')), 'Прайс-лист.xlsx');
	execFileSync('/usr/bin/python3', ['tests/http/sheet.py', 'make', file], { input: JSON.stringify({ shared: true, merged: ['A4:A5'], rows: [
		['Прайс-лист салона'], [],
		['Категория', 'Услуга', 'Цена, ₽', 'Длительность', 'Онлайн-запись'],
		['Уход', 'Счастье для волос', 'от 3 000 руб.', '60–90 мин', 'да'],
		[null, 'Тонирование', { formula: 'D4*2', value: 2200 }, '1 ч', 'да'],
	] }) });
	await press(owner, `**/catalog/${branch}/import`, `a[href="/catalog/${branch}/import"]`);
	await seen(owner, 'the import');
	await owner.setInputFiles('#file', file);
	await press(owner, /import\/\d+$/, '.import .actions .primary');
	await owner.waitForSelector('.i-agree .primary');
	is(await owner.locator('.i-counts b').allInnerTexts(), ['2', '0', '0', '0'], '[B6] the spreadsheet is shown before it is imported');
	await seen(owner, 'the preview');
	await owner.click('.i-agree .primary');
	await owner.waitForSelector('[data-undo]');
	await owner.goto(`${site}/catalog/${branch}?q=Счастье`);
	await seen(owner, 'the services');
	ok((await owner.innerText('.c-services')).includes('Счастье для волос'), '[B6] and then it is in the price list', await owner.innerText('.c-services'));
	is(sql(`SELECT v.title, trim_scale(b.price_min), trim_scale(b.price_max), b.duration FROM service v JOIN service_branch b ON b.chain_id = v.chain_id AND b.service_id = v.id
		WHERE v.chain_id = ${chain} AND v.title IN ('Счастье для волос', 'Тонирование') ORDER BY v.title`), 'Счастье для волос|3000|0|90\nТонирование|2200|2200|60', '[B6] with its prices and lengths');
	await owner.goto(`${site}/staff/${branch}/${maria}/services`);
	await owner.check('.s-service:has-text("Счастье для волос") [name="services[]"]');
	await seen(owner, 'who does what');
	await press(owner, '**/services?done=services*', '.s-bar .primary');
	noFaults(owner, '[B6] the price list');
}

async function timetable() {
	await owner.goto(`${site}/staff/${branch}/timetable?month=${tomorrow.slice(0, 7)}`);
	await owner.waitForSelector('.t-live');
	await owner.fill('[name=hours]', '12-14, 16-18');
	const cell = async (row) => {
		const place = owner.locator(`.t tbody tr >> nth=${row}`).locator(`td:nth-child(${Number(tomorrow.slice(8)) + 1})`);
		await place.scrollIntoViewIfNeeded();
		const box = await place.boundingBox();
		return [box.x + box.width / 2, box.y + box.height / 2];
	};
	await owner.mouse.move(...await cell(0));
	await owner.mouse.down();
	await owner.mouse.move(...await cell(1), { steps: 8 });
	await owner.mouse.up();
	await owner.waitForFunction(() => !document.querySelector('td.mark') && document.querySelector('.toast'));
	is(sql(`SELECT string_agg(hours::text, ' ') FROM shift WHERE chain_id = ${chain} AND day = '${tomorrow}'`), '{[720,840),[960,1080)} {[720,840),[960,1080)}',
		'[B6] one stroke paints the day of both');
	await seen(owner, 'the timetable');
	noFaults(owner, '[B6] the timetable');
}

async function inviting() {
	await owner.goto(`${site}/settings/${branch}/users/new`);
	await owner.fill('#i-to', `maria-${tag}@example.com`);
	await owner.fill('#i-name', 'Мария');
	await owner.selectOption('#p-role', { label: 'Сотрудник' });
	await owner.selectOption('#p-staff', maria);
	await seen(owner, 'inviting');
	await owner.click('.s-save .primary');
	const link = (await owner.textContent('.r-link')).trim();
	noFaults(owner, '[B6] inviting');
	await colleague.goto(link);
	await seen(colleague, 'the invitation');
	await colleague.fill('#name', 'Мария Смирнова');
	await colleague.fill('#new_password', 'four green owls sing');
	await colleague.fill('#new_password_again', 'four green owls sing');
	await press(colleague, `**/journal/${branch}`);
	await show(colleague, `/journal/${branch}/${tomorrow}`);
	is(await colleague.locator('.cl').evaluateAll((all) => all.map((c) => c.dataset.sid)), [maria], '[B6] a colleague sees their own column only');
	await seen(colleague, "the colleague's journal");
	for (const area of ['settings', 'catalog']) {
		is(await colleague.locator(`.menu [href^="/${area}"]`).count(), 0, `[B6] ${area} is not offered to them`);
		is((await colleague.request.get(`${site}/${area}/${branch}`)).status(), 403, '[B6] and refused');
	}
	noFaults(colleague, '[B6] the colleague');
}

async function firstClient() {
	await show(owner, `/journal/${branch}/${tomorrow}`);
	is(await owner.locator('.cl').count(), 2, '[B6] the owner sees everybody');
	await owner.evaluate(() => { window.sameLoad = true; });
	const page = await person();
	await page.goto(`${site}/booking/${slug}`);
	await page.waitForSelector('#widget .w-steps button');
	await page.waitForSelector('.w-service');
	await seen(page, 'the widget');
	await page.click('.w-service:has-text("Счастье для волос")');
	await page.click('.w-foot .w-go:enabled');
	await page.click('.w-person:not(.off) .w-cover:has-text("Мария Смирнова")');
	await page.click(`.w-day:has(b:text-is("${Number(tomorrow.slice(8))}"))`);
	await page.waitForSelector('.w-slots .w-slot >> text="12:00"');
	is((await page.locator('.w-slots .w-slot').allInnerTexts()).filter((t) => !/^1[26]:(00|15|30)$/.test(t)), [], '[B6] clients are offered the painted hours');
	await seen(page, 'the times');
	await page.click('.w-slots .w-slot >> text="12:00"');
	await page.fill('[name=name]', 'Вера');
	await page.fill('[name=phone]', client);
	await page.check('[name=consent]', { force: true });
	await page.click('.w-foot .w-go:enabled');
	await page.waitForSelector('.w-done');
	await seen(page, 'booked');
	noFaults(page, '[B6] the widget');
	await page.context().close();
}

async function journal() {
	for (const [page, name] of [[owner, 'the owner'], [colleague, 'the colleague']]) {
		const card = page.locator(`.cl[data-sid="${maria}"] .bk[data-start="720"]`, { hasText: 'Вера' });
		await card.waitFor();
		ok((await card.innerText()).includes('Счастье для волос'), `[B6] ${name} sees the client come in`);
	}
	ok(await owner.evaluate(() => window.sameLoad), '[B6] without loading the page again');
	await seen(owner, 'the journal');
	for (const [page, shown] of [[owner, 1], [colleague, 0]]) {
		await page.locator('.bk[data-start="720"]').click();
		await page.waitForSelector('#visit-form');
		is(await page.locator('#panel a[href^="tel:"]').count(), shown, `[B6] the phone is ${shown ? 'shown to the owner' : 'not shown to the colleague'}`);
	}
	await seen(colleague, "the colleague's visit");
	await owner.goto(`${site}/settings/${branch}/log`);
	const row = owner.locator('.l-table tbody tr', { hasText: 'Вера' }).first();
	ok((await row.innerText()).includes('Клиент'), '[B6] the journal of actions has the booking', await owner.innerText('.l-table'));
	ok((await owner.locator('.l-table .l-who', { hasText: 'Ольга Петрова' }).count()) > 0, '[B6] and what the owner did');
	await seen(owner, 'the journal of actions');
	noFaults(owner, '[B6] the journal');
	noFaults(colleague, '[B6] the colleague, live');
}

await registrationAlone();
await run(registering, wizard, priceList, timetable, inviting, firstClient, journal, close);
