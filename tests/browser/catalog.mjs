// Services in the browser: cells saved as they are left, folders dragged, the
// form and the preview of prices; both themes and languages, a phone, and
// without scripts.  Pictures are kept.

import { is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, sound } from './journal.mjs';
import { dark, light, look, narrow, onPhone } from './looks.mjs';

const chain = makeChain();
const at = `/catalog/${chain.branch}`;
const [cut, color] = chain.services;
const category = sql(`SELECT id FROM service_category WHERE chain_id = ${chain.chain}`);
const row = (id) => sql(`SELECT concat_ws(' ', trim_scale(price_min), trim_scale(price_max), duration, online) FROM service_branch WHERE branch_id = ${chain.branch} AND service_id = ${id}`);

sql(`UPDATE service v SET price_min = sb.price_min, price_max = sb.price_max, duration = sb.duration FROM service_branch sb
	WHERE sb.service_id = v.id AND v.chain_id = ${chain.chain};
	INSERT INTO service_category (chain_id, title, weight) VALUES (${chain.chain}, 'Second', -1), (${chain.chain}, 'Third', -2);
	INSERT INTO resource (chain_id, branch_id, title) VALUES (${chain.chain}, ${chain.branch}, 'Room');
	INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Room 1' FROM resource WHERE chain_id = ${chain.chain}`, chain.chain);

const saved = (page) => page.waitForResponse((r) => r.url().endsWith('/cell') && r.request().method() === 'POST').then((r) => r.status());

async function cells() {
	const page = await enter(chain, 'owner');
	await page.goto(site + at);
	const price = page.locator(`#s${cut} [name=price]`);
	await price.fill('1450');
	let answer = saved(page);
	await price.press('Enter');
	is(await answer, 200, 'a price is saved when it is left');
	is(row(cut), '1450 1450 30 t', 'it is the branch\'s');
	ok(await page.locator(`#s${color} [name=price]`).evaluate((n) => n === document.activeElement), 'Enter leads to the next row');
	answer = saved(page);
	await page.locator(`#s${cut} [name=online]`).click();
	is([await answer, row(cut)], [200, '1450 1450 30 f'], 'the switch is saved at once');
	await page.locator(`#s${cut} [name=duration]`).fill('abc');
	answer = saved(page);
	await page.locator(`#s${cut} [name=duration]`).press('Enter');
	is(await answer, 422, 'what is no number is refused');
	await page.waitForSelector(`#s${cut} [name=duration][aria-invalid=true]`);
	await page.waitForSelector('.toast');
	await page.locator(`#s${cut} [name=duration]`).press('Escape');
	is(await page.inputValue(`#s${cut} [name=duration]`), '30', 'Escape brings back what was');
	sql(`UPDATE service SET version = version + 1 WHERE id = ${cut}; UPDATE service_branch SET price_min = 1500, price_max = 1500 WHERE service_id = ${cut} AND branch_id = ${chain.branch}`, chain.chain);
	await price.fill('1');
	answer = saved(page);
	await price.press('Enter');
	is(await answer, 409, 'a price that somebody else has changed is not overwritten');
	await page.waitForFunction((n) => document.querySelector(`#s${n} [name=price]`).value === '1500', cut);
	ok(true, 'the cell shows theirs');
	noFaults(page, 'cells');
	await page.context().close();
}

async function dragging() {
	const page = await enter(chain, 'owner');
	await page.goto(site + at);
	const titles = () => page.locator('.c-folders li').allInnerTexts().then((all) => all.map((t) => t.split('\n')[0].trim()));
	is(await titles(), ['All', 'Second', 'Third'], 'three folders');
	const answer = page.waitForResponse((r) => r.url().endsWith('/categories/order'));
	const from = await page.locator('.c-folders li:nth-child(3) .c-grip').boundingBox(), to = await page.locator('.c-folders li:nth-child(1)').boundingBox();
	await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
	await page.mouse.down();
	for (let i = 1; i <= 8; i++)
		await page.mouse.move(from.x + 4, from.y + (to.y + 2 - from.y) * i / 8);
	await page.mouse.up();
	is((await answer).status(), 200, 'a folder is dragged');
	const dropped = await titles();
	ok(dropped.indexOf('Third') < 2, 'up', dropped);
	await page.reload();
	is(await titles(), dropped, 'and stays where it was put');
	noFaults(page, 'dragging');
	await page.context().close();
}

