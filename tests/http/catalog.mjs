// catalog: services in folders, common to a chain with exceptions of branches;
// who does them for how much; prices in mass, from a day on; rooms and things;
// two owners at once; who may what; nobody else's.

import { day, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';

const chain = makeChain(), foreign = makeChain();
const at = `/catalog/${chain.branch}`, there = `/catalog/${chain.other}`;
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin'), second = await signIn(chain, 'owner');
const [cut, color, wash] = chain.services;
const [anna, boris] = chain.people;
const one = (text) => sql(`SELECT ${text}`);
const category = Number(one(`id FROM service_category WHERE chain_id = ${chain.chain}`));
const version = (id) => Number(one(`version FROM service WHERE id = ${id}`));
const branchRow = (id, branch = chain.branch) => one(`concat_ws(' ', trim_scale(price_min), trim_scale(price_max), duration, online) FROM service_branch WHERE branch_id = ${branch} AND service_id = ${id}`);
const chainRow = (id) => one(`concat_ws(' ', trim_scale(price_min), trim_scale(price_max), duration, online) FROM service WHERE id = ${id}`);

// Branch and chain agree to begin with; the second branch offers all as well.
sql(`UPDATE service v SET price_min = sb.price_min, price_max = sb.price_max, duration = sb.duration FROM service_branch sb
	WHERE sb.service_id = v.id AND v.chain_id = ${chain.chain};
	INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
	SELECT chain_id, ${chain.other}, id, price_min, price_max, duration FROM service WHERE chain_id = ${chain.chain}`, chain.chain);

const form = (more = {}) => ({ title: 'Massage', online_title: '', category_id: category, comment: 'With oil', sex: 0, price: '2000-2500', duration: 50,
	vat: '20', before: 5, after: 10, online_asked: 1, online: 1, booked_by: 'everybody', branches_asked: [chain.branch, chain.other], branches: [chain.branch, chain.other],
	here_asked: 1, ...more });

// What programs are told of the services.
async function asked(query) {
	const res = await fetch(`${site}/api/v1/book_services/${chain.branch}?${query}`, { headers: { Authorization: 'Bearer oknodemopartner00001', Accept: 'application/vnd.api.v2+json' } });
	return (await res.json()).data.services;
}

async function list() {
	is((await owner.get('/catalog')).to, at, 'without a branch it leads to one');
	const page = await owner.get(at);
	is(page.status, 200, 'the list as a page');
	for (const part of ['Service 1', `action="${at}/services/${cut}/cell"`, `href="${at}/services/${cut}"`, `href="${at}?category=${category}"`, 'name="q"'])
		ok(page.text.includes(part), `it has ${part}`, page.text);
	const { data } = await owner.json(at);
	is(data.services.map((s) => [s.title, s.price_min, s.duration, s.staff]), [['Service 1', '1000', '30', '3'], ['Service 2', '2000', '60', '3'], ['Service 3', '3000', '90', '3']],
		'services with price, length and by how many they are done');
	is((await owner.json(`${at}?q=ICE%202`)).data.services.map((s) => s.title), ['Service 2'], 'found by a part of the title');
	is((await owner.json(`${at}?category=${category}`)).data.total, 3, 'a folder has its services');
	is((await owner.json(`/catalog/${foreign.branch}`)).status, 404, 'another business is not there');
}

async function making() {
	for (const [change, field] of [[{ title: '' }, 'title'], [{ price: 'cheap' }, 'price'], [{ price: '3000-2000' }, 'price'], [{ duration: 0 }, 'duration'], [{ category_id: '' }, 'category_id'],
		[{ vat: '13' }, 'vat'], [{ before: 999 }, 'before'], [{ title: 'x'.repeat(201) }, 'title']]) {
		const res = await owner.post(`${at}/services`, form(change));
		ok(res.status === 422 && new RegExp(`class="error"[^>]*>[^<]+<`).test(res.text) && res.text.includes('With oil'), `a wrong ${field} is told, what was typed stays`, `${res.status} ${res.text.slice(0, 300)}`);
		ok((await owner.json(`${at}/services`, form(change))).data?.error || (await owner.json(`${at}/services`, form(change))).status === 422, `also as JSON (${field})`);
	}
	const foreignCategory = one(`min(id) FROM service_category WHERE chain_id = ${foreign.chain}`);
	is((await owner.post(`${at}/services`, form({ category_id: foreignCategory }))).status, 422, 'a category of another business is none');
	is(one(`count(*) FROM service WHERE chain_id = ${chain.chain}`), '3', 'a refused form makes nothing');
	const res = await owner.json(`${at}/services`, form());
	is(res.status, 201, 'a service is made');
	const id = res.data.id;
	is([chainRow(id), branchRow(id), branchRow(id, chain.other)], Array(3).fill('2000 2500 50 t'), 'with a price range, in all branches');
	is(one(`concat_ws(' ', comment, before, after, vat, booked_by) FROM service WHERE id = ${id}`), 'With oil 5 10 20 everybody', 'with description, buffers and VAT');
	const only = await owner.json(`${at}/services`, form({ title: 'Only here', branches: [chain.branch] }));
	is(branchRow(only.data.id, chain.other), '', 'or only in the branches chosen');
	is((await owner.json(`${there}?state=elsewhere`)).data.services.map((s) => s.title), ['Only here'], 'the others see what is offered elsewhere');
	const res2 = await owner.json(`${there}/services/${only.data.id}/cell`, { version: 1, offered: 1 });
	is([res2.status, branchRow(only.data.id, chain.other)], [200, '2000 2500 50 t'], 'and take it over');
}

async function exceptions() {
	let res = await owner.json(`${at}/services/${cut}/cell`, { version: version(cut), price: '1200', duration: 30, online_asked: 1, online: 1 });
	is([res.status, branchRow(cut), chainRow(cut), branchRow(cut, chain.other)], [200, '1200 1200 30 t', '1000 1000 30 t', '1000 1000 30 t'], 'a cell changes this branch alone');
	is((await owner.json(at)).data.services.find((s) => s.id === String(cut)).common_price, '1000', 'the list shows what the chain has');
	res = await owner.json(`${at}/services/${cut}/cell`, { version: version(cut), wide: 1, price: '1100–1300', duration: 40, online_asked: 1 });
	is([chainRow(cut), branchRow(cut), branchRow(cut, chain.other)], ['1100 1300 40 f', '1200 1200 40 f', '1100 1300 40 f'],
		'the chain\'s values go to the branches that follow, an exception stays');
	is((await owner.json(`${at}?wide=1`)).data.services.find((s) => s.id === String(cut)).exceptions, '1', 'the chain\'s list tells how many differ');
	const { text } = await owner.get(`${at}/services/${cut}`);
	ok(/name="own" value="1"[^>]*checked/.test(text) && text.includes('value="1200"'), 'the form shows the exception', text);
	res = await owner.json(`${at}/services/${cut}`, { ...form({ title: 'Service 1', price: '1100-1300', duration: 40 }), version: version(cut) });
	is([res.status, branchRow(cut)], [200, '1100 1300 40 t'], 'taken back in the form, the branch follows again');
	for (const [bad, name] of [['-5', 'below nothing'], ['abc', 'no number'], ['1e9', 'in another notation'], ['', 'none']])
		is((await owner.json(`${at}/services/${cut}/cell`, { version: version(cut), price: bad, duration: 30 })).status, 422, `a price ${name} is refused`);
	is((await owner.post(`${at}/services/${cut}/cell`, { version: version(cut), price: '1100', duration: 40, online_asked: 1, online: 1, back: 'https://evil.example/' })).to, at, 'without scripts one is led back, never away');
}

// A branch that is closed is not in the form; opened again it is as it was.
async function closed() {
	const kept = () => one(`string_agg(concat_ws(' ', trim_scale(sb.price_min), sb.duration, sb.online, ss.staff_id, trim_scale(ss.price), n.resource_id), ',') FROM service_branch sb
		LEFT JOIN service_staff ss USING (chain_id, branch_id, service_id) LEFT JOIN service_need n USING (chain_id, branch_id, service_id)
		WHERE sb.branch_id = ${chain.other} AND sb.service_id = ${wash}`);
	sql(`UPDATE service_branch SET price_min = 4321, price_max = 4321, duration = 77 WHERE branch_id = ${chain.other} AND service_id = ${wash};
		INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (${chain.chain}, ${chain.other}, ${boris});
		INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id, own_price) VALUES (${chain.chain}, ${chain.other}, ${wash}, ${boris}, 5432);
		WITH r AS (INSERT INTO resource (chain_id, branch_id, title) VALUES (${chain.chain}, ${chain.other}, 'Basin') RETURNING *)
		INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, ${wash}, 1, id FROM r`, chain.chain);
	const before = kept();
	ok(before.startsWith('4321 77 t') && before.includes('5432'), 'a branch has a service for a price of its own, done by its own people with its own things', before);
	await owner.post(`/settings/${chain.branch}/branches/${chain.other}/close`, {});
	const alone = await owner.post(`${at}/prices/preview`, { way: 'amount', sign: 'up', amount: 7, rounding: '1', day: day(0) });
	ok(/5 prices · from/.test(alone.text) && !alone.text.includes('Whole chain'), 'with one branch each price is shown once [L25]', alone.text.slice(alone.text.indexOf('before-after')));
	ok(!(await owner.get(`${at}/services/${wash}`)).text.includes(`name="branches" value="${chain.other}"`), 'closed, it is not in the form');
	const res = await owner.json(`${at}/services/${wash}`, form({ title: 'Service 3', price: '3000', duration: 90, before: 0, after: 0, version: version(wash), branches: [chain.branch] }));
	is([res.status, kept()], [200, before], 'a service saved meanwhile keeps all that the closed branch has of it');
	await owner.post(`/settings/${chain.branch}/branches/${chain.other}/open`, {});
	ok((await owner.get(`${there}/services/${wash}`)).text.includes('4321'), 'opened again everything is there');
	await owner.json(`${at}/services/${wash}`, form({ title: 'Service 3', price: '3000', duration: 90, before: 0, after: 0, version: version(wash), branches: [chain.branch] }));
	is(kept(), '', 'an open one that is left out offers it no more');
	sql(`INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) SELECT chain_id, ${chain.other}, id, price_min, price_max, duration FROM service WHERE id = ${wash};
		DELETE FROM resource WHERE branch_id = ${chain.other}; DELETE FROM staff_branch WHERE branch_id = ${chain.other}`, chain.chain);
}

async function twoOwners() {
	const seen = version(color);
	const mine = form({ title: 'Mine', price: '2000', duration: 60, comment: '', version: seen });
	is((await second.post(`${at}/services/${color}`, form({ title: 'Theirs', price: '2100', duration: 60, version: seen }))).status, 303, 'the quicker one saves');
	const res = await owner.post(`${at}/services/${color}`, mine);
	is(res.status, 409, 'the slower one is told');
	ok(res.text.includes('<ins>Mine</ins>') && res.text.includes('<td>Theirs</td>') && res.text.includes('value="Mine"') && res.text.includes(`name="version" value="${seen + 1}"`),
		'and sees both, with what was typed', res.text);
	is(one(`title FROM service WHERE id = ${color}`), 'Theirs', 'nothing is overwritten');
	is((await owner.json(`${at}/services/${color}/cell`, { version: seen, price: '1', duration: 60 })).data.service.title, 'Theirs', 'a stale cell gets the present state');
	is(branchRow(color), '2100 2100 60 t', 'and changes nothing');
	is((await owner.post(`${at}/services/${color}`, { ...mine, version: seen + 1 })).status, 303, 'saved once more it is mine');
}

// What the public sees of a service.
async function offered(service, staff) {
	const res = await fetch(`${site}/api/v1/book_services/${chain.branch}${staff ? `?staff_id=${staff}` : ''}`, { headers: { Authorization: 'Bearer oknodemopartner00001', Accept: 'application/json' } });
	const body = await res.json();
	return (body.data ?? body).services.find((s) => s.id === service);
}

async function staffPrices() {
	const save = (more) => owner.json(`${at}/services/${color}`, form({ title: 'Color', online_title: 'Your new color', price: '2000', duration: 60, before: 0, after: 0, version: version(color), staff_asked: 1, ...more }));
	is((await save({ staff: [anna, boris], [`price_${anna}`]: '2400,50', [`duration_${anna}`]: '75' })).status, 200, 'members with a price and length of their own [F8]');
	is(json(`SELECT staff_id, price, duration FROM service_staff WHERE branch_id = ${chain.branch} AND service_id = ${color} ORDER BY staff_id`),
		[{ staff_id: anna, price: 2400.5, duration: 75 }, { staff_id: boris, price: null, duration: null }], 'are kept, who is left out is not');
	is([(await offered(color, anna)).price_min, (await offered(color, anna)).seance_length, (await offered(color, boris)).price_min, (await offered(color, boris)).seance_length],
		[2400.5, 4500, 2000, 3600], 'clients are offered each with their own [F8]');
	is((await offered(color)).title, 'Your new color', 'under the title meant for them');
	const bad = await save({ staff: [anna], [`price_${anna}`]: 'much', [`duration_${anna}`]: '5000' });
	is(Object.keys(bad.data.errors ?? bad.data.error?.fields ?? bad.data.meta?.errors ?? {}).length >= 0 && bad.status, 422, 'a wrong own price is refused');
	const theirs = foreign.people[0];
	is([(await save({ staff: [anna, boris, theirs] })).status, one(`count(*) FROM service_staff WHERE staff_id = ${theirs} AND chain_id = ${chain.chain}`)], [200, '0'], 'nobody of another business does it');
	await save({ staff: [anna, boris], [`price_${anna}`]: '2400.50', [`duration_${anna}`]: '75' });
	const visit = JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify({ origin: 'client', client: { name: 'C', phone: '+79990000077' },
		appointments: [{ key: 1, staff_id: anna, starts_at: `${day(2)} 10:00 Asia/Vladivostok`, services: [{ id: color }], things: [] }] })}')`, chain.chain));
	is(one(`concat_ws(' ', l.price, l.duration) FROM appointment_line l WHERE appointment_id = ${visit.appointments[0].id}`), '2400.50 75', 'and booked with it [F8]');
}

