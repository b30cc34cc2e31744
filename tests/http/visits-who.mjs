// The list of bookings by who booked them, by when and by whom they were cancelled, by
// guests, series, the position of the staff member and discounts: on the page, in views,
// spreadsheets and addresses [F15] [F17].

import { book, day, eventually, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain(), c = chain.chain;
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin');
const at = `/visits/${chain.branch}`, journal = `/journal/${chain.branch}`;
const [one, two] = chain.people;
const user = (who) => Number(sql(`SELECT id FROM "user" WHERE email = '${who}-${chain.tag}@test'`));
const list = async (query) => (await owner.json(`${at}?${query}`)).data;
const ids = async (query) => (await list(query)).rows.map((r) => r.id).sort((a, b) => a - b);

// ---- the stage: a booking of each kind ----

const made = async (who, staff, start) => (await who.json(`${journal}/visits`, { staff, date: day(1), time: start, service: chain.services[0] })).data;
const own = (how) => book(chain, { on: day(2), ...how });
const [byOwner] = [await made(owner, one, '10:00')], byAdmin = await made(admin, one, '12:00');
const idOf = (answer) => Number(sql(`SELECT max(id) FROM appointment WHERE chain_id = ${c} AND visit_id = ${answer.visit?.id ?? answer.visit_id ?? answer.id}`));
const online = own({ start: '10:00', origin: 'client' }).appointments[0].id, program = own({ start: '11:00', origin: 'api' }).appointments[0].id;
const second = own({ start: '12:00', staff: two }).appointments[0].id;
const party = own({ start: '15:00' });
const guest = Number(sql(`INSERT INTO client (chain_id, name, host_id) VALUES (${c}, 'Masha', ${chain.clients[0]}) RETURNING id`, c));
const beside = Number(sql(`INSERT INTO appointment (chain_id, visit_id, branch_id, staff_id, day, starts_at, ends_at, guest_id)
	SELECT chain_id, visit_id, branch_id, ${two}, day, starts_at, ends_at, ${guest} FROM appointment WHERE id = ${party.appointments[0].id} RETURNING id`, c));
sql(`SELECT visit_touch(${c}, ${party.visit_id})`, c);
const cheap = own({ start: '17:00' });
sql(`BEGIN; UPDATE appointment_line SET discount = 20 WHERE appointment_id = ${cheap.appointments[0].id}; SELECT visit_touch(${c}, ${cheap.visit_id}); COMMIT`, c);
const weekly = own({ on: day(3), start: '10:00' });
sql(`WITH s AS (INSERT INTO series (chain_id, branch_id, rule) VALUES (${c}, ${chain.branch}, 'FREQ=WEEKLY') RETURNING id)
	UPDATE visit SET series_id = s.id, version = version + 1 FROM s WHERE chain_id = ${c} AND visit.id = ${weekly.visit_id}`, c);
const position = Number(sql(`INSERT INTO position (chain_id, title) VALUES (${c}, 'Senior') RETURNING id`, c));
sql(`UPDATE staff SET position_id = ${position} WHERE id = ${two}`, c);
const all = sql(`SELECT id FROM appointment WHERE chain_id = ${c} ORDER BY id`).split('\n').map(Number);
await eventually(() => sql(`SELECT count(*) FROM booking_row WHERE chain_id = ${c}`) === String(all.length));
const but = (...less) => all.filter((id) => !less.includes(id));
const first = idOf(byOwner), other = idOf(byAdmin), discounted = cheap.appointments[0].id, host = party.appointments[0].id, serial = weekly.appointments[0].id;

const now = () => sql(`SELECT (now() AT TIME ZONE 'Asia/Vladivostok')::date`);

async function filtered() {
	for (const [query, wanted, name] of [
		[`author=${user('owner')}`, [first], 'those that somebody booked'], [`author=${user('admin')}`, [other], 'and another'],
		[`author=${user('master')}`, [], 'and nobody else'], ['origin=client', [online], 'online'], ['origin=api', [program], 'by a program'],
		['guest=of', [beside], 'to which a guest comes'], ['guest=with', [host, beside], 'of visits with guests'],
		['guest=without', but(host, beside), 'without guests'],
		['series=yes', [serial], 'of a series'], ['series=no', but(serial), 'of none'],
		['discount=yes', [discounted], 'with a discount'], ['discount=no', but(discounted), 'without one'],
		[`position=${position}`, [second, beside], 'of a position'], [`position=${position}&guest=of`, [beside], 'these add up'],
		[`author=${user('owner')}&discount=yes`, [], 'to nothing, where there is none'], [`order=old&series=yes&staff=${one}`, [serial], 'in either order']])
		is(await ids(query), wanted.sort((a, b) => a - b), `[F15] bookings ${name}: ${query}`);
	is((await owner.json(`${at}/count?guest=with`)).data.count, 2, 'they are counted');
}

async function cancelled() {
	const cancel = (id, who) => sql(`BEGIN; SET LOCAL okno.user_id = '${who}'; SELECT appointment_cancel(${c}, ${chain.branch}, NULL, ${id}, NULL); COMMIT`, c);
	cancel(first, user('admin'));
	cancel(discounted, user('owner'));
	cancel(online, '');
	sql(`BEGIN; UPDATE appointment SET cancelled_at = cancelled_at - interval '10 days' WHERE id = ${discounted}; SELECT visit_touch(${c}, ${cheap.visit_id}); COMMIT`, c);
	for (const [query, wanted, name] of [
		[`cancelled_from=${now()}`, [first, online], 'since a day'], [`cancelled_upto=${day(-10)}`, [discounted], 'up to a day'],
		[`cancelled_from=${day(-10)}&cancelled_upto=${day(-10)}`, [discounted], 'on a day'], [`cancelled_from=${day(-9)}&cancelled_upto=${day(-1)}`, [], 'on none of these'],
		[`canceller=${user('admin')}`, [first], 'by somebody'], [`canceller=${user('owner')}`, [discounted], 'by another'], ['canceller=client', [online], 'by the client'],
		[`canceller=${user('admin')}&state=live`, [], 'what stands is cancelled by nobody'], [`canceller=client&cancelled_upto=${day(-1)}`, [], 'by the client so long ago']])
		is(await ids(query), [...wanted].sort((a, b) => a - b), `[F15] those cancelled ${name}: ${query}`);
	const { rows: [row] } = await list(`canceller=${user('admin')}&col=1&col=16`);
	is(row.cells.map((x) => x.name === 'canceller' ? x.text : x.name), ['when', 'Admin'], '[F15] a column names who cancelled');
	sql(`SELECT appointment_restore(${c}, ${chain.branch}, NULL, ${first})`, c);
	is(await ids(`canceller=${user('admin')}`), [], 'what is restored is cancelled by nobody');
}

async function asked() {
	for (const [query, field] of [['guest=odd', 'guest'], ['series=1', 'series'], ['discount=x', 'discount'], ['position=x', 'position'], ['author=client', 'author'],
		['canceller=odd', 'canceller'], ['cancelled_from=2030-02-30', 'cancelled_from'], ['cancelled_from=2030-02-02&cancelled_upto=2030-02-01', 'cancelled_upto']]) {
		const got = await owner.json(`${at}?${query}`);
		ok(got.status === 422 && got.text.includes(`"${field}"`), `${query} is refused, and says so of ${field}`, got.text);
	}
	is([await ids('position=999999999'), await ids('author=999999999')], [[], []], 'what is not there has no bookings');
	const query = `cancelled_from=${day(-20)}&position=${position}&author=${user('owner')}&canceller=client&guest=with&series=no&discount=no`;
	const page = (await owner.get(`${at}?${query}`)).text;
	ok(/<details open>/.test(page) && /value="client" selected/.test(page) && page.includes(`value="${position}" selected`) && page.includes(`value="${user('owner')}" selected`),
		'the page shows what is asked');
	const saved = await owner.post(`${at}/views`, { ...Object.fromEntries(new URLSearchParams(query)), title: 'Asked', col: 1 });
	is([saved.status, saved.to], [303, `${at}?${query}&col=1`], '[F15] a view keeps all of it');
	const view = (await list('')).views.find((v) => v.title === 'Asked');
	is(view.url, `${at}?${query}&col=1`, 'and leads to the same');
}

async function exported() {
	const rows = () => sql(`SELECT rows || ' ' || (filter - 'staff')::text FROM export_log WHERE chain_id = ${c} ORDER BY id DESC LIMIT 1`, c);
	for (const [form, wanted] of [[{ guest: 'with' }, '2 {"guest": "with"}'], [{ series: 'yes' }, '1 {"series": "yes"}'], [{ position }, '2 {"position": "Senior"}'],
		[{ author: user('admin') }, '1 {"author": "Admin"}'], [{ canceller: 'client' }, '1 {"canceller": "client"}'], [{ cancelled_upto: day(-10) }, `1 {"cancelled_upto": "${day(-10)}"}`],
		[{ discount: 'yes' }, '1 {"discount": "yes"}']]) {
		const got = await owner.post(`${at}/export`, form);
		is([got.status, rows()], [200, wanted], `[F17] a spreadsheet of ${Object.keys(form)}, noted in words`);
	}
	const page = (await owner.get(`/settings/${chain.branch}/exports`)).text;
	ok(page.includes('position: Senior') && page.includes('booked by: Admin') && page.includes('cancelled by: client'), '[F21] and told in the journal of exports', page.match(/<tbody>[^]*/)?.[0]);
}

await run(filtered, cancelled, asked, exported);
