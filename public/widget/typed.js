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
