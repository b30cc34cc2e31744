// booking.mjs: what the browser tests of booking share: a browser, a stranger's
// site around the widget, pictures of every step, and what no page may do.

import { chromium } from 'playwright-core';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { ok, site } from '../http/booking.mjs';
import { violations } from './axe.mjs';
import { watch } from './watch.mjs';

const shots = path.join(process.env.OKNO_SRC || '.', 'build', 'shots');
fs.mkdirSync(shots, { recursive: true });

export const stranger = process.env.OKNO_DEMO_URL;

let browser;

export async function open(args = []) {
	browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
		args: [...(process.getuid() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', ...args] });
	return browser;
}

export const close = () => browser.close();

// A page that remembers violations of the policy, errors and the widget's events.
export async function newPage(options) {
	const context = await browser.newContext({ locale: 'en-US', reducedMotion: 'reduce', ...options });
	const page = await context.newPage();
	await watch(page);
	await page.addInitScript(() => {
		addEventListener('securitypolicyviolation', (e) => console.error(`refused: ${e.violatedDirective} ${e.blockedURI}`));
		window.told = [];
		for (const name of ['open', 'step', 'booked', 'close'])
			addEventListener(`okno:${name}`, (e) => window.told.push(e.detail?.step ? `${name} ${e.detail.step}` : name));
	});
	page.setDefaultTimeout(10000);
	return page;
}

export function noFaults(page, name) {
	ok(page.faults.length === 0, `${name}: no error, nothing against the policy`, ...page.faults);
}

// A stranger's page of one's own, from a server of its own: body is its HTML.
const pages = http.createServer((request, answer) => {
	answer.setHeader('Content-Type', 'text/html; charset=utf-8');
	answer.end(pages.html);
});

export async function strangersPage(page, body, head = '') {
	pages.html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
		<meta name="viewport" content="width=device-width, initial-scale=1"><title>Somebody's site</title>
		<link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
	if (!pages.listening)
		await new Promise((resolve) => { pages.listen(0, '127.0.0.1', resolve); });
	await page.goto(`http://localhost:${pages.address().port}/`);
}

export const loader = (branch, more = '') => `<script async src="${site}/w.js" data-branch="${branch}" data-lang="en" ${more}></script>`;

// The widget's frame, once the app has taken over: its steps are buttons then,
// plain ones are links.
export async function widget(page, kind = 'dialog') {
	const mine = () => page.frames().find((f) => f.url().startsWith(`${site}/booking/`) && f.url().includes(`embed=${kind}`));
	if (!mine())
		await page.waitForEvent('framenavigated', { predicate: () => Boolean(mine()) });
	await mine().waitForSelector('#widget .w-steps button');
	return mine();
}

// Clicks inside a frame.  The closed shadow root around it hides from the driver
// what the pointer would hit, so it must not ask; so it is for us to wait until the
// thing lies still, for a block on somebody's page grows with what it shows.
export async function click(frame, selector) {
	await frame.waitForSelector(selector);
	for (let was = null, is = ''; was !== is;) {
		was = is;
		await frame.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
		is = JSON.stringify(await frame.locator(selector).boundingBox());
	}
	await frame.click(selector, { force: true });
}

export async function shot(page, name) {
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({ path: path.join(shots, `booking-${name}.png`), animations: 'disabled' });
}

// Waits until something is so; false if it does not become so.
export async function eventually(test) {
	for (let i = 0; i < 200; i++) {
		if (await test())
			return true;
		await new Promise((r) => setTimeout(r, 50));
	}
	return false;
}

// What axe finds that is serious or critical.
export async function accessible(frame, name) {
	const found = (await violations(frame)).filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.what);
	ok(found.length === 0, `${name}: accessible`, ...found);
}

// Nothing is wider than the window.
export async function fits(frame, name) {
	const [wide, room] = await frame.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
	ok(wide <= room, `${name}: fits into ${room} px`, `it is ${wide} px wide`);
}

// Where the floating button is: its shadow root is closed to everybody.
export async function floating(page) {
	await page.waitForFunction(() => document.querySelector('html > div'));
	return page.evaluate(() => {
		const box = document.querySelector('html > div').getBoundingClientRect();
		return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height,
			right: innerWidth - box.right, bottom: innerHeight - box.bottom };
	});
}

// Presses Tab until test(the focused element) holds; false after n times.
export async function tabTo(page, frame, test, n = 60) {
	for (let i = 0; i < n; i++) {
		await page.keyboard.press('Tab');
		if (await frame.evaluate(test))
			return true;
	}
	return false;
}

export async function run(tests, args) {
	try {
		await open(args);
		for (const test of tests)
			await test().catch((error) => ok(false, `${test.name} runs to its end`, error.stack));
	} finally {
		await close();
		pages.close();
		pages.closeAllConnections();
	}
}
