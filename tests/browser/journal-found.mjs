// The search that jumps to a booking, with and without scripts; and the live
// connection lost: it is said, it comes back, and what was missed is there.

import http from 'node:http';
import { book, day, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { browser, card, close, enter, noFaults, shot, show, sound } from './journal.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const at = `/journal/${chain.branch}`;

// The line between this browser and the site: it can be broken.  (To delete nchan's
// channel would end the connections, too, but at times nchan then tells nothing to
// who comes back to it, which no broken line brings about.)
const open = new Set();
const line = http.createServer((asked, answer) => {
	const on = http.request(asked.url, { method: asked.method, headers: asked.headers }, (from) => {
		answer.writeHead(from.statusCode, from.rawHeaders);
		from.pipe(answer);
		from.on('error', () => answer.destroy());
	});
	on.on('error', () => answer.destroy());
	asked.pipe(on);
	if (/\/live(\?|$)/.test(asked.url))
		open.add(answer);
	answer.on('close', () => {
		open.delete(answer);
		on.destroy();
	});
});
await new Promise((ready) => { line.listen(0, '127.0.0.1', ready); });

const page = await enter(chain, 'owner', { proxy: { server: `http://127.0.0.1:${line.address().port}` } });
const made = (how) => book(chain, how).appointments[0].id;
const focus = () => page.evaluate(() => document.activeElement.id);

async function jumps() {
	const on = day(6);
	const id = made({ on, staff: two, start: '18:00', client: chain.clients[1] });
	await show(page, `${at}/${day(1)}`);
	await page.keyboard.press('Slash');
	is(await focus(), 'find', 'the slash leads to the search');
	await page.keyboard.press('Escape');
	ok(await focus() !== 'find', 'Escape leads out of it again, to the keys of the grid');
	await page.keyboard.press('Slash');
	await page.keyboard.type('number2');
	await page.waitForSelector('#found a[data-jump]');
	await shot(page, 'found');
	await sound(page, 'found');
	await page.keyboard.press('ArrowDown');
	ok(await page.evaluate(() => document.activeElement.matches('#found a[data-jump]')), 'arrows walk through what is found');
	await page.keyboard.press('Enter');
	await page.waitForSelector(`#journal[data-day="${on}"] #b${id}.jumped.sel`);
	ok(page.url().includes('/visits/'), 'Enter opens the visit');
	is(await focus(), `b${id}`, 'in its day, and its card has the focus [F1]');
	const box = await card(page, id).boundingBox();
	ok(box.y > 100 && box.y + box.height < 900, 'within the window', box);
	await shot(page, 'jumped');
	await page.keyboard.press('Escape');
	await page.waitForFunction(() => !document.querySelector('#panel').firstElementChild);
	is(page.url(), `${site}${at}/${on}`, 'closed, the day stays');
	await page.keyboard.press('KeyT');
	await page.waitForSelector(`#journal[data-day="${day(0)}"]`);
	await page.keyboard.press('Slash');
	await page.keyboard.type('0002');
	await page.keyboard.press('Enter');		// before anything is found
	await page.waitForSelector(`#journal[data-day="${on}"] #b${id}.jumped`);
	ok(true, 'Enter at once jumps to the first as soon as it is found [F1]');
	noFaults(page, 'jumps');
}

async function plainly() {
	const on = day(7);
	const id = made({ on, start: '19:00', client: chain.clients[2] });
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-US', viewport: { width: 1440, height: 700 } });
	const plain = await context.newPage();
	await plain.goto(`${site}/account/sign-in`);
	await plain.fill('[name=login]', `admin-${chain.tag}@test`);
	await plain.fill('[name=password]', chain.password);
	await plain.locator('[name=password]').press('Enter');
	await plain.waitForURL(`${site}/`);
	await plain.goto(`${site}${at}/find?q=number3`);
	await plain.locator(`#panel a[href$="#b${id}"]`).click();
	await plain.waitForURL(new RegExp(`#b${id}$`));
	is(await plain.locator(`#b${id}:target`).count(), 1, 'without scripts the card is marked by its address [F1]');
	const box = await plain.locator(`#b${id}`).boundingBox();
	ok(box.y > 0 && box.y + box.height <= 700, 'and the browser has gone there', box);
	ok(/Client Number3/.test(await plain.locator('#panel').innerText()), 'its visit is open beside it');
	await plain.screenshot({ path: 'build/tests/artefacts/journal-plain-found.png' });
	await context.close();
}

// ---- the connection ----

const strip = () => page.locator('.conn').innerText();

// Ends the connection as a broken line would; it does not come back before mend().
async function cut(how = (route) => route.abort()) {
	await page.route(/\/live(\?|$)/, how);
	open.forEach((live) => live.destroy());
	await page.waitForSelector('.conn:not(.back)');
}

const mend = () => page.unroute(/\/live(\?|$)/);

async function lost() {
	const on = day(8);
	await show(page, `${at}/${on}`);
	const known = made({ on, start: '10:00' });
	sql('NOTIFY okno_live');
	await page.waitForSelector(`#b${known}`);
	await cut((route) => route.fulfill({ status: 502, body: '' }));
	ok(/No connection\. Shown as of/.test(await strip()), 'a lost connection is said [F2]', await strip());
	await shot(page, 'lost');
	await sound(page, 'lost');
	const missed = made({ on, start: '12:00', client: chain.clients[1] });
	sql('NOTIFY okno_live');
	const asked = page.waitForRequest(/\/live\?last_event_id=[\d:]+$/);
	await mend();
	ok(await asked, 'it comes back with the last notice that was heard [F2]');
	await page.waitForSelector(`#b${missed}`);
	ok(true, 'and what was missed is there [F2]');
	await page.waitForSelector('.conn.back');
	ok(/Up to date again/.test(await strip()), 'which is said');
	const after = made({ on, start: '16:00', client: chain.clients[2] });
	sql('NOTIFY okno_live');
	await page.waitForSelector(`#b${after}`);
	ok(true, 'live as before');
	page.faults = page.faults.filter((text) => !/ERR_FAILED|502|ERR_INCOMPLETE/.test(text));
	noFaults(page, 'lost');
}

async function cannotCatchUp() {
	const on = day(9);
	await show(page, `${at}/${on}`);
	const heard = made({ on, start: '10:00' });
	sql('NOTIFY okno_live');
	await page.waitForSelector(`#b${heard}`);
	await cut();
	const missed = made({ on, start: '12:00', client: chain.clients[1] });
	await page.route(`**${at}/${on}*`, (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<p>no</p>' }));
	await page.route('**/cards?*', (route) => route.abort());
	await mend();
	await page.waitForSelector('.conn.behind');
	ok(/Connected, but what changed meanwhile could not be fetched\. Shown as of/.test(await strip()), 'if it cannot catch up it says so [F2]', await strip());
	ok(await card(page, heard).isVisible(), 'what was shown stays');
	await shot(page, 'behind');
	await page.unroute(`**${at}/${on}*`);
	await page.unroute('**/cards?*');
	await page.click('.conn.behind button');
	await page.waitForSelector(`#b${missed}`);
	await page.waitForSelector('.conn.back');
	ok(true, 'and tries again, by itself or when told');
	page.faults = page.faults.filter((text) => !/ERR_FAILED|502|ERR_INCOMPLETE/.test(text));
	noFaults(page, 'cannot catch up');
}

// A connection that is silent though it should ping is none.
async function silent() {
	const other = await enter(chain, 'admin');
	await other.clock.install();
	const live = other.waitForResponse(/\/live$/);
	await other.goto(`${site}${at}/${day(9)}`);
	await live;
	const again = other.waitForRequest(/\/live(\?|$)/);
	await other.clock.fastForward(60000);
	ok(await again, 'a connection without a sign of life is made anew [F2]');
	await other.context().close();
}

await run(jumps, plainly, lost, cannotCatchUp, silent, async function closed() {
	await close();
});
