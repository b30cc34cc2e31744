// timetable.js: paints the timetable: by mouse, by finger, by keyboard.  What
// was changed comes back as cells, and only those that differ are touched.

import { $, $$, el, icon } from './lib/dom.js';
import { n_, t } from './lib/i18n.js';
import { complain, post } from './lib/post.js';
import { toast } from './lib/toast.js';

const HOLD_MS = 320;	// a finger that rests so long paints
const SLACK = 8;	// pixels it may tremble meanwhile

const form = $('#timetable');
const table = $('#t');

// ---- where things are ------------------------------------------------------

const rows = () => [...table.tBodies[0].rows];
const dates = $$('thead th[data-date]', table).map((th) => th.dataset.date);

function place(cell) {
	const row = cell?.closest('tbody tr');
	const day = cell ? cell.cellIndex - 1 : -1;
	return row && row.parentNode === table.tBodies[0] && day >= 0 && day < dates.length
		? { row: row.sectionRowIndex, day } : null;
}
const cellAt = ({ row, day }) => table.tBodies[0].rows[row].cells[day + 1];

// ---- asking ----------------------------------------------------------------

const change = (action, values) => post(action, [['month', form.dataset.month], ...values]);

// Bookings in the way: told, and left to the person.
function askAnyway(data) {
	return new Promise((resolve) => {
		const list = data.bookings.map((b) => el('li', {},
			el('b', { class: 'num nowrap' }, `${b.day}, ${b.from}–${b.to}`),
			el('span', { class: 'grow' }, `${b.client} · ${b.services || ''}`),
			el('span', { class: 'muted' }, b.helper ? `${b.staff} · ${t('helper:')} ${b.helper}` : b.staff)));
		if (data.more > 0)
			list.push(el('li', {}, n_('and {n} more', 'and {n} more', data.more)));
		const dialog = el('dialog', { class: 'dialog wide', 'aria-labelledby': 'anyway-title', onclose: () => {
			resolve(dialog.returnValue === 'yes');
			dialog.remove();
		} }, el('form', { method: 'dialog' },
			el('header', {}, el('h2', { id: 'anyway-title' }, data.sentence),
				el('button', { class: 'btn icon ghost', value: 'no', 'aria-label': t('Close') }, icon('x'))),
			el('div', { class: 'dialog-body' },
				el('p', {}, t('Nothing is saved yet. The bookings stay if you save anyway; the journal marks them.')),
				el('ul', { class: 'list' }, ...list)),
			el('footer', {}, el('button', { class: 'btn', value: 'no', autofocus: true }, t('Cancel')),
				el('button', { class: 'btn primary', value: 'yes' }, t('Save anyway')))));
		document.body.append(dialog);
		dialog.showModal();
	});
}

// ---- showing what came of it -----------------------------------------------

function patch(node, text, className, title) {
	if (node.textContent !== String(text))
		node.textContent = text;
	if (className !== undefined && node.className !== className)
		node.className = className;
	if (title !== undefined && node.title !== title) {
		if (title)
			node.title = title;
		else
			node.removeAttribute('title');
	}
}

function show(data) {
	if (data.month && data.month !== form.dataset.month)
		return;
	for (const fresh of data.rows) {
		const row = $(`tr[data-id="${fresh.id}"]`, table);
		if (!row)
			continue;
		fresh.cells.forEach(({ c, t: text, x = '' }, i) => {
			const cell = row.cells[i + 1];
			patch(cell, text, cell.classList.contains('mark') ? `${c} mark` : c, x);
		});
		patch($('.t-hours', row), fresh.hours);
		patch($('.t-days', row), fresh.days);
		patch($('.t-absent', row), fresh.absent);
	}
	data.people.forEach((n, i) => patch(table.tFoot.rows[0].cells[i + 1], n));
}

const base = `/staff/${form?.dataset.branch}/timetable`;

async function undo(edit) {
	const answer = await change(`${base}/undo`, [['edit', edit]]);
	if (answer.status !== 200)
		complain(answer);
	else
		finish(answer.data);
}

