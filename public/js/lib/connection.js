// connection.js: the strip that says when what is shown may be out of date.

import { el } from './dom.js';
import { t } from './i18n.js';
import { inTurn } from './turn.js';

const PATIENCE = 5000; // shorter breaks are nobody's business
const GOOD_NEWS = 2000;

let timer, strip, since;
let over = false;	// nobody is signed in

function show(text, className, ...more) {
	strip?.remove();
	strip = el('div', { class: `conn ${className}`, role: 'status' }, text, ...more);
	document.body.append(strip);
}

const clock = () =>
	since.toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

function lost() {
	if (since || over) return;
	since = new Date();
	timer = setTimeout(
		() =>
			show(
				t('No connection. Shown as of {time}', { time: clock() }),
				'',
			),
		PATIENCE,
	);
}

function restored() {
	if (!since) return;
	clearTimeout(timer);
	since = null;
	if (strip?.isConnected && !over) {
		show(t('Up to date again'), 'back');
		setTimeout(() => strip.remove(), GOOD_NEWS);
	}
}

// Pages with live updates tell it; others know only what the browser knows.
let told = false;
export function connection(live) {
	told = true;
	if (live) restored();
	else lost();
}

// The connection is there again, but what was missed meanwhile could not be
// fetched; again tries once more.
export function behind(again) {
	if (over) return;
	clearTimeout(timer);
	since ??= new Date();
	show(
		t('Connected, but what changed meanwhile could not be fetched. Shown as of {time}', { time: clock() }),
		'behind',
		el('button', { type: 'button', class: 'btn sm', onclick: again }, t('Try again')),
	);
}

// Nobody is signed in any more who may see what is shown; way leads back.
export function out(text, way) {
	clearTimeout(timer);
	over = true;
	if (strip?.textContent !== text + way.textContent || !strip.isConnected) show(text, 'behind', way);
}

export function inAgain() {
	over = false;
	strip?.remove();
}

// Looks who is signed in, when the server refuses; true if it is worth trying again.
export const look = () => inTurn(() => import('./again.js')).then((again) => again.look(), () => false);

addEventListener('offline', lost);
addEventListener('online', () => told || restored());
