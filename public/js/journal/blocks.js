// blocks.js: blocked times in the grid: fetched anew when one changed anywhere,
// dragged and stretched by mouse, finger or keyboard, removed with Delete.

import { $, $$, el } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { complain, post } from '../lib/post.js';
import { toast } from '../lib/toast.js';
import { bounds, clamp, clock, columns, grid, journal, place, pointAt, setRows, snap } from './grid.js';
import { closePanel } from './panel.js';
import { base, hold } from './server.js';

const MOUSE_PX = 4;
const PRESS_MS = 380;
const RESIZE_PX = 7;
const QUIET_MS = 250;
const COALESCE_MS = 100;
const ROW_MIN = 5;

const blocks = (root = grid()) => (root ? $$('.blk:not(.ghost)', root) : []);
const may = () => journal()?.hasAttribute('data-edit');

let drag = null;	// by the pointer: { node, kind, from, to, grip, … }
let taken = null;	// by the keyboard: { node, from, to }
let droppedAt = -QUIET_MS;
let timer;

// A column and what is in it belong to a member, or to a room or thing.
const whose = ({ dataset: { sid, tid } }) => ({ sid, tid });
const columnAt = ({ sid, tid, day }) => columns().find((c) => c.dataset.sid === sid && c.dataset.tid === tid && c.dataset.day === day);

function whereIs(node) {
	return { ...whose(node), day: node.dataset.day, start: Number(node.dataset.start), length: Number(node.dataset.length) };
}

const same = (a, b) => a.sid === b.sid && a.tid === b.tid && a.day === b.day && a.start === b.start && a.length === b.length;

// ---- fetching ----

export async function fetchBlocks() {
	clearTimeout(timer);
	timer = null;
	if (drag?.on || taken || !grid()) {
		timer = setTimeout(fetchBlocks, COALESCE_MS);
		return;
	}
	const query = new URLSearchParams({ date: journal().dataset.day, ...(journal().hasAttribute('data-week') && { view: 'week' }) });
	const answer = await fetch(`${base()}/blocks?${query}`).catch(() => null);
	if (!answer?.ok || drag?.on || taken)
		return;
	const holder = document.createElement('template');
	holder.innerHTML = await answer.text();
	const focused = document.activeElement?.id;
	for (const node of blocks())
		node.remove();
	const { start, end } = bounds();
	for (const node of $$('.blk', holder.content)) {
		const from = Number(node.dataset.start), upto = from + Number(node.dataset.length);
		if (upto <= start || from >= end)
			continue;
		setRows(node, Math.max(from, start), Math.min(upto, end) - Math.max(from, start));
		const column = columnAt(node.dataset);
		column?.insertBefore(node, $('a.bk', column));
	}
	if (focused && focused !== document.activeElement?.id)
		document.getElementById(focused)?.focus({ preventScroll: true });
	document.dispatchEvent(new CustomEvent('okno:blocks'));
}

// ---- saving ----

function wall(day, minute) {
	const at = new Date(`${day}T00:00:00Z`);
	at.setUTCMinutes(minute);
	return at.toISOString().slice(0, 16);
}

function send(id, version, to) {
	return post(`${base()}/blocks/${id}`, { version, staff: to.sid, things: to.tid,
		from: wall(to.day, to.start), upto: wall(to.day, to.start + to.length) });
}

async function undo(id, version, back) {
	const answer = await send(id, version, back);
	if (!answer.ok)
		complain(answer);
	await fetchBlocks();
}

async function save(node, to) {
	const { block: id, v } = node.dataset;
	const from = whereIs(node);
	const answer = await send(id, v, to);
	if (!answer.ok)
		complain(answer);
	await fetchBlocks();
	if (answer.ok)
		toast(t('Now {from}–{to}', { from: clock(to.start), to: clock(to.start + to.length) }),
			{ undo: () => undo(id, answer.data.version, from) });
	document.getElementById(`k${id}`)?.focus({ preventScroll: true });
	return answer.ok;
}

