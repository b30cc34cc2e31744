// A guest who comes on a client's name stays the guest in copies and repeats, and is
// named and found wherever bookings are listed [F10]; the search knows a visit by its
// number and leads to all visits of a client [F7].

import { book, day, eventually, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const c = chain.chain;
const owner = await signIn(chain, 'owner');
const at = `/journal/${chain.branch}`;
const [one, two] = chain.people;
const [host] = chain.clients;
sql(`UPDATE client SET name = 'Anna', surname = 'Orlova' WHERE id = ${host}`, c);
const guest = Number(sql(`INSERT INTO client (chain_id, name, phone, host_id) VALUES (${c}, 'Masha', '+79995550011', ${host}) RETURNING id`, c));
const guestOf = (id) => Number(sql(`SELECT coalesce(guest_id, 0) FROM appointment WHERE id = ${id}`));
const comes = (how) => {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, how);
	sql(`UPDATE appointment SET guest_id = ${guest} WHERE id = ${id}`, c);
	return { visit, id };
};

async function kept() {
	const { visit, id } = comes({ on: day(1), start: '10:00' });
	sql(`UPDATE appointment_line SET discount = 20, reason = 'Birthday' WHERE appointment_id = ${id}`, c);
	const copy = await owner.send(`${at}/appointments/copy`, { items: [{ id, start: `${day(2)}T10:00` }] });
	is([copy.status, guestOf(copy.data.items[0].id)], [201, guest], 'a copy is for the guest, too [F10]');
	const rule = { repeat: 'week', every: 1, ends: 'count', count: 3 };
	const plan = (await owner.json(`${at}/visits/${visit}/repeat?${new URLSearchParams(rule)}`)).data.panel.again.plan.list;
	const { data: { visits } } = await owner.json(`${at}/visits/${visit}/repeat`, { ...rule, ...Object.fromEntries(plan.map((r) => [r.name, r.options.find((o) => o.here).value])) });
	is(json(`SELECT a.guest_id, v.client_id, l.discount::int, l.reason FROM visit v JOIN appointment a ON a.visit_id = v.id JOIN appointment_line l ON l.appointment_id = a.id WHERE v.id IN (${visits})`),
		Array(2).fill({ guest_id: guest, client_id: host, discount: 20, reason: 'Birthday' }), 'so is every one of a series, with the discount and its reason [F10] [L21]');
}

async function named() {
	const on = day(3);
	const { visit } = comes({ on, start: '10:00' });
	book(chain, { on, start: '12:00', client: chain.clients[1] });
	const rows = (await owner.json(`${at}/${on}?view=list`)).data.list.rows.map((r) => r.client);
	is(rows, ['Masha (Anna)', 'Client Number2'], 'the day as a list names the guest, with the client behind [F10]');
	ok((await owner.get(`${at}/${on}?view=paper`)).text.includes('Masha (Anna)'), 'so does the printed day');
	const calls = async () => (await owner.json(`${at}/calls?date=${on}`)).data.calls.map((r) => r.client);
	is(await calls(), ['Masha (Anna)', 'Client Number2'], 'the calls [F11]');
	const along = Number(sql(`INSERT INTO appointment (chain_id, visit_id, branch_id, staff_id, day, starts_at, ends_at) SELECT chain_id, visit_id, branch_id, ${two}, day, starts_at, ends_at
		FROM appointment WHERE visit_id = ${visit} RETURNING id`, c));
	is((await calls())[0], 'Anna Orlova, Masha (Anna)', 'and who comes with them');
	sql(`UPDATE appointment SET cancelled_at = now() WHERE id = ${along}`, c);
	const ill = await owner.get(`${at}/staff/${one}/absent?date=${on}`, { htmx: true });
	ok(ill.text.includes('Masha (Anna)'), 'the list of who is booked with somebody ill', ill.text);
}

