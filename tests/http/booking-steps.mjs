// The booking page without scripts: its steps in any order, its form, what is
// wrong with what is typed, and times that somebody else took.

import { at, book, change, filled, get, is, location, makeBranch, ok, post, rows, run, site, sql } from './booking.mjs';

const branch = makeBranch('Salon <b>& "Co"');
const [first, second, third] = branch.services;
const [one, two] = branch.people;
const home = `/booking/${branch.id}`;
const visits = () => Number(sql(`SELECT count(*) FROM visit WHERE chain_id = ${branch.chain}`));

async function journey() {
	let page = await get(home);
	is(page.status, 200, 'the page is there');
	is(page.heading, 'Choose services', 'it begins with the services');
	is(page.inputs().filter((i) => i.name === 'service').length, 3, 'all services are offered');
	ok(page.text.includes('1,000') && page.text.includes('1 h 30 min'), 'with prices and lengths', page.text);
	is((await get(`/booking/${branch.slug}`)).heading, 'Choose services', 'the slug leads there as well');

	page = await get(`${home}?service=${first}&service=${second}`);
	is(page.heading, 'Choose a specialist', 'then the specialist');
	ok(page.text.includes('3,000') && page.text.includes('2 services'), 'the total is shown', page.text);
	ok(page.link('Any specialist'), 'anybody may be chosen');
	ok(page.slots().length >= 3 && page.slots().length <= 9, 'the next free times of each are shown, today or on the nearest day', page.text);

	page = await get(page.link('Person 2'));
	is(page.heading, 'Day and time', 'then day and time');
	is(page.links.filter((a) => a.class?.startsWith('w-day')).length
		+ page.buttons.filter((b) => b.class?.startsWith('w-day')).length, 14, 'fourteen days are shown');
	page = await get(page.links.find((a) => a.href?.includes(`date=${at(3, '').slice(0, 10)}`)).href);
	ok(page.text.includes('Morning') && page.text.includes('Afternoon'), 'the times of a day by its parts', page.text);

	page = await get(page.slots().find((a) => a.text === '11:30').href);
	is(page.heading, 'Your contacts', 'then the contacts');
	ok(page.text.includes('11:30') && page.text.includes('Person 2'), 'what was chosen is said', page.text);
	const fields = page.fields();
	ok(fields.get('idempotency_key').length === 32, 'the form has a key of its own');
	fields.set('name', 'Vera Lind');
	fields.set('phone', '8 900 123 45 67');
	fields.set('email', 'vera@example.com');
	fields.set('consent', '1');
	const before = visits();
	const done = await post(page.action('/booking/'), fields);
	is(done.status, 303, 'and it is booked');
	ok(/^\/booking\/visits\/[0-9a-f]{32}\?new=1$/.test(location(done)), 'the secret link follows', location(done));
	is(visits(), before + 1, 'as one visit');
	is((await get(location(done))).heading, 'You are booked', 'which the page says');
	is(sql(`SELECT v.origin, a.staff_id, a.starts_at = '${at(3, '11:30')}', c.phone,
		(SELECT count(*) FROM appointment_line l WHERE l.chain_id = v.chain_id AND l.appointment_id = a.id),
		(SELECT count(*) FROM consent x WHERE x.chain_id = v.chain_id AND x.visit_id = v.id),
		(SELECT string_agg(o.template || ' ' || o.recipient || ' ' || o.state, ',') FROM outbox o
		  WHERE o.chain_id = v.chain_id AND o.visit_id = v.id) IN ('booked vera@example.com new', 'booked vera@example.com sent')
		FROM visit v JOIN appointment a ON a.chain_id = v.chain_id AND a.visit_id = v.id
		JOIN client c ON c.chain_id = v.chain_id AND c.id = v.client_id
		WHERE v.chain_id = ${branch.chain} ORDER BY v.id DESC LIMIT 1`),
		`client|${two}|t|+79001234567|2|1|t`, 'with its lines, the consent and a letter');
}

