// Lists over all branches in a browser: bookings [F15], staff and a member's month [F24];
// both themes and languages, wide and on a phone.

import { book, day, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { listed } from '../http/site.mjs';
import { close, enter, noFaults, shot, sound } from './journal.mjs';
import { look } from './looks.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const at = `/visits/${chain.branch}/chain`;
sql(`INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (${chain.chain}, ${chain.other}, ${two})`, chain.chain);
for (let i = 0; i < 8; i++)
	book(i % 2 ? { ...chain, branch: chain.other } : chain, { on: day(2 + i), staff: i % 2 ? two : one, service: null, client: chain.clients[i % 3] });
for (const [branch, first, last, hours] of [[chain.branch, 3, 7, '{[600,840)}'], [chain.other, 4, 5, '{[900,1200)}']])
	sql(`SELECT timetable_paint(${chain.chain}, ${branch}, ARRAY[${two}::bigint], '2031-03-0${first}', '2031-03-0${last}', ARRAY['${hours}'::int4multirange], 'start', true, NULL)`, chain.chain);
await listed(chain.branch);
await listed(chain.other);

async function bookings() {
	const page = await enter(chain, 'owner');
	await page.goto(`${site}/visits/${chain.branch}`);
	await Promise.all([page.waitForURL(`**${at}`), page.locator(`a[href="${at}"]`).click()]);
	is(await page.locator('.v-chain tbody tr').count(), 8, '[F15] the bookings of all branches');
	await page.waitForFunction(() => window.htmx);
	await Promise.all([page.waitForResponse((r) => r.url().includes(`of=${chain.other}`)), page.selectOption('[name=of]', String(chain.other))]);
	await page.waitForFunction(() => document.querySelectorAll('.v-chain tbody tr').length === 4);
	is(await page.locator('.v-branch').allInnerTexts(), Array(4).fill(`Other ${chain.tag}`), '[F15] chosen by branch without a new page');
	await page.waitForFunction(() => /^4/.test(document.querySelector('#count')?.textContent));
	ok(true, '[F15] and counted');
	await page.click('[popovertarget=keep]');
	await page.fill('#v-title', 'There');
	await Promise.all([page.waitForURL(/chain\?of=.*col=/), page.click('#keep .primary')]);
	is([await page.locator('.v-view [aria-current]').innerText(), await page.locator('.v-chain tbody tr').count()], ['There', 4], '[F15] kept under a name as it is shown');
	const [file] = await Promise.all([page.waitForEvent('download'), page.locator('form[action$="/chain/export"] button').click()]);
	ok(/\.xlsx$/.test(file.suggestedFilename()), '[F17] and taken away as a spreadsheet', file.suggestedFilename());
	const link = page.locator('.v-when a').first();
	ok((await link.getAttribute('href')).startsWith(`/journal/${chain.other}/visits/`), 'a booking leads into its branch');
	noFaults(page, 'bookings');
	await page.context().close();
}

async function staff() {
	const page = await enter(chain, 'owner');
	await page.goto(`${site}/staff/${chain.branch}`);
	await Promise.all([page.waitForURL(/\/chain$/), page.locator(`.tabs a[href="/staff/${chain.branch}/chain"]`).click()]);
	is(await page.locator('tbody tr').count(), 3, '[F24] the staff of all branches');
	await page.locator(`a[href="/staff/${chain.branch}/${two}/timetable"]`).click();
	await page.waitForSelector('.t tbody tr');
	await page.goto(`${site}/staff/${chain.branch}/timetable?month=2031-03`);
	await shot(page, 'chain-timetable');
	await Promise.all([page.waitForURL(`**/staff/${chain.branch}/${two}/timetable?month=2031-03`), page.getByRole('link', { name: 'Month in all branches: Person 2' }).click()]);
	is(await page.locator('.t tbody tr').count(), 2, '[F24] the timetable of a branch leads to a month of somebody in all of theirs');
	await page.goto(`${site}/staff/${chain.branch}/${two}/timetable?month=2031-03`);
	is(await page.locator('.t tfoot .t-both').count(), 2, '[F24] the days in two branches are marked');
	is(await page.locator('.t-notes li').count(), 2, 'and told in words');
	noFaults(page, 'staff');
	await page.context().close();
}

async function looks() {
	await look(chain, async (page, name) => {
		for (const [what, address] of [['bookings', at], ['staff', `/staff/${chain.branch}/chain`], ['month', `/staff/${chain.branch}/${two}/timetable?month=2031-03`]]) {
			await page.goto(site + address);
			await shot(page, `chain-${name}-${what}`);
			await sound(page, `${name}, ${what} of all branches`);
		}
	});
}

await run(bookings, staff, looks, async function closed() {
	await close();
});
