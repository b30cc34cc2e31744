// import: services and staff out to spreadsheets and in from them: what would
// change is shown first, wrong rows are told with their reasons, the whole is
// taken back; files that are no good, and other people's.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, is, makeChain, ok, run, signIn, site, sql } from './journal.mjs';

const folder = mkdtempSync(join(tmpdir(), 'okno-import-'));
const chain = makeChain(), foreign = makeChain();
sql(`UPDATE branch SET archived_at = now() WHERE id = ${chain.other}`, chain.chain);	// one branch, so far
const owner = await signIn(chain, 'owner');
const at = { services: `/catalog/${chain.branch}`, staff: `/staff/${chain.branch}` };
const python = (args, input) => execFileSync('/usr/bin/python3', ['tests/http/sheet.py', ...args], { input, encoding: 'utf8', maxBuffer: 1 << 28 });

let files = 0;
function make(rows, more = {}) {
	const path = join(folder, `${++files}.xlsx`);
	python(['make', path], JSON.stringify({ rows, ...more }));
	return readFileSync(path);
}

// Sends a form with a file, as a browser does.
async function upload(browser, to, bytes, fields = {}) {
	const body = new FormData();
	for (const [k, v] of Object.entries({ csrf: browser.csrf, ...fields }))
		body.append(k, v);
	if (bytes)
		body.append('file', new Blob([bytes]), 'price "list".xlsx');
	const res = await fetch(site + to, { method: 'POST', body, redirect: 'manual', headers: {
		Cookie: [...browser.cookies].map(([k, v]) => `${k}=${v}`).join('; '), 'Accept-Language': 'en' } });
	return { status: res.status, to: res.headers.get('location'), text: await res.text() };
}

// The spreadsheet that an export answers with, and what a link leads to.
const exported = (browser, to, fields = {}) => sheet(browser, to, { method: 'POST', body: new URLSearchParams({ csrf: browser.csrf, ...fields }) });
const download = (browser, to) => sheet(browser, to, {});
async function sheet(browser, to, how) {
	const res = await fetch(site + to, { ...how, redirect: 'manual', headers: {
		Cookie: [...browser.cookies].map(([k, v]) => `${k}=${v}`).join('; '), 'Accept-Language': 'en' } });
	const bytes = Buffer.from(await res.arrayBuffer()), path = join(folder, `${++files}.xlsx`);
	writeFileSync(path, bytes);
	return { status: res.status, headers: res.headers, bytes, rows: res.status === 200 ? JSON.parse(python(['read', path])) : [] };
}

// An import as its page's data, when the worker is done with it.
async function settled(browser, to) {
	for (let i = 0; i < 10; i++) {
		const data = await eventually(async () => {
			const { data: now } = await browser.json(to);
			return now && !now.is.waiting ? now : null;
		});
		if (data)
			return data;
	}
	throw new Error(`${to} does not end`);
}

async function look(browser, area, rows, more) {
	const res = await upload(browser, `${at[area]}/import`, make(rows, more), more?.fields);
	if (res.status !== 303)
		throw new Error(`upload: ${res.status} ${res.text.slice(0, 500)}`);
	return { to: res.to, data: await settled(browser, res.to) };
}

async function go(browser, to, how, form = {}) {
	const res = await browser.post(`${to}/${how}`, form);
	if (res.status !== 303)
		throw new Error(`${how}: ${res.status} ${res.text.slice(0, 500)}`);
	return settled(browser, to);
}

const counts = (d) => [d.counts.new, d.counts.change, d.counts.same, d.counts.reject].map(Number);
const why = (d) => d.rejects.map((r) => [Number(r.no), r.reasons.map((x) => `${x.field}|${x.why}`).join('; ')]);
const change = (text) => sql(text, chain.chain);
const services = (where = '') => sql(`SELECT string_agg(concat_ws('|', c.title, v.title, trim_scale(sb.price_min), trim_scale(sb.price_max), sb.duration, sb.online, v.before, v.vat, v.comment), E'\\n' ORDER BY v.id)
	FROM service v JOIN service_category c ON c.chain_id = v.chain_id AND c.id = v.category_id JOIN service_branch sb ON sb.chain_id = v.chain_id AND sb.service_id = v.id AND sb.branch_id = ${chain.branch}
	WHERE v.chain_id = ${chain.chain} AND v.archived_at IS NULL ${where}`);

async function priceList() {
	await owner.get(at.services);
	const before = services();
	const { to, data } = await look(owner, 'services', [
		['Прайс-лист салона'], [],
		['Категория', 'Услуга', 'Цена, ₽', 'Длительность', 'Онлайн-запись', 'Описание'],
		['Волосы', 'Стрижка женская', 1500, '1 ч', 'да', '=1+1'],
		[null, 'Окрашивание', 'от 3 000 до 4 500 руб.', '2:30', 'нет', null],
		['Ногти', 'Маникюр', { formula: 'D4*2', value: 1200.5 }, 45, null, null],
		['All', 'service  1', 1100, null, null, 'Now described'],
		['All', 'Service 2', 2000, 60, 'yes', null],
	], { shared: true, merged: ['A4:A5'] });
	is([data.is.asking, counts(data)], [true, [3, 1, 1, 0]], '[L19] a price list of LibreOffice: three new services, one changed, one as it is');
	is(data.change[0].cells.map((c) => [c.heading, c.from, c.to]), [['Service', 'Service 1', 'service  1'], ['Price', '1000', '1100'], ['Description', '', 'Now described']], '[L19] the preview shows before and after');
	is(services(), before, '[L19] nothing is written before it is agreed to');
	const page = await owner.get(to);
	ok(page.text.includes('Import 4 rows') && page.text.includes('Стрижка женская') && page.text.includes('Now described'), 'the page shows it', page.text);
	const done = await go(owner, to, 'write');
	is([done.is.done, Number(done.work.written)], [true, 4], '[L19] it is imported');
	const after = services().split('\n');
	ok(['Волосы|Стрижка женская|1500|1500|60|t|0|none|=1+1', 'Волосы|Окрашивание|3000|4500|150|f|0|none|', 'Ногти|Маникюр|1200.5|1200.5|45|t|0|none|']
		.every((s) => after.includes(s)), '[L19] services in folders of their categories, a formula\'s last result, a merged category', after);
	ok(after.some((s) => s.includes('|1100|1100|30|t|0|none|Now described')), 'an empty cell changes nothing', after);
	is(sql(`SELECT count(DISTINCT user_id), count(*) > 3 FROM log WHERE chain_id = ${chain.chain} AND object = 'service' AND user_id = (SELECT id FROM "user" WHERE email = 'owner-${chain.tag}@test')`), '1|t', 'the journal of actions names who imported');
	const again = await owner.post(`${to}/write`, {});
	is(again.status, 409, 'it is not imported twice');

	const undone = await go(owner, to, 'undo');
	is([undone.is.undone, services()], [true, before], '[L19] the whole import is taken back');
	is(sql(`SELECT string_agg(title, ',' ORDER BY id) FROM service_category WHERE chain_id = ${chain.chain} AND archived_at IS NULL`), 'All', 'with the folders that it made');
	is((await owner.post(`${to}/undo`, {})).status, 409, 'once');
}

