// Who may show our pages in a frame, read them from another site or keep them:
// every page of staff nobody, the booking pages only the sites that the owner names.

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import http from 'node:http';
import { Browser, day, book, is, makeChain, ok, run, signIn, site, sql } from './journal.mjs';

const chain = makeChain();
const owner = await signIn(chain, 'owner');
const cookie = [...owner.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
const visit = book(chain, { on: day(1) });
const known = { branch: chain.branch, chain: chain.chain, date: day(1), key: chain.branch, lang: 'en' };
const csp = (res) => res.headers.get('content-security-policy') ?? '';

// The routes of all programs that a browser shows.
const routes = readdirSync(process.env.OKNO_BIN).filter((f) => f.startsWith('okno-') && !['okno-worker', 'okno-admin', 'okno-picture', 'okno-api'].includes(f))
	.flatMap((f) => execFileSync(`${process.env.OKNO_BIN}/${f}`, ['--routes'], { encoding: 'utf8' }).trim().split('\n').map((l) => [...l.split(' '), f.slice(5)]))
	.filter(([method, path]) => method === 'GET' && !path.endsWith('/live'));

async function everyPage() {
	const framed = [], kept = [], loose = [];
	for (const [, path, who, area] of routes) {
		const address = path.replace(/:(\w+)/g, (_, name) => known[name] ?? (path.includes('/visits/:id') ? visit.visit_id : 1));
		for (const b of [owner, new Browser()]) {
			const res = await b.get(address);
			if (area !== 'booking' && !/frame-ancestors 'none'/.test(csp(res)))
				framed.push(`${address}: ${csp(res)}`);
			if (who !== '*' && !/private|no-store/.test(res.headers.get('cache-control')))
				kept.push(`${address}: ${res.headers.get('cache-control')}`);
			if (res.headers.get('x-content-type-options') !== 'nosniff' || /unsafe|\s\*|http:/.test(csp(res).replace(/frame-ancestors[^;]*/, '')) || res.headers.get('access-control-allow-origin') ||
				!res.headers.get('referrer-policy') || !/Cookie/.test(res.headers.get('vary')))
				loose.push(address);
		}
	}
	ok(routes.length > 100, 'the routes are known', routes.length);
	is(framed, [], 'no page but those of booking may stand in a frame, be it shown or refused');
	is(kept, [], 'and none that asks who is there is kept by anybody between');
	is(loose, [], 'each says what it is and takes scripts from here only, and none can be read by another site');
	for (const path of ['/nowhere', '/journal/999999999', '//journal', '/assets/none.js', '/-/file/x', '/account/sign-in/%00']) {
		const res = await new Browser().get(path);
		ok(res.status >= 300 && !/unsafe/.test(csp(res)) && !/<script>/.test(res.text), `${path}: refused without more`, res.status);
	}
}

async function booking() {
	const at = `/settings/${chain.branch}/online`;
	const ancestors = async () => /frame-ancestors ([^;]*)/.exec(csp(await new Browser().get(`/booking/${chain.branch}`)))?.[1];
	const set = (sites) => sql(`UPDATE branch SET frame_sites = '${sites}' WHERE id = ${chain.branch}`, chain.chain);
	set('https://salon.example');
	is(await ancestors(), `https://salon.example ${site}`, 'the booking pages stand in frames of the sites that are named, and of ours');
	for (const sites of ['https://a.example; script-src *', "https://a.example, ''unsafe-inline''", '* ; report-uri https://evil.example', 'https://a.example\nX: y']) {
		try {
			set(sites);
		} catch {
			continue;	// the database does not take it
		}
		ok(!/script-src \*|unsafe|report-uri|X: y/.test(csp(await new Browser().get(`/booking/${chain.branch}`))), `${JSON.stringify(sites.slice(0, 40))} makes no rule of its own`, await ancestors());
	}
	set('*');
	ok((await owner.get(at)).status === 200 && !/frame-ancestors \*/.test(csp(await owner.get(at))), 'everybody\'s booking pages are nobody\'s settings');
	for (const origin of ['https://evil.example"><script>alert(1)</script>', 'javascript:alert(1)', 'https://x\r\nX: y']) {
		const res = await new Browser().get(`/booking/${chain.branch}?embed=inline&origin=${encodeURIComponent(origin)}`);
		ok(!/<script>alert|href="javascript/.test(res.text) && !res.headers.get('x'), 'the page around that is named is a text', origin);
	}
}

// A stream has no end: its head alone is looked at.
const head = (path, headers) => new Promise((resolve, reject) => http.get(site + path, { headers: { Cookie: cookie, Accept: 'text/event-stream', ...headers } }, (res) => {
	resolve(res);
	res.destroy();
}).on('error', reject));

async function live() {
	const at = `/journal/${chain.branch}/live`;
	const own = await head(at);
	is([own.statusCode, /event-stream/.test(own.headers['content-type']), own.headers['x-content-type-options']], [200, true, 'nosniff'], 'the journal hears what happens');
	for (const origin of ['https://evil.example', 'null', `${site}.evil.example`]) {
		const { headers } = await head(at, { Origin: origin, 'Sec-Fetch-Site': 'same-site' });
		ok(headers['access-control-allow-credentials'] !== 'true', `a page of ${origin} does not listen in with the visitor's session`, headers);
	}
	is((await head(at, { Cookie: '', Accept: 'application/json' })).statusCode, 401, 'nor does nobody');
	const far = await head(`/journal/${makeChain().branch}/live`);
	is(far.statusCode, 404, 'nor another business');
	for (const last of ['1:0&x=y', '../2', '1%0d%0aX-Accel-Redirect:%20/-/file/x', '9'.repeat(60)])
		is((await head(`${at}?last_event_id=${last}`)).headers['content-type'], own.headers['content-type'], 'what was heard last cannot lead elsewhere');
}

async function crossReading() {
	for (const path of ['/account/profile', `/journal/${chain.branch}`, `/visits/${chain.branch}`, `/settings/${chain.branch}/users`]) {
		const res = await owner.get(path, { headers: { Origin: 'https://evil.example' } });
		ok(!res.headers.get('access-control-allow-origin'), `${path} is not handed to another site`);
	}
	const api = await new Browser().get(`/api/v1/book_services/${chain.branch}`, { headers: { Origin: 'https://evil.example', Authorization: 'Bearer oknodemopartner00001' } });
	is([api.headers.get('access-control-allow-origin'), api.headers.get('access-control-allow-credentials')], ['*', null], 'the API is everybody\'s, but never with cookies');
	const b = await owner.get(`/api/v1/user/records`);
	is(b.status, 401, 'where a session opens nothing');
}

await run(everyPage, booking, live, crossReading);
