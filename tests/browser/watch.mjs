// watch.mjs: what every browser test holds against a page: errors of its scripts
// and what the policy refused.

// What a browser calls an error though nothing is wrong: an answer that refuses (the
// test looks at it itself); a request ended by leaving the page; a live connection
// that meets the page of signing in, because the user changed.
const ORDINARY = /status of 4\d\d|Failed to fetch|EventSource's response has a MIME type/;

// Waits until the page's own scripts have run: they are fetched one after another, and
// the browser's "load" does not wait for them; until what the widget does besides, too,
// when it takes the place of the plain forms.
const scripted = (page) => page.evaluate(() => window.runsScripts && Promise.allSettled(
	[...document.querySelectorAll('script[type=module][src], link[data-script]')].map((n) => import(n.src || n.href).then((script) => script.ready))))
	.catch(() => {});	// the page has been left already

// A click that leads to another page is over when that one has begun to come: waits until
// all of it is there.  Without scripts a button that sends its form does so some time after
// the click, so it is waited for as well.
const SENDS = 'a[href]:not([href^="#"]):not([target]):not([download]), button:not([type=button]), input[type=submit]';
const been = new WeakMap();	// how many pages a page has been
function follow(thing, pageOf, targetOf) {
	const click = thing.click;
	thing.click = async function (...given) {
		const page = pageOf(this), before = been.get(page);
		const leads = before && !page.scripts && await targetOf(this, given).evaluate((n, sends) => Boolean(n.closest(sends)), SENDS);
		const left = leads && page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame());
		await Promise.all([left, click.apply(this, given)]);
		if (before && been.get(page) !== before) {
			await page.waitForLoadState();
			await scripted(page);
		}
	};
}

// Keeps the faults of a page in page.faults, and has every way to another page wait for
// its scripts; ordinary: a pattern of what this test brings about besides.
export async function watch(page, ordinary = null) {
	page.faults = [];
	page.scripts = await page.evaluate(() => { const s = document.createElement('script'); s.text = 'window.runs = true'; document.head.append(s); return window.runs; });
	been.set(page, 1);
	page.on('framenavigated', (frame) => frame === page.mainFrame() && been.set(page, been.get(page) + 1));
	follow(page, () => page, (_, [selector]) => page.locator(selector).first());
	const locator = Object.getPrototypeOf(page.locator('html'));
	if (!Object.hasOwn(locator, 'followed')) {
		locator.followed = true;
		follow(locator, (one) => one.page(), (one) => one);
	}
	for (const way of ['goto', 'reload', 'goBack', 'waitForURL']) {
		const go = page[way].bind(page);
		page[way] = async (...given) => {
			const answer = await go(...given);
			if (!given.at(-1)?.waitUntil)
				await scripted(page);
			return answer;
		};
	}
	page.on('console', (m) => {
		if (m.type() === 'error' && !ORDINARY.test(m.text()) && !ordinary?.test(m.text()))
			page.faults.push(m.text());
	});
	page.on('pageerror', (error) => page.faults.push(String(error)));
	await page.addInitScript(() => { window.runsScripts = true; });
}

// Waits until the scripts of the journal are alive: keys pressed before that go nowhere.
export const alive = (page) => page.waitForFunction(() => performance.getEntriesByName('okno:journal').length > 0);
