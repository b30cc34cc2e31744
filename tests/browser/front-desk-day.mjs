// front-desk-day: an administrator's whole day, by mouse and keyboard: forty
// arrivals by phone, from the street and online, what is rearranged among them, a
// late client, two who did not come, a specialist who fell ill, tomorrow's
// reminders and calls; and then each of it found again.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { book, eventually, is, json, ok, run, site, sql } from '../http/journal.mjs';
import { browser, card, close, drag, enter, newPage, noFaults, point, settled, shot, show, sound } from './journal.mjs';
import { arrivals, day, letters, makeSalon, minutes, names, zone } from './front-desk.mjs';

const salon = makeSalon();
const { chain, branch, people, services, tag } = salon;
const at = `/journal/${branch}`;
const today = day(0), tomorrow = day(1);
const logged = readFileSync(`${process.env.VAR}/log/nginx-access.log`, 'utf8').length;
const page = await enter(salon, 'admin');
const address = (one) => `${one.email}-${tag}@example.com`;
const of = (how) => arrivals.filter((one) => one.how === how);
const arrival = (who, clock) => arrivals.find((one) => one.who === who && one.at === clock);

// What the database has of the bookings, by id.
const all = () => new Map(json(`SELECT a.id, a.visit_id, a.staff_id AS sid, a.day, to_char(a.starts_at AT TIME ZONE '${zone}', 'HH24:MI') AS at,
	v.status FROM appointment a JOIN visit v ON v.chain_id = a.chain_id AND v.id = a.visit_id WHERE a.chain_id = ${chain}`).map((one) => [one.id, one]));
const row = (id) => all().get(id);
const idAt = (sid, on, clock) => Number(sql(`SELECT id FROM appointment WHERE chain_id = ${chain} AND staff_id = ${sid} AND cancelled_at IS NULL
	AND starts_at = '${on} ${clock} ${zone}'`));
// Waits for what the worker does, however much else there is to do.
const inTime = async (fn) => {
	for (let i = 0; i < 5; i++) {
		const got = await eventually(fn);
		if (got)
			return got;
	}
	return null;
};
const quiet = () => page.waitForFunction(() => !document.querySelector('.wait-save, .bk.ghost, .htmx-request'));

// Nothing is open, and nothing lies over the grid.
async function closed() {
	while (await page.locator('#panel > *').count()) {
		await page.keyboard.press('Escape');
		await quiet();
	}
	while (await page.locator('[data-toast-close]').count())
		await page.locator('[data-toast-close]').first().click({ timeout: 1000 }).catch(() => null);
}

async function saved() {
	await page.waitForFunction(() => document.querySelector('#visit-form') || document.querySelector('#panel [role=alert]'));
	return Number(new URL(page.url()).pathname.match(/visits\/(\d+)/)?.[1]);
}

async function opened(id) {
	await closed();
	await card(page, id).scrollIntoViewIfNeeded();
	await card(page, id).click({ position: { x: 40, y: 12 } });
	await page.waitForSelector('#visit-form');
}

// The panel's form is sent, and the visit comes back newer.
async function save() {
	const version = Number(await page.getAttribute('#panel [data-v]', 'data-v'));
	await page.click('#panel .panel-foot .primary');
	await page.waitForFunction((v) => Number(document.querySelector('#panel [data-v]')?.dataset.v) > v, version);
}

// ---- forty arrivals -------------------------------------------------------------

function online(one, on = today) {
	return fetch(`${site}/api/v1/book_record/${branch}`, { method: 'POST',
		headers: { Authorization: 'Bearer oknodemopartner00001', 'Content-Type': 'application/json', Accept: 'application/vnd.api.v2+json' },
		body: JSON.stringify({ fullname: one.name, phone: one.phone, email: address(one), appointments: [{ id: 1, staff_id: people[one.who],
			services: [services[one.service]], datetime: `${on} ${one.at}:00` }] }) });
}

