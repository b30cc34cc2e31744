// later.js: parts of the journal that its first look does without.  Each is fetched
// once, when it is first needed; without the network what is there goes on without it.

import { $ } from '../lib/dom.js';
import { inTurn } from '../lib/turn.js';

function once(load) {
	let made;
	return (...how) => made ??= load(...how).catch(() => {
		made = undefined;	// the next one tries again
	});
}

function styles(id) {
	const link = $(id);
	if (!link?.disabled)
		return null;
	return new Promise((done) => {
		link.addEventListener('load', done, { once: true });
		link.addEventListener('error', done, { once: true });
		link.disabled = false;
	});
}

// What the panel needs; resolves when it looks and acts as it should.
export const panelParts = once(async () => {
	const [{ setUpInside }] = await Promise.all([inTurn(() => import('./inside.js')), styles('#visit-style')]);
	setUpInside();
});

// Blocked times: shown anew, moved and changed in the grid.
export const blockParts = once(async () => {
	const blocks = await inTurn(() => import('./blocks.js'));
	blocks.setUpBlocks();
	return blocks;
});

// What hands need: dragging, keys, menus, undoing, the search.
export const handParts = once(async (how) => {
	const hand = await inTurn(() => import('./hand.js'));
	hand.setUpHand(how);
	return hand;
});

// How the views besides the grid look, and the form of how the journal looks.
export const viewParts = once(async () => styles('#views-style'));
