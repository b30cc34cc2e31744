// Very much changes at once, or changes that are none of what is shown: all of the
// first is seen, and the second costs nothing.

import { book, day, is, makeChain, ok, run, sql } from '../http/journal.mjs';
import { close, drag, enter, noFaults, point, settled, show } from './journal.mjs';

const chain = makeChain('{[600,1200)}');
const [one, two, three] = chain.people;
const at = `/journal/${chain.branch}`;
const page = await enter(chain, 'owner');

const changed = (visit, id) => {
	sql(`SELECT visit_change(${chain.chain}, ${chain.branch}, NULL, ${visit}, NULL, '{"status": "arrived"}')`, chain.chain);
	return { kind: 'appointment', id, v: 2 };
};

// A page hears of everything that is sent to its other tabs.
const tell = (notices) => page.evaluate(([name, list]) => {
	const channel = new BroadcastChannel(name);
	list.forEach((notice) => channel.postMessage({ notice }));
	channel.close();
}, [`okno-live-${chain.branch}`, notices]);

// A drag is under way while the whole day changes.
async function heldLong() {
	const on = day(1);
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on, start: '10:00' });
	const { appointments: [{ id: dragged }] } = book(chain, { on, start: '12:00', staff: two });
	await show(page, `${at}/${on}`);
	await drag(page, await point(page, two, 730), await point(page, one, 800), { drop: false });
	await page.waitForSelector('.bk.ghost, .bk.drag');
	const notice = changed(visit, id);
	await tell([{ ...notice, day: on }, ...Array.from({ length: 700 }, (_, i) => ({ kind: 'appointment', id: 4e9 + i, v: 1, day: on }))]);
	await page.keyboard.press('Escape');
	await page.mouse.up();
	await page.waitForSelector(`#b${id}.came`);
	ok(true, 'what 700 notices tell of while somebody drags is seen when they let go');
	await settled(page, dragged, [two, 720, 60]);
	noFaults(page, 'held long');
}

// Of all the members one is shown.
async function notShown() {
	const on = day(2);
	let days = 0, cards = 0;
	book(chain, { on, start: '10:00' });
	await show(page, `${at}/${on}?staff=${one}`);
	page.on('request', (r) => {
		const { pathname } = new URL(r.url());
		days += pathname === `${at}/${on}`;
		cards += pathname === `${at}/cards`;
	});
	for (const start of ['10:00', '11:00', '12:00']) {
		const { appointments: [{ id }] } = book(chain, { on, start, staff: two });
		const asked = page.waitForResponse((r) => r.url().includes('/cards?') && r.url().includes(id));
		sql('NOTIFY okno_live');
		await asked;
	}
	const { appointments: [{ id }] } = book(chain, { on, start: '12:00' });
	sql('NOTIFY okno_live');
	await page.waitForSelector(`#b${id}`);
	ok(cards >= 4, 'each change is looked at', String(cards));
	is(days, 0, 'but the day is not fetched for those of who is not shown');
	sql(`SELECT appointment_move(${chain.chain}, ${chain.branch}, NULL, ${id}, NULL, ${two}, NULL, NULL, true)`, chain.chain);
	sql('NOTIFY okno_live');
	await page.waitForFunction((n) => !document.getElementById(`b${n}`), id);
	ok(true, 'a booking given to somebody else goes');
	await show(page, `${at}/${on}`);
	const { appointments: [{ id: fresh }] } = book(chain, { on, start: '10:00', staff: three });
	sql('NOTIFY okno_live');
	await page.waitForSelector(`.cl[data-sid="${three}"] #b${fresh}`);
	ok(true, 'where everybody is shown somebody who does not work gets a column when booked');
	noFaults(page, 'not shown');
}

await run(heldLong, notShown, async function closed() {
	await close();
});
