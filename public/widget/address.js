// address.js: what is chosen stands in the page's address, so that it can be
// sent, reloaded and gone back to.

const LISTS = /[,\s]+/;
const { pathname, search } = location; // of the booking, which the address leaves when it is done

function numbers(text) {
	return (text || '')
		.split(LISTS)
		.map(Number)
		.filter((n) => Number.isInteger(n) && n > 0);
}

// The choice that the address asks for.
export function readAddress() {
	const query = new URLSearchParams(location.search);
	const staff = query.get('staff');
	const time = query.get('time');
	return {
		cart: numbers([...query.getAll('service'), ...query.getAll('service[]')].join(',')),
		staff: /^\d+$/.test(staff || '') ? Number(staff) : null,
		category: numbers(query.get('category'))[0] || 0,
		date: /^\d{4}-\d\d-\d\d$/.test(query.get('date') || '') ? query.get('date') : null,
		slot: /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(time || '')
			? { datetime: time.replace(' ', '+') }
			: null,
		step: query.get('step'),
	};
}

function addressOf(values) {
	const query = new URLSearchParams(search);
	query.delete('service[]');
	for (const [name, value] of Object.entries(values)) {
		if (value === '') query.delete(name);
		else query.set(name, value);
	}
	return `${pathname}?${query}`;
}

// On a page of its own each step is one step of the browser's Back; in a frame
// Back belongs to the page around it.
export function writeAddress(state, ownPage) {
	const url = addressOf({
		service: state.cart.join(','),
		staff: state.staff ?? '',
		date: state.date || '',
		time: state.slot?.datetime || '',
		step: state.step,
	});
	if (url === location.pathname + location.search) return;
	if (ownPage && history.state?.step && history.state.step !== state.step)
		history.pushState({ step: state.step }, '', url);
	else history.replaceState({ step: state.step }, '', url);
}

// What is booked is not asked for again: on a page of its own a reload shows the visit.
export function writeVisit(records, ownPage) {
	const visit = `/booking/visits/${records[0].record_hash}?lang=${document.documentElement.lang}&new=1`;
	const afresh = addressOf({ service: '', staff: '', date: '', time: '', step: '' });
	history.replaceState({ step: 'done' }, '', ownPage && records.length === 1 ? visit : afresh);
}
