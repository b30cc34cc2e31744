// live.mjs: 2,000 open journals, ten on each of 200 branches (live.sql), and fifty
// changes a second in all: how long after a change was asked for each of them has
// the changed card.  They do as the page does (public/js/journal/notices.js): what a
// notice names is collected for a while, and its card fetched.
//
//   node live.mjs URL FOLDER SECONDS ROUNDS
//
// FOLDER/live has a line for each booking: branch, owner's session, visit,
// appointment, version.  Prints one line of JSON.

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const [url, folder, seconds, rounds] = process.argv.slice(2);
const EACH = 10;		// journals on a branch
const EVERY_MS = 20;		// from change to change
const COALESCE_MS = 100;	// as the page waits
const LOST_MS = 5000;
const AT_ONCE = 50;		// connections being opened
const WARM_MS = 2000;

const rows = fs.readFileSync(path.join(folder, 'live'), 'utf8').trim().split('\n').map((line) => {
	const [branch, session, visit, id, version] = line.split('|');
	return { branch, cookie: `okno=${session}`, visit, id, version: Number(version), confirmed: false };
});
const branches = [...new Set(rows.map((row) => row.branch))].map((branch) => rows.filter((row) => row.branch === branch));
const agent = new http.Agent({ keepAlive: true, maxSockets: 200 });
const tokens = new Map();	// session → token of its forms
const changes = new Map();	// appointment and version → { began, heard, shown, warm }
const heard = [];		// milliseconds until a notice came, and until its card
const shown = [];

function ask(to, { method = 'GET', cookie, accept = 'text/html', body, headers = {} }) {
	return new Promise((resolve, reject) => {
		const req = http.request(url + to, { method, agent, headers: { Cookie: cookie, Accept: accept, ...headers } }, (res) => {
			let text = '';
			res.setEncoding('utf8').on('data', (part) => { text += part; })
				.on('end', () => (res.statusCode === 200 ? resolve(text) : reject(new Error(`${to}: ${res.statusCode}: ${text.slice(0, 300)}`))));
		});
		req.on('error', reject);
		req.end(body);
	});
}

// Counts one journal of those that wait for a change.
function note(kind, list, id, version) {
	const change = changes.get(`${id} ${version}`);
	if (!change)
		return;
	change[kind]++;
	if (!change.warm)
		list.push(performance.now() - change.began);
}

// ---- a journal ----

// The cards whose notices came, those of one branch with its reader's own request.
function reader({ branch, cookie }) {
	const wanted = new Map();
	let timer;
	const fetchCards = async () => {
		const now = new Map(wanted);
		timer = null;
		wanted.clear();
		const html = await ask(`/journal/${branch}/cards?ids=${[...now.keys()].join(',')}`, { cookie, accept: '*/*' });
		for (const [, id, v] of html.matchAll(/data-id="(\d+)"[^>]*? data-v="(\d+)"/g))
			for (let version = now.get(id); version <= Number(v); version++)
				note('shown', shown, id, version);
	};
	return (notice) => {
		if (notice.kind !== 'appointment')
			return;
		note('heard', heard, notice.id, notice.v);
		const id = String(notice.id);
		wanted.set(id, Math.min(notice.v, wanted.get(id) ?? Infinity));
		timer ??= setTimeout(fetchCards, COALESCE_MS);
	};
}

// Resolves when the connection stands.
function listen(row) {
	const receive = reader(row);
	return new Promise((resolve, reject) => {
		http.get(`${url}/journal/${row.branch}/live`, { agent: false, headers: { Cookie: row.cookie, Accept: 'text/event-stream' } }, (res) => {
			let rest = '';
			if (res.statusCode !== 200)
				reject(new Error(`a live connection was answered ${res.statusCode}`));
			res.setEncoding('utf8').on('data', (part) => {
				const lines = (rest + part).split('\n');
				rest = lines.pop();
				for (const line of lines)
					if (/^data: [[{]/.test(line))	// what nginx pings with is none
						[JSON.parse(line.slice('data: '.length))].flat().forEach(receive);
			});
			res.on('close', () => { throw new Error('a live connection was closed'); });
			resolve();
		}).on('error', reject);
	});
}

async function open() {
	const wanted = branches.flatMap(([row]) => Array(EACH).fill(row));
	const many = wanted.length;
	await Promise.all(Array.from({ length: AT_ONCE }, async () => {
		for (let row = wanted.pop(); row; row = wanted.pop())
			await listen(row);
	}));
	return many;
}

// ---- changes ----

async function change(row, warm) {
	row.version++;
	row.confirmed = !row.confirmed;
	changes.set(`${row.id} ${row.version}`, { began: performance.now(), heard: 0, shown: 0, warm });
	await ask(`/journal/${row.branch}/visits/${row.visit}/status`, { method: 'POST', cookie: row.cookie, accept: 'application/json',
		headers: { 'X-CSRF-Token': tokens.get(row.cookie), 'Content-Type': 'application/x-www-form-urlencoded' },
		body: `status=${row.confirmed ? 'confirmed' : 'waiting'}&version=${row.version - 1}` });
}

// Every branch in its turn, and there one booking after the other.
async function changing(ms) {
	const began = performance.now();
	const asked = [];
	for (let i = 0; i * EVERY_MS < ms + WARM_MS; i++) {
		const bookings = branches[i % branches.length];
		const wait = began + i * EVERY_MS - performance.now();
		if (wait > 0)
			await pause(wait);
		asked.push(change(bookings[Math.floor(i / branches.length) % bookings.length], i * EVERY_MS < WARM_MS));
	}
	await Promise.all(asked);
	return asked.length;
}

function at(list, share) {
	const sorted = [...list].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

for (const { cookie, branch } of rows)
	if (!tokens.has(cookie))
		tokens.set(cookie, /name="csrf" (?:content|value)="([^"]+)"/.exec(await ask(`/journal/${branch}`, { cookie }))[1]);
const many = await open();
const asked = await changing(seconds * rounds * 1000);
const waiting = () => [...changes.values()].some((one) => one.shown < EACH);
for (const end = performance.now() + LOST_MS; waiting() && performance.now() < end;)
	await pause(50);
const lost = [...changes.values()].reduce((n, one) => n + EACH - one.shown, 0);
shown.push(...Array(lost).fill(Infinity));
console.log(JSON.stringify({ many, asked, lost, heard: [at(heard, 0.5), at(heard, 0.99)], shown: [at(shown, 0.5), at(shown, 0.99) ?? null] }));
process.exit(0);
