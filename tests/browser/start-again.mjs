// The first steps by somebody who is called away: left in the middle and taken up
// again where they were, gone back in, pressed twice; the sample of visits put in,
// looked at and thrown away, and what is their own stays.

import { randomBytes } from 'node:crypto';
import { is, ok, run, site, sql } from '../http/journal.mjs';
import { close, noFaults, shot, show, signIn, sound } from './journal.mjs';

const tag = randomBytes(4).toString('hex');
const title = `Called away ${tag}`;
const count = (table, where = 'true') => Number(sql(`SELECT count(*) FROM ${table} WHERE chain_id = ${state.chain} AND ${where}`));
const state = {};
let page;

const come = () => signIn(`away-${tag}@test`, 'okno-owner-demo', { locale: 'en-GB', timezoneId: 'Asia/Omsk' });

const go = (where) => Promise.all([page.waitForURL(where), page.click('button.primary')]);

async function begun() {
	sql(`SELECT user_make('away-${tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Nora New', NULL, '', NULL)`);
	sql(`UPDATE "user" SET lang = 'en', agreed_at = now() WHERE email = 'away-${tag}@test'`);
	page = await come();
	is(new URL(page.url()).pathname, '/start', '[B6] who has no business yet is led to its first step');
	await page.click('.kind:has([value=barbershop])');
	await page.fill('#title', title);
	await page.fill('#city', 'Nowhere-on-the-Moon');
	await page.selectOption('#zone', 'Asia/Omsk');
	await go('**/services?type=*');
	[state.branch, state.chain] = sql(`SELECT id, chain_id FROM branch WHERE title = '${title}'`).split('|').map(Number);
	await page.context().close();
}

// Another browser, the next day: the step that was not done yet.
async function again() {
	page = await come();
	is(await page.locator('.top-branch').innerText(), title, 'who comes back is in the journal of their business');
	await shot(page, 'start-again-journal');
	await page.locator('main').getByRole('link', { name: 'First steps' }).click();
	await page.waitForURL('**/services');
	ok(true, '[B6] and is led on from there, to the step that was left');
	await shot(page, 'start-again-services');
	await go('**/people');
	is([count('service_branch') > 3, count('staff')], [true, 0], '[B6] services are there, people not yet');
	await page.fill('#name_1', 'Nora');
	await page.goto(`${site}/start/${state.branch}`);
	await page.waitForURL('**/people');
	ok(true, '[B6] a step that was not sent is the next one still');
	await page.fill('#name_1', 'Nora');
	await page.fill('#name_2', 'Boris');
	await go('**/hours');
	await page.goBack();
	await page.waitForURL('**/people');
	await page.waitForLoadState('load');
	await page.reload();
	ok((await page.locator('.list.there').innerText()).includes('Boris'), '[B6] who goes back sees who is there already');
	await shot(page, 'start-again-people');
	await sound(page, '[B6] people are there already');
	await page.goto(`${site}/start/${state.branch}`);
	await page.waitForURL('**/hours');
	await page.context().close();
	page = await come();
	await page.goto(`${site}/start/${state.branch}`);
	await page.waitForURL('**/hours');
	await go('**/ready');
	is([count('staff'), count('shift') > 10], [2, true], '[B6] interrupted twice, everything is there once');
	ok(await page.getByRole('heading', { name: 'Clients can book' }).isVisible(), '[B6] and clients can book');
	noFaults(page, '[B6] interrupted');
}

async function sample() {
	const own = { services: count('service'), staff: count('staff'), shifts: count('shift') };
	await page.click('.sample button');
	await page.waitForSelector('text=Throw the sample away');
	ok(count('visit') > 5, '[B6] a sample is put in', count('visit'));
	sql(`INSERT INTO client (chain_id, name, phone) VALUES (${state.chain}, 'Real one', '+79990001122')`, state.chain);
	const mine = JSON.parse(sql(`SELECT visit_book(${state.chain}, ${state.branch}, json_build_object('origin', 'staff', 'client', json_build_object('id', (SELECT max(id) FROM client WHERE chain_id = ${state.chain} AND name = 'Real one')),
		'appointments', json_build_array(json_build_object('staff_id', (SELECT min(id) FROM staff WHERE chain_id = ${state.chain}), 'starts_at', now() + interval '40 days', 'length', 30, 'on_top', true, 'services', '[]'::json)))::jsonb)`, state.chain)).visit_id;
	await show(page, `/journal/${state.branch}`);
	await shot(page, 'start-again-sampled');
	await page.goto(`${site}/start/${state.branch}/ready`);
	await shot(page, 'start-again-ready');
	await sound(page, '[B6] with a sample');
	await page.click('.sample button');
	await page.waitForSelector('text=Put in a sample');
	is([count('visit'), count('visit', `id = ${mine}`), count('client', "name = 'Real one'"), count('client')], [1, 1, 1, 1], '[B6] thrown away, and what is their own stays');
	is({ services: count('service'), staff: count('staff'), shifts: count('shift') }, own, '[B6] services, people and hours, too');
	await page.click('.sample button');
	await page.waitForSelector('text=Throw the sample away');
	await page.goto(`${site}/settings/${state.branch}`);
	await page.locator('.notice').getByRole('button', { name: 'Throw the sample away' }).click();
	await page.waitForFunction(() => !document.querySelector('[action$="/sample/drop"]'));
	is(count('visit'), 1, '[B6] put in once more and thrown away in the settings');
	noFaults(page, '[B6] the sample');
}

async function looks() {
	for (const [width, height, scheme, lang] of [[1440, 900, 'dark', 'ru'], [390, 844, 'light', 'en'], [390, 844, 'dark', 'ru']]) {
		sql(`UPDATE "user" SET lang = '${lang}' WHERE email = 'away-${tag}@test'`);
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme: scheme });
		for (const step of ['services', 'people', 'hours', 'ready']) {
			await page.goto(`${site}/start/${state.branch}/${step}`);
			await shot(page, `start-again-${step}-${width}-${scheme}-${lang}`);
			await sound(page, `[B6] ${step} ${width} ${scheme} ${lang}`);
			if (step === 'services')
				ok(await page.locator('input[type=checkbox]').count() > 5, `[B6] the ready list is that of the business in ${lang}, too`);
		}
	}
	noFaults(page, '[B6] how it looks');
}

await run(begun, again, sample, looks, close);
