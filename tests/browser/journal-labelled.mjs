// The journal by label in the browser: chosen in the form of the view, kept; what others
// do meanwhile stands back or comes forth by itself.  Pictures are kept.

import { book, day, is, makeChain, ok, run, signIn, sql } from '../http/journal.mjs';
import { card, close, enter, noFaults, shot, show, sound } from './journal.mjs';

const chain = makeChain('{[600,1200)}');
const on = day(1), at = `/journal/${chain.branch}`;
const vip = Number(sql(`INSERT INTO label (chain_id, title, color) VALUES (${chain.chain}, 'VIP', '#6e56cf') RETURNING id`, chain.chain));
const made = ['11:00', '13:00', '15:00', '17:00'].map((start, i) => book(chain, { on, start, staff: chain.people[i % 2], client: chain.clients[i % 3],
	origin: i === 2 ? 'client' : 'staff' }));
const [first, second] = made.map((v) => v.appointments[0].id);
const labelled = (id, put) => sql(`SELECT booking_label_set(${chain.chain}, ${chain.branch}, NULL, ${id}, ${vip}, ${put})`, chain.chain);

const back = (page, id, is) => page.waitForFunction(([n, yes]) => document.getElementById(`b${n}`)?.classList.contains('pale') === yes, [id, is]);

async function chosen() {
	labelled(first, true);
	const page = await enter(chain, 'owner');
	await show(page, `${at}/${on}`);
	await page.keyboard.press('v');
	await page.selectOption('#look-form [name=label]', String(vip));
	await back(page, second, true);
	ok(!(await card(page, first).getAttribute('class')).includes('pale'), 'a label chosen in the form sets back all that have it not, at once [F1]');
	await page.keyboard.press('Escape');
	await sound(page, 'by label');
	await shot(page, 'labelled');
	await page.emulateMedia({ colorScheme: 'dark' });
	await sound(page, 'by label, dark');
	await shot(page, 'labelled-dark');

	const admin = await signIn(chain, 'admin');
	is((await admin.json(`${at}/appointments/${second}/labels`, { on: vip })).status, 200, 'somebody else puts the label on another one');
	await back(page, second, false);
	const { appointments: [late] } = book(chain, { on, start: '18:30', client: chain.clients[2] });
	sql('NOTIFY okno_live');
	await back(page, late.id, true);
	ok(true, 'which comes forth by itself, and a new booking stands back [F1]');
	await page.setViewportSize({ width: 390, height: 844 });
	await show(page, `${at}/${on}`);
	await back(page, late.id, true);
	await sound(page, 'by label on a phone');
	await shot(page, 'labelled-phone');
	noFaults(page, 'by label');
	await page.context().close();
}

await run(chosen, async function closed() {
	await close();
});
