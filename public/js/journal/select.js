// select.js: several cards chosen: by Ctrl and Shift with a click, with a lasso
// (Shift and a pull over empty ground), by Space and Shift with arrows, by touch
// once one is chosen.

import { $, $$, el, icon } from '../lib/dom.js';
import { n_, t } from '../lib/i18n.js';
import { card, cards, columns, grid, keyOf } from './grid.js';
import { say } from './say.js';

const chosen = new Set();	// keys of cards
let last = null;		// the key that a range begins at
let fill = () => [];		// the buttons of the bar

// The chosen cards in the order of the grid.
export function selection() {
	return cards().filter((c) => chosen.has(keyOf(c)));
}

// What an action on a card is about: all that are chosen if it is one of them.
export function meant(node) {
	return node && chosen.has(keyOf(node)) && chosen.size > 1 ? selection() : node ? [node] : selection();
}

function mark(node, on) {
	node.classList.toggle('picked', on);
	$('.picked-word', node)?.remove();
	if (on)
		node.append(el('span', { class: 'vh picked-word' }, `, ${t('chosen')}`));
}

function bar() {
	const old = $('#picked');
	if (!chosen.size) {
		old?.remove();
		return;
	}
	const count = n_('{n} chosen', '{n} chosen', chosen.size);
	const fresh = el('div', { id: 'picked', class: 'picked-bar', role: 'toolbar', 'aria-label': t('Chosen bookings') },
		el('b', {}, count), ...fill(),
		el('button', { type: 'button', class: 'btn icon ghost', 'aria-label': t('Choose none'), onclick: clear }, icon('x')));
	if (old)
		old.replaceWith(fresh);
	else
		$('#main').append(fresh);
}

function show(quiet) {
	for (const node of $$('a.bk', grid() || document))
		mark(node, chosen.has(keyOf(node)) && !node.matches('.ghost'));
	bar();
	if (!quiet)
		say(n_('{n} chosen', '{n} chosen', chosen.size));
}

export function clear() {
	if (!chosen.size)
		return false;
	chosen.clear();
	last = null;
	show();
	return true;
}

export function choose(nodes, { more = false } = {}) {
	if (!more)
		chosen.clear();
	for (const node of nodes)
		chosen.add(keyOf(node));
	last = nodes.length ? keyOf(nodes.at(-1)) : last;
	show();
}

export function toggle(node) {
	last = keyOf(node);
	if (!chosen.delete(last))
		chosen.add(last);
	show();
}

// All cards between two, as a rectangle of columns and times.
function between(a, b) {
	const all = columns();
	const at = [a, b].map((n) => all.indexOf(n.closest('.cl'))).sort((x, y) => x - y);
	const from = Math.min(a.dataset.start, b.dataset.start);
	const upto = Math.max(...[a, b].map((n) => Number(n.dataset.start) + Number(n.dataset.length)));
	return all.slice(at[0], at[1] + 1).flatMap((c) => cards(c))
		.filter((n) => Number(n.dataset.start) < upto && Number(n.dataset.start) + Number(n.dataset.length) > from);
}

export function range(node) {
	const first = card(last);
	choose(first ? between(first, node) : [node], { more: true });
	if (first)
		last = keyOf(first);
}

// The cards that lie under a rectangle of the screen.
export function lasso(box, more) {
	const hit = cards().filter((n) => {
		const at = n.hidden ? n.closest('.cl').getBoundingClientRect() : n.getBoundingClientRect();
		return !n.hidden && at.left < box.right && at.right > box.left && at.top < box.bottom && at.bottom > box.top;
	});
	choose(hit, { more });
}

function clicked(e) {
	const node = e.target.closest?.('#grid a.bk:not(.hold)');
	if (!node || e.button !== 0 || e.altKey || e.defaultPrevented)
		return;
	const touch = e.pointerType === 'touch' && chosen.size > 0;
	if (e.ctrlKey || e.metaKey || touch)
		toggle(node);
	else if (e.shiftKey)
		range(node);
	else {
		clear();
		return;
	}
	e.preventDefault();
	e.stopPropagation();
}

// Sets up; buttons makes those of the bar, of what can be done to all.
export function setUpSelection(buttons) {
	fill = buttons;
	document.addEventListener('click', clicked, true);
	document.addEventListener('okno:cards', () => {
		for (const key of [...chosen])
			if (!card(key))
				chosen.delete(key);
		show(true);
	});
}
