// server.js: asks the journal's program, and shows what came of it.

import { $, el, icon } from '../lib/dom.js';
import { n_, t } from '../lib/i18n.js';
import { cards, card, columnOf, columns, journal, place, relane } from './grid.js';

const AGAIN_MS = 2000;	// after a request that did not come through
const MANY = 200;	// cards: from here on the day anew is less

export const base = () => `/journal/${journal().dataset.branch}`;

// A question with two answers; resolves to true or false.  list: lines below the
// text; no: the other answer; yes: null where there is none.  instead: what else may be
// chosen, { word }: resolves to that.
export function ask(title, text, yes, { list = [], no = t('Cancel'), instead = [] } = {}) {
	return new Promise((resolve) => {
		const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'ask-title', onclose: () => {
			resolve(instead[dialog.returnValue] || dialog.returnValue === 'yes');
			dialog.remove();
		} }, el('form', { method: 'dialog' },
			el('header', {}, el('h2', { id: 'ask-title' }, title),
				el('button', { class: 'btn icon ghost', value: 'no', 'aria-label': t('Close') }, icon('x'))),
			el('div', { class: 'dialog-body' }, el('p', {}, text),
				list.length ? el('ul', { class: 'ask-list' }, ...list.map((line) => el('li', {}, line))) : null,
				instead.length ? el('div', { class: 'instead', role: 'group', 'aria-label': t('Nearest free times') }, el('b', {}, t('Nearest free times')),
					...instead.map(({ word }, i) => el('button', { class: 'btn sm', value: i, autofocus: !yes && i === 0 }, word))) : null),
			el('footer', {}, el('button', { class: 'btn', value: 'no' }, no),
				yes ? el('button', { class: 'btn primary', value: 'yes', autofocus: true }, yes) : null)));
		document.body.append(dialog);
		dialog.showModal();
	});
}

// A question with several answers, [value, words], the first of which is the
// usual one; resolves to a value, null without an answer.
export function askWhich(title, text, answers) {
	return new Promise((resolve) => {
		const dialog = el('dialog', { class: 'dialog', 'aria-labelledby': 'ask-title', onclose: () => {
			resolve(dialog.returnValue || null);
			dialog.remove();
		} }, el('form', { method: 'dialog' },
			el('header', {}, el('h2', { id: 'ask-title' }, title),
				el('button', { class: 'btn icon ghost', value: '', 'aria-label': t('Close') }, icon('x'))),
			el('div', { class: 'dialog-body' }, el('p', {}, text)),
			el('footer', { class: 'ask-which' }, ...answers.map(([value, words], i) =>
				el('button', { class: `btn${i === 0 ? ' primary' : ''}`, value, autofocus: i === 0 }, words)))));
		dialog.addEventListener('keydown', (e) => {
			const way = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[e.code];
			const all = [...dialog.querySelectorAll('footer .btn')];
			if (way) {
				all.at((all.indexOf(document.activeElement) + way) % all.length).focus();
				e.preventDefault();
			}
		});
		document.body.append(dialog);
		dialog.showModal();
	});
}

// What to do when a changed card belongs into a column that is not shown.
let refresh = () => {};
export function onMissingColumn(fn) {
	refresh = fn;
}

// True while somebody drags: the grid stays as it is until then.
let held = false;
const letGo = [];		// told when it is over
const waiting = new Set();
export function hold(on) {
	held = on;
	if (on)
		return;
	letGo.splice(0).forEach((tell) => tell());
	if (waiting.size) {
		const ids = [...waiting];
		waiting.clear();
		fetchCards(ids);
	}
}

export const isHeld = () => held;

// Resolves as soon as nobody drags.
export const released = () => new Promise((tell) => (held ? letGo.push(tell) : tell()));

function label(column) {
	const name = column.getAttribute('aria-label').replace(/,[^,]*$/, '');
	column.setAttribute('aria-label', `${name}, ${n_('{n} booking', '{n} bookings', cards(column).length)}`);
}

