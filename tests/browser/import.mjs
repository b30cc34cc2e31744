// Imports in the browser: a price list and a list of people are uploaded, their
// columns said, looked at, imported with a progress bar, taken back; both
// themes and languages, a phone, and without scripts.  Pictures are kept.

import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, sound } from './journal.mjs';
import { look } from './looks.mjs';

const chain = makeChain();
const folder = mkdtempSync(join(tmpdir(), 'okno-import-'));
const at = { services: `${site}/catalog/${chain.branch}`, staff: `${site}/staff/${chain.branch}` };
const services = () => sql(`SELECT string_agg(concat_ws(' ', v.title, trim_scale(sb.price_min), (SELECT count(*) FROM offer o WHERE o.chain_id = v.chain_id AND o.service_id = v.id)), ', ' ORDER BY v.title)
	FROM service v JOIN service_branch sb ON sb.chain_id = v.chain_id AND sb.service_id = v.id AND sb.branch_id = ${chain.branch} WHERE v.chain_id = ${chain.chain} AND v.archived_at IS NULL`);
const staff = () => sql(`SELECT string_agg(concat_ws(' ', s.name, s.specialization), ', ' ORDER BY s.name) FROM staff s WHERE s.chain_id = ${chain.chain} AND s.archived_at IS NULL`);

// The worker may have others' imports before.
const LONG = { timeout: 90000 };

let files = 0;
function make(rows) {
	const path = join(folder, `${++files}.xlsx`);
	execFileSync('/usr/bin/python3', ['tests/http/sheet.py', 'make', path], { input: JSON.stringify({ rows }), encoding: 'utf8' });
	return path;
}

const prices = [
	['What we do', 'Price', 'Minutes it takes', 'Folder'],
	['Balayage', 4500, 120, 'Colour'],
	['Bob', 'from 1 500 to 2 000', '1:15', 'Cuts'],
	['Service 1', 1100, null, null],
	['Fringe', 'cheap', 15, 'Cuts'],
	['Wash', 300, 'soon', 'Cuts'],
];

// Uploads a file and waits until it has been looked at.
async function upload(page, area, path) {
	await page.goto(`${at[area]}/import`);
	await page.setInputFiles('#file', path);
	await page.click('form.card .primary');
	await page.waitForSelector('#i-columns', LONG);
}

// Clicks what sets the worker going, and waits for its end.
async function go(page, selector, sign) {
	await page.click(selector);
	await page.waitForSelector(sign, LONG);
}

async function priceList() {
	const page = await enter(chain, 'owner');
	const before = services();
	await page.goto(`${at.services}/import`);
	await sound(page, 'the form');
	await page.setInputFiles('#file', { name: 'prices.csv', mimeType: 'text/csv', buffer: Buffer.from('Service;Price\nCut;100') });
	await page.click('form.card .primary');
	await page.waitForSelector('#file[aria-invalid=true]');
	ok(await page.isVisible('text=This is not an XLSX file'), '[L19] a file that is none is told beside its field');
	await upload(page, 'services', make(prices));
	ok(await page.isVisible('text=Which column holds the names?'), '[L19] what is not known is asked');
	for (const [heading, field] of [['What we do', 'title'], ['Minutes it takes', 'duration']])
		await page.selectOption(`select[aria-label="Column ${heading}"]`, field);
	await go(page, 'button:has-text("Look again")', '#i-what');
	is((await page.locator('.i-counts b').allInnerTexts()).map(Number), [2, 1, 0, 2], '[L19] the preview counts new, changed, same and rejected rows');
	is((await page.locator('section:has(#i-rejected) tbody tr').allInnerTexts()).map((t) => t.replace(/\s+/g, ' ').trim()),
		['5 Fringe Price: cheap – is not a price: 1500, 1500–2000, or from 1500', '6 Wash Duration, min: soon – is not a length of time: 90, 1:30, or 60–90'], '[L19] rejected rows with their numbers and reasons');
	is(services(), before, 'nothing is written yet');
	ok((await page.locator('h3:has-text("New, for example") + p + div').innerText()).includes('Duration, min: 75'), 'with what is new, as it was understood', await page.locator('h3:has-text("New, for example") + p + div').innerText());
	ok(!await page.isVisible('.i-people'), 'people are shown to whom it matters');
	await page.click('label:has-text("These people")');
	await page.click('#i-write .primary');
	await page.waitForSelector('#e-give:has-text("Choose who does them")');
	ok(await page.isChecked('[name=does][value=some]'), 'nobody chosen is told where it is chosen');
	await page.click('.i-people label:has-text("Person 2")');
	await sound(page, 'the preview');
	await shot(page, 'import-preview');
	await go(page, '#i-write .primary', '.notice.ok >> text=Imported');
	is(services(), 'Balayage 4500 1, Bob 1500 1, Service 1 1100 3, Service 2 2000 3, Service 3 3000 3', '[L19] it is imported, done by whom was chosen');
	ok(await page.isVisible('#i-rejected'), 'what was rejected stays in sight');
	await sound(page, 'what came of it');
	await shot(page, 'import-done');
	await go(page, '[data-undo]', 'text=Taken back.');
	is(services(), before, '[L19] and taken back as a whole');
	noFaults(page, 'an import of services');
	await page.context().close();
}

