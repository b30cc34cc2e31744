// fields-list: the chain's own fields in the list of all bookings [F15]: each a column of its own
// and a filter by its kind, kept in views, in spreadsheets made at once and by the worker [F17];
// what is wrong, put away, another chain's, or not one's to see.

import { book, day, eventually, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';
import { listed } from './site.mjs';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

const chain = makeChain(), other = makeChain();
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin');
const at = `/visits/${chain.branch}`;
const add = async (title, kind, more = {}) => {
	await owner.post(`/settings/${chain.branch}/fields`, { title, kind, ...more });
	return Number(sql(`SELECT id FROM field WHERE chain_id = ${chain.chain} AND title = '${title}'`));
};
const f = {
	car: await add('Car', 'text'), km: await add('Mileage', 'number'), bought: await add('Bought on', 'date'),
	tyres: await add('Tyres', 'choice', { choices: 'Summer\nWinter' }), ok: await add('Warranty', 'flag'),
	link: await add('Photo', 'link'), notes: await add('Notes', 'lines'),
};
const theirs = Number(sql(`INSERT INTO field (chain_id, title, code, kind) VALUES (${other.chain}, 'Theirs', '', 'text') RETURNING id`, other.chain));
const made = (start, values) => {
	const visit = book(chain, { start, length: 30 }).visit_id;
	const id = Number(sql(`SELECT id FROM appointment WHERE visit_id = ${visit}`));
	sql(`SELECT fields_set(${chain.chain}, ${id}, '${JSON.stringify(Object.fromEntries(Object.entries(values).map(([k, v]) => [f[k], v])))}')`, chain.chain);
	return id;
};
const a = made('10:00', { car: 'А123ВС', km: '1500.5', bought: '2024-02-29', tyres: 'Summer', ok: 'yes', link: 'https://example.com/a', notes: 'One\nTwo' });
const b = made('11:00', { car: 'b500km', km: '99', bought: '2025-01-01', tyres: 'Winter', ok: 'no' });
const c = made('12:00', { km: '-3' });
sql(`SELECT fields_set(${chain.chain}, ${b}, '{"${f.notes}": "Gone"}'); SELECT fields_set(${chain.chain}, ${b}, '{"${f.notes}": ""}')`, chain.chain);
await listed(chain.branch);
const list = async (query, who = owner) => (await who.json(`${at}${query}`)).data;
const ids = (page) => page?.rows?.map((r) => r.id).sort((x, y) => x - y);
const cells = (page, id) => page.rows.find((r) => r.id === id).cells.map((x) => x.text ?? '');
let view;
const html = async (query, who = owner) => (await who.get(`${at}${query}`)).text;

async function filters() {
	for (const [query, wanted, name] of [
		[`?f${f.car}=а123`, [a], 'by what is in a text, whatever the case'], [`?f${f.car}=500`, [b], 'anywhere in it'], [`?f${f.notes}=two`, [a], 'in a long text'], [`?f${f.link}=example.com`, [a], 'in a link'],
		[`?f${f.km}_from=100`, [a], 'by a number, from'], [`?f${f.km}_upto=100`, [b, c], 'to'], [`?f${f.km}_from=-3&f${f.km}_upto=99`, [b, c], 'between, as numbers and not as texts'], [`?f${f.km}_from=1%20500,5`, [a], 'however it is written'],
		[`?f${f.bought}_from=2024-03-01`, [b], 'by a day, from'], [`?f${f.bought}_upto=2024-02-29`, [a], 'to'], [`?f${f.tyres}=Winter`, [b], 'by a choice'], [`?f${f.ok}=yes`, [a], 'by yes or no'],
		[`?f${f.car}_is=filled`, [a, b], 'by whether there is something in a text'], [`?f${f.car}_is=empty`, [c], 'or nothing'], [`?f${f.km}_is=empty`, [], 'in a number'], [`?f${f.bought}_is=empty`, [c], 'in a day'],
		[`?f${f.notes}_is=empty`, [b, c], 'also where it was emptied'], [`?f${f.tyres}_is=filled&f${f.ok}=no`, [b], 'beside others'], [`?f${f.tyres}=Winter&f${f.tyres}_is=empty`, [], 'which may leave nothing'],
		[`?f${f.tyres}=Winter&f${f.km}_from=100`, [], 'filters add up'], [`?f${f.km}_upto=100&from=${day(1)}&staff=${chain.people[0]}&state=live`, [b, c], 'beside others'], [`?f${f.tyres}=Gone`, [], 'what nobody chose finds nothing'],
		[`?f${f.car}=%25`, [], 'signs are signs'], [`?f${f.car}=')%20OR%20true--`, [], 'whatever they are']])
		is(ids(await list(query)), wanted, `[F15] ${name}`);
	is((await owner.json(`${at}/count?f${f.km}_upto=100`)).data.count, 2, '[F15] and are counted');
	for (const [query, name] of [[`?f${f.km}_from=many`, `f${f.km}_from`], [`?f${f.km}_from=5&f${f.km}_upto=4`, `f${f.km}_upto`], [`?f${f.bought}_from=2023-02-29`, `f${f.bought}_from`],
		[`?f${f.bought}_from=2024-02-02&f${f.bought}_upto=2024-02-01`, `f${f.bought}_upto`], [`?f${f.ok}=perhaps`, `f${f.ok}`], [`?f${f.car}=${'x'.repeat(101)}`, `f${f.car}`], [`?f${theirs}=x`, `f${theirs}`], [`?f${theirs}_is=empty`, `f${theirs}_is`], [`?f${f.car}_is=maybe`, `f${f.car}_is`], ['?f999999999=x', 'f999999999']]) {
		const answer = await owner.json(`${at}${query}`);
		ok(answer.status === 422 && JSON.stringify(answer.data).includes(`"${name}"`), `${query.slice(0, 40)} is refused, and says of which field`, answer.text);
	}
	const kept = await owner.get(`${at}?f${f.km}_from=many&f${f.car}=Typed`);
	ok(kept.status === 422 && kept.text.includes('value="many"') && kept.text.includes('value="Typed"') && kept.text.includes('Please write a number'), 'a page keeps what was typed');
}

async function columns() {
	const query = `?col=1&${[f.car, f.km, f.bought, f.tyres, f.ok].map((id) => `col=${1000 + id}`).join('&')}`;
	const page = await list(query);
	is(page.heads.map((h) => h.word), ['Date and time', 'Car', 'Mileage', 'Bought on', 'Tyres', 'Warranty'], '[F15] a field is a column of its own');
	is([cells(page, a).slice(1, 3), cells(page, a).slice(4), cells(page, c).slice(1)], [['А123ВС', '1500.5'], ['Summer', 'yes'], ['', '-3', '', '', '']], '[F15] with what each booking holds');
	ok((await html(query)).includes(`<input type="checkbox" name="col" value="${1000 + f.car}" checked>`), 'and is chosen among the columns');
	is((await list(`?col=1&col=${1000 + theirs}&col=999999`)).heads.length, 1, 'what is no column of the chain is none');
	ok(!(await html('')).includes('Theirs'), 'nor offered [N4]');
	const saved = await owner.post(`${at}/views`, { title: 'Winter cars', [`f${f.tyres}`]: 'Winter', [`f${f.km}_from`]: '50', 'col': [1, 1000 + f.car], shared: 1 });
	ok(saved.status === 303 && saved.to.includes(`f${f.tyres}=Winter`) && saved.to.includes(`col=${1000 + f.car}`), 'a view keeps both', saved.to);
	const shown = (await owner.json(view = saved.to)).data;
	ok((await html(`?f${f.car}_is=empty`)).includes('<option value="empty" selected>'), 'the form shows what is asked');
	is([ids(shown), cells(shown, b)[1], shown.views.map((v) => [v.title, v.here])], [[b], 'b500km', [['Winter cars', true]]], '[F15] and shows them again');
}

// A view of what is empty, by itself: a view that asks for it.
async function emptyView() {
	const { to } = await owner.post(`${at}/views`, { title: 'Without a car', [`f${f.car}_is`]: 'empty' });
	ok(to.includes(`f${f.car}_is=empty`), 'a view keeps whether a field is empty', to);
	is(ids((await owner.json(to)).data), [c], '[F15] and shows them again');
}

async function sheet(form) {
	const res = await fetch(`${site}${at}/export`, { method: 'POST', headers: { 'X-CSRF-Token': owner.csrf,
		Cookie: [...owner.cookies].map(([k, v]) => `${k}=${v}`).join('; ') }, body: new URLSearchParams(form) });
	return text(Buffer.from(await res.arrayBuffer()));
}

function text(bytes) {
	const file = `${mkdtempSync(`${tmpdir()}/fields-`)}/list.xlsx`;
	writeFileSync(file, bytes);
	return execFileSync('unzip', ['-p', file, 'xl/worksheets/sheet1.xml'], { encoding: 'utf8', maxBuffer: 1 << 26 });
}

async function exports() {
	const form = [['col', 1], ...[f.car, f.km, f.bought].map((id) => ['col', 1000 + id]), [`f${f.km}_from`, '50']];
	const xml = await sheet(form);
	ok(xml.includes('Mileage') && xml.includes('А123ВС') && xml.includes('<v>1500.5</v>') && xml.includes('<v>45351</v>') && !xml.includes('<v>-3</v>'), '[F17] the spreadsheet has the columns and the filter: numbers are numbers, days are days', xml.slice(0, 2000));
	const told = json(`SELECT filter FROM export_log WHERE chain_id = ${chain.chain} ORDER BY id DESC LIMIT 1`)[0].filter;
	is(told, { 'Mileage ≥': '50' }, 'and the journal of exports tells the field by its name [F21]');
	const bare = await sheet([['col', 1], ['col', 1000 + f.car], ['col', 1000 + f.km], [`f${f.car}_is`, 'empty']]);
	ok(bare.includes('<v>-3</v>') && !bare.includes('А123ВС') && !bare.includes('<v>1500.5</v>'), '[F17] of what is empty, too', bare.slice(0, 2000));
	is(json(`SELECT filter FROM export_log WHERE chain_id = ${chain.chain} ORDER BY id DESC LIMIT 1`)[0].filter, { 'Car =': '∅' }, 'which the journal of exports tells [F21]');
	// What the worker makes of it is of the same columns.
	const work = Number(sql(`WITH w AS (INSERT INTO list_work (chain_id, branch_id, user_id, kind, filter, columns, params, lang)
		VALUES (${chain.chain}, ${chain.branch}, (SELECT id FROM "user" WHERE email = 'owner-${chain.tag}@test'), 'export', '{"f${f.tyres}": "Winter"}', '{1,${1000 + f.car},${1000 + f.ok}}', '{"phones": false}', 'en') RETURNING id)
		SELECT w.id FROM w, LATERAL (SELECT job_add('heavy', 'list', w.id)) j; NOTIFY okno_heavy`, chain.chain).split('\n')[0]);
	ok(await eventually(() => sql(`SELECT state FROM list_work WHERE id = ${work}`) === 'done'), 'the worker makes one');
	const res = await fetch(`${site}${at}/works/${work}/file`, { headers: { Cookie: [...owner.cookies].map(([k, v]) => `${k}=${v}`).join('; ') } });
	const made = text(Buffer.from(await res.arrayBuffer()));
	ok(made.includes('b500km') && made.includes('Warranty') && made.includes('>no<') && !made.includes('А123ВС'), '[F17] with the same columns and filter', made.slice(0, 2000));
}

async function away() {
	await owner.post(`/settings/${chain.branch}/fields/${f.tyres}/archive`, {});
	ok(!(await html('')).includes(`name="f${f.tyres}"`), 'a field put away is offered no more');
	ok((await html(`?f${f.tyres}=Winter`)).includes(`name="f${f.tyres}"`) && (await owner.json(view)).status === 200, 'but a view that asks for it goes on working');
	await owner.post(`/settings/${chain.branch}/fields/${f.tyres}/restore`, {});
	sql(`UPDATE role SET rights = array_remove(rights, 'custom_fields_record_values_read_access') WHERE chain_id = ${chain.chain} AND slug = 'administrator'`, chain.chain);
	const page = await list(`?col=1&col=${1000 + f.car}`, admin);
	ok(page.heads.length === 1 && !JSON.stringify(page).includes('А123ВС') && !(await html('', admin)).includes(`f${f.car}"`), 'who may not read them has no such columns or filters [F58]');
	is((await admin.json(`${at}?f${f.car}=А123`)).status, 422, 'and does not learn what they hold by filtering [F58]');
	const shared = await admin.json(view);
	ok(shared.status === 422 && shared.text.includes('your role does not show it'), 'a view shared by somebody who may says so', shared.text);
}

await run(filters, columns, emptyView, exports, away);
