// labels: the chain's labels of bookings: added, changed, ordered, put away and brought
// back; put on bookings and taken off, told in the history, shown on cards, found in the
// list of all bookings and its spreadsheet; other chains' and wrong ones.

import { book, day, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';
import { listed } from './site.mjs';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

const log = `${process.env.VAR}/log/postgres.log`, logged = statSync(log).size;
const chain = makeChain();
const other = makeChain();
const at = `/settings/${chain.branch}/labels`;
const owner = await signIn(chain, 'owner');
const labels = () => json(`SELECT id, title, color, font_color, archived_at IS NOT NULL AS away FROM label WHERE chain_id = ${chain.chain} ORDER BY weight, id`);
const titles = () => labels().filter((l) => !l.away).map((l) => l.title);
const id = (title) => labels().find((l) => l.title === title).id;
const version = (title) => Number(sql(`SELECT version FROM label WHERE id = ${id(title)}`));
const add = (title, color = '#0090ff') => owner.post(at, { title, color });

async function settings() {
	ok((await owner.get(at)).text.includes('No labels yet'), 'a chain begins without labels');
	is((await add('Prepaid', '#FFC53D')).status, 303, 'one is added');
	is(labels().map((l) => [l.title, l.color, l.font_color]), [['Prepaid', '#ffc53d', '#000000']], 'in its colour, with a colour of letters that is read on it');
	await add('First visit', '#6e56cf');
	is(labels()[1].font_color, '#ffffff', 'white on what is dark');
	const again = await add('prepaid');
	ok(again.status === 422 && again.text.includes('There is one of this name already') && again.text.includes('value="prepaid"'), 'not twice of one name; what was typed stays');
	is((await add('')).status, 422, 'nor without a name');
	is((await add('x'.repeat(51))).status, 422, 'nor with one that is too long');
	for (const color of ['red', '#12345', '#12345g', '#1234567', ''])
		ok((await owner.post(at, { title: 'Odd', color })).status === 422, `nor in the colour "${color}"`);
	is((await add('Evil\u202e', '#000000')).status, 422, 'nor with letters that turn the direction');
	is((await add('Evil\u0007', '#000000')).status, 422, 'nor with control characters');
	await add('Evil<b>', '#000000');
	const page = (await owner.get(at)).text;
	ok(page.includes('Evil&lt;b&gt;') && !page.includes('Evil<b>'), 'markup is text');
	is((await owner.post(`${at}/${id('Evil<b>')}`, { title: 'Call before', color: '#46a758', version: 1 })).status, 303, 'renamed and recoloured');
	is((await owner.post(`${at}/${id('Call before')}`, { title: 'Mine', color: '#46a758', version: 1 })).status, 409, 'not over somebody else\'s change');
	await owner.post(`${at}/${id('Call before')}/move`, { way: 'up' });
	is(titles(), ['Prepaid', 'Call before', 'First visit'], 'put in order');
	const away = await owner.post(`${at}/${id('Prepaid')}/archive`, {});
	is(titles(), ['Call before', 'First visit'], 'put away');
	ok((await owner.get(away.to)).text.includes('Undo'), 'which can be undone');
	is((await owner.post(`${at}/${id('Prepaid')}/archive`, {})).status, 404, 'once');
	await owner.post(`${at}/${id('Prepaid')}/restore`, {});
	is(titles().length, 3, 'and brought back');
	is((await owner.post(`/settings/${chain.other}/labels/${id('Prepaid')}`, { title: 'Prepaid', color: '#ffc53d', version: version('Prepaid') })).status, 303, 'they are the same in every branch of the chain');
	const log = (await owner.get(`/settings/${chain.branch}/log`)).text;
	ok(log.includes('Call before') && log.includes('#46a758'), 'the journal of actions tells of it [F22]');
	const master = await signIn(chain, 'master');
	is((await master.get(at)).status, 403, 'who may not set the business up does not see them there');
	const stranger = await signIn(other, 'owner');
	is((await stranger.post(`/settings/${other.branch}/labels/${id('Prepaid')}`, { title: 'Theirs', color: '#000000', version: version('Prepaid') })).status, 404, 'another chain does not reach them [N4]');
}

const set = (who, appointment, form, how) => who.post(`/journal/${chain.branch}/appointments/${appointment}/labels`, form, how);
const has = (appointment) => json(`SELECT labels FROM appointment WHERE id = ${appointment}`)[0].labels;
const made = (...how) => {
	const visit = book(chain, ...how);
	return { visit: visit.visit_id, id: Number(sql(`SELECT min(id) FROM appointment WHERE visit_id = ${visit.visit_id}`)) };
};
const seen = (visit) => Number(sql(`SELECT version FROM visit WHERE id = ${visit}`));

async function bookings() {
	const b = made(), was = seen(b.visit);
	const shown = (await owner.get(`/journal/${chain.branch}/visits/${b.visit}`, { htmx: true })).text;
	ok(/name="on" value="\d+" aria-pressed="false"[^]*Call before/.test(shown), 'the window of a visit offers the labels');
	is((await set(owner, b.id, { on: id('Prepaid') })).status, 303, 'one is put on, without scripts');
	const answer = await owner.json(`/journal/${chain.branch}/appointments/${b.id}/labels`, { on: id('Call before') });
	is([answer.status, answer.data.version, answer.data.on], [200, was + 2, true], 'and another with them; the version grows');
	is(has(b.id), [id('Prepaid'), id('Call before')].sort((x, y) => x - y), 'the booking has both');
	is((await owner.json(`/journal/${chain.branch}/appointments/${b.id}/labels`, { on: id('Call before') })).data.version, was + 2, 'putting it on twice changes nothing');
	const card = (await owner.get(`/journal/${chain.branch}/cards?ids=${b.id}`)).text;
	ok(card.includes('fill="#ffc53d"') && /class="vh">[^<]*Call before, Prepaid|class="vh">[^<]*Prepaid, Call before/.test(card), 'its card shows the colours, and says the names');
	ok((await owner.get(`/journal/${chain.branch}/${day(1)}?view=list`)).text.includes('fill="#ffc53d"'), 'so does the list of the day');
	await set(owner, b.id, { off: id('Call before') });
	is(has(b.id), [id('Prepaid')], 'and is taken off');
	const history = (await owner.get(`/journal/${chain.branch}/visits/${b.visit}?tab=history`, { htmx: true })).text;
	ok(/<b>Labels<\/b>\s*<ins>(→ )?Prepaid/.test(history) && /<del>Prepaid, Call before|<del>Call before, Prepaid/.test(history), 'the history tells who put on what [F12]');
	ok((await owner.get(`/settings/${chain.branch}/log?kind=visit`)).text.includes('Labels'), 'and so does the journal of actions [F22]');
	return b;
}

async function refused() {
	const b = made({ start: '15:00' });
	await owner.post(`/settings/${chain.branch}/labels`, { title: 'Old', color: '#60646c' });
	const old = id('Old');
	await set(owner, b.id, { on: old });
	await owner.post(`${at}/${old}/archive`, {});
	const c = made({ start: '16:00' });
	const away = await set(owner, c.id, { on: old });
	ok(away.status === 422 && away.text.includes('This label is put away'), 'what is put away is not put on');
	ok((await owner.get(`/journal/${chain.branch}/visits/${b.visit}`, { htmx: true })).text.includes('<span>Old</span>'), 'who has it keeps it');
	is((await set(owner, b.id, { off: old })).status, 303, 'and it can be taken off');
	is(has(b.id), null, 'then the booking has none');
	const theirs = Number(sql(`INSERT INTO label (chain_id, title, color) VALUES (${other.chain}, 'Theirs', '#000000') RETURNING id`, other.chain));
	is((await set(owner, c.id, { on: theirs })).status, 404, 'another chain\'s label is none [N4]');
	// Caught where it happens, so that the log of the database has no error of it.
	const past = JSON.parse(sql(`SET ROLE okno_app;
		DO $$
		BEGIN
			UPDATE appointment SET labels = '{${theirs}}' WHERE id = ${c.id};
			PERFORM set_config('okno.refused', '""', false);
		EXCEPTION WHEN foreign_key_violation THEN
			PERFORM set_config('okno.refused', to_json(sqlerrm)::text, false);
		END $$;
		SELECT current_setting('okno.refused')`, chain.chain));
	ok(past.includes('booking_label'), 'nor can one be written past the function: the key refuses it [N4]', past);
	is((await set(owner, c.id, { on: 'abc' })).status, 422, 'what is no id is refused');
	is((await set(owner, c.id, {})).status, 422, 'and nothing at all');
	is((await set(owner, 999999999, { on: id('Prepaid') })).status, 404, 'a booking that is not there is 404');
	is((await owner.post(`/journal/${chain.other}/appointments/${c.id}/labels`, { on: id('Prepaid') })).status, 404, 'nor reached through another branch');
	const master = await signIn(chain, 'master');
	const theirBooking = made({ staff: chain.people[1], start: '10:00' });
	is((await set(master, theirBooking.id, { on: id('Prepaid') })).status, 404, 'who sees an own column only does not mark others\' bookings [F58]');
	for (let i = 0; i < 9; i++)
		sql(`INSERT INTO label (chain_id, title, color) VALUES (${chain.chain}, 'More ${i}', '#60646c')`, chain.chain);
	for (const l of labels().filter((x) => x.title.startsWith('More')))
		await set(owner, c.id, { on: l.id });
	await set(owner, c.id, { on: id('Prepaid') });
	const eleventh = await set(owner, c.id, { on: id('First visit') });
	ok(eleventh.status === 422 && eleventh.text.includes('at most ten labels'), 'ten are enough for a booking');
	sql(`UPDATE label SET archived_at = now() WHERE chain_id = ${chain.chain} AND title LIKE 'More%'`, chain.chain);
}

async function together() {
	const b = made({ start: '17:00' }), names = ['Prepaid', 'Call before', 'First visit'];
	const answers = await Promise.all(names.map((n) => owner.json(`/journal/${chain.branch}/appointments/${b.id}/labels`, { on: id(n) })));
	is(answers.map((a) => a.status), [200, 200, 200], 'several people put labels on at once');
	is(has(b.id).length, 3, 'and none is lost');
}

async function parts() {
	const b = made({ start: '12:00', client: chain.clients[1] }), c = made({ start: '13:00', client: chain.clients[1] });
	await set(owner, b.id, { on: id('Prepaid') });
	await set(owner, c.id, { on: id('First visit') });
	is((await owner.post(`/journal/${chain.branch}/visits/${b.visit}/merge`, { id: c.visit, version: seen(b.visit) })).status, 303, 'visits are merged');
	is([has(b.id), has(c.id)], [[id('Prepaid')], [id('First visit')]], 'and each booking keeps its labels [F5]');
	is((await owner.post(`/journal/${chain.branch}/visits/${b.visit}/split`, { id: c.id, version: seen(b.visit) })).status, 303, 'and parted again');
	is([has(b.id), has(c.id)], [[id('Prepaid')], [id('First visit')]], 'with them [F5]');
}

const found = async (query) => (await owner.get(`/visits/${chain.branch}?${query}`)).text;

async function lists() {
	await listed(chain.branch);
	const label = id('First visit'), col = 14;
	const page = await found(`label=${label}&col=1&col=${col}`);
	const wanted = json(`SELECT count(*)::int AS n FROM appointment WHERE chain_id = ${chain.chain} AND ${label} = ANY (labels)`)[0].n;
	is((page.match(/name="booking"/g) || []).length, wanted, 'bookings are found by a label [F15]');
	ok(page.includes('<span class="v-text">Prepaid, Call before, First visit</span>'), 'which have a column of their labels, in their order [F15]');
	ok(new RegExp(`<option value="${label}" selected>`).test(page), 'and the filter says so');
	sql(`UPDATE appointment SET starts_at = starts_at + interval '1 day', ends_at = ends_at + interval '1 day', day = day + 1 WHERE chain_id = ${chain.chain} AND ${label} = ANY (labels)`, chain.chain);
	ok((await found(`label=${label}&from=${day(2)}&upto=${day(2)}`)).includes('name="booking"'), 'on the day that they were moved to');
	ok(!(await found('label=999999999')).includes('name="booking"'), 'a label that is none finds nothing');
	const res = await fetch(`${site}/visits/${chain.branch}/export`, { method: 'POST', headers: { 'X-CSRF-Token': owner.csrf,
		Cookie: [...owner.cookies].map(([k, v]) => `${k}=${v}`).join('; ') }, body: new URLSearchParams(`label=${label}&col=13&col=${col}`) });
	const file = `${mkdtempSync(`${tmpdir()}/labels-`)}/list.xlsx`;
	writeFileSync(file, Buffer.from(await res.arrayBuffer()));
	const text = execFileSync('unzip', ['-p', file, 'xl/worksheets/sheet1.xml'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
	ok(text.includes('Prepaid, Call before, First visit') && text.includes('Labels'), 'so has the spreadsheet [F17]');
	ok((await owner.get(`/settings/${chain.branch}/exports`)).text.includes('First visit'), 'and the journal of exports says by which [F21]');
}

async function colours() {
	is((await owner.post(`/journal/${chain.branch}/look`, { colour: 'label', zoom: 2, listed: '', step: '', opens: '', closes: '' })).status, 303, 'cards may be seen in the colour of their label');
	ok((await owner.get(`/journal/${chain.branch}/${day(1)}`)).text.includes('by-label'), 'which is kept');
}

// What is refused, is refused in words (P0001) or by a unique name; no key of booking_label
// meets what people do.
async function quiet() {
	const said = readFileSync(log).subarray(logged).toString();
	ok(!/ERROR: .*booking_label/.test(said), 'the log of the database has no error of a booking\'s labels', said.match(/.*ERROR: .*booking_label[^]{0,400}/)?.[0]);
}

await run(settings, bookings, refused, together, parts, lists, colours, quiet);
