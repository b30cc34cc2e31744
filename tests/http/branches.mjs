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
		UPDATE service_staff SET price = 777 WHERE chain_id = ${chain.chain} AND staff_id = ${chain.people[0]} AND service_id = ${chain.services[1]};
		UPDATE branch SET step = 30, notice = 120 WHERE id = ${chain.branch}`, chain.chain);
	const form = { title: `Третий ${chain.tag}`, city: 'Тула', zone: 'Europe/Moscow', like: chain.branch, rules: 1, services: 1, people: 1 };
	const empty_form = (await owner.get(`${at}/new`)).text;
	ok(/<option value="" selected>[^<]+<\/option>/.test(empty_form) && /<option value="Asia\/Vladivostok">[^<]+, UTC\+10:00</.test(empty_form), 'the zone is that of the city unless one is chosen', empty_form);
	for (const [change, field] of [[{ title: '' }, 'title'], [{ zone: 'Mars/Base' }, 'zone'], [{ zone: '', city: 'Нигдеград' }, 'zone'], [{ zone: '', city: '' }, 'zone'], [{ like: foreign.branch }, 'like'], [{ like: 'x' }, 'like'], [{ city: 'c'.repeat(101) }, 'city']]) {
		const res = await owner.post(at, { ...form, ...change });
		ok(res.status === 422 && res.text.includes(`id="n-${field}-e"`), `a wrong ${field} is told beside it`, `${res.status} ${res.text.slice(0, 200)}`);
	}
	is(sql(`SELECT count(*) FROM branch WHERE chain_id = ${chain.chain}`), '2', 'nothing is opened by a refused form');
	const res = await owner.post(at, form);
	made = Number(res.to?.match(/^\/settings\/(\d+)$/)?.[1]);
	ok(made > 0, 'a branch is opened', res);
	is(sql(`SELECT slug, time_zone, city, step, notice FROM branch WHERE id = ${made}`), `tretiy-${chain.tag}|Europe/Moscow|Тула|30|120`, 'with the rules of the other');
	is(sql(`SELECT (SELECT count(*) FROM service_branch WHERE branch_id = ${made}), (SELECT count(*) FROM staff_branch WHERE branch_id = ${made}), (SELECT count(*) FROM offer WHERE branch_id = ${made}),
		(SELECT price FROM service_staff WHERE branch_id = ${made} AND price IS NOT NULL)`), '3|3|9|777.00', 'its services, people and their own prices');
	is(sql(`SELECT count(DISTINCT r.id), count(i.id), count(DISTINCT n.service_id) FROM resource r JOIN resource_instance i ON i.resource_id = r.id JOIN service_need n ON n.resource_id = r.id WHERE r.branch_id = ${made}`), '1|2|1', 'rooms of its own for what needs one');
	is((await owner.get(`/journal/${made}`)).status, 200, 'the owner is in it at once');
	const eastern = (await owner.post(at, { title: `East ${chain.tag}`, city: 'Якутск', zone: '', like: chain.branch })).to.match(/\d+/)[0];
	const western = (await owner.post(at, { title: `West ${chain.tag}`, city: 'kaliningrad', like: chain.branch })).to.match(/\d+/)[0];
	is(sql(`SELECT string_agg(time_zone, ' ' ORDER BY id) FROM branch WHERE id IN (${eastern}, ${western})`), 'Asia/Yakutsk Europe/Kaliningrad', 'the time zone follows the city');
	await Promise.all([eastern, western].map((id) => owner.post(`${at}/${id}/close`, {})));
	const bare = await owner.post(at, { title: `Bare ${chain.tag}`, zone: 'Europe/Moscow', like: chain.branch });
	const empty = bare.to.match(/\d+/)[0];
	is(sql(`SELECT step, (SELECT count(*) FROM service_branch WHERE branch_id = ${empty}), (SELECT count(*) FROM staff_branch WHERE branch_id = ${empty}) FROM branch WHERE id = ${empty}`), '15|0|0', 'what is not asked for is not taken over');
	await owner.post(`${at}/${empty}/close`, {});
}

async function closing() {
	const slug = sql(`SELECT slug FROM branch WHERE id = ${made}`);
	is((await fetch(`${site}/booking/${slug}`)).status, 200, 'clients find it');
	sql(`SELECT visit_book(${chain.chain}, ${made}, '${JSON.stringify({ origin: 'staff', client: { id: chain.clients[0] },
		appointments: [{ staff_id: chain.people[0], starts_at: `${day(2)} 10:00 Europe/Moscow`, length: 60, on_top: true, services: [] }] })}')`, chain.chain);
	const seen = (html) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
	ok(seen((await owner.get(at)).text).includes('1 visit is still to come Close'), 'what is still to come there stands beside the button', seen((await owner.get(at)).text));
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

await run(list, opening, closing, borders);