// Is this one of the members chosen to be shown?  Who does not work may have no column yet.
const wanted = (sid) => journal().dataset.wanted?.split(' ').includes(sid) ?? true;

// How many times cards were put anew: a day that was asked for before may be older than they are.
let fetched = 0;
export const cardsFetched = () => fetched;

// Puts a card into its column; says which columns are not as they were, and whether
// the day has to be drawn anew for it.
function put(fresh, { flash }) {
	const old = document.getElementById(fresh.id);
	if (old?.dataset.visit === fresh.dataset.visit && Number(old.dataset.v) > Number(fresh.dataset.v))
		return { touched: new Set(), anew: false };	// an answer that was overtaken
	const column = columnOf(fresh.dataset.sid, fresh.dataset.day);
	const touched = new Set(old ? [old.closest('.cl')] : []);
	const focused = old === document.activeElement;
	let anew = false;
	if (!column) {
		old?.remove();
		anew = !fresh.classList.contains('assists') && columns().some((c) => c.dataset.day === fresh.dataset.day)
			&& !journal().hasAttribute('data-week') && wanted(fresh.dataset.sid);
	} else {
		const { start, length } = fresh.dataset;
		anew = Number(start) < Number($('#grid').dataset.start)
			|| Number(start) + Number(length) > Number($('#grid').dataset.end);
		place(fresh, Number(start), Number(length));
		fresh.tabIndex = old ? old.tabIndex : -1;
		fresh.classList.toggle('sel', $('#panel [data-visit]')?.dataset.visit === fresh.dataset.visit);
		fresh.classList.toggle('flash', flash);
		if (old?.parentNode === column)
			old.replaceWith(fresh);
		else {
			old?.remove();
			column.append(fresh);
		}
		touched.add(column);
		if (focused)
			fresh.focus({ preventScroll: flash });	// what others do moves nothing under the eyes
	}
	return { touched, anew };
}

// The view is drawn anew, when what it shows cannot be put in place of a part.
export const redraw = () => refresh();

// Fetches the cards anew, in one request, and puts them where they belong.
export async function fetchCards(ids, { flash = true } = {}) {
	if (!ids.length)
		return;
	if (held) {
		ids.forEach((id) => waiting.add(id));
		return;
	}
	// Which rooms a booking takes its card alone does not tell.
	if (ids.length > MANY || $('#grid .cl[data-tid]')) {
		await refresh();
		return;
	}
	const answer = await fetch(`${base()}/cards?ids=${ids.join(',')}&label=${journal().dataset.label}`).catch(() => null);
	if (!answer?.ok) {
		// A change missed would stay unseen until the next: ask again, unless refused.
		if (!answer || answer.status >= 500)
			setTimeout(() => fetchCards(ids, { flash }), AGAIN_MS);
		return;
	}
	const holder = document.createElement('template');
	holder.innerHTML = await answer.text();
	if (held) {	// somebody took hold of a card meanwhile
		fetchCards(ids, { flash });
		return;
	}
	if (!$('#grid')) {
		if (holder.content.firstElementChild)
			refresh();
		return;
	}
	fetched++;
	const touched = new Set();
	let anew = false;
	for (const gone of holder.content.querySelectorAll('[data-gone]')) {
		const old = card(gone.dataset.gone);
		if (old) {
			touched.add(old.closest('.cl'));
			old.remove();
		}
	}
	for (const old of cards().filter((c) => c.classList.contains('assists') && ids.map(String).includes(c.dataset.id)))
		if (!holder.content.getElementById(old.id)) {
			touched.add(old.closest('.cl'));
			old.remove();
		}
	for (const fresh of holder.content.querySelectorAll('.bk')) {
		const done = put(fresh, { flash });
		done.touched.forEach((c) => touched.add(c));
		anew ||= done.anew;
	}
	for (const column of touched) {
		relane(column);
		label(column);
	}
	document.dispatchEvent(new CustomEvent('okno:cards'));
	if (anew)
		refresh();
}