async function pictures() {
	const add = (c) => Number(sql(`INSERT INTO file (chain_id, name, kind, public, state, size) VALUES (${c}, md5(random()::text), 'picture', true, 'ready', 1) RETURNING id`, c));
	const mine = add(chain.chain), theirs = add(foreign.chain);
	const save = (picture) => owner.json(`${at}/services/${color}`, form({ title: 'Color', price: '2000', duration: 60, before: 0, after: 0, version: version(color), online_title: 'Your new color', picture }));
	is((await save(mine)).status, 200, 'a service has a picture');
	const shown = (await offered(color)).image;
	ok(shown.startsWith(`${site}/`) && /\/pictures\/[0-9a-f]{32}-1600$/.test(shown), 'programs are told its whole address', shown);
	const small = shown.replace(site, '').replace(/1600$/, '320');
	ok((await (await fetch(`${site}/booking/${chain.branch}?step=service`)).text()).includes(`<img class="w-thumb" src="${small}"`), 'on the booking page too');
	ok((await owner.get(`${at}/services/${color}`)).text.includes('class="picture-shown"'), 'so is the form');
	is((await save(theirs)).status, 422, 'a picture of another business is none');
	is([(await save(0)).status, (await offered(color)).image], [200, ''], 'without it there is none');
}

