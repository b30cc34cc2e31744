// staff-leave: whoever is let go signs in no more, at once or when their last day is
// over, as far as whoever lets them go may decide that; who comes back signs in again.
// More bookings than a page holds are looked at page by page.

import http from 'node:http';
import { day, eventually, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';

const chain = makeChain();
const owner = await signIn(chain, 'owner');
const at = `/staff/${chain.branch}`;
const [one, two, three] = chain.people;
const login = `master-${chain.tag}@test`;
const user = (who) => Number(sql(`SELECT id FROM "user" WHERE email = '${who}-${chain.tag}@test'`));
const member = (who) => sql(`SELECT concat_ws(' ', 'in', until) FROM membership WHERE chain_id = ${chain.chain} AND user_id = ${user(who)}`);
const field = (id, name) => sql(`SELECT ${name} FROM staff WHERE chain_id = ${chain.chain} AND id = ${id}`, chain.chain);
const journal = `/journal/${chain.branch}/${day(0)}`;
const closed = () => Number(sql(`SELECT count(*) FROM log WHERE chain_id = ${chain.chain} AND object = 'membership' AND action = 'delete'`));

// An open stream of the journal: ended says when the server closed it.
function listen(who) {
	const state = { ended: false };
	const headers = { Cookie: [...who.cookies].map(([k, v]) => `${k}=${v}`).join('; '), Accept: 'text/event-stream' };
	return new Promise((resolve) => {
		http.get(`${site}/journal/${chain.branch}/live`, { headers }, (res) => {
			res.on('data', () => {});
			res.on('close', () => { state.ended = true; });
			resolve({ state, status: res.statusCode });
		}).on('error', () => { state.ended = true; resolve({ state, status: 0 }); });
	});
}

// Somebody else may decide that, too.
function role(slug, ...rights) {
	sql(`UPDATE role SET rights = rights || '{${rights}}' WHERE chain_id = ${chain.chain} AND slug = '${slug}'`, chain.chain);
}

async function atOnce() {
	const master = await signIn(chain, 'master');
	is((await master.get(journal)).status, 200, 'a member of the staff signs in');
	const invited = sql(`INSERT INTO invite (token_hash, chain_id, branch_id, email, role_id, staff_id, lang, invited_by)
		SELECT decode(md5('${chain.tag}') || md5('x${chain.tag}'), 'hex'), chain_id, ${chain.branch}, 'late-${chain.tag}@test', role_id, ${one}, 'en', user_id
		  FROM membership WHERE chain_id = ${chain.chain} AND user_id = ${user('owner')} RETURNING id`, chain.chain);
	const page = await owner.get(`${at}/${one}/dismiss`);
	ok(/name="access" value="1" checked/.test(page.text) && page.text.includes(login), 'a dismissal asks about their account, the box ticked [F24]', page.text.slice(-1500));
	const before = closed();
	const live = await listen(master);
	is(live.status, 200, 'they listen to live updates');
	const res = await owner.post(`${at}/${one}/dismiss`, { last: day(0), access_shown: 1, access: 1 });
	is([res.status, field(one, 'dismissed_on'), member('master')], [303, day(0), ''], 'dismissed today they have no access any more');
	ok([303, 401, 403, 404].includes((await master.get(journal)).status), 'their next click is refused');
	is(closed() - before, 1, 'the journal of actions knows');
	ok(await eventually(() => live.state.ended), 'their live updates end');
	ok(sql(`SELECT withdrawn_at IS NOT NULL FROM invite WHERE id = ${invited}`) === 't', 'an invitation to be them is withdrawn');
	sql(`DELETE FROM invite WHERE id = ${invited}`);
}

async function back() {
	is((await owner.post(`${at}/${one}/archive`, {})).status, 303, 'into the archive');
	const page = (await owner.get(`${at}/${one}`)).text;
	ok(page.includes('Give access again') && page.includes(login), 'taking them back asks whether they sign in again');
	is((await owner.post(`${at}/${one}/unarchive`, { access_shown: 1 })).status, 303, 'back without');
	is([member('master'), field(one, 'dismissed_on')], ['', ''], 'they do not');
	await owner.post(`${at}/${one}/archive`, {});
	is((await owner.post(`${at}/${one}/unarchive`, { access_shown: 1, access: 1 })).status, 303, 'back with it');
	is(member('master'), 'in', 'they have their access again');
	is((await (await signIn(chain, 'master')).get(journal)).status, 200, 'and sign in as before');
}

async function archived() {
	ok(/\/archive"[^]*name="access" value="1" checked/.test((await owner.get(`${at}/${one}`)).text), 'the archive asks as well');
	is((await owner.post(`${at}/${one}/archive`, { access_shown: 1 })).status, 303, 'with the box unticked');
	is([member('master'), field(one, 'archived_at IS NOT NULL')], ['in', 't'], 'the access stays');
	ok((await owner.get(`${at}/${one}`)).text.includes('has left and still has access'), 'which their page says');
	await owner.post(`${at}/${one}/unarchive`, {});
	const master = await signIn(chain, 'master');
	is((await owner.post(`${at}/${one}/archive`, { access_shown: 1, access: 1 })).status, 303, 'ticked, as it is');
	is(member('master'), '', 'it goes');
	ok((await master.get(journal)).status !== 200, 'at once');
	await owner.post(`${at}/${one}/unarchive`, { access_shown: 1, access: 1 });
}

async function later() {
	const retire = () => sql(`SELECT staff_retire(${chain.chain})`, chain.chain);
	is((await owner.post(`${at}/${one}/dismiss`, { last: day(2), access_shown: 1, access: 1 })).status, 303, 'with a last day to come');
	const master = await signIn(chain, 'master');
	is([(await master.get(journal)).status, member('master')], [200, `in ${day(2)}`], 'they sign in until it is over [F24]');
	retire();
	is(member('master'), `in ${day(2)}`, 'until then nothing happens');
	ok((await owner.get(`${at}/${one}`)).text.includes(', until '), 'their page says until when');
	is((await owner.post(`${at}/${one}/dismiss`, { last: day(3), access_shown: 1 })).status, 303, 'they may keep it after all');
	is(member('master'), 'in', 'without an end');
	await owner.post(`${at}/${one}/dismiss`, { last: day(2) });
	is(member('master'), `in ${day(2)}`, 'a program that does not speak of it takes it away');
	sql(`UPDATE staff SET dismissed_on = '${day(-1)}' WHERE chain_id = ${chain.chain} AND id = ${one};
		UPDATE membership SET until = '${day(-1)}' WHERE chain_id = ${chain.chain} AND user_id = ${user('master')}`, chain.chain);
	retire();
	is([member('master'), field(one, 'archived_at IS NOT NULL')], ['', 't'], 'when the day is over they are in the archive, without access');
	ok((await master.get(journal)).status !== 200, 'their next click is refused then');
	await owner.post(`${at}/${one}/unarchive`, { access_shown: 1, access: 1 });
	is(member('master'), 'in', 'and who comes back has it');
}

async function notMine() {
	role('administrator', 'settings_master_access', 'settings_master_dismiss_access', 'master_delete');
	const admin = await signIn(chain, 'admin');
	let page = (await admin.get(`${at}/${one}/dismiss`)).text;
	ok(page.includes('you may not take it away') && !page.includes('name="access"'), 'who may not end access is told that it stays');
	is((await admin.post(`${at}/${one}/dismiss`, { last: day(0), access_shown: 1, access: 1 })).status, 303, 'they dismiss all the same');
	is([field(one, 'dismissed_on'), member('master')], [day(0), 'in'], 'but take nothing away');
	sql(`UPDATE staff SET dismissed_on = NULL WHERE chain_id = ${chain.chain} AND id = ${one};
		UPDATE membership SET staff_id = ${two} WHERE chain_id = ${chain.chain} AND user_id = ${user('owner')}`, chain.chain);
	role('administrator', 'delete_users_access');
	page = (await admin.get(`${at}/${two}/dismiss`)).text;
	ok(page.includes('keeps at least one owner') && !page.includes('name="access"'), 'the last owner stays');
	await admin.post(`${at}/${two}/dismiss`, { last: day(0), access_shown: 1, access: 1 });
	is(member('owner'), 'in', 'whatever is sent');
	sql(`UPDATE membership SET role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'owner') WHERE chain_id = ${chain.chain} AND user_id = ${user('admin')};
		UPDATE staff SET dismissed_on = NULL WHERE chain_id = ${chain.chain} AND id = ${two}`, chain.chain);
	ok((await owner.get(`${at}/${two}/dismiss`)).text.includes('your own: it stays'), 'one\'s own as well');
	ok((await admin.get(`${at}/${two}/dismiss`)).text.includes('name="access" value="1" checked'), 'one of two owners lets the other go');
	sql(`UPDATE membership SET until = '${day(-1)}' WHERE chain_id = ${chain.chain}`, chain.chain);
	sql(`SELECT staff_retire(${chain.chain})`, chain.chain);
	is([member('owner'), member('admin'), member('master')], [`in ${day(-1)}`, `in ${day(-1)}`, ''], 'but time does not take the last owners away');
	sql(`UPDATE membership SET until = NULL, staff_id = NULL WHERE chain_id = ${chain.chain}`, chain.chain);
}

// A leave that is to come is lifted by whom may give access, for others and within reach.
async function lifted() {
	role('administrator', 'settings_master_access', 'settings_master_dismiss_access', 'master_delete', 'create_users_access');
	sql(`UPDATE membership SET role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'administrator') WHERE chain_id = ${chain.chain} AND user_id = ${user('admin')};
		UPDATE membership SET staff_id = NULL WHERE chain_id = ${chain.chain};
		INSERT INTO membership (chain_id, user_id, role_id) SELECT chain_id, ${user('master')}, id FROM role WHERE chain_id = ${chain.chain} AND slug = 'worker'
		ON CONFLICT DO NOTHING;
		UPDATE staff SET dismissed_on = NULL WHERE chain_id = ${chain.chain}`, chain.chain);
	const admin = await signIn(chain, 'admin');
	const leaves = (who, slug) => sql(`DELETE FROM former_member WHERE chain_id = ${chain.chain};
		UPDATE membership SET staff_id = NULL WHERE chain_id = ${chain.chain};
		UPDATE staff SET archived_at = now() WHERE chain_id = ${chain.chain} AND id = ${two};
		UPDATE membership SET staff_id = ${two}, until = '${day(5)}', role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = '${slug}')
		 WHERE chain_id = ${chain.chain} AND user_id = ${user(who)}`, chain.chain);
	const comesBack = (by) => by.post(`${at}/${two}/unarchive`, { access_shown: 1, access: 1 });
	leaves('master', 'manager');
	is([(await comesBack(admin)).status, member('master')], [303, `in ${day(5)}`], 'who comes back is not given more than whoever takes them back may give');
	leaves('master', 'worker');
	is([(await comesBack(admin)).status, member('master')], [303, 'in'], 'within that their leave is off');
	leaves('admin', 'administrator');
	is([(await comesBack(admin)).status, member('admin')], [303, `in ${day(5)}`], 'nobody lifts their own');
	leaves('admin', 'administrator');
	is([(await comesBack(owner)).status, member('admin')], [303, 'in'], 'an owner lifts everybody\'s');
	sql(`UPDATE membership SET until = NULL, staff_id = NULL WHERE chain_id = ${chain.chain}`, chain.chain);
}

// More bookings than a page holds.
async function pages() {
	sql(`INSERT INTO shift (chain_id, branch_id, staff_id, day, hours) SELECT ${chain.chain}, ${chain.branch}, ${three}, '${day(0)}'::date + d, '{[540,1260)}' FROM generate_series(0, 30) d;
		DO $$ BEGIN FOR n IN 0..209 LOOP PERFORM visit_book(${chain.chain}, ${chain.branch}, jsonb_build_object('origin', 'staff', 'client', NULL, 'appointments',
			jsonb_build_array(jsonb_build_object('staff_id', ${three}, 'starts_at', (('${day(3)}'::date + n / 10)::timestamp + interval '9 hours' + n % 10 * interval '1 hour')::text || ' Asia/Vladivostok',
				'length', 30, 'services', jsonb_build_array(jsonb_build_object('id', ${chain.services[0]})))))); END LOOP; END $$`, chain.chain);
	let path = `${at}/${three}/dismiss?last=${day(1)}`, seen = [], turns = 0;
	const first = await owner.json(path);
	is([Number(first.data.count), first.data.bookings.length < 210], [210, true], 'a dismissal tells how many bookings there are in all [F24]');
	const text = (await owner.get(path)).text;
	ok(text.includes('There are 210 bookings in all') && text.includes('Give these over and go on') && !text.includes('>Dismiss</button>'), 'and that the person is dismissed after the last of them');
	for (; turns < 10; turns++) {
		const { data } = await owner.json(path);
		seen = seen.concat(data.bookings.map((b) => b.id));
		const [gone] = data.bookings.filter((b) => b.proposal);
		const form = { last: day(1), ...gone && { [`to_${gone.id}`]: gone.proposal.choice },
			...data.after && { after_at: data.after.at, after: data.after.id }, ...data.next && { next_at: data.next.at, next: data.next.id } };
		const res = await owner.post(`${at}/${three}/dismiss`, form);
		if (gone)
			ok(sql(`SELECT staff_id <> ${three} FROM appointment WHERE id = ${gone.id}`) === 't', `page ${turns + 1}: what was chosen is given over`);
		if (!data.next) {
			is([res.status, field(three, 'dismissed_on')], [303, day(1)], 'after the last page they are dismissed');
			break;
		}
		is([res.status, field(three, 'dismissed_on')], [303, ''], `page ${turns + 1}: they are not dismissed yet`);
		path = res.to;
	}
	is([seen.length, new Set(seen).size, turns > 1], [210, 210, true], 'each booking was shown, once');
}

// A category of many services is saved page by page, and whole by a program.
async function services() {
	const ids = sql(`INSERT INTO service (chain_id, category_id, title) SELECT ${chain.chain}, (SELECT min(id) FROM service_category WHERE chain_id = ${chain.chain}), 'Many ' || n
		FROM generate_series(1, 600) n RETURNING id`, chain.chain).split('\n').map(Number);
	sql(`INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration) SELECT ${chain.chain}, ${chain.branch}, unnest('{${ids}}'::bigint[]), 100, 100, 30`, chain.chain);
	const does = () => Number(sql(`SELECT count(*) FROM service_staff WHERE chain_id = ${chain.chain} AND staff_id = ${two}`, chain.chain));
	is((await owner.post(`${at}/${two}/services`, { services: [...ids, ...chain.services] })).status, 303, 'somebody who does more than 600 services is saved');
	is(does(), 603, 'with all of them');
	const { data } = await owner.json(`${at}/${two}/services`);
	is([data.pages.list.map((p) => p.title), data.categories.flatMap((c) => c.services).length], [['1–250', '251–500', '501–603'], 250], 'the form shows so many at once as it can send');
	const second = (await owner.json(`${at}/${two}/services?category=${data.only}&page=2`)).data;
	const shown = second.categories.flatMap((c) => c.services);
	const form = { category: second.only, page: 2, among: second.among, services: shown.slice(1).map((s) => s.id),
		...Object.fromEntries(shown.flatMap((s) => [[`price_${s.id}`, ''], [`duration_${s.id}`, '']])), [`price_${shown[1].id}`]: '777' };
	const res = await owner.post(`${at}/${two}/services`, form);
	is([res.status, /page=2/.test(res.to ?? '')], [303, true], 'a page of them is saved as the form sends it');
	is([does(), sql(`SELECT price FROM service_staff WHERE chain_id = ${chain.chain} AND staff_id = ${two} AND service_id = ${shown[1].id}`, chain.chain)], [602, '777.00'], 'and what is on other pages stays');
	const wrong = await owner.post(`${at}/${two}/services`, { ...form, [`price_${shown[2].id}`]: 'cheap' });
	ok(wrong.status === 422 && wrong.text.includes(`id="ep${shown[2].id}"`), 'a wrong price on it is told on that page');
}

await run(atOnce, back, archived, later, notMine, lifted, pages, services);
