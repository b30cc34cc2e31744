// cancel.js: a booking is cancelled in the window of its visit, which is closed if it
// was the only one.

import { $, $$ } from '../lib/dom.js';
import { complain, post } from '../lib/post.js';
import { closePanel, leave, run, touched } from './panel.js';
import { fetchCards } from './server.js';
import { cancelled } from './steps.js';
import { mayGo, renew } from './typed.js';

async function cancel(form) {
	const id = form.dataset.cancel;
	const alone = $$('#panel form[data-cancel]').length === 1;
	const box = $(`#panel button[form="cancel-${id}"]`)?.closest('.appt');
	if (!(alone ? await leave() : !box || await mayGo(box)))
		return;
	run(1);
	const version = new FormData(form).get('version');
	const answer = await post(form.getAttribute('action'), { version });
	if (!answer.ok)
		complain(answer);
	if (answer.ok && alone) {
		touched(false);
		await closePanel();
	} else
		await renew();
	run(-1);
	if (!answer.ok)
		return;
	await fetchCards([id]);
	cancelled(id, version, answer.data);
}

export function setUpCancel() {
	document.addEventListener('submit', (e) => {
		if (!e.target.matches('form[data-cancel]'))
			return;
		e.preventDefault();
		cancel(e.target);
	}, true);
}
