// The journal by label: bookings without it stand back, for their time is taken all
// the same; lists leave them out.

import { book, day, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const at = `/journal/${chain.branch}`;
const on = day(1);
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin');
const [vip, fresh] = ['VIP', 'New'].map((title, i) => Number(sql(`INSERT INTO label (chain_id, title, color, weight)
	VALUES (${chain.chain}, '${title}', '#a11111', ${i}) RETURNING id`, chain.chain)));
const [first, second, third] = ['10:00', '12:00', '15:00'].map((start, i) => book(chain, { on, start, client: chain.clients[i] }).appointments[0].id);
const put = (id, label) => sql(`SELECT booking_label_set(${chain.chain}, ${chain.branch}, NULL, ${id}, ${label}, true)`, chain.chain);
put(first, vip);
put(second, fresh);
put(second, vip);
put(third, fresh);

const cards = ({ data }) => data.grid.columns.flatMap((c) => c.cards);
const pale = (res) => cards(res).filter((c) => c.pale).map((c) => c.id);
const get = (query = '', browser = owner) => browser.json(`${at}/${on}${query}`);
const keep = (body) => owner.json(`${at}/look`, { colour: 'origin', zoom: 2, ...body });

async function asked() {
	is([cards(await get()).length, pale(await get())], [3, []], 'without a label all bookings are alike');
	const res = await get(`?label=${vip}`);
	is([cards(res).length, pale(res)], [3, [third]], 'with one those without it stand back [F1]');
	ok(res.data.query.includes(`label=${vip}`), 'the links of the page remember it');
	const { text } = await owner.get(`${at}/${on}?label=${vip}`);
	ok(new RegExp(`class="bk [^"]* pale" id="b${third}"`).test(text) && !new RegExp(`class="bk [^"]* pale" id="b${first}"`).test(text), 'the page shows them so, without scripts', text);
	is((await get(`?view=list&label=${vip}`)).data.list.rows.map((r) => r.id), [first, second], 'the list leaves them out');
	is((await get(`?view=paper&label=${fresh}`)).data.paper.sheets.flatMap((s) => s.rows.map((r) => r.id)), [second, third], 'so does the one on paper');
	is(pale(await get(`?view=week&staff=${chain.people[0]}&label=${fresh}`)), [first], 'in a week as in a day');
	is((await owner.get(`${at}/${on}?label=x`)).status, 422, 'an id that is none');
	is(pale(await get('?label=999999999')).length, 3, 'a label that is none is on no booking');
}

async function live() {
	const html = async (label) => (await owner.get(`${at}/cards?ids=${first},${third}&label=${label}`)).text;
	ok(/ pale" id="b/.test(await html(vip)) && (await html(vip)).match(/ pale"/g).length === 1, 'what is fetched of others\' changes stands back as well', await html(vip));
	ok(!/ pale"/.test(await html('')), 'without a label nothing does');
}

async function kept() {
	is((await keep({ date: on, label: vip })).status, 200, 'the label is kept for the user');
	is([pale(await get()), pale(await get('', admin))], [[third], []], 'from then on for them, and for nobody else [F1]');
	is(pale(await get('?label=')), [], 'unless the address asks for all');
	const { text } = await owner.get(`${at}/look?date=${on}`);
	ok(new RegExp(`<option value="${vip}" selected>VIP`).test(text), 'the form shows it');
	ok((await owner.get(`${at}/${on}`)).text.includes('look-some'), 'the button of the form says that not all is shown');
	sql(`UPDATE label SET archived_at = now() WHERE id = ${vip}`, chain.chain);
	is(pale(await get()), [], 'a label that was put away sets nobody back');
	const other = makeChain();
	const theirs = sql(`INSERT INTO label (chain_id, title, color) VALUES (${other.chain}, 'Theirs', '#000000') RETURNING id`, other.chain);
	await keep({ label: theirs });
	is(sql(`SELECT coalesce(label_id, 0) FROM journal_look WHERE chain_id = ${chain.chain}`), '0', "another chain's is not kept");
}

await run(asked, live, kept);
