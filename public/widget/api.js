// api.js: the public API as the widget calls it.

let settings = { api: '/api/v1', token: '', branch: '', lang: 'ru' };

export function setUp(given) {
	settings = given;
}

// What the server refused: code is the booking code (431…438), meta the rest.
export class Refused extends Error {
	constructor(status, meta) {
		super(meta.message || `HTTP ${status}`);
		this.status = status;
		this.code = Number(meta.code) || 0;
		this.meta = meta;
	}
}

function queryOf(parameters) {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(parameters || {})) {
		if (Array.isArray(value)) value.forEach((v) => query.append(`${name}[]`, v));
		else if (value !== null && value !== undefined && value !== '') query.append(name, value);
	}
	const text = String(query);
	return text ? `?${text}` : '';
}

let freeing = null; // a time that is being given back: whatever is asked next finds it free

async function call(method, path, { query, body, key, keepalive } = {}) {
	if (method !== 'DELETE') await freeing;
	const headers = {
		Authorization: `Bearer ${settings.token}`,
		Accept: 'application/vnd.okno.v2+json',
		'Accept-Language': settings.lang,
	};
	if (body) headers['Content-Type'] = 'application/json';
	if (key) headers['Idempotency-Key'] = key;
	const answer = await fetch(`${settings.api}${path}${queryOf(query)}`, {
		method,
		headers,
		body,
		keepalive,
		credentials: 'omit',
		cache: 'no-store',
	});
	const text = await answer.text();
	let json = {};
	try {
		json = text ? JSON.parse(text) : {};
	} catch {
		throw new Refused(answer.status, {});
	}
	if (!answer.ok) throw new Refused(answer.status, json.meta || {});
	return json.data ?? null;
}

const get = (path, query) => call('GET', path, { query });
const at = () => settings.branch;

const PATIENCE = 2000; // a slow network keeps nobody waiting longer
const patiently = (promise) =>
	Promise.race([promise, new Promise((late) => setTimeout(late, PATIENCE))]);

// The rooms that are booked by themselves: the page tells them with their photos,
// for the list of staff has no place for either.
let rooms = {};

export function knowRooms(given) {
	rooms = given || {};
}

const withRooms = (people) =>
	people.map((p) => (rooms[p.id] ? { ...p, kind: 'room', photos: rooms[p.id] } : p));

// staff: null is "not chosen yet", 0 is "any".
export const api = {
	page: () => get(`/okno/page/${at()}`),
	// day: the prices of that day.
	services: (staff, datetime, day) =>
		get(`/book_services/${at()}`, { staff_id: staff, datetime, day }),
	// Of whom does all of the services; all, where nobody does.
	staff: async (services, datetime) => {
		const ask = (more) => get(`/book_staff/${at()}`, { service_ids: services, ...more });
		const [people, able] = await Promise.all([
			ask({ datetime }),
			services.length && !datetime ? ask({ without_seances: 1 }) : [],
		]);
		const ids = able.filter((p) => p.bookable).map((p) => p.id);
		return withRooms(ids.length ? people.filter((p) => ids.includes(p.id)) : people);
	},
	dates: (services, staff) =>
		get(`/book_dates/${at()}`, { service_ids: services, staff_id: staff }),
	times: (services, staff, date) =>
		get(`/book_times/${at()}/${staff || 0}/${date}`, { service_ids: services }),
	chainTimes: (parts, date) => get(`/okno/times/${at()}`, { parts: JSON.stringify(parts), date }),
	nearest: (services, staff, datetime, count) =>
		get(`/okno/nearest/${at()}`, {
			service_ids: services,
			staff_id: staff || 0,
			datetime,
			count,
		}),
	why: (services, staff, datetime) =>
		get(`/okno/why/${at()}`, { service_ids: services, staff_id: staff || 0, datetime }),
	hold: (body) => call('POST', `/okno/hold/${at()}`, { body: JSON.stringify(body) }),
	release: (hold) => {
		const freed = call('DELETE', `/okno/hold/${at()}/${hold}`, { keepalive: true });
		freeing = patiently(freed.catch(() => null));
		return freeing;
	},
	code: (phone, fullname) =>
		call('POST', `/book_code/${at()}`, { body: JSON.stringify({ phone, fullname }) }),
	record: (body, key) => call('POST', `/book_record/${at()}`, { body, key }),
	icsUrl: (record) => `${settings.api}/okno/ics/${record.record_id}/${record.record_hash}`,
};

export function uuid() {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes[6] = (bytes[6] & 15) | 64;
	bytes[8] = (bytes[8] & 63) | 128;
	return Array.from(bytes, (b) => b.toString(16).padStart(2, '0'))
		.join('')
		.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
