// typed.js: what is typed in the window of a visit and not saved yet stays there when
// the window is shown anew for another reason: a status, visits made one or parted, a
// booking cancelled or brought back.  Where somebody else has changed the same field
// the form keeps the version that it was typed over: saving it shows both.

import { $ } from '../lib/dom.js';
import { leave, openPanel, shownVisit, touched } from './panel.js';

let kept = null;	// what was typed, until its visit is shown again

const form = () => $('#visit-form');
const was = (field) => field.form.elements[`was_${field.name}`];

// The fields that a person fills in; those of bookings more only while they are open.
function fields() {
	return [...form().elements].filter((f) => f.name && !f.name.startsWith('was_') && (f.type !== 'hidden' || f.name === 'client')
		&& !f.closest('[data-more]:not([open])'));
}

function saved(field) {
	return was(field)?.value ?? (field.options ? [...field.options].find((o) => o.defaultSelected)?.value : field.defaultValue);
}

const differs = (field) => (field.type === 'checkbox' ? field.checked !== field.defaultChecked : field.value !== saved(field));
const typedIn = (box) => fields().filter((f) => box.contains(f) && f.type !== 'hidden' && differs(f));

function take() {
	return { visit: shownVisit(), version: form().elements.version.value, top: $('#part-visit').scrollTop,
		fields: fields().map((f) => ({ name: f.name, type: f.type, value: f.value, checked: f.checked, was: was(f)?.value })) };
}

// Puts one field back; true: somebody else has changed what it was typed over.
function putField(old, field) {
	const before = was(field);
	const theirs = before && before.value !== old.was;
	field.value = old.value;
	field.checked = old.checked;
	if (theirs)
		before.value = old.was;
	for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details'))
		fold.open = true;
	if (field.name === 'more')	// its rows
		field.dispatchEvent(new Event('input', { bubbles: true }));
	return theirs;
}

function put(draft) {
	let any = false, stale = false;
	if (!form() || shownVisit() !== draft.visit)
		return;
	for (const old of draft.fields) {
		const field = [...form().elements].find((f) => f.name === old.name && (old.type !== 'checkbox' || f.value === old.value));
		if (!field || (old.was === undefined ? old.value === field.value && old.checked === field.checked : old.value === old.was))
			continue;
		any = true;
		stale = putField(old, field) || stale;
	}
	if (stale)
		form().elements.version.value = draft.version;
	if (any) {
		touched();
		$('#part-visit').scrollTop = draft.top;
	}
}

// The visit that is open as it is now, and what is typed.
export async function renew() {
	if (!form())
		return;
	const draft = take();
	touched(false);
	await openPanel(form().getAttribute('action'), { push: false });
	put(draft);
}

// May a booking be taken out of the window?  What is typed at it goes with it.
export async function mayGo(box) {
	const typed = typedIn(box);
	if (typed.length && !await leave())
		return false;
	for (const field of typed) {
		if (field.type === 'checkbox')
			field.checked = field.defaultChecked;
		else
			field.value = saved(field);
	}
	return true;
}

// ---- events ----

// Saving the form itself is no reason to keep what is in it, nor is a visit left.
function swaps({ detail: { ctx } }) {
	if (ctx.target?.id === 'panel' && form())
		kept = ctx.request.method === 'POST' && ctx.sourceElement !== form() ? take() : null;
}

function swapped({ detail: { ctx } }) {
	if (ctx.target?.id !== 'panel' || !kept || !form())
		return;
	put(kept);
	kept = null;
}

async function parts(e) {
	const box = e.target.matches('form[id^=split-]') && e.submitter?.closest('.appt');
	if (!box || !typedIn(box).length)
		return;
	const { target, submitter } = e;
	e.preventDefault();
	e.stopPropagation();
	if (await mayGo(box))
		target.requestSubmit(submitter);
}

export function setUpTyped() {
	document.addEventListener('htmx:before:swap', swaps);
	document.addEventListener('htmx:after:swap', swapped);
	document.addEventListener('submit', parts, true);
}
