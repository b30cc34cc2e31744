// branches: another branch with the services, prices, rooms, people and rules of
// one that is there; closing and opening again; nobody else's.

import { day, is, makeChain, ok, run, signIn, site, sql } from './journal.mjs';

const chain = makeChain(), foreign = makeChain();
const at = `/settings/${chain.branch}/branches`;
const owner = await signIn(chain, 'owner');
let made;

async function list() {
	const page = await owner.get(at);
	is(page.status, 200, 'the list of branches');
	ok(page.text.includes(`Journal ${chain.tag}`) && page.text.includes(`Other ${chain.tag}`) && !page.text.includes(foreign.tag), 'of this chain', page.text);
	const { data } = await owner.json(at);
	is(data.branches.map((b) => [b.people, b.services]), [[3, 3], [0, 0]], 'with their people and services');
}

async function opening() {
	sql(`INSERT INTO resource (chain_id, branch_id, title) VALUES (${chain.chain}, ${chain.branch}, 'Room');
		INSERT INTO resource_instance (chain_id, resource_id, title) SELECT chain_id, id, 'Room ' || n FROM resource, generate_series(1, 2) n WHERE chain_id = ${chain.chain};
		INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, ${chain.services[0]}, 1, id FROM resource WHERE chain_id = ${chain.chain};
		UPDATE service_staff SET own_price = 777 WHERE chain_id = ${chain.chain} AND staff_id = ${chain.people[0]} AND service_id = ${chain.services[1]};
		UPDATE branch SET step = 30, notice = 120 WHERE id = ${chain.branch}`, chain.chain);
	sql(`UPDATE branch SET public_title = 'Lavanda', opens = 480, closes = 1320, date_order = 'YYYY-MM-DD', clock = '12', booked_sms = 'all', moved_mail = 'off', cancelled_sms = 'client',
		remind_mail = '48', remind_sms = '24,2', quiet_from = '22:00', quiet_to = '09:00', quiet_how = 'before', tax_id = '7707083893', address = 'Lenina 1' WHERE id = ${chain.branch};
		INSERT INTO message_text (chain_id, branch_id, kind, channel, lang, body) VALUES (${chain.chain}, ${chain.branch}, 'reminder', 'sms', 'ru', 'Ждём');
		INSERT INTO ready_text (chain_id, branch_id, title, body) VALUES (${chain.chain}, ${chain.branch}, 'Late', 'We are late');
		INSERT INTO shift_template (chain_id, branch_id, title, anchor, days) VALUES (${chain.chain}, ${chain.branch}, 'Five days', 'week', '{"{[540,1080)}","{}"}');
		UPDATE resource SET description = 'With a view' WHERE branch_id = ${chain.branch};
		WITH s AS (INSERT INTO resource (chain_id, branch_id, title, kind) VALUES (${chain.chain}, ${chain.branch}, 'Helpers', 'people') RETURNING *),
		i AS (INSERT INTO resource_instance (chain_id, resource_id, title, staff_id) SELECT chain_id, id, 'Person 2', ${chain.people[1]} FROM s)
		INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id) SELECT chain_id, branch_id, ${chain.services[0]}, 2, id FROM s;
		SELECT room_save(${chain.chain}, ${chain.branch}, min(i.id), '{"open": true, "online": false, "about": "Quiet"}') FROM resource_instance i JOIN resource r ON r.id = i.resource_id WHERE r.branch_id = ${chain.branch} AND r.kind = 'thing';
		INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id, own_price) SELECT chain_id, ${chain.branch}, ${chain.services[2]}, id, 555 FROM staff WHERE chain_id = ${chain.chain} AND kind = 'room'`, chain.chain);
	const form = { title: `Третий ${chain.tag}`, city: 'Тула', zone: 'Europe/Moscow', like: chain.branch, rules: 1, services: 1, people: 1 };
	const empty_form = (await owner.get(`${at}/new`)).text;
	ok(/<option value="" selected>[^<]+<\/option>/.test(empty_form) && /<option value="Asia\/Vladivostok">[^<]+, UTC\+10:00</.test(empty_form), 'the zone is that of the city unless one is chosen', empty_form);
	for (const [change, field] of [[{ title: '' }, 'title'], [{ zone: 'Mars/Base' }, 'zone'], [{ zone: '', city: 'Нигдеград' }, 'zone'], [{ zone: '', city: '' }, 'zone'], [{ like: foreign.branch }, 'like'], [{ like: 'x' }, 'like'], [{ city: 'c'.repeat(101) }, 'city']]) {
		const res = await owner.post(at, { ...form, ...change });
		ok(res.status === 422 && res.text.includes(`id="n-${field}-e"`), `a wrong ${field} is told beside it`, `${res.status} ${res.text.slice(0, 200)}`);
	}
	is(sql(`SELECT count(*) FROM branch WHERE chain_id = ${chain.chain}`), '2', 'nothing is opened by a refused form');
	const res = await owner.post(at, form);
	made = Number(res.to?.match(/^\/settings\/(\d+)\?opened=1$/)?.[1]);
	ok(made > 0, 'a branch is opened', res);
	is(sql(`SELECT slug, time_zone, city, step, notice FROM branch WHERE id = ${made}`), `tretiy-${chain.tag}|Europe/Moscow|Тула|30|120`, 'with the rules of the other');
	is(sql(`SELECT (SELECT count(*) FROM service_branch WHERE branch_id = ${made}), (SELECT count(*) FROM staff_branch WHERE branch_id = ${made}), (SELECT count(*) FROM offer WHERE branch_id = ${made}),
		(SELECT price FROM service_staff JOIN staff s ON s.id = staff_id AND s.kind = 'person' WHERE branch_id = ${made} AND price IS NOT NULL)`), '3|4|10|777.00', 'its services, people and their own prices, and the room that is booked by itself');
	is(sql(`SELECT count(DISTINCT r.id), count(i.id), count(DISTINCT n.service_id) FROM resource r JOIN resource_instance i ON i.resource_id = r.id JOIN service_need n ON n.resource_id = r.id WHERE r.branch_id = ${made} AND r.kind = 'thing'`), '1|2|1', 'rooms of its own for what needs one');
	await copied();
	is((await owner.get(`/journal/${made}`)).status, 200, 'the owner is in it at once');
	const eastern = (await owner.post(at, { title: `East ${chain.tag}`, city: 'Якутск', zone: '', like: chain.branch })).to.match(/\d+/)[0];
	const western = (await owner.post(at, { title: `West ${chain.tag}`, city: 'kaliningrad', like: chain.branch })).to.match(/\d+/)[0];
	is(sql(`SELECT string_agg(time_zone, ' ' ORDER BY id) FROM branch WHERE id IN (${eastern}, ${western})`), 'Asia/Yakutsk Europe/Kaliningrad', 'the time zone follows the city');
	await Promise.all([eastern, western].map((id) => owner.post(`${at}/${id}/close`, {})));
	const bare = await owner.post(at, { title: `Bare ${chain.tag}`, zone: 'Europe/Moscow', like: chain.branch });
	const empty = bare.to.match(/\d+/)[0];
	is(sql(`SELECT step, (SELECT count(*) FROM service_branch WHERE branch_id = ${empty}), (SELECT count(*) FROM staff_branch WHERE branch_id = ${empty}) FROM branch WHERE id = ${empty}`), '15|0|0', 'what is not asked for is not taken over');
	is(sql(`SELECT public_title, remind_sms, booked_sms, (SELECT count(*) FROM message_text WHERE branch_id = b.id) FROM branch b WHERE id = ${empty}`), '||off|0', 'nor what clients are told');
	const quiet = (await owner.post(at, { title: `Alone ${chain.tag}`, zone: 'Europe/Moscow', like: chain.branch, services: 1 })).to.match(/\d+/)[0];
	is(sql(`SELECT (SELECT count(*) FROM service_branch WHERE branch_id = ${quiet}), (SELECT string_agg(need || ' ' || r.title, ',') FROM service_need n JOIN resource r ON r.id = n.resource_id WHERE n.branch_id = ${quiet}),
		(SELECT string_agg(s.kind, ',') FROM staff_branch m JOIN staff s ON s.id = m.staff_id WHERE m.branch_id = ${quiet})`), '3|1 Room|room', 'services without people need nobody who does not work there');
	is((await owner.json(`/catalog/${quiet}`)).status, 200, 'and are to be seen');
	await Promise.all([empty, quiet].map((id) => owner.post(`${at}/${id}/close`, {})));
}