// Days of the head change with these, or another month does: it is shown anew.
const RELOADS = /\/(close|open)$/;

function finish(data, action = '') {
	const month = data.month || form.dataset.month;
	if (RELOADS.test(action) || month !== form.dataset.month) {
		location.assign(`${base}?month=${month}${data.edit ? `&edit=${data.edit}` : ''}`);
		return;
	}
	show(data);
	if (data.toast)
		toast(data.toast, data.edit ? { undo: () => undo(data.edit) } : { seconds: 3 });
	else if (!data.rows.length)
		toast(t('Nothing was to be changed'), { seconds: 3 });
}

let busy = Promise.resolve();

// One stroke after another, in their order.
function send(action, values) {
	busy = busy.then(async () => {
		table.setAttribute('aria-busy', 'true');
		let answer = await change(action, values);
		if (answer.status === 409 && answer.data.bookings)
			answer = await askAnyway(answer.data) ? await change(action, [...values, ['anyway', 1]]) : null;
		table.removeAttribute('aria-busy');
		if (answer && answer.status !== 200)
			complain(answer);
		else if (answer)
			finish(answer.data, action);
	});
	return busy;
}

// ---- the stroke ------------------------------------------------------------

let stroke = null;	// { from, to }
let marked = [];

function mark() {
	const next = new Set();
	if (stroke) {
		const [r1, r2] = [stroke.from.row, stroke.to.row].sort((a, b) => a - b);
		const [d1, d2] = [stroke.from.day, stroke.to.day].sort((a, b) => a - b);
		for (let row = r1; row <= r2; row++)
			for (let day = d1; day <= d2; day++)
				next.add(cellAt({ row, day }));
	}
	for (const cell of marked)
		if (!next.has(cell))
			cell.classList.remove('mark');
	for (const cell of next)
		cell.classList.add('mark');
	marked = [...next];
}

function clearMark() {
	stroke = null;
	mark();
}

function brush() {
	return ['brush', 'hours', 'reason'].map((name) => [name, form.elements[name].value]);
}

async function paint(values = brush()) {
	if (!stroke)
		return;
	const [r1, r2] = [stroke.from.row, stroke.to.row].sort((a, b) => a - b);
	const [d1, d2] = [stroke.from.day, stroke.to.day].sort((a, b) => a - b);
	const people = rows().slice(r1, r2 + 1).map((row) => ['staff[]', row.dataset.id]);
	await send(`${base}/paint`, [...values, ['first', dates[d1]], ['last', dates[d2]], ...people]);
	clearMark();
}

// ---- mouse and finger ------------------------------------------------------

let pointer = null;	// { id, x, y, timer, on }

function extend(x, y) {
	const at = place(document.elementFromPoint(x, y)?.closest('td'));
	if (at && stroke && (at.row !== stroke.to.row || at.day !== stroke.to.day)) {
		stroke.to = at;
		mark();
	}
}

function begin() {
	pointer.on = true;
	const wrap = table.parentNode;
	wrap.setPointerCapture?.(pointer.id);
}

function down(event) {
	const at = place(event.target.closest('td'));
	if (!at || event.button !== 0 || pointer)
		return;
	pointer = { id: event.pointerId, x: event.clientX, y: event.clientY, on: false };
	stroke = { from: at, to: at };
	focusCell(at);
	if (event.pointerType === 'mouse') {
		event.preventDefault();
		begin();
		mark();
	} else
		pointer.timer = setTimeout(() => {
			begin();
			mark();
			navigator.vibrate?.(10);
		}, HOLD_MS);
}

function drop(keep = false) {
	clearTimeout(pointer?.timer);
	pointer = null;
	if (!keep)
		clearMark();
}

function move(event) {
	if (!pointer || event.pointerId !== pointer.id)
		return;
	if (pointer.on)
		extend(event.clientX, event.clientY);
	else if (Math.hypot(event.clientX - pointer.x, event.clientY - pointer.y) > SLACK)
		drop();		// a swipe: it scrolls
}

