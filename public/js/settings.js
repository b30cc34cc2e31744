// settings.js: the forms of the settings: what they can do more where scripts
// run.  What only one page needs is loaded there.

import { $, $$, el, icon } from './lib/dom.js';
import { guard } from './lib/guard.js';
import { t } from './lib/i18n.js';
import { toast } from './lib/toast.js';
import { inTurn } from './lib/turn.js';
import './picture.js';
import './lib/long.js';

// ---- fields that come several times --------------------------------------------

// Of the empty inputs of a field one is shown; "Add" shows the next.
function several(box) {
	const spare = $$('[data-spare]', box);
	const more = el(
		'button',
		{
			type: 'button',
			class: 'btn sm ghost s-more',
			onclick: () => {
				const item = spare.shift();
				item.hidden = false;
				more.hidden = !spare.length;
				$('input', item).focus();
			},
		},
		icon('plus'),
		t('Add one more'),
	);
	for (const item of spare) item.hidden = true;
	more.hidden = !spare.length;
	$$('.s-item', box).at(-1).after(more);
}

// ---- the public address: is it free? -------------------------------------------

async function ask(path) {
	const answer = await fetch(path, { headers: { Accept: 'application/json' } });
	return answer.ok ? answer.json() : null;
}

function watchSlug(input) {
	const note = el('p', { class: 'hint', role: 'status' });
	const first = input.value;
	let timer;
	input.parentElement.append(note);
	input.addEventListener('input', () => {
		clearTimeout(timer);
		note.textContent = '';
		if (input.value === first || !input.value) return;
		timer = setTimeout(async () => {
			const asked = input.value;
			const path = `${location.pathname}/slug?slug=${encodeURIComponent(asked)}`;
			const said = await ask(path).catch(() => null);
			if (!said || asked !== input.value) return;
			note.className = said.free ? 'hint' : 'error';
			note.textContent = said.sentence;
		}, 250);
	});
}

// ---- the city, and the time zone after it --------------------------------------

function watchCity(input) {
	const country = $('[name=country], [name=like]');	// of a new branch: that of the one it is like
	const zone = $('[name=time_zone], [name=zone]');
	const code = () => country.selectedOptions[0]?.dataset.country || country.value;
	const list = el('datalist', { id: 'cities' });
	let known = [];
	let timer;
	const follow = () => {
		const city = known.find((c) => c.name === input.value);
		const there = city && $$('option', zone).some((o) => o.value === city.time_zone);
		zone.value = there ? city.time_zone : '';
	};
	input.after(list);
	input.setAttribute('list', 'cities');
	input.setAttribute('autocomplete', 'off');
	country.addEventListener('change', () => {
		known = [];
		zone.value = '';
	});
	input.addEventListener('input', () => {
		clearTimeout(timer);
		if (known.some((c) => c.name === input.value)) {
			follow();
			return;
		}
		timer = setTimeout(async () => {
			if (input.value.length < 2) return;
			const q = new URLSearchParams({ country: code(), q: input.value });
			known = (await ask(`${input.dataset.cities || `${location.pathname}/cities`}?${q}`).catch(() => null)) || known;
			list.replaceChildren(...known.map((c) => el('option', { value: c.name })));
			follow();
		}, 200);
	});
}

// ---- code to copy ----------------------------------------------------------------

function copyable(box) {
	const button = el(
		'button',
		{
			type: 'button',
			class: 'btn sm',
			onclick: async () => {
				box.select();
				await navigator.clipboard.writeText(box.value);
				toast(t('Copied'), { seconds: 3 });
			},
		},
		icon('copy'),
		t('Copy'),
	);
	box.after(button);
}

$$('[data-several]').forEach(several);
$$('[data-copy]').forEach(copyable);
$$('.s-form:has([name=seen])').forEach(guard);
if ($('[name=slug]')) watchSlug($('[name=slug]'));
if ($('[name=city]')) watchCity($('[name=city]'));
if ($('[data-rich]')) inTurn(() => import('./settings/rich.js')).then(({ edit }) => $$('[data-rich]').forEach(edit));
if ($('.s-photos')) inTurn(() => import('./settings/photos.js'));
