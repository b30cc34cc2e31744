// Accounts in a browser: from registering to the profile, the second factor and
// another site, by keyboard and without scripts; both themes, both languages, a
// phone.  Pictures are kept.

import { createHmac } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { eventually, is, makeChain, ok, run, site, sql, registrationAlone } from '../http/journal.mjs';
import { StandIn } from '../http/stand-in.mjs';
import { done, noFaults, open, shot, sound } from './account-page.mjs';

const chain = makeChain();
const tag = chain.tag;
const number = () => `8 916 1${String(Math.floor(Math.random() * 1e6)).padStart(6, '0')}`;

function code(base32, step) {
	const bits = [...base32].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const mac = createHmac('sha1', Buffer.from(bits.match(/.{8}/g).map((b) => parseInt(b, 2)))).update(counter).digest();
	return String((mac.readUInt32BE(mac[19] & 15) & 0x7fffffff) % 1000000).padStart(6, '0');
}

async function press(page, name, where) {
	await Promise.all([page.waitForURL(where), page.getByRole('button', { name, exact: true }).click()]);
}

// What was written to an address: on the page until it is sent, then in the letter.
function written(page, address, what) {
	const box = page.locator('.notice:has(#trial)');
	return eventually(async () => {
		const shown = await box.count() ? await box.evaluate((n) => n.innerText + (n.querySelector('a')?.href ?? '')).catch(() => '') : '';
		return shown.match(what)?.[0] ?? letter(address).match(what)?.[0];
	});
}

const letter = (address) => execFileSync('python3', ['-c', `import email, glob, os, sys
from email import policy
for name in glob.glob(os.environ['OKNO_MAIL'] + '/new/*'):
	with open(name) as f:
		one = email.message_from_file(f, policy=policy.default)
	if sys.argv[1] in str(one['to']):
		print(one.get_body(('plain',)).get_content())`, address], { encoding: 'utf8' });

