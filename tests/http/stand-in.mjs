// stand-in: another site by which people sign in, as the tests need it: it keeps
// to OpenID Connect, or breaks it in the way it is told.

import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

const b64 = (data) => Buffer.from(data).toString('base64url');

export class StandIn {
	fault = '';		// what it does wrong
	codes = new Map();	// what each code stands for
	asked = [];		// what came to /token
	keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
	others = generateKeyPairSync('rsa', { modulusLength: 2048 });
	person = { sub: 'subject-1', email: 'somebody@example.com', email_verified: true, name: 'Some Body' };

	constructor(client, secret) {
		this.client = client;
		this.secret = secret;
		this.server = createServer((req, res) => this.answer(req, res));
	}

	async open() {
		await new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		this.url = `http://127.0.0.1:${this.server.address().port}`;
		return this;
	}

	close() {
		this.server.closeAllConnections();
		return new Promise((resolve) => this.server.close(resolve));
	}

	// Somebody agrees at its page: where they are led back to.
	agree(address, extra = {}) {
		const q = new URL(address).searchParams;
		const code = randomBytes(12).toString('hex');
		this.codes.set(code, { challenge: q.get('code_challenge'), redirect: q.get('redirect_uri'), nonce: q.get('nonce'), client: q.get('client_id') });
		const back = new URL(q.get('redirect_uri'));
		for (const [k, v] of Object.entries({ code, state: q.get('state'), ...extra }))
			back.searchParams.set(k, v);
		return back.pathname + back.search;
	}

	token(nonce) {
		const now = Math.floor(Date.now() / 1000);
		const claims = { iss: this.url, aud: this.client, iat: now, exp: now + 300, nonce, ...this.person };
		if (this.fault === 'nonce') claims.nonce = 'another';
		if (this.fault === 'expired') claims.exp = now - 3600;
		if (this.fault === 'issuer') claims.iss = 'https://elsewhere.example';
		if (this.fault === 'audience') claims.aud = 'another client';
		if (this.fault === 'audiences') claims.aud = [this.client, 'another client'];
		if (this.fault === 'future') claims.iat = now + 3600;
		const alg = { none: 'none', keyed: 'HS256' }[this.fault] ?? 'RS256';
		const signed = `${b64(JSON.stringify({ alg, kid: 'one', typ: 'JWT' }))}.${b64(JSON.stringify(claims))}`;
		const key = this.fault === 'signature' ? this.others.privateKey : this.keys.privateKey;
		const signature = alg === 'RS256' ? createSign('RSA-SHA256').update(signed).sign(key).toString('base64url') : alg === 'none' ? '' :
			createHash('sha256').update(signed).digest('base64url');
		return `${signed}.${signature}`;
	}

	exchange(form, authorization) {
		const known = this.codes.get(form.get('code'));
		this.codes.delete(form.get('code'));
		this.asked.push({ form: Object.fromEntries(form), authorization });
		const [user, password] = authorization?.startsWith('Basic ') ? Buffer.from(authorization.slice(6), 'base64').toString().split(':').map(decodeURIComponent) :
			[form.get('client_id'), form.get('client_secret')];
		if (user !== this.client || password !== this.secret)
			return [401, { error: 'invalid_client' }];
		if (!known || known.redirect !== form.get('redirect_uri') || form.get('grant_type') !== 'authorization_code')
			return [400, { error: 'invalid_grant' }];
		if (createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url') !== known.challenge)
			return [400, { error: 'invalid_grant' }];
		return [200, { access_token: 'access', token_type: 'Bearer', id_token: this.token(known.nonce) }];
	}

	route(path, form, headers) {
		const jwk = { ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
		switch (path) {
		case '/.well-known/openid-configuration':
			return [200, { issuer: this.url, authorization_endpoint: `${this.url}/authorize`, token_endpoint: `${this.url}/token`, jwks_uri: `${this.url}/keys`,
				userinfo_endpoint: `${this.url}/me` }];
		case '/keys':
			return [200, { keys: [jwk] }];
		case '/token':
			return this.exchange(form, headers.authorization);
		case '/me':
			return headers.authorization === 'OAuth access' ? [200, { id: 'y-17', default_email: 'Yan.Dex@example.com', real_name: 'Yan Dex' }] :
				form.get('access_token') === 'access' ? [200, { user: { user_id: '42', first_name: 'Vera', last_name: 'Kontakte', email: 'vk@example.com' } }] :
					[200, this.person];
		}
		return [404, {}];
	}

	async answer(req, res) {
		if (req.url.startsWith('/authorize')) {		// everybody agrees at once
			const address = this.url + req.url;
			res.writeHead(303, { Location: new URL(this.agree(address), new URL(address).searchParams.get('redirect_uri')).href });
			res.end();
			return;
		}
		let body = '';
		for await (const chunk of req)
			body += chunk;
		let [status, data] = this.fault === 'error' ? [500, {}] : this.route(req.url.split('?')[0], new URLSearchParams(body), req.headers);
		if (this.fault === 'long') data = { id_token: 'x'.repeat(400000) };
		res.writeHead(status, { 'Content-Type': 'application/json' });
		res.end(this.fault === 'no json' ? '<html>' : JSON.stringify(data));
	}
}
