// account-page: pages of people who are not signed in yet, and what is asked of
// every page: no fault, accessible, nothing wider than the window.

import { chromium } from 'playwright-core';
import fs from 'node:fs';
import path from 'node:path';
import { ok } from '../http/journal.mjs';
import { violations } from './axe.mjs';
import { watch } from './watch.mjs';

const shots = process.env.OKNO_ARTEFACTS || path.join('build', 'shots');
fs.mkdirSync(shots, { recursive: true });

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
	args: [...(process.getuid() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-quic'] });

export async function done() {
	await browser.close();
}

// A browser of its own, in English unless the user says otherwise.
export async function open(options) {
	const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 }, ...options });
	const page = await context.newPage();
	await watch(page, /status of 503/);	// a page that nobody has made yet
	page.setDefaultTimeout(15000);
	return page;
}

export function noFaults(page, name) {
	ok(page.faults.length === 0, `${name}: no error, nothing against the policy`, page.faults.join('\n'));
}

export async function shot(page, name) {
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({ path: path.join(shots, `account-${name}.png`), animations: 'disabled', fullPage: true });
}

export async function sound(page, name) {
	const found = await violations(page);
	ok(found.length === 0, `${name}: accessible`, found.map((v) => v.what).join('\n'));
	ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: nothing overflows`);
}
