// clipboard.js: bookings copied or cut here and pasted at another time, person
// or day.  A copy is a new visit of the same client and services; what was cut
// moves.  Several keep their distances.

import { n_, t } from '../lib/i18n.js';
import { toast } from '../lib/toast.js';
import { bounds, clock, columnOf, columns, journal } from './grid.js';
import { insist, moveParts, partsOf } from './move.js';
import { say } from './say.js';
import { fetchCards } from './server.js';
import { acting, note, remember, tell } from './undo.js';

const storeName = () => `okno-clipboard-${journal().dataset.branch}-${journal().dataset.user}`;
let memory = null;

function load() {
	try {
		return JSON.parse(sessionStorage.getItem(storeName()));
	} catch {
		return memory;
	}
}

function keep(clip) {
	memory = clip;
	try {
		sessionStorage.setItem(storeName(), JSON.stringify(clip));
	} catch {
		// Then until the page is left.
	}
}

export const hasClip = () => Boolean(load()?.parts.length);

// Takes cards; cut: they move when they are pasted.
export function take(nodes, cut) {
	const parts = partsOf(nodes).sort((a, b) => a.from.start - b.from.start || a.col - b.col);
	keep({ cut, parts });
	for (const node of document.querySelectorAll('.bk.cut-out'))
		node.classList.remove('cut-out');
	nodes.forEach((n) => n.classList.toggle('cut-out', cut));
	const text = cut ? n_('{n} booking cut', '{n} bookings cut', nodes.length) : n_('{n} booking copied', '{n} bookings copied', nodes.length);
	say(text);
	note(`${text}. ${t('Go to the time and paste.')}`, { seconds: 4 });
}

// Where the parts come to lie when the first lies at slot; without a slot each
// keeps its time and person on the day shown.  null: there is no column.
function aims({ parts }, slot) {
	const all = columns();
	const [head] = parts;
	const week = journal().hasAttribute('data-week');
	if (!slot) {
		const list = parts.map((p) => columnOf(p.from.sid, week ? p.from.day : all[0]?.dataset.day));
		return list.every(Boolean) ? list.map((c, i) => ({ ...parts[i].from, sid: c.dataset.sid, day: c.dataset.day })) : null;
	}
	const at = all.indexOf(columnOf(slot.sid, slot.day));
	return parts.every((p) => all[at + p.col - head.col]) ? parts.map((p) => {
		const { sid, day } = all[at + p.col - head.col].dataset;
		return { sid, day, start: slot.start + p.from.start - head.from.start, length: p.from.length };
	}) : null;
}

async function copy(parts, to) {
	const items = parts.map((p, i) => ({ id: Number(p.id), visit: p.visit, staff: Number(to[i].sid),
		start: `${to[i].day}T${clock(to[i].start)}`, length: to[i].length }));
	const answer = await insist('copy', items, '');
	if (!answer.ok)
		return false;
	const made = answer.data.items;
	const label = n_('{n} booking pasted', '{n} bookings pasted', made.length);
	const again = made.map((i) => ({ id: i.id, visit: String(i.visit_id) }));
	await fetchCards(made.map((i) => i.id), { flash: true });
	tell(label, remember(label, { op: 'restore', items: again }, { op: 'cancel', items: again }, {},
		Object.fromEntries(made.map((i) => [i.visit_id, i.version]))));
	return made[0].id;
}

// Pastes at slot { sid, day, start }, or where they were, on the day shown.
export async function paste(slot) {
	const clip = load();
	if (!clip)
		return null;
	const to = aims(clip, slot);
	if (!to || to.some((x) => x.start < 0 || x.start > 1440 - Math.min(bounds().step, 15))) {
		toast(t('There is no room here for all that was copied: not as many columns, or the day is too short.'), { kind: 'bad' });
		return null;
	}
	if (!clip.cut)
		return acting(copy(clip.parts, to));
	const done = await moveParts(clip.parts, to);
	if (done)
		keep(null);
	return done ? clip.parts[0].id : null;
}
