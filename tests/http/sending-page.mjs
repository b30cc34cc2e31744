// sending-page: a gateway of the branch and one of the chain are set up; what is
// typed wrong is told by its field; secrets are sealed and never shown; a test
// says what failed; others' gateways are nobody's business.

import { eventually, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain(), foreign = makeChain();
const at = `/settings/${chain.branch}/sending`;
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin');
const SECRET = 'pass-w0rd-of-the-server';
const MAIL = { enabled: 1, host: 'smtp.invalid', port: 587, tls: 'starttls', login: 'salon', password: SECRET, from: 'salon@salon.example', name: 'Salon', seen: 0 };
const OWN = { enabled: 1, provider: 'own', sender: 'Salon', url: 'https://sms.invalid/send', body: 'to={phone}&text={text}&key={key}', key: SECRET, ok_field: 'status', ok_value: 'OK', seen: 0 };

const rows = (what) => sql(`SELECT ${what} FROM (SELECT * FROM gateway WHERE chain_id = ${chain.chain} ORDER BY kind, branch_id NULLS FIRST) g`);
const page = async (path = at) => (await owner.get(path)).text;

async function wrong() {
	const elsewhere = await owner.post(at, { ...MAIL, port: 6379 });
	ok(elsewhere.status === 422 && elsewhere.text.includes('25, 465, 587') && elsewhere.text.includes('value="6379"'), 'a port at which no mail server answers is refused', elsewhere.status);
	const typed = await owner.post(at, { ...MAIL, host: 'https://smtp.invalid/', port: 0, from: 'nobody' });
	is(typed.status, 422, 'what is wrong is not saved');
	for (const field of ['host', 'port', 'from'])
		ok(typed.text.includes(`id="error-${field}"`), `${field} is told`, typed.text);
	ok(typed.text.includes('https://smtp.invalid/') && !typed.text.includes(SECRET), 'what was typed stays, but for the secret');
	const open = await owner.post(at, { ...MAIL, password: '' });
	ok(open.status === 422 && open.text.includes('id="error-password"'), 'a login needs a password');
	const ways = [[{ url: 'http://sms.invalid/' }, 'url'], [{ url: 'https://{sender}.invalid/' }, 'url'], [{ body: 'to={phone}' }, 'url'],
		[{ headers: 'no header' }, 'headers'], [{ body: '{"a": {text}, "b": "{phone}"}' }, 'body'], [{ provider: 'nobody' }, 'provider'],
		[{ provider: 'smsru', key: '' }, 'key'], [{ provider: 'smsc' }, 'login'], [{ provider: 'twilio', login: 'a', password: 'b', sender: '' }, 'sender']];
	for (const [change, field] of ways) {
		const res = await owner.post(`${at}/sms`, { ...OWN, ...change });
		ok(res.status === 422 && res.text.includes(`id="error-${field}"`), `${JSON.stringify(change)} is refused at ${field}`, res.text.slice(0, 300));
	}
	is(rows('count(*)'), '0', 'nothing of it is there');
}

async function saved() {
	ok((await page()).includes('Letters of this branch go through the server of this installation'), 'without one the installation\'s is told');
	const res = await owner.post(at, MAIL);
	is([res.status, rows('kind, branch_id, enabled, version')], [303, `mail|${chain.branch}|t|1`], 'a branch\'s own is saved');
	const text = await page();
	ok(text.includes('value="smtp.invalid"') && text.includes('go through its own server'), 'and told');
	ok(!text.includes(SECRET) && text.includes('leave empty to keep it'), 'its secret is not shown');
	ok(!sql(`SELECT g::text || l FROM gateway g, (SELECT coalesce(string_agg(changes::text, ''), '') l FROM log WHERE chain_id = ${chain.chain}) l WHERE g.chain_id = ${chain.chain}`, chain.chain).includes(SECRET), 'nor kept in the clear, nor in the journal of actions');
	const before = rows('secret');
	is((await owner.post(at, { ...MAIL, port: 465, tls: 'tls', password: '', seen: 1 })).status, 303, 'an empty secret stays');
	ok(rows('secret IS NOT NULL') === 't' && rows('secret') !== before, 'sealed anew');
	const moved = await owner.post(at, { ...MAIL, host: 'other.invalid', password: '', seen: 2 });
	ok(moved.status === 422 && moved.text.includes('id="error-password"'), 'but it is not told to another server');
	const stale = await owner.post(at, { ...MAIL, name: 'Mine', seen: 1 });
	ok(stale.status === 409 && stale.text.includes('>Mine<') && stale.text.includes('name="seen" value="2"'), 'who saves over somebody else sees both', stale.text);
	ok(rows('version') === '2', 'and has changed nothing yet');
	ok((await owner.post(at, { ...MAIL, name: 'Mine', seen: 2 })).status === 303, 'saved once more, it is theirs');
}

async function scopes() {
	is((await owner.post(`${at}?scope=chain`, { ...MAIL, host: 'chain.invalid' })).status, 303, 'the chain has one too');
	is(rows("settings->>'host'"), 'chain.invalid\nsmtp.invalid', 'beside the branch\'s');
	ok((await page(`/settings/${chain.other}/sending`)).includes('go through the server of the chain'), 'the other branch takes it');
	is((await owner.post(at, { ...MAIL, enabled: '', seen: 3 })).status, 303, 'the branch\'s is switched off');
	ok((await page()).includes('go through the server of the chain'), 'then the chain\'s is taken there too');
	sql(`UPDATE membership SET branches = '{${chain.branch}}' WHERE chain_id = ${chain.chain} AND user_id = (SELECT id FROM "user" WHERE email = 'admin-${chain.tag}@test');
		UPDATE role SET rights = rights || '{settings_access,settings_notifications_access,settings_email_notifications_access}' WHERE chain_id = ${chain.chain} AND slug = 'administrator'`, chain.chain);
	is([(await admin.get(`${at}?scope=chain`)).status, (await admin.post(`${at}?scope=chain`, { ...MAIL, seen: 1 })).status, (await admin.get(at)).status], [403, 403, 200], 'who works in one branch decides for that one only');
	sql(`UPDATE role SET rights = array_remove(array_remove(rights, 'settings_notifications_access'), 'settings_email_notifications_access') WHERE chain_id = ${chain.chain} AND slug = 'administrator'`, chain.chain);
	is((await owner.post(`${at}/sms?scope=nonsense`, OWN)).status, 404, 'there are no other scopes');
}

async function waiting() {
	const made = sql(`INSERT INTO outbox (chain_id, branch_id, channel, recipient, lang, template, params)
		VALUES (${chain.chain}, ${chain.branch}, 'sms', '+79990001122', 'en', 'invite', '{"token": "x", "business": "B"}') RETURNING id`, chain.chain);
	ok((await owner.get(`/messages/${chain.branch}/${made}`)).text.includes('sending is not set up'), 'an SMS waits while nothing is set up');
	is((await owner.post(`${at}/sms`, OWN)).status, 303, 'a provider of SMS is saved');
	ok(await eventually(() => sql(`SELECT attempts > 0 AND error <> '' FROM outbox WHERE id = ${made}`, chain.chain) === 't'), 'what waited is tried at once');
	const text = await page(`${at}/sms`);
	ok(text.includes('There is no server of this name') && text.includes(`/messages/${chain.branch}/${made}`), 'what failed is listed, with why and the way to the message', text);
	const trouble = async () => (await owner.json(`/messages/${chain.branch}`)).data.trouble.map((t) => [t.words, t.why, t.url]);
	is(await trouble(), [['SMS do not go out at present', 'There is no server of this name', `${at}/sms`]], 'the messages say first that nothing goes, why, and where to mend it');
	sql(`UPDATE outbox SET state = 'gave_up' WHERE id = ${made}`, chain.chain);
	is(await trouble(), [], 'one message that was refused for good is no such trouble');
}

async function trying() {
	is((await owner.post(`${at}/test`, {})).status, 303, 'a test is asked for');
	const said = await eventually(async () => {
		const text = await page();
		return text.includes('role="alert"><svg') && text.includes(`owner-${chain.tag}@test`) && text;
	});
	ok(said?.includes('There is no server of this name'), 'it goes to who asked, and says what failed', said);
	is((await owner.post(`${at}/sms/test`, {})).status, 303, 'one by SMS too');
	ok(await eventually(() => sql(`SELECT state || recipient FROM gateway_test WHERE chain_id = ${chain.chain} ORDER BY id DESC LIMIT 1`) === `failed${chain.phone}`), 'to their own phone');
	is((await owner.post(`/settings/${chain.other}/sending/test`, {})).status, 404, 'what is not set up is not tried');
	const local = { ...MAIL, host: 'localhost', seen: 4 };
	is((await owner.post(at, local)).status, 303, 'a private address can be typed');
	await owner.post(`${at}/test`, {});
	ok(await eventually(async () => (await page()).includes('in a private network')), 'but nothing goes there, and the page says so');
	sql(`INSERT INTO gateway_test (chain_id, gateway_id, user_id, recipient, lang, state) SELECT chain_id, id, 1, 'x', 'en', 'sent' FROM gateway, generate_series(1, 20) WHERE chain_id = ${chain.chain} AND kind = 'mail' AND branch_id IS NULL`);
	const many = await owner.post(`${at}/test`, {});
	ok(many.status === 422 && many.text.includes('Enough tests for this hour'), 'nobody is flooded by tests', many.text.slice(0, 500));
}

async function borders() {
	is([(await admin.get(at)).status, (await admin.post(at, MAIL)).status, (await admin.post(`${at}/test`, {})).status], [403, 403, 403], 'only who may see it does');
	const stranger = await signIn(foreign, 'owner');
	is([(await stranger.get(at)).status, (await stranger.post(at, MAIL)).status, (await stranger.post(`${at}/test`, {})).status], [404, 404, 404], '[N4] another chain\'s gateways are not there');
	ok(!(await stranger.get(`/settings/${foreign.branch}/sending`)).text.includes('smtp.invalid'), '[N4] nor anything of them');
}

await run(wrong, saved, scopes, waiting, trying, borders);
