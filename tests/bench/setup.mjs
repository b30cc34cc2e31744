// setup.mjs: what is done once and lasts: a photo, a sign-in, fifty of them, an
// import; and how the journal answers meanwhile.
//
//   COOKIE= SETUP= node setup.mjs photo|sign-in|flood|import|export|screen URL FOLDER SECONDS ROUNDS
//
// COOKIE is whose journal is asked for by FOLDER's list day, SETUP the owner of
// the branch that is set up (setup.sql).  FOLDER/setup holds the branch's id.
// Prints one line of JSON.

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [kind, url, folder, seconds, rounds] = process.argv.slice(2);
const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8').trim();
const branch = read('setup');
const agent = new http.Agent({ keepAlive: true, maxSockets: 100 });
const python = (...args) => execFileSync('/usr/bin/python3', args, { encoding: 'utf8' });

// One request; its answer is read whole.
function ask(to, { method = 'GET', body, headers = {}, cookie = process.env.SETUP } = {}) {
	const began = performance.now();
	return new Promise((resolve, reject) => {
		const req = http.request(url + to, { method, agent, headers: {
			...(cookie && { Cookie: cookie }), Accept: 'application/json',
			...(body && { 'Content-Length': Buffer.byteLength(body) }), ...headers } }, (res) => {
			const parts = [];
			res.on('data', (part) => parts.push(part));
			res.on('end', () => resolve({ status: res.statusCode, to: res.headers.location,
				body: Buffer.concat(parts), ms: performance.now() - began }));
		});
		req.on('error', reject);
		req.end(body);
	});
}

async function must(status, to, how) {
	const got = await ask(to, how);
	if (got.status !== status)
		throw new Error(`${to}: ${got.status} instead of ${status}: ${got.body.subarray(0, 300)}`);
	return got;
}

function data(got) {
	const told = JSON.parse(got.body);
	return told.data ?? told;
}

function at(list, share) {
	const sorted = [...list].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

// ---- the journal meanwhile ----

// Asks for the journal fifty times a second, whether the last answer is there or
// not, until it is told to stop: the milliseconds of each.
function watch() {
	const all = [];
	const day = read('day');
	const timer = setInterval(() => all.push(must(200, day, { cookie: process.env.COOKIE }).then((got) => got.ms)), 20);
	return async () => {
		clearInterval(timer);
		return Promise.all(all);
	};
}

const quiet = [];
const meanwhile = [];

// What work() gives, with the journal watched: first while nothing else is asked
// for, then while it runs.
async function watched(work, warm) {
	let stop = watch();
	await pause(seconds * 1000);
	const before = await stop();
	stop = watch();
	const result = await work();
	const during = await stop();
	if (!warm) {
		quiet.push(...before);
		meanwhile.push(...during);
	}
	return result;
}

// The same several times; what comes first pays for plans and pages and, unless
// it can be done but once, is not measured.
async function several(work, onlyOnce = false) {
	const results = [];
	for (let i = onlyOnce ? 1 : 0; i <= (onlyOnce ? 1 : rounds); i++) {
		const result = await watched(work, i === 0);
		if (i > 0)
			results.push(result);
	}
	return { each: results, quiet: at(quiet, 0.99), meanwhile: at(meanwhile, 0.99), asked: meanwhile.length };
}

// ---- uploads ----

async function csrf() {
	const { body } = await must(200, `/settings/${branch}/photos`, { headers: { Accept: 'text/html' } });
	return /name="csrf" (?:content|value)="([^"]+)"/.exec(body.toString())[1];
}

function form(token, fields, field, name, bytes) {
	const line = 'okno-bench-8a61c0';
	const text = Object.entries({ csrf: token, ...fields })
		.map(([k, v]) => `--${line}\r\nContent-Disposition: form-data; name="${k}"\r\n\r\n${v}\r\n`).join('');
	return {
		method: 'POST',
		headers: { 'Content-Type': `multipart/form-data; boundary=${line}`, 'X-CSRF-Token': token },
		body: Buffer.concat([Buffer.from(`${text}--${line}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\n\r\n`),
			bytes, Buffer.from(`\r\n--${line}--\r\n`)]),
	};
}

