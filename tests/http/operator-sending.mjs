// operator-sending: the installation's own mail server and provider of SMS, set up
// in the console: what is wrong is told by its field, secrets are sealed and never
// shown, a test goes through a real server, who changed what is kept.  They stay
// switched off here, for other tests send at the same time; sending.t sends by them.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { eventually, is, makeChain, ok, registrationAlone, run, signIn, sql } from './journal.mjs';

await registrationAlone();
const chain = makeChain();
const at = '/operator/sending';
sql(`SELECT user_make('boss-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Boris Boss', NULL, '', NULL);
	UPDATE "user" SET operator = true, lang = 'en' WHERE email = 'boss-${chain.tag}@test';
	UPDATE installation_gateway SET enabled = false, settings = NULL, secret = NULL, version = 0, ok_at = NULL, failed_at = NULL, error = '';
	DELETE FROM installation_gateway_test; DELETE FROM operator_event`);
const boss = await signIn(chain, 'boss'), owner = await signIn(chain, 'owner');
const SECRET = 'pass-w0rd-of-the-house';
const MAIL = { host: 'smtp.invalid', port: 587, tls: 'starttls', login: 'house', password: SECRET, from: 'house@house.example', name: 'House', seen: 0 };
const OWN = { provider: 'own', sender: 'House', url: 'https://sms.invalid/send', body: 'to={phone}&text={text}&key={key}', key: SECRET, ok_field: 'status', ok_value: 'OK', seen: 0 };

const row = (what, kind = 'mail') => sql(`SELECT ${what} FROM installation_gateway WHERE kind = '${kind}'`);
const page = async (path = at) => (await boss.get(path)).text;

async function doors() {
	is([(await owner.get(at)).status, (await owner.post(at, MAIL)).status, (await owner.post(`${at}/test`, {})).status, (await owner.get(`${at}/sms`)).status],
		[404, 404, 404, 404], '[F64] the installation\'s servers are there for operators only');
	is((await boss.post(at, MAIL, { headers: { 'X-CSRF-Token': 'x' } })).status, 403, 'nothing is done without the form\'s token');
	is(row('version'), '0', 'nothing was set up');
}

async function wrong() {
	const typed = await boss.post(at, { ...MAIL, host: 'https://smtp.invalid/', port: 0, from: 'nobody' });
	is(typed.status, 422, 'what is wrong is not saved');
	for (const field of ['host', 'port', 'from'])
		ok(typed.text.includes(`id="error-${field}"`), `${field} is told`, typed.text);
	ok(typed.text.includes('https://smtp.invalid/') && !typed.text.includes(SECRET), 'what was typed stays, but for the secret');
	for (const [change, field] of [[{ url: 'https://{sender}.invalid/' }, 'url'], [{ provider: 'nobody' }, 'provider'], [{ provider: 'smsru', key: '' }, 'key']]) {
		const res = await boss.post(`${at}/sms`, { ...OWN, ...change });
		ok(res.status === 422 && res.text.includes(`id="error-${field}"`), `${JSON.stringify(change)} is refused at ${field}`, res.text.slice(0, 300));
	}
	is([row('version'), row('version', 'sms')], ['0', '0'], 'nothing of it is there');
}

async function saved() {
	ok((await page()).includes('the settings that Okno was started with'), '[F64] without one the environment\'s is told');
	is((await boss.post(at, MAIL)).to, `${at}?saved=1`, '[F64] one is saved');
	const text = await page();
	ok(text.includes('value="smtp.invalid"') && text.includes('leave empty to keep it'), 'and shown');
	ok(text.includes('the settings that Okno was started with'), 'switched off it is passed over');
	const all = sql(`SELECT g::text || coalesce((SELECT string_agg(e::text, '') FROM operator_event e), '') FROM installation_gateway g WHERE kind = 'mail'`);
	ok(!text.includes(SECRET) && !all.includes(SECRET), 'its secret is neither shown nor kept in the clear');
	is((await boss.post(at, { ...MAIL, port: 465, tls: 'tls', password: '', seen: 1 })).status, 303, 'an empty secret stays');
	is(row('secret IS NOT NULL'), 't', 'sealed');
	const moved = await boss.post(at, { ...MAIL, host: 'other.invalid', password: '', seen: 2 });
	ok(moved.status === 422 && moved.text.includes('id="error-password"'), 'but it is not told to another server');
	const stale = await boss.post(at, { ...MAIL, name: 'Mine', seen: 1 });
	ok(stale.status === 409 && stale.text.includes('>Mine<') && stale.text.includes('name="seen" value="2"'), 'who saves over somebody else sees both', stale.text);
	is(row('version'), '2', 'and has changed nothing yet');
	is((await boss.post(`${at}/sms`, OWN)).to, `${at}/sms?saved=1`, '[F64] so is a provider of SMS');
}

