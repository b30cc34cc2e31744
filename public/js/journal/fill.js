// fill.js: what helps to fill in a booking: clients found while one types, services
// found and summed up.

import { twelve } from '../lib/clock.js';
import { look } from '../lib/connection.js';
import { $, $$, el } from '../lib/dom.js';
import { n_, t } from '../lib/i18n.js';
import { money } from '../lib/money.js';
import { htmx } from '../app.js';
import { clock } from './grid.js';
import { touched } from './panel.js';
import { base } from './server.js';

const SUGGEST_MS = 200;

// ---- services ----

// What is chosen in a box of services, or the form it is of: how many, for how much, how
// long, and until when.
function sumOf(out) {
	const box = out.closest('details, form');
	const chosen = $$('.services input:checked', box);
	const price = chosen.reduce((all, i) => all + Number(i.dataset.price), 0);
	const minutes = Number($('#b-length', box)?.value) || chosen.reduce((all, i) => all + Number(i.dataset.duration), 0);
	const time = [minutes >= 60 && t('{n} h', { n: Math.floor(minutes / 60) }),
		(minutes % 60 || !minutes) && t('{n} min', { n: minutes % 60 })].filter(Boolean).join('\u00a0');
	const [hour, minute] = ($('#b-time', box)?.value || '').split(':').map(Number);
	const until = clock((hour * 60 + minute + minutes) % 1440);
	out.replaceChildren(...(chosen.length ? [
		el('b', {}, `${n_('{n} service', '{n} services', chosen.length)} · ${money(document.documentElement.lang, out.dataset.currency, price)}`),
		el('small', { class: 'muted' }, minute >= 0 ? t('{time}, until {clock}', { time, clock: out.hasAttribute('data-twelve') ? twelve(until) : until }) : time)] : []));
}

const sum = () => $$('[data-sum]', $('#panel')).forEach(sumOf);

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
	if (answer?.redirected)		// to the sign-in
		look();
	const html = answer?.ok && !answer.redirected ? (await answer.text()).trim() : '';
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
		touched();
		(client !== '0' ? $('.panel-foot .primary', $('#panel')) : name ? $('#b-phone') : $('#b-name')).focus();
		hideSuggest();
		return;
	}
	if (client !== '0') {
		await reform({ client, name: '', phone: '' });
		$('.services-find', $('#panel'))?.focus();
		return;
	}
	$('#b-name').value = name || $('#b-name').value;
	$('#b-phone').value = phone || $('#b-phone').value;
	([$('#b-name'), $('#b-phone')].find((input) => !input.value) || $('.services-find', $('#panel')) || $('#b-date')).focus();
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

// ---- events ----

function typed({ target }) {
	if (target.matches('.services-find'))
		filterServices(target);
	else if (target.closest('.services') || target.matches('#b-time, #b-length'))
		sum();
	else if (target.matches('[data-suggest]')) {
		const known = $('#visit-form [name=client]');
		if (known)
			known.value = '';	// what is typed is somebody else
		behind = true;
		asked++;	// what is on its way is of what was typed before
		clearTimeout(waiting);
		waiting = setTimeout(suggest, SUGGEST_MS, target);
	}
}

function pressed(e) {
	if (e.target.matches?.('[data-suggest]'))
		suggestKey(e);
	else if (e.target.matches?.('.services-find') && e.code === 'Enter' && !e.ctrlKey) {
		e.preventDefault();		// Enter takes the first that fits
		const first = $$('.service', e.target.closest('.services')).find((r) => !r.hidden);
		first?.querySelector('input').click();
		e.target.select();
	}
}

// What lies below the list moves when it goes: not under a finger that is pressing.
let pressing = false, leaving = false;

function left() {
	leaving = false;
	if (!document.activeElement?.matches('[data-suggest]'))
		hideSuggest();
}

function released() {
	pressing = false;
	if (leaving)
		setTimeout(left);	// after the click
}

export function setUpFill() {
	sum();
	document.addEventListener('pointerdown', () => { pressing = true; }, true);
	document.addEventListener('pointerup', released, true);
	document.addEventListener('pointercancel', released, true);
	document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => ctx.target?.id === 'panel' && sum());
	document.addEventListener('input', typed);
	document.addEventListener('keydown', pressed, true);
	document.addEventListener('click', (e) => {
		const option = e.target.closest('#b-suggest [role=option]');
		if (option)
			choose(option);
	});
	document.addEventListener('submit', (e) => {
		if (!e.submitter?.matches('[data-other-client]'))
			return;
		e.preventDefault();
		e.stopPropagation();
		reform({ client: e.submitter.dataset.otherClient || '' });
	}, true);
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
			leaving = true;
		if (leaving && !pressing)	// a tap on the list comes a little later
			setTimeout(left, e.relatedTarget ? 0 : SUGGEST_MS);
	});
}
