// switch-form.js: the form of who comes next: letters choose a person by their
// name, digits go into the PIN.

import { $, $$ } from './dom.js';

const FORGET_MS = 1000;

export function setUpForm(form) {
	const people = $$('[name=person]', form), pin = $('[name=pin]', form);
	const nameOf = (radio) => radio.parentElement.textContent.trim().toLowerCase();
	let typed = '', at = 0;

	form.addEventListener('keydown', (e) => {
		if (e.ctrlKey || e.metaKey || e.altKey || e.key.length !== 1 || e.key === ' ') return;
		if (/\d/.test(e.key)) {
			if (e.target !== pin) pin.focus();	// where the digit then falls
			return;
		}
		typed = Date.now() - at > FORGET_MS ? e.key : typed + e.key;
		at = Date.now();
		e.preventDefault();
		const found = people.find((p) => nameOf(p).split(/\s+/).some((word) => word.startsWith(typed.toLowerCase()))
			|| nameOf(p).startsWith(typed.toLowerCase()));
		if (found) found.checked = true;
	});
	for (const radio of people)
		radio.addEventListener('click', (e) => e.detail > 0 && pin.focus());
}
