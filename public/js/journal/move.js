// move.js: sends a card to another time or person, at once on the screen; back
// if the server refuses, with the reason, and with a way to insist.

import { t } from '../lib/i18n.js';
import { toast } from '../lib/toast.js';
import { card, clock, clockWords, spanOf } from './grid.js';
import { ask, base, complain, fetchCards, post } from './server.js';

export function whereIs(node) {
	return { sid: node.dataset.sid, day: node.dataset.day, ...spanOf(node) };
}

export function same(a, b) {
	return a.sid === b.sid && a.day === b.day && a.start === b.start && a.length === b.length;
}

function send(id, version, to, anyway) {
	return post(`${base()}/appointments/${id}/move`, {
		staff: to.sid, start: `${to.day}T${clock(to.start)}`, length: to.length, version, anyway: anyway ? 1 : null });
}

async function undo(id, version, back) {
	let answer = await send(id, version, back, false);
	if (answer.data.error?.kind === 'outside')	// where it was before
		answer = await send(id, version, back, true);
	if (!answer.ok)
		complain(answer);
	await fetchCards([id]);
}

// Moves; resolves to true if it stays moved.
export async function move(node, to) {
	const id = node.dataset.id;
	const from = whereIs(node);
	const version = node.dataset.v;
	node.classList.add('wait-save');
	let answer = await send(id, version, to, false);
	const error = answer.data.error;
	if (answer.status === 409 && error?.overrulable
		&& await ask(t('Record anyway?'), error.message, t('Record anyway')))
		answer = await send(id, version, to, true);
	else if (!answer.ok)
		complain(answer);
	node.classList.remove('wait-save');
	await fetchCards([id], { flash: false });
	if (!answer.ok)
		return false;
	toast(from.length === to.length ? t('Moved to {time}', { time: clockWords(to.start) })
		: t('Now {from}–{to}', { from: clockWords(to.start), to: clockWords(to.start + to.length) }),
	{ undo: () => undo(id, answer.data.version, from) });
	card(id)?.focus({ preventScroll: true });
	return true;
}
