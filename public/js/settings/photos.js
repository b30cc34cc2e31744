// photos.js: the photos of a branch or a room: many at once, cut out, put in order by
// dragging.

import Sortable from 'sortablejs';
import { $, $$, el, icon } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { ACCEPT, cut, ready, upload } from '../lib/picture.js';
import { toast } from '../lib/toast.js';

const list = $('.s-photos');
const form = $('[data-photos]');
const base = list.dataset.order.replace(/\/order$/, '');
const { to } = list.dataset;

async function post(path, fields) {
	const answer = await fetch(path, {
		method: 'POST',
		body: new URLSearchParams(fields),
		headers: { 'X-CSRF-Token': $('meta[name=csrf]').content, Accept: 'application/json' },
	});
	if (answer.ok) return;
	const { error } = await answer.json().catch(() => ({}));
	throw new Error(Object.values(error?.fields || {})[0] || error?.message || t('This could not be saved'));
}

const complain = (error) => toast(error.message, { kind: 'bad' });

// ---- adding ------------------------------------------------------------------

// One after another: the server prepares them one at a time as well.
async function addAll(files) {
	const bar = el('progress', { class: 'bar', max: files.length, value: 0, 'aria-label': t('Uploading') });
	form.append(bar);
	for (const [i, file] of files.entries()) {
		try {
			const part = files.length === 1 ? await cut(file) : file;
			if (!part) break;
			const picture = await upload(part, to, (done) => {
				bar.value = i + done * 0.9;
			});
			await post(base, { picture: picture.id });
		} catch (error) {
			complain(new Error(`${file.name}: ${error.message}`));
		}
		bar.value = i + 1;
	}
	bar.remove();
	if (!$('#alerts .toast')) location.reload();
}

if (form) {
	const file = el('input', { type: 'file', accept: ACCEPT, multiple: true, hidden: true });
	file.addEventListener('change', () => {
		const files = [...file.files];
		file.value = '';
		if (files.length) addAll(files);
	});
	$('.picture', form).replaceChildren(
		el('button', { type: 'button', class: 'btn primary', onclick: () => file.click() }, icon('upload'), t('Add photos')),
		file,
		$('.hint', form),
	);
}

// ---- each --------------------------------------------------------------------

for (const item of $$('li[data-id]', list)) {
	$('.s-tools', item).prepend(
		el('span', { class: 's-grip', title: t('Drag to put in order') }, icon('grip-vertical')),
	);
	const picture = $('img', item);
	if (item.dataset.new) ready(item.dataset.new, to).then(() => location.reload(), complain);
	if (!picture) continue;
	const edit = async () => {
		try {
			const part = await cut(picture.dataset.large);
			if (!part) return;
			const made = await upload(part, to, () => {});
			await post(`${base}/${item.dataset.id}`, { picture: made.id });
			picture.src = made.small;
			picture.dataset.large = made.large;
			picture.parentElement.href = made.large;
		} catch (error) {
			complain(error);
		}
	};
	$('.grow', item).after(
		el(
			'button',
			{ type: 'button', class: 'btn sm icon ghost', 'aria-label': t('Cut and turn'), title: t('Cut and turn'), onclick: edit },
			icon('crop'),
		),
	);
}

// ---- order -------------------------------------------------------------------

Sortable.create(list, {
	animation: 120,
	delay: 200,
	delayOnTouchOnly: true,
	handle: '.s-grip',
	forceFallback: true,
	onEnd: () =>
		post(list.dataset.order, { photos: $$('li[data-id]', list).map((i) => i.dataset.id) }).catch(complain),
});
