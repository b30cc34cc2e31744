// w.js: the loader, on other people's pages.  Makes the floating button, the
// dialog and the inline block, all in closed shadow roots so that the page's
// styles cannot reach them; the booking itself is our own page in a frame.
//
//   <script async src="https://HOST/w.js" data-branch="1"></script>
//     data-color="#6a3fd8"  data-pos="br|bl|tr|tl"  data-anim="pulse|bounce|shake|none"
//     data-label="Book now"  data-button="none"  data-lang="ru"  data-theme="light|dark|auto"
//   <a data-booking data-staff="2" data-service="5" data-category="3" data-branch="1">…</a>
//   <okno-booking branch="1" staff="2"></okno-booking>
//   page.html#booking=staff:2,service:5
//
// Tells the page what happens by events on window: okno:open, okno:step,
// okno:booked, okno:close.  It must stay compatible for ever: pages out there
// are not edited when Okno changes.

const script = document.currentScript;
const host = new URL(script.src).origin;
const PARTS = ['staff', 'service', 'category'];
const COLOR = '#1d5fd1';

function readSettings(element) {
	const { branch, color, pos, anim, label, button, lang, theme } = element.dataset;
	return {
		branch: branch || '1',
		color: /^#[0-9a-f]{6}$/i.test(color) ? color : COLOR,
		pos: /^[bt][rl]$/.test(pos) ? pos : 'br',
		anim: anim || 'none',
		label,
		button,
		theme,
		lang: (lang || document.documentElement.lang || navigator.language || 'ru').slice(0, 2),
	};
}

const settings = readSettings(script);
const words = WORDS[settings.lang] || {};
const t = (text) => words[text] || text;

// ---- small things ----------------------------------------------------------