// Grain on gradients, 24 million pixels: as much to decode as a photo has.
function photoFile() {
	const file = path.join(folder, 'photo.jpg');
	if (!fs.existsSync(file))
		python('-c', `
import io, sys
from PIL import Image
side = (6000, 4000)
plane = [Image.blend(Image.linear_gradient('L').rotate(90 * i).resize(side), Image.effect_noise(side, 60), 0.35) for i in range(3)]
photo = Image.merge('RGB', plane)
for quality in range(96, 30, -3):
    out = io.BytesIO()
    photo.save(out, 'JPEG', quality=quality)
    if out.tell() < 12 << 20:
        break
open(sys.argv[1], 'wb').write(out.getvalue())
`, file);
	return fs.readFileSync(file);
}

async function photo() {
	const bytes = photoFile();
	const upload = form(await csrf(), {}, 'picture', 'photo.jpg', bytes);
	const told = await several(async () => {
		const began = performance.now();
		const { id } = data(await must(202, `/settings/${branch}/pictures`, upload));
		const taken = performance.now();
		let state;
		do {
			await pause(50);
			state = data(await must(200, `/settings/${branch}/pictures/${id}`));
		} while (state.state === 'new');
		for (const side of ['large', 'small'])
			await must(200, state[side]);
		return { seconds: (performance.now() - began) / 1000, taken: (taken - began) / 1000 };
	});
	return { ...told, bytes: bytes.length };
}

