// journal: a chain of its own for the tests of the staff's side: two branches,
// three staff members, services, clients, and users of each role.

import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import http from 'node:http';
import { done, heard, is, ok } from './tap.mjs';

export const site = process.env.OKNO_URL;

// ---- TAP ----

export { is, ok };

// Tells stories one after another: each is a test that runs to its end.
export async function run(...stories) {
	for (const story of stories)
		try {
			await story();
		} catch (e) {
			ok(false, `${story.name} runs to its end`, e.stack);
		}
	done();
}

// Waits for a condition.
export async function eventually(fn) {
	for (let i = 0; i < 200; i++) {
		const value = await fn();
		if (value)
			return value;
		await new Promise((r) => setTimeout(r, 50));
	}
	return null;
}

// Whether anybody may register is the installation's, as are its servers: tests that
// change them, and those that need them as they are, wait for one another.  The lock
// goes with the test.
export function registrationAlone() {
	const holder = spawn('psql', ['-X', '-qAt'], { stdio: ['pipe', 'pipe', 'inherit'] });
	holder.unref();
	holder.stdin.write('SELECT pg_advisory_lock(4711);\n\\echo held\n');
	return new Promise((resolve) => holder.stdout.once('data', resolve));
}

// The plain parts of the letters to an address.
export const letters = (to) => readdirSync(`${process.env.OKNO_MAIL}/new`).map((f) => readFileSync(`${process.env.OKNO_MAIL}/new/${f}`, 'utf8')).filter((text) => text.includes(to))
	.map((text) => Buffer.from(text.match(/base64\r?\n\r?\n([A-Za-z0-9+/=\s]+)/)[1], 'base64').toString());

// ---- the database ----

// Runs a statement, within a chain if one is named.
export function sql(text, chain) {
	return execFileSync('psql', ['-X', '-qAt', '-v', 'ON_ERROR_STOP=1', '-c', text], { encoding: 'utf8',
		env: { ...process.env, ...(chain && { PGOPTIONS: `-c okno.chain=${chain}` }) } }).trim();
}

export const json = (text) => JSON.parse(sql(`SELECT json_agg(q) FROM (${text}) q`) || 'null') || [];

// The local day so many days ahead of the one that it was where the branch is when the
// test began: midnight there is within working hours elsewhere, and moves nothing.
let today;
export function day(ahead) {
	today ??= Date.parse(sql(`SELECT (now() AT TIME ZONE 'Asia/Vladivostok')::date`));
	return new Date(today + ahead * 86400e3).toISOString().slice(0, 10);
}

// Makes the chain; hours: minutes of the shifts, of the next thirty days.
export function makeChain(hours = '{[600,840),[900,1200)}') {
	const tag = randomBytes(4).toString('hex');
	const made = JSON.parse(sql(`
		DO $$
		DECLARE
			c bigint := chain_make('Journal ${tag}');
			b bigint; k bigint; s bigint; v bigint; hash text;
		BEGIN
			PERFORM set_config('okno.chain', c::text, true);
			SELECT password_hash INTO hash FROM "user" WHERE email = 'owner@demo.okno';
			INSERT INTO branch (chain_id, slug, title, time_zone, opens, closes, step)
			VALUES (c, 'j${tag}', 'Journal ${tag}', 'Asia/Vladivostok', 540, 1260, 15) RETURNING id INTO b;
			INSERT INTO branch (chain_id, slug, title, time_zone)
			VALUES (c, 'k${tag}', 'Other ${tag}', 'Asia/Vladivostok');
			INSERT INTO service_category (chain_id, title) VALUES (c, 'All') RETURNING id INTO k;
			FOR i IN 1..3 LOOP
				INSERT INTO staff (chain_id, name, specialization) VALUES (c, 'Person ' || i, 'Does ' || i) RETURNING id INTO s;
				INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight) VALUES (c, b, s, 10 - i);
				INSERT INTO service (chain_id, category_id, title) VALUES (c, k, 'Service ' || i) RETURNING id INTO v;
				INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
				VALUES (c, b, v, 1000 * i, 1000 * i, 30 * i);
				INSERT INTO client (chain_id, name, surname, phone) VALUES (c, 'Client', 'Number' || i, '+7999000000' || i);
				IF i = 1 THEN
					PERFORM user_make('master-${tag}@test', NULL, hash, 'Master', c, 'worker', s);
				END IF;
			END LOOP;
			INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
			SELECT c, b, v2.id, s2.id FROM service v2, staff s2 WHERE v2.chain_id = c AND s2.chain_id = c;
			INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
			SELECT c, b, s2.id, (now() AT TIME ZONE 'Asia/Vladivostok')::date + d, '${hours}'
			  FROM staff s2, generate_series(0, 30) d WHERE s2.chain_id = c AND s2.name <> 'Person 3';
			PERFORM user_make('owner-${tag}@test', '+7998' || lpad((c % 10000000)::text, 7, '0'), hash, 'Owner', c, 'owner', NULL);
			PERFORM user_make('admin-${tag}@test', NULL, hash, 'Admin', c, 'administrator', NULL);
			UPDATE "user" SET lang = 'en' WHERE email LIKE '%-${tag}@test';
		END $$;
		SELECT json_build_object('chain', c.id,
			'branch', (SELECT min(id) FROM branch WHERE chain_id = c.id),
			'other', (SELECT max(id) FROM branch WHERE chain_id = c.id),
			'people', (SELECT json_agg(id ORDER BY id) FROM staff WHERE chain_id = c.id),
			'services', (SELECT json_agg(id ORDER BY id) FROM service WHERE chain_id = c.id),
			'clients', (SELECT json_agg(id ORDER BY id) FROM client WHERE chain_id = c.id),
			'phone', (SELECT phone FROM "user" WHERE email = 'owner-${tag}@test'))
		  FROM chain c WHERE c.title = 'Journal ${tag}'`));
	return { ...made, tag, password: 'okno-owner-demo' };
}

