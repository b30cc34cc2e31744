// long.js: a select of very many (data-long) becomes a button that opens them as a list
// with a field to look in it.  The select stays in the form and holds what is chosen;
// without scripts it is what it was.

import { $, el } from './dom.js';
import { t } from './i18n.js';

const MANY = 20;	// fewer are looked over as they are
const SHOWN = 50;	// as many as somebody reads

let made = 0;

const fits = (words, text) => words.every((word) => text.includes(word));
const fold = (text) => text.toLowerCase().replaceAll('ё', 'е');

function lengthen(select) {
	const id = `long-${++made}`;
	const named = select.getAttribute('aria-label') || select.labels[0]?.textContent || '';
	const list = el('ul', { id: `${id}-l`, role: 'listbox', 'aria-label': named });
	const field = el('input', { type: 'search', autocomplete: 'off', autofocus: true, role: 'combobox', 'aria-expanded': 'true',
		'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-label': named, placeholder: t('Find') });
	const pop = el('div', { popover: 'auto', class: 'pop long', id }, field, list);
	const text = el('span', { class: 'cut' });
	const button = el('button', { type: 'button', class: 'long-open', popovertarget: id, 'aria-haspopup': 'listbox' }, text);
	let at = 0;

	function say() {
		text.textContent = select.selectedOptions[0]?.text ?? '';
		button.setAttribute('aria-label', `${named}: ${text.textContent}`);
	}
	function point(n) {
		const items = list.querySelectorAll('[role=option]');
		at = Math.max(0, Math.min(n, items.length - 1));
		items.forEach((item, i) => item.setAttribute('aria-selected', i === at));
		if (items[at]) field.setAttribute('aria-activedescendant', items[at].id);
		else field.removeAttribute('aria-activedescendant');
		items[at]?.scrollIntoView({ block: 'nearest' });
	}
	function show() {
		const words = fold(field.value).split(/\s+/).filter(Boolean);
		const found = [...select.options].filter((option) => fits(words, fold(option.text)));
		list.replaceChildren(...found.slice(0, SHOWN).map((option) => el('li', { class: 'pop-item', role: 'option', id: `${id}-${option.index}`,
			'data-index': option.index, 'aria-current': option.selected && 'true' }, option.text)));
		if (found.length > SHOWN) list.append(el('li', { class: 'pop-head' }, t('There are more: type a part of the name')));
		if (!found.length) list.append(el('li', { class: 'pop-head' }, t('Nothing is called so')));
		point(0);
	}
	function choose(item) {
		if (!item) return;
		select.selectedIndex = Number(item.dataset.index);
		say();
		pop.hidePopover();
		button.focus();
		select.dispatchEvent(new Event('change', { bubbles: true }));
	}

	field.addEventListener('input', (e) => {
		e.stopPropagation();	// of no form
		show();
	});
	field.addEventListener('change', (e) => e.stopPropagation());
	field.addEventListener('keydown', (e) => {
		if (e.code === 'ArrowDown' || e.code === 'ArrowUp') point(at + (e.code === 'ArrowDown' ? 1 : -1));
		else if (e.code === 'Enter') choose($('[aria-selected=true]', list));
		else return;
		e.preventDefault();
		e.stopPropagation();
	});
	list.addEventListener('click', (e) => choose(e.target.closest('[role=option]')));
	pop.addEventListener('beforetoggle', ({ newState }) => {
		if (newState !== 'open') return;
		field.value = '';
		show();
	});
	if (select.labels[0]) select.labels[0].addEventListener('click', () => button.focus());
	select.addEventListener('change', say);
	select.form?.addEventListener('reset', () => setTimeout(say));
	select.hidden = true;
	select.after(button, pop);
	say();
}

for (const select of document.querySelectorAll('select[data-long]')) if (select.options.length > MANY) lengthen(select);
