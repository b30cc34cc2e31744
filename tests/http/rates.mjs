// The zones of nginx/shared/rate-on.conf, each from addresses of its own, so that
// none is full for another's sake: pages and sign-ins, the API by address and by
// token, connections at once.  People get a page, programs JSON.

import http from 'node:http';
import net from 'node:net';

import { ask, done, eventually, is, ok, port } from './site.mjs';

const FLOOD = 400;

let last = 10;
const address = () => `127.0.1.${++last}`;
const from = (localAddress, maxSockets = 400) => new http.Agent({ localAddress, keepAlive: true, maxSockets });

// Many requests at once, until one is stopped: a slow machine may need a second wave.
async function flood(send) {
	let all = [];
	for (let wave = 0; wave < 5 && !all.some((a) => a.status === 429); wave++)
		all = all.concat(await Promise.all(Array.from({ length: FLOOD }, (_, i) => send(i))));
	return { stopped: all.filter((a) => a.status === 429), passed: all.filter((a) => a.status !== 429) };
}

const common = (a) => Number(a.headers['retry-after']) > 0 && a.headers['cache-control'] === 'no-store' && Boolean(a.headers['x-request-id']);

function isPage(a, what) {
	ok(a.status === 429 && /^text\/html/.test(a.headers['content-type']) && /^<!doctype html>/i.test(a.text) && /<h1>/.test(a.text) && common(a),
		`${what}: a page for people, and when to come again`, `${a.status} ${JSON.stringify(a.headers)} ${a.text.slice(0, 300)}`);
}

function isJson(a, what, words = /[А-я]/) {
	ok(a.status === 429 && /^application\/json/.test(a.headers['content-type']) && a.json?.success === false && a.json.errors?.code === 429 &&
		words.test(a.json.errors.message) && a.json.meta?.message === a.json.errors.message && common(a),
	`${what}: JSON for programs, and when to come again`, `${a.status} ${JSON.stringify(a.headers)} ${a.text.slice(0, 300)}`);
}

async function recovers(send, what) {
	ok(await eventually(async () => (await send()).status !== 429, 30000), `${what}: after a while it is answered again`);
}

// ---- how often ----

async function pages() {
	for (const path of ['/', '/account', '/journal/1', '/visits/1', '/messages/1', '/booking/1', '/catalog/1', '/staff/1', '/settings/1', '/start', '/operator']) {
		const agent = from(address()), send = () => ask('GET', path, { agent });
		const { stopped, passed } = await flood(send);
		ok(stopped.length > 0 && passed.length >= 100, `${path}: more than a hundred at once are too many`, `${stopped.length} ${passed.length}`);
		isPage(stopped[0] ?? await send(), path);
		if (path === '/')
			await recovers(send, path);
	}
}

async function signIns() {
	for (const path of ['/account/sign-in', '/account/sign-in/', '/account/recover', '/account/recover/']) {
		const agent = from(address()), send = () => ask('POST', path, { agent, form: { login: 'x' } });
		const got = await Promise.all(Array.from({ length: 40 }, send));
		ok(got.filter((a) => a.status !== 429).length >= 10, `${path}: ten are heard`);
		isPage(got.find((a) => a.status === 429) ?? got[0], `${path}, sent too often`);
		is((await ask('GET', path, { agent })).status, 200, `${path}: looking at it is no try`);
		if (path === '/account/sign-in') {
			const other = await Promise.all(Array.from({ length: 20 }, () => ask('POST', '/api/v1/auth', { agent, json: { login: 'x', password: 'x' } })));
			isJson(other.find((a) => a.status === 429) ?? other[0], 'signing in by the API counts with it');
			await recovers(send, path);
		}
	}
	// Each is a question to another site, which all who sign in there wait behind.
	const back = from(address()), came = await Promise.all(Array.from({ length: 40 }, () => ask('POST', '/account/by/x/back', { agent: back, form: { code: 'x', state: 'x' } })));
	ok(came.filter((a) => a.status === 404).length >= 10, 'coming back from another site: ten are heard');
	isPage(came.find((a) => a.status === 429) ?? came[0], 'coming back too often');
	const agent = from(address()), send = (i, lang = 'en') => ask('POST', '/api/v1/user/auth', { agent, json: { phone: '1', code: '1' }, headers: { 'Accept-Language': lang } });
	const got = await Promise.all(Array.from({ length: 40 }, send));
	isJson(got.find((a) => a.status === 429) ?? got[0], 'signing in by the API too often', /many/i);
	await recovers(send, 'signing in by the API');
}

async function api() {
	for (const path of ['/api/v1/companies', '/api/v1/accounts/1']) {
		const agent = from(address()), send = () => ask('GET', path, { agent });
		const { stopped, passed } = await flood(send);
		ok(stopped.length > 0 && passed.length >= 100, `${path}: more than a hundred at once are too many`, `${stopped.length} ${passed.length}`);
		isJson(stopped[0] ?? await send(), path);
		await recovers(send, path);
	}
}

// A token from many addresses, none of which asks too often.
async function tokens() {
	const spread = () => Array.from({ length: 10 }, () => from(address(), 30));
	const asking = (token, agents = spread()) => (i) => ask('GET', '/api/v1/i18n/ru', { agent: agents[i % 10], token });
	const send = asking('aprogram000000000001');
	const { stopped, passed } = await flood(send);
	ok(stopped.length > 0 && passed.length >= 200, 'one token, many addresses: more than two hundred at once are too many', `${stopped.length} ${passed.length}`);
	isJson(stopped[0] ?? await send(0), 'one token');
	await recovers(() => send(0), 'one token');
	const got = await Promise.all(Array.from({ length: FLOOD }, (_, i) => i).map(asking(undefined)));
	is(got.filter((a) => a.status === 429).length, 0, "the widget's own stands on every site, and counts for nobody");
}

// ---- how many at once ----

// A request whose body does not come.
const hanging = (localAddress) => new Promise((resolve) => {
	const s = net.connect({ host: '127.0.0.1', port, localAddress }, () => {
		s.write('POST /healthz HTTP/1.1\r\nHost: okno\r\nContent-Length: 5\r\n\r\n', () => resolve(s));
	});
	s.on('error', () => resolve(s));
});

async function connections() {
	const mine = address(), agent = from(mine, 2);
	const open = await Promise.all(Array.from({ length: 301 }, () => hanging(mine)));
	const get = (path, headers) => ask('GET', path, { agent, headers });
	ok(await eventually(async () => (await get('/')).status === 429, 10000), 'three hundred requests at once from one address are enough');
	isPage(await get('/'), 'the next one');
	isJson(await get('/api/v1/companies', { 'Accept-Language': 'en' }), 'of a program', /many/i);
	isJson(await get('/healthz'), 'of who watches');
	is((await ask('GET', '/', { agent: from(address()) })).status, 200, 'others are served');
	for (const s of open)
		s.destroy();
	await recovers(() => get('/'), 'when they are gone');
}

await connections();
await tokens();
await signIns();
await api();
await pages();
done();