// What the new branch has of the other, and what it has not.
async function copied() {
	is(sql(`SELECT public_title, opens, closes, date_order, clock, booked_sms, moved_mail, cancelled_sms, remind_mail, remind_sms, quiet_from, quiet_to, quiet_how FROM branch WHERE id = ${made}`),
		'Lavanda|480|1320|YYYY-MM-DD|12|all|off|client|48|24,2|22:00|09:00|before', 'the name for clients, hours, what clients are told and when');
	is(sql(`SELECT (SELECT string_agg(body, ',') FROM message_text WHERE branch_id = ${made}), (SELECT string_agg(title || ' ' || body, ',') FROM ready_text WHERE branch_id = ${made}),
		(SELECT string_agg(concat_ws(' ', title, anchor, days), ',') FROM shift_template WHERE branch_id = ${made})`), 'Ждём|Late We are late|Five days week {"{[540,1080)}","{}"}', 'in which words; the templates of hours');
	is(sql(`SELECT concat(tax_id, address, phone, email) FROM branch WHERE id = ${made}`), '', 'not the requisites and contacts of the other');
	is(sql(`SELECT r.description, s.name, s.information, m.online, o.service_id = ${chain.services[2]}, o.price, s.id <> w.id FROM staff s JOIN staff_branch m ON m.staff_id = s.id AND m.branch_id = ${made}
		JOIN resource_instance i ON i.staff_id = s.id JOIN resource r ON r.id = i.resource_id AND r.branch_id = ${made} JOIN service_staff o ON o.staff_id = s.id AND o.branch_id = ${made}
		JOIN staff w ON w.chain_id = s.chain_id AND w.kind = 'room' AND w.id IN (SELECT staff_id FROM staff_branch WHERE branch_id = ${chain.branch}) WHERE s.kind = 'room'`),
		'With a view|Room 1|Quiet|f|t|555.00|t', 'a room booked by itself is one there, too, another one, with what is told of it and its price');
	is(sql(`SELECT string_agg(n.need || ' ' || r.title, ',' ORDER BY n.need), string_agg(DISTINCT i.staff_id::text, ',') FROM service_need n JOIN resource r ON r.id = n.resource_id LEFT JOIN resource_instance i ON i.resource_id = r.id AND r.kind = 'people' WHERE n.branch_id = ${made}`),
		`1 Room,2 Helpers|${chain.people[1]}`, 'and who is needed besides');
	is(sql(`SELECT count(*) FROM (TABLE offer EXCEPT TABLE offer_now) x WHERE chain_id = ${chain.chain}`), '0', 'offered is what the catalogue says');
}

