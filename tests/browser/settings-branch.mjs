// The settings of a branch in a browser: a logo is cut out and uploaded, photos
// are added, turned and put in order, the description is written in the editor,
// a city brings its time zone; and every page looked at wide, by phone, dark.

import { eventually, is, json, makeChain, ok, run, site } from '../http/journal.mjs';
import { close, enter, newPage, noFaults, shot, sound } from './journal.mjs';
import { handset } from './looks.mjs';
import { choosePart, photo as makePhoto } from './picture.mjs';

const chain = makeChain();
const at = `${site}/settings/${chain.branch}`;
const page = await enter(chain, 'owner', { permissions: ['clipboard-read', 'clipboard-write'] });
const branch = (columns) => json(`SELECT ${columns} FROM branch WHERE id = ${chain.branch}`)[0];

const photo = (name, type) => makePhoto(page, name, type);
const apply = (tall) => choosePart(page, tall);
const choose = (selector, files) => page.locator(selector).setInputFiles(files);
const save = () => Promise.all([page.waitForURL(/saved=1/), page.click('.s-save .btn.primary')]);

async function logo() {
	await page.goto(at);
	await choose('[data-picture] input[type=file]', await photo('logo.jpg'));
	await apply();
	await page.waitForSelector('.picture-shown:not([hidden])');
	const size = await page.locator('.picture-shown').evaluate(async (n) => {
		await n.decode();
		return [n.naturalWidth, n.naturalHeight];
	});
	ok(size[0] === size[1] && size[0] === 320, 'a logo is cut to a square, uploaded and seen before the form is saved [B1]', size);
	await shot(page, 'settings-logo');
	await save();
	ok(branch('logo_id').logo_id, 'then it is saved');
	await choose('[data-picture] input[type=file]', { name: 'x.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') });
	ok(/JPEG, PNG/.test(await page.textContent('[data-picture] .error')), 'another kind of file is refused in words, before it travels');
	await choose('[data-picture] input[type=file]', { name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc((12 << 20) + 1) });
	ok(/12 MB/.test(await page.textContent('[data-picture] .error')), 'and one that is too large');
}

async function city() {
	await page.goto(at);
	await page.selectOption('[name=country]', 'KZ');
	await page.locator('[name=city]').fill('');
	await page.locator('[name=city]').pressSequentially('Almat');
	await page.waitForSelector('#cities option[value=Almaty]', { state: 'attached' });
	await page.fill('[name=city]', 'Almaty');
	await save();
	is(branch('city, country, time_zone'), { city: 'Almaty', country: 'KZ', time_zone: 'Asia/Almaty' }, 'a city is proposed and brings its time zone [B1]');
	await page.fill('[name=slug]', 'lavanda');
	await page.waitForSelector('.error:has-text("taken")');
	ok(true, 'an address that is taken is told while typing [B1]');
	page.once('dialog', (d) => d.accept());
}

async function phones() {
	await page.goto(`${at}/contacts`);
	await page.fill('[name=phones1]', '+7 343 200-00-01');
	const more = page.locator('fieldset:has([name=phones2]) .btn', { hasText: 'Add one more' });
	await more.click();
	await page.fill('[name=phones2]', '+7 343 200-00-02');
	await more.click();
	await page.fill('[name=phones3]', '+7 343 200-00-03');
	await save();
	is(branch('phones').phones.length, 3, 'several phones [B2]');
}

async function description() {
	await page.goto(`${at}/description`);
	const editor = page.locator('.ql-editor');
	await editor.click();
	await page.keyboard.type('We are ');
	await page.keyboard.press('Control+b');
	await page.keyboard.type('very good');
	await page.keyboard.press('Control+b');
	await page.keyboard.press('Enter');
	await page.click('button.ql-list[value=bullet]');
	await page.keyboard.type('At nails');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await page.click('button.ql-video');
	await page.fill('#rich-address', 'youtu.be/abc');
	await page.keyboard.press('Enter');
	await page.waitForSelector('.ql-editor a');
	const chooser = page.waitForEvent('filechooser');
	await page.click('button.ql-image');
	await (await chooser).setFiles(await photo('work.jpg'));
	await apply();
	await page.waitForSelector('.ql-editor img[src*="/pictures/"]');
	await shot(page, 'settings-description');
	await sound(page, 'the editor');
	await save();
	const html = branch('description').description;
	ok(/<p>We are <strong>very good<\/strong><\/p><ul><li>At nails<\/li><\/ul>/.test(html), 'what the editor makes is kept [B3]', html);
	ok(/class="video"/.test(html) && /<img src="\/booking\/\d+\/pictures\/[0-9a-f]{32}-1600"/.test(html), 'with a video and a picture [B3]', html);
	await page.goto(`${at}/description`);
	await page.waitForSelector('.ql-editor strong');
	is(await page.locator('.ql-editor li').count(), 1, 'and is there again to go on with');
}