async function registering() {
	const page = await open({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
	await page.goto(`${site}/account/register`);
	await shot(page, 'register-phone');
	await sound(page, 'registering');
	await page.fill('#name', 'Olga');
	await page.fill('#phone', number());
	await page.fill('#email', `web-${tag}@example.com`);
	await page.check('[name=agree]');
	await press(page, 'Send me the password', /sign-in\?done/);
	await shot(page, 'registered-phone');
	await sound(page, 'after it');
	const password = (await page.innerText('#trial')).match(/: ([a-z0-9]{10})\./)[1];
	await page.fill('#password', password);
	is(await page.getAttribute('#password', 'type'), 'password', 'the password is hidden');
	await page.click('[data-show=password]');
	is(await page.getAttribute('#password', 'type'), 'text', 'and shown when asked [U2]');
	await Promise.all([page.waitForURL(/\/start/), page.keyboard.press('Enter')]);
	await page.goto(`${site}/account/profile`);
	ok((await page.innerText('main')).includes(`web-${tag}@example.com`), 'registered and signed in [U1]');
	await shot(page, 'profile-new-phone');
	await sound(page, 'the new profile');
	await page.goto(await written(page, `web-${tag}@example.com`, /https?:\S+\/account\/confirm\/\w+/));
	await press(page, 'Confirm', /done=confirmed/);
	ok((await page.innerText('main')).includes('confirmed'), 'the link confirms the address [U4]');
	noFaults(page, 'registering');
	await page.context().close();
}

async function forgotten() {
	const page = await open({ colorScheme: 'dark' });
	await page.goto(`${site}/account/sign-in`);
	await page.click('text=Forgot the password?');
	await shot(page, 'recover-dark');
	await sound(page, 'a forgotten password');
	await page.fill('#login', `admin-${tag}@test`);
	await press(page, 'Send the code', /code/);
	await shot(page, 'recover-code-dark');
	await page.fill('#code', await written(page, `admin-${tag}@test`, /\b\d{6}\b/));
	await press(page, 'Continue', /password/);
	await page.fill('#new_password', 'qwertyuiop');
	await page.fill('#new_password_again', 'qwertyuio');
	await page.getByRole('button', { name: 'Set the password' }).click();
	await page.waitForSelector('#new_password-error');
	await shot(page, 'recover-password-dark');
	await sound(page, 'a refused password');
	await page.fill('#new_password', 'three blue herrings');
	await page.fill('#new_password_again', 'three blue herrings');
	await press(page, 'Set the password', /sign-in\?done/);
	await sound(page, 'the password is set');
	noFaults(page, 'forgotten');
	await page.context().close();
}

async function inside(options, lang = 'en') {
	sql(`UPDATE "user" SET lang = '${lang}' WHERE email = 'owner-${tag}@test'`);
	const page = await open(options);
	await page.goto(`${site}/account/sign-in`);
	await page.fill('#login', `owner-${tag}@test`);
	await page.fill('#password', chain.password);
	await Promise.all([page.waitForURL(`${site}/`), page.keyboard.press('Enter')]);
	return page;
}

async function pictures() {
	sql(`INSERT INTO contact_change (user_id, channel, value) SELECT id, 'mail', 'later-${tag}@example.com' FROM "user" WHERE email = 'owner-${tag}@test'`);
	for (const [name, lang, options] of [['light', 'ru', {}], ['dark', 'en', { colorScheme: 'dark' }],
		['phone', 'ru', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
		['narrow', 'en', { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true, colorScheme: 'dark' }]]) {
		const page = await inside(options, lang);
		await page.goto(`${site}/account/profile`);
		await page.locator('summary').first().click();
		await shot(page, `profile-${name}`);
		await sound(page, `the profile, ${name}`);
		await page.goto(`${site}/journal/${chain.branch}`);
		ok(await page.isVisible('.strip'), `${name}: the strip reminds [U4]`);
		await shot(page, `strip-${name}`);
		await sound(page, `the strip, ${name}`);
		noFaults(page, name);
		await page.context().close();
	}
	sql(`DELETE FROM contact_change WHERE value = 'later-${tag}@example.com'; UPDATE "user" SET lang = 'en' WHERE email = 'owner-${tag}@test'`);
}

async function secondFactor() {
	const page = await inside({});
	await page.goto(`${site}/account/profile`);
	await page.locator('#second summary').click();
	await page.fill('#second-password', chain.password);
	await press(page, 'Continue', /second\/setup/);
	await shot(page, 'second-setup');
	await sound(page, 'setting the second factor up');
	const secret = (await page.innerText('.own-secret')).replaceAll(' ', '');
	await page.fill('#code', code(secret, Math.floor(Date.now() / 30000) - 1));
	await page.getByRole('button', { name: 'Switch it on' }).click();
	await page.waitForSelector('.own-codes');
	is(await page.locator('.own-codes li').count(), 10, 'ten recovery codes are shown [U4]');
	await shot(page, 'second-codes');
	await sound(page, 'the recovery codes');
	const other = await open({});
	await other.goto(`${site}/account/sign-in`);
	await other.fill('#login', `owner-${tag}@test`);
	await other.fill('#password', chain.password);
	await Promise.all([other.waitForURL(/account\/second/), other.keyboard.press('Enter')]);
	await shot(other, 'second');
	await sound(other, 'the second step');
	await other.fill('#code', code(secret, Math.floor(Date.now() / 30000)));
	await Promise.all([other.waitForURL(`${site}/`), other.keyboard.press('Enter')]);
	ok(await other.locator('#journal').count(), 'password and code lead to the journal [U4]');
	await page.goto(`${site}/account/profile`);
	await page.locator('#second summary').click();
	await page.fill('#second-password', chain.password);
	await press(page, 'Switch it off', /done=second/);
	noFaults(page, 'the second factor');
	await other.context().close();
	await page.context().close();
}

// A person's browser goes there, agrees, and comes back; with and without scripts.
async function otherSite() {
	const there = await new StandIn('c', 'secret').open();
	const slug = `b${tag}`;
	execFileSync(`${process.env.OKNO_BIN}/okno-admin`, ['provider', slug, 'oidc', 'Stand-in', 'c', there.url], { input: 'secret\n',
		env: { ...process.env, OKNO_ADMIN_DB: process.env.OKNO_DB.replace('okno_app', 'okno_operator') } });
	for (const javaScriptEnabled of [true, false]) {
		const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
		there.person = { sub: `web-${tag}-${how}`, email: `by-${javaScriptEnabled}-${tag}@example.com`, email_verified: true, name: 'By Another' };
		const page = await open({ javaScriptEnabled });
		for (let i = 0; i < 100 && !(await page.goto(`${site}/account/sign-in`) && await page.locator(`a[href^="/account/by/${slug}"]`).count()); i++);
		if (javaScriptEnabled) {
			await shot(page, 'sign-in-sites');
			await sound(page, 'other ways to sign in');
		}
		await page.click(`a[href^="/account/by/${slug}"]`);
		if (!javaScriptEnabled) {
			await press(page, 'Continue', /wait/);
			await page.getByRole('button', { name: 'Continue' }).click();
		}
		await page.waitForSelector('[name=agree]');
		if (javaScriptEnabled) {
			await shot(page, 'by-agree');
			await sound(page, 'being new by another site');
		}
		await page.check('[name=agree]');
		await Promise.all([page.waitForResponse((r) => r.request().method() === 'POST' && r.status() === 303), page.getByRole('button', { name: 'Register' }).click()]);
		await page.goto(`${site}/account/profile`);
		ok((await page.innerText('main')).includes(`by-${javaScriptEnabled}-${tag}@example.com`), `another site signs in, ${how} [U6]`);
		noFaults(page, how);
		await page.context().close();
	}
	sql(`DELETE FROM oidc_provider WHERE slug = '${slug}'`);
	await there.close();
}

await registrationAlone();
await run(registering, forgotten, pictures, secondFactor, otherSite, done);
