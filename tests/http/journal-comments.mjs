// Comments of colleagues on a visit: written, changed, removed and taken back;
// who is mentioned is told in the bell and by a letter, and nobody else.

import { Browser, book, day, eventually, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain(), stranger = makeChain();
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin'), master = await signIn(chain, 'master');
const idOf = (who, c = chain) => Number(sql(`SELECT id FROM "user" WHERE email = '${who}-${c.tag}@test'`));
const booked = book(chain);	// in the master's column
const others = book(chain, { staff: chain.people[1] });
const at = (visit) => `/journal/${chain.branch}/visits/${visit}/comments`;
const html = { headers: {} };
const said = (visit) => json(`SELECT id, user_id, body, removed_at IS NOT NULL AS gone FROM visit_comment WHERE visit_id = ${visit} ORDER BY id`);
const unread = async (b) => (await b.get(`/journal/${chain.branch}/mentions`, { accept: 'application/json' })).data.unread;
const bell = async (b) => Number((await b.get(`/journal/${chain.branch}/mentions`)).text.match(/<b class="bell-n"[^>]*>(\d+)</)?.[1] ?? -1);

async function writing() {
	const visit = booked.visit_id;
	let page = await owner.get(at(visit), html);
	ok(page.status === 200 && page.text.includes('Nobody has said anything'), 'there is nothing at first', page.text.slice(-2000));
	ok(['Admin', 'Master'].every((n) => page.text.includes(`data-name="${n}"`)) && !page.text.includes('data-name="Owner"'), 'colleagues are offered, oneself not');
	is((await owner.post(at(visit), { text: 'She wants <b>tea</b>\nand quiet' })).to, at(visit), 'a comment is written');
	page = await admin.get(at(visit));
	ok(page.text.includes('She wants &lt;b&gt;tea&lt;/b&gt;\nand quiet') && page.text.includes('<b class="grow">Owner</b>'), 'all see it, as it was typed, and who wrote it', page.text);
	ok(!page.text.includes('/remove"'), 'others cannot remove it');
	ok((await admin.get(`/journal/${chain.branch}/visits/${visit}`)).text.includes('<span class="badge info">1</span>'), 'the visit tells how many there are');
	const history = (await owner.get(`/journal/${chain.branch}/visits/${visit}?tab=history`)).text;
	ok(history.includes('Comment of a colleague') && history.includes('She wants'), 'its history tells it [F12]');
	ok((await owner.get(`/settings/${chain.branch}/log?kind=visit`)).text.includes('Comment of a colleague'), 'so does the journal of actions [F22]');
	for (const [text, why] of [['', 'empty'], ['  \n ', 'blank'], ['x'.repeat(4001), 'too long'], ['x'.repeat(10000), 'much too long'],
		['a\u0007b', 'with control characters'], ['a\u202eb', 'turning its direction']]) {
		const res = await owner.post(at(visit), { text });
		ok(res.status === 422 && /id="said-error"/.test(res.text), `one that is ${why} is refused beside its field`, res.text.slice(-1500));
	}
	is((await owner.post(at(visit), { text: 'x'.repeat(4000) })).status, 303, 'as long as may be');
	is((await new Browser().post(at(visit), { text: 'Spy' })).status, 401, 'a stranger writes nothing');
	const spy = await signIn(stranger, 'owner');
	is([(await spy.get(at(visit))).status, (await spy.post(at(visit), { text: 'Spy' })).status], [404, 404], 'nor does another business');
	is((await owner.get(`/journal/${chain.other}/visits/${visit}/comments`)).status, 404, 'nor is it in another branch');
	is(said(visit).length, 2, 'nothing else was written');
}

async function changing() {
	const { visit_id: visit } = book(chain, { start: '12:00' });
	await owner.post(at(visit), { text: 'Firts' });
	const [{ id }] = said(visit);
	const form = `<form class="form" method="post" action="${at(visit)}/${id}"`;	// not by ids: those have random keys
	ok((await owner.get(`${at(visit)}/${id}`)).text.includes(form), 'one\'s own is changed in its place');
	ok(!(await admin.get(`${at(visit)}/${id}`)).text.includes(form), 'another\'s is not');
	is((await admin.post(`${at(visit)}/${id}`, { text: 'Mine now' })).status, 404, 'and is not changed');
	const wrong = await owner.post(`${at(visit)}/${id}`, { text: '' });
	ok(wrong.status === 422 && wrong.text.includes(`said-error-${id}`), 'an empty one is refused');
	is((await owner.post(`${at(visit)}/${id}`, { text: 'First' })).to, at(visit), 'it is changed');
	ok((await owner.get(at(visit))).text.includes('changed'), 'and says so');
	sql(`UPDATE visit_comment SET created_at = now() - interval '16 minutes' WHERE id = ${id}`);
	is((await owner.post(`${at(visit)}/${id}`, { text: 'Late' })).status, 404, 'after a while it stands');
	is((await admin.post(`${at(visit)}/${id}/remove`, {})).status, 404, 'only who wrote it removes it');
	is((await owner.post(`${at(visit)}/${id}/remove`, {})).to, at(visit), 'they do');
	ok(!(await owner.get(at(visit))).text.includes('First'), 'it is gone');
	is((await owner.post(`${at(visit)}/${id}/remove`, {})).status, 404, 'once');
	is((await owner.post(`${at(visit)}/${id}/restore`, {})).to, at(visit), 'and is taken back');
	is(said(visit), [{ id, user_id: idOf('owner'), body: 'First', gone: false }], 'as it was');
	const keyed = { text: 'Once', idempotency_key: 'k'.repeat(32) };
	await owner.post(at(visit), keyed);
	await owner.post(at(visit), keyed);
	is(said(visit).length, 2, 'a form that is sent twice says it once');
}

async function mentioning() {
	const visit = booked.visit_id;
	await owner.post(at(visit), { text: 'Please look, @master, and @ADMIN!' });
	is([await unread(master), await unread(admin), await unread(owner)], [1, 1, 0], 'who is named has something new, whatever the case of the letters');
	is(await bell(admin), 1, 'and a number at the bell');
	const list = (await admin.get(`/journal/${chain.branch}/mentions`)).text;
	ok(list.includes('Please look') && list.includes(at(visit)), 'the list tells what, and leads there', list);
	const page = await admin.get(at(visit));
	ok(page.text.includes('data-read') && await unread(admin) === 1, 'looking at a page changes nothing');
	is((await admin.post(`${at(visit)}/read`, {})).to, at(visit), 'having read it');
	is([await unread(admin), await unread(master)], [0, 1], 'takes it away, from them alone');
	await master.post(at(visit), { text: 'I do' });
	is(await unread(master), 0, 'so does an answer');
	await owner.post(at(visit), { text: 'mail@admin.example, @Admins, x@admin, (@Master)' });
	is(sql(`SELECT string_agg(user_id::text, ',') FROM mention WHERE comment_id = (SELECT max(id) FROM visit_comment WHERE visit_id = ${visit})`), String(idOf('master')),
		'a name is one where no letter stands in front or follows');
	await master.post(`${at(visit)}/read`, {});
	const letters = () => json(`SELECT lang, recipient, state, params->>'title' AS title, params->>'text' AS text FROM outbox WHERE chain_id = ${chain.chain} AND template = 'mention' ORDER BY id`);
	const all = letters();
	ok(all.length === 3 && all.every((l) => l.state === 'dropped'), 'whoever has read it needs no letter', all);
	ok(all[0].title === `Owner mentioned you in visit No. ${visit}` && all[0].text.includes(at(visit)), 'which would have told who and where', all[0]);
	sql(`UPDATE "user" SET lang = 'ru' WHERE id = ${idOf('admin')}`);
	await owner.post(at(visit), { text: '@Admin, again' });
	const letter = letters().at(-1);
	ok(letter.lang === 'ru' && /упомян/.test(letter.title) && letter.state === 'new', 'a letter is in the language of whom it is for', letter);
	is(sql(`SELECT count(*) FROM job j JOIN outbox o ON o.id = j.ref_id WHERE j.kind = 'mail' AND o.template = 'mention' AND o.state = 'new'
		AND o.chain_id = ${chain.chain} AND j.run_at > now() + interval '9 minutes'`), '1', 'and waits ten minutes');
	const [{ id }] = said(visit).slice(-1);
	await owner.post(`${at(visit)}/${id}`, { text: 'Nobody in particular' });
	is([await unread(admin), letters().at(-1).state], [0, 'dropped'], 'who is no longer named is not told');
	await owner.post(`${at(visit)}/${id}`, { text: '@Admin after all' });
	is(await unread(admin), 1, 'and is when named anew');
	await owner.post(`${at(visit)}/${id}/remove`, {});
	is(await unread(admin), 0, 'what is removed is no news');
	sql(`UPDATE "user" SET lang = 'en' WHERE id = ${idOf('admin')}`);
}

// The letter is sent when nobody has looked.
async function sent() {
	const { visit_id: visit } = book(chain, { start: '18:00' });
	await owner.post(at(visit), { text: '@Admin, see the letter' });
	sql(`UPDATE job SET run_at = now() FROM outbox o WHERE job.ref_id = o.id AND job.kind = 'mail' AND o.template = 'mention' AND o.state = 'new' AND o.chain_id = ${chain.chain};
		NOTIFY okno_send`);
	ok(await eventually(() => sql(`SELECT count(*) FROM outbox WHERE template = 'mention' AND state = 'sent' AND chain_id = ${chain.chain}`) === '1'), 'the letter goes to who has not looked',
		json(`SELECT state, error, attempts FROM outbox WHERE template = 'mention' AND chain_id = ${chain.chain}`));
	await admin.post(`${at(visit)}/read`, {});
}

async function hidden() {
	sql(`UPDATE role SET own_only = true WHERE chain_id = ${chain.chain} AND slug = 'worker'`);
	const visit = others.visit_id;
	ok(!(await owner.get(at(visit))).text.includes('data-name="Master"'), 'who may not see a visit is not offered');
	is((await master.get(at(visit))).status, 404, 'and sees no comments of it');
	is((await master.post(at(visit), { text: 'Hm' })).status, 404, 'nor writes any');
	const res = await owner.post(at(visit), { text: '@Master and @Admin' }, { htmx: true });
	ok(res.text.includes('Not told, for they cannot see this visit: Master'), 'who names them learns that they are not told', res.text.slice(-800));
	is([await unread(master), await unread(admin)], [0, 1], 'they are not, the others are');
	ok(!sql(`SELECT count(*) FROM outbox WHERE chain_id = ${chain.chain} AND template = 'mention' AND state = 'new' AND recipient LIKE 'master%'`).match(/[1-9]/), 'and get no letter');
	await admin.post(`${at(visit)}/read`, {});
	const { visit_id: mine, appointment_ids: ids } = book(chain, { start: '15:00' });
	await owner.post(at(mine), { text: '@Master, yours' });
	is(await unread(master), 1, 'of their own column they are told');
	sql(`UPDATE appointment SET staff_id = ${chain.people[1]} WHERE visit_id = ${mine}`, chain.chain);
	is([await unread(master), (await master.get(at(mine))).status], [0, 404], 'until it is somebody else\'s');
	const list = (await master.get(`/journal/${chain.branch}/mentions`)).text;
	ok(!list.includes('yours'), 'then the list does not show it either', list);
	sql(`UPDATE role SET own_only = false WHERE chain_id = ${chain.chain} AND slug = 'worker'`);
	sql(`UPDATE membership SET branches = '{${chain.other}}' WHERE user_id = ${idOf('admin')}`);
	await owner.post(at(visit), { text: '@Admin' });
	is(sql(`SELECT count(*) FROM mention m JOIN visit_comment c ON c.id = m.comment_id WHERE m.user_id = ${idOf('admin')} AND c.body = '@Admin'`), '0', 'a colleague of another branch is not told');
	sql(`UPDATE membership SET branches = NULL WHERE user_id = ${idOf('admin')}`);
	await master.post(`${at(mine)}/read`, {});
}

// Whoever only helps in a visit and has a column of their own sees what is said of it, and no more.
async function helping() {
	const master = json(`SELECT staff_id AS id FROM membership WHERE user_id = ${idOf('master')}`)[0].id;
	const thing = Number(sql(`WITH r AS (INSERT INTO resource (chain_id, branch_id, kind, title) VALUES (${chain.chain}, ${chain.branch}, 'people', 'Hands') RETURNING id)
		INSERT INTO resource_instance (chain_id, resource_id, staff_id, title) SELECT ${chain.chain}, r.id, ${master}, 'Person 1' FROM r RETURNING id`, chain.chain));
	const help = (start, things) => JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify({ origin: 'staff', client: { id: chain.clients[2] },
		appointments: [{ staff_id: chain.people[1], starts_at: `${day(3)} ${start} Asia/Vladivostok`, length: 60, services: [], things }] })}')`, chain.chain)).visit_id;
	const mine = help('10:00', [thing]), others = help('11:00', []);
	sql(`UPDATE role SET own_only = true WHERE chain_id = ${chain.chain} AND slug = 'worker'`);
	const asMaster = await signIn(chain, 'master');
	const before = await unread(asMaster);
	const told = await owner.post(at(mine), { text: '@Master, bring the drill' }, { htmx: true });
	ok(!told.text.includes('Not told'), 'who helps in a visit can be told', told.text.slice(-500));
	is(await unread(asMaster), before + 1, 'and is');
	ok((await asMaster.get(`/journal/${chain.branch}/mentions`)).text.includes(at(mine)), 'the bell leads to the thread');
	const page = await asMaster.get(at(mine), { htmx: true });
	ok(page.status === 200 && page.text.includes('bring the drill') && !page.text.includes('Back to the visit') && !page.text.includes('Client Number3'), 'they read it, and see nothing else of the visit [F58]', page.text.slice(0, 500));
	is((await asMaster.post(at(mine), { text: 'I have it' })).status, 303, 'answer');
	is([await unread(asMaster), said(mine).map((c) => c.body)], [before, ['@Master, bring the drill', 'I have it']], 'which all see');
	is([(await asMaster.get(`/journal/${chain.branch}/visits/${mine}`)).status, (await asMaster.get(at(others))).status, (await asMaster.post(at(others), { text: 'Hm' })).status,
		(await asMaster.get(`/journal/${chain.other}/visits/${mine}/comments`)).status], [404, 404, 404, 404], 'the visit itself stays another\'s, as do threads of others, and it is in no other branch [F58]');
	await owner.post(at(others), { text: '@Master' });
	is(await unread(asMaster), before, 'of a visit they have no part in they are told nothing');
	sql(`DELETE FROM appointment_thing WHERE chain_id = ${chain.chain} AND appointment_id IN (SELECT id FROM appointment WHERE visit_id = ${mine})`, chain.chain);
	is((await asMaster.get(at(mine))).status, 404, 'who helps no more sees it no more');
	sql(`UPDATE role SET own_only = false WHERE chain_id = ${chain.chain} AND slug = 'worker'`);
}