// Services of a folder by the keyboard alone.
async function byKeys() {
	const page = await enter(chain, 'owner');
	await page.goto(`${site}${at}?category=${category}`);
	const rows = () => page.locator('.c-services tbody tr').evaluateAll((all) => all.map((n) => Number(n.dataset.id)));
	const before = await rows(), grip = page.locator(`#s${before[0]} .c-grip`);
	const saved = () => page.waitForResponse((r) => r.url().endsWith('/services/order')).then((r) => r.status());
	ok(before.length > 2, 'a folder of some services', before);
	await grip.focus();
	let answer = saved();
	await page.keyboard.press('ArrowDown');
	is([await answer, await rows()], [200, [before[1], before[0], ...before.slice(2)]], '[L20] the arrow keys move a service');
	ok((await grip.getAttribute('aria-label')).endsWith(`, 2 / ${before.length}`) && await grip.evaluate((n) => n === document.activeElement), 'the focus goes along and says where it stands');
	answer = saved();
	await page.keyboard.press('End');
	await answer;
	await page.keyboard.press('ArrowDown');
	const last = [...before.slice(1), before[0]];
	is(await rows(), last, 'to the end, and no further');
	await page.reload();
	is(await rows(), last, '[L20] where it stays');
	await page.locator(`#s${before[0]} .c-grip`).focus();
	answer = saved();
	await page.keyboard.press('Home');
	is([await answer, await rows()], [200, before], 'and back to the top');
	await sound(page, 'order by keys');
	noFaults(page, 'order by keys');
	await page.context().close();
}

// A row is dropped into another folder, taken back, and rows are chosen together.
async function intoFolder() {
	const page = await enter(chain, 'owner');
	await page.goto(`${site}${at}?category=${category}`);
	const folder = page.locator('.c-folders li', { hasText: 'Second' }), of = () => sql(`SELECT c.title FROM service v JOIN service_category c ON c.id = v.category_id WHERE v.id = ${color}`);
	const count = () => folder.locator('.count').innerText();
	const rows = () => page.locator('.c-services tbody tr').evaluateAll((all) => all.map((n) => Number(n.dataset.id)));
	const before = await rows(), had = Number(await count());
	const moved = () => page.waitForResponse((r) => r.url().endsWith('/services/move')).then((r) => r.status());
	let answer = moved();
	const from = await page.locator(`#s${color} .c-grip`).boundingBox(), to = await folder.boundingBox();
	await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
	await page.mouse.down();
	for (let i = 1; i <= 8; i++)
		await page.mouse.move(from.x + (to.x + to.width / 2 - from.x) * i / 8, from.y + (to.y + to.height / 2 - from.y) * i / 8);
	ok(await folder.evaluate((n) => n.classList.contains('c-over')), 'the folder under a service that is dragged shows it');
	await page.mouse.up();
	is([await answer, of()], [200, 'Second'], 'dropped, the service is in the folder');
	await page.waitForSelector(`#s${color}`, { state: 'detached' });
	is(Number(await count()), had + 1, 'and counted there');
	answer = moved();
	await page.click('.toast [data-undo]');
	is([await answer, of()], [200, 'All'], 'taken back');
	await page.waitForSelector(`#s${color}`);
	is(await rows(), before, 'it is where it was');
	answer = saved(page);
	await page.locator(`#s${color} [name=duration]`).fill('61');
	await page.locator(`#s${color} [name=duration]`).press('Enter');
	is(await answer, 200, 'and its cells can be changed');
	await page.click('th.c-pick [data-all]');
	is(await page.locator('.c-pick [name=services]:checked').count(), before.length, 'all of the page are chosen at once');
	await page.locator(`#s${cut} .c-pick input`).click();
	ok(await page.locator('th.c-pick [data-all]').evaluate((n) => n.indeterminate), 'but for some');
	await shot(page, 'catalog-chosen');
	await page.click('th.c-pick [data-all]');
	await page.selectOption('.c-chosen [name=folder]', { label: 'Third' });
	await page.click('.c-chosen button[formaction$="/move"]');
	await page.waitForSelector('h2:has-text("Third")');
	is((await rows()).sort(), before.sort(), 'and put into another folder together');
	ok(await page.locator('.c-folders li [aria-current]').innerText().then((t) => t.includes('Third')), 'where one is led');
	await page.click('th.c-pick [data-all]');
	await page.selectOption('.c-chosen [name=folder]', { label: 'All' });
	await page.click('.c-chosen button[formaction$="/move"]');
	await page.waitForSelector('h2:has-text("All")');
	noFaults(page, 'into a folder');
	await page.context().close();
}

