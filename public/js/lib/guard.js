// guard.js: a form that was changed is not left without a word.

import { typing } from './dom.js';

const guarded = new WeakSet();

export function guard(form) {
	if (!form || guarded.has(form)) return;
	guarded.add(form);
	let changed = false;
	form.addEventListener('input', (e) => {
		changed ||= typing(e.target) || e.target.matches('input, select');
	});
	form.addEventListener('okno:picture', () => {
		changed = true;
	});
	form.addEventListener('submit', () => {
		changed = false;
	});
	addEventListener('beforeunload', (e) => changed && e.preventDefault());
}
