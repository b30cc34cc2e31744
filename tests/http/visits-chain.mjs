// visits-chain: the list of bookings over all branches that somebody may see [F15]: in
// one order, with the branch of each, by filters and by branch; never others'.

import { book, day, eventually, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain(), foreign = makeChain();
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin');
const there = { ...chain, branch: chain.other };
const [one] = chain.people;
sql(`INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (${chain.chain}, ${chain.other}, ${chain.people[2]});
	UPDATE membership SET branches = ARRAY[${chain.branch}] WHERE chain_id = ${chain.chain} AND role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'administrator')`, chain.chain);
const visits = [];
for (let i = 0; i < 6; i++) {
	const here = i % 2 === 0;
	visits.push(book(here ? chain : there, { on: day(2 + i), staff: here ? one : chain.people[2], service: null, client: chain.clients[i % 3] }).visit_id);
}
const elsewhere = book(foreign, { on: day(3) }).visit_id;
const at = `/visits/${chain.branch}/chain`;
const list = async (query = '', who = owner) => (await who.json(at + query)).data;
const ids = (page) => page.rows.map((r) => r.visit);
const newest = [...visits].reverse();
const counted = (n) => eventually(() => Number(sql(`SELECT count(*) FROM booking_row WHERE chain_id = ${chain.chain}`)) === n);

async function whole() {
	ok(await counted(6), 'the bookings are listed');
	const page = await list();
	is(ids(page), newest, '[F15] the bookings of all branches stand in one order');
	is(page.rows.map((r) => r.branch_id), newest.map((_, i) => i % 2 ? chain.branch : chain.other), 'each with its branch');
	is(ids(await list('?order=old')), visits, 'the oldest first');
	ok(!ids(page).includes(elsewhere), '[N4] none of another chain');
	const { text } = await owner.get(at);
	ok(text.includes(`href="/journal/${chain.other}/visits/${visits[1]}"`) && text.includes(`Other ${chain.tag}</a>`), 'the links lead into the branch of each', text);
	ok((await owner.get(`/visits/${chain.branch}`)).text.includes(`href="${at}"`), 'the list of a branch leads there');
}

async function filters() {
	is(ids(await list(`?of=${chain.other}`)), newest.filter((_, i) => i % 2 === 0), '[F15] of one of the branches');
	is(ids(await list(`?staff=${one}`)), newest.filter((_, i) => i % 2), 'of a member');
	is(ids(await list('?q=Number1')), [visits[3], visits[0]], 'of a client, wherever they were');
	is(ids(await list(`?from=${day(3)}&upto=${day(4)}`)), [visits[2], visits[1]], 'of a period');
	is((await owner.json(`${at}?of=${foreign.branch}`)).status, 404, '[N4] a branch of others is not there');
	const wrong = await owner.get(`${at}?from=2031-02-02&upto=2031-01-01`);
	ok(wrong.status === 422 && wrong.text.includes('The last day is before the first') && wrong.text.includes('value="2031-02-02"'), 'what is wrong is told, and kept as typed', wrong.text);
}

async function limits() {
	is(ids(await list('', admin)), newest.filter((_, i) => i % 2), '[F58] who works in one branch sees the bookings of that one');
	const { text } = await admin.get(at);
	const offered = text.match(/<select name="of".*?<\/select>/s)[0];
	ok(!text.includes(`Other ${chain.tag}`) && !offered.includes(`value="${chain.other}"`), 'and the others are not even named', text);
	is((await admin.json(`${at}?of=${chain.other}`)).status, 404, '[F58] nor found by their number');
	is(ids(await list(`?staff=${chain.people[2]}`, admin)), [], 'nor by who works there');
	ok(!(await admin.get(`/visits/${chain.branch}`)).text.includes(`href="${at}"`), 'they are not led to a list that is no other');
}

// Pages of fifty, the branches mixed, behind one another without holes.
async function pages() {
	sql(`SELECT visit_book(${chain.chain}, CASE WHEN n % 3 = 0 THEN ${chain.other} ELSE ${chain.branch} END, jsonb_build_object('origin', 'staff', 'appointments', jsonb_build_array(jsonb_build_object(
			'staff_id', CASE WHEN n % 3 = 0 THEN ${chain.people[2]} ELSE ${chain.people[1]} END, 'starts_at', timestamptz '2032-01-05 00:00+0' + n * interval '30 minutes', 'length', 15, 'services', '[]'::jsonb))))
		FROM generate_series(1, 120) n`, chain.chain);
	ok(await counted(126), 'many bookings are listed');
	const seen = [];
	let next = `${at}?from=2032-01-01`, n = 0;
	for (; next && n < 5; n++) {
		const { data } = await owner.json(next);
		seen.push(...data.rows.map((r) => r.id));
		next = data.next;
	}
	is([n, seen.length, new Set(seen).size], [3, 120, 120], '[F15] page by page, none twice and none left out');
	is(seen, sql(`SELECT id FROM booking_row WHERE chain_id = ${chain.chain} AND day >= '2032-01-01' ORDER BY starts_at DESC, id DESC`, chain.chain).split('\n').map(Number), 'in one order over the branches');
}

await run(whole, filters, limits, pages);
