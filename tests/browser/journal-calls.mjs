// Two people call tomorrow's clients from one list: what one answers the other sees,
// and nobody loses what they are typing; what is booked meanwhile appears.

import { book, day, is, json, makeChain, ok, run, signIn, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, sound } from './journal.mjs';

const chain = makeChain();
const on = day(1);
const list = `/journal/${chain.branch}/calls`;
const [early, middle, late] = ['10:00', '12:00', '15:00'].map((start, i) => book(chain, { on, start, client: chain.clients[i] }).visit_id);
const first = await enter(chain, 'owner'), second = await enter(chain, 'admin');
const row = (page, visit) => page.locator(`.calls > #v${visit}`);
const listening = async (page, address) => {
	const live = page.waitForResponse((r) => r.url().endsWith('/live'));
	await page.goto(site + address);
	await live;
	await page.evaluate(() => { window.sameLoad = true; });
};
const answer = (page, visit, value) => row(page, visit).locator(`button[value=${value}]`).click();

async function together() {
	await listening(first, list);
	await listening(second, list);
	await row(second, middle).locator('[name=note]').fill('At six');
	await row(first, early).locator('[name=note]').fill('Ask for Masha');
	await answer(first, early, 'no_answer');
	await row(first, early).locator('.badge.warn').waitFor();
	await row(second, early).locator('.badge.warn').waitFor();
	ok(true, 'what one has answered the other sees [F11]');
	is(await row(second, early).locator('[name=note]').inputValue(), 'Ask for Masha', 'with the note');
	is(await row(second, middle).locator('[name=note]').inputValue(), 'At six', 'and what they are typing stays');
	ok(await row(second, middle).locator('[name=note]').evaluate((n) => n === document.activeElement), 'where they are typing it');
	await answer(second, middle, 'asked_to_move');
	await row(first, middle).locator('.badge.info').waitFor();
	is(json(`SELECT state, note FROM visit_call WHERE visit_id = ${middle}`)[0], { state: 'asked_to_move', note: 'At six' }, 'it is kept');
	const fresh = book(chain, { on, start: '17:00', client: chain.clients[0], staff: chain.people[1] }).visit_id;
	sql('NOTIFY okno_live');
	await Promise.all([row(first, fresh).waitFor(), row(second, fresh).waitFor()]);
	ok(true, 'a client who books for tomorrow is to be called, too');
	is(await Promise.all([first, second].map((page) => page.evaluate(() => window.sameLoad))), [true, true], 'all without a new page');
	await sound(first, 'calls by two');
}

// By keyboard, with the list of those who are not confirmed.
async function open() {
	await listening(first, `${list}?show=open`);
	const n = await first.locator('.calls > li').count();
	await row(first, middle).locator('button[value=confirmed]').focus();
	await first.keyboard.press('Enter');
	await row(first, middle).waitFor({ state: 'detached' });
	is(await first.locator('.calls > li').count(), n - 1, 'whoever is confirmed goes from the list of the open ones');
	await first.waitForFunction((id) => document.activeElement.closest(`#v${id}`), late);
	ok(true, 'and the keyboard goes on with the next');
	await row(second, middle).locator('.badge.ok').waitFor();
	ok((await second.innerText('#calls')).includes('1 of 4'), 'they are counted for the other', await second.innerText('#calls .page-head'));
	await shot(second, 'calls-two');
	const owner = await signIn(chain, 'owner');
	await owner.json(`/journal/${chain.branch}/visits/${late}/status`, { status: 'confirmed', version: Number(sql(`SELECT version FROM visit WHERE id = ${late}`)) });
	await row(second, late).locator('.badge.ok').waitFor();
	ok(true, 'so is whoever was confirmed in the journal');
	noFaults(first, 'calls');
	noFaults(second, 'calls, the other');
}

// Whoever has no phone has the room of its button: their name is whole, the services below it.
async function phoneless() {
	const nobody = book(chain, { on, start: '08:00', client: null }).visit_id;
	await listening(first, list);
	const [name, services] = await Promise.all(['a', 'p'].map((part) => row(first, nobody).locator(`.calls-who > ${part}`).boundingBox()));
	ok(services.y >= name.y + name.height - 1 && Math.abs(services.x - name.x) < 1, 'the services of whoever has no phone stand below their name [F11]', JSON.stringify([name, services]));
	await shot(first, 'calls-phoneless');
}

await run(together, open, phoneless, async function closed() {
	await close();
});
