// The widget for those who listen to it, and over a slow network: every step says its
// name, what is waited for is told, what failed is tried again from where one is, and
// of several presses the last one counts.

import { at, filled, get, is, location, makeBranch, ok, plan, post, sql } from '../http/booking.mjs';
import { click, eventually, loader, newPage, noFaults, run, shot, strangersPage, widget } from './booking.mjs';

const branch = makeBranch('Salon');
const [first, second] = branch.people;
const visits = () => Number(sql(`SELECT count(*) FROM visit WHERE chain_id = ${branch.chain}`));
const focused = (frame) => frame.evaluate(() => `${document.activeElement.tagName} ${document.activeElement.textContent.trim()}`);
const heading = (frame, text) => eventually(async () => (await focused(frame)) === `H1 ${text}`);
const times = (page) => page.locator('.w-slots .w-slot');

async function listen(options) {
	const page = await newPage({ viewport: { width: 390, height: 844 }, ...options });
	await page.addInitScript(() => {
		window.said = [];
		window.headings = [];
		new MutationObserver(() => {
			const heading = document.querySelector('h1')?.textContent;
			if (heading && heading !== window.headings.at(-1)) window.headings.push(heading);
			const text = document.querySelector('body > [role=status]')?.textContent;
			if (text && text !== window.said.at(-1)) window.said.push(text);
		}).observe(document, { childList: true, subtree: true, characterData: true });
	});
	page.said = (text) => eventually(() => page.evaluate((t) => window.said.some((s) => s.includes(t)), text));
	return page;
}

// Holds back the answers to requests of a path until they are let go: open() lets one go.
async function gate(page, path) {
	const waiting = [], seen = [];
	await page.route(path, (route) => {
		seen.push(route.request().postData());
		waiting.push(route);
	});
	return {
		seen,
		async open(act = 'continue') {
			await eventually(() => waiting.length > 0);
			await waiting.shift()[act]();
		},
		remove: () => page.unroute(path),
	};
}

const home = (more = '') => `${process.env.OKNO_URL}/booking/${branch.id}?lang=en${more}`;
const atTimes = home(`&service=${branch.services[0]}&staff=${second}`);

// Steps, days and fields by their names; what changes without the focus is said.
async function names() {
	const page = await listen();
	await page.goto(home());
	await page.waitForSelector('#widget .w-steps button');
	is(await focused(page).then((f) => f.startsWith('BODY')), true, 'a page of its own leaves the focus alone at first');
	await click(page, '.w-head [aria-label="About us"]');
	ok(await eventually(async () => (await focused(page)).startsWith('H1 ')), 'what the branch tells of itself begins at its heading');
	await click(page, '.w-head [aria-label="Back"]');
	ok(await heading(page, 'Choose services'), 'and the way back leads to the heading of the step');
	await page.getByRole('checkbox').first().check({ force: true });
	await page.getByRole('button', { name: 'Next' }).click();
	ok(await heading(page, 'Choose a specialist'), 'a step begins at its heading [F33]');
	await page.getByRole('button', { name: 'Person 2', exact: true }).click();
	await times(page).first().waitFor();
	is(await page.getByRole('group', { name: 'Day' }).getByRole('button', { name: /^\w+day, \d+ \w+$/ }).count(), 14, 'days are read as days');
	ok(await page.said(`: ${await times(page).count()} free times`), 'how many times there are is said', await page.evaluate(() => window.said));
	await click(page, '.w-day:enabled >> nth=4');
	const name = await page.locator('.w-dayname h2').textContent();
	ok(await page.said(`${name}: `), 'and of another day, too');
	await page.getByRole('button', { name: 'Calendar' }).click();
	ok(await page.getByRole('cell', { name, exact: true }).isVisible(), 'in the calendar a day has its whole name');
	ok(await page.getByRole('group', { name: 'Morning' }).getByRole('button').count() > 0, 'times stand in their part of the day');
	await times(page).first().click();
	await page.waitForSelector('[name=name]');
	for (const field of ['name', 'phone', 'consent'])
		is(await page.getAttribute(`[name=${field}]`, 'aria-required'), 'true', `${field} is told to be required`);
	is(await page.getAttribute('[name=comment]', 'aria-required'), null, 'a comment is not');
	await page.goto(`${process.env.OKNO_URL}/booking/lavanda?lang=ru`);
	await page.waitForSelector('#widget .w-steps button');
	await page.fill('[type=search]', 'окрашивание в один');
	ok(await page.said('1 услуга'), 'how many services were found is said');
	await page.fill('[type=search]', 'такого нет');
	ok(await page.said('Ничего не нашлось'), 'and that there are none');
	noFaults(page, 'what is heard');
	await page.context().close();
}

