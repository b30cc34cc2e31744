// saved.js: what was saved in the window of a visit goes back by "Undo" beside "Saved":
// prices, services added, the comment, fields and places, as long as nobody has changed
// the visit since.

import { $, $$ } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { run, shownVisit } from './panel.js';
import { complain, fetchCards, post } from './server.js';
import { renew } from './typed.js';
import { note } from './undo.js';

const PLACE = /^(date|time|length|staff)\d+$/;
const form = () => $('#visit-form');
const lines = () => $$('[name^=was_price]', form()).map((f) => f.name.slice('was_price'.length));

// What does not go back by saving what was there before: somebody else as client or
// guest, what is on the client's card, bookings more, services that are gone.
const lasting = () => $$('[name=client], [name=name], [name=phone]', form()).some((f) => f.value)
	|| $$('[name=remove]:checked', form()).length > 0 || Number($('[name=more]', form())?.value) > 0;

// What the form is about to change: what was there before, by name.  Null: it is not to be
// offered to be taken back.
export function changes() {
	if (!form() || lasting())
		return null;
	const values = {};
	for (const was of $$('[name^=was_]', form())) {
		const name = was.name.slice('was_'.length);
		const field = form().elements[name];
		if (field && field.value !== was.value)
			values[name] = was.value;
	}
	if (Object.keys(values).some((name) => /^(card_|guest)/.test(name)))
		return null;
	return { values, lines: lines() };
}

async function back(visit, action, values, ids) {
	run(1);
	const answer = await post(action, values);
	if (answer.ok && shownVisit() === visit)
		await renew();
	run(-1);
	if (!answer.ok)
		complain(answer);
	await fetchCards(ids, { flash: answer.ok });
	if (answer.ok)
		note(t('Undone: {what}', { what: t('Saved') }), { seconds: 4 });
}

// It was saved: offers to take it back.  False: but for places, which have steps of their
// own, there is nothing that could be.
export function offerBack(was) {
	const added = was && lines().filter((line) => !was.lines.includes(line));
	if (!was || !form() || (!added.length && Object.keys(was.values).every((name) => PLACE.test(name))))
		return false;
	const values = { ...was.values, version: form().elements.version.value, ...(added.length && { remove: added.join(',') }) };
	const visit = shownVisit(), action = form().getAttribute('action');
	const ids = $$('#panel form[id^=move-]').map((f) => f.id.slice('move-'.length));
	$$('#toasts .toast').at(-1)?.remove();
	note(t('Saved'), { undo: () => back(visit, action, values, ids) });
	return true;
}
