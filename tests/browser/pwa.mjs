// pwa: Okno as an app on a device: the manifest of each language and its icons,
// the service worker, the page that comes without a connection; and that
// nothing personal is kept.

import { is, makeChain, ok, run, site } from '../http/journal.mjs';
import { close, enter, newPage, noFaults, shot, sound } from './journal.mjs';

const chain = makeChain();
const installs = 'navigator.serviceWorker.ready.then((r) => !!r.active)';

async function manifests() {
	for (const lang of ['ru', 'en']) {
		const res = await fetch(`${site}/manifest.${lang}.webmanifest`);
		is([res.status, res.headers.get('content-type')], [200, 'application/manifest+json'], `[D1] the manifest in ${lang}`);
		const app = await res.json();
		ok(app.lang === lang && app.display === 'standalone' && app.start_url === '/', `[D1] tells how it starts (${lang})`, app);
		is(app.icons.map((i) => `${i.sizes} ${i.purpose}`), ['192x192 any', '512x512 any', '512x512 maskable'], `[D1] and its icons (${lang})`);
		for (const icon of app.icons) {
			const bytes = Buffer.from(await (await fetch(site + icon.src)).arrayBuffer());
			is([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
				['PNG', ...icon.sizes.split('x').map(Number)], `[D1] the icon ${icon.sizes} ${icon.purpose} is a picture of that size`);
		}
	}
}

async function device() {
	const page = await enter(chain, 'owner');
	is(await page.getAttribute('link[rel=manifest]', 'href'), `/manifest.${await page.getAttribute('html', 'lang')}.webmanifest`,
		'[D1] a page names the manifest of its language');
	ok(await page.evaluate(installs), '[D1] the service worker is installed');
	await page.goto(`${site}/messages/${chain.branch}`);
	await page.goto(`${site}/journal/${chain.branch}`);
	const kept = await page.evaluate(async () => {
		const all = [];
		for (const name of await caches.keys())
			all.push(...(await (await caches.open(name)).keys()).map((r) => new URL(r.url).pathname));
		return all;
	});
	ok(kept.length > 5 && kept.every((p) => p.startsWith('/assets/')), '[D1] it keeps its own files and no page', kept);
	noFaults(page, 'installed');
	return page;
}

async function withoutConnection() {
	const page = await device();
	const stranger = await newPage(page.context());
	await page.context().setOffline(true);
	await page.goto(`${site}/journal/${chain.branch}`);
	is(await page.textContent('h1'), 'No connection', '[D1] without a connection a page says so');
	ok(await page.evaluate(() => getComputedStyle(document.querySelector('.card')).borderRadius !== '0px'), '[D1] in its own looks');
	await shot(page, 'offline');
	await sound(page, 'offline');
	const booking = await stranger.goto(`${site}/booking/j${chain.tag}`).catch((e) => String(e));
	ok(/ERR_INTERNET_DISCONNECTED/.test(booking), '[D1] the page of clients is left alone', String(booking));
	await page.context().setOffline(false);
	await page.click('text=Try again');
	await page.waitForSelector('#journal');
	ok(true, '[D1] and with it again the journal comes');
}

await run(manifests, withoutConnection);
await close();
