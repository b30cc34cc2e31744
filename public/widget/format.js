// format.js: days, money, lengths and phones as a person reads them.  Days are
// "YYYY-MM-DD" and times of the branch's wall clock: the zone of the visitor's
// device never enters.

import { t, n_ } from '../js/lib/messages.js';
import { twelve } from '../js/lib/clock.js';
import { money as moneyIn } from '../js/lib/money.js';

let lang = 'ru',
	locale = 'ru',
	currency = 'RUB',
	zone = 'Europe/Moscow',
	twelveHours = false;

export function setFormats(code, branch) {
	lang = code;
	locale = code === 'en' ? 'en-GB' : code; // 22 November, as the server's pages write it
	currency = branch.currency || currency;
	zone = branch.time_zone || zone;
	twelveHours = / 12$/.test(branch.style);
}

const utc = (day) => new Date(`${day}T12:00:00Z`);
const part = (day, options) =>
	new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(utc(day));
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

// From its parts: in which order a language writes them is each browser's own affair.
export function today() {
	const digits = { year: 'numeric', month: '2-digit', day: '2-digit' };
	const parts = new Intl.DateTimeFormat('en', { timeZone: zone, ...digits }).formatToParts(new Date());
	return ['year', 'month', 'day'].map((name) => parts.find((p) => p.type === name).value).join('-');
}

export function addDays(day, n) {
	const date = utc(day);
	date.setUTCDate(date.getUTCDate() + n);
	return date.toISOString().slice(0, 10);
}

export function addMonths(day, n) {
	const date = utc(`${day.slice(0, 7)}-01`);
	date.setUTCMonth(date.getUTCMonth() + n);
	return date.toISOString().slice(0, 10);
}

export const weekday = (day) => capital(part(day, { weekday: 'short' }).replace('.', ''));
export const dayNumber = (day) => String(Number(day.slice(8)));
export const isWeekend = (day) => [0, 6].includes(utc(day).getUTCDay());
export const monthName = (day) =>
	capital(part(day, { month: 'long', year: 'numeric' }).replace(' г.', ''));
export const dayLong = (day) =>
	capital(`${part(day, { weekday: 'long' })}, ${part(day, { day: 'numeric', month: 'long' })}`);

// "today", "tomorrow" or "22 November".
export function dayNear(day) {
	if (day === today()) return t('today');
	if (day === addDays(today(), 1)) return t('tomorrow');
	return part(day, { day: 'numeric', month: 'long' });
}

// The weeks of a month from Monday: rows of seven days.
export function monthWeeks(day) {
	const first = `${day.slice(0, 7)}-01`;
	const before = (utc(first).getUTCDay() + 6) % 7;
	const weeks = [];
	for (let d = addDays(first, -before); d.slice(0, 7) <= first.slice(0, 7); d = addDays(d, 7))
		weeks.push(Array.from({ length: 7 }, (_, i) => addDays(d, i)));
	return weeks;
}

export const dayOf = (datetime) => datetime.slice(0, 10);
export const clockOf = (time) => (twelveHours ? twelve(time) : time);
export const timeOf = (datetime) => clockOf(datetime.slice(11, 16));
export const hourOf = (datetime) => Number(datetime.slice(11, 13));

// Minutes between the visitor's clock and the branch's at that time.
export function otherZone(datetime) {
	const [, sign, h, m] = /([+-])(\d\d):?(\d\d)$/.exec(datetime) || [];
	if (!sign) return false;
	const offset = (Number(h) * 60 + Number(m)) * (sign === '-' ? -1 : 1);
	return offset !== -new Date(datetime).getTimezoneOffset();
}

export const money = (amount) => moneyIn(lang, currency, amount);

// One price, or from the lower one; a higher one of 0 is none: it only begins.
export function price(min, max) {
	if (!max && !min) return '';
	return min === max ? money(min) : t('from {price}', { price: money(min) });
}

export function length(seconds) {
	const minutes = Math.round(seconds / 60);
	const h = Math.floor(minutes / 60),
		m = minutes % 60;
	return [h && t('{n} h', { n: h }), m && t('{n} min', { n: m })].filter(Boolean).join('\u00a0');
}

export const serviceCount = (n) => n_('{n} service', '{n} services', n);

export function clock(seconds) {
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export const initials = (name) =>
	name
		.split(/\s+/)
		.slice(0, 2)
		.map((w) => w.charAt(0))
		.join('')
		.toUpperCase();

// ---- phones ----------------------------------------------------------------

const GROUPS = [
	[/^7/, [1, 3, 3, 2, 2]],
	[/^375/, [3, 2, 3, 2, 2]],
	[/^998/, [3, 2, 3, 2, 2]],
	[/^996/, [3, 3, 3, 3]],
	[/./, [2, 3, 3, 2, 2, 3]],
];

// The digits of a number with its country: 8 900… and 900… are Russian.
export function phoneDigits(text) {
	let digits = text.replace(/\D/g, '');
	if (!text.trim().startsWith('+')) {
		if (/^8\d{10}$/.test(digits) || digits === '8') digits = `7${digits.slice(1)}`;
		else if (/^[3-689]/.test(digits) && digits.length <= 10) digits = `7${digits}`;
	}
	return digits.slice(0, /^7/.test(digits) ? 11 : 15);
}

export function phoneText(digits) {
	if (!digits) return '';
	const [, groups] = GROUPS.find(([start]) => start.test(digits));
	const parts = [];
	let from = 0;
	for (const size of groups) {
		if (from < digits.length) parts.push(digits.slice(from, from + size));
		from += size;
	}
	const [country, area, ...rest] = parts;
	return `+${[country, area].filter(Boolean).join(' ')}${rest.length ? ` ${rest.join('-')}` : ''}`;
}

export const phoneComplete = (digits) =>
	/^7/.test(digits) ? digits.length === 11 : digits.length >= 9;
