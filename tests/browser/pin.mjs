// Changing the user by PIN in a browser: by keyboard in a dialog and by the page
// without scripts, at the same address; locking, by hand and by itself; other
// pages of the browser.  Pictures are kept.

import { is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { done, noFaults, open, shot, sound } from './account-page.mjs';
import { alive } from './watch.mjs';

const chain = makeChain();
const journal = `${site}/journal/${chain.branch}`;
const avatar = (page) => page.locator('.top .avatar .vh').innerText();

async function signIn(page, who) {
	await page.goto(`${site}/account/sign-in`);
	await page.fill('#login', `${who}-${chain.tag}@test`);
	await page.fill('#password', chain.password);
	await Promise.all([page.waitForURL(`${site}/`), page.keyboard.press('Enter')]);
}

// Signs in, sets the PIN in the profile, and leaves again unless they stay.
async function withPin(page, who, pin, { stay = false, pictures = false } = {}) {
	await signIn(page, who);
	await page.goto(`${site}/account/profile`);
	await page.locator('#pin summary').click();
	if (pictures) {
		await page.fill('#new-pin', '1111');
		await page.fill('#pin-again', '1112');
		await page.fill('#pin-password', chain.password);
		await page.getByRole('button', { name: 'Set the PIN' }).click();
		await page.waitForSelector('#new-pin-error');
		await shot(page, 'pin-refused');
		await sound(page, 'a refused PIN');
	}
	await page.fill('#new-pin', pin);
	await page.fill('#pin-again', pin);
	await page.fill('#pin-password', chain.password);
	await Promise.all([page.waitForURL(/done=pin/), page.keyboard.press('Enter')]);
	if (pictures) {
		await shot(page, 'pin-profile');
		await sound(page, 'the profile with a PIN');
	}
	if (!stay)
		await page.context().clearCookies({ name: 'okno' });
}

// A browser that knows both; the owner stays.
async function both(page) {
	await signIn(page, 'admin');
	await page.context().clearCookies({ name: 'okno' });
	await signIn(page, 'owner');
}

async function byKeyboard() {
	const page = await open({});
	await withPin(page, 'admin', '2580', { pictures: true });
	await withPin(page, 'owner', '1977', { stay: true });
	const here = `${journal}?view=week`;
	await page.goto(here);
	await alive(page);
	const tab = await page.context().newPage();
	await tab.goto(journal);
	await alive(tab);
	await page.bringToFront();
	ok((await avatar(page)).includes('Owner'), 'the owner is at the journal');
	const began = Date.now();
	await page.keyboard.press('u');
	await page.waitForSelector('dialog.changing [name=pin]:focus');
	ok(await page.isVisible('dialog.changing'), 'U opens the dialog, ready for the PIN');
	await shot(page, 'switch-dialog');
	await sound(page, 'the dialog');
	// All browsers here have one address: what other tests tried is not held against this one, nor its try against them.
	sql(`DELETE FROM attempt WHERE kind IN ('pin', 'address')`);
	await page.keyboard.type('0000');
	await page.keyboard.press('Enter');
	await page.waitForSelector('#switch-pin-error:not([hidden])');
	ok((await page.innerText('#switch-pin-error')).includes('not accepted'), 'a wrong PIN is told in it');
	sql(`DELETE FROM attempt WHERE kind IN ('pin', 'address') AND at > now() - interval '10 seconds'`);
	is([await page.inputValue('#switch-pin'), await page.evaluate(() => document.activeElement.id)], ['', 'switch-pin'], 'and typed anew');
	await page.keyboard.type('ad');	// letters choose, digits are the PIN
	ok(await page.locator('.switch-one:has-text("Admin") input').isChecked(), 'letters choose a person');
	const typed = Date.now();
	await page.keyboard.type('2580');
	await page.keyboard.press('Enter');
	await page.waitForFunction(() => document.querySelector('.top .avatar .vh')?.textContent.includes('Admin') && document.readyState === 'complete');
	console.error(`# from the first digit to the page: ${Date.now() - typed} ms; from U, with pictures and a wrong PIN: ${Date.now() - began} ms`);
	is(page.url(), here, 'the right one: the same page');
	await tab.waitForFunction(() => document.querySelector('.top .avatar .vh')?.textContent.includes('Admin'));
	ok(true, 'the other page of this browser is theirs, too');
	noFaults(page, 'by keyboard');
	await page.context().close();
}

async function locking() {
	const page = await open({ colorScheme: 'dark' });
	await withPin(page, 'owner', '1977', { stay: true });
	await page.goto(`${journal}?view=week`);
	await alive(page);
	await Promise.all([page.waitForURL(/\/account\/switch\?to=/), page.keyboard.press('q')]);
	await shot(page, 'locked-dark');
	await sound(page, 'the locked page');
	await page.keyboard.type('1977');
	await Promise.all([page.waitForURL(`${journal}?view=week`), page.keyboard.press('Enter')]);
	ok((await avatar(page)).includes('Owner'), 'Q locks, the PIN leads back to the page');
	noFaults(page, 'locking');
	await page.goto(`${site}/account/sign-in`);
	// Locking by itself: the clock of the page goes on, nobody touches anything.  With the
	// clock go the patience of requests and the pauses of the live connection, loudly.
	sql(`UPDATE user_pin SET lock_after = 2`);
	await page.clock.install();
	await page.goto(journal);
	await page.waitForFunction(() => localStorage.getItem('seen'));
	await page.clock.fastForward('01:30');
	await page.keyboard.press('Shift');
	await page.clock.fastForward('01:30');
	ok(page.url().startsWith(journal), 'whoever does something stays');
	await Promise.all([page.waitForURL(/\/account\/switch\?to=/), page.clock.fastForward('02:10')]);
	ok(true, 'after the minutes of nothing the page locks itself');
	sql(`UPDATE user_pin SET lock_after = 0`);
	await page.context().close();
}

async function plainly() {
	const page = await open({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, locale: 'ru-RU' });
	sql(`UPDATE "user" SET lang = 'ru' WHERE email LIKE '%-${chain.tag}@test'`);
	await both(page);
	await page.goto(`${site}/account/switch?to=/journal/${chain.branch}`);
	await shot(page, 'switch-phone');
	await page.fill('#switch-pin', '2580');
	await Promise.all([page.waitForURL(journal), page.keyboard.press('Enter')]);
	ok((await avatar(page)).includes('Admin'), 'without scripts it is a page of its own');
	await page.context().close();
}

async function pictures() {
	const page = await open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, colorScheme: 'dark' });
	await both(page);
	await page.goto(journal);
	await alive(page);
	await page.click('.top .avatar');
	await shot(page, 'switch-menu-phone');
	await page.click('[data-switch]');
	await page.waitForSelector('dialog.changing');
	await shot(page, 'switch-dialog-phone');
	await sound(page, 'the dialog on a phone');
	await page.goto(`${site}/account/profile`);
	await page.locator('#pin summary').click();
	await shot(page, 'pin-profile-phone');
	await sound(page, 'the profile on a phone');
	await page.goto(`${site}/account/switch`);
	await sound(page, 'the page on a phone');
	noFaults(page, 'on a phone');
	await page.context().close();
}

await run(byKeyboard, locking, plainly, pictures, done);
