// trouble: what clients, networks and crashes may send or do.  Each gets a clear
// answer, nothing is half done, and whoever comes next is served.
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { ask, broken, data, done, eventually, freeTimes, is, note, ok, order, part, port, session, signIn, sql, tally, vari } from './site.mjs';

const [staff, service] = sql(`SELECT ss.staff_id, ss.service_id FROM service_staff ss
	WHERE ss.branch_id = 1 AND NOT EXISTS (SELECT FROM service_need n WHERE n.service_id = ss.service_id)
	ORDER BY 1, 2 LIMIT 1`).split('|').map(Number);
const all = await freeTimes(1, staff, service, 5, 40);
const free = [];	// times that do not touch one another, used up by this test
for (const t of all)
	if (!free.length || Date.parse(t) - Date.parse(free.at(-1)) > 3 * 3600e3)
		free.push(t);
const owner = await signIn('owner@demo.okno', 'okno-owner-demo');
const staffPost = (path, how) => ask('POST', path, { cookie: owner.cookie, ...how, headers: { ...owner.headers, ...how.headers } });
const book = (body, how) => ask('POST', '/api/v1/book_record/1', { json: body, ...how });
const well = async () => (await ask('GET', '/healthz')).status === 200;
// But for what the worker does by itself: reminders that are due, holds that have ended.
const counts = () => sql(`SELECT (SELECT count(*) FROM visit), (SELECT count(*) FROM appointment), (SELECT count(*) FROM busy WHERE hold_id IS NULL),
	(SELECT count(*) FROM outbox WHERE hours IS NULL)`);

// A clear answer: one of the statuses, not empty, and in words.
function clear(got, statuses) {
	return statuses.includes(got.status) && got.text.length > 0 &&
		(!got.json || JSON.stringify(got.json).length > 2) && !/SQL|psql|relation|libpq|\/lib\/|\.c:\d/.test(got.text);
}

// ---- every field, every kind of nonsense ----

const nonsense = {
	'much too long': 'x'.repeat(20000), 'empty': '', 'spaces': '   ', 'a number': 12345678901234567890, 'a fraction': 1.5,
	'negative': -1, 'huge': '9'.repeat(400), 'exponent': 1e308, 'a list': [1, [2]], 'an object': { a: { b: 1 } }, 'true': true, 'null': null,
	'a NUL': 'a\u0000b', 'control characters': 'a\u0001\u001b[31m\u0008b', 'line breaks': 'a\r\nBcc: x@example.com\r\n\r\nb',
	'right-to-left marks': 'a\u202e\u2066txt.exe', 'a lone surrogate': '\ud800', 'a script': '"><script>alert(1)</script>',
	'quotes': `'; DROP TABLE visit; --"`, 'a formula': '=cmd|\'/c calc\'!A1', 'a template': '{{{csrf}}}{{#_}}x{{/_}}', 'percent': '%s%n%00%0a',
	'a path': '../../etc/passwd', 'zero width': '\u200b\ufeff', 'emoji': '👩‍👩‍👧‍👦'.repeat(3), 'combining': 'e' + '\u0301'.repeat(500),
};
const fields = ['fullname', 'phone', 'email', 'comment', 'code', 'api_id', 'notify_by_sms', 'notify_by_email', 'appointments',
	'appointments.0.id', 'appointments.0.staff_id', 'appointments.0.services', 'appointments.0.datetime', 'appointments.0.comment', 'okno', 'okno.hold', 'okno.consent'];

function spoil(body, path, value) {
	const copy = structuredClone(body);
	const keys = path.split('.');
	let at = copy;
	for (const k of keys.slice(0, -1))
		at = at[k] ??= {};
	at[keys.at(-1)] = value;
	return copy;
}

