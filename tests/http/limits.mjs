// What a role hides or forbids stays so on every page of the journal: the
// conflict page, the history, a late client and an absent member, visits merged.

import { book, day, is, makeChain, ok, run, signIn, sql } from './journal.mjs';
import { listed } from './site.mjs';

const on = day(1);
const phone = '9990000001', mail = 'hidden.one@example.com';
let chain, owner;

// A role like the administrator's without some rights; limits as columns.
// Somebody who has it signs in.
async function somebody(name, { without = [], hides = false, lastDays = -1, staff = null } = {}) {
	sql(`INSERT INTO role (chain_id, slug, title, rights, own_only, last_days, hides_contacts)
		SELECT chain_id, '${name}', '${name}', ARRAY(SELECT unnest(rights) EXCEPT SELECT unnest('{${without.join()}}'::text[])), ${staff !== null},
			${lastDays}, ${hides} FROM role WHERE chain_id = ${chain.chain} AND slug = 'administrator';
		SELECT user_make('${name}-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), '${name}',
			${chain.chain}, '${name}', ${staff ?? 'NULL'});
		UPDATE "user" SET lang = 'en' WHERE email = '${name}-${chain.tag}@test'`);
	return signIn(chain, name);
}

async function begin() {
	chain = makeChain();
	sql(`UPDATE client SET email = '${mail}' WHERE id = ${chain.clients[0]}`, chain.chain);
	owner = await signIn(chain, 'owner');
}

const id = (visit) => visit.appointments[0].id;
const shows = (res) => [phone.slice(-7), mail].filter((secret) => res.text.replace(/[\s()–-]/g, '').includes(secret));

// ---- phones and e-mails ----

async function hidden() {
	await begin();
	const blind = await somebody('blind', { hides: true });
	const visit = book(chain), host = book(chain, { start: '12:00', client: chain.clients[1] });
	const v = `/journal/${chain.branch}/visits/${visit.visit_id}`;
	const card = sql(`SELECT version FROM client WHERE id = ${chain.clients[0]}`);

	// Changed by who may, so that the history has both before and after.
	const seen = await owner.json(v);
	const form = { version: seen.data.panel.visit.version, card_version: card, card_phone: '+79990000007', card_email: 'new.one@example.com' };
	is((await owner.json(v, form)).status, 200, 'who may changes a phone and a mail');
	is((await owner.json(v, { version: seen.data.panel.visit.version + 1, card_version: Number(card) + 1, card_phone: `+7${phone}`, card_email: mail })).status,
		200, 'and changes them back');
	is(shows(await owner.json(v)), [phone.slice(-7), mail], 'the owner finds them in the history');

	const stale = { version: 1, was_card_phone: 'x', card_phone: 'y', was_card_email: 'x', card_email: 'y', card_version: 1 };
	const places = [
		['the visit', () => blind.json(v)], ['its page', () => blind.get(v)],
		['its history', () => blind.get(`${v}?tab=history`)],
		['a conflict', () => blind.post(v, stale)],
		['the client', () => blind.json(`/journal/${chain.branch}/clients/${chain.clients[0]}`)],
		['who is late', () => blind.json(`/journal/${chain.branch}/appointments/${id(visit)}/late?minutes=15`)],
		['the page of who is late', () => blind.get(`/journal/${chain.branch}/appointments/${id(visit)}/late?minutes=15`)],
		['who is absent', () => blind.json(`/journal/${chain.branch}/staff/${chain.people[0]}/absent?date=${on}`)],
		['the calls', () => blind.json(`/journal/${chain.branch}/calls?date=${on}`)],
		['the table', () => blind.json(`/journal/${chain.branch}/${on}?view=list`)],
		['the paper', () => blind.get(`/journal/${chain.branch}/${on}?view=paper`)],
		['the messages', () => blind.json(`${v}/messages`)],
		['the search', () => blind.json(`/journal/${chain.branch}/find?q=Client`)],
		['suggestions', () => blind.json(`/journal/${chain.branch}/clients?q=Client`)],
		['the booking form', () => blind.json(`/journal/${chain.branch}/new?client=${chain.clients[0]}&date=${on}`)],
		['the series', () => blind.json(`${v}/repeat?repeat=week&ends=count&count=3`)],
		['all bookings', () => blind.json(`/visits/${chain.branch}?q=Client`)],
	];
	await listed(chain.branch);
	for (const [place, get] of places) {
		const res = await get();
		ok(res.status < 500 && res.status !== 404, `${place} is there`, `${res.status} ${res.text.slice(0, 300)}`);
		is(shows(res), [], `${place}: shows no phone and no mail to whom they are hidden from`);
	}
	// Hidden in the journal only, and shown elsewhere.
	const partly = await somebody('partly', { without: ['timetable_phones_access'] });
	for (const url of [v, `${v}?tab=history`])
		is(shows(await partly.json(url)), [mail], 'a phone that is hidden in the journal is not in its history either');
	for (const secret of [phone, mail, phone.slice(-4)])
		is((await blind.json(`/journal/${chain.branch}/find?q=${encodeURIComponent(secret)}`)).data.clients ?? [], [], `nobody is found by ${secret}`);
	is((await owner.get(`/journal/${chain.branch}/visits/${host.visit_id}`)).status, 200, 'the owner sees all');
}

