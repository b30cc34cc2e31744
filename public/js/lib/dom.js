// dom.js: small things that several page scripts need.

export const $ = (selector, root = document) => root.querySelector(selector);
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];

// Makes an element: el('button', { class: 'btn', onclick }, 'text', node…).
export function el(name, attributes = {}, ...children) {
	const node = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
		else if (value === true) node.setAttribute(key, '');
		else if (value !== false && value != null) node.setAttribute(key, value);
	}
	node.append(...children.filter((c) => c != null));
	return node;
}

// An icon of the sprite.  Call it with a literal: the build looks for the names.
export function icon(name) {
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
	svg.setAttribute('class', 'i');
	svg.setAttribute('aria-hidden', 'true');
	use.setAttribute('href', `${SPRITE}#${name}`);
	svg.append(use);
	return svg;
}

// True while the person types, so that letters are no shortcuts.
export function typing(target) {
	return (
		target instanceof Element &&
		(target.closest('input:not([type=checkbox], [type=radio]), textarea, select') !== null ||
			target.isContentEditable)
	);
}

export function setCookie(name, value) {
	const secure = location.protocol === 'https:' ? '; Secure' : '';
	document.cookie = `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
}