async function closing() {
	const slug = sql(`SELECT slug FROM branch WHERE id = ${made}`);
	is((await fetch(`${site}/booking/${slug}`)).status, 200, 'clients find it');
	sql(`SELECT visit_book(${chain.chain}, ${made}, '${JSON.stringify({ origin: 'staff', client: { id: chain.clients[0] },
		appointments: [{ staff_id: chain.people[0], starts_at: `${day(2)} 10:00 Europe/Moscow`, length: 60, on_top: true, services: [] }] })}')`, chain.chain);
	const seen = (html) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
	ok(seen((await owner.get(at)).text).includes('1 visit is still to come Close'), 'what is still to come there stands beside the button', seen((await owner.get(at)).text));
	sql(`INSERT INTO appointment (chain_id, visit_id, branch_id, staff_id, day, starts_at, ends_at, on_top) SELECT a.chain_id, a.visit_id, a.branch_id, a.staff_id, a.day + n, a.starts_at + n * interval '1 day', a.ends_at + n * interval '1 day', true
		FROM appointment a, generate_series(1, 25) n WHERE a.chain_id = ${chain.chain} AND a.branch_id = ${made}`, chain.chain);
	ok(seen((await owner.get(at)).text).includes('More than 20 visits are still to come Close'), 'of very many it says that they are more, and counts no further');
	sql(`DELETE FROM appointment WHERE chain_id = ${chain.chain} AND branch_id = ${made} AND day > '${day(2)}'`, chain.chain);
	const closed = await owner.post(`/settings/${made}/branches/${made}/close`, {});
	ok(/^\/settings\/\d+\/branches\?closed=/.test(closed.to) && !closed.to.startsWith(`/settings/${made}/`), 'the present branch is closed, and another shown', closed.to);
	const notice = seen((await owner.get(closed.to)).text.match(/<div class="notice ok"[^]*?<form/)?.[0] ?? '');
	ok(notice.includes('Everything in it is kept. 1 visit is still to come.') && notice.includes('not reminded'), 'with what it means', notice);
	ok((await owner.get(closed.to)).text.includes(`/branches/${made}/open"`), 'and a way back');
	is([(await fetch(`${site}/booking/${slug}`)).status, (await owner.get(`/journal/${made}`)).status], [404, 404], 'it is gone for clients and staff');
	await owner.post(`${at}/${made}/open`, {});
	is([(await fetch(`${site}/booking/${slug}`)).status, (await owner.get(`/journal/${made}`)).status], [200, 200], 'and there again');
	await Promise.all([made, chain.other, chain.branch].map((b) => owner.post(`/settings/${b}/branches/${b}/close`, {})));	// a closed one leads to none
	is(sql(`SELECT count(*) FROM branch WHERE chain_id = ${chain.chain} AND archived_at IS NULL`), '1', 'of three closed at once the last stays open');
	sql(`UPDATE branch SET archived_at = NULL WHERE chain_id = ${chain.chain}`);
}

