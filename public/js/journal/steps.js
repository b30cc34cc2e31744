// steps.js: what is done in the panel can be undone like what is done in the
// grid: booked, cancelled, saved, given a status.

import { $, $$ } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { journal } from './grid.js';
import { run, shownVisit } from './panel.js';
import { renew } from './typed.js';
import { remember, tell, undo } from './undo.js';

const statusSteps = new Map();	// visit → the step of its last status
let asked = null;		// what the panel was when it asked for something

const head = () => $('#panel [data-visit]');
const ids = () => $$('#panel form[id^=move-]').map((f) => Number(f.id.slice(5)));
const status = () => $('#panel .stbtn[aria-pressed=true]')?.value;

const kinds = [
	[/\/visits\/\d+\/status$/, () => ({ status: status() }), (was) => {
		const [id] = ids(), visit = head().dataset.visit;
		const label = $('#panel .stbtn[aria-pressed=true]').textContent.trim();
		if (was.status && was.status !== status())
			statusSteps.set(visit, step(was, label, ['status', [{ id, visit, status: status() }]], ['status', [{ id, visit, status: was.status }]]));
	}],
	[/\/visits\/\d+$/, () => ({}), (was, id, request) => {
		const { visit, v } = head().dataset;
		if (!request || was.v === v)
			return;
		const back = ['back', ids().map((one) => ({ id: one, visit, request }))];
		$$('#toasts .toast').at(-1)?.remove();
		tell(t('Saved'), step(was, t('Saved'), back, ['back', back[1].map((item) => ({ ...item }))]));
	}],
	[/\/appointments\/\d+\/restore$/, () => ({}), (was, id) => {
		const items = [{ id, visit: head().dataset.visit }];
		step(was, t('Restored'), ['restore', items], ['cancel', items]);
	}],
	[/\/visits$/, () => ({ made: true }), (was) => {
		const items = ids().map((id) => ({ id, visit: head().dataset.visit }));
		step(was, t('Booked'), ['restore', items], ['cancel', items]);
	}],
];

function step(was, label, [forth, items], [back, before]) {
	const { visit, v } = head().dataset;
	return remember(label, { op: forth, items }, { op: back, items: before }, was.made ? {} : { [visit]: Number(was.v) }, { [visit]: Number(v) });
}

const kindOf = (action) => kinds.find(([path]) => path.test(action.split('?')[0]));
const idIn = (action) => Number(action.match(/\/appointments\/(\d+)\//)?.[1]);

function asks({ detail: { ctx } }) {
	const kind = ctx.target?.id === 'panel' && ctx.request.method === 'POST' && kindOf(ctx.request.action);
	asked = kind ? { action: ctx.request.action, v: head()?.dataset.v, ...kind[1](idIn(ctx.request.action)) } : null;
}

function answered({ detail: { ctx } }) {
	const was = asked;
	if (ctx.target?.id !== 'panel' || !was || ctx.request?.action !== was.action)
		return;
	asked = null;
	const may = journal().hasAttribute('data-delete');
	if (ctx.response?.status < 300 && head()?.dataset.v && (may || !/visits$|restore$/.test(was.action)))
		kindOf(was.action)[2](was, idIn(was.action), ctx.response.headers.get('X-Request-ID')?.split(',')[0]);
}

// A booking was cancelled in the panel: the answer names its visit.
export function cancelled(id, version, { visit_id: visit, version: now }) {
	const items = [{ id: Number(id), visit: String(visit) }];
	tell(t('The booking is cancelled'), remember(t('The booking is cancelled'), { op: 'cancel', items }, { op: 'restore', items },
		{ [visit]: Number(version) }, { [visit]: now }));
}

// What is taken back is the panel's to show: what is typed in it stays.
async function undoing({ detail: { visit, asked: answer } }) {
	if (shownVisit() !== String(visit))
		return;
	run(1);
	if ((await answer).ok)
		await renew();
	run(-1);
}

export function setUpSteps() {
	document.addEventListener('htmx:before:request', asks);
	document.addEventListener('htmx:after:swap', answered);
	document.addEventListener('okno:undoing', undoing);
	// The server's message of a new status has a way back of its own, for it alone.
	document.addEventListener('click', (e) => {
		const button = e.target.closest?.('#toasts [data-undo][hx-post]');
		const visit = button?.getAttribute('hx-post').match(/visits\/(\d+)/)[1];
		const known = statusSteps.get(visit);
		if (!known)
			return;
		e.preventDefault();
		e.stopImmediatePropagation();
		button.closest('.toast').remove();
		undo(known);
	}, true);
}
