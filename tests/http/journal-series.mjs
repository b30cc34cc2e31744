// A visit repeated: every occurrence is shown with its state before any is
// booked, what is in the way gets proposals, all that is chosen is booked or
// none of it; then the series is moved, changed and cancelled together.

import { Browser, book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const [one, two] = chain.people;
const at = `/journal/${chain.branch}`;
const owner = await signIn(chain, 'owner');
const master = await signIn(chain, 'master');

const walls = (visit, zone = 'Asia/Vladivostok') => json(`SELECT to_char(a.starts_at AT TIME ZONE '${zone}', 'YYYY-MM-DD HH24:MI') AS at, a.staff_id
	FROM visit v JOIN visit o ON o.chain_id = v.chain_id AND o.series_id = v.series_id JOIN appointment a ON a.chain_id = o.chain_id AND a.visit_id = o.id
	WHERE v.id = ${visit} AND a.cancelled_at IS NULL ORDER BY a.starts_at`).map((r) => r.at);
const weekly = (more) => ({ repeat: 'week', every: 1, ends: 'count', count: 4, ...more });
const query = (form) => `?${new URLSearchParams(form)}`;
const look = async (visit, form, who = owner) => (await who.json(`${at}/visits/${visit}/repeat${query(form)}`));
const list = (res) => res.data.panel.again.plan.list;
const free = (visit) => `${at}/visits/${visit}`;
// The fields of a preview, each as it is ticked.
const ticked = (rows) => Object.fromEntries(rows.map((r) => [r.name, r.options.find((o) => o.here).value]));
// Cancelling as the buttons of the series' window do it.
async function cancel(visit, scope, who = owner, change = {}) {
	const { version, cancel: form } = (await who.json(`${free(visit)}/series`)).data?.panel?.series ?? {};
	return who.json(`${free(visit)}/series/cancel`, { scope, version, following_n: form?.following_n, all_n: form?.all_n, ...change });
}
const count = () => Number(sql(`SELECT count(*) FROM visit WHERE chain_id = ${chain.chain}`));

async function made() {
	const { visit_id: visit } = book(chain, { on: day(1), start: '10:00' });
	sql(`UPDATE visit SET comment = 'Colour 7.1' WHERE id = ${visit}; UPDATE appointment_line SET price = 777, discount = 10 WHERE appointment_id IN (SELECT id FROM appointment WHERE visit_id = ${visit})`, chain.chain);
	ok((await owner.get(free(visit), { htmx: true })).text.includes(`/visits/${visit}/repeat`), 'a visit can be repeated [F1] [L21]');
	const before = count();
	const seen = await look(visit, weekly());
	is([seen.status, list(seen).map((r) => [r.state, r.options.find((o) => o.here).value.slice(0, 16)]), count()],
		[200, [8, 15, 22].map((n) => ['free', `${day(n)}T10:00`]), before], 'the times are shown before anything is booked');
	const res = await owner.json(`${free(visit)}/repeat`, { ...weekly(), ...ticked(list(seen)) });
	is([res.status, walls(visit)], [200, [1, 8, 15, 22].map((n) => `${day(n)} 10:00`)], 'then each is a visit of its own');
	is(json(`SELECT DISTINCT v.comment, l.price, l.discount, v.client_id FROM visit v JOIN appointment a ON a.visit_id = v.id JOIN appointment_line l ON l.appointment_id = a.id
		WHERE v.series_id = ${res.data.series_id}`), [{ comment: 'Colour 7.1', price: 777, discount: 10, client_id: chain.clients[0] }], 'with client, services, prices and comment');
	is(sql(`SELECT rule FROM series WHERE id = ${res.data.series_id}`).replace(/;BYDAY=../, ''), 'FREQ=WEEKLY;INTERVAL=1;COUNT=4', 'the rule is kept');
	is(sql(`SELECT count(*) FROM busy b JOIN appointment a ON a.chain_id = b.chain_id AND a.id = b.appointment_id JOIN visit v ON v.chain_id = a.chain_id AND v.id = a.visit_id
		WHERE v.series_id = ${res.data.series_id}`), '4', 'each takes its time');
	const panel = await owner.get(free(res.data.visits[1]), { htmx: true });
	ok(panel.text.includes('every week') && panel.text.includes('No. 3 of 4'), 'its panel says which of how many it is', panel.text.match(/Series[^]{0,300}/)?.[0]);
	ok((await owner.get(`${free(visit)}?tab=history`, { htmx: true })).text.includes('Repeated as a series'), 'and its history that it was repeated');
	const series = await owner.json(`${free(visit)}/series`);
	is(series.data.panel.series.visits.map((v) => v.id), [visit, ...res.data.visits], 'the series lists its visits');
	is((await owner.json(`${free(visit)}/repeat`, { ...weekly(), ...ticked(list(seen)) })).status, 409, 'it is not repeated twice');
}

async function conflicts() {
	const { visit_id: visit } = book(chain, { on: day(2), start: '11:00', client: chain.clients[1] });
	book(chain, { on: day(9), start: '11:00', client: chain.clients[2] });
	await owner.json(`${at}/blocks`, { staff: [one], from: `${day(16)}T11:00`, upto: `${day(16)}T12:00`, reason: 'Lunch' });
	sql(`DELETE FROM shift WHERE chain_id = ${chain.chain} AND staff_id = ${one} AND day = '${day(23)}'`, chain.chain);
	const seen = await look(visit, weekly());
	const [booked, blocked, off] = list(seen);
	is([booked.state, blocked.state, off.state], ['taken', 'taken', 'outside'], 'taken, blocked and days off are told apart');
	ok(/Client Number3/.test(booked.sentence) && /Lunch/.test(blocked.sentence) && /does not work on this day/.test(off.sentence), 'each says why', [booked, blocked, off]);
	ok(booked.options.some((o) => o.value === `${day(9)}T12:00/${one}`) && booked.options.some((o) => o.value === `${day(9)}T11:00/${two}`),
		'proposals: another time of the same specialist, another specialist at that time', booked.options);
	ok(!booked.options.some((o) => o.value === `${day(9)}T11:00/${one}`) && booked.options.at(-1).value === '', 'the taken time itself is none; it can be left out');
	is(off.options.map((o) => o.value)[0], `${day(23)}T11:00/${one}`, 'outside of the hours one may insist');
	const page = await owner.get(`${free(visit)}/repeat${query(weekly())}`);
	ok(page.text.includes('id="journal"') && page.text.includes('3 of these times are not free'), 'it is a page without scripts too');
	const res = await owner.json(`${free(visit)}/repeat`, { ...weekly(), at1: `${day(9)}T11:00/${two}`, at2: '', at3: `${day(23)}T12:30/${one}` });
	is([res.status, walls(visit)], [200, [`${day(2)} 11:00`, `${day(9)} 11:00`, `${day(23)} 12:30`]], 'what was chosen is booked, the rest left out');
}

async function rivals() {
	const first = book(chain, { on: day(3), start: '10:00' }).visit_id, second = book(chain, { on: day(3), start: '11:00', client: chain.clients[1] }).visit_id;
	const form = (visit) => look(visit, weekly()).then((seen) => ({ ...weekly(), ...ticked(list(seen)) }));
	const mine = await form(first);
	const theirs = Object.fromEntries(Object.entries(await form(second)).map(([k, v]) => [k, String(v).replace('T11:00', 'T10:15')]));
	const before = count();
	const answers = await Promise.all([owner.json(`${free(first)}/repeat`, mine), owner.json(`${free(second)}/repeat`, theirs)]);
	is([answers.map((a) => a.status).sort(), count()], [[200, 409], before + 3], 'of two series for the same times one is booked whole, the other not at all [F1]');
	const late = book(chain, { on: day(4), start: '15:00' }).visit_id;
	const plan = await form(late);
	book(chain, { on: day(11), start: '15:15', client: chain.clients[2] });
	const refused = await owner.post(`${free(late)}/repeat`, plan, { htmx: true });
	ok(refused.status === 409 && refused.text.includes('taken meanwhile') && refused.text.includes('Client Number3'), 'what was taken meanwhile is told, and all is shown anew', refused.text.slice(0, 500));
	is(walls(late), [], 'nothing is half done');
}

async function together() {
	const { visit_id: visit } = book(chain, { on: day(5), start: '16:00' });
	const seen = await look(visit, weekly());
	const { data: { visits } } = await owner.json(`${free(visit)}/repeat`, { ...weekly(), ...ticked(list(seen)) });
	const [second, third, fourth] = visits;
	book(chain, { on: day(20), start: '17:00', client: chain.clients[1] });
	const move = { date: day(13), time: '17:00', staff: one, scope: 'following' };
	const plan = (await owner.json(`${free(second)}/series${query(move)}`)).data.panel.series.plan.list;
	is(plan.map((r) => [r.when.slice(-5), r.state]), [['17:00', 'free'], ['17:00', 'taken'], ['17:00', 'free']], 'a move of this and the following is looked at first');
	let res = await owner.json(`${free(second)}/series`, { ...move, ...ticked(plan), [plan[1].name]: '' });
	is([res.status, walls(visit)], [200, [`${day(5)} 16:00`, `${day(13)} 17:00`, `${day(19)} 16:00`, `${day(27)} 17:00`]], 'those chosen are moved by the same distance on the wall clock');
	const all = { date: day(13), time: '18:00', staff: two, scope: 'all' };
	const everything = (await owner.json(`${free(second)}/series${query(all)}`)).data.panel.series.plan.list;
	res = await owner.json(`${free(second)}/series`, { ...all, ...ticked(everything) });
	is([res.status, sql(`SELECT count(*) FROM appointment a JOIN visit v ON v.chain_id = a.chain_id AND v.id = a.visit_id WHERE v.id IN (${[visit, ...visits]}) AND a.staff_id = ${two}`)],
		[200, '4'], 'all of them go to somebody else');
	is((await owner.json(`${free(third)}`, { version: Number(sql(`SELECT version FROM visit WHERE id = ${third}`)), comment: 'New words' })).status, 200, 'one is changed');
	is([(await owner.json(`${free(third)}/series/spread`, { scope: 'following' })).status,
		json(`SELECT comment FROM visit WHERE id IN (${[visit, ...visits]}) ORDER BY id`).map((v) => v.comment)], [200, ['', '', 'New words', 'New words']], 'and the following like it');
	res = await cancel(third, 'following');
	is([res.status, walls(visit).length], [200, 2], 'this and the following are cancelled');
	const back = await owner.ask(`${at}/appointments/restore`, { method: 'POST', accept: 'application/json' });
	ok(back.status >= 400, 'restoring names what', back.status);
	res = await cancel(visit, 'all');
	is([res.status, walls(visit).length], [200, 0], 'or all of them');
	ok((await owner.get(`${free(fourth)}?tab=history`, { htmx: true })).text.includes('Cancelled'), 'the history of each says so');
}

// What took place stays, also where the button is pressed in it.
async function past() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(4), start: '18:00' });
	const { data: { visits: [second, third, fourth] } } = await owner.json(`${free(visit)}/repeat`, { ...weekly(), ...ticked(list(await look(visit, weekly()))) });
	sql(`DELETE FROM busy WHERE appointment_id = ${id}; UPDATE visit SET status = 'arrived' WHERE id = ${visit};
		UPDATE appointment SET day = '${day(-3)}', starts_at = starts_at - interval '7 days', ends_at = ends_at - interval '7 days' WHERE id = ${id}`, chain.chain);
	const buttons = async (of) => (await owner.get(`${free(of)}/series`, { htmx: true })).text.match(/name="scope" value="(following|all)">[^<]+\(\d+\)(?=<)/g)?.slice(-2).map((b) => b.replace(/.*>/, ''));
	is([await buttons(visit), await buttons(third)], [['The following (3)', 'All still to come (3)'], ['This and the following (2)', 'All still to come (3)']], 'the buttons tell how many visits go, what took place is not counted [L21]');
	const gone = (of) => sql(`SELECT string_agg((cancelled_at IS NOT NULL)::text, ' ' ORDER BY starts_at) FROM appointment WHERE visit_id IN (${of})`);
	is([(await cancel(visit, 'all', owner, { version: 1 })).data.error.kind, (await cancel(visit, 'all', owner, { all_n: 4 })).status, (await owner.json(`${free(visit)}/series/cancel`, { scope: 'all' })).status,
		gone([visit, second, third, fourth])], ['stale', 409, 422, 'false false false false'], 'nothing is cancelled for who saw it otherwise');
	const late = await owner.post(`${free(visit)}/series/cancel`, { scope: 'all', version: 1, all_n: 3 }, { htmx: true });
	ok(late.status === 409 && late.text.includes('Changed meanwhile') && late.text.includes('data-series-cancel'), 'they see the series as it is', late.text.slice(0, 300));
	const done = await cancel(visit, 'all');
	is([done.status, done.data.length, gone([visit]), gone([second, third, fourth])], [200, 3, 'false', 'true true true'], 'cancelled in a visit that is over, it stays, all to come go [L21]');
	ok(!(await owner.get(`${free(visit)}/series`, { htmx: true })).text.includes('data-series-cancel'), 'then there is nothing to cancel');
	const { visit_id: early } = book(chain, { on: day(4), start: '18:00' });
	const { data: { visits: [next] } } = await owner.json(`${free(early)}/repeat`, { ...weekly({ count: 2 }), ...ticked(list(await look(early, weekly({ count: 2 })))) });
	sql(`UPDATE visit SET status = 'arrived' WHERE id = ${early}`, chain.chain);
	is([(await cancel(early, 'following')).status, gone([early]), gone([next])], [200, 'false', 'true'], 'who came early is not cancelled either [L21]');
}

