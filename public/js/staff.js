// staff.js: the order of people by dragging, filters that act at once, and a
// button that ticks a whole category.

import Sortable from 'sortablejs/modular/sortable.core.esm.js';
import { $, $$ } from './lib/dom.js';
import { t } from './lib/i18n.js';
import { toast } from './lib/toast.js';

async function save(list) {
	const body = new URLSearchParams($$('[data-id]', list).map((row) => ['staff[]', row.dataset.id]));
	try {
		const answer = await fetch(list.dataset.sort, { method: 'POST', body, headers: {
			Accept: 'application/json', 'X-CSRF-Token': $('meta[name=csrf]').content } });
		if (!answer.ok)
			throw new Error(answer.status);
		toast(t('The order is saved'), { seconds: 3 });
	} catch {
		toast(t('Okno did not answer. Check the connection and try again.'), { kind: 'bad' });
	}
}

for (const list of $$('[data-sort]')) {
	list.classList.add('can-sort');
	Sortable.create(list, { handle: '.grip', animation: 120, onEnd: () => save(list) });
}

for (const form of $$('form[data-pick]'))
	form.addEventListener('change', () => form.requestSubmit());

for (const button of $$('[data-all]')) {
	button.hidden = false;
	button.addEventListener('click', () => {
		const boxes = $$('input[type=checkbox]', button.closest('section'));
		const on = !boxes.every((box) => box.checked);
		for (const box of boxes)
			box.checked = on;
	});
}
