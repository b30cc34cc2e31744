// Photos and files of a visit in a browser: chosen, dropped and pasted, shown side
// by side and large, by keyboard, taken away and put back, seen at once by who has
// the same visit open; without scripts; and how it looks.

import { book, day, eventually, is, json, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, show, sound } from './journal.mjs';
import { look } from './looks.mjs';

const chain = makeChain();
const at = `/journal/${chain.branch}`;
const on = day(1);
const page = await enter(chain, 'owner', { permissions: ['clipboard-read', 'clipboard-write'] });
const [client] = chain.clients;
sql(`UPDATE client SET name = 'Вероника', surname = 'Соколова' WHERE id = ${client}`, chain.chain);

// A photo of hair, more or less: waves of two colours.
async function photo(name, from, to, { width = 900, height = 1200 } = {}) {
	const bytes = await page.evaluate(async ([a, b, w, h]) => {
		const canvas = Object.assign(document.createElement('canvas'), { width: w, height: h });
		const c = canvas.getContext('2d');
		const fill = c.createLinearGradient(0, 0, w, h);
		fill.addColorStop(0, a);
		fill.addColorStop(1, b);
		c.fillStyle = fill;
		c.fillRect(0, 0, w, h);
		c.lineWidth = 14;
		c.strokeStyle = '#ffffff55';
		for (let x = -h; x < w; x += 60) {
			c.beginPath();
			c.moveTo(x, 0);
			c.bezierCurveTo(x + 200, h / 3, x, h / 2, x + 260, h);
			c.stroke();
		}
		const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg'));
		return [...new Uint8Array(await blob.arrayBuffer())];
	}, [from, to, width, height]);
	return { name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}

const list = (visit) => json(`SELECT moment, title FROM visit_file WHERE visit_id = ${visit} AND removed_at IS NULL ORDER BY id`).map((f) => `${f.moment} ${f.title}`);
const shown = (where, n) => where.waitForFunction((wanted) => document.querySelectorAll('#files img').length === wanted && !document.querySelector('#files [data-new]'), n);
const choose = (where, files) => where.locator('#files [data-file-input]:not([capture])').setInputFiles(files);

// Files that come from outside of the page, as the pointer drops or the clipboard pastes them.
const bring = (where, selector, kind, files) => where.evaluate(([s, k, all]) => {
	const data = new DataTransfer();
	for (const { name, type, bytes } of all)
		data.items.add(new File([new Uint8Array(bytes)], name, { type }));
	const target = document.querySelector(s);
	if (k === 'paste')
		return target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
	target.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }));
	return target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}, [selector, kind, files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, bytes: [...buffer] }))]);

// Whether all captions of the photos shown large are within the window.
const captioned = (where) => where.evaluate(() => [...document.querySelectorAll('.viewer figcaption')].every((c) => c.getBoundingClientRect().bottom <= innerHeight));

const pdf = { name: 'Согласие на окрашивание.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') };
const dull = await photo('до.jpg', '#6b5a4a', '#3d3027'), bright = await photo('после.jpg', '#e2b36a', '#8c4b1f'), wide = await photo('work.jpg', '#4a6fa5', '#1d2f4f', { width: 1600, height: 900 });
const { visit_id: visit } = book(chain, { on, start: '10:00', client });

async function added() {
	await show(page, `${at}/visits/${visit}`);
	await page.locator('#files > summary').click();
	await page.fill('#visit-form textarea[name=comment]', 'typed meanwhile');
	await choose(page, [dull]);
	await shown(page, 1);
	is(list(visit), ['before до.jpg'], 'the first photo is of before');
	is(await page.locator('#files [name=as]').inputValue(), 'after', 'and the next is proposed as of after');
	await choose(page, [bright, pdf]);
	await shown(page, 2);
	await page.waitForSelector('#files .files-paper');
	is(list(visit), ['before до.jpg', 'after после.jpg', 'other Согласие на окрашивание.pdf'], 'several at once, each as what it is');
	is(await page.locator('#visit-form textarea[name=comment]').inputValue(), 'typed meanwhile', 'what was typed in the window stays');
	await bring(page, '[data-side=before]', 'drop', [wide]);
	await shown(page, 3);
	is(list(visit).at(-1), 'before work.jpg', 'dropped on "Before" it is of before');
	await bring(page, '#visit-form textarea[name=comment]', 'paste', [{ ...wide, name: 'image.png' }]);
	await shown(page, 4);
	is(list(visit).length, 5, 'and pasted anywhere in the window');
	const download = page.waitForEvent('download');
	await page.click('.files-paper a');
	is((await download).suggestedFilename(), pdf.name, 'a file is saved under its name');
	noFaults(page, 'adding');
}

async function refused() {
	await choose(page, [{ name: 'virus.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') }]);
	await page.waitForFunction(() => /not kept/.test(document.getElementById('error-file').textContent));
	ok(true, 'a program is refused beside the field');
	await choose(page, [{ name: 'big.txt', mimeType: 'text/plain', buffer: Buffer.alloc((12 << 20) + 1, 0x20) }]);
	await page.waitForFunction(() => /12 MB/.test(document.getElementById('error-file').textContent));
	ok(true, 'and what is too large, before it is sent');
	await sound(page, 'the fold with an error');
}

