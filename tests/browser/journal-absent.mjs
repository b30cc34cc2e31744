// An absent member's days in the panel, with what they only help in; a late client who
// goes on with somebody else: chosen, done and taken back; in both themes and languages,
// on a phone.

import { book, day, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, openAbsence, rearrange, settled, shot, show, sound } from './journal.mjs';
import { look } from './looks.mjs';

const chain = makeChain();
const [one, two, three] = chain.people;
const at = `/journal/${chain.branch}`;
const [on, next] = [day(1), day(2)];
sql(`UPDATE client SET name = 'Александра', surname = 'Константинопольская-Преображенская' WHERE id = ${chain.clients[1]}`, chain.chain);
const set = sql(`INSERT INTO resource (chain_id, branch_id, title, kind) VALUES (${chain.chain}, ${chain.branch}, 'Hands', 'people') RETURNING id`, chain.chain);
const [hands, others] = [two, three].map((s) => sql(`INSERT INTO resource_instance (chain_id, resource_id, title, staff_id) SELECT ${chain.chain}, ${set}, name, id FROM staff WHERE chain_id = ${chain.chain} AND id = ${s} RETURNING id`, chain.chain));
sql(`INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) VALUES (${chain.chain}, ${chain.branch}, ${three}, '${on}', '{[600,1200)}')`, chain.chain);
const first = book(chain, { on, start: '10:00', length: 60 }).appointments[0].id;
const along = book(chain, { on, staff: two, start: '11:00', length: 45 }).appointments[0].id;
const later = book(chain, { on: next, staff: two, start: '12:00', client: chain.clients[1] }).appointments[0].id;
const helped = JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify({ origin: 'staff', client: { id: chain.clients[2] },
	appointments: [{ staff_id: one, starts_at: `${on} 15:00 Asia/Vladivostok`, length: 60, services: [{ id: chain.services[0] }], things: [Number(hands)] }] })}')`, chain.chain)).appointments[0].id;
const helper = () => sql(`SELECT instance_id FROM appointment_thing WHERE appointment_id = ${helped}`);

async function late() {
	const page = await enter(chain, 'admin');
	await show(page, `${at}/appointments/${first}/late?minutes=30`);
	is(await page.locator('#rearrange select').count(), 1, 'where the client goes on with somebody else one chooses [F2]');
	await rearrange(page);
	await settled(page, first, [one, 630, 60]);
	await settled(page, along, [two, 690, 45]);
	await page.locator('#rearrange [data-undo]').click();
	await settled(page, along, [two, 660, 45]);
	await settled(page, first, [one, 600, 60]);
	ok(true, 'both move on, and back [F2]');
	noFaults(page, 'late');
	await page.context().close();
}

async function absent() {
	const page = await enter(chain, 'admin');
	await show(page, `${at}/${on}`);
	await openAbsence(page, two);
	is(await page.locator('#rearrange select').count(), 2, 'a day of an absent member, with what they only help in [F2]');
	await page.fill('#absent-until', next);
	await page.click('.absent-days .btn');
	await page.locator('#rearrange select').nth(2).waitFor();
	is(await page.locator('.moves-day').count(), 2, 'more days are shown by the day [F2]');
	await sound(page, 'an absence of two days');
	await rearrange(page);
	is([helper(), sql(`SELECT staff_id FROM appointment WHERE id = ${later}`), sql(`SELECT last_day FROM absence WHERE staff_id = ${two}`)], [others, String(one), next], 'all of it is given over at once [F2]');
	await page.locator('#rearrange [data-undo]').click();
	await page.waitForSelector('#rearrange-form');
	is([helper(), sql(`SELECT staff_id FROM appointment WHERE id = ${later}`), sql(`SELECT count(*) FROM absence WHERE staff_id = ${two}`)], [hands, String(two), '0'], 'and taken back');
	noFaults(page, 'absent');
	await page.context().close();
}

async function looks() {
	await look(chain, async (page, name) => {
		for (const [what, address] of [['along', `${at}/appointments/${first}/late?minutes=90`], ['days', `${at}/staff/${two}/absent?date=${on}&until=${next}`],
			['turned', `${at}/staff/${two}/absent?date=${next}&until=${on}`]]) {
			await page.goto(site + address);
			await page.waitForFunction(() => !document.querySelector('.htmx-request'));
			await shot(page, `absent-${what}-${name}`);
			await sound(page, `${what}, ${name}`);
		}
	});
}

await run(late, absent, looks, async function closed() {
	await close();
});
