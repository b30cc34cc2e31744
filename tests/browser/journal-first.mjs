// The journal fetches what hands need at the first sign of one: nothing of it comes
// before, and what is pressed until it is there is done then, however long it takes.

import { book, day, eventually, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { card, close, drag, enter, noFaults, point, settled } from './journal.mjs';
import { alive } from './watch.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const on = day(1);
const at = `/journal/${chain.branch}/${on}`;
const ids = ['10:00', '12:00', '15:00'].map((start, i) => book(chain, { on, start, length: 60, client: chain.clients[i] }).appointments[0].id);
const status = (id) => sql(`SELECT status FROM visit WHERE id = (SELECT visit_id FROM appointment WHERE id = ${id})`);

// A page to which hand.js comes when let; page.asked: how often it was asked for.
async function slow({ fail = 0 } = {}) {
	const page = await enter(chain, 'owner', { serviceWorkers: 'block' });
	page.asked = 0;
	let let_;
	const gate = new Promise((done) => { let_ = done; });
	await page.route(/\/assets\/hand\./, async (route) => {
		if (++page.asked <= fail)
			return route.abort();
		await gate;
		return route.continue();
	});
	page.let = let_;
	await page.goto(site + at);
	await alive(page);
	return page;
}

async function dragged() {
	const page = await slow();
	is(page.asked, 0, 'before anything is pressed nothing of it is fetched [F2]');
	const box = await card(page, ids[0]).boundingBox();
	const to = await point(page, two, 660, 660);
	const now = await card(page, ids[0]).boundingBox();
	await drag(page, { x: now.x + 40, y: now.y + 12 }, { x: to.x, y: to.y + 12 });
	ok(box && await eventually(() => page.asked === 1), 'the first drag fetches it');
	is(sql(`SELECT staff_id FROM appointment WHERE id = ${ids[0]}`), String(one), 'and waits for it');
	page.let();
	await settled(page, ids[0], [two, 660, 60]);
	ok(await eventually(() => sql(`SELECT staff_id FROM appointment WHERE id = ${ids[0]}`) === String(two)), 'then the card is where it was dropped');
	noFaults(page, 'dragged');
	await page.context().close();
}

async function pressed() {
	const page = await slow();
	await card(page, ids[1]).focus();
	await page.keyboard.press('Digit2');
	await page.keyboard.press('ArrowDown');
	is(status(ids[1]), 'waiting', 'keys wait for it, too');
	page.let();
	await page.waitForSelector(`#b${ids[1]}.conf`);
	ok(await eventually(() => status(ids[1]) === 'confirmed'), 'and are done in their order');
	await page.waitForSelector('#grid .slotcur:focus');
	ok(true, 'each of them');
	noFaults(page, 'pressed');
	await page.context().close();
}

async function clicked() {
	const page = await slow();
	await card(page, ids[1]).click({ modifiers: ['Control'], position: { x: 40, y: 12 } });
	await card(page, ids[2]).click({ modifiers: ['Control'], position: { x: 40, y: 12 } });
	page.let();
	await page.waitForFunction(() => document.querySelectorAll('#grid .bk.picked').length === 2);
	ok(true, 'cards are chosen by the first clicks');
	is(page.context().pages().length, 1, 'which open no other tab');
	await page.keyboard.press('Escape');
	const there = await point(page, one, 1080, 1080);
	await page.mouse.click(there.x, there.y + 4);
	await page.waitForSelector('#b-name:focus');
	is(await page.inputValue('#b-time'), '18:00', 'and a free time is clicked');
	noFaults(page, 'clicked');
	await page.context().close();
}

// Without it visits open and days turn; the next sign tries again.
async function failed() {
	const page = await slow({ fail: 1 });
	await card(page, ids[1]).click({ position: { x: 40, y: 12 } });
	await page.waitForSelector('#visit-form');
	ok(true, 'without it a visit opens all the same');
	page.let();
	await page.keyboard.press('Escape');
	await page.waitForFunction(() => !document.querySelector('#panel > *'));
	await card(page, ids[2]).focus();
	await page.keyboard.press('Digit2');
	ok(await eventually(() => page.asked >= 2), 'the next sign asks for it again', page.asked);
	await page.keyboard.press('Digit2');
	await page.waitForSelector(`#b${ids[2]}.conf`);
	ok(true, 'and then keys act');
	await page.context().close();
}

await run(dragged, pressed, clicked, failed, async function closed() {
	await close();
});
