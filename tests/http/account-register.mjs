// Becoming a user: registered by phone and e-mail, the password by SMS, the
// address confirmed by a link; forgotten passwords; what users change of
// themselves and the browsers they are signed in with.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { Browser, eventually, is, letters, makeChain, ok, run, signIn, sql, registrationAlone } from './journal.mjs';

const tag = randomBytes(4).toString('hex');
let number = 0;

// A phone that nobody had, of a range in use; spelt as people do.
function phone() {
	const n = String(parseInt(tag.slice(0, 5), 16) * 10 % 1000000 + number++).padStart(6, '0');
	return { e164: `+79160${n}`, spelt: `8 (916) 0${n.slice(0, 2)}-${n.slice(2, 4)}-${n.slice(4)}` };
}

// From an address of its own: what is sent is counted by address.
const browser = () => new Browser(`127.0.${1 + Math.floor(Math.random() * 250)}.${1 + Math.floor(Math.random() * 250)}`);

// The message that a copy for trying out shows.
const trial = (page) => page.text.match(/id="trial">([^<]*)</)?.[1] ?? '';
const passwordIn = (page) => trial(page).match(/: ([a-z0-9]{10})\./)?.[1];
const codeIn = (page) => trial(page).match(/\b\d{6}\b/)?.[0];

async function register(b, over = {}) {
	const form = { name: 'Olga Petrova', phone: phone().spelt, email: `new${++number}-${tag}@example.com`, agree: '1', ...over };
	const res = await b.post('/account/register', form);
	return { ...form, res, page: res.status === 303 ? await b.get(res.to) : res };
}

// Somebody new who has signed in once.
async function newcomer() {
	const b = browser();
	const got = await register(b);
	const password = passwordIn(got.page);
	const res = await b.post('/account/sign-in', { login: got.phone, password });
	if (res.status !== 303)
		throw new Error(`the newcomer does not come in: ${res.status} ${res.text}`);
	await b.get('/account/profile');
	return { b, ...got, password };
}

const id = (email) => sql(`SELECT u.id FROM "user" u LEFT JOIN contact_change c ON c.user_id = u.id WHERE '${email}' IN (u.email, c.value) LIMIT 1`);

async function registering() {
	const b = browser();
	const face = await b.get('/account/sign-in');
	ok(face.text.includes('href="/account/register"') && face.text.includes('href="/account/recover"'), 'the sign-in leads to registering and to a new password');
	const empty = await b.post('/account/register', { name: '', phone: '12', email: 'x' });
	is(empty.status, 422, 'what is wrong is refused');
	for (const field of ['name', 'phone', 'email', 'agree'])
		ok(empty.text.includes(`id="${field}-error"`), `${field}: the reason stands beside it [U1]`, empty.text);
	ok(empty.text.includes('value="12"') && empty.text.includes('value="x"'), 'and what was typed stays');
	const p = phone();
	const got = await register(b, { phone: p.spelt });
	is([got.res.status, got.res.to], [303, '/account/sign-in?done=registered'], 'phone, e-mail and consent are all it needs [U1]');
	ok((await new Browser().get('/account/sign-in?done=registered')).text.includes('no provider of SMS yet'), 'where no SMS can go out, that is told [U1]');
	ok(!(await new Browser().get('/account/sign-in?done=password')).text.includes('no provider'), 'and only there');
	const password = passwordIn(got.page);
	ok(password, 'the password goes by SMS; a copy for trying out shows it [U1]', got.page.text);
	ok(got.page.text.includes(`value="${p.e164}"`), 'and the phone is filled in');
	is(sql(`SELECT channel || ' ' || state FROM notice WHERE recipient = '${p.e164}'`), 'sms new', 'it waits in the outbox of the installation');
	is(sql(`SELECT count(*) FROM "user" WHERE phone = '${p.e164}'`), '0', 'nobody is a user before the phone has proved to be theirs');
	ok(!sql(`SELECT secret::text || coalesce(error, '') FROM notice WHERE recipient = '${p.e164}'`).includes(Buffer.from(password).toString('hex')), 'the database does not hold the password');
	const wrong = await browser().post('/account/sign-in', { login: p.e164, password: 'wrong one' });
	is(wrong.status, 401, 'another password does not come in');
	const res = await b.post('/account/sign-in', { login: p.spelt, password });
	is([res.status, res.to], [303, '/'], 'the first sign-in makes the user [U1]');
	is(sql(`SELECT name || ' ' || (email IS NULL) || ' ' || (agreed_at IS NOT NULL) FROM "user" WHERE phone = '${p.e164}'`), 'Olga Petrova true true',
		'with the consent noted and the address not yet theirs');
	is((await b.get('/')).to, '/start', 'who has no business is led to where one begins');
	is((await browser().post('/account/sign-in', { login: got.email, password })).status, 303, 'the address that waits is a login as well [U2]');
}

