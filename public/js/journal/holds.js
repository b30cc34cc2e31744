// holds.js: what clients are booking online right now: drawn as pale cards until
// it is booked, given up, or its time is over.

import { $$ } from '../lib/dom.js';
import { columnOf, journal, setRows } from './grid.js';
import { base } from './server.js';

const holds = (root = journal()) => $$('.bk.hold', root);
let timer;

// Takes each away when its seconds, counted from now, are over.
export function expireHolds() {
	const shown = holds().map((node) => ({ node, until: performance.now() + node.dataset.seconds * 1000 }));
	clearTimeout(timer);
	(function next() {
		const left = shown.filter(({ node }) => node.isConnected);
		for (const { node, until } of left)
			if (until <= performance.now())
				node.remove();
		const soonest = Math.min(...left.filter(({ node }) => node.isConnected).map(({ until }) => until));
		if (soonest < Infinity)
			timer = setTimeout(next, soonest - performance.now() + 1);
	})();
}

export async function fetchHolds() {
	const answer = await fetch(`${base()}/holds`).catch(() => null);
	if (!answer?.ok)
		return;		// they are gone in minutes
	const holder = document.createElement('template');
	holder.innerHTML = await answer.text();
	for (const node of holds())
		node.remove();
	for (const node of holds(holder.content)) {
		setRows(node, Number(node.dataset.start), Number(node.dataset.length));
		columnOf(node.dataset.sid, node.dataset.day)?.append(node);
	}
	expireHolds();
}
