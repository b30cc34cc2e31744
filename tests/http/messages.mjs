// messages: what staff see of the outbox, who sees it, and sending again.
//
// The messages are this test's own, in branch 2 of the demo, where no other test
// books: their times lie years back, so the worker's housekeeping leaves them.
import { execFileSync } from 'node:child_process';
import { ask, done, eventually, is, ok, signIn, sql } from './site.mjs';

const SECRET = 'feedfacefeedfacefeedfacefeedface';
const CODE = '482913';
const BRANCH = 2;
const json = { Accept: 'application/json' };

// ---- the stage ----

const owner = await signIn('owner@demo.okno', 'okno-owner-demo');
const admin = await signIn('admin@demo.okno', 'okno-admin-demo');
const owner2 = await signIn('owner2@demo.okno', 'okno-owner2-demo');
// A master and their role are the test's own, of a member without a sign-in: others look at
// what the demo's may.
const masterStaff = Number(sql(`SELECT min(a.staff_id) FROM appointment a WHERE a.chain_id = 1 AND a.branch_id = 1 AND a.cancelled_at IS NULL AND a.ends_at < now()
	AND NOT EXISTS (SELECT FROM membership m WHERE m.chain_id = 1 AND m.staff_id = a.staff_id)`));
const stamp = Date.now();
sql(`INSERT INTO role (chain_id, slug, title, rights, own_only) SELECT 1, 'told${stamp}', 'Told ${stamp}', rights, own_only FROM role WHERE chain_id = 1 AND slug = 'worker';
	SELECT user_make('told${stamp}@example.com', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Told', 1, 'told${stamp}', ${masterStaff})`);
const master = await signIn(`told${stamp}@example.com`, 'okno-owner-demo');

// A visit of the first chain, with or without the master, with a client who has a name.
function visitOf(branch, by) {
	return Number(sql(`SELECT v.id FROM visit v JOIN client c ON c.id = v.client_id AND c.name <> ''
		WHERE v.chain_id = 1 AND v.branch_id = ${branch}
		  AND ${by ? '' : 'NOT'} EXISTS (SELECT FROM appointment a WHERE a.visit_id = v.id AND a.staff_id = ${masterStaff})
		  AND EXISTS (SELECT FROM appointment a WHERE a.visit_id = v.id AND a.cancelled_at IS NULL AND a.ends_at < now())
		ORDER BY v.id LIMIT 1`));
}

function add(m) {
	const v = { chain: 1, branch: BRANCH, visit: null, channel: 'mail', to: 'secret.person@example.org', template: 'booked',
		state: 'new', attempts: 0, error: '', params: { token: SECRET }, at: '2021-01-01 12:00+00', ...m };
	return Number(sql(`INSERT INTO outbox (chain_id, branch_id, visit_id, channel, recipient, lang, template, params, state, attempts, error,
			created_at, tried_at, sent_at)
		VALUES (${v.chain}, ${v.branch}, ${v.visit ?? 'NULL'}, '${v.channel}', '${v.to}', 'ru', '${v.template}', '${JSON.stringify(v.params)}',
			'${v.state}', ${v.attempts}, '${v.error}', '${v.at}', ${v.attempts ? `'${v.at}'` : 'NULL'}, ${v.state === 'sent' ? `'${v.at}'` : 'NULL'})
		RETURNING id`).split('\n')[0]);
}

sql(`DELETE FROM outbox WHERE chain_id = 1 AND recipient IN ('secret.person@example.org', '+79990001122') OR created_at < '2022-01-01'`);
const visit = visitOf(BRANCH, false);
const client = sql(`SELECT c.name FROM visit v JOIN client c ON c.id = v.client_id WHERE v.id = ${visit}`);
const sent = add({ visit, state: 'sent', attempts: 1, params: {} });
const retried = add({ visit, template: 'moved', attempts: 3, error: 'SMTP 451' });
const gaveUp = add({ visit, state: 'gave_up', attempts: 24, error: 'SMTP 550' });
const over = add({ visit, state: 'gave_up', attempts: 1, error: 'the visit is over' });
const waits = add({ visit });
const code = add({ channel: 'sms', to: '+79990001122', template: 'code', params: { code: CODE } });
const foreign = add({ chain: 2, branch: 3 });
const all = [code, waits, over, gaveUp, retried, sent];

