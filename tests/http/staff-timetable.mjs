// When people work: painted, copied, absent, closed, undone; what it does to
// bookings is told first, and nobody works in two places at once.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { book, eventually, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';

const chain = makeChain();
const owner = await signIn(chain, 'owner');
const at = `/staff/${chain.branch}/timetable`;
const [one, two, three] = chain.people;
const MONTH = '2031-03';	// far ahead, and a Saturday is its first

const paint = (form, how = owner) => how.json(`${at}/paint`, { month: MONTH, ...form });
const hours = (staff, table = 'shift', branch = chain.branch) => Object.fromEntries(json(`SELECT to_char(day, 'MM-DD') AS d, hours::text AS h FROM ${table}
	WHERE chain_id = ${chain.chain} AND branch_id = ${branch} AND staff_id = ${staff} AND day BETWEEN '2031-01-01' AND '2031-12-31' ORDER BY day`)
	.map(({ d, h }) => [d, h]));
const cell = (res, staff, n) => res.data.rows.find((r) => r.id === staff).cells[n - 1];
const forget = () => sql(`DELETE FROM shift WHERE chain_id = ${chain.chain} AND day > '2030-01-01';
	DELETE FROM shift_aside WHERE chain_id = ${chain.chain}; DELETE FROM absence WHERE chain_id = ${chain.chain}`, chain.chain);

async function painting() {
	let res = await paint({ brush: 'hours', hours: '10-14, 15:00–19:30', first: '2031-03-03', last: '2031-03-04', staff: [one, two] });
	is(res.status, 200, 'hours are painted over people and days [F24]');
	is(hours(one), { '03-03': '{[600,840),[900,1170)}', '03-04': '{[600,840),[900,1170)}' }, 'with several intervals a day');
	is(hours(two), hours(one), 'for each of them');
	is([cell(res, one, 3).t, cell(res, one, 3).x], ['10–19:30', '10–14, 15–19:30'], 'the answer has the changed cells');
	is(res.data.rows.map((r) => [r.id, r.hours, r.days]), [[one, '17', 2], [two, '17', 2]], 'and the sums of hours and days');
	is(res.data.people.slice(0, 5), [0, 0, 2, 2, 0], 'and how many work on each day');
	res = await paint({ brush: 'hours', hours: '20-2', first: '2031-03-05', staff: [one] });
	is(hours(one)['03-05'], '{[1200,1560)}', 'hours reach over midnight');
	res = await paint({ brush: 'clear', first: '2031-03-04', last: '2031-03-05', staff: [one] });
	is(Object.keys(hours(one)), ['03-03'], 'and are cleared');
	is((await owner.json(`${at}/undo`, { month: MONTH, edit: res.data.edit })).status, 200, 'the stroke is undone');
	is(Object.keys(hours(one)), ['03-03', '03-04', '03-05'], 'all of it');
	is((await owner.json(`${at}/undo`, { month: MONTH, edit: res.data.edit })).status, 409, 'once');
	for (const wrong of ['25-26', '10', '10-14-16', '10-14, 12-16', 'x', '10:75-12'])
		is((await paint({ brush: 'hours', hours: wrong, first: '2031-03-03', staff: [one] })).status, 422, `"${wrong}" is no hours`);
	is((await paint({ brush: 'hours', hours: '10-12', first: '2031-03-04', last: '2031-03-03', staff: [one] })).status, 422, 'a period has its end behind its start');
	is((await paint({ brush: 'hours', hours: '10-12', first: '2031-03-04' })).status, 422, 'somebody must be chosen');
	is((await paint({ brush: 'hours', hours: '10-12', first: '2031-03-04', staff: [999999] })).status, 404, 'who works here');
	forget();
}

