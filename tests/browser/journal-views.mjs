// The journal's views in a browser: what is chosen shows at once and stays, the
// wheel zooms, the list changes a status in place, the month leads to its days,
// a card comes by itself into every view; with a finger and without scripts.

import { book, day, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, show, sound } from './journal.mjs';
import { dark, light, look, onPhone } from './looks.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const at = `/journal/${chain.branch}`;
const on = day(1);
const c = chain.chain;

sql(`INSERT INTO position (chain_id, title) VALUES (${c}, 'Stylist'), (${c}, 'Nurse');
	UPDATE staff SET position_id = (SELECT min(id) FROM position WHERE chain_id = ${c}) WHERE id = ${one};
	UPDATE staff SET position_id = (SELECT max(id) FROM position WHERE chain_id = ${c}) WHERE id = ${two};
	INSERT INTO resource (chain_id, branch_id, title) VALUES (${c}, ${chain.branch}, 'Room');
	INSERT INTO resource_instance (chain_id, resource_id, title)
	SELECT ${c}, r.id, 'Room ' || i FROM resource r, generate_series(1, 3) i WHERE r.chain_id = ${c}`, c);
const made = [];
for (let d = 0; d < 5; d++)
	for (const [staff, start, length, client] of [[one, '10:00', 60, 0], [one, '11:00', 15, 1], [one, '11:30', 30, 2], [one, '15:00', 120, 0],
		[two, '10:30', 45, 1], [two, '12:00', 90, 2]].slice(d))
		made.push(book(chain, { on: day(1 + d), staff, start, length, client: chain.clients[client], service: chain.services[client],
			origin: staff === two ? 'client' : 'staff' }));
sql(`INSERT INTO appointment_thing (chain_id, appointment_id, instance_id)
	SELECT ${c}, a.id, (SELECT min(id) FROM resource_instance WHERE chain_id = ${c}) + a.id % 2 FROM appointment a WHERE a.chain_id = ${c}`, c);
for (const [i, status] of ['confirmed', 'arrived', 'no_show'].entries())
	sql(`UPDATE visit SET status = '${status}', comment = 'A note' WHERE id = ${made[i].visit_id}`, c);

const columns = (page) => page.locator('#grid > .cl').count();
const kept = (column) => sql(`SELECT ${column} FROM journal_look WHERE chain_id = ${c}`);

async function choosing() {
	const page = await enter(chain, 'owner');
	await show(page, `${at}/${on}`);
	await page.keyboard.press('KeyV');
	await page.waitForSelector('#look:popover-open #look-form');
	await sound(page, 'the form');
	await page.selectOption('[name=colour]', 'status');
	await page.waitForSelector('#grid.by-status');
	const inks = await page.$$eval('#grid a.bk', (cards) => new Set(cards.map((card) => getComputedStyle(card).color)).size);
	ok(inks > 2, 'what is written on a card has the colour of its status too', inks);
	await page.selectOption('[name=zoom]', '4');
	await page.waitForSelector('#grid.z4');
	await page.selectOption('[name=opens]', '660');
	await page.waitForSelector('#grid[data-start="600"]');
	ok(true, 'hours are shown from 11, and what is booked before [F2]');
	await page.selectOption('[name=step]', '30');
	await page.waitForSelector('#grid[data-step="30"]');
	ok((await page.locator('#look:popover-open').boundingBox()).x > 700, 'each choice shows at once, and one can go on choosing [F2] [L20]');
	await page.locator('.look-list label', { hasText: 'Person 2' }).click();
	await page.waitForFunction(() => document.querySelectorAll('#grid > .cl').length === 1);
	ok(true, 'who is not chosen has no column [F2]');
	await shot(page, 'look');
	for (const name of ['Person 3', 'Person 1'])
		await page.locator('.look-list label', { hasText: name }).click();
	await page.waitForSelector('#alerts .toast');
	ok(/at least one/.test(await page.locator('#alerts').innerText()), 'somebody must be left');
	await page.keyboard.press('Escape');
	await page.reload();
	await page.waitForSelector('#grid.z4.by-status[data-step="30"]');
	is(await columns(page), 1, 'all of it stays [F2]');
	await page.click('[data-look]');
	await page.click('#look-form [name=reset]');
	await page.waitForSelector('#grid.z2.by-origin[data-step="15"]');
	is(await columns(page), 2, 'and goes back as it was at first');
	await page.selectOption('#look-form [name=position]', { label: 'Nurse' });
	await page.waitForFunction(() => document.querySelectorAll('#grid > .cl').length === 1);
	await page.selectOption('#look-form [name=position]', '');
	await page.selectOption('#look-form [name=colour]', 'category');
	await page.waitForSelector('#grid.by-category');
	await page.keyboard.press('Escape');
	await shot(page, 'by-category');
	await sound(page, 'by category');
	noFaults(page, 'choosing');
	await page.context().close();
}