const get = (who, path, headers = {}) => ask('GET', path, { cookie: who.cookie, headers });
const again = (who, id, how = {}) => ask('POST', `/messages/${how.branch ?? BRANCH}/${id}/again`, { cookie: who.cookie,
	headers: how.headers ?? who.headers, form: how.form ?? {} });
const list = async (who, query = '', branch = BRANCH) => (await get(who, `/messages/${branch}${query}`, json)).json;
const ids = page => page.messages.map(m => m.id);
const ours = page => ids(page).filter(id => all.includes(id));
const of = (page, id) => page.messages.find(m => m.id === id);
const jobs = id => Number(sql(`SELECT count(*) FROM job WHERE queue = 'send' AND ref_id = ${id}`));

// ---- the list ----

is((await get(owner, '/messages')).status, 303, 'without a branch it leads to one');
let page = await list(owner);
is(ours(page), all, 'the list has every message, the newest first');
is([of(page, sent).state, of(page, retried).state, of(page, gaveUp).state, of(page, code).state], ['sent', 'retried', 'gave_up', 'unset'],
	'each with what happens to it');
is(of(page, retried).attempts, 3, 'how often it was tried');
ok(/451/.test(of(page, retried).reason) && /550/.test(of(page, gaveUp).reason), 'what the mail server answered', page);
ok(of(page, over).reason !== 'the visit is over' && of(page, over).reason.length > 10, 'the worker\'s reasons are said to people', of(page, over));
is(of(page, sent).visit_id, visit, 'the visit it is about');
ok(of(page, sent).client.startsWith(client), 'and its client', of(page, sent));

const html = await get(owner, `/messages/${BRANCH}`);
is(html.status, 200, 'as a page');
for (const part of [`href="/messages/${BRANCH}/${gaveUp}"`, `href="/journal/${BRANCH}/visits/${visit}"`, 'secret.person@example.org',
	`action="/messages/${BRANCH}/${gaveUp}/again"`, `class="pop-item" href="/messages/${BRANCH}"`, `href="/messages/${BRANCH}?state=gave_up"`])
	ok(html.text.includes(part), `the page has ${part}`, html.text);
ok(!html.text.includes(`/${retried}/again"`) && !html.text.includes(`/${sent}/again"`) && !html.text.includes(`/${code}/again"`),
	'sending again is offered for what may be sent again only', html.text);

// ---- filters ----

for (const [state, wanted] of [['sent', [sent]], ['retried', [retried]], ['gave_up', [over, gaveUp]], ['new', [code, waits]]])
	is(ours(await list(owner, `?state=${state}`)), wanted, `state ${state}`);
is((await get(owner, `/messages/${BRANCH}?state=odd`)).status, 422, 'no other state');
const count = (p, state) => p.filters.find(f => f.state === state).count;
is(count(page, 'gave_up'), Number(sql(`SELECT count(*) FROM outbox WHERE chain_id = 1 AND branch_id = ${BRANCH} AND state = 'gave_up'`)),
	'the chips count');
is(ours(await list(owner, '?q=SECRET.person%40')), [waits, over, gaveUp, retried, sent], 'an address is found by a part of it');
is(ours(await list(owner, '?q=8+(999)+000-11-22')), [code], 'a phone however it is spelt');
ok(ours(await list(owner, `?q=${encodeURIComponent(client)}`)).includes(sent), 'a client by name');
is(ours(await list(owner, '?q=%25')), [], 'nothing in it is a pattern');
is((await list(owner, '?q=nobodyatall')).messages, [], 'what is not there is not found');
is(ours(await list(owner, `?before=${over}`)), [gaveUp, retried, sent], 'and the older ones after an id');

const many = Array.from({ length: 51 }, () => add({ to: 'secret.person@example.org', state: 'gave_up', error: 'x', attempts: 1 }));
page = await list(owner, '?state=gave_up');
is(page.messages.length, 50, 'a page is fifty');
const older = (await get(owner, page.older, json)).json;
is(ids(older).some(id => ids(page).includes(id)), false, 'the next has none of them');
ok(ids(older).includes(many[0]) && older.newest, 'but those that follow, and a way back', older);
sql(`DELETE FROM outbox WHERE id = ANY ('{${many}}')`);
const empty = await get(owner2, '/messages/3?state=sent&q=nobodyatall');
ok(empty.status === 200 && /class="card empty"/.test(empty.text), 'nothing is said to be nothing', empty.text);