async function found() {
	const { visit, id } = comes({ on: day(4), start: '10:00' });
	const all = json(`SELECT a.id FROM appointment a WHERE a.guest_id = ${guest} ORDER BY a.starts_at DESC, a.id DESC`).map((r) => r.id);
	await eventually(() => sql(`SELECT count(*) FROM booking_row WHERE chain_id = ${c} AND id IN (${all})`) === String(all.length));
	const list = (query) => owner.json(`/visits/${chain.branch}?col=1&col=2&${query}`);
	const { rows } = (await list('q=masha')).data;
	is([rows.map((r) => r.id), [...new Set(rows.map((r) => r.cells[1].text))]], [all, ['Masha (Anna)']], 'the list of all bookings finds a guest by the name, and names them [F10] [F15]');
	const ofHost = (await list('q=orlova')).data.rows.map((r) => r.id);
	is([all.every((a) => ofHost.includes(a)), (await list('q=number2')).data.rows.some((r) => all.includes(r.id))], [true, false], 'the client finds them as well, nobody else does');
	is((await owner.json(`/visits/${chain.branch}/count?q=masha&state=live`)).data.count, all.length, 'they are counted');
	const { data } = await owner.json(`${at}/find?q=masha`);
	ok(data.clients.length === 1 && data.clients[0].visits.length === 3 && data.clients[0].visits.every((v) => json(`SELECT guest_id FROM appointment WHERE visit_id = ${v.id}`)[0].guest_id === guest),
		'the search of the journal finds the visits a guest comes to [F10]', data);
	is(data.clients[0].more, true, 'it says that there are more than it shows');
	ok((await owner.get(`${at}/find?q=masha`, { htmx: true })).text.includes(`/clients/${guest}"`), 'and leads to all of them');
	for (const q of [visit, `№ ${visit}`, `№${visit}`, `Visit No. ${visit}`, `#${visit} `])
		is((await owner.json(`${at}/find?${new URLSearchParams({ q })}`)).data.visit?.appointment, id, `a visit is found by its number: ${q}`);
	const page = (await owner.get(`${at}/find?q=${visit}`, { htmx: true })).text;
	ok(page.includes(`Visit No. ${visit}`) && page.includes(`data-jump="${id}"`), 'to be jumped to', page);
	for (const q of [`x ${visit}`, `${visit}x`, `0${visit}`, '9'.repeat(40)])
		is((await owner.json(`${at}/find?${new URLSearchParams({ q })}`)).data.visit, undefined, `what is no number of a visit finds none: ${q.slice(0, 20)}`);
	const theirs = book(chain, { on: day(4), start: '10:00', staff: two }).visit_id, master = await signIn(chain, 'master');
	is([(await master.json(`${at}/find?q=${theirs}`)).data.visit, (await master.json(`${at}/find?q=${visit}`)).data.visit?.id], [undefined, visit], 'who sees their own column finds no other\'s visit by its number');
	is((await owner.json(`/journal/${chain.other}/find?q=${visit}`)).data.visit, undefined, 'nor is one found from another branch');
}

async function cut() {
	sql(`INSERT INTO client (chain_id, name) SELECT ${c}, 'Twin' FROM generate_series(1, 200)`, c);
	const asked = (query) => owner.get(`/visits/${chain.branch}?${query}`), count = async (query) => (await owner.json(`/visits/${chain.branch}/count?${query}`)).data.words;
	ok(!(await asked('q=twin')).text.includes('clients match') && await count('q=twin') === '0 bookings', 'of as many clients as are looked for nothing is cut [F15]');
	sql(`INSERT INTO client (chain_id, name) VALUES (${c}, 'Twin')`, c);
	ok((await asked('q=twin')).text.includes('More than 200 clients match: only the bookings of 200 of them are shown.'), 'of more the list says that it is of some only [F15]');
	is([await count('q=twin'), (await asked('q=masha')).text.includes('clients match')], ['0 bookings, of 200 clients only', false], 'so does their number');
}

await run(kept, named, found, cut);
