// booking.mjs: what the tests of the public pages share: TAP, a branch of the
// test's own, pages as a browser without scripts sees them, rows of the database.

import { execFileSync } from 'node:child_process';
import { heard, is, ok, plan } from './tap.mjs';

export { is, ok, plan };

export const site = process.env.OKNO_URL;

// ---- the database ----------------------------------------------------------

export function sql(text) {
	return execFileSync('psql', ['-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1', '-c', text],
		{ encoding: 'utf8' }).trim();
}

// How many rows the tables hold that a booking writes to.
export function rows(chain) {
	const tables = ['visit', 'appointment', 'appointment_line', 'busy', 'hold', 'client', 'consent', 'outbox', 'log',
		'idempotency', 'secret_link'];
	return sql(tables.map((t) => `SELECT '${t}', count(*) FROM "${t}" WHERE chain_id = ${chain}`).join(' UNION ALL '));
}

const began = Date.now();
let branches = 0;

// A chain with one branch in Vladivostok: two people, three services (the third
// only the second person's), open from 10 to 18 for 40 days.
export function makeBranch(title = 'Test') {
	const slug = `t${began}-${process.pid}-${++branches}`;
	const made = sql(`
		DO $$
		DECLARE
			c bigint := chain_make('Test'); b bigint; k bigint; s bigint[]; p bigint[]; x bigint;
		BEGIN
			PERFORM set_config('okno.chain', c::text, true);
			INSERT INTO branch (chain_id, slug, title, address, phone, time_zone, step, notice, lang)
			VALUES (c, '${slug}', $t$${title}$t$, 'Svetlanskaya 1', '+74232000000', 'Asia/Vladivostok', 30, 0, 'en')
			RETURNING id INTO b;
			INSERT INTO service_category (chain_id, title) VALUES (c, 'Hair') RETURNING id INTO k;
			FOR i IN 1..3 LOOP
				INSERT INTO service (chain_id, category_id, title, weight)
				VALUES (c, k, 'Service ' || i, -i) RETURNING id INTO x;
				s := s || x;
				INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
				VALUES (c, b, x, i * 1000, i * 1000, i * 30);
			END LOOP;
			FOR i IN 1..2 LOOP
				INSERT INTO staff (chain_id, name, hue) VALUES (c, 'Person ' || i, i) RETURNING id INTO x;
				p := p || x;
				INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight) VALUES (c, b, x, -i);
				INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
				SELECT c, b, v, x FROM unnest(s[1:i + 1]) v;
				INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
				SELECT c, b, x, current_date + d, '{[600,1080)}' FROM generate_series(-1, 40) d;
			END LOOP;
		END $$;
		SELECT json_build_object('chain', b.chain_id, 'id', b.id, 'slug', b.slug,
			'services', (SELECT json_agg(id ORDER BY id) FROM service WHERE chain_id = b.chain_id),
			'people', (SELECT json_agg(id ORDER BY id) FROM staff WHERE chain_id = b.chain_id))
		  FROM branch b WHERE b.slug = '${slug}'`);
	return JSON.parse(made);
}

// Changes rows as staff would: the log wants to know the chain and the user.
export const act = (branch, text) => sql(`BEGIN; SET LOCAL okno.chain = '${branch.chain}';
	SET LOCAL okno.user_id = '1'; ${text}; COMMIT`);

export const change = (branch, what) => sql(`UPDATE branch SET ${what} WHERE id = ${branch.id}`);

// A local time n days ahead of when the test began, as the pages write it.
export function at(days, clock) {
	const day = new Date(began + (10 * 60 + days * 1440) * 60000).toISOString().slice(0, 10);
	return `${day}T${clock}:00+10:00`;
}

// ---- pages -----------------------------------------------------------------

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };
const plain = (text) => text.replace(/&(#?\w+);/g, (all, name) => ENTITIES[name] ?? all);

function attributes(tag) {
	const found = {};
	for (const [, name, value] of tag.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g))
		found[name] = plain(value ?? '');
	return found;
}

// The elements of a name: their attributes, and as text what stands in them.
function elements(html, name) {
	const found = [];
	for (const [, tag, rest] of html.matchAll(new RegExp(`<${name}\\b([^>]*)>([^]*?)(?=</${name}>|$)`, 'g')))
		found.push({ ...attributes(tag), text: plain(rest.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim() });
	return found;
}

export class Page {
	constructor(answer, html) {
		this.status = answer.status;
		this.headers = answer.headers;
		this.html = html;
		this.body = html.replace(/<script[^]*?<\/script>/g, '');
		this.heading = elements(html, 'h1')[0]?.text;
		this.links = elements(this.body, 'a');
		this.buttons = elements(this.body, 'button');
		this.text = plain(this.body.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ');
	}

	inputs() {
		return [...this.body.matchAll(/<input\b([^>]*)>/g)].map(([, tag]) => attributes(tag));
	}

	// What the form would send, checked boxes and all.
	fields() {
		const found = new URLSearchParams();
		for (const i of this.inputs())
			if (i.name && (i.type !== 'checkbox' || 'checked' in i))
				found.append(i.name, i.value ?? '');
		for (const t of elements(this.body, 'textarea'))
			found.append(t.name, t.text);
		return found;
	}

	// The error beside a field, by the element that the field names.
	error(field) {
		const input = this.inputs().find((i) => i.name === field);
		const id = input?.['aria-describedby'];
		return input?.['aria-invalid'] && elements(this.body, 'p').find((p) => p.id === id)?.text;
	}

	// Where the form of an action stands: its address.
	action(part) {
		return elements(this.body, 'form').find((f) => f.action?.includes(part))?.action;
	}

	link(text) {
		return this.links.find((a) => a.text.includes(text))?.href;
	}

	slots() {
		return this.links.filter((a) => a.class === 'w-slot');
	}

	offers() {
		return [...this.buttons, ...this.links].filter((b) => b.class?.includes('w-offer'));
	}
}

export async function get(path, headers = {}) {
	await heard();
	const answer = await fetch(new URL(path, site), { headers, redirect: 'manual' });
	return new Page(answer, await answer.text());
}

export async function post(path, fields, headers = {}) {
	const body = fields instanceof URLSearchParams ? fields : new URLSearchParams(fields);
	await heard();
	const answer = await fetch(new URL(path, site), { method: 'POST', body, headers, redirect: 'manual' });
	return new Page(answer, await answer.text());
}

export const location = (page) => page.headers.get('location');

// A form filled in as a person would.
export function filled(branch, time, more = {}) {
	const fields = { service: branch.services[0], staff: branch.people[0], time, name: 'Vera Lind',
		phone: '+7 900 123-45-67', email: 'vera@example.com', comment: 'By the window, please', consent: '1', ...more };
	return new URLSearchParams(Object.entries(fields).filter(([, v]) => v !== null));
}

// Books, and gives the path of the secret link.
export async function book(branch, time, more) {
	const done = await post(`/booking/${branch.id}`, filled(branch, time, more));
	if (done.status !== 303)
		throw new Error(`booking answered ${done.status}: ${done.text}`);
	return location(done).replace(/\?.*/, '');
}

// Runs the tests of a file; what goes wrong outside of them fails it.
export async function run(tests) {
	try {
		for (const test of tests)
			await test();
	} catch (error) {
		ok(false, 'the tests run to their end', error.stack);
	}
	plan();
}