{
	const at = free.pop();
	const wrong = [];
	for (const field of fields)
		for (const [kind, value] of Object.entries(nonsense)) {
			const got = await book(spoil(order(staff, service, at, { okno: { consent: true } }), field, value));
			if (!clear(got, [201, 400, 403, 404, 422]))
				wrong.push(`${field}: ${kind}: ${got.status} ${got.text.slice(0, 100)}`);
			if (got.status === 201)		// it was harmless: the time is needed again
				for (const r of data(got))
					await ask('DELETE', `/api/v1/user/records/${r.record_id}/${r.record_hash}`);
		}
	is(wrong, [], `${fields.length * Object.keys(nonsense).length} bookings with nonsense in a field get a clear answer`);
	is(sql(`SELECT count(*) FROM client c, unnest(ARRAY[c.name, c.surname, c.email::text]) x
		WHERE x ~ '[\\x01-\\x1f\\x7f\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f]'`), '0', 'no name that was kept holds control characters or marks of direction');
	is(sql(`SELECT count(*) FROM appointment a WHERE a.comment ~ '[\\x01-\\x08\\x0b-\\x1f\\x7f\\u202a-\\u202e]'`), '0', 'nor does a comment');
	is(broken(), '', 'and nothing was half done');
}

{
	const at = free.pop();
	const wrong = [], raw = [];
	const page = (await ask('GET', '/journal/1/new', { cookie: owner.cookie })).text;
	ok(/name="staff"/.test(page), 'the form of a new booking is there');
	for (const field of ['staff', 'client', 'date', 'time', 'name', 'phone', 'services', 'length', 'comment', 'anyway', 'idempotency_key'])
		for (const [kind, value] of Object.entries(nonsense)) {
			const form = { staff, date: at.slice(0, 10), time: at.slice(11, 16), name: 'X', phone: '', services: service, length: '', comment: '', client: '' };
			form[field] = typeof value === 'object' ? JSON.stringify(value) : String(value);
			for (const accept of ['text/html', 'application/json']) {
				const got = await staffPost('/journal/1/visits', { form, headers: { Accept: accept } });
				if (!clear(got, [200, 201, 303, 400, 404, 409, 422]) && got.status !== 303)
					wrong.push(`${field}: ${kind}: ${got.status} ${got.text.slice(0, 100)}`);
				if (/<script>alert/.test(got.text) && !/json/.test(got.headers['content-type']))
					raw.push(`${field}: ${kind}`);
				sql(`SET okno.chain = 1; SELECT appointment_cancel(1, 1, NULL, id, NULL) FROM appointment
					WHERE chain_id = 1 AND staff_id = ${staff} AND starts_at = '${at}' AND cancelled_at IS NULL`);
			}
		}
	is(wrong, [], 'so do staff with nonsense in a form');
	is(raw, [], 'no page repeats a script as a script');
	const script = nonsense['a script'];
	const kept = await staffPost('/journal/1/visits', { form: { staff, date: at.slice(0, 10), time: at.slice(11, 16), name: script, services: service, comment: script } });
	const visit = sql(`SELECT max(visit_id) FROM appointment WHERE staff_id = ${staff} AND starts_at = '${at}' AND cancelled_at IS NULL`) || '0';
	ok(kept.status === 201 && sql(`SELECT count(*) FROM visit WHERE id = ${visit} AND comment LIKE '%<script>%'`) === '1', 'a script for a name is kept as it is',
		`${kept.status} ${kept.error ?? ''} ${kept.text.slice(0, 200)}`);
	for (const path of [`/journal/1/${at.slice(0, 10)}`, `/journal/1/visits/${visit}`]) {
		const shown = await ask('GET', path, { cookie: owner.cookie });
		ok(shown.status === 200 && /&lt;script/.test(shown.text) && !/<script>alert/.test(shown.text), 'and shown as text', `${path}: ${shown.status} ${shown.error ?? ''} ${shown.text.match(/.{30}alert\(1.{30}/)?.[0] ?? shown.text.slice(-300)}`);
	}
}

