// journal.mjs: what the browser tests of the journal share: signed-in pages
// that remember what they must not do, cards and columns, the pointer.

import { chromium } from 'playwright-core';
import fs from 'node:fs';
import path from 'node:path';
import { ok, site } from '../http/journal.mjs';
import { violations } from './axe.mjs';
import { alive, watch } from './watch.mjs';

const shots = process.env.OKNO_ARTEFACTS || path.join('build', 'shots');
fs.mkdirSync(shots, { recursive: true });

export const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
	args: [...(process.getuid() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-quic'] });

export const close = () => browser.close();

// A browser of its own in which somebody has signed in.
export async function signIn(login, password, options = {}) {
	const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 }, ...options });
	const page = await newPage(context);
	await page.goto(`${site}/account/sign-in`);
	await page.fill('[name=login]', login);
	await page.fill('[name=password]', password);
	await Promise.all([page.waitForURL((url) => !url.pathname.includes('sign-in')), page.keyboard.press('Enter')]);
	return page;
}

// The same of a chain's owner, administrator or master.
export const enter = (chain, who, options) => signIn(`${who}-${chain.tag}@test`, chain.password, options);

export async function newPage(context) {
	const page = await context.newPage();
	await watch(page);
	await page.addInitScript(() => addEventListener('securitypolicyviolation',
		(e) => console.error(`refused: ${e.violatedDirective} ${e.blockedURI} ${e.target.outerHTML?.slice(0, 200)}`)));
	page.setDefaultTimeout(15000);
	return page;
}

// Opens an address of the journal and waits until it is alive: its scripts run
// and the connection is open.
export async function show(page, address) {
	const live = page.waitForResponse((r) => r.url().endsWith('/live')).catch(() => null);
	await page.goto(site + address);
	await Promise.all([live, alive(page)]);
	await page.waitForFunction(() => !document.querySelector('.htmx-request'));
}

// Another day has taken the place of the one that was shown, and lies still: only then
// has it its address.
export const turned = (page, day) => page.waitForFunction((d) =>
	document.querySelector('#journal')?.dataset.day === d && location.pathname.endsWith(d), day);

// What a promise comes to, if it comes soon.
const SOON_MS = 15000;
export const soon = (promise, what) => Promise.race([promise,
	new Promise((_, reject) => { setTimeout(reject, SOON_MS, new Error(`${what} did not come`)).unref(); })]);

export function noFaults(page, name) {
	ok(page.faults.length === 0, `${name}: no error, nothing against the policy`, page.faults.join('\n'));
}

// Hiding the caret would leave a style on every field, which htmx copies to the
// next and the policy refuses.
export async function shot(page, name) {
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({ path: path.join(shots, `journal-${name}.png`), animations: 'disabled', caret: 'initial' });
}

// What axe finds, and whether the page is wider than the window.
export async function sound(page, name) {
	const found = await violations(page);
	ok(found.length === 0, `${name}: accessible`, found.map((v) => v.what).join('\n'));
	ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: nothing overflows`);
}

export const card = (page, id) => page.locator(`#b${id}`);

// Where a card is: member, start and length in minutes.
export async function where(page, id) {
	const { sid, start, length } = await card(page, id).evaluate((n) => ({ ...n.dataset }));
	return [Number(sid), Number(start), Number(length)];
}

// Waits until a card is there.
export async function settled(page, id, wanted) {
	await page.waitForFunction(([i, [sid, start, length]]) => {
		const node = document.getElementById(`b${i}`);
		const data = node?.dataset;
		return data && data.sid === String(sid) && data.start === String(start) && data.length === String(length)
			&& !node.matches('.drag, .wait-save') && !document.querySelector('.bk.ghost');
	}, [id, wanted]);
}

// The point of a minute in a member's column, on the screen; the grid is
// scrolled so that the minute "shown" lies in its middle.
export async function point(page, sid, minute, shown = 660) {
	return page.evaluate(([s, m, middle]) => {
		const column = document.querySelector(`.cl[data-sid="${s}"]`);
		const { start, end } = document.getElementById('grid').dataset;
		const at = (n) => column.getBoundingClientRect().top + (n - start) / (end - start) * column.getBoundingClientRect().height;
		const wrap = document.querySelector('.gridw');
		wrap.scrollTop += at(middle) - 450;
		return { x: column.getBoundingClientRect().left + 60, y: at(m) };
	}, [sid, minute, shown]);
}

export async function drag(page, from, to, { drop = true } = {}) {
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x + 6, from.y + 6, { steps: 2 });
	await page.mouse.move(to.x, to.y, { steps: 6 });
	if (drop)
		await page.mouse.up();
}

// Opens what a member leaves who is absent, by the head of their column.
export async function openAbsence(page, sid) {
	await page.hover(`.hd[data-sid="${sid}"]`);
	await page.click(`.hd[data-sid="${sid}"] .hd-absent`);
	await page.waitForSelector('#rearrange-form');
}

// Does what the panel proposes; the notice of what was done.
export async function rearrange(page) {
	await page.click('#panel .panel-foot .primary');
	const done = page.locator('#rearrange .notice.ok');
	await done.waitFor();
	return done;
}
