// Pictures on their way: the photo of a member, the picture of a service, the photos
// of a room.  Cut, turned, slow, broken off, stopped, too large, no picture at all;
// a form that is sent before its picture has arrived.  Wide and by phone, light and
// dark, in both languages.

import { is, json, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, sound } from './journal.mjs';
import { choosePart, photo as makePhoto } from './picture.mjs';

const chain = makeChain();
const [anna] = chain.people, [cut] = chain.services;
const looks = [[1440, 900, 'light', 'ru'], [1440, 900, 'dark', 'en'], [390, 844, 'light', 'en'], [390, 844, 'dark', 'ru']];

sql(`INSERT INTO resource (chain_id, branch_id, title) VALUES (${chain.chain}, ${chain.branch}, 'Studio');
	INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'White hall' FROM resource WHERE chain_id = ${chain.chain}`, chain.chain);
const room = sql(`SELECT id FROM resource_instance WHERE chain_id = ${chain.chain}`);
const at = { staff: `${site}/staff/${chain.branch}/${anna}`, service: `${site}/catalog/${chain.branch}/services/${cut}`, room: `${site}/catalog/${chain.branch}/rooms/${room}` };

const page = await enter(chain, 'owner');
const field = page.locator('[data-picture]');
const choose = (files) => page.locator('[data-picture] input[type=file], [data-photos] input[type=file]').first().setInputFiles(files);
const button = (name) => page.getByRole('button', { name, exact: true });
// What the test itself breaks off is no fault of the page.
const sane = (name) => {
	page.faults = page.faults.filter((f) => !f.includes('net::ERR_FAILED'));
	noFaults(page, name);
};
const speak = (lang) => sql(`UPDATE "user" SET lang = '${lang}' WHERE email = 'owner-${chain.tag}@test'`);
const pictureOf = (table, id) => json(`SELECT f.id, f.width, f.height, f.state FROM ${table} x JOIN file f ON f.chain_id = x.chain_id AND f.id = x.picture_id WHERE x.id = ${id}`)[0];

const photo = (name) => makePhoto(page, name);
const noPicture = (name) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from('This is a letter, not a picture.') });

// A page whose scripts have taken its pictures over.
async function open(address) {
	await page.goto(address);
	await page.waitForSelector('[data-picture] button, [data-photos] .picture button');
}

const apply = (tall) => choosePart(page, tall);

// Uploads stand still from now on; the answer lets them go on ("continue") or breaks
// them off ("abort").  arrived: one has come this far.
async function hold() {
	let come, go;
	const arrived = new Promise((resolve) => { come = resolve; });
	const released = new Promise((resolve) => { go = resolve; });
	await page.route('**/pictures', async (route) => {
		come();
		const how = await released;
		await route[how]().catch(() => null);	// who stopped it waits for no answer
	}, { times: 1 });
	return { arrived, release: go };
}

async function slow() {
	await open(at.staff);
	const road = await hold();
	await choose(await photo('me.jpg'));
	await page.waitForSelector('dialog[open] cropper-selection');
	await button('Turn right').click();
	await shot(page, 'pictures-cut');
	await sound(page, 'the dialog');
	await apply();
	await road.arrived;
	ok(await field.locator('progress').isVisible(), 'a bar is seen while the photo of a member is under way');
	await shot(page, 'pictures-under-way');
	await sound(page, 'under way');
	await button('Save').click();
	await page.waitForSelector('button.primary[aria-busy=true]');
	is(pictureOf('staff', anna), undefined, 'a form that is sent before it has arrived waits');
	await Promise.all([page.waitForNavigation(), road.release('continue')]);
	const kept = pictureOf('staff', anna);
	ok(kept?.state === 'ready' && kept.width === kept.height, 'and is saved with the photo, which is square', kept);
	await open(at.staff);
	ok(await field.locator('.picture-shown').isVisible(), 'it is seen');
	sane('the photo of a member');
}

async function brokenOff() {
	await open(at.staff);
	const before = pictureOf('staff', anna).id;
	const road = await hold();
	await choose(await photo('again.jpg'));
	await apply();
	await road.arrived;
	road.release('abort');
	await field.getByText('Okno did not answer. Check the connection and try again.').waitFor();
	await shot(page, 'pictures-broken-off');
	await sound(page, 'broken off');
	await button('Try again').click();
	await page.waitForFunction((id) => {
		const value = document.querySelector('[data-picture] input[type=hidden]').value;
		return value !== String(id) && document.querySelector('[data-picture] progress').hidden;
	}, before);
	is(await field.locator('.error').textContent(), '', 'an upload that broke off is sent again without cutting anew');
	const asked = new Promise((resolve) => page.once('dialog', async (d) => {
		resolve(d.type());
		await d.dismiss();
	}));
	await page.locator('.menu [href^="/journal/"]').click({ noWaitAfter: true });
	is(await asked, 'beforeunload', 'who leaves with a photo that is not saved is asked');
	await Promise.all([page.waitForNavigation(), button('Save').click()]);
	ok(pictureOf('staff', anna).id !== before, 'and saves it');
}