{
	const wrong = [];
	const hostile = ['0', '-1', '1.5', '01', '+1', '1e3', '9007199254740993', '99999999999999999999', '0x1', "1'", '1;', '%00', '%0a1', '1%20', 'null', '..', '%2e%2e', '%D0%81', '%ff', 'x'.repeat(3000)];
	for (const id of hostile)
		for (const path of [`/api/v1/book_services/${id}`, `/api/v1/book_times/1/${id}/2031-01-01`, `/api/v1/book_times/1/1/${id}`, `/api/v1/user/records/${id}/${id}`,
			`/api/v1/company/${id}`, `/journal/${id}`, `/journal/1/${id}`, `/journal/1/visits/${id}`, `/booking/${id}`, `/booking/visits/${id}`, `/${id}`]) {
			const got = await ask('GET', path, { cookie: owner.cookie });
			if (![200, 303, 400, 401, 404, 414, 422].includes(got.status))
				wrong.push(`${path}: ${got.status}`);
		}
	for (const query of ['a'.repeat(7000), 'service_ids[]=' + '1&service_ids[]='.repeat(300), 'service_ids=%FF%FE', 'service_ids=1%00', 'a=%', 'a=%zz', '&&&=&=', 'service_ids[0][0][0]=1',
		'date=2031-02-30', 'date=99999-01-01', 'staff_id=-5', 'staff_id=[]', 'lang=xx', 'lang=../../x']) {
		const got = await ask('GET', `/api/v1/book_dates/1?${query}`);
		if (![200, 400, 414, 422].includes(got.status))
			wrong.push(`${query.slice(0, 30)}: ${got.status}`);
	}
	is(wrong, [], 'odd ids and queries are refused or not found');
}

// ---- times that cannot be ----

{
	const before = counts();
	const wrong = [];
	const good = free.at(-1), day = good.slice(0, 10);
	for (const [kind, at] of Object.entries({
		'yesterday': new Date(Date.now() - 86400e3).toISOString().slice(0, 11) + '12:00:00', 'in a minute': new Date(Date.now() + 60e3).toISOString(),
		'at night': `${day}T03:00:00`, 'off the step': `${good.slice(0, 14)}07:00${good.slice(19)}`, 'with seconds': `${good.slice(0, 17)}30${good.slice(19)}`,
		'beyond the horizon': '2099-01-01T12:00:00+03:00', 'a day that does not exist': '2031-02-30T12:00:00', 'the 25th hour': `${day}T25:00:00`,
		'the year 0': '0000-01-01T00:00:00', 'infinity': 'infinity', 'now': 'now', 'another zone at night': `${day}T12:00:00-09:00` })) {
		const got = await book(order(staff, service, at));
		if (!clear(got, [422]))
			wrong.push(`${kind}: ${got.status} ${got.text.slice(0, 100)}`);
	}
	is(wrong, [], 'a time that cannot be is refused in words');
	is(counts(), before, 'and nothing is written');
}

// ---- bodies ----

const api = 'Authorization: Bearer oknodemopartner00001\r\n';

// Writes bytes to nginx; the answer's head and body as text, '' if it only hung up.
function wire(text, { end = false, ms = 20000 } = {}) {
	return new Promise(resolve => {
		const s = net.connect(port, '127.0.0.1');
		let got = '';
		s.on('data', d => { got += d.toString('latin1'); if (/\r\n\r\n/.test(got)) s.end(); });
		s.on('error', () => resolve(got));
		s.on('close', () => resolve(got));
		s.setTimeout(ms, () => s.destroy());
		s.write(text);
		if (end)
			s.end();
	});
}
const statusOf = text => Number(/^HTTP\/1\.\d (\d+)/.exec(text)?.[1] ?? 0);

