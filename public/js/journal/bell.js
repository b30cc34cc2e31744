// bell.js: the number of comments that are meant for who is signed in.

import { $ } from '../lib/dom.js';

const bell = () => $('[data-bell]');

// As the server counts, which goes to a hundred.
export async function ring() {
	const res = bell() && await fetch(bell().getAttribute('href'), { headers: { Accept: 'application/json' } }).catch(() => null);
	if (!res?.ok)
		return;
	const { unread } = await res.json(), n = $('.bell-n', bell());
	n.textContent = unread > 99 ? '99+' : unread;
	n.hidden = !unread;
}

export function setUpBell() {
	document.addEventListener('okno:comment', ({ detail }) => {
		if (detail.users.includes(Number(bell()?.dataset.bell)))
			ring();
	});
}
