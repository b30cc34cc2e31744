// keys.js: the grid by keyboard.  Arrows walk over times and cards, with Ctrl from
// card to card, with Shift choosing them.  M takes what is chosen: arrows then
// change time and person, with Shift the length, Enter saves, Escape puts it
// back.  Each step is said.  The other keys are the actions' (actions.js).

import { $, el, typing } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { describe } from '../lib/keys.js';
import { actions, contextHere, fits } from './actions.js';
import { bounds, card, cards, clockWords, columnOf, columns, grid, keyOf, place, relane, setTabStop, sorted } from './grid.js';
import { openMenuHere } from './menu.js';
import { aims, moveParts, partsOf, same } from './move.js';
import { nameOf, say } from './say.js';
import { choose, clear } from './select.js';
import { hold } from './server.js';

let taken = null;	// { parts, by, minutes, longer, focus }
let cursor = null;	// { sid, day, minute }: the time in hand
let line = null;	// the minute that steps sideways keep

// ---- the time in hand ----

function dropCursor() {
	$('#grid .slotcur')?.remove();
	cursor = null;
}

function focusCard(node) {
	dropCursor();
	setTabStop(node);
	node.focus({ preventScroll: true });
	node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	return true;
}

function focusTime(column, minute) {
	const { start, end, step } = bounds();
	minute = Math.max(start, Math.min(Math.floor(minute / step) * step, end - step));
	$('#grid .slotcur')?.remove();
	cursor = { sid: column.dataset.sid, day: column.dataset.day, minute };
	const node = el('button', { type: 'button', class: 'slotcur t0 d3', 'data-sid': cursor.sid, 'data-day': cursor.day, 'data-start': minute,
		'aria-label': `${nameOf(column)}, ${clockWords(minute)}, ${t('nothing booked')}` });
	place(node, minute, step);
	column.append(node);
	node.focus({ preventScroll: true });
	node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	return true;
}

const endOf = (node) => Number(node.dataset.start) + Number(node.dataset.length);
const shownCards = (column) => sorted(column).filter((c) => !c.hidden);

// The card that covers a minute, or else the time itself.
function stepTo(column, minute) {
	const { start, end } = bounds();
	if (!column || minute < start || minute >= end)
		return true;
	const there = shownCards(column).find((c) => Number(c.dataset.start) <= minute && endOf(c) > minute);
	return there ? focusCard(there) : focusTime(column, minute);
}

function upDown(column, node, down) {
	const { step } = bounds();
	const list = shownCards(column);
	const i = list.indexOf(node);
	const near = node && list[i + (down ? 1 : -1)];
	if (near && (down ? Number(near.dataset.start) < endOf(node) : endOf(near) > Number(node.dataset.start)))
		line = Number(near.dataset.start);
	else if (node)
		line = down ? endOf(node) : Math.ceil(Number(node.dataset.start) / step) * step - step;
	else
		line = cursor.minute + (down ? step : -step);
	return near && line === Number(near.dataset.start) ? focusCard(near) : stepTo(column, line);
}

function step(code, node) {
	if (!$('#grid .cl[data-sid]')) {	// columns of rooms: no time of a person to have in hand
		jump(code, node);
		return true;
	}
	const column = node ? node.closest('.cl') : columnOf(cursor.sid, cursor.day);
	if (code === 'ArrowUp' || code === 'ArrowDown')
		return upDown(column, node, code === 'ArrowDown');
	const all = columns();
	const next = all[all.indexOf(column) + (code === 'ArrowRight' ? 1 : -1)];
	line ??= node ? Number(node.dataset.start) : cursor.minute;
	if (node && (line < Number(node.dataset.start) || line >= endOf(node)))
		line = Number(node.dataset.start);
	return stepTo(next, line);
}

// From card to card.
function walk(column, minute, node, code) {
	const list = shownCards(column);
	if (code === 'Home')
		return list[0];
	if (code === 'End')
		return list.at(-1);
	if (code === 'ArrowUp')
		return node ? list[list.indexOf(node) - 1] : list.findLast((c) => endOf(c) <= minute);
	if (code === 'ArrowDown')
		return node ? list[list.indexOf(node) + 1] : list.find((c) => Number(c.dataset.start) >= minute);
	const all = columns();
	const way = code === 'ArrowRight' ? 1 : -1;
	for (let k = all.indexOf(column) + way; all[k]; k += way) {
		const near = shownCards(all[k]).sort((a, b) => Math.abs(a.dataset.start - minute) - Math.abs(b.dataset.start - minute));
		if (near.length)
			return near[0];
	}
	return null;
}