// One of them let go of in the grid: the others go the same way from where they are.
async function dragged() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(6), start: '10:00' });
	const seen = await look(visit, weekly());
	const { data: { visits } } = await owner.json(`${free(visit)}/repeat`, { ...weekly(), ...ticked(list(seen)) });
	const own = json(`SELECT id, visit_id FROM appointment WHERE chain_id = ${chain.chain} AND visit_id IN (${visits}) ORDER BY starts_at`);
	sql(`SELECT appointment_move(${chain.chain}, ${chain.branch}, NULL, ${own[1].id}, NULL, ${two}, timestamp '${day(20)} 12:00' AT TIME ZONE 'Asia/Vladivostok', 30, NULL)`, chain.chain);
	const lengths = () => json(`SELECT extract(epoch FROM ends_at - starts_at)::int / 60 AS n FROM appointment WHERE visit_id IN (${[visit, ...visits]}) ORDER BY starts_at`).map((r) => r.n);
	const people = () => json(`SELECT staff_id AS n FROM appointment WHERE visit_id IN (${[visit, ...visits]}) ORDER BY starts_at`).map((r) => r.n);
	const usual = lengths()[0];
	const send = (body, who = owner) => who.json(`${free(visit)}/series/move`, { appointment: id, version: Number(sql(`SELECT version FROM visit WHERE id = ${visit}`)), ...body });
	const cards = await owner.get(`${at}/cards?ids=${id}`);
	ok(cards.text.includes('data-repeats'), 'a card says that it repeats', cards.text);
	let res = await send({ start: `${day(7)}T11:00`, staff: one, length: usual + 15, scope: 'all' });
	is([res.status, walls(visit)], [200, [`${day(7)} 11:00`, `${day(14)} 11:00`, `${day(21)} 13:00`, `${day(28)} 11:00`]],
		'all go a day and an hour further, each from where it is [L21]', res);
	is([lengths(), people()], [[usual + 15, usual + 15, 45, usual + 15], [one, one, two, one]], 'each is as much longer; who is with somebody else stays there');
	const back = res.data.items.map(({ id: a, version, was }) => ({ id: a, version, staff: was.staff, start: was.start, length: was.length }));
	is([(await owner.send(`${at}/appointments/move`, { back: true, items: back })).status, walls(visit)],
		[200, [`${day(6)} 10:00`, `${day(13)} 10:00`, `${day(20)} 12:00`, `${day(27)} 10:00`]], 'the answer says how to take all of it back');
	book(chain, { on: day(13), start: '19:00', client: chain.clients[1] });
	res = await send({ start: `${day(6)}T19:00`, staff: one, scope: 'following' });
	is([res.status, res.data.error.kind, walls(visit)[0]], [409, 'series', `${day(6)} 10:00`], 'where one is not free nothing is moved');
	is((await send({ start: `${day(6)}T19:00`, staff: one, scope: 'following', version: 1 })).data.error.kind, 'stale', 'nor after a change by somebody else');
	is((await send({ start: `${day(6)}T19:00`, scope: 'none' })).status, 422, 'it has to say what');
	is((await owner.json(`${free(visit)}/series/move`, { appointment: own[0].id, start: `${day(6)}T19:00`, scope: 'all' })).status, 404, 'of a booking of this visit');
}

