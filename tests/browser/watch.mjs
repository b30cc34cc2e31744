// watch.mjs: what every browser test holds against a page: errors of its scripts
// and what the policy refused.

// What a browser calls an error though nothing is wrong: an answer that refuses (the
// test looks at it itself); a request ended by leaving the page; a live connection
// that meets the page of signing in, because the user changed.
const ORDINARY = /status of 4\d\d|Failed to fetch|EventSource's response has a MIME type/;

// Waits until the page's own scripts have run: they are fetched one after another, and
// the browser's "load" does not wait for them.
const scripted = (page) => page.evaluate(() => window.runsScripts && Promise.allSettled(
	[...document.querySelectorAll('script[type=module][src], link[data-script]')].map((n) => import(n.src || n.href))))
	.catch(() => {});	// the page has been left already

// Keeps the faults of a page in page.faults, and has every way to another page wait for
// its scripts; ordinary: a pattern of what this test brings about besides.
export async function watch(page, ordinary = null) {
	page.faults = [];
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
