// picture.js: the pictures of forms (lib/pages/picture.html): chosen, cut out,
// uploaded and seen before the form is saved, which then carries the id only.
// A form that is sent while one is on its way waits for it.

import { $, $$, el, icon } from './lib/dom.js';
import { guard } from './lib/guard.js';
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
	const again = el('button', { type: 'button', class: 'btn', hidden: true, onclick: () => send() }, icon('refresh'), t('Try again'));
	const stop = el('button', { type: 'button', class: 'btn ghost', hidden: true, onclick: () => way?.stop() }, t('Stop'));
	const remove = el('button', { type: 'button', class: 'btn ghost danger', onclick: () => show(null) }, icon('trash'), t('Remove'));

	// news: another than the form was opened with.
	function show(picture, news = true) {
		value.value = picture ? picture.id : 0;
		shown.hidden = !picture;
		if (picture) {
			shown.src = picture.small;
			shown.dataset.large = picture.large;
		}
		edit.hidden = remove.hidden = !picture;
		if (news) box.dispatchEvent(new CustomEvent('okno:picture', { bubbles: true, detail: picture }));
	}

	let way = null;	// of the picture that is under way: { stop, end }, end: whether it arrived
	let part = null;	// what was cut out and did not arrive

	async function carry(work, signal) {
		try {
			show(await work(signal), part !== null);
			part = null;
		} catch (error) {
			again.hidden = !part || !error.again;
			if (error !== signal.reason) note.textContent = error.message;
		}
		bar.hidden = stop.hidden = true;
		choose.disabled = edit.disabled = false;
		way = null;
		return !note.textContent && !signal.aborted;
	}

	function busy(work) {
		note.textContent = '';
		choose.disabled = edit.disabled = true;
		again.hidden = true;
		bar.hidden = stop.hidden = false;
		bar.removeAttribute('value'); // how long it takes is not known yet
		const control = new AbortController();
		way = { stop: () => control.abort(), end: carry(work, control.signal) };
	}

	function send() {
		busy((signal) => upload(part, to, (done) => {
			if (done < 1) bar.value = done;
			else bar.removeAttribute('value');
		}, signal));
	}

	async function put(source) {
		const wrong = source instanceof Blob && objection(source);
		note.textContent = wrong || '';
		again.hidden = true;
		if (wrong) return;
		const chosen = await cut(source, { aspect }).catch((error) => {
			note.textContent = error.message;
		});
		if (!chosen) return;
		part = chosen;
		send();
	}

	async function wait(e) {
		if (!way || !part) return;
		e.preventDefault();
		e.stopImmediatePropagation();
		e.submitter?.setAttribute('aria-busy', 'true');
		const arrived = await way.end;
		e.submitter?.removeAttribute('aria-busy');
		if (arrived) e.target.requestSubmit(e.submitter);
	}

	file.addEventListener('change', () => {
		const [chosen] = file.files;
		file.value = '';
		if (chosen) put(chosen);
	});
	const present = value.value !== '' && !shown.hidden && shown.src;
	edit.hidden = remove.hidden = !present;
	box.replaceChildren(shown, choose, edit, remove, bar, stop, value, file, note, again, $('p.hint:last-of-type', box));
	const form = box.closest('form');
	form?.addEventListener('submit', wait);
	guard(form);
	if (waiting) busy((signal) => ready(waiting, to, signal));
}

$$('[data-picture]').forEach(enhance);