async function bad() {
	const visit = booked.visit_id;
	sql(`UPDATE "user" SET name = 'Spy Abroad' WHERE id = ${idOf('admin', stranger)}`);
	await owner.post(at(visit), { text: '@Spy Abroad', people: idOf('admin', stranger), mentions: idOf('admin', stranger) });
	is(sql(`SELECT count(*) FROM mention WHERE user_id = ${idOf('admin', stranger)}`), '0', 'nobody of another business is told, by name or by id');
	sql(`DO $$ BEGIN FOR i IN 1..25 LOOP PERFORM user_make('m' || i || '-${chain.tag}@test', NULL, 'x', 'Many ' || chr(96 + i) || 'x', ${chain.chain}, 'administrator', NULL); END LOOP; END $$`);
	const all = Array.from({ length: 25 }, (_, i) => `@Many ${String.fromCharCode(97 + i)}x`).join(' ');
	const before = said(visit).length;
	const res = await owner.post(at(visit), { text: all });
	ok(res.status === 422 && res.text.includes('At most 20 colleagues'), 'not everybody is named at once', res.text.slice(-1500));
	is(said(visit).length, before, 'and nothing is written');
	is((await owner.post(at(visit), { text: '@Admin '.repeat(100) })).status, 303, 'a hundred times the same');
	is(sql(`SELECT count(*) FROM mention WHERE comment_id = (SELECT max(id) FROM visit_comment WHERE visit_id = ${visit})`), '1', 'is one');
	await owner.post(at(visit), { text: '@@@@ @ @\' OR 1=1 -- @%_\\' });
	ok((await owner.get(at(visit))).text.includes('@&#39; OR 1=1') || (await owner.get(at(visit))).text.includes("@' OR 1=1"), 'signs are signs');
	is((await owner.get(`${at(visit)}/999999999`)).status, 200, 'a comment that is not there changes nothing of the thread');
}

