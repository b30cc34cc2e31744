// The list of all bookings in the browser: filters as one types, views, many at
// once, a spreadsheet; both themes and languages, a phone, and without scripts.
// Pictures are kept.

import fs from 'node:fs';
import { book, day, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { listed } from '../http/site.mjs';
import { close, enter, noFaults, shot, sound } from './journal.mjs';
import { look } from './looks.mjs';

const chain = makeChain();
const at = `/visits/${chain.branch}`;

for (let n = 0; n < 60; n++)
	book(chain, { on: day(1 + Math.floor(n / 6)), start: `${9 + n % 6}:00`, staff: chain.people[n % 3], client: chain.clients[n % 3], service: chain.services[n % 3] });
sql(`UPDATE visit SET comment = 'A long word about this client and what was agreed on the phone, in more than one line' WHERE chain_id = ${chain.chain} AND id % 7 = 0;
	UPDATE visit SET status = (ARRAY['waiting', 'confirmed', 'arrived', 'no_show'])[1 + id % 4]::visit_status WHERE chain_id = ${chain.chain}`, chain.chain);
await listed(chain.branch);

const rows = (page) => page.locator('.v-table tbody tr');
const counted = (page, n) => page.waitForFunction((many) => document.querySelectorAll('.v-table tbody tr').length === many, n);

async function filtering() {
	const page = await enter(chain, 'owner');
	await page.goto(site + at);
	is(await rows(page).count(), 30, 'a page of the list');
	await page.waitForFunction(() => /60/.test(document.querySelector('#count')?.textContent));
	ok(true, '[F15] and how many there are in all');
	await page.selectOption('[name=staff]', String(chain.people[0]));
	await counted(page, 20);
	ok(page.url().includes(`staff=${chain.people[0]}`), '[F15] a filter works at once, and the address holds it');
	ok(!/q=&|=&|=$/.test(page.url()), 'and nothing that is empty');
	await page.reload();
	is([await rows(page).count(), await page.inputValue('[name=staff]')], [20, String(chain.people[0])], 'so it stays when the page is loaded again');
	await page.locator('#q').pressSequentially('nobody');
	await page.waitForSelector('#list .empty');
	ok(await page.locator('#q').evaluate((n) => n === document.activeElement), 'what is typed goes on being typed');
	await page.goto(site + at);
	await Promise.all([page.waitForURL(/after=/), page.click('a[rel=next]')]);
	is(await rows(page).count(), 30, 'the next page has the rest');
	await page.goto(site + at);
	await page.click('.v-filter summary');
	ok((await page.locator('.v-more [type=date]').evaluateAll((list) => list.map((n) => n.clientWidth))).every((w) => w >= 120),
		'[F15] the days to filter by are seen with their years');
	await page.locator('.v-columns label', { hasText: 'Comment' }).click();
	await page.waitForFunction(() => !document.querySelector('.v-table td.v-comment'));
	ok(true, 'a column is put away');
	await page.click('[popovertarget=keep]');
	await page.fill('#v-title', 'Without comments');
	await Promise.all([page.waitForURL(/col=/), page.click('#keep .primary')]);
	is(await page.locator('.v-view [aria-current]').innerText(), 'Without comments', '[F15] the view is kept under a name, with its columns');
	noFaults(page, 'filtering');
	await page.context().close();
}

async function more() {
	sql(`UPDATE appointment_line SET discount = 10 WHERE chain_id = ${chain.chain} AND appointment_id IN (
			SELECT id FROM appointment WHERE chain_id = ${chain.chain} AND staff_id = ${chain.people[0]} ORDER BY id LIMIT 7);
		UPDATE service SET title = 'Моделирование и коррекция' WHERE chain_id = ${chain.chain} AND id = ${chain.services[0]};
		UPDATE visit SET version = version + 1 WHERE chain_id = ${chain.chain}`, chain.chain);
	const page = await enter(chain, 'owner');
	await page.goto(site + at);
	await page.click('.v-filter summary');
	await page.selectOption('[name=discount]', 'yes');
	await counted(page, 7);
	ok(page.url().includes('discount=yes'), '[F15] those with a discount alone');
	await page.selectOption('[name=canceller]', 'client');
	await page.waitForSelector('#list .empty');
	ok(/canceller=client/.test(page.url()), '[F15] of these the client cancelled none');
	await page.selectOption('[name=canceller]', '');
	await counted(page, 7);
	await page.click('[popovertarget=keep]');
	await page.fill('#v-title', 'Discounts');
	await Promise.all([page.waitForURL(/col=/), page.click('#keep .primary')]);
	is([await page.locator('.v-view [aria-current]').innerText(), await page.inputValue('[name=discount]'), await rows(page).count()],
		['Discounts', 'yes', 7], '[F15] a view holds it');
	await page.click('.v-view:has([aria-current]) button');
	await page.waitForFunction(() => !document.querySelector('.v-view [aria-current]'));
	noFaults(page, 'more');
	await page.context().close();
}

async function many() {
	const page = await enter(chain, 'owner');
	await page.goto(`${site}${at}?staff=${chain.people[1]}`);
	ok(await page.locator('.v-bar').isHidden(), 'nothing is offered while nothing is chosen');
	await page.locator('tbody [name=booking]').nth(0).click();
	await page.locator('tbody [name=booking]').nth(4).click({ modifiers: ['Shift'] });
	await page.waitForFunction(() => /5/.test(document.querySelector('[data-chosen]').textContent));
	ok(await page.locator('.v-bar').isVisible(), 'five are chosen with Shift');
	await Promise.all([page.waitForURL(/works/), page.click('[name=do][value=cancel]')]);
	is(sql(`SELECT count(*) FROM appointment WHERE chain_id = ${chain.chain} AND cancelled_at IS NOT NULL`, chain.chain).trim(), '5', '[F16] they are cancelled');
	await shot(page, 'visits-work');
	await sound(page, 'the work');
	await page.click('form[action$="/undo"] button');
	await page.waitForSelector('.notice.ok:has-text("Taken back")');
	is(sql(`SELECT count(*) FROM appointment WHERE chain_id = ${chain.chain} AND cancelled_at IS NOT NULL`, chain.chain).trim(), '0', '[F16] and taken back');
	await page.goto(`${site}${at}?staff=${chain.people[1]}`);
	await page.click('[data-pick-all]');
	is(await page.locator('tbody [name=booking]:checked').count(), 20, 'all on the page');
	const file = page.waitForEvent('download');
	await page.selectOption('[name=service]', String(chain.services[1]));
	await counted(page, 20);
	await page.click('form[action$="/export"] button');
	const path = await (await file).path();
	is(fs.readFileSync(path).subarray(0, 2).toString(), 'PK', '[F17] the list is saved as a spreadsheet');
	ok(sql(`SELECT filter->>'service' FROM export_log WHERE chain_id = ${chain.chain}`, chain.chain).includes('Service 2'), '[F22] of what it shows now, noted');
	noFaults(page, 'many');
	await page.context().close();
}

async function looks() {
	sql(`SELECT appointment_cancel(${chain.chain}, ${chain.branch}, NULL, id, NULL) FROM appointment WHERE chain_id = ${chain.chain} AND id % 11 = 0`, chain.chain);
	await look(chain, async (page, name) => {
		for (const [what, address] of [['list', at], ['more', `${at}?discount=yes&made_from=2020-01-01`], ['empty', `${at}?q=nobody`], ['wrong', `${at}?sum_from=x&from=2031-01-02&upto=2031-01-01`]]) {
			await page.goto(site + address);
			await page.waitForFunction(() => !document.querySelector('#count:empty'));
			if (what === 'list')
				await page.locator('tbody [name=booking]').nth(1).click();
			await shot(page, `visits-${name}-${what}`);
			await sound(page, `${name}, ${what}`);
		}
	});
}

// At the usual width of a screen nobody scrolls sideways to read a booking.
async function atOnce() {
	sql(`UPDATE client SET name = 'Александра', surname = 'Красноярская' WHERE chain_id = ${chain.chain} AND id = ${chain.clients[0]};
		UPDATE visit SET version = version + 1 WHERE chain_id = ${chain.chain}`, chain.chain);
	await listed(chain.branch);
	for (const locale of ['ru-RU', 'en-US']) {
		const page = await enter(chain, 'owner', { locale });
		for (const list of ['', '/chain']) {
			await page.goto(`${site}${at}${list}`);
			await page.evaluate(() => document.fonts.ready);
			is(await page.locator('.table-wrap').evaluate((n) => n.scrollWidth - n.clientWidth), 0, `[F15] all of a booking is seen at 1440 pixels, ${locale}${list}`);
			is(await page.locator('.v-filter .tools > *').evaluateAll((all) => new Set(all.filter((n) => n.offsetHeight).map((n) => n.offsetTop + n.offsetHeight)).size), 1, 'its filters are one row');
			if (!list) {
				await page.locator('[data-pick-all]').check();
				is(await page.locator('.v-bar > *').evaluateAll((all) => Math.max(...all.map((n) => n.getBoundingClientRect().top)) < Math.min(...all.filter((n) => n.offsetHeight).map((n) => n.getBoundingClientRect().bottom))), true,
					'so is what can be done to those chosen');
			}
			const [line] = await page.locator('.v-table tbody tr', { has: page.locator('.v-made') }).first().locator('td').evaluateAll((all) => [all.map((n) => n.className).filter((c) => /v-(client|phone|status|origin)/.test(c)).join()]);
			is(line, 'v-client,v-status', 'the phone below the name, the origin below the status');
		}
		await page.context().close();
	}
}

async function withoutScripts() {
	const page = await enter(chain, 'owner', { javaScriptEnabled: false });
	await page.goto(site + at);
	await page.selectOption('[name=staff]', String(chain.people[2]));
	await page.click('.v-filter .tools button');
	is(await rows(page).count(), 20, '[F15] a filter works without scripts');
	await page.locator('tbody [name=booking]').nth(0).check();
	await page.selectOption('.v-bar [name=status]', 'arrived');
	await page.click('[name=do][value=status]');
	ok((await page.locator('.notice.ok').innerText()).includes('1'), '[F16] so does a change');
	await page.context().close();
}

await run(filtering, more, many, looks, atOnce, withoutScripts, async function closed() {
	await close();
});
