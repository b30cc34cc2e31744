// Comments of colleagues in a browser: a name is taken from the list by keyboard,
// the bell of the other one rings by itself, reading takes it away, removing is
// undone; both themes, a phone, both languages, and without scripts.

import { book, day, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, show, sound } from './journal.mjs';

const chain = makeChain();
const { visit_id: visit } = book(chain);
const thread = `/journal/${chain.branch}/visits/${visit}/comments`;
const bell = (page) => page.locator('.bell-n');

async function talking() {
	const owner = await enter(chain, 'owner'), admin = await enter(chain, 'admin', { colorScheme: 'dark' });
	await show(admin, `/journal/${chain.branch}/${day(1)}`);
	await show(owner, `/journal/${chain.branch}/visits/${visit}`);
	await owner.click('a[href$="/comments"]');
	await owner.waitForSelector('#say textarea');
	is(owner.url(), site + thread, 'the thread has an address of its own');
	await sound(owner, 'an empty thread');
	await owner.focus('#say textarea');
	await owner.keyboard.type('Please call her, @a');
	await owner.waitForSelector('#mention-list:not([hidden])');
	is(await owner.getAttribute('#say textarea', 'aria-activedescendant'), await owner.locator('#mention-list [aria-selected=true]').getAttribute('id'),
		'behind @ names are offered, the first is pointed at');
	await shot(owner, 'comments-names');
	await sound(owner, 'the names');
	await owner.keyboard.press('Escape');
	ok(await owner.isHidden('#mention-list') && await owner.isVisible('#say textarea'), 'Escape closes the list alone');
	await owner.keyboard.type('d');
	await owner.waitForSelector('#mention-list:not([hidden])');
	await owner.keyboard.press('Enter');
	is(await owner.inputValue('#say textarea'), 'Please call her, @Admin ', 'Enter takes the name');
	await owner.keyboard.press('Control+Enter');
	await owner.waitForSelector('.thread li');
	await bell(admin).waitFor({ state: 'visible' });
	is(await bell(admin).textContent(), '1', 'the other one\'s bell rings by itself');
	await admin.click('.bell');
	await admin.waitForURL(/mentions$/);
	await shot(admin, 'mentions-dark');
	await sound(admin, 'the mentions');
	await admin.click('a.mention');
	await admin.waitForSelector('.thread li.new');
	await bell(admin).waitFor({ state: 'hidden' });
	ok(true, 'what is looked at is no news');
	await shot(admin, 'comments-dark');
	await sound(admin, 'the thread');
	await admin.fill('#say textarea', 'Done');
	await admin.click('#say button');
	await admin.waitForFunction(() => document.querySelectorAll('.thread li').length === 2);
	await owner.waitForFunction(() => document.querySelectorAll('.thread li').length === 2);
	ok(true, 'who looks at the thread sees the answer by itself');
	await owner.click('.thread li:first-child a:has-text("Change")');
	await owner.fill('.thread textarea', 'Please call her');
	await owner.click('.thread button:has-text("Save")');
	await owner.waitForSelector('.thread li:first-child:has-text("changed")');
	await owner.click('.thread li:first-child button:has-text("Remove")');
	await owner.waitForFunction(() => document.querySelectorAll('.thread li').length === 1);
	await owner.click('[data-undo]');
	await owner.waitForFunction(() => document.querySelectorAll('.thread li').length === 2);
	ok(true, 'one\'s own is changed, removed, and taken back');
	await owner.click('#say button');
	await owner.waitForSelector('#said-error');
	await sound(owner, 'a refused comment');
	noFaults(owner, 'the owner');
	noFaults(admin, 'the administrator');
	await owner.context().close();
	await admin.context().close();
}

async function pictures() {
	sql(`UPDATE "user" SET lang = 'ru' WHERE email = 'owner-${chain.tag}@test'`);
	const page = await enter(chain, 'owner', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
	await show(page, thread);
	await shot(page, 'comments-phone');
	await sound(page, 'the thread on a phone');
	await page.goto(`${site}/journal/${chain.branch}/mentions`);
	await sound(page, 'no mentions on a phone');
	await show(page, `/journal/${chain.branch}/visits/${visit}`);
	await page.locator('a[href$="/comments"]').scrollIntoViewIfNeeded();
	await shot(page, 'comments-link-phone');
	noFaults(page, 'on a phone');
	await page.context().close();
}

async function plainly() {
	const page = await enter(chain, 'admin', { javaScriptEnabled: false });
	await page.goto(site + thread);
	await page.fill('#say textarea', 'Without scripts, @Master');
	await Promise.all([page.waitForLoadState(), page.click('#say button')]);
	await page.waitForSelector('.thread li:has-text("Without scripts")');
	is(page.url(), site + thread, 'without scripts it is a form');
	is(sql(`SELECT count(*) FROM mention m JOIN visit_comment c ON c.id = m.comment_id WHERE c.body LIKE 'Without%' AND c.visit_id = ${visit}`), '1', 'and names are found in the text');
	await page.context().close();
}

await run(talking, pictures, plainly, close);
