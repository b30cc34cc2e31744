// fields: the chain's own fields of bookings (the bookings' half of F42): made, changed, put in order,
// put away; filled in in the window of a visit, each by its kind; told in the history;
// in the list of bookings and its spreadsheet; two people at once; wrong and foreign ones.

import { book, day, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';
import { listed } from './site.mjs';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

const chain = makeChain();
const other = makeChain();
const at = `/settings/${chain.branch}/fields`;
const owner = await signIn(chain, 'owner');
const admin = await signIn(chain, 'admin');
const fields = () => json(`SELECT id, title, code, kind, choices, required, version, archived_at IS NOT NULL AS away FROM field WHERE chain_id = ${chain.chain} ORDER BY weight, id`);
const field = (title) => fields().find((f) => f.title === title);
const add = (title, kind, more = {}) => owner.post(at, { title, kind, ...more });

async function settings() {
	is((await add('Car', 'text')).status, 303, 'a field is made');
	ok(/^field_\d+$/.test(field('Car').code), 'with a code of its own for programs');
	await add('Notes', 'lines', { code: 'notes' });
	await add('Mileage', 'number');
	await add('Bought on', 'date');
	await add('Tyres', 'choice', { choices: 'Summer\n\n  Winter  \nSummer\nAll year' });
	is(field('Tyres').choices, ['Summer', 'Winter', 'All year'], 'choices are lines, each once');
	await add('Warranty', 'flag');
	await add('Photo', 'link');
	const twice = await add('car', 'text');
	ok(twice.status === 422 && twice.text.includes('There is one of this name already'), 'not twice of one name');
	const code = await add('Other', 'text', { code: 'notes' });
	ok(code.status === 422 && code.text.includes('There is one of this code already') && code.text.includes('value="Other"'), 'nor of one code; what was typed stays');
	for (const [more, name] of [[{ title: '' }, 'without a name'], [{ title: 'x'.repeat(101) }, 'with a long one'], [{ kind: 'gold' }, 'of no kind'],
		[{ code: 'Ünfit' }, 'with a code that is none'], [{ kind: 'choice', choices: ' \n ' }, 'that chooses from nothing'],
		[{ kind: 'choice', choices: Array.from({ length: 51 }, (_, i) => i).join('\n') }, 'with too many choices'],
		[{ kind: 'choice', choices: `Short\n${'ж'.repeat(101)}` }, 'with a choice too long'], [{ title: 'a\u0007b' }, 'with control characters']])
		is((await owner.post(at, { title: 'Odd', kind: 'text', ...more })).status, 422, `nor ${name}`);
	const car = field('Car');
	is((await owner.post(`${at}/${car.id}`, { title: 'Number plate', code: 'plate', kind: 'number', version: 1 })).status, 303, 'renamed');
	is([field('Number plate').code, field('Number plate').kind], ['plate', 'text'], 'its kind stays');
	is((await owner.post(`${at}/${car.id}`, { title: 'Mine', version: 1 })).status, 409, 'not over somebody else\'s change');
	await owner.post(`${at}/${car.id}/move`, { way: 'down' });
	is(fields().map((f) => f.title).slice(0, 2), ['Notes', 'Number plate'], 'put in order');
	await owner.post(`${at}/${car.id}/move`, { way: 'up' });
	ok((await owner.get(`/settings/${chain.branch}/log`)).text.includes('Number plate'), 'the journal of actions tells of it [F22]');
	is((await admin.get(at)).status, 403, 'who may not set the business up does not');
	const stranger = await signIn(other, 'owner');
	is((await stranger.post(`/settings/${other.branch}/fields/${car.id}`, { title: 'Theirs', version: 2 })).status, 404, 'another chain does not reach them [N4]');
}

const made = (...how) => {
	const visit = book(chain, ...how).visit_id;
	return { visit, id: Number(sql(`SELECT min(id) FROM appointment WHERE visit_id = ${visit}`)) };
};
const seen = (b) => Number(sql(`SELECT version FROM visit WHERE id = ${b.visit}`));
const held = (b, title) => sql(`SELECT v.value FROM field_value v JOIN field f ON f.id = v.field_id WHERE v.appointment_id = ${b.id} AND f.title = '${title}'`);
const names = (b, values) => Object.fromEntries(Object.entries(values).flatMap(([title, v]) => [[`f${field(title)?.id}_${b.id}`, v], [`was_f${field(title)?.id}_${b.id}`, held(b, title)]]));
const save = (b, values, { who = owner, version = seen(b), ...how } = {}) => who.post(`/journal/${chain.branch}/visits/${b.visit}`, { version, ...names(b, values) }, { htmx: true, ...how });
const panel = async (b, who = owner) => (await who.get(`/journal/${chain.branch}/visits/${b.visit}`, { htmx: true })).text;

async function filling() {
	const b = made();
	ok((await panel(b)).includes('>Number plate<'), 'the window of a visit has them');
	const all = { 'Number plate': ' А123ВС ', Notes: 'One\nTwo', Mileage: '-1 500,50', 'Bought on': '2024-02-29', Tyres: 'Winter', Warranty: 'yes', Photo: 'https://example.com/a?b=1' };
	const was = seen(b);
	is((await save(b, all)).status, 200, 'they are filled in');
	is(Object.keys(all).map((t) => held(b, t)), ['А123ВС', 'One\nTwo', '-1500.50', '2024-02-29', 'Winter', 'yes', 'https://example.com/a?b=1'], 'each as its kind is kept [F42]');
	is(seen(b), was + 1, 'and the visit has another version');
	const text = await panel(b);
	ok(/<option value="Winter" selected>/.test(text) && text.includes('value="-1500.50"') && text.includes('Warranty: yes'), 'and are there when it is opened again');
	await save(b, { Tyres: 'Summer', Warranty: 'no' });
	const history = (await owner.get(`/journal/${chain.branch}/visits/${b.visit}?tab=history`, { htmx: true })).text;
	ok(/<b>Tyres<\/b>\s*<del>Winter<\/del>\s*<ins>→ Summer/.test(history) && /<b>Warranty<\/b>\s*<del>yes<\/del>\s*<ins>→ no/.test(history), 'the history tells the field, what it was and is [F12]');
	const log = (await owner.get(`/settings/${chain.branch}/log?kind=visit`)).text;
	ok(log.includes('Field of a booking') && log.includes('Summer'), 'and so does the journal of actions [F22]');
	await save(b, { Tyres: '' });
	is(held(b, 'Tyres'), '', 'one is emptied');
	return b;
}

async function wrong() {
	const b = made({ start: '12:00' });
	const bad = [['Mileage', 'twelve'], ['Mileage', '1.2.3'], ['Mileage', '9'.repeat(20)], ['Mileage', '=1+1'], ['Bought on', '2023-02-29'], ['Bought on', 'tomorrow'], ['Tyres', 'Spikes'],
		['Warranty', 'perhaps'], ['Photo', 'javascript:alert(1)'], ['Photo', 'https://'], ['Number plate', 'x'.repeat(256)], ['Number plate', 'a\u0007'], ['Number plate', 'a\u202eb'],
		['Notes', 'x'.repeat(10001)]];
	for (const [title, value] of bad) {
		const answer = await save(b, { [title]: value });
		ok(answer.status === 422 && /aria-invalid="true"/.test(answer.text) && /class="error">[^<]/.test(answer.text), `${title}: not "${value.slice(0, 20)}"; the message stands beside it`);
	}
	const kept = await save(b, { Mileage: 'twelve', 'Number plate': 'typed too' });
	ok(kept.text.includes('value="twelve"') && kept.text.includes('value="typed too"'), 'what was typed stays');
	is(json(`SELECT count(*)::int AS n FROM field_value WHERE appointment_id = ${b.id} AND value <> ''`)[0].n, 0, 'and nothing is kept of it');
	is((await save(b, { Notes: 'x'.repeat(10000) })).status, 200, 'ten thousand letters are not too many');
	await save(b, { 'Number plate': '=HYPERLINK("http://evil")' });
	is(held(b, 'Number plate'), '=HYPERLINK("http://evil")', 'what looks like a formula is text');
	ok((await panel(b)).includes('=HYPERLINK(&quot;http://evil&quot;)'), 'everywhere');
	await owner.post(`${at}/${field('Mileage').id}`, { title: 'Mileage', required: 1, version: field('Mileage').version });
	is((await save(b, { Mileage: '', Notes: 'Later' })).status, 200, 'a required one that was empty is no reason not to save the visit');
	const moved = await owner.post(`/journal/${chain.branch}/visits/${b.visit}`, { version: seen(b), ...names(b, { Mileage: '' }), [`time${b.id}`]: '11:30' }, { htmx: true });
	const status = await owner.post(`/journal/${chain.branch}/visits/${b.visit}/status`, { version: seen(b), status: 'confirmed' }, { htmx: true });
	is([moved.status, status.status, sql(`SELECT to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') FROM appointment WHERE id = ${b.id}`)], [200, 200, '11:30'], 'nor to move it or change its status');
	ok((await panel(b)).includes('to be filled in'), 'the window says that it lacks');
	is((await save(b, { Mileage: '12' })).status, 200, 'it is filled in');
	const lacks = await save(b, { Mileage: '' });
	ok(lacks.status === 422 && lacks.text.includes('aria-invalid') && held(b, 'Mileage') === '12', 'and not emptied any more');
	await owner.post(`${at}/${field('Mileage').id}`, { title: 'Mileage', version: field('Mileage').version });
	const theirs = Number(sql(`INSERT INTO field (chain_id, title, code, kind) VALUES (${other.chain}, 'Theirs', '', 'text') RETURNING id`, other.chain));
	const foreign = await owner.post(`/journal/${chain.branch}/visits/${b.visit}`, { version: seen(b), [`f${theirs}_${b.id}`]: 'x' }, { htmx: true });
	ok(foreign.status === 422 && foreign.text.includes('This field is not in use any more'), 'another chain\'s field is none [N4]');
	is(json(`SELECT count(*)::int AS n FROM field_value WHERE field_id = ${theirs}`)[0].n, 0, 'and holds nothing');
}

async function away() {
	const b = made({ start: '13:00' }), photo = field('Photo');
	await save(b, { Photo: 'https://example.com/1' });
	const form = names(b, { Photo: 'https://example.com/2' });
	const gone = await owner.post(`${at}/${photo.id}/archive`, {});
	ok((await owner.get(gone.to)).text.includes('Undo'), 'a field is put away, which can be undone');
	ok(!(await panel(b)).includes(`name="f${photo.id}_`), 'and is asked for no more');
	const late = await owner.post(`/journal/${chain.branch}/visits/${b.visit}`, { version: seen(b), ...form }, { htmx: true });
	ok(late.status === 422 && late.text.includes('This field is not in use any more'), 'who has an old window open is told');
	is(held(b, 'Photo'), 'https://example.com/1', 'what it held is kept');
	is((await owner.post(`${at}/${photo.id}/archive`, {})).status, 404, 'it is put away once');
	await owner.post(`${at}/${photo.id}/restore`, {});
	ok((await panel(b)).includes('https://example.com/1'), 'and is there when it is brought back');
	const t = field('Tyres');
	await save(b, { Tyres: 'Winter' });
	await owner.post(`${at}/${t.id}`, { title: 'Tyres', choices: 'Summer', version: t.version });
	ok(/<option value="Winter" selected>/.test(await panel(b)), 'a choice that is offered no more stays where it was taken');
	is((await save(b, { Tyres: 'Winter', Notes: 'more' })).status, 200, 'and is no reason not to save');
}

async function together() {
	const b = made({ start: '15:00' }), version = seen(b);
	const mine = names(b, { 'Number plate': 'MINE' });
	await save(b, { 'Number plate': 'THEIRS' }, { who: admin });
	const both = await owner.post(`/journal/${chain.branch}/visits/${b.visit}`, { version, ...mine }, { htmx: true });
	ok(both.status === 409 && /<th scope="row">Number plate<\/th><td><ins>MINE<\/ins><\/td><td>THEIRS</.test(both.text), 'two people at once see both versions');
	is(held(b, 'Number plate'), 'THEIRS', 'and nothing is overwritten in silence');
	const answers = await Promise.all(['A', 'B', 'C', 'D'].map((v) => save(b, { 'Number plate': v }, { version: version + 1 })));
	is(answers.map((a) => a.status).sort(), [200, 409, 409, 409], 'of several at once one wins, the others are asked');
}

async function parts() {
	const b = made({ start: '16:00', client: chain.clients[1] }), c = made({ start: '17:00', client: chain.clients[1] });
	await save(b, { 'Number plate': 'B' });
	await save(c, { 'Number plate': 'C' });
	is((await owner.post(`/journal/${chain.branch}/visits/${b.visit}/merge`, { id: c.visit, version: seen(b) })).status, 303, 'visits are merged');
	const text = await panel(b);
	ok(text.includes('Number plate: B') && text.includes('Number plate: C'), 'and each booking keeps its fields [F5]');
	await owner.post(`/journal/${chain.branch}/visits/${b.visit}/split`, { id: c.id, version: seen(b) });
	is([held(b, 'Number plate'), held(c, 'Number plate')], ['B', 'C'], 'and when they are parted, too [F5]');
	return b;
}

async function lists() {
	await listed(chain.branch);
	const page = (await owner.get(`/visits/${chain.branch}?col=1&col=15`)).text;
	ok(page.includes('Number plate: B') && page.includes('>Fields<'), 'the list of bookings has a column of them [F15]');
	const res = await fetch(`${site}/visits/${chain.branch}/export`, { method: 'POST', headers: { 'X-CSRF-Token': owner.csrf,
		Cookie: [...owner.cookies].map(([k, v]) => `${k}=${v}`).join('; ') }, body: new URLSearchParams('col=15') });
	const file = `${mkdtempSync(`${tmpdir()}/fields-`)}/list.xlsx`;
	writeFileSync(file, Buffer.from(await res.arrayBuffer()));
	const text = execFileSync('unzip', ['-p', file, 'xl/worksheets/sheet1.xml'], { encoding: 'utf8', maxBuffer: 1 << 26 });
	ok(text.includes('Number plate: B') && !text.includes('<f>'), 'so has the spreadsheet, without formulas [F17]');
}

async function rights() {
	const b = made({ start: '10:00', client: chain.clients[2], staff: chain.people[1] });
	await save(b, { 'Number plate': 'SECRET' });
	sql(`UPDATE role SET rights = array_remove(rights, 'custom_fields_record_values_edit_access') WHERE chain_id = ${chain.chain} AND slug = 'administrator'`, chain.chain);
	const read = await panel(b, admin);
	ok(read.includes('SECRET') && !read.includes(`name="f${field('Number plate').id}_${b.id}"`), 'who may read them only gets no inputs [F58]');
	await save(b, { 'Number plate': 'ADMIN' }, { who: admin });
	is(held(b, 'Number plate'), 'SECRET', 'nor writes past the window [F58]');
	sql(`UPDATE role SET rights = array_remove(rights, 'custom_fields_record_values_read_access') WHERE chain_id = ${chain.chain} AND slug = 'administrator'`, chain.chain);
	const none = await panel(b, admin) + (await admin.get(`/journal/${chain.branch}/visits/${b.visit}?tab=history`, { htmx: true })).text +
		(await admin.get(`/visits/${chain.branch}?col=1&col=15`)).text;
	ok(!none.includes('SECRET') && !none.includes('Number plate'), 'who may not sees them nowhere: not in the window, its history, the list [F58]');
}

await run(settings, filling, wrong, away, together, parts, lists, rights);