async function zooming() {
	const page = await enter(chain, 'owner');
	await show(page, `${at}/${on}`);
	const box = await page.locator('.gridw').boundingBox();
	await page.mouse.move(box.x + 300, box.y + 300);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -100);
	await page.waitForSelector('#grid.z3');
	await page.keyboard.up('Control');
	ok(true, 'Ctrl and the wheel zoom in [F2]');
	await page.keyboard.press('Equal');
	await page.waitForSelector('#grid.z4');
	await page.keyboard.press('Minus');
	await page.keyboard.press('Minus');
	await page.keyboard.press('Minus');
	await page.keyboard.press('Minus');
	const saved = page.waitForResponse((r) => r.url().endsWith('/look/zoom'));
	await page.waitForSelector('#grid.z1');
	await saved;
	is(kept('zoom'), '1', 'plus and minus too; the last is kept');
	await shot(page, 'compact');
	noFaults(page, 'zooming');
	sql(`DELETE FROM journal_look WHERE chain_id = ${c}`);
	await page.context().close();
}

async function list() {
	const page = await enter(chain, 'owner');
	await show(page, `${at}/${on}`);
	await page.keyboard.press('KeyL');
	await page.waitForSelector('.list-day');
	const id = made[4].visit_id;
	await page.click(`.list-status[data-visit="${id}"]`);
	await page.waitForSelector('#statuses:popover-open');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await page.waitForSelector(`.list-status[data-visit="${id}"][data-status=arrived]`);
	is(sql(`SELECT status FROM visit WHERE id = ${id}`), 'arrived', 'a status is changed in its row [F2]');
	await page.locator('#toasts [data-undo]').last().click();
	await page.waitForSelector(`.list-status[data-visit="${id}"][data-status=waiting]`);
	is(sql(`SELECT status FROM visit WHERE id = ${id}`), 'waiting', 'and taken back');
	await page.click(`#r${made[0].appointments[0].id} .list-who a`);
	await page.waitForSelector(`#panel [data-visit="${made[0].visit_id}"]`);
	ok(true, 'a client leads to the visit, beside the list');
	await page.keyboard.press('Escape');
	const fresh = book(chain, { on, staff: two, start: '16:00' });
	await page.waitForSelector(`#r${fresh.appointments[0].id}`);
	ok(true, 'what others book comes by itself [F1]');
	sql(`UPDATE appointment SET cancelled_at = now() WHERE id = ${fresh.appointments[0].id}`, c);
	noFaults(page, 'list');
	await page.context().close();
}

