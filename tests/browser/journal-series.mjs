// A visit repeated from its panel: the rule, the times with what is in the way,
// the booking of all; its series listed, moved and cancelled, and that undone.

import { book, day, eventually, is, makeChain, ok, run, sql } from '../http/journal.mjs';
import { card, close, enter, noFaults, settled, shot, show, sound } from './journal.mjs';

const chain = makeChain();
const page = await enter(chain, 'owner');
const at = `/journal/${chain.branch}`;
const stand = (visit) => sql(`SELECT string_agg(to_char(a.starts_at AT TIME ZONE 'Asia/Vladivostok', 'DD HH24:MI'), ', ' ORDER BY a.starts_at)
	FROM visit v JOIN visit o ON o.chain_id = v.chain_id AND o.series_id = v.series_id JOIN appointment a ON a.chain_id = o.chain_id AND a.visit_id = o.id
	WHERE v.id = ${visit} AND a.cancelled_at IS NULL`);
const two = (ahead, clock) => `${day(ahead).slice(8)} ${clock}`;
const visit = book(chain, { on: day(1), start: '10:00' });

async function repeated() {
	book(chain, { on: day(8), start: '10:00', client: chain.clients[1] });
	await show(page, `${at}/${day(1)}`);
	await card(page, visit.appointments[0].id).click();
	await page.click('#panel a:has-text("Repeat")');
	await page.fill('[name=count]', '3');
	await page.click('[data-look-at]');
	await page.waitForSelector('.plan-row');
	is(await page.locator('.plan-row').count(), 2, 'the times are shown before they are booked [F1] [L21]');
	ok((await page.innerText('.plan-row.bad')).includes('Client Number2'), 'one is taken, and says by whom');
	await shot(page, 'series-plan');
	await sound(page, 'the times of a series');
	await page.click('.plan-row.bad .chip:has-text("11:00, Person 1")');
	await page.click('.panel-foot .primary');
	await page.waitForSelector('#panel a[href$="/series"]');
	is(stand(visit.visit_id), [two(1, '10:00'), two(8, '11:00'), two(15, '10:00')].join(', '), 'what was chosen is booked');
	ok(/every week.*No\. 1 of 3/s.test(await page.innerText('#panel a[href$="/series"]')), 'the visit says which of how many it is');
	await page.goBack();
	noFaults(page, 'repeating');
}

async function together() {
	await show(page, `${at}/visits/${visit.visit_id}/series`);
	is(await page.locator('.series-list a').count(), 3, 'the series lists its visits');
	await page.fill('#series-form [name=time]', '11:00');
	await page.click('#series-form [data-look-at]');
	await page.waitForSelector('.plan-row');
	await shot(page, 'series');
	await sound(page, 'a series');
	await page.click('#series-form .primary');
	await page.waitForSelector('#visit-form');
	is(stand(visit.visit_id), [two(1, '11:00'), two(8, '12:00'), two(15, '11:00')].join(', '), 'this and the following are moved, each from where it is');
	await page.click('#panel a[href$="/series"]');
	await page.click('[data-series-cancel] [value=all]');
	const undo = page.locator('#toasts .toast', { hasText: 'cancelled' }).locator('[data-undo]');
	await undo.waitFor();	// that of the move may still be shown
	is(stand(visit.visit_id), '', 'all are cancelled');
	await undo.click();
	ok(await eventually(() => stand(visit.visit_id).split(', ').length === 3), 'and brought back by undo');
	noFaults(page, 'changing together');
	const phone = await enter(chain, 'owner', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', isMobile: true, hasTouch: true });
	const other = book(chain, { on: day(2), start: '10:00' });
	await show(phone, `${at}/visits/${other.visit_id}/repeat?repeat=week&every=1&ends=count&count=4`);
	await shot(phone, 'series-phone');
	await sound(phone, 'the times on a phone');
	await show(phone, `${at}/visits/${visit.visit_id}/series`);
	await shot(phone, 'series-phone-list');
	await sound(phone, 'a series on a phone');
}

// One of a series is dragged: the others come along if that is wanted.
async function dragged() {
	const { appointments: [{ id }], visit_id: one } = book(chain, { on: day(3), start: '10:00' });
	sql(`SELECT series_book(${chain.chain}, ${chain.branch}, NULL, NULL, ${one}, 'FREQ=WEEKLY;INTERVAL=1;COUNT=3', '[{"wall": "${day(10)} 10:00"}, {"wall": "${day(17)} 10:00"}]')`, chain.chain);
	const all = (...clocks) => [3, 10, 17].map((n, i) => two(n, clocks[i] ?? clocks[0])).join(', ');
	await show(page, `${at}/${day(3)}`);
	const down = async () => {
		await card(page, id).focus();
		await page.keyboard.press('m');
		for (let i = 0; i < 4; i++)
			await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.locator('dialog[open]').waitFor();
	};
	await down();
	await sound(page, 'what shall be moved');
	await shot(page, 'series-scope');
	ok(await page.locator('dialog .btn.primary').evaluate((b) => b === document.activeElement && /Only this/.test(b.textContent)), 'asked what shall be moved, only this is the usual answer [L21]');
	await page.keyboard.press('Escape');
	await page.locator('dialog').waitFor({ state: 'detached' });
	is(stand(one), all('10:00'), 'without an answer nothing is moved');
	await down();
	await page.keyboard.press('Enter');
	await page.locator('#toasts [data-undo]').last().waitFor();
	const step = await page.locator('#grid').evaluate((g) => Number(g.dataset.step) * 4);
	const later = `${10 + Math.floor(step / 60)}:${String(step % 60).padStart(2, '0')}`;
	const latest = `${10 + Math.floor(step / 30)}:${String(step * 2 % 60).padStart(2, '0')}`;
	is(stand(one), all(later, '10:00', '10:00'), 'only this is moved');
	await down();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	ok(await eventually(() => stand(one) === all(latest, later, later)), 'with the following each goes as far from where it is', stand(one));
	await page.locator('#toasts [data-undo]').last().waitFor();
	await page.keyboard.press('Control+z');
	ok(await eventually(() => stand(one) === all(later, '10:00', '10:00')), 'one undo brings all of them back', stand(one));
	await settled(page, id, [chain.people[0], 600 + step, 60]);
	book(chain, { on: day(10), start: latest, client: chain.clients[2] });
	const from = await card(page, id).boundingBox();
	const rows = await page.locator('#grid').evaluate((g) => g.querySelector('.cl').getBoundingClientRect().height / (Number(g.dataset.end) - Number(g.dataset.start)));
	await page.mouse.move(from.x + 20, from.y + 10);
	await page.mouse.down();
	await page.mouse.move(from.x + 20, from.y + 30, { steps: 3 });
	await page.mouse.move(from.x + 20, from.y + 10 + rows * 2 * step, { steps: 5 });
	await page.mouse.up();
	await page.click('dialog [value=all]');
	await page.waitForSelector('.plan-row.bad');
	is(stand(one), all(later, '10:00', '10:00'), 'where one is taken nothing is moved, and the panel shows all of it');
	await shot(page, 'series-conflict');
	await page.click('#series-form .primary');
	await page.waitForSelector('#visit-form');
	ok(await eventually(() => stand(one) !== all(later, '10:00', '10:00')), 'what is chosen there is moved', stand(one));
	await page.locator('#toasts [data-undo]').last().click();
	ok(await eventually(() => stand(one) === all(later, '10:00', '10:00')), 'and can be taken back', stand(one));
	noFaults(page, 'dragging one of a series');
}

await run(repeated, together, dragged, close);
