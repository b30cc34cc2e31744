// photos.js: the photos of a branch or a room: many at once, cut out, put in order by
// dragging.

import Sortable from 'sortablejs';
import { $, $$, el, icon } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { ACCEPT, cut, objection, ready, upload } from '../lib/picture.js';
import { post, reason } from '../lib/post.js';
import { toast } from '../lib/toast.js';

const list = $('.s-photos');
const form = $('[data-photos]');
const base = list.dataset.order.replace(/\/order$/, '');
const { to } = list.dataset;

// again: it may pass another time, for nobody answered.
async function save(path, fields) {
	const answer = await post(path, fields);
	if (!answer.ok) throw Object.assign(new Error(reason(answer)), { again: answer.status === 0 });
}

const complain = (error) => toast(error.message, { kind: 'bad' });

// ---- each --------------------------------------------------------------------

function cuttable(item, picture) {
	const edit = async () => {
		try {
			const part = await cut(picture.dataset.large);
			if (!part) return;
			const made = await upload(part, to, () => {});
			await save(`${base}/${item.dataset.id}`, { picture: made.id });
			picture.src = made.small;
			picture.dataset.large = made.large;
			picture.parentElement.href = made.large;
		} catch (error) {
			complain(error);
		}
	};
	$('.grow', item).after(
		el(
			'button',
			{ type: 'button', class: 'btn sm icon ghost', 'aria-label': t('Cut and turn'), title: t('Cut and turn'), onclick: edit },
			icon('crop'),
		),
	);
}

function enhance(item) {
	$('.s-tools', item)?.prepend(
		el('span', { class: 's-grip', title: t('Drag to put in order') }, icon('grip-vertical')),
	);
	const picture = $('img', item);
	if (item.dataset.new) ready(item.dataset.new, to).then(() => location.reload(), complain);
	if (picture && $('.s-tools', item)) cuttable(item, picture);
}

$$('li[data-id]', list).forEach(enhance);

// ---- adding ------------------------------------------------------------------

const notLeaving = (e) => e.preventDefault();

// Shows what was added although something else was not.
async function catchUp() {
	const text = await fetch(location.href, { headers: { Accept: 'text/html' } }).then((a) => a.text()).catch(() => '');
	const page = new DOMParser().parseFromString(text, 'text/html');
	const known = new Set($$('li[data-id]', list).map((i) => i.dataset.id));
	for (const item of $$('.s-photos > li[data-id]', page).filter((i) => !known.has(i.dataset.id))) {
		$('.card.empty')?.remove();
		list.append(document.adoptNode(item));
		enhance(item);
	}
}

// What was not added, and why; what the connection alone has stopped can be sent again.
function tellOf(left) {
	const again = left.filter(({ error }) => error.again).map(({ file }) => file);
	return el(
		'div',
		{ class: 'error s-left', role: 'alert' },
		...left.map(({ file, error }) => el('p', {}, `${file.name}: ${error.message}`)),
		again.length ? el('button', { type: 'button', class: 'btn sm', onclick: () => addAll(again) }, icon('refresh'), t('Try again')) : null,
	);
}

// One after another: the server prepares them one at a time as well.
async function addAll(files) {
	const bar = el('progress', { class: 'bar', max: files.length, value: 0, 'aria-label': t('Uploading') });
	const left = [];
	$('.s-left', form)?.remove();
	form.append(bar);
	addEventListener('beforeunload', notLeaving);
	for (const [i, file] of files.entries()) {
		try {
			const picture = await upload(file, to, (done) => {
				bar.value = i + done * 0.9;
			});
			await save(base, { picture: picture.id });
		} catch (error) {
			left.push({ file, error });
		}
		bar.value = i + 1;
	}
	removeEventListener('beforeunload', notLeaving);
	bar.remove();
	if (!left.length) return location.reload();
	form.append(tellOf(left));
	if (left.length < files.length) await catchUp();
}

// One alone is cut out first.
async function choose(files) {
	const [file] = files;
	if (files.length > 1 || objection(file)) return addAll(files);
	$('.s-left', form)?.remove();
	try {
		const part = await cut(file);
		if (part) await addAll([part]);
	} catch (error) {
		form.append(tellOf([{ file, error }]));
	}
}

if (form) {
	const file = el('input', { type: 'file', accept: ACCEPT, multiple: true, hidden: true });
	const busy = () => $('progress', form) !== null;
	file.addEventListener('change', () => {
		const files = [...file.files];
		file.value = '';
		if (files.length && !busy()) choose(files);
	});
	$('.picture', form).replaceChildren(
		el('button', { type: 'button', class: 'btn primary', onclick: () => file.click() }, icon('upload'), t('Add photos')),
		file,
		$('.hint', form),
	);
}

// ---- order -------------------------------------------------------------------

Sortable.create(list, {
	animation: 120,
	delay: 200,
	delayOnTouchOnly: true,
	handle: '.s-grip',
	forceFallback: true,
	onEnd: () =>
		save(list.dataset.order, { photos: $$('li[data-id]', list).map((i) => i.dataset.id) }).catch(complain),
});
