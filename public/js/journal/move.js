// move.js: sends cards to other times or people, all of them or none; back if
// the server refuses, with the reason, and with a way to insist.

import { t, n_ } from '../lib/i18n.js';
import { complain } from '../lib/post.js';
import { toast } from '../lib/toast.js';
import { bounds, card, cards, clock, clockWords, columnOf, columns, keyOf, spanOf } from './grid.js';
import { nameOf } from './say.js';
import { ask, fetchCards } from './server.js';
import { acting, rememberRequest, request, tell } from './undo.js';

export function whereIs(node) {
	return { sid: node.dataset.sid, tid: node.dataset.tid, day: node.dataset.day, ...spanOf(node) };
}

export function same(a, b) {
	return a.sid === b.sid && a.tid === b.tid && a.day === b.day && a.start === b.start && a.length === b.length;
}

// ---- what is moved together ----

// Does a card share its time with another?  Back there it may lie over it.
export function shares(node) {
	const { start, length } = spanOf(node);
	return node.classList.contains('on_top') || cards().some((other) => {
		const at = spanOf(other);
		return other !== node && other.parentNode === node.parentNode && at.start < start + length && start < at.start + at.length;
	});
}

// Cards as parts of one move: where each is, with the place of its column.
export function partsOf(nodes) {
	const all = columns();
	return nodes.map((node) => ({ key: keyOf(node), id: node.dataset.id, visit: node.dataset.visit, v: Number(node.dataset.v), from: whereIs(node),
		over: shares(node), col: all.indexOf(node.closest('.cl')) }));
}

// Where parts come to lie so many columns and minutes further: as far as all of
// them stay in the grid.
export function aims(parts, by, minutes) {
	const all = columns();
	const { start: first, end } = bounds();
	const least = (list) => Math.min(...list), most = (list) => Math.max(...list);
	by = Math.max(-least(parts.map((p) => p.col)), Math.min(by, all.length - 1 - most(parts.map((p) => p.col))));
	minutes = Math.max(first - least(parts.map((p) => p.from.start)),
		Math.min(minutes, end - most(parts.map((p) => p.from.start + p.from.length))));
	return parts.map((p) => {
		const { sid = p.from.sid, tid, day } = all[p.col + by].dataset;
		return { sid, tid, day, start: p.from.start + minutes, length: p.from.length };
	});
}

// ---- asking and insisting ----

function wayList(error) {
	const { list = [], message } = error;
	return list.length > 1 || (list[0] && list[0].sentence !== message) ? list.map((l) => `${l.who}: ${l.sentence}`) : [];
}

// Two versions: what they made of it, and what was wanted here.
function askBoth(error, wanted) {
	const list = error.list.map((l) => `${l.who}: ${t('now {place}', { place: l.now })}`);
	return ask(t('Changed by somebody else'), error.list[0].sentence, t('Do it all the same'),
		{ list: [...list, t('You wanted: {what}', { what: wanted })], no: t('Leave it as it is') });
}

// What is in the way of a time, and what may be done: insist, where that is allowed, or
// take another time that is free.
const askWay = (error) => ask(error.overrulable ? t('Record anyway?') : t('This time is not free'), error.message,
	error.overrulable ? t('Record anyway') : null, { list: wayList(error), instead: error.instead });

// Puts items where an offer says: all of them at their starts, or the only one to somebody
// or into another room; without a room it stays in its own.
function take(items, { starts, staff, start, thing }) {
	if (starts)
		starts.forEach((at, i) => { items[i].start = at.slice(0, 16); });
	else
		Object.assign(items[0], { staff, start: start.slice(0, 16), thing, was: thing && items[0].was });
}

// Asks for an operation until it is done or given up; answers as send(), ok
// false if it was not done, which the person knows then.  Items get the version
// that was changed in the end, and the time that was taken instead (answer.took).
export async function insist(op, items, wanted) {
	const how = {};
	let took = null;
	for (;;) {
		const answer = await request(op, items, how);
		const error = answer.data.error;
		if (answer.ok)
			return { ...answer, took };
		if (answer.status === 409 && (error?.overrulable && !how.anyway || error?.instead)) {
			const said = await askWay(error);
			if (!said)
				return answer;
			how.anyway = said === true;
			if (!how.anyway) {
				took = said;
				take(items, took);
			}
		} else if (answer.status === 409 && error?.kind === 'stale' && error.list?.length) {
			await fetchCards(items.map((i) => i.id));
			if (!await askBoth(error, wanted))
				return answer;
			for (const { visit_id: visit, version } of error.list)
				items.filter((i) => Number(i.visit) === visit).forEach((i) => { i.v = version; });
		} else {
			if (answer.status)
				complain(answer);
			else
				toast(t('No connection: nothing was changed, all is where it was. Try again when it is back.'), { kind: 'bad' });
			return answer;
		}
	}
}

