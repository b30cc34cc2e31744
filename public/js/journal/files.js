// files.js: the photos and files of the visit that is open: chosen, dropped, pasted
// or taken by a phone's camera, uploaded one after another with a bar, told apart
// and taken away.  The server answers each time with the fold as it is now.

import { $, $$, el } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { toast } from '../lib/toast.js';

const SIZE_MAX = 12 << 20;
const PATIENCE_MS = 60000;

const box = () => $('#files');
let running = 0;	// changes under way
let waiting;
let ready = false;

function send(method, path, fields, onProgress = () => {}) {
	return new Promise((resolve) => {
		const xhr = new XMLHttpRequest();
		const body = method === 'POST' ? new FormData() : null;
		for (const [key, value] of Object.entries({ ...fields, alone: 1 }))
			body?.append(key, value);
		xhr.open(method, method === 'GET' ? `${path}?alone=1` : path);
		xhr.setRequestHeader('X-CSRF-Token', $('meta[name=csrf]').content);
		xhr.setRequestHeader('Accept', 'text/html');
		xhr.setRequestHeader('HX-Request', 'true');
		xhr.upload.onprogress = (e) => e.lengthComputable && onProgress(e.loaded / e.total);
		xhr.onloadend = () => resolve({ status: xhr.status, text: xhr.responseText });
		xhr.send(body);
	});
}

// ---- the fold anew -------------------------------------------------------------

// Keeps the focus on what it was on: the same file, or the fold itself.
function put(path, html) {
	const old = box();
	const fresh = $('#files', new DOMParser().parseFromString(html, 'text/html'));
	if (!fresh || old?.dataset.files !== path)
		return;
	const had = old.contains(document.activeElement);
	const file = document.activeElement.closest('[data-file]')?.dataset.file;
	fresh.open = old.open;
	const as = $('[name=as]', old)?.value;
	old.replaceWith(document.adoptNode(fresh));
	if (as && running)
		$('[name=as]', fresh).value = as;
	const same = file && $$('[data-file]', fresh).find((n) => n.dataset.file === file);
	if (had)
		$(same ? '.files-dots' : 'summary', same || fresh).focus({ preventScroll: true });
	enhance();
}

async function refresh() {
	const path = box()?.dataset.files;
	if (!path || running)
		return;
	const { status, text } = await send('GET', path);
	if (status === 200 && !running)
		put(path, text);
}

// What is being prepared is looked at again, ever more seldom.
function wait(pause = 200, until = Date.now() + PATIENCE_MS) {
	clearTimeout(waiting);
	if (!box() || !$('[data-new]', box()) || Date.now() > until)
		return;
	waiting = setTimeout(async () => {
		const path = box()?.dataset.files;
		const { status, text } = path && !running ? await send('GET', path) : {};
		if (status === 200 && !running && !$('.pop:popover-open', box()))
			put(path, text);
		wait(Math.min(pause * 1.3, 2000), until);
	}, pause);
}

// As many at once as are wanted: each becomes a request of its own.
function enhance() {
	const input = $('#files [data-file-input]:not([capture])');
	if (input)
		input.multiple = true;
	wait();
}

// Puts what came of a request; says what was wrong.  True: it was done.
function settle(path, { status, text }) {
	if (status === 200 || status === 422)
		put(path, text);
	else
		toast(status === 413 ? t('This file is larger than 12 MB') : status
			? t('This did not work. Please try again.')
			: t('Okno did not answer. Check the connection and try again.'), { kind: 'bad' });
	return status === 200;
}

// ---- doing ---------------------------------------------------------------------

async function act(address, fields) {
	const path = box().dataset.files;
	running++;
	const answer = await send('POST', address, fields);
	running--;
	if (settle(path, answer) && fields.removed === '1')
		toast(t('The file is taken away'), { undo: () => act(address, { removed: '0' }) });
}

async function addAll(files, as) {
	const path = box().dataset.files;
	const bar = el('progress', { class: 'bar', max: files.length, value: 0, 'aria-label': t('Uploading') });
	const wrong = [];
	box().open = true;
	running++;
	for (const [i, file] of files.entries()) {
		if (box()?.dataset.files === path && !bar.isConnected)
			$('.files-add', box())?.after(bar);
		if (file.size > SIZE_MAX) {
			wrong.push(`${file.name}: ${t('This file is larger than 12 MB')}`);
			continue;
		}
		const answer = await send('POST', path, { as, file }, (done) => {
			bar.value = i + done * 0.9;
		});
		settle(path, answer);
		const said = answer.status === 422 && $('#error-file')?.textContent;
		if (said)
			wrong.push(files.length > 1 ? `${file.name}: ${said}` : said);
	}
	running--;
	bar.remove();
	if (box()?.dataset.files === path && wrong.length)
		$('#error-file').textContent = wrong.join('\n');
	wait();
}

const chosenAs = (target) => target.closest?.('[data-side]')?.dataset.side || $('[name=as]', box()).value;

// May what is dropped or pasted be taken here?
function takes(target, data) {
	return data?.types.includes('Files') && box()?.matches('[data-adds]') && !$('dialog[open]')
		&& target.closest?.('#panel');
}

function over(side) {
	for (const node of $$('.over', box() || undefined))
		node.classList.toggle('over', node === side);
	side?.classList.add('over');
}

function dragged(e) {
	if (!takes(e.target, e.dataTransfer)) {
		if (box())
			over(null);
		return;
	}
	e.preventDefault();
	e.dataTransfer.dropEffect = 'copy';
	box().open = true;
	over(e.target.closest('[data-side]') || $('.files-add', box()));
}

function dropped(e) {
	if (!takes(e.target, e.dataTransfer))
		return;
	e.preventDefault();
	over(null);
	addAll([...e.dataTransfer.files], chosenAs(e.target));
}

function pasted(e) {
	if (!e.clipboardData.files.length || !takes($('#panel'), e.clipboardData))
		return;
	e.preventDefault();
	addAll([...e.clipboardData.files], chosenAs(box()));
}

function clicked(e) {
	const link = e.target.closest('a[data-photo]');
	if (!link || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey)
		return;
	e.preventDefault();
	import('./files-view.js').then(({ view }) => view(link));
}

export function setUpFiles() {
	if (ready)
		return;
	ready = true;
	document.addEventListener('change', (e) => {
		if (!e.target.matches('[data-file-input]') || !e.target.files.length)
			return;
		const files = [...e.target.files];
		e.target.value = '';
		addAll(files, chosenAs(e.target));
	});
	document.addEventListener('submit', (e) => {
		if (!e.target.matches('[data-files-form]'))
			return;
		e.preventDefault();
		e.stopPropagation();
		const button = e.submitter;
		if (button?.name)
			act(button.getAttribute('formaction'), { [button.name]: button.value });
	}, true);
	document.addEventListener('dragover', dragged);
	document.addEventListener('dragleave', (e) => !e.relatedTarget && box() && over(null));
	document.addEventListener('drop', dropped);
	document.addEventListener('paste', pasted);
	document.addEventListener('click', clicked);
	document.addEventListener('htmx:after:swap', enhance);
	document.addEventListener('okno:files', ({ detail }) => {
		if (box()?.dataset.files.endsWith(`/visits/${detail}/files`))
			refresh();
	});
	enhance();
}
