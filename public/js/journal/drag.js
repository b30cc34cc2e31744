// drag.js: the pointer on the grid: cards are moved, a lower edge changes the
// length, a span drawn over empty time becomes a new booking, with Shift it
// chooses the cards below it.  A mouse drags after 4 px, a finger after a long
// press, so that a swipe still scrolls; a long press alone opens the menu.
//
// Cards also move to other days: dropped on "next day", "day before" or a day
// of the month they keep their time; held there the day opens, and they can be
// dropped in it.  A finger that waits at the edge of the last column opens the
// next day, too.

import { $, $$, el } from '../lib/dom.js';
import { bounds, card, clamp, clockWords, columnOf, columns, grid, journal, keyOf, place, pointAt, relane, setRows, snap } from './grid.js';
import { contextAt, openMenu } from './menu.js';
import { aims, moveParts, partsOf, same, whereIs } from './move.js';
import { lasso, meant } from './select.js';
import { hold } from './server.js';

const MOUSE_PX = 4;
const PRESS_MS = 380;
const EDGE_PX = 44;		// near an edge the grid scrolls
const RESIZE_PX = 7;
const ROW_MIN = 5;		// the shortest booking, minutes
const QUIET_MS = 250;		// a drop is no click
const DOOR_MS = 650;		// held over a day so long, it opens
const DAY_MS = 86400e3;

let drag = null;
let droppedAt = -QUIET_MS;
let openNew = () => {}, go = async () => {};

const may = (what) => journal()?.hasAttribute(`data-${what}`);

export const dragging = () => Boolean(drag?.touch);

// ---- the shapes ----

function ghostOf(node) {
	const ghost = node.cloneNode(true);
	ghost.removeAttribute('id');
	ghost.removeAttribute('href');
	ghost.setAttribute('aria-hidden', 'true');
	ghost.tabIndex = -1;
	ghost.hidden = false;
	ghost.classList.remove('w2', 'w3', 'l0', 'l1', 'l2', 'sel', 'flash', 'picked', 'drag');
	ghost.classList.add('ghost');
	return ghost;
}

const originals = (on) => drag.parts?.forEach(({ key }) => card(key)?.classList.toggle('drag', on));

// A card may have been put anew, or be gone, since it was pressed.
function stillThere() {
	const node = drag.node && card(keyOf(drag.node));
	if (!drag.node || node === drag.node)
		return true;
	drag.node = node;
	return Boolean(node) && same(drag.from, whereIs(node));
}

function begin() {
	if (!stillThere()) {
		end();
		return;
	}
	drag.on = true;
	hold(true);
	try {
		grid().setPointerCapture(drag.pointer);
	} catch {
		// Let go of already.
	}
	document.body.classList.add('dragging');
	if (drag.kind === 'new')
		drag.shapes = [el('div', { class: 'newbox', 'aria-hidden': 'true' })];
	else if (drag.kind === 'lasso') {
		drag.shapes = [el('div', { class: 'lasso', 'aria-hidden': 'true' })];
		document.body.append(drag.shapes[0]);
	} else {
		drag.parts = partsOf(drag.kind === 'move' ? meant(drag.node) : [drag.node]);
		drag.shapes = drag.parts.map(({ key }) => ghostOf(card(key)));
		drag.head = drag.parts.findIndex((p) => p.key === keyOf(drag.node));
		drag.home = journal().dataset.url;
		originals(true);
	}
	scrollEdges();
}

function leaveDoor() {
	clearTimeout(drag.doorTimer);
	drag.door?.node.classList.remove('over');
	drag.door = null;
}

function end() {
	if (drag.on)
		leaveDoor();
	drag.shapes?.forEach((s) => s.remove());
	originals(false);
	document.body.classList.remove('dragging');
	clearTimeout(drag.timer);
	cancelAnimationFrame(drag.frame);
	if (drag.on)
		hold(false);
	drag = null;
}

// ---- doors to other days ----