function words(to) {
	const column = columnOf(to.sid, to.day, to.tid);
	return `${column ? nameOf(column) : to.day}, ${clockWords(to.start)}–${clockWords(to.start + to.length)}`;
}

function labelOf(parts, to) {
	if (parts.length > 1)
		return n_('{n} booking moved', '{n} bookings moved', parts.length);
	if (to[0].tid && parts[0].from.tid !== to[0].tid)
		return t('Moved to {time}', { time: words(to[0]) });
	return parts[0].from.length === to[0].length ? t('Moved to {time}', { time: clockWords(to[0].start) })
		: t('Now {from}–{to}', { from: clockWords(to[0].start), to: clockWords(to[0].start + to[0].length) });
}

// was: where it is taken from, whose room counts, if it changes.
const item = ({ id, visit, v }, { sid, tid, day, start, length }, was) =>
	({ id: Number(id), visit, v, staff: Number(sid), start: `${day}T${clock(start)}`, length,
		...(tid && was.tid && tid !== was.tid && { thing: Number(tid), was: Number(was.tid) }) });

async function move(parts, to) {
	if (parts.length === 1 && card(parts[0].id)?.hasAttribute('data-repeats')) {
		const { askScope, moveSeries } = await import('./series.js');
		const scope = await askScope();
		if (scope !== 'this')
			return scope !== null && moveSeries(parts[0], to[0], scope);
	}
	const ids = parts.map((p) => p.id);
	const items = parts.map((p, i) => item(p, to[i], p.from));
	const mark = (on) => cards().filter((c) => ids.includes(c.dataset.id)).forEach((c) => c.classList.toggle('wait-save', on));
	mark(true);
	const answer = await insist('move', items, to.map(words).join('; '));
	mark(false);
	const focused = document.activeElement === document.body || document.activeElement?.matches('a.bk, .slotcur');
	await fetchCards(ids, { flash: false });
	if (!answer.ok)
		return false;
	const label = answer.took && parts.length === 1 ? t('Moved to {time}', { time: answer.took.word }) : labelOf(parts, to);
	if (answer.took?.staff)		// the room that it takes then
		to[0] = { ...to[0], tid: answer.took.thing ? String(answer.took.thing) : parts[0].from.tid };
	const back = parts.map((p, i) => ({ ...item(p, p.from, to[i]), ...(p.over && { over: true }) }));
	tell(label, rememberRequest(label, { op: 'move', items }, { op: 'move', items: back }, answer));
	if (focused)
		(card(to[0].tid ? `${ids[0]}-${to[0].tid}` : ids[0]) || cards().find((c) => c.dataset.id === ids[0]))?.focus({ preventScroll: true });
	return true;
}

// Moves parts to where to says, one of a series with those of it that are wanted;
// resolves to true if they stay moved.
export const moveParts = (parts, to) => acting(move(parts, to));

async function operate(op, back, nodes, label, more = () => ({}), before = () => ({})) {
	nodes = nodes.filter((n, i) => nodes.findIndex((o) => o.dataset.id === n.dataset.id) === i);	// in two rooms
	const items = nodes.map((n) => ({ id: Number(n.dataset.id), visit: n.dataset.visit, v: Number(n.dataset.v), ...more(n) }));
	const was = items.map((i, k) => ({ id: i.id, visit: i.visit, ...before(nodes[k]) }));
	const answer = await insist(op, items, label);
	await fetchCards(items.map((i) => i.id), { flash: false });
	if (answer.ok)
		tell(label, rememberRequest(label, { op, items }, { op: back, items: was }, answer));
	return answer.ok;
}

// Does an operation without places to all of the cards.  back: the operation
// that takes it back; more: what else to say of each.
export const doAll = (...how) => acting(operate(...how));
