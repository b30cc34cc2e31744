// pop.js: puts an opened popover beside its button, and opens and closes dialogs.

import { $, $$ } from './dom.js';

const GAP = 4;

function place(pop) {
	const button = pop.opener || $(`[popovertarget="${CSS.escape(pop.id)}"]`);
	if (!button || matchMedia('(max-width: 699px)').matches) return;
	const at = button.getBoundingClientRect();
	const { offsetWidth: w, offsetHeight: h } = pop;
	const below = at.bottom + GAP + h <= innerHeight || at.top < h + GAP;
	const left = at.left + w <= innerWidth - 8 ? at.left : at.right - w;
	pop.style.left = `${Math.max(8, Math.min(left, innerWidth - w - 8))}px`;
	pop.style.top = `${below ? at.bottom + GAP : at.top - h - GAP}px`;
}

// A link to a list that is too long to come with every page (data-fetched) gives way to
// the list when it is first seen; it stays where that fails.
async function fill(pop) {
	const link = $('[data-fetched]', pop);
	if (!link) return;
	const res = await fetch(link.href, { headers: { 'HX-Request': 'true' } }).catch(() => null);
	if (!res?.ok || res.redirected || !link.isConnected) return;
	link.outerHTML = await res.text();
	$('[data-find]', pop)?.dispatchEvent(new Event('input', { bubbles: true }));
	place(pop);
}

// toggle does not bubble, but it can be caught on its way down.
document.addEventListener(
	'toggle',
	({ target, newState }) => {
		if (!(target instanceof HTMLElement) || !target.matches('.pop') || newState !== 'open') return;
		place(target);
		void fill(target);
	},
	true,
);

// Up and down walk through an open menu.
document.addEventListener('keydown', (e) => {
	const pop = e.target instanceof Element && e.target.closest('.pop');
	if (!pop || (e.code !== 'ArrowDown' && e.code !== 'ArrowUp')) return;
	const items = $$('.pop-item', pop);
	const next = items.indexOf(e.target) + (e.code === 'ArrowDown' ? 1 : -1);
	items[(next + items.length) % items.length]?.focus();
	e.preventDefault();
});

// A field over a long list (data-find: its items) leaves what fits; Enter goes to the
// first that does.
document.addEventListener('input', ({ target }) => {
	if (!(target instanceof Element) || !target.matches('[data-find]')) return;
	const text = target.value.trim().toLowerCase();
	for (const item of $$(target.dataset.find))
		item.hidden = !item.textContent.toLowerCase().includes(text);
});
document.addEventListener('keydown', (e) => {
	if (e.code !== 'Enter' || !(e.target instanceof Element) || !e.target.matches('[data-find]')) return;
	e.preventDefault();
	$$(e.target.dataset.find).find((item) => !item.hidden)?.click();
});
for (const field of $$('[data-find]')) field.hidden = false;

document.addEventListener('click', (e) => {
	const opener = e.target.closest('[data-dialog]');
	const dialog = e.target.closest('dialog');
	if (opener) $(`#${CSS.escape(opener.dataset.dialog)}`)?.showModal();
	else if (e.target.closest('[data-close], [value=close]')) dialog?.close();
	else if (e.target === dialog && dialog.matches('.dialog, .sheet')) dialog.close(); // the backdrop is the dialog itself
});
