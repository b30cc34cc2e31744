// sw.js: what an installed Okno keeps on the device: its own files, and the page
// that says there is no connection.  Pages of staff are never kept: they hold
// personal data, and the computer of a front desk is everybody's.

/* global KEPT, OFFLINE, VERSION */
const NAME = `okno-${VERSION}`;

self.addEventListener('install', (e) => {
	e.waitUntil(
		caches
			.open(NAME)
			.then((cache) => cache.addAll([...KEPT, ...Object.values(OFFLINE)]))
			.then(() => self.skipWaiting()),
	);
});

self.addEventListener('activate', (e) => {
	e.waitUntil(
		caches
			.keys()
			.then((names) => Promise.all(names.filter((n) => n !== NAME).map((n) => caches.delete(n))))
			.then(() => self.clients.claim()),
	);
});

function offline() {
	const spoken = navigator.languages.map((l) => l.slice(0, 2)).find((l) => OFFLINE[l]);
	return caches.match(OFFLINE[spoken] || Object.values(OFFLINE)[0]);
}

// An asset's name changes with its content, so the kept one is the right one.
async function asset(request) {
	const kept = await caches.match(request);
	if (kept) return kept;
	const got = await fetch(request);
	if (got.ok) (await caches.open(NAME)).put(request, got.clone());
	return got;
}

self.addEventListener('fetch', (e) => {
	const { pathname, origin } = new URL(e.request.url);
	if (e.request.method !== 'GET' || origin !== location.origin) return;
	if (pathname.startsWith('/assets/')) e.respondWith(asset(e.request));
	else if (e.request.mode === 'navigate' && !pathname.startsWith('/booking'))
		e.respondWith(fetch(e.request).catch(offline));
});
