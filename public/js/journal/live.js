// live.js: what others change appears by itself.  One tab of the browser holds
// the connection (six would starve it over HTTP/1.1) and tells the others.

import { connection } from '../lib/connection.js';
import { card, journal } from './grid.js';
import { fetchHolds } from './holds.js';
import { fetchCards } from './server.js';

const COALESCE_MS = 100;
const AGAIN_MS = 4000;		// after the server refused
const STALE_MS = 5 * 60000;	// a tab that slept so long looks anew

const ids = new Map();		// id → version heard of
let holds = false;		// were heard of
let timer, channel, onRefresh, onNotice, hiddenAt;
let lost = false;

function flush() {
	timer = null;
	const list = [...ids].filter(([id, v]) => !(Number(card(id)?.dataset.v) >= v)).map(([id]) => id);
	ids.clear();
	fetchCards(list);
	if (holds)
		fetchHolds();
	holds = false;
}

// Only what is shown, or was, or would be, concerns this page.
function concerns({ id, day }) {
	const { first, last } = journal().dataset;
	return card(id) || (day >= first && day <= last);
}

function heard(notice) {
	if (notice.kind === 'appointment')
		onNotice(notice);
	if (notice.kind === 'block')
		document.dispatchEvent(new CustomEvent('okno:block'));
	if (notice.kind === 'hold')
		holds = true;
	else if (notice.kind !== 'appointment' || !concerns(notice))
		return;
	else
		ids.set(notice.id, Math.max(notice.v, ids.get(notice.id) || 0));
	timer ??= setTimeout(flush, COALESCE_MS);
}

function state(live) {
	connection(live);
	if (live)
		onRefresh();	// what was missed meanwhile
	lost = !live;
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
	const source = new EventSource(`/journal/${journal().dataset.branch}/live`);
	source.onopen = () => tell({ live: true });
	source.onmessage = ({ data }) => {
		try {
			tell({ notice: JSON.parse(data) });
		} catch {
			// Not ours: the next one may be.
		}
	};
	source.onerror = () => {
		if (!lost)
			tell({ live: false });
		if (source.readyState === EventSource.CLOSED)
			setTimeout(listen, AGAIN_MS);
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