// ---- cancelling ----

async function cancelling() {
	await begin();
	const keeper = await somebody('keeper', { without: ['delete_records_access'] });
	const visit = book(chain);
	const stands = () => sql(`SELECT cancelled_at IS NULL FROM appointment WHERE id = ${id(visit)}`, chain.chain);
	const form = { id: [id(visit)], [`seen_${id(visit)}`]: 1, [`to_${id(visit)}`]: 'cancel' };

	is((await keeper.json(`/journal/${chain.branch}/appointments/${id(visit)}/cancel`, { version: 1 })).status, 403, 'who may not cancel is refused by the button');
	is((await keeper.json(`/journal/${chain.branch}/staff/${chain.people[0]}/absent?date=${on}`, form)).status, 403, 'and where a member is absent');
	is((await keeper.json(`/journal/${chain.branch}/appointments/${id(visit)}/late`, form)).status, 403, 'and where a client is late');
	is(stands(), 't', 'the booking stands');
	const seen = await keeper.json(`/journal/${chain.branch}/staff/${chain.people[0]}/absent?date=${on}`);
	ok(!JSON.stringify(seen.data).includes('"cancel"'), 'it is not offered either', seen.text);
	is((await owner.json(`/journal/${chain.branch}/staff/${chain.people[0]}/absent?date=${on}`, form)).status, 200, 'who may cancels there');
	is(stands(), 'f', 'and it is cancelled');
}

// ---- merging ----

async function merging() {
	await begin();
	const recent = await somebody('recent', { lastDays: 2 });
	const visit = book(chain, { on: day(0), start: '10:00' });
	const other = book(chain, { on: day(0), start: '12:00' });
	// The other visit has a booking of last week too, which this role does not see.
	sql(`WITH a AS (SELECT * FROM appointment WHERE id = ${id(other)})
		INSERT INTO appointment (chain_id, visit_id, branch_id, staff_id, day, starts_at, ends_at)
		SELECT chain_id, visit_id, branch_id, staff_id, day - 7, starts_at - interval '7 days', ends_at - interval '7 days' FROM a`, chain.chain);
	const res = await recent.json(`/journal/${chain.branch}/visits/${visit.visit_id}/merge`, { id: other.visit_id });
	is(res.status, 422, 'a visit is not merged by who does not see all of it', res.text);
	is(sql(`SELECT count(*) FROM appointment a JOIN visit v ON v.id = a.visit_id WHERE a.chain_id = ${chain.chain} AND v.merged_into IS NOT NULL`, chain.chain),
		'0', 'no booking is left behind in a visit that is no more');
	is((await owner.json(`/journal/${chain.branch}/visits/${visit.visit_id}/merge`, { id: other.visit_id })).status, 200, 'who sees all merges them');
	is(sql(`SELECT count(*) FROM appointment WHERE visit_id = ${visit.visit_id}`, chain.chain), '3', 'with all bookings');

	// Those that a limited role sees whole it merges and parts as anybody does.
	const [mine, along] = [book(chain, { on: day(1), start: '10:00' }), book(chain, { on: day(1), start: '12:00' })].map((v) => v.visit_id);
	sql(`INSERT INTO visit_comment (chain_id, visit_id, user_id, body, created_at) SELECT chain_id, id, 1, 'Said', now() - interval '1 hour' FROM visit
			WHERE id IN (${mine}, ${along});
		INSERT INTO visit_file (chain_id, visit_id, moment, title, removed_at) SELECT chain_id, id, 'other', 'Kept', now() FROM visit
			WHERE id IN (${mine}, ${along})`, chain.chain);
	const of = (v) => sql(`SELECT (SELECT count(*) FROM appointment WHERE visit_id = ${v}), (SELECT count(*) FROM visit_comment WHERE visit_id = ${v}),
		(SELECT count(*) FROM visit_file WHERE visit_id = ${v}), (SELECT coalesce(merged_into::text, '-') FROM visit WHERE id = ${v})`, chain.chain);
	is((await recent.json(`/journal/${chain.branch}/visits/${mine}/merge`, { id: along })).status, 200, 'visits that are seen whole are merged');
	is([of(mine), of(along)], ['2|2|2|-', `0|0|0|${mine}`], 'with what was said and kept');
	const moved = sql(`SELECT id FROM appointment WHERE came_from = ${along}`, chain.chain);
	is((await recent.json(`/journal/${chain.branch}/visits/${mine}/split`, { id: moved })).status, 200, 'and parted');
	is([of(mine), of(along)], ['1|1|1|-', '1|1|1|-'], 'with what was theirs');
}