async function confirming() {
	const { b, email } = await newcomer();
	const page = await b.get('/account/profile');
	ok(page.text.includes('Waits for its confirmation') && page.text.includes(email), 'the profile reminds of the address [U4]');
	const letter = await eventually(() => readdirSync(`${process.env.OKNO_MAIL}/new`).map((f) => readFileSync(`${process.env.OKNO_MAIL}/new/${f}`, 'utf8'))
		.find((text) => text.includes(email)));
	const parts = [...letter.matchAll(/base64\r?\n\r?\n([A-Za-z0-9+/=\s]+)/g)].map((m) => Buffer.from(m[1], 'base64').toString());
	const link = parts[0]?.match(/\/account\/confirm\/[0-9a-f]{32}/)?.[0];
	ok(link, 'a letter with a link was written at the first sign-in', letter);
	ok(parts.length === 2 && parts.every((text) => text.includes(link)) && /Subject: Confirm your e-mail/.test(letter), 'and sent', parts.join('\n'));
	is(await eventually(() => sql(`SELECT state || (secret IS NULL) FROM notice WHERE recipient = '${email}'`) === 'senttrue'), true, 'sent, its secret is nowhere but in the letter');
	const stranger = await signIn(makeChain(), 'owner');
	is((await stranger.get(link)).status, 404, 'another user has no use for the link');
	is((await browser().get(link)).status, 303, 'nobody is asked to sign in first');
	is((await b.get(link)).status, 200, 'opened, it asks');
	is(sql(`SELECT email FROM "user" WHERE id = ${id(email)}`), '', 'and has changed nothing, for programs look at links, too');
	const res = await b.post(link, {});
	is([res.status, res.to], [303, '/account/profile?done=confirmed'], 'confirmed by a button [U4]');
	is(sql(`SELECT email FROM "user" WHERE id = ${id(email)}`), email, 'the address is theirs');
	is((await b.post(link, {})).status, 404, 'the link is good once');
	ok(!(await b.get('/account/profile')).text.includes('Waits for its confirmation'), 'the reminder is gone');
}

async function reminding() {
	const chain = makeChain();
	const b = await signIn(chain, 'owner');
	const at = `/journal/${chain.branch}`;
	ok(!(await b.get(at)).text.includes('class="strip"'), 'nothing reminds whose address is confirmed');
	sql(`INSERT INTO contact_change (user_id, channel, value) SELECT id, 'mail', 'later-${chain.tag}@example.com' FROM "user" WHERE email = 'owner-${chain.tag}@test'`);
	ok((await b.get(at)).text.includes(`later-${chain.tag}@example.com`), 'a strip on every page reminds of what waits [U4]');
	is((await b.post('/account/email/again', {})).to, '/account/profile?done=email', 'the letter is sent again from there');
	is(sql(`SELECT count(*) FROM notice WHERE recipient = 'later-${chain.tag}@example.com'`), '1', 'once');
}

// The page without what differs by request.
const bare = (res) => [res.status, res.to, res.text.replace(/<div class="notice warn">[^]*?<\/div><\/div>/, '').replace(/[0-9a-f]{32}/g, '')];

async function unknown() {
	const { e164, email } = { ...phone(), email: `taken-${tag}@example.com` };
	sql(`SELECT user_make('${email}', '${e164}', 'x', 'Taken', NULL, '', NULL)`);
	const free = await register(browser());
	const byPhone = await register(browser(), { phone: e164 });
	const byMail = await register(browser(), { email });
	const page = ({ page: p, phone: typed }) => JSON.stringify(bare(p)).replaceAll(typed, '').replace(/value=\\"[^"]*\\"/g, '');
	is(page(byPhone), page(free), 'a phone that is known registers with the same answer [U1]');
	is(page(byMail), page(free), 'and an address that is known');
	is(sql(`SELECT string_agg(channel || ' ' || template, ', ' ORDER BY id) FROM notice WHERE recipient IN ('${e164}', '${email}')`), 'sms account, mail account',
		'it is told where the owner reads it');
	is(sql(`SELECT count(*) FROM registration WHERE phone = '${e164}' OR email = '${email}'`), '0', 'and nothing else happens');
}

