// operator-notices: on an installation without a provider of SMS somebody registers;
// the operator sees that the password waits, reads it to them, and that is written
// down; so does okno-admin, where there is no operator yet.

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { Browser, is, makeChain, ok, registrationAlone, run, signIn, sql } from './journal.mjs';

await registrationAlone();
const chain = makeChain(), at = '/operator/notices';
sql(`SELECT user_make('boss-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Boris Boss', NULL, '', NULL);
	UPDATE "user" SET operator = true, lang = 'en' WHERE email = 'boss-${chain.tag}@test'`);
const boss = await signIn(chain, 'boss'), owner = await signIn(chain, 'owner');
await boss.get('/operator');
let number = Number(BigInt(`0x${randomBytes(4).toString('hex')}`) % 900000n);
const browser = () => new Browser(`127.0.${1 + Math.floor(Math.random() * 250)}.${1 + Math.floor(Math.random() * 250)}`);

// Somebody registers: their phone, and the number of the message with the password.
async function newcomer() {
	const phone = `+79161${String(number++).padStart(6, '0')}`;
	const res = await browser().post('/account/register', { name: 'Vera', phone, email: `v${number}-${chain.tag}@example.com`, agree: '1' });
	if (res.status !== 303)
		throw new Error(`nobody registers: ${res.status} ${res.text}`);
	return { phone, id: Number(sql(`SELECT max(id) FROM notice WHERE recipient = '${phone}'`)) };
}

const spelt = (phone) => phone.replace(/^\+7(...)(...)(..)(..)$/, '+7 $1 $2-$3-$4');
const looked = (phone) => sql(`SELECT count(*) FROM operator_event WHERE subject = 'notice' AND changes->>'recipient' = '${phone}'`);

async function doors() {
	const { id, phone } = await newcomer();
	is([(await new Browser().get(at)).status, (await owner.get(at)).status, (await owner.post(`${at}/${id}/show`, {})).status], [303, 404, 404],
		'[F64] messages to users are there for operators only');
	is([(await boss.post(`${at}/${id}/show`, {}, { headers: { 'X-CSRF-Token': 'x' } })).status, (await boss.get(`${at}/${id}/show`)).status], [403, 405],
		'and nothing is shown without the form\'s token, nor by an address');
	is(looked(phone), '0', 'nor written down');
}

async function helped() {
	const { id, phone } = await newcomer();
	const list = await boss.get(at);
	ok(list.text.includes(spelt(phone)) && list.text.includes('Waits: sending is not set up') && list.text.includes('Your password for Okno'), '[F64] [U1] a password that cannot be sent is listed, with why', list.text);
	const row = (await boss.json(at)).data.notices.find((n) => n.id === id);
	is([row.to, row.tells, Object.keys(row).sort()], [spelt(phone), true, ['at', 'bad', 'id', 'password', 'state', 'tells', 'to', 'what']], 'but not what it is');
	const shown = await boss.post(`${at}/${id}/show`, {});
	const password = shown.text.match(/Your password for Okno: ([a-z0-9]{10})\./)?.[1];
	ok(shown.status === 200 && password, '[F64] asked for, it is shown', shown.text);
	ok(!list.text.includes(password) && !(await boss.get(at)).text.includes(password), 'this once');
	is(looked(phone), '1', '[F64] and it is written down who looked');
	ok((await boss.get(at)).text.match(/Boris Boss<\/b>: Your password for Okno, \+7/), 'where all operators see it');
	is(sql(`SELECT changes::text LIKE '%${password}%' FROM operator_event WHERE changes->>'recipient' = '${phone}'`), 'f', 'without the password');
	is((await browser().post('/account/sign-in', { login: phone, password })).status, 303, '[U1] with it the person comes in');
}

async function kinds() {
	const { id } = await newcomer();
	sql(`SELECT notice_end(${id}, 'gave_up', 'refused: no such number')`);
	const list = (await boss.json(at)).data.notices.find((n) => n.id === id);
	is([list.state, list.why, list.bad], ['Not sent', 'The provider refused it: no such number', true], '[F64] what the provider refused is listed with its words');
	ok((await boss.post(`${at}/${id}/show`, {})).text.includes('Your password for Okno: '), 'and can be read to them all the same');
	sql(`UPDATE notice SET created_at = now() - interval '25 hours' WHERE id = ${id}`);
	const late = await boss.post(`${at}/${id}/show`, {});
	ok(late.status === 409 && late.text.includes('no longer good') && !late.text.includes('Your password for Okno: '), 'a day later it is not', late.status);
	const sent = await newcomer();
	sql(`SELECT notice_end(${sent.id}, 'sent', '')`);
	is([(await boss.post(`${at}/${sent.id}/show`, {})).status, sql(`SELECT secret IS NULL FROM notice WHERE id = ${sent.id}`)], [404, 't'], 'what was sent is not here, nor its password anywhere');
	const nobody = await newcomer();
	sql(`UPDATE notice SET state = 'void' WHERE id = ${nobody.id}`);
	is((await boss.post(`${at}/${nobody.id}/show`, {})).status, 404, 'nor what was for nobody');
	const link = Number(sql(`INSERT INTO notice (channel, recipient, lang, template, secret) VALUES ('mail', 'l-${chain.tag}@example.com', 'en', 'confirm', 'x') RETURNING id`));
	const refused = await boss.post(`${at}/${link}/show`, {});
	is([refused.status, (await boss.json(at)).data.notices.find((n) => n.id === link).tells], [409, false], 'a link that proves an address is for its owner only');
	is((await boss.post(`${at}/999999999/show`, {})).status, 404, 'what is not there is not');
}

async function pages() {
	sql(`INSERT INTO notice (channel, recipient, lang, template) SELECT 'mail', 'p' || n || '-${chain.tag}@example.com', 'en', 'account' FROM generate_series(1, 60) n`);
	const first = (await boss.json(at)).data, second = (await boss.json(first.older)).data;
	const ids = [...first.notices, ...second.notices].map((n) => n.id);
	ok(first.notices.length === 50 && new Set(ids).size === ids.length && ids.every((id, i) => !i || id < ids[i - 1]), 'many come by pages, each once, the latest first');
	sql(`DELETE FROM notice WHERE recipient LIKE 'p%-${chain.tag}@example.com'`);
	is((await boss.get(`${at}?before=x`)).status, 422, 'a wrong page is told');
}

// Where nobody is an operator yet.
async function command() {
	const { id, phone } = await newcomer();
	const admin = (...args) => execFileSync(`${process.env.OKNO_BIN}/okno-admin`, ['notices', ...args.map(String)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, LANG: 'en', LC_ALL: '', OKNO_ADMIN_DB: process.env.OKNO_DB.replace('okno_app', 'okno_operator') } });
	const line = admin().split('\n').find((l) => l.startsWith(`${id}\t`));
	ok(line?.includes(phone) && line.includes('Waits: sending is not set up'), '[U1] okno-admin lists what waits', line);
	const password = admin(id).match(/: ([a-z0-9]{10})\./)?.[1];
	is([line.includes(password), looked(phone)], [false, '1'], 'and shows one, which is written down');
	ok((await boss.get(at)).text.includes('<b>okno-admin</b>: Your password for Okno'), 'as its own doing');
	is((await browser().post('/account/sign-in', { login: phone, password })).status, 303, '[U1] the first owner comes in without a provider');
	let code = 0;
	try {
		admin(999999999);
	} catch (e) {
		code = e.status;
	}
	is(code, 1, 'what is not there is refused');
}

await run(doors, helped, kinds, pages, command);
