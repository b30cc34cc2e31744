// menu.js: the menu of a card or of an empty time: by right click, by a long
// touch, by Shift+F10 or the menu key; and the buttons of the chosen ones.

import { $, el } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { actions, contextHere, contextOf, fits } from './actions.js';
import { bounds, clockWords, journal, pointAt } from './grid.js';
import { nameOf } from './say.js';
import { selection } from './select.js';

// Without a mouse there are no arrow keys either, as a rule.
const handy = (a) => !a.fine || matchMedia('(hover: hover)').matches;

function itemOf(action, ctx, close) {
	return el('button', { type: 'button', class: `pop-item${action.danger ? ' danger' : ''}`, role: 'menuitem', onclick: () => {
		close();
		action.run(ctx);
	} }, action.icon?.(), el('span', { class: 'grow' }, action.label), action.show ? el('kbd', { class: 'not-phone' }, action.show) : null);
}

function headOf({ nodes, slot }) {
	if (slot) {
		const column = $(`#grid .cl[data-sid="${slot.sid}"][data-day="${slot.day}"]`);
		return `${column ? nameOf(column) : ''}, ${clockWords(slot.start)}`;
	}
	return nodes.length > 1 ? t('Chosen bookings') : `${$('.bk-t', nodes[0]).textContent} ${$('.bk-n', nodes[0]).textContent}`;
}

// Opens the menu of what ctx is about, at a point of the screen.
export function openMenu(ctx, { x, y }) {
	const list = actions().filter((a) => a.menu && handy(a) && fits(a, ctx));
	if (!list.length)
		return;
	$('#card-menu')?.remove();
	const back = document.activeElement;
	const close = () => {
		pop.hidePopover();
		if (back?.isConnected && back !== document.body)
			back.focus({ preventScroll: true });
	};
	const head = headOf(ctx);
	const pop = el('div', { popover: '', class: 'pop', id: 'card-menu', role: 'menu', 'aria-label': head }, el('p', { class: 'pop-head', role: 'none' }, head));
	let group = null;
	for (const action of list) {
		if (group !== null && (action.group || '') !== group)
			pop.append(el('div', { class: 'pop-sep', role: 'separator' }));
		group = action.group || '';
		pop.append(itemOf(action, ctx, close));
	}
	pop.at = $('.gridw').scrollTop;		// it goes when the grid is scrolled
	pop.opener = { getBoundingClientRect: () => ({ left: x, right: x, top: y, bottom: y }) };
	pop.addEventListener('toggle', (e) => e.newState === 'closed' && setTimeout(() => pop.remove()));
	pop.addEventListener('keydown', (e) => {
		if (e.code === 'Escape') {
			e.stopPropagation();
			e.preventDefault();
			close();
		}
	});
	$('#main').append(pop);
	pop.showPopover();
	$('.pop-item', pop).focus({ preventScroll: true });
}

// What lies under a point of the grid.
export function contextAt(target, x, y) {
	const node = target.closest?.('a.bk:not(.hold)');
	if (node)
		return contextOf(node, null);
	const column = target.closest?.('.cl');
	if (!column?.dataset.sid || target.closest('.blk'))
		return null;
	const { step } = bounds();
	return contextOf(null, { sid: column.dataset.sid, day: column.dataset.day, start: Math.floor(pointAt(x, y).minute / step) * step });
}

// Shift+F10: beside the card or the time in hand.
export function openMenuHere() {
	const ctx = contextHere();
	const from = ctx.node || $('#grid .slotcur') || ctx.nodes[0];
	if (!from)
		return false;
	const box = from.getBoundingClientRect();
	openMenu(ctx, { x: box.left + Math.min(40, box.width / 2), y: Math.min(box.bottom, box.top + 40) });
	return true;
}

// The buttons of the bar of the chosen ones.
export function barButtons() {
	const ctx = { node: null, slot: null, nodes: selection() };
	const label = (a) => ({ type: 'button', class: `btn icon ghost${a.danger ? ' danger' : ''}`, 'aria-label': a.label, title: `${a.label} (${a.show})` });
	return actions().filter((a) => a.bar && handy(a) && fits({ ...a, when: null }, ctx))
		.map((a) => el('button', { ...label(a), onclick: () => {
			const now = { node: null, slot: null, nodes: selection() };
			if (fits(a, now))
				a.run(now);
		} }, a.icon()));
}

// dragging tells whether a finger holds something: then its end opens the menu.
export function setUpMenu(dragging) {
	document.addEventListener('contextmenu', (e) => {
		if (!e.target.closest?.('#grid') || $('dialog[open]') || !journal())
			return;
		if (dragging()) {
			e.preventDefault();
			return;
		}
		if (e.pointerType === '' && e.button !== 2)
			return;			// by a key: answered there
		const ctx = contextAt(e.target, e.clientX, e.clientY);
		if (!ctx)
			return;
		e.preventDefault();
		openMenu(ctx, { x: e.clientX, y: e.clientY });
	});
	addEventListener('scroll', () => {
		const open = $('#card-menu:popover-open');
		if (open && open.at !== $('.gridw')?.scrollTop)
			open.hidePopover();
	}, { capture: true, passive: true });
}