// A business in Berlin that works day and night about a change of the clocks; visit() books
// on the first day, at a time of the wall.
async function inBerlin(first, from, upto) {
	const berlin = makeChain('{[0,1440)}'), { chain: c, branch, people: [person], clients: [client] } = berlin;
	sql(`UPDATE branch SET time_zone = 'Europe/Berlin' WHERE id = ${branch}`, c);
	sql(`INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) SELECT ${c}, ${branch}, ${person}, d::date, '{[0,1440)}'
		FROM generate_series(date '${from}', date '${upto}', interval '1 day') d`, c);
	const visit = (start) => JSON.parse(sql(`SELECT visit_book(${c}, ${branch}, '${JSON.stringify({ origin: 'staff', client: { id: client },
		appointments: [{ staff_id: person, starts_at: `${first} ${start} Europe/Berlin`, length: 30, services: [] }] })}')`, c)).visit_id;
	return { berlin, visit, boss: await signIn(berlin, 'owner'), address: (id) => `/journal/${branch}/visits/${id}/repeat` };
}

async function daylight() {
	const { visit, boss, address } = await inBerlin('2031-03-23', '2031-03-20', '2031-04-10');
	const noon = visit('12:00'), night = visit('02:30');
	const seen = await boss.json(address(noon) + query(weekly({ count: 3 })));
	await boss.json(address(noon), { ...weekly({ count: 3 }), ...ticked(list(seen)) });
	is([walls(noon, 'Europe/Berlin'), walls(noon, 'UTC')], [['2031-03-23 12:00', '2031-03-30 12:00', '2031-04-06 12:00'],
		['2031-03-23 11:00', '2031-03-30 10:00', '2031-04-06 10:00']], 'a series stays on the clock on the wall across daylight saving');
	const skipped = list(await boss.json(address(night) + query(weekly({ count: 2 }))))[0];
	ok(/clock skips/.test(skipped.sentence) && !skipped.options.some((o) => o.value.includes('T02:30')), 'a time that the clock skips is told, and not booked', skipped);
}

