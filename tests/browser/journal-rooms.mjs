// The journal by rooms: a booking is dragged to another room, by mouse and by
// keys; undone; refused with words; others see it at once.

import { book, day, is, json, makeChain, ok, run, sql } from '../http/journal.mjs';
import { close, drag, enter, noFaults, shot, show, sound } from './journal.mjs';

const chain = makeChain('{[600,1200)}');
const c = chain.chain;
const at = `/journal/${chain.branch}`;
const on = day(1);
sql(`INSERT INTO resource (chain_id, branch_id, title) VALUES (${c}, ${chain.branch}, 'Rooms'), (${c}, ${chain.branch}, 'Devices');
	INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Room ' || n FROM resource, generate_series(1, 3) n WHERE chain_id = ${c} AND title = 'Rooms';
	INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Laser' FROM resource WHERE chain_id = ${c} AND title = 'Devices';
	INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, ${chain.services[1]}, 1, id FROM resource WHERE chain_id = ${c} AND title = 'Rooms'`, c);
const [r1, r2, r3, laser] = json(`SELECT id FROM resource_instance WHERE chain_id = ${c} ORDER BY id`).map((r) => r.id);

function bookedIn(room, how) {
	const { appointments: [{ id }] } = book(chain, { on, service: chain.services[1], ...how });
	sql(`INSERT INTO appointment_thing (chain_id, appointment_id, instance_id) VALUES (${c}, ${id}, ${room});
		INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, appointment_id)
		SELECT ${c}, 'thing', ${room}, starts_at, ends_at, id FROM appointment WHERE id = ${id}`, c);
	return id;
}
const rooms = (id) => json(`SELECT t.instance_id AS room, to_char(a.starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') AS at
	FROM appointment a JOIN appointment_thing t ON t.chain_id = a.chain_id AND t.appointment_id = a.id WHERE a.id = ${id}`).map((r) => [r.room, r.at])[0];
const there = (page, id, room, start) => page.waitForSelector(`.cl[data-tid="${room}"] > #b${id}-${room}[data-start="${start}"]:not(.drag, .wait-save)`);
const point = (page, room, minute) => page.evaluate(([r, m]) => {
	const box = document.querySelector(`.cl[data-tid="${r}"]`).getBoundingClientRect();
	const { start, end } = document.getElementById('grid').dataset;
	return { x: box.left + 60, y: box.top + (m - start) / (end - start) * box.height };
}, [room, minute]);
const said = (page) => page.locator('#said').textContent();

const first = bookedIn(r1, { start: '10:00' });
const second = bookedIn(r2, { start: '12:00', staff: chain.people[1], client: chain.clients[1] });
const page = await enter(chain, 'owner');

async function byMouse() {
	const other = await enter(chain, 'admin');
	await show(other, `${at}/${on}?view=things`);
	await show(page, `${at}/${on}?view=things`);
	await drag(page, await point(page, r1, 615), await point(page, r3, 690));
	await there(page, first, r3, 675);
	is(rooms(first), [r3, '11:15'], 'a booking dragged to another room and time takes that room [F1] [L20]');
	await there(other, first, r3, 675);
	ok(true, 'others see it at once');
	await page.waitForSelector('#toasts .toast');
	ok(/Moved to Room 3, 11:15–12:15/.test(await page.locator('#toasts').innerText()), 'where to is told', await page.locator('#toasts').innerText());
	await shot(page, 'rooms-moved');
	await page.locator('#toasts [data-undo]').last().click();
	await there(page, first, r1, 600);
	is(rooms(first), [r1, '10:00'], 'undone [F1]');
	await page.keyboard.press('Control+Shift+KeyZ');
	await there(page, first, r3, 675);
	await page.keyboard.press('Control+KeyZ');
	await there(page, first, r1, 600);
	ok(true, 'done again and undone by keys');
	noFaults(other, 'the other');
	await other.context().close();
	noFaults(page, 'by mouse');
}

async function refused() {
	await drag(page, await point(page, r1, 615), await point(page, r2, 735));
	const dialog = page.locator('dialog[open]');
	await dialog.waitFor();
	ok(/Room 2 is taken 12:00–13:00: Client Number2/.test(await dialog.innerText()), 'a taken room says by whom', await dialog.innerText());
	await shot(page, 'rooms-refused');
	await sound(page, 'refused');
	await page.keyboard.press('Escape');
	await there(page, first, r1, 600);
	await drag(page, await point(page, r1, 615), await point(page, laser, 615));
	await page.waitForSelector('#alerts .toast');
	ok(/Laser is not for the services of this booking/.test(await page.locator('#alerts').innerText()), 'what its services cannot use says so');
	await there(page, first, r1, 600);
	is(rooms(first), [r1, '10:00'], 'and the card goes back');
	noFaults(page, 'refused');
}

async function byKeyboard() {
	await page.locator(`#b${first}-${r1}`).focus();
	await page.keyboard.press('KeyM');
	ok(/time and room/.test(await said(page)), 'M takes the card');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowDown');
	is(await said(page), 'Room 2, 10:15–11:15', 'rooms sideways, each step is said');
	// While the day is fetched it is asked for once more, as after a break of the connection.
	let asked = 0;
	await page.route((url) => url.pathname === `${at}/${on}`, async (route) => {
		if (!asked++)
			await page.evaluate((name) => new Promise((done) => {
				new BroadcastChannel(name).onmessage = done;
				new BroadcastChannel(name).postMessage({ live: true });
			}), `okno-live-${chain.branch}`);
		await route.continue();
	});
	await page.keyboard.press('Enter');
	await there(page, first, r2, 615);
	is(rooms(first), [r2, '10:15'], 'Enter saves [F1]');
	await page.waitForFunction(([i, r]) => document.activeElement.id === `b${i}-${r}`, [first, r2]);
	ok(true, 'the card keeps the focus where it is now');
	await page.unrouteAll({ behavior: 'wait' });
	await page.keyboard.press('KeyM');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Escape');
	is([rooms(first), await page.locator(`.cl[data-tid="${r2}"] > #b${first}-${r2}`).count()], [[r2, '10:15'], 1], 'Escape puts it back');
	noFaults(page, 'by keyboard');
}

async function several() {
	for (const [id, room] of [[first, r2], [second, r2]])
		await page.locator(`#b${id}-${room}`).click({ modifiers: ['Control'] });
	await page.waitForFunction(() => document.querySelectorAll('.bk.picked').length === 2);
	await drag(page, await point(page, r2, 630), await point(page, r1, 630));
	await there(page, first, r1, 615);
	await there(page, second, r1, 720);
	is([rooms(first), rooms(second)], [[r1, '10:15'], [r1, '12:00']], 'several chosen go together [F1]');
	noFaults(page, 'several');
}

async function looks() {
	for (const [name, options, lang] of [['wide-dark', { colorScheme: 'dark' }, 'en'], ['phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }, 'ru']]) {
		sql(`UPDATE "user" SET lang = '${lang}' WHERE email = 'owner-${chain.tag}@test'`);
		const other = await enter(chain, 'owner', options);
		await show(other, `${at}/${on}?view=things`);
		await sound(other, name);
		await shot(other, `rooms-${name}`);
		noFaults(other, name);
		await other.context().close();
	}
}

await run(byMouse, refused, byKeyboard, several, looks, async function closed() {
	await close();
});
