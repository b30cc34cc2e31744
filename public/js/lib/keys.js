// keys.js: keyboard shortcuts by place of the key (event.code), because on a
// Russian layout the letters are others.  An element with data-key="KeyN" is
// pressed by N, with data-key="/" it gets the focus.  Pages add their own with
// shortcut().  They are off while one types, and can be turned off.

import { $, $$, el, icon, typing } from './dom.js';
import { t } from './i18n.js';
import { undoLast } from './toast.js';

const shortcuts = new Map(); // code → { label, run, show }
const NAMES = { Slash: '/', ArrowLeft: '←', ArrowRight: '→', Equal: '+', Minus: '−' };

// Keys that a page handles itself: list() answers [{ show, label }] for the sheet.
let described = () => [];
export function describe(list) {
	described = list;
}

function stored() {
	try {
		return localStorage.getItem('keys');
	} catch {
		return null;
	}
}

let on = stored() !== 'off';

// code is event.code; label is said in the sheet; run gets the event.
export function shortcut(code, label, run) {
	shortcuts.set(code, { label, run, show: NAMES[code] || code.replace(/^Key/, '') });
}

function turn(event) {
	on = event.target.checked;
	try {
		localStorage.setItem('keys', on ? 'on' : 'off');
	} catch {
		// Only this page remembers it then.
	}
}

function rows() {
	const marked = $$('[data-key]').map((node) => ({
		show: node.dataset.key.replace(/^Key/, ''),
		label:
			node.dataset.keyLabel ||
			node.getAttribute('aria-label') ||
			node.textContent.trim() ||
			node.placeholder ||
			'',
	}));
	const fixed = [
		{ show: '?', label: t('This list') },
		{ show: 'Ctrl Enter', label: t('Save') },
		{ show: 'Esc', label: t('Close') },
	];
	const own = described();
	if (!own.length) fixed.splice(1, 0, { show: 'Ctrl Z', label: t('Undo the last action') });
	const once = new Map([...marked, ...shortcuts.values(), ...own, ...fixed].map((row) => [`${row.show} ${row.label}`, row]));
	return [...once.values()].flatMap(({ show, label }) => [
		el('kbd', {}, show),
		el('span', {}, label),
	]);
}

function showSheet() {
	const toggle = el('input', { type: 'checkbox', role: 'switch', onchange: turn });
	toggle.checked = on;
	const dialog = el(
		'dialog',
		{
			class: 'dialog',
			'aria-labelledby': 'keys-title',
			onclose: () => dialog.remove(),
		},
		el(
			'header',
			{},
			el('h2', { id: 'keys-title' }, t('Keyboard shortcuts')),
			el(
				'button',
				{
					class: 'btn icon ghost',
					type: 'button',
					'data-close': true,
					'aria-label': t('Close'),
				},
				icon('x'),
			),
		),
		el(
			'div',
			{ class: 'dialog-body' },
			el('div', { class: 'keys' }, ...rows()),
			el('label', { class: 'switch' }, toggle, el('span', {}, t('Single keys act'))),
		),
	);
	document.body.append(dialog);
	dialog.showModal();
}

function pressMarked(event) {
	const node = $$('[data-key]').find(
		(n) =>
			n.dataset.key === event.code ||
			n.dataset.key === event.key ||
			(n.dataset.key === '/' && event.code === 'Slash' && !event.shiftKey),
	);
	if (!node || node.closest('[hidden], [inert]')) return false;
	if (node.matches('input, textarea, select')) node.focus();
	else node.click();
	return true;
}

function pressed(event) {
	if ((event.ctrlKey || event.metaKey) && event.code === 'Enter') {
		event.target.closest?.('form')?.requestSubmit();
		return true;
	}
	if (typing(event.target)) return false;
	if ((event.ctrlKey || event.metaKey) && event.code === 'KeyZ' && !event.shiftKey)
		return undoLast();
	if (event.ctrlKey || event.metaKey || event.altKey || $('dialog[open]')) return false;
	if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) {
		showSheet();
		return true;
	}
	if (!on) return false;
	const own = !event.shiftKey && shortcuts.get(event.code);
	if (own) return own.run(event) !== false;
	return pressMarked(event);
}

document.addEventListener('keydown', (event) => {
	if (!event.defaultPrevented && !event.repeat && pressed(event)) event.preventDefault();
});