async function cycles() {
	await paint({ brush: 'week', first: '2031-03-01', last: '2031-03-09', staff: [one] });
	is(Object.keys(hours(one)), ['03-03', '03-04', '03-05', '03-06', '03-07'], '5/2 is Monday to Friday');
	is(hours(one)['03-03'], '{[540,1260)}', 'in the hours of the branch');
	await paint({ brush: 'two', first: '2031-03-02', last: '2031-03-09', staff: [two] });
	is(Object.keys(hours(two)), ['03-02', '03-03', '03-06', '03-07'], '2/2 begins where painting begins');
	forget();
	await paint({ brush: 'even', first: '2031-03-01', last: '2031-03-05', staff: [one] });
	await paint({ brush: 'odd', first: '2031-03-01', last: '2031-03-05', staff: [two] });
	is([Object.keys(hours(one)), Object.keys(hours(two))], [['03-02', '03-04'], ['03-01', '03-03', '03-05']], 'even and odd days');
	forget();
}

async function templates() {
	const list = `/staff/${chain.branch}/templates`;
	let res = await owner.post(list, { title: 'Three days', anchor: 'start', days: '8-12, 13-17\n20–6\n-' });
	is(res.status, 303, 'an own cycle of days is kept [F24]');
	const id = Number(sql(`SELECT id FROM shift_template WHERE chain_id = ${chain.chain}`, chain.chain));
	ok((await owner.json(`${at}?month=${MONTH}`)).data.cycles.some((c) => c.word === `t${id}` && c.title === 'Three days'), 'to be painted with');
	await paint({ brush: `t${id}`, first: '2031-03-03', last: '2031-03-07', staff: [one] });
	is(hours(one), { '03-03': '{[480,720),[780,1020)}', '03-04': '{[1200,1800)}', '03-06': '{[480,720),[780,1020)}', '03-07': '{[1200,1800)}' }, 'over and over');
	res = await owner.post(list, { title: 'Wrong', anchor: 'start', days: '8-12\nlater' });
	ok(res.status === 422 && res.text.includes('Line 2') && res.text.includes('later'), 'a line that is no hours is named, and kept as typed');
	is((await owner.post(list, { title: 'Idle', anchor: 'start', days: '-' })).status, 422, 'a cycle without any hours is none');
	is((await owner.post(`${list}/${id}`, { version: 1, title: 'Three', anchor: 'week', days: '8-12' })).status, 303, 'it is changed');
	res = await owner.post(`${list}/${id}`, { version: 1, title: 'Other', anchor: 'week', days: '8-12' });
	ok(res.status === 409 && res.text.includes('value="Other"'), 'not over what somebody else saved');
	is((await owner.post(`${list}/${id}/drop`, {})).status, 303, 'and removed');
	is((await paint({ brush: `t${id}`, first: '2031-03-03', staff: [one] })).status, 422, 'then nobody paints with it');
	forget();
}

async function copying() {
	await paint({ brush: 'hours', hours: '10-18', first: '2031-03-03', last: '2031-03-04', staff: [one] });
	await paint({ brush: 'hours', hours: '12-20', first: '2031-03-05', staff: [two] });
	let res = await owner.json(`${at}/copy`, { month: MONTH, copy_length: 'week', copy_from: '2031-03-06', copy_first: '2031-03-10', copy_last: '2031-03-23', staff: [one, two] });
	is(res.status, 200, 'a week is copied');
	is(Object.keys(hours(one)), ['03-03', '03-04', '03-10', '03-11', '03-17', '03-18'], 'over and over, of each the own');
	is(Object.keys(hours(two)), ['03-05', '03-12', '03-19'], 'of the other too');
	res = await owner.json(`${at}/copy`, { month: MONTH, copy_length: 'weeks', copy_from: '2031-03-03', copy_source: one, copy_first: '2031-03-31', copy_last: '2031-04-27', staff: [three] });
	is(Object.keys(hours(three)), ['03-31', '04-01', '04-07', '04-08', '04-14', '04-15'], 'four weeks of somebody, to somebody else, in the next month');
	await owner.json(`${at}/undo`, { month: MONTH, edit: res.data.edit });
	is(hours(three), {}, 'which is undone, too');
	is((await owner.json(`${at}/copy`, { month: MONTH, copy_length: 'week', copy_from: '2031-03-06', copy_branch: 3, copy_first: '2031-03-10', copy_last: '2031-03-23', staff: [one] })).status,
		404, 'nothing is copied from a branch of others');
	forget();
}

