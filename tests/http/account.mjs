// Signing in: by e-mail or phone, refused kindly, slowed down, led back only to
// places of this site; signing out; language and theme.

import { Browser, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const owner = `owner-${chain.tag}@test`;

async function start() {
	const visitor = new Browser();
	const page = await visitor.get('/');
	is(page.status, 200, 'the start page is the sign-in');
	ok(page.text.includes('name="password"') && !page.text.includes('class="menu"'), 'a form and no menu', page.text);
	ok(/default-src 'self'/.test(page.headers.get('content-security-policy')), 'under the strict policy');
	const inside = await signIn(chain, 'owner');
	const journal = await inside.get('/');
	is(journal.status, 200, 'signed in, it is the journal');
	ok(journal.text.includes('id="journal"'), 'of the branch used last', journal.text.slice(0, 500));
	is((await inside.get('/account/sign-in')).to, '/', 'who is in needs no form');
}

async function spellings() {
	const digits = chain.phone.slice(2);
	for (const login of [owner, owner.toUpperCase(), chain.phone, `8 (${digits.slice(0, 3)}) ${digits.slice(3)}`, ` ${owner} `]) {
		const res = await new Browser().post('/account/sign-in', { login, password: chain.password });
		is([res.status, res.to], [303, '/'], `${login} is who they are`);
	}
}

async function refusals() {
	const login = `master-${chain.tag}@test`;
	const address = () => `127.0.7.${1 + Math.floor(Math.random() * 250)}`;
	const visitor = new Browser(address());	// wrong tries are counted by address, too
	let res = await visitor.post('/account/sign-in', { login: '', password: '' });
	is(res.status, 422, 'an empty form is shown again');
	ok(/id="login"[^>]*aria-invalid="true"/.test(res.text) && /id="password-error"/.test(res.text), 'with the reasons beside the fields');
	res = await visitor.post('/account/sign-in', { login, password: 'wrong' });
	is(res.status, 401, 'a wrong password');
	ok(res.text.includes('does not belong') && res.text.includes(`value="${login}"`) && !res.text.includes('value="wrong"'),
		'is told beside the field, the login stays, the password does not', res.text);
	const unknown = await new Browser(address()).post('/account/sign-in', { login: 'nobody@test', password: 'wrong' });
	ok(unknown.status === 401 && unknown.text.includes('does not belong'), 'an unknown login is told the same');
	for (let i = 0; i < 4; i++)
		res = await visitor.post('/account/sign-in', { login, password: `wrong${i}` });
	is(res.status, 429, 'after five wrong ones it slows down');
	ok(/Try again in \d+ minute/.test(res.text) && Number(res.headers.get('retry-after')) > 0, 'and says for how long', res.text);
	is((await visitor.post('/account/sign-in', { login, password: chain.password })).status, 429, 'the right one waits as well');
}

async function returning() {
	for (const [to, led] of [['/journal/1?view=week', '/journal/1?view=week'], ['//evil.example', '/'], ['https://evil.example/', '/'],
		['/\\evil.example', '/'], ['javascript:alert(1)', '/'], ['', '/']]) {
		const res = await new Browser().post('/account/sign-in', { login: owner, password: chain.password, to });
		is([res.status, res.to], [303, led], `"${to}" leads to ${led}`);
	}
	const res = await new Browser().get(`/journal/${chain.branch}/visits/5?tab=history`);
	is([res.status, res.to], [303, `/account/sign-in?to=/journal/${chain.branch}/visits/5%3Ftab%3Dhistory`], 'a page asked for comes back');
}

async function leaving() {
	const browser = await signIn(chain, 'owner');
	const old = new Map(browser.cookies);
	const stranger = new Browser();
	stranger.cookies = new Map(old);
	is((await stranger.post('/account/sign-out', {})).status, 403, 'without the token nobody signs out');
	const res = await browser.post('/account/sign-out', {});
	is([res.status, res.to], [303, '/'], 'signing out');
	browser.cookies = old;
	is((await browser.get(`/journal/${chain.branch}`)).status, 303, 'the old cookie opens nothing');
}

async function choosing() {
	const browser = await signIn(chain, 'admin');
	const res = await browser.post('/account/choice', { lang: 'ru', theme: 'dark', to: `/journal/${chain.branch}` });
	is([res.status, res.to], [303, `/journal/${chain.branch}`], 'a choice leads back');
	const page = await browser.get(`/journal/${chain.branch}`);
	ok(/<html lang="ru" data-theme="dark"/.test(page.text), 'and holds for the next page', page.text.slice(0, 200));
	is(sql(`SELECT lang || ' ' || theme FROM "user" WHERE email = 'admin-${chain.tag}@test'`), 'ru dark', 'and for other browsers');
	is((await browser.post('/account/choice', { theme: 'pink' })).status, 422, 'there is no such theme');
	is((await browser.post('/account/choice', { lang: 'xx' })).status, 422, 'nor such a language');
	const visitor = new Browser();
	await visitor.post('/account/choice', { lang: 'ru', to: '/account/sign-in' });
	ok((await visitor.get('/account/sign-in')).text.includes('<html lang="ru"'), 'a visitor chooses as well');
}

// Hashing passwords is slow on purpose; it is done apart from all else.
async function flood() {
	const browser = await signIn(chain, 'owner');
	let running = 40;
	const tries = Array.from({ length: running }, (_, i) => new Browser(`127.0.9.${i + 1}`)
		.post('/account/sign-in', { login: `nobody${i}@test`, password: 'wrong' }).then((res) => { running--; return res.status; }));
	const pages = await Promise.all([`/journal/${chain.branch}`, '/account/profile', '/account/sign-in', '/account/register'].map((path) => browser.get(path)));
	ok(running > 0 && pages.every((res) => [200, 303].includes(res.status)), 'in a flood of sign-ins the journal and the other pages answer at once', { running });
	ok((await Promise.all(tries)).every((status) => status === 401), 'and each of them is answered in its turn');
}

await run(start, spellings, refusals, returning, leaving, choosing, flood);
