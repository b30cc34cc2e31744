// series.js: a visit repeated: the times are looked at without a new page, one of
// a series takes the others along when it is moved, and a series moved or
// cancelled can be taken back.

import { n_, t } from '../lib/i18n.js';
import { complain, post, send } from '../lib/post.js';
import { toast } from '../lib/toast.js';
import { htmx } from '../app.js';
import { clock } from './grid.js';
import { openPanel } from './panel.js';
import { askWhich, base, fetchCards } from './server.js';
import { remember, tell } from './undo.js';

// The panel anew, for what its form says.
function lookAt(form, address) {
	const values = new URLSearchParams(new FormData(form));
	values.delete('csrf');
	values.delete('idempotency_key');
	return htmx.ajax('GET', `${address}?${values}`, { source: '#panel', target: '#panel', swap: 'innerHTML' });
}

// ---- moving ----

// Which visits of its series a card takes along; null: it stays where it is.
export function askScope() {
	return askWhich(t('This visit repeats'), t('What shall be moved?'),
		[['this', t('Only this visit')], ['following', t('This and the following')], ['all', t('All still to come')]]);
}

// What was moved together is shown and can be taken back.
async function moved({ items }) {
	const label = n_('{n} visit is moved', '{n} visits are moved', items.length);
	const forth = items.map(({ id, visit_id: visit, staff, start, length }) => ({ id, visit: String(visit), staff, start, length }));
	const back = items.map(({ id, visit_id: visit, was: { staff, start, length, over } }) =>
		({ id, visit: String(visit), staff, start, length, ...(over && { over }) }));
	await fetchCards(items.map((i) => i.id), { flash: false });
	tell(label, remember(label, { op: 'move', items: forth }, { op: 'move', items: back },
		Object.fromEntries(items.map((i) => [i.visit_id, i.was.version])), Object.fromEntries(items.map((i) => [i.visit_id, i.version]))));
}

// Moves one of a series with others; where something is in the way the panel
// shows it.  Resolves to true if they are moved.
export async function moveSeries({ id, visit, v }, { sid, day, start, length }, scope) {
	const answer = await send(`${base()}/visits/${visit}/series/move`,
		{ appointment: Number(id), staff: Number(sid), start: `${day}T${clock(start)}`, length, version: v, scope });
	if (answer.ok)
		await moved(answer.data);
	else {
		complain(answer);
		await fetchCards([id], { flash: false });
		if (answer.data.error?.kind === 'series')
			await openPanel(`${base()}/visits/${visit}/series?${new URLSearchParams({ appointment: id, date: day, time: clock(start), length, staff: sid, scope })}`);
	}
	return answer.ok;
}

// The times chosen in the panel.
async function moveChosen(form) {
	const answer = await post(form.getAttribute('action'), Object.fromEntries(new FormData(form)));
	if (answer.ok) {
		await openPanel(form.getAttribute('action').replace(/\/series$/, ''));
		await moved(answer.data);
		return;
	}
	complain(answer);
	await lookAt(form, form.getAttribute('action'));
}

// ---- cancelling ----

async function restore(items) {
	const answer = await send(`${base()}/appointments/restore`, { items: items.map(({ id, version }) => ({ id, version })) });
	if (!answer.ok)
		complain(answer);
	await fetchCards(items.map((i) => i.id));
}

async function cancel(form, scope) {
	const answer = await post(form.getAttribute('action'), { ...Object.fromEntries(new FormData(form)), scope });
	if (!answer.ok)
		complain(answer);
	await lookAt(form, form.getAttribute('action').replace(/\/cancel$/, ''));
	if (!answer.ok)
		return;
	const ids = answer.data.map(({ id }) => id);
	await fetchCards(ids);
	toast(t('The bookings are cancelled'), { undo: () => restore(answer.data) });
}

export function setUpSeries() {
	document.addEventListener('submit', (e) => {
		const look = e.submitter?.matches('[data-look-at]');
		if (look)
			lookAt(e.target, e.submitter.getAttribute('formaction'));
		else if (e.target.matches('form[data-series-move]'))
			moveChosen(e.target);
		else if (e.target.matches('form[data-series-cancel]'))
			cancel(e.target, e.submitter.value);
		else
			return;
		e.preventDefault();
		e.stopPropagation();
	}, true);
}
