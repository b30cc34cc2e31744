// The loader among hostile neighbours: messages of other frames and other sites
// are none, a link somebody wrote chooses nothing but parts of the page's own
// branch, and what the frame tells only the page that it was opened for hears.

import { is, makeBranch, ok, plan, site } from '../http/booking.mjs';
import { eventually, loader, newPage, run, strangersPage, widget } from './booking.mjs';

const branch = makeBranch('Salon'), other = makeBranch('Rival');
const bookingFrames = (page) => page.frames().filter((f) => f.url().includes('/booking/'));
const told = (page) => page.evaluate(() => window.heard);
const listening = `<script>window.heard = []; for (const n of ['open', 'step', 'booked', 'close']) addEventListener('okno:' + n, (e) => window.heard.push([n, e.detail]));</script>`;

async function forged() {
	const page = await newPage({ viewport: { width: 1000, height: 800 }, locale: 'en-GB' });
	await strangersPage(page, `${listening}${loader(branch.id)}<a data-booking href="#">Book</a><iframe id="evil" srcdoc="x"></iframe>`);
	await page.waitForFunction(() => window.Okno);
	await page.click('[data-booking]');
	const frame = await widget(page);
	await frame.waitForSelector('.w-service');
	const before = await told(page);
	// From the page itself, from a frame of somebody else: with the right shape, the wrong sender.
	await page.evaluate(() => {
		for (const data of [{ okno: 1, type: 'close' }, { okno: 1, type: 'booked', detail: { id: 1 } }, { okno: 1, type: 'height', height: 1e9 }, { okno: 1, type: 'constructor' }, null, 'close', 1, [], { okno: '1' }])
			window.postMessage(data, '*');
	});
	await page.frameLocator('#evil').locator('body').evaluate(() => {
		for (const type of ['close', 'booked', 'step', 'ready'])
			window.parent.postMessage({ okno: 1, type, detail: { id: 1 } }, '*');
	});
	await page.evaluate(() => new Promise((done) => { addEventListener('message', (e) => e.data === 'last' && done()); window.postMessage('last', '*'); }));
	is([bookingFrames(page).length, await told(page)], [1, before], 'messages of others neither close the dialog nor tell the page of a booking');
	// From the very origin of Okno, but not from the dialog's frame.
	await page.evaluate((url) => {
		const f = document.createElement('iframe');
		f.id = 'second';
		f.src = url;
		document.body.append(f);
	}, `${site}/booking/${other.id}?embed=inline&origin=${encodeURIComponent(new URL(page.url()).origin)}`);
	await page.frameLocator('#second').locator('.w-service').first().waitFor();
	is(await told(page), before, 'nor does a booking page that the loader has not opened');
	await page.context().close();
}

async function links() {
	const page = await newPage({ viewport: { width: 1000, height: 800 }, locale: 'en-GB' });
	await strangersPage(page, `${listening}${loader(branch.id)}`);
	await page.waitForFunction(() => window.Okno);
	await page.evaluate((id) => { location.hash = `booking=branch:${id},origin:https%3A%2F%2Fevil.example,embed:x,staff:javascript%3Aalert(1),__proto__:1`; }, other.id);
	await page.waitForFunction(() => window.heard.some(([n]) => n === 'open'));
	const frame = await widget(page);
	const url = new URL(frame.url());
	is(url.pathname, `/booking/${branch.id}`, 'a link to the page does not open another business on it');
	is([url.searchParams.get('origin'), url.searchParams.get('embed')], [new URL(page.url()).origin, 'dialog'], 'nor is anybody else told of it');
	await page.evaluate(() => window.Okno.close());
	await page.evaluate(() => { location.hash = 'booking=staff:%zz%'; });
	await page.waitForFunction(() => window.heard.filter(([n]) => n === 'open').length === 2);
	ok(await eventually(() => bookingFrames(page).length >= 1), 'a link that is broken opens it all the same');
	await page.context().close();
}

async function confided() {
	const page = await newPage({ viewport: { width: 1000, height: 800 }, locale: 'en-GB' });
	const to = 'https://elsewhere.example';
	await strangersPage(page, `<script>window.got = []; addEventListener('message', (e) => window.got.push(e.data));</script>
		<iframe id="f" src="${site}/booking/${branch.id}?embed=inline&origin=${encodeURIComponent(to)}"></iframe>`);
	await page.frameLocator('#f').locator('.w-service').first().waitFor();
	is(await page.evaluate(() => window.got.filter((m) => m?.okno === 1)), [], 'a frame that was opened for another site tells this one nothing');
	await page.context().close();
}

await run([forged, links, confided]);
plan();
