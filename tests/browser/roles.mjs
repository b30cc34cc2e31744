// Users and roles in the browser: a role made, a colleague invited with it who
// comes in by the link, Okno seen with their eyes, and their access taken away
// and given back; on a phone and in the dark, too.

import { is, makeChain, ok, run, site } from '../http/journal.mjs';
import { browser, close, enter, newPage, noFaults, shot, sound } from './journal.mjs';

const chain = makeChain();
const at = `${site}/settings/${chain.branch}`;
let link, colleague;

async function role() {
	const page = await enter(chain, 'owner');
	await page.goto(`${at}/roles/new`);
	await page.fill('#r-title', 'Front desk');
	for (const slug of ['timetable_access', 'record_form_access', 'hides_contacts'])
		await page.check(`[name=${slug}]`);
	await sound(page, 'a new role');
	await Promise.all([page.waitForURL(/roles\/\d+\?saved=1/), page.click('.s-save .primary')]);
	ok(await page.isChecked('[name=timetable_access]') && !await page.isChecked('[name=delete_records_access]'), '[F58] a role of one\'s own is made');
	await sound(page, 'a role');
	await shot(page, 'role');
	await page.goto(`${at}/users/new`);
	is(await page.inputValue('#p-role'), '', '[F58] no role is given by default');
	await page.fill('#i-to', `front-${chain.tag}@example.com`);
	await page.selectOption('#p-role', { label: 'Front desk' });
	await sound(page, 'inviting');
	await page.click('.s-save .primary');
	link = (await page.textContent('.r-link')).trim();
	ok(link.startsWith(`${site}/account/invites/`), '[F58] an invitation gives a link', link);
	await sound(page, 'invited');
	noFaults(page, 'a role and an invitation');
	await page.context().close();
}

async function joining() {
	colleague = await newPage(await browser.newContext({ locale: 'en-US', viewport: { width: 390, height: 844 }, colorScheme: 'dark' }));
	await colleague.goto(link);
	await sound(colleague, 'the invitation');
	await colleague.fill('#name', 'Fay');
	await colleague.fill('#new_password', 'four green owls sing');
	await colleague.fill('#new_password_again', 'four green owls sing');
	await Promise.all([colleague.waitForURL(new RegExp(`/journal/${chain.branch}`)), colleague.click('button.primary')]);
	ok(await colleague.isVisible('#journal'), '[F58] whoever has the link joins and is in the journal');
	is(await colleague.locator('.top-new').count(), 0, '[F58] where only what they may is offered');
	noFaults(colleague, 'joining');
}

async function seeing() {
	const page = await enter(chain, 'owner');
	await page.goto(`${at}/roles`);
	await sound(page, 'the roles');
	await page.click('text=Front desk');
	await Promise.all([page.waitForURL(/\/journal\//), page.click('.r-view button')]);
	ok((await page.textContent('.viewing')).includes('Front desk'), '[F58] a strip says whose eyes one has');
	is(await page.locator('.menu [href^="/settings"]').count(), 0, '[F58] and the menu is theirs');
	await shot(page, 'role-seen');
	await page.goto(`${at}/users`);
	ok(await page.isVisible('.viewing button'), '[F58] the way back is on a refusal, too');
	await Promise.all([page.waitForURL(`${site}/`), page.click('.viewing button')]);
	is(await page.locator('.viewing').count(), 0, '[F58] one goes back');
	await page.goto(`${at}/who`);
	await sound(page, 'who may do this');
	ok((await page.textContent('.r-table')).includes('Owner') && !(await page.textContent('.r-table')).includes('Fay'), '[F58] it is told who sees phones');
	await page.goto(`${at}/users`);
	await sound(page, 'the users');
	await shot(page, 'users');
	await page.click('text=Fay');
	await sound(page, 'a user');
	await Promise.all([page.waitForURL(/users\?ended=/), page.click('text=Take away access')]);
	await colleague.waitForFunction(() => document.querySelector('#journal') !== null);
	is((await colleague.goto(`${site}/journal/${chain.branch}`)).status(), 404, '[F58] the next click of a dismissed colleague is refused');
	await Promise.all([page.waitForURL(/users$/), page.click('text=Undo')]);
	is((await colleague.goto(`${site}/journal/${chain.branch}`)).status(), 200, '[F58] and works again when that is taken back');
	noFaults(page, 'seeing as');
	await page.context().close();
}

async function phone() {
	const page = await enter(chain, 'owner', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
	for (const [name, path] of [['users', '/users'], ['roles', '/roles'], ['a role', '/roles/new'], ['who', '/who']]) {
		await page.goto(at + path);
		await sound(page, `${name} on a phone in the dark`);
	}
	await shot(page, 'roles-phone');
	noFaults(page, 'on a phone');
}

await run(role, joining, seeing, phone);
await close();
