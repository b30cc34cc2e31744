// What was saved in the window of a visit goes back by "Undo" or Ctrl+Z, and is done again:
// prices, services added and removed, the comment and the place, another client, a guest,
// bookings more, unless somebody has changed the visit since [F8] [F10].

import { book, day, is, json, makeChain, ok, run, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, show, sound } from './journal.mjs';

const chain = makeChain();
const [client] = chain.clients;
const at = `/journal/${chain.branch}`;
const page = await enter(chain, 'owner');

const shown = (version) => page.waitForSelector(`#panel [data-v="${version}"]`);
const save = () => page.click('#panel .panel-foot .primary');
const undo = () => page.locator('#toasts [data-undo]').last();
const state = (visit) => json(`SELECT v.comment, to_char(a.starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') AS start,
	(extract(epoch FROM a.ends_at - a.starts_at) / 60)::int AS length,
	(SELECT json_agg(json_build_array(l.service_id, l.price, l.discount) ORDER BY l.id) FROM appointment_line l WHERE l.appointment_id = a.id) AS lines
	FROM visit v JOIN appointment a ON a.visit_id = v.id WHERE v.id = ${visit}`)[0];
const openLine = () => page.locator('.line-box:not(.place):not(.extras) > summary').first().click();

async function everything() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(1), start: '10:00', length: 30, client });
	const before = state(visit);
	await show(page, `${at}/visits/${visit}`);
	await openLine();
	await page.locator('#panel [name^=price]').first().fill('1 800');
	await page.locator('#panel [name^=discount]').first().fill('10');
	await page.fill('#panel [name=comment]', 'Window seat');
	await page.locator('.place > summary').first().click();
	await page.fill(`#panel [name=time${id}]`, '11:00');
	await page.locator('.line-add > summary').first().click();
	await page.locator(`#panel [name=add${id}][value="${chain.services[1]}"]`).check();
	await save();
	await shown(2);
	is(state(visit), { comment: 'Window seat', start: '11:00', length: 90, lines: [[chain.services[0], 1800, 10], [chain.services[1], 2000, 0]] }, 'saved');
	await undo().waitFor();
	is(await page.locator('#toasts .toast').count(), 1, 'one message says so, with a way back');
	await shot(page, 'saved-undo');
	await sound(page, 'saved, with undo');
	await page.fill('#panel [name=comment]', 'Window seat, please');
	await undo().click();
	await shown(3);
	is(state(visit), before, 'all of it is as it was');
	is(await page.inputValue('#panel [name=comment]'), 'Window seat, please', 'what was typed meanwhile stays');
	await page.waitForSelector(`#b${id}[data-start="600"]`);
	ok(true, 'the journal shows it');
	await page.fill('#panel [name=comment]', '');
	noFaults(page, 'everything');
}

async function changedSince() {
	const { visit_id: visit } = book(chain, { on: day(2), start: '10:00', client });
	await show(page, `${at}/visits/${visit}`);
	await page.fill('#panel [name=comment]', 'Window seat');
	await save();
	await shown(2);
	await undo().waitFor();
	sql(`UPDATE visit SET version = 3, comment = 'Corner seat' WHERE id = ${visit}`, chain.chain);
	await undo().click();
	await page.waitForSelector('#alerts .toast.bad');
	ok((await page.locator('#alerts .toast.bad').innerText()).includes('Changed meanwhile'), 'what somebody has changed since is not overwritten');
	is(state(visit).comment, 'Corner seat', 'it stays');
	noFaults(page, 'changed since');
}

// By keyboard: away from what one types in.
async function press(keys, version) {
	await page.evaluate(() => document.activeElement.blur());
	await page.keyboard.press(keys);
	await shown(version);
}