// A month by weekday: March 2031 begins on a Saturday and has five of them, five Sundays
// and Mondays; April has five Tuesdays and Wednesdays.
async function months() {
	const copy = (form, how = owner) => how.json(`${at}/copy-month`, { month: MONTH, month_into: '2031-04', ...form });
	await paint({ brush: 'hours', hours: '10-18', first: '2031-03-01', last: '2031-03-04', staff: [one] });	// the first Sa, Su, Mo, Tu
	await paint({ brush: 'hours', hours: '11-19', first: '2031-03-25', last: '2031-03-26', staff: [one] });	// the fourth Tu, We
	await paint({ brush: 'hours', hours: '8-12', first: '2031-03-31', last: '2031-03-31', staff: [one] });	// the fifth Mo
	await paint({ brush: 'hours', hours: '7-9', first: '2031-04-02', last: '2031-04-02', staff: [one] });
	const page = await owner.get(`${at}?month=${MONTH}`);
	ok(page.text.includes('the first Monday onto the first Monday') && page.text.includes('<option value="2031-04">April 2031'), '[F24] the page says in words what copying a month means');
	let res = await copy({ month_whose: '', staff: [one] });
	is([res.status, res.data.month, res.data.toast], [200, '2031-04', 'Copied into the month: April 2031'], '[F24] a month is copied into another, which is shown');
	const april = () => Object.fromEntries(Object.entries(hours(one)).filter(([d]) => d.startsWith('04')));
	is(april(), { '04-01': '{[600,1080)}', '04-05': '{[600,1080)}', '04-06': '{[600,1080)}', '04-07': '{[600,1080)}', '04-22': '{[660,1140)}', '04-23': '{[660,1140)}', '04-29': '{[660,1140)}', '04-30': '{[660,1140)}' },
		'[F24] by weekday: the first onto the first; a fifth that March lacks is as the fourth, a fifth that April lacks is left out, what was there is replaced');
	is((await owner.json(`${at}/undo`, { month: '2031-04', edit: res.data.edit })).status, 200, 'it is taken back');
	is(april(), { '04-02': '{[420,540)}' }, '[F24] all of it, and what was there is there again');
	const visit = book(chain, { on: '2031-04-02', start: '07:30', length: 60 });
	res = await copy({ month_whose: 'all' });
	is([res.status, res.data.bookings?.map((b) => b.visit_id)], [409, [visit.visit_id]], '[F24] a booking that would lose its hours is told before anything is saved');
	is(april(), { '04-02': '{[420,540)}' }, 'and nothing is');
	res = await copy({ month_whose: 'all', anyway: 1 });
	is([res.status, Object.keys(april()).length], [200, 8], 'unless it is wanted all the same');
	res = await copy({ month_source: one, staff: [two], month_into: '2031-05' });
	is(Object.keys(hours(two)), ['05-03', '05-04', '05-05', '05-06', '05-27', '05-28'], 'of one person to another');
	is([(await copy({ month_into: MONTH, staff: [one] })).status, (await copy({ month_into: 'soon', staff: [one] })).status, (await copy({ staff: [] })).status], [422, 422, 422], 'onto itself, into no month, for nobody: told');
	is((await copy({ month_branch: 3, staff: [one] })).status, 404, 'nothing is copied from a branch of others');
	res = await owner.post(`${at}/copy-month`, { month: MONTH, month_into: '2031-06', month_whose: 'all' });
	ok(res.status === 303 && /month=2031-06&edit=\d+$/.test(res.to), 'without scripts the other month is led to, with the way back', `${res.status} ${res.to}`);
	sql(`DELETE FROM visit WHERE chain_id = ${chain.chain}`, chain.chain);
	forget();
}