async function needs() {
	const room = await owner.json(`${at}/resources`, { title: 'Room', description: 'Quiet', new_1: 'A', new_2: 'B' });
	const laser = await owner.json(`${at}/resources`, { title: 'Laser', new_1: 'Laser' });
	is([room.status, laser.status], [201, 201], 'rooms and things are made [L20]');
	is((await owner.post(`${at}/resources`, { title: 'Empty' })).status, 422, 'one at least there is');
	await owner.json(`${at}/services/${wash}`, form({ title: 'Wash', price: '3000', duration: 90, before: 0, after: 0, version: version(wash), needs_asked: 1, need1: [room.data.id], need3: [laser.data.id] }));
	is(json(`SELECT need, resource_id FROM service_need WHERE service_id = ${wash} AND branch_id = ${chain.branch} ORDER BY need`),
		[{ need: 1, resource_id: room.data.id }, { need: 2, resource_id: laser.data.id }], 'a service needs one of the rooms and the laser [L20]');
	const times = async () => { const r = await fetch(`${site}/api/v1/book_times/${chain.branch}/${boris}/${day(3)}?service_ids[]=${wash}`, { headers: { Authorization: 'Bearer oknodemopartner00001', Accept: 'application/vnd.api.v2+json' } }); const body = await r.json(); return (body.data ?? body).map((t) => t.time); };
	ok((await times()).includes('10:00'), 'it is offered while all is free');
	const laserOne = one(`id FROM resource_instance WHERE resource_id = ${laser.data.id}`);
	sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify({ origin: 'staff', client: { name: 'D' },
		appointments: [{ key: 1, staff_id: anna, starts_at: `${day(3)} 10:00 Asia/Vladivostok`, length: 60, services: [{ id: wash }], things: [Number(laserOne)] }] })}')`, chain.chain);
	ok(!(await times()).includes('10:00'), 'and not while the laser is taken [L20]');
	const page = await owner.json(`${at}/resources/${laser.data.id}`);
	ok(page.data.used && page.data.booked, 'the thing tells who needs it and that it is booked', page.data);
	is((await owner.json(`${at}/resources/${room.data.id}`, { title: 'Rooms', version: 1, [`name_${one(`min(id) FROM resource_instance WHERE resource_id = ${room.data.id}`)}`]: 'A', new_1: 'C' })).status, 200, 'instances come and go');
	is(one(`string_agg(title, ',' ORDER BY id) FROM resource_instance WHERE resource_id = ${room.data.id} AND archived_at IS NULL`), 'A,C', 'as they are named');
	is((await owner.json(`${at}/resources/${room.data.id}`, { title: 'Late', version: 1, new_1: 'X' })).status, 409, 'a stale change is refused');
	is((await owner.json(`${at}/resources/${laser.data.id}/archive`, {})).status, 200, 'a thing is put away');
	ok((await times()).includes('10:00'), 'then nothing asks for it');
	is((await owner.json(`${at}/resources?archive=1`)).data.resources.map((r) => r.title), ['Laser'], 'it is in the archive');
	is((await owner.json(`${at}/resources/${laser.data.id}/restore`, {})).status, 200, 'and comes back');
	is((await owner.json(`${there}/resources/${laser.data.id}`)).status, 404, 'a thing belongs to its branch');
	for (const title of ['Zone 10', 'Zone 2'])
		await owner.json(`${at}/resources`, { title, new_1: title });
	is((await owner.json(`${at}/resources`)).data.resources.map((r) => r.title).slice(-2), ['Zone 2', 'Zone 10'], 'things stand in the order of their numbers');
}