// Saves what fill() typed, takes it back by Ctrl+Z, does it again, and takes that back by
// the message; the toast of each step is waited for, since no two steps run at once.
async function thereAndBack(visit, fill, name, of = state) {
	const before = of(visit);
	await show(page, `${at}/visits/${visit}`);
	await fill();
	await save();
	await shown(2);
	await undo().waitFor();
	const after = of(visit);
	ok(JSON.stringify(after) !== JSON.stringify(before), `${name} is saved`, after);
	await press('Control+z', 3);
	is(of(visit), before, `${name} goes back by Ctrl+Z`);
	await page.waitForSelector('#toasts .toast:has-text("Undone")');
	await press('Control+Shift+z', 4);
	is(of(visit), after, 'is done again');
	await page.waitForSelector('#toasts .toast:has-text("Done again")');
	await undo().click();
	await shown(5);
	is(of(visit), before, 'and goes back by the message');
	await page.waitForSelector('#toasts .toast:has-text("Undone")');
	noFaults(page, name);
}

async function removedService() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(3), start: '10:00', length: 90, client });
	sql(`INSERT INTO appointment_line (chain_id, appointment_id, service_id, title, price, discount, duration, reason)
		VALUES (${chain.chain}, ${id}, ${chain.services[1]}, 'Service 2', 1500, 20, 60, 'Birthday')`, chain.chain);
	await thereAndBack(visit, async () => {
		await openLine();
		await page.locator('.line-box:not(.place):not(.extras) > summary').nth(1).click();
		await page.locator('#panel [name=remove]').nth(1).check();
	}, 'a service removed, with its price, discount and length');
	is(json(`SELECT reason FROM appointment_line WHERE appointment_id = ${id} ORDER BY id DESC LIMIT 1`), [{ reason: 'Birthday' }], 'the reason of the discount, too');
}

async function anotherClient() {
	const { visit_id: visit } = book(chain, { on: day(4), start: '10:00', client });
	await thereAndBack(visit, async () => {
		await page.locator('#panel details:has(> * [name=name]), #panel details:has([name=name])').last().evaluate((n) => { n.open = true; });
		await page.fill('#panel [name=name]', 'Vera');
		await page.fill('#panel [name=phone]', '+7 999 555-44-33');
	}, 'another client', (v) => json(`SELECT client_id FROM visit WHERE id = ${v}`));
}

async function aGuest() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(5), start: '10:00', client });
	await thereAndBack(visit, async () => {
		await page.locator(`#panel [name=guest${id}]`).evaluate((n) => { for (let d = n.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; });
		await page.fill(`#panel [name=guest${id}]`, 'Masha');
	}, 'a guest', (v) => json(`SELECT (SELECT c.name FROM client c WHERE c.id = a.guest_id) AS guest FROM appointment a WHERE visit_id = ${v}`));
}

async function aBookingMore() {
	const { visit_id: visit } = book(chain, { on: day(6), start: '10:00', client });
	await thereAndBack(visit, async () => {
		await page.locator('#panel [data-more] > summary').click();
		await page.locator(`#panel [name=more_services][value="${chain.services[0]}"]`).check();
		await page.fill('#panel [name=more]', '1');
		await page.waitForSelector('#panel [name=time_1]');
		await page.fill('#panel [name=time_1]', '12:00');
		await page.selectOption('#panel [name=staff_1]', String(chain.people[1]));
	}, 'a booking more', (v) => json(`SELECT count(*) FROM appointment WHERE visit_id = ${v} AND cancelled_at IS NULL`));
}

// A time that was given away does not come back.
async function givenAway() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(7), start: '10:00', length: 30, client });
	await show(page, `${at}/visits/${visit}`);
	await page.locator('.place > summary').first().click();
	await page.fill(`#panel [name=time${id}]`, '11:00');
	await save();
	await shown(2);
	await undo().waitFor();
	book(chain, { on: day(7), start: '10:00', length: 30, client: chain.clients[1] });
	await undo().click();
	await page.waitForSelector('#alerts .toast.bad:has-text("is taken")');
	is(state(visit).start, '11:00', 'what was given away meanwhile is told, and nothing changes');
	noFaults(page, 'given away');
}

await run(everything, changedSince, removedService, anotherClient, aGuest, aBookingMore, givenAway, async function closed() {
	await close();
});
