// jump.js: what the search finds is jumped to: the day of the visit is shown, its
// card has the focus and is marked, the visit is open beside it.  Enter in the
// search jumps to the first, arrows walk through what is found.

import { $, $$ } from '../lib/dom.js';
import { card, journal } from './grid.js';
import { openPanel } from './panel.js';
import { base } from './server.js';

let go = async () => {};
let shownFor = null;	// what was typed for what is shown
let entered = false;	// Enter was pressed before it was found

const field = () => $('#find');
const links = () => $$('#found a.pop-item');

function mark(node) {
	for (const old of $$('#grid .bk.jumped'))
		old.classList.remove('jumped');
	node.classList.add('jumped');
	node.scrollIntoView({ block: 'center', inline: 'center' });
	node.focus({ preventScroll: true });
}

async function jump(link) {
	const { jump: id, day } = link.dataset;
	$('#found').replaceChildren();
	field()?.blur();
	if (field())
		field().value = '';
	if (!card(id) && journal().dataset.day !== day) {
		await go(`${base()}/${day}`);
		if (journal().dataset.day !== day)
			return;			// something is not saved yet, or there was no answer
	}
	const node = card(id);
	if (node && !node.hidden)
		mark(node);
	await openPanel(link.pathname);
	document.getElementById(`b${id}`)?.focus({ preventScroll: true });
}

function first() {
	links().find((a) => a.dataset.jump)?.click();
}

function pressed(e) {
	const list = links();
	const at = list.indexOf(document.activeElement);
	if (!field() || (e.target !== field() && at < 0))
		return;
	if (e.code === 'Enter' && e.target === field()) {
		entered = shownFor !== field().value.trim();
		if (entered || !list.length)
			return;			// the form asks at once
		first();
	} else if ((e.code === 'ArrowDown' || e.code === 'ArrowUp') && list.length)
		(list[at + (e.code === 'ArrowDown' ? 1 : -1)] || field()).focus();
	else
		return;
	e.preventDefault();
	e.stopPropagation();
}

// turn shows another day.
export function setUpJump(turn) {
	go = turn;
	document.addEventListener('keydown', pressed, true);
	document.addEventListener('pointerdown', (e) => {
		if (links().length && !e.target.closest?.('.top-search')) {
			$('#found').replaceChildren();
			field().value = '';
		}
	});
	document.addEventListener('htmx:after:swap', ({ detail: { ctx } }) => {
		if (ctx.target?.id !== 'found')
			return;
		shownFor = new URLSearchParams(ctx.request.action.split('?')[1]).get('q')?.trim();
		if (entered && shownFor === field()?.value.trim()) {
			entered = false;
			first();
		}
	});
	document.addEventListener('click', (e) => {
		const link = e.target.closest?.('a[data-jump]');
		if (!link || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey)
			return;
		e.preventDefault();
		e.stopPropagation();
		jump(link);
	}, true);
}
