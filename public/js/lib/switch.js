// switch.js: changing the user of a shared computer without leaving the page: a
// small dialog with who is known here and a PIN.  And locking: by hand, or by
// itself after the minutes that the user chose, counted over all their pages.

import { $, el, icon } from './dom.js';
import { t } from './i18n.js';
import { setUpForm } from './switch-form.js';
import { toast } from './toast.js';

const others = new BroadcastChannel('okno-user');
const here = () => location.pathname + location.search;

// Other pages of this browser show what the former user saw.
others.addEventListener('message', () => location.reload());

function say(form, text) {
	const error = $('#switch-pin-error', form), pin = $('[name=pin]', form);
	error.textContent = text;
	error.hidden = false;
	pin.setAttribute('aria-invalid', 'true');
	pin.setAttribute('aria-describedby', error.id);
	pin.value = '';
	pin.focus();
}

async function send(form) {
	const button = $('button', form);
	button.setAttribute('aria-busy', 'true');
	try {
		const res = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)),
			headers: { Accept: 'application/json' } });
		const answer = await res.json();
		if (res.ok) {
			others.postMessage('switched');
			if (answer.to === here()) location.reload();
			else location.assign(answer.to);
			return;
		}
		say(form, answer.error?.fields?.pin || answer.error?.message || t('Okno did not answer. Check the connection and try again.'));
	} catch {
		say(form, t('Okno did not answer. Check the connection and try again.'));
	}
	button.removeAttribute('aria-busy');
}

function show(page) {
	const form = $('.switch-form', page);
	const close = el('button', { class: 'btn icon ghost', type: 'button', 'data-close': true, 'aria-label': t('Close') }, icon('x'));
	const dialog = el('dialog', { class: 'dialog changing', 'aria-labelledby': 'switch-title', onclose: () => dialog.remove() },
		el('header', {}, el('h2', { id: 'switch-title' }, $('h1', page).textContent), close),
		el('div', { class: 'dialog-body' }, ...[form || $('main p', page), $('.switch-out', page)].filter(Boolean)));
	form?.addEventListener('submit', (e) => {
		e.preventDefault();
		send(form);
	});
	document.body.append(dialog);
	if (form) setUpForm(form);
	dialog.showModal();
	$('[name=pin]', dialog)?.focus();
}

async function open() {
	try {
		const res = await fetch(`/account/switch?to=${encodeURIComponent(here())}`, { headers: { Accept: 'text/html' } });
		if (!res.ok) throw new Error(res.status);
		show(document.adoptNode(new DOMParser().parseFromString(await res.text(), 'text/html').body));
	} catch {
		toast(t('Okno did not answer. Check the connection and try again.'), { kind: 'bad' });
	}
}

document.addEventListener('click', (e) => {
	if (!e.target.closest('[data-switch]') || $('dialog.changing')) return;
	e.preventDefault();
	$('#profile')?.hidePopover?.();
	open();
});

// ---- locking ----

document.addEventListener('submit', (e) => {
	if (e.target.matches('form[data-lock]')) $('[name=to]', e.target).value = here();
}, true);

const idle = Number($('meta[name=lock]')?.content || 0) * 60_000;
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

if (idle && $('form[data-lock]')) {
	try {
		localStorage.setItem('seen', Date.now());
		for (const what of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'])
			addEventListener(what, seen, { passive: true, capture: true });
		document.addEventListener('visibilitychange', () => !document.hidden && lastSeen() + idle < Date.now() && look());
		look();
	} catch {
		// Without a memory nobody is locked out by mistake.
	}
}
