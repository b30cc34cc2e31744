// held.js: a time that a page held and could not give back, because the phone put the
// page away for good, is given back when the same browser comes again: or its own
// client would find it taken.

import { api } from './api.js';

const KEY = 'okno.held';
const PATIENCE = 2000; // a slow network keeps nobody from starting

const lockOf = (hold) => `${KEY}.${hold}`;
let alive = null; // the hold whose lock says that we live

// Notes what is held until when (ms).  The lock ends with the page, however it ends.
export function keepHeld(hold, until) {
	try {
		localStorage.setItem(KEY, JSON.stringify({ hold, until }));
	} catch {
		return; // a browser that keeps nothing for frames
	}
	if (alive === hold) return;
	alive = hold;
	navigator.locks?.request(lockOf(hold), () => new Promise(() => {})).catch(() => null);
}

async function giveBack() {
	const { hold, until } = JSON.parse(localStorage.getItem(KEY)) || {};
	if (!hold || until < Date.now() || !navigator.locks) return;
	await navigator.locks.request(lockOf(hold), { ifAvailable: true }, async (dead) => {
		if (!dead) return; // another tab is at it
		localStorage.removeItem(KEY);
		await api.release(hold);
	});
}

// Gives back what a former page left.
export const freeHeld = () =>
	Promise.race([
		giveBack().catch(() => null),
		new Promise((late) => setTimeout(late, PATIENCE)),
	]);