async function bookings() {
	await paint({ brush: 'hours', hours: '10-18', first: '2031-03-03', last: '2031-03-04', staff: [one] });
	const visit = book(chain, { on: '2031-03-03', start: '16:00', length: 60 });
	book(chain, { on: '2031-03-04', start: '11:00', length: 60 });
	let res = await paint({ brush: 'hours', hours: '10-16:30', first: '2031-03-03', last: '2031-03-04', staff: [one] });
	is(res.status, 409, 'bookings in the way are told before anything is saved [F24]');
	is(res.data.bookings.map((b) => [b.visit_id, b.from, b.to, b.client]), [[visit.visit_id, '16:00', '17:00', 'Client Number1']],
		'those that would be outside, and only those');
	is(hours(one)['03-03'], '{[600,1080)}', 'and nothing is changed');
	const page = await owner.post(`${at}/paint`, { month: MONTH, brush: 'clear', first: '2031-03-03', staff: [one] });
	ok(page.status === 409 && /name="anyway" value="1"/.test(page.text) && page.text.includes(`name="staff[]" value="${one}"`), 'without scripts it is a page that asks');
	res = await paint({ brush: 'hours', hours: '10-16:30', first: '2031-03-03', last: '2031-03-04', staff: [one], anyway: 1 });
	is([res.status, hours(one)['03-03']], [200, '{[600,990)}'], 'saved anyway it is saved');
	is(sql(`SELECT count(*) FROM busy WHERE chain_id = ${chain.chain} AND starts_at > '2031-01-01'`, chain.chain), '2', 'the bookings stay');
	is((await paint({ brush: 'hours', hours: '10-16', first: '2031-03-03', staff: [one] })).status, 200, 'what is outside already is not told again');
	sql(`DELETE FROM visit WHERE chain_id = ${chain.chain}`, chain.chain);
	forget();
}

async function absences() {
	await paint({ brush: 'hours', hours: '10-18', first: '2031-03-03', last: '2031-03-07', staff: [one] });
	let res = await paint({ brush: 'sick', reason: 'Flu', first: '2031-03-04', last: '2031-03-06', staff: [one] });
	is([Object.keys(hours(one)), Object.keys(hours(one, 'shift_aside'))], [['03-03', '03-07'], ['03-04', '03-05', '03-06']],
		'on days of absence nobody works, and what was planned is kept [F24]');
	is([cell(res, one, 4).t, cell(res, one, 4).x], ['S', 'Sick leave: Flu · 10–18'], 'the table says why');
	is([res.data.rows[0].hours, res.data.rows[0].days, res.data.rows[0].absent], ['16', 2, 'S 3'], 'and sums it up');
	await paint({ brush: 'hours', hours: '12-20', first: '2031-03-05', staff: [one] });
	is(hours(one, 'shift_aside')['03-05'], '{[720,1200)}', 'hours painted meanwhile are planned, not worked');
	res = await paint({ brush: 'holiday', first: '2031-03-05', staff: [one] });
	is(json(`SELECT kind, first_day, last_day, reason FROM absence WHERE chain_id = ${chain.chain} ORDER BY first_day`),
		[{ kind: 'sick', first_day: '2031-03-04', last_day: '2031-03-04', reason: 'Flu' }, { kind: 'holiday', first_day: '2031-03-05', last_day: '2031-03-05', reason: '' },
			{ kind: 'sick', first_day: '2031-03-06', last_day: '2031-03-06', reason: 'Flu' }], 'an absence in the midst of another cuts it');
	await owner.json(`${at}/undo`, { month: MONTH, edit: res.data.edit });
	is(json(`SELECT kind, first_day, last_day FROM absence WHERE chain_id = ${chain.chain}`), [{ kind: 'sick', first_day: '2031-03-04', last_day: '2031-03-06' }],
		'undone it is whole again');
	await paint({ brush: 'present', first: '2031-03-05', last: '2031-03-06', staff: [one] });
	is(hours(one), { '03-03': '{[600,1080)}', '03-05': '{[720,1200)}', '03-06': '{[600,1080)}', '03-07': '{[600,1080)}' }, 'whoever is back works as planned');
	sql(`INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (${chain.chain}, ${chain.other}, ${one})`, chain.chain);
	forget();
}