{
	const before = counts();
	const wrong = [];
	const post = (body, type = 'application/json') => ask('POST', '/api/v1/book_record/1', { body, headers: { 'Content-Type': type } });
	const deep = '['.repeat(100000) + ']'.repeat(100000);
	for (const [kind, body, type] of [
		['broken JSON', '{"fullname": '], ['not JSON', 'hello'], ['an empty body', ''], ['a list', '[]'], ['a number', '1'], ['null', 'null'],
		['deep lists', deep], ['deep objects', '{"a":'.repeat(50000) + '1' + '}'.repeat(50000)], ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
		['a NUL', '{"fullname": "a\\u0000b"}'], ['a raw NUL', '{"a": "\u0000"}'], ['twice the same key', '{"phone": "1", "phone": "2"}'], ['a comment', '{/* x */}'], ['NaN', '{"a": NaN}'],
		['thousands of keys', `{${Array.from({ length: 30000 }, (_, i) => `"k${i}":1`).join(',')}}`], ['thousands of appointments', `{"appointments":[${'{},'.repeat(5000)}{}]}`],
		['multipart without parts', '--x--', 'multipart/form-data; boundary=x'], ['multipart without an end', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n', 'multipart/form-data; boundary=x'],
		['multipart without a boundary', 'x', 'multipart/form-data'], ['XML', '<a/>', 'application/xml'], ['a type that is none', '{}', '/;;;=']]) {
		const got = await post(body, type);
		if (!clear(got, [400, 413, 415, 422]))
			wrong.push(`${kind}: ${got.status} ${got.text.slice(0, 100)}`);
	}
	is(wrong, [], 'a body that is none of what is expected gets a clear answer');
	const big = await ask('POST', '/api/v1/book_record/1', { body: Buffer.alloc(1100000, 'x'), headers: { 'Content-Type': 'application/json' } });
	ok(clear(big, [413]), 'a body over the limit is 413', `${big.status} ${big.error}`);
	const cut = await wire(`POST /api/v1/book_record/1 HTTP/1.1\r\nHost: x\r\n${api}Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{"fullname": "Cut"`, { end: true });
	ok([0, 400].includes(statusOf(cut)), 'a body that is cut off is not acted upon', cut.slice(0, 100));
	for (const [kind, head] of [['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n'], ['length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'],
		['a length that is none', 'Content-Length: 5x\r\n'], ['a negative length', 'Content-Length: -1\r\n'], ['an odd coding', 'Transfer-Encoding: xchunked\r\n']])
		ok([400, 501].includes(statusOf(await wire(`POST /api/v1/book_record/1 HTTP/1.1\r\nHost: x\r\n${api}${head}\r\nhello\r\n\r\n`))), `${kind}: refused by nginx`);
	const chunked = JSON.stringify(order(staff, service, '2031-01-01T12:00:00'));
	is(statusOf(await wire(`POST /api/v1/book_record/1 HTTP/1.1\r\nHost: x\r\n${api}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${Buffer.byteLength(chunked).toString(16)}\r\n${chunked}\r\n0\r\n\r\n`)),
		422, 'a body in chunks is read as any other');
	is(counts(), before, 'nothing of this is written');
}

// ---- methods ----

{
	const before = counts();
	const wrong = [];
	for (const method of ['TRACE', 'TRACK', 'PROPFIND', 'FOO', 'get', 'CONNECT', 'PATCH', 'PUT', 'DELETE'])
		for (const path of ['/journal/1', '/account/sign-in', '/api/v1/book_services/1', '/healthz', '/booking/1']) {
			const status = statusOf(await wire(`${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${api}Cookie: ${owner.cookie}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`));
			if (![400, 401, 403, 404, 405, 501].includes(status))
				wrong.push(`${method} ${path}: ${status}`);
		}
	is(wrong, [], 'a method that a path does not have is refused');
	for (const path of ['/journal/1', '/healthz', '/api/v1/book_services/1', '/booking/1']) {
		const head = await ask('HEAD', path, { cookie: owner.cookie });
		is([head.status, head.text], [200, ''], `HEAD ${path} is GET without the body`);
	}
	is((await ask('POST', '/journal/1/visits', { form: { staff: String(staff) }, cookie: owner.cookie })).status, 403, 'a form without its token is refused');
	is((await staffPost('/journal/1/visits', { form: {}, headers: { 'Sec-Fetch-Site': 'cross-site' } })).status, 403, 'so is one from another site');
	is(counts(), before, 'nothing of this is written');
}

// ---- the same again ----

{
	const body = order(staff, service, free.pop());
	const once = await book(body, { headers: { 'Idempotency-Key': 'again' } });
	const again = await book(body, { headers: { 'Idempotency-Key': 'again' } });
	is([once.status, again.status, again.text === once.text], [201, 201, true], 'a repeat with its Idempotency-Key gets the same answer');
	is(sql(`SELECT count(*) FROM client WHERE phone = '${body.phone}'`), '1', 'one booking');
	const other = await book({ ...body, comment: 'other' }, { headers: { 'Idempotency-Key': 'again' } });
	ok(clear(other, [422]), 'the key with another body is refused', other.text);
	for (const key of ['', 'x'.repeat(1000), 'a b', '\u0001'.repeat(0) + '"', '%00'])
		ok(clear(await book({}, { headers: { 'Idempotency-Key': key } }), [400, 422]), `a key like ${JSON.stringify(key.slice(0, 10))} does no harm`);

	const at = free.pop();
	const form = { staff, date: at.slice(0, 10), time: at.slice(11, 16), name: 'Twice', phone: '+79169998877', services: service, idempotency_key: 'form-twice' };
	const sent = await Promise.all([staffPost('/journal/1/visits', { form }), staffPost('/journal/1/visits', { form })]);
	ok(sent.every(s => s.status < 400), 'a form sent twice is answered twice', tally(sent));
	is(sql(`SELECT count(*) FROM appointment WHERE staff_id = ${staff} AND starts_at = '${at}'`), '1', 'and books once');
}

// ---- two at one visit ----

{
	const at = free.pop();
	const made = data(await book(order(staff, service, at)))[0].record_id;
	const visit = sql(`SELECT visit_id FROM appointment WHERE id = ${made}`);
	const first = await staffPost(`/journal/1/visits/${visit}`, { form: { version: 1, comment: 'mine' } });
	const second = await staffPost(`/journal/1/visits/${visit}`, { form: { version: 1, comment: 'theirs' } });
	ok(first.status < 400, 'the first of two changes of a visit is kept', `${first.status} ${first.text.slice(0, 200)}`);
	is(second.status, 409, 'the second is told that somebody was quicker');
	is(sql(`SELECT comment FROM visit WHERE id = ${visit}`), 'mine', 'and overwrites nothing');
}

// ---- slow clients ----

{
	const lazy = [];
	for (let i = 0; i < 200; i++) {
		const s = net.connect(port, '127.0.0.1');
		s.on('error', () => {});
		s.write(i % 2 ? 'GET / HTTP/1.1\r\nHost: x\r\nX-A: ' : `POST /api/v1/book_record/1 HTTP/1.1\r\nHost: x\r\n${api}Content-Length: 100000\r\n\r\n{`);
		lazy.push(s);
	}
	await Promise.all(lazy.map(s => new Promise(resolve => s.connecting ? s.once('connect', resolve) : resolve())));
	const drip = setInterval(() => lazy.forEach(s => s.write('a')), 200);
	const got = await Promise.all(Array.from({ length: 20 }, (_, i) => ask('GET', i % 2 ? '/healthz' : '/api/v1/book_services/1')));
	ok(got.every(g => g.status === 200), 'two hundred clients that send byte by byte hold up nobody', tally(got));
	const reader = net.connect(port, '127.0.0.1');	// asks and never reads
	reader.on('error', () => {});
	reader.pause();
	for (let i = 0; i < 50; i++)
		reader.write(`GET /journal/1 HTTP/1.1\r\nHost: x\r\nCookie: ${owner.cookie}\r\n\r\n`);
	is((await ask('GET', '/journal/1', { cookie: owner.cookie })).status, 200, 'nor does one that never reads its answers');
	clearInterval(drip);
	[...lazy, reader].forEach(s => s.destroy());
}

// ---- the socket of a program ----

function fcgi(...parts) {
	return new Promise(resolve => {
		const s = net.connect(`${vari}/run/api.sock`);
		let got = Buffer.alloc(0);
		s.on('data', d => { got = Buffer.concat([got, d]); });
		s.on('error', () => resolve(got));
		s.on('close', () => resolve(got));
		s.on('connect', () => { for (const p of parts) s.write(p); s.end(); });
		s.setTimeout(15000, () => s.destroy());
	});
}

{
	const record = (type, body, { version = 1, padding = 0, length } = {}) => {
		const b = Buffer.from(body);
		const head = Buffer.from([version, type, 0, 1, 0, 0, padding, 0]);
		head.writeUInt16BE(length ?? b.length, 4);
		return Buffer.concat([head, b, Buffer.alloc(padding)]);
	};
	const size = n => n < 128 ? Buffer.from([n]) : Buffer.from([0x80 | n >> 24 & 0x7f, n >> 16 & 255, n >> 8 & 255, n & 255]);
	const pair = (n, v) => Buffer.concat([size(n.length), size(v.length), Buffer.from(n), Buffer.from(v)]);
	const begin = record(1, [0, 1, 0, 0, 0, 0, 0, 0]);
	const params = Buffer.concat(Object.entries({ REQUEST_METHOD: 'GET', REQUEST_URI: '/healthz', QUERY_STRING: '' }).map(([n, v]) => pair(n, v)));
	const request = [begin, record(4, params), record(4, ''), record(5, '')];
	const posting = (length, type, body) => [begin, record(4, Buffer.concat([params, pair('REQUEST_METHOD', 'POST'), pair('CONTENT_LENGTH', length), pair('CONTENT_TYPE', type),
		pair('HTTP_AUTHORIZATION', 'Bearer oknodemopartner00001'), pair('REQUEST_URI', '/api/v1/book_record/1')])), record(4, ''), record(5, body), record(5, '')];
	ok(/"ok":\s*true/.test((await fcgi(...request)).toString()), 'the socket of a program speaks FastCGI');
	const garbage = {
		'nothing': [''], 'HTTP': ['GET / HTTP/1.1\r\n\r\n'], 'noise': [Buffer.from(Array.from({ length: 4000 }, (_, i) => i * 7919 >> 3 & 255))], 'zeros': [Buffer.alloc(70000)],
		'another version': [record(1, [0, 1, 0, 0, 0, 0, 0, 0], { version: 2 })], 'half a record': [begin.subarray(0, 5)], 'a record cut off': [begin, record(4, params, { length: 60000 })],
		'no parameters': [begin, record(4, ''), record(5, '')], 'no end': [begin, record(4, params)], 'an abort': [begin, record(4, params), record(2, '')], 'another role': [record(1, [0, 3, 0, 0, 0, 0, 0, 0]), ...request.slice(1)],
		'a longest name': [begin, record(4, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 65, 65]), record(4, ''), record(5, '')],
		'lengths that wrap': [begin, record(4, [0x80, 0, 0, 0, 0xff, 0xff, 0xff, 0xfe, 65, 65]), record(4, ''), record(5, '')],
		'a long name cut off': [begin, record(4, [0x80, 1, 0, 0, 0x80, 0, 0, 0, 65]), record(4, ''), record(5, '')],
		'a thousand parameters': [begin, ...Array.from({ length: 1000 }, (_, i) => record(4, pair(`HTTP_X${i}`, 'v'.repeat(50)))), record(4, ''), record(5, '')],
		'padding': [record(1, [0, 1, 0, 0, 0, 0, 0, 0], { padding: 255 }), record(4, params, { padding: 255 }), record(4, '', { padding: 255 }), record(5, '')],
		'two requests in one': [begin, begin, ...request.slice(1), ...request], 'values asked for': [record(9, pair('FCGI_MAX_CONNS', '')), record(9, [0xff])],
		'a negative length': posting('-5', 'application/json', '{}'), 'a length without end': posting('99999999999999999999', 'application/json', '{}'), 'a length that lies': posting('100', 'application/json', '{}'),
		'a body longer than it said': posting('1', 'application/json', '{"a": 1}'), 'no path': [begin, record(4, pair('REQUEST_METHOD', 'GET')), record(4, ''), record(5, '')],
		'a path of bytes': [begin, record(4, Buffer.concat([pair('REQUEST_METHOD', 'GET'), pair('REQUEST_URI', Buffer.from([47, 255, 254, 0, 47]))])), record(4, ''), record(5, '')],
	};
	if (/asan/.test(process.env.BIN ?? ''))		// libfcgi asks for that much memory, which ends a sanitised program
		for (const kind of ['a longest name', 'lengths that wrap', 'a long name cut off'])
			delete garbage[kind];
	for (const [kind, parts] of Object.entries(garbage)) {
		await fcgi(...parts);
		ok(await eventually(well), `after ${kind} on the socket others are served`);
	}
	const idle = Array.from({ length: 300 }, () => { const s = net.connect(`${vari}/run/journal.sock`); s.on('error', () => {}); return s; });
	await eventually(() => idle.every(s => !s.connecting), 5000);
	idle.forEach(s => s.destroy());
	ok(await eventually(async () => (await ask('GET', '/journal/1', { cookie: owner.cookie })).status === 200), 'three hundred connections that say nothing and go leave the program well');
}