// Without anybody chosen the page says so, and leads to where it is put right.
async function nobody() {
	const page = await enter(chain, 'owner');
	await upload(page, 'services', make([['Service', 'Price'], ['Alone 1', 100], ['Alone 2', 100]]));
	await go(page, '#i-write .primary', '.notice.ok >> text=Imported');
	ok(await page.isVisible('text=2 services have nobody who does them yet'), '[L19] what nobody does is said');
	await shot(page, 'import-idle');
	const result = page.url();
	await page.goto(at.services);
	is(await page.locator('.c-idle .badge:has-text("nobody yet")').count(), 2, '[L19] in the list, too');
	await shot(page, 'import-list');
	await page.goto(result);
	await page.click('text=Choose who does them');
	await page.waitForSelector('h1:has-text("Services that nobody does yet")');
	await page.click('.chip:has-text("Person 1")');
	await sound(page, 'who does them');
	await shot(page, 'import-does');
	await page.click('.c-save .primary');
	await page.waitForSelector('text=Every service has somebody who does it');
	ok(services().includes('Alone 1 100 1, Alone 2 100 1'), '[L19] and put right for all of them at once', services());
	await page.goto(result);
	await go(page, '[data-undo]', 'text=Taken back.');
	noFaults(page, 'what nobody does');
	await page.context().close();
}

async function people() {
	const page = await enter(chain, 'owner');
	const before = staff();
	await upload(page, 'staff', make([['Name', 'Specialisation', 'Services', 'Hired'], ['Vera', 'Colourist', 'Service 1; Service 2', '2025-12-01'],
		['Person 1', 'Barber', null, null], ['Zoe', 'Nails', 'Tattoo', null], ['Yana', 'Nails', null, 'yesterday']]));
	is((await page.locator('.i-counts b').allInnerTexts()).map(Number), [1, 1, 0, 2], '[L19] people are looked at before');
	ok(!await page.isVisible('.i-give'), 'and nobody is asked who does them');
	await go(page, '#i-write .primary', '.notice.ok >> text=Imported');
	is(staff(), 'Person 1 Barber, Person 2 Does 2, Person 3 Does 3, Vera Colourist', '[L19] people are imported');
	is(await page.locator('section:has(#i-rejected) tbody tr').count(), 2, 'with the rows that were not');
	await shot(page, 'import-staff');
	await go(page, '[data-undo]', 'text=Taken back.');
	is(staff(), before, '[L19] and taken back');
	noFaults(page, 'an import of people');
	await page.context().close();
}

async function progress() {
	const path = join(folder, 'many.xlsx');
	execFileSync('/usr/bin/python3', ['tests/http/sheet.py', 'many', path, '8000']);
	const page = await enter(chain, 'owner');
	await page.goto(`${at.services}/import`);
	await page.setInputFiles('#file', path);
	await page.click('form.card .primary');
	await page.waitForSelector('.i-run progress, #i-what');
	await page.waitForSelector('#i-what', LONG);
	await page.click('#i-write .primary');
	await page.waitForSelector('.i-run progress');
	is([await page.innerText('#i-run'), await page.innerText('.i-run .btn')], ['Importing', 'Stop and take back'], 'it says what it is at');
	is(await page.getAttribute('.i-run progress', 'max'), '8000', '[L19] a long import shows how far it is');
	await sound(page, 'a long import');
	await shot(page, 'import-progress');
	await page.waitForSelector('.notice.ok >> text=Imported', LONG);
	ok(await page.isVisible('text=8000 services have nobody who does them yet'), 'and its end by itself');
	await go(page, '[data-undo]', 'text=Taken back.');
	noFaults(page, 'a long import');
	await page.context().close();
}

async function looks() {
	await look(chain, async (page, name) => {
		await page.goto(`${at.services}/import`);
		await shot(page, `import-${name}-form`);
		await sound(page, `${name}, the form`);
		ok(await page.locator('.table-wrap').evaluateAll((all) => all.every((n) => n.scrollWidth <= n.clientWidth)), `${name}: the imports so far are no wider than their place`);
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await shot(page, `import-${name}-so-far`);
		await upload(page, 'services', make([['Service', 'Price', 'Duration', 'Description'], ['Alone 1', 100, 30, 'With a long description that goes on and on for a while'], ['Service 2', 2100, 45, null], ['Bad', 'x', null, null]]));
		await page.locator('label:has([data-some])').click();
		await shot(page, `import-${name}-preview`);
		await sound(page, `${name}, the preview`);
		await page.locator('[name=does][value=nobody]').evaluate((n) => n.click());
		await go(page, '#i-write .primary', '.notice.warn');
		await shot(page, `import-${name}-done`);
		await sound(page, `${name}, what came of it`);
		await page.goto(`${at.services}/does`);
		await shot(page, `import-${name}-does`);
		await sound(page, `${name}, who does them`);
		await page.goto(at.services);
		await shot(page, `import-${name}-list`);
		await sound(page, `${name}, the list`);
		await page.goBack();
		await page.goBack();
		await go(page, '[data-undo]', '.i-run, .notice:not(:has([data-undo]))');
		await page.waitForFunction(() => !document.querySelector('[data-undo], .i-run'), null, LONG);
	});
}

async function withoutScripts() {
	const page = await enter(chain, 'owner', { javaScriptEnabled: false });
	await page.goto(`${at.services}/import`);
	await page.setInputFiles('#file', make([['Service', 'Price'], ['Plain', 100]]));
	await page.click('form.card .primary');
	await page.waitForSelector('#i-what', LONG);
	await page.click('label:has-text("Everybody who works here")');
	await page.click('#i-write .primary');
	await page.waitForSelector('.notice.ok', LONG);
	ok(services().includes('Plain 100 3'), '[L19] all of it goes without scripts', services());
	await page.context().close();
}

await run(priceList, nobody, people, progress, looks, withoutScripts, async function closed() {
	await close();
});