async function known() {
	await owner.json(`${at}/services/${wash}`, form({ title: 'Wash', price: '3000', duration: 90, before: 0, after: 0, version: version(wash), booked_by: 'known', needs_asked: 1 }));
	const bookIt = (phone) => { try { return sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify({ origin: 'client', client: { name: 'K', phone },
		appointments: [{ key: 1, staff_id: boris, starts_at: `${day(4)} 10:00 Asia/Vladivostok`, services: [{ id: wash }], things: [] }] })}')`, chain.chain); } catch (e) { return String(e.stderr ?? e.message); } };
	const api = await fetch(`${site}/api/v1/book_record/${chain.branch}`, { method: 'POST', headers: { Authorization: 'Bearer oknodemopartner00001', 'Content-Type': 'application/json', Accept: 'application/json', 'Accept-Language': 'en' },
		body: JSON.stringify({ fullname: 'New', phone: '+79161230055', email: 'n@example.com', appointments: [{ id: 1, staff_id: boris, services: [wash], datetime: `${day(4)}T10:00:00` }] }) });
	const text = await api.text();
	ok(api.status === 422 && /been here before|уже были/.test(text), 'a service for known clients is refused to new ones, with the reason', `${api.status} ${text}`);
	ok(/been here before/.test(bookIt('+79990000078')), 'the database itself refuses it');
	sql(`INSERT INTO visit (chain_id, branch_id, client_id, status, origin) SELECT ${chain.chain}, ${chain.branch}, id, 'arrived', 'staff' FROM client WHERE chain_id = ${chain.chain} AND phone = '+79990000003'`, chain.chain);
	const booked = bookIt('+79990000003');
	ok(booked.startsWith('{'), 'who has been here books it', booked);
}

async function archive() {
	let res = await owner.post(`${at}/services/${color}/archive`, {});
	is(res.status, 303, 'a service that is booked is put away, not deleted');
	const { text } = await owner.get(res.to);
	ok(text.includes('Color') && /1 visit still to come keeps it/.test(text) && text.includes(`${at}/services/${color}/restore`), 'it is explained, with a way back', text);
	is(await offered(color), undefined, 'clients are not offered it any more');
	ok((await owner.json(`${at}?state=archive`)).data.services.some((s) => s.title === 'Color'), 'the archive has it');
	ok(!(await owner.json(at)).data.services.some((s) => s.title === 'Color'), 'the list has not');
	await owner.post(`${at}/services/${color}/restore`, {});
	ok(await offered(color), 'taken back it is there again');
	const old = version(wash);
	await owner.post(`${at}/services/${wash}/archive`, {});
	res = await owner.post(`${at}/categories/${category}/archive`, {});
	ok((await owner.get(res.to)).text.includes(`${at}/categories/${category}/restore`), 'a category goes with its services');
	is((await owner.json(at)).data.total, 0, 'all of them');
	await owner.post(`${at}/categories/${category}/restore`, {});
	is(one(`archived_at IS NOT NULL FROM service WHERE id = ${wash}`), 't', 'what was put away before stays away');
	is(one(`count(*) FROM service WHERE chain_id = ${chain.chain} AND archived_at IS NULL`), '4', 'what went with it comes back');
	await owner.post(`${at}/services/${wash}/restore`, {});
	ok(version(wash) > old, 'each is a change that others notice');
}

async function order() {
	const made = [];
	for (const title of ['B', 'C', 'D'])
		made.push((await owner.json(`${at}/categories`, { title })).data.id);
	const titles = async () => (await owner.json(at)).data.categories.map((c) => c.word);
	is(await titles(), ['All', 'B', 'C', 'D'], 'categories are added at the end');
	is((await owner.post(`${at}/categories`, { title: ' ' })).status, 422, 'one without a name is none');
	await owner.json(`${at}/categories/order`, { ids: [made[2], category, made[0], made[1]] });
	is(await titles(), ['D', 'All', 'B', 'C'], 'dragged, all stand as they were put');
	await owner.post(`${at}/categories/${made[1]}/step`, { way: 'up' });
	is(await titles(), ['D', 'All', 'C', 'B'], 'or one step up by a button');
	await owner.post(`${at}/categories/${made[2]}/step`, { way: 'down' });
	is(await titles(), ['All', 'D', 'C', 'B'], 'or down');
	await owner.post(`${at}/categories/${made[1]}`, { title: 'Renamed' });
	is(await titles(), ['All', 'D', 'Renamed', 'B'], 'a category is renamed');
	await owner.json(`${at}/services/order`, { category, ids: [wash, cut] });
	const now = (await owner.json(`${at}?category=${category}`)).data.services.map((s) => s.id);
	ok(now.indexOf(String(wash)) < now.indexOf(String(cut)), 'services are put in order in their category', now);
}

async function prices() {
	const ask = (more = {}) => ({ way: 'percent', sign: 'up', amount: 10, rounding: '50', day: day(0), branches: [chain.branch, chain.other], whole: 1, own: 1, category, ...more });
	for (const [change, field] of [[{ amount: '' }, 'amount'], [{ amount: 'x' }, 'amount'], [{ amount: 0 }, 'amount'], [{ amount: 101, sign: 'down' }, 'amount'], [{ day: '2026-02-30' }, 'day'], [{ branches: [] }, 'branches']]) {
		const res = await owner.post(`${at}/prices/preview`, ask(change));
		ok(res.status === 422 && /class="error"[^>]*>[^<]+</.test(res.text), `a wrong ${field} is told`, `${res.status} ${res.text.slice(0, 200)}`);
	}
	const before = json(`SELECT sum(price_min) FROM service_branch WHERE chain_id = ${chain.chain}`);
	const preview = (await owner.json(`${at}/prices/preview`, ask())).data.preview;
	is(json(`SELECT sum(price_min) FROM service_branch WHERE chain_id = ${chain.chain}`), before, 'the preview changes nothing');
	const row = preview.rows.find((r) => r.title === 'Color' && r.branch === `Journal ${chain.tag}` && !r.staff);
	is([row.old_min, row.new_min], [2000, 2200], 'it shows prices before and after [L25]');
	is(preview.rows.find((r) => r.title === 'Color' && r.staff === 'Person 1').new_min, 2650, 'rounded; own prices of members too');
	ok((await owner.post(`${at}/prices/preview`, ask())).text.includes(preview.digest), 'the page carries what was seen');
	sql(`UPDATE service_branch SET price_min = 2001, price_max = 2001 WHERE branch_id = ${chain.branch} AND service_id = ${color}`, chain.chain);
	is((await owner.post(`${at}/prices`, ask({ digest: preview.digest }))).status, 409, 'a price changed in between: shown anew, not done');
	sql(`UPDATE service_branch SET price_min = 2000, price_max = 2000 WHERE branch_id = ${chain.branch} AND service_id = ${color}`, chain.chain);
	const done = await owner.json(`${at}/prices`, ask({ digest: preview.digest }));
	is([done.status, done.data.applied], [201, true], 'agreed to, all prices change at once [L25]');
	is([branchRow(color), chainRow(color), branchRow(color, chain.other)].map((r) => r.split(' ')[0]), ['2200', '2200', '2200'], 'in all branches and for the chain');
	is(one(`price FROM service_staff WHERE branch_id = ${chain.branch} AND service_id = ${color} AND staff_id = ${anna}`), '2650.00', 'and of members');
	is((await owner.json(`${at}/services/${color}/cell`, { version: version(color), price: '2222', duration: 60, online_asked: 1, online: 1 })).status, 200, 'then one is changed by hand');
	is((await owner.post(`${at}/prices/${done.data.id}/undo`, {})).status, 303, 'the whole change is taken back');
	is([branchRow(color), branchRow(color, chain.other)].map((r) => r.split(' ')[0]), ['2222', '2000'], 'but for what was changed since');
}

async function priceFromDay() {
	const ask = { way: 'amount', sign: 'down', amount: 100, rounding: '1', day: day(5), branches: [chain.branch], services: [color] };
	const { data } = await owner.json(`${at}/prices/preview`, ask);
	is(data.preview.total, 1, 'a change of one service here alone');
	const plan = await owner.json(`${at}/prices`, { ...ask, digest: data.preview.digest });
	is([plan.status, plan.data.applied, branchRow(color).split(' ')[0]], [201, false, '2222'], 'from a day on: planned, not yet in force [L25]');
	const bookOn = (ahead, clock) => { const made = JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify({ origin: 'client', client: { name: 'P', phone: '+79990000079' },
		appointments: [{ key: 1, staff_id: boris, starts_at: `${day(ahead)} ${clock} Asia/Vladivostok`, services: [{ id: color }], things: [] }] })}')`, chain.chain));
		return one(`trim_scale(price) FROM appointment_line WHERE appointment_id = ${made.appointments[0].id}`); };
	is([bookOn(4, '16:00'), bookOn(5, '16:00'), bookOn(9, '16:00')], ['2222', '2122', '2122'], 'a visit costs what is valid on its day [L25]');
	const cost = async (query) => { const s = (await asked(query)).find((x) => x.id === color); return s && [s.price_min, s.price_max]; };
	is([await cost(''), await cost(`day=${day(4)}`), await cost(`day=${day(5)}`), await cost(`day=${day(9)}`)], [[2222, 2400.5], [2222, 2400.5], [2122, 2400.5], [2122, 2400.5]], 'clients are told what is valid on the day they choose [L25]');
	is([await cost(`datetime=${day(4)}T18:00:00`), await cost(`datetime=${day(5)}T18:00:00`), await cost(`staff_id=${boris}&datetime=${day(5)}T18:00:00`)], [[2222, 2400.5], [2122, 2400.5], [2122, 2122]], 'at a time [L25]');
	const plain = async (on) => (await (await fetch(`${site}/booking/${chain.branch}?service=${color}&step=service&date=${on}`, { headers: { 'Accept-Language': 'en' } })).text()).replace(/[\u00a0\u202f\u2009 ,]/g, '');
	ok((await plain(day(4))).includes('2222') && !(await plain(day(4))).includes('2122') && (await plain(day(5))).includes('2122'), 'and so the booking page [L25]');
	const info = await (await fetch(`${site}/api/v1/okno/page/${chain.branch}`, { headers: { Authorization: 'Bearer oknodemopartner00001' } })).json();
	is((info.data ?? info).price_days, [day(5)], 'the widget knows from which day on it has to ask [L25]');
	const page = (await owner.get(`${at}/prices`)).text;
	ok(page.includes(`${at}/prices/${plan.data.id}/undo`) && page.includes('planned'), 'it is listed as planned', page);
	sql(`UPDATE price_change SET from_day = '${day(0)}' WHERE id = ${plan.data.id}; UPDATE price_change_row SET due = '${day(0)}' WHERE change_id = ${plan.data.id}`, chain.chain);
	sql(`SELECT prices_apply(${chain.chain})`, chain.chain);
	is([branchRow(color).split(' ')[0], one(`count(*) FROM price_change_row WHERE change_id = ${plan.data.id} AND due IS NOT NULL`)], ['2122', '0'], 'when the day has come it is in force');
	is(sql(`SELECT prices_apply(${chain.chain})`, chain.chain), '0', 'once');
}

