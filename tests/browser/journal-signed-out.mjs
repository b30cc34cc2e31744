// The session ends while somebody works in the journal, or is another one because of a
// sign-in in another tab, or the server has no time: what is typed stays, is told why
// it was not saved, and can be saved after.

import { book, day, eventually, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { card, close, drag, enter, newPage, noFaults, point, settled, shot, show, sound } from './journal.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const at = `/journal/${chain.branch}`;
const page = await enter(chain, 'owner');
const context = page.context();
const strip = page.locator('.conn');

const booked = (on) => Number(sql(`SELECT count(*) FROM appointment WHERE chain_id = ${chain.chain} AND day = '${on}'`));
const save = () => page.click('#panel .panel-foot .primary');
const end = () => context.clearCookies({ name: 'okno' });

async function type(on, name) {
	await show(page, `${at}/new?staff=${one}&date=${on}&time=10:00`);
	await page.fill('#b-name', name);
	await page.fill('#b-phone', '+7 911 555-44-33');
	await page.locator('.service input').first().check();
	await page.fill('[name=comment]', 'By the window');
}

const stays = async (name, what) => is([await page.inputValue('#b-name'), await page.inputValue('[name=comment]'), await page.locator('.service input').first().isChecked()],
	[name, 'By the window', true], what);

// In a tab of its own, as the link of the strip leads to.
async function enterBeside(tab, who) {
	await tab.fill('[name=login]', `${who}-${chain.tag}@test`);
	await tab.fill('[name=password]', chain.password);
	await Promise.all([tab.waitForURL((url) => !url.pathname.includes('sign-in')), tab.keyboard.press('Enter')]);
	await tab.close();
	await page.bringToFront();
	await page.evaluate(() => dispatchEvent(new Event('focus')));
}

async function beside() {
	const [tab] = await Promise.all([context.waitForEvent('page'), strip.locator('a').click()]);
	await tab.waitForLoadState();
	return tab;
}

async function over() {
	const on = day(2);
	await type(on, 'Pyotr Long');
	await end();
	await save();
	await strip.waitFor();
	ok(/You are signed out\. What is typed here stays/.test(await strip.innerText()), 'a session that is over is told', await strip.innerText());
	await stays('Pyotr Long', 'and what is typed stays');
	await shot(page, 'signed-out');
	await sound(page, 'signed out');
	await page.fill('#b-name', 'Pyotr Longer');
	await page.waitForTimeout(500);		// longer than suggestions wait
	is(await page.locator('#b-suggest [name=login], #panel [name=password]').count(), 0, 'no sign-in takes the place of suggestions');
	await enterBeside(await beside(), 'owner');
	await strip.waitFor({ state: 'detached' });
	await save();
	await page.waitForSelector('#visit-form');
	is(booked(on), 1, 'signed in beside it, it is saved from here');
	noFaults(page, 'over');
}

async function anotherSession() {
	const on = day(3);
	await type(on, 'Anna Short');
	await end();
	const tab = await newPage(context);
	await tab.goto(`${site}/account/sign-in`);
	await enterBeside(tab, 'owner');
	await save();
	await page.locator('#toasts .toast').waitFor();
	ok(/signed in anew meanwhile\. Please do it once more/.test(await page.locator('#toasts').innerText()), 'a page of an earlier session says so', await page.locator('#toasts').innerText());
	await stays('Anna Short', 'and keeps what is typed');
	await save();
	await page.waitForSelector('#visit-form');
	is(booked(on), 1, 'once more it is saved');
	// A card needs no second try.
	const { id } = book(chain, { on: day(4), start: '10:00' }).appointments[0];
	await show(page, `${at}/${day(4)}`);
	await end();
	const other = await newPage(context);
	await other.goto(`${site}/account/sign-in`);
	await enterBeside(other, 'owner');
	await drag(page, await point(page, one, 615), await point(page, two, 735));
	await settled(page, id, [two, 720, 60]);
	ok(await eventually(() => sql(`SELECT staff_id FROM appointment WHERE id = ${id}`) === String(two)), 'a card that is dragged then is moved');
	noFaults(page, 'another session');
}

async function anotherPerson() {
	const on = day(5);
	await type(on, 'Olga Round');
	await end();
	const tab = await newPage(context);
	await tab.goto(`${site}/account/sign-in`);
	await enterBeside(tab, 'admin');
	await save();
	await strip.waitFor();
	ok(/Somebody else has signed in/.test(await strip.innerText()), 'nothing is saved in the name of somebody else who has signed in', await strip.innerText());
	await stays('Olga Round', 'what is typed stays, to be read');
	is(booked(on), 0, 'and is not booked');
	page.once('dialog', (d) => d.accept());		// leave all the same
	await strip.locator('button').click();
	await page.waitForFunction(() => !document.querySelector('.conn'));
	await end();
	const back = await newPage(context);
	await back.goto(`${site}/account/sign-in`);
	await enterBeside(back, 'owner');
	noFaults(page, 'another person');
}

async function cards() {
	const { id } = book(chain, { on: day(6), start: '10:00' }).appointments[0];
	await show(page, `${at}/${day(6)}`);
	await end();
	await drag(page, await point(page, one, 615), await point(page, one, 735));
	await strip.waitFor();
	await settled(page, id, [one, 600, 60]);
	is(await page.locator('#alerts .toast').count(), 0, 'a card goes back, and why is said once');
	await card(page, id).click({ position: { x: 40, y: 8 } });
	await page.waitForFunction(() => !document.querySelector('.htmx-request'));
	is([await page.locator('[name=password]').count(), new URL(page.url()).pathname], [0, `${at}/${day(6)}`], 'no sign-in comes into the panel, nor its address');
	await enterBeside(await beside(), 'owner');
	await strip.waitFor({ state: 'detached' });
	noFaults(page, 'cards');
}

// The browser is without a network for a while: the live connection may outlive that, and
// is refused when one is signed out meanwhile.
async function asleep() {
	await show(page, `${at}/${day(6)}`);
	const lost = strip.filter({ hasText: 'No connection' });
	await context.setOffline(true);
	await lost.waitFor();
	await context.setOffline(false);
	await strip.waitFor({ state: 'detached' });
	ok(true, 'the network is there again: nothing says that it is not');
	await end();
	await context.setOffline(true);
	await lost.waitFor();
	await context.setOffline(false);
	await strip.filter({ hasText: 'You are signed out' }).waitFor();
	ok(true, 'a page that was asleep says that one is signed out, not that there is no connection');
	await enterBeside(await beside(), 'owner');
	await strip.waitFor({ state: 'detached' });
	page.faults = page.faults.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));
	noFaults(page, 'asleep');
}

async function noTime() {
	const on = day(7);
	await type(on, 'Ivan Late');
	await page.route(`**${at}/visits`, (route) => route.fulfill({ status: 503, contentType: 'text/html', body: '<!doctype html><h1>Not available</h1>' }));
	await save();
	await page.locator('#alerts .toast').waitFor();
	await stays('Ivan Late', 'a server without time takes nothing that is typed');
	await page.unroute(`**${at}/visits`);
	await save();
	await page.waitForSelector('#visit-form');
	is(booked(on), 1, 'and has it the next time');
	page.faults = page.faults.filter((text) => !text.includes('503'));
	noFaults(page, 'no time');
}

await run(over, anotherSession, anotherPerson, cards, asleep, noTime, async function closed() {
	await close();
});
