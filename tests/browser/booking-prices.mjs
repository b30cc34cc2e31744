// Prices that change from a day on: the widget and the page without scripts show
// those of the day that is chosen, a specialist's own among them, and the visit has
// what was read.

import { at, is, makeBranch, ok, plan, sql } from '../http/booking.mjs';
import { accessible, click, eventually, fits, newPage, noFaults, run, shot } from './booking.mjs';

const site = process.env.OKNO_URL;
const branch = makeBranch('Salon');
const [first, second] = branch.services, [anna, boris] = branch.people;
const day = (n) => at(n, '12:00').slice(0, 10);
const NEW = 6, LATER = 9;	// the days from which prices are others

// From the sixth day on the first service costs 1300, and of the second person
// 1500; from the ninth on 1700 of anybody who has no own price.
sql(`BEGIN; SET LOCAL okno.chain = '${branch.chain}';
	WITH c AS (INSERT INTO price_change (chain_id, branch_id, from_day, asked) VALUES (${branch.chain}, ${branch.id}, '${day(NEW)}', '{}') RETURNING id)
	INSERT INTO price_change_row (chain_id, change_id, service_id, branch_id, staff_id, old_min, old_max, new_min, new_max, due)
	SELECT ${branch.chain}, c.id, ${first}, ${branch.id}, v.staff, v.old, v.old, v.new, v.new, v.due::date
	  FROM c, (VALUES (NULL::bigint, 1000, 1300, '${day(NEW)}'), (${boris}, NULL, 1500, '${day(NEW)}'), (NULL, 1300, 1700, '${day(LATER)}')) v (staff, old, new, due);
	COMMIT`);

const digits = (text) => (text ?? '').replace(/[\s,]/g, '').match(/\d{3,5}(?:[–-]\d{3,5})?/)?.[0] ?? '';
const has = (phone) => sql(`SELECT to_char(a.starts_at AT TIME ZONE 'Asia/Vladivostok', 'YYYY-MM-DD') || ' ' || string_agg(trim_scale(l.price)::text, '+' ORDER BY l.id)
	FROM client c JOIN visit v ON v.chain_id = c.chain_id AND v.client_id = c.id JOIN appointment a ON a.chain_id = c.chain_id AND a.visit_id = v.id
	JOIN appointment_line l ON l.chain_id = c.chain_id AND l.appointment_id = a.id
	WHERE c.chain_id = ${branch.chain} AND c.phone = '${phone}' GROUP BY a.id, a.starts_at`);

async function fill(where, phone) {
	await where.fill('[name=name]', 'Vera Lind');
	await where.fill('[name=phone]', phone);
	await where.check('[name=consent]', { force: true });
}

// A day of the strip, by how many days from today it is.
const pick = (frame, n) => click(frame, `.w-strip .w-day >> nth=${n}`);

async function sum(frame, wanted, name) {
	const right = await eventually(async () => digits(await frame.textContent('.w-total')) === wanted);
	ok(right, name, await frame.textContent('.w-total').catch(() => ''));
}

async function widgetOf(look, who, n, wanted, phone) {
	const page = await newPage({ viewport: look, locale: 'en-US' });
	await page.goto(`${site}/booking/${branch.id}?lang=en`);
	await page.waitForSelector('#widget .w-steps button');
	await page.waitForSelector('.w-service');
	is(digits(await page.textContent('.w-service .w-price')), '1000', `today's price stands in the list, ${n} days before`);
	await click(page, '.w-service >> nth=0');
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-person:not(.off) .w-cover');
	await click(page, `.w-person:not(.off) .w-cover >> nth=${who}`);
	await page.waitForSelector('.w-slots .w-slot');
	await pick(page, n);
	await sum(page, wanted, `the widget: the price of that day, ${wanted}, beside its times`);
	await shot(page, `prices-widget-${n}`);
	await accessible(page.mainFrame(), `the widget, ${n} days ahead`);
	await fits(page.mainFrame(), `the widget, ${n} days ahead`);
	if (n >= NEW) {
		await pick(page, 1);
		await sum(page, '1000', 'the widget: back on an earlier day it is as before');
		await pick(page, n);
		await sum(page, wanted, 'and on that day again as then');
	}
	await page.waitForSelector('.w-slots .w-slot');
	await click(page, '.w-slots .w-slot >> nth=1');
	await page.waitForSelector('[name=name]');
	if (who === 0)	// the time is held with somebody, who has one price
		ok(await eventually(async () => /^[1-9]/.test(await page.textContent('.w-total'))), 'the widget: with a time it is the price of who will come', await page.textContent('.w-total'));
	const last = who === 0 ? digits(await page.textContent('.w-total')) : wanted;
	await sum(page, last, '[L25] the widget: who fills in the form reads it');
	await fill(page, phone);
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-done');
	is(has(phone), `${day(n)} ${last}`, '[L25] the visit has that price');
	noFaults(page, `the widget, ${n} days ahead`);
	await page.context().close();
}

