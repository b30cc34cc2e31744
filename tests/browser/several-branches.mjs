// A chain grows: the owner opens a second branch like the first, the form keeps what
// was typed, a member works in both, and every page lets one go over to the other.

import { is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, show, sound } from './journal.mjs';

const chain = makeChain();
const [anna] = chain.people;
const page = await enter(chain, 'owner', { timezoneId: 'Asia/Vladivostok' });
const title = (id) => sql(`SELECT title FROM branch WHERE id = ${id}`);
const speak = (lang) => sql(`UPDATE "user" SET lang = '${lang}' WHERE email = 'owner-${chain.tag}@test'`);
const state = {};

sql(`UPDATE branch SET archived_at = now() WHERE id = ${chain.other}`, chain.chain);

async function opening() {
	let clicks = 0;
	const click = async (locator) => {
		clicks++;
		await locator.click();
	};
	await page.goto(`${site}/journal/${chain.branch}`);
	await click(page.locator('.menu [href^="/settings/"]'));
	await page.waitForSelector('.s-nav');
	await click(page.locator('.s-nav [href$="/branches"]'));
	await page.waitForURL('**/branches');
	await shot(page, 'several-one');
	await click(page.getByRole('link', { name: 'New branch' }));
	await page.waitForURL('**/branches/new');
	await page.fill('#n-title', 'Second');
	await page.fill('#n-city', 'Nowhere-on-the-Moon');
	await page.locator('#n-zone').selectOption('');
	await page.uncheck('[name=rules]');
	await Promise.all([page.waitForResponse((r) => r.request().method() === 'POST'), click(page.getByRole('button', { name: 'Open the branch' }))]);
	await page.waitForSelector('#n-zone[aria-invalid=true]');
	is([await page.inputValue('#n-title'), await page.inputValue('#n-city'), await page.isChecked('[name=rules]'), await page.isChecked('[name=people]')],
		['Second', 'Nowhere-on-the-Moon', false, true], 'a form that lacks the time zone keeps what was typed');
	await sound(page, 'the form with an error');
	await shot(page, 'several-error');
	await page.check('[name=rules]');
	await page.selectOption('#n-zone', 'Asia/Yekaterinburg');
	await Promise.all([page.waitForURL(/\/settings\/\d+\?opened/), click(page.getByRole('button', { name: 'Open the branch' }))]);
	state.second = Number(page.url().match(/settings\/(\d+)/)[1]);
	ok(clicks <= 5, 'a branch is opened in four clicks, and one that was refused', clicks);
	await shot(page, 'several-opened');
	await sound(page, 'the new branch');
	ok(await page.locator('.notice').getByRole('link', { name: 'Timetable' }).isVisible(), 'and says what it lacks');
	is(sql(`SELECT time_zone, city FROM branch WHERE id = ${state.second}`), 'Asia/Yekaterinburg|Nowhere-on-the-Moon', 'where it is');
	is(sql(`SELECT (SELECT count(*) FROM service_branch WHERE branch_id = ${state.second}), (SELECT count(*) FROM staff_branch WHERE branch_id = ${state.second}),
		(SELECT step FROM branch WHERE id = ${state.second})`, chain.chain), '3|3|15', 'with the services, the people and the rules of the first');
	noFaults(page, 'a branch is opened');
}

// From any page to the same area of the other branch.
async function switching() {
	for (const area of ['journal', 'visits', 'catalog', 'staff', 'messages', 'settings']) {
		if (area === 'journal') await show(page, `/journal/${chain.branch}`);
		else await page.goto(`${site}/${area}/${chain.branch}`);
		await page.click('.top-branch');
		await page.locator('#branches a', { hasText: 'Second' }).click();
		await page.waitForURL(new RegExp(`/${state.second}(/|$|\\?)`));
		is([new URL(page.url()).pathname.split('/')[1], await page.locator('.top-branch').innerText()], [area, 'Second'], `from ${area} one goes to ${area} of the other branch`);
	}
	await page.goto(`${site}/staff/${chain.branch}/timetable`);
	await page.click('.top-branch');
	await shot(page, 'several-switch');
	await sound(page, 'the list of branches');
	await page.keyboard.press('Escape');
	noFaults(page, 'branches are switched');
}

async function inBoth() {
	await page.goto(`${site}/staff/${chain.branch}/${anna}`);
	is(await page.locator('[name="branches[]"]:checked').count(), 2, 'who came along works in both branches');
	const where = page.locator('fieldset', { hasText: 'Works in' });
	await where.locator('label', { hasText: 'Second' }).locator('input').uncheck();
	await Promise.all([page.waitForURL(/done=saved/), page.getByRole('button', { name: 'Save' }).click()]);
	await page.goto(`${site}/staff/${state.second}`);
	is(await page.locator('.people tbody').getByText('Person 1').count(), 0, 'who works in one is not shown in the other');
	await page.goto(`${site}/staff/${chain.branch}/${anna}`);
	await page.locator('fieldset', { hasText: 'Works in' }).locator('label', { hasText: 'Second' }).locator('input').check();
	await Promise.all([page.waitForURL(/done=saved/), page.getByRole('button', { name: 'Save' }).click()]);
	await page.goto(`${site}/staff/${state.second}/${anna}`);
	ok(await page.getByRole('heading', { name: 'Person 1' }).isVisible(), 'who works in both has a page in both');
	await shot(page, 'several-person');
	await sound(page, 'somebody of two branches');
	await page.goto(`${site}/staff/${state.second}/${anna}/services`);
	await page.locator('.s-service input[name="services[]"]').first().waitFor();
	await shot(page, 'several-services');
	is(await page.locator('.s-service input[name="services[]"]:checked').count(), 3, 'and does in the other what they do in the one');
	noFaults(page, 'somebody of two branches');
}

async function looks() {
	for (const [width, height, scheme, lang] of [[1440, 900, 'light', 'ru'], [1440, 900, 'dark', 'en'], [390, 844, 'light', 'en'], [390, 844, 'dark', 'ru']]) {
		speak(lang);
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme: scheme });
		for (const [name, path] of [['list', 'branches'], ['new', 'branches/new']]) {
			await page.goto(`${site}/settings/${state.second}/${path}`);
			await shot(page, `several-${name}-${width}-${scheme}-${lang}`);
			await sound(page, `${name} ${width} ${scheme} ${lang}`);
		}
		await show(page, `/journal/${state.second}`);
		await page.click('.top-branch');
		await page.locator('#branches a', { hasText: 'Second' }).waitFor();
		await shot(page, `several-journal-${width}-${scheme}-${lang}`);
		await page.keyboard.press('Escape');
	}
	noFaults(page, 'how it looks');
}

await run(opening, switching, inBoth, looks, close);
