// Two people and one journal: what one does the other sees, in all tabs over
// one connection; and both versions when they change the same visit.

import { book, day, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { card, close, enter, newPage, noFaults, point, settled, shot, show, sound } from './journal.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const at = `/journal/${chain.branch}`;
const first = await enter(chain, 'owner');
const second = await enter(chain, 'admin');

async function appears() {
	const on = day(1);
	await show(first, `${at}/${on}`);
	await show(second, `${at}/${on}`);
	let connections = 0;
	second.context().on('request', (r) => r.url().endsWith('/live') && connections++);
	const tab = await newPage(second.context());
	await tab.goto(`${site}${at}/${on}`);
	await tab.waitForSelector('#grid');
	await tab.waitForFunction(() => !document.querySelector('.htmx-request'));
	await first.goto(`${site}${at}/new?staff=${two}&date=${on}&time=11:00&client=${chain.clients[0]}`);
	await first.locator('.service input').first().check();
	await first.click('#panel .panel-foot .primary');
	await first.waitForSelector('#visit-form');
	const visit = first.url().match(/visits\/(\d+)/)[1];
	await second.waitForSelector(`a.bk[data-visit="${visit}"]`);
	ok(true, 'a new booking appears in another browser');
	await tab.waitForSelector(`a.bk[data-visit="${visit}"]`);
	ok(true, 'and in its other tab');
	is(connections, 0, 'over the one connection there is');
	const id = Number(sql(`SELECT id FROM appointment WHERE visit_id = ${visit}`));
	await first.click('.stbtn.conf');
	await second.waitForSelector(`#b${id}.conf`);
	ok(true, 'so does a status');
	await first.locator('#toasts [data-undo]').last().click();
	await second.waitForSelector(`#b${id}.wait`);
	ok(true, 'and its undoing');
	await first.route('**/cancel', async (route) => {	// the notice is faster than the answer
		const answer = await route.fetch();
		await first.waitForFunction((i) => !document.getElementById(`b${i}`), id);
		await route.fulfill({ response: answer });
	});
	await first.click('.panel-foot .danger');
	await second.waitForFunction((i) => !document.getElementById(`b${i}`), id);
	ok(true, 'a cancelled one disappears');
	await first.waitForFunction(() => document.querySelectorAll('#toasts [data-undo]').length > 0
		&& !document.querySelector('.htmx-request'));
	is([await first.locator('#panel > *').count(), first.url().includes('/visits/')], [0, false], 'and its panel is closed, whatever is heard meanwhile');
	await first.locator('#toasts [data-undo]').last().click();
	await second.waitForSelector(`#b${id}`);
	ok(true, 'and comes back when that is undone');
	await second.close();
	const again = book(chain, { on, start: '16:00', client: chain.clients[1] });
	sql('NOTIFY okno_live');
	await tab.waitForSelector(`#b${again.appointments[0].id}`);
	ok(true, 'when the tab that listens is closed another takes over');
	noFaults(first, 'live');
	noFaults(tab, 'live, a second tab');
}

async function bothVersions() {
	const on = day(2);
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on, start: '10:00' });
	const other = await enter(chain, 'admin');
	await show(first, `${at}/visits/${visit}`);
	await show(other, `${at}/visits/${visit}`);
	await first.fill('#panel [name=comment]', 'Window seat');
	await other.fill('#panel [name=comment]', 'Corner seat');
	await first.click('#panel .panel-foot .primary');
	await first.waitForSelector('#toasts .toast');
	await other.waitForSelector('#toasts .toast.warn');
	ok(true, 'who is still typing is told');
	is(await other.inputValue('#panel [name=comment]'), 'Corner seat', 'and loses nothing');
	await other.click('#panel .panel-foot .primary');
	await other.waitForSelector('#panel table');
	const text = await other.locator('#panel').innerText();
	ok(text.includes('Window seat') && text.includes('Corner seat') && text.includes('Owner'), 'both versions are shown, and whose', text);
	await shot(other, 'conflict');
	await sound(other, 'both versions');
	await other.click('#panel .panel-foot .primary');
	await other.waitForSelector('#visit-form');
	is(sql(`SELECT comment FROM visit WHERE id = ${visit}`), 'Corner seat', 'the chosen one stays');
	await first.waitForFunction(() => document.querySelector('#panel [name=comment]').value === 'Corner seat');
	ok(true, 'the other panel shows it by itself');
	await other.click('[data-tab] >> nth=1');
	ok((await other.locator('.history').innerText()).includes('Window seat'), 'the history has both');
	await shot(other, 'history');
	await settled(other, id, [one, 600, 60]);
	ok(await card(other, id).isVisible(), 'the journal stays behind the panel');
	noFaults(other, 'both versions');
}

