// picture.mjs: a photo to send, and the dialog in which its part is chosen.

// A photo as a camera might make it, wider than high, its left half of another colour.
export async function photo(page, name, type = 'image/jpeg') {
	const bytes = await page.evaluate(async (t) => {
		const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 800 });
		const c = canvas.getContext('2d');
		c.fillStyle = '#2266cc';
		c.fillRect(0, 0, 1200, 800);
		c.fillStyle = '#ccaa22';
		c.fillRect(0, 0, 600, 800);
		const blob = await new Promise((done) => canvas.toBlob(done, t));
		return [...new Uint8Array(await blob.arrayBuffer())];
	}, type);
	return { name, mimeType: type, buffer: Buffer.from(bytes) };
}

// The part is chosen as it lies once the picture fills the dialog; tall: after it was
// turned.
export async function choosePart(page, tall = false) {
	await page.waitForSelector('dialog[open] cropper-selection');
	await page.waitForFunction((upright) => {
		const [part, whole] = ['selection', 'canvas'].map((n) => document.querySelector(`dialog[open] cropper-${n}`).getBoundingClientRect());
		return part.width > 50 && part.height > 50 && (part.width < whole.width - 20 || part.height < whole.height - 20)
			&& (!upright || part.height > part.width);
	}, tall);
	await page.click('dialog[open] button[value=apply]');
	await page.waitForSelector('dialog', { state: 'detached' });
}
