// drag.js: the pointer on the grid: a card is moved, its lower edge changes the
// length, a span drawn over empty time becomes a new booking.  A mouse drags
// after 4 px, a finger after a long press, so that a swipe still scrolls.

import { $, el } from '../lib/dom.js';
import { bounds, clamp, clockWords, grid, journal, place, pointAt, relane, setRows, snap } from './grid.js';
import { move, same, whereIs } from './move.js';
import { hold } from './server.js';

const MOUSE_PX = 4;
const PRESS_MS = 380;
const EDGE_PX = 44;		// near an edge the grid scrolls
const RESIZE_PX = 7;
const ROW_MIN = 5;		// the shortest booking, minutes
const QUIET_MS = 250;		// a drop is no click

let drag = null;
let droppedAt = -QUIET_MS;
let openNew = () => {};

const may = (what) => journal()?.hasAttribute(`data-${what}`);

// ---- the shapes ----

function ghostOf(node) {
	const ghost = node.cloneNode(true);
	ghost.removeAttribute('id');
	ghost.removeAttribute('href');
	ghost.setAttribute('aria-hidden', 'true');
	ghost.tabIndex = -1;
	ghost.classList.remove('w2', 'w3', 'l0', 'l1', 'l2', 'sel', 'flash');
	ghost.classList.add('ghost');
	return ghost;
}

function begin() {
	drag.on = true;
	hold(true);
	grid().setPointerCapture(drag.pointer);
	document.body.classList.add('dragging');
	if (drag.kind === 'new') {
		drag.shape = el('div', { class: 'newbox', 'aria-hidden': 'true' });
	} else {
		drag.shape = ghostOf(drag.node);
		drag.node.classList.add('drag');
	}
	scrollEdges();
}

function end() {
	drag.shape?.remove();
	drag.node?.classList.remove('drag');
	document.body.classList.remove('dragging');
	clearTimeout(drag.timer);
	cancelAnimationFrame(drag.frame);
	if (drag.on)
		hold(false);
	drag = null;
}

// ---- following the pointer ----

function target() {
	const { step } = bounds();
	const { column, minute } = pointAt(drag.x, drag.y);
	if (drag.kind === 'resize') {
		const length = Math.max(ROW_MIN, snap(minute - drag.from.start, Math.min(step, 15)));
		return { ...drag.from, length };
	}
	if (drag.kind === 'new') {
		const upto = snap(minute, step);
		const start = Math.min(drag.from.start, upto);
		return { ...drag.from, start, length: Math.max(step, Math.abs(upto - drag.from.start)) };
	}
	const start = clamp(snap(minute - drag.grip, step), drag.from.length);
	return { sid: column.dataset.sid, day: column.dataset.day, start, length: drag.from.length };
}

function show() {
	const to = target();
	const column = drag.kind === 'move' ? pointAt(drag.x, drag.y).column : drag.column;
	drag.to = to;
	if (drag.shape.parentNode !== column)
		column.append(drag.shape);
	if (drag.kind === 'new') {
		setRows(drag.shape, to.start, to.length);
		drag.shape.textContent = `${clockWords(to.start)}–${clockWords(to.start + to.length)}`;
	} else
		place(drag.shape, to.start, to.length);
}

function scrollEdges() {
	if (!drag?.on)
		return;
	const box = $('.gridw').getBoundingClientRect();
	const by = (at, from, upto) => (at < from + EDGE_PX ? -8 : at > upto - EDGE_PX ? 8 : 0);
	const dx = drag.kind === 'move' ? by(drag.x, box.left + 52, box.right) : 0;
	const dy = by(drag.y, box.top + 56, box.bottom);
	if (dx || dy) {
		$('.gridw').scrollBy(dx, dy);
		show();
	}
	drag.frame = requestAnimationFrame(scrollEdges);
}

// ---- events ----

function pressed(e) {
	if (e.button !== 0 || drag || !e.isPrimary)
		return;
	const node = e.target.closest('a.bk');
	const column = e.target.closest('.cl');
	if (!column || e.target.closest('.more, .pop, .hold') || !may(node ? 'edit' : 'create'))
		return;
	const { minute } = pointAt(e.clientX, e.clientY);
	drag = { pointer: e.pointerId, x: e.clientX, y: e.clientY, x0: e.clientX, y0: e.clientY, column, node,
		touch: e.pointerType !== 'mouse', on: false };
	if (node) {
		drag.from = whereIs(node);
		drag.grip = minute - drag.from.start;
		drag.kind = node.getBoundingClientRect().bottom - e.clientY <= RESIZE_PX ? 'resize' : 'move';
	} else {
		const { step } = bounds();
		drag.kind = 'new';
		drag.from = { sid: column.dataset.sid, day: column.dataset.day, start: Math.floor(minute / step) * step };
	}
	if (drag.touch)
		drag.timer = setTimeout(() => {
			begin();
			show();
			navigator.vibrate?.(10);
		}, PRESS_MS);
}

function moved(e) {
	if (!drag || e.pointerId !== drag.pointer)
		return;
	drag.x = e.clientX;
	drag.y = e.clientY;
	const far = Math.hypot(drag.x - drag.x0, drag.y - drag.y0) > MOUSE_PX;
	if (!drag.on && drag.touch && far)
		return end();		// a swipe
	if (!drag.on && far)
		begin();
	if (drag.on)
		show();
}

async function released(e) {
	if (!drag || e.pointerId !== drag.pointer)
		return;
	if (!drag.on)
		return end();
	const { kind, node, from, to, column } = drag;
	droppedAt = performance.now();
	end();
	if (kind === 'new')
		openNew(column.dataset.sid, to.day, to.start, to.length);
	else if (to && !same(from, to)) {
		const ghost = ghostOf(node);
		const aim = [...grid().querySelectorAll('.cl')].find((c) => c.dataset.sid === to.sid && c.dataset.day === to.day);
		place(ghost, to.start, to.length);
		ghost.classList.add('wait-save');
		node.classList.add('drag');
		aim.append(ghost);
		await move(node, to);
		ghost.remove();
		node.classList.remove('drag');
		if (node.isConnected)
			relane(node.closest('.cl'));
	}
}

// Sets up; open is called with member, day, start and length of a new booking.
export function setUpDragging(open) {
	openNew = open;
	document.addEventListener('pointerdown', (e) => e.target.closest?.('#grid') && pressed(e));
	document.addEventListener('pointermove', moved);
	document.addEventListener('pointerup', released);
	document.addEventListener('pointercancel', () => drag && end());
	document.addEventListener('touchmove', (e) => drag?.on && e.preventDefault(), { passive: false });
	document.addEventListener('contextmenu', (e) => drag?.touch && e.preventDefault());
	document.addEventListener('dragstart', (e) => e.target.closest?.('#grid') && e.preventDefault());
	document.addEventListener('keydown', (e) => {
		if (drag && e.code === 'Escape') {
			end();
			e.preventDefault();
			e.stopPropagation();
		}
	}, true);
	document.addEventListener('click', (e) => {
		if (performance.now() - droppedAt < QUIET_MS && e.target.closest?.('#grid')) {
			e.preventDefault();
			e.stopPropagation();
		}
	}, true);
	document.addEventListener('click', (e) => {
		const column = e.target.closest?.('#grid .cl');
		if (!column || e.target.closest('a, button, .pop, .hold') || !may('create') || e.defaultPrevented)
			return;
		const { step } = bounds();
		const { minute } = pointAt(e.clientX, e.clientY);
		openNew(column.dataset.sid, column.dataset.day, Math.floor(minute / step) * step, null);
	});
}