async function beingBooked() {
	const on = day(3);
	const page = await enter(chain, 'owner');
	await show(page, `${at}/${on}`);
	const held = (body, hold = '') => fetch(`${site}/api/v1/okno/hold/${chain.branch}${hold}`, { method: body ? 'POST' : 'DELETE',
		body: body && JSON.stringify(body), headers: { Authorization: 'Bearer oknodemopartner00001', 'Content-Type': 'application/json',
			Accept: 'application/vnd.okno.v2+json' } });
	const wish = { staff_id: two, service_ids: [chain.services[0]], datetime: `${on}T11:00:00+10:00` };
	const { data } = await (await held(wish)).json();
	await page.waitForSelector(`.cl[data-sid="${two}"] .bk.hold[data-start="660"]`);
	ok(true, 'a time that a client is booking online is drawn');
	await shot(page, 'hold');
	await sound(page, 'being booked');
	await held(null, `/${data.hold}`);
	await page.waitForFunction(() => !document.querySelector('.bk.hold'));
	ok(true, 'and goes when it is given up');
	await held(wish);
	await page.waitForSelector('.bk.hold');
	await page.reload();
	await page.waitForSelector('.bk.hold');
	await page.route('**/holds', async (route) => {
		const answer = await route.fetch();
		await route.fulfill({ response: answer, body: (await answer.text()).replace(/data-seconds="\d+"/g, 'data-seconds="1"') });
	});
	sql('NOTIFY okno_live');
	await held({ ...wish, staff_id: one });
	await page.waitForFunction(() => !document.querySelector('.bk.hold'));
	ok(true, 'and when its time is over');
	noFaults(page, 'being booked');
}

// What somebody else does to the card that one has pressed, or looks away from.
async function underHand() {
	const on = day(5);
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on, start: '10:00' });
	const theirs = (version) => {
		sql(`SELECT visit_change(${chain.chain}, ${chain.branch}, NULL, ${visit}, NULL, '{"comment": "version ${version}"}')`, chain.chain);
		sql('NOTIFY okno_live');
		return first.waitForSelector(`#b${id}[data-v="${version}"]`);
	};
	await show(first, `${at}/${on}`);
	const to = await point(first, two, 735);
	const box = await card(first, id).boundingBox();
	await first.mouse.move(box.x + 40, box.y + 12);
	await first.mouse.down();
	await theirs(2);
	await first.mouse.move(box.x + 48, box.y + 20, { steps: 2 });
	await first.mouse.move(to.x, to.y, { steps: 4 });
	await first.mouse.up();
	await settled(first, id, [two, 720, 60]);
	is(await first.locator('dialog[open]').count(), 0, 'a card that was put anew when it was pressed is moved as it is now');
	await card(first, id).focus();
	const scrolled = (to) => first.evaluate((top) => {
		const wrap = document.querySelector('.gridw');
		wrap.scrollTop = top ?? wrap.scrollTop;
		return wrap.scrollTop;
	}, to);
	await first.setViewportSize({ width: 1440, height: 400 });
	const before = await scrolled(9999);
	await theirs(4);
	is(await scrolled(), before, 'what others change does not scroll the day');
	await first.setViewportSize({ width: 1440, height: 900 });
	noFaults(first, 'under hand');
}

await run(appears, bothVersions, beingBooked, underHand, async function closed() {
	await close();
});