// The booking page on somebody's phone.
async function widget(one) {
	const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
	const phone = await newPage(context);
	await phone.goto(`${site}/booking/j${tag}`);
	await phone.waitForSelector('#widget .w-steps button');
	await phone.locator('.w-service').nth(one.service).click();
	await phone.click('.w-foot .w-go:enabled');
	await phone.click(`.w-person:not(.off) .w-cover:has-text("${names[one.who]}")`);
	await phone.click(`.w-day:has(b:text-is("${Number(today.slice(8))}")) >> nth=0`);
	await phone.click(`.w-slots .w-slot >> text="${one.at}"`);
	await phone.fill('[name=name]', one.name);
	await phone.fill('[name=phone]', one.phone);
	await phone.fill('[name=email]', address(one));
	await phone.check('[name=consent]', { force: true });
	await phone.click('.w-foot .w-go:enabled');
	await phone.waitForSelector('.w-done');
	noFaults(phone, 'the booking page');
	await context.close();
}

// Clients book while the administrator is on the phone.
async function fromOutside() {
	const list = of('online');
	await Promise.all([widget(list[0]), widget(list[8])]);
	for (const one of list.slice(1).filter((o) => o !== list[8])) {
		const answer = await online(one);
		if (!answer.ok)
			ok(false, `${one.name} books by the API`, await answer.text());
	}
}

// A client who calls: N, the name or number, who and when, the service.
async function call(one, { known, guest } = {}) {
	await closed();
	await page.keyboard.press('KeyN');
	await page.waitForSelector('#b-name:focus');
	if (known) {
		await page.keyboard.type(known);
		await page.waitForSelector('#b-suggest [role=option][data-client]:not([data-client="0"])');
		await page.keyboard.press('Enter');
		await page.waitForSelector('#panel .who');
	} else {
		await page.keyboard.type(one.name);
		await page.fill('#b-phone', `8 ${one.phone.slice(2, 5)} ${one.phone.slice(5, 8)}-${one.phone.slice(8, 10)}-${one.phone.slice(10)}`);
	}
	if (await page.inputValue('#b-staff') !== String(people[one.who])) {
		await page.evaluate(() => { document.querySelector('#booking-form').dataset.before = ''; });
		await page.selectOption('#b-staff', String(people[one.who]));
		await page.waitForSelector('#booking-form:not([data-before])');
	}
	await page.fill('#b-date', one.on || today);
	await page.fill('#b-time', one.at);
	await page.check(`#panel .service [value="${services[one.service]}"]`);
	if (guest) {
		await page.click('.guest-in > summary');
		await page.fill('[name=guest]', guest);
	}
	await page.click('#panel .panel-foot .primary');
	await saved();
}

async function calls() {
	for (const one of of('phone')) {
		if (one.at === '11:00' && one.who === 3)	// calls for a second time today
			Object.assign(one, { name: arrival(1, '10:00').name, phone: arrival(1, '10:00').phone, twice: true });
		await call(one, one.twice ? { known: one.phone.slice(-7) } : one.at === '16:00' ? { guest: 'Петя' } : {});
	}
}

// A free time is clicked, and whoever stands there has arrived.
async function walkIns() {
	for (const one of of('walk')) {
		await closed();
		const there = await point(page, people[one.who], one.start + 8, one.start);
		await page.mouse.click(there.x, there.y);
		await page.waitForSelector('#b-name:focus');
		is([await page.inputValue('#b-time'), await page.inputValue('#b-staff')], [one.at, String(people[one.who])], `${one.at}: the form knows when and with whom`);
		await page.keyboard.type(one.name);
		await page.fill('#b-phone', one.phone);
		await page.focus('.services-find');	// the list of clients goes
		await page.check(`#panel .service [value="${services[one.service]}"]`);
		await page.click('#panel .panel-foot .primary');
		await saved();
		await page.click('.stbtn.came');
		await page.waitForSelector('.stbtn.came[aria-pressed=true]');
		one.status = 'arrived';
	}
	await closed();
}

