// Somebody leaves: the bookings after their last day are given over to colleagues who
// are free, by keys alone and by finger, their account goes with them; the list by
// phone, light and dark, in both languages.

import { book, day, is, json, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, sound } from './journal.mjs';
import { handset } from './looks.mjs';

const chain = makeChain();
const [anna, boris] = chain.people;
const at = `${site}/staff/${chain.branch}`;
const page = await enter(chain, 'owner', { timezoneId: 'Asia/Vladivostok' });
const speak = (lang) => sql(`UPDATE "user" SET lang = '${lang}' WHERE email = 'owner-${chain.tag}@test'`);
const doneBy = (id) => sql(`SELECT concat_ws(' ', staff_id, to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI')) FROM appointment WHERE id = ${id}`, chain.chain);
const member = () => sql(`SELECT count(*) FROM membership m JOIN "user" u ON u.id = m.user_id WHERE m.chain_id = ${chain.chain} AND u.email = 'master-${chain.tag}@test'`);

// Three bookings: somebody is free at once, an hour aside, not at all.
function ahead() {
	const one = (options) => Number(json(`SELECT id FROM appointment WHERE visit_id = ${book(chain, options).visit_id}`)[0].id);
	sql(`DELETE FROM shift WHERE chain_id = ${chain.chain} AND day = '${day(3)}' AND staff_id <> ${anna}`, chain.chain);
	const ids = [one({ on: day(1), start: '10:00' }), one({ on: day(2), start: '12:00', client: chain.clients[1] }), one({ on: day(3), start: '13:00', client: chain.clients[2] })];
	book(chain, { staff: boris, on: day(2), start: '12:00' });
	return ids;
}

// By Tab to what is wanted, as somebody without a mouse goes.
async function tabTo(selector) {
	for (let i = 0; i < 80; i++) {
		if (await page.evaluate((s) => document.activeElement.matches(s), selector)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`no way by Tab to ${selector}`);
}

async function byKeys() {
	const [first, second, third] = ahead();
	await page.goto(at);
	await tabTo(`main a[href="/staff/${chain.branch}/${anna}"]`);
	await Promise.all([page.waitForURL(`${at}/${anna}`), page.keyboard.press('Enter')]);
	await shot(page, 'leaving-person');
	await tabTo('a[href$="/dismiss"]');
	await Promise.all([page.waitForURL(/dismiss/), page.keyboard.press('Enter')]);
	await page.waitForSelector('#d-last');
	is(await page.locator('tbody tr').count(), 3, 'the bookings after the last day are shown [F24]');
	await shot(page, 'leaving-list');
	await sound(page, 'the dismissal');
	is(await page.locator('tbody select').evaluateAll((all) => all.map((n) => n.selectedOptions[0].textContent.trim().replace(/\s+/g, ' '))), ['Person 2', 'leave as it is'],
		'who is free at the time is proposed, another time is the owner\'s choice');
	await tabTo('[name="to_' + second + '"]');
	await page.keyboard.press('ArrowUp');
	ok(/^Person 2, at /.test(await page.locator(`[name="to_${second}"]`).evaluate((n) => n.selectedOptions[0].textContent)), 'an hour aside is chosen by a key');
	await tabTo('.btn.danger:not(.pop-item)');
	await Promise.all([page.waitForURL(/done=dismissed/), page.keyboard.press('Enter')]);
	await shot(page, 'leaving-done');
	await sound(page, 'the member who left');
	is(doneBy(first), `${boris} 10:00`, 'the first is given over as it was');
	ok(doneBy(second).startsWith(`${boris} `) && !doneBy(second).endsWith('12:00'), 'the second at the other time', doneBy(second));
	is(doneBy(third), `${anna} 13:00`, 'the third stays');
	is(member(), '0', 'and their account goes with them');
	ok(await page.getByText('1 booking after the last day is still theirs').isVisible(), 'what is left is said where one ends up');
	noFaults(page, 'a dismissal by keys');
}

// What nobody could take is given over later; then all of it was a mistake.
async function second() {
	const left = sql(`SELECT id FROM appointment WHERE chain_id = ${chain.chain} AND staff_id = ${anna} AND day = '${day(3)}'`, chain.chain);
	sql(`INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) VALUES (${chain.chain}, ${chain.branch}, ${boris}, '${day(3)}', '{[600,1200)}')`, chain.chain);
	await Promise.all([page.waitForURL(/dismiss/), page.getByRole('link', { name: 'Give them over' }).click()]);
	await Promise.all([page.waitForURL(/done=dismissed/), page.getByRole('button', { name: 'Dismiss' }).click()]);
	is(doneBy(left), `${boris} 13:00`, 'from there it is given over once somebody is free');
	await Promise.all([page.waitForURL(/done=stays/), page.getByRole('button', { name: 'They stay after all' }).click()]);
	is(sql(`SELECT dismissed_on IS NULL AND archived_at IS NULL FROM staff WHERE id = ${anna}`, chain.chain), 't', 'who stays after all is dismissed no more [F24]');
	is(member(), '1', 'and has their account again');
	ok(await page.getByRole('link', { name: 'Dismiss…' }).isVisible(), 'as if nothing had been');
	await sound(page, 'the member who stays');
	noFaults(page, 'a dismissal taken back');
}

// On a phone in the hand of an owner, with an account that is to stay.
async function byFinger() {
	speak('ru');
	const phone = await enter(chain, 'owner', { timezoneId: 'Asia/Vladivostok', ...handset });
	const mine = Number(json(`SELECT id FROM appointment WHERE visit_id = ${book(chain, { on: day(4), start: '10:00' }).visit_id}`)[0].id);
	await phone.goto(`${at}/${anna}`);
	await phone.getByRole('link', { name: 'Уволить…' }).tap();
	await phone.waitForSelector('#d-last');
	await phone.fill('#d-last', day(2));
	await Promise.all([phone.waitForURL(/last=/), phone.getByRole('button', { name: 'Показать записи после него' }).tap()]);
	ok(await phone.locator('[name=access]').isChecked(), 'the account is asked about');
	const room = await phone.locator(`[name="to_${mine}"]`).boundingBox();
	ok(room.x >= 0 && room.x + room.width <= 390 && room.width > 200, 'to whom can be read and chosen without scrolling sideways', room);
	await sound(phone, 'the dismissal by phone');
	await shot(phone, 'leaving-phone');
	await phone.locator('[name=access]').uncheck();
	await Promise.all([phone.waitForURL(/done=dismissed/), phone.getByRole('button', { name: 'Уволить' }).tap()]);
	is([doneBy(mine), member()], [`${boris} 10:00`, '1'], 'by finger, too; an account that is to stay stays');
	await shot(phone, 'leaving-phone-done');
	await sound(phone, 'the member who left, by phone');
	noFaults(phone, 'a dismissal by phone');
	await phone.context().close();
}

async function looks() {
	book(chain, { on: day(6), start: '10:00' });
	for (const [width, height, scheme, lang] of [[1440, 900, 'dark', 'ru'], [1440, 900, 'light', 'en'], [390, 844, 'dark', 'en'], [390, 844, 'light', 'ru']]) {
		speak(lang);
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme: scheme });
		for (const [name, rest] of [['person', ''], ['list', '/dismiss']]) {
			await page.goto(`${at}/${anna}${rest}`);
			await shot(page, `leaving-${name}-${width}-${scheme}-${lang}`);
			await sound(page, `${name} ${width} ${scheme} ${lang}`);
		}
	}
	noFaults(page, 'how it looks');
}

await run(byKeys, second, byFinger, looks, close);
