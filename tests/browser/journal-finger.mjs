// Bookings go to another day by finger on a phone: over the button of the next
// day, at the edge of the last column, several at once; and several by mouse to a
// day on which other people work.

import { book, day, is, makeChain, ok, run, sql } from '../http/journal.mjs';
import { card, close, drag, enter, noFaults, point, shot, show, turned } from './journal.mjs';
import { handset } from './looks.mjs';

const chain = makeChain('{[600,1200)}');
const [one, two] = chain.people;
const at = `/journal/${chain.branch}`;
const made = (...bookings) => bookings.map((how) => book(chain, how).appointments[0].id);
const stored = (id) => sql(`SELECT staff_id || ' ' || day || ' ' || to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') FROM appointment WHERE id = ${id}`);
const there = (page, id, d, start) => page.waitForSelector(`#journal[data-day="${d}"] #b${id}[data-start="${start}"]:not(.drag, .wait-save)`);
const middle = async (locator) => {
	const box = await locator.boundingBox();
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const phone = await enter(chain, 'owner', { ...handset, deviceScaleFactor: 2 });
const touch = await phone.context().newCDPSession(phone);
const send = (type, points) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: points });
const to = async (from, target) => {
	for (let i = 1; i <= 6; i++)
		await send('touchMove', [{ x: from.x + (target.x - from.x) * i / 6, y: from.y + (target.y - from.y) * i / 6 }]);
	return target;
};

// A finger rests on a card until it is taken.
async function take(id) {
	await card(phone, id).scrollIntoViewIfNeeded();
	const box = await card(phone, id).boundingBox();
	const at2 = { x: box.x + 50, y: box.y + 20 };
	await send('touchStart', [at2]);
	await phone.waitForSelector('.bk.ghost');
	return at2;
}

async function overButton() {
	const [id] = made({ on: day(1), start: '10:00' });
	await show(phone, `${at}/${day(1)}`);
	const from = await take(id);
	const door = await middle(phone.locator('[data-go=after]'));
	await to(from, door);
	await send('touchEnd', []);
	await phone.waitForFunction((i) => !document.getElementById(`b${i}`), id);
	is(stored(id), `${one} ${day(2)} 10:00`, 'let go of over the next day it goes there, at its time [F1]');
	await phone.locator('#toasts [data-undo]').last().click();
	await there(phone, id, day(1), 600);
	is(stored(id), `${one} ${day(1)} 10:00`, 'undone');
	await to(await take(id), door);
	await turned(phone, day(2));
	const aim = await point(phone, one, 735);
	await to(door, { x: aim.x, y: aim.y });
	await phone.waitForSelector('.bk.ghost');
	await shot(phone, 'finger-next-day');
	await send('touchEnd', []);
	await phone.waitForFunction((i) => document.getElementById(`b${i}`) && !document.querySelector('.bk.ghost'), id);
	const [staff, d, clock] = stored(id).split(' ');
	ok(Number(staff) === one && d === day(2) && clock > '11:00' && clock < '13:00', 'held there the day opens, and it is dropped in it, though its card is of another page by now [F1]', stored(id));
	noFaults(phone, 'over the button');
}

