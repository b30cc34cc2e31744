// Signing in by another site: OpenID Connect against a stand-in that keeps to it
// or breaks it, VK ID and Yandex ID with their ways, and adding a site to an
// account.

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { Browser, eventually, is, makeChain, ok, run, signIn, sql, registrationAlone } from './journal.mjs';
import { StandIn } from './stand-in.mjs';

const tag = randomBytes(4).toString('hex');
const there = await new StandIn(`client ${tag}`, 'secret: & %').open();
const slug = `s${tag}`;
const browser = () => new Browser(`127.0.${1 + Math.floor(Math.random() * 250)}.${1 + Math.floor(Math.random() * 250)}`);

function provider(name, kind, client, issuer = []) {
	return execFileSync(`${process.env.OKNO_BIN}/okno-admin`, ['provider', name, kind, `Site ${name}`, client, ...issuer], { input: 'secret: & %\n', encoding: 'utf8',
		env: { ...process.env, OKNO_ADMIN_DB: process.env.OKNO_DB.replace('okno_app', 'okno_operator') } });
}

const unescape = (text) => text.replaceAll('&amp;', '&');
const hidden = (page) => Object.fromEntries([...page.text.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map((m) => [m[1], unescape(m[2])]));

// The way there and back, up to the waiting page: the browser's answers.
async function visit(b, name = slug, { to = '', extra = {}, invite = '', adds = '' } = {}) {
	const away = await b.get(`/account/by/${name}${to && `?to=${encodeURIComponent(to)}`}${invite && `?invite=${invite}`}${adds && `?adds=${adds}`}`);
	const back = there.agree(away.to, extra);
	const step = await b.get(back);
	const { csrf, ...form } = hidden(step);
	const sent = await b.post(back.split('?')[0], form);
	return { away, back, step, form, sent };
}

// … and until the worker has asked.
async function arrive(b, name = slug, how) {
	const got = await visit(b, name, how);
	const page = await eventually(async () => {
		const res = await b.get(got.sent.to);
		return res.headers.get('refresh') ? null : res;
	});
	return { ...got, page };
}

// What the link in the profile of who is in carries.
const adding = async (b, name = slug) => ({ adds: new RegExp(`href="/account/by/${name}\\?adds=([0-9a-f]{32})"`).exec((await b.get('/account/profile')).text)?.[1] });

const enter = (b, name = slug, form = {}) => b.post(`/account/by/${name}/enter`, form);

async function settingUp() {
	const face = await browser().get('/account/sign-in');
	ok(!face.text.includes(`/account/by/${slug}`), 'nothing is offered that is not set up');
	const out = provider(slug, 'oidc', `client ${tag}`, [there.url]);
	ok(out.includes(`/account/by/${slug}/back`), 'the operator sets a site up and is told the address to lead back to [U6]', out);
	ok(!sql(`SELECT encode(client_secret, 'escape') FROM oidc_provider WHERE slug = '${slug}'`).includes('secret: &'), 'its secret is sealed');
	ok(await eventually(async () => (await browser().get('/account/sign-in')).text.includes(`/account/by/${slug}`)),
		'the worker reads its description; then the sign-in offers it [U6]');
	is((await browser().get('/account/by/nowhere')).status, 404, 'what is not set up is not there');
}

async function becomingSomebody() {
	there.person = { sub: `new-${tag}`, email: `new-${tag}@example.com`, email_verified: true, name: 'New Person' };
	const b = browser();
	const { away, step, sent, page } = await arrive(b, slug, { to: '/account/profile' });
	const q = new URL(away.to).searchParams;
	is([q.get('response_type'), q.get('scope'), q.get('code_challenge_method'), q.get('client_id')], ['code', 'openid email profile', 'S256', `client ${tag}`], 'it is asked for a code, with a challenge [U6]');
	ok(q.get('state').length === 32 && q.get('nonce').length === 32 && q.get('code_challenge').length === 43, 'with state and nonce');
	is([step.status, /data-send/.test(step.text)], [200, true], 'back here, a form sends itself');
	is([sent.status, sent.to], [303, `/account/by/${slug}/wait`], 'the page waits while the worker asks');
	ok(page.text.includes(`action="/account/by/${slug}/enter"`), 'and goes on when it is known', page.text);
	const asked = there.asked.at(-1);
	ok(asked.authorization.startsWith('Basic ') && asked.form.code_verifier.length >= 43, 'the code was exchanged with the secret and the verifier');
	is(sql(`SELECT count(*) FROM "user" WHERE email = 'new-${tag}@example.com'`), '0', 'nobody is a user yet');
	const agree = await enter(b);
	ok(agree.status === 200 && agree.text.includes('name="agree"'), 'who is new here is asked for consent', agree.text);
	const res = await enter(b, slug, { agree: '1' });
	is([res.status, res.to], [303, '/account/sign-in?to=/account/profile'], 'and is let in [U6]');
	is((await b.get(res.to)).to, '/account/profile', 'to where they wanted to go');
	const profile = await b.get('/account/profile');
	ok(profile.text.includes(`new-${tag}@example.com`) && profile.text.includes('connected'), 'with the address that the other site has confirmed');
	const other = browser();
	await arrive(other);
	is((await enter(other)).to, '/', 'the next time there is no question [U6]');
	is((await enter(other)).status, 403, 'without the form\'s token nothing is sent twice');
	is((await b.post(`/account/by/${slug}/drop`, {})).status, 422, 'the only way in is not given up');
	is((await browser().post('/account/sign-in', { login: `new-${tag}@example.com`, password: '!' })).status, 401, 'there is no password that opens it');
}

async function faults() {
	there.person = { sub: `bad-${tag}`, email: `bad-${tag}@example.com`, email_verified: true };
	for (const [fault, words] of [['nonce', 'cannot be trusted'], ['signature', 'cannot be trusted'], ['expired', 'cannot be trusted'], ['issuer', 'cannot be trusted'],
		['audience', 'cannot be trusted'], ['audiences', 'cannot be trusted'], ['future', 'cannot be trusted'], ['none', 'cannot be trusted'], ['keyed', 'cannot be trusted'],
		['error', 'does not answer'], ['long', 'does not answer'], ['no json', 'did not accept']]) {
		there.fault = fault;
		const b = browser();
		const { page } = await arrive(b);
		ok(page.text.includes(words), `${fault}: nobody is signed in, and it is said why [U6]`, page.text);
		is((await enter(b)).status, 422, `${fault}: nor by going on`);
	}
	there.fault = '';
	is(sql(`SELECT count(*) FROM "user" WHERE email = 'bad-${tag}@example.com'`), '0', 'none of them made a user');
	is(sql(`SELECT count(*) FROM oidc_flow WHERE sealed IS NOT NULL AND state <> 'asked'`), '0', 'what was asked is forgotten');
	const b = browser();
	const { page } = await arrive(b, slug, { extra: { iss: 'https://elsewhere.example' } });
	ok(page.text.includes('cannot be trusted'), 'an answer of another issuer is refused');
}

async function otherBrowsers() {
	there.person = { sub: `thief-${tag}`, email: `thief-${tag}@example.com`, email_verified: true };
	const thief = browser(), victim = browser();
	const away = await thief.get(`/account/by/${slug}`);
	const back = there.agree(away.to);
	is((await victim.get(back)).status, 404, 'an answer to another browser is refused [U6]');
	await victim.get(`/account/by/${slug}`);
	is((await victim.get(back)).status, 422, 'also by one that asked itself');
	const form = Object.fromEntries(new URL(back, 'http://x').searchParams);
	is((await victim.post(`/account/by/${slug}/back`, form)).status, 422, 'nor can it be sent');
	const { sent } = await visit(thief);
	const again = await thief.post(`/account/by/${slug}/back`, { code: 'other', state: '0'.repeat(32) });
	is([sent.status, again.status], [303, 422], 'a state that is none is refused');
	const once = browser();
	const first = await arrive(once);
	is((await once.post(`/account/by/${slug}/back`, first.form)).status, 422, 'a state is good once [U6]');
	const denied = browser();
	const q = new URL((await denied.get(`/account/by/${slug}`)).to).searchParams;
	const res = await denied.get(`/account/by/${slug}/back?error=access_denied&state=${q.get('state')}`);
	ok(res.status === 200 && res.text.includes('did not go on'), 'who does not agree there is told kindly');
}

async function away() {
	const down = await new StandIn('c', 'secret: & %').open();
	provider(`d${tag}`, 'oidc', 'c', [down.url]);
	await eventually(() => sql(`SELECT metadata IS NOT NULL FROM oidc_provider WHERE slug = 'd${tag}'`) === 't');
	const b = browser();
	const leave = await b.get(`/account/by/d${tag}`);
	const back = down.agree(leave.to);
	await down.close();
	const step = await b.get(back);
	const { csrf, ...form } = hidden(step);
	const sent = await b.post(back.split('?')[0], form);
	is(sent.status, 303, 'a site that is down holds up no request');
	const page = await eventually(async () => { const res = await b.get(sent.to); return res.headers.get('refresh') ? null : res; });
	ok(page.text.includes('does not answer'), 'and is told as such [U6]', page.text);
	provider(`u${tag}`, 'oidc', 'c', ['http://elsewhere.example']);
	ok(await eventually(() => sql(`SELECT error FROM oidc_provider WHERE slug = 'u${tag}'`)), 'a site without encryption is never asked');
	is((await browser().get(`/account/by/u${tag}`)).status, 404, 'nor offered');
	sql(`DELETE FROM oidc_provider WHERE slug IN ('d${tag}', 'u${tag}')`);
}

async function accounts() {
	const chain = makeChain();
	there.person = { sub: `owner-${tag}`, email: `owner-${chain.tag}@test`, email_verified: true };
	const stranger = browser();
	await arrive(stranger);
	ok((await enter(stranger)).text.includes('an account with your e-mail'), 'an address alone opens nobody\'s account [U6]');
	const b = await signIn(chain, 'owner');
	await arrive(b, slug, await adding(b));
	is((await enter(b)).to, '/account/profile?done=linked', 'who is in adds the site in the profile [U6]');
	await arrive(stranger);
	is((await enter(stranger)).to, '/', 'and is let in by it from then on');
	const admin = await signIn(chain, 'admin');
	await arrive(admin, slug, await adding(admin));
	ok((await enter(admin)).text.includes('belongs to another account'), 'one identity has one account');
	sql(`INSERT INTO second_factor (user_id, secret, on_since) SELECT id, 'x', now() FROM "user" WHERE email = 'owner-${chain.tag}@test'`);
	const second = browser();
	await arrive(second);
	is((await enter(second)).to, '/account/second', 'the second factor is asked for here as well [U4]');
	is((await b.post(`/account/by/${slug}/drop`, {})).to, '/account/profile?done=unlinked', 'and it is taken off again');
}

// Somebody signs a reader of their page in at the other site as themselves, and leads
// that reader here: nothing of theirs is added to the reader's account.
async function ledAlong() {
	const chain = makeChain();
	there.person = { sub: `led-${tag}`, email: `led-${tag}@example.com`, email_verified: true };
	const added = () => sql(`SELECT count(*) FROM oidc_identity WHERE subject = 'led-${tag}'`);
	const b = await signIn(chain, 'owner'), { adds } = await adding(b);
	is((await b.get(`/account/by/${slug}?to=/account/profile`)).to, '/account/profile', 'who is in and is led to the other site is led on');
	for (const [what, word] of [['of no session', '0'.repeat(32)], ['of another', (await adding(await signIn(chain, 'owner'))).adds], ['cut off', adds.slice(1)], ['that is the form\'s', b.csrf]])
		is((await b.get(`/account/by/${slug}?adds=${word}`)).to, '/', `so with a word ${what}`);
	const late = browser();
	const away = await late.get(`/account/by/${slug}`);
	const back = there.agree(away.to);
	await late.post('/account/sign-in', { login: `owner-${chain.tag}@test`, password: chain.password });
	await late.get('/account/profile');
	is([(await late.get(back)).status, (await late.post(back.split('?')[0], Object.fromEntries(new URL(back, 'http://x').searchParams))).status], [422, 422],
		'who came to sign in and is in meanwhile adds nothing');
	const left = await signIn(chain, 'owner');
	const from = there.agree((await left.get(`/account/by/${slug}?adds=${(await adding(left)).adds}`)).to);
	await left.post('/account/sign-out', {});
	is((await left.get(from)).status, 422, 'who went to add one and has left meanwhile is not signed in by it');
	is(added(), '0', 'and nobody has it');
}

async function unverified() {
	there.person = { sub: `unv-${tag}`, email: `unv-${tag}@example.com`, email_verified: false };
	const b = browser();
	await arrive(b);
	ok((await enter(b)).text.includes('does not say a confirmed e-mail'), 'an address that is not confirmed makes nobody a user');
	there.person = { sub: `closed-${tag}`, email: `closed-${tag}@example.com`, email_verified: true };
	try {
		sql(`UPDATE installation SET registration = 'closed'`);
		const c = browser();
		await arrive(c);
		ok((await enter(c)).text.includes('registration is closed'), 'nor does registration that is closed');
	} finally {
		sql(`UPDATE installation SET registration = 'open'`);
	}
}

// Registration by invitation: the link's token goes along to the other site and back.
async function invited() {
	const token = randomBytes(16).toString('hex'), spent = () => sql(`SELECT used_at IS NOT NULL, (SELECT email FROM "user" u WHERE u.id = i.used_by) FROM invitation i WHERE token_hash = sha256('${token}')`);
	const arriveAs = async (who, invite) => {
		const b = browser();
		there.person = { sub: `${who}-${tag}`, email: `${who}-${tag}@example.com`, email_verified: true, name: 'Invited' };
		await arrive(b, slug, { invite });
		return b;
	};
	try {
		sql(`UPDATE installation SET registration = 'invitation'; SELECT invitation_make(sha256('${token}'), 'for a test', NULL, 7)`);
		const page = await browser().get(`/account/register?invite=${token}`);
		ok(page.text.includes(`href="/account/by/${slug}?invite=${token}"`), 'the page of an invitation offers the other sites [U1] [U6]', page.text);
		for (const [what, invite] of [['without one', ''], ['a made-up one', 'f'.repeat(32)], ['what cannot be one', `${'x'.repeat(31)}.`]])
			ok((await enter(await arriveAs('uninvited', invite))).text.includes('registration is closed'), `${what}: nobody registers`);
		const [first, second] = [await arriveAs('invited', token), await arriveAs('second', token)];
		ok((await enter(first)).text.includes('name="agree"'), 'who is invited is asked for consent [U6]');
		is(spent(), 'f|', 'which does not use the invitation up');
		is((await enter(first, slug, { agree: '1' })).status, 303, 'and registers by the other site [U1] [U6]');
		is(spent(), `t|invited-${tag}@example.com`, 'it is used, by them');
		ok((await enter(second, slug, { agree: '1' })).text.includes('registration is closed'), 'it is good for one');
		is(sql(`SELECT count(*) FROM "user" WHERE email IN ('second-${tag}@example.com', 'uninvited-${tag}@example.com')`), '0', 'nobody else has become a user');
		is((await enter(await arriveAs('invited', ''))).status, 303, 'who is a user comes in without one');
	} finally {
		sql(`UPDATE installation SET registration = 'open'`);
	}
}

// The ready ones, at the stand-in instead of their own addresses.
async function ready() {
	for (const [kind, subject] of [['yandex', 'y-17'], ['vk', '42']]) {
		const name = `${kind}${tag}`;
		provider(name, kind, `client ${tag}`);
		const own = new URL((await browser().get(`/account/by/${name}`)).to);
		is(own.host + own.pathname, { yandex: 'oauth.yandex.ru/authorize', vk: 'id.vk.ru/authorize' }[kind], `${kind} is ready: its addresses are known [U6]`);
		sql(`UPDATE oidc_provider SET metadata = '{"authorization_endpoint": "${there.url}/authorize", "token_endpoint": "${there.url}/token", "userinfo_endpoint": "${there.url}/me"}'
			WHERE slug = '${name}'`);
		const chain = makeChain();
		const b = await signIn(chain, 'owner');
		await arrive(b, name, { extra: { device_id: 'device-1' }, ...await adding(b, name) });
		is((await enter(b, name)).to, '/account/profile?done=linked', `${kind}: who it is comes with the token`);
		is(sql(`SELECT i.subject FROM oidc_identity i JOIN oidc_provider p ON p.id = i.provider_id WHERE p.slug = '${name}'`), subject, `${kind}: by its own word for it`);
		const form = there.asked.at(-1).form;
		is([form.device_id, form.client_secret], kind === 'vk' ? ['device-1', 'secret: & %'] : [undefined, 'secret: & %'], `${kind}: the token is asked for in its way`);
		sql(`DELETE FROM oidc_provider WHERE slug = '${name}'`);
	}
}

async function tidy() {
	sql(`DELETE FROM oidc_provider WHERE slug = '${slug}'`);
	await there.close();
	ok(!(await browser().get('/account/sign-in')).text.includes(`/account/by/${slug}`), 'what is taken away is no longer offered');
}

await registrationAlone();
await run(settingUp, becomingSomebody, faults, otherBrowsers, away, accounts, ledAlong, unverified, invited, ready, tidy);
