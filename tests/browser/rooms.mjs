// Rooms in the browser: the page of a room with its photos, the journal with
// its column and a helper's card, the widget that offers it.  Pictures are kept.

import { book, day, is, makeChain, ok, run, site, sql } from '../http/journal.mjs';
import { close, enter, noFaults, shot, sound } from './journal.mjs';

const chain = makeChain('{[600,1200)}');
const at = `/catalog/${chain.branch}`, on = day(2);
const [cut, color, rent] = chain.services;
const [anna, boris] = chain.people;
const state = {};

sql(`UPDATE service SET title = 'Studio, an hour' WHERE id = ${rent};
	DELETE FROM service_staff WHERE service_id = ${rent};
	INSERT INTO resource (chain_id, branch_id, title) VALUES (${chain.chain}, ${chain.branch}, 'Studio');
	INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, t FROM resource, unnest('{White hall,Black hall}'::text[]) t WHERE chain_id = ${chain.chain}`, chain.chain);
const [white] = sql(`SELECT id FROM resource_instance WHERE chain_id = ${chain.chain} ORDER BY id`).split('\n').map(Number);

async function opening() {
	const page = await enter(chain, 'owner');
	await page.goto(`${site}${at}/rooms/${white}`);
	await page.check('[name=open]');
	await page.fill('[name=about]', 'A cyclorama and daylight from both sides.');
	await page.click('form:has([name=open]) button.primary');
	await page.waitForSelector('form[action$="/hours"]');
	await page.click('form[action$="/hours"] button.primary');
	await page.waitForSelector('text=It has hours until');
	ok(true, '[L22] a room is opened and gets hours in two clicks');
	await page.click('text=Choose services');
	await page.check(`input[value="${rent}"]`);
	await page.click('.s-bar button.primary');
	state.room = Number(sql(`SELECT staff_id FROM resource_instance WHERE id = ${white}`));
	await page.waitForFunction(() => document.querySelector('.notice.ok'));
	is(sql(`SELECT count(*) FROM offer WHERE staff_id = ${state.room}`), '1', '[L22] and a service');
	const photo = sql(`INSERT INTO file (chain_id, name, kind, public, state, size, width, height) VALUES (${chain.chain}, md5('${chain.tag}'), 'picture', true, 'ready', 1, 1600, 1200) RETURNING id`, chain.chain);
	sql(`INSERT INTO photo (chain_id, instance_id, file_id) VALUES (${chain.chain}, ${white}, ${photo})`, chain.chain);
	await page.goto(`${site}${at}/rooms/${white}`);
	await page.waitForSelector('.s-grip');
	ok(await page.isVisible('text=Add photos'), '[L22] its photos are added many at once');
	await sound(page, 'the page of a room');
	await shot(page, 'rooms-room');
	await page.setViewportSize({ width: 390, height: 844 });
	await shot(page, 'rooms-room-phone');
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto(`${site}${at}/resources`);
	await shot(page, 'rooms-list');
	await page.goto(`${site}${at}/resources/new?kind=people`);
	await page.fill('#title', 'Masters');
	await page.click('label:has-text("Person 2")');
	await sound(page, 'the page of a set of people');
	await shot(page, 'rooms-set');
	await page.click('form.card .actions button.primary');
	await page.waitForSelector('.notice.ok');
	state.set = Number(sql(`SELECT id FROM resource WHERE chain_id = ${chain.chain} AND kind = 'people'`));
	noFaults(page, 'the page of a room');
	await page.context().close();
}

async function journal() {
	const helper = sql(`SELECT id FROM resource_instance WHERE resource_id = ${state.set}`);
	const p = { origin: 'staff', client: { id: chain.clients[0] }, appointments: [{ staff_id: anna, starts_at: `${on} 11:00 Asia/Vladivostok`, services: [{ id: color }], things: [Number(helper), white] }] };
	sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify(p)}')`, chain.chain);
	const id = sql(`SELECT max(id) FROM appointment WHERE chain_id = ${chain.chain}`);
	book(chain, { staff: state.room, on, start: '14:00', service: rent });
	const page = await enter(chain, 'owner');
	await page.goto(`${site}/journal/${chain.branch}/${on}`);
	is(await page.locator(`.bk[data-id="${id}"]`).count(), 3, '[L19] a visit is in the columns of all it takes');
	is(await page.locator(`.cl[data-sid="${boris}"] .bk.assists`).count(), 1, '[L19] the helper\'s is marked');
	is(await page.locator(`.cl[data-sid="${state.room}"] .bk:not(.assists)`).count(), 1, '[L22] the room has its own booking');
	await page.click(`.cl[data-sid="${boris}"] .bk.assists`);
	await page.waitForSelector('#panel >> text=Together with');
	sql(`SELECT appointment_move(${chain.chain}, ${chain.branch}, NULL, ${id}, NULL, NULL, '${on} 16:00 Asia/Vladivostok', NULL, NULL)`, chain.chain);
	await page.waitForFunction((n) => document.querySelectorAll(`.bk[data-id="${n}"][data-start="960"]`).length === 3, id);
	ok(true, '[L19] all of its cards follow a move by somebody else');
	noFaults(page, 'the journal with a helper');
	await sound(page, 'the journal with a helper');
	await shot(page, 'rooms-journal');
	await page.context().close();
}

async function widget() {
	const page = await enter(chain, 'owner');
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(`${site}/booking/${chain.branch}?service=${rent}&step=staff&lang=en`);
	await page.waitForSelector('h1 >> text=Choose a room');
	ok(await page.isVisible('.w-photos img'), '[L22] the widget shows a room with its photos');
	ok(!await page.isVisible('text=specialist'), '[L22] and calls it no specialist');
	await shot(page, 'rooms-widget');
	await page.context().close();
}

await run(opening, journal, widget);
await close();