async function restore(ids) {
	const answer = await post(`${base()}/blocks/restore`, { ids: ids.join(',') });
	if (!answer.ok)
		complain(answer);
	else
		toast(t('Restored'), { seconds: 3 });
	await fetchBlocks();
}

// Some changed elsewhere: fetched once all of them have been heard of.
export function fetchSoon() {
	timer ??= setTimeout(fetchBlocks, COALESCE_MS);
}

// Removes a block; scope: this, following or all of its rule.
export async function removeBlock(id, scope) {
	const answer = await post(`${base()}/blocks/remove`, { ids: id, scope });
	if (!answer.ok) {
		complain(answer);
		return false;
	}
	await fetchBlocks();
	toast(t('The block is removed'), { undo: () => restore(answer.data.ids) });
	return true;
}

// ---- the pointer ----

function ghostOf(node) {
	const ghost = node.cloneNode(true);
	ghost.removeAttribute('id');
	ghost.removeAttribute('href');
	ghost.setAttribute('aria-hidden', 'true');
	ghost.tabIndex = -1;
	ghost.classList.add('ghost');
	return ghost;
}

function begin() {
	drag.on = true;
	hold(true);
	grid().setPointerCapture(drag.pointer);
	document.body.classList.add('dragging');
	drag.shape = ghostOf(drag.node);
	drag.node.classList.add('drag');
	show();
}

function end() {
	drag.shape?.remove();
	drag.node.classList.remove('drag');
	document.body.classList.remove('dragging');
	clearTimeout(drag.timer);
	if (drag.on)
		hold(false);
	drag = null;
}

function show() {
	const { step } = bounds();
	const { column, minute } = pointAt(drag.x, drag.y);
	if (drag.kind === 'resize')
		drag.to = { ...drag.from, length: Math.max(ROW_MIN, snap(minute - drag.from.start, Math.min(step, 15))) };
	else
		drag.to = { ...whose(column), day: column.dataset.day, length: drag.from.length,
			start: clamp(snap(minute - drag.grip, step), drag.from.length) };
	const into = drag.kind === 'resize' ? drag.node.closest('.cl') : column;
	if (drag.shape.parentNode !== into)
		into.append(drag.shape);
	place(drag.shape, drag.to.start, drag.to.length);
}

function pressed(e) {
	const node = e.target.closest?.('#grid .blk');
	if (!node || e.button !== 0 || !e.isPrimary)
		return;
	e.stopImmediatePropagation();	// the grid would draw a new booking here
	if (drag || !may() || 'part' in node.dataset)
		return;
	const { minute } = pointAt(e.clientX, e.clientY);
	const from = whereIs(node);
	drag = { node, from, to: from, pointer: e.pointerId, x: e.clientX, y: e.clientY, x0: e.clientX, y0: e.clientY,
		touch: e.pointerType !== 'mouse', on: false, grip: minute - from.start,
		kind: node.getBoundingClientRect().bottom - e.clientY <= RESIZE_PX ? 'resize' : 'move' };
	if (drag.touch)
		drag.timer = setTimeout(begin, PRESS_MS);
}

function moved(e) {
	if (!drag || e.pointerId !== drag.pointer)
		return;
	drag.x = e.clientX;
	drag.y = e.clientY;
	const far = Math.hypot(drag.x - drag.x0, drag.y - drag.y0) > MOUSE_PX;
	if (!drag.on && drag.touch && far)
		end();		// a swipe
	else if (!drag.on && far)
		begin();
	else if (drag.on)
		show();
}

async function released(e) {
	if (!drag || e.pointerId !== drag.pointer)
		return;
	const { on, node, from, to } = drag;
	end();
	if (!on)
		return;
	droppedAt = performance.now();
	if (!same(from, to)) {
		node.classList.add('wait-save');
		await save(node, to);
	}
}

