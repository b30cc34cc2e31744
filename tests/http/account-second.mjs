// The second factor: switched on by a code of the app, asked for behind the
// password, each code good once, recovery codes, switched off; the API knows it.

import { createHmac } from 'node:crypto';
import { Browser, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const partner = 'oknodemopartner00001';
const browser = () => new Browser(`127.0.${1 + Math.floor(Math.random() * 250)}.${1 + Math.floor(Math.random() * 250)}`);

// RFC 6238 by hand, so that the test does not believe the library under test.
function code(base32, step) {
	const bits = [...base32].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
	const key = Buffer.from(bits.match(/.{8}/g).map((b) => parseInt(b, 2)));
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const mac = createHmac('sha1', key).update(counter).digest();
	const at = mac[19] & 15;
	return String((mac.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, '0');
}
const now = () => Math.floor(Date.now() / 30000);
const wrong = (secret) => ['000000', '111111', '222222', '333333'].find((c) => ![-2, -1, 0, 1, 2].some((d) => code(secret, now() + d) === c));

// Somebody of a new chain who has switched it on: secret, recovery codes, the last step used.
async function prepared() {
	const chain = makeChain();
	const login = `owner-${chain.tag}@test`, password = chain.password;
	const b = await signIn(chain, 'owner');
	await b.post('/account/second/begin', { password });
	const page = await b.get('/account/second/setup');
	const secret = page.text.match(/own-secret">([A-Z2-7 ]+)</)[1].replaceAll(' ', '');
	const step = now() - 1;
	const res = await b.post('/account/second/on', { code: code(secret, step) });
	const codes = [...res.text.matchAll(/<li><code>([a-z0-9-]+)<\/code>/g)].map((m) => m[1]);
	return { chain, login, password, b, secret, step, res, codes };
}

async function switchingOn() {
	const chain = makeChain();
	const b = await signIn(chain, 'owner');
	is((await b.get('/account/second/setup')).to, '/account/profile', 'there is nothing to set up before it is asked for');
	is((await b.post('/account/second/begin', { password: 'nonsense' })).status, 422, 'it is not begun without the password');
	is((await b.post('/account/second/begin', { password: chain.password })).to, '/account/second/setup', 'with it a secret is made [U4]');
	const page = await b.get('/account/second/setup');
	ok(/<svg class="qr"[^>]*aria-label="[^"]+"><path/.test(page.text), 'shown as a QR code', page.text);
	const secret = page.text.match(/own-secret">([A-Z2-7 ]+)</)[1].replaceAll(' ', '');
	is(secret.length, 32, 'and as text, 160 bits');
	ok(!sql(`SELECT encode(secret, 'escape') FROM second_factor ORDER BY user_id DESC LIMIT 1`).includes(secret), 'the database holds it sealed');
	is((await b.post('/account/second/on', { code: wrong(secret) })).status, 422, 'a wrong code does not switch it on');
	is((await new Browser().post('/account/sign-in', { login: `owner-${chain.tag}@test`, password: chain.password })).to, '/', 'until it is on the password is enough');
	const res = await b.post('/account/second/on', { code: code(secret, now()) });
	const codes = [...res.text.matchAll(/<li><code>([a-z0-9-]+)<\/code>/g)].map((m) => m[1]);
	is([res.status, new Set(codes).size], [200, 10], 'a right one does, and ten recovery codes are shown once [U4]');
	ok(codes.every((c) => /^\w{4}-\w{4}-\w{4}$/.test(c)), 'to be typed', codes);
	ok(!sql(`SELECT string_agg(encode(code_hash, 'escape'), ' ') FROM recovery_code`).includes(codes[0]), 'the database holds their digests');
	const after = await b.get('/account/profile');
	ok(after.text.includes('Recovery codes left:') && !codes.some((c) => after.text.includes(c)), 'the profile tells how many are left', after.text);
	is((await b.get('/account/second/setup')).to, '/account/profile', 'the secret is not shown again');
}

async function askedFor() {
	const { login, password, secret, step } = await prepared();
	const b = browser();
	const res = await b.post('/account/sign-in', { login, password, to: '/account/profile' });
	is(res.to, '/account/second?to=/account/profile', 'a right password leads to the second step [U4]');
	is((await b.get('/account/profile')).status, 303, 'and is not in yet');
	is((await b.get('/account/second')).status, 200, 'the code is asked for');
	is((await browser().get('/account/second')).to, '/account/sign-in', 'not in another browser');
	is((await b.post('/account/second', { code: code(secret, step) })).status, 401, 'a code that was used is refused [U4]');
	is((await b.post('/account/second', { code: wrong(secret) })).status, 401, 'and a wrong one');
	const good = code(secret, now() + 1);
	const done = await b.post('/account/second', { code: `${good.slice(0, 3)} ${good.slice(3)}`, to: '/account/profile' });
	is([done.status, done.to], [303, '/account/profile'], 'a right one lets in, one step early, spaced as apps show it [U4]');
	is((await b.get('/account/profile')).status, 200, 'to where they wanted to go');
	const again = browser();
	await again.post('/account/sign-in', { login, password });
	is((await again.post('/account/second', { code: good })).status, 401, 'the same code does not let a second browser in [U4]');
	is((await again.post('/account/second', { code: code(secret, now()) })).status, 401, 'nor does an older one');
	is((await b.post('/account/second', { code: good })).to, '/account/sign-in', 'the step is over');
}

async function recovering() {
	const { login, password, codes, b: inside } = await prepared();
	const b = browser();
	await b.post('/account/sign-in', { login, password });
	is((await b.post('/account/second', { code: codes[3].toUpperCase().replaceAll('-', ' ') })).status, 303, 'a recovery code lets in, however it is spelt [U4]');
	const other = browser();
	await other.post('/account/sign-in', { login, password });
	is((await other.post('/account/second', { code: codes[3] })).status, 401, 'once');
	is((await other.post('/account/second', { code: codes[4] })).status, 303, 'another one does');
	is((await inside.post('/account/second/codes', { password: 'nonsense' })).status, 422, 'new ones need the password');
	const fresh = await inside.post('/account/second/codes', { password });
	is([fresh.status, fresh.text.includes(codes[5])], [200, false], 'and are others');
	const third = browser();
	await third.post('/account/sign-in', { login, password });
	is((await third.post('/account/second', { code: codes[5] })).status, 401, 'the former ones are void');
}

async function guessing() {
	const { login, password, secret } = await prepared();
	const b = browser();
	await b.post('/account/sign-in', { login, password });
	let res;
	for (let i = 0; i < 5; i++)
		res = await b.post('/account/second', { code: wrong(secret) });
	is(res.status, 429, 'five wrong codes slow down');
	is((await b.post('/account/second', { code: code(secret, now() + 1) })).status, 429, 'the right one as well');
	const other = browser();
	await other.post('/account/sign-in', { login, password });
	is((await other.post('/account/second', { code: code(secret, now() + 1) })).status, 429, 'also from another address');
}

async function programs() {
	const { login, password, secret, chain } = await prepared();
	const headers = { Authorization: `Bearer ${partner}` };
	const ask = (form) => browser().ask('/api/v1/auth', { method: 'POST', form, accept: 'application/json', headers });
	const told = await ask({ login, password });
	const { uuid, ...rest } = JSON.parse(told.text);
	is([told.status, rest], [200, { flow: 'totp', transport: { type: 'app', recipient: '' }, refresh_ttl_sec: 600, attempts_left: 5 }],
		'a program does not pass it by with the password: it hears what is wanted');
	const prove = (secret, id = uuid) => ask({ login, password, '2fa[uuid]': id, '2fa[secret]': secret });
	is((await prove(wrong(secret))).status, 401, 'nor with a wrong code');
	is((await prove(code(secret, now() + 1), 'f'.repeat(32))).status, 401, 'nor with a code for nobody');
	is((await prove(code(secret, now() + 1))).status, 201, 'with the code it gets its token');
	const again = JSON.parse((await ask({ login, password })).text).uuid;
	const json = { login, password, '2fa': { uuid: again, secret: Number(code(secret, now())) } };
	is((await browser().ask('/api/v1/auth', { method: 'POST', value: json, accept: 'application/json', headers })).status, 401,
		'a code that was used up is none, as JSON either');
	is((await ask({ login: `admin-${chain.tag}@test`, password })).status, 201, 'who has none needs none');
}

async function switchingOff() {
	const { login, password, b } = await prepared();
	is((await b.post('/account/second/off', { password: 'nonsense' })).status, 422, 'it is not switched off without the password');
	is((await b.post('/account/second/off', { password })).to, '/account/profile?done=second', 'with it, it is [U4]');
	is((await browser().post('/account/sign-in', { login, password })).to, '/', 'and the password is enough again');
	is(sql(`SELECT template FROM notice WHERE recipient = '${login}' ORDER BY id DESC LIMIT 1`), 'second_off', 'a letter tells of it');
}

await run(switchingOn, askedFor, recovering, guessing, programs, switchingOff);
