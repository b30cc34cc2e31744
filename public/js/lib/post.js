// post.js: what scripts post by themselves, and what is said when it is refused.

import { look } from './connection.js';
import { $ } from './dom.js';
import { t } from './i18n.js';
import { toast } from './toast.js';

async function answerOf(path, body, headers = {}, again = true) {
	try {
		const answer = await fetch(path, { method: 'POST', body, headers: {
			Accept: 'application/json', 'X-CSRF-Token': $('meta[name=csrf]').content, ...headers } });
		const data = await answer.json().catch(() => ({}));
		if (again && [401, 403].includes(answer.status) && await look())
			return answerOf(path, body, headers, false);
		return { ok: answer.ok, status: answer.status, data };
	} catch {
		return { ok: false, status: 0, data: {} };
	}
}

// Posts the fields of a form, an object or pairs, without those that are null; answers
// { ok, status, data }.  status 0: nobody answered.
export function post(path, fields) {
	const body = new URLSearchParams();
	for (const [key, value] of fields[Symbol.iterator] ? fields : Object.entries(fields))
		if (value != null)
			body.append(key, value);
	return answerOf(path, body);
}

// Posts a document, answers the same.
export function send(path, value) {
	return answerOf(path, JSON.stringify(value), { 'Content-Type': 'application/json' });
}

// Why something was not done, in a sentence; the one of a wrong field comes first.
export function reason({ status, data }) {
	return Object.values(data.error?.fields || data.errors || {})[0] || data.error?.message
		|| (status ? t('This did not work. Please try again.')
			: t('Okno did not answer. Check the connection and try again.'));
}

// That one is signed out is said for the whole page.
export const complain = (answer) => answer.status !== 401 && toast(reason(answer), { kind: 'bad' });
