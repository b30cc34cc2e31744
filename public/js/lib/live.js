// live.js: what others change is heard of.  One tab of the browser holds the
// connection of a branch (six would starve it over HTTP/1.1) and tells the others,
// whatever page they show.

import { behind, connection, look } from './connection.js';

const AGAIN_MS = 4000;		// after the server refused
const STALE_MS = 5 * 60000;	// a tab that slept so long looks anew
const SILENT_MS = 40000;	// nginx pings every 15 s: a connection so silent is none

let branch, channel, onRefresh, onNotice, hiddenAt;
let lost = false;
let lastId = '';		// of the notice heard last
let catching;
let due;		// the next try
let anew = () => {};	// connects anew, where this tab holds the connection

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
		onNotice(message.notice);
	else if ('live' in message)
		state(message.live);
}

function tell(message) {
	receive(message);
	channel.postMessage(message);
}

function listen() {
	const source = new EventSource(`/journal/${branch}/live${lastId && `?last_event_id=${lastId}`}`);
	let heardAt = Date.now();
	const alive = () => { heardAt = Date.now(); };
	const again = (after) => {
		clearInterval(watch);
		source.close();
		if (!lost)
			tell({ live: false });
		clearTimeout(due);
		due = setTimeout(listen, after);
	};
	anew = () => again(0);
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
			for (const notice of [JSON.parse(data)].flat())
				tell({ notice });
		} catch {
			// Not ours: the next one may be.
		}
	};
	source.onerror = () => {
		if (source.readyState === EventSource.CLOSED) {
			again(AGAIN_MS);
			look();
		} else if (!lost)
			tell({ live: false });
	};
	addEventListener('pagehide', () => source.close(), { once: true });
}

// refresh fetches anew all that is shown, and answers whether it could; notice is
// called with each notice.
export function setUpLive(ofBranch, refresh, notice) {
	const name = `okno-live-${ofBranch}`;
	branch = ofBranch;
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
	addEventListener('online', () => anew());	// it may be as good as before, and would say nothing
	addEventListener('pageshow', (e) => {
		if (e.persisted)
			location.reload();
	});
}
