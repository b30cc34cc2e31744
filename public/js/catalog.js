// catalog.js: services: cells of the list saved as soon as they are left, rows
// and folders put in order by dragging or arrow keys, rows dropped into folders.  Without it each
// row is a form, folders have buttons to move them, and services are chosen and
// put into a folder.

import Sortable from 'sortablejs';
import { $, $$ } from './lib/dom.js';
import { post, reason } from './lib/post.js';
import { toast } from './lib/toast.js';

const explain = (answer) => toast(reason(answer), { kind: answer.status === 422 ? 'warn' : 'bad' });

// ---- cells -----------------------------------------------------------------

// Shows in a row what the service is now.  own: what the branch has, not the chain.
function showService(form, service) {
	const values = form.elements.wide ? service : service.here;
	const now = { price: values.price, duration: String(values.duration) };
	for (const [name, text] of Object.entries(now)) {
		const input = form.elements[name];
		if (!input) continue;
		input.value = input.defaultValue = text;
		input.removeAttribute('aria-invalid');
	}
	form.elements.online.checked = form.elements.online.defaultChecked = values.online;
	form.elements.version.value = service.version;
}

// The saves of a row follow one another: each names the version of the one before.
const queues = new WeakMap();

async function save(input) {
	const form = input.form;
	const answer = await post(form.action, new FormData(form));
	if (answer.data.service) showService(form, answer.data.service);
	if (answer.ok) {
		const cell = input.closest('td');
		cell.classList.add('saved');
		setTimeout(() => cell.classList.remove('saved'), 900);
		return;
	}
	if (answer.status === 422) input.setAttribute('aria-invalid', 'true');
	else if (input.type === 'checkbox' && !answer.data.service) input.checked = input.defaultChecked;
	explain(answer);
}

function saveInTurn(input) {
	const last = queues.get(input.form) ?? Promise.resolve();
	queues.set(input.form, last.then(() => save(input)));
}

// The same cell of the next row in a direction.
function neighbour(input, step) {
	const all = $$(`.c-services input[name=${input.name}]`);
	return all[all.indexOf(input) + step];
}

document.addEventListener('change', (e) => {
	if (e.target.form?.matches('[data-cells]')) saveInTurn(e.target);
});
document.addEventListener('keydown', (e) => {
	const input = e.target;
	if (!input.form?.matches?.('[data-cells]') || input.type === 'checkbox') return;
	const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[e.key];
	if (e.key === 'Escape') {
		input.value = input.defaultValue;
		input.removeAttribute('aria-invalid');
	} else if (step) {
		e.preventDefault();
		const next = neighbour(input, step);
		if (next) {
			next.focus();
			next.select();
		} else if (input.value !== input.defaultValue) {
			input.blur();
		}
	}
});

// ---- chosen ----------------------------------------------------------------

const picks = () => $$('.c-pick [name=services]');
const allPicked = () => picks().every((n) => n.checked);

function pickAll(on) {
	for (const pick of picks()) pick.checked = on;
	showPicked();
}

function showPicked() {
	for (const box of $$('input[data-all]')) {
		box.checked = allPicked();
		box.indeterminate = !box.checked && picks().some((n) => n.checked);
	}
}

for (const all of $$('[data-all]')) {
	all.hidden = false;
	if (all.matches('input')) all.addEventListener('change', () => pickAll(all.checked));
	else all.addEventListener('click', () => pickAll(!allPicked()));
}
document.addEventListener('change', (e) => {
	if (e.target.matches('.c-pick [name=services]')) showPicked();
});
showPicked();

// ---- into a folder ---------------------------------------------------------

let dragged = null;		// the row of a service, while it is

const folderOf = (node) => node?.closest?.('.c-folders li[data-id]');

async function move(row, folder, rows) {
	const answer = await post(rows.dataset.sort.replace(/order$/, 'move'), new URLSearchParams([['services', row.dataset.id], ['folder', folder]]));
	if (!answer.ok) explain(answer);
	else if ($('[name=version]', row)) $('[name=version]', row).value++;
	return answer.ok;
}

function shiftCount(folder, by) {
	const count = folder && $('.count', folder);
	if (count) count.textContent = Number(count.textContent) + by;
}

