// picture.js: the pictures of forms (lib/pages/picture.html): chosen, cut out,
// uploaded and seen before the form is saved, which then carries the id only.

import { $, $$, el, icon } from './lib/dom.js';
import { t } from './lib/i18n.js';
import { ACCEPT, cut, objection, ready, upload } from './lib/picture.js';

// Takes over one field.
function enhance(box) {
	const { name, aspect, to } = box.dataset;
	const waiting = 'new' in box.dataset && $('input[type=hidden]', box).value;
	const value = el('input', { type: 'hidden', name, value: $('input[type=hidden]', box).value });
	const file = el('input', { type: 'file', accept: ACCEPT, hidden: true });
	const shown = $('.picture-shown', box) || el('img', { class: 'picture-shown', alt: '', width: 96, height: 96, hidden: true });
	const note = el('p', { class: 'error', role: 'alert' });
	const bar = el('progress', { class: 'bar', max: 1, value: 0, hidden: true, 'aria-label': t('Uploading') });
	const choose = el('button', { type: 'button', class: 'btn', onclick: () => file.click() }, icon('upload'), t('Choose a picture'));
	const edit = el('button', { type: 'button', class: 'btn', onclick: () => put(shown.dataset.large) }, icon('crop'), t('Cut and turn'));
	const remove = el('button', { type: 'button', class: 'btn ghost danger', onclick: () => show(null) }, icon('trash'), t('Remove'));

	function show(picture) {
		value.value = picture ? picture.id : 0;
		shown.hidden = !picture;
		if (picture) {
			shown.src = picture.small;
			shown.dataset.large = picture.large;
		}
		edit.hidden = remove.hidden = !picture;
		box.dispatchEvent(new CustomEvent('okno:picture', { bubbles: true, detail: picture }));
	}

	async function busy(work) {
		note.textContent = '';
		choose.disabled = edit.disabled = true;
		bar.hidden = false;
		bar.removeAttribute('value'); // how long it takes is not known yet
		try {
			show(await work());
		} catch (error) {
			note.textContent = error.message;
		}
		bar.hidden = true;
		choose.disabled = edit.disabled = false;
	}

	async function put(source) {
		const wrong = source instanceof Blob && objection(source);
		note.textContent = wrong || '';
		if (wrong) return;
		const part = await cut(source, { aspect }).catch((error) => {
			note.textContent = error.message;
		});
		if (part) await busy(() => upload(part, to, (done) => {
			if (done < 1) bar.value = done;
			else bar.removeAttribute('value');
		}));
	}

	file.addEventListener('change', () => {
		const [chosen] = file.files;
		file.value = '';
		if (chosen) put(chosen);
	});
	const present = value.value !== '' && !shown.hidden && shown.src;
	edit.hidden = remove.hidden = !present;
	box.replaceChildren(shown, choose, edit, remove, bar, value, file, note, $('p.hint:last-of-type', box));
	if (waiting) busy(() => ready(waiting, to));
}

$$('[data-picture]').forEach(enhance);
