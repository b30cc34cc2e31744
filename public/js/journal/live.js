// live.js: what others change appears by itself.  One tab of the browser holds
// the connection (six would starve it over HTTP/1.1) and tells the others.

import { behind, connection } from '../lib/connection.js';
import { card, journal } from './grid.js';
import { fetchHolds } from './holds.js';
import { fetchCards } from './server.js';

const COALESCE_MS = 100;
const AGAIN_MS = 4000;		// after the server refused
const STALE_MS = 5 * 60000;	// a tab that slept so long looks anew
const SILENT_MS = 40000;	// nginx pings every 15 s: a connection so silent is none

const ids = new Map();		// id → version heard of
let holds = false;		// were heard of
let timer, again, channel, onRefresh, onNotice, hiddenAt;
let lost = false;
let lastId = '';		// of the notice heard last
let catching;

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
function soonAnew() {
	clearTimeout(again);
	again = setTimeout(() => onRefresh(), COALESCE_MS * 3);
}

// Only what is shown, or was, or would be, concerns this page.
function concerns({ id, day }) {
	const { first, last } = journal().dataset;
	return card(id) || (day >= first && day <= last);
}

function heard(notice) {
	if (notice.kind === 'appointment')
		onNotice(notice);
	if (notice.kind === 'comment')
		document.dispatchEvent(new CustomEvent('okno:comment', { detail: notice }));
	if (notice.kind === 'files')
		document.dispatchEvent(new CustomEvent('okno:files', { detail: notice.id }));
	if (notice.kind === 'block')
		document.dispatchEvent(new CustomEvent('okno:block'));
	if (notice.kind === 'hours' && inSight(notice))
		soonAnew();
	if (notice.kind === 'hold')
		holds = true;
	else if (notice.kind !== 'appointment' || !concerns(notice))
		return;
	else
		ids.set(notice.id, Math.max(notice.v, ids.get(notice.id) || 0));
	timer ??= setTimeout(flush, COALESCE_MS);
}

// The connection is there: what was missed meanwhile is fetched; until that
// comes through it is said that what is shown is old, and tried again.
async function catchUp(wait = AGAIN_MS) {
	clearTimeout(catching);
	if (await onRefresh())
		connection(true);
	else if (!lost) {
		behind(() => catchUp());
		catching = setTimeout(catchUp, wait, Math.min(2 * wait, STALE_MS));
	}
}

function state(live) {
	lost = !live;
	clearTimeout(catching);
	if (live)
		catchUp();
	else
		connection(false);
}

function receive(message) {
	if (message.notice)
		heard(message.notice);
	else if ('live' in message)
		state(message.live);
}

function tell(message) {
	receive(message);
	channel.postMessage(message);
}

function listen() {
	const source = new EventSource(`/journal/${journal().dataset.branch}/live${lastId && `?last_event_id=${lastId}`}`);
	let heardAt = Date.now();
	const alive = () => { heardAt = Date.now(); };
	const again = (after) => {
		clearInterval(watch);
		source.close();
		if (!lost)
			tell({ live: false });
		setTimeout(listen, after);
	};
	const watch = setInterval(() => Date.now() - heardAt > SILENT_MS && again(0), SILENT_MS / 8);
	source.onopen = () => {
		alive();
		tell({ live: true });
	};
	source.addEventListener('ping', alive);
	source.onmessage = ({ data, lastEventId }) => {
		alive();
		lastId = lastEventId;
		try {
			tell({ notice: JSON.parse(data) });
		} catch {
			// Not ours: the next one may be.
		}
	};
	source.onerror = () => {
		if (source.readyState === EventSource.CLOSED)
			again(AGAIN_MS);
		else if (!lost)
			tell({ live: false });
	};
	addEventListener('pagehide', () => source.close(), { once: true });
}

// refresh fetches the day anew; notice is called with each notice.
export function setUpLive(refresh, notice) {
	const name = `okno-live-${journal().dataset.branch}`;
	onRefresh = refresh;
	onNotice = notice;
	channel = new BroadcastChannel(name);
	channel.onmessage = ({ data }) => receive(data);
	if (navigator.locks)
		navigator.locks.request(name, () => {
			listen();
			return new Promise(() => {});
		});
	else
		listen();
	document.addEventListener('visibilitychange', () => {
		if (document.hidden)
			hiddenAt = Date.now();
		else if (hiddenAt && Date.now() - hiddenAt > STALE_MS)
			refresh();
	});
	addEventListener('pageshow', (e) => {
		if (e.persisted)
			location.reload();
	});
}
