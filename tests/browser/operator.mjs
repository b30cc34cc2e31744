// operator: the console walked: a plan made and given, a business suspended and
// that taken back, working as its owner; what the business sees of it.

import { randomBytes } from 'node:crypto';
import { is, makeChain, ok, registrationAlone, run, site, sql } from '../http/journal.mjs';
import { browser, close, enter, newPage, noFaults, shot, signIn, sound } from './journal.mjs';
import { dark, light, look, onPhone } from './looks.mjs';

await registrationAlone();	// others look at all plans there are
const tag = randomBytes(4).toString('hex');
const boss = `boss-${tag}@test`;
sql(`SELECT user_make('${boss}', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Борис Операторов', NULL, '', NULL);
	UPDATE "user" SET operator = true, lang = 'ru' WHERE email = '${boss}'`);
const chain = makeChain();

const there = { locale: 'ru-RU', timezoneId: 'Asia/Omsk' };

const places = (c) => ({ chains: '/operator', chain: `/operator/chains/${c.chain}`, plans: '/operator/plans', plan: '/operator/plans/new',
	registration: '/operator/registration', providers: '/operator/providers', sending: '/operator/sending', sms: '/operator/sending/sms', notices: '/operator/notices', health: '/operator/health' });

// Every page of the console as each kind of browser shows it.
async function looks() {
	await look(chain, async (page, name) => {
		ok(new URL(page.url()).pathname === '/operator', `[F64] ${name}: the operator without a business lands in the console`, page.url());
		for (const [what, path] of Object.entries(places(chain))) {
			await page.goto(site + path);
			await shot(page, `operator-${name}-${what}`);
			await sound(page, `[F64] ${name}, ${what}`);
		}
	}, { ways: [light, dark, onPhone], login: boss, ...there });
}

async function walk() {
	const page = await signIn(boss, chain.password, there);
	await page.click('a[href="/operator/plans"]');
	await page.click('a[href="/operator/plans/new"]');
	await page.fill('#p-title', `Small ${tag}`);
	await page.fill('#p-price', '990 ₽');
	await page.fill('#p-staff', 'many');
	await page.click('button.primary');
	await page.waitForSelector('#p-staff-e');
	is(await page.inputValue('#p-title'), `Small ${tag}`, '[F64] a wrong number is told beside it, and what was typed stays');
	await page.fill('#p-staff', '4');
	await page.fill('#p-branches', '2');
	await page.fill('#p-term', '31');
	await page.click('button.primary');
	await page.waitForURL('**/operator/plans');
	ok(await page.isVisible(`text=Small ${tag}`), '[F64] a plan is made');

	await page.goto(`${site}/operator`);
	await page.fill('[name=q]', chain.tag);
	await page.keyboard.press('Enter');
	await page.click(`a:has-text("Journal ${chain.tag}")`);
	await page.selectOption('#o-plan', { label: `Small ${tag}` });
	await page.uncheck('[name=ever]');
	await page.fill('#o-last', sql('SELECT current_date + 5'));
	await page.click('form[action$="/plan"] button');
	await page.waitForSelector('text=In force');
	await shot(page, 'operator-given');

	const owner = await enter(chain, 'owner', there);
	await owner.goto(`${site}/settings/${chain.branch}/licence`);
	ok(await owner.isVisible('.strip:has-text("The licence lasts")'), '[F64] who pays sees how long it lasts');
	await shot(owner, 'licence-ends');
	await sound(owner, '[F64] the licence of a business');

	await page.click('summary:has-text("Suspend")');
	await page.fill('#o-why', 'The bill of March is not paid');
	await page.click('form[action$="/suspend"] button');
	await page.waitForSelector('.notice:has-text("The bill of March")');
	await shot(page, 'operator-suspended');
	await owner.reload();
	ok(await owner.isVisible('.strip:has-text("The bill of March is not paid")'), '[F64] a suspended business reads why');
	await shot(owner, 'licence-suspended');
	const client = await newPage(await browser.newContext({ locale: 'en-US', viewport: { width: 390, height: 844 } }));
	await client.goto(`${site}/booking/j${chain.tag}?lang=en`);
	ok(await client.isVisible('text=Online booking is paused here'), '[F64] clients are told politely');
	await shot(client, 'licence-booking');
	await page.click('.notice.ok button:has-text("Undo")');
	await page.waitForSelector('text=In force');
	await client.reload();
	ok(!(await client.isVisible('text=Online booking is paused here')), '[F64] taken back, they book again');

	await page.click('.o-user:has-text("Owner") button');
	await page.waitForURL(`**/journal/${chain.branch}*`);
	ok(await page.isVisible('.viewing:has-text("Борис Операторов")'), '[F64] working as the owner is said on every page');
	await shot(page, 'operator-works');
	await page.click('.viewing button');
	await page.waitForURL(`**/operator/chains/${chain.chain}`);
	ok(await page.isVisible('text=The operator worked here'), '[F64] and it leads back to the console');
	await owner.goto(`${site}/settings/${chain.branch}/licence`);
	ok(await owner.isVisible('li:has-text("Борис Операторов"), .list div:has-text("Борис Операторов")'), '[F64] the owner sees who worked as whom');
	noFaults(page, '[F64] the walk');
	await owner.context().close();
	await client.context().close();
}

await run(looks, walk, async function end() { await close(); });