async function positions() {
	sql(`INSERT INTO position (chain_id, title) VALUES (${chain.chain}, 'Top master'); UPDATE staff SET position_id = (SELECT id FROM position WHERE chain_id = ${chain.chain}) WHERE id = ${boris}`, chain.chain);
	const ask = { way: 'percent', sign: 'up', amount: 20, rounding: '10', day: day(0), branches: [chain.branch], services: [color], positions: [one(`id FROM position WHERE chain_id = ${chain.chain}`)] };
	const { data } = await owner.json(`${at}/prices/preview`, ask);
	is(data.preview.rows.map((r) => [r.position, r.staff, r.old_min, r.new_min]), [['Top master', null, null, 2550]], 'a category of staff: only theirs [L25]');
	const done = await owner.json(`${at}/prices`, { ...ask, digest: data.preview.digest });
	is([branchRow(color).split(' ')[0], (await offered(color, boris)).price_min], ['2122', 2550], 'the service costs as before, with them more [L25]');
	await owner.post(`${at}/prices/${done.data.id}/undo`, {});
	is((await offered(color, boris)).price_min, 2122, 'and back');
}

// A position has a price and a length of a service: so has whoever holds it, unless they have their own.
async function byPosition() {
	const top = one(`id FROM position WHERE chain_id = ${chain.chain}`), cure = (await owner.json(`${at}/services`, form({ title: 'Cure', price: '2000' }))).data.id;
	const here = `chain_id = ${chain.chain} AND branch_id = ${chain.branch} AND service_id = ${cure}`;
	const costs = (who) => one(`concat_ws(' ', trim_scale(price), duration) FROM service_staff WHERE ${here} AND staff_id = ${who}`);
	const typed = (price, duration) => form({ title: 'Cure', price: '2000', version: version(cure), positions_asked: [top], [`position_price_${top}`]: price, [`position_duration_${top}`]: duration, staff_asked: 1, staff: [anna, boris], [`price_${anna}`]: '2400.50', [`duration_${anna}`]: 90 });
	const set = (price, duration) => owner.json(`${at}/services/${cure}`, typed(price, duration));
	is((await owner.get(`${at}/services/${cure}`)).text.includes(`name="position_price_${top}"`), true, 'the form of a service has a row for each position [L25]');
	for (const [price, duration] of [['x', ''], ['', '1300']]) {
		const res = await owner.post(`${at}/services/${cure}`, typed(price, duration)), name = price ? `e-pp${top}` : `e-pd${top}`;
		ok(res.status === 422 && new RegExp(`id="${name}">[^<]`).test(res.text), 'a price or length of a position that is none is told', `${res.status} ${name}`);
	}
	is([(await set(2700, 75)).status, costs(boris), costs(anna)], [200, '2700 75', '2400.5 90'], 'whoever holds it has them; a price of one\'s own goes before [L25] [F8]');
	const told = await offered(cure, boris);
	is([told.price_min, told.price_max, told.seance_length], [2700, 2700, 75 * 60], 'clients are told that [L25]');
	is([(await set(2700, 75)).status, one(`count(*) FROM log WHERE chain_id = ${chain.chain} AND object = 'service_position' AND action = 'change'`)], [200, '0'], 'saved as it is, nothing changed');
	const carla = sql(`INSERT INTO staff (chain_id, name, position_id) VALUES (${chain.chain}, 'Carla', ${top}) RETURNING id`, chain.chain);
	sql(`INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (${chain.chain}, ${chain.branch}, ${carla})`, chain.chain);
	is((await owner.post(`${at}/does`, { services: [cure], people: [carla] })).status, 303, 'somebody new of that position begins to do it');
	is(costs(carla), '2700 75', 'and has its price [L25]');
	sql(`UPDATE staff SET position_id = NULL WHERE id = ${carla}`, chain.chain);
	is(costs(carla), '', 'who holds it no more does not');
	sql(`UPDATE staff SET position_id = ${top} WHERE id = ${carla}`, chain.chain);
	is([costs(carla), one(`duration FROM offer WHERE ${here} AND staff_id = ${carla}`)], ['2700 75', '75'], 'who holds it again does');
	const later = { way: 'percent', sign: 'up', amount: 10, rounding: '1', day: day(5), branches: [chain.branch], services: [cure], positions: [top] };
	const plan = await owner.json(`${at}/prices`, { ...later, digest: (await owner.json(`${at}/prices/preview`, later)).data.preview.digest });
	is([plan.status, plan.data.applied, plan.data.rows], [201, false, 1], 'planned for a day, it is one price');
	const due = (who) => sql(`SELECT trim_scale(price_min) FROM prices_due(${chain.chain}, ${chain.branch}, '${day(6)}') WHERE service_id = ${cure} AND staff_id = ${who}`, chain.chain);
	is([due(boris), due(carla), due(anna)], ['2970', '2970', ''], 'that is due with all who hold the position [L25]');
	sql(`UPDATE service_staff SET own_price = 3500 WHERE ${here} AND staff_id = ${carla}`, chain.chain);
	is([due(boris), due(carla)], ['2970', ''], 'but for who got a price of their own since');
	await owner.post(`${at}/prices/${plan.data.id}/undo`, {});
	is([due(boris), one(`count(*) FROM price_change_row WHERE change_id = ${plan.data.id}`)], ['', '1'], 'taken back');
	is([(await set('', '')).status, costs(boris)], [200, ''], 'emptied, the position costs as the service [L25]');
	sql(`UPDATE service SET archived_at = now() WHERE id = ${cure}`, chain.chain);
	sql(`DELETE FROM service_staff WHERE staff_id = ${carla}; DELETE FROM staff_branch WHERE staff_id = ${carla}; UPDATE staff SET archived_at = now() WHERE id = ${carla}`, chain.chain);
}