// ---- a program killed in mid-request ----

{
	const at = free.pop();
	const before = counts();
	const supervisor = readFileSync(`${vari}/run/api.pid`, 'utf8');
	const gate = await session('BEGIN; LOCK TABLE busy_day IN SHARE MODE;');
	const lost = book(order(staff, service, at));
	ok(await eventually(() => sql(`SELECT count(*) FROM pg_stat_activity WHERE usename = 'okno_app' AND wait_event_type = 'Lock'`) === '1'), 'a booking is half written');
	const queued = ask('GET', '/api/v1/book_services/1');
	await part('kill', 'api');
	const got = await lost;
	ok(clear(got, [503]) && Number(got.headers['retry-after']) > 0, 'its program is killed: 503 with Retry-After', `${got.status} ${got.text}`);
	is((await queued).status, 200, 'who stood behind it is served by the next program');
	ok(await eventually(() => sql(`SELECT count(*) FROM pg_stat_activity WHERE usename = 'okno_app' AND wait_event_type = 'Lock'`) === '0'), 'the database notices that nobody waits for it any more');
	await gate.close();
	await eventually(() => sql(`SELECT count(*) FROM pg_stat_activity WHERE usename = 'okno_app' AND state <> 'idle'`) === '0');
	is(counts(), before, 'nothing of the lost booking is kept');
	is((await book(order(staff, service, at))).status, 201, 'and its time is free');
	is(readFileSync(`${vari}/run/api.pid`, 'utf8'), supervisor, 'the supervisor is the same');
}