// ---- a visit given to another client ----

async function handed() {
	await begin();
	const token = 'a1'.repeat(16), visit = book(chain, { start: '15:00' });
	sql(`SELECT link_make(${id(visit)}, sha256('${token}')); UPDATE branch SET remind_mail = '2' WHERE id = ${chain.branch};
		UPDATE client SET email = 'second@example.com' WHERE id = ${chain.clients[1]};
		INSERT INTO outbox (chain_id, branch_id, visit_id, channel, recipient, lang, template, state)
		VALUES (${chain.chain}, ${chain.branch}, ${visit.visit_id}, 'mail', '${mail}', 'en', 'booked', 'sent'),
			(${chain.chain}, ${chain.branch}, ${visit.visit_id}, 'mail', '${mail}', 'en', 'message', 'new')`, chain.chain);
	const url = `/booking/visits/${token}`;
	is((await owner.get(url)).status, 200, 'a client opens a visit by the link they have');
	const seen = await owner.json(`/journal/${chain.branch}/visits/${visit.visit_id}`);
	is((await owner.json(`/journal/${chain.branch}/visits/${visit.visit_id}`, { version: seen.data.panel.visit.version, client: chain.clients[1] })).status, 200,
		'the visit is given to another client');
	const now = await owner.get(url);
	ok(now.status === 404 && !now.text.includes('Number2'), 'the former one does not open it any more', `${now.status}`);
	is(sql(`SELECT string_agg(state, ' ' ORDER BY id) FROM outbox WHERE visit_id = ${visit.visit_id}`, chain.chain).split(' ').slice(0, 2), ['sent', 'dropped'],
		'what waited to be sent to them is not sent');
	// As it is when its reminder has become due.
	sql(`UPDATE visit SET created_at = now() - interval '3 days' WHERE id = ${visit.visit_id};
		UPDATE appointment SET starts_at = now() + interval '119 minutes', ends_at = now() + interval '180 minutes',
			day = ((now() + interval '119 minutes') AT TIME ZONE 'Asia/Vladivostok')::date WHERE id = ${id(visit)}`, chain.chain);
	is(sql(`SELECT string_agg(recipient, ' ') FROM (SELECT recipient FROM reminders_due(${chain.chain}, ${chain.branch}, now() - interval '1 hour') WHERE channel = 'mail'
		UNION SELECT recipient FROM outbox WHERE visit_id = ${visit.visit_id} AND template = 'reminder') r`, chain.chain), 'second@example.com', 'and the reminder goes to whose visit it is');
}

// ---- a phone without a name ----

async function phones() {
	await begin();
	const column = await somebody('column', { staff: chain.people[0] });
	book(chain, { staff: chain.people[1], client: chain.clients[1] });
	book(chain, { start: '12:00', client: chain.clients[2] });
	const by = async (number, at) => (await column.json(`/journal/${chain.branch}/visits`, { staff: chain.people[0], date: day(2), time: at, services: [chain.services[0]],
		phone: `+7999000000${number}` })).status;
	const clients = () => JSON.parse(sql(`SELECT json_agg(v.client_id ORDER BY v.id) FROM visit v JOIN appointment a ON a.visit_id = v.id
		WHERE a.chain_id = ${chain.chain} AND a.day = '${day(2)}'`, chain.chain));
	ok(await by(2, '10:00') < 300 && await by(3, '12:00') < 300, 'somebody limited to their own column books by a phone');
	const [theirs, own] = clients();
	is(own, chain.clients[2], 'a client of theirs is known by it');
	ok(theirs !== chain.clients[1], "another's is not: a phone does not tell whose it is");
	ok(!(await column.json(`/visits/${chain.branch}`)).text.includes('Number2'), 'nor does the list');
}

await run(phones, handed, hidden, cancelling, merging);