async function closed() {
	const token = randomBytes(16).toString('hex');
	try {
		sql(`UPDATE installation SET registration = 'closed'`);
		const b = browser();
		ok(!(await b.get('/account/sign-in')).text.includes('/account/register'), 'closed, the sign-in does not offer it [U1]');
		ok((await b.get('/account/register')).text.includes('No new businesses'), 'and the page says so');
		is((await register(b)).res.status, 403, 'and nobody registers');
		sql(`UPDATE installation SET registration = 'invitation'; SELECT invitation_make(sha256('${token}'), 'for a test', NULL, 7)`);
		is((await register(b)).res.status, 403, 'by invitation, not without one');
		is((await register(b, { invite: 'x'.repeat(32) })).res.status, 403, 'nor with a made-up one');
		ok((await b.get(`/account/register?invite=${token}`)).text.includes(`value="${token}"`), 'the link of an invitation opens the form');
		const got = await register(b, { invite: token });
		is(got.res.status, 303, 'and is good [U1]');
		is((await b.post('/account/sign-in', { login: got.phone, password: passwordIn(got.page) })).status, 303, 'for signing in');
		is((await register(browser(), { invite: token })).res.status, 403, 'once');
	} finally {
		sql(`UPDATE installation SET registration = 'open'`);
	}
}

async function forgotten() {
	const { b: old, phone: typed, password } = await newcomer();
	const b = browser();
	is((await b.post('/account/recover', { login: 'nobody' })).status, 422, 'neither a phone nor an address is refused');
	let res = await b.post('/account/recover', { login: typed });
	is([res.status, res.to], [303, '/account/recover/code'], 'a phone in any spelling gets a code [U3]');
	const code = codeIn(await b.get(res.to));
	ok(code, 'of six digits');
	is((await browser().post('/account/recover/code', { code })).to, '/account/recover', 'which is of no use in another browser');
	is((await b.get('/account/recover/password')).to, '/account/recover', 'nor is the next step open before it');
	is((await b.post('/account/recover/code', { code: code === '000000' ? '000001' : '000000' })).status, 422, 'a wrong one is refused');
	is((await b.post('/account/recover/code', { code })).to, '/account/recover/password', 'the right one leads on [U3]');
	const set = (one, two = one) => b.post('/account/recover/password', { new_password: one, new_password_again: two });
	for (const [one, two, why] of [['short', 'short', 'at least 8'], ['qwertyuiop', 'qwertyuiop', 'commonest'], ['Olga Petrova', 'Olga Petrova', 'would guess'],
		['three blue herrings', 'three blue herring', 'differ']]) {
		res = await set(one, two);
		ok(res.status === 422 && res.text.includes(why), `"${one}": ${why} [U3]`, res.text);
		ok(!res.text.includes(`value="${one}"`), 'it is not shown again');
	}
	res = await set('three blue herrings');
	is([res.status, res.to], [303, '/account/sign-in?done=password'], 'a good one is set [U3]');
	is((await old.get('/account/profile')).status, 303, 'all sessions end [U3]');
	is((await browser().post('/account/sign-in', { login: typed, password })).status, 401, 'the old password opens nothing');
	is((await browser().post('/account/sign-in', { login: typed, password: 'three blue herrings' })).status, 303, 'the new one does');
	is((await set('four blue herrings')).to, '/account/recover', 'the code is good once [U3]');
}

async function guessing() {
	const { phone: typed } = await newcomer();
	const b = browser();
	await b.post('/account/recover', { login: typed });
	const code = codeIn(await b.get('/account/recover/code'));
	let res;
	for (let i = 0; i < 5; i++)
		res = await b.post('/account/recover/code', { code: code === '123456' ? '654321' : '123456' });
	ok(res.status === 422 && res.text.includes('no longer valid'), 'after five wrong tries the code is over [U3]', res.text);
	is((await b.post('/account/recover/code', { code })).status, 422, 'the right one, too');
	await b.post('/account/recover', { login: typed });
	const second = codeIn(await b.get('/account/recover/code'));
	sql(`UPDATE recovery SET created_at = created_at - interval '11 minutes' WHERE user_id = (SELECT max(user_id) FROM recovery)`);
	is((await b.post('/account/recover/code', { code: second })).status, 422, 'and after ten minutes [U3]');
	for (let i = 0; i < 4; i++)
		await browser().post('/account/recover', { login: typed });
	is(sql(`SELECT count(*) FROM notice WHERE template = 'recovery' AND state <> 'void' AND user_id = (SELECT max(user_id) FROM recovery)`), '5', 'nobody is sent more than five a day');
}

