// The grid by mouse and by keyboard: moving, lengthening, drawing, undoing,
// being refused; days, months and the way back.

import { book, day, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { card, close, drag, enter, noFaults, point, settled, shot, show, sound, where } from './journal.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const page = await enter(chain, 'owner');
const at = `/journal/${chain.branch}`;
const stored = (id) => sql(`SELECT staff_id || ' ' || to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') || ' '
	|| extract(epoch FROM ends_at - starts_at)::int / 60 FROM appointment WHERE id = ${id}`);
const undo = () => page.locator('#toasts [data-undo]').last().click();

async function byMouse() {
	const on = day(1);
	const { appointments: [{ id }] } = book(chain, { on, start: '10:00', length: 60 });
	await show(page, `${at}/${on}`);
	await drag(page, await point(page, one, 615), await point(page, two, 690));
	await settled(page, id, [two, 675, 60]);
	is(stored(id), `${two} 11:15 60`, 'a card dragged to another person and time');
	is(await page.url(), `${site}${at}/${on}`, 'a drop is no click');
	await undo();
	await settled(page, id, [one, 600, 60]);
	is(stored(id), `${one} 10:00 60`, 'undone');
	const edge = await point(page, one, 660);
	await drag(page, { x: edge.x, y: edge.y - 3 }, await point(page, one, 690));
	await settled(page, id, [one, 600, 90]);
	is(stored(id), `${one} 10:00 90`, 'its lower edge makes it longer');
	await page.keyboard.press('Control+KeyZ');
	await settled(page, id, [one, 600, 60]);
	is(stored(id), `${one} 10:00 60`, 'Ctrl+Z takes that back');
	await drag(page, await point(page, one, 615), await point(page, two, 700), { drop: false });
	await shot(page, 'drag');
	await page.keyboard.press('Escape');
	await page.mouse.up();
	is(await where(page, id), [one, 600, 60], 'Escape lets go');
	noFaults(page, 'by mouse');
}

async function refused() {
	const on = day(2);
	const { appointments: [{ id }] } = book(chain, { on, start: '10:00', length: 60 });
	await show(page, `${at}/${on}`);
	// Somebody takes the time, unseen by this page.
	await page.route('**/cards?*', (route) => route.abort());
	const other = book(chain, { on, staff: two, start: '11:00', client: chain.clients[1] });
	await drag(page, await point(page, one, 615), await point(page, two, 675));
	const dialog = page.locator('dialog[open]');
	await dialog.waitFor();
	ok(/Person 2 is taken 11:00–12:00: Client Number2/.test(await dialog.innerText()), 'a taken time says by whom', await dialog.innerText());
	await page.unroute('**/cards?*');
	page.faults = page.faults.filter((text) => !text.includes('ERR_FAILED'));	// that was us
	await page.keyboard.press('Escape');
	await settled(page, id, [one, 600, 60]);
	is(stored(id), `${one} 10:00 60`, 'the card goes back');
	await drag(page, await point(page, one, 615), await point(page, two, 675));
	await page.click('dialog[open] .primary');
	await settled(page, id, [two, 660, 60]);
	is(sql(`SELECT on_top FROM appointment WHERE id = ${id}`), 't', 'or is recorded over it, if one insists');
	ok(await page.waitForFunction((ids) => ids.every((one) => document.querySelector(`#b${one}.w2`)),
		[id, other.appointments[0].id]), 'both stand side by side, the one missed as well');
	await shot(page, 'overlap');
	noFaults(page, 'refused');
}

async function byKeyboard() {
	const on = day(3);
	const { appointments: [{ id }] } = book(chain, { on, start: '10:00', length: 60 });
	const next = book(chain, { on, start: '12:00', length: 30, client: chain.clients[1] });
	const right = book(chain, { on, staff: two, start: '12:15', length: 30, client: chain.clients[2] });
	await show(page, `${at}/${on}`);
	const focus = () => page.evaluate(() => document.activeElement.id);
	const said = () => page.locator('#said').textContent();
	await page.locator('#grid a.bk[tabindex="0"]').focus();
	is(await focus(), `b${id}`, 'one card is a tab stop');
	is(await page.locator('#grid a.bk[tabindex="0"]').count(), 1, 'and only one');
	await page.keyboard.press('Control+ArrowDown');
	is(await focus(), `b${next.appointments[0].id}`, 'with Ctrl down to the next');
	await page.keyboard.press('Control+ArrowRight');
	is(await focus(), `b${right.appointments[0].id}`, 'right to the nearest of the neighbour');
	await page.keyboard.press('Control+ArrowLeft');
	await page.keyboard.press('Control+ArrowUp');
	await page.keyboard.press('KeyM');
	ok(/Moving/.test(await said()), 'M takes the card and says so');
	await page.keyboard.press('ArrowDown');
	is(await said(), 'Person 1, 10:15–11:15', 'each step is said');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Shift+ArrowUp');
	is(await said(), 'Person 2, 10:15–11:00', 'people sideways, the length with Shift');
	await page.keyboard.press('Enter');
	await settled(page, id, [two, 615, 45]);
	is(stored(id), `${two} 10:15 45`, 'Enter saves');
	await page.waitForFunction((i) => document.activeElement.id === `b${i}`, id);
	await page.keyboard.press('KeyM');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Escape');
	is([await where(page, id), stored(id)], [[two, 615, 45], `${two} 10:15 45`], 'Escape puts it back');
	await page.keyboard.press('Enter');
	await page.waitForSelector('#panel .panel-head');
	ok(page.url().includes('/visits/'), 'Enter opens the visit, with an address');
	await page.keyboard.press('Escape');
	await page.waitForFunction(() => !document.querySelector('#panel').firstElementChild);
	is(await focus(), `b${id}`, 'Escape closes it and the card has the focus again');
	noFaults(page, 'by keyboard');
}

async function newBooking() {
	const on = day(4);
	await show(page, `${at}/${on}`);
	const from = await point(page, two, 660);
	await page.mouse.click(from.x, from.y + 2);
	await page.waitForSelector('#booking-form');
	is(await page.inputValue('[name=time]'), '11:00', 'a click on an empty time opens the form');
	await page.waitForFunction(() => document.activeElement.id === 'b-name');
	await page.keyboard.type('number3');
	await page.keyboard.press('Enter');
	await page.waitForSelector('#panel .who');
	ok((await page.locator('#panel .who').innerText()).includes('Client Number3'), 'three letters and Enter find the client');
	await page.waitForFunction(() => document.activeElement.matches('.services-find'));
	await page.keyboard.type('service 2');
	await page.keyboard.press('Enter');
	is(await page.locator('.service:visible').count(), 1, 'services are found by their words');
	const bar = async () => (await page.locator('.panel-foot [data-sum]').innerText()).replaceAll('\u00a0', ' ').split('\n');
	is(await bar(), ['1 service · 2,000 ₽', '1 h, until 12:00'], 'how many are chosen, for how much, how long and until when is shown');
	await page.fill('#b-length', '80');
	is((await bar())[1], '1 h 20 min, until 12:20', 'also of the length that is typed');
	await page.fill('#b-length', '');
	await shot(page, 'new');
	await sound(page, 'new booking');
	await page.keyboard.press('Control+Enter');
	await page.waitForSelector('#visit-form');
	const visit = page.url().match(/visits\/(\d+)/)[1];
	is(sql(`SELECT count(*) FROM visit WHERE id = ${visit} AND client_id = ${chain.clients[2]}`), '1', 'booked, and the visit is open');
	await page.waitForSelector(`a.bk.sel[data-visit="${visit}"]`);
	ok(true, 'its card stands in the grid, marked');
	await page.click('[data-close-panel]');
	await drag(page, await point(page, one, 661), await point(page, one, 720));
	await page.waitForSelector('#booking-form');
	is([await page.inputValue('[name=time]'), await page.inputValue('[name=length]')], ['11:00', '60'], 'a span drawn is a new booking of that length');
	await page.waitForFunction(() => document.activeElement.id === 'b-name');
	await page.keyboard.type('Somebody New');
	await page.waitForSelector('#b-suggest [data-client="0"]');
	await page.keyboard.press('Enter');
	await page.keyboard.type('+7 999 765 43 21');
	await page.keyboard.press('Control+Enter');
	await page.waitForSelector('#visit-form');
	is(sql(`SELECT name FROM client WHERE phone = '+79997654321' AND chain_id = ${chain.chain}`), 'Somebody New', 'who is not found is made');
	noFaults(page, 'new booking');
}

// N is for the day shown and for somebody who works then, at their first free time.
async function byLetter() {
	const on = day(9);
	book(chain, { on, start: '10:00', length: 60 });
	await show(page, `${at}/${day(8)}`);
	await page.keyboard.press('ArrowRight');
	await page.waitForURL(`${site}${at}/${on}`);
	await page.keyboard.press('KeyN');
	await page.waitForSelector('#booking-form');
	is([await page.inputValue('#b-date'), await page.inputValue('#b-staff'), await page.inputValue('#b-time')],
		[on, String(one), '11:00'], 'N opens the form for the day shown, who works then and is free');
	await page.click('[data-close-panel]');
	noFaults(page, 'by letter');
}

// The line of the present moment in a day in which the clock is changed.
async function clockChange() {
	const berlin = makeChain();
	const spring = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 2, 31));
	spring.setUTCDate(31 - spring.getUTCDay());
	const on = spring.toISOString().slice(0, 10);
	sql(`UPDATE branch SET time_zone = 'Europe/Berlin' WHERE id = ${berlin.branch}`, berlin.chain);
	sql(`INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
		VALUES (${berlin.chain}, ${berlin.branch}, ${berlin.people[0]}, '${on}', '{[600,1200)}')`, berlin.chain);
	const other = await enter(berlin, 'owner');
	const { id } = book(berlin, { on, start: '19:30' }).appointments[0];		// 11:30 in Berlin
	await other.addInitScript((now) => { Date.now = () => now; }, spring.getTime() + 10 * 3600e3);
	await show(other, `/journal/${berlin.branch}/${on}`);
	is(await other.locator('.now b').innerText(), '12:00', 'stands at the hour of the wall');
	is(await card(other, id).evaluate((node) => {
		const line = node.parentNode.querySelector('.nowc');
		const [above, box] = [line.getBoundingClientRect(), node.getBoundingClientRect()];
		return [above.top > box.top && above.bottom < box.bottom, Number(getComputedStyle(line).zIndex) || 0, Number(getComputedStyle(node).zIndex)];
	}), [true, 0, 1], 'behind the booking that is under way, whose name is not struck through');
	await other.context().close();
}