// In autumn an hour comes twice: a series has it once, the second time, as any booking
// made by the clock on the wall.
async function autumn() {
	const { berlin, visit, boss, address } = await inBerlin('2031-10-19', '2031-10-15', '2031-11-10');
	const repeat = async (id) => {
		const seen = list(await boss.json(address(id) + query(weekly({ count: 3 }))));
		const res = await boss.json(address(id), { ...weekly({ count: 3 }), ...ticked(seen) });
		return [res.status, ...seen.map((r) => r.state)];
	};
	const noon = visit('12:00'), night = visit('02:30');
	is([await repeat(noon), walls(noon, 'Europe/Berlin'), walls(noon, 'UTC')], [[200, 'free', 'free'], ['2031-10-19 12:00', '2031-10-26 12:00', '2031-11-02 12:00'],
		['2031-10-19 10:00', '2031-10-26 11:00', '2031-11-02 11:00']], 'in autumn a series stays on the clock on the wall, too [L21]');
	is([await repeat(night), walls(night, 'Europe/Berlin'), walls(night, 'UTC')], [[200, 'free', 'free'], ['2031-10-19 02:30', '2031-10-26 02:30', '2031-11-02 02:30'],
		['2031-10-19 00:30', '2031-10-26 01:30', '2031-11-02 01:30']], 'in the hour that comes twice it is booked once, the second time [L21]');
	is(sql(`SELECT count(*) FROM appointment WHERE chain_id = ${berlin.chain} AND day = '2031-10-26'`, berlin.chain), '2', 'one booking each on that day');
}

