// panel.js: the panel beside the grid: opened and closed with its address in
// the location bar, forms saved by htmx, clients found while one types.

import { $, $$ } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { money } from '../lib/money.js';
import { toast } from '../lib/toast.js';
import { htmx } from '../app.js';
import { cards, journal } from './grid.js';
import { ask, base, complain, fetchCards, post } from './server.js';
import { cancelled } from './steps.js';

const SUGGEST_MS = 200;

const panel = () => $('#panel');
const isPanelUrl = (path) => /^\/journal\/\d+\/(clients\/\d+|visits\/\d+(\/(repeat|series|comments|files))?|blocks\/(\d+|new)|appointments\/\d+\/late|staff\/\d+\/absent|new)$/.test(path);
let dirty = false;
let running = 0;	// requests for the panel
const heard = [];
let opener = null;
let dayUrl = null;	// where closing leads

export { isPanelUrl };

export function shownVisit() {
	return $('[data-visit]', panel())?.dataset.visit;
}

function mark() {
	const visit = shownVisit();
	for (const node of cards())
		node.classList.toggle('sel', node.dataset.visit === visit);
}

// May what was typed be thrown away?
async function leave() {
	if (!dirty || !$('form[data-draft]', panel()))
		return true;
	return ask(t('Leave without saving?'), t('What you changed here is not saved yet.'), t('Leave'));
}

export async function openPanel(url, { push = true } = {}) {
	if (!await leave())
		return;
	dirty = false;
	opener = document.activeElement?.closest?.('a.bk')?.id || opener;
	await htmx.ajax('GET', url, { source: '#panel', target: '#panel', swap: 'innerHTML' });
	if (push && url !== location.pathname + location.search)
		history.pushState({ okno: true }, '', url);
}