async function dialog() {
	const page = await newPage({ viewport: { width: 900, height: 800 } });
	await strangersPage(page, `<a data-booking href="#">Book</a>${loader(branch.id, 'data-button="none"')}`);
	await page.waitForFunction(() => window.Okno);
	await page.click('[data-booking]');
	ok(await heading(await widget(page), 'Choose services'), 'a dialog begins at its heading');
	await page.context().close();
	const other = await newPage({ viewport: { width: 900, height: 800 } });
	await strangersPage(other, `<okno-booking branch="${branch.slug}"></okno-booking>${loader(branch.id, 'data-button="none"')}`);
	const block = await widget(other, 'inline');
	await block.waitForSelector('.w-service');
	is([await other.evaluate(() => document.activeElement.tagName), (await focused(block)).slice(0, 4)], ['BODY', 'BODY'], 'a block of the page takes no focus');
	await other.context().close();
}

// While the frame of a block is on its way something turns in its place.
async function waiting() {
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	const cdp = await page.context().newCDPSession(page);
	const frames = await gate(page, '**/booking/*embed=inline*');
	await strangersPage(page, '', `<script>addEventListener('load', () => document.body.append(document.createElement('okno-booking')))</script>${loader(branch.id, 'data-button="none"')}`);
	const turning = async () => {	// the root is closed to everybody else
		const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
		const all = (node) => [node, ...[...(node.children || []), ...(node.shadowRoots || [])].flatMap(all)];
		const block = all(root).find((node) => node.localName === 'okno-booking');
		return Boolean(block?.shadowRoots?.[0].children.some((node) => node.localName === 'p'));
	};
	ok(await eventually(() => frames.seen.length) && await turning(), 'while a block is on its way that is shown');
	await shot(page, 'inline-waiting');
	await frames.open();
	await (await widget(page, 'inline')).waitForSelector('.w-service');
	ok(await eventually(async () => !(await turning())), 'and no more when it is there');
	await page.context().close();
}

// The last of several presses counts, in whatever order the answers would come.
async function slow() {
	const page = await listen();
	await page.goto(atTimes);
	await times(page).first().waitFor();
	const holds = await gate(page, '**/okno/hold/*');
	await times(page).nth(0).click();
	ok(await page.said('The time is being kept for you…'), 'that a time is being kept is said');
	is(await times(page).nth(0).getAttribute('aria-busy'), 'true', 'and shown');
	const wanted = await times(page).nth(2).textContent();
	await times(page).nth(2).click();
	ok(await eventually(async () => (await times(page).nth(2).getAttribute('aria-busy')) === 'true'), 'another press while it is waited for is taken');
	await holds.open();
	await holds.open();
	await page.waitForSelector('[name=name]');
	ok((await page.textContent('.w-summary')).includes(wanted), 'and it is the one that counts', await page.textContent('.w-summary'));
	is(sql(`SELECT count(*) FROM hold WHERE chain_id = ${branch.chain}`), '1', 'one time is kept');
	await page.getByRole('button', { name: 'Back' }).click();
	await times(page).nth(1).click();
	await page.getByRole('button', { name: 'Back' }).click();
	ok(await heading(page, 'Choose a specialist'), 'who goes back meanwhile');
	await Promise.all([page.waitForResponse('**/okno/hold/*'), holds.open()]);
	await holds.remove();
	await page.getByRole('navigation').getByRole('button', { name: /^Time/ }).click();
	await times(page).first().waitFor();
	is(await page.evaluate(() => window.headings.slice(-2)), ['Choose a specialist', 'Day and time'], 'is not thrown forward when the answer comes');
	await times(page).first().click();
	await page.fill('[name=name]', 'Vera Lind');
	await page.fill('[name=phone]', '+79001234567');
	await page.check('[name=consent]', { force: true });
	const before = visits();
	const records = await gate(page, '**/book_record/*');
	const book = await page.locator('.w-go').boundingBox();
	await page.mouse.click(book.x + 20, book.y + 20);
	ok(await page.said('Booking…'), 'that it is being booked is said');
	await shot(page, 'slow-booking');
	await page.mouse.click(book.x + 20, book.y + 20);
	await page.keyboard.press('Enter');
	await records.open();
	await page.waitForSelector('.w-done');
	is([visits() - before, records.seen.length], [1, 1], 'pressed again meanwhile it asks once, and books once');
	ok(await heading(page, 'You are booked'), 'it is told');
	noFaults(page, 'a slow network');
	await page.context().close();
}