async function rights() {
	for (const path of [at, `${at}/services/${cut}`, `${at}/prices`, `${at}/resources`])
		is((await admin.get(path)).status, 403, `who may not keep services does not see ${path}`);
	for (const path of [`/catalog/${foreign.branch}/services/${foreign.services[0]}`, `${at}/services/${foreign.services[0]}`, `${at}/services/999999999`])
		is((await owner.get(path)).status, 404, `${path} is not there`);
	is((await owner.post(`${at}/services/${foreign.services[0]}`, form({ version: 1 }))).status, 404, 'nor is it changed');
	is((await owner.post(`${at}/categories/${one(`min(id) FROM service_category WHERE chain_id = ${foreign.chain}`)}/archive`, {})).status, 404, 'nor put away');
	// Somebody who works in one branch only changes that branch only.
	sql(`INSERT INTO role (chain_id, slug, title, rights) SELECT chain_id, 'keeper', 'Keeper', rights FROM role WHERE chain_id = ${chain.chain} AND slug = 'owner';
		UPDATE membership SET branches = '{${chain.branch}}', role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'keeper')
		WHERE chain_id = ${chain.chain} AND user_id = (SELECT id FROM "user" WHERE email = 'admin-${chain.tag}@test')`, chain.chain);
	const narrow = await signIn(chain, 'admin');
	await narrow.get(at);
	const title = one(`title FROM service WHERE id = ${cut}`), common = chainRow(cut);
	is((await narrow.json(`${at}/services/${cut}`, form({ title: 'Taken over', price: '1', version: version(cut), own: 1, here_price: '1500', here_duration: 45, here_online: 1 }))).status, 200, 'who works in one branch saves what is of it');
	is([one(`title FROM service WHERE id = ${cut}`), chainRow(cut), branchRow(cut)], [title, common, '1500 1500 45 t'], 'what is common stays as it is');
	is((await narrow.json(`${at}/services/${cut}/cell`, { version: version(cut), wide: 1, price: '5', duration: 30 })).status, 403, 'the chain\'s price is not theirs');
	is((await narrow.json(`${at}/services/${cut}/archive`, {})).status, 403, 'nor to put a service away');
	is([(await narrow.json(`${at}/services/archive`, { services: cut })).status, (await narrow.json(`${at}/services/move`, { services: cut, folder: category })).status], [403, 403], 'nor several');
	is((await narrow.json(`${at}/categories`, { title: 'Mine' })).status, 403, 'nor the folders');
	is((await narrow.json(`${at}/prices/preview`, { way: 'percent', sign: 'up', amount: 10, rounding: '1', day: day(0), branches: [chain.branch, chain.other] })).status, 403, 'nor other branches\' prices');
	is((await narrow.json(`${at}/prices/preview`, { way: 'percent', sign: 'up', amount: 10, rounding: '1', day: day(0), branches: [chain.branch] })).status, 200, 'their own they may');
}
// Several chosen in the list: put into another folder, put away, taken back.
async function chosen() {
	const folder = (await owner.json(`${at}/categories`, { title: 'Moved here' })).data.id;
	const made = [1, 2, 3].map((n) => Number(sql(`INSERT INTO service (chain_id, category_id, title) VALUES (${chain.chain}, ${category}, 'Chosen ${n}') RETURNING id`, chain.chain)));
	sql(`INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) SELECT chain_id, ${chain.branch}, id, 100, 100, 30 FROM service WHERE id IN (${made})`, chain.chain);
	const { text } = await owner.get(`${at}?category=${category}`);
	ok(text.includes(`formaction="${at}/services/move"`) && text.includes(`formaction="${at}/services/archive"`), 'the list offers to move and to put away those chosen', text);
	const titles = async (query) => (await owner.json(`${at}?${query}`)).data.services.map((s) => s.title).filter((t) => t.startsWith('Chosen'));
	const before = version(made[0]);
	is((await owner.post(`${at}/services/move`, { services: [made[2], made[0]], folder })).to, `${at}?category=${folder}`, 'moved, one is led to the folder');
	is([await titles(`category=${folder}`), await titles(`category=${category}`)], [['Chosen 1', 'Chosen 3'], ['Chosen 2']], 'in the order that they had');
	is((await owner.json(`${at}/services/move`, { services: made[1], folder })).status, 200, 'one more');
	is([await titles(`category=${folder}`), version(made[0])], [['Chosen 1', 'Chosen 3', 'Chosen 2'], before + 1], 'comes behind them; who edits one of them is told');
	ok(one(`count(*) FROM log WHERE chain_id = ${chain.chain} AND object = 'service' AND object_id = ${made[0]} AND action = 'change' AND changes ? 'category_id'`) === '1', 'the journal of actions has it');
	const away = await owner.post(`${at}/services/archive`, { services: made });
	const gone = await owner.get(away.to);
	ok(/<b>3 services<\/b> – put into the archive/.test(gone.text), 'put away together, it is said how many', gone.text.slice(0, 9000));
	is(await titles(`state=archive`), ['Chosen 1', 'Chosen 3', 'Chosen 2'], 'they are in the archive');
	is([...gone.text.matchAll(/<input type="hidden" name="services" value="(\d+)">/g)].map((m) => Number(m[1])), made, 'with the way back for all');
	is((await owner.post(`${at}/services/restore`, { services: made })).status, 303, 'which is gone');
	is(await titles(`category=${folder}`), ['Chosen 1', 'Chosen 3', 'Chosen 2'], 'they are where they were');
	const theirs = one(`min(id) FROM service_category WHERE chain_id = ${foreign.chain}`);
	for (const [what, path, fields, status] of [['nothing chosen', 'move', { folder }, 422], ['no folder', 'move', { services: made }, 422], ['another business\'s folder', 'move', { services: made, folder: theirs }, 404],
		['another business\'s service', 'move', { services: [made[0], foreign.services[0]], folder: category }, 404], ['another business\'s service', 'archive', { services: [made[0], foreign.services[0]] }, 404]])
		is((await owner.json(`${at}/services/${path}`, fields)).status, status, `${what} is refused (${path})`);
	is(await titles(`category=${folder}`), ['Chosen 1', 'Chosen 3', 'Chosen 2'], 'and changes nothing');
	is((await admin.post(`${at}/services/move`, { services: made, folder: category })).status, 403, 'nor does who may not');
	await owner.post(`${at}/services/archive`, { services: made });
	await owner.post(`${at}/categories/${folder}/archive`, {});
}

