// series.js: a visit repeated: the times are looked at without a new page, and a
// series cancelled can be taken back.

import { $ } from '../lib/dom.js';
import { t } from '../lib/i18n.js';
import { toast } from '../lib/toast.js';
import { htmx } from '../app.js';
import { base, complain, fetchCards, post } from './server.js';

// The panel anew, for what its form says.
function lookAt(form, address) {
	const values = new URLSearchParams(new FormData(form));
	values.delete('csrf');
	values.delete('idempotency_key');
	return htmx.ajax('GET', `${address}?${values}`, { source: '#panel', target: '#panel', swap: 'innerHTML' });
}

async function restore(ids) {
	const answer = await fetch(`${base()}/appointments/restore`, { method: 'POST', body: JSON.stringify({ items: ids.map((id) => ({ id })) }),
		headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-CSRF-Token': $('meta[name=csrf]').content } });
	if (!answer.ok)
		complain({ status: answer.status, data: await answer.json().catch(() => ({})) });
	await fetchCards(ids);
}

async function cancel(form, scope) {
	const answer = await post(form.getAttribute('action'), { scope });
	if (!answer.ok) {
		complain(answer);
		return;
	}
	const ids = answer.data.map(({ id }) => id);
	await lookAt(form, form.getAttribute('action').replace(/\/cancel$/, ''));
	await fetchCards(ids);
	toast(t('The bookings are cancelled'), { undo: () => restore(ids) });
}

export function setUpSeries() {
	document.addEventListener('submit', (e) => {
		const look = e.submitter?.matches('[data-look-at]');
		if (look)
			lookAt(e.target, e.submitter.getAttribute('formaction'));
		else if (e.target.matches('form[data-series-cancel]'))
			cancel(e.target, e.submitter.value);
		else
			return;
		e.preventDefault();
		e.stopPropagation();
	}, true);
}