async function twoBranches() {
	const there = `/staff/${chain.other}/timetable`;
	await paint({ brush: 'hours', hours: '10-14', first: '2031-03-03', staff: [one] });
	let res = await owner.json(`${there}/paint`, { month: MONTH, brush: 'hours', hours: '13-18', first: '2031-03-03', staff: [one] });
	is(res.status, 409, 'nobody is painted in two branches at once [F24]');
	ok(/Person 1 works in “Journal/.test(res.data.error.message), 'and it says where they are', res.data);
	res = await owner.json(`${there}/paint`, { month: MONTH, brush: 'hours', hours: '14-18', first: '2031-03-03', staff: [one] });
	is(res.status, 200, 'one after another is fine');
	is(cell(await owner.json(`${there}?month=${MONTH}`), one, 3).x, `Journal ${chain.tag} 10–14`, 'the other branch\'s hours are seen');
	res = await paint({ brush: 'sick', first: '2031-03-03', staff: [one] });
	is([hours(one), hours(one, 'shift', chain.other)], [{}, {}], 'who is absent is absent everywhere');
	await owner.json(`${at}/undo`, { month: MONTH, edit: res.data.edit });
	is([hours(one), hours(one, 'shift', chain.other)], [{ '03-03': '{[600,840)}' }, { '03-03': '{[840,1080)}' }], 'and back in both');
	ok(sql(`SELECT count(*) FROM shift_edit WHERE chain_id = ${chain.chain}`, chain.chain) > 10, 'each stroke is one entry');
	forget();
}

async function closing() {
	await paint({ brush: 'hours', hours: '10-18', first: '2031-03-08', staff: [one, two] });
	book(chain, { staff: two, on: '2031-03-08', start: '12:00' });
	const form = { month: MONTH, close_day: '2031-03-08', close_reason: 'Repairs' };
	is((await owner.json(`${at}/close`, form)).status, 409, 'closing a day tells of its bookings first [F24]');
	is((await owner.json(`${at}/close`, { ...form, anyway: 1 })).status, 200, 'then it is closed');
	is([hours(one), hours(two)], [{}, {}], 'for all');
	const month = await owner.json(`${at}?month=${MONTH}`);
	is([month.data.days[7].closed, month.data.notes.list.some((n) => n.reason === 'Repairs')], [true, true], 'the table shows it with its reason');
	is(month.data.notes.list.filter((n) => n.holiday).map((n) => n.date), ['2031-03-08'], 'and the public holidays of the country');
	is((await owner.json(`${at}/open`, { ...form })).status, 200, 'it is opened again');
	is(hours(one), { '03-08': '{[600,1080)}' }, 'and everybody works as planned');
	sql(`DELETE FROM visit WHERE chain_id = ${chain.chain}`, chain.chain);
	forget();
}

