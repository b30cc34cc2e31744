// rooms: rooms that are booked by themselves, and people picked of a set to
// help: from the pages that make them to bookings of both that never meet.

import { book, day, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';
import { broken } from './site.mjs';

const chain = makeChain('{[600,1200)}'), foreign = makeChain();
const at = `/catalog/${chain.branch}`;
const owner = await signIn(chain, 'owner'), other = await signIn(foreign, 'owner');
const [cut, color, rent] = chain.services;
const [anna, boris, vera] = chain.people;
const one = (text) => sql(`SELECT ${text}`);
const on = day(3);
const state = {};

sql(`DELETE FROM service_staff WHERE service_id = ${rent};
	UPDATE branch SET notice = 0 WHERE id = ${chain.branch};
	INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) SELECT chain_id, branch_id, ${vera}, day, hours FROM shift WHERE staff_id = ${anna}`, chain.chain);

// The public API, as the widget asks.
async function api(path, body) {
	const res = await fetch(`${site}/api/v1${path}`, { method: body ? 'POST' : 'GET', body: body && JSON.stringify(body), headers: {
		'Content-Type': 'application/json', Accept: 'application/vnd.api.v2+json', Authorization: 'Bearer oknodemopartner00001' } });
	return { status: res.status, data: (await res.json())?.data };
}
const times = async (staff, service) => (await api(`/book_times/${chain.branch}/${staff}/${on}?service_ids[]=${service}`)).data.map((t) => t.time);
const order = (staff, service, time, name = 'Visitor') => ({ phone: `+7999${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`, fullname: name, email: 'v@example.com',
	appointments: [{ id: 1, staff_id: staff, services: [service], datetime: `${on}T${time}:00+10:00` }] });
const record = (...args) => api(`/book_record/${chain.branch}`, order(...args));

const category = Number(one(`id FROM service_category WHERE chain_id = ${chain.chain}`));
async function needs(service, list) {
	const version = one(`version FROM service WHERE id = ${service}`);
	const row = json(`SELECT v.title, trim_scale(b.price_min) AS price, b.duration FROM service v JOIN service_branch b ON b.service_id = v.id WHERE v.id = ${service}`)[0];
	const res = await owner.json(`${at}/services/${service}`, { ...row, version, category_id: category, vat: 'none', sex: 0, before: 0, after: 0, booked_by: 'everybody', needs_asked: 1,
		...Object.fromEntries(list.map((ids, i) => [`need${i + 1}`, ids])) });
	return res.status;
}

async function opening() {
	const made = await owner.json(`${at}/resources`, { title: 'Studio', new_1: 'White hall', new_2: 'Black hall' });
	is(made.status, 201, 'a kind of room with two of them');
	state.studio = made.data.id;
	[state.white, state.black] = json(`SELECT id FROM resource_instance WHERE resource_id = ${made.data.id} ORDER BY id`).map((r) => r.id);
	const page = await owner.get(`${at}/rooms/${state.white}`);
	ok(page.status === 200 && page.text.includes('White hall') && /name="open"/.test(page.text), '[L22] a room has a page of its own with the switch');
	ok(!/hours"/.test(page.text), '[L22] hours come with the switch');
	is((await other.get(`${at}/rooms/${state.white}`)).status, 404, '[L22] another business does not see it');
	is((await owner.get(`/catalog/${chain.other}/rooms/${state.white}`)).status, 404, '[L22] nor another branch');
	is((await owner.post(`${at}/rooms/${state.white}`, { open: 1, online: 1, about: 'Cyclorama, daylight' })).status, 303, '[L22] it is opened');
	state.room = Number(one(`staff_id FROM resource_instance WHERE id = ${state.white}`));
	const known = await owner.json(`/settings/${chain.branch}/branches`);
	is(known.data.branches.find((b) => b.id === chain.branch)?.people,
		Number(one(`count(*) FROM staff_branch m JOIN staff s ON s.id = m.staff_id WHERE m.branch_id = ${chain.branch} AND s.kind = 'person' AND s.archived_at IS NULL`)), '[L22] it is not counted as one of the people');
	const late = await owner.post(`${at}/rooms/${state.white}/hours`, { day: [1, 2], from: '22:00', to: '10:00' });
	ok(late.status === 422 && late.text.includes('The day ends before it begins') && late.text.includes('value="22:00"'), '[L22] wrong hours are told, what was typed stays');
	is((await owner.post(`${at}/rooms/${state.white}/hours`, { day: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '22:00' })).status, 303, '[L22] it gets hours');
	is(one(`hours FROM shift WHERE staff_id = ${state.room} AND day = '${on}'`), '{[540,1320)}', '[L22] three months of them');
	is((await owner.post(`/staff/${chain.branch}/${state.room}/services`, { services: [rent], [`price_${rent}`]: '2500', [`duration_${rent}`]: 60 })).status, 303, '[L22] and services with prices of its own');
	const again = await owner.get(`${at}/rooms/${state.white}`);
	for (const part of ['Service 3', 'Cyclorama, daylight', 'value="09:00"', 'booked by itself'])
		ok(again.text.includes(part), `[L22] its page shows ${part}`, again.text);
	ok((await owner.get(`${at}/resources/${state.studio}`)).text.includes(`href="${at}/rooms/${state.black}"`), '[L22] the page of the kind leads to each');
}

async function nobody() {
	const people = await owner.get(`/staff/${chain.branch}`);
	ok(people.text.includes('Person 1') && !people.text.includes('White hall'), '[L22] a room is not among the people');
	is((await owner.get(`/staff/${chain.branch}/${state.room}`)).status, 404, '[L22] it has no profile');
	is((await owner.get(`/staff/${chain.branch}/${state.room}/dismiss`)).status, 404, '[L22] and is not dismissed');
	is((await owner.post(`/staff/${chain.branch}/${state.room}`, { name: 'X', version: 1, branches: [chain.branch] })).status, 404, '[L22] nor renamed as a person');
	ok((await owner.get(`/staff/${chain.branch}/timetable`)).text.includes('White hall'), '[L22] the timetable has its hours');
	ok((await owner.get(`/journal/${chain.branch}/${on}`)).text.includes('White hall'), '[L22] the journal has its column');
}

async function photos() {
	const file = (name) => sql(`INSERT INTO file (chain_id, name, kind, public, state, size) VALUES (${chain.chain}, '${name.padEnd(32, '0')}', 'picture', true, 'ready', 100) RETURNING id`, chain.chain);
	const [a, b] = [file(`a${chain.tag}`), file(`b${chain.tag}`)];
	const list = () => json(`SELECT file_id FROM photo WHERE instance_id = ${state.white} ORDER BY weight, id`).map((r) => String(r.file_id));
	const base = `${at}/rooms/${state.white}/photos`;
	is((await owner.post(base, {})).status, 422, '[L22] no photo is none');
	for (const id of [a, b])
		is((await owner.post(base, { picture: id })).status, 303, '[L22] photos are added');
	is([list(), one(`picture_id FROM staff WHERE id = ${state.room}`)], [[a, b], a], '[L22] in order; the first is its picture');
	const ids = json(`SELECT id FROM photo WHERE instance_id = ${state.white} ORDER BY weight`).map((r) => r.id);
	is((await owner.post(`${base}/${ids[1]}/move`, { by: -1 })).status, 303, '[L22] moved');
	is([list(), one(`picture_id FROM staff WHERE id = ${state.room}`)], [[b, a], b], '[L22] the picture follows');
	is((await owner.json(`${base}/order`, { photos: ids })).status, 200, '[L22] put in order');
	is(list(), [a, b], '[L22] as wanted');
	const gone = await owner.post(`${base}/${ids[0]}/delete`, {});
	is([gone.status, list()], [303, [b]], '[L22] taken away');
	ok(gone.to.includes(`gone=${a}`), '[L22] with a way back');
	is((await owner.post(base, { picture: a, weight: 1 })).status, 303, '[L22] which brings it back');
	is(list(), [a, b], '[L22] to its place');
	is((await other.post(`/catalog/${foreign.branch}/rooms/${state.white}/photos`, { picture: a })).status, 404, '[L22] not by others');
}

async function online() {
	const { data } = await api(`/book_staff/${chain.branch}?service_ids[]=${rent}`);
	const room = data.find((s) => s.id === state.room);
	const photos = (await api(`/okno/page/${chain.branch}`)).data.rooms[state.room];
	ok(photos?.every((p) => p.small.startsWith(`${site}/`) && p.large.startsWith(`${site}/`)) && room.avatar.startsWith(`${site}/`), '[L22] by their whole addresses', photos);
	is([room?.name, photos?.length, room?.information, room?.bookable], ['White hall', 2, 'Cyclorama, daylight', true],
		'[L22] clients are offered the room with its photos');
	ok(data.every((s) => !('kind' in s) && !('photos' in s)), '[L22] and the list of staff has no keys that other programs do not know', data);
	ok((await times(state.room, rent)).includes('09:00'), '[L22] at the hours of the room');
	is((await record(state.room, rent, '09:00')).status, 201, '[L22] and book it');
	ok(!(await times(state.room, rent)).includes('09:30'), '[L22] then it is taken');
	const plain = await (await fetch(`${site}/booking/${chain.branch}?service=${rent}&lang=en`)).text();
	ok(plain.includes('White hall') && plain.includes('Choose a room') && !plain.includes('Choose a specialist'), '[L22] the page without scripts speaks of a room', plain);
	ok(plain.includes('class="w-photos"'), '[L22] and shows its photos', plain);
}

async function needed() {
	is(await needs(cut, [[state.studio]]), 200, 'a service needs a hall');
	book(chain, { staff: state.room, on, start: '12:00', service: rent });
	const p = { origin: 'staff', client: null, appointments: [{ staff_id: boris, starts_at: `${on} 12:00 Asia/Vladivostok`, length: 60, services: [], things: [state.black] }] };
	sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify(p)}')`, chain.chain);
	const free = await times(anna, cut);
	ok(free.includes('11:00') && !free.includes('12:00') && !free.includes('12:30') && free.includes('13:00'),
		'[L22] [L19] a hall that is booked by itself and one that is used are both taken: capacity two, both gone', free.join(' '));
	ok((await record(anna, cut, '11:30')).status === 201, '[L22] a visit takes the hall it needs');
	ok((await times(state.room, rent)).includes('11:00') === false, '[L22] so it is not booked by itself then');
	is(broken(chain.chain), '', 'nothing is taken twice');
}

async function set() {
	const page = await owner.get(`${at}/resources/new?kind=people`);
	ok(page.text.includes('Person 2') && page.text.includes('name="members"') && !page.text.includes('White hall'), '[L19] a set is made of people');
	is((await owner.post(`${at}/resources`, { kind: 'people', title: 'Masters' })).status, 422, '[L19] of at least one');
	const made = await owner.json(`${at}/resources`, { kind: 'people', title: 'Masters', members: [anna, boris, vera] });
	is(made.status, 201, '[L19] a set of three');
	state.set = made.data.id;
	is(await needs(color, [[state.set], [state.set]]), 200, '[L19] a service needs two of them');
	is(json(`SELECT need FROM service_need WHERE service_id = ${color} ORDER BY need`).map((r) => r.need), [1, 2], '[L19] besides who does it');
	const free = await times(anna, color);
	ok(free.includes('15:00') && !free.includes('11:30'), '[L19] offered when all three are free', free.join(' '));
	is((await record(anna, color, '15:00')).status, 201, '[L19] a client books four hands and two more');
	const visit = json(`SELECT a.id, a.visit_id FROM appointment a JOIN appointment_line l ON l.appointment_id = a.id WHERE l.service_id = ${color} AND a.day = '${on}'`)[0];
	is(json(`SELECT subject_id FROM busy WHERE appointment_id = ${visit.id} AND subject_kind = 'staff' ORDER BY 1`).map((r) => r.subject_id), [anna, boris, vera], '[L19] all three are taken');
	for (const who of [boris, vera])
		ok(!(await times(who, rent)).length && (await api(`/book_record/${chain.branch}`, order(who, cut, '15:00'))).status === 422, '[L19] and not booked elsewhere');
	const board = await owner.json(`/journal/${chain.branch}/${on}`);
	const column = (who) => board.data.grid.columns.find((c) => c.id === who).cards.filter((c) => c.id === visit.id).map((c) => c.assists);
	is([column(anna), column(boris), column(vera)], [[false], [true], [true]], '[L19] their columns show the visit, marked as helping');
	const panel = await owner.get(`/journal/${chain.branch}/visits/${visit.visit_id}`);
	ok(/Person 2/.test(panel.text.slice(panel.text.indexOf('id="panel"'))) && panel.text.includes('Together with'), '[L19] the visit names them', panel.text);
	const cards = await owner.get(`/journal/${chain.branch}/cards?ids=${visit.id}`);
	is([...cards.text.matchAll(/class="bk [^"]*"/g)].length, 3, '[L19] a card that changed is fetched for every column');

	const moved = await owner.json(`/journal/${chain.branch}/appointments/${visit.id}/move`, { start: `${on}T16:00`, version: 1 });
	is(moved.status, 200, '[L19] it is moved', JSON.stringify(moved.data));
	is(json(`SELECT DISTINCT (starts_at AT TIME ZONE 'Asia/Vladivostok')::time::text AS t FROM busy WHERE appointment_id = ${visit.id}`).map((r) => r.t), ['16:00:00'], '[L19] with all who help');
	book(chain, { staff: vera, on, start: '18:00', service: null });
	const refused = await owner.json(`/journal/${chain.branch}/appointments/${visit.id}/move`, { start: `${on}T18:00` });
	ok(refused.status === 409 && /^Person 3 is taken/.test(refused.data.error.message), '[L19] not to where a helper is busy', JSON.stringify(refused.data));
	is(broken(chain.chain), '', 'nothing is taken twice');
}

// Everybody at once: who books a helper, who books what needs one, who books the
// room and who what needs it.
async function rush() {
	const asks = [];
	for (let i = 0; i < 60; i++)
		asks.push(record(anna, color, '13:00'), record(boris, cut, '13:00'), record(vera, cut, '13:00'), record(state.room, rent, '13:00'), record(0, cut, '13:00'));
	const got = await Promise.all(asks);
	ok(got.every((a) => a.status === 201 || a.status === 422), '[N2] three hundred for one time: booked or refused', [...new Set(got.map((a) => a.status))].join(' '));
	ok(got.some((a) => a.status === 201), '[N2] somebody is booked');
	is(broken(chain.chain), '', '[L22] [L19] no room and no helper is taken twice');
}

async function closing() {
	is((await owner.post(`${at}/rooms/${state.white}`, { about: 'Cyclorama' })).status, 303, '[L22] it is closed again');
	const { data } = await api(`/book_staff/${chain.branch}`);
	ok(!data.some((s) => s.id === state.room), '[L22] and no longer offered');
	is((await record(state.room, rent, '20:00')).status, 422, '[L22] nor booked');
	ok(one(`count(*) FROM appointment WHERE staff_id = ${state.room} AND cancelled_at IS NULL`) > 0, '[L22] what was booked stays');
}

await run(opening, nobody, photos, online, needed, set, rush, closing);