async function arriving() {
	await show(page, at);
	await page.evaluate(() => { window.sameLoad = true; });
	is(await page.getAttribute('#journal', 'data-day'), today, 'the journal opens with today');
	await Promise.all([fromOutside(), calls()]);
	await walkIns();
	const booked = [...all().values()];
	for (const one of arrivals) {
		one.id = booked.find((r) => r.sid === people[one.who] && r.day === today && r.at === one.at)?.id;
		one.status ||= 'waiting';
		await page.waitForSelector(`.cl[data-sid="${people[one.who]}"] #b${one.id}[data-start="${one.start}"]`, { state: 'attached' });
	}
	ok(arrivals.every((one) => one.id), 'forty have booked: fifteen by phone, twelve came in, thirteen online');
	ok(await page.evaluate(() => window.sameLoad), 'what clients booked appeared without loading the page anew');
	is(sql(`SELECT count(*) FROM client WHERE chain_id = ${chain} AND phone LIKE '+791100001%'`), '39', 'whoever called twice is one client, the others are new in the base');
	await shot(page, 'day-arrived');
	await sound(page, 'the full day');
	noFaults(page, 'arriving');
}

// ---- what the owner has set up ---------------------------------------------------

const owner = await enter(salon, 'owner');

async function settings() {
	await owner.goto(`${site}/settings/${branch}/reminders`);
	await owner.selectOption('#f-moved_mail', 'all');
	await owner.fill('#f-remind_mail', '36');
	await shot(owner, 'day-reminders');
	await sound(owner, 'the reminders of the branch');
	await Promise.all([owner.waitForURL(/saved=1/), owner.click('.s-save .primary')]);
	noFaults(owner, 'the reminders of the branch');
}

// ---- among them --------------------------------------------------------------------

const state = async (id, key, mark) => {
	await card(page, id).focus();
	await page.keyboard.press(key);
	await page.waitForSelector(`#b${id}.${mark}:not(.wait-save)`, { state: 'attached' });
};

async function statuses() {
	await closed();
	const came = [[0, '10:00'], [1, '10:00'], [2, '10:00'], [3, '10:00']].map(([who, clock]) => arrival(who, clock));
	for (const one of came) {
		await card(page, one.id).click({ modifiers: ['Control'], position: { x: 40, y: 12 } });
		one.status = 'arrived';
	}
	await page.keyboard.press('Digit3');
	for (const one of came)
		await page.waitForSelector(`#b${one.id}.came:not(.wait-save)`, { state: 'attached' });
	await page.keyboard.press('Escape');
	for (const one of [arrival(0, '10:30'), arrival(1, '11:00')]) {
		await state(one.id, 'Digit4', 'miss');
		one.status = 'no_show';
	}
	for (const one of [arrival(2, '12:00'), arrival(3, '17:00')]) {
		await state(one.id, 'Digit2', 'conf');
		one.status = 'confirmed';
	}
	const wrong = (now = all()) => arrivals.filter((one) => now.get(one.id).status !== one.status).map((one) => one.name);
	await eventually(() => !wrong().length);
	is(wrong(), [], 'four came at once, two did not come, two said they will');
	is(sql(`SELECT count(*) FROM visit WHERE chain_id = ${chain} AND status = 'no_show'`), '2', 'two no-shows');
	noFaults(page, 'statuses');
}

async function window() {
	const cheap = arrival(1, '12:00');
	await opened(cheap.id);
	await page.locator('#panel .line-box:not(.place) > summary').first().click();
	await page.fill('#panel [name^=discount]', '10');
	await page.fill('#panel [name^=reason]', 'Постоянный клиент');
	await save();
	ok(/1\s800/.test(await page.innerText('#panel .total')) && (await page.innerText('#panel')).includes('Постоянный клиент'), 'a discount with its reason', await page.innerText('#panel'));

	await opened(arrival(2, '15:00').id);
	await page.click('[data-more] > summary');
	await page.fill('[name=time_1]', '17:30');
	await page.selectOption('[name=staff_1]', String(people[1]));
	await page.locator(`.more-box .service [value="${services[0]}"]`).check();
	await shot(page, 'day-more');
	await save();
	const second = idAt(people[1], today, '17:30');
	is(row(second)?.visit_id, row(arrival(2, '15:00').id).visit_id, 'two services with two members are one visit');
	await page.waitForSelector(`#b${second}`, { state: 'attached' });

	const twice = arrivals.find((one) => one.twice);
	await opened(twice.id);
	await shot(page, 'day-merge');
	await page.locator('#panel button[form^=merge-]').click();
	await page.waitForFunction(() => document.querySelectorAll('#panel .appt').length === 2);
	is(row(twice.id).visit_id, row(arrival(1, '10:00').id).visit_id, 'two bookings of one client are made one visit');
	twice.status = arrival(1, '10:00').status = row(twice.id).status;
	ok((await card(page, arrival(3, '16:00').id).innerText()).includes('Петя'), 'a guest comes in a client\'s place, and the grid names them');
	noFaults(page, 'the window');
}

