// Booking without scripts, from the services to the secret link, and what that
// page does: by clicks, in both themes, on a phone.

import { book, at, is, makeBranch, ok, plan, sql } from '../http/booking.mjs';
import { accessible, fits, newPage, noFaults, run, shot } from './booking.mjs';

const site = process.env.OKNO_URL;
const branch = makeBranch('Salon');
const cancelled = (path) => sql(`SELECT cancelled_at IS NOT NULL FROM appointment WHERE id = (SELECT appointment_id
	FROM secret_link WHERE token_hash = sha256('${path.split('/').pop()}'::bytea))`);

async function withoutScripts() {
	const page = await newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
	await page.goto(`${site}/booking/${branch.slug}`);
	await page.click('.w-service >> nth=0');
	await page.click('.w-service >> nth=1');
	await page.click('text=Next');
	await page.click('text=Person 2');
	await page.click('.w-day[href] >> nth=3');
	await page.click('.w-slots .w-slot >> nth=2');
	await page.fill('[name=name]', 'Vera Lind');
	await page.fill('[name=phone]', '8 (900) 123-45-67');
	await page.fill('[name=email]', 'vera@');
	await page.click('.w-go');
	is(await page.locator('.w-error').count(), 2, 'what is wrong is said beside its field');
	is(await page.inputValue('[name=name]'), 'Vera Lind', 'what was typed is kept');
	await page.fill('[name=email]', 'vera@example.com');
	await page.check('[name=consent]');
	await page.click('.w-go');
	is(await page.textContent('h1'), 'You are booked', 'without scripts it is booked');
	await shot(page, 'plain-done');
	await page.click('.w-ask summary');
	await page.click('text=Yes, cancel');
	is(await page.textContent('h1'), 'The visit is cancelled', 'and cancelled');
	await page.click('text=Undo');
	is(await page.textContent('h1'), 'Your visit', 'and taken back');
	await page.click('text=Move to another time');
	await page.click('.w-day[href] >> nth=5');
	await page.click('.w-slots .w-slot >> nth=0');
	ok((await page.textContent('.w-good')).includes('moved'), 'and moved');
	noFaults(page, 'without scripts');
	await page.context().close();
}

// The plain pages in a browser that runs scripts, for axe, but not the widget's.
async function looks(options, name) {
	const page = await newPage(options);
	await page.route('**/assets/widget.*.js', (route) => route.abort('blockedbyclient'));
	const home = `${site}/booking/${branch.id}?lang=en`;
	const time = encodeURIComponent(at(6, '11:00'));
	const taken = encodeURIComponent(at(7, '11:00'));
	const path = await book(branch, at(name.length % 2 ? 8 : 9, '10:00'), { comment: 'By the window' }).catch(() => null);
	if (name === 'light')
		await book(branch, at(7, '11:00'));
	const steps = [['services', home], ['staff', `${home}&service=${branch.services[0]}`],
		['times', `${home}&service=${branch.services[0]}&staff=0`],
		['contacts', `${home}&service=${branch.services[0]}&staff=0&time=${time}`],
		['lost', `${home}&service=${branch.services[0]}&staff=${branch.people[0]}&time=${taken}`],
		['consent', `${site}/booking/${branch.id}/consent?lang=en`],
		['booked', `${site}${path}?new=1&lang=en`], ['visit', `${site}${path}?lang=en`], ['move', `${site}${path}/move?lang=en`]];
	for (const [step, url] of steps) {
		await page.goto(url);
		await shot(page, `plain-${name}-${step}`);
		await accessible(page.mainFrame(), `${name}, ${step}`);
		await fits(page.mainFrame(), `${name}, ${step}`);
		if (step === 'move') {
			const day = await page.locator('.w-day[aria-current]').boundingBox();
			ok(day.x >= 0 && day.x + day.width <= options.viewport.width, `${name}: the day of the visit is in sight`, day);
		}
	}
	await page.click('.w-ib');
	await page.click('.w-ask summary');
	await shot(page, `plain-${name}-cancel`);
	await accessible(page.mainFrame(), `${name}, asking before cancelling`);
	await page.click('text=Yes, cancel');
	is(cancelled(path), 't', `${name}: cancelled by its button`);
	await shot(page, `plain-${name}-cancelled`);
	await accessible(page.mainFrame(), `${name}, cancelled`);
	ok(page.faults.every((f) => f.includes('ERR_BLOCKED_BY_CLIENT')), `${name}: no error, nothing against the policy`,
		...page.faults);
	await page.context().close();
}

const light = () => looks({ viewport: { width: 390, height: 844 }, colorScheme: 'light' }, 'light');
const dark = () => looks({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' }, 'dark');
const wide = () => looks({ viewport: { width: 1440, height: 900 } }, 'wide');

await run([withoutScripts, light, dark, wide]);
plan();
