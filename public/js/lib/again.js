// again.js: the session is over, or it is not the one any more that the page was made
// in, because somebody has signed in anew in another tab.  The page stays with what is
// typed in it: one signs in beside it and goes on here.

import { inAgain, out } from './connection.js';
import { $, $$, el } from './dom.js';
import { t } from './i18n.js';
import { toast } from './toast.js';

const ANY = '/account/profile';	// a page of everybody who has signed in

let over = false;

const parse = (html) => new DOMParser().parseFromString(html, 'text/html');

function sayOut(text, ...way) {
	if (!over)
		for (const [target, what] of [[document, 'visibilitychange'], [window, 'focus']])
			target.addEventListener(what, look);
	over = true;
	out(text, ...way);
}

// The session that there is now: what is sent from here belongs to it.  True if it is
// another one than before, of the same person.
function take(now) {
	const mine = $('meta[name=csrf]');
	if (now.dataset.user !== mine.dataset.user) {
		sayOut(t('Somebody else has signed in in this browser.'),
			el('button', { type: 'button', class: 'btn sm', onclick: () => location.reload() }, t('Open anew')));
		return false;
	}
	const other = now.content !== mine.content;
	for (const field of [mine, ...$$('input[name=csrf]')])
		field[field === mine ? 'content' : 'value'] = now.content;
	if (over)
		inAgain();
	over = false;
	return other;
}

// Looks who is signed in.
export async function look() {
	if (document.hidden)
		return false;
	const answer = await fetch(ANY, { headers: { Accept: 'text/html' } }).catch(() => null);
	if (!answer?.ok)
		return false;
	if (new URL(answer.url).pathname === '/account/sign-in') {
		sayOut(t('You are signed out. What is typed here stays.'),
			el('a', { class: 'btn sm', href: '/account/sign-in', target: '_blank' }, t('Sign in')));
		return false;
	}
	const now = $('meta[name=csrf]', parse(await answer.text()));
	return now ? take(now) : false;
}

// Something that htmx sent was refused, and no form is the answer: says why.
export async function refused({ response: { status }, text }) {
	if (status === 403 && await look())
		toast(t('You have signed in anew meanwhile. Please do it once more.'), { kind: 'warn' });
	else if (!over) {
		const why = $('.notice.bad > div', parse(text));
		toast(why ? [...why.childNodes].map((n) => n.textContent.trim()).filter(Boolean).join('. ')
			: t('Okno did not answer. Check the connection and try again.'), { kind: 'bad' });
	}
}
