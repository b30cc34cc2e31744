// undo.js: what was done here can be taken back, step by step, and done again.
//
// A step holds what to ask of the server for it and against it, and which
// version of each visit it found and left.  Undoing is a request like any other
// and names the version that the step left: what somebody has changed since is
// not overwritten.  Undoing makes a newer version that is like the one before
// the step; "same" remembers that, so that the steps before it can follow.
// Steps are kept in this browser for whoever signed in, ids and times only.

import { $, el, icon } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { complain, reason, send } from '../lib/post.js';
import { toast } from '../lib/toast.js';
import { journal } from './grid.js';
import { base, fetchCards } from './server.js';

const STEPS_MAX = 50;
const AGE_MAX = 12 * 3600e3;

const storeName = () => `okno-undo-${journal().dataset.branch}-${journal().dataset.user}`;
let memory = null;		// where nothing can be stored

function load() {
	let steps = memory;
	try {
		steps = JSON.parse(localStorage.getItem(storeName()));
	} catch {
		// Private windows may have no store.
	}
	steps ??= { undo: [], redo: [], same: {} };
	const young = (step) => Date.now() - step.at < AGE_MAX;
	return { undo: steps.undo.filter(young), redo: steps.redo.filter(young), same: steps.same };
}

function save(steps) {
	const used = new Set([...steps.undo, ...steps.redo].flatMap((s) => Object.keys(s.to)));
	for (const visit of Object.keys(steps.same))
		if (!used.has(visit))
			delete steps.same[visit];
	memory = steps;
	try {
		localStorage.setItem(storeName(), JSON.stringify(steps));
	} catch {
		// Then until the page is left.
	}
	showUndo();
}

// The version that is now what this one was.
function present(steps, visit, version) {
	const same = steps.same[visit] || {};
	while (same[version])
		version = same[version];
	return version;
}

function alike(steps, visit, old, now) {
	if (old == null)
		return;
	const was = present(steps, visit, old);
	if (was !== now)
		(steps.same[visit] ??= {})[was] = now;
}

const versionsOf = (items) => Object.fromEntries(items.map((i) => [i.visit_id, i.version]));

// ---- asking ----

// Asks for an operation on items { id, visit, v, … }.
export function request(op, items, how = {}) {
	return send(`${base()}/appointments/${op}`, { ...how, items: items.map(({ visit, v, ...item }) => ({ ...item, version: v })) });
}

// Remembers a step.  forth and back: { op, items: [{ id, visit, … }] }; from and
// to: the version of each visit that it found and left.  Returns its id.
export function remember(label, forth, back, from, to) {
	const steps = load();
	const step = { id: `${Date.now()}-${Math.random()}`, at: Date.now(), label, forth, back, from, to };
	steps.undo = [...steps.undo, step].slice(-STEPS_MAX);
	steps.redo = [];
	save(steps);
	return step.id;
}

// The same of what request() was asked for and answered.
export function rememberRequest(label, forth, back, answer) {
	return remember(label, forth, back, Object.fromEntries(forth.items.map((i) => [i.visit, Number(i.v)])),
		versionsOf(answer.data.items));
}

// ---- one after another ----

// What is under way has no step yet: whoever takes it back at once means it, and not
// what was before.
let underWay = 0;
let all = Promise.resolve();

// Work that may be remembered at its end.
export function acting(work) {
	underWay++;
	all = Promise.allSettled([all, work]).then(() => underWay--);
	return work;
}

const after = (act) => acting(all.then(act));

// ---- back and forth ----

async function run(list, id) {
	const steps = load();
	const undoing = list === 'undo';
	const step = id ? steps[list].find((s) => s.id === id) : steps[list].at(-1);
	if (!step)
		return false;
	const { op, items } = undoing ? step.back : step.forth;
	const seen = undoing ? step.to : step.from;
	const asked = request(op, items.map((i) => ({ ...i, v: present(steps, i.visit, seen[i.visit]) })), { back: true });
	document.dispatchEvent(new CustomEvent('okno:undoing', { detail: { visit: items[0].visit, asked } }));
	const answer = await asked;
	if (answer.ok || answer.status) {		// what cannot be done now cannot be later
		steps[list] = steps[list].filter((s) => s !== step);
		if (answer.ok) {
			const now = versionsOf(answer.data.items);
			for (const [visit, version] of Object.entries(now))
				alike(steps, visit, (undoing ? step.from : step.to)[visit], version);
			Object.assign(step, undoing ? { from: now } : { to: now });
			if (answer.data.request)	// it is taken back in its turn
				for (const item of (undoing ? step.forth : step.back).items)
					item.request = answer.data.request;
			(undoing ? steps.redo : steps.undo).push(step);
		}
		save(steps);
	}
	await fetchCards(items.map((i) => i.id), { flash: answer.ok });
	if (answer.ok)
		note(undoing ? t('Undone: {what}', { what: step.label }) : t('Done again: {what}', { what: step.label }),
			{ seconds: 4, undo: undoing ? null : () => undo(step.id) });
	else if (answer.status === 409)
		toast(`${undoing ? t('Not undone.') : t('Not done again.')} ${answer.data.error.list?.[0]?.sentence ?? reason(answer)}`, { kind: 'bad' });
	else
		complain(answer);
	return true;
}

export const undo = (id) => after(() => run('undo', id));
export const redo = () => after(() => run('redo'));

export function mayUndo() {
	return underWay > 0 || load().undo.length > 0;
}

// Says something about the grid in place of what was said last.
let said = null;
export function note(text, how) {
	said?.remove();
	said = toast(text, how);
}

// Says what was done, with a way back.
export function tell(text, id) {
	note(text, { undo: () => undo(id) });
}

// ---- the two buttons ----

function button(name, glyph, label, step, act) {
	return el('button', { type: 'button', class: 'btn icon ghost', 'data-steps': name, disabled: !step, onclick: () => act(),
		'aria-label': step ? `${label}: ${step.label}` : label, title: step ? `${label}: ${step.label}` : label }, glyph);
}

export function showUndo() {
	const box = $('#steps');
	if (!box)
		return;
	const { undo: done, redo: undone } = load();
	const focused = document.activeElement?.dataset?.steps;
	box.replaceChildren(button('undo', icon('arrow-back-up'), t('Undo'), done.at(-1), undo),
		button('redo', icon('arrow-forward-up'), t('Do again'), undone.at(-1), redo));
	if (focused)
		$(`[data-steps=${focused}]`, box).focus();
}

export function setUpUndo() {
	showUndo();
	addEventListener('storage', (e) => e.key === storeName() && showUndo());
}