function up(event) {
	if (!pointer || event.pointerId !== pointer.id)
		return;
	if (!pointer.on && event.type === 'pointerup')
		mark();		// a tap is one cell
	drop(true);
	if (event.type === 'pointerup')
		paint();
	else
		clearMark();
}

// ---- keyboard --------------------------------------------------------------

let here = null;

function focusCell(at, focus = true) {
	if (here)
		cellAt(here).tabIndex = -1;
	here = at;
	const cell = cellAt(at);
	cell.tabIndex = 0;
	if (focus)
		cell.focus({ preventScroll: Boolean(pointer) });
}

const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

function step(event) {
	const [down_, right] = STEPS[event.key];
	const at = { row: here.row + down_, day: here.day + right };
	if (at.row < 0 || at.row >= rows().length || at.day < 0 || at.day >= dates.length)
		return;
	if (event.shiftKey)
		stroke = { from: stroke?.from || here, to: at };
	else
		stroke = null;
	mark();
	focusCell(at);
}

function key(event) {
	if (!place(event.target.closest('td')) || event.ctrlKey || event.metaKey || event.altKey)
		return;
	if (STEPS[event.key])
		step(event);
	else if (event.key === 'Enter' || event.key === ' ') {
		stroke ||= { from: here, to: here };
		mark();
		paint();
	} else if (event.key === 'Delete' || event.key === 'Backspace') {
		stroke ||= { from: here, to: here };
		mark();
		paint([['brush', 'clear']]);
	} else if (event.key === 'Escape')
		clearMark();
	else
		return;
	event.preventDefault();
	event.stopPropagation();
}

// ---- the form --------------------------------------------------------------

function submitted(event) {
	event.preventDefault();
	delete form.dataset.sent;
	event.submitter?.removeAttribute('aria-busy');
	send(event.submitter?.getAttribute('formaction') || form.getAttribute('action'),
		[...new FormData(form)].filter(([name]) => name !== 'csrf' && name !== 'month'));
}

function start() {
	const wrap = table.parentNode;
	table.classList.add('t-live');
	table.setAttribute('role', 'grid');
	table.setAttribute('aria-multiselectable', 'true');
	$('[data-hint]').hidden = false;
	for (const row of rows())
		for (const cell of row.cells)
			if (place(cell))
				cell.tabIndex = -1;
	if (rows().length)
		focusCell({ row: 0, day: 0 }, false);
	table.addEventListener('pointerdown', down);
	wrap.addEventListener('pointermove', move);
	wrap.addEventListener('pointerup', up);
	wrap.addEventListener('pointercancel', up);
	wrap.addEventListener('touchmove', (e) => pointer?.on && e.preventDefault(), { passive: false });
	wrap.addEventListener('contextmenu', (e) => pointer && e.preventDefault());
	table.addEventListener('keydown', key);
	table.addEventListener('focusin', (e) => {
		const at = place(e.target.closest('td'));
		if (at && (at.row !== here?.row || at.day !== here?.day))
			focusCell(at, false);
	});
	document.addEventListener('keydown', (e) => e.key === 'Escape' && pointer && drop());
	form.addEventListener('submit', submitted);
	form.elements.hours.addEventListener('focus', () => {
		form.elements.brush.value = 'hours';
	});
	$('thead', table).addEventListener('click', (e) => {
		const day = e.target.closest('th[data-date]')?.dataset.date;
		const field = form.elements.close_day;
		if (day && field) {
			field.value = day;
			field.closest('details').open = true;
		}
	});
}

// A download leaves the page as it is: the form may be sent again.
for (const button of $$('[data-download]'))
	button.addEventListener('click', () => setTimeout(() => {
		delete button.form.dataset.sent;
		button.removeAttribute('aria-busy');
	}, 0));

for (const pick of $$('form[data-pick]'))
	pick.addEventListener('change', () => pick.requestSubmit());
if (form?.hasAttribute('data-paint'))
	start();