// ---- the keyboard ----

function say(text) {
	const live = $('#said') || document.body.appendChild(el('div', { class: 'vh', 'aria-live': 'assertive', id: 'said' }));
	live.textContent = text;
}

function steer(code, shift) {
	const { step } = bounds();
	const { to } = taken;
	const all = columns();
	const i = all.indexOf(columnAt(to));
	const down = code === 'ArrowDown' ? 1 : -1;
	if (shift && /Up|Down/.test(code))
		taken.to = { ...to, length: Math.max(ROW_MIN, to.length + down * Math.min(step, 15)) };
	else if (/Up|Down/.test(code))
		taken.to = { ...to, start: clamp(to.start + down * step, to.length) };
	else {
		const next = all[i + (code === 'ArrowRight' ? 1 : -1)];
		if (next)
			taken.to = { ...to, ...whose(next), day: next.dataset.day };
	}
	draw(taken.to);
	say(`${clock(taken.to.start)}–${clock(taken.to.start + taken.to.length)}`);
}

function draw(to) {
	const column = columnAt(to);
	if (taken.node.parentNode !== column) {
		column.append(taken.node);
		taken.node.focus({ preventScroll: true });
	}
	place(taken.node, to.start, to.length);
	taken.node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

// Ends the keyboard's move; kept: it is saved, else put back.
async function release(kept) {
	const { node, from, to } = taken;
	draw(from);
	node.classList.remove('taken');
	taken = null;
	hold(false);
	if (kept && !same(from, to))
		say(await save(node, to) ? t('Moved') : t('Put back'));
	else
		say(t('Put back'));
}

function key(e, node) {
	const arrow = /^Arrow/.test(e.code);
	if (taken && arrow)
		steer(e.code, e.shiftKey);
	else if (taken && (e.code === 'Enter' || e.code === 'Escape'))
		release(e.code === 'Enter');
	else if (taken)
		return e.code !== 'Tab';
	else if (e.ctrlKey || e.metaKey || e.altKey)
		return false;
	else if (e.code === 'KeyM' && may() && !('part' in node.dataset)) {
		taken = { node, from: whereIs(node), to: whereIs(node) };
		node.classList.add('taken');
		hold(true);
		say(t('Moving. Arrows change time and person, Shift and arrows the length. Enter saves, Escape puts it back.'));
	} else if (e.code === 'Delete' || e.code === 'Backspace')
		removeBlock(node.dataset.block, 'this');
	else
		return false;
	return true;
}

// ---- events ----

export function setUpBlocks() {
	document.addEventListener('pointerdown', pressed, true);
	document.addEventListener('pointermove', moved);
	document.addEventListener('pointerup', released);
	document.addEventListener('pointercancel', () => drag && end());
	document.addEventListener('touchmove', (e) => drag?.on && e.preventDefault(), { passive: false });
	document.addEventListener('keydown', (e) => {
		const node = e.target.closest?.('#grid .blk');
		if (drag?.on && e.code === 'Escape')
			end();
		else if (!node || !key(e, node))
			return;
		e.preventDefault();
		e.stopPropagation();
	}, true);
	document.addEventListener('focusout', () => setTimeout(() => taken && document.activeElement !== taken.node && release(false)));
	document.addEventListener('click', (e) => {
		if (performance.now() - droppedAt < QUIET_MS && e.target.closest?.('#grid')) {
			e.preventDefault();
			e.stopPropagation();
		}
	}, true);
	document.addEventListener('submit', async (e) => {
		const form = e.target.closest('form[data-block-remove]');
		if (!form)
			return;
		e.preventDefault();
		if (await removeBlock(form.dataset.blockRemove, $('#block-form [name=scope]')?.value || 'this'))
			closePanel();
	}, true);
	document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
		if (ctx.target?.id === 'panel' && ctx.request?.method === 'POST' && $('#block-form'))
			fetchBlocks();
	});
}
