// panel.js: the panel beside the grid: opened and closed with its address in
// the location bar, forms saved by htmx.

import { $, $$ } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { toast } from '../lib/toast.js';
import { htmx } from '../app.js';
import { cards, journal } from './grid.js';
import { blockParts, panelParts } from './later.js';
import { ask, base, fetchCards } from './server.js';

const panel = () => $('#panel');
const isPanelUrl = (path) => /^\/journal\/\d+\/(clients\/\d+|visits\/\d+(\/(repeat|series|comments|files|messages))?|blocks\/(\d+|new)|appointments\/\d+\/late|staff\/\d+\/absent|new)$/.test(path);
let dirty = false;
let running = 0;	// requests for the panel
let asking = null;	// the method of the last
let came = false;	// what was asked for last
const heard = [];
let opener = null;
let dayUrl = null;	// where closing leads

export { isPanelUrl };

// What is shown differs from what is saved, or does not any more.
export function touched(differs = true) {
	dirty = differs;
}

export function shownVisit() {
	return $('[data-visit]', panel())?.dataset.visit;
}

function mark() {
	const visit = shownVisit();
	for (const node of cards())
		node.classList.toggle('sel', node.dataset.visit === visit);
}

// May what was typed be thrown away?
export async function leave() {
	if (!dirty || !$('form[data-draft]', panel()))
		return true;
	return ask(t('Leave without saving?'), t('What you changed here is not saved yet.'), t('Leave'));
}

export async function openPanel(url, { push = true } = {}) {
	if (!await leave())
		return;
	dirty = false;
	opener = document.activeElement?.closest?.('a.bk')?.id || opener;
	await Promise.all([panelParts(), url.includes('/blocks/') && blockParts()]);
	came = false;
	await htmx.ajax('GET', url, { source: '#panel', target: '#panel', swap: 'innerHTML' });
	if (push && came && panel().firstElementChild && url !== location.pathname + location.search)
		history.pushState({ okno: true }, '', url);	// unless it was closed meanwhile
}

export async function closePanel({ push = true } = {}) {
	if (!panel()?.firstElementChild || !await leave())
		return false;
	dirty = false;
	if (running && asking === 'GET')	// or its answer would open it again
		htmx.trigger(panel(), 'htmx:abort');
	panel().replaceChildren();
	mark();
	if (push)
		history.pushState({ okno: true }, '', dayUrl || journal().dataset.url);
	const back = (opener && document.getElementById(opener)) || $('#grid a.bk[tabindex="0"]');
	back?.focus({ preventScroll: true });
	opener = null;
	return true;
}

// The day shown has an address of its own; a new booking is meant for it, and
// for somebody who works then.
export function dayShown() {
	dayUrl = journal().dataset.url;
	const column = $('#grid .cl[data-sid]');
	$('.top-new')?.setAttribute('href', `${base()}/new?date=${column?.dataset.day || journal().dataset.day}`
		+ (column ? `&staff=${column.dataset.sid}` : ''));
	mark();
}

// ---- what the panel says ----

function showTab(link) {
	for (const tab of $$('[data-tab]', panel())) {
		const on = tab === link;
		tab.setAttribute('aria-selected', String(on));
		$(`#${tab.getAttribute('aria-controls')}`).hidden = !on;
	}
	history.replaceState(history.state, '', link.getAttribute('href'));
}

// Somebody else changed the visit that is open.  While an answer for the panel
// is on its way the notice may be of our own doing: then it waits.
export function changedElsewhere(notice) {
	const { id, v } = notice;
	if (running) {
		heard.push(notice);
		return;
	}
	const head = $('[data-v]', panel());
	if (!head || !$(`#move-${id}`, panel()) || Number(head.dataset.v) >= v)
		return;
	if (!dirty)
		openPanel(location.pathname + location.search, { push: false });
	else if (head.dataset.told !== String(v)) {
		head.dataset.told = v;
		toast(t('Somebody else has just saved this visit. When you save, both versions are shown.'), { kind: 'warn' });
	}
}

// A request for the panel begins, or is over.
export function run(more) {
	running = Math.max(0, running + more);
	if (!running)
		heard.splice(0).forEach(changedElsewhere);
}

// ---- events ----

function clicked(e) {
	const link = e.target.closest('a[data-close-panel], a[data-panel], a[data-tab], a.bk, a.blk, .pop-item[data-visit]');
	if (!link || e.defaultPrevented || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey)
		return;
	e.preventDefault();
	if (link.matches('[data-close-panel]'))
		closePanel();
	else if (link.matches('[data-tab]'))
		showTab(link);
	else {
		link.closest('[popover]')?.hidePopover();
		$('#found')?.replaceChildren();
		openPanel(link.getAttribute('href'));
	}
}

function swapped({ detail }) {
	const { ctx } = detail;
	if (ctx.target?.id !== 'panel')
		return;
	came = true;
	const saved = ctx.request?.method === 'POST' && ctx.response?.status < 300;
	dirty = ctx.request?.method === 'POST' && !saved;
	mark();
	if (saved) {
		fetchCards($$('form[id^=move-]', panel()).map((f) => f.id.slice(5)), { flash: false });
		return;
	}
	// The nearest free time is one key away.
	const insist = $('.notice[role=alert] :is(.instead button, input)', panel());
	if (insist) {
		insist.focus();
		return;
	}
	const first = $('#booking-form') ? $('#b-name', panel()) || $('.services-find', panel())
		: ctx.request?.action.includes('/blocks/new') && $('#block-form :is(input, select):not([type=hidden])');
	if (first && matchMedia('(pointer: fine)').matches && !$('[aria-invalid=true]', panel()))
		first.focus();
}

function runs(more) {
	return ({ detail: { ctx } }) => {
		if (ctx.target?.id !== 'panel')
			return;
		asking = ctx.request.method;
		run(more);
	};
}

export function setUpPanel() {
	dayShown();
	if (location.pathname !== journal().dataset.url && !isPanelUrl(location.pathname))
		dayUrl = location.pathname + location.search;
	document.addEventListener('click', clicked);
	document.addEventListener('htmx:after:swap', swapped);
	document.addEventListener('htmx:before:request', runs(1));
	document.addEventListener('htmx:finally:request', runs(-1));
	document.addEventListener('input', (e) => {
		if (e.target.form?.matches('[data-draft]') && !e.target.matches('.services-find'))
			dirty = true;
	});
	document.addEventListener('keydown', (e) => {
		if (e.repeat && e.target.matches?.('.instead button'))
			e.preventDefault();	// the key that was refused is still held down
		if (e.code !== 'Escape' || e.defaultPrevented || $('dialog[open], :popover-open'))
			return;
		if ($('#found')?.firstElementChild)
			$('#found').replaceChildren();
		else if (e.target.matches?.('#find')) {		// or the keys of the grid would be typed there
			e.target.blur();
			$('#grid a.bk[tabindex="0"]')?.focus({ preventScroll: true });
		} else if (panel()?.firstElementChild)
			closePanel();
	});
	document.addEventListener('okno:cards', mark);
	addEventListener('beforeunload', (e) => {
		if (dirty)
			e.preventDefault();
	});
}

