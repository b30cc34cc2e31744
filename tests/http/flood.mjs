// flood: password hashes wait their turn behind one process.  Fifty at once are all
// let in; while the process answers nobody, a bounded crowd waits and the others
// hear at once when to come again, and nobody waits in vain.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { eventually, is, makeChain, ok, run, site } from './journal.mjs';

const BOUND = 100, MORE = 20;
const chain = makeChain();
const agent = new http.Agent({ maxSockets: 400 });

function post(path, fields) {
	const state = { status: 0 };
	state.done = new Promise((resolve) => {
		const req = http.request(site + path, { method: 'POST', agent, headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' } }, (res) => {
			state.status = res.statusCode;
			state.again = res.headers['retry-after'];
			res.resume();
			res.on('end', resolve);
		});
		req.on('error', (e) => { state.status = -1; state.error = e; resolve(); });
		req.end(new URLSearchParams(fields).toString());
	});
	return state;
}

async function fiftyAtOnce() {
	const all = Array.from({ length: 50 }, () => post('/account/sign-in', { login: `owner-${chain.tag}@test`, password: chain.password }));
	await Promise.all(all.map((s) => s.done));
	const counts = Object.entries(Object.groupBy ? Object.groupBy(all, (s) => s.status) : all.reduce((m, s) => ({ ...m, [s.status]: [...(m[s.status] || []), s] }), {}));
	is(counts.map(([status, list]) => [status, list.length]), [['303', 50]], 'fifty sign-ins at once are all let in');
}

async function pastTheBound() {
	const supervisor = readFileSync(`${process.env.OKNO_VAR}/run/account-auth.pid`, 'utf8').trim();
	const pids = execFileSync('pgrep', ['-P', supervisor], { encoding: 'utf8' }).trim().split('\n').map(Number);
	for (const pid of pids)
		process.kill(pid, 'SIGSTOP');
	let all;
	try {
		all = Array.from({ length: BOUND + MORE }, () => post('/account/sign-in', { login: '', password: '' }));
		ok(await eventually(() => all.filter((s) => s.status).length >= MORE), 'past the bound the answer comes at once', all.map((s) => s.status).join(' '));
		const refused = all.filter((s) => s.status);
		// A sign-in of another test may stand in the queue as well.
		is([refused.length >= MORE && refused.length < 2 * MORE, new Set(refused.map((s) => s.status)).size, refused[0]?.status], [true, 1, 503], 'which is that it is busy');
		ok(refused.every((s) => Number(s.again) > 0), 'and when to come again', refused[0]?.again);
		const page = await fetch(`${site}/account/sign-in`);
		is(page.status, 200, 'meanwhile the page itself is shown');
	} finally {
		for (const pid of pids)
			process.kill(pid, 'SIGCONT');
	}
	await Promise.all(all.map((s) => s.done));
	is(all.filter((s) => s.status === 503 || s.status === 422).length, BOUND + MORE, 'all who waited are answered in the end');
	ok(all.filter((s) => s.status === 422).length > BOUND - MORE, 'and by the program, who stood in the queue');
}

await run(fiftyAtOnce, pastTheBound);