async function moves() {
	await closed();
	const back = arrival(3, '18:00'), gone = arrival(2, '19:00');
	const pull = async (one, sid, minute) => {
		const to = await point(page, sid, minute, 1080);
		const box = await card(page, one.id).boundingBox();
		await drag(page, { x: box.x + 40, y: box.y + 12 }, { x: to.x, y: to.y + 12 });
		await settled(page, one.id, [sid, minute, one.length]);
	};
	await pull(back, people[3], 1110);
	await page.keyboard.press('Control+KeyZ');
	await settled(page, back.id, [people[3], 1080, 60]);
	await pull(gone, people[1], 1140);
	Object.assign(gone, { who: 1 });
	await eventually(() => row(gone.id).sid === people[1]);
	is([row(back.id).at, row(gone.id).sid], ['18:00', people[1]], 'one is dragged and taken back, another stays where it was dropped');
	await closed();
	await drag(page, await point(page, people[2], 1020, 1020), await point(page, people[2], 1080, 1020));
	await page.click('#panel .panel-head a[href*="/blocks/new"]');
	await page.waitForSelector('#block-form');
	await page.fill('#block-form [name=reason]', 'Обед с поставщиком');
	await shot(page, 'day-block');
	await page.keyboard.press('Enter');
	await page.waitForSelector('#panel .panel-head[data-block]:not([data-block=""])');
	await page.waitForSelector('#grid .blk:has-text("Обед с поставщиком")', { state: 'attached' });
	const refused = await online({ ...gone, who: 2, at: '17:00', name: 'Некто', phone: '+79110000999' });
	is(refused.status, 422, 'lunch with a supplier is blocked, for clients too');
	noFaults(page, 'moves');
}

async function late() {
	const one = arrival(0, '11:00');
	await opened(one.id);
	await page.click('#panel .place > summary');
	await page.click('#panel .place a[href$="/late"]');
	await page.waitForSelector('#rearrange-form');
	await page.click('#rearrange .chip:has-text("20 минут")');
	await page.waitForFunction(() => /11:20.12:20/.test(document.querySelector('#rearrange')?.innerText));
	is(await page.locator('#rearrange .moves > li').count(), 3, 'a client is twenty minutes late: it is shown who is pushed');
	await shot(page, 'day-late');
	await sound(page, 'a late client');
	await page.click('#panel .panel-foot .primary');
	await page.waitForSelector('#rearrange .notice.ok');
	for (const [who, clock, now] of [[0, '11:00', '11:20'], [0, '12:00', '12:20'], [0, '12:30', '12:50']]) {
		const pushed = arrival(who, clock);
		Object.assign(pushed, { was: clock, at: now, start: minutes(now) });
	}
	is(arrivals.filter((o) => o.was).map((o) => row(o.id).at), ['11:20', '12:20', '12:50'], 'and done in one go');
	await shot(page, 'day-late-done');
	noFaults(page, 'a late client');
}

async function series() {
	const one = arrival(1, '18:00');
	const taken = await online({ ...one, name: 'Занявший Время', phone: '+79110000998', email: 'taken' }, day(14));
	ok(taken.ok, 'somebody has booked the time two weeks on');
	await opened(one.id);
	await page.click('#panel a[href$="/repeat"]');
	await page.fill('[name=count]', '6');
	await page.click('[data-look-at]');
	await page.waitForSelector('.plan-row');
	is([await page.locator('.plan-row').count(), await page.locator('.plan-row.bad').count()], [5, 1], 'a series of six: one of the five to come is in the way of another');
	await shot(page, 'day-series');
	await sound(page, 'a series');
	await page.locator('.plan-row.bad .chip').first().click();
	await page.click('.panel-foot .primary');
	await page.waitForSelector('#panel a[href$="/series"]');
	is(sql(`SELECT count(*) FROM appointment a JOIN visit v ON v.chain_id = a.chain_id AND v.id = a.visit_id WHERE a.chain_id = ${chain} AND a.cancelled_at IS NULL
		AND v.series_id = (SELECT series_id FROM visit WHERE chain_id = ${chain} AND id = ${row(one.id).visit_id})`), '6', 'solved by what was proposed, six are booked');
	noFaults(page, 'a series');
}

