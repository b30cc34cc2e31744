// labels.js: labels of a booking in the window of its visit: put on and taken off
// where they are, so that what is typed around them stays.

import { $, $$ } from '../lib/dom.js';
import { complain, post } from '../lib/post.js';
import { run } from './panel.js';
import { fetchCards } from './server.js';

// The window has seen this version, unless somebody else made one in between:
// then the notice of it is still to come.
function seen(version) {
	const head = $('#panel [data-v]');
	const was = Number(head?.dataset.v);
	if (was !== version - 1)
		return;
	head.dataset.v = version;
	for (const input of $$(`#panel input[name=version][value="${was}"]`))
		input.value = version;
}

async function toggle(button) {
	const form = button.form;
	const on = button.getAttribute('aria-pressed') === 'false';
	run(1);
	const answer = await post(form.getAttribute('action'), { [button.name]: button.value });
	if (answer.ok) {
		button.setAttribute('aria-pressed', String(on));
		button.name = on ? 'off' : 'on';
		seen(answer.data.version);
		await fetchCards([answer.data.appointment_id], { flash: false });
	} else
		complain(answer);
	run(-1);
}

export function setUpLabels() {
	document.addEventListener('click', (e) => {
		const button = e.target.closest('[data-labels] button.lb');
		if (!button)
			return;
		e.preventDefault();
		if (button.getAttribute('aria-busy') === 'true')
			return;
		button.setAttribute('aria-busy', 'true');
		toggle(button).finally(() => button.removeAttribute('aria-busy'));
	});
}
