// journal.js: the journal's page.  The server renders the grid and works without
// this; here it is made quick: panels without a new page, dragging, keyboard,
// live updates.

import { htmx } from './app.js';
import { $ } from './lib/dom.js';
import { t } from './lib/i18n.js';
import { shortcut } from './lib/keys.js';
import { setUpLive } from './lib/live.js';
import './lib/print.js';
import { setUpBell } from './journal/bell.js';
import { awaitHand } from './journal/first.js';
import { cards, clock, grid, journal, setTabStop, showNow } from './journal/grid.js';
import { expireHolds } from './journal/holds.js';
import { blockParts, handParts, panelParts, viewParts } from './journal/later.js';
import { heard } from './journal/notices.js';
import { changedElsewhere, closePanel, dayShown, isPanelUrl, openPanel, setUpPanel } from './journal/panel.js';
import { base, cardsFetched, isHeld, onMissingColumn, released } from './journal/server.js';

const MINUTE = 60000;
let current;	// the address of the day shown
const here = () => location.pathname + location.search;

// ---- days ----

function shown() {
	setTabStop();
	showNow();
	expireHolds();
	dayShown();
	if ($('#grid .blk'))
		blockParts();
	document.dispatchEvent(new CustomEvent('okno:cards'));
}

// Draws a day, node by node: what is typed and focused stays.  Answers null, or
// why it could not: the status, 0 without an answer, AGAIN.  What is shown stays then.
// overtaken: tells when it is answered that what is shown is newer, or in somebody's hand.
const AGAIN = -1;
const TRIES = 3;	// where something changes all the time a day is shown all the same
let refused = null;
async function draw(url, overtaken = null) {
	refused = null;
	if (/[?&]view=/.test(url))
		await viewParts();
	await htmx.ajax('GET', url, { source: '#journal', target: '#journal', swap: 'outerMorph', overtaken });
	return refused;
}

// Another view that is on its way: what is heard meanwhile must not take its place.
let going;

// The same day again, when nobody drags; false: it is not as it is now.
let waits = false;	// it is not asked for yet: once is enough for all who ask meanwhile
async function anew() {
	let why = AGAIN;
	for (let tries = 0; why === AGAIN; tries++) {
		waits = true;
		await released();
		await going;
		waits = false;
		const before = cardsFetched();
		why = await draw(journal().dataset.url, () => isHeld() || (tries < TRIES && cardsFetched() !== before));
	}
	if (why === null)
		shown();
	return why === null;
}

// One after another: the later request ends the one before, whose asker would go on
// while what it asked for is not there yet.
let underWay = null;
let next = null;
function refresh() {
	if (underWay && !waits)
		return next ??= underWay.then(() => {
			next = null;
			return refresh();
		});
	return underWay ??= anew().finally(() => {
		underWay = null;
	});
}

// The same with what is shown chosen anew; the popover in which it was stays.
async function again(url) {
	await (going = draw(url));
	history.replaceState(history.state, '', url);
	current = url;
	shown();
}

// Another day in place of this one.
async function go(url, { push = true } = {}) {
	if ($('#panel')?.firstElementChild && !await closePanel({ push: false }))
		return;
	for (const pop of document.querySelectorAll(':popover-open'))
		pop.hidePopover();
	const top = $('.gridw')?.scrollTop;
	const why = await (going = draw(url));
	if (why)
		location.assign(url);	// the page says why
	if (why !== null)
		return;
	if (push)
		history.pushState({ okno: true }, '', url);
	current = url;
	shown();
	if (top != null && $('.gridw'))
		$('.gridw').scrollTop = top;
}

// Back and forward.
async function sync() {
	if (isPanelUrl(location.pathname))
		await openPanel(here(), { push: false });
	else if (here() === current || here() === journal().dataset.url)
		await closePanel({ push: false });
	else
		await go(here(), { push: false });
}

// ---- the first look ----

// Shows now, or else the first booking.
function scrollToWork() {
	const wrap = $('.gridw');
	const first = $('.bk.sel') || $('.now') || cards()[0];
	if (wrap && first)
		wrap.scrollTop = Math.max(0, first.getBoundingClientRect().top - grid().getBoundingClientRect().top - 200);
	$('.team thead .today')?.scrollIntoView({ block: 'nearest', inline: 'center' });
	const selected = $('.bk.sel');
	if (selected)
		selected.scrollIntoView({ block: 'nearest', inline: 'center' });
}

function openNew(sid, day, start, length) {
	openPanel(`${base()}/new?${new URLSearchParams({ staff: sid, date: day, time: clock(start), ...(length && { length }) })}`);
}

function openBlock({ sid, day, start }) {
	openPanel(`${base()}/blocks/new?${new URLSearchParams({ staff: sid, date: day, time: clock(start) })}`);
}

function clicked(e) {
	const link = e.target.closest('a[data-go]');
	if (!link || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey)
		return;
	e.preventDefault();
	go(link.getAttribute('href'));
}

function picked(e) {
	const form = e.target.closest('form[data-pick]');
	if (form)
		go(`${form.getAttribute('action')}?${new URLSearchParams(new FormData(form))}`);
}

// The month is asked for when it is opened.
function opened({ target, newState }) {
	if (newState === 'open' && target.dataset?.month)
		htmx.ajax('GET', target.dataset.month, { source: '#month', target: '#month', swap: 'innerHTML' });
}

function turn(which) {
	return (e) => {
		if (e.target.closest?.('#grid a.bk, [role=tab]'))
			return false;
		$(`[data-go=${which}]`)?.click();
		return true;
	};
}

document.addEventListener('htmx:before:response', (e) => {
	const { target, response } = e.detail.ctx;
	if (target?.id === 'journal' && (response.status >= 400 || e.defaultPrevented)) {	// by app.js: signed out
		refused = response.status;
		e.preventDefault();
	}
});
document.addEventListener('htmx:after:request', (e) => {
	if (e.detail.ctx.overtaken?.()) {
		refused = AGAIN;
		e.preventDefault();
	}
});
document.addEventListener('htmx:error', ({ detail }) => {
	if (detail.ctx?.target?.id === 'journal')
		refused = 0;
});
document.addEventListener('click', clicked);
document.addEventListener('change', picked);
document.addEventListener('toggle', opened, true);
addEventListener('popstate', sync);
// htmx would fetch the whole page into the body.
document.addEventListener('htmx:before:history:restore', (e) => e.preventDefault());
shortcut('ArrowLeft', t('Day or week before'), turn('before'));
shortcut('ArrowRight', t('Day or week after'), turn('after'));

current = isPanelUrl(location.pathname) ? journal().dataset.url : here();
const parts = Promise.all([$('#panel')?.firstElementChild && panelParts(), $('#grid .blk, #block-form') && blockParts()]);
onMissingColumn(refresh);
setUpPanel();
setUpBell();
document.addEventListener('okno:block', async () => (await blockParts())?.fetchSoon());
awaitHand(() => handParts({ openNew, openBlock, go, again }));
setTabStop();
showNow();
expireHolds();
scrollToWork();
setInterval(showNow, MINUTE / 2);
setUpLive(journal().dataset.branch, refresh, (notice) => {
	if (notice.kind === 'appointment')
		changedElsewhere(notice);
	heard(notice, refresh);
});
parts.then(() => performance.mark('okno:journal'));	// usable from here on