async function photos() {
	await page.goto(`${at}/photos`);
	await choose('[data-photos] input[type=file]', [await photo('1.jpg'), await photo('2.jpg'), await photo('3.png', 'image/png')]);
	await page.waitForFunction(() => document.querySelectorAll('.s-photos img').length === 3);
	ok(true, 'several photos at once [B4]');
	const [first] = json(`SELECT id, file_id FROM photo WHERE branch_id = ${chain.branch} ORDER BY weight, id`);
	await page.locator('.s-photos li').first().getByRole('button', { name: 'Cut and turn' }).click();
	await page.waitForSelector('dialog[open] cropper-selection');
	await page.getByRole('button', { name: 'Turn right' }).click();
	await shot(page, 'settings-cut');
	await sound(page, 'the dialog for cutting');
	await apply(true);
	const changed = await eventually(async () => {
		const now = json(`SELECT p.file_id, f.width, f.height, f.state FROM photo p JOIN file f ON f.id = p.file_id WHERE p.id = ${first.id}`)[0];
		return now.file_id !== first.file_id && now.state === 'ready' && now;
	});
	is([changed?.width, changed?.height], [800, 1200], 'a photo is turned, and nothing beside it comes along [B4]');
	const before = json(`SELECT id FROM photo WHERE branch_id = ${chain.branch} ORDER BY weight, id`).map((p) => p.id);
	const saved = page.waitForResponse((r) => r.url().endsWith('/photos/order'));
	const grip = await page.locator('.s-grip').first().boundingBox();
	const last = await page.locator('.s-photos li').nth(2).boundingBox();
	await page.mouse.move(grip.x + 8, grip.y + 10);
	await page.mouse.down();
	await page.mouse.move(grip.x + 60, grip.y + 10, { steps: 5 });
	await page.mouse.move(last.x + last.width - 10, last.y + last.height / 2, { steps: 12 });
	await page.mouse.up();
	await saved;
	const after = json(`SELECT id FROM photo WHERE branch_id = ${chain.branch} ORDER BY weight, id`).map((p) => p.id);
	ok(after.at(-1) === before[0], 'the first is dragged to the end [B4]', { before, after });
	await page.locator('.s-photos li').first().getByRole('button', { name: 'Take away' }).click();
	await page.waitForSelector('[data-undo]');
	is(await page.locator('.s-photos li').count(), 2, 'one is taken away');
	await page.click('[data-undo]');
	await page.waitForFunction(() => document.querySelectorAll('.s-photos li').length === 3);
	ok(true, 'and put back');
}

async function clients() {
	const client = await newPage(await page.context().browser().newContext({ locale: 'en-US', viewport: { width: 390, height: 844 } }));
	await client.goto(`${site}/booking/${chain.branch}`);
	await client.getByRole('button', { name: 'About us' }).click();
	await client.waitForSelector('.w-photos img');
	ok(await client.locator('.w-rich strong').count() === 1 && await client.locator('.w-photos img').count() === 3,
		'the widget tells of the branch, with its photos [B3] [B4]');
	await shot(client, 'settings-about');
	await sound(client, 'about the branch');
	await client.getByRole('button', { name: 'Back' }).click();
	await client.waitForSelector('.w-steps');
	ok(true, 'and goes on with the booking');
	noFaults(client, 'the widget');
}

async function looks() {
	for (const [width, height, scheme] of [[1440, 900, 'light'], [1440, 900, 'dark'], [390, 844, 'light']]) {
		await page.setViewportSize({ width, height });
		await page.emulateMedia({ colorScheme: scheme });
		for (const name of ['', 'contacts', 'description', 'photos', 'requisites', 'online']) {
			await page.goto(`${at}/${name}`.replace(/\/$/, ''));
			if (name === 'description') await page.waitForSelector('.ql-editor');
			await page.waitForLoadState('load');
			await sound(page, `${name || 'main'} ${width} ${scheme}`);
			await shot(page, `settings-${name || 'main'}-${width}-${scheme}`);
		}
	}
	noFaults(page, 'the settings');
}

// On a phone the pages of the settings are behind a button.
async function pages() {
	const phone = await enter(chain, 'owner', handset);
	await phone.goto(at);
	ok(!await phone.isVisible('#s-nav'), 'on a phone the list of pages takes no room');
	await phone.click('.s-open');
	await sound(phone, 'the pages of the settings on a phone');
	await phone.keyboard.press('Escape');
	ok(!await phone.isVisible('#s-nav') && await phone.locator('.s-open').evaluate((n) => n === document.activeElement), 'Escape closes it and the button has the focus');
	await phone.click('.s-open');
	await Promise.all([phone.waitForURL(/\/exports$/), phone.click('#s-nav [href$="/exports"]')]);
	ok(!await phone.isVisible('#s-nav'), 'and a page is one choice away');
	noFaults(phone, 'the settings on a phone');
	await phone.context().close();
}

await run(pages, logo, phones, description, photos, clients, looks, city, close);