const wide = { width: 1440, height: 900 }, phone = { width: 390, height: 844 };

async function inTheWidget() {
	await widgetOf(phone, 1, NEW - 1, '1000', '+79001110001');	// the day before
	await widgetOf(wide, 1, NEW, '1300', '+79001110002');		// the first person
	await widgetOf(phone, 2, NEW + 1, '1500', '+79001110003');	// an own price
	await widgetOf(wide, 1, LATER, '1700', '+79001110004');		// changed once more
	await widgetOf(phone, 0, NEW, '1300', '+79001110005');	// anybody: from
}

async function plainOf(staff, n, wanted, phone) {
	const page = await newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
	const time = encodeURIComponent(at(n, '15:00')), name = `without scripts, ${n} days ahead`;
	const home = `${site}/booking/${branch.id}?lang=en&service=${first}`;
	await page.goto(`${home}&staff=${staff}&date=${day(n)}`);
	is(digits(await page.textContent('.w-total')), wanted, `${name}: the price of the day beside its times`);
	await page.goto(`${home}&staff=${staff}&time=${time}`);
	is(digits(await page.textContent('.w-total')), wanted, `${name}: and above the form`);
	await shot(page, `prices-plain-${n}`);
	await fill(page, phone);
	await page.click('.w-go');
	is(await page.textContent('h1'), 'You are booked', `${name}: booked`);
	is(has(phone), `${day(n)} ${wanted}`, `[L25] ${name}: the visit has that price`);
	await page.context().close();
}

async function withoutScripts() {
	await plainOf(anna, NEW - 1, '1000', '+79002220001');
	await plainOf(anna, NEW, '1300', '+79002220002');
	await plainOf(boris, NEW, '1500', '+79002220003');
	await plainOf(anna, LATER, '1700', '+79002220004');
	const page = await newPage({ javaScriptEnabled: false });
	await page.goto(`${site}/booking/${branch.id}?lang=en&staff=${boris}&time=${encodeURIComponent(at(NEW + 2, '11:00'))}`);
	is(digits(await page.textContent('.w-service .w-price')), '1500', 'who chooses the time first reads the prices of its day');
	is([...await page.locator('.w-service .w-price').allTextContents()].map(digits)[1], '2000', 'others are as they were');
	await page.context().close();
}

// A price that only begins: its upper end is none.
async function onlyBegins() {
	sql(`BEGIN; SET LOCAL okno.chain = '${branch.chain}'; UPDATE service_branch SET price_max = 0 WHERE branch_id = ${branch.id} AND service_id = ${second}; COMMIT`);
	for (const lang of ['en', 'ru']) {
		const page = await newPage({ viewport: phone, locale: lang });
		await page.goto(`${site}/booking/${branch.id}?lang=${lang}`);
		await page.waitForSelector('.w-service');
		const text = async (where) => (await page.textContent(where)).replace(/\s/g, ' ');
		const from = { en: ['from 2,000 ₽', 'from 3,000 ₽'], ru: ['от 2 000 ₽', 'от 3 000 ₽'] }[lang];
		is(await text('.w-service >> nth=1 >> .w-price'), from[0], `[L25] a price that only begins says so (${lang})`);
		await click(page, '.w-service >> nth=1');
		ok(await eventually(async () => (await text('.w-total')).includes(from[0])), 'chosen alone', await text('.w-total'));
		await click(page, '.w-service >> nth=0');
		ok(await eventually(async () => (await text('.w-total')).includes(from[1])), 'and together with another', await text('.w-total'));
		await shot(page, `prices-from-${lang}`);
		await fits(page.mainFrame(), `a price that only begins (${lang})`);
		await page.context().close();
	}
}

await run([inTheWidget, withoutScripts, onlyBegins]);
plan();