// As an installed site answers: codes are not shown.
function cgi(form, path = '/account/recover', settings = {}, blank = true) {
	const out = execFileSync(`${process.env.OKNO_BIN}/okno-account`, { input: form, encoding: 'utf8', env: { ...process.env, OKNO_OUTBOX_CODES: 'off',
		REQUEST_METHOD: 'POST', ...settings, REQUEST_URI: path, SCRIPT_NAME: '', PATH_INFO: path, CONTENT_TYPE: 'application/x-www-form-urlencoded',
		CONTENT_LENGTH: String(form.length), REMOTE_ADDR: `10.${randomBytes(1)[0]}.1.1`, HTTP_ACCEPT_LANGUAGE: 'en' } });
	return blank ? out.replace(/[0-9a-f]{32}/g, '') : out;
}

async function nobody() {
	const { phone: typed } = await newcomer();
	const known = cgi(`login=${encodeURIComponent(typed)}`);
	const { e164 } = phone();
	const before = Number(sql('SELECT coalesce(max(id), 0) FROM notice'));
	const strange = cgi(`login=${encodeURIComponent(e164)}`);
	is(strange, known, 'whether somebody has an account is not told [U3]');
	is(sql(`SELECT count(*) FROM notice WHERE id > ${before} AND recipient = '${e164}'`), '1', 'and as much is written, so it takes as long');
	is(sql(`SELECT string_agg(state, ' ') FROM notice WHERE recipient = '${e164}'`), 'void', 'though nothing is sent');
}

// A site with a mail server and no provider of SMS: the letter proves the address.
async function byMail() {
	const post = (form, settings) => cgi(new URLSearchParams({ name: 'Irina', agree: '1', ...form }).toString(), '/account/register', settings);
	const p = phone(), email = `mail-${tag}@example.com`;
	const answer = post({ phone: p.spelt, email });
	ok(answer.includes('/account/sign-in?done=mailed') && decodeURIComponent(answer).includes(`login=${email}`), 'where only letters go out, the password goes to the e-mail [U1]', answer);
	ok((await new Browser().get('/account/sign-in?done=mailed')).text.includes('sent a password by e-mail'), 'which is told');
	is(sql(`SELECT string_agg(channel || ' ' || recipient, ',') FROM notice WHERE recipient IN ('${email}', '${p.e164}')`), `mail ${email}`, 'and nothing to the phone');
	const letter = await eventually(() => letters(email)[0]);
	const password = letter?.match(/Your password for Okno: ([a-z0-9]{10})\. Sign in at \S+ with this e-mail/)?.[1];
	ok(password, 'the letter is sent at once [U1]', letter);
	// Somebody else with the same address, or the same phone, does not get between.
	post({ phone: phone().spelt, email: `else-${tag}@example.com` });
	post({ phone: p.spelt, email: `else-${tag}@example.com` });
	const b = browser();
	is((await b.post('/account/sign-in', { login: email, password: 'another one' })).status, 401, 'another password does not come in');
	is((await b.post('/account/sign-in', { login: email, password })).to, '/', 'with it they come in [U1]');
	is(sql(`SELECT (phone IS NULL) || ' ' || email FROM "user" WHERE email = '${email}'`), `true ${email}`, 'the address is proved, the phone is not');
	const own = await b.get('/account/profile');
	ok(own.text.includes('not confirmed yet') && own.text.includes('address is confirmed') && own.text.includes(`value="+7 ${p.e164.slice(2, 5)}`), 'the profile offers to confirm the phone that was typed [U4]', own.text);
	is((await browser().post('/account/sign-in', { login: p.spelt, password })).status, 303, 'which is a login all the same [U2]');
	// Whose phone it is reads of it at their own address only.
	const owner = { phone: phone(), email: `proved-${tag}@example.com` };
	sql(`SELECT user_make('${owner.email}', '${owner.phone.e164}', 'x', 'Proved', NULL, '', NULL)`);
	is(post({ phone: owner.phone.spelt, email: `stranger-${tag}@example.com` }).replace(/login=[^;]*/, ''), post({ phone: phone().spelt, email: `other2-${tag}@example.com` }).replace(/login=[^;]*/, ''), 'a phone that is known registers with the same answer [U1]');
	ok(await eventually(() => letters(owner.email).some((text) => text.includes('registered'))), 'its owner is told at the address they proved');
	is(sql(`SELECT count(*) FROM notice WHERE recipient = 'stranger-${tag}@example.com'`), '0', 'not at the one that was typed');
	ok(post({ phone: phone().spelt, email: `sms-${tag}@example.com` }, { OKNO_SMS: 'smsru' }).includes('done=registered'), 'with a provider of SMS it is the phone again [U1]');
	ok(post({ phone: phone().spelt, email: `none-${tag}@example.com` }, { OKNO_SMTP: '' }).includes('done=registered'), 'and with neither it waits for the operator');
}

