// What is typed in the window of a visit and not saved yet: it stays while the window
// is shown anew by a status, a merge, a split, a cancelled or restored booking, and
// can be saved after it; where it has to go, one is asked.  And what is typed to find
// a client.

import { book, day, eventually, is, json, makeChain, ok, run, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, show, sound } from './journal.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const [client] = chain.clients;
const at = `/journal/${chain.branch}`;
const page = await enter(chain, 'owner');

const shown = (version) => page.waitForSelector(`#panel [data-v="${version}"]`);
const comment = () => page.inputValue('#panel [name=comment]');
const price = () => page.locator('#panel [name^=price]').first();
const visitOf = (id) => json(`SELECT status, comment, version FROM visit WHERE id = ${id}`)[0];
const pricesOf = (id) => json(`SELECT l.price FROM appointment_line l JOIN appointment a ON a.id = l.appointment_id
	WHERE a.visit_id = ${id} ORDER BY a.id`).map((l) => l.price);
const save = () => page.click('#panel .panel-foot .primary');
const asked = () => page.locator('dialog[open] .btn.primary');

async function type() {
	await page.fill('#panel [name=comment]', 'Window seat');
	await page.locator('.line-box:not(.place):not(.extras) > summary').first().click();
	await price().fill('1234');
}

async function stays(what) {
	is([await comment(), await price().inputValue(), await price().isVisible()], ['Window seat', '1234', true], `${what}: what is typed stays and is seen`);
}

async function status() {
	const { visit_id: visit } = book(chain, { on: day(1), start: '10:00', client });
	await show(page, `${at}/visits/${visit}`);
	await type();
	await page.locator('[data-more] > summary').click();
	await page.fill('[name=more]', '2');
	await page.fill('[name=guest_2]', 'Dasha');
	await page.click('.stbtn.came');
	await shown(2);
	await stays('a status');
	is([await page.inputValue('[name=more]'), await page.inputValue('[name=guest_2]')], ['2', 'Dasha'], 'the rows of more bookings, too');
	await page.fill('[name=more]', '0');
	await page.locator('#toasts [data-undo]').last().click();
	await page.waitForSelector('#panel [data-v="3"]');
	await stays('the status undone');
	is(await page.locator('#toasts .toast.warn').count(), 0, 'nobody else is named for it');
	await page.click('.stbtn.came');
	await shown(4);
	await shot(page, 'typed-status');
	await sound(page, 'typed, after a status');
	await save();
	await shown(5);
	is([visitOf(visit), pricesOf(visit)], [{ status: 'arrived', comment: 'Window seat', version: 5 }, [1234]], 'saved after all, with the status');
	await page.click('#panel [data-close-panel]');
	await page.waitForFunction(() => !document.querySelector('#panel').firstElementChild);
	ok(true, 'and nothing is left to ask about');
	noFaults(page, 'status');
}

async function refused() {
	const { visit_id: visit } = book(chain, { on: day(2), start: '10:00', client });
	await show(page, `${at}/visits/${visit}`);
	await type();
	sql(`UPDATE visit SET version = 2, comment = 'Corner seat' WHERE id = ${visit}`, chain.chain);	// unheard
	await page.click('.stbtn.came');
	await page.waitForSelector('#panel table');
	await page.click('#panel .panel-foot .primary');
	await shown(3);
	await stays('a status over another version');
	await save();
	await page.waitForSelector('#panel table');
	const text = await page.locator('#panel').innerText();
	ok(text.includes('Window seat') && text.includes('Corner seat') && text.includes('1234'), 'saving shows both versions of what both have typed', text);
	await save();
	await shown(4);
	is([visitOf(visit).comment, pricesOf(visit)], ['Window seat', [1234]], 'the chosen one stays');
	noFaults(page, 'refused');
}

async function mergedAndParted() {
	const on = day(3);
	const { visit_id: visit } = book(chain, { on, start: '10:00', client });
	const { visit_id: other, appointments: [{ id }] } = book(chain, { on, start: '15:00', staff: two, client });
	await show(page, `${at}/visits/${visit}`);
	await type();
	await page.click(`button[form=merge-${other}]`);
	await shown(2);
	await stays('a visit merged');
	await page.locator('.place > summary').nth(1).click();
	await page.click(`button[form=split-${id}]`);
	await shown(3);
	await stays('and parted');
	await page.click(`button[form=merge-${other}]`);
	await shown(4);
	await page.locator('.appt').nth(1).locator('.line-box:not(.place):not(.extras) > summary').click();
	await page.locator('.appt').nth(1).locator('[name^=price]').fill('99');
	await page.locator('.place > summary').nth(1).click();
	await page.click(`button[form=split-${id}]`);
	await asked().waitFor();
	ok(true, 'who has typed something at the booking itself is asked');
	await page.locator('dialog[open] footer .btn').first().click();
	is([await page.locator('.appt').nth(1).locator('[name^=price]').inputValue(), visitOf(visit).version], ['99', 4], 'no: it stays');
	await page.click(`button[form=split-${id}]`);
	await asked().click();
	await shown(5);
	await stays('yes: the rest');
	await save();
	await shown(6);
	is([visitOf(visit).comment, pricesOf(visit), pricesOf(other)], ['Window seat', [1234], [1000]], 'and is saved');
	noFaults(page, 'merged and parted');
}

