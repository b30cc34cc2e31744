// picture.js: a picture on its way: cut out and turned in the browser, uploaded
// with a bar of progress, and looked at by the server before it is shown.

import { $, el, icon } from './dom.js';
import { t } from './i18n.js';

const SIZE_MAX = 12 << 20;
const SIDE_MAX = 2000;
const PATIENCE_MS = 60000;

export const ACCEPT = 'image/jpeg,image/png,image/webp';

// What is wrong with a chosen file, as far as the browser can tell; '' nothing.
export function objection(file) {
	if (file.size > SIZE_MAX) return t('This file is larger than 12 MB');
	if (!ACCEPT.split(',').includes(file.type))
		return t('This is not a picture. JPEG, PNG and WebP can be taken.');
	return '';
}

// ---- uploading ---------------------------------------------------------------

function sentenceOf(xhr) {
	const { error } = xhr.response || {};
	if (error?.fields) return Object.values(error.fields)[0];
	if (xhr.status === 413) return t('This file is larger than 12 MB');
	return error?.message || t('Okno did not answer. Check the connection and try again.');
}

// again: the same file may pass another time, for nothing was wrong with it.
function refusal(xhr) {
	return Object.assign(new Error(sentenceOf(xhr)), { again: xhr.status === 0 || xhr.status >= 500 });
}

function send(file, to, onProgress, signal) {
	return new Promise((resolve, reject) => {
		const xhr = new XMLHttpRequest();
		const form = new FormData();
		form.append('picture', file, file.name || 'picture');
		xhr.open('POST', to);
		xhr.responseType = 'json';
		xhr.setRequestHeader('Accept', 'application/json');
		xhr.setRequestHeader('X-CSRF-Token', $('meta[name=csrf]').content);
		xhr.upload.onprogress = (e) => e.lengthComputable && onProgress(e.loaded / e.total);
		xhr.onload = () =>
			xhr.status === 202 ? resolve(xhr.response.id) : reject(refusal(xhr));
		xhr.onerror = () => reject(refusal(xhr));
		xhr.onabort = () => reject(signal.reason);
		signal?.addEventListener('abort', () => xhr.abort());
		xhr.send(form);
	});
}

// Asks, ever more seldom, until the picture is ready or refused.  An answer that does
// not come is asked for again.
export async function ready(id, to, signal) {
	const until = Date.now() + PATIENCE_MS;
	for (let pause = 120; Date.now() < until; pause = Math.min(pause * 1.3, 2000)) {
		await new Promise((resolve) => setTimeout(resolve, pause));
		signal?.throwIfAborted();
		const answer = await fetch(`${to}/${id}`, { headers: { Accept: 'application/json' } }).catch(() => null);
		if (!answer || answer.status >= 500) continue;
		if (!answer.ok) break;
		const picture = await answer.json();
		if (picture.state === 'ready') return picture;
		if (picture.state === 'refused') throw new Error(picture.sentence);
	}
	throw new Error(t('The picture is not ready yet. Look again in a while.'));
}

// Uploads a file; onProgress gets 0 … 1.  The picture: {id, small, large}.  What signal
// stops is thrown as its reason.
export async function upload(file, to, onProgress, signal) {
	const wrong = objection(file);
	if (wrong) throw new Error(wrong);
	return ready(await send(file, to, onProgress, signal), to, signal);
}

// ---- cutting out -------------------------------------------------------------

const HANDLES = ['n', 'e', 's', 'w', 'ne', 'nw', 'se', 'sw'];

function canvasTemplate(aspect) {
	const shape = aspect ? 'aspect-ratio="A" initial-aspect-ratio="A"'.replaceAll('A', aspect) : '';
	return [
		'<cropper-canvas background>',
		'<cropper-image rotatable scalable translatable initial-center-size="contain"></cropper-image>',
		'<cropper-shade hidden></cropper-shade><cropper-handle action="move" plain></cropper-handle>',
		'<cropper-selection initial-coverage="1" movable resizable ',
		shape,
		'><cropper-grid role="grid" covered></cropper-grid>',
		'<cropper-handle action="move" theme-color="rgba(255, 255, 255, 0.2)"></cropper-handle>',
		...HANDLES.map((h) => '<cropper-handle action="H-resize"></cropper-handle>'.replace('H', h)),
		'</cropper-selection></cropper-canvas>',
	].join('');
}

