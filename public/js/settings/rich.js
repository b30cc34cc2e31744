// rich.js: the editor of rich text in place of a textarea.  What it makes is
// made harmless by the server in any case.

import Quill from 'quill';
import { $, $$, el, icon } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { ACCEPT, cut, upload } from '../lib/picture.js';
import { toast } from '../lib/toast.js';

const FORMATS = ['bold', 'italic', 'underline', 'strike', 'header', 'list', 'blockquote', 'link', 'image'];
const TOOLS = [
	[{ header: 3 }, { header: 4 }],
	['bold', 'italic', 'underline', 'strike'],
	[{ list: 'ordered' }, { list: 'bullet' }, 'blockquote'],
	['link', 'image', 'video'],
	['clean'],
];

const names = () => ({
	'ql-header[value="3"]': t('Heading'),
	'ql-header[value="4"]': t('Small heading'),
	'ql-bold': t('Bold'),
	'ql-italic': t('Italic'),
	'ql-underline': t('Underlined'),
	'ql-strike': t('Struck through'),
	'ql-list[value=ordered]': t('Numbered list'),
	'ql-list[value=bullet]': t('List'),
	'ql-blockquote': t('Quotation'),
	'ql-link': t('Link'),
	'ql-image': t('Picture'),
	'ql-video': t('Video by its address'),
	'ql-clean': t('Without formatting'),
});

// Asks for an address; null: closed without one.
async function askAddress(title) {
	const input = el('input', { type: 'url', id: 'rich-address', placeholder: 'https://', autocomplete: 'off' });
	const dialog = el(
		'dialog',
		{ class: 'dialog', 'aria-label': title },
		el(
			'form',
			{ method: 'dialog' },
			el('header', {}, el('h2', {}, title), el('button', { class: 'btn icon ghost', value: 'close', 'aria-label': t('Close') }, icon('x'))),
			el('div', { class: 'dialog-body' }, el('div', { class: 'field' }, el('label', { for: 'rich-address' }, t('Address')), input)),
			el('footer', {}, el('button', { class: 'btn primary', value: 'apply' }, t('Apply'))),
		),
	);
	// The first submit button would close it on Enter.
	input.addEventListener('keydown', (e) => {
		if (e.key !== 'Enter') return;
		e.preventDefault();
		dialog.close('apply');
	});
	document.body.append(dialog);
	dialog.showModal();
	input.focus();
	await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
	dialog.remove();
	const typed = input.value.trim();
	if (dialog.returnValue !== 'apply' || !typed) return null;
	return /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
}

async function insertLink(quill, title) {
	const range = quill.getSelection(true);
	const address = await askAddress(title);
	if (!address) return;
	if (range.length) quill.formatText(range.index, range.length, 'link', address, 'user');
	else quill.insertText(range.index, address, 'link', address, 'user');
	quill.setSelection(range.index + (range.length || address.length));
}

function insertPicture(quill, to) {
	const range = quill.getSelection(true);
	const file = el('input', { type: 'file', accept: ACCEPT });
	file.addEventListener('change', async () => {
		try {
			const part = await cut(file.files[0]);
			const picture = part && (await upload(part, to, () => {}));
			if (picture) quill.insertEmbed(range.index, 'image', picture.large, 'user');
		} catch (error) {
			toast(error.message, { kind: 'bad' });
		}
	});
	file.click();
}

export function edit(area) {
	const page = el('div');
	const box = el('div', { class: 'rich' }, page);
	area.hidden = true;
	area.after(box);
	const quill = new Quill(page, {
		theme: 'snow',
		formats: FORMATS,
		modules: {
			toolbar: {
				container: TOOLS,
				handlers: {
					link(on) {
						if (on) insertLink(this.quill, t('Link'));
						else this.quill.format('link', false, 'user');
					},
					video() {
						insertLink(this.quill, t('Video by its address'));
					},
					image() {
						insertPicture(this.quill, area.dataset.to);
					},
				},
			},
		},
	});
	for (const [button, name] of Object.entries(names()))
		for (const node of $$(`button.${button}`, box)) {
			node.setAttribute('aria-label', name);
			node.title = name;
		}
	const editor = $('.ql-editor', box);
	editor.setAttribute('role', 'textbox');
	editor.setAttribute('aria-multiline', 'true');
	editor.setAttribute('aria-label', $('label', area.parentElement).textContent);
	quill.setContents(quill.clipboard.convert({ html: area.value }), 'silent');
	// Pictures here go with the text beside them.
	const silence = () => $$('img:not([alt])', editor).forEach((img) => img.setAttribute('alt', ''));
	silence();
	quill.on('text-change', () => {
		silence();
		// The editor writes each blank as one that does not break.
		area.value = quill.getLength() > 1 ? quill.getSemanticHTML().replaceAll('&nbsp;', ' ') : '';
		area.dispatchEvent(new Event('input', { bubbles: true }));
	});
}
