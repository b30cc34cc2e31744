// switch-dialog.js: the small dialog in which another user of a shared computer
// gives a PIN, without leaving the page.

import { $, el, icon } from './dom.js';
import { t } from './i18n.js';
import { setUpForm } from './switch-form.js';
import { toast } from './toast.js';

// others is told when somebody else is here now.
let others;
const here = () => location.pathname + location.search;

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

export async function open(channel) {
	others = channel;
	try {
		const res = await fetch(`/account/switch?to=${encodeURIComponent(here())}`, { headers: { Accept: 'text/html' } });
		if (!res.ok) throw new Error(res.status);
		show(document.adoptNode(new DOMParser().parseFromString(await res.text(), 'text/html').body));
	} catch {
		toast(t('Okno did not answer. Check the connection and try again.'), { kind: 'bad' });
	}
}
