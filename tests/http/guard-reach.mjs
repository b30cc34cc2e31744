// Addresses that somebody else names, and what our server then calls: never one of
// its own network, however it is spelt, never but over the web, and what an answer
// says is on no page.

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { Browser, eventually, is, makeChain, ok, registrationAlone, run, signIn, sql } from './journal.mjs';
import { StandIn } from './stand-in.mjs';

const chain = makeChain();
const owner = await signIn(chain, 'owner');
const at = `/settings/${chain.branch}/sending`;
let heard = 0;
const inside = createServer((socket) => { heard++; socket.on('error', () => {}); socket.end('HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\ninside-secret!'); });
await new Promise((resolve) => inside.listen(0, '::', resolve));
const port = inside.address().port;

const SMS = { enabled: 1, provider: 'own', sender: '', login: '', password: '', key: '', headers: '', body: '', ok_field: '', ok_value: '' };
const version = (kind) => Number(sql(`SELECT coalesce(max(version), 0) FROM gateway WHERE chain_id = ${chain.chain} AND kind = '${kind}'`, chain.chain));
const last = () => sql(`SELECT state || '|' || coalesce(error, '') FROM gateway_test WHERE chain_id = ${chain.chain} ORDER BY id DESC LIMIT 1`, chain.chain);
const open = ['waiting', 'sending'];

async function tried(path) {
	await owner.post(`${path}/test`, {});
	return eventually(() => !open.includes(last().split('|')[0]) && last());
}

async function refusedAtOnce() {
	const wrong = [];
	for (const url of ['file:///etc/passwd?{phone}{text}', 'http://127.0.0.1/?{phone}{text}', 'gopher://127.0.0.1:25/{phone}{text}', 'dict://127.0.0.1/{phone}{text}', 'ftp://x/{phone}{text}', 'javascript:alert({phone}{text})',
		'//127.0.0.1/{phone}{text}', 'https://{sender}/{phone}{text}', 'https://x{text}.example/{phone}', 'https://a b/{phone}{text}', 'https://x.example\r\nHost: y/{phone}{text}', 'smtp://127.0.0.1/{phone}{text}']) {
		const res = await owner.post(`${at}/sms`, { ...SMS, url, seen: version('sms') });
		if (res.status !== 422)
			wrong.push(`${url}: ${res.status}`);
	}
	for (const headers of ['X: a\u0000', 'not a header', 'X\u0001: y'])
		if ((await owner.post(`${at}/sms`, { ...SMS, url: 'https://x.example/{phone}{text}', headers, seen: version('sms') })).status !== 422)
			wrong.push(headers);
	for (const host of ['127.0.0.1/x', 'user@127.0.0.1', '[::1]', 'a b', 'x\r\nRCPT', 'x:25', '/etc/passwd', 'x?y', 'x#y'])
		if ((await owner.post(at, { enabled: 1, host, port: 25, tls: 'tls', from: 'a@example.com', seen: version('mail') })).status !== 422)
			wrong.push(host);
	is(wrong, [], 'what is no address of the web, or a host that a message decides, is refused beside its field');
}

async function insideNever() {
	const wrong = [];
	for (const host of ['127.1', '2130706433', '0177.0.0.1', '[::1]', '[::ffff:7f00:1]', 'x:y@127.0.0.1']) {
		const res = await owner.post(`${at}/sms`, { ...SMS, url: `https://${host}:${port}/{phone}{text}`, seen: version('sms') });
		if (res.status === 422)
			continue;
		const said = await tried(`${at}/sms`);
		if (!/^failed\|/.test(said) || /secret/.test(said))
			wrong.push(`${host}: ${said}`);
	}
	for (const host of ['0x7f.1', 'localhost.', '0']) {
		const res = await owner.post(at, { enabled: 1, host, port: 465, tls: 'tls', from: 'a@example.com', seen: version('mail') });
		if (res.status === 422)
			continue;
		// At a port that the form does not take: somebody listens there.
		sql(`UPDATE gateway SET settings = settings || '{"port": "${port}"}' WHERE chain_id = ${chain.chain} AND kind = 'mail'`, chain.chain);
		const said = await tried(at);
		if (!/^failed\|/.test(said))
			wrong.push(`${host}: ${said}`);
	}
	is(wrong, [], 'an address of our own network, however it is spelt, is not called');
	ok(Number(sql(`SELECT count(*) FROM gateway_test WHERE chain_id = ${chain.chain}`, chain.chain)) === 9, 'though each was tried');
	is(heard, 0, 'nobody there heard of it');
	for (const path of [at, `${at}/sms`])
		ok(!(await owner.get(path)).text.includes('inside-secret'), 'and no page tells what was there');
}

// ---- a site by which people sign in, and what it says of itself ----

const tag = randomBytes(4).toString('hex');

class Liar extends StandIn {
	lies = {};
	route(path, form, headers) {
		const [status, data] = super.route(path, form, headers);
		return [status, path.startsWith('/.well-known') ? { ...data, ...this.lies } : data];
	}
}

function provider(name, issuer) {
	execFileSync(`${process.env.OKNO_BIN}/okno-admin`, ['provider', name, 'oidc', `Site ${name}`, `client ${tag}`, issuer], { input: 'secret\n', encoding: 'utf8',
		env: { ...process.env, OKNO_ADMIN_DB: process.env.OKNO_DB.replace('okno_app', 'okno_operator') } });
}

async function described() {
	const there = await new Liar(`client ${tag}`, 'secret').open();
	const wrong = [];
	let n = 0;
	for (const [name, value] of [['authorization_endpoint', 'javascript:alert(1)'], ['authorization_endpoint', '//evil.example/'], ['authorization_endpoint', 'data:text/html,x'], ['authorization_endpoint', 'http://evil.example/@127.0.0.1/'],
		['token_endpoint', 'file:///etc/passwd'], ['token_endpoint', 'http://10.0.0.1/token'], ['token_endpoint', 'gopher://127.0.0.1:25/x'], ['token_endpoint', `http://evil.example:1/@localhost/`],
		['jwks_uri', 'file:///etc/passwd'], ['jwks_uri', 'http://169.254.169.254/latest'], ['jwks_uri', 'ldap://127.0.0.1/'], ['issuer', 'https://accounts.example'], ['token_endpoint', null], ['jwks_uri', { a: 1 }]]) {
		const slug = `l${tag}${n++}`;
		there.lies = { [name]: value };
		provider(slug, there.url);
		const error = await eventually(() => sql(`SELECT error FROM oidc_provider WHERE slug = '${slug}'`));
		const offered = await new Browser().get(`/account/by/${slug}`);
		if (!error || offered.status !== 404)
			wrong.push(`${name} ${JSON.stringify(value)}: ${error} ${offered.status} ${offered.to}`);
	}
	is(wrong, [], 'a site that describes itself by addresses that are not asked is not offered');
	sql(`DELETE FROM oidc_provider WHERE slug LIKE 'l${tag}%'`);
	await there.close();
}

async function end() {
	inside.close();
}

await registrationAlone();	// others put the sites to sign in by back as they were
await run(refusedAtOnce, insideNever, described, end);
