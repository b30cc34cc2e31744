// operator: the console, and what a plan, an ended licence and a suspended
// business mean for its people, its clients and other programs.

import { book, Browser, eventually, is, makeChain, ok, run, signIn, site, sql, registrationAlone } from './journal.mjs';

const chain = makeChain(), other = makeChain();
const token = 'oknodemopartner00001';
const page = `/operator/chains/${chain.chain}`;
const settings = `/settings/${chain.branch}`;
const hash = `(SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno')`;
sql(`SELECT user_make('boss-${chain.tag}@test', NULL, ${hash}, 'Boris Boss', NULL, '', NULL);
	UPDATE "user" SET operator = true, lang = 'en' WHERE email = 'boss-${chain.tag}@test'`);
const boss = await signIn(chain, 'boss'), owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin');
const state = () => sql(`SELECT coalesce(licence_state(${chain.chain}), 'in force')`);
const ends = (when) => sql(`UPDATE licence SET ends_at = ${when}, suspended_at = NULL, suspended_why = '' WHERE chain_id = ${chain.chain}`);

async function api(path, json) {
	const res = await fetch(`${site}/api/v1${path}`, { method: json ? 'POST' : 'GET', body: json && JSON.stringify(json),
		headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Accept-Language': 'en' } });
	const text = await res.text();
	return { status: res.status, data: text && JSON.parse(text) };
}

async function doors() {
	is([(await new Browser().get('/operator')).status, (await owner.get('/operator')).status, (await owner.post(`${page}/suspend`, { why: 'x' })).status, state()],
		[303, 404, 404, 'in force'], '[F64] the console is there for operators only');
	is((await boss.get('/')).to, '/operator', '[F64] an operator without a business lands there');
	is((await boss.post(`${page}/suspend`, { why: 'x' }, { headers: { 'X-CSRF-Token': 'x' } })).status, 403, 'nothing is done without the form\'s token');
	for (const path of ['/operator', '/operator/plans', '/operator/registration', '/operator/notices', '/operator/health', page])
		is((await boss.get(path)).status, 200, `[F64] ${path.replace(/\d+/, 'N')} is shown`);
	const busy = makeChain(), both = await signIn(busy, 'owner');
	sql(`UPDATE "user" SET operator = true WHERE email = 'owner-${busy.tag}@test'`);
	for (const path of ['/operator', '/operator/plans', '/operator/registration', '/operator/providers', '/operator/sending', '/operator/notices', '/operator/health', page])
		is((await both.get(path)).status, 200, `[F64] ${path.replace(/\d+/, 'N')} is shown to an operator who has a business as well`);
	is((await boss.get('/operator/chains/999999999')).status, 404, 'a business that is not there is a 404');
}

async function list() {
	sql(`INSERT INTO chain (title) SELECT 'Crowd ${chain.tag} ' || n FROM generate_series(1, 60) n`);
	const first = (await boss.json(`/operator?q=Crowd+${chain.tag}`)).data;
	const second = (await boss.json(first.older)).data;
	is([first.chains.length, second.chains.length, new Set([...first.chains, ...second.chains].map((c) => c.id)).size], [50, 10, 60],
		'[F64] many businesses come by pages, each once');
	const found = async (q) => (await boss.json(`/operator?q=${encodeURIComponent(q)}`)).data.chains.map((c) => c.id);
	is([await found(`journal ${chain.tag}`), await found(`OWNER-${chain.tag}@test`.toLowerCase()), await found(`k${chain.tag}`)], [[chain.chain], [chain.chain], [chain.chain]],
		'[F64] and are found by name, by a user, by a branch\'s address');
	is((await boss.get('/operator?before=x')).status, 422, 'a wrong page is told');
	const one = (await boss.json(page)).data;
	is([one.used.branches, one.used.staff, one.used.users, one.users[0].name], [2, 3, 3, 'Owner'], '[F64] one shows what it uses, and its owners first');
	is((await boss.json('/operator?state=suspended')).data.chains.filter((c) => c.id === chain.chain), [], 'filters leave others out');
	sql(`UPDATE licence l SET ends_at = now() + (CASE right(c.title, 1) WHEN '2' THEN 3 WHEN '3' THEN 1 ELSE 2 END) * interval '1 day'
		FROM chain c WHERE c.id = l.chain_id AND c.title IN ('Crowd ${chain.tag} 2', 'Crowd ${chain.tag} 3', 'Crowd ${chain.tag} 4')`);
	const ending = (await boss.json(`/operator?state=ending&q=Crowd+${chain.tag}`)).data.chains;
	is(ending.map((c) => c.title.slice(-1)), ['3', '4', '2'], '[F64] of those that end soon the soonest comes first');
	const rest = (await boss.json(`/operator?state=ending&q=Crowd+${chain.tag}&before=${ending[0].id}`)).data.chains;
	is(rest.map((c) => c.title.slice(-1)), ['4', '2'], '[F64] and the next page goes on behind it');
	const counts = (await boss.json('/operator')).data.filters.map((f) => f.n);
	ok(counts.length === 5 && counts[0] > 60 && counts[2] >= 3, '[F64] how many there are of each state', counts);
	sql(`DELETE FROM chain WHERE title LIKE 'Crowd ${chain.tag} %'`);
}

// What a business uses, counted and not read.
async function activity() {
	book(other);
	sql(`INSERT INTO outbox (chain_id, branch_id, channel, recipient, lang, template, state, tried_at, sent_at)
		SELECT ${other.chain}, ${other.branch}, c, 'x', 'en', 'booked', 'sent', now() - d * interval '1 day', now() FROM (VALUES ('sms', 1), ('sms', 40), ('mail', 2)) m (c, d)`, other.chain);
	const used = await eventually(async () => {
		const { used: u } = (await boss.json(`/operator/chains/${other.chain}`)).data;
		return u.bookings === 1 && u;
	});
	is([used?.sms, used?.letters, used?.megabytes], [1, 1, 0], '[F64] how many bookings, SMS and letters a business had in thirty days, and its files');
}

async function plans() {
	const form = { title: `Small ${chain.tag}`, price: '990', staff_max: 3, branches_max: 2, term_days: 31 };
	for (const [change, field] of [[{ title: '' }, 'title'], [{ staff_max: 'x' }, 'staff'], [{ term_days: '-1' }, 'term'], [{ trial_days: 999999 }, 'trial']]) {
		const res = await boss.post('/operator/plans', { ...form, ...change });
		ok(res.status === 422 && res.text.includes(`id="p-${field}-e"`) && res.text.includes('value="990"'), `a wrong ${field} is told beside it, the form keeps the rest`, res.text.slice(0, 300));
	}
	is((await boss.post('/operator/plans', form)).to, '/operator/plans', '[F64] a plan is made');
	const id = Number(sql(`SELECT id FROM plan WHERE title = 'Small ${chain.tag}'`));
	ok((await boss.post('/operator/plans', form)).text.includes('There is a plan of this name already'), 'its name is taken once');
	is((await boss.post(`/operator/plans/${id}`, { ...form, version: 1, price: '1 090' })).status, 303, '[F64] it is changed');
	const late = await boss.post(`/operator/plans/${id}`, { ...form, version: 1, price: '5' });
	ok(late.status === 409 && late.text.includes('1 090') && late.text.includes('value="5"'), 'who comes too late sees both', late.status);
	is((await boss.post(`/operator/plans/${id}/archive`, {})).to, `/operator/plans?archived=${id}`, '[F64] it is put away');
	ok((await boss.get(`/operator/plans?archived=${id}`)).text.includes('Undo'), 'with a way back');
	await boss.post(`/operator/plans/${id}/restore`, {});
	const usual = sql('SELECT id FROM plan WHERE is_default');
	is((await boss.post(`/operator/plans/${usual}/archive`, {})).status, 422, 'the plan of new businesses stays');
	is((await boss.post(`/operator/plans/${id}/default`, {})).status, 303, '[F64] another one is given to new businesses');
	const made = sql(`SELECT chain_make('Probe ${chain.tag}')`);
	is(sql(`SELECT p.title, l.ends_at - now() > interval '30 days' FROM licence l JOIN plan p ON p.id = l.plan_id WHERE l.chain_id = ${made}`), `Small ${chain.tag}|t`, '[F64] and they get it, for its term');
	await boss.post(`/operator/plans/${usual}/default`, {});
	sql(`DELETE FROM chain WHERE id = ${made}`);
	is((await boss.post(`/operator/plans/999999999/default`, {})).status, 404, 'one that is not there is not');
	return id;
}

async function limits() {
	const id = await plans();
	const bad = await boss.post(`${page}/plan`, { plan: id, last_day: '2031-02-30' });
	ok(bad.status === 422 && bad.text.includes('id="o-last-e"') && bad.text.includes('value="2031-02-30"') && bad.text.includes(`value="${id}" selected`), 'a day that does not exist is told beside it, and what was chosen stays', bad.status);
	const given = await boss.post(`${page}/plan`, { plan: id, last_day: sql('SELECT current_date + 5') });
	ok(given.to?.startsWith(`${page}?undo=`), '[F64] a business gets the plan', given.to);
	const more = await owner.post(`${settings}/branches`, { title: 'One more', city: '', zone: 'Europe/Moscow', like: chain.branch });
	ok(more.status === 422 && more.text.includes('ends at so many branches: 2'), '[F64] beyond it no branch is opened, and the limit is named', more.text.match(/n-title-e[^<]*<?/)?.[0] ?? more.status);
	const seen = (await owner.json(`${settings}/licence`)).data;
	is([seen.staff, seen.staff_left, seen.branches_left, seen.state_words], [3, 'of 3, left: 0', 'of 2, left: 0', 'In force'], '[F64] the chain sees its plan, what is used and what is left');
	is((await admin.get(`${settings}/licence`)).status, 403, 'who may not see the plan does not');
	ok((await owner.get(`/journal/${chain.branch}`)).text.includes('The licence lasts'), '[F64] who may is told when few days are left');
	ok(!(await admin.get(`/journal/${chain.branch}`)).text.includes('The licence lasts'), 'others are not');
	ok((await boss.get(given.to)).text.includes('Undo'), 'the operator can take it back');
}

async function ended() {
	const visit = book(chain);
	const key = chain.tag.repeat(4), appointment = visit.appointments[0].id;
	sql(`SELECT link_make(${appointment}, sha256('${key}'))`, chain.chain);
	ends('now()');
	const before = sql(`SELECT count(*), max(version) FROM visit WHERE chain_id = ${chain.chain}`);
	is([(await admin.get(`/journal/${chain.branch}`)).status, (await owner.get(settings)).status, (await owner.get(`${settings}/licence`)).status], [200, 200, 200], '[F64] ended, everything is there to read');
	const page402 = await admin.post(`/journal/${chain.branch}/visits/${visit.visit_id}`, { version: 1, comment: 'x' });
	ok(page402.status === 402 && page402.text.includes('licence of this business has ended'), '[F64] nothing is changed, with a sentence', page402.status);
	const json402 = await owner.json(`${settings}/online`, { step: 30 });
	is([json402.status, /licence/.test(json402.data?.error?.message)], [402, true], '[F64] programs read the same');
	ok((await admin.get(`/journal/${chain.branch}`)).text.includes('The licence has ended'), '[F64] every page says so');
	is([(await owner.post('/account/choice', { lang: 'en' })).status, (await owner.post('/account/name', { name: 'Owner' })).status], [303, 303], 'what is people\'s own goes on');
	is((await (await signIn(chain, 'owner')).post('/account/sign-out', {})).status, 303, 'and signing in and out');
	ok((await fetch(`${site}/booking/j${chain.tag}?lang=en`).then((r) => r.text())).includes('Online booking is paused here'), '[F64] the booking page says so politely');
	const wish = { staff_id: chain.people[0], services: [chain.services[0]], datetime: `${sql(`SELECT (now() AT TIME ZONE 'Asia/Vladivostok')::date + 2`)}T11:00:00` };
	for (const [path, body] of [[`/book_check/${chain.branch}`, { appointments: [{ id: 1, ...wish }] }],
		[`/book_record/${chain.branch}`, { fullname: 'Late', phone: '+79161112233', appointments: [{ id: 1, ...wish }] }],
		[`/okno/hold/${chain.branch}`, { staff_id: wish.staff_id, service_ids: wish.services, datetime: wish.datetime }]]) {
		const got = await api(path, body);
		ok(got.status === 403 && JSON.stringify(got.data).includes('paused'), `[F64] ${path.split('/')[1]} is refused with a sentence`, got);
	}
	const client = new Browser();
	const cancel = await client.post(`/booking/visits/${key}/cancel?lang=en`, {});
	ok(cancel.status === 403 && cancel.text.includes('paused'), '[F64] nor does a client\'s link change anything', `${cancel.status} ${cancel.text.slice(0, 200)}`);
	is(sql(`SELECT count(*), max(version) FROM visit WHERE chain_id = ${chain.chain}`), before, 'nothing of it was done');
	is((await boss.post(`${page}/extend`, { days: 31 })).status, 303, '[F64] extended');
	is((await admin.post(`/journal/${chain.branch}/visits/${visit.visit_id}`, { version: 1, comment: 'later' })).status < 400, true, '[F64] it goes on as before');
	is((await api(`/book_check/${chain.branch}`, { appointments: [{ id: 1, ...wish }] })).status, 201, 'for clients too');
	for (const days of ['x', 0, 99999])
		is((await boss.post(`${page}/extend`, { days })).status, 422, `not by ${days} days`);
}

async function suspended() {
	ok((await boss.post(`${page}/suspend`, { why: '' })).text.includes('id="o-why-e"'), 'nobody is suspended without a reason');
	const done = await boss.post(`${page}/suspend`, { why: 'The bill of March <b>' });
	is(state(), 'suspended', '[F64] a business is suspended');
	ok((await admin.get(`/journal/${chain.branch}`)).text.includes('The bill of March &lt;b&gt;'), '[F64] and reads why');
	is((await owner.json(`${settings}/online`, { step: 30 })).status, 402, 'it changes nothing');
	const event = Number(done.to.split('undo=')[1]);
	is((await boss.post(`${page}/undo`, { event: event - 1 })).status, 409, 'what was done before cannot be taken back');
	is([(await boss.post(`${page}/undo`, { event })).to, state()], [page, 'in force'], '[F64] this can');
	await boss.post(`${page}/suspend`, { why: 'Again' });
	is((await boss.post(`${page}/suspend`, { why: 'Twice' })).to, page, 'suspending it once more changes nothing');
	is([(await boss.post(`${page}/resume`, {})).status, state()], [303, 'in force'], '[F64] and it is let go on');
	const history = (await owner.json(`${settings}/licence`)).data.lines;
	ok(history.length > 6 && history[0].by === 'Boris Boss', '[F64] the chain sees the history', history);
}

async function working() {
	const user = Number(sql(`SELECT id FROM "user" WHERE email = 'owner-${chain.tag}@test'`));
	const stranger = Number(sql(`SELECT id FROM "user" WHERE email = 'owner-${other.tag}@test'`));
	is([(await boss.post(`${page}/enter`, { user: stranger })).status, (await boss.post(`${page}/enter`, { user: 'x' })).status], [404, 422], 'nobody is entered as in a business that is not theirs');
	is((await boss.post(`${page}/enter`, { user })).to, `/journal/${chain.branch}`, '[F64] the operator works as an owner');
	const journal = await boss.get(`/journal/${chain.branch}`);
	ok(journal.status === 200 && journal.text.includes('Boris Boss') && journal.text.includes('/account/work-end'), '[F64] every page says so');
	is([(await boss.get(`/journal/${other.branch}`)).status, (await boss.get('/operator')).status], [404, 404], 'in that business only, and not in the console');
	for (const [path, form] of [['name', { name: 'Taken' }], ['password', { password: 'okno-owner-demo', new_password: 'something-long' }], ['email', { email: 'x@example.org' }], ['sessions/end', {}]])
		is((await boss.post(`/account/${path}`, form)).status, 403, `[F64] the user's own ${path} is theirs`);
	const made = book(chain, { start: '15:00' });
	is((await boss.post(`/journal/${chain.branch}/visits/${made.visit_id}`, { version: 1, comment: 'by the operator' })).status < 400, true, 'they can help');
	is(sql(`SELECT count(*) FROM log WHERE chain_id = ${chain.chain} AND visit_id = ${made.visit_id} AND request LIKE 'operator %'`) > 0, true, '[F64] the journal of actions knows it was the operator');
	ok((await owner.get('/account/profile')).text.includes('Boris Boss'), '[F64] the user reads it in their profile');
	is((await owner.json(`${settings}/licence`)).data.works[0], { ...(await owner.json(`${settings}/licence`)).data.works[0], operator: 'Boris Boss', user: 'Owner', now: true }, '[F64] the owners on the page of the licence');
	is([(await boss.post('/account/work-end', {})).to, (await boss.get('/operator')).status], [page, 200], '[F64] and back');
	await boss.post(`${page}/enter`, { user });
	sql(`UPDATE operator_work SET until = now() WHERE chain_id = ${chain.chain} AND ended_at IS NULL`);
	is([(await boss.get(`/journal/${chain.branch}`)).status, (await boss.get('/operator')).status], [404, 200], '[F64] after an hour it is over by itself');
	await boss.post(`${page}/enter`, { user });
	is((await boss.post('/account/sign-out', {})).status, 303, 'signing out ends all of it');
}

async function providers(operator) {
	const at = '/operator/providers', slug = `y${chain.tag}`, form = { kind: 'yandex', title: 'Яндекс', slug, client_id: 'id', secret: 'hush-hush', enabled: 1 };
	for (const [change, field] of [[{ slug: 'A b' }, 'slug'], [{ kind: 'oidc', issuer: 'http://x' }, 'issuer'], [{ client_id: '' }, 'client'], [{ title: '' }, 'title']]) {
		const res = await operator.post(at, { ...form, ...change });
		ok(res.status === 422 && res.text.includes(`id="o-${field}-e"`), `a wrong ${field} of a site is told beside it`, res.status);
	}
	is((await operator.post(at, form)).to, at, '[U4] [F64] a site to sign in by is set up');
	is(sql(`SELECT position('hush' IN encode(client_secret, 'escape')) FROM oidc_provider WHERE slug = '${slug}'`), '0', 'its secret is sealed');
	const shown = await operator.get(`${at}/${slug}`);
	ok(shown.status === 200 && !shown.text.includes('hush-hush') && shown.text.includes('leave empty to keep it'), 'and never shown again');
	is((await operator.post(at, form)).status, 422, 'its name is taken once');
	is((await operator.post(`${at}/${slug}`, { ...form, title: 'Ya', secret: '', enabled: null })).to, at, 'it is changed');
	is(sql(`SELECT title, enabled, client_secret IS NOT NULL FROM oidc_provider WHERE slug = '${slug}'`), 'Ya|f|t', 'and keeps its secret');
	is([(await operator.post(`${at}/${slug}/drop`, {})).to, (await operator.get(`${at}/${slug}`)).status, (await operator.post(`${at}/${slug}`, form)).status], [at, 404, 404], 'unused, it is removed');
}

async function registration() {
	const operator = await signIn(chain, 'boss');
	await operator.get('/operator');
	const version = () => sql('SELECT version FROM installation');
	const was = version();
	is((await operator.post('/operator/registration', { registration: 'sometimes', version: was })).status, 422, 'another way of registering there is not');
	is((await operator.post('/operator/registration', { registration: 'invitation', agreement: 'Be kind.', version: was })).status, 303, '[F64] registration is by invitation');
	const late = await operator.post('/operator/registration', { registration: 'closed', version: was });
	ok(late.status === 409 && late.text.includes('Somebody else'), 'who comes too late is told', late.status);
	const closed = await new Browser().get('/account/register');
	ok(!closed.text.includes('name="phone"'), '[F64] without one nobody registers');
	const made = await operator.post('/operator/invitations', { note: 'For the salon', days: 14 });
	const link = made.text.match(/value="[^"]*(\/account\/register\?invite=[0-9a-f]+)"/)?.[1];
	ok(made.status === 201 && link && (await new Browser().get(link)).text.includes('name="phone"'), '[F64] with the link of an invitation somebody does', made.status);
	is((await operator.post('/operator/invitations', { days: 0 })).status, 422, 'for at least a day');
	const id = sql('SELECT max(id) FROM invitation');
	is((await operator.post(`/operator/invitations/${id}/revoke`, {})).status, 303, 'it is withdrawn');
	ok(!(await new Browser().get(link)).text.includes('name="phone"'), '[F64] and no longer good');
	is((await operator.post('/operator/registration', { registration: 'open', agreement: '', version: version() })).status, 303, 'open again');
	await providers(operator);
	const health = (await operator.json('/operator/health')).data;
	is(health.queues.map((q) => [q.queue, q.alive]), [['live', true], ['send', true], ['heavy', true], ['ask', true]], '[F64] the queues and their signs of life are seen');
}

await registrationAlone();
await run(doors, list, activity, limits, ended, suspended, working, registration);