async function whoDoes() {
	const made = [1, 2, 3].map((n) => Number(sql(`WITH v AS (INSERT INTO service (chain_id, category_id, title) VALUES (${chain.chain}, ${category}, 'Bare ${n}') RETURNING *)
		INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) SELECT chain_id, ${chain.branch}, id, 100, 100, 60 FROM v RETURNING service_id`, chain.chain)));
	const page = await owner.get(`${at}?category=${category}`);
	ok(page.text.includes(`href="${at}/does?services=${made[0]}"`) && page.text.includes('nobody yet'), 'the list says what nobody does yet', page.text);
	const idle = (await owner.json(`${at}/does`)).data;
	is([idle.idle, made.every((id) => idle.services.some((s) => s.id === String(id)))], [true, true], 'and they are found together');
	is((await owner.json(`${at}/does?services=${made[0]},${cut}`)).data.services.map((s) => s.title).sort(), ['Bare 1', one(`title FROM service WHERE id = ${cut}`)], 'or with others that were chosen');
	for (const [form, status, name] of [[{ services: made, people: [] }, 422, 'nobody'], [{ services: [], people: [anna] }, 422, 'nothing'], [{ services: 'x', people: [anna] }, 422, 'no number'],
		[{ services: made, people: [foreign.people[0]] }, 404, 'somebody of another business'], [{ services: [...made, foreign.services[0]], people: [anna] }, 404, 'a service of another business']])
		is((await owner.json(`${at}/does`, form)).status, status, `${name} is refused`);
	const refused = await owner.post(`${at}/does`, { services: made });
	ok(refused.status === 422 && refused.text.includes('Choose who does them, please.') && refused.text.includes('Bare 2'), 'beside its field', refused.text);
	is(one(`count(*) FROM service_staff WHERE service_id IN (${made})`), '0', 'and changes nothing');
	is((await owner.post(`${at}/does`, { services: made.slice(0, 2), people: [anna, boris] })).to, `${at}/does?saved=1`, 'who does many is said at once');
	is(one(`count(*) FROM offer WHERE branch_id = ${chain.branch} AND service_id IN (${made})`), '4', 'and they can be booked');
	is(one(`count(*) FROM (TABLE offer EXCEPT TABLE offer_now) x WHERE chain_id = ${chain.chain}`), '0', 'as the catalogue says');
	is((await owner.post(`${at}/does`, { services: made.slice(0, 2), people: [anna] })).status, 303, 'saying it again');
	is(one(`count(*) FROM service_staff WHERE service_id IN (${made})`), '4', 'changes nothing');
	sql(`DELETE FROM service WHERE id IN (${made})`, chain.chain);
}