// ---- the specialist who fell ill ----------------------------------------------------

const hurry = () => sql(`UPDATE job SET run_at = now() WHERE chain_id = ${chain}; NOTIFY okno_send`);
const letterTo = (one, subject) => letters(address(one)).find((letter) => subject.test(letter.subject));

async function sick() {
	const theirs = arrivals.filter((one) => one.who === 4).sort((a, b) => a.start - b.start);
	await inTime(() => sql(`SELECT count(*) FROM outbox WHERE chain_id = ${chain} AND template = 'booked' AND state = 'new'`) === '0');
	await closed();
	await page.click(`a.hd-absent[href*="/staff/${people[4]}/"]`);
	await page.waitForSelector('#rearrange-form');
	is(await page.locator('#rearrange .moves > li').count(), 5, 'a specialist is ill: the five bookings of the day are listed');
	await shot(page, 'day-absent');
	await sound(page, 'an absent specialist');
	const selects = page.locator('#rearrange select');
	const values = () => selects.evaluateAll((list) => list.map((n) => n.value));
	const options = await selects.evaluateAll((list) => list.map((n) => [...n.options].map((o) => o.value)));
	const proposed = await values();
	const to = proposed.map((value, i) => ({ who: value.split('@')[0], from: minutes(value.slice(-14, -9)), upto: minutes(value.slice(-14, -9)) + theirs[i].length }));
	is(to.map((place, i) => place.from === theirs[i].start), [false, false, true, true, true], 'whom a colleague can take at the same time is given to them, the others at the nearest time of a colleague');
	ok(proposed.every((value) => value.includes(`@${today}T`) && !value.startsWith(`${people[4]}@`)), 'of that day', proposed);
	is(await page.locator('#rearrange .ask').evaluateAll((list) => list.map((n) => n.checkVisibility())), [true, true, false, false, false], 'where it is another time the client is to be asked');
	const clash = (a, b) => a.who === b.who && a.from < b.upto && b.from < a.upto;
	ok(!to.some((one, i) => to.slice(i + 1).some((other) => clash(one, other))), 'all that is proposed can be had together', to);
	await selects.nth(1).selectOption(options[1].find((value) => value.startsWith(`${people[4]}@`)));
	const chosen = await values();
	await page.click('#panel .panel-foot .primary');
	await page.waitForSelector('#rearrange .notice.ok');
	await shot(page, 'day-absent-done');
	const now = all();
	is(theirs.map((one) => now.get(one.id)).map((r) => `${r.sid}@${r.day}T${r.at}:00`), chosen.map((value) => value.slice(0, value.indexOf('T') + 9)), 'all are moved in one go, to others and another day');
	for (const one of theirs) {
		const r = now.get(one.id);
		Object.assign(one, { was: one.at, at: r.at, start: minutes(r.at), who: people.indexOf(r.sid), on: r.day });
	}
	is(theirs.map((one) => one.who === 4), [false, true, false, false, false], 'to others at the same time or the next');
	is(sql(`SELECT kind FROM absence WHERE chain_id = ${chain} AND staff_id = ${people[4]} AND first_day = '${today}'`), 'sick', 'the timetable says so');
	hurry();
	for (const one of theirs) {
		const letter = await inTime(() => letterTo(one, /перенес|измен/i));
		ok(letter?.text.includes(one.at), `${one.name} is told: ${one.was} → ${one.at}`, letters(address(one)));
	}
	noFaults(page, 'an absent specialist');
}

// ---- tomorrow ------------------------------------------------------------------------

const morrow = [['Марк Тополь', 0, '10:00'], ['Нина Тополь', 1, '11:00'], ['Олег Тополь', 2, '12:00'], ['Полина Тополь', 3, '15:00']]
	.map(([name, who, clock], i) => ({ name, who, at: clock, service: 0, phone: `+79110000${201 + i}`, email: `tomorrow${i}` }));