function jump(code, node, more) {
	const column = node ? node.closest('.cl') : columnOf(cursor.sid, cursor.day);
	const next = walk(column, node ? Number(node.dataset.start) : cursor.minute, node, code);
	if (!next)
		return;
	if (more)
		choose([...(node ? [node] : []), next], { more: true });
	line = null;
	focusCard(next);
}

// The journal itself has the focus: its first card, or the first time shown.
function enter() {
	const first = cards().find((c) => c.tabIndex === 0) || cards().find((c) => !c.hidden);
	if (first)
		focusCard(first);
	else if ($('#grid .cl[data-sid]'))
		focusTime(columns()[0], bounds().start);
}

// ---- moving ----

export function grip({ nodes }) {
	if (!nodes.length)
		return;
	const parts = partsOf(nodes);
	taken = { parts, by: 0, minutes: 0, longer: 0, focus: document.activeElement?.dataset?.id ? keyOf(document.activeElement) : parts[0].key };
	hold(true);
	for (const { key } of parts)
		card(key).classList.add('ghost', 'taken');
	card(taken.focus)?.focus({ preventScroll: true });
	say(parts[0].from.tid ? t('Moving. Arrows change time and room, Shift and arrows the length. Enter saves, Escape puts it back.')
		: t('Moving. Arrows change time and person, Shift and arrows the length. Enter saves, Escape puts it back.'));
}

const wanted = () => aims(taken.parts, taken.by, taken.minutes)
	.map((to) => ({ ...to, length: Math.max(5, to.length + taken.longer) }));