// On a phone a booking of the list fits the screen, with all that a row tells.
async function listOnAPhone() {
	const page = await enter(chain, 'owner', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	await show(page, `${at}/${on}?view=list`);
	const row = page.locator('.list-day tbody tr').first();
	const box = await row.boundingBox();
	ok(box.x >= 0 && box.width <= 390 && box.height < 130, 'a booking is a few lines, not wider than the screen [F2]', box);
	ok(await page.evaluate(() => { const w = document.querySelector('.list-wrap'); return w.scrollWidth <= w.clientWidth; }), 'nothing lies beside it');
	for (const part of ['when', 'who', 'phone', 'what', 'by', 'state'])
		ok(await row.locator(`.list-${part}`).isVisible(), `it shows ${part}`);
	await row.locator('.list-status').tap();
	await page.waitForSelector('#statuses:popover-open');
	await page.keyboard.press('Escape');
	const tab = await page.locator('.jtools .seg a').first().boundingBox();
	ok(tab.x < 390, 'the way to the other views begins on the screen', tab);
	await shot(page, 'list-phone');
	await sound(page, 'list on a phone');
	noFaults(page, 'list on a phone');
	await page.context().close();
}

// While another view is on its way somebody books: what is heard must not take
// the place of what was asked for.  A second page shows when it was heard.
async function overtaken(page) {
	const other = await enter(chain, 'admin');
	await show(other, `${at}/${on}`);
	await page.route('**/journal/**/*view=week*', async (route) => {
		const fresh = book(chain, { on, staff: two, start: '18:30' });
		await other.waitForSelector(`#b${fresh.appointments[0].id}`);
		await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn)));
		await route.continue();
		sql(`UPDATE appointment SET cancelled_at = now() WHERE id = ${fresh.appointments[0].id}`, c);
	}, { times: 1 });
	await page.keyboard.press('KeyW');
	await page.waitForSelector('.team');
	ok(true, 'whoever goes to another view gets there, whatever others do meanwhile [F1]');
	await other.context().close();
	await page.keyboard.press('KeyR');
	await page.waitForSelector('#grid [data-tid]');
}

// Closed while another visit is being fetched, the panel stays closed, and the
// address is the day's.
async function closedMeanwhile() {
	const page = await enter(chain, 'owner');
	await show(page, `${at}/${on}`);
	await page.click(`#b${made[0].appointments[0].id}`);
	await page.waitForSelector(`#panel [data-visit="${made[0].visit_id}"]`);
	let release;
	await page.route(`**/visits/${made[3].visit_id}`, async (route) => {
		await new Promise((r) => { release = r; });
		await route.continue().catch(() => {});		// nobody wants it any more
	}, { times: 1 });
	const asked = page.waitForRequest(`**/visits/${made[3].visit_id}`);
	await page.click(`#b${made[3].appointments[0].id}`);
	const gone = page.waitForEvent('requestfailed', (r) => r.url().endsWith(`/visits/${made[3].visit_id}`));
	await asked;
	await page.keyboard.press('Escape');
	await gone;
	release();
	await page.waitForFunction(() => !document.querySelector('.htmx-request'));
	is([await page.locator('#panel > *').count(), new URL(page.url()).pathname], [0, `${at}/${on}`], 'a visit that was closed while it came does not come, nor its address');
	noFaults(page, 'closed');
	await page.context().close();
}

async function others() {
	const page = await enter(chain, 'owner');
	await show(page, `${at}/${on}`);
	await page.keyboard.press('KeyO');
	await page.waitForSelector('.load-month');
	await page.click(`.load-month a[href="${at}/${on}"]`);
	await page.waitForSelector(`#journal[data-day="${on}"] #grid`);
	ok(true, 'the month leads to its days [F2]');
	await page.keyboard.press('KeyR');
	await page.waitForSelector('#grid [data-tid]');
	is(await columns(page), 3, 'R shows the rooms [F2] [L20]');
	await overtaken(page);
	await page.locator('#grid a.bk').first().click();
	await page.waitForSelector('#panel [data-visit]');
	await page.click('#panel .stbtn.came');
	await page.waitForSelector('#panel .stbtn.came[aria-pressed=true]');
	await page.waitForSelector('#grid a.bk.came');
	ok(true, 'a card opens its visit, and shows what was changed there');
	await page.keyboard.press('Escape');
	await page.keyboard.press('KeyW');
	await page.waitForSelector('.team');
	await page.selectOption('[data-pick] [name=staff]', String(two));
	await page.waitForFunction(() => document.querySelectorAll('#grid > .cl').length === 7);
	ok(true, 'the week of everybody, and of one [F2]');
	noFaults(page, 'others');
	await page.context().close();
}

