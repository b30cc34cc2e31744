// Sessions in hostile hands: planted, kept after they are over, carried into
// another's; tokens of forms that are another's; addresses spelt so that nobody
// counts the tries; and what the cookies are.

import { Browser, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const at = `/journal/${chain.branch}`;
const labels = `/settings/${chain.branch}/labels`;
const address = () => `127.0.${1 + Math.floor(Math.random() * 250)}.${1 + Math.floor(Math.random() * 250)}`;
const login = (who) => ({ login: `${who}-${chain.tag}@test`, password: chain.password });

// The browser as it was: what a thief has copied.
function copyOf(browser) {
	const copy = new Browser();
	copy.cookies = new Map(browser.cookies);
	copy.csrf = browser.csrf;
	return copy;
}

async function planted() {
	const b = new Browser(), token = 'ab'.repeat(16);
	b.cookies.set('okno', token);
	b.cookies.set('device', token);
	b.cookies.set('by', `${token}.x.//evil.example`);
	is((await b.post('/account/sign-in', login('owner'))).status, 303, 'somebody signs in where cookies were planted');
	ok(b.cookies.get('okno') !== token && b.cookies.get('device') !== token, 'the session is a new one, and so is what the browser is known by');
	const thief = new Browser();
	thief.cookies.set('okno', token);
	is((await thief.get(at)).status, 303, 'who has planted it is not in');
	thief.cookies.set('device', token);
	ok((await thief.get('/account/switch')).text.includes('Nobody else can come'), 'nor offered anybody by PIN');
	const first = await signIn(chain, 'admin'), kept = copyOf(first);
	first.csrf = kept.csrf;
	await first.post('/account/sign-out', {});
	first.cookies.set('okno', kept.cookies.get('okno'));
	is((await first.post('/account/sign-in', login('owner'))).status, 303, 'an old session in the cookie is no hindrance');
	is((await kept.get(at)).status, 303, 'and does not come to life by it');
	for (const cookie of ['', 'x', 'AB'.repeat(16), `${'ab'.repeat(16)}\u0001`, `${'ab'.repeat(15)}%61b`, '0'.repeat(5000)]) {
		const odd = await new Browser().get(at, { headers: { Cookie: `okno=${encodeURI(cookie)}` } });
		is(odd.status, 303, `a session "${cookie.slice(0, 12)}" is none`);
	}
}

async function over() {
	const owner = await signIn(chain, 'owner');
	for (const [what, path] of [['signed out', '/account/sign-out'], ['locked', '/account/lock']]) {
		const b = await signIn(chain, 'owner'), thief = copyOf(b);
		is((await thief.get(at)).status, 200, 'a copy of the cookie is the session');
		is((await b.post(path, {})).status, 303, `until it is ${what}`);
		is([(await thief.get(at)).status, (await thief.post(labels, { title: 'Stolen', color: '#0090ff' })).status], [303, 401], 'then it reads nothing and changes nothing');
	}
	const admin = await signIn(chain, 'admin');
	is((await admin.get(`/visits/${chain.branch}`)).status, 200, 'an administrator sees the list of bookings');
	const right = (change) => sql(`UPDATE role SET rights = ${change} WHERE chain_id = ${chain.chain} AND slug = 'administrator'`, chain.chain);
	const had = sql(`SELECT rights FROM role WHERE chain_id = ${chain.chain} AND slug = 'administrator'`);
	right(`array_remove(rights, 'dash_records_access')`);
	is((await admin.get(`/visits/${chain.branch}`)).status, 403, 'the session that runs has the role\'s rights of now');
	right(`'${had}'`);
	sql(`UPDATE membership SET branches = '{${chain.other}}' WHERE user_id = (SELECT id FROM "user" WHERE email = 'admin-${chain.tag}@test')`);
	is((await admin.get(at)).status, 404, 'and its branches of now');
	const email = (await signIn(chain, 'master'));
	sql(`UPDATE "user" SET disabled_at = now() WHERE email = 'master-${chain.tag}@test'`);
	is((await email.get(at)).status, 303, 'who is disabled is out at once');
	is((await owner.get(at)).status, 200, 'the others stay');
}

async function foreignTokens() {
	const owner = await signIn(chain, 'owner'), second = await signIn(chain, 'owner');
	const count = () => sql(`SELECT count(*) FROM label WHERE chain_id = ${chain.chain}`);
	const before = count();
	const how = (csrf) => ({ headers: { 'X-CSRF-Token': csrf } });
	for (const [what, token] of [['of the same user\'s other session', second.csrf], ['of nobody', '0'.repeat(32)], ['empty', ''], ['twice', `${owner.csrf}${owner.csrf}`], ['cut off', owner.csrf.slice(0, 31)]])
		is((await owner.post(labels, { title: 'Forged', color: '#0090ff' }, how(token))).status, 403, `a form with a token ${what} is refused`);
	for (const where of ['cross-site', 'same-site'])
		is((await owner.post(labels, { title: 'Forged', color: '#0090ff' }, { headers: { 'Sec-Fetch-Site': where } })).status, 403, `so is one from a ${where} page, its token right`);
	owner.cookies.delete('none');
	const cookie = [...owner.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
	const sent = async (type, body, more = {}) => (await fetch(`${process.env.OKNO_URL}${labels}`, { method: 'POST', body, redirect: 'manual',
		headers: { Cookie: cookie, ...(type && { 'Content-Type': type }), ...more } })).status;
	for (const [what, type, body] of [['JSON as text', 'text/plain', '{"title":"Forged","color":"#0090ff"}'], ['JSON', 'application/json', '{"title":"Forged","color":"#0090ff"}'],
		['a form as text', 'text/plain', 'title=Forged&color=%230090ff'], ['a form', 'application/x-www-form-urlencoded', 'title=Forged&color=%230090ff'],
		['parts', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nForged\r\n--x--\r\n'], ['nothing of a type', 'application/octet-stream', 'title=Forged']])
		ok([403, 415].includes(await sent(type, body)), `${what} without a token is refused`);
	for (const header of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'])
		is((await owner.get(labels, { headers: { [header]: 'POST' } })).status, 200, `${header} does not make a POST of a GET`);
	is((await owner.get(`${labels}?_method=POST&title=Forged&color=%230090ff&csrf=${owner.csrf}`)).status, 200, 'nor does a parameter');
	is(count(), before, 'nothing of it is done');
}

async function spelling() {
	// nginx counts sign-ins and tries of codes by the very address.
	for (const path of ['/account/sign-in', '/account/switch', '/account/second', '/account/recover', '/account/register', '/account/recover/code'])
		for (const odd of [`${path}/`, `${path}//`, path.replace('/account', '/account/'), `${path}/.`, path.replace('account', 'accoun%74') + '/', `${path}%2f`, `${path};x`, `${path}%20`])
			ok([400, 404, 405].includes((await new Browser(address()).post(odd, login('owner'))).status), `"${odd}" takes no tries`);
	is((await new Browser().get('/account/sign-in/')).status, 200, 'who reads may write a slash at the end');
	const owner = await signIn(chain, 'owner');
	is((await owner.post(`${labels}/`, { title: 'Loose', color: '#0090ff' })).status, 404, 'who changes may not');
}

async function cookies() {
	const res = await new Browser(address()).post('/account/sign-in', login('owner'));
	const lines = res.headers.getSetCookie();
	ok(lines.some((l) => l.startsWith('okno=')) && lines.some((l) => l.startsWith('device=')), 'signing in sets a session and the browser\'s own secret', lines);
	is(lines.filter((l) => !/; HttpOnly/.test(l) || !/; SameSite=Lax/.test(l) || !/; Path=\/(;|$)/.test(l) || /Domain=/i.test(l)), [], 'which no script reads, no other site sends, no neighbour gets');
	ok(/no-store/.test(res.headers.get('cache-control')), 'and nobody keeps the answer');
}

await run(planted, over, foreignTokens, spelling, cookies);