async function importing() {
	const file = path.join(folder, 'many.xlsx');
	python('tests/http/sheet.py', 'many', file, '20000');
	const page = `/catalog/${branch}/import`;
	const upload = form(await csrf(), {}, 'file', 'many.xlsx', fs.readFileSync(file));
	const token = upload.headers['X-CSRF-Token'];
	const settled = async (to) => {
		for (;;) {
			const told = data(await must(200, to));
			if (!told.is.waiting)
				return told;
			await pause(100);
		}
	};
	const go = async (to, how) => {
		await must(303, `${to}/${how}`, { method: 'POST', headers: { 'X-CSRF-Token': token, 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' } });
		return settled(to);
	};
	upload.headers.Accept = 'text/html';
	return several(async () => {
		const began = performance.now();
		const { to } = await must(303, page, upload);
		const look = await settled(to);
		const looked = performance.now();
		if (Number(look.counts.new) !== 20000)
			throw new Error(`${look.counts.new} rows are new: ${look.why ?? ''}`);
		const done = await go(to, 'write');
		if (!done.is.done)
			throw new Error(`the import did not end well: ${JSON.stringify(done.is)}`);
		return { seconds: (performance.now() - began) / 1000, looked: (looked - began) / 1000 };
	}, true);
}

// ---- the list of bookings as a spreadsheet ----

// All bookings of the branch that the journal is asked of; the worker makes it.
async function exporting() {
	const cookie = process.env.COOKIE;
	const page = await must(200, '/visits/1', { cookie, headers: { Accept: 'text/html' } });
	const token = /name="csrf" (?:content|value)="([^"]+)"/.exec(page.body.toString())[1];
	let rows;
	const told = await several(async () => {
		const began = performance.now();
		const { to } = await must(303, '/visits/1/export', { method: 'POST', cookie,
			headers: { 'X-CSRF-Token': token, 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' } });
		let work;
		do {
			await pause(100);
			work = data(await must(200, to, { cookie }));
		} while (work.running);
		if (!work.has_file)
			throw new Error('the spreadsheet was not made');
		rows = work.done;
		await must(200, `${to}/file`, { cookie });
		return { seconds: (performance.now() - began) / 1000 };
	});
	const pid = execFileSync('pgrep', ['-P', process.env.HEAVY], { encoding: 'utf8' }).trim();
	const peak = Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
	return { ...told, rows, peak };
}

// ---- signing in ----

function signIn() {
	return ask('/account/sign-in', { method: 'POST', cookie: null,
		headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' },
		body: new URLSearchParams({ login: 'owner@setup.example', password: 'okno-setup-bench' }).toString() });
}

// Milliseconds of the hash alone, with the settings of the program.
function hashAlone() {
	return Number(python('-c', `
import ctypes, time
sodium = ctypes.CDLL('libsodium.so.23')
sodium.sodium_init()
out = ctypes.create_string_buffer(128)
times = []
for i in range(9):
    began = time.monotonic()
    sodium.crypto_pwhash_str_alg(out, b'okno-setup-bench', ctypes.c_ulonglong(16), ctypes.c_ulonglong(3), ctypes.c_size_t(64 << 20), 2)
    times.append(time.monotonic() - began)
print(sorted(times)[4] * 1000)
`));
}

// Of the one process of the pool: at its peak, and after all.
function memory() {
	const pid = execFileSync('pgrep', ['-P', process.env.POOL], { encoding: 'utf8' }).trim();
	const kb = (file, name) => fs.readFileSync(`/proc/${pid}/${file}`, 'utf8').split('\n')
		.filter((l) => name.test(l)).reduce((n, l) => n + Number(/(\d+) kB/.exec(l)[1]), 0);
	return { peak: kb('status', /^VmHWM:/), after: kb('smaps_rollup', /^Private_(Clean|Dirty):/) };
}

async function oneSignIn() {
	const each = [];
	const alone = [];
	if ((await signIn()).status !== 303)
		throw new Error('the owner cannot sign in');
	for (let i = 0; i < 3; i++) {
		alone.push(hashAlone());
		for (let k = 0; k < 5; k++)
			each.push((await signIn()).ms);
	}
	return { ms: at(each, 0.5), alone: at(alone, 0.5), ...memory() };
}

const flood = () => several(async () => {
	const began = performance.now();
	const all = await Promise.all(Array.from({ length: 50 }, signIn));
	// On a busy machine the last ones may be told to come again.
	return { seconds: (performance.now() - began) / 1000, letIn: all.filter((got) => got.status === 303).length };
});

// Runs before a page's own scripts: notes when the first frame after its script set
// it up is drawn, and of each move of the pointer when the card under it is.
function watchScreen() {
	const drawn = (done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())));
	window.bench = { moves: [] };
	new PerformanceObserver((list) => {
		if (list.getEntriesByName('okno:journal').length)
			drawn((at) => { window.bench.usable = at; });
	}).observe({ type: 'mark', buffered: true });
	addEventListener('pointermove', ({ timeStamp }) => {
		if (window.bench.dragging)
			drawn((at) => window.bench.moves.push({ ms: at - timeStamp, there: !!document.querySelector('.bk.ghost') }));
	}, { capture: true });
}

// Milliseconds of ten steps of a drag that ends where it began.  What drags comes when
// the pointer does, long before a person presses.
async function dragOn(page) {
	const box = await page.locator('#grid a.bk').first().boundingBox();
	const x = box.x + 40, y = box.y + 8;
	await page.mouse.move(x, y);
	await page.waitForFunction(() => performance.getEntriesByName('okno:hand').length > 0);
	await page.mouse.down();
	await page.evaluate(() => { window.bench.dragging = true; });
	for (let step = 1; step <= 10; step++) {
		await page.mouse.move(x + 12 * step, y + 10 * step);
		await page.waitForFunction((many) => window.bench.moves.length >= many, step);
	}
	const moves = await page.evaluate(() => window.bench.moves);
	await page.keyboard.press('Escape');
	await page.mouse.up();
	if (moves.some(({ there }) => !there))
		throw new Error('a card did not follow the pointer');
	return moves.map(({ ms }) => ms);
}

// The day of sixty in a browser: milliseconds from the first byte until it is set up
// and drawn, and of the steps of a drag 95 of 100.
async function screen() {
	const { chromium } = await import('playwright-core');
	const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
		args: [...(process.getuid() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'] });
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const [name, value] = process.env.SETUP.split('=');
	const alive = [], drags = [];
	await context.addCookies([{ name, value, url }]);
	await context.addInitScript(watchScreen);
	for (let i = 0; i <= Math.max(rounds, 3); i++) {
		const page = await context.newPage();
		await page.goto(url + read('day60'));
		await page.waitForFunction(() => window.bench.usable);
		const ms = await page.evaluate(() => window.bench.usable - performance.getEntriesByType('navigation')[0].responseStart);
		const steps = await dragOn(page);
		await page.close();
		if (i > 0) {	// what comes first fills the cache
			alive.push(ms);
			drags.push(...steps);
		}
	}
	await browser.close();
	return { alive: at(alive, 0.5), drag: at(drags, 0.95) };
}

const works = { photo, 'sign-in': oneSignIn, flood, import: importing, export: exporting, screen };
console.log(JSON.stringify(await works[kind]()));
process.exit(0);