// ---- one message ----

const one = (await get(owner, `/messages/${BRANCH}/${gaveUp}`, json)).json;
is([one.id, one.state, one.recipient, one.visit_id], [gaveUp, 'gave_up', 'secret.person@example.org', visit], 'a message in full');
ok(one.appointments.length > 0 && one.appointments[0].services.length > 0 && one.appointments[0].staff,
	'with what it tells: whom, when, what', one);
const onePage = await get(owner, `/messages/${BRANCH}/${gaveUp}`);
ok(onePage.status === 200 && onePage.text.includes(one.appointments[0].services[0].title), 'as a page too', onePage.text);

// ---- who may ----

is((await get({}, `/messages/${BRANCH}`)).status, 303, 'a stranger is asked to sign in');
is((await get(master, `/messages/1`)).status, 403, 'who lacks the right is refused');
is((await again(master, gaveUp, { branch: 1 })).status, 403, 'also to send again');
is((await get(master, '/messages')).status, 403, 'and is led nowhere');
ok(!/href="\/messages\//.test((await get(master, '/journal/1')).text), 'nor does the menu offer it');
ok(/href="\/messages\/1"/.test((await get(owner, '/journal/1')).text), 'as it does to who has it');
for (const [path, who, name] of [[`/messages/${BRANCH}`, owner2, 'the list of another chain\'s branch'],
	[`/messages/${BRANCH}/${gaveUp}`, owner2, 'a message in another chain\'s branch'], [`/messages/3/${gaveUp}`, owner2, 'another chain\'s message in one\'s own branch'],
	[`/messages/${BRANCH}/${foreign}`, owner, 'the other way about'], [`/messages/1/${gaveUp}`, owner, 'a message of another branch'],
	[`/messages/${BRANCH}/999999999`, owner, 'a message that is not there'], [`/messages/${BRANCH}/abc`, owner, 'no number']]) {
	is((await get(who, path)).status, 404, `${name} is not there`);
	if (path !== `/messages/${BRANCH}`)
		is((await ask('POST', `${path}/again`, { cookie: who.cookie, headers: who.headers, form: {} })).status, 404, `${name} is not sent again`);
}
is(sql(`SELECT string_agg(state, ' ' ORDER BY id) FROM outbox WHERE id IN (${gaveUp}, ${foreign})`), 'gave_up new', 'none of them was touched');

// What their role lacks is hidden, its own column limits it.
const role = sql(`SELECT r.id || ' ' || array_to_string(r.rights, ',') FROM role r WHERE r.chain_id = 1 AND r.slug = 'told${stamp}'`).split(' ');
const setRole = (own, ...rights) => sql(`UPDATE role SET own_only = ${own}, rights = '{${[role[1], 'dash_message_access', ...rights]}}' WHERE id = ${role[0]}`);
setRole(false);
const branch = 1, mine = add({ branch, visit: visitOf(branch, true), state: 'gave_up', attempts: 1, error: 'SMTP 550' });
const theirs = add({ branch, visit: visitOf(branch, false) });
const sms = add({ branch, channel: 'sms', to: '+79990001122', template: 'code', params: { code: CODE } });
const all1 = [mine, theirs, sms];
const seen = async query => ids(await list(master, query, branch)).filter(id => all1.includes(id));
is(await seen(`?before=${sms + 1}`), [sms, theirs, mine], 'with the right the branch\'s messages are seen');
const hidden = await get(master, `/messages/${branch}?before=${sms + 1}`);
ok(!hidden.text.includes('secret.person') && !hidden.text.includes('999000') && !/000-11-22/.test(hidden.text),
	'but no address and no phone without their rights', hidden.text);
is((await get(master, `/messages/${branch}/${mine}`, json)).json.recipient, null, 'nor in the message');
is(await seen('?q=secret.person%40'), [], 'nor are they found by trying');
setRole(false, 'dash_message_phones_access', 'client_phones_access');
is([of(await list(master, `?before=${sms + 1}`, branch), sms).recipient !== null, of(await list(master, `?before=${sms + 1}`, branch), mine).recipient],
	[true, null], 'phones and addresses have a right each');
setRole(true);
is(await seen(`?before=${sms + 1}`), [mine], 'limited to their column, they see messages about visits in it');
is([(await get(master, `/messages/${branch}/${mine}`)).status, (await get(master, `/messages/${branch}/${theirs}`)).status,
	(await get(master, `/messages/${branch}/${sms}`)).status], [200, 404, 404], 'one by one as well');
is((await again(master, theirs, { branch })).status, 404, 'and send no other again');
is(count(await list(master, '', branch), 'gave_up'), Number(sql(`SELECT count(*) FROM outbox o WHERE o.branch_id = ${branch} AND o.state = 'gave_up'
	AND EXISTS (SELECT FROM appointment a WHERE a.visit_id = o.visit_id AND a.staff_id = ${masterStaff})`)), 'nor count others');
sql(`DELETE FROM outbox WHERE id IN (${all1})`);

// ---- again ----

is((await again(owner, gaveUp, { headers: {} })).status, 403, 'a form without its token is refused');
sql(`DELETE FROM job WHERE queue = 'send' AND ref_id IN (${all})`);
const before = Number(sql('SELECT coalesce(max(id), 0) FROM log WHERE chain_id = 1'));
const jobBefore = Number(sql('SELECT last_value FROM job_id_seq'));
// What the worker does with the job is the worker's: its visit is over, so it
// gives the letter up once more.  That it was given the job is what counts.
const plain = await again(owner, over, { headers: {}, form: { csrf: owner.csrf } });
is([plain.status, plain.headers.location], [303, `/messages/${BRANCH}/${over}`], 'the button of a page leads to the message');
ok(Number(sql('SELECT last_value FROM job_id_seq')) > jobBefore, 'the worker was given a job');
is(await eventually(() => sql(`SELECT state || ' ' || attempts || ' ' || (tried_at > '2022-01-01') FROM outbox WHERE id = ${over}`).replace(/^new.*/, '')),
	'gave_up 1 true', 'and tried it anew: first try, with the outcome');
is(sql(`SELECT object || ' ' || (changes->'state')::text || ' ' || u.email FROM log l JOIN "user" u ON u.id = l.user_id
	WHERE l.chain_id = 1 AND l.id > ${before} AND l.object_id = ${over} AND l.object = 'outbox'`),
	'outbox ["gave_up", "new"] owner@demo.okno', 'who did it is in the log');
is(sql(`SELECT count(*) FROM log WHERE chain_id = 1 AND id > ${before} AND (changes::text LIKE '%${SECRET}%' OR changes::text LIKE '%secret.person%')`), '0',
	'without secret and address');
const answer = await again(admin, gaveUp);
is([answer.status, answer.json?.id], [200, gaveUp], 'a program gets the message');
is((await again(owner, waits)).status, 200, 'what waited for a server is sent again');
is((await again(owner, sent)).status, 409, 'what was sent is not');
is((await again(owner, retried)).status, 409, 'nor what is tried again anyhow');
is((await again(owner, code)).status, 409, 'nor an old code');
is(jobs(sent) + jobs(retried) + jobs(code), 0, 'and no job was made for them');

// ---- secrets ----

sql(`UPDATE outbox SET params = params || '{"token": "${SECRET}"}' WHERE id IN (${all})`);
let shown = '';
for (const path of [`/messages/${BRANCH}`, ...all.map(id => `/messages/${BRANCH}/${id}`)])
	for (const headers of [{}, json])
		shown += (await get(owner, path, headers)).text;
shown += answer.text;
ok(shown.length > 10000 && !shown.includes(SECRET), 'no page and no answer holds the secret of a link');

// The program by itself, with and without the setting for trying out.
const alone = codes => execFileSync(`${process.env.OKNO_BIN}/okno-messages`, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, OKNO_OUTBOX_CODES: codes,
	REQUEST_METHOD: 'GET', REQUEST_URI: `/messages/${BRANCH}/${code}`, REMOTE_ADDR: '127.0.0.1', HTTP_COOKIE: owner.cookie } });
ok(alone('').includes(`/messages/${BRANCH}/${code}`) && !alone('').includes(CODE), 'nor is a code told');
ok(alone('on').includes(CODE), 'unless the site is for trying out');

sql(`DELETE FROM job WHERE queue = 'send' AND ref_id IN (${all})`);
sql(`DELETE FROM outbox WHERE id IN (${[...all, foreign]})`);
done();
