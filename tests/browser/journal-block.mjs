// Blocked times: made from a drawn span, dragged, stretched, moved by keyboard,
// removed and undone, and seen by others at once.

import { day, eventually, is, makeChain, ok, run, signIn, sql } from '../http/journal.mjs';
import { close, drag, enter, newPage, noFaults, point, shot, show, sound } from './journal.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const page = await enter(chain, 'owner');
const at = `/journal/${chain.branch}`;
const api = await signIn(chain, 'owner');
const stored = (id) => sql(`SELECT staff_id || ' ' || to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') || ' '
	|| extract(epoch FROM ends_at - starts_at)::int / 60 || CASE WHEN removed_at IS NULL THEN '' ELSE ' removed' END FROM block WHERE id = ${id}`);
const mark = (id, p = page) => p.locator(`#k${id}`);
const settled = (id, wanted) => eventually(async () => stored(id) === wanted && await page.evaluate(([i, [sid, start, length]]) => {
	const data = document.getElementById(`k${i}`)?.dataset;
	return data && data.sid === sid && data.start === start && data.length === length && !document.querySelector('.blk.ghost');
}, [id, [wanted.split(' ')[0], String(wanted.split(' ')[1].split(':').reduce((h, m) => h * 60 + Number(m), 0)), wanted.split(' ')[2]]]));

async function made() {
	const on = day(1);
	await show(page, `${at}/${on}`);
	await page.keyboard.press('KeyB');
	await page.waitForSelector('#block-form');
	await page.waitForFunction(() => document.activeElement.name === 'reason');
	ok(true, 'by keyboard one goes on in the form that B opens [F1]');
	await page.keyboard.press('Escape');
	await page.waitForFunction(() => !document.querySelector('#panel').firstElementChild);
	await drag(page, await point(page, one, 720), await point(page, one, 765));
	await page.click('#panel .panel-head a:has-text("Block time")');
	await page.waitForSelector('#block-form');
	is(await page.inputValue('#block-form [name=from]') + ' ' + await page.inputValue('#block-form [name=upto]'), `${on}T12:00 ${on}T12:45`, 'what was drawn is to be blocked [F1]');
	ok(!await page.isVisible('[data-repeat-days]'), 'without repetition its fields are away');
	await page.fill('#block-form [name=reason]', 'Lunch');
	await shot(page, 'block-form');
	await sound(page, 'the form of a block');
	await page.keyboard.press('Enter');
	await page.waitForSelector('#panel .panel-head[data-block]:not([data-block=""])');
	const id = Number(await page.getAttribute('#panel .panel-head', 'data-block'));
	is(stored(id), `${one} 12:00 45`, 'it is blocked');
	await mark(id).waitFor();
	ok((await mark(id).innerText()).includes('Lunch'), 'the grid shows it with its reason');
	await shot(page, 'block');
	await sound(page, 'a block in the grid');
	await page.keyboard.press('Escape');
	return id;
}

async function moved() {
	const on = day(2);
	const { data: { ids: [id] } } = await api.json(`${at}/blocks`, { staff: [one], from: `${on}T12:00`, upto: `${on}T13:00`, reason: 'Training' });
	await show(page, `${at}/${on}`);
	await drag(page, await point(page, one, 735), await point(page, two, 690));
	ok(await settled(id, `${two} 11:15 60`), 'a block dragged to another person and time', stored(id));
	await page.locator('#toasts [data-undo]').last().click();
	ok(await settled(id, `${one} 12:00 60`), 'undone', stored(id));
	const edge = await point(page, one, 780);
	await drag(page, { x: edge.x, y: edge.y - 3 }, await point(page, one, 810));
	ok(await settled(id, `${one} 12:00 90`), 'its lower edge makes it longer', stored(id));
	await mark(id).focus();
	await page.keyboard.press('m');
	for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'Shift+ArrowUp'])
		await page.keyboard.press(key);
	await page.keyboard.press('Enter');
	ok(await settled(id, `${two} 12:30 75`), 'the keyboard does the same', stored(id));
	await mark(id).focus();
	await page.keyboard.press('m');
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('Escape');
	ok(await settled(id, `${two} 12:30 75`), 'Escape puts it back', stored(id));
	const { appointments } = JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify({ origin: 'staff', client: { id: chain.clients[0] },
		appointments: [{ staff_id: one, starts_at: `${on} 17:00 Asia/Vladivostok`, length: 60, services: [] }] })}')`, chain.chain));
	await drag(page, await point(page, two, 765), await point(page, one, 1040));
	await page.locator('#alerts .toast').waitFor();
	ok(/Client Number1/.test(await page.locator('#alerts .toast').innerText()), 'over a booking it does not go, and says why', appointments);
	ok(await settled(id, `${two} 12:30 75`), 'and stays', stored(id));
	await mark(id).focus();
	await page.keyboard.press('Delete');
	await mark(id).waitFor({ state: 'detached' });
	ok(stored(id).endsWith('removed'), 'Delete removes it');
	await page.locator('#toasts [data-undo]').last().click();
	ok(await settled(id, `${two} 12:30 75`), 'undo brings it back', stored(id));
	noFaults(page, 'moving blocks');
}

async function live() {
	const on = day(3);
	const other = await newPage(page.context());
	await show(other, `${at}/${on}`);
	const { data: { ids: [id] } } = await api.json(`${at}/blocks`, { staff: [two], from: `${on}T10:00`, upto: `${on}T11:00`, reason: 'Cleaning' });
	await mark(id, other).waitFor();
	ok(true, 'others see a new block at once');
	await api.json(`${at}/blocks/remove`, { ids: [id] });
	await mark(id, other).waitFor({ state: 'detached' });
	ok(true, 'and see it go');
	noFaults(other, 'live');
	await other.close();
}

async function rule() {
	const on = day(4);
	await show(page, `${at}/blocks/new?date=${on}&time=16:00&length=30&staff=${two}`);
	await page.fill('#block-form [name=reason]', 'Meeting');
	await page.selectOption('[data-repeat-unit]', 'day');
	await page.fill('[name=count]', '3');
	await shot(page, 'block-rule');
	await page.click('.panel-foot .primary');
	await page.waitForSelector('[data-scope]');
	ok((await page.innerText('#panel')).includes('every day'), 'a block that repeats says how');
	await page.selectOption('[data-scope]', 'all');
	await page.click('#panel .danger');
	await page.locator('#toasts [data-undo]').last().waitFor();
	is(sql(`SELECT count(*) FROM block WHERE chain_id = ${chain.chain} AND reason = 'Meeting' AND removed_at IS NULL`), '0', 'all of it are removed at once');
	const phone = await enter(chain, 'owner', { viewport: { width: 390, height: 844 }, colorScheme: 'dark', isMobile: true, hasTouch: true });
	await show(phone, `${at}/blocks/new?date=${on}&staff=${two}`);
	await phone.selectOption('[data-repeat-unit]', 'week');
	await shot(phone, 'block-phone');
	await sound(phone, 'the form on a phone');
	await show(phone, `${at}/${day(2)}`);
	await shot(phone, 'block-phone-grid');
	await sound(phone, 'the grid on a phone');
	noFaults(page, 'rules');
}

await run(made, moved, live, rule, close);