function write(chain, visit) {
	return JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify(visit)}')`, chain.chain));
}

// A visit written as the functions of the schema do; start is "HH:MM".
export function book(chain, { staff = chain.people[0], on = day(1), start = '10:00', length = 60, client = chain.clients[0],
	service = chain.services[0], origin = 'staff', onTop = false } = {}) {
	return write(chain, { origin, client: client && { id: client },
		appointments: [{ staff_id: staff, starts_at: `${on} ${start} Asia/Vladivostok`, length, on_top: onTop,
			services: service ? [{ id: service }] : [] }] });
}

// ---- browsers ----

// Somebody's browser: keeps cookies, sends what pages of ours would send.
// fetch from another address of this machine, for what is counted by address.
function fetchFrom(localAddress, url, { method, body, headers }) {
	return new Promise((resolve, reject) => {
		const type = body && { 'Content-Type': 'application/x-www-form-urlencoded' };
		const request = http.request(url, { method, localAddress, headers: { ...type, ...headers } }, async (res) => {
			const got = new Headers(), chunks = [];
			for (let i = 0; i < res.rawHeaders.length; i += 2)
				got.append(res.rawHeaders[i], res.rawHeaders[i + 1]);
			for await (const chunk of res)
				chunks.push(chunk);
			resolve(new Response(Buffer.concat(chunks), { status: res.statusCode, headers: got }));
		});
		request.on('error', reject);
		request.end(body?.toString());
	});
}

export class Browser {
	cookies = new Map();
	csrf = '';

	constructor(address) {
		this.fetch = address ? (url, how) => fetchFrom(address, url, how) : fetch;
	}

	async ask(path, { method = 'GET', form, value, accept = 'text/html', htmx = false, headers = {} } = {}) {
		const body = value ? JSON.stringify(value) : form && new URLSearchParams(Object.entries(form).flatMap(([k, v]) =>
			(Array.isArray(v) ? v.map((x) => [`${k}[]`, String(x)]) : v == null ? [] : [[k, String(v)]])));
		await heard();
		const res = await this.fetch.call(globalThis, site + path, { method, body, redirect: 'manual', headers: {
			Accept: accept, 'Accept-Language': 'en', ...(htmx && { 'HX-Request': 'true' }),
			...(this.cookies.size && { Cookie: [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; ') }),
			...(value && { 'Content-Type': 'application/json' }),
			...((form || value) && this.csrf && { 'X-CSRF-Token': this.csrf }), ...headers } });
		for (const line of res.headers.getSetCookie()) {
			const [, key, value] = line.match(/^([^=]+)=([^;]*)/);
			if (value)
				this.cookies.set(key, value);
			else
				this.cookies.delete(key);
		}
		const text = await res.text();
		this.csrf = text.match(/<meta name="csrf" content="([^"]+)"/)?.[1] || this.csrf;
		let data = null;
		if (res.headers.get('content-type')?.includes('json'))
			data = JSON.parse(text);
		return { status: res.status, headers: res.headers, text, data, to: res.headers.get('location') };
	}

	get(path, how) {
		return this.ask(path, how);
	}

	post(path, form, how = {}) {
		return this.ask(path, { method: 'POST', form, ...how });
	}

	// Sends a document, as the scripts of the grid do.
	send(path, value) {
		return this.ask(path, { method: 'POST', value, accept: 'application/json' });
	}

	json(path, form) {
		return this.ask(path, { method: form ? 'POST' : 'GET', form, accept: 'application/json' });
	}
}

// A browser in which this user of the chain has signed in.
export async function signIn(chain, who) {
	const browser = new Browser();
	const res = await browser.post('/account/sign-in', { login: `${who}-${chain.tag}@test`, password: chain.password });
	if (res.status !== 303)
		throw new Error(`${who} cannot sign in: ${res.status} ${res.text}`);
	await browser.get(`/journal/${chain.branch}`);
	return browser;
}