async function merging() {
	const a = book(chain, { start: '16:00', client: chain.clients[1] }), b = book(chain, { start: '17:00', client: chain.clients[1] });
	await owner.post(at(a.visit_id), { text: 'Of the first' });
	await owner.post(at(b.visit_id), { text: 'Of the second, @Admin' });
	const version = (v) => sql(`SELECT version FROM visit WHERE id = ${v}`);
	let res = await owner.post(`/journal/${chain.branch}/visits/${a.visit_id}/merge`, { id: b.visit_id, version: version(a.visit_id) });
	ok(res.status < 400, 'two visits become one', res.text.slice(0, 500));
	is(said(a.visit_id).map((c) => c.body), ['Of the first', 'Of the second, @Admin'], 'with what was said of both');
	is((await admin.get(at(b.visit_id))).to, at(a.visit_id), 'the other\'s address leads there');
	ok((await admin.get(`/journal/${chain.branch}/mentions`)).text.includes(at(a.visit_id)), 'so does the mention');
	await owner.post(at(a.visit_id), { text: 'Since then' });
	const parted = sql(`SELECT id FROM appointment WHERE came_from = ${b.visit_id}`);
	res = await owner.post(`/journal/${chain.branch}/visits/${a.visit_id}/split`, { id: parted, version: version(a.visit_id) });
	ok(res.status < 400, 'and are parted again', res.text.slice(0, 500));
	is([said(a.visit_id).map((c) => c.body), said(b.visit_id).map((c) => c.body)], [['Of the first', 'Since then'], ['Of the second, @Admin']], 'each with its own');
}

await run(writing, changing, mentioning, sent, hidden, helping, bad, merging);
