// actions.js: what can be done in the grid, in one table: by key, from the menu
// of a card or a time, from the bar of the chosen ones; the sheet of keys lists
// it.  An action gets { nodes: the cards that are meant, slot: { sid, day, start }
// or null, node: the card under the hand or null }.

import { $, icon } from '../lib/dom.js';
import { n_, t } from '../lib/i18n.js';
import { card, journal } from './grid.js';
import { hasClip, paste, take } from './clipboard.js';
import { doAll, shares } from './move.js';
import { meant, selection, toggle } from './select.js';
import { mayUndo, redo, undo } from './undo.js';

const STATUSES = ['waiting', 'confirmed', 'arrived', 'no_show'];
const CLASSES = { wait: 'waiting', conf: 'confirmed', came: 'arrived', miss: 'no_show' };

const may = (what) => journal()?.hasAttribute(`data-${what}`);

export const statusOf = (node) => CLASSES[Object.keys(CLASSES).find((c) => node.classList.contains(c))];

const titles = () => ({ waiting: t('Waiting'), confirmed: t('Confirmed'), arrived: t('Arrived'), no_show: t('Did not come') });

function setStatus(nodes, status) {
	const label = nodes.length > 1 ? n_('{n} booking: {status}', '{n} bookings: {status}', nodes.length, { status: titles()[status] })
		: `${t('Status')}: ${titles()[status]}`;
	return doAll('status', 'status', nodes, label, () => ({ status }), (n) => ({ status: statusOf(n) }));
}

function cancel(nodes) {
	return doAll('cancel', 'restore', nodes, nodes.length > 1 ? n_('{n} booking cancelled', '{n} bookings cancelled', nodes.length)
		: t('The booking is cancelled'), () => ({}), (n) => (shares(n) ? { over: true } : {}));
}

async function pasteAt({ slot, node }) {
	const at = slot || (node ? { sid: node.dataset.sid, day: node.dataset.day, start: Number(node.dataset.start) } : null);
	const id = await paste(at);
	if (id)
		card(id)?.focus({ preventScroll: true });
}

// on: what it needs ("card", "slot", "any"); key: event.code with Ctrl+ and
// Shift+ in front; menu: shown there; bar: of several; fine: with a mouse only.
const table = [];

// Adds actions of other parts of the journal.
export function addActions(...list) {
	table.push(...list);
}

export const actions = () => table;

export function fits(action, ctx) {
	if (action.may && !may(action.may) || action.when && !action.when(ctx))
		return false;
	return action.on === 'any' || (action.on === 'card' ? ctx.nodes.length > 0 : Boolean(ctx.slot));
}

export const contextOf = (node, slot) => ({ node, slot, nodes: slot ? [] : meant(node) });

// The actions of the grid itself.  grip takes cards for moving by arrows, openNew
// opens the form of a new booking, openBlock that of a blocked time.
export function setUpActions({ grip, openNew, openBlock }) {
	addActions(
		{ on: 'card', key: 'Enter', show: 'Enter', label: t('Open'), icon: () => icon('eye'), menu: true, run: ({ node }) => node.click() },
		{ on: 'slot', key: 'KeyN', show: 'N', label: t('New booking'), icon: () => icon('plus'), may: 'create', menu: true,
			run: ({ slot }) => openNew(slot.sid, slot.day, slot.start) },
		{ on: 'slot', key: 'KeyB', label: t('Block time'), icon: () => icon('lock'), may: 'create', menu: true, run: ({ slot }) => openBlock(slot) },
		{ on: 'card', key: 'KeyM', show: 'M', label: t('Move by arrows'), icon: () => icon('arrows-move'), may: 'move', menu: true, bar: true, fine: true, run: grip },
		{ on: 'card', key: 'Ctrl+KeyC', show: 'Ctrl C', label: t('Copy'), icon: () => icon('copy'), may: 'create', menu: true, bar: true,
			when: () => !String(getSelection()), run: ({ nodes }) => take(nodes, false) },
		{ on: 'card', key: 'Ctrl+KeyX', show: 'Ctrl X', label: t('Cut, to move it'), icon: () => icon('cut'), may: 'move', menu: true, bar: true,
			run: ({ nodes }) => take(nodes, true) },
		{ on: 'any', key: 'Ctrl+KeyV', show: 'Ctrl V', label: t('Paste here'), icon: () => icon('clipboard'), may: 'create', menu: true, when: hasClip, run: pasteAt },
		{ on: 'card', key: 'Space', show: t('Space'), label: t('Choose'), icon: () => icon('checkbox'), menu: true, when: ({ node }) => Boolean(node), run: ({ node }) => toggle(node) },
		...STATUSES.map((status, i) => ({ on: 'card', key: `Digit${i + 1}`, show: String(i + 1), label: titles()[status], may: 'status', menu: true, bar: true, group: 'status',
			when: ({ nodes }) => nodes.some((n) => statusOf(n) !== status), run: ({ nodes }) => setStatus(nodes, status),
			icon: () => [icon('clock'), icon('circle-check'), icon('user-check'), icon('user-x')][i] })),
		{ on: 'card', key: 'Delete', show: 'Del', label: t('Cancel the booking'), icon: () => icon('trash'), may: 'delete', menu: true, bar: true, danger: true,
			run: ({ nodes }) => cancel(nodes) },
		{ on: 'any', key: 'Ctrl+KeyZ', show: 'Ctrl Z', label: t('Undo'), when: mayUndo, run: () => undo() },
		{ on: 'any', key: 'Ctrl+Shift+KeyZ', show: 'Ctrl Shift Z', label: t('Do again'), run: () => redo() },
	);
}

// Where keys act that name no card: on what is chosen, or on the time in hand.
export function contextHere() {
	const node = document.activeElement?.closest?.('#grid a.bk:not(.hold)');
	const cursor = $('#grid .slotcur');
	const slot = cursor && document.activeElement === cursor ? { sid: cursor.dataset.sid, day: cursor.dataset.day, start: Number(cursor.dataset.start) } : null;
	return node || slot ? contextOf(node, slot) : { node: null, slot: null, nodes: selection() };
}