// Who works in another branch while theirs is closed, or while they are absent.
async function aside() {
	const there = `/staff/${chain.other}/timetable`, on = '2031-03-10';
	const elsewhere = (form) => owner.json(`${there}/paint`, { month: MONTH, first: on, staff: [one], ...form });
	const close = { month: MONTH, close_day: on };
	await paint({ brush: 'hours', hours: '10-18', first: on, staff: [one, two] });
	await owner.json(`${at}/close`, close);
	is((await elsewhere({ brush: 'hours', hours: '12-20' })).status, 200, 'while a branch is closed its people are painted in another [F24]');
	const res = await owner.json(`${at}/open`, close);
	is(res.status, 200, 'the day is opened all the same [F24]');
	ok(/The hours here stay set aside: Person 1 works in “Other/.test(res.data.toast), 'and it says whose hours stay aside, and why', res.data);
	is([hours(one), hours(one, 'shift_aside'), hours(one, 'shift', chain.other), hours(two)],
		[{}, { '03-10': '{[600,1080)}' }, { '03-10': '{[720,1200)}' }, { '03-10': '{[600,1080)}' }], 'later hours win; everybody else is back');
	const page = await owner.get(`${at}?month=${MONTH}`);
	ok(/Person 1: 10–18 is set aside, they work in “Other [^”]*” then \(12–20\)/.test(page.text), 'the month says so, too', page.text.slice(-1500));
	is(cell(await owner.json(`${at}?month=${MONTH}`), one, 10).t, '12–20', 'and shows where they are');
	is((await elsewhere({ brush: 'hours', hours: '11-19' })).status, 200, 'there they can be painted anew');
	is((await elsewhere({ brush: 'clear' })).status, 200, 'once nothing is in the way');
	is([hours(one), hours(one, 'shift_aside')], [{ '03-10': '{[600,1080)}' }, {}], 'the hours are back');

	await paint({ brush: 'sick', first: on, staff: [one] });
	const refused = await elsewhere({ brush: 'hours', hours: '12-20' });
	ok(refused.status === 409 && /Person 1 works in “Journal/.test(refused.data.error.message), 'hours that an absence set aside are in the way, and named [F24]', refused.data);
	is((await paint({ brush: 'present', first: on, staff: [one] })).status, 200, 'so that the absence can end');

	await owner.json(`${at}/close`, close);
	await paint({ brush: 'sick', first: on, staff: [one] });
	await elsewhere({ brush: 'hours', hours: '12-20' });
	await owner.json(`${at}/open`, close);
	const back = await paint({ brush: 'present', first: on, staff: [one] });
	ok(back.status === 200 && back.data.toast.includes('stay set aside'), 'closed and absent at once: either ends [F24]', back.data);
	is([hours(one), hours(one, 'shift', chain.other)], [{}, { '03-10': '{[720,1200)}' }], 'and later hours win');
	forget();

	await paint({ brush: 'hours', hours: '20-8', first: on, staff: [one] });
	await paint({ brush: 'sick', first: on, staff: [one] });
	const night = await paint({ brush: 'hours', hours: '7-12', first: '2031-03-11', staff: [one] });
	ok(night.status === 409 && /Person 1 works in “Journal [^”]*” on .*20–8/.test(night.data.error.message), 'the night before is in the way as well, and named', night.data);
	forget();
}

