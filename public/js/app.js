// app.js: what every staff page has: htmx with our token, messages, shortcuts,
// popovers, theme, connection.  Pages work without it, less comfortably.

import htmx from '../../node_modules/htmx.org/dist/htmx.esm.js';
import { $, $$, el, setCookie } from './lib/dom.js';
import { t } from './lib/i18n.js';
import { toast } from './lib/toast.js';
import './lib/pop.js';
import './lib/keys.js';
import { look } from './lib/connection.js';
import './lib/switch.js';
import { inTurn } from './lib/turn.js';

const root = document.documentElement;

// ---- htmx ------------------------------------------------------------------

const loading = el('div', { class: 'loading', 'aria-hidden': true });
let running = 0;

function wait(more) {
	running = Math.max(0, running + more);
	loading.classList.toggle('on', running > 0);
}

document.body.append(loading);
document.addEventListener('htmx:config:request', ({ detail }) => {
	detail.ctx.request.headers['X-CSRF-Token'] = $('meta[name=csrf]')?.content || '';
});
document.addEventListener('htmx:before:request', () => wait(1));
document.addEventListener('htmx:finally:request', () => wait(-1));
document.addEventListener('htmx:error', ({ detail }) => {
	if (detail.error?.name !== 'AbortError')
		toast(t('Okno did not answer. Check the connection and try again.'), {
			kind: 'bad',
		});
});
// Nothing takes the place of what is typed but an answer to it: not the page of signing
// in, nor that the server has no time.
document.addEventListener('htmx:before:response', (e) => {
	const { status, raw } = e.detail.ctx.response;
	if (status !== 401 && !(raw.redirected && raw.url.includes('/account/sign-in'))) return;
	e.preventDefault();
	look();
});
document.addEventListener('htmx:after:request', (e) => {
	const { ctx } = e.detail;
	if (ctx.request.method === 'GET' || ctx.response.status < 400 || [409, 422].includes(ctx.response.status)) return;
	e.preventDefault();
	inTurn(() => import('./lib/again.js')).then((again) => again.refused(ctx)).catch(() => {});
});
// What was refused is where the person should be next.
document.addEventListener('htmx:after:swap', ({ detail }) => {
	if (detail.ctx.response?.status === 422) $('[aria-invalid=true]')?.focus();
});

// ---- look ------------------------------------------------------------------

function switchTheme() {
	const dark = root.dataset.theme
		? root.dataset.theme === 'dark'
		: matchMedia('(prefers-color-scheme: dark)').matches;
	root.dataset.theme = dark ? 'light' : 'dark';
	setCookie('theme', root.dataset.theme);
	document.dispatchEvent(new CustomEvent('okno:theme'));
}

function foldMenu() {
	const narrow = root.dataset.menu !== 'narrow';
	if (narrow) root.dataset.menu = 'narrow';
	else delete root.dataset.menu;
	setCookie('menu', narrow ? 'narrow' : 'wide');
}

document.addEventListener('click', (e) => {
	const row = e.target.closest('tr[data-href]');
	if (e.target.closest('[data-theme-switch]')) switchTheme();
	else if (e.target.closest('[data-menu-fold]')) foldMenu();
	else if (row && !e.target.closest('a, button, input, label') && !String(getSelection()))
		location.assign(row.dataset.href);
});

// A plain form is sent once, however often its button is pressed.
document.addEventListener('submit', (e) => {
	if (e.defaultPrevented || e.target.method === 'dialog') return;
	if (e.target.dataset.sent) e.preventDefault();
	e.target.dataset.sent = '1';
	e.submitter?.setAttribute('aria-busy', 'true');
});
addEventListener('pageshow', () => {
	for (const form of $$('form[data-sent]')) {
		delete form.dataset.sent;
		$('[aria-busy]', form)?.removeAttribute('aria-busy');
	}
});

export { htmx };

// ---- a list of pages that scrolls sideways shows the present one ----------------

if (!location.hash)
	$('.tabs [aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });

// ---- the scripts of the page itself ----------------------------------------------

for (const { href } of $$('link[data-script]')) inTurn(() => import(href));

// ---- installed on a device ---------------------------------------------------

// Only where it can help: over https, or on this very machine.
if (isSecureContext) navigator.serviceWorker?.register('/sw.js').catch(() => {});