// No network in the middle: what failed is tried again from where one is.
async function torn() {
	const page = await listen();
	await page.goto(home(`&service=${branch.services[0]}`));
	await page.waitForSelector('#widget .w-person');
	const days = await gate(page, '**/book_dates/*');
	await page.getByRole('button', { name: 'Person 1', exact: true }).click();
	ok(await page.said('Loading…'), 'what takes more than a second is told');
	ok(await page.isVisible('.w-slow'), 'and shown');
	await days.open('abort');
	await page.locator('.w-empty[role=alert]').waitFor();
	await shot(page, 'torn');
	const again = page.getByRole('button', { name: 'Try again' });
	await again.focus();
	await page.keyboard.press('Enter');
	await days.open();
	await days.remove();
	await times(page).first().waitFor();
	ok(await heading(page, 'Day and time'), 'after another try the focus is at the heading, not nowhere');
	await page.context().close();
}

// Somebody was faster, and the offers are chosen by keys.
async function offers() {
	const page = await listen();
	const time = at(6, '12:00');
	await page.goto(`${atTimes}&time=${encodeURIComponent(time)}&step=contacts`);
	await page.waitForSelector('.w-hold');
	await page.fill('[name=name]', 'Vera Lind');
	await page.fill('[name=phone]', '+79005556677');
	await page.check('[name=consent]', { force: true });
	sql(`DELETE FROM hold WHERE chain_id = ${branch.chain}`);
	ok(location(await post(`/booking/${branch.id}`, filled(branch, time, { staff: second, phone: '+7 900 765-43-21' }))), '(somebody else books the time)');
	await page.getByRole('button', { name: 'Book', exact: true }).click();
	await page.waitForSelector('.w-lost');
	ok(await eventually(() => page.evaluate(() => document.activeElement.matches('.w-lost'))), 'the focus goes to what is told and offered');
	const holds = await gate(page, '**/okno/hold/*');
	await page.locator('.w-offer').first().focus();
	await page.keyboard.press('Enter');
	ok(await eventually(async () => (await page.locator('.w-offer').first().getAttribute('aria-busy')) === 'true'), 'an offer that is waited for shows it');
	await shot(page, 'slow-offer');
	await holds.open();
	await page.waitForSelector('.w-summary');
	ok(await eventually(() => page.evaluate(() => document.activeElement.matches('.w-summary'))), 'then the focus is at what is chosen now');
	is(await page.inputValue('[name=name]'), 'Vera Lind', 'nothing typed is lost');
	noFaults(page, 'offers by keys');
	await page.context().close();
}

// The same page without scripts.
async function plain() {
	const page = await newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
	await page.goto(home());
	ok(await page.getByRole('checkbox').first().ariaSnapshot().then((s) => !s.includes('+')), 'no sign is read as a part of a service');
	await page.goto(`${atTimes}&time=${encodeURIComponent(at(7, '11:00'))}`);
	await page.fill('[name=name]', 'Vera Lind');
	await page.getByRole('button', { name: 'Book', exact: true }).click();
	await page.waitForSelector('.w-error');
	is(await page.evaluate(() => document.activeElement.name), 'phone', 'without scripts the first field that is wrong has the focus');
	ok((await get(`/booking/${branch.id}?service=${branch.services[0]}&staff=${first}&time=${encodeURIComponent(at(7, '11:00'))}`)).body.includes('autofocus') === false,
		'a form that is new has none');
	await page.context().close();
}

await run([names, dialog, waiting, slow, torn, offers, plain]);
plan();
