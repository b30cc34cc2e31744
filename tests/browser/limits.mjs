// limits: the operator gives one business limits of its own and takes them back; the
// business reads them, and is told where they end.

import { is, makeChain, ok, registrationAlone, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, signIn, sound } from './journal.mjs';
import { look } from './looks.mjs';

await registrationAlone();	// others look at all plans there are
const chain = makeChain(), boss = `boss-${chain.tag}@test`;
sql(`SELECT user_make('${boss}', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Борис Операторов', NULL, '', NULL);
	UPDATE "user" SET operator = true, lang = 'en' WHERE email = '${boss}';
	INSERT INTO plan (title, staff_max, branches_max) VALUES ('Three ${chain.tag}', 3, 2);
	SELECT licence_give((SELECT id FROM "user" WHERE email = '${boss}'), ${chain.chain}, (SELECT id FROM plan WHERE title = 'Three ${chain.tag}'), NULL)`);
const console_page = `${site}/operator/chains/${chain.chain}`;

const there = { timezoneId: 'Asia/Omsk' };

async function walk() {
	const page = await signIn(boss, chain.password, there), owner = await enter(chain, 'owner', there);
	await owner.goto(`${site}/staff/${chain.branch}/new`);
	await owner.fill('[name=name]', 'Галина Новая');
	await owner.click('main button.primary');
	await owner.waitForSelector('text=ends at so many staff members: 3');
	await shot(owner, 'limits-refused');

	await page.goto(console_page);
	await page.click('summary:has-text("Limits of its own")');
	await page.fill('#o-staff', 'many');
	await page.click('form[action$="/limits"] button');
	await page.waitForSelector('#o-staff-e');
	is(await page.inputValue('#o-staff'), 'many', '[F64] a wrong limit is told beside it, and what was typed stays');
	await page.fill('#o-staff', '4');
	await page.fill('#o-branches', '1');
	await page.keyboard.press('Enter');
	await page.waitForSelector('.tile:has-text("of 4 · the plan: 3")');
	ok(await page.isVisible('.tile:has-text("more than allowed")'), '[F64] limits apart from the plan are set, and what is beyond them is seen');

	is(await owner.inputValue('[name=name]'), 'Галина Новая', 'what was typed is still there');
	await owner.click('main button.primary');
	await owner.waitForURL('**/services?done=made');
	ok(true, '[F64] then one more person comes');
	await owner.goto(`${site}/settings/${chain.branch}/licence`);
	ok(await owner.isVisible('dd:has-text("of 4, left: 0"):has-text("the plan: 3")') && await owner.isVisible('.notice:has-text("All of them go on as before")'),
		'[F64] the business reads its limits, and that nothing is taken away');
	noFaults(owner, '[F64] the business');

	await page.click('.notice.ok button:has-text("Undo")');
	await page.waitForSelector('.tile:has-text("of 3")');
	is(sql(`SELECT staff_max, branches_max FROM licence WHERE chain_id = ${chain.chain}`), '|', '[F64] taken back, it is as the plan says');
	sql(`SELECT licence_limits((SELECT id FROM "user" WHERE email = '${boss}'), ${chain.chain}, 2, 5)`);
	noFaults(page, '[F64] the console');
	await owner.context().close();
	await page.context().close();
}

// The three pages as each kind of browser shows them.
async function looks() {
	for (const [login, places] of [[boss, { chain: console_page, list: `${site}/operator?q=${chain.tag}` }],
		[`owner-${chain.tag}@test`, { licence: `${site}/settings/${chain.branch}/licence` }]])
		await look(chain, async (page, name) => {
			for (const [what, url] of Object.entries(places)) {
				await page.goto(url);
				await shot(page, `limits-${name}-${what}`);
				await sound(page, `[F64] ${name}, ${what}`);
			}
		}, { login, ...there });
}

await run(walk, looks, async function end() { await close(); });
