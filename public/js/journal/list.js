// list.js: the status of a booking is changed in its row.

import { $, $$ } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { complain, post } from '../lib/post.js';
import { toast } from '../lib/toast.js';
import { base, redraw } from './server.js';

let row = null;		// whose status the menu changes

function open(link) {
	const menu = $('#statuses');
	row = link.dataset;
	for (const item of $$('.pop-item', menu))
		item.setAttribute('aria-checked', String(item.value === row.status));
	menu.opener = link;
	menu.showPopover();
	$('.pop-item', menu).focus();
}

async function send(visit, status, version) {
	const answer = await post(`${base()}/visits/${visit}/status`, { status, version });
	if (!answer.ok)
		complain(answer);
	await redraw();
	return answer;
}

async function choose(status) {
	const { visit, v, status: was } = row;
	$('#statuses').hidePopover();
	$(`.list-status[data-visit="${visit}"]`)?.focus();
	if (status === was)
		return;
	const { ok } = await send(visit, status, v);
	if (ok)
		toast(t('The status is changed'), { undo: () => send(visit, was, $(`.list-status[data-visit="${visit}"]`)?.dataset.v) });
}

export function setUpList() {
	document.addEventListener('click', (e) => {
		const link = e.target.closest('.list-status[data-status]');
		const item = e.target.closest('#statuses .pop-item');
		if (item)
			choose(item.value);
		if (!link || e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey)
			return;
		e.preventDefault();
		e.stopPropagation();
		open(link);
	}, true);
}
