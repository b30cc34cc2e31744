// catalog-form.js: the forms of a service and of a room or thing: pictures, and
// small conveniences.

import { $ } from './lib/dom.js';
import './picture.js';

document.addEventListener('input', (e) => {
	const row = e.target.closest('.c-staff tr');
	const does = row && $('[name=staff]', row);
	if (does && e.target !== does && e.target.value) does.checked = true;
	const need = e.target.closest('.c-need');
	if (need && e.target.checked && need.nextElementSibling?.matches('.c-need'))
		need.nextElementSibling.hidden = false;
});