// Colours of text that stay readable on the owner's colour (WCAG luminance).
function textOn(color) {
	const [r, g, b] = [1, 3, 5].map((i) => {
		const c = parseInt(color.substr(i, 2), 16) / 255;
		return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.36 ? '#14161a' : '#fff';
}

function make(name, className, ...children) {
	const node = document.createElement(name);
	if (className) node.className = className;
	node.append(...children);
	return node;
}

// The page's own rules, important ones too, lose against an important inline
// declaration.  Of the direction of its text "all" says nothing.
function shield(element, styles) {
	const all = { all: 'initial', direction: 'ltr', 'unicode-bidi': 'normal', ...styles };
	for (const name in all) element.style.setProperty(name, all[name], 'important');
}

// A closed shadow root with styles that the page's CSP cannot refuse.
function shadow(element, css) {
	const root = element.attachShadow({ mode: 'closed' });
	try {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(css);
		root.adoptedStyleSheets = [sheet];
	} catch (error) {
		const style = make('style');
		style.textContent = css;
		root.append(style);
	}
	return root;
}

function emit(name, detail) {
	window.dispatchEvent(new CustomEvent(`okno:${name}`, { detail }));
}

function address(kind, options) {
	const url = new URL(`/booking/${encodeURIComponent(options.branch || settings.branch)}`, host);
	url.searchParams.set('embed', kind);
	url.searchParams.set('lang', settings.lang);
	url.searchParams.set('origin', location.origin);
	if (settings.theme) url.searchParams.set('theme', settings.theme);
	for (const part of PARTS) if (options[part]) url.searchParams.set(part, options[part]);
	return url.href;
}

function makeFrame(kind, options) {
	const frame = make('iframe');
	frame.src = address(kind, options);
	frame.title = t('Online booking');
	frame.allow = 'clipboard-write';
	return frame;
}

// ---- messages --------------------------------------------------------------

const frames = new Map(); // frame → what to do with its messages

window.addEventListener('message', ({ origin, source, data }) => {
	if (origin !== host || !data || data.okno !== 1) return;
	frames.forEach((act, frame) => {
		if (frame.contentWindow === source) act(data);
	});
});

// Steps and bookings are the page's business, whichever frame they come from.
function relay({ type, detail }) {
	if (type === 'step' || type === 'booked') emit(type, detail);
}

// ---- the dialog ------------------------------------------------------------

let shown = null; // { element, dialog, frame, opener, overflow }

// While it is open each of its steps is one step of the browser's Back, and the
// first one closes it.  Entries keep the state that the page's router left.
let steps = []; // by the entry's number; 0 is the page without the dialog
let at = 0;
let moves = 0; // of ours, that are yet to be told to us

function push(step) {
	steps.splice(++at, steps.length, step);
	history.pushState({ ...history.state, okno: at }, '');
}

function goTo(entry) {
	if (entry === at) return;
	moves++;
	history.go(entry - at);
	at = entry;
}

function stepped(step) {
	const known = steps.indexOf(step);
	if (step === 'done') goTo(1); // what is booked is not gone back from
	if (at === 1 && (!steps[1] || [step, steps[1]].includes('done'))) steps = [0, step];
	else if (known > 0 && known <= at) goTo(known);
	else push(step);
}

function moved({ state }) {
	if (moves) {
		moves--;
	} else if (shown) {
		at = state?.okno || 0;
		if (at) shown.frame.contentWindow.postMessage({ okno: 1, type: 'go', step: steps[at] }, host);
		else close();
	}
}

function close() {
	if (!shown) return;
	goTo(0);
	const { element, frame, opener, overflow } = shown;
	shown = null;
	frames.delete(frame);
	element.remove();
	document.documentElement.style.overflow = overflow;
	opener.focus?.({ preventScroll: true });
	emit('close', {});
}

function onDialogMessage(message) {
	if (!shown) return;
	relay(message);
	if (message.type === 'step') {
		if (!message.asked) stepped(message.detail.step);
	} else if (message.type === 'ready') {
		shown.dialog.classList.add('ready');
		shown.frame.focus();
	} else if (message.type === 'close') {
		close();
	}
}

// Opens the booking dialog; options: branch, staff, service, category.
function open(options = {}, opener = null) {
	if (shown) return;
	if (!window.HTMLDialogElement) {
		window.open(address('', options), '_blank');
		return;
	}
	const element = make('div');
	const frame = makeFrame('dialog', options);
	const button = make('button', '', '×');
	const dialog = make('dialog', '', make('p'), button, frame);

	shield(element, {
		display: 'block',
		position: 'fixed',
		width: '0',
		height: '0',
		'z-index': '2147483000',
	});
	dialog.setAttribute('aria-label', frame.title);
	const dark =
		settings.theme === 'dark' ||
		(settings.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
	dialog.classList.toggle('dark', dark);
	button.setAttribute('aria-label', t('Close'));
	button.onclick = close;
	dialog.oncancel = (e) => {
		e.preventDefault();
		close();
	};
	dialog.onclick = (e) => e.target === dialog && close();
	frame.onload = () => setTimeout(() => dialog.classList.add('ready'), 1500); // without scripts it never says so
	shadow(element, STYLES.dialog).append(dialog);
	frames.set(frame, onDialogMessage);

	shown = {
		element,
		dialog,
		frame,
		opener: opener || focused(),
		overflow: document.documentElement.style.overflow,
	};
	document.documentElement.append(element);
	document.documentElement.style.overflow = 'hidden';
	dialog.showModal();
	steps = [0];
	push();
	emit('open', options);
}

function focused() {
	return document.activeElement || document.body;
}

// ---- the floating button ---------------------------------------------------

const CALENDAR = [
	'M4 7a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2z',
	'M16 3v4M8 3v4M4 10.5h16',
	'M9 15l2 2l4-4',
];

function calendarIcon() {
	const space = 'http://www.w3.org/2000/svg';
	const svg = document.createElementNS(space, 'svg');
	svg.setAttribute('viewBox', '0 0 24 24');
	svg.setAttribute('aria-hidden', 'true');
	for (const d of CALENDAR) {
		const path = document.createElementNS(space, 'path');
		path.setAttribute('d', d);
		svg.append(path);
	}
	return svg;
}

function addButton({ color, pos, anim, label, branch }) {
	const element = make('div');
	const button = make(
		'button',
		label ? anim : `round ${anim}`,
		calendarIcon(),
		make('span', '', label || t('Book online')),
	);
	const edge = 'max(20px, env(safe-area-inset-bottom))';

	button.type = 'button';
	button.setAttribute('aria-haspopup', 'dialog');
	button.onclick = () => open({ branch }, button);
	shield(element, {
		display: 'block',
		position: 'fixed',
		'z-index': '2147483000',
		[pos[0] === 'b' ? 'bottom' : 'top']: edge,
		[pos[1] === 'r' ? 'right' : 'left']: '20px',
		isolation: 'isolate',
		'--c': color,
		'--t': textOn(color),
	});
	shadow(element, STYLES.button).append(button);
	document.documentElement.append(element);
	// In the top layer neither the page's z-index nor a transform of its root, by which
	// fixed things scroll away, counts.
	element.popover = 'manual';
	element.showPopover?.();
	giveWay(element, pos);
}

// Where the inline block reaches under the button it would only cover what is chosen there.
const watchers = []; // of the buttons, for blocks that come later

function giveWay(element, pos) {
	const under = new Set();
	const watcher = new IntersectionObserver(
		(seen) => {
			for (const { target, isIntersecting } of seen)
				under[isIntersecting ? 'add' : 'delete'](target);
			element.style.setProperty('visibility', under.size ? 'hidden' : 'visible', 'important');
		},
		{ rootMargin: pos[0] === 'b' ? '-85% 0px 0px' : '0px 0px -85%' },
	);
	watchers.push(watcher);
	document.querySelectorAll('okno-booking').forEach((block) => watcher.observe(block));
}

// ---- the inline block ------------------------------------------------------

const inline = new WeakMap(); // element → its closed root; a property would open it

function inlineMessage(element, message) {
	relay(message);
	if (message.type === 'height')
		element.style.setProperty(
			'height',
			`${Math.max(200, Math.min(+message.height || 0, 20000))}px`,
			'important',
		);
}

function defineInline() {
	customElements.define(
		'okno-booking',
		class extends HTMLElement {
			connectedCallback() {
				const options = { branch: this.getAttribute('branch') };
				for (const part of PARTS) options[part] = this.getAttribute(part);
				shield(this, {
					display: 'block',
					position: 'relative',
					width: '100%',
					height: '640px',
					'max-width': '100%',
				});
				const { root, old } = inline.get(this) || {
					root: shadow(this, STYLES.inline),
				};
				const frame = makeFrame('inline', options);
				const waiting = make('p');
				frame.loading = 'lazy';
				frame.onload = () => waiting.remove();
				frames.delete(old);
				frames.set(frame, (message) => inlineMessage(this, message));
				inline.set(this, { root, old: frame });
				root.replaceChildren(waiting, frame);
				watchers.forEach((watcher) => watcher.observe(this));
			}
		},
	);
}

// ---- own buttons and links -------------------------------------------------

function clicked(event) {
	const path = event.composedPath();
	const element = path.find((n) => n.dataset && n.dataset.booking !== undefined);
	if (
		!element ||
		event.defaultPrevented ||
		event.ctrlKey ||
		event.metaKey ||
		event.shiftKey ||
		event.button
	)
		return;
	event.preventDefault();
	open({ ...element.dataset }, element);
}

// #booking, #booking=staff:2,service:5.  Anybody may write such a link to the
// page, so it chooses nothing but parts of the page's own branch.
function openByHash() {
	const [, list] = /^#booking(?:=(.*))?$/.exec(location.hash) || [null, null];
	if (list === null) return;
	const options = {};
	for (const pair of (list || '').split(',')) {
		const [name, value] = pair.split(':');
		if (PARTS.includes(name)) options[name] = value;
	}
	open(options);
}

function start() {
	document.addEventListener('click', clicked);
	window.addEventListener('hashchange', openByHash);
	window.addEventListener('popstate', moved);
	if (settings.button !== 'none') addButton(settings);
	openByHash();
}

// A second script tag on the page adds its button, and nothing else.
if (window.Okno) {
	window.Okno.button(settings);
} else {
	window.Okno = { open, close, button: addButton };
	if (!customElements.get('okno-booking')) defineInline();
	if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
	else start();
}