async function form() {
	const page = await enter(chain, 'owner');
	await page.goto(`${site}${at}/services/new?category=${category}`);
	await page.fill('#title', 'Beard');
	await page.fill('#price', 'free');
	await page.click('.c-save .primary');
	is(await page.getAttribute('#price', 'aria-invalid'), 'true', 'a wrong price is told beside it');
	is(await page.inputValue('#title'), 'Beard', 'what was typed stays');
	await page.fill('#price', '700');
	await page.fill(`.c-staff [name=price_${chain.people[0]}]`, '900');
	ok(await page.isChecked(`.c-staff [name=staff][value="${chain.people[0]}"]`), 'who gets a price does it');
	await page.locator('.c-need:not([hidden]) .chip').first().click();
	ok(await page.locator('.c-need').nth(1).isVisible(), 'a second need can be named');
	await page.click('.c-save .primary');
	await page.waitForURL(/saved=1/);
	const id = page.url().match(/services\/(\d+)/)[1];
	is([row(id), sql(`SELECT trim_scale(price) FROM service_staff WHERE service_id = ${id}`), sql(`SELECT count(*) FROM service_need WHERE service_id = ${id}`)], ['700 700 60 t', '900', '1'], 'saved as typed');
	await page.click('.page-head form button');
	await page.waitForSelector('.notice [data-undo]');
	await page.click('.notice [data-undo]');
	await page.waitForURL(new RegExp(`/services/${id}$`));
	is(sql(`SELECT archived_at IS NULL FROM service WHERE id = ${id}`), 't', 'put away and taken back');
	noFaults(page, 'form');
	await page.context().close();
}

async function prices() {
	const page = await enter(chain, 'owner');
	await page.goto(site + at);
	await page.locator(`#s${color} [name=services]`).check();
	await page.click('.c-chosen button');
	await page.fill('#amount', '10');
	await page.click('.actions .btn');
	await page.waitForSelector('.c-preview');
	await shot(page, 'catalog-preview');
	await sound(page, 'preview of prices');
	await page.click('.c-agree .primary');
	await page.waitForSelector('.badge.ok');
	is(row(color).split(' ')[0], '2200', 'a change is previewed and made');
	await page.click('[data-undo]');
	await page.waitForFunction(() => !document.querySelector('.badge.ok'));
	is(row(color).split(' ')[0], '2000', 'and taken back');
	noFaults(page, 'prices');
	await page.context().close();
}

async function looks() {
	const room = sql(`SELECT id FROM resource WHERE chain_id = ${chain.chain}`);
	await look(chain, async (page, name) => {
		for (const [what, address] of [['list', `${at}?category=${category}`], ['service', `${at}/services/${cut}`], ['prices', `${at}/prices`],
			['resources', `${at}/resources`], ['resource', `${at}/resources/${room}`]]) {
			await page.goto(site + address);
			await shot(page, `catalog-${name}-${what}`);
			if (what === 'service')
				is(await page.locator('.picture .btn:has([href*=upload])').innerText(), await page.evaluate(() => document.documentElement.lang) === 'ru' ? 'Выбрать изображение' : 'Choose a picture', `${name}: what scripts say is in the language of the page [D1]`);
			await sound(page, `${name}, ${what}`);
			ok(await page.locator('.table-wrap:has(.c-staff, .c-services)').evaluateAll((all) => all.every((n) => n.scrollWidth <= n.clientWidth)), `${name}, ${what}: tables fit`);
		}
		await page.goto(`${site}${at}/prices`);
		await page.fill('[name=amount]', '10');
		await page.click('form.card .actions .btn');
		await page.waitForSelector('#before-after');
		await shot(page, `catalog-${name}-preview`);
		await sound(page, `${name}, preview`);
		ok(await page.locator('.c-preview').evaluate((n) => n.scrollWidth <= n.clientWidth), `${name}: prices before and after are seen side by side`);
	}, { ways: [light, dark, onPhone, narrow] });
}

async function withoutScripts() {
	const page = await enter(chain, 'owner', { javaScriptEnabled: false });
	await page.goto(`${site}${at}?category=${category}`);
	await page.fill(`#s${color} [name=price]`, '2345');
	await page.press(`#s${color} [name=price]`, 'Enter');
	is(row(color).split(' ')[0], '2345', 'a cell is saved without scripts');
	await page.locator('button[name=way][value=down]').click();
	ok((await page.locator('.c-folders li').allInnerTexts()).join().includes('Second'), 'a folder is moved by its button');
	await page.goto(`${site}${at}/services/${color}`);
	await page.fill('#comment', 'Plain');
	await page.click('.c-save .primary');
	is(sql(`SELECT comment FROM service WHERE id = ${color}`), 'Plain', 'the form is saved');
	await page.context().close();
}

await run(cells, dragging, byKeys, intoFolder, form, prices, looks, withoutScripts, async function closed() {
	await close();
});