// There a code asked for by phone goes to the address of the account: a letter is all
// that goes out.  Nobody learns whether there is one.
async function forgottenByMail() {
	const ask = (login, settings) => cgi(new URLSearchParams({ login }).toString(), '/account/recover', settings, false);
	const plain = (answer) => answer.replace(/[0-9a-f]{32}/g, '');
	const sent = (p, email) => sql(`SELECT string_agg(channel || ' ' || state, ',') FROM notice WHERE template = 'recovery' AND recipient IN ('${p.e164}', '${email}')`);
	const p = phone(), email = `forgot-${tag}@example.com`;
	sql(`SELECT user_make('${email}', '${p.e164}', 'x', 'Forgetful', NULL, '', NULL); UPDATE "user" SET lang = 'en' WHERE email = '${email}'`);
	const answer = ask(p.spelt);
	const letter = await eventually(() => letters(email)[0]);
	const code = letter?.match(/\b\d{6}\b/)?.[0];
	ok(code, 'where no SMS go out, the code asked for by phone comes by letter [U3]', `${answer} ${letter}`);
	is(sql(`SELECT count(*) FROM notice WHERE recipient = '${p.e164}'`), '0', 'and nothing waits for the phone');
	const b = browser();
	b.cookies.set('recover', answer.match(/recover=([0-9a-f]{32})/)[1]);
	is((await b.post('/account/recover/code', { code })).to, '/account/recover/password', 'it leads on [U3]');
	const stranger = phone(), before = Number(sql('SELECT max(id) FROM notice'));
	is(plain(ask(stranger.spelt)), plain(answer), 'whether somebody has an account is not told [U3]');
	is(sql(`SELECT string_agg(state, ',') FROM notice WHERE id > ${before} AND recipient = '${stranger.e164}'`), 'void', 'and as much is written');
	const alone = phone();
	sql(`SELECT user_make(NULL, '${alone.e164}', 'x', 'Phone Only', NULL, '', NULL)`);
	is([plain(ask(alone.spelt)), sent(alone, 'nobody')], [plain(answer), 'sms new'], 'who has no address has the code wait for the operator, with the same answer');
	const q = phone(), other = `both-${tag}@example.com`;
	sql(`SELECT user_make('${other}', '${q.e164}', 'x', 'Both', NULL, '', NULL)`);
	is([plain(ask(q.spelt, { OKNO_SMS: 'smsru' })), sent(q, other)], [plain(answer), 'sms new'], 'with a provider of SMS it is the phone [U3]');
	is([plain(ask(q.spelt, { OKNO_SMTP: '' })), sent(q, other)], [plain(answer), 'sms new,sms new'], 'and with neither it waits for the operator');
	const away = phone(), gone = `gone-${tag}@example.com`;
	sql(`SELECT user_make('${gone}', '${away.e164}', 'x', 'Gone', NULL, '', NULL); UPDATE "user" SET disabled_at = now() WHERE email = '${gone}'`);
	is([plain(ask(away.spelt)), sent(away, gone)], [plain(answer), 'sms void'], 'who may not sign in any more is sent nothing');
	const face = (settings) => cgi('', '/account/recover', { REQUEST_METHOD: 'GET', ...settings });
	ok(face({}).includes('to the e-mail of your account') && !face({ OKNO_SMS: 'smsru' }).includes('to the e-mail of your account'), 'the page says where it goes');
}