async function connectionGone() {
	await open(at.staff);
	const before = pictureOf('staff', anna).id;
	let lost = 0;
	await page.route('**/pictures/*', (route) => (route.request().resourceType() === 'fetch' && lost++ < 2 ? route.abort() : route.continue()));
	await choose(await photo('asked.jpg'));
	await apply();
	await page.waitForFunction((id) => document.querySelector('[data-picture] input[type=hidden]').value !== String(id), before);
	ok(lost > 2, 'a question that is lost while it is prepared is asked again', lost);
	await page.unroute('**/pictures/*');
	await Promise.all([page.waitForNavigation(), button('Save').click()]);
}

async function refused() {
	await open(at.service);
	await choose({ name: 'huge.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc((12 << 20) + 1) });
	is(await field.locator('.error').textContent(), 'This file is larger than 12 MB', 'one that is too large is refused before it travels');
	await choose({ name: 'list.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
	ok(/not a picture/.test(await field.locator('.error').textContent()), 'and what is none by its name');
	await choose(noPicture('letter.jpg'));
	await field.getByText('This picture is damaged and cannot be shown.').waitFor();
	is(await page.locator('dialog').count(), 0, 'and what is none in truth');
	await shot(page, 'pictures-refused');
	await sound(page, 'refused');
	const road = await hold();
	await choose(await photo('service.jpg'));
	await apply();
	await road.arrived;
	await button('Stop').click();
	await page.waitForFunction(() => document.querySelector('[data-picture] progress').hidden);
	road.release('abort');
	ok(await field.locator('.picture-shown').isHidden() && await button('Choose a picture').isEnabled(), 'one that is stopped leaves all as it was');
	await choose(await photo('service.jpg'));
	await apply();
	await field.locator('.picture-shown').waitFor();
	await Promise.all([page.waitForURL(/saved=1/), page.locator('.c-save .primary').click()]);
	is(pictureOf('service', cut)?.state, 'ready', 'a service has its picture');
	sane('the picture of a service');
}

const photos = () => Number(sql(`SELECT count(*) FROM photo WHERE instance_id = ${room}`));

async function gallery() {
	await open(at.room);
	await choose([await photo('1.jpg'), noPicture('letter.jpg'), await photo('3.jpg')]);
	await page.waitForSelector('.s-left');
	ok(/^letter\.jpg: This is not a picture[^\n]*taken\.$/.test(await page.locator('.s-left').innerText()), 'of several photos the one that is none is named', await page.locator('.s-left').innerText());
	await page.waitForFunction(() => document.querySelectorAll('.s-photos img').length === 2);
	is([photos(), await page.locator('.s-photos .s-grip').count()], [2, 2], 'and the others are there, to be put in order [B4]');
	await sound(page, 'one of several refused');
	await shot(page, 'pictures-gallery-refused');
	await choose({ name: 'huge.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc((12 << 20) + 1) });
	await page.waitForSelector('.s-left:has-text("huge.jpg: This file is larger than 12 MB")');
	const road = await hold();
	await choose([await photo('4.jpg'), await photo('5.jpg')]);
	await road.arrived;
	road.release('abort');
	await page.waitForSelector('.s-left:has-text("4.jpg: Okno did not answer")');
	await page.waitForFunction(() => document.querySelectorAll('.s-photos img').length === 3);
	await Promise.all([page.waitForNavigation(), button('Try again').click()]);
	is([photos(), await page.locator('.s-photos img').count()], [4, 4], 'what broke off is sent again, and it alone');
	await page.waitForSelector('.s-grip');
	await page.locator('.s-photos li').last().getByRole('button', { name: 'Cut and turn' }).click();
	await page.waitForSelector('dialog[open] cropper-selection');
	await button('Turn left').click();
	await apply(true);
	await page.waitForFunction(() => {
		const [first, last] = [...document.querySelectorAll('.s-photos img')].filter((n, i, all) => i === 0 || i === all.length - 1);
		return first.src !== last.src && last.complete && last.naturalHeight > last.naturalWidth;
	});
	ok(true, 'a photo of a room is turned where it stands [L22]');
	sane('the photos of a room');
}

async function seen() {
	for (const [width, height, scheme, lang] of looks) {
		speak(lang);
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme: scheme });
		for (const [name, address] of Object.entries(at)) {
			await open(address);
			await page.locator('.picture-shown:not([hidden]), .s-photos').first().scrollIntoViewIfNeeded();
			await shot(page, `pictures-${name}-${width}-${scheme}-${lang}`);
			await sound(page, `${name} ${width} ${scheme} ${lang}`);
		}
		await open(at.staff);
		await choose(await photo('look.jpg'));
		await page.waitForSelector('dialog[open] cropper-selection');
		await sound(page, `the dialog ${width} ${scheme} ${lang}`);
		await shot(page, `pictures-dialog-${width}-${scheme}-${lang}`);
		await page.keyboard.press('Escape');
		await page.waitForSelector('dialog', { state: 'detached' });
	}
	sane('how it looks');
}

// Scripts fetch their words before they make buttons of them.
async function inRussian() {
	speak('ru');
	for (const [address, word] of [[at.staff, 'Выбрать изображение'], [at.room, 'Добавить фото']]) {
		await open(address);
		ok(await page.locator('.picture, [data-photos]').getByRole('button', { name: word, exact: true }).isVisible(), `the button is called «${word}» in Russian`);
	}
	speak('en');
}

await run(inRussian, slow, brokenOff, connectionGone, refused, gallery, seen, close);
