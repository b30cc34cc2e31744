// booking.js: holding a time, booking it, and what to do when somebody was faster.

import { t } from '../js/lib/messages.js';
import { api, Refused, uuid } from './api.js';
import { phoneDigits } from './format.js';
import { keepHeld } from './held.js';

const TAKEN = [433, 436, 437];
const OFFERS = 6;
const FIELD_OF = { 431: 'phone', 432: 'code', 435: 'name' };
const HELD = ['busy', 'held'];

export const isTaken = (error) => error instanceof Refused && TAKEN.includes(error.code);

// Times to offer in place of a lost one, and the reason if it is not simply taken.
async function findNearest(error, choice) {
	const { cart, staff, slot } = choice;
	if (slot.parts) return { title: t('This time has just been taken.'), nearest: [] };
	const [why, nearest] = await Promise.all([
		api.why(cart, staff, slot.datetime).catch(() => null),
		error.meta.nearest?.[0]?.staff_name
			? error.meta.nearest
			: api.nearest(cart, staff, slot.datetime, OFFERS).catch(() => error.meta.nearest || []),
	]);
	const explained = why?.reason && !HELD.includes(why.reason) && why.text;
	return { title: explained || t('This time has just been taken.'), nearest: nearest || [] };
}

// The name of our hold.  It is ours to choose, so that a time whose answer was lost on the
// way is not found taken, by ourselves, when it is chosen again.
const mine = uuid().replaceAll('-', '');

let last = Promise.resolve();

// One wish after another: the last must be the last that the server hears.  isWanted says
// at its turn whether it still is one.
export function holdInTurn(choice, isWanted) {
	const act = () => (isWanted() ? takeHold(choice) : {});
	last = last.then(act, act);
	return last;
}

// Takes a hold for the chosen time.  Returns { hold } or { lost }; throws when there is no answer.
export async function takeHold(choice) {
	const { cart, staff, slot, hold } = choice;
	try {
		const wish = slot.parts
			? { parts: partsOf(choice) }
			: { staff_id: staff || 0, datetime: slot.datetime, service_ids: cart };
		const made = await api.hold({ ...wish, token: hold?.hold || mine });
		const until = Date.now() + made.seconds * 1000;
		keepHeld(made.hold, until);
		return { hold: { ...made, until } };
	} catch (error) {
		if (!isTaken(error) && error.status !== 422) throw error;
		return { lost: await findNearest(error, choice) };
	}
}

// A visit by several specialists: what each does, and when.
function partsOf({ slot, chain }) {
	return slot.parts.map((p, i) => ({
		service_ids: chain[i].service_ids,
		staff_id: p.staff_id,
		datetime: p.datetime,
	}));
}

function appointmentsOf(choice) {
	const { cart, staff, slot, hold } = choice;
	if (slot.parts)
		return partsOf(choice).map((p, i) => ({
			id: i + 1,
			services: p.service_ids,
			staff_id: p.staff_id,
			datetime: p.datetime,
		}));
	return [
		{
			id: 1,
			services: cart,
			staff_id: hold?.staff_id ?? staff ?? 0,
			datetime: slot.datetime,
		},
	];
}

// Whether the reminder is wanted: as they say, else where everybody is reminded and
// there is a way to them.
export const isReminded = ({ reminder, form }) =>
	Boolean(reminder && (form.remind ?? (reminder.usual && (reminder.sms > 0 || form.email.trim()))));

let sent = { body: '', key: '' };

// Books.  The same request repeated after a lost answer has the same key, so
// there is one booking however often the button is pressed.
export async function book(choice, page) {
	const { form, hold, reminder } = choice;
	const remind = isReminded(choice);
	const body = JSON.stringify({
		phone: phoneDigits(form.phone),
		fullname: form.name.trim(),
		email: form.email.trim(),
		comment: form.comment.trim(),
		code: form.code || undefined,
		type: 'widget',
		notify_by_sms: remind ? reminder.sms : 0,
		notify_by_email: remind ? reminder.mail : 0,
		appointments: appointmentsOf(choice),
		okno: { consent: true, consent_version: page.consent.version, hold: hold?.hold, remind: reminder ? remind : undefined },
	});
	if (body !== sent.body) sent = { body, key: uuid() };
	return api.record(body, sent.key);
}

// Sends a code to the phone typed; again: another was sent before.  A patch of the screen's state.
export async function sendCode({ form }, again = false) {
	try {
		await api.code(phoneDigits(form.phone), form.name);
	} catch (error) {
		const why =
			error instanceof Refused
				? error.message
				: t('No connection. Nothing you entered is lost: please try again.');
		return { codeAsked: true, codeSent: '', errors: { code: why } };
	}
	const text = again
		? t('We have sent another code.')
		: t('We have sent you a code. Please enter it.');
	return { codeAsked: true, codeSent: text, errors: {} };
}

// What a refused booking means for the screen: a patch of its state.
export async function explain(error, choice) {
	if (!(error instanceof Refused))
		return {
			failure: t('No connection. Nothing you entered is lost: please try again.'),
		};
	if (isTaken(error)) return { hold: null, lost: await findNearest(error, choice) };
	if (error.code === 432 && !choice.codeAsked) return sendCode(choice);
	if (FIELD_OF[error.code]) return { errors: { [FIELD_OF[error.code]]: error.message } };
	const errors = {};
	for (const [field, texts] of Object.entries(error.meta.errors || {}))
		errors[field === 'fullname' ? 'name' : field] = [].concat(texts)[0];
	return Object.keys(errors).length ? { errors, failure: '' } : { failure: error.message };
}
