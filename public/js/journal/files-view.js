// files-view.js: photos of a visit, large: one, or before and after side by side.

import { $, $$, el, icon } from '../lib/dom.js';
import { t } from '../lib/i18n.js';

const SWIPE = 50;	// pixels
let paired = true;	// as chosen last

// The photo of the other moment that goes with one: of the same visit, the same in
// the row, else the last; [before, after], or the photo alone.
function pairOf(photos, link) {
	const { moment, of } = link.dataset;
	const row = (m) => photos.filter((p) => p.dataset.moment === m && p.dataset.of === of);
	const others = moment === 'before' ? row('after') : moment === 'after' ? row('before') : [];
	const other = others[row(moment).indexOf(link)] || others.at(-1);
	if (!other)
		return [link];
	return moment === 'before' ? [link, other] : [other, link];
}

const figure = (link) => el('figure', {},
	el('img', { src: link.getAttribute('href'), alt: link.dataset.words }),
	el('figcaption', {}, link.dataset.words));

const button = (mark, label, onclick) =>
	el('button', { type: 'button', class: 'btn icon', 'aria-label': label, title: label, onclick }, mark);

export function view(first) {
	const photos = $$('a[data-photo]', first.closest('[data-gallery]'));
	let at = photos.indexOf(first);
	const place = el('span', { class: 'grow', role: 'status' });
	const stage = el('div', { class: 'viewer-stage' });
	const both = button(icon('columns-2'), t('Before and after side by side'), () => {
		paired = !paired;
		show();
	});
	const back = button(icon('chevron-left'), t('The photo before'), () => step(-1));
	const on = button(icon('chevron-right'), t('The next photo'), () => step(1));
	const shut = button(icon('x'), t('Close'), () => dialog.close());
	const dialog = el('dialog', { class: 'viewer', 'aria-label': t('Photos'), onclose: () => dialog.remove() },
		el('header', {}, place, both, back, on, shut), stage);

	function show() {
		const pair = pairOf(photos, photos[at]);
		const shown = paired ? pair : [photos[at]];
		stage.replaceChildren(...shown.map(figure));
		stage.classList.toggle('two', shown.length > 1);
		place.textContent = photos.length > 1 ? `${at + 1} / ${photos.length}` : '';
		both.hidden = pair.length < 2;
		both.setAttribute('aria-pressed', String(paired));
		back.hidden = on.hidden = photos.length < 2;
	}

	function step(by) {
		at = (at + by + photos.length) % photos.length;
		show();
	}

	let from = null;
	stage.addEventListener('pointerdown', (e) => {
		from = e.pointerType === 'touch' ? e.clientX : null;
	});
	stage.addEventListener('pointerup', (e) => {
		const by = from === null ? 0 : e.clientX - from;
		if (Math.abs(by) > SWIPE)
			step(by < 0 ? 1 : -1);
	});
	stage.addEventListener('click', (e) => e.target === stage && dialog.close());
	dialog.addEventListener('keydown', (e) => {
		if (e.key === 'ArrowLeft' || e.key === 'ArrowRight') {
			step(e.key === 'ArrowLeft' ? -1 : 1);
			e.preventDefault();
		}
		e.stopPropagation();	// the journal has keys of its own
	});
	show();
	document.body.append(dialog);
	dialog.showModal();
	$('button:last-of-type', dialog).focus();
}
