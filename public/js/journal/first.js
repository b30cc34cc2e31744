// first.js: the first sign of a hand fetches what hands need (hand.js).  What is
// pressed until that is there waits for it and is then done, in its order: nobody
// presses anything twice, however slow the network.

import { $, typing } from '../lib/dom.js';
import { journal } from './grid.js';

const TYPES = ['pointerover', 'focusin', 'pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'click', 'contextmenu', 'keydown', 'wheel'];
// Keys that hands have: on a card, and wherever one is.  Others act without them.
const ON_CARD = /^((Ctrl\+)?(Shift\+)?(Arrow\w+|Home|End)|Digit[1-4]|KeyM|Space|Delete|Backspace|ContextMenu|Shift\+F10|Ctrl\+Key[ACX])$/;
const ANYWHERE = /^(Equal|Minus|Shift\+Slash|Ctrl\+(Shift\+)?Key[VZ])$/;

let load = async () => {};
let waiting = [];	// events

// Links to visits and days, and keys of the browser, do what they do without it.
function waits(e) {
	if (e.type === 'click')
		return e.target.closest('#grid a.bk') ? e.ctrlKey || e.metaKey || e.shiftKey : e.target.closest('#grid, [data-look], [data-jump], .list-status');
	if (e.type === 'contextmenu')
		return e.target.closest('#grid');
	if (e.type === 'wheel')
		return e.ctrlKey && e.target.closest('.gridw');
	if (e.type !== 'keydown' || e.altKey || typing(e.target) || $('dialog[open], :popover-open'))
		return false;
	const key = (e.ctrlKey || e.metaKey ? 'Ctrl+' : '') + (e.shiftKey ? 'Shift+' : '') + e.code;
	if (e.target.closest('#grid a.bk'))
		return ON_CARD.test(key) && !String(getSelection()) || ANYWHERE.test(key);
	return ANYWHERE.test(key) || e.target.matches('.gridw') && (key === 'ArrowDown' || key === 'Enter');
}

// What is held goes on to be; what scrolls is none of it.
function heldBy(e) {
	if (e.type === 'pointerdown' && e.target.closest('#grid') && !e.target.closest('.blk'))
		waiting.push(e);
	else if (e.type === 'pointercancel')
		waiting = waiting.filter(({ type }) => !type.startsWith('pointer'));
	else if (e.type !== 'pointerdown' && waiting.some(({ type }) => type === 'pointerdown'))
		waiting = [...waiting.filter(({ type }) => type !== 'pointermove' || e.type !== type), e];
}

function sign(e) {
	if (e.type === 'pointermove' && !waiting.length || e.type === 'keydown' && (e.code === 'Tab' || typing(e.target)))
		return;
	if (/^(pointerover|focusin)$/.test(e.type)) {
		if (e.target.closest?.('#grid, #find, .list-day'))
			come();
		return;
	}
	come();
	if (e.type.startsWith('pointer'))
		heldBy(e);
	else if (waits(e)) {
		e.preventDefault();
		e.stopImmediatePropagation();
		waiting.push(e);
	}
}

const listen = (how) => TYPES.forEach((type) => document[`${how}EventListener`](type, sign, { capture: true, passive: false }));

let coming = null;
function come() {
	coming ??= load().then((hand) => {
		if (!hand) {
			coming = null;		// the next sign tries again
			waiting = [];
			return;
		}
		listen('remove');
		performance.mark('okno:hand');
		for (const e of waiting)
			if (e.target.isConnected)
				e.target.dispatchEvent(new e.constructor(e.type, e));
		waiting = [];
	});
}

// What was done before can be taken back: the buttons say so at once.
function remembers() {
	try {
		return Boolean(localStorage.getItem(`okno-undo-${journal().dataset.branch}-${journal().dataset.user}`));
	} catch {
		return false;
	}
}

// hand fetches what hands need and sets it up.
export function awaitHand(hand) {
	load = hand;
	listen('add');
	addEventListener('storage', come, { once: true });
	if (remembers())
		come();
}
