// staff.js: the order of people by dragging, filters that act at once, and a
// button that ticks a whole category.

import Sortable from 'sortablejs/modular/sortable.core.esm.js';
import { $$ } from './lib/dom.js';
import { t } from './lib/i18n.js';
import { complain, post } from './lib/post.js';
import { toast } from './lib/toast.js';
import './lib/long.js';

async function save(list) {
	const answer = await post(list.dataset.sort, $$('[data-id]', list).map((row) => ['staff[]', row.dataset.id]));
	if (answer.ok)
		toast(t('The order is saved'), { seconds: 3 });
	else
		complain(answer);
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
