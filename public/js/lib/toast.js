// toast.js: short messages at the edge of the screen.  The server sends them as
// elements with data-toast (seconds), scripts call toast().

import { $, $$, el, icon } from './dom.js';
import { t } from './i18n.js';

const SECONDS = 8;
const MOST = 3;		// at once: what lies below them can be reached

function remove(node) {
	node.remove();
}

// Takes a message away when it is closed, or after its time, which stands still
// while it is pointed at.
function expire(node) {
	let timer;
	const seconds = Number(node.dataset.toast) || SECONDS;
	const start = () => {
		timer = setTimeout(remove, seconds * 1000, node);
	};
	const stop = () => clearTimeout(timer);
	node.addEventListener('pointerenter', stop);
	node.addEventListener('pointerleave', start);
	node.addEventListener('focusin', stop);
	node.addEventListener('focusout', start);
	node.append(el('button', { type: 'button', class: 'btn sm icon', 'aria-label': t('Close'), 'data-toast-close': true }, icon('x')));
	node.addEventListener('click', (e) => {
		if (e.target.closest('button')) setTimeout(remove, 0, node);
	});
	start();
}

// Shows text.  kind: ok, warn or bad; undo: called when "Undo" is pressed.
export function toast(text, { kind = 'ok', undo = null, seconds = SECONDS } = {}) {
	const mark = kind === 'ok' ? icon('circle-check') : icon('alert-triangle');
	const node = el(
		'div',
		{ class: `toast ${kind}`, 'data-toast': seconds },
		mark,
		el('span', {}, text),
		undo &&
			el(
				'button',
				{
					type: 'button',
					class: 'btn sm',
					'data-undo': true,
					onclick: undo,
				},
				t('Undo'),
			),
	);
	$(kind === 'bad' ? '#alerts' : '#toasts')?.append(node);
	return node;
}

// Presses the newest "Undo"; false when there is none.
export function undoLast() {
	const button = $$('#toasts [data-undo], #alerts [data-undo]').pop();
	button?.click();
	return Boolean(button);
}

for (const region of $$('#toasts, #alerts')) {
	new MutationObserver((changes) =>
		changes
			.flatMap((c) => [...c.addedNodes])
			.filter((n) => n instanceof HTMLElement && n.matches('.toast'))
			.forEach((n) => {
				expire(n);
				$$('.toast', region).slice(0, -MOST).forEach(remove);
			}),
	).observe(region, { childList: true });
	$$('.toast', region).forEach(expire);
}
