// settings.js: forms of the settings: pictures, and fields that come several times.

import { $$, el, icon } from './lib/dom.js';
import { t } from './lib/i18n.js';
import './picture.js';

// Of the empty inputs of a field one is shown; "Add" shows the next.
function several(box) {
	const spare = $$('[data-spare]', box);
	const more = el(
		'button',
		{
			type: 'button',
			class: 'btn sm ghost',
			onclick: () => {
				const item = spare.shift();
				item.hidden = false;
				more.hidden = !spare.length;
				item.querySelector('input').focus();
			},
		},
		icon('plus'),
		t('Add one more'),
	);
	for (const item of spare) item.hidden = true;
	more.hidden = !spare.length;
	$$('.s-item', box).at(-1).after(more);
}

$$('[data-several]').forEach(several);
