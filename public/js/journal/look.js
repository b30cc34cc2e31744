// look.js: how the journal looks: the form opens beside its button and every
// choice is kept and shown at once; the wheel with Ctrl and the keys + and −
// change how high an hour is.

import { $ } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { shortcut } from '../lib/keys.js';
import { complain, post } from '../lib/post.js';
import { htmx } from '../app.js';
import { grid, journal } from './grid.js';
import { viewParts } from './later.js';
import { base } from './server.js';

const ZOOM_MAX = 5;
const KEEP_MS = 500;

let again = () => {};
let timer;

// ---- zoom ----

const zoomOf = (node) => Number(node.className.match(/(?:^| )z(\d)/)[1]);

// The minute at height y of the window stays where it is.
function zoom(by, y) {
	const node = grid();
	if (!node)
		return false;
	const was = zoomOf(node);
	const now = Math.min(ZOOM_MAX, Math.max(1, was + by));
	if (now === was)
		return true;
	const column = $('.cl', node);
	const at = (y - column.getBoundingClientRect().top) / column.offsetHeight;
	node.classList.replace(`z${was}`, `z${now}`);
	$('.gridw').scrollTop += column.getBoundingClientRect().top + at * column.offsetHeight - y;
	const choice = $('#look-form [name=zoom]');
	if (choice)
		choice.value = now;
	clearTimeout(timer);
	timer = setTimeout(() => post(`${base()}/look/zoom`, { zoom: now }), KEEP_MS);
	return true;
}

function middle() {
	const box = $('.gridw').getBoundingClientRect();
	return box.top + box.height / 2;
}

const zoomKey = (by) => () => grid() !== null && zoom(by, middle());

// ---- the form ----

async function open(link) {
	const pop = $('#look');
	if (pop.matches(':popover-open')) {
		pop.hidePopover();
		return;
	}
	pop.opener = link;
	await Promise.all([htmx.ajax('GET', link.getAttribute('href'), { source: '#look', target: '#look', swap: 'innerHTML' }), viewParts()]);
	pop.showPopover();
	$('select', pop)?.focus();
}

async function send(action, body, submitter) {
	const answer = await post(action, body);
	if (!answer.ok) {
		complain(answer);
		return;
	}
	await again(answer.data.back);
	const link = $('[data-look]');
	$('#look').opener = link;
	if (submitter)		// as at first: the form shows that
		await htmx.ajax('GET', link.getAttribute('href'), { source: '#look', target: '#look', swap: 'innerHTML' });
}

// One choice after the other: each sends the whole form, and the last is to stay.
let kept = Promise.resolve();
function keep(form, submitter) {
	const values = new URLSearchParams(new FormData(form, submitter));
	const body = Object.fromEntries([...values].filter(([key]) => key !== 'shown'));
	body.shown = values.getAll('shown').join(',');
	kept = kept.catch(() => {}).then(() => send(form.getAttribute('action'), body, submitter));
}

export function setUpLook(redraw) {
	again = redraw;
	document.addEventListener('click', (e) => {
		const link = e.target.closest('a[data-look]');
		if (!link || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey)
			return;
		e.preventDefault();
		open(link);
	});
	document.addEventListener('change', (e) => {
		const form = e.target.closest('[data-look-form]');
		if (form && journal())
			keep(form);
	});
	document.addEventListener('submit', (e) => {
		if (!e.target.matches('[data-look-form]') || !journal())
			return;
		e.preventDefault();
		keep(e.target, e.submitter);
	}, true);
	document.addEventListener('wheel', (e) => {
		if (e.ctrlKey && e.target.closest?.('.gridw') && grid()) {
			e.preventDefault();
			zoom(e.deltaY < 0 ? 1 : -1, e.clientY);
		}
	}, { passive: false });
	shortcut('Equal', t('Larger'), zoomKey(1));
	shortcut('Minus', t('Smaller'), zoomKey(-1));
}