async function wrong() {
	const { visit_id: visit } = book(chain, { on: day(6), start: '12:00' });
	for (const [change, field] of [[{ count: -1 }, 'count'], [{ count: 1 }, 'count'], [{ count: 1e12 }, 'count'], [{ count: 105 }, 'count'], [{ every: 0 }, 'every'],
		[{ every: 'x' }, 'every'], [{ repeat: 'hour' }, 'repeat'], [{ ends: 'until', until: day(5) }, 'until'], [{ ends: 'until', until: 'x' }, 'until'],
		[{ ends: 'until', until: '2100-01-01', repeat: 'day' }, 'until'], [{ ends: 'never' }, 'ends']]) {
		const res = await owner.json(`${free(visit)}/repeat`, { ...weekly(), ...change, at1: `${day(13)}T12:00/${one}` });
		is([res.status, Object.keys(res.data.error.fields)], [422, [field]], `a wrong ${field} is named: ${JSON.stringify(change)}`);
		const page = await owner.get(`${free(visit)}/repeat${query({ ...weekly(), ...change })}`, { htmx: true });
		ok(page.status === 422 && page.text.includes('id="series-form"'), 'and shown beside its field');
	}
	for (const at1 of ['x', `${day(13)}T25:00/${one}`, `${day(13)}T12:00/-1`, `2031-02-30T12:00/${one}`, `${day(13)}T12:00/${one}x`])
		is((await owner.json(`${free(visit)}/repeat`, { ...weekly(), at1 })).status, 422, `nonsense is no choice: ${at1}`);
	is((await owner.json(`${free(visit)}/repeat`, { ...weekly(), at1: `${day(13)}T12:00/999999` })).status, 409, 'nor is a stranger');
	is((await owner.json(`${free(visit)}/series`)).status, 303, 'what is in no series leads to the visit');
	is((await cancel(visit, 'all', owner, { version: 1, all_n: 1 })).status, 404, 'and is not cancelled as one');
	is(count(), count(), 'nothing came of it');
	is(walls(visit), [], 'no series was made');
}