async function large() {
	const opener = page.locator('[data-side=after] [data-photo]').first();
	await opener.focus();
	await page.keyboard.press('Enter');
	await page.waitForSelector('.viewer[open] .two');
	is(await page.locator('.viewer figcaption').allInnerTexts(), ['Before · до.jpg', 'After · после.jpg'], 'before and after are shown side by side');
	await page.waitForFunction(() => [...document.querySelectorAll('.viewer img')].every((i) => i.complete && i.naturalWidth > 0));
	ok(await captioned(page), 'all of each with its caption below');
	await shot(page, 'files-viewer');
	await sound(page, 'a pair, large');
	await page.click('.viewer [aria-pressed]');
	is(await page.locator('.viewer figure').count(), 1, 'or one alone');
	const first = await page.locator('.viewer figcaption').innerText();
	await page.keyboard.press('ArrowRight');
	ok(await page.locator('.viewer figcaption').innerText() !== first, 'the next by an arrow');
	ok(page.url().endsWith(`/visits/${visit}`), 'and the journal stays on its day', page.url());
	await page.click('.viewer [aria-pressed]:visible, .viewer header .btn:last-of-type');
	await page.keyboard.press('Escape');
	await page.waitForFunction(() => !document.querySelector('.viewer'));
	ok(await opener.evaluate((n) => n === document.activeElement), 'Escape leads back to the photo');
	is(await page.locator('#visit-form').count(), 1, 'and the visit is still open');
}

async function changed() {
	const second = await enter(chain, 'admin');
	await show(second, `${at}/visits/${visit}`);
	await shown(second, 4);
	await page.locator('[data-side=before] .files-dots').nth(1).click();
	await page.locator('#files .pop:popover-open [value=other]').click();
	await page.waitForSelector('[data-side=other] img');
	ok(list(visit).includes('other work.jpg'), 'a photo is told to be neither before nor after');
	await second.waitForSelector('[data-side=other] img');
	ok(true, 'the other window shows it at once');
	await page.locator('.files-paper .files-dots').click();
	await page.locator('#files .pop:popover-open [name=removed]').click();
	await page.waitForFunction(() => !document.querySelector('.files-paper'));
	await second.waitForFunction(() => !document.querySelector('.files-paper'));
	ok(true, 'a file is taken away, there too');
	await page.locator('#toasts [data-undo]').last().click();
	await page.waitForSelector('.files-paper');
	await second.waitForSelector('.files-paper');
	ok(list(visit).some((f) => f.endsWith('.pdf')), '"Undo" brings it back');
	noFaults(second, 'the other window');
	await second.context().close();
}

async function withoutScripts() {
	const plain = await enter(chain, 'owner', { javaScriptEnabled: false });
	const { visit_id: other } = book(chain, { on, start: '12:00', client });
	await plain.goto(`${site}${at}/visits/${other}`);
	await plain.locator('#files > summary').click();
	await plain.locator('[data-file-input]:not([capture])').setInputFiles(dull);
	await plain.selectOption('#files [name=as]', 'after');
	await shot(plain, 'files-plain');
	await plain.click('.files-plain');
	await plain.waitForURL(/files=1/);
	is(list(other), ['after до.jpg'], 'without scripts a form adds a photo');
	await eventually(() => sql(`SELECT f.state FROM visit_file x JOIN file f ON f.id = x.file_id WHERE x.visit_id = ${other}`) === 'ready');
	await plain.reload();
	is(await plain.locator('#files img').count(), 1, 'which is shown');
	await plain.locator('#files .files-dots').click();
	await plain.locator('#files [name=removed][value="1"]').click();
	await plain.waitForURL(/gone=/);
	is(list(other), [], 'takes it away');
	await plain.locator('#files [data-undo]').click();
	await plain.waitForURL(/files=1/);
	is(list(other), ['after до.jpg'], 'and brings it back');
	await plain.context().close();
}

async function pictures() {
	const { visit_id: next } = book(chain, { on: day(2), start: '10:00', client, service: chain.services[1] });
	await look(chain, async (there, name) => {
		await show(there, `${at}/visits/${visit}`);
		await shown(there, 4);
		await there.locator('#files').evaluate((n) => n.scrollIntoView());
		await shot(there, `files-${name}`);
		await sound(there, `the fold, ${name}`);
		await there.locator('[data-side=before] .files-dots').first().click();
		await shot(there, `files-${name}-menu`);
		await there.keyboard.press('Escape');
		await there.locator('[data-side=before] [data-photo]').first().click();
		await there.waitForFunction(() => [...document.querySelectorAll('.viewer img')].length === 2 && [...document.querySelectorAll('.viewer img')].every((i) => i.complete && i.naturalWidth > 0));
		ok(await captioned(there), `${name}: photos and captions are in sight`);
		await shot(there, `files-${name}-viewer`);
		await show(there, `${at}/visits/${next}`);
		await there.waitForSelector('.files-strip img');
		await there.waitForFunction(() => [...document.querySelectorAll('.files-strip img')].every((i) => i.complete));
		await there.locator('#files > summary').click();
		await shot(there, `files-${name}-strip`);
		await sound(there, `the strip and an empty fold, ${name}`);
	});
}

await run(added, refused, large, changed, withoutScripts, pictures, async function closed() {
	await close();
});