async function cancelledAndBack() {
	const on = day(4);
	const { visit_id: visit } = book(chain, { on, start: '10:00', client });
	const { visit_id: other, appointments: [{ id }] } = book(chain, { on, start: '15:00', staff: one, client });
	await show(page, `${at}/visits/${visit}`);
	await page.click(`button[form=merge-${other}]`);
	await shown(2);
	await type();
	await page.locator('.place > summary').nth(1).click();
	await page.click(`button[form=cancel-${id}]`);
	await shown(3);
	await stays('one of several bookings cancelled');
	await page.click(`button[form=restore-${id}]`);
	await shown(4);
	await stays('and brought back');
	await save();
	await shown(5);
	is([visitOf(visit).comment, pricesOf(visit)], ['Window seat', [1234, 1000]], 'and is saved');
	noFaults(page, 'cancelled and back');
}

async function wholeVisit() {
	const { visit_id: visit } = book(chain, { on: day(5), start: '10:00', client });
	await show(page, `${at}/visits/${visit}`);
	await type();
	await page.click('#panel .panel-foot .danger');
	await asked().waitFor();
	await page.locator('dialog[open] footer .btn').first().click();
	is([await comment(), visitOf(visit).version], ['Window seat', 1], 'cancelling the only booking asks first');
	await page.click('#panel a[href$="/messages"]');
	await asked().waitFor();
	await page.locator('dialog[open] footer .btn').first().click();
	await stays('so do the messages');
	await page.click('#panel a[href$="/messages"]');
	await asked().click();
	await page.waitForSelector('#told-text');
	ok(page.url().endsWith('/messages'), 'which have an address of their own', page.url());
	await page.fill('#told-text', 'We wait for you');
	await page.click('#panel .panel-head a[href$="/visits/' + visit + '"]');
	await asked().waitFor();
	await page.locator('dialog[open] footer .btn').first().click();
	is(await page.inputValue('#told-text'), 'We wait for you', 'a message that is being written is asked about as well');
	await page.click('#panel .panel-head a[href$="/visits/' + visit + '"]');
	await asked().click();
	await page.waitForSelector('#visit-form');
	is(await comment(), '', 'back at the visit there is what is saved');
	noFaults(page, 'whole visit');
}

// Whoever types a number and Enter means that number, not whom an older answer names.
async function meant() {
	const answers = {};
	await page.route(/\/journal\/\d+\/clients\?q=/, (route) => new Promise((done) => {
		answers[new URL(route.request().url()).searchParams.get('q')] = () => done(route.continue());
	}));
	const came = (q) => page.waitForResponse((r) => r.url().endsWith(`clients?q=${q}`));
	await show(page, `${at}/new?staff=${one}&date=${day(1)}&time=18:00`);
	await page.locator('#b-name').focus();
	await eventually(() => answers['']);
	const before = came('');
	const [wanted] = json(`SELECT id, phone FROM client WHERE id = ${chain.clients[2]}`);
	await page.keyboard.type(wanted.phone.slice(-7));
	answers['']();
	await (await before).finished();
	await page.evaluate(() => new Promise((done) => setTimeout(done)));	// what came is taken
	await page.keyboard.press('Enter');
	ok(await eventually(() => answers[wanted.phone.slice(-7)]), 'what is typed is asked for');
	answers[wanted.phone.slice(-7)]();
	await page.waitForSelector('#panel .who');
	is(await page.getAttribute('#booking-form [name=client]', 'value'), String(wanted.id), 'an older answer is not taken for what is typed: Enter takes who was meant [F7]');
	await page.unroute(/\/journal\/\d+\/clients\?q=/);
	noFaults(page, 'meant');
}

// Somebody new, by keyboard alone: name, Enter, phone, Enter, and on to the services.
async function somebodyNew() {
	await show(page, `${at}/new?staff=${one}&date=${day(1)}&time=18:00`);
	const created = async (text) => {
		await page.keyboard.type(text);
		await page.locator('#b-suggest [data-client="0"]', { hasText: text }).waitFor();
		await page.keyboard.press('Enter');
		return page.evaluate(() => document.activeElement.id || document.activeElement.className);
	};
	await page.locator('#b-name').focus();
	is([await created('Zinaida'), await created('+79995550199')], ['b-phone', 'services-find'], 'the name leads to the phone, the phone to the services [F6]');
	is([await page.inputValue('#b-name'), await page.inputValue('#b-phone')], ['Zinaida', '+79995550199'], 'and both stay');
	noFaults(page, 'somebody new');
}

await run(status, refused, mergedAndParted, cancelledAndBack, wholeVisit, meant, somebodyNew, async function closed() {
	await close();
});