async function atEdge() {
	const [id] = made({ on: day(4), start: '10:00' });
	await show(phone, `${at}/${day(4)}`);
	const from = await take(id);
	const edge = { x: 384, y: from.y + 60 };
	await to(from, edge);
	await turned(phone, day(5));
	ok(true, 'at the edge it scrolls to the last column, and opens the next day [F1]');
	await to(edge, { x: 250, y: edge.y });
	await phone.waitForSelector('.bk.ghost');
	await send('touchEnd', []);
	await phone.waitForFunction((i) => document.getElementById(`b${i}`) && !document.querySelector('.bk.ghost'), id);
	is(stored(id).split(' ')[1], day(5), 'where it is dropped');
	const back = await take(id);
	await to(back, { x: 6, y: back.y });
	await turned(phone, day(4));
	await to({ x: 6, y: back.y }, { x: 120, y: back.y });
	await send('touchEnd', []);
	await phone.waitForFunction((i) => document.getElementById(`b${i}`) && !document.querySelector('.bk.ghost'), id);
	is(stored(id).split(' ')[1], day(4), 'and at the other edge the day before');
	const stay = await take(id);
	await to(stay, { x: 120, y: stay.y + 90 });
	await send('touchEnd', []);
	await phone.waitForFunction(([i, s]) => document.getElementById(`b${i}`)?.dataset.start !== s && !document.querySelector('.bk.ghost'),
		[id, await card(phone, id).getAttribute('data-start')]).catch(() => {});
	is(stored(id).split(' ')[1], day(4), 'within a day it stays in it');
	noFaults(phone, 'at the edge');
}

async function severalByFinger() {
	const [a, b] = made({ on: day(7), start: '10:00' }, { on: day(7), start: '12:00', client: chain.clients[1] });
	await show(phone, `${at}/${day(7)}`);
	const press = await take(a);
	await send('touchEnd', []);
	await phone.click('#card-menu >> text=Choose');
	await card(phone, b).tap();
	await phone.waitForFunction(() => document.querySelectorAll('.bk.picked').length === 2);
	ok(press.x > 0, 'two are chosen by touch');
	const from = await take(b);
	await to(from, await middle(phone.locator('[data-go=after]')));
	await send('touchEnd', []);
	await phone.waitForFunction(([x, y]) => !document.getElementById(`b${x}`) && !document.getElementById(`b${y}`), [a, b]);
	is([stored(a), stored(b)], [`${one} ${day(8)} 10:00`, `${one} ${day(8)} 12:00`], 'and go to the next day together [F1]');
	noFaults(phone, 'several by finger');
	await phone.context().close();
}

// On the other day only the second works: the cards keep their distance within it.
async function severalByMouse() {
	const page = await enter(chain, 'owner');
	const dialog = page.locator('dialog[open]');
	const [a, b] = made({ on: day(10), start: '10:00' }, { on: day(10), start: '11:30', staff: two, client: chain.clients[1] });
	sql(`DELETE FROM shift WHERE chain_id = ${chain.chain} AND staff_id = ${one} AND day = '${day(11)}'`, chain.chain);
	await show(page, `${at}/${day(10)}`);
	for (const id of [a, b])
		await card(page, id).click({ modifiers: ['Control'] });
	await page.waitForFunction(() => document.querySelectorAll('.bk.picked').length === 2);
	const from = await point(page, one, 615);
	const door = await middle(page.locator('[data-go=after]'));
	await drag(page, from, door, { drop: false });
	await turned(page, day(11));
	const aim = await point(page, two, 735);
	await page.mouse.move(aim.x, aim.y, { steps: 5 });
	await page.waitForFunction(() => document.querySelectorAll('.bk.ghost').length === 2);
	await shot(page, 'several-next-day');
	await page.mouse.up();
	await there(page, a, day(11), 720);
	await there(page, b, day(11), 810);
	is([stored(a), stored(b)], [`${two} ${day(11)} 12:00`, `${two} ${day(11)} 13:30`], 'several go to a day with other columns, into those that it has [F1]');
	await page.keyboard.press('Control+KeyZ');
	await page.waitForFunction(([x, y]) => !document.getElementById(`b${x}`) && !document.getElementById(`b${y}`), [a, b]);
	is([stored(a), stored(b)], [`${one} ${day(10)} 10:00`, `${two} ${day(10)} 11:30`], 'one step back for all');
	is(await dialog.count(), 0, 'without a question');
	noFaults(page, 'several by mouse');
	await page.context().close();
}

await run(overButton, atEdge, severalByFinger, severalByMouse, async function closed() {
	await close();
});
