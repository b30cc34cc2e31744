// visits.js: the list of bookings: choosing rows, and forms beside the list that
// follow its filter.  Without it rows are chosen one by one.

import { $, $$ } from './lib/dom.js';
import { n_ } from './lib/i18n.js';
import './lib/long.js';

const rows = () => $$('tbody [name=booking]');

function showChosen() {
	const form = $('.v-form');
	if (!form) return;
	const all = $('[data-pick-all]', form);
	const label = $('[data-chosen]', form);
	const chosen = rows().filter((box) => box.checked).length;
	if (all) {
		all.hidden = false;
		all.checked = chosen > 0 && chosen === rows().length;
		all.indeterminate = chosen > 0 && !all.checked;
	}
	if (label) {
		label.hidden = chosen === 0;
		label.textContent = n_('{n} chosen', '{n} chosen', chosen);
	}
}

let last;

// Shift takes all between the last one and this one.
function pick(box, shift) {
	const list = rows();
	const [from, upto] = [list.indexOf(last), list.indexOf(box)].sort((a, b) => a - b);
	if (shift && from >= 0) for (const one of list.slice(from, upto + 1)) one.checked = box.checked;
	last = box;
}

document.addEventListener('click', (e) => {
	if (e.target.matches?.('[data-pick-all]'))
		for (const box of rows()) box.checked = e.target.checked;
	else if (e.target.matches?.('tbody [name=booking]')) pick(e.target, e.shiftKey);
	else return;
	showChosen();
});

// What is exported or kept is what the list shows now: its address says it.
document.addEventListener('submit', (e) => {
	if (!e.target.matches('[data-with-filter]')) return;
	for (const old of $$('input[type=hidden]:not([name=csrf])', e.target)) old.remove();
	for (const [name, value] of new FormData($('#filter')))
		if (value !== '') {
			const field = document.createElement('input');
			Object.assign(field, { type: 'hidden', name, value });
			e.target.append(field);
		}
}, true);
// A download leaves the page as it is, so its button can be pressed again.
document.addEventListener('submit', (e) => {
	if (!e.target.matches('[action$="/export"]')) return;
	setTimeout(() => {
		delete e.target.dataset.sent;
		$('[aria-busy]', e.target)?.removeAttribute('aria-busy');
	}, 2000);
});

// The address holds what is asked for, not what is left empty.
document.addEventListener('htmx:config:request', ({ detail }) => {
	if (detail.ctx.sourceElement?.id !== 'filter') return;
	const { body } = detail.ctx.request;
	for (const [name, value] of [...body]) if (value === '') body.delete(name);
});

document.addEventListener('htmx:after:swap', showChosen);
showChosen();