// ---- PostgreSQL restarted under load ----

for (const how of ['fast', 'immediate']) {
	const pids = () => ['api', 'journal', 'account', 'live', 'send', 'heavy'].map(p => readFileSync(`${vari}/run/${p}.pid`, 'utf8').trim());
	const before = pids();
	let going = true;
	const seen = [];
	const load = Array.from({ length: 10 }, async (_, i) => {
		while (going) {
			seen.push(await (i % 3 === 0 ? ask('GET', '/journal/1', { cookie: owner.cookie }) :
				i % 3 === 1 ? ask('GET', '/api/v1/book_services/1') : book(order(staff, service, free[0]))));
			await new Promise(resolve => setTimeout(resolve, 20));
		}
	});
	await eventually(() => seen.length > 30);
	await part(how === 'fast' ? 'stop' : 'kill', 'postgres');
	ok(await eventually(() => seen.filter(a => a.status === 503).length > 20), `PostgreSQL stops (${how}): 503`);
	await part('start', 'postgres');
	const from = seen.length;
	ok(await eventually(() => seen.slice(from).filter(a => a.status === 200).length > 20), 'it is back: so are we');
	going = false;
	await Promise.all(load);
	note(JSON.stringify(tally(seen)));
	ok(seen.every(a => [200, 201, 422, 503].includes(a.status)), 'nobody saw anything but answers and 503', tally(seen));
	ok(seen.filter(a => a.status === 503).every(a => Number(a.headers['retry-after']) > 0), 'each with Retry-After');
	ok(await eventually(well, 30000), 'healthy again');
	is(pids(), before, 'and nothing of ours was restarted');
	is(broken(), '', 'nothing is double or half done');
}

// ---- no program at all ----

{
	await part('stop', 'journal');
	const got = await ask('GET', '/journal/1', { cookie: owner.cookie });
	ok(got.status === 503 && Number(got.headers['retry-after']) > 0 && /<h1/.test(got.text), 'an area that is away: a page with Retry-After', got.text.slice(0, 200));
	is((await ask('GET', '/booking/1')).status, 200, 'the others are there');
	await part('start', 'journal');
	ok(await eventually(async () => (await ask('GET', '/journal/1', { cookie: owner.cookie })).status === 200), 'and it comes back');
}
done();
