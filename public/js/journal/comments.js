// comments.js: comments of colleagues: names offered behind an @, what is shown
// counts as read, and what others say meanwhile.

import { $, $$ } from '../lib/dom.js';
import { n_ } from '../lib/i18n.js';
import { post } from '../lib/post.js';
import { ring } from './bell.js';
import { openPanel } from './panel.js';
import { base } from './server.js';

const thread = () => $('[data-thread]');
const list = () => $('#mention-list');
const options = () => $$('[role=option]:not([hidden])', list());
let field = null;	// in which a name is being typed
let from = 0;		// where its @ stands

function close() {
	if (!list())
		return;
	list().hidden = true;
	field?.removeAttribute('aria-activedescendant');
	field = null;
}

function point(option) {
	for (const o of options())
		o.setAttribute('aria-selected', String(o === option));
	field.setAttribute('aria-activedescendant', option.id);
	option.scrollIntoView({ block: 'nearest' });
}

// A name begins at the @ before the caret, in front of which no letter stands.
function offer(input) {
	const before = input.value.slice(0, input.selectionStart);
	const at = before.match(/(?:^|[^\p{L}\p{N}])@([\p{L}\p{N}][^@\n]{0,40}|)$/u);
	if (!at || !list())
		return close();
	const typed = at[1].toLowerCase();
	for (const o of $$('[role=option]', list()))
		o.hidden = !o.dataset.name.toLowerCase().split(/\s+/).some((_, i, words) => words.slice(i).join(' ').startsWith(typed));
	if (!options().length)
		return close();
	field = input;
	from = before.length - at[1].length;
	input.after(list());
	list().hidden = false;
	point(options()[0]);
	$('#mention-said').textContent = n_('{n} colleague', '{n} colleagues', options().length);
}

function take(option) {
	const input = field, rest = input.value.slice(input.selectionStart);
	input.setRangeText(`${option.dataset.name}${/^\s/.test(rest) ? '' : ' '}`, from, input.selectionStart, 'end');
	close();
	input.focus();
}

function pressed(e) {
	if (!field || e.target !== field)
		return;
	const all = options(), at = all.findIndex((o) => o.getAttribute('aria-selected') === 'true');
	if (e.key === 'ArrowDown' || e.key === 'ArrowUp')
		point(all[(at + (e.key === 'ArrowDown' ? 1 : all.length - 1)) % all.length]);
	else if ((e.key === 'Enter' && !e.ctrlKey && !e.metaKey) || e.key === 'Tab')
		take(all[at]);
	else if (e.key === 'Escape')
		close();
	else
		return;
	e.preventDefault();
	e.stopPropagation();
}

async function markRead() {
	const form = $('[data-read]');
	if (!form || form.dataset.sent)
		return;
	form.dataset.sent = '1';
	form.hidden = true;
	if ((await post(form.action, new FormData(form))).ok)
		ring();
	else
		form.hidden = false;
}

// Somebody said something: who looks at that thread and types nothing sees it.
function heard({ visit, by }) {
	if (by !== Number($('[data-bell]')?.dataset.bell) && thread()?.dataset.visit === String(visit) && !$$('#panel textarea').some((a) => a.value !== a.defaultValue))
		openPanel(`${base()}/visits/${visit}/comments`, { push: false });
}

export function setUpComments() {
	document.addEventListener('input', (e) => e.target.matches('[data-mention]') && offer(e.target));
	document.addEventListener('keydown', pressed, true);
	document.addEventListener('focusout', (e) => e.target === field && setTimeout(() => document.activeElement !== field && close(), 150));
	document.addEventListener('click', (e) => {
		const option = e.target.closest('#mention-list [role=option]');
		if (option && field)
			take(option);
	});
	document.addEventListener('mousedown', (e) => e.target.closest('#mention-list') && e.preventDefault());
	document.addEventListener('okno:comment', ({ detail }) => heard(detail));
	document.addEventListener('htmx:after:swap', markRead);
	markRead();
}