async function profile() {
	const { b, phone: typed, password, email } = await newcomer();
	is((await b.post('/account/name', { name: 'Olga P.' })).to, '/account/profile?done=name', 'the name is changed');
	ok((await b.get('/account/profile')).text.includes('value="Olga P."'), 'and shown');
	is((await b.post('/account/name', { name: '' })).status, 422, 'a name is needed');
	let res = await b.post('/account/password', { password: 'wrong one', new_password: 'three blue herrings', new_password_again: 'three blue herrings' });
	ok(res.status === 422 && res.text.includes('id="password-password-error"'), 'without the present password there is no new one [U2]', res.text);
	const other = browser();
	await other.post('/account/sign-in', { login: typed, password });
	res = await b.post('/account/password', { password, new_password: 'three blue herrings', new_password_again: 'three blue herrings' });
	is(res.to, '/account/profile?done=password', 'with it there is [U2]');
	is([(await b.get('/account/profile')).status, (await other.get('/account/profile')).status], [200, 303], 'this browser stays, the others do not');
	const now = 'three blue herrings';
	const p = phone();
	await b.get('/account/profile');
	is((await b.post('/account/phone', { phone: p.spelt, password: 'nonsense' })).status, 422, 'a phone is not changed without the password');
	is((await b.post('/account/phone', { phone: p.spelt, password: now })).to, '/account/profile#phone', 'with it a code is sent to the new one');
	const code = codeIn(await b.get('/account/profile'));
	is((await b.post('/account/phone/code', { code: code === '000000' ? '1' : '000000' })).status, 422, 'a wrong code changes nothing');
	is((await b.post('/account/phone/code', { code })).to, '/account/profile?done=phone', 'the right one does');
	is(sql(`SELECT phone FROM "user" WHERE id = ${id(email)}`), p.e164, 'the new phone is theirs');
	res = await b.post('/account/email', { email: `other-${tag}@example.com`, password: now });
	is(res.to, '/account/profile?done=email', 'an address is changed by a letter');
	ok((await b.get('/account/profile')).text.includes(`other-${tag}@example.com`), 'and waits until then');
	is((await b.post('/account/contact/drop', { channel: 'mail' })).status, 303, 'it can be forgotten');
	is(sql(`SELECT count(*) FROM contact_change WHERE value = 'other-${tag}@example.com'`), '0', 'and is');
	sql(`SELECT user_make('held-${tag}@example.com', NULL, 'x', 'Holder', NULL, '', NULL)`);
	res = await b.post('/account/email', { email: `held-${tag}@example.com`, password: now });
	is(res.to, '/account/profile?done=email', 'that an address is another\'s is not told');
	is(sql(`SELECT state FROM notice WHERE recipient = 'held-${tag}@example.com'`), 'void', 'and nobody is bothered');
	res = await b.post('/account/choice', { theme: 'dark', to: '/account/profile' });
	ok(/data-theme="dark"/.test((await b.get('/account/profile')).text), 'the theme is chosen there');
}

async function sessions() {
	const chain = makeChain();
	const b = await signIn(chain, 'owner'), phoneBrowser = new Browser(), third = await signIn(chain, 'owner');
	await phoneBrowser.post('/account/sign-in', { login: `owner-${chain.tag}@test`, password: chain.password },
		{ headers: { 'User-Agent': 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36' } });
	let page = await b.get('/account/profile');
	ok(page.text.includes('Chrome, Android') && page.text.includes('just now'), 'each browser in words, with when it was used [U4]', page.text);
	is(page.text.match(/this browser/g).length, 1, 'one of them is this one');
	const ends = [...page.text.matchAll(/action="\/account\/sessions\/(\d+)\/end"/g)].map((m) => m[1]);
	is(ends.length, 2, 'the others can be ended');
	const stranger = await signIn(makeChain(), 'owner');
	is((await stranger.post(`/account/sessions/${ends[0]}/end`, {})).status, 404, 'not by somebody else');
	const android = page.text.match(/Chrome, Android[^]*?sessions\/(\d+)\/end/)[1];
	is((await b.post(`/account/sessions/${android}/end`, {})).status, 303, 'one is ended [U4]');
	is([(await phoneBrowser.get('/account/profile')).status, (await third.get('/account/profile')).status], [303, 200], 'and only that one');
	is((await b.post('/account/sessions/end', {})).status, 303, 'all others are ended [U4]');
	is([(await third.get('/account/profile')).status, (await b.get('/account/profile')).status], [303, 200], 'but this one');
}

await registrationAlone();
await run(registering, confirming, reminding, unknown, closed, forgotten, guessing, nobody, byMail, forgottenByMail, profile, sessions);
