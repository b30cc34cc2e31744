// connection.js: the strip that says when what is shown may be out of date.

import { el } from './dom.js';
import { t } from './i18n.js';

const PATIENCE = 5000; // shorter breaks are nobody's business
const GOOD_NEWS = 2000;

let timer, strip, since;

function show(text, className) {
	strip?.remove();
	strip = el('div', { class: `conn ${className}`, role: 'status' }, text);
	document.body.append(strip);
}

function lost() {
	if (since) return;
	since = new Date();
	timer = setTimeout(
		() =>
			show(
				t('No connection. Shown as of {time}', {
					time: since.toLocaleTimeString(document.documentElement.lang, {
						hour: '2-digit',
						minute: '2-digit',
					}),
				}),
				'',
			),
		PATIENCE,
	);
}

function restored() {
	if (!since) return;
	clearTimeout(timer);
	since = null;
	if (strip?.isConnected) {
		show(t('Up to date again'), 'back');
		setTimeout(() => strip.remove(), GOOD_NEWS);
	}
}

// Pages with live updates tell it; others know only what the browser knows.
export function connection(live) {
	if (live) restored();
	else lost();
}

addEventListener('offline', lost);
addEventListener('online', restored);