async function reminders() {
	for (const one of morrow)
		ok((await online(one, tomorrow)).ok, `${one.name} comes tomorrow`);
	// As if they had booked last week, and the worker had looked yesterday.
	sql(`UPDATE visit SET created_at = created_at - interval '9 days' WHERE chain_id = ${chain} AND id IN (SELECT visit_id FROM appointment WHERE chain_id = ${chain} AND day = '${tomorrow}');
		UPDATE reminder_mark SET planned_to = now() - interval '2 days' WHERE branch_id = ${branch}; NOTIFY okno_send`, chain);
	for (const one of morrow) {
		const letter = await inTime(() => letterTo(one, /напомин/i));
		ok(letter?.text.includes(one.at), `${one.name} is reminded of ${one.at} tomorrow`, letters(address(one)));
	}
	noFaults(page, 'reminders');
}

async function callsOfTomorrow() {
	await show(page, at);
	await page.click('.top a[href$="/calls"]');
	await page.waitForSelector('.calls');
	const rows = await page.locator('.calls > li').count();
	is(rows, Number(sql(`SELECT count(DISTINCT visit_id) FROM appointment WHERE chain_id = ${chain} AND day = '${tomorrow}' AND cancelled_at IS NULL`)), 'everybody of tomorrow is to be called');
	const answer = async (one, value, note = '') => {
		const item = page.locator('.calls > li', { hasText: one.name });
		await item.locator('[name=note]').fill(note);
		await item.locator(`button[value=${value}]`).click();
		await item.locator('.badge').waitFor();
	};
	await answer(morrow[0], 'confirmed');
	await answer(morrow[1], 'no_answer', 'Ещё раз после шести');
	await answer(morrow[2], 'asked_to_move', 'На следующую неделю');
	await answer(morrow[3], 'confirmed');
	await shot(page, 'day-calls');
	await sound(page, 'calls');
	await page.click('.calls-bar .chip[href*="show=open"]');
	await page.waitForURL(/show=open/);
	is(await page.locator('.calls > li').count(), rows - 2, 'whoever said yes is off the list');
	is(sql(`SELECT count(*) FROM visit WHERE chain_id = ${chain} AND status = 'confirmed' AND id IN (SELECT visit_id FROM appointment WHERE chain_id = ${chain} AND day = '${tomorrow}')`), '2', 'and confirmed in the journal');
	noFaults(page, 'calls');
}

// ---- found again ----------------------------------------------------------------------

async function searched() {
	await show(page, at);
	const lost = [], now = all();
	for (const [i, one] of arrivals.entries()) {
		await page.keyboard.press('Slash');
		await page.fill('#find', i % 2 ? one.name : one.phone.slice(-7));
		await page.locator(`#found a[href*="/visits/${now.get(one.id).visit_id}#"]`).waitFor({ timeout: 5000 }).catch(() => lost.push(one.name));
	}
	is(lost, [], 'each of the forty is found by name or number');
	await page.keyboard.press('Enter');
	await page.waitForSelector(`#b${arrivals.at(-1).id}.jumped`);
	ok(true, 'and jumped to');
	noFaults(page, 'the search');
}

// The rows of the list, page by page; shows the first again.
async function allListed() {
	const first = page.url(), labels = [];
	for (;;) {
		labels.push(...await page.locator('.v-table tbody tr').allInnerTexts());
		const next = page.locator('a[rel=next]');
		if (!await next.count())
			break;
		await page.goto(new URL(await next.getAttribute('href'), first).href);
	}
	await page.goto(first);
	return labels;
}