async function roundTrip() {
	change(`UPDATE service SET comment = E'=cmd()\\nsecond line', online_title = '+7 days', vat = '20', "before" = 10, sex = 2, booked_by = 'known' WHERE id = ${chain.services[0]};
		UPDATE service SET price_max = 1999.5 WHERE id = ${chain.services[1]}`);
	change(`UPDATE service_branch SET price_max = 2999.5 WHERE service_id = ${chain.services[1]}`);
	change(`UPDATE service_branch SET price_max = 0 WHERE service_id = ${chain.services[2]}`);
	for (const lang of ['en', 'ru']) {
		change(`UPDATE "user" SET lang = '${lang}' WHERE email = 'owner-${chain.tag}@test'`);
		const file = await exported(owner, `${at.services}/export`);
		is([file.status, file.headers.get('content-type')], [200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'], `services are exported (${lang})`);
		is(file.rows[0][2], lang === 'en' ? 'Service' : 'Услуга', 'with headings in the language of the person');
		is([file.rows.length, file.rows[1][0], file.rows[1][3], file.rows[1][13]], [4, chain.services[0], '+7 days', '=cmd()\nsecond line'], '[L19] texts that look like formulas stay texts');
		is(file.rows.slice(1).map((r) => [r[4], r[5]]), [[1000, 1000], [2000, 2999.5], [3000, lang === 'en' ? 'and up' : 'и выше']], 'a price that only begins has no amount as its end');
		const res = await upload(owner, `${at.services}/import`, file.bytes);
		is(counts(await settled(owner, res.to)), [0, 0, 3, 0], `[L19] an exported file imported again changes nothing (${lang})`);
		await owner.post(`${res.to}/stop`, {});
	}
	change(`UPDATE "user" SET lang = 'en' WHERE email = 'owner-${chain.tag}@test'`);
	change(`UPDATE service_branch SET price_max = price_min WHERE service_id = ${chain.services[2]}`);
	const few = await exported(owner, `${at.services}/export`, { q: 'service 2', state: 'here' });
	is(few.rows.length, 2, 'the filters of the list are those of the export');
	is(sql(`SELECT what, filter::text, rows FROM export_log WHERE chain_id = ${chain.chain} ORDER BY id DESC LIMIT 1`), 'services|{"q": "service 2", "state": "here"}|1', 'an export is noted with its filter and its rows');
	is(sql(`SELECT count(*), count(DISTINCT user_id), count(DISTINCT branch_id) FROM export_log WHERE chain_id = ${chain.chain}`), '3|1|1', 'each of them');
}

async function people() {
	await owner.get(at.staff);
	const staff = () => sql(`SELECT string_agg(concat_ws('|', s.name, p.title, s.specialization, s.hired_on, sb.online, (SELECT string_agg(v.title, ',' ORDER BY v.title) FROM service_staff x JOIN service v ON v.chain_id = x.chain_id AND v.id = x.service_id WHERE x.staff_id = s.id)), E'\n' ORDER BY s.id)
		FROM staff s JOIN staff_branch sb ON sb.staff_id = s.id LEFT JOIN position p ON p.chain_id = s.chain_id AND p.id = s.position_id WHERE s.chain_id = ${chain.chain} AND s.archived_at IS NULL`);
	const offers = () => sql(`SELECT (SELECT count(*) FROM (TABLE offer EXCEPT TABLE offer_now) x WHERE chain_id = ${chain.chain}) + (SELECT count(*) FROM (TABLE offer_now EXCEPT TABLE offer) x WHERE chain_id = ${chain.chain})`);
	const before = staff();
	const { to, data } = await look(owner, 'staff', [
		['ФИО', 'Должность', 'Специализация', 'Услуги', 'Онлайн-запись', 'Принят'],
		['Мария Новая', 'Мастер', '=Колорист', 'service 1; Service 3', 'да', { date: 45992 }],
		['Person 1', 'Мастер', 'Does 1', 'Service 2', 'нет', '01.12.2025'],
		['Person 2', null, 'Does 2', null, null, null],
		['Person 3', null, null, 'Nothing we do', null, null],
		['Иван', null, null, null, null, '2025/12/01'],
	]);
	is([counts(data), why(data)], [[1, 1, 1, 2], [[5, 'Services|there is no such service in this branch'], [6, 'Hired|is not a date: 2026-12-31, or 31.12.2026']]], '[L19] people: one new, one changed, one as they are, two rejected');
	const done = await go(owner, to, 'write');
	is(Number(done.work.written), 2, '[L19] staff is imported');
	is(sql(`SELECT string_agg(no::text, ',' ORDER BY no) FROM work_row WHERE work_id = ${to.split('/').pop()} AND cells <> '[]'`), '5,6', 'of the file only the rejected rows are kept');
	ok(staff().includes('Мария Новая|Мастер|=Колорист|2025-12-01|t|Service 1,Service 3') && staff().includes('Person 1|Мастер|Does 1|2025-12-01|f|Service 2'), 'with their positions, dates and what they do', staff());
	is(offers(), '0', 'and clients can book them accordingly');
	const file = await exported(owner, `${at.staff}/export`);
	is([file.rows.length, file.rows[0].slice(0, 3), file.rows[1][4]], [5, ['ID', 'Name', 'Position'], 'Service 2'], '[L19] staff goes out');
	is(file.rows.find((r) => r[1] === 'Мария Новая')[6], 45992, '[L19] with dates that count as dates');
	const res = await upload(owner, `${at.staff}/import`, file.bytes);
	is(counts(await settled(owner, res.to)), [0, 0, 4, 0], '[L19] and coming back changes nothing');
	await owner.post(`${res.to}/stop`, {});
	await go(owner, to, 'undo');
	is(staff(), before, '[L19] the import of people is taken back');
	change(`UPDATE staff SET dismissed_on = '2026-02-03', archived_at = now() WHERE id = ${chain.people[2]}`);
	const hired = await look(owner, 'staff', [['Name', 'Specialisation'], ['Person 3', 'Does 3']]);
	ok(hired.data.change[0].cells.some((c) => c.heading === 'Last working day' && c.from === '2026-02-03' && c.to === ''), '[L19] that somebody comes back is shown first, with the day they left', hired.data.change);
	await go(owner, hired.to, 'write');
	change(`SELECT staff_retire(${chain.chain})`);
	is(sql(`SELECT archived_at IS NULL, dismissed_on IS NULL FROM staff WHERE id = ${chain.people[2]}`), 't|t', '[L19] who was dismissed and stands in the sheet is back, and stays');
	await go(owner, hired.to, 'undo');
	is(sql(`SELECT archived_at IS NOT NULL, dismissed_on FROM staff WHERE id = ${chain.people[2]}`), 't|2026-02-03', '[L19] the import taken back they have left again, on the day they did');
	await go(owner, (await look(owner, 'staff', [['Name', 'Specialisation'], ['Person 3', 'Does 3']])).to, 'write');
	is(offers(), '0', 'in what clients can book as well');
}

// The rejected rows as a file: as they came, with the reason; mended there they are imported.
async function mended(to) {
	const file = await download(owner, `${to}/rejected`);
	const page = await owner.get(to);
	ok(page.text.includes(`href="${to}/rejected"`), '[L19] the page leads to the rejected rows as a file');
	is(file.status, 200, '[L19] the rejected rows are a spreadsheet');
	return file;
}

async function mending() {
	await owner.get(at.services);
	const { to, data } = await look(owner, 'services', [['Note of ours', 'Что', 'Price', 'Duration, min'], ['a', 'Mended 1', 'dear', 30], ['b', 'Mended 2', 'бесплатно', 45], ['c', 'Mended 3', 250.5, 'half an hour'], ['=d', 'Mended 4', 'free', '1:00']]);
	is(data.is.asking, true, 'a file whose names are under an unknown heading waits');
	await owner.post(`${to}/columns`, { column_0: '', column_1: 'title', column_2: 'price_min', column_3: 'duration' });
	const read = await settled(owner, to);
	is(counts(read), [2, 0, 0, 2], '[L19] what costs nothing may be called so: "free" and "бесплатно" are prices of 0');
	await go(owner, to, 'write');
	is(sql(`SELECT string_agg(trim_scale(price_min) || '-' || trim_scale(price_max), ',') FROM service WHERE chain_id = ${chain.chain} AND title IN ('Mended 2', 'Mended 4')`), '0-0,0-0', 'and they are imported with it');
	const file = await mended(to);
	is(file.rows, [['Note of ours', 'Service', 'Price', 'Duration, min', 'Row of the file', 'Why it was rejected'],
		['a', 'Mended 1', 'dear', 30, 2, 'Price: dear – is not a price: 1500, 1500–2000, or from 1500'],
		['c', 'Mended 3', 250.5, 'half an hour', 4, 'Duration, min: half an hour – is not a length of time: 90, 1:30, or 60–90']], '[L19] the rejected rows stand there as they came, each with the reason');
	const rows = structuredClone(file.rows);
	rows[1][2] = 100;
	const once = await look(owner, 'services', rows);
	is(counts(once.data), [1, 0, 0, 1], '[L19] mended they are imported, the columns known by themselves');
	is((await download(owner, `${once.to}/rejected`)).rows, [rows[0], [...rows[2].slice(0, 4), 3, rows[2][5]]], '[L19] what is still wrong comes back with one reason, not two');
	await go(owner, once.to, 'write');
	is(sql(`SELECT trim_scale(price_min), duration FROM service WHERE chain_id = ${chain.chain} AND title = 'Mended 1'`), '100|30', 'with what was mended');
	const stranger = await signIn(foreign, 'owner');
	await stranger.get(`/catalog/${foreign.branch}`);
	is((await stranger.get(`/catalog/${foreign.branch}/import/${to.split('/').pop()}/rejected`)).status, 404, '[N4] the rejected rows of others are not there');
	await go(owner, once.to, 'undo');
	await go(owner, to, 'undo');
}

// Who does what is new: a column of the sheet, or a choice before it is written;
// what is left without anybody is said.
async function whoDoes() {
	await owner.get(at.services);
	const doing = (title) => sql(`SELECT coalesce(string_agg(s.name, ',' ORDER BY s.name), '') FROM service v JOIN service_staff ss ON ss.chain_id = v.chain_id AND ss.service_id = v.id
		JOIN staff s ON s.chain_id = v.chain_id AND s.id = ss.staff_id WHERE v.chain_id = ${chain.chain} AND v.title = '${title}' AND s.archived_at IS NULL`);
	const offered = (title) => Number(sql(`SELECT count(*) FROM offer o JOIN service v ON v.chain_id = o.chain_id AND v.id = o.service_id WHERE v.chain_id = ${chain.chain} AND v.title = '${title}'`));
	const rows = [['Service', 'Price', 'Done by'], ['Given 1', 100, null], ['Given 2', 100, 'person 1; Person 2'], ['Given 3', 100, null], ['Given 4', 1, 'Nobody Known'], ['Service 1', null, 'Person 3']];
	const before = doing('Service 1');
	const { to, data } = await look(owner, 'services', rows);
	is([counts(data), why(data)], [[3, 1, 0, 1], [[5, 'Done by|nobody of this name works in this branch']]], '[L19] a column says who does them; an unknown name is refused');
	is([data.give.people.length, data.give.is], [3, { nobody: true }], 'and it is asked who does the new ones');
	const refused = await owner.post(`${to}/write`, { does: 'some' });
	ok(refused.status === 422 && refused.text.includes('Choose who does them, please.') && refused.text.includes('Import 4 rows'), 'nobody chosen is told beside the choice', refused.status);
	is((await owner.post(`${to}/write`, { does: 'x' })).status, 422, 'and what is no choice is refused');
	const done = await go(owner, to, 'write', { does: 'some', people: `${chain.people[2]},${foreign.people[0]}` });
	is([done.is.done, doing('Given 1'), doing('Given 2'), doing('Service 1')], [true, 'Person 3', 'Person 1,Person 2', 'Person 3'], '[L19] new services are done by those chosen, unless the sheet says who');
	is([offered('Given 1'), offered('Given 2'), done.idle], [1, 2, undefined], '[L19] and can be booked');
	await go(owner, to, 'undo');
	is([doing('Given 1'), doing('Given 2'), doing('Service 1'), offered('Given 1')], ['', '', before, 0], '[L19] taken back with the import');

	const again = await look(owner, 'services', rows.slice(0, 4));
	is([counts(again.data), Boolean(again.data.give)], [[0, 3, 0, 0], true], 'what comes back from the archive has nobody either');
	const all = await go(owner, again.to, 'write', { does: 'all' });
	is([doing('Given 1'), doing('Given 2'), offered('Given 3'), all.idle], ['Person 1,Person 2,Person 3', 'Person 1,Person 2', 3, undefined], '[L19] or by everybody who works here');
	await go(owner, again.to, 'undo');
	is([doing('Given 1'), doing('Given 2'), offered('Given 3')], ['', '', 0], 'and is taken back likewise');

	const bare = await look(owner, 'services', rows.slice(0, 4).map((r) => r.slice(0, 2)));
	const left = await go(owner, bare.to, 'write', { does: 'nobody' });
	is([left.idle, doing('Given 1')], ['3 services have nobody who does them yet', ''], '[L19] what nobody does yet is said');
	ok((await owner.get(bare.to)).text.includes(`href="/catalog/${chain.branch}/does"`), 'with the way to put it right');
	await go(owner, bare.to, 'undo');

	change(`UPDATE staff SET name = 'Person 1' WHERE id = ${chain.people[1]}`);
	const twins = await look(owner, 'services', [['Service', 'Done by'], ['Given 9', 'Person 1'], ['Service 1', doing('Service 1').split(',').join(';')]]);
	is(why(twins.data)[0], [2, 'Done by|several people of this branch are called so'], 'namesakes are not guessed');
	is(counts(twins.data), [0, 0, 1, 1], 'unless one of them does it already');
	await go(owner, twins.to, 'stop');
	change(`UPDATE staff SET name = 'Person 2' WHERE id = ${chain.people[1]}`);
}

async function wrongRows() {
	const { to, data } = await look(owner, 'services', [
		['ID', 'Service', 'Category', 'Price from', 'Price to', 'Duration, min', 'Online booking', 'VAT'],
		[null, 'Twice', 'New', 100, null, null, null, null],
		[null, 'twice ', 'new', 200, null, null, null, null],
		[foreign.services[0], 'Foreign', null, 100, null, null, null, null],
		[null, null, 'New', 100, null, null, null, null],
		[null, 'A', 'New', 'cheap', null, null, null, null],
		[null, 'B', 'New', 200, 100, null, null, null],
		[null, 'C', 'New', 200, null, { date: 45992 }, null, null],
		[null, 'D', 'New', 200, null, 5000, 'perhaps', '17 %'],
		[null, 'E', 'New', { error: '#REF!' }, null, null, null, null],
		[null, 'x'.repeat(201), 'New', 1, null, null, null, null],
		['x1', 'F', 'New', 1, null, null, null, null],
		[null, null, null, null, null, null, null, null],
	]);
	is(counts(data), [1, 0, 0, 10], 'wrong rows are rejected, the good one is not');
	is(why(data).map(([no, text]) => [no, text.split('|')[0]]), [[3, ''], [4, 'ID'], [5, 'Service'], [6, 'Price'], [7, 'Price to'], [8, 'Duration, min'], [9, 'Duration, min'], [10, 'Price'], [11, 'Service'], [12, 'ID']],
		'[L19] each with its number and what is wrong');
	const text = (await owner.get(to)).text;
	ok(['stands in the file twice', 'is not a price', 'is less than the price', 'is not a length of time', 'is too little or too much', 'is none of the words', 'is an error of a formula', 'is too long', 'is missing'].every((s) => text.includes(s)), 'and the reason in words', text);
	ok(!text.includes(foreign.tag), 'nothing of another chain is shown');
	await mended(to);
	const left = await go(owner, to, 'stop');
	is([left.is.cancelled, services(`AND v.title = 'Twice'`)], [true, ''], 'an import can be left');
}

async function columns() {
	const { to, data } = await look(owner, 'services', [['Bezeichnung', 'Betrag'], ['Column service', 700]]);
	is([data.is.asking, data.read, data.columns.map((c) => [c.heading, c.samples])], [true, false, [['Bezeichnung', 'Column service'], ['Betrag', '700']]], 'unknown headings: the person is asked what the columns are');
	is((await owner.post(`${to}/write`, {})).status, 409, 'before that nothing can be imported');
	const told = await go(owner, to, 'columns', { column_0: 'title', column_1: 'price_min' });
	is(counts(told), [1, 0, 0, 0], '[L19] columns are mapped by hand');
	is(told.columns.map((c) => c.choices.find((x) => x.on)?.name), ['title', 'price_min'], 'and stay so');
	await go(owner, to, 'stop');
}

async function badFiles() {
	const form = `${at.services}/import`;
	for (const [name, bytes, sentence] of [['none', null, 'Choose a spreadsheet'], ['a text', Buffer.from('Service;Price\nCut;100'), 'This is not an XLSX file'],
		['an old one', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'This is an old XLS file']]) {
		const res = await upload(owner, form, bytes);
		ok(res.status === 422 && res.text.includes(sentence), `${name} is refused at its field`, `${res.status} ${res.text.slice(0, 300)}`);
	}
	execFileSync('/usr/bin/python3', ['-c', `
import zipfile, sys
sys.argv = ['x', 'none', 'none']
base = '${folder}'
def copy(to, change):
    with zipfile.ZipFile(base + '/1.xlsx') as a, zipfile.ZipFile(base + '/' + to, 'w', zipfile.ZIP_DEFLATED) as b:
        for n in a.namelist():
            data = change(n, a.read(n))
            if data is not None:
                b.writestr(n, data)
sheet = 'xl/worksheets/sheet1.xml'
copy('bomb.xlsx', lambda n, d: b' ' * (300 << 20) if n == sheet else d)
copy('cut.xlsx', lambda n, d: d[:-30] if n == sheet else d)
copy('entity.xlsx', lambda n, d: b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>' if n == sheet else d)
copy('other.xlsx', lambda n, d: None if n == '_rels/.rels' else d)
copy('empty.xlsx', lambda n, d: b'<worksheet><sheetData/></worksheet>' if n == sheet else d)
rows = '<row><c t="str"><v>Service</v></c></row>' + ''.join('<row><c><v>%d</v></c></row>' % (i * 7919 % 1000003) for i in range(1000000))
copy('million.xlsx', lambda n, d: '<worksheet><sheetData>' + rows + '</sheetData></worksheet>' if n == sheet else d)
copy('wide.xlsx', lambda n, d: '<worksheet><sheetData><row>' + '<c><v>1</v></c>' * 201 + '</row></sheetData></worksheet>' if n == sheet else d)
`]);
	for (const [name, sentence] of [['bomb', 'too large when it is unpacked'], ['cut', 'is damaged'], ['entity', 'is damaged'], ['other', 'is not an XLSX file'],
		['empty', 'is empty'], ['million', 'more than 100,000 rows'], ['wide', 'more than 200 columns']]) {
		const res = await upload(owner, form, readFileSync(join(folder, `${name}.xlsx`)));
		const data = res.status === 303 && await settled(owner, res.to);
		ok(data?.is?.failed && data.why.includes(sentence), `[L19] a file that is no good (${name}) is told to be so`, data?.why ?? `${res.status} ${res.text.slice(0, 300)}`);
	}
	is(sql(`SELECT count(*) FROM service WHERE chain_id = ${chain.chain} AND archived_at IS NULL`), '3', 'and nothing came of them');
}

async function borders() {
	const { to } = await look(owner, 'services', [['Service', 'Price'], ['Ours alone', 100]]);
	const stranger = await signIn(foreign, 'owner'), master = await signIn(chain, 'master');
	const id = to.split('/').pop();
	for (const path of [to, `/catalog/${foreign.branch}/import/${id}`])
		is([(await stranger.get(path)).status, (await stranger.post(`${path}/write`, {})).status, (await stranger.post(`${path}/columns`, {})).status, (await stranger.post(`${path}/undo`, {})).status, (await stranger.post(`${path}/stop`, {})).status],
			[404, 404, 404, 404, 404], 'another chain\'s owner finds no import of ours');
	is((await upload(stranger, `${at.services}/import`, make([['Service']]))).status, 404, 'nor puts one there');
	is((await exported(stranger, `${at.services}/export`)).status, 404, 'nor takes services out');
	is((await owner.get(`/staff/${chain.branch}/import/${id}`)).status, 404, 'an import of services is none of staff');
	is([(await master.get(`${at.services}/import`)).status, (await exported(master, `${at.services}/export`)).status], [403, 403], 'a staff member does neither');
	is((await owner.get(to)).text.includes('Ours alone'), true, 'it is as it was');
	await go(owner, to, 'stop');
	ok(!(await stranger.get(`/catalog/${foreign.branch}/import`)).text.includes('price &quot;list&quot;'), 'and not in the list of others');
}

async function changedMeanwhile() {
	const { to, data } = await look(owner, 'services', [['Service', 'Price'], ['Service 1', 1234], ['Service 2', 2345]]);
	is(counts(data), [0, 2, 0, 0], 'two prices would change');
	change(`UPDATE service_branch SET price_max = 5000 WHERE service_id = ${chain.services[0]}`);
	const done = await go(owner, to, 'write');
	is([Number(done.work.written), why(done).map(([no]) => no)], [1, [2]], 'what somebody else has changed meanwhile is left alone, and told');
	is((await download(owner, `${to}/rejected`)).rows[1].slice(0, 3), ['Service 1', 1234, 2], 'and comes back as it came');
	change(`UPDATE service_branch SET price_min = 2000, price_max = 2999 WHERE service_id = ${chain.services[1]}`);
	await go(owner, to, 'undo');
	is(sql(`SELECT price_min FROM service_branch WHERE service_id = ${chain.services[1]}`), '2000.00', 'and what was changed after the import is not taken back');
}

async function severalBranches() {
	change(`UPDATE branch SET archived_at = NULL WHERE id = ${chain.other}`);
	change(`INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) SELECT chain_id, ${chain.other}, id, price_min, price_max, duration FROM service WHERE id = ${chain.services[2]}`);
	const rows = [['Service', 'Price'], ['Service 3', 3333], ['Everywhere', 100]];
	const here = await look(owner, 'services', rows);
	await go(owner, here.to, 'write');
	is(sql(`SELECT string_agg(trim_scale(price_min)::text, ',' ORDER BY branch_id) FROM service_branch WHERE service_id = ${chain.services[2]}`), '3333,0', 'of this branch: the other keeps its price');
	is(sql(`SELECT count(*) FROM service_branch sb JOIN service v ON v.id = sb.service_id WHERE v.chain_id = ${chain.chain} AND v.title = 'Everywhere'`), '1', 'a new one is offered here');
	await go(owner, here.to, 'undo');
	const wide = await look(owner, 'services', rows, { fields: { wide: '1' } });
	await go(owner, wide.to, 'write');
	is(sql(`SELECT string_agg(trim_scale(price_min)::text, ',' ORDER BY branch_id) FROM service_branch WHERE service_id = ${chain.services[2]}`), '3000,3333', 'of the chain: branches that follow it change, exceptions stay');
	is(sql(`SELECT count(*) FROM service_branch sb JOIN service v ON v.id = sb.service_id WHERE v.chain_id = ${chain.chain} AND v.title = 'Everywhere' AND v.archived_at IS NULL`), '1', 'the one put away by undoing is back');
	await go(owner, wide.to, 'undo');
	change(`UPDATE membership SET branches = '{${chain.branch}}', role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'manager') WHERE user_id = (SELECT id FROM "user" WHERE email = 'admin-${chain.tag}@test')`);
	const manager = await signIn(chain, 'admin');
	await manager.get(at.services);
	const own = await look(manager, 'services', [['Service', 'Price', 'Description'], ['Service 3', 3100, null], ['Service 2', null, 'changed for all']]);
	is([counts(own.data), why(own.data)[0][0]], [[0, 1, 0, 1], 3], 'who works in one branch changes what that branch has, not what is common');
	await go(manager, own.to, 'stop');
	change(`UPDATE branch SET archived_at = now() WHERE id = ${chain.other}`);
}

const priced = () => Number(sql(`SELECT count(*) FROM service WHERE chain_id = ${chain.chain} AND archived_at IS NULL AND title LIKE 'Услуга номер %'`));

async function large() {
	const path = join(folder, 'large.xlsx');
	python(['many', path, '20000']);
	const began = Date.now();
	const res = await upload(owner, `${at.services}/import`, readFileSync(path));
	const data = await settled(owner, res.to);
	is(counts(data), [20000, 0, 0, 0], '[L19] 20,000 rows are read');
	const looked = Date.now();
	const first = await owner.post(`${res.to}/write`, {});
	is(first.status, 303, 'and imported in the background');
	const during = await owner.get(res.to);
	ok(during.status === 200 && (during.text.includes('<progress') || during.text.includes('Imported')), 'with a progress bar meanwhile', during.text);
	const done = await settled(owner, res.to);
	is([done.is.done, Number(sql(`SELECT count(*) FROM service_branch WHERE chain_id = ${chain.chain} AND branch_id = ${chain.branch}`)) > 20000, priced()], [true, true, 20000], '[L19] all of them');
	console.log(`# read and compared in ${looked - began} ms, written in ${Date.now() - looked} ms`);
	is(sql(`SELECT count(*) FROM service_category WHERE chain_id = ${chain.chain} AND title LIKE 'Папка %'`), '40', 'in their folders');
	const again = await upload(owner, `${at.services}/import`, readFileSync(path));
	is(counts(await settled(owner, again.to)), [0, 0, 20000, 0], 'the same file again changes nothing');
	await owner.post(`${again.to}/stop`, {});
	await go(owner, res.to, 'undo');
	is(priced(), 0, 'and all of them are taken back');
}

async function stopped() {
	const path = join(folder, 'large.xlsx');
	const res = await upload(owner, `${at.services}/import`, readFileSync(path));
	await settled(owner, res.to);
	await owner.post(`${res.to}/write`, {});
	const some = await eventually(() => Number(sql(`SELECT done FROM work WHERE id = ${res.to.split('/').pop()}`)));
	ok(some > 0, 'an import is half done', some);
	await owner.post(`${res.to}/stop`, {});
	const end = await settled(owner, res.to);
	ok(end.is.cancelled || end.is.done, 'it is stopped, unless it was faster', end.is);
	if (end.is.cancelled)
		is(priced(), 0, 'and nothing of it is left');
	else
		await go(owner, res.to, 'undo');
}

// The worker is killed while it writes: the import ends once, with nothing twice.
async function killed() {
	const path = join(folder, 'large.xlsx');
	const res = await upload(owner, `${at.services}/import`, readFileSync(path)), id = res.to.split('/').pop();
	await settled(owner, res.to);
	const begun = sql(`SELECT coalesce(max(id), 0) FROM log`);
	await owner.post(`${res.to}/write`, {});
	await eventually(() => Number(sql(`SELECT done FROM work WHERE id = ${id}`)));
	// Whoever holds its row keeps the worker in the middle of a batch.
	const holder = spawn('psql', ['-X', '-qAt'], { stdio: ['pipe', 'pipe', 'inherit'] });
	const far = await new Promise((resolve) => {
		holder.stdout.once('data', (data) => resolve(String(data).trim()));
		holder.stdin.write(`BEGIN; SELECT state, done FROM work WHERE id = ${id} FOR UPDATE;\n`);
	});
	ok(/^waiting\|\d+$/.test(far), `it has written some (${far})`, far);
	execFileSync('nginx/private.sh', ['kill', 'heavy']);
	holder.stdin.end('ROLLBACK;\n');
	sql(`UPDATE job SET locked_until = NULL WHERE queue = 'heavy'`);	// as it ends by itself after a while
	execFileSync('nginx/private.sh', ['start', 'heavy']);
	const end = await settled(owner, res.to);
	is([end.is.done, priced(), Number(end.work.written)], [true, 20000, 20000], '[L19] the next worker ends what a killed one has begun, and nothing is doubled');
	is(sql(`SELECT count(*), count(DISTINCT object_id) FROM log WHERE id > ${begun} AND chain_id = ${chain.chain} AND object = 'service' AND action = 'change' AND changes ? 'archived_at'`), '20000|20000', 'each of them is in the journal of actions once');
	ok(await eventually(() => sql(`SELECT count(*) FROM job WHERE chain_id = ${chain.chain} AND kind = 'import'`) === '0'), 'and nothing is left to do');
	await go(owner, res.to, 'undo');
	is(priced(), 0, 'taken back as a whole');
}

// A workbook as openpyxl writes it (texts in their cells, a formula without its result),
// and the same when Gnumeric has saved it (shared texts, a formula with it).
function written(kind) {
	const [plain, resaved] = [1, 2].map(() => join(folder, `${++files}.xlsx`));
	execFileSync('/usr/bin/python3', ['tests/http/writers.py', plain, kind]);
	execFileSync('ssconvert', [plain, resaved], { env: { ...process.env, HOME: folder, LC_ALL: 'C.UTF-8' }, stdio: ['ignore', 'ignore', 'ignore'] });
	return { openpyxl: readFileSync(plain), Gnumeric: readFileSync(resaved) };
}

async function ofPrograms() {
	const taken = async (area, bytes) => {
		const res = await upload(owner, `${at[area]}/import`, bytes);
		const data = await settled(owner, res.to);
		return { to: res.to, data };
	};
	await owner.get(at.services);
	for (const [program, bytes] of Object.entries(written('prices'))) {
		const { to, data } = await taken('services', bytes);
		is([counts(data)[0] + counts(data)[1], why(data)], program === 'openpyxl' ? [3, [[7, 'Price|is an error of a formula']]] : [4, []], `[L19] ${program}: its price list is read: title, empty rows, merged folders, the first sheet alone`);
		await go(owner, to, 'write');
		const all = ['Уход|Счастье для волос|3000|3000|90|С «кератином» & маслом', 'Уход|Тонирование|2200|2200|60|', 'Ногти|Маникюр|1100|1100|45|=1+1 — так и называется', 'Ногти|Педикюр|1500|2000|60|'];
		is(services(`AND v.title IN ('Счастье для волос', 'Тонирование', 'Маникюр', 'Педикюр')`).split('\n').map((l) => l.split('|').slice(0, 5).concat(l.split('|').at(-1)).join('|')).sort(),
			all.filter((l) => program !== 'openpyxl' || !l.includes('Маникюр')).sort(), `[L19] ${program}: prices, lengths, texts`);
		await go(owner, to, 'undo');
	}
	for (const [program, bytes] of Object.entries(written('staff'))) {
		const { to, data } = await taken('staff', bytes);
		is([counts(data)[0] + counts(data)[1], why(data)], [2, []], `[L19] ${program}: its list of people is read`);
		await go(owner, to, 'write');
		is(sql(`SELECT string_agg(concat_ws('|', name, specialization, hired_on), ';' ORDER BY name) FROM staff WHERE chain_id = ${chain.chain} AND archived_at IS NULL AND name IN ('Мария Новая', 'Иван Новый')`),
			'Иван Новый|Барбер|2026-02-28;Мария Новая|Колорист|2025-12-01', `[L19] ${program}: with its dates`);
		await go(owner, to, 'undo');
	}
}

// Price lists as salons have them, saved by LibreOffice 7.4: a title and two rows of
// headings in merged cells, categories as rows, prices and lengths in words (hair);
// currency, times, formulas, two sheets (barber); a title page, codes, units (clinic).
async function ofLibreOffice() {
	await owner.get(at.services);
	change(`UPDATE position SET title = 'Other ' || id WHERE chain_id = ${chain.chain}`);
	const taken = async (name) => {
		const res = await upload(owner, `${at.services}/import`, readFileSync(join('tests/http/libreoffice', `${name}.xlsx`)));
		return { to: res.to, data: await settled(owner, res.to) };
	};
	const columns = (d) => Object.fromEntries(d.columns.map((c) => [`column_${c.no}`, c.choices.find((x) => x.on)?.name ?? '']));
	const here = () => services(`AND c.title <> 'All'`).split('\n').map((l) => l.split('|').slice(0, 5).join('|')).sort();
	const wanted = ['ЖЕНСКИЙ ЗАЛ|Окрашивание в один тон|2000|0|90', 'ЖЕНСКИЙ ЗАЛ|Стрижка женская|1500|1500|60', 'ЖЕНСКИЙ ЗАЛ|Укладка|1500|2500|90', 'МУЖСКОЙ ЗАЛ|Стрижка бороды|700|700|30',
		'МУЖСКОЙ ЗАЛ|Стрижка мужская|900|900|45', 'НОГТЕВОЙ СЕРВИС|Маникюр с покрытием|1800|1800|90', 'НОГТЕВОЙ СЕРВИС|Педикюр|2200|2200|90', 'НОГТЕВОЙ СЕРВИС|Снятие|0|0|15'];

	const { to, data } = await taken('hair');
	is([counts(data), why(data).map(([no]) => no)], [[8, 0, 0, 1], [17]], '[L19] a price list on paper: titles, rows of headings and notes are no services, a price in words is told');
	is([data.sections, data.columns.map((c) => c.heading)], [{ names: 'ЖЕНСКИЙ ЗАЛ, МУЖСКОЙ ЗАЛ, НОГТЕВОЙ СЕРВИС', on: true }, ['№', 'Наименование услуги', 'Цена, руб. · Мастер', 'Цена, руб. · Топ-мастер', 'Время']], '[L19] rows with only a name are categories, which is said; headings of two rows are one');
	ok(data.open.includes('1 row') && (await owner.get(to)).text.includes('clients read “from”') && data.new.some((r) => r.cells.some((c) => c.heading === 'Price' && c.to === 'from 2000')), '[L19] a price that only begins stays one, and is pointed out', data.open);
	const plain = await go(owner, to, 'columns', { ...columns(data), sheet: 0, sheet_was: 0, sections_asked: 1 });
	is([counts(plain)[0] + counts(plain)[1], plain.sections.on], [8, false], 'or they are services, if the person says so');
	ok(plain.rejects.some((r) => r.title === 'МУЖСКОЙ ЗАЛ'), 'which merged ones cannot be', plain.rejects);
	is(counts(await go(owner, to, 'columns', { ...columns(data), sheet: 0, sheet_was: 0, sections_asked: 1, sections: 1 })), [8, 0, 0, 1], 'and back');
	await go(owner, to, 'write');
	is(here(), wanted, '[L19] services stand in their categories');
	is((await download(owner, `${to}/rejected`)).rows.map((r) => r.slice(0, 4)), [['Category', '№', 'Наименование услуги', 'Price'], ['НОГТЕВОЙ СЕРВИС', 7 + 1, 'Дизайн', 'договорная']], '[L19] a rejected row comes back with the category above it');
	sql(`UPDATE service_category SET title = 'Men' WHERE chain_id = ${chain.chain} AND title = 'МУЖСКОЙ ЗАЛ'`, chain.chain);
	const again = await taken('hair');
	is([counts(again.data), again.data.any_new], [[0, 0, 8, 1], false], '[L19] the same list once more changes nothing, even where a category was renamed');
	await go(owner, again.to, 'stop');
	await go(owner, to, 'undo');
	is(services(`AND c.title <> 'All'`), '', 'and is taken back');

	const barber = await taken('barber');
	is([counts(barber.data), barber.data.several.sheets.map((s) => [s.word, Boolean(s.here)])], [[4, 0, 0, 0], [['Мужской зал', true], ['Женский зал', false]]], '[L19] of two sheets the first with prices is read');
	const other = await go(owner, barber.to, 'columns', { ...columns(barber.data), sheet: 1, sheet_was: 0, sections_asked: 1, sections: 1 });
	is([counts(other)[0] + counts(other)[1], (other.new[0] ?? other.change[0]).title, other.several.name], [1, 'Стрижка женская', 'Женский зал'], '[L19] the other one, if it is chosen');
	is(counts(await go(owner, barber.to, 'columns', { ...columns(other), sheet: 0, sheet_was: 1 })), [4, 0, 0, 0], 'and back');
	await go(owner, barber.to, 'write');
	is(here(), ['Борода|Комплекс «Отец и сын»|2000|2000|90', 'Борода|Моделирование бороды|750|750|45', 'Стрижки|Стрижка машинкой|800|800|30', 'Стрижки|Стрижка ножницами|1200|1200|60'], '[L19] formulas by their last result, times as lengths');
	await go(owner, barber.to, 'undo');

	const clinic = await taken('clinic');
	is([counts(clinic.data), clinic.data.several.name, clinic.data.sections.names], [[4, 0, 0, 0], 'Услуги', 'Терапевтическая стоматология, Хирургия'], '[L19] a title page is passed over, codes of a clinic are not numbers of services');
	await go(owner, clinic.to, 'stop');
	const ods = await upload(owner, `${at.services}/import`, Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(26), Buffer.from('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), Buffer.alloc(99)]));
	ok(ods.status === 422 && ods.text.includes('This is an ODS file.'), '[L19] an ODS file is told how to be saved', ods.status);
}

// A price list with a column for each category of staff: what services cost with whoever holds it.
async function ofPositions() {
	const [first, second, third] = chain.people;
	change(`DELETE FROM service v USING service_category c WHERE v.chain_id = ${chain.chain} AND v.archived_at IS NOT NULL	-- what was taken back
		AND c.chain_id = v.chain_id AND c.id = v.category_id AND c.title IN ('ЖЕНСКИЙ ЗАЛ', 'МУЖСКОЙ ЗАЛ', 'НОГТЕВОЙ СЕРВИС')`);
	const position = Object.fromEntries(['Мастер', 'Топ-мастер'].map((t) => [t, Number(sql(`INSERT INTO position (chain_id, title) VALUES (${chain.chain}, '${t}') RETURNING id`, chain.chain))]));
	change(`UPDATE staff SET position_id = ${position['Мастер']} WHERE id = ${first}; UPDATE staff SET position_id = ${position['Топ-мастер']} WHERE id IN (${second}, ${third})`);
	const prices = (title) => sql(`SELECT string_agg(coalesce(trim_scale(ss.price)::text, '-'), ' ' ORDER BY ss.staff_id) FROM service_staff ss JOIN service v ON v.chain_id = ss.chain_id AND v.id = ss.service_id
		WHERE ss.chain_id = ${chain.chain} AND ss.branch_id = ${chain.branch} AND v.title = '${title}' AND v.archived_at IS NULL AND ss.staff_id IN (${chain.people})`);
	const columns = (d) => Object.fromEntries(d.columns.map((c) => [`column_${c.no}`, c.choices.find((x) => x.on)?.name ?? '']));
	const res = await upload(owner, `${at.services}/import`, readFileSync('tests/http/libreoffice/hair.xlsx'));
	const data = await settled(owner, res.to);
	is([data.owns, Object.values(columns(data))], [true, ['', 'title', `own:${position['Мастер']}`, `own:${position['Топ-мастер']}`, 'duration']], '[L19] columns of prices under the names of positions are theirs');
	is(data.new.find((r) => r.title === 'Стрижка женская').cells.map((c) => [c.heading, c.to]).filter(([h]) => h.startsWith('Price')), [['Price', '1500–2000'], ['Price · Мастер', '1500'], ['Price · Топ-мастер', '2000']], 'each stands in the preview; the service costs from the one to the other');
	is(data.new.find((r) => r.title === 'Окрашивание в один тон').cells.find((c) => c.heading === 'Price').to, 'from 2000', 'where one of them only begins, the service does');
	await go(owner, res.to, 'write', { does: 'all' });
	is([prices('Стрижка женская'), prices('Педикюр')], ['1500 2000 2000', '2200 - -'], '[L19] [L25] who holds the position has its price');

	const list = (a, b) => [['Услуга', 'Цена', 'Топ-мастер, цена', 'Мастер'], ['Стрижка женская', 1500, b, a], ['Service 1', null, 3300, null]];
	const late = Number(sql(`INSERT INTO staff (chain_id, name, position_id) VALUES (${chain.chain}, 'Late', ${position['Мастер']}) RETURNING id`, chain.chain));
	change(`INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (${chain.chain}, ${chain.branch}, ${late});
		INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id) SELECT chain_id, ${chain.branch}, id, ${late} FROM service WHERE chain_id = ${chain.chain} AND title = 'Стрижка женская' AND archived_at IS NULL`);
	is(sql(`SELECT trim_scale(price) FROM service_staff WHERE staff_id = ${late}`, chain.chain), '1500', '[L25] who comes later and holds the position has it too');
	change(`DELETE FROM staff_branch WHERE staff_id = ${late}; UPDATE staff SET archived_at = now(), position_id = NULL WHERE id = ${late}`);
	const file = await exported(owner, `${at.services}/export`);
	const row = file.rows.find((r) => r[2] === 'Стрижка женская');
	is([file.rows[0].slice(-2), row.slice(-2)], [['Price · Мастер', 'Price · Топ-мастер'], [1500, 2000]], '[L19] [L25] the list as a spreadsheet has a column for each of them');
	const again = await upload(owner, `${at.services}/import`, file.bytes), same = await settled(owner, again.to);
	is([counts(same).slice(0, 2), counts(same)[3], Object.values(columns(same)).slice(-2)], [[0, 0], 0, [`own:${position['Мастер']}`, `own:${position['Топ-мастер']}`]], '[L19] [L25] and read in again it changes nothing');
	await go(owner, again.to, 'stop');
	change(`UPDATE service_staff SET own_price = 3000 WHERE service_id = ${chain.services[0]} AND staff_id = ${third}; UPDATE service_staff SET own_price = NULL WHERE service_id = ${chain.services[0]} AND staff_id = ${second}`);
	const before = [prices('Стрижка женская'), prices('Service 1')];
	const next = await look(owner, 'services', list(1600, 2100));
	is(next.data.change.map((r) => [r.title, r.cells.map((c) => `${c.heading} ${c.from} ${c.to}`)]), [['Стрижка женская', ['Price 1500–2000 1500', 'Price · Мастер 1500 1600', 'Price · Топ-мастер 2000 2100']], ['Service 1', ['Price · Топ-мастер — 3300']]], '[L19] what changes is shown position by position, also where not all cost the same');
	await go(owner, next.to, 'write');
	is([prices('Стрижка женская'), prices('Service 1')], ['1600 2100 2100', before[1].replace('- 3000', '3300 3000')], 'and is written; a price of one\'s own goes before');
	is(counts(await settled(owner, (await look(owner, 'services', list(1600, 2100))).to)), [0, 0, 2, 0], 'the same list once more changes nothing');
	await go(owner, next.to, 'undo');
	is([prices('Стрижка женская'), prices('Service 1')], before, '[L19] taken back, each costs what they did');
	const theirs = sql(`INSERT INTO position (chain_id, title) VALUES (${foreign.chain}, 'Theirs') RETURNING id`, foreign.chain);
	const plain = await look(owner, 'services', list('от 1600', 'дорого'));
	is(why(plain.data), [[2, 'Price · Топ-мастер|is not a price: 1500, 1500–2000, or from 1500']], 'a price of a position that is none is told');
	const none = await go(owner, plain.to, 'columns', { ...columns(plain.data), column_2: `own:${theirs}` });
	is([counts(none)[3], none.columns[2].choices.some((c) => c.on)], [0, false], 'a position of another business is none');
	await go(owner, plain.to, 'stop');
	const both = await look(owner, 'services', [['Услуга', 'Топ-мастер, цена', 'Мастер'], ['Service 1', 3300, 900], ['Service 2', null, null]]);
	is(both.data.change.map((r) => r.cells.map((c) => `${c.heading} ${c.to}`)), [['Price 900–3300', 'Price · Мастер 900', 'Price · Топ-мастер 3300']], 'without a price for all a service costs from the one to the other');
	await go(owner, both.to, 'stop');
	await go(owner, res.to, 'undo');
	is(prices('Стрижка женская'), '', 'and the whole list with its prices');
	change(`UPDATE service_staff SET own_price = NULL WHERE service_id = ${chain.services[0]}; UPDATE staff SET position_id = NULL WHERE id IN (${chain.people}); DELETE FROM position WHERE id IN (${Object.values(position)})`);
}

await run(priceList, roundTrip, people, whoDoes, mending, wrongRows, columns, badFiles, borders, changedMeanwhile, severalBranches, large, stopped, killed, ofPrograms, ofLibreOffice, ofPositions);