async function dropInto(folder, row) {
	const rows = row.parentElement, next = row.nextElementSibling, from = $(`.c-folders li[data-id="${rows.dataset.category}"]`);
	if (!(await move(row, folder.dataset.id, rows))) return;
	row.remove();
	shiftCount(from, -1);
	shiftCount(folder, 1);
	const title = $('.c-what a', row).textContent;
	toast(`${title}: ${$('.c-name', folder).textContent}`, { undo: async () => {
		if (!(await move(row, rows.dataset.category, rows))) return;
		rows.insertBefore(row, next);
		shiftCount(from, 1);
		shiftCount(folder, -1);
	} });
}

document.addEventListener('dragover', (e) => {
	const folder = dragged && folderOf(e.target);
	for (const li of $$('.c-folders li.c-over')) if (li !== folder) li.classList.remove('c-over');
	if (!folder || $('[aria-current]', folder)) return;
	e.preventDefault();
	folder.classList.add('c-over');
});
document.addEventListener('drop', (e) => {
	const row = dragged, folder = row && folderOf(e.target);
	if (!folder || $('[aria-current]', folder)) return;
	e.preventDefault();
	dragged = null;
	folder.classList.remove('c-over');
	dropInto(folder, row);
}, true);

// The folder that is open is in sight, however many there are.
function showFolder() {
	const here = $('.c-folders li [aria-current]');
	for (const box of here ? [here.closest('ul'), here.closest('.c-folders')] : []) {
		const a = here.getBoundingClientRect(), b = box.getBoundingClientRect();
		box.scrollTop += a.top + a.height / 2 - (b.top + b.height / 2);
		box.scrollLeft += a.left + a.width / 2 - (b.left + b.width / 2);
	}
}

showFolder();

// ---- order -----------------------------------------------------------------

// The order as it stands is saved; one that was refused goes back.  Of several
// within a save the last one is.
function keeper(list) {
	let saved = [], saving = Promise.resolve(), asked = 0;
	const ids = () => $$('[data-id]', list).map((n) => n.dataset.id);
	async function keep(back) {
		const order = ids(), fields = new URLSearchParams(order.map((id) => ['ids[]', id]));
		if (list.dataset.category) fields.append('category', list.dataset.category);
		const answer = await post(list.dataset.sort, fields);
		if (answer.ok) {
			saved = order;
			return;
		}
		back(saved);
		explain(answer);
	}
	saved = ids();
	return (back) => {
		const mine = ++asked;
		saving = saving.then(() => (mine === asked ? keep(back) : null));
	};
}

// A grip says where its row stands.
function tell(grip, row) {
	const rows = [...row.parentElement.children];
	grip.dataset.what ??= grip.ariaLabel;
	grip.ariaLabel = `${grip.dataset.what}, ${rows.indexOf(row) + 1} / ${rows.length}`;
}

// A row goes one up or down, or to an end; the focus stays on its grip.
function step(row, key) {
	const list = row.parentElement;
	const at = { ArrowUp: row.previousElementSibling, ArrowDown: row.nextElementSibling?.nextElementSibling ?? null,
		Home: list.firstElementChild, End: null }[key];
	const stays = { ArrowUp: !row.previousElementSibling, ArrowDown: !row.nextElementSibling, Home: at === row, End: !row.nextElementSibling }[key];
	if (stays) return false;
	list.insertBefore(row, at);
	return true;
}

function sortByKeys(list, save) {
	list.addEventListener('focusin', (e) => {
		if (e.target.matches('.c-grip')) tell(e.target, e.target.closest('[data-id]'));
	});
	list.addEventListener('keydown', (e) => {
		if (!e.target.matches('.c-grip') || !['ArrowUp', 'ArrowDown', 'Home', 'End'].includes(e.key)) return;
		e.preventDefault();
		const row = e.target.closest('[data-id]');
		if (!step(row, e.key)) return;
		e.target.focus();
		row.scrollIntoView({ block: 'nearest' });
		save();
	});
}

for (const list of $$('[data-sort]')) {
	list.classList.add('sortable');
	const keep = keeper(list);
	let before = [];
	const sortable = Sortable.create(list, {
		handle: '.c-grip',
		animation: 120,
		dataIdAttr: 'data-id',
		onStart({ item }) {
			before = this.toArray();
			dragged = item.matches('tr') ? item : null;
		},
		onEnd() {
			dragged = null;
			for (const li of $$('.c-folders li.c-over')) li.classList.remove('c-over');
		},
		onUpdate({ item }) {
			if (item.matches('tr') && !dragged) this.sort(before, false);
			else keep(back);
		},
	});
	const back = (order) => sortable.sort(order, true);
	sortByKeys(list, () => keep(back));
}