// Chooses as much of the picture as is seen, in the wanted shape.
function chooseAll(cropper, aspect) {
	const selection = cropper.getCropperSelection();
	const canvas = cropper.getCropperCanvas().getBoundingClientRect();
	const shown = cropper.getCropperImage().getBoundingClientRect();
	const left = Math.max(0, shown.left - canvas.left);
	const top = Math.max(0, shown.top - canvas.top);
	let width = Math.min(canvas.width, shown.right - canvas.left) - left;
	let height = Math.min(canvas.height, shown.bottom - canvas.top) - top;
	const [all, tall] = [width, height];
	if (aspect) {
		width = Math.min(width, height * aspect);
		height = width / aspect;
	}
	selection.$change(left + (all - width) / 2, top + (tall - height) / 2, width, height);
}

// The selection in the picture's own pixels; what lies beside it is white.
async function cutOut(cropper, type) {
	const selection = cropper.getCropperSelection();
	const [a, b] = cropper.getCropperImage().$getTransform();
	const scale = Math.hypot(a, b) || 1;
	const side = Math.max(selection.width, selection.height) / scale;
	const fit = Math.min(1, SIDE_MAX / side) / scale;
	const canvas = await selection.$toCanvas({
		width: Math.max(1, Math.round(selection.width * fit)),
		height: Math.max(1, Math.round(selection.height * fit)),
		beforeDraw(context, { width, height }) {
			if (type !== 'image/jpeg') return;
			context.fillStyle = '#fff';
			context.fillRect(0, 0, width, height);
		},
	});
	return new Promise((resolve) => canvas.toBlob(resolve, type, 0.92));
}

function button(mark, label, onclick) {
	return el(
		'button',
		{ type: 'button', class: 'btn icon', 'aria-label': label, title: label, onclick },
		mark,
	);
}

// Opens the dialog on a file or an address; null if it was closed without.
export async function cut(source, { aspect = '' } = {}) {
	const { default: Cropper } = await import('cropperjs');
	const address = source instanceof Blob ? URL.createObjectURL(source) : source;
	// What may be transparent stays so.
	const type = /png|webp/.test(source.type || address) ? 'image/png' : 'image/jpeg';
	const box = el('div', { class: 'cutter' });
	const dialog = el(
		'dialog',
		{ class: 'dialog wide', 'aria-label': t('Cut out the picture') },
		el(
			'form',
			{ method: 'dialog' },
			el(
				'header',
				{},
				el('h2', {}, t('Cut out the picture')),
				el(
					'button',
					{ class: 'btn icon ghost', value: 'close', 'aria-label': t('Close') },
					icon('x'),
				),
			),
			el(
				'div',
				{ class: 'dialog-body' },
				box,
				el(
					'div',
					{ class: 'cutter-tools' },
					button(icon('rotate-2'), t('Turn left'), () => turn('-90deg')),
					button(icon('rotate-clockwise-2'), t('Turn right'), () => turn('90deg')),
					button(icon('zoom-in'), t('Nearer'), () => image().$zoom(0.1)),
					button(icon('zoom-out'), t('Farther'), () => image().$zoom(-0.1)),
				),
			),
			el(
				'footer',
				{},
				el('button', { class: 'btn', value: 'close' }, t('Cancel')),
				el('button', { class: 'btn primary', value: 'apply' }, t('Apply')),
			),
		),
	);
	const img = el('img', { src: address, alt: '' });
	document.body.append(dialog);
	dialog.showModal();
	const cropper = new Cropper(img, { container: box, template: canvasTemplate(aspect) });
	const image = () => cropper.getCropperImage();
	const settle = () => requestAnimationFrame(() => chooseAll(cropper, Number(aspect)));
	function turn(by) {
		image().$rotate(by).$center('contain');
		settle();
	}
	image().$ready().then(settle, () => dialog.close('unreadable'));
	await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
	if (dialog.returnValue === 'unreadable') {
		dialog.remove();
		throw new Error(t('This picture is damaged and cannot be shown.'));
	}
	const blob = dialog.returnValue === 'apply' ? await cutOut(cropper, type) : null;
	dialog.remove();
	if (source instanceof Blob) URL.revokeObjectURL(address);
	return blob && new File([blob], source.name || 'picture', { type });
}
