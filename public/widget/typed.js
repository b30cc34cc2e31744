// typed.js: what is typed outlives a reload, the browser's Back and a phone that put
// the tab away: until it is booked, or the tab is closed.

const KEY = 'okno.typed';
const FIELDS = ['name', 'phone', 'email', 'comment'];

// In a frame of a browser that blocks third-party cookies all of it throws.
export function typedBefore() {
	const typed = {};
	try {
		const kept = JSON.parse(sessionStorage.getItem(KEY)) || {};
		for (const field of FIELDS) if (typeof kept[field] === 'string') typed[field] = kept[field];
	} catch {
		// nothing is kept then
	}
	return typed;
}

// form: null forgets.
export function keepTyped(form) {
	try {
		if (form && FIELDS.some((field) => form[field]))
			sessionStorage.setItem(KEY, JSON.stringify(form, FIELDS));
		else sessionStorage.removeItem(KEY);
	} catch {
		// nor is anything kept
	}
}

// What was done in the plain form while the scripts were on their way: services ticked go
// into the address, what was typed is given back, with a function that puts the focus back
// to where it was.
export function takeOver(box) {
	const ticked = [...box.querySelectorAll('[name=service]:checked')];
	if (ticked.some((input) => !input.defaultChecked)) {
		const query = new URLSearchParams(location.search);
		query.delete('service[]');
		query.set('service', ticked.map((input) => input.value).join(','));
		query.set('step', 'service');
		history.replaceState(history.state, '', `${location.pathname}?${query}`);
	}
	const form = {};
	for (const field of FIELDS) {
		const input = box.querySelector(`[name="${field}"]`);
		if (input && input.value !== input.defaultValue) form[field] = input.value;
	}
	const { name, selectionStart, selectionEnd } = box.contains(document.activeElement)
		? document.activeElement
		: {};
	const focus = () => {
		const input = FIELDS.includes(name) && box.querySelector(`[name="${name}"]`);
		if (!input) return;
		input.focus();
		if (selectionStart != null) input.setSelectionRange(selectionStart, selectionEnd);
	};
	return { form, focus };
}
