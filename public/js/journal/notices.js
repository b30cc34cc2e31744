// notices.js: what others change appears by itself: what a notice (lib/live.js)
// means to the day that is shown.

import { card, journal } from './grid.js';
import { fetchHolds } from './holds.js';
import { fetchCards } from './server.js';

const COALESCE_MS = 100;

const ids = new Map();		// id → version heard of
let holds = false;		// were heard of
let timer, again;

function flush() {
	timer = null;
	const list = [...ids].filter(([id, v]) => !(Number(card(id)?.dataset.v) >= v)).map(([id]) => id);
	ids.clear();
	fetchCards(list);
	if (holds)
		fetchHolds();
	holds = false;
}

// Do changed hours fall on a day that is shown?
function inSight({ first, last }) {
	const shown = journal().dataset;
	return first <= shown.last && last >= shown.first;
}

// Painting comes in strokes: the day is fetched once they have settled.
function soonAnew(refresh) {
	clearTimeout(again);
	again = setTimeout(refresh, COALESCE_MS * 3);
}

// Only what is shown, or was, or would be, concerns this page.
function concerns({ id, day }) {
	const { first, last } = journal().dataset;
	return card(id) || (day >= first && day <= last);
}

// refresh fetches the day anew.
export function heard(notice, refresh) {
	if (notice.kind === 'comment')
		document.dispatchEvent(new CustomEvent('okno:comment', { detail: notice }));
	if (notice.kind === 'files')
		document.dispatchEvent(new CustomEvent('okno:files', { detail: notice.id }));
	if (notice.kind === 'block')
		document.dispatchEvent(new CustomEvent('okno:block'));
	if (notice.kind === 'hours' && inSight(notice))
		soonAnew(refresh);
	if (notice.kind === 'hold')
		holds = true;
	else if (notice.kind !== 'appointment' || !concerns(notice))
		return;
	else
		ids.set(notice.id, Math.max(notice.v, ids.get(notice.id) || 0));
	timer ??= setTimeout(flush, COALESCE_MS);
}
