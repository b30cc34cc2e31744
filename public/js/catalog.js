// catalog.js: services: cells of the list saved as soon as they are left, rows
// and folders put in order by dragging.  Without it each row is a form, and
// folders have buttons to move them.

import Sortable from 'sortablejs';
import { $$ } from './lib/dom.js';
import { post, reason } from './lib/post.js';
import { toast } from './lib/toast.js';

const explain = (answer) => toast(reason(answer), { kind: answer.status === 422 ? 'warn' : 'bad' });

// ---- cells -----------------------------------------------------------------

const priceText = (v) => (v.price_max ? `${v.price_min}–${v.price_max}` : String(v.price_min));

// Shows in a row what the service is now.  own: what the branch has, not the chain.
function showService(form, service) {
	const values = form.elements.wide ? service : service.here;
	const now = { price: priceText(values), duration: String(values.duration) };
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

// ---- order -----------------------------------------------------------------

for (const list of $$('[data-sort]')) {
	list.classList.add('sortable');
	let before = [];
	Sortable.create(list, {
		handle: '.c-grip',
		animation: 120,
		dataIdAttr: 'data-id',
		onStart() {
			before = this.toArray();
		},
		async onUpdate() {
			const fields = new URLSearchParams();
			for (const id of this.toArray()) fields.append('ids[]', id);
			if (list.dataset.category) fields.append('category', list.dataset.category);
			const answer = await post(list.dataset.sort, fields);
			if (answer.ok) return;
			this.sort(before, true);
			explain(answer);
		},
	});
}