async function days() {
	const on = day(5);
	await show(page, `${at}/${on}`);
	await page.keyboard.press('ArrowRight');
	await page.waitForURL(`${site}${at}/${day(6)}`);
	await page.waitForSelector(`#journal[data-day="${day(6)}"]`);
	ok(true, 'the right arrow shows the next day');
	await page.goBack();
	await page.waitForSelector(`#journal[data-day="${on}"]`);
	ok(true, 'Back shows the day before');
	await page.click('.jday');
	await page.waitForSelector('.month [aria-current=date]');
	await sound(page, 'month');
	await page.click('.month-head a >> nth=1');
	await page.keyboard.press('Escape');
	await page.keyboard.press('KeyT');
	await page.waitForSelector(`#journal[data-day="${day(0)}"]`);
	ok(true, 'T shows today');
	await page.keyboard.press('KeyW');
	await page.waitForSelector('#journal[data-week]');
	await sound(page, 'week');
	await page.goBack();
	await page.waitForSelector('#journal:not([data-week])');
	ok(true, 'W shows the week, Back the day');
	await page.keyboard.press('Shift+Slash');
	await page.waitForSelector('dialog[open] .keys');
	ok(/Today/.test(await page.locator('dialog[open]').innerText()), 'the question mark lists the keys');
	noFaults(page, 'days');
}

// The now-line goes on behind the word of a break, wherever in it the clock is.
async function breakWord() {
	await show(page, `${at}/${day(5)}`);
	const top = await page.evaluate(() => {
		const word = document.querySelector('.off.brk > span'), line = document.createElement('i');
		word.scrollIntoView({ block: 'center' });
		line.className = 'nowc t66';	// 14:30, the middle of the break
		line.style.pointerEvents = 'auto';
		word.closest('.cl').prepend(line);
		const at = line.getBoundingClientRect(), there = word.getBoundingClientRect();
		return [at.top >= there.top && at.bottom <= there.bottom, document.elementFromPoint(there.left + there.width / 2, at.top + 1) === word];
	});
	is(top, [true, true], 'the word of a break stays readable under the now-line [F1]');
}

await run(byMouse, refused, byKeyboard, newBooking, byLetter, clockChange, days, breakWord, async function closed() {
	await close();
});