const shifted = (day, days) => new Date(Date.parse(`${day}T00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

// The way to another day under the pointer, with how many days it leads on.
function doorUnder() {
	const node = document.elementFromPoint(drag.x, drag.y)?.closest('a[data-go=before], a[data-go=after], #month td a, .jday');
	if (!node || node.matches('.jday'))
		return node ? { node } : null;
	const week = journal().hasAttribute('data-week');
	const { go: way } = node.dataset;
	const day = node.getAttribute('href').match(/\d{4}-\d\d-\d\d/)[0];
	const { day: here } = journal().dataset;
	return { node, url: node.getAttribute('href'), day,
		days: way ? (way === 'after' ? 1 : -1) * (week ? 7 : 1) : (Date.parse(day) - Date.parse(here)) / DAY_MS };
}

// The way that a finger at the edge has when there is nothing more to scroll; what
// is let go of there stays in the day shown.
function edgeDoor() {
	const wrap = $('.gridw');
	const box = wrap?.getBoundingClientRect();
	if (!drag.touch || !drag.far || !box || drag.y < box.top || drag.y > box.bottom)
		return null;
	const right = drag.x > box.right - EDGE_PX / 2 && wrap.scrollLeft + wrap.clientWidth >= wrap.scrollWidth - 1;
	const left = drag.x < box.left + EDGE_PX / 2 && wrap.scrollLeft < 1;
	const node = (right || left) && $(`[data-go=${right ? 'after' : 'before'}]`);
	return node ? { node, url: node.getAttribute('href'), edge: true } : null;
}

// Of another day, which may have other columns: each part has its member's place,
// or else the one it had.
function findPlaces() {
	const all = columns();
	if (!all.length || journal().hasAttribute('data-week'))
		return;
	for (const part of drag.parts) {
		const own = all.findIndex(({ dataset: d }) => (d.tid ? d.tid === part.from.tid : d.sid === part.from.sid));
		part.col = own < 0 ? Math.min(part.col, all.length - 1) : own;
	}
}

async function openDoor() {
	const { door } = drag;
	if (door.node.matches('.jday')) {
		if (!$('#month:popover-open'))
			$('#month').showPopover();
		return;
	}
	leaveDoor();
	drag.going = true;
	await go(door.url);
	if (!drag)
		return;
	drag.going = false;
	findPlaces();
	originals(true);
	show();
}

// Whether the pointer is over a door; what is dragged is not in the grid then.
function atDoor() {
	const door = drag.kind === 'move' ? doorUnder() || edgeDoor() : null;
	if (door?.node !== drag.door?.node || door?.edge !== drag.door?.edge) {
		leaveDoor();
		if (door) {
			drag.door = door;
			door.node.classList.add('over');
			drag.doorTimer = setTimeout(openDoor, DOOR_MS);
		}
	}
	if (!door || door.edge)
		return false;
	drag.shapes.forEach((s) => s.remove());
	return true;
}

// ---- following the pointer ----

function target() {
	const { step } = bounds();
	const { column, minute } = pointAt(drag.x, drag.y);
	if (drag.kind === 'resize') {
		const length = Math.max(ROW_MIN, snap(minute - drag.from.start, Math.min(step, 15)));
		return [{ ...drag.from, length }];
	}
	if (drag.kind === 'new') {
		const upto = snap(minute, step);
		const start = Math.min(drag.from.start, upto);
		return [{ ...drag.from, start, length: Math.max(step, Math.abs(upto - drag.from.start)) }];
	}
	const head = drag.parts[drag.head];
	const start = clamp(snap(minute - drag.grip, step), head.from.length);
	return aims(drag.parts, columns().indexOf(column) - head.col, start - head.from.start);
}

function showLasso() {
	const { x, y, x0, y0, shapes: [shape] } = drag;
	drag.box = { left: Math.min(x, x0), right: Math.max(x, x0), top: Math.min(y, y0), bottom: Math.max(y, y0) };
	shape.style.left = `${drag.box.left}px`;
	shape.style.top = `${drag.box.top}px`;
	shape.style.width = `${drag.box.right - drag.box.left}px`;
	shape.style.height = `${drag.box.bottom - drag.box.top}px`;
}

function show() {
	if (drag.kind === 'lasso')
		return showLasso();
	drag.to = null;
	if (drag.going || atDoor() || !grid())
		return null;
	if (drag.kind === 'move' && drag.y < $('.gridw').getBoundingClientRect().top) {
		drag.shapes.forEach((s) => s.remove());		// over the tools: let go of there, nothing moves
		return null;
	}
	drag.to = target();
	drag.to.forEach((to, i) => {
		const shape = drag.shapes[i];
		const column = columnOf(to.sid, to.day, to.tid);
		if (shape.parentNode !== column)
			column.append(shape);
		if (drag.kind === 'new') {
			setRows(shape, to.start, to.length);
			shape.textContent = `${clockWords(to.start)}–${clockWords(to.start + to.length)}`;
		} else
			place(shape, to.start, to.length);
	});
	return null;
}

function scrollEdges() {
	if (!drag?.on)
		return;
	const wrap = $('.gridw');
	const box = wrap?.getBoundingClientRect();
	const by = (at, from, upto) => (at < from + EDGE_PX ? -8 : at > upto - EDGE_PX ? 8 : 0);
	const inside = box && drag.y > box.top && !drag.door;
	const dx = inside && drag.kind === 'move' ? by(drag.x, box.left + 52, box.right) : 0;
	const dy = inside && drag.kind !== 'lasso' ? by(drag.y, box.top + 56, box.bottom) : 0;
	if (dx || dy) {
		wrap.scrollBy(dx, dy);
		show();
	}
	drag.frame = requestAnimationFrame(scrollEdges);
}

// ---- events ----

function kindOf(e, node) {
	if (!node)
		return e.shiftKey ? 'lasso' : 'new';
	return node.getBoundingClientRect().bottom - e.clientY <= RESIZE_PX ? 'resize' : 'move';
}

// What is held does not scroll the page.
function still(e) {
	if (drag?.on)
		e.preventDefault();
}

function pressed(e) {
	if (e.button !== 0 || drag || !e.isPrimary || e.ctrlKey || e.metaKey)
		return;
	const node = e.target.closest('a.bk');
	const column = e.target.closest('.cl');
	const kind = kindOf(e, node);
	if (!column || node?.classList.contains('assists') || e.target.closest('.more, .pop, .hold, .blk') || (kind !== 'lasso' && !may(node ? kind : 'create')) || (node && e.shiftKey))
		return;
	const { minute } = pointAt(e.clientX, e.clientY);
	drag = { pointer: e.pointerId, x: e.clientX, y: e.clientY, x0: e.clientX, y0: e.clientY, column, node, kind,
		touch: e.pointerType !== 'mouse', on: false, far: false };
	if (node) {
		drag.from = whereIs(node);
		drag.grip = minute - drag.from.start;
	} else {
		const { step } = bounds();
		drag.from = { sid: column.dataset.sid, day: column.dataset.day, start: Math.floor(minute / step) * step };
	}
	if (drag.touch) {
		e.target.addEventListener('touchmove', still, { passive: false });	// another day may be without it
		drag.timer = setTimeout(() => {
			begin();
			if (!drag)
				return;
			show();
			navigator.vibrate?.(10);
		}, PRESS_MS);
	}
}

function moved(e) {
	if (!drag || e.pointerId !== drag.pointer)
		return;
	drag.x = e.clientX;
	drag.y = e.clientY;
	const far = Math.hypot(drag.x - drag.x0, drag.y - drag.y0) > (drag.touch && drag.on ? 2 * MOUSE_PX : MOUSE_PX);
	drag.far ||= far;
	if (!drag.on && drag.touch && far) {	// a swipe
		end();
		return;
	}
	if (!drag.on && far)
		begin();
	if (drag?.on && (drag.far || !drag.touch))
		show();
}

// Cards were let go of: at to, or on a door that leads so many days on.
async function drop({ parts, to, door, home }) {
	if (door?.edge)
		door = null;
	if (door && door.days == null)
		return;
	const aim = door ? parts.map(({ from }) => ({ ...from, day: shifted(from.day, door.days) })) : to;
	if (!aim || parts.every((p, i) => same(p.from, aim[i]))) {
		if (home !== journal().dataset.url)
			await go(home);
		return;
	}
	const here = parts.map(({ key }) => card(key));
	const ghosts = here.map((node, i) => {
		const column = columnOf(aim[i].sid, aim[i].day, aim[i].tid);
		if (!node || !column)
			return null;
		const ghost = ghostOf(node);
		place(ghost, aim[i].start, aim[i].length);
		ghost.classList.add('wait-save');
		node.classList.add('drag');
		column.append(ghost);
		return ghost;
	});
	const done = await moveParts(parts, aim);
	ghosts.forEach((g) => g?.remove());
	$$('#grid .bk.drag').forEach((n) => n.classList.remove('drag'));
	for (const column of new Set(here.filter((n) => n?.isConnected).map((n) => n.closest('.cl'))))
		relane(column);
	if (!done && home !== journal().dataset.url)
		await go(home);		// there they are still
}

function released(e) {
	if (!drag || e.pointerId !== drag.pointer)
		return;
	if (!drag.on) {
		end();
		return;
	}
	const was = { ...drag };
	droppedAt = performance.now();
	end();
	if (was.touch && !was.far) {
		const ctx = contextAt(was.node || was.column, was.x, was.y);
		setTimeout(() => openMenu(ctx, was));	// the end of this touch would close it
	} else if (was.kind === 'lasso')
		lasso(was.box, e.ctrlKey || e.metaKey);
	else if (was.kind === 'new')
		openNew(was.column.dataset.sid, was.to[0].day, was.to[0].start, was.to[0].length);
	else
		drop(was);
}

function letGo() {
	const { home } = drag;
	end();
	if (home && home !== journal().dataset.url)
		go(home);
}

// Sets up; open is called with member, day, start and length of a new booking,
// turn with the address of another day.
export function setUpDragging(open, turn) {
	openNew = open;
	go = turn;
	document.addEventListener('pointerdown', (e) => e.target.closest?.('#grid') && pressed(e));
	document.addEventListener('pointermove', moved);
	document.addEventListener('pointerup', released);
	document.addEventListener('pointercancel', () => drag && letGo());
	document.addEventListener('touchmove', still, { passive: false });
	document.addEventListener('dragstart', (e) => e.target.closest?.('#grid') && e.preventDefault());
	document.addEventListener('selectstart', (e) => drag && e.preventDefault());
	document.addEventListener('keydown', (e) => {
		if (drag && e.code === 'Escape') {
			letGo();
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
		if (!column || e.target.closest('a, button, .pop, .hold') || !may('create') || e.defaultPrevented || e.shiftKey || e.ctrlKey || e.metaKey)
			return;
		const { step } = bounds();
		const { minute } = pointAt(e.clientX, e.clientY);
		openNew(column.dataset.sid, column.dataset.day, Math.floor(minute / step) * step, null);
	});
}
