// calls.js: the list of calls stays as it is while two people work on it: what is
// answered is sent without a new page, and what others answer, book, move or cancel
// appears.  Without it the list is as new as the page.

import { htmx } from './app.js';
import { $ } from './lib/dom.js';
import { setUpLive } from './lib/live.js';

const COALESCE_MS = 300;
const rows = () => [...document.querySelectorAll('.calls > li')];
let asking, soon, failed;

// The list as it is now; what is being typed stays.  Answers whether it could.
async function refresh() {
	await asking;
	failed = false;
	asking = htmx.ajax('GET', location.pathname + location.search, { source: '#calls', target: '#calls', select: '#calls', swap: 'outerMorph' });
	await asking;
	return !failed;
}

function heard({ kind, day }) {
	if (!['appointment', 'call'].includes(kind) || day !== $('#calls').dataset.day)
		return;
	clearTimeout(soon);
	soon = setTimeout(refresh, COALESCE_MS);
}

document.addEventListener('htmx:before:response', (e) => {
	if (e.detail.ctx.request.method === 'GET' && e.detail.ctx.response.status >= 400) {
		failed = true;
		e.preventDefault();
	}
});
document.addEventListener('htmx:error', () => { failed = true; });

// Whoever has answered goes on with the next one to call: where the answered one goes
// from the list, the keyboard is not left in the air.
let place = null;
document.addEventListener('htmx:before:request', ({ target }) => {
	if (target.matches?.('.calls-do'))
		place = rows().indexOf(target.closest('li'));
});
document.addEventListener('htmx:after:swap', () => {
	if (place !== null && document.activeElement === document.body)
		$('input:not([type=hidden])', rows()[Math.min(place, rows().length - 1)] || $('#calls'))?.focus();
	place = null;
});

setUpLive($('#calls').dataset.branch, refresh, heard);