async function borders() {
	const admin = await signIn(chain, 'admin'), stranger = await signIn(foreign, 'owner');
	is([(await admin.get(`${at}/new`)).status, (await admin.post(`${at}/${made}/close`, {})).status], [403, 403], 'an administrator opens and closes nothing');
	is([(await stranger.get(at)).status, (await stranger.post(`${at}/${made}/close`, {})).status], [404, 404], 'another chain\'s owner finds nothing here');
	is((await stranger.post(`/settings/${foreign.branch}/branches/${made}/close`, {})).status, 404, 'nor from their own place');
	sql(`UPDATE membership SET branches = '{${chain.branch}}', role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'manager') WHERE user_id = (SELECT id FROM "user" WHERE email = 'admin-${chain.tag}@test')`);
	const manager = await signIn(chain, 'admin');
	const seen = (await manager.json(at)).data?.branches.map((b) => b.id);
	is(seen, [chain.branch], 'who works in one branch sees that one');
	is((await manager.post(`${at}/${made}/close`, {})).status, 404, 'and closes no other');
}

// Whoever works in no other branch learns why, and whom to ask; who closes it learns of them.
async function stranded() {
	const seen = (html) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
	sql(`UPDATE membership SET branches = '{${made}}' WHERE user_id = (SELECT id FROM "user" WHERE email = 'admin-${chain.tag}@test')`);
	const admin = await signIn(chain, 'admin');
	const closed = await owner.post(`${at}/${made}/close`, {});
	const told = seen((await owner.get(closed.to)).text);
	ok(told.includes('1 user has no open branch left and does not get in. Give them another one'), 'who closes a branch learns who is left without one', told);
	const title = sql(`SELECT title FROM branch WHERE id = ${made}`);
	const users = seen((await owner.get(`/settings/${chain.branch}/users`)).text);
	ok(users.includes(`no open branch closed: ${title}`), 'the list of users says it', users);
	const id = sql(`SELECT id FROM "user" WHERE email = 'admin-${chain.tag}@test'`);
	ok((await owner.get(`/settings/${chain.branch}/users/${id}`)).text.includes('This user does not get in'), 'so does their page');
	for (const path of ['/', '/visits', '/staff', '/settings', '/catalog', '/messages', '/journal']) {
		const got = await admin.get(path);
		ok(got.status === 403 && seen(got.text).includes(`The branch that you work in is closed: ${title}. To go on, ask for a place in an open one: Owner.`), `${path} tells them why they do not get in, and whom to ask`, seen(got.text));
	}
	const start = await admin.get('/');
	ok(start.text.includes('href="/account/profile"') && (await admin.get('/account/profile')).text.includes('action="/account/sign-out"'), 'they can still reach their profile, and sign out', start.text);
	const version = sql(`SELECT version FROM membership WHERE user_id = ${id}`), role = sql(`SELECT role_id FROM membership WHERE user_id = ${id}`);
	const saved = await owner.post(`/settings/${chain.branch}/users/${id}`, { version, role, branches: [chain.branch], among: [chain.branch, chain.other] });
	is([saved.status, (await admin.get('/')).status], [303, 200], 'given an open one they are in again');
	ok(!seen((await owner.get(at)).text).includes('no open branch'), 'and nobody is told of any more');
}

await run(list, opening, closing, borders, stranded);
