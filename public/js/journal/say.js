// say.js: what happens in the grid, for those who hear it.

import { el } from '../lib/dom.js';

const live = el('div', { class: 'vh', 'aria-live': 'assertive', id: 'said' });
document.body.append(live);

export function say(text) {
	live.textContent = text;
}

// "Anna" of a column whose label is "Anna, 3 bookings".
export function nameOf(column) {
	return column.getAttribute('aria-label').replace(/,[^,]*$/, '');
}