async function journal() {
	const who = sql(`SELECT string_agg(u.email || ' ' || e.subject || ' ' || (SELECT string_agg(k, ',' ORDER BY k) FROM jsonb_object_keys(e.changes) k), ' / ' ORDER BY e.id)
		FROM operator_event e JOIN "user" u ON u.id = e.operator_id`);
	is(who, `boss-${chain.tag}@test mail from,host,login,name,password,port,tls / boss-${chain.tag}@test mail port,tls / boss-${chain.tag}@test sms body,key,ok_field,ok_value,provider,sender,url`,
		'[F64] who changed what is in the operators\' journal');
	const text = await page();
	ok(text.includes('Boris Boss') && text.includes('<del>587</del> → 465') && text.includes('<del>STARTTLS, mostly port 587</del> → TLS from the start, mostly port 465') && text.includes('Password: replaced'), '[F64] which the page shows, choices in the words of the form, without secrets', text);
	ok((await page(`${at}/sms`)).includes('Provider: Another one, by HTTP'), '[F64] the provider by its name');
}

async function trying() {
	const folder = mkdtempSync(`${tmpdir()}/okno-smtp-`);
	const server = spawn('/usr/bin/python3', ['tests/http/smtp.py', '0', folder], { stdio: 'ignore' });
	try {
		ok(await eventually(() => existsSync(`${folder}/port`) && readFileSync(`${folder}/port`, 'utf8')), 'a mail server stands');
		const port = readFileSync(`${folder}/port`, 'utf8').trim();
		is((await boss.post(at, { ...MAIL, host: '127.0.0.1', port, login: '', password: SECRET, seen: 2 })).status, 303, 'of the operator\'s own machine, too');
		is((await boss.post(`${at}/test`, {})).to, `${at}#test`, '[F64] a test is asked for');
		ok(await eventually(async () => (await page()).includes('The test was sent')), '[F64] and sent, as the page says', await page());
		const letters = readdirSync(folder).filter((n) => n.endsWith('.eml'));
		const letter = readFileSync(`${folder}/${letters[0]}`, 'utf8');
		ok(letters.length === 1 && letter.includes(`X-Envelope-To: boss-${chain.tag}@test`) && /From: "?House"? <house@house\.example>/.test(letter), '[F64] it came to who asked, from the sender set up', letter.slice(0, 600));
		ok((await page()).includes('Last sent:'), 'how it goes is told');
		is(row('ok_at IS NOT NULL AND failed_at IS NULL'), 't', 'and written down');
	} finally {
		server.kill();
		rmSync(folder, { recursive: true });
	}
	is((await boss.post(at, { ...MAIL, seen: 3 })).status, 303, 'one that is not there');
	await boss.post(`${at}/test`, {});
	ok(await eventually(async () => (await page()).includes('There is no server of this name')), '[F64] what failed is told in words');
	const nowhere = await boss.post(`${at}/sms/test`, {});
	ok(nowhere.status === 422 && nowhere.text.includes('There is no phone in your profile'), 'who has no phone gets no SMS, and a sentence', nowhere.text.slice(0, 300));
	sql(`INSERT INTO installation_gateway_test (kind, user_id, recipient, lang, state) SELECT 'mail', 1, 'x', 'en', 'sent' FROM generate_series(1, 20)`);
	const many = await boss.post(`${at}/test`, {});
	ok(many.status === 422 && many.text.includes('Enough tests for this hour'), 'nobody is flooded by tests', many.text.slice(0, 500));
}

async function undone() {
	sql(`UPDATE installation_gateway SET settings = NULL, secret = NULL, version = 0; DELETE FROM installation_gateway_test; DELETE FROM operator_event`);
	is((await boss.get(at)).status, 200, 'empty it is there again');
}

await run(doors, wrong, saved, journal, trying, undone);