async function anyOrder() {
	let page = await get(`${home}?staff=${one}`);
	is(page.inputs().filter((i) => i.name === 'service').map((i) => Number(i.value)), [first, second],
		'with a specialist first, only their services are offered');
	ok(/class="w-summary w-chosen"><b>Person 1<\/b>/.test(page.html) && page.link('Change').includes('step=staff'), 'and it is said whose');
	const time = encodeURIComponent(at(4, '17:30'));
	page = await get(`${home}?time=${time}`);
	is(page.inputs().filter((i) => i.name === 'service').map((i) => Number(i.value)), [first],
		'with a time first, only what still fits');
	ok(/w-chosen"><b>[A-Z][a-z]+, \d+ [A-Z][a-z]+, 17:30<\/b>/.test(page.html) && page.link('Change').includes('step=time'), 'and into what');
	page = await get(`${home}?time=${time}&service=${first}`);
	ok(page.link('Person 1') && page.link('Person 2'), 'and who is free then');
	ok(/w-chosen"><b>[^<]*17:30<\/b>/.test(page.html), 'which is said there, too');
	ok(!(await get(`${home}?service=${first}`)).html.includes('w-chosen'), 'in the usual order there is nothing to say');
	page = await get(`${home}?service=${third}`);
	ok(!page.text.includes('Person 1') && page.link('Person 2'), 'a service leaves those who do it');
	page = await get(`${home}?service=${first}&staff=0&time=${time}`);
	is(page.heading, 'Your contacts', 'with all chosen, in another order, the contacts follow at once [F33]');
	page = await get(`${home}?service=999999,${first}&staff=888888&step=nonsense&time=yesterday&date=x`);
	is([page.status, page.heading], [200, 'Choose a specialist'], 'what is unknown in an address is left out');
	page = await get(`${home}?service=${first}&staff=0&date=${at(20, '').slice(0, 10)}`);
	ok(page.link('') !== undefined && page.html.includes('Two weeks earlier'), 'later weeks can be seen');
}

async function badInput() {
	const long = 'x'.repeat(5000);
	const time = at(5, '10:00');
	const cases = [
		['no consent', { consent: null }, 'consent'],
		['no name', { name: '' }, 'name'],
		['a name of blanks', { name: '   ' }, 'name'],
		['a long name', { name: long }, 'name'],
		['a control character', { name: 'Ve\u0007ra' }, 'name'],
		['a NUL', { name: 'Ve\0ra' }, 'name'],
		['an override of direction', { name: 'Ve\u202era' }, 'name'],
		['no phone', { phone: '' }, 'phone'],
		['a phone that is none', { phone: '12' }, 'phone'],
		['letters for a phone', { phone: 'call me' }, 'phone'],
		['an address that is none', { email: 'vera@' }, 'email'],
		['a long comment', { comment: long }, null],
		['a service that is unknown', { service: 999999 }, null],
		['no service', { service: null }, null],
		['a service that is no number', { service: 'x' }, null],
		['a specialist that is unknown', { staff: 999999 }, null],
		['a specialist who does not do it', { staff: one, service: third }, null],
		['a specialist that is no number', { staff: '-5' }, null],
		['no time', { time: null }, null],
		['a time that is none', { time: 'noon' }, null],
		['a time in the past', { time: at(-3, '10:00') }, null],
		['a time outside of the shift', { time: at(5, '20:00') }, null],
		['a time off the step', { time: at(5, '10:07') }, null],
		['a time beyond the horizon', { time: at(500, '10:00') }, null],
		['a slot that is none', { slot: '1@2026-99-99Tx' }, null],
		['a slot with more than a time', { slot: `${branch.people[0]}@${at(1, '10:00').slice(0, 16)}<b>` }, null],
		['a slot of another kind', { slot: "1@' OR 1=1" }, null],
	];
	for (const [name, wrong, field] of cases) {
		const before = visits();
		const page = await post(home, filled(branch, time, wrong));
		is([page.status, visits() - before], [422, 0], `${name}: refused, nothing booked`);
		if (field)
			ok(page.error(field), `${name}: said beside the field`, page.text);
		else
			ok(page.html.includes('role="alert"') || page.html.includes('w-error'), `${name}: said`, page.text);
	}
	const foreign = makeBranch();
	is((await post(home, filled(branch, time, { service: foreign.services[0] }))).status, 422,
		'a service of another business');
	is((await post(home, filled(branch, time, { staff: foreign.people[0] }))).status, 422,
		'a specialist of another business');
	const raw = await fetch(new URL(home, process.env.OKNO_URL), { method: 'POST', body: `name=%ff%fe&consent=1`,
		headers: { 'Content-Type': 'application/x-www-form-urlencoded' } });
	is(raw.status, 422, 'bytes that are no text');
	is((await get(`${home}?service=%ff&name=%00`)).status, 200, 'nor do they hurt an address');
	for (const path of ['/booking/0', '/booking/999999999', '/booking/no-such', '/booking/%3Cscript%3E', '/booking/9e9'])
		is((await get(path)).status, 404, `there is no ${path}`);
	is((await post('/booking/999999999', filled(branch, time))).status, 404, 'nor can it be booked');
	is((await post(home, filled(branch, time), { 'Sec-Fetch-Site': 'cross-site' })).status, 403,
		'a form that another site sends is refused');
}

async function keeps() {
	const page = await post(home, filled(branch, at(5, '10:00'), { consent: null, phone: '12', comment: '<i>&"\'' }));
	const again = page.fields();
	is([again.get('name'), again.get('phone'), again.get('email'), again.get('comment'), again.get('time')],
		['Vera Lind', '12', 'vera@example.com', '<i>&"\'', at(5, '10:00')], 'what was typed and chosen is kept');
	const attack = '"><script>alert(1)</script>';
	const shown = await post(home, filled(branch, at(5, '10:00'),
		{ consent: null, name: attack, phone: attack, email: attack, comment: `</textarea>${attack}` }));
	ok(!shown.html.includes('<script>alert') && shown.html.includes('&lt;script&gt;'), 'and shown as text, whatever it is');
	const first_ = await get(home);
	ok(!first_.html.includes('Salon <b>') && first_.html.includes('Salon &lt;b&gt;'), 'so are titles');
	ok(!(await get(`${home}?origin=${encodeURIComponent(`https://a.example/${attack}`)}&embed=dialog`)).html.includes('<script>alert'),
		'and what the address holds');
	const path = await book(branch, at(5, '16:00'), { name: attack.slice(2), comment: attack });
	ok(!(await get(path)).html.includes('<script>alert'), 'also when it is booked');
}

async function twice() {
	const fields = filled(branch, at(6, '10:00'), { idempotency_key: `k${process.pid}-${Date.now()}` });
	const before = visits();
	const [a, b] = await Promise.all([post(home, fields), post(home, fields)]);
	is([a.status, b.status, location(a) === location(b), visits() - before], [303, 303, true, 1],
		'a form sent twice at once is one booking');
	is(location(await post(home, fields)), location(a), 'and again later');
	fields.set('time', at(6, '12:00'));
	is((await post(home, fields)).status, 422, 'its key is good for nothing else');
}

async function taken() {
	const time = at(7, '14:00');
	await book(branch, time, { phone: '+7 900 765-43-21', name: 'Somebody' });
	const page = await post(home, filled(branch, time));
	is(page.status, 422, 'a time that somebody has is refused');
	const again = page.fields();
	is([again.get('name'), again.get('phone'), again.get('comment'), again.get('consent')],
		['Vera Lind', '+7 900 123-45-67', 'By the window, please', '1'], 'nothing typed is lost');
	const offers = page.offers();
	ok(offers.length >= 3 && offers.every((o) => o.name === 'slot'), 'the nearest times are buttons', page.text);
	const minutes = (o) => Math.abs(new Date(o.value.split('@')[1]) - new Date(time)) / 60000;
	ok(minutes(offers[0]) <= 60, 'the very nearest first', offers[0]);
	ok(/<button disabled hidden>/.test(page.html), 'Enter in a field chooses none of them');
	again.set('slot', offers[0].value);
	is((await post(page.action('/booking/'), again)).status, 303, 'one of them books at once');
	const stale = await get(`${home}?service=${first}&staff=${one}&time=${encodeURIComponent(time)}`);
	ok(stale.offers().length > 0, 'a link to a time that is gone says so at once');
	await book(branch, at(7, '14:00'), { staff: two });
	const nobody = await post(home, filled(branch, time, { staff: 0 }));
	is([nobody.status, nobody.offers().length > 0], [422, true], 'nobody is free: other times');
}

async function changesNothing() {
	const before = rows(branch.chain);
	for (const path of ['', '?service=1', `?service=${first}&staff=0`, `?service=${first}&staff=${one}&time=${encodeURIComponent(at(8, '10:00'))}`,
		'/consent', '/theme.css?c=112233'])
		await get(home + path);
	is(rows(branch.chain), before, 'looking changes nothing');
}

async function code() {
	change(branch, 'phone_code = true');
	const fields = filled(branch, at(9, '10:00'), { phone: `+7 900 ${String(process.pid).padStart(7, '1')}` });
	const before = visits();
	let page = await post(home, fields);
	is([page.status, Boolean(page.error('code')), visits() - before], [422, true, 0], 'a code is asked for where the branch wants one');
	const sent = sql(`SELECT params->>'code' FROM outbox WHERE chain_id = ${branch.chain} AND template = 'code' ORDER BY id DESC LIMIT 1`);
	ok(/^\d{6}$/.test(sent), 'and sent');
	fields.set('code', sent === '000000' ? '000001' : '000000');
	page = await post(home, fields);
	is([page.status, Boolean(page.error('code'))], [422, true], 'a wrong one is refused');
	fields.set('code', sent);
	is((await post(home, fields)).status, 303, 'the right one books');
	change(branch, 'phone_code = false');
}

async function rules() {
	change(branch, "email_field = 'required', comment_field = 'hidden'");
	const page = await get(`${home}?service=${first}&staff=0&time=${encodeURIComponent(at(10, '10:00'))}`);
	ok(!page.html.includes('name="comment"'), 'a hidden field is not shown');
	ok((await post(home, filled(branch, at(10, '10:00'), { email: '' }))).error('email'), 'a required one is asked for');
	change(branch, "email_field = 'optional', comment_field = 'optional', any_staff = false");
	ok(!(await get(`${home}?service=${first}`)).link('Any specialist'), 'anybody may be left out');
	change(branch, 'any_staff = true, online = false');
	const closed = await get(home);
	ok(closed.status === 200 && closed.link('+7 423 200-00-00') === 'tel:+74232000000', 'a closed branch gives its phone', closed.text);
	is((await post(home, filled(branch, at(10, '10:00')))).status, 422, 'and takes no booking');
	change(branch, 'online = true');
}

async function frame() {
	const csp = async (headers) => (await get(home, headers)).headers.get('content-security-policy');
	ok((await csp()).includes('frame-ancestors *;'), 'any site may frame the page');
	change(branch, "frame_sites = 'https://salon.example'");
	ok((await csp()).includes(`frame-ancestors https://salon.example ${site};`), 'or those that the owner names, and our own settings');
	const page = await get(`${home}?embed=dialog&lang=ru&origin=https%3A%2F%2Fsalon.example&service=${first}`);
	ok(page.links.filter((a) => a.href?.startsWith('/booking/') && !a.href.endsWith('/consent')).every((a) => a.href.includes('embed=dialog')
		&& a.href.includes('lang=ru')), 'links keep what the frame was opened with');
	const theme = await get(`${home}/theme.css?c=ffe08a`);
	ok(theme.html.includes('--brand:#ffe08a') && theme.html.includes('--on-brand:#14161a'), 'dark text on a light brand', theme.html);
	ok((await get(`${home}/theme.css?c=6d3be0`)).html.includes('--on-brand:#fff'), 'light text on a dark one');
	ok(theme.headers.get('cache-control').includes('immutable'), 'kept for good');
	for (const c of ['', 'fff', 'xyzxyz', '}body{}', 'ffe08a00'])
		is((await get(`${home}/theme.css?c=${encodeURIComponent(c)}`)).status, 404, `no colour: "${c}"`);
}

async function words() {
	const lang = (page) => /<html lang="(\w+)"/.exec(page.html)[1];
	is(lang(await get(home, { 'Accept-Language': '*' })), 'en', 'the language is the branch\'s where nobody asks');
	is(lang(await get(home, { 'Accept-Language': 'ru' })), 'ru', 'else the browser\'s');
	is(lang(await get(`${home}?lang=en`, { 'Accept-Language': 'ru' })), 'en', 'else the address\'s');
	is(lang(await get(home, { 'Accept-Language': 'en', Cookie: 'lang=ru' })), 'ru', 'else the cookie\'s');
	ok((await get(`${home}/consent`)).text.includes('withdraw this consent'), 'the consent has a text');
	change(branch, "consent_text = E'Our own\\n<script>text'");
	const own = await get(`${home}/consent`);
	ok(own.text.includes('Our own') && own.html.includes('&lt;script&gt;text'), 'or the branch\'s own');
	is((await get('/booking/no-such/consent')).status, 404, 'of a branch that exists');
}

await run([journey, anyOrder, badInput, keeps, twice, taken, changesNothing, code, rules, frame, words]);