async function listed() {
	await page.goto(`${site}/visits/${branch}?from=${today}&upto=${today}`);
	const labels = await allListed();
	const here = arrivals.filter((one) => !one.on || one.on === today);
	is(here.filter((one) => !labels.some((label) => label.includes(one.name.split(' ')[1]))).map((one) => one.name), [], 'the list of bookings has all of the day');
	is(labels.length, here.length + 1, 'and not one more');
	await shot(page, 'day-list');
	await page.selectOption('[name=state]', 'no_show');
	await page.waitForFunction(() => document.querySelectorAll('.v-table tbody tr').length === 2);
	ok(true, 'its filters find the two who did not come');
	await page.selectOption('[name=state]', '');
	await page.click('.v-filter summary');
	await page.selectOption('[name=origin]', 'client');
	const guests = here.filter((one) => one.how === 'online').length;
	await page.waitForFunction((n) => document.querySelectorAll('.v-table tbody tr').length === n, guests);
	ok(true, `and the ${guests} who booked online`);
	await page.selectOption('[name=origin]', '');
	await page.waitForFunction((n) => document.querySelector('#count')?.textContent.includes(n), here.length + 1);
	const file = page.waitForEvent('download');
	await page.click('form[action$="/export"] button');
	const sheet = JSON.parse(execFileSync('/usr/bin/python3', ['tests/http/sheet.py', 'read', await (await file).path()], { encoding: 'utf8' }));
	is(sheet.length - 1, here.length + 1, 'the spreadsheet has the same rows');
	is(here.filter((one) => !sheet.some((cells) => cells.some((cell) => String(cell).includes(one.name.split(' ')[1])))).map((one) => one.name), [], 'and names');
	noFaults(page, 'the list');
}

async function inTheLog() {
	await owner.goto(`${site}/settings/${branch}/log`);
	const seen = new Set();
	for (;;) {
		for (const link of await owner.locator('.l-what a[href*="/visits/"]').evaluateAll((all) => all.map((a) => Number(a.getAttribute('href').match(/visits\/(\d+)/)[1]))))
			seen.add(link);
		const older = owner.locator('.row > .grow + a.btn');
		if (!await older.count())
			break;
		await owner.goto(site + await older.getAttribute('href'));
	}
	await shot(owner, 'day-log');
	const now = all();
	is(arrivals.filter((one) => !seen.has(now.get(one.id).visit_id)).map((one) => one.name), [], 'the journal of actions has every visit');
	noFaults(owner, 'the journal of actions');
}

// ---- the end of the day ----------------------------------------------------------------

async function evening() {
	await show(page, `${at}/${today}?view=list`);
	const here = arrivals.filter((one) => !one.on || one.on === today);
	const total = here.reduce((all, one) => all + one.price, 0) + 1000 - 200;
	is(Number((await page.innerText('.list-day tfoot td')).replace(/[^\d]/g, '')), total, 'the sum of the day is right');
	await shot(page, 'day-evening');
	is(sql(`SELECT count(*) FROM busy x JOIN busy y ON y.chain_id = x.chain_id AND y.subject_kind = x.subject_kind AND y.subject_id = x.subject_id
		AND y.id > x.id AND y.starts_at < x.ends_at AND y.ends_at > x.starts_at WHERE x.chain_id = ${chain}`), '0', 'nobody is booked twice');
	const shown = (p) => p.locator('#grid a.bk').evaluateAll((all) => all.map((n) => [n.id, n.dataset.sid, n.dataset.start, n.dataset.length,
		['wait', 'conf', 'came', 'miss'].find((c) => n.classList.contains(c))].join(' ')).sort());
	await show(page, `${at}/${today}`);
	sql(`UPDATE "user" SET lang = 'en' WHERE email = 'owner-${tag}@test'`);
	const phone = await enter(salon, 'owner', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, colorScheme: 'dark' });
	await show(phone, `${at}/${today}`);
	is(await shown(phone), await shown(page), 'another browser, on a phone and in English, shows the same');
	is((await shown(page)).length, here.length + 1, 'all of it');
	await shot(phone, 'day-phone');
	await sound(phone, 'the day on a phone');
	noFaults(phone, 'the day on a phone');
	const wrong = readFileSync(`${process.env.VAR}/log/nginx-access.log`, 'utf8').slice(logged).split('\n')
		.filter((line) => new RegExp(`/${branch}[/? "]`).test(line) && /" 5\d\d /.test(line));
	is(wrong, [], 'no request of the day failed in the server');
	noFaults(page, 'the day');
}

await run(settings, arriving, statuses, window, moves, late, series, sick, reminders, callsOfTomorrow, searched, listed, inTheLog, evening, async function closedDown() {
	await close();
});
