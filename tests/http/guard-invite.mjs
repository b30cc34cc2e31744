// An owner whose staff are strangers: who invites sees the link, so joining by it
// proves no address and no phone.  Whoever reads what is sent there takes the account
// over, and nothing that was put into it before opens it any more.

import { randomBytes } from 'node:crypto';
import { Browser, eventually, is, letters, makeChain, ok, registrationAlone, run, signIn, sql } from './journal.mjs';

await registrationAlone();	// others set up by what servers the installation sends
const chain = makeChain();
const owner = await signIn(chain, 'owner');
const password = 'four green owls sing', tag = randomBytes(4).toString('hex');
const browser = () => new Browser(`127.0.${1 + Math.floor(Math.random() * 250)}.${1 + Math.floor(Math.random() * 250)}`);
// What was written to an address: on the page until it is sent, then in the letter.
const written = (b, path, to, what) => eventually(async () => {
	const { text } = await b.get(path), at = text.indexOf('id="trial"');
	return what.exec(at < 0 ? letters(to).join('\n') : text.slice(at, at + 1500))?.[0];
});
const phone = () => `+7916${String(parseInt(randomBytes(3).toString('hex'), 16) % 1e7).padStart(7, '0')}`;
const user = (login, column) => sql(`SELECT ${column} FROM "user" WHERE email = '${login}' OR phone = '${login}'`);

// Who invites opens the link as well as whom it was sent to.
async function joined(to) {
	const role = sql(`SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'worker'`);
	const sent = await owner.post(`/settings/${chain.branch}/invites`, { to, name: 'Squatter', role, branches: [chain.branch] });
	const link = /(\/account\/invites\/[0-9a-f]{32})/.exec(sent.text)?.[1], b = browser();
	is((await b.post(link, { name: 'Squatter', new_password: password, new_password_again: password })).to, `/journal/${chain.branch}`, `${to.includes('@') ? 'an address' : 'a phone'} is joined with by the link`);
	await b.get('/account/profile');
	return b;
}

// Its owner has forgotten a password that they never had.
async function recovered(login) {
	const b = browser();
	await b.post('/account/recover', { login });
	const code = await written(b, '/account/recover/code', login, /\b\d{6}\b/);
	await b.post('/account/recover/code', { code });
	is((await b.post('/account/recover/password', { new_password: 'seven blue herons walk', new_password_again: 'seven blue herons walk' })).to, '/account/sign-in?done=password', 'whose it is sets a password by a code');
	return b.post('/account/sign-in', { login, password: 'seven blue herons walk' });
}

async function taken() {
	for (const to of [`victim-${tag}@example.com`, phone()]) {
		const b = await joined(to), page = await b.get('/account/profile');
		ok(page.text.includes('Waits for its confirmation') === to.includes('@') && !page.text.includes('address is confirmed') && (to.includes('@') || page.text.includes('not confirmed yet')),
			'what nobody has proved is not said to be confirmed', page.text);
		await b.post('/account/contact/drop', { channel: to.includes('@') ? 'mail' : 'sms' });
		await b.post('/account/email', { email: `other-${tag}@example.com`, password });
		is(user(to, 'unproved'), 't', 'nor is it by typing another, or by forgetting it');
		const id = user(to, 'id');
		sql(`INSERT INTO oidc_provider (slug, kind, title, client_id) VALUES ('g${id}', 'yandex', 'G', 'g');
			INSERT INTO oidc_identity (provider_id, subject, user_id) SELECT id, 'squatter', ${id} FROM oidc_provider WHERE slug = 'g${id}';
			INSERT INTO second_factor (user_id, secret, on_since) VALUES (${id}, 'x', now()); INSERT INTO recovery_code (user_id, code_hash) VALUES (${id}, 'x');
			INSERT INTO user_pin (user_id, pin) VALUES (${id}, 'x')`);
		is((await recovered(to)).to, '/', 'and is in, whatever second factor stood there');
		is(sql(`SELECT (SELECT count(*) FROM oidc_identity WHERE user_id = ${id}) + (SELECT count(*) FROM second_factor WHERE user_id = ${id}) + (SELECT count(*) FROM recovery_code WHERE user_id = ${id})
			+ (SELECT count(*) FROM user_pin WHERE user_id = ${id}) + (SELECT count(*) FROM contact_change WHERE user_id = ${id})`), '0', 'nothing that was put there lets anybody in');
		is([(await b.get('/account/profile')).status, (await browser().post('/account/sign-in', { login: to, password })).status], [303, 401], 'who was in is out, and the former password is none');
		is(user(to, 'unproved'), 'f', 'from now on it is proved');
		sql(`DELETE FROM oidc_provider WHERE slug = 'g${id}'`);
	}
}

async function ones() {
	const email = `own-${tag}@example.com`, to = phone(), b = await joined(to);
	await b.post('/account/email', { email, password });
	const link = await written(b, '/account/profile', email, /\/account\/confirm\/[0-9a-f]{32}/);
	is((await b.post(link, {})).to, '/account/profile?done=confirmed', 'who joined proves an address of their own');
	is(user(email, 'phone'), '', 'then the phone that they have not proved is theirs no longer');
	is((await browser().post('/account/sign-in', { login: to, password })).status, 303, 'while nobody else has it, it is a login still');
}

async function proved() {
	const to = `staff-${tag}@example.com`, b = await joined(to);
	const link = await written(b, '/account/profile', to, /\/account\/confirm\/[0-9a-f]{32}/);
	ok(link, 'who joins by e-mail gets a letter that asks');
	is((await b.post(link, {})).to, '/account/profile?done=confirmed', 'and answers it');
	const page = await b.get('/account/profile');
	ok(page.text.includes('address is confirmed') && !page.text.includes('Waits for its confirmation'), 'then the address is confirmed');
	sql(`INSERT INTO second_factor (user_id, secret, on_since) VALUES (${user(to, 'id')}, 'x', now())`);
	is((await recovered(to)).to, '/account/second', 'and a code for a forgotten password does not take the second factor off');
}

await run(taken, ones, proved);
