// grid.js: the geometry of the journal: where a minute is, which lane a card
// takes.  Positions are classes (tN: first row, dN: rows), a row is 5 minutes.

import { twelve } from '../lib/clock.js';
import { $, $$, el } from '../lib/dom.js';

export const ROW = 5;
const LANES_SHOWN = 3;

export const journal = () => $('#journal');
export const grid = () => $('#grid');
export const cards = (root = grid()) => (root ? $$('a.bk:not(.ghost)', root) : []);
export const card = (key) => document.getElementById(`b${key}`);

// What a card is found by: of a day by its booking, of a room by both.
export const keyOf = (node) => node.id.slice(1);

// What the server says of the grid, as numbers.
export function bounds() {
	const { start, end, step } = grid().dataset;
	return { start: Number(start), end: Number(end), step: Number(step) };
}

// For the server: always of 24 hours.
export function clock(minute) {
	const two = (n) => String(n).padStart(2, '0');
	return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

// For people, as the branch has its clock.
export function clockWords(minute) {
	return grid().dataset.clock === '12' ? twelve(clock(minute)) : clock(minute);
}

export function columns() {
	return $$('#grid > .cl');
}

// Of a member; of a room or thing, if the columns are theirs.
export function columnOf(sid, day, tid) {
	return columns().find(({ dataset: d }) => d.day === day && (d.tid ? d.tid === tid : d.sid === String(sid)));
}

// The span of a card in minutes of its day.
export function spanOf(node) {
	return { start: Number(node.dataset.start), length: Number(node.dataset.length) };
}

// Gives an element of a column its rows.
export function setRows(node, start, length) {
	const { start: first, end } = bounds();
	const top = Math.floor((start - first) / ROW);
	const rows = Math.max(1, Math.ceil((Math.min(start + length, end) - start) / ROW));
	for (const name of [...node.classList])
		if (/^[td]\d+$/.test(name))
			node.classList.remove(name);
	node.classList.add(`t${Math.max(0, top)}`, `d${rows}`);
}

// Puts a card at a time: rows, data and the text that tells it.
export function place(node, start, length) {
	node.dataset.start = start;
	node.dataset.length = length;
	setRows(node, start, length);
	const text = $('.bk-t', node);
	if (text)
		text.replaceChildren(clockWords(start), el('span', {}, `–${clockWords(start + length)}`));
}

const firstRow = (node) => Math.floor(Number(node.dataset.start) / ROW);
const endRow = (node) => Math.max(firstRow(node) + 1,
	Math.ceil((Number(node.dataset.start) + Number(node.dataset.length)) / ROW));

export function sorted(column) {
	return cards(column).sort((a, b) => a.dataset.start - b.dataset.start || a.dataset.id - b.dataset.id);
}

// Groups of cards that hang together by overlapping, each card with its lane.
function lanesOf(list) {
	const groups = [];
	let group = null, last = 0;
	for (const node of list) {
		if (!group || firstRow(node) >= last) {
			group = { nodes: [], ends: [] };
			groups.push(group);
			last = 0;
		}
		let lane = group.ends.findIndex((end) => end <= firstRow(node));
		if (lane < 0)
			lane = group.ends.length;
		group.ends[lane] = endRow(node);
		group.nodes.push({ node, lane });
		last = Math.max(last, endRow(node));
	}
	return groups;
}

// The rest of a group that is too wide, behind a button over its time.
function moreButton(hidden) {
	const key = `m${hidden[0].dataset.id}`;
	const start = Math.min(...hidden.map((n) => Number(n.dataset.start)));
	const end = Math.max(...hidden.map((n) => Number(n.dataset.start) + Number(n.dataset.length)));
	const button = el('button', { class: 'more w3 l2', type: 'button', popovertarget: key }, `+${hidden.length}`);
	const list = el('div', { popover: '', class: 'pop', id: key }, ...hidden.map((n) =>
		el('a', { class: 'pop-item', href: n.getAttribute('href'), 'data-visit': n.dataset.visit },
			`${clockWords(Number(n.dataset.start))} ${$('.bk-n', n).textContent}`)));
	setRows(button, start, end - start);
	return [button, list];
}

// Puts the cards of a column side by side, as the server does.
export function relane(column) {
	for (const node of $$('.more, .more + .pop', column))
		node.remove();
	for (const { nodes, ends } of lanesOf(sorted(column))) {
		const hidden = [];
		for (const { node, lane } of nodes) {
			node.classList.remove('w2', 'w3', 'l0', 'l1', 'l2');
			node.hidden = ends.length > LANES_SHOWN && lane >= LANES_SHOWN - 1;
			if (node.hidden)
				hidden.push(node);
			else if (ends.length > 1)
				node.classList.add(`w${Math.min(ends.length, LANES_SHOWN)}`, `l${lane}`);
		}
		if (hidden.length)
			column.append(...moreButton(hidden));
	}
}

// The column under a point and the minute there, not yet rounded.
export function pointAt(x, y) {
	const list = columns();
	const column = list.find((c) => {
		const box = c.getBoundingClientRect();
		return x >= box.left && x < box.right;
	}) || (list.length && x < list[0].getBoundingClientRect().left ? list[0] : list.at(-1));
	const box = column.getBoundingClientRect();
	const { start, end } = bounds();
	return { column, minute: start + (y - box.top) / box.height * (end - start) };
}

export function snap(minute, step = bounds().step) {
	return Math.round(minute / step) * step;
}

export function clamp(start, length) {
	const { start: first, end } = bounds();
	return Math.max(first, Math.min(start, end - length));
}

// Day and minute on the clock of a time zone, whose distance may change within
// the day.
function wall(timeZone) {
	const parts = new Intl.DateTimeFormat('en', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit',
		day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(Date.now());
	const { year, month, day, hour, minute } = Object.fromEntries(parts.map((p) => [p.type, p.value]));
	return { day: `${year}-${month}-${day}`, minute: Number(hour) * 60 + Number(minute) };
}

// The line of the present moment, which is the branch's, not the browser's.
export function showNow() {
	const root = journal();
	if (!grid() || !root)
		return;
	const { day, minute } = wall(root.dataset.zone);
	const { start, end } = bounds();
	const shown = columns().some((c) => c.dataset.day === day) && minute >= start && minute < end;
	let now = $('.now', root);
	if (!shown) {
		$$('.nowl, .nowc', root).forEach((n) => n.remove());
		$$('.tm > .near', root).forEach((n) => n.classList.remove('near'));
		return;
	}
	if (!now) {
		now = el('div', { class: 'now' }, el('b'));
		grid().append(el('div', { class: 'nowl' }, now));
	}
	const at = Math.floor((minute - start) / ROW), row = `t${at}`;
	now.className = `now ${row}`;
	for (const hour of $$('.tm > *', root))		// half an hour would look out from behind it
		hour.classList.toggle('near', Math.abs(hour.className.match(/t(\d+)/)[1] - at) < 3);
	for (const column of columns()) {
		const line = $('.nowc', column);
		if (column.dataset.day !== day)
			line?.remove();
		else if (line)
			line.className = `nowc ${row}`;
		else
			column.prepend(el('i', { class: `nowc ${row}` }));
	}
	now.firstChild.textContent = clockWords(minute);
}

// One card can be reached by Tab: the one used last, else the first.
export function setTabStop(node) {
	const list = cards();
	const stop = node || list.find((c) => c.tabIndex === 0) || list[0];
	for (const c of list)
		c.tabIndex = c === stop ? 0 : -1;
}