async function many() {
	sql(`INSERT INTO service (chain_id, category_id, title, price_min, price_max) SELECT ${chain.chain}, ${category}, 'Bulk ' || lpad(n::text, 4, '0'), 100, 100 FROM generate_series(1, 5000) n;
		INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) SELECT chain_id, ${chain.branch}, id, 100, 100, 60 FROM service WHERE chain_id = ${chain.chain} AND title LIKE 'Bulk %'`, chain.chain);
	const page = await owner.get(`${at}?category=${category}`);
	ok(page.text.length < 400000 && page.text.includes('page=2'), 'a category of 5,000 services comes page by page', page.text.length);
	const last = (await owner.json(`${at}?category=${category}&page=101`)).data;
	is([last.total > 5000, last.services.length > 0], [true, true], 'to the last one');
	is((await owner.json(`${at}?q=bulk%204999`)).data.services.map((s) => s.title), ['Bulk 4999'], 'and any is found at once');
	const ask = { way: 'percent', sign: 'up', amount: 7, rounding: '1', day: day(0), branches: [chain.branch], category };
	const { data } = await owner.json(`${at}/prices/preview`, ask);
	ok(data.preview.total >= 5000 && data.preview.rows.length === 500, 'a change of all of them shows the first', data.preview.total);
	const done = await owner.json(`${at}/prices`, { ...ask, digest: data.preview.digest });
	is([done.status, one(`count(*) FROM service_branch WHERE branch_id = ${chain.branch} AND price_min = 107`)], [201, '5000'], 'and is done as a whole [L25]');
}

await run(list, making, exceptions, closed, twoOwners, staffPrices, pictures, needs, known, archive, order, prices, priceFromDay, positions, byPosition, chosen, rights, whoDoes, many);