function lay(list) {
	taken.parts.forEach(({ key }, i) => {
		const node = card(key);
		const column = columnOf(list[i].sid, list[i].day, list[i].tid);
		if (!node || !column)
			return;
		if (node.parentNode !== column)
			column.append(node);
		place(node, list[i].start, list[i].length);
	});
	const node = card(taken.focus) || card(taken.parts[0].key);
	node?.focus({ preventScroll: true });
	node?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function show() {
	const list = wanted();
	lay(list);
	const [{ sid, tid, day, start, length }] = list;
	say(`${nameOf(columnOf(sid, day, tid))}, ${clockWords(start)}–${clockWords(start + length)}`);
}

// The cards lie where they were again; answers what was taken.
function release() {
	const { parts } = taken;
	lay(parts.map((p) => p.from));
	const focus = taken.focus;
	taken = null;
	for (const { key, from } of parts) {
		card(key)?.classList.remove('ghost', 'taken');
		const column = columnOf(from.sid, from.day, from.tid);
		if (column)
			relane(column);
	}
	hold(false);
	card(focus)?.focus({ preventScroll: true });
	return parts;
}

async function save() {
	const to = wanted();
	const parts = release();
	if (parts.every((p, i) => same(p.from, to[i])))
		return;
	const done = await moveParts(parts, to);
	say(done ? t('Moved') : t('Put back'));
	setTabStop(document.activeElement?.closest?.('a.bk'));
}

function putBack() {
	release();
	say(t('Put back'));
}

function steer(code, shift) {
	const { step: minutes } = bounds();
	const way = code === 'ArrowDown' || code === 'ArrowRight' ? 1 : -1;
	if (code === 'ArrowLeft' || code === 'ArrowRight')
		taken.by += way;
	else if (shift && taken.parts.length === 1)
		taken.longer = Math.max(5 - taken.parts[0].from.length, taken.longer + way * Math.min(minutes, 15));
	else if (!shift)
		taken.minutes += way * minutes;
	// What did not fit is not remembered.
	const [first] = aims(taken.parts, taken.by, taken.minutes);
	taken.minutes = first.start - taken.parts[0].from.start;
	taken.by = columns().indexOf(columnOf(first.sid, first.day, first.tid)) - taken.parts[0].col;
	show();
}

function whileTaken(e) {
	if (/^Arrow/.test(e.code))
		steer(e.code, e.shiftKey);
	else if (e.code === 'Enter' || e.code === 'NumpadEnter')
		save();
	else if (e.code === 'Escape')
		putBack();
	else
		return e.code !== 'Tab';
	return true;
}

// ---- events ----

const combo = (e) => (e.ctrlKey || e.metaKey ? 'Ctrl+' : '') + (e.shiftKey ? 'Shift+' : '') + (e.code === 'Backspace' ? 'Delete' : e.code);

function walked(e, node) {
	const arrow = /^Arrow/.test(e.code);
	if (!arrow && e.code !== 'Home' && e.code !== 'End')
		return false;
	if (e.shiftKey || e.ctrlKey || e.metaKey || !arrow)
		jump(e.code, node, e.shiftKey);
	else
		step(e.code, node);
	return true;
}

// A key on a card or on a time.
function pressed(e, node) {
	if (taken)
		return whileTaken(e);
	if (e.altKey)
		return false;
	if (walked(e, node))
		return true;
	if (e.shiftKey && e.code === 'F10' || e.code === 'ContextMenu')
		return openMenuHere();
	if (e.ctrlKey && e.code === 'KeyA') {
		choose(cards());
		return true;
	}
	if (e.code === 'Escape' && clear())
		return true;
	if (e.code === 'Enter' && !combo(e).includes('+'))
		return false;			// the link, or the button, itself
	return acted(e);
}

// An action of the table.
function acted(e) {
	const ctx = contextHere();
	const action = actions().find((a) => a.key === combo(e) && fits(a, ctx));
	if (action && !e.repeat)
		action.run(ctx);
	return Boolean(action);
}

// Elsewhere on the page: what needs no card in hand.
function pressedElsewhere(e) {
	if (e.defaultPrevented || e.altKey || typing(e.target) || e.target.matches?.('.blk') || $('dialog[open], :popover-open') || !grid())
		return false;
	if (e.target.matches?.('.gridw') && (e.code === 'ArrowDown' || e.code === 'Enter')) {
		enter();
		return true;
	}
	if (e.code === 'Escape' && !$('#panel > *') && clear())
		return true;
	return acted(e);
}

function listKeys() {
	describe(() => [
		{ show: '← ↑ → ↓', label: t('Over times and bookings') },
		{ show: 'Ctrl ← ↑ → ↓', label: t('From booking to booking') },
		{ show: 'Shift ← ↑ → ↓', label: t('Choose the next booking as well') },
		{ show: 'Ctrl A', label: t('Choose all bookings shown') },
		...actions().filter((a) => a.show).map(({ show: keys, label }) => ({ show: keys, label })),
		{ show: 'Shift F10', label: t('The menu of the booking or time') },
	]);
}

export function setUpKeys() {
	listKeys();
	document.addEventListener('keydown', (e) => {
		const node = e.target.closest?.('#grid a.bk:not(.hold)');
		const here = node || e.target.matches?.('#grid .slotcur');
		if (here ? pressed(e, node) : pressedElsewhere(e)) {
			e.preventDefault();
			e.stopPropagation();
		}
	}, true);
	document.addEventListener('click', (e) => {
		const at = e.target.closest?.('#grid .slotcur');
		const open = at && actions().find((a) => a.key === 'KeyN' && fits(a, contextHere()));
		open?.run(contextHere());
	});
	document.addEventListener('focusin', (e) => {
		const node = e.target.closest?.('#grid a.bk:not(.assists)');
		if (node)
			setTabStop(node);
	});
	document.addEventListener('focusout', () => setTimeout(() => {
		if (taken && !grid()?.contains(document.activeElement) && !$('dialog[open]'))
			putBack();
	}));
	document.addEventListener('pointerdown', (e) => e.target.closest?.('#grid') && dropCursor());
	document.addEventListener('okno:cards', () => {		// the day may have been shown anew
		const column = cursor && !$('#grid .slotcur') && columnOf(cursor.sid, cursor.day);
		if (column && document.activeElement === document.body)
			focusTime(column, cursor.minute);
	});
}
