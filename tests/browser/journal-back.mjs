// What was saved in the window of a visit goes back by "Undo": prices, services added,
// the comment and the place together, unless somebody has changed the visit since.

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

// What does not go back by saving what was there before offers no way back.
async function lasting() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(3), start: '10:00', client });
	await show(page, `${at}/visits/${visit}`);
	await openLine();
	await page.locator('.line-add > summary').first().click();
	await page.locator(`#panel [name=add${id}][value="${chain.services[1]}"]`).check();
	await page.locator('#panel [name=remove]').first().check();
	await save();
	await shown(2);
	await page.waitForSelector('#toasts .toast');
	is(await undo().count(), 0, 'a service that is removed brings no promise');
	noFaults(page, 'lasting');
}

await run(everything, changedSince, lasting, async function closed() {
	await close();
});
