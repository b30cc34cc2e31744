// What people do in the grid: cards to other days, several at once, copies,
// undoing, everything by keyboard, menus by mouse and by finger.

import { book, day, eventually, is, json, makeChain, ok, run, sql } from '../http/journal.mjs';
import { card, close, drag, enter, noFaults, point, settled, shot, show, soon, sound, turned, where } from './journal.mjs';
import { handset } from './looks.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const page = await enter(chain, 'owner');
const at = `/journal/${chain.branch}`;
const stored = (id) => sql(`SELECT staff_id || ' ' || to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'YYYY-MM-DD HH24:MI')
	|| CASE WHEN cancelled_at IS NULL THEN '' ELSE ' cancelled' END FROM appointment WHERE id = ${id}`);
const status = (id) => sql(`SELECT status FROM visit v JOIN appointment a ON a.visit_id = v.id WHERE a.id = ${id}`);
const made = (...all) => all.map((how) => book(chain, how).appointments[0].id);
const saved = async (id, wanted, name) => {
	await eventually(() => stored(id) === wanted);
	is(stored(id), wanted, name);
};
const middle = async (locator) => {
	const box = await locator.boundingBox();
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
// Away from the edges, where the grid would scroll: which hours are shown first depends
// on the time of the day.
const cardPoint = async (id, up = 12) => {
	await card(page, id).evaluate((n) => n.scrollIntoView({ block: 'center', inline: 'nearest' }));
	const box = await card(page, id).boundingBox();
	return { x: box.x + 40, y: box.y + up };
};
// A card pulled to a member's minute.
const pull = async (id, sid, minute, how) => {
	const to = await point(page, sid, minute, (minute + Number((await card(page, id).evaluate((n) => n.dataset.start)))) / 2);
	const box = await card(page, id).boundingBox();
	await drag(page, { x: box.x + 40, y: box.y + 12 }, { x: to.x, y: to.y + 12 }, how);
};
const chosen = () => page.evaluate(() => [...document.querySelectorAll('.bk.picked:not(.ghost)')].map((n) => Number(n.dataset.id)));
const said = () => page.locator('#said').textContent();
const focus = () => page.evaluate(() => document.activeElement.id || [...document.activeElement.classList][0]);
const quiet = () => page.waitForFunction(() => !document.querySelector('.wait-save, .bk.ghost, .htmx-request'));
const noToasts = () => page.evaluate(() => document.querySelectorAll('.toast').forEach((n) => n.remove()));

// ---- other days ----

async function acrossDays() {
	const on = day(2);
	const [a] = made({ on, start: '10:00' });
	await show(page, `${at}/${on}?staff=${one}&view=week`);
	const columns = page.locator('#grid .cl');
	const days = await columns.evaluateAll((list) => list.map((c) => c.dataset.day));
	const other = days.find((d) => d !== on && d > day(0)) || days.find((d) => d !== on);
	const from = await cardPoint(a);
	const target = await page.locator(`.cl[data-day="${other}"]`).boundingBox();
	await drag(page, from, { x: target.x + 40, y: from.y });
	await quiet();
	if (await page.locator('dialog[open]').count())
		await page.click('dialog[open] .primary');	// a day of the week that is over
	await saved(a, `${one} ${other} 10:00`, 'in the week a card is dragged to another day [F1]');
	await page.keyboard.press('Control+KeyZ');
	await saved(a, `${one} ${on} 10:00`, 'and back by Ctrl+Z');
	await show(page, `${at}/${on}`);
	await drag(page, await cardPoint(a), await middle(page.locator('[data-go=after]')));
	await saved(a, `${one} ${day(3)} 10:00`, 'dropped on "next day" it keeps its time there [F1]');
	await page.waitForFunction((id) => !document.getElementById(`b${id}`), a);
	ok(true, 'and is not in this day any more');
	await page.locator('#toasts [data-undo]').last().click();
	await page.waitForSelector(`#b${a}`);
	is(stored(a), `${one} ${on} 10:00`, 'undone it is back');
	// Held over the button the day opens.
	await drag(page, await cardPoint(a), await middle(page.locator('[data-go=after]')), { drop: false });
	await turned(page, day(3));
	await shot(page, 'drag-day');
	const to = await point(page, two, 735);
	await page.mouse.move(to.x, to.y, { steps: 5 });
	await page.waitForSelector('#grid .bk.ghost');
	await page.mouse.up();
	await saved(a, `${two} ${day(3)} 12:00`, 'held there the day opens, and the card is dropped in it [F1]');
	await settled(page, a, [two, 720, 60]);
	// By way of the month.
	await drag(page, await cardPoint(a), await middle(page.locator('.jday')), { drop: false });
	await page.waitForSelector('#month:popover-open .month');
	await page.waitForFunction(() => !document.querySelector('.htmx-request'));
	const cell = await middle(page.locator(`#month td:not(.out) a[href*="${day(4)}"], #month td a[href*="${day(4)}"]`).first());
	await page.mouse.move(cell.x, cell.y, { steps: 4 });
	await page.mouse.up();
	await saved(a, `${two} ${day(4)} 12:00`, 'or dropped on a day of the month [F1]');
	await page.keyboard.press('Escape');
	noFaults(page, 'across days');
}

async function refusals() {
	const on = day(5);
	const [a] = made({ on, start: '10:00' });
	await show(page, `${at}/${on}`);
	const dialog = page.locator('dialog[open]');
	await drag(page, await point(page, one, 615, 720), await point(page, one, 855, 720));
	await dialog.waitFor();
	ok(/Person 1 has a break at this time/.test(await dialog.innerText()), 'onto a break: refused with words [F1]', await dialog.innerText());
	await shot(page, 'refused');
	await page.keyboard.press('Escape');
	await settled(page, a, [one, 600, 60]);
	is(stored(a), `${one} ${on} 10:00`, 'the card returns');
	sql(`DELETE FROM shift WHERE chain_id = ${chain.chain} AND staff_id = ${one} AND day = '${day(6)}'`, chain.chain);
	await drag(page, await cardPoint(a), await middle(page.locator('[data-go=after]')));
	await dialog.waitFor();
	ok(/Person 1 does not work on this day/.test(await dialog.innerText()), 'onto a day off [F1]', await dialog.innerText());
	await page.keyboard.press('Escape');
	await settled(page, a, [one, 600, 60]);
	sql(`INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) VALUES (${chain.chain}, ${chain.branch}, ${one}, '${day(-1)}', '{[600,1200)}')`, chain.chain);
	const [b] = made({ on: day(1), start: '16:00' });
	await show(page, `${at}/${day(1)}`);
	await page.evaluate(([href]) => document.querySelector('[data-go=before]').setAttribute('href', href), [`${at}/${day(-1)}`]);
	await drag(page, await cardPoint(b), await middle(page.locator('[data-go=before]')), { drop: false });
	await turned(page, day(-1));
	await page.waitForSelector(`.cl[data-sid="${one}"]`);
	const back = await point(page, one, 735);
	await page.mouse.move(back.x, back.y, { steps: 4 });
	await page.mouse.up();
	await dialog.waitFor();
	ok(/This time is over already/.test(await dialog.innerText()), 'into the past: refused with words [F1]', await dialog.innerText());
	await page.keyboard.press('Escape');
	await turned(page, day(1));
	await page.waitForSelector(`#b${b}`);
	is(stored(b), `${one} ${day(1)} 16:00`, 'and its own day is shown again');
	await settled(page, b, [one, 960, 60]);
	await quiet();
	// The connection is lost while it is held.
	await pull(b, two, 1020, { drop: false });
	await page.route('**/appointments/move', (route) => route.abort());
	try {
		await page.mouse.up();
		await page.waitForSelector('#alerts .toast');
		ok(/No connection: nothing was changed, all is where it was/.test(await page.locator('#alerts').innerText()), 'without a connection it says so [F1]');
		await settled(page, b, [one, 960, 60]);
	} finally {
		await page.unroute('**/appointments/move');
	}
	is(stored(b), `${one} ${day(1)} 16:00`, 'and the card is where it was');
	page.faults = page.faults.filter((text) => !text.includes('ERR_FAILED'));
	noFaults(page, 'refusals');
}

async function twoPeople() {
	const on = day(7);
	const [a] = made({ on, start: '10:00' });
	await show(page, `${at}/${on}`);
	const from = await point(page, one, 615), to = await point(page, one, 735);
	await drag(page, from, to, { drop: false });
	sql(`SELECT appointment_move(${chain.chain}, ${chain.branch}, NULL, ${a}, NULL, ${two}, '${on} 11:00 Asia/Vladivostok', NULL, false)`, chain.chain);
	await page.mouse.up();
	const dialog = page.locator('dialog[open]');
	await dialog.waitFor();
	const text = await dialog.innerText();
	ok(/Changed meanwhile/.test(text) && /now Person 2, .*11:00–12:00/.test(text) && /You wanted: Person 1, 12:00–13:00/.test(text),
		'two drag the same booking: the second is told and sees both [F2]', text);
	await shot(page, 'both');
	await sound(page, 'both places');
	await page.click('dialog[open] footer button >> nth=0');
	await settled(page, a, [two, 660, 60]);
	is(stored(a), `${two} ${on} 11:00`, 'it is left as it is');
	await pull(a, two, 900, { drop: false });
	sql(`SELECT appointment_move(${chain.chain}, ${chain.branch}, NULL, ${a}, NULL, ${one}, '${on} 10:00 Asia/Vladivostok', NULL, false)`, chain.chain);
	await page.mouse.up();
	await dialog.waitFor();
	await page.click('dialog[open] .primary');
	await saved(a, `${two} ${on} 15:00`, 'or moved all the same, if one says so');
	noFaults(page, 'two people');
}

// The day is drawn anew while somebody drags: not under their hand.
async function meanwhile() {
	const on = day(16);
	const [a] = made({ on, start: '10:00' });
	await show(page, `${at}/${on}`);
	await quiet();
	let asked = 0, gate = null;
	await page.route((url) => url.pathname === `${at}/${on}`, async (route) => {
		asked++;
		const answer = await route.fetch();
		await gate?.();
		await route.fulfill({ response: answer });
	});
	// As after a break of the connection, in which anything may have changed.
	const back = () => soon(page.evaluate((name) => new Promise((done) => {
		new BroadcastChannel(name).onmessage = done;
		new BroadcastChannel(name).postMessage({ live: true });
	}), `okno-live-${chain.branch}`), 'the message');
	const inHand = () => page.evaluate((id) => [document.querySelectorAll('.bk.ghost').length, Boolean(document.querySelector(`#b${id}.drag`))], a);
	await pull(a, two, 900, { drop: false });
	await page.evaluate(() => {
		window.began = 0;
		document.addEventListener('htmx:before:request', () => window.began++);
	});
	await back();
	is([await page.evaluate(() => window.began), await inHand()], [0, [1, true]], 'while a card is held the day is not fetched [F1]');
	await page.mouse.up();
	await saved(a, `${two} ${on} 15:00`, 'the drop is saved');
	ok(await eventually(() => asked >= 1), 'and then it is fetched', asked);
	await quiet();
	await settled(page, a, [two, 900, 60]);
	// The answer comes while a card is held.
	const answered = () => page.evaluate(() => {
		window.drawn = new Promise((done) => document.addEventListener('htmx:finally:request', done, { once: true }));
	});
	let onWay, letIn;
	const underWay = new Promise((tell) => { onWay = tell; });
	const through = new Promise((tell) => { letIn = tell; });
	gate = () => { onWay(); return through; };
	await answered();
	await back();
	await soon(underWay, 'the day');
	gate = null;
	await pull(a, one, 660, { drop: false });
	letIn();
	await soon(page.evaluate(() => window.drawn), 'what is drawn');
	is(await inHand(), [1, true], 'an answer that was on its way does not replace what is held');
	await page.mouse.up();
	await saved(a, `${one} ${on} 11:00`, 'nor does the drop fail');
	ok(await eventually(() => asked >= 3), 'it is asked for once more', asked);
	await quiet();
	await settled(page, a, [one, 660, 60]);
	// The same by keyboard.
	let before = asked;
	await card(page, a).focus();
	await page.keyboard.press('KeyM');
	await page.keyboard.press('ArrowDown');
	await back();
	is([asked, await where(page, a)], [before, [one, 675, 60]], 'what is moved by arrows stays in hand, too');
	await page.keyboard.press('Enter');
	await saved(a, `${one} ${on} 11:15`, 'and is saved');
	ok(await eventually(() => asked > before), 'then the day is fetched', asked);
	await quiet();
	await settled(page, a, [one, 675, 60]);
	// An answer that is older than a change which was drawn meanwhile.
	before = asked;
	const late = new Promise((tell) => { onWay = tell; });
	const open = new Promise((tell) => { letIn = tell; });
	gate = () => { onWay(); return open; };
	await back();
	await soon(late, 'the day');
	gate = null;
	sql(`SELECT appointment_move(${chain.chain}, ${chain.branch}, NULL, ${a}, NULL, ${two}, '${on} 13:00 Asia/Vladivostok', NULL, false)`, chain.chain);
	await settled(page, a, [two, 780, 60]);
	letIn();
	ok(await eventually(() => asked >= before + 2), 'what was asked for before a change is asked for anew', asked);
	await quiet();
	is(await where(page, a), [two, 780, 60], 'and does not take the change back');
	await page.unrouteAll({ behavior: 'wait' });
	noFaults(page, 'meanwhile');
}

// The answers are slow, the hand is not: what it takes back is what it did last.
async function atOnce() {
	const on = day(17);
	const [a] = made({ on, start: '10:00' });
	await show(page, `${at}/${on}`);
	await pull(a, two, 660);
	await saved(a, `${two} ${on} 11:00`, 'a card is moved,');
	await quiet();
	let answer, answered = 0;
	const late = new Promise((resolve) => { answer = resolve; });
	await page.route('**/appointments/move', async (route) => {
		const response = await route.fetch();
		await late;
		await route.fulfill({ response });
		answered++;
	});
	await pull(a, one, 900);
	await saved(a, `${one} ${on} 15:00`, 'and moved on,');
	for (let i = 0; i < 2; i++)
		await page.keyboard.press('Control+KeyZ');
	await page.keyboard.press('Control+Shift+KeyZ');
	answer();
	await eventually(() => answered === 4);	// it stands there once before, too
	await settled(page, a, [two, 660, 60]);
	is(stored(a), `${two} ${on} 11:00`, 'taken back twice and done again once before the answer is there: in that order [F1]');
	await page.unrouteAll({ behavior: 'wait' });
	noFaults(page, 'at once');
}

// ---- several ----

async function several() {
	const on = day(8);
	const [a, b, c] = made({ on, start: '10:00' }, { on, start: '11:00', client: chain.clients[1] }, { on, staff: two, start: '15:00', client: chain.clients[2] });
	await show(page, `${at}/${on}`);
	await card(page, a).click({ modifiers: ['Control'], position: { x: 40, y: 12 } });
	await card(page, b).click({ modifiers: ['Control'], position: { x: 40, y: 12 } });
	is(await chosen(), [a, b], 'Ctrl and clicks choose [F1]');
	ok(!page.url().includes('/visits/'), 'and open nothing');
	await page.waitForSelector('.picked-bar');
	await shot(page, 'chosen');
	await sound(page, 'chosen');
	await card(page, b).click({ modifiers: ['Control'], position: { x: 40, y: 12 } });
	is(await chosen(), [a], 'once more takes one out');
	await card(page, b).click({ modifiers: ['Shift'], position: { x: 40, y: 12 } });
	is(await chosen(), [a, b], 'Shift and a click choose all between');
	await drag(page, await point(page, one, 615), await point(page, two, 690));
	await saved(b, `${two} ${on} 12:15`, 'dragged together they keep their distance [F1]');
	is(stored(a), `${two} ${on} 11:15`, 'both');
	is(sql(`SELECT count(DISTINCT request) FROM log WHERE chain_id = ${chain.chain} AND object_id IN (${a}, ${b}) AND object = 'appointment' AND action = 'change'`), '1', 'in one transaction [F1]');
	await page.keyboard.press('Control+KeyZ');
	await saved(a, `${one} ${on} 10:00`, 'one undo takes both back [F1]');
	is(stored(b), `${one} ${on} 11:00`, 'both');
	await page.keyboard.press('Control+Shift+KeyZ');
	await saved(b, `${two} ${on} 12:15`, 'and Ctrl+Shift+Z does it again [F1]');
	// One is in the way: none moves.
	await settled(page, b, [two, 735, 60]);
	await pull(a, two, 825);
	const dialog = page.locator('dialog[open]');
	await dialog.waitFor();
	const text = await dialog.innerText();
	ok(/bookings? (is|are) in the way/.test(text) && /has a break|is taken 15:00–16:00: Client Number3/.test(text), 'what is in the way is listed [F1]', text);
	await page.keyboard.press('Escape');
	await settled(page, b, [two, 735, 60]);
	is(stored(a), `${two} ${on} 11:15`, 'and nothing is moved');
	await page.keyboard.press('Escape');
	is(await chosen(), [], 'Escape chooses none');
	// A lasso.
	const box1 = await point(page, two, 670, 800), box2 = await point(page, two, 1000, 800);
	await page.keyboard.down('Shift');
	await drag(page, { x: box1.x - 20, y: box1.y }, { x: box2.x, y: box2.y });
	await page.keyboard.up('Shift');
	is((await chosen()).sort(), [a, b, c].sort(), 'a lasso with Shift over empty ground [F1]');
	await page.keyboard.press('Digit3');
	await eventually(() => status(c) === 'arrived');
	is([a, b, c].map(status), ['arrived', 'arrived', 'arrived'], 'a status for all [F1]');
	await page.keyboard.press('Control+KeyZ');
	await eventually(() => status(c) === 'waiting');
	is([a, b, c].map(status), ['waiting', 'waiting', 'waiting'], 'taken back');
	await page.click('.picked-bar .danger');
	await eventually(() => stored(c).endsWith('cancelled'));
	is([a, b, c].every((id) => stored(id).endsWith('cancelled')), true, 'cancelled together [F1]');
	await page.locator('#toasts [data-undo]').last().click();
	await page.waitForSelector(`#b${c}`);
	is([a, b, c].some((id) => stored(id).endsWith('cancelled')), false, 'and brought back together');
	noFaults(page, 'several');
}

async function severalByKeys() {
	const on = day(9);
	const [a, b] = made({ on, start: '10:00' }, { on, start: '11:30', client: chain.clients[1] });
	await show(page, `${at}/${on}`);
	await page.locator('#grid a.bk[tabindex="0"]').focus();
	await page.keyboard.press('Space');
	is(await chosen(), [a], 'Space chooses a card [F1]');
	await page.keyboard.press('Shift+ArrowDown');
	is([await chosen(), await focus()], [[a, b], `b${b}`], 'Shift and arrows the next as well [F1]');
	ok(/2 chosen/.test(await said()), 'which is said', await said());
	await page.keyboard.press('KeyM');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowRight');	// there is no further column of all of them
	await page.keyboard.press('Enter');
	await saved(a, `${two} ${on} 10:15`, 'M, arrows and Enter move both [F1]');
	is(stored(b), `${two} ${on} 11:45`, 'with their distance');
	await page.keyboard.press('Control+KeyZ');
	await saved(b, `${one} ${on} 11:30`, 'taken back at once');
	await page.keyboard.press('Delete');
	await eventually(() => stored(b).endsWith('cancelled'));
	is(stored(a).endsWith('cancelled'), true, 'Del cancels both');
	await page.keyboard.press('Control+KeyZ');
	await eventually(() => !stored(b).endsWith('cancelled'));
	is(stored(a), `${one} ${on} 10:00`, 'and back');
	noFaults(page, 'several by keys');
}

// ---- copies ----

async function copies() {
	const on = day(10);
	const [a] = made({ on, start: '10:00' });
	await show(page, `${at}/${on}`);
	await card(page, a).focus();
	await page.keyboard.press('Control+KeyC');
	for (let i = 0; i < 3; i++)
		await page.keyboard.press('ArrowDown');
	is(await focus(), 'slotcur', 'arrows go on over empty times');
	await page.keyboard.press('Control+KeyV');
	const copy = Number(await eventually(() => sql(`SELECT id FROM appointment WHERE chain_id = ${chain.chain} AND day = '${on}' AND id > ${a}`)));
	is(stored(copy), `${one} ${on} 11:30`, 'Ctrl+V pastes at the time in hand [F1]');
	is(json(`SELECT v.client_id, l.service_id FROM appointment x JOIN visit v ON v.id = x.visit_id JOIN appointment_line l ON l.appointment_id = x.id WHERE x.id = ${copy}`),
		[{ client_id: chain.clients[0], service_id: chain.services[0] }], 'a new visit of the same client and service [F1]');
	await page.waitForSelector(`#b${copy}`);
	await page.keyboard.press('Control+KeyZ');
	await eventually(() => stored(copy).endsWith('cancelled'));
	is(stored(copy), `${one} ${on} 11:30 cancelled`, 'a paste is undone');
	await page.keyboard.press('Control+Shift+KeyZ');
	await page.waitForSelector(`#b${copy}`);
	ok(true, 'and done again');
	// Cut, another day, paste.
	await card(page, copy).focus();
	await page.keyboard.press('Control+KeyX');
	await page.keyboard.press('Escape');
	await page.evaluate(() => document.activeElement.blur());
	await page.keyboard.press('ArrowRight');
	await page.waitForSelector(`#journal[data-day="${day(11)}"]`);
	await page.keyboard.press('Control+KeyV');
	await saved(copy, `${one} ${day(11)} 11:30`, 'cut and pasted on another day it moves there [F1]');
	await page.waitForSelector(`#b${copy}`);
	// By mouse, onto something that is taken.
	await card(page, copy).click({ button: 'right', position: { x: 40, y: 12 } });
	await page.click('#card-menu >> text=Copy');
	const taken = await cardPoint(copy, 30);
	await page.mouse.click(taken.x, taken.y, { button: 'right' });
	await page.click('#card-menu >> text=Paste here');
	const dialog = page.locator('dialog[open]');
	await dialog.waitFor();
	ok(/is taken 11:30–12:30: Client Number1/.test(await dialog.innerText()), 'what is in the way of a paste is told [F1]', await dialog.innerText());
	await page.keyboard.press('Escape');
	const free = await point(page, two, 1020, 900);
	await page.mouse.click(free.x, free.y, { button: 'right' });
	await shot(page, 'menu-time');
	await page.click('#card-menu >> text=Paste here');
	const third = Number(await eventually(() => sql(`SELECT id FROM appointment WHERE chain_id = ${chain.chain} AND id > ${copy} AND day = '${day(11)}'`)));
	is(stored(third), `${two} ${day(11)} 17:00`, 'the menu of a time pastes there [F1]');
	noFaults(page, 'copies');
}

// ---- undo ----

async function undoing() {
	const on = day(12);
	await show(page, `${at}/new?staff=${one}&date=${on}&time=10:00&client=${chain.clients[0]}`);
	await page.locator('.service input').first().check();
	await page.click('#panel .panel-foot .primary');
	await page.waitForSelector('#visit-form');
	const visit = page.url().match(/visits\/(\d+)/)[1];
	const a = Number(sql(`SELECT id FROM appointment WHERE visit_id = ${visit}`));
	await page.click('.stbtn.conf');
	await page.waitForSelector('.stbtn.conf[aria-pressed=true]');
	await page.locator('.place > summary').click();
	await page.fill(`[name=time${a}]`, '12:00');
	await page.click('#panel .panel-foot .primary');
	await eventually(() => stored(a) === `${one} ${on} 12:00`);
	await page.waitForFunction(() => document.querySelector('[data-v]').dataset.v === '3');
	await page.click('[data-close-panel]');
	await page.waitForSelector(`#b${a}`);
	await drag(page, { x: (await cardPoint(a)).x, y: (await card(page, a).boundingBox()).y + (await card(page, a).boundingBox()).height - 3 }, await point(page, one, 780, 720));
	await eventually(() => sql(`SELECT extract(epoch FROM ends_at - starts_at)::int / 60 FROM appointment WHERE id = ${a}`) === '60');
	await quiet();
	ok(/Undo: Now 12:00–13:00/.test(await page.locator('[data-steps=undo]').getAttribute('aria-label')), 'a button says what would be undone [F1]');
	await shot(page, 'steps');
	const length = () => sql(`SELECT extract(epoch FROM ends_at - starts_at)::int / 60 FROM appointment WHERE id = ${a}`);
	await page.click('[data-steps=undo]');
	await eventually(() => length() === '30');
	is(length(), '30', 'a new length');
	await quiet();
	await page.keyboard.press('Control+KeyZ');
	await saved(a, `${one} ${on} 10:00`, 'a move made in the panel');
	await quiet();
	await page.keyboard.press('Control+KeyZ');
	await eventually(() => status(a) === 'waiting');
	is(status(a), 'waiting', 'a status');
	await quiet();
	await page.keyboard.press('Control+KeyZ');
	await eventually(() => stored(a).endsWith('cancelled'));
	is(stored(a), `${one} ${on} 10:00 cancelled`, 'the booking itself: all of it undone, step by step [F1]');
	await page.reload();
	await page.waitForSelector('[data-steps=redo]:not([disabled])');
	for (const wanted of [() => !stored(a).endsWith('cancelled'), () => status(a) === 'confirmed', () => stored(a) === `${one} ${on} 12:00`, () => length() === '60']) {
		await quiet();
		await page.click('[data-steps=redo]');
		ok(await eventually(wanted), 'and done again, after a reload too', stored(a));
	}
	await quiet();
	await page.waitForSelector('[data-steps=redo][disabled]');
	ok(true, 'until nothing is left');
	// Somebody else has changed it since.
	sql(`SELECT visit_change(${chain.chain}, ${chain.branch}, NULL, ${visit}, NULL, '{"comment": "theirs"}')`, chain.chain);
	await noToasts();
	await page.keyboard.press('Control+KeyZ');
	await page.waitForSelector('#alerts .toast');
	ok(/Not undone\. Changed meanwhile/.test(await page.locator('#alerts').innerText()), 'what somebody changed since is told, not overwritten [F1]', await page.locator('#alerts').innerText());
	is(length(), '60', 'it is as they left it');
	noFaults(page, 'undoing');
}

async function twenty() {
	const on = day(13);
	const [a] = made({ on, start: '10:00' });
	await show(page, `${at}/${on}`);
	await card(page, a).focus();
	for (let i = 0; i < 22; i++) {
		await page.keyboard.press(`Digit${i % 2 ? 1 : 2}`);
		await page.waitForFunction(([id, c]) => document.querySelector(`#b${id}.${c}:not(.wait-save)`), [a, i % 2 ? 'wait' : 'conf']);
		await page.waitForFunction((id) => document.activeElement.id === `b${id}`, a);
	}
	const before = Number(sql(`SELECT version FROM visit v JOIN appointment x ON x.visit_id = v.id WHERE x.id = ${a}`));
	for (let i = 21; i >= 0; i--) {
		await page.keyboard.press('Control+KeyZ');
		await page.waitForFunction(([id, c]) => document.querySelector(`#b${id}.${c}`), [a, i % 2 ? 'conf' : 'wait']);
		await noToasts();
	}
	is([status(a), sql(`SELECT version - ${before} FROM visit v JOIN appointment x ON x.visit_id = v.id WHERE x.id = ${a}`)], ['waiting', '22'], 'twenty-two steps are undone one by one [F1]');
	noFaults(page, 'twenty');
}

// ---- keyboard and menus ----

async function overTimes() {
	const on = day(14);
	const [a, b] = made({ on, start: '10:00', length: 30 }, { on, staff: two, start: '10:30', length: 30, client: chain.clients[1] });
	await show(page, `${at}/${on}`);
	const cursor = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
	await page.locator('.gridw').focus();
	await page.keyboard.press('ArrowDown');
	is(await focus(), `b${a}`, 'from the grid into its first card');
	await page.keyboard.press('ArrowDown');
	is(await cursor(), 'Person 1, 10:30, nothing booked', 'arrows go over empty times too [F1]');
	await page.keyboard.press('ArrowRight');
	is(await focus(), `b${b}`, 'sideways to the card at that time');
	await page.keyboard.press('ArrowUp');
	is(await cursor(), 'Person 2, 10:15, nothing booked', 'and on');
	await page.keyboard.press('ArrowLeft');
	is(await focus(), `b${a}`, 'back');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await shot(page, 'cursor');
	await sound(page, 'over times');
	await page.keyboard.press('Enter');
	await page.waitForSelector('#booking-form');
	is([await page.inputValue('[name=time]'), await page.inputValue('[name=staff]')], ['10:45', String(one)], 'Enter makes a booking there [F1]');
	await page.click('[data-close-panel]');
	await page.waitForFunction(() => !document.querySelector('#panel').firstElementChild);
	await card(page, a).focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('KeyN');
	await page.waitForSelector('#booking-form');
	is(await page.inputValue('[name=time]'), '10:30', 'so does N');
	await page.click('[data-close-panel]');
	await page.waitForFunction(() => !document.querySelector('#panel').firstElementChild);
	await card(page, a).focus();
	await page.keyboard.press('Shift+F10');
	await page.waitForSelector('#card-menu:popover-open');
	await shot(page, 'menu');
	await sound(page, 'menu');
	await page.keyboard.press('Escape');
	is(await focus(), `b${a}`, 'Shift+F10 opens the menu of the card, Escape leads back to it [F1]');
	await page.keyboard.press('Shift+F10');
	await page.click('#card-menu >> text=Arrived');
	await eventually(() => status(a) === 'arrived');
	is(status(a), 'arrived', 'its actions act');
	await page.keyboard.press('Shift+Slash');
	await page.waitForSelector('dialog[open] .keys');
	const text = await page.locator('dialog[open]').innerText();
	for (const wanted of ['Move by arrows', 'Copy', 'Paste here', 'Undo', 'Do again', 'Cancel the booking', 'New booking', 'Today', 'Over times and bookings', 'Did not come'])
		ok(text.includes(wanted), `the sheet of keys lists "${wanted}" [F1]`, text);
	is(text.split('New booking').length, 2, 'each key once');
	await shot(page, 'keys');
	await sound(page, 'keys');
	await page.keyboard.press('Escape');
	noFaults(page, 'over times');
}

async function byFinger() {
	const on = day(15);
	const [a, b] = made({ on, start: '10:00' }, { on, start: '11:00', client: chain.clients[1] });
	const phone = await enter(chain, 'admin', { ...handset, deviceScaleFactor: 2 });
	await show(phone, `${at}/${on}`);
	const touch = await phone.context().newCDPSession(phone);
	const press = async (x, y, done) => {
		await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
		await done();
		await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	};
	const at2 = async (id) => {
		await card(phone, id).scrollIntoViewIfNeeded();
		const box = await card(phone, id).boundingBox();
		return [box.x + 50, box.y + 20];
	};
	await press(...await at2(a), () => phone.waitForSelector('.bk.ghost'));
	await phone.waitForSelector('#card-menu:popover-open');
	await shot(phone, 'phone-menu');
	await sound(phone, 'menu on a phone');
	ok(await phone.evaluate(() => { const r = document.querySelector('#card-menu').getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth && r.bottom <= innerHeight; }),
		'a long press opens the menu, within the screen [F1]');
	await phone.click('#card-menu >> text=Choose');
	await phone.waitForSelector('.picked-bar');
	await card(phone, b).tap();
	await phone.waitForFunction(() => document.querySelectorAll('.bk.picked').length === 2);
	ok(!phone.url().includes('/visits/'), 'then a touch chooses another [F1]');
	await shot(phone, 'phone-chosen');
	await sound(phone, 'chosen on a phone');
	await phone.click('.picked-bar [aria-label="Copy"]');
	await phone.click('.picked-bar [aria-label="Choose none"]');
	const empty = await phone.evaluate((s) => {
		const column = document.querySelector(`.cl[data-sid="${s}"]`);
		const { start, end } = document.getElementById('grid').dataset;
		const wrap = document.querySelector('.gridw');
		const y = () => column.getBoundingClientRect().top + (905 - start) / (end - start) * column.getBoundingClientRect().height;
		wrap.scrollTop += y() - 450;
		return [column.getBoundingClientRect().left + 50, y()];
	}, one);
	await press(...empty, () => phone.waitForSelector('.newbox'));
	await phone.waitForSelector('#card-menu:popover-open');
	await phone.click('#card-menu >> text=Paste here');
	ok(await eventually(() => sql(`SELECT count(*) FROM appointment WHERE chain_id = ${chain.chain} AND day = '${on}'`) === '4'), 'a long press on a time pastes there [F1]');
	noFaults(phone, 'by finger');
	await phone.context().close();
}

await run(acrossDays, refusals, twoPeople, meanwhile, atOnce, several, severalByKeys, copies, undoing, twenty, overTimes, byFinger, async function closed() {
	await close();
});
