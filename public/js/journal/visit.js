// visit.js: the window of a visit: as many rows for bookings more as are wanted, and
// the service information, which is copied at once.

import { $, $$ } from '../lib/dom.js';
import { t } from '../lib/i18n.js';

const MOST = 10;

// Row n is made of row 1, with what was typed in the row before.
function addRow(list, n) {
	const last = list.lastElementChild;
	const row = last.cloneNode(true);
	row.dataset.row = n;
	for (const node of $$('.notice, .error', row))
		node.remove();
	for (const field of $$('[name]', row)) {
		const before = last.querySelector(`[name="${field.name}"]`);
		const what = field.name.replace(/_\d+$/, '');
		field.name = `${what}_${n}`;
		field.removeAttribute('aria-invalid');
		if (what === 'time')
			field.value = before.value;
		else if (what === 'staff')	// guests who come together go to different people
			field.selectedIndex = (before.selectedIndex + 1) % field.options.length;
		else
			field.value = '';
	}
	list.append(row);
}

function rows(details) {
	const count = $('[name=more]', details), list = $('.more-rows', details);
	const n = Math.min(MOST, Math.max(1, Number(count.value) || 1));
	while (list.children.length < n)
		addRow(list, list.children.length + 1);
	while (list.children.length > n)
		list.lastElementChild.remove();
}

async function copyInfo(button) {
	const field = $('[data-info]', button.parentElement);
	field.select();
	await navigator.clipboard?.writeText(field.value);
	button.lastChild.textContent = t('Copied');
}

export function setUpVisit() {
	document.addEventListener('toggle', (e) => {
		if (e.target.matches?.('[data-more]')) {
			const count = $('[name=more]', e.target);
			if (e.target.open && count.value === '0')
				count.value = '1';
			else if (!e.target.open)
				count.value = '0';
		} else if (e.target.matches?.('.info[open]')) {
			const field = $('[data-info]', e.target);
			const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
			$('[data-copy-info]', e.target).hidden = false;
			if (!field.value.includes('browser time zone'))
				field.value += `\nbrowser time zone: ${zone}\nwindow: ${innerWidth}×${innerHeight}`;
		}
	}, true);
	document.addEventListener('input', (e) => {
		if (e.target.matches('[data-more] [name=more]'))
			rows(e.target.closest('[data-more]'));
	});
	document.addEventListener('click', (e) => {
		const button = e.target.closest('[data-copy-info]');
		if (button)
			copyInfo(button);
	});
}
