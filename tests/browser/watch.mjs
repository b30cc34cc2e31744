// watch.mjs: what every browser test holds against a page: errors of its scripts
// and what the policy refused.

// What a browser calls an error though nothing is wrong: an answer that refuses (the
// test looks at it itself); a request ended by leaving the page; a live connection
// that meets the page of signing in, because the user changed.
const ORDINARY = /status of 4\d\d|Failed to fetch|EventSource's response has a MIME type/;

// Keeps the faults of a page in page.faults; ordinary: a pattern of what this test
// brings about besides.
export function watch(page, ordinary = null) {
	page.faults = [];
	page.on('console', (m) => {
		if (m.type() === 'error' && !ORDINARY.test(m.text()) && !ordinary?.test(m.text()))
			page.faults.push(m.text());
	});
	page.on('pageerror', (error) => page.faults.push(String(error)));
}

// Waits until the scripts of the journal are alive: keys pressed before that go nowhere.
export const alive = (page) => page.waitForFunction(() => performance.getEntriesByName('okno:journal').length > 0);
