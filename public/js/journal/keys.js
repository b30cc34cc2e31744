// keys.js: the grid by keyboard.  One card is a tab stop; arrows walk, Enter
// opens, M takes the card: arrows then change time and person, with Shift the
// length, Enter saves, Escape puts it back.  Each step is said.

import { $, el } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { bounds, cards, clamp, clockWords, columns, grid, journal, place, relane, sorted } from './grid.js';
import { move, same, whereIs } from './move.js';
import { hold } from './server.js';

let taken = null;	// { node, from, to }
const live = el('div', { class: 'vh', 'aria-live': 'assertive', id: 'said' });

function say(text) {
	live.textContent = text;
}

// One card can be reached by Tab: the one used last, else the first.
export function setTabStop(node) {
	const list = cards();
	const stop = node || list.find((c) => c.tabIndex === 0) || list[0];
	for (const c of list)
		c.tabIndex = c === stop ? 0 : -1;
}

function nameOf(column) {
	return column.getAttribute('aria-label').replace(/,[^,]*$/, '');
}

// ---- walking ----

function walk(node, code) {
	const column = node.closest('.cl');
	const list = sorted(column).filter((c) => !c.hidden);
	const i = list.indexOf(node);
	if (code === 'ArrowUp')
		return list[i - 1];
	if (code === 'ArrowDown')
		return list[i + 1];
	if (code === 'Home')
		return list[0];
	if (code === 'End')
		return list.at(-1);
	const all = columns();
	const way = code === 'ArrowRight' ? 1 : -1;
	for (let k = all.indexOf(column) + way; all[k]; k += way) {
		const near = sorted(all[k]).filter((c) => !c.hidden)
			.sort((a, b) => Math.abs(a.dataset.start - node.dataset.start) - Math.abs(b.dataset.start - node.dataset.start));
		if (near.length)
			return near[0];
	}
	return null;
}

// ---- moving ----

function take(node) {
	taken = { node, from: whereIs(node), to: whereIs(node) };
	hold(true);
	node.classList.add('ghost', 'taken');
	say(t('Moving. Arrows change time and person, Shift and arrows the length. Enter saves, Escape puts it back.'));
}

function show() {
	const { node, to } = taken;
	const column = columns().find((c) => c.dataset.sid === to.sid && c.dataset.day === to.day);
	if (node.parentNode !== column) {
		column.append(node);
		node.focus({ preventScroll: true });
	}
	place(node, to.start, to.length);
	node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	say(`${nameOf(column)}, ${clockWords(to.start)}–${clockWords(to.start + to.length)}`);
}

function release() {
	const { node } = taken;
	node.classList.remove('ghost', 'taken');
	taken = null;
	return node;
}

function putBack() {
	const { from } = taken;
	taken.to = from;
	show();
	relane(release().closest('.cl'));
	hold(false);
	say(t('Put back'));
}

async function save() {
	const { from, to } = taken;
	const node = release();
	node.dataset.sid = from.sid;
	node.dataset.day = from.day;
	if (!same(from, to)) {
		place(node, from.start, from.length);
		hold(false);
		const done = await move(node, to);
		say(done ? t('Moved') : t('Put back'));
		setTabStop(document.activeElement.closest?.('a.bk'));
	} else
		hold(false);
}

function steer(code, shift) {
	const { step } = bounds();
	const { to } = taken;
	const all = columns();
	const i = all.findIndex((c) => c.dataset.sid === to.sid && c.dataset.day === to.day);
	if (shift && (code === 'ArrowUp' || code === 'ArrowDown'))
		taken.to = { ...to, length: Math.max(5, to.length + (code === 'ArrowDown' ? 1 : -1) * Math.min(step, 15)) };
	else if (code === 'ArrowUp' || code === 'ArrowDown')
		taken.to = { ...to, start: clamp(to.start + (code === 'ArrowDown' ? step : -step), to.length) };
	else {
		const next = all[i + (code === 'ArrowRight' ? 1 : -1)];
		if (next)
			taken.to = { ...to, sid: next.dataset.sid, day: next.dataset.day };
	}
	show();
}

// ---- events ----

function pressed(e, node) {
	const arrow = /^Arrow/.test(e.code);
	if (taken && arrow)
		steer(e.code, e.shiftKey);
	else if (taken && e.code === 'Enter')
		save();
	else if (taken && e.code === 'Escape')
		putBack();
	else if (taken)
		return e.code !== 'Tab';
	else if (e.ctrlKey || e.metaKey || e.altKey)
		return false;
	else if (e.code === 'KeyM' && journal().hasAttribute('data-edit'))
		take(node);
	else if (arrow || e.code === 'Home' || e.code === 'End') {
		const next = walk(node, e.code);
		if (next) {
			setTabStop(next);
			next.focus({ preventScroll: true });
			next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		}
	} else
		return false;
	return true;
}

export function setUpKeys() {
	document.body.append(live);
	document.addEventListener('keydown', (e) => {
		const node = e.target.closest?.('#grid a.bk');
		if (node && pressed(e, node)) {
			e.preventDefault();
			e.stopPropagation();
		}
	}, true);
	document.addEventListener('focusin', (e) => {
		const node = e.target.closest?.('#grid a.bk');
		if (node)
			setTabStop(node);
	});
	document.addEventListener('focusout', () => setTimeout(() => {
		if (taken && !grid()?.contains(document.activeElement) && !$('dialog[open]'))
			putBack();
	}));
}