export async function closePanel({ push = true } = {}) {
	if (!panel()?.firstElementChild || !await leave())
		return false;
	dirty = false;
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

function sum() {
	const out = $('[data-sum]', panel());
	if (!out)
		return;
	const chosen = $$('.services input:checked', panel());
	const price = chosen.reduce((all, i) => all + Number(i.dataset.price), 0);
	const minutes = chosen.reduce((all, i) => all + Number(i.dataset.duration), 0);
	const time = [minutes >= 60 && t('{n} h', { n: Math.floor(minutes / 60) }),
		(minutes % 60 || !minutes) && t('{n} min', { n: minutes % 60 })].filter(Boolean).join('\u00a0');
	out.textContent = chosen.length ? `${money(document.documentElement.lang, out.dataset.currency, price)} · ${time}` : '';
}

function filterServices(input) {
	const words = input.value.toLowerCase().replace(/ё/g, 'е').split(/\s+/).filter(Boolean);
	const list = input.closest('.services');
	for (const row of $$('.service', list)) {
		const text = row.textContent.toLowerCase().replace(/ё/g, 'е');
		row.hidden = !words.every((w) => text.includes(w));
	}
	for (const head of $$('.services-head', list)) {
		let next = head.nextElementSibling;
		while (next?.hidden && !next.matches('.services-head'))
			next = next.nextElementSibling;
		head.hidden = !next || next.matches('.services-head');
	}
}

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

// ---- clients ----

let asked = 0, waiting;
let behind = false;	// the list is not yet of what is typed
let entered = false;	// Enter was pressed meanwhile: the first one is meant

function options() {
	return $$('#b-suggest [role=option]');
}

function hideSuggest() {
	clearTimeout(waiting);
	asked++;
	behind = entered = false;
	$('#b-suggest')?.replaceChildren();
	for (const input of $$('[data-suggest]'))
		input.setAttribute('aria-expanded', 'false');
}

async function suggest(input) {
	const mine = ++asked;
	const answer = await fetch(`${base()}/clients?q=${encodeURIComponent(input.value.trim())}`).catch(() => null);
	const html = answer?.ok ? (await answer.text()).trim() : '';
	if (mine !== asked || !$('#b-suggest') || document.activeElement !== input)
		return;
	$('#b-suggest').innerHTML = html;
	input.setAttribute('aria-expanded', String(options().length > 0));
	behind = false;
	select(input, input.value.trim() ? 0 : -1);
	if (entered && options()[0])
		choose(options()[0]);
	entered = false;
}

function select(input, i) {
	const list = options();
	list.forEach((o, k) => o.setAttribute('aria-selected', String(k === i)));
	if (list[i]) {
		input.setAttribute('aria-activedescendant', list[i].id);
		list[i].scrollIntoView({ block: 'nearest' });
	} else
		input.removeAttribute('aria-activedescendant');
}

// The form again with another client, staff and so on; what is typed stays.
function reform(changes) {
	const values = new URLSearchParams(new FormData($('#booking-form')));
	values.delete('csrf');
	values.delete('idempotency_key');
	for (const [key, value] of Object.entries(changes))
		values.set(key, value);
	return htmx.ajax('GET', `${base()}/new?${values}`, { source: '#panel', target: '#panel', swap: 'innerHTML' });
}

async function choose(option) {
	const { client, name, phone } = option.dataset;
	hideSuggest();
	if ($('#visit-form')) {	// another client for a visit: shown, saved with the rest
		$('#visit-form [name=client]').value = client === '0' ? '' : client;
		$('#b-name').value = name || (client === '0' ? $('#b-name').value : '');
		$('#b-phone').value = phone || (client === '0' ? $('#b-phone').value : '');
		dirty = true;
		(client !== '0' ? $('.panel-foot .primary', panel()) : name ? $('#b-phone') : $('#b-name')).focus();
		hideSuggest();
		return;
	}
	if (client !== '0') {
		await reform({ client, name: '', phone: '' });
		$('.services-find', panel())?.focus();
		return;
	}
	$('#b-name').value = name || $('#b-name').value;
	$('#b-phone').value = phone || $('#b-phone').value;
	(name ? $('#b-phone') : $('#b-name')).focus();
	hideSuggest();
}

function suggestKey(e) {
	const list = options();
	const i = list.findIndex((o) => o.getAttribute('aria-selected') === 'true');
	if (e.code === 'Enter' && e.ctrlKey)
		return;
	if (e.code === 'Enter') {	// never sends the form half filled
		if (behind)
			entered = true;
		else if (list[i])
			choose(list[i]);
	} else if (list.length && (e.code === 'ArrowDown' || e.code === 'ArrowUp')) {
		select(e.target, (i + (e.code === 'ArrowDown' ? 1 : -1) + list.length) % list.length);
	} else if (list.length && e.code === 'Escape') {
		hideSuggest();
		e.stopPropagation();
	} else
		return;
	e.preventDefault();
}

// ---- cancelling ----

async function cancel(form) {
	const id = form.dataset.cancel;
	run(1);
	const version = new FormData(form).get('version');
	const answer = await post(form.getAttribute('action'), { version });
	if (!answer.ok)
		complain(answer);
	else
		dirty = false;
	if (answer.ok && $$('form[data-cancel]', panel()).length === 1)
		await closePanel();
	else
		await openPanel(location.pathname, { push: false });
	run(-1);
	if (!answer.ok)
		return;
	await fetchCards([id]);
	cancelled(id, version, answer.data);
}

// ---- events ----

function clicked(e) {
	const link = e.target.closest('a[data-close-panel], a[data-panel], a[data-tab], a.bk, a.blk, .pop-item[data-visit]');
	const option = e.target.closest('#b-suggest [role=option]');
	if (option)
		return choose(option);
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
	const saved = ctx.request?.method === 'POST' && ctx.response?.status < 300;
	dirty = ctx.request?.method === 'POST' && !saved;
	mark();
	sum();
	if (saved) {
		fetchCards($$('form[id^=move-]', panel()).map((f) => f.id.slice(5)), { flash: false });
		return;
	}
	const insist = $('.notice[role=alert] input', panel());
	if (insist) {
		insist.focus();
		return;
	}
	const first = $('#booking-form') ? $('#b-name', panel()) || $('.services-find', panel()) : null;
	if (first && matchMedia('(pointer: fine)').matches && !$('[aria-invalid=true]', panel()))
		first.focus();
}

function runs(more) {
	return ({ detail }) => detail.ctx.target?.id === 'panel' && run(more);
}

export function setUpPanel() {
	dayShown();
	sum();
	if (location.pathname !== journal().dataset.url && !isPanelUrl(location.pathname))
		dayUrl = location.pathname + location.search;
	document.addEventListener('click', clicked);
	document.addEventListener('htmx:after:swap', swapped);
	document.addEventListener('htmx:before:request', runs(1));
	document.addEventListener('htmx:finally:request', runs(-1));
	document.addEventListener('submit', (e) => {
		if (e.target.matches('form[data-cancel]')) {
			e.preventDefault();
			cancel(e.target);
		} else if (e.submitter?.matches('[data-other-client]')) {
			e.preventDefault();
			e.stopPropagation();
			reform({ client: e.submitter.dataset.otherClient || '' });
		}
	}, true);
	document.addEventListener('input', (e) => {
		if (e.target.form?.matches('[data-draft]') && !e.target.matches('.services-find'))
			dirty = true;
		if (e.target.matches('.services-find'))
			filterServices(e.target);
		else if (e.target.closest('.services'))
			sum();
		else if (e.target.matches('[data-suggest]')) {
			const known = $('#visit-form [name=client]');
			if (known)
				known.value = '';	// what is typed is somebody else
			behind = true;
			clearTimeout(waiting);
			waiting = setTimeout(suggest, SUGGEST_MS, e.target);
		}
	});
	document.addEventListener('toggle', (e) => {
		if (e.target.matches?.('.who-other[open]'))
			$('#b-name').focus();
	}, true);
	document.addEventListener('focusin', (e) => {
		if (e.target.matches?.('[data-suggest]') && !e.target.value && !options().length)
			suggest(e.target);
	});
	document.addEventListener('focusout', (e) => {
		if (e.target.matches?.('[data-suggest]'))
			setTimeout(() => !document.activeElement?.matches('[data-suggest]') && hideSuggest(), SUGGEST_MS);
	});
	document.addEventListener('keydown', (e) => {
		if (e.target.matches?.('[data-suggest]'))
			suggestKey(e);
		else if (e.target.matches?.('.services-find') && e.code === 'Enter' && !e.ctrlKey) {
			e.preventDefault();		// Enter takes the first that fits
			const first = $$('.service', e.target.closest('.services')).find((r) => !r.hidden);
			first?.querySelector('input').click();
			e.target.select();
		}
	}, true);
	document.addEventListener('keydown', (e) => {
		if (e.code !== 'Escape' || e.defaultPrevented || $('dialog[open], :popover-open'))
			return;
		if ($('#found')?.firstElementChild)
			$('#found').replaceChildren();
		else if (panel()?.firstElementChild)
			closePanel();
	});
	document.addEventListener('okno:cards', mark);
	addEventListener('beforeunload', (e) => {
		if (dirty)
			e.preventDefault();
	});
}