async function paper() {
	const page = await enter(chain, 'owner', { colorScheme: 'dark' });
	await page.addInitScript(() => { window.print = () => { document.documentElement.dataset.printed = 'yes'; }; });
	await show(page, `${at}/${on}`);
	await page.click('[popovertarget=printing]');
	await page.click('#printing [data-print]');
	ok(await page.waitForSelector('html[data-printed=yes]'), 'the day is printed by a button [F2]');
	const pages = async () => (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g).length;
	is(await pages(), 1, 'the grid fits one sheet across');
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await page.setViewportSize({ width: 1122, height: 793 });
	ok(await page.locator('.jtools').isHidden() && await page.locator('.menu').isHidden(), 'without what is for the screen');
	is(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme), 'light', 'on white, whatever the screen');
	ok(await page.locator('#journal > h1').evaluate((n) => n.getBoundingClientRect().height > 10), 'with the day above');
	await shot(page, 'paper-grid');
	await page.emulateMedia({ media: 'screen' });
	await page.click('[popovertarget=printing]');
	await page.click('#printing a');
	await page.waitForSelector('.sheet-day');
	is(await page.locator('.sheet-day h2').allInnerTexts(), ['Person 1 4 bookings', 'Person 2 2 bookings'], 'or the list by specialist');
	await sound(page, 'paper');
	await page.emulateMedia({ media: 'print' });
	ok(await page.locator('.skip').isHidden(), 'nor what leads a keyboard to the content');
	await shot(page, 'paper-list');
	noFaults(page, 'paper');
	await page.context().close();
}

// Everything of the bar can be reached on whatever screen stands at the desk.
async function widths() {
	for (const lang of ['ru', 'en']) {
		sql(`UPDATE "user" SET lang = '${lang}' WHERE email = 'owner-${chain.tag}@test'`);
		const page = await enter(chain, 'owner');
		for (const width of [1440, 1280, 1100, 1024]) {
			await page.setViewportSize({ width, height: 800 });
			await show(page, `${at}/${on}?view=month`);
			const box = await page.locator('[data-look]').boundingBox();
			ok(box.x + box.width <= width, `${lang}, ${width} px: all of the bar is seen`, box);
			if (width === 1280)
				await shot(page, `bar-${lang}`);
		}
		await page.context().close();
	}
}

async function plain() {
	const page = await enter(chain, 'owner', { javaScriptEnabled: false });
	await page.goto(`${site}${at}/${on}?view=list`);
	await page.click('[data-look]');
	await page.selectOption('[name=colour]', 'category');
	await page.click('.look-save');
	is([page.url(), kept('colour')], [`${site}${at}/${on}?view=list`, 'category'], 'without scripts a form is sent');
	sql(`DELETE FROM journal_look WHERE chain_id = ${c}`);
	await page.context().close();
}

async function pictures() {
	await look(chain, async (page, name) => {
		for (const view of ['things', 'week', 'month', 'list']) {
			await show(page, `${at}/${on}?view=${view}`);
			await shot(page, `${name}-${view}`);
			await sound(page, `${name}, ${view}`);
		}
		await show(page, `${at}/${day(25)}?view=list`);
		await sound(page, `${name}, empty list`);
	}, { ways: [light, dark, onPhone] });
}

await run(choosing, zooming, list, listOnAPhone, closedMeanwhile, others, paper, widths, plain, pictures, async function closed() {
	await close();
});
