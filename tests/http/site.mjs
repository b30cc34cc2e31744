// site: a running copy of Okno as the tests that need many clients at once see
// it: TAP, requests, sign-ins, the database, and its parts to kill.  The copy is
// the one of PORT and VAR (nginx/private.sh).
import { execFile, execFileSync, spawn } from 'node:child_process';
import http from 'node:http';
import { done, heard, is, note, ok } from './tap.mjs';

export const port = Number(process.env.PORT);
export const vari = process.env.VAR;
const token = 'oknodemopartner00001';

// ---- TAP ----

export { done, is, note, ok };

// A test that dies says so: otherwise prove would only see a missing plan.
process.on('uncaughtException', e => { ok(false, 'the test runs to its end', e.stack); done(); });
process.on('unhandledRejection', e => { ok(false, 'the test runs to its end', e?.stack ?? e); done(); });

// ---- requests ----

export const crowd = new http.Agent({ keepAlive: true, maxSockets: 400 });

function encode(form) {
	return new URLSearchParams(form).toString();
}

// One request. how: json, form or body; headers; cookie; api: true adds the
// partner's token, user: a user's; headersOnly: an answer that does not end;
// timeout in ms.  Never throws: a connection
// that broke is status 0.
export async function ask(method, path, how = {}) {
	await heard();
	const headers = { ...how.headers };
	let body = how.body;
	if (how.json !== undefined) {
		body = JSON.stringify(how.json);
		headers['Content-Type'] ??= 'application/json';
	} else if (how.form !== undefined) {
		body = encode(how.form);
		headers['Content-Type'] ??= 'application/x-www-form-urlencoded';
	}
	if (body !== undefined)
		headers['Content-Length'] ??= Buffer.byteLength(body);
	if (how.token !== null && (how.api || path.startsWith('/api/')))
		headers.Authorization ??= `Bearer ${how.token ?? token}${how.user ? `, User ${how.user}` : ''}`;
	if (how.cookie)
		headers.Cookie = how.cookie;
	return new Promise(resolve => {
		const req = http.request({ host: '127.0.0.1', port, method, path, headers, agent: how.agent ?? crowd },
			res => {
				const parts = [];
				if (how.headersOnly) {
					res.destroy();
					resolve({ status: res.statusCode, headers: res.headers, text: '' });
					return;
				}
				res.on('data', d => parts.push(d));
				res.on('error', e => resolve({ status: 0, error: e.code, text: '', headers: {} }));
				res.on('end', () => {
					const text = Buffer.concat(parts).toString();
					let json;
					try { json = JSON.parse(text); } catch { json = undefined; }
					resolve({ status: res.statusCode, headers: res.headers, text, json });
				});
			});
		req.on('error', e => resolve({ status: 0, error: e.code, text: '', headers: {} }));
		req.setTimeout(how.timeout ?? 60000, () => req.destroy(new Error('timeout')));
		req.end(body);
	});
}

// Signs in by the form; returns what later requests need.
export async function signIn(login, password) {
	const got = await ask('POST', '/account/sign-in', { form: { login, password } });
	if (got.status !== 303)
		throw new Error(`${login} cannot sign in: ${got.status} ${got.text.slice(0, 300)}`);
	const cookie = got.headers['set-cookie'].map(c => c.split(';')[0]).join('; ');
	const page = await ask('GET', '/account/sign-in', { cookie });
	const start = page.status === 200 ? page : await ask('GET', '/journal/1', { cookie });
	let csrf = /name="csrf" (?:content|value)="([^"]+)"/.exec(start.text)?.[1];
	if (!csrf)
		csrf = /name="csrf" (?:content|value)="([^"]+)"/.exec((await ask('GET', '/journal/3', { cookie })).text)?.[1];
	return { cookie, csrf, headers: { 'X-CSRF-Token': csrf, Accept: 'application/json' } };
}

// ---- the database, as its superuser ----

const psqlArgs = ['-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1', '-h', `${vari}/run`, '-p', '5432', '-U', 'okno', '-d', 'okno'];

export function sql(text) {
	return execFileSync('psql', psqlArgs, { input: text, encoding: 'utf8', maxBuffer: 1 << 26 }).trim();
}

// What is double, lost or half done (broken.psql), "" if nothing is; in one chain or all.
export function broken(chain) {
	return sql(`\\i tests/http/broken.psql\nSELECT fault, what FROM broken ${chain ? `WHERE chain_id = ${chain} ` : ''}LIMIT 20;`);
}

export function sqlTry(text) {
	try { return sql(text); } catch { return null; }
}

// A transaction of psql that stays open until close() is called, which ends it
// without a trace, or close('COMMIT'); pid: its server's.
export async function session(statement) {
	const p = spawn('psql', psqlArgs, { stdio: ['pipe', 'pipe', 'ignore'] });
	let said = '';
	const ready = new Promise(resolve => p.stdout.on('data', text => { said += text; if (/^ready \d+\n/m.test(said)) resolve(); }));
	p.stdin.write(`${statement}\nSELECT 'ready ' || pg_backend_pid();\n`);
	await ready;
	return {
		pid: Number(/^ready (\d+)$/m.exec(said)[1]),
		close: (end = 'ROLLBACK') => new Promise(resolve => { p.once('exit', resolve); p.stdin.end(`${end};\n`); }),
	};
}

// ---- the copy's parts ----

export function part(action, name) {
	return new Promise((resolve, reject) => execFile('nginx/private.sh', [action, name],
		(e, out, err) => e ? reject(new Error(`${action} ${name}: ${err}`)) : resolve(out)));
}

export async function eventually(condition, ms = 20000) {
	const end = Date.now() + ms;
	for (;;) {
		const got = await condition();
		if (got || Date.now() > end)
			return got;
		await new Promise(resolve => setTimeout(resolve, 50));
	}
}

// The worker writes what lists of bookings are made of: waits until all of a
// branch is listed.
export async function listed(branch) {
	await eventually(() => sql(`SELECT count(*) FROM appointment a
		WHERE a.branch_id = ${branch} AND NOT EXISTS (SELECT FROM booking_row r WHERE r.chain_id = a.chain_id AND r.id = a.id)`) === '0');
}

// ---- bookings ----

export function data(got) {
	return got.json?.data ?? got.json;
}

// Free starts of a service with a specialist (0: anybody) in a branch, of days
// from the given one of those that have any.
export async function freeTimes(branch, staff, service, skip = 0, days = 1) {
	const dates = data(await ask('GET', `/api/v1/book_dates/${branch}?service_ids=${service}&staff_id=${staff}`)).booking_dates;
	const found = [];
	for (const date of dates.slice(skip, skip + days))
		for (const t of data(await ask('GET', `/api/v1/book_times/${branch}/${staff}/${date}?service_ids=${service}`)))
			found.push(t.datetime);
	return found;
}

let last = 0;

// The body of a booking by somebody who never booked before.
export function order(staff, services, datetime, more = {}) {
	last++;
	return {
		fullname: `Race ${last}`, phone: `+7995${String(process.pid % 1000).padStart(3, '0')}${String(last).padStart(4, '0')}`,
		email: `race${last}@example.com`,
		appointments: [{ id: 1, staff_id: staff, services: [].concat(services), datetime }], ...more,
	};
}

export function refusal(got) {
	return got.json?.errors?.code ?? got.json?.meta?.code;
}

export function tally(answers) {
	const n = {};
	for (const a of answers) {
		const key = a.status >= 400 && refusal(a) ? `${a.status}/${refusal(a)}` : String(a.status);
		n[key] = (n[key] ?? 0) + 1;
	}
	return n;
}
