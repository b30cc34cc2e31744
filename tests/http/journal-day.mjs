// The day: who has a column, where cards lie, what is told of them; the week;
// the same as JSON; cards after a notice; and what other roles and chains see.

import { book, Browser, day, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const [one, two, three] = chain.people;
const at = `/journal/${chain.branch}`;
const owner = await signIn(chain, 'owner');

const columns = (data) => data.grid.columns;
const find = (data, id) => columns(data).find((c) => c.id === id);

async function columnsOfDay() {
	const on = day(2);
	book(chain, { on, start: '10:15', length: 45, staff: two, client: chain.clients[1], origin: 'client' });
	let { status, data } = await owner.json(`${at}/${on}`);
	is(status, 200, 'a day as JSON');
	is(columns(data).map((c) => c.id), [one, two], 'a column for each who has a shift, heaviest first');
	is([data.grid.start, data.grid.end], [540, 1260], 'the hours of the branch');
	is(find(data, two).off.map((o) => [o.row, o.rows, o.brk]), [[0, 12, ''], [60, 12, 'break'], [132, 12, '']],
		'outside of the shift and in the break it is hatched');
	const card = find(data, two).cards[0];
	is([card.row, card.rows, card.from, card.to, card.client, card.services, card.status, card.origin, card.first],
		[15, 9, '10:15', '11:00', 'Client Number2', 'Service 1', 'waiting', 'client', true], 'a card where its time is');
	book(chain, { on, staff: three, start: '07:30', client: chain.clients[1] });
	({ data } = await owner.json(`${at}/${on}`));
	is(columns(data).map((c) => c.id), [one, two, three], 'who has a booking has a column without a shift');
	is(data.grid.start, 420, 'and the grid begins as early as that');
	is(find(data, three).off.length, 1, 'all of it outside of working hours');
	is(find(data, three).cards[0].first, false, 'the second visit is not the first');
	({ data } = await owner.json(`${at}/${on}?staff=${two}`));
	is(columns(data).map((c) => c.id), [two], 'one member');
	({ data } = await owner.json(`${at}/${day(60)}`));
	ok(!data.grid, 'a day without shifts is empty');
}

async function page() {
	const on = day(3);
	const { appointments: [{ id }], visit_id: visit } = book(chain, { on });
	const { status, text, headers } = await owner.get(`${at}/${on}`);
	is(status, 200, 'a day as a page');
	ok(text.includes(`id="b${id}"`) && text.includes(`href="${at}/visits/${visit}"`), 'cards are links');
	ok(/<noscript><a class="slot/.test(text), 'free hours are links for readers without scripts');
	ok(!/ style=|<script>/.test(text), 'nothing inline');
	ok(/no-store/.test(headers.get('cache-control')), 'not kept');
	const part = await owner.get(`${at}/${on}`, { htmx: true });
	ok(part.text.includes('id="journal"') && !part.text.includes('<html') && !part.text.includes('<noscript'), 'htmx gets the middle');
	is((await owner.get(`${at}/2026-02-30`)).status, 404, 'a day that does not exist');
	is((await owner.get(`${at}?date=nonsense`)).status, 422, 'nor a date');
	is((await owner.get('/journal')).to, at, 'without a branch it leads to the last one');
	sql(`UPDATE client SET name = '<script>alert(1)</script>"' WHERE id = ${chain.clients[2]}`, chain.chain);
	book(chain, { on, staff: two, client: chain.clients[2] });
	ok(!(await owner.get(`${at}/${on}`)).text.includes('<script>alert'), 'names are text');
}

async function overlaps() {
	const on = day(4);
	const first = book(chain, { on, start: '10:00' });
	for (const start of ['10:15', '10:30', '10:45'])
		book(chain, { on, start, client: null, service: null, onTop: true });
	const { data } = await owner.json(`${at}/${on}`);
	const { cards, more } = find(data, one);
	is(cards.map((c) => c.lane), [' w3 l0', ' w3 l1', ' w3 l2', ' w3 l2'], 'three stand side by side');
	is(cards.map((c) => c.hidden), [false, false, true, true], 'what finds no room');
	is(more.map((m) => [m.n, m.row, m.rows]), [[2, 18, 15]], 'is behind a button');
	is(cards[0].id, first.appointments[0].id, 'the earliest first');
}

async function week() {
	const { data } = await owner.json(`${at}/${day(2)}?staff=${two}&view=week`);
	is(columns(data).length, 7, 'a week has seven columns');
	is(new Date(`${columns(data)[0].day}T00:00Z`).getUTCDay(), 1, 'from Monday');
	is(columns(data).find((c) => c.day === day(2)).cards.length, 1, 'with the cards of the member');
	is((await owner.get(`${at}/${day(2)}?staff=${two}&view=week`)).status, 200, 'as a page too');
}

async function parts() {
	const on = day(5);
	const { appointments: [{ id }] } = book(chain, { on });
	const { data } = await owner.json(`${at}/cards?ids=${id},999999999`);
	is([data.cards.map((c) => c.id), data.gone], [[id], [999999999]], 'cards by id, and which are gone');
	const { text } = await owner.get(`${at}/cards?ids=${id},999999999`);
	ok(text.includes(`id="b${id}"`) && text.includes('data-gone="999999999"') && !text.includes('<html'), 'as fragments', text);
	const month = await owner.json(`${at}/month?date=${on}`);
	is(month.data.weeks.flatMap((w) => w.days).find((d) => d.day === on).bookings >= 1, true, 'the month knows how much is booked');
	const found = await owner.json(`${at}/find?q=number1`);
	ok(found.data.clients[0].name === 'Client Number1' && found.data.clients[0].visits.length > 0, 'the search finds clients and their visits', found.data);
	const [hit] = found.data.clients[0].visits;
	is(sql(`SELECT day || ' ' || visit_id FROM appointment WHERE id = ${hit.appointment}`), `${hit.day} ${hit.id}`, 'with the day and the booking to jump to [F1]');
	const { text: plain } = await owner.get(`${at}/find?q=number1`);
	const href = plain.match(new RegExp(`href="(${at}/visits/${hit.id}#b${hit.appointment})"`));
	ok(href && (await owner.get(href[1].split('#')[0])).text.includes(`id="b${hit.appointment}"`), 'without scripts too: the link leads to the card in its day [F1]');
	is((await owner.json(`${at}/clients?q=0001`)).data.clients.map((c) => c.name), ['Client Number1'], 'clients by the end of the phone');
	sql(`UPDATE client SET email = 'find.me@example.com', card = 'K-7788' WHERE chain_id = ${chain.chain} AND id = ${chain.clients[1]}`, chain.chain);
	for (const [field, q] of Object.entries({ name: 'number2', phone: '0002', 'e-mail': 'find.me@', 'card number': '7788' }))
		is((await owner.json(`${at}/clients?q=${q}`)).data.clients.map((c) => c.name), ['Client Number2'], `a client is found by ${field} [F7]`);
	sql(`INSERT INTO client (chain_id, name, surname) SELECT ${chain.chain}, 'Manyfold', 'Of' || n FROM generate_series(1, 11) n`, chain.chain);
	const many = [(await owner.json(`${at}/find?q=manyfold`)).data, (await owner.json(`${at}/clients?q=manyfold`)).data];
	is(many.map((d) => [d.clients.length, d.cut]), [[8, true], [10, true]], 'of very many the last are listed, and that there are more is told');
	for (const path of ['find', 'clients'])
		ok((await owner.get(`${at}/${path}?q=manyfold`, { htmx: true })).text.includes('There are more: type more of the name or the phone'), `in words: ${path}`);
	is((await owner.json(`${at}/clients?q=manyfold+of1`)).data.cut, false, 'not where all are listed');
	is((await owner.json(`${at}/clients?q=Nobodyhere`)).data.create.name, 'Nobodyhere', 'who is not found can be made');
	const live = await fetch(`${process.env.OKNO_URL}${at}/live`, { headers: { Accept: 'text/event-stream', Cookie: [...owner.cookies].map((c) => c.join('=')).join('; ') } });
	is([live.status, live.headers.get('content-type')], [200, 'text/event-stream; charset=utf-8'], 'live updates are handed to nginx');
	await live.body.cancel();
}

// Who comes back to the live updates gets what was said meanwhile.
async function missed() {
	const on = day(14);
	const listen = async (query, headers = {}) => {
		const cookie = [...owner.cookies].map((c) => c.join('=')).join('; ');
		const res = await fetch(`${process.env.OKNO_URL}${at}/live${query}`, { headers: { Accept: 'text/event-stream', Cookie: cookie, ...headers } });
		return { res, reader: res.body.pipeThrough(new TextDecoderStream()).getReader() };
	};
	const until = async (reader, wanted) => {
		for (let text = ''; ;) {
			const { value, done } = await reader.read();
			text += value ?? '';
			if (done)
				return text;
			if (text.includes(wanted) && text.endsWith('\n\n'))
				return text;
		}
	};
	const booked = async (time, date = on) => (await owner.json(`${at}/visits`, { staff: one, date, time, client: chain.clients[0], services: [chain.services[0]] })).data.appointments[0].id;
	const first = await listen('');
	const heard = await until(first.reader, `"id": ${await booked('10:00')}`);
	await first.reader.cancel();
	const second = await booked('11:00'), third = await booked('12:00');
	const again = await listen(`?last_event_id=${heard.match(/id: ([\d:]+)\n/g).at(-1).slice(4).trim()}`);
	const text = await until(again.reader, `"id": ${third}`);
	ok(text.includes(`"id": ${second}`), 'whoever comes back with the last notice heard gets those since [F2]', text);
	await again.reader.cancel();
	for (const nonsense of ['../../etc', '9'.repeat(39), ':::', '1:2:3'])
		is((await listen(`?last_event_id=${nonsense}`)).res.status, 200, `${nonsense} there is not passed on`);
	// When rights change the connections end: whoever comes back hears the journal as before.
	let heardAgain = 0;
	for (let i = 0; i < 12; i++) {
		const before = await listen('');
		const last = (await until(before.reader, `"id": ${await booked('10:00', day(15 + i))}`)).match(/id: ([\d:]+)\n/g).at(-1).slice(4).trim();
		sql('SELECT live_close()', chain.chain);
		while (!(await before.reader.read()).done)
			;
		const back = await listen('', { 'Last-Event-ID': last });
		const notice = booked('11:00', day(15 + i));
		heardAgain += await Promise.race([until(back.reader, `"id": ${await notice}`).then(() => 1), new Promise((r) => setTimeout(r, 5000, 0))]);
		await back.reader.cancel();
	}
	is(heardAgain, 12, 'connections ended by a change of rights come back and hear [F58]');
}

// A time that a client holds while filling in the form.
async function holds() {
	const on = day(7), parts = JSON.stringify([{ staff_id: two, starts_at: `${on} 11:00+10`, ends_at: `${on} 11:30+10` }]);
	const hash = '\\x' + 'ab'.repeat(32);
	const wanted = { row: 24, rows: 6, staff_id: two, day: on, start: 660, length: 30, from: '11:00', to: '11:30' };
	sql(`SELECT hold_take(${chain.chain}, ${chain.branch}, NULL, '${hash}', 300, '${parts}')`, chain.chain);
	const { data } = await owner.json(`${at}/${on}`);
	const { seconds, ...hold } = find(data, two).holds[0];
	is(hold, wanted, 'what is being booked online is in its column');
	ok(seconds > 0 && seconds <= 300, 'with how long it is kept', seconds);
	is(find(data, one).holds, [], 'and in no other');
	ok(/class="bk hold t24 d6"/.test((await owner.get(`${at}/${on}`)).text), 'it is drawn');
	is((await owner.json(`${at}/holds`)).data.holds.map((h) => h.start), [660], 'by itself after a notice');
	is((await (await signIn(chain, 'master')).json(`${at}/holds`)).data.holds, [], "not a colleague's, in the own column only");
	is((await (await signIn(makeChain(), 'owner')).json(`${at}/holds`)).status, 404, 'nor to another chain');
	sql(`UPDATE hold SET expires_at = now() WHERE chain_id = ${chain.chain}`, chain.chain);
	is((await owner.json(`${at}/holds`)).data.holds, [], 'nor when it has expired');
}

async function limits() {
	const on = day(6);
	book(chain, { on, staff: one });
	const other = book(chain, { on, staff: two, client: chain.clients[1] });
	const master = await signIn(chain, 'master');
	let { data } = await master.json(`${at}/${on}`);
	is(columns(data).map((c) => c.id), [one], 'own column only');
	({ data } = await master.json(`${at}/${on}?staff=${two}`));
	is(columns(data).map((c) => c.id), [one], 'whatever is asked for');
	is((await master.json(`${at}/cards?ids=${other.appointments[0].id}`)).data.cards, [], "others' cards are not shown");
	is((await master.get(`${at}/visits/${other.visit_id}`)).status, 404, "nor others' visits");
	ok(!JSON.stringify((await master.json(`${at}/clients?q=client`)).data).includes('+7'), 'phones neither');
	sql(`UPDATE role SET last_days = 3 WHERE chain_id = ${chain.chain} AND slug = 'worker'`);
	is([(await master.get(`${at}/${day(-3)}`)).status, (await master.get(`${at}/${day(-4)}`)).status], [200, 403], 'so many days back');
	sql(`UPDATE role SET last_days = -1, rights = '{}' WHERE chain_id = ${chain.chain} AND slug = 'worker'`);
	is((await master.get(`${at}/${on}`)).status, 403, 'without the right there is no journal');
	const stranger = await signIn(makeChain(), 'owner');
	for (const path of [at, `${at}/${on}`, `${at}/cards?ids=1`, `${at}/live`, `${at}/visits/${other.visit_id}`])
		is((await stranger.get(path)).status, 404, `another chain's owner does not see ${path.replace(/\d+/g, 'N')}`);
	is((await new Browser().json(`${at}/${on}`)).status, 401, 'nobody sees nothing');
}

async function away() {
	const on = day(12);
	const { appointments: [{ id }] } = book(chain, { on, start: '10:00' });
	const late = book(chain, { on, staff: two, start: '10:00', length: 30 }).appointments[0].id;
	const seen = async () => (await owner.json(`${at}/${on}`)).data;
	const told = async (card) => (await owner.get(`${at}/cards?ids=${card}`)).text.includes('outside working hours');
	is([find(await seen(), one).cards[0].outside, await told(id), find(await seen(), one).away], [false, false, ''], 'a booking within the hours');
	sql(`INSERT INTO absence (chain_id, staff_id, kind, first_day, last_day, reason) VALUES (${chain.chain}, ${one}, 'sick', '${on}', '${on}', 'Flu');
		SELECT shifts_settle(${chain.chain}, ARRAY[${one}]::bigint[], '${on}', '${on}')`, chain.chain);
	let column = find(await seen(), one);
	is([column.away, column.off.map((o) => o.brk)], ['Sick leave: Flu', ['Sick leave: Flu']], 'whoever is absent has the reason at the head of the column and in it');
	is([column.cards[0].outside, await told(id), await told(late)], [true, true, false], 'a booking that is left is marked, live as well');
	ok((await owner.get(`${at}/${on}`)).text.includes('<span class="bk-out" title="Outside working hours">'), 'in words too');
	sql(`INSERT INTO closed_day (chain_id, branch_id, day, reason) VALUES (${chain.chain}, ${chain.branch}, '${on}', 'Stocktaking'), (${chain.chain}, ${chain.branch}, '${day(60)}', 'Flood');
		SELECT shifts_settle(${chain.chain}, ARRAY[${chain.people}]::bigint[], '${on}', '${on}')`, chain.chain);
	is([find(await seen(), two).away, find(await seen(), one).away], ['Closed: Stocktaking', 'Sick leave: Flu'], 'on a closed day it is the closing');
	ok((await owner.get(`${at}/${day(60)}`)).text.includes('<h2>Closed: Flood</h2>'), 'and a day without anybody says it is closed');
	column = columns((await owner.json(`${at}/${on}?staff=${two}&view=week`)).data).find((c) => c.day === on);
	is([column.away, column.cards[0].outside], ['Closed: Stocktaking', true], 'so it is in the week');
	sql(`DELETE FROM shift WHERE chain_id = ${chain.chain} AND staff_id = ${one} AND day = '${day(13)}'`, chain.chain);
	column = columns((await owner.json(`${at}/${day(13)}?staff=${one}&view=week`)).data).find((c) => c.day === day(13));
	is([column.away, column.off.map((o) => o.brk)], ['No shift', ['No shift']], 'a day without a shift says so');
}

await run(columnsOfDay, page, overlaps, week, parts, missed, holds, limits, away);
