// switch.js: changing the user of a shared computer: the dialog is fetched when it is
// asked for, the clock that locks the screen where the user chose one.

import { $ } from './dom.js';
import { inTurn } from './turn.js';

const others = new BroadcastChannel('okno-user');

// Other pages of this browser show what the former user saw.
others.addEventListener('message', () => location.reload());

document.addEventListener('click', async (e) => {
	const button = e.target.closest('[data-switch]');
	if (!button) return;
	e.preventDefault();
	if ($('dialog.changing')) return;
	$('#profile')?.hidePopover?.();
	try {
		const { open } = await import('./switch-dialog.js');
		open(others);
	} catch {
		button.form.submit();	// the page does the same
	}
});

// Who comes back finds the page that was left.
document.addEventListener('submit', (e) => {
	if (e.target.matches('form[data-lock]')) $('[name=to]', e.target).value = location.pathname + location.search;
}, true);

if (Number($('meta[name=lock]')?.content) && $('form[data-lock]')) inTurn(() => import('./lock.js'));
