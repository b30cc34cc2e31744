// lock.js: the screen locks itself after the minutes that the user chose, counted
// over all their pages.

import { $ } from './dom.js';

const idle = Number($('meta[name=lock]').content) * 60_000;
const SEEN_MS = 5000;	// as often as that it is noted that somebody is there

function lastSeen() {
	try {
		return Number(localStorage.getItem('seen') || 0);
	} catch {
		return 0;
	}
}

function seen() {
	const now = Date.now();
	if (now - lastSeen() > SEEN_MS)
		try {
			localStorage.setItem('seen', now);
		} catch {
			// Only a page that can remember it locks itself.
		}
}

function look() {
	const left = lastSeen() + idle - Date.now();
	if (left <= 0) $('form[data-lock]')?.requestSubmit();
	else setTimeout(look, left + 100);
}

try {
	localStorage.setItem('seen', Date.now());
	for (const what of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])
		addEventListener(what, seen, { passive: true, capture: true });
	document.addEventListener('visibilitychange', () => !document.hidden && lastSeen() + idle < Date.now() && look());
	look();
} catch {
	// Without a memory nobody is locked out by mistake.
}