async function rights() {
	const mine = book(chain, { on: day(7), start: '10:00' }).visit_id, theirs = book(chain, { on: day(7), start: '10:00', staff: two, client: chain.clients[1] }).visit_id;
	is((await look(theirs, weekly(), master)).status, 404, 'a colleague\'s visit is not repeated by who sees their own column');
	is((await look(mine, weekly(), master)).status, 200, 'their own is');
	is((await master.json(`${free(mine)}/repeat`, { ...weekly(), at1: `${day(14)}T10:00/${two}` })).status, 404, 'but not with a colleague');
	is((await cancel(mine, 'all', master)).status, 403, 'and who does not delete cancels no series');
}

// The client's side: one link shows all the dates, and cancels single ones.
async function client() {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, { on: day(6), start: '15:00', client: chain.clients[2] });
	const seen = await look(visit, weekly({ count: 3 }));
	const { data: { visits } } = await owner.json(`${free(visit)}/repeat`, { ...weekly({ count: 3 }), ...ticked(list(seen)) });
	const other = Number(sql(`SELECT id FROM appointment WHERE visit_id = ${visits[1]}`));
	const token = chain.tag.repeat(4), guest = new Browser();
	sql(`SELECT link_make(${id}, sha256('${token}'))`, chain.chain);
	const page = await guest.get(`/booking/visits/${token}`);
	ok(page.status === 200 && page.text.includes('All dates of this series') && page.text.split('name="appointment"').length === 4,
		'the link of one visit shows all the dates of its series to the client [L21]', page.text.match(/<main[^]*/)?.[0].slice(0, 1500));
	const file = await guest.get(`/booking/visits/${token}/series.ics`);
	ok(file.headers.get('content-type').startsWith('text/calendar') && file.text.split('BEGIN:VEVENT').length === 4 && !file.text.includes('RRULE'),
		'and gives a calendar file with the single events', file.text.slice(0, 300));
	const csrf = page.text.match(/name="csrf" value="([^"]+)"/)?.[1];
	is([(await guest.post(`/booking/visits/${token}/cancel`, { appointment: other, csrf })).status, walls(visit).length], [303, 2], 'a single one is cancelled there');
	is([(await guest.post(`/booking/visits/${token}/restore`, { appointment: other, csrf })).status, walls(visit).length], [303, 3], 'and that undone');
	const stranger = book(chain, { on: day(6), start: '17:00' }).appointments[0].id;
	is((await guest.post(`/booking/visits/${token}/cancel`, { appointment: stranger, csrf })).status, 404, 'what is not of the series is not theirs');
	is(sql(`SELECT cancelled_at IS NULL FROM appointment WHERE id = ${stranger}`), 't', 'and stays');
}

await run(client, made, conflicts, rivals, together, past, dragged, daylight, autumn, wrong, rights);