async function printing() {
	await paint({ brush: 'hours', hours: '10-14, 15-18:30', first: '2031-03-03', last: '2031-03-04', staff: [one] });
	await paint({ brush: 'sick', first: '2031-03-05', staff: [two] });
	sql(`UPDATE staff SET name = 'Жанна Ёлкина' WHERE chain_id = ${chain.chain} AND id = ${one}`, chain.chain);
	const folder = mkdtempSync(join(tmpdir(), 'okno-'));
	const save = async (answer, name) => {
		const file = join(folder, name);
		writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
		return file;
	};
	const cookie = { Cookie: [...owner.cookies].map(([k, v]) => `${k}=${v}`).join('; '), 'X-CSRF-Token': owner.csrf };
	const sheet = await fetch(`${site}/staff/${chain.branch}/sheet`, { method: 'POST', headers: cookie, body: new URLSearchParams({ month: MONTH }) });
	is(sheet.status, 200, 'a month is there as a spreadsheet [F24]');
	const file = await save(sheet, 'sheet.xlsx');
	const xml = execFileSync('python3', ['-c', 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print("".join(z.read(n).decode() for n in z.namelist() if n.endswith(".xml")))', file], { encoding: 'utf8' });
	ok(xml.includes('Жанна Ёлкина') && xml.includes('10–14, 15–18:30') && xml.includes('Sick leave') && /<v>15<\/v>/.test(xml), 'with people, hours, absences and sums');
	ok(/xSplit="1"[^>]*state="frozen/.test(xml) && xml.includes('$A:$A') && /<col min="3" max="3" width="15\./.test(xml), 'names stay in sight and on paper, and hours have room', xml.slice(0, 3000));
	is(sql(`SELECT what, filter->>'month' FROM export_log WHERE chain_id = ${chain.chain}`, chain.chain), `timetable|${MONTH}`, 'which the journal of exports knows');
	const asked = await owner.post(`/staff/${chain.branch}/papers`, { month: MONTH });
	is(asked.status, 303, 'a month for the wall is asked for [F24]');
	ok(/refresh|papers/.test((await owner.get(asked.to)).text), 'and waited for');
	ok(await eventually(() => sql(`SELECT state FROM paper WHERE chain_id = ${chain.chain}`, chain.chain) === 'ready'), 'until the worker has made it',
		sql(`SELECT state FROM paper WHERE chain_id = ${chain.chain}`, chain.chain));
	const pdf = await fetch(`${site}${asked.to}/file`, { headers: cookie });
	is(pdf.headers.get('content-type'), 'application/pdf', 'a PDF');
	const paper = await save(pdf, 'paper.pdf');
	const text = execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' });
	ok(text.includes('Жанна Ёлкина') && text.includes('March 2031'), 'with Cyrillic names', text);
	is(text.match(/Journal \w+ +March 2031/g)?.length, 2, 'what it is stands on the sheet itself and at its foot, for the next ones');
	const fonts = execFileSync('pdffonts', [paper], { encoding: 'utf8' }).trim().split('\n').slice(2);
	ok(fonts.length > 0 && fonts.every((f) => /^[A-Z]+\+Inter/.test(f)), 'in the font of the site', fonts);
	ok(/(^|\s)10–14\s*\n\s*15–/.test(execFileSync('pdftotext', ['-raw', paper, '-'], { encoding: 'utf8' })), 'each interval of a day on a line of its own', execFileSync('pdftotext', ['-raw', paper, '-'], { encoding: 'utf8' }));
	ok(/Page size: +841\.\d+ x 595/.test(execFileSync('pdfinfo', [paper], { encoding: 'utf8' })), 'on A4 across');
	is((await (await signIn(chain, 'master')).get(`${asked.to}/file`)).status, 403, 'not for who sees the own column only');
	rmSync(folder, { recursive: true });
	forget();
}

async function rights() {
	const master = await signIn(chain, 'master'), admin = await signIn(chain, 'admin');
	const seen = await master.json(`${at}?month=${MONTH}`);
	is(seen.data.rows.map((r) => r.id), [one], 'who is limited to their own column sees their own hours');
	is((await paint({ brush: 'clear', first: '2031-03-03', staff: [one] }, master)).status, 403, 'and paints none');
	is((await paint({ brush: 'hours', hours: '10-12', first: '2031-03-03', staff: [two] }, admin)).status, 200, 'an administrator paints');
	is((await master.json(`${at}/close`, { close_day: '2031-03-08' })).status, 403, 'or closes a day');
	const own = await paint({ brush: 'clear', first: '2031-03-03', staff: [two] }, admin);
	is((await owner.json(`${at}/undo`, { month: MONTH, edit: own.data.edit })).status, 409, 'nobody undoes what another did');
}

// The demo data's hours, which are added to at each start, in a transaction that leaves nothing.
async function demo() {
	const told = sql(`BEGIN;
		CREATE TEMP TABLE cell ON COMMIT DROP AS SELECT h.chain_id, h.staff_id, h.day FROM shift h WHERE h.chain_id = 1 AND h.branch_id = 1 AND h.day > now()::date + 50 ORDER BY h.day LIMIT 1;
		INSERT INTO absence (chain_id, staff_id, kind, first_day, last_day) SELECT chain_id, staff_id, 'holiday', day, day FROM cell;
		DO $$ BEGIN PERFORM shifts_settle(1, ARRAY[staff_id], day, day) FROM cell; PERFORM demo_keep_shifts(); END $$;
		SELECT (SELECT count(*) FROM cell) || ' ' || (SELECT count(*) FROM shift h JOIN cell USING (chain_id, staff_id, day));
		ROLLBACK`, 1);
	is(told.match(/\d+ \d+/)?.[0], '1 0', 'hours set aside do not come back with the demo data');
}

await run(painting, cycles, templates, copying, months, bookings, absences, twoBranches, closing, aside, printing, rights, demo);
