// Wherever an address may say where to go on, it leads nowhere but to this site;
// and what a request says of its host or of where it came from leads nowhere at all.

import { Browser, is, makeChain, ok, run, signIn, site } from './journal.mjs';

const chain = makeChain();
const hostile = ['//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example', '\t//evil.example', ' //evil.example', 'https://evil.example/',
	'https:evil.example', 'http:/\\evil.example', 'javascript:alert(1)', 'data:text/html,x', 'evil.example', '@evil.example', '.evil.example', '/%09/evil.example', '/%5cevil.example', '/%2fevil.example',
	'//evil%2eexample', '/．/evil.example', '／／evil.example', '/./\\evil.example', '/x\r\nLocation: https://evil.example', '/x\r\n\r\n<script>', '/\u2028/evil.example', '/\u202e/evil', `/${'x'.repeat(600)}`,
	'/account/sign-in?to=//evil.example', '/account/sign-in?to=%2F%2Fevil.example'];

const address = () => `127.0.${1 + Math.floor(Math.random() * 250)}.${1 + Math.floor(Math.random() * 250)}`;
const strays = (res) => res.to !== null && (new URL(res.to, site).origin !== new URL(site).origin || /[\r\n\\]/.test(res.to) || /^\/\//.test(res.to));

// Follows the way an address leads, as a browser does.
async function followed(browser, res) {
	for (let i = 0; i < 8 && res.status === 303; i++) {
		if (strays(res))
			return res.to;
		res = await browser.get(res.to);
	}
	return null;
}

async function goingOn() {
	const owner = await signIn(chain, 'owner');
	const wrong = [];
	for (const to of hostile) {
		const query = `to=${encodeURIComponent(to)}`;
		const ways = {
			'signed in already': () => owner.get(`/account/sign-in?${query}`),
			'a choice': () => owner.post('/account/choice', { theme: 'auto', to }),
			'a choice, in the address': () => owner.post(`/account/choice?${query}`, { theme: 'auto' }),
			'the second factor': () => owner.get(`/account/second?${query}`),
			'changing the user': () => owner.get(`/account/switch?${query}`),
			'the end of working as somebody': () => owner.post('/account/work-end', { to }),
			'the end of looking as a role': () => owner.post('/account/view-end', { to, back: to, next: to, return: to }),
			'a site that is none': () => owner.get(`/account/by/none?${query}`),
		};
		for (const [what, ask] of Object.entries(ways)) {
			const res = await ask();
			const out = await followed(owner, res);
			if (res.status >= 500 || out || /(href|action)="(https?:)?\/\/evil|(href|action)="\/\\|(href|action)="javascript:/i.test(res.text))
				wrong.push(`${what}: ${JSON.stringify(to)}: ${res.status} ${out}`);
		}
	}
	is(wrong, [], `${hostile.length} addresses lead nowhere else, by a form, an address or a link on the page`);
}

async function signingIn() {
	const wrong = [];
	for (const to of hostile) {
		const b = new Browser(address());
		const page = await b.get(`/account/sign-in?to=${encodeURIComponent(to)}`);
		const res = await b.post('/account/sign-in', { login: `owner-${chain.tag}@test`, password: chain.password, to });
		const out = await followed(b, res);
		if (res.status !== 303 || out || /<script>(?!<)/.test(page.text.replace(/<script src[^>]*>/g, '')))
			wrong.push(`${JSON.stringify(to)}: ${res.status} ${out}`);
		await b.get(`/journal/${chain.branch}`);
		const locked = await b.post('/account/lock', { to });
		if (strays(locked) || locked.status >= 500)
			wrong.push(`locked: ${JSON.stringify(to)}: ${locked.to}`);
	}
	is(wrong, [], 'nor does signing in, or locking');
}

async function hosts() {
	const wrong = [];
	for (const [name, value] of [['X-Forwarded-Host', 'evil.example'], ['X-Forwarded-Server', 'evil.example'], ['X-Original-URL', '/operator'], ['X-Rewrite-URL', '/operator'], ['Forwarded', 'host=evil.example'],
		['Referer', 'https://evil.example/'], ['Origin', 'https://evil.example']])
		for (const path of ['/', '/account/sign-in', '/account/recover', '/account/register', `/booking/${chain.branch}`, '/journal/1', '/w.js']) {
			const res = await new Browser().get(path, { headers: { [name]: value } });
			if (res.status >= 500 || strays(res) || res.text.includes('evil.example'))
				wrong.push(`${name}: ${path}: ${res.status}`);
		}
	is(wrong, [], 'what a request says of its host or origin stands on no page');
	const owner = await signIn(chain, 'owner');
	for (const path of [`/settings/${chain.branch}/labels`, '/account/choice']) {
		const res = await owner.post(path, { title: 'X', color: '#0090ff', theme: 'auto' }, { headers: { Referer: 'https://evil.example/' } });
		ok(!strays(res), `${path}: nobody is led back to where they say they came from`, res.to);
	}
}

await run(goingOn, signingIn, hosts);
