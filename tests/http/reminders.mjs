// What clients are told: the settings with their refusals, the words with a
// preview of a real booking.

import { Browser, book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const settings = `/settings/${chain.branch}/reminders`;
const owner = await signIn(chain, 'owner');
const branch = (columns) => json(`SELECT ${columns} FROM branch WHERE id = ${chain.branch}`)[0];
const error = (text, field) => new RegExp(`id="error-${field}">([^<]+)`).exec(text)?.[1];
const plain = { booked_mail: 'client', booked_sms: 'off', moved_mail: 'client', moved_sms: 'off', cancelled_mail: 'client',
	cancelled_sms: 'off', remind_mail: '', remind_sms: '', quiet_from: '', quiet_to: '', quiet_how: 'after' };

async function send(changes) {
	const { text } = await owner.get(settings);
	const seen = /name="seen" value="([^"]+)"/.exec(text)[1];
	return owner.post(settings, { ...plain, seen, ...changes });
}

// ---- settings ----

async function switches() {
	const got = await send({ booked_sms: 'all', remind_sms: '2, 24;2', remind_mail: '48', quiet_from: '22:00', quiet_to: '8:00' });
	is([got.status, got.to], [303, `${settings}?saved=1`], '[F11] what clients are told is set up');
	is(branch('booked_sms, remind_sms, remind_mail, quiet_from, quiet_to'),
		{ booked_sms: 'all', remind_sms: '24,2', remind_mail: '48', quiet_from: '22:00', quiet_to: '08:00' },
		'[F11] several reminders, each once, the earliest first; hours as people write them');
	for (const [field, wrong] of [['remind_sms', 'soon'], ['remind_sms', '0'], ['remind_mail', '721'], ['remind_mail', '-2'],
		['remind_sms', '1 2 3 4 5 6'], ['quiet_from', '25:00'], ['quiet_to', 'night']]) {
		const bad = await send({ quiet_from: '22:00', quiet_to: '08:00', [field]: wrong });
		ok(bad.status === 422 && error(bad.text, field) && bad.text.includes(`value="${wrong}"`), `[F11] "${wrong}" is refused beside ${field}`, bad.text);
	}
	ok(error((await send({ quiet_from: '22:00' })).text, 'quiet_to'), '[F11] quiet hours have an end');
	ok(error((await send({ quiet_from: '22:00', quiet_to: '22:00' })).text, 'quiet_to'), '[F11] that is not their beginning');
	is((await send({ booked_sms: 'odd' })).status, 422, '[F11] no other choice');
	is((await owner.post(settings, { ...plain, seen: 'x' })).status, 409, '[F11] who saw an older state is told');
	const log = json(`SELECT changes->'remind_sms' AS c FROM log WHERE chain_id = ${chain.chain} AND object = 'branch' ORDER BY id DESC LIMIT 1`)[0];
	is(log.c, ['', '24,2'], '[F11] the journal of actions has it');
}

// ---- words ----

async function words() {
	book(chain, { start: '10:00', on: day(1) });
	const at = `${settings}/texts/reminder`;
	const first = await owner.get(at);
	ok(/class="s-preview" lang="ru"><p>[^<]*10:00/.test(first.text), '[F11] the usual text is shown with a real booking', first.text);
	ok(first.text.includes('<code>{services}</code>'), '[F11] and what may be used in it');
	const typed = { sms_ru: 'Ждём, {client}: {time}, {services}', sms_en: 'See you, {client}: {time}', mail_ru: '', mail_en: '' };
	let got = await owner.post(at, { ...typed, preview: 1 });
	is(got.status, 200, '[F11] a text can be looked at before it is saved');
	ok(got.text.includes('<p>Ждём, Client: 10:00, Service 1</p>'), '[F11] filled in', got.text);
	ok(/Characters: 30, SMS: 1/.test(got.text), '[F11] with its length', /Characters[^<]*/.exec(got.text)?.[0]);
	is(sql(`SELECT count(*) FROM message_text WHERE branch_id = ${chain.branch}`), '0', '[F11] which saves nothing');
	got = await owner.post(at, { ...typed, sms_ru: 'я'.repeat(71), sms_en: 'x'.repeat(160), preview: 1 });
	ok(/Characters: 71, SMS: 2/.test(got.text) && /Characters: 160, SMS: 1/.test(got.text), '[F11] 70 letters of another alphabet are one SMS, 160 of the GSM one');
	is((await owner.post(at, typed)).to, `${at}?saved=1`, '[F11] saved');
	is(json(`SELECT channel, lang, body FROM message_text WHERE branch_id = ${chain.branch} ORDER BY lang`),
		[{ channel: 'sms', lang: 'en', body: typed.sms_en }, { channel: 'sms', lang: 'ru', body: typed.sms_ru }], '[F11] in both languages');
	for (const wrong of ['Hello {name}', 'Hello {', '} bye', '{ day }', '{{day}}']) {
		got = await owner.post(at, { ...typed, sms_en: wrong });
		ok(got.status === 422 && error(got.text, 'sms_en')?.includes('placeholder') && !error(got.text, 'sms_ru'),
			`[F11] "${wrong}" is refused beside its field`, got.text);
	}
	ok(got.text.includes('{{day}}'), '[F11] and stays there as it was typed');
	is((await owner.post(at, { ...typed, mail_en: 'x'.repeat(1001) })).status, 422, '[F11] so is what is too long');
	await owner.post(at, { ...typed, sms_ru: '' });
	is(sql(`SELECT string_agg(lang, ' ') FROM message_text WHERE branch_id = ${chain.branch}`), 'en', '[F11] an empty one is the usual one again');
	is((await owner.get(`${settings}/texts/code`)).status, 404, '[F11] texts of other things are not theirs to change');
}

async function ready() {
	const at = `${settings}/ready`;
	is((await owner.post(at, { title: 'Parking', body: 'There is a place in the yard, {client}' })).status, 303, '[F11] a ready text is added');
	const id = sql(`SELECT id FROM ready_text WHERE branch_id = ${chain.branch}`);
	const bad = await owner.post(`${at}/${id}`, { title: '', body: '{odd}' });
	ok(bad.status === 422 && bad.text.includes(`id="et-${id}"`) && bad.text.includes(`id="eb-${id}"`), '[F11] refused beside its fields', bad.text);
	is((await owner.post(`${at}/${id}`, { title: 'Yard', body: 'x' })).status, 303, '[F11] changed');
	is((await owner.post(`/settings/${chain.other}/reminders/ready/${id}`, { title: 'Yard', body: 'x' })).status, 404, '[F11] by its branch only');
	ok((await owner.get(at)).text.includes('value="Yard"'), '[F11] and shown');
	is((await owner.post(`${at}/${id}/delete`, {})).status, 303, '[F11] and deleted');
	is(sql(`SELECT count(*) FROM ready_text WHERE branch_id = ${chain.branch}`), '0', '[F11] it is gone');
}

// ---- at the visit ----

const made = book(chain, { start: '15:00', on: day(2) });
const at = `/journal/${chain.branch}/visits/${made.visit_id}`;

async function told() {
	ok((await owner.get(at)).text.includes(`href="${at}/messages"`), '[F11] the visit leads to its messages');
	const add = (more) => sql(`INSERT INTO outbox (chain_id, branch_id, visit_id, appointment_id, channel, recipient, lang, template, hours, starts_at, state, error, attempts)
		VALUES (${chain.chain}, ${chain.branch}, ${made.visit_id}, ${made.appointments[0].id}, 'sms', '+79990000001', 'ru', ${more})`, chain.chain);
	add(`'reminder', 24, now(), 'sent', '', 1`);
	add(`'moved', NULL, NULL, 'gave_up', 'HTTP 402', 1`);
	add(`'reminder', 2, now(), 'dropped', 'the booking has changed meanwhile', 0`);
	const { text } = await owner.get(`${at}/messages`);
	for (const part of ['Reminder of a visit: 24 hours before', 'Booking moved', 'The provider refused it (code 402)', 'Sent', 'Not sent', 'Not needed any more'])
		ok(text.includes(part), `[F11] what was sent stands on the visit: ${part}`, text);
	const again = /action="(\/messages\/[^"]+\/again)"/.exec(text)[1];
	is((await owner.post(again, { to: 'visit' })).to, `${at}/messages`, '[F11] what was not sent is sent again from there');
}

async function write() {
	const bad = await owner.post(`${at}/messages`, { way: 'sms', text: 'At {tim}' });
	ok(bad.status === 422 && bad.text.includes('id="told-error"') && bad.text.includes('At {tim}'), '[F11] a faulty text is refused beside it, and stays', bad.text);
	is((await owner.post(`${at}/messages`, { way: 'sms', text: '' })).status, 422, '[F11] so is an empty one');
	ok((await owner.post(`${at}/messages`, { way: 'mail', text: 'Hello' })).status === 422, '[F11] and one to an address that there is not');
	is((await owner.post(`${at}/messages`, { way: 'sms', text: 'Hello {client}, at {time}' })).status, 200, '[F11] a message to the client from the visit');
	const kept = json(`SELECT id, channel, recipient, template, params->>'text' AS text FROM outbox WHERE visit_id = ${made.visit_id} ORDER BY id DESC LIMIT 1`)[0];
	is([kept.channel, kept.recipient, kept.template, kept.text], ['sms', '+79990000001', 'message', 'Hello Client, at 15:00'], '[F11] with its placeholders filled in');
	is(json(`SELECT action, user_id IS NOT NULL AS who FROM log WHERE chain_id = ${chain.chain} AND object = 'outbox' AND object_id = ${kept.id}`)[0],
		{ action: 'add', who: true }, '[F11] it is in the journal of actions');
	sql(`INSERT INTO ready_text (chain_id, branch_id, title, body) VALUES (${chain.chain}, ${chain.branch}, 'Yard', 'Park in the yard, {client}')`, chain.chain);
	const ready = /href="([^"]+\?ready=[^"]+)"/.exec((await owner.get(`${at}/messages`)).text)[1];
	ok((await owner.get(ready)).text.includes('>Park in the yard, Client</textarea>'), '[F11] ready texts are at hand');
	const master = await signIn(chain, 'master');
	is((await master.post(`${at}/messages`, { way: 'sms', text: 'x' })).status, 403, '[F11] who has no right writes none');
	ok((await master.get(`${at}/messages`)).text.includes('Your role does not let you write to clients.'), '[F11] and reads why');
	const admin = await signIn(chain, 'admin');
	ok((await admin.get(`${at}/messages`)).text.includes('<textarea id="told-text"'), '[F11] the front desk writes');
	const unknown = book(chain, { start: '17:00', on: day(2), client: null }).visit_id;
	ok((await admin.get(`/journal/${chain.branch}/visits/${unknown}/messages`)).text.includes('There is neither a phone nor an e-mail to write to.'), '[F11] to nobody without an address');
}

async function notify() {
	const none = 'No reminder of this visit is sent';
	ok((await owner.post(`${at}/notify`, { notify: 'own', sms_hours: 0, mail_hours: 0 })).text.includes(none), '[F11] a visit that nobody is reminded of says so');
	ok(!(await owner.post(`${at}/notify`, { notify: 'branch', sms_hours: 0, mail_hours: 0 })).text.includes(none), '[F11] which is not said of others');
	is((await owner.post(`${at}/notify`, { notify: 'own', sms_hours: 5, mail_hours: 0, wishes: 1, no_mail: 1 })).status, 200, '[F11] a visit has hours of its own');
	is(json(`SELECT v.notify, a.notify_sms, c.no_mail, c.no_sms FROM visit v JOIN appointment a ON a.visit_id = v.id JOIN client c ON c.id = v.client_id
		WHERE v.id = ${made.visit_id}`)[0], { notify: 'own', notify_sms: 5, no_mail: true, no_sms: false }, '[F11] and the client says what they want');
	is((await owner.post(`${at}/notify`, { notify: 'own', sms_hours: 721 })).status, 422, '[F11] not more than a month before');
	is((await owner.post(`${at}/notify`, { notify: 'odd' })).status, 422, '[F11] no other choice');
}

async function confirm() {
	const token = 'c0ffee00'.repeat(4), client = new Browser();
	sql(`SELECT link_make(${made.appointments[0].id}, sha256('${token}'))`, chain.chain);
	const link = `/booking/visits/${token}`;
	ok((await client.get(link)).text.includes(`action="${link}/confirm"`), '[F11] a reminder\'s link asks whether they come');
	is((await client.post(`${link}/confirm`, {})).status, 303, '[F11] they say so');
	is(sql(`SELECT status FROM visit WHERE id = ${made.visit_id}`), 'confirmed', '[F11] and the visit is confirmed');
	ok(!(await client.get(link)).text.includes(`action="${link}/confirm"`), '[F11] which is asked once');
}

// ---- calls ----

async function calls() {
	const on = day(1), list = `/journal/${chain.branch}/calls`;
	const one = book(chain, { start: '11:00', on, client: chain.clients[1], staff: chain.people[1] });
	let { text } = await owner.get(list);
	ok(text.includes(`value="${on}"`) && text.includes(`id="v${one.visit_id}"`), '[F11] the bookings of tomorrow are listed to call through', text);
	for (const part of ['Client Number2', 'href="tel:+79990000002"', 'Person 2', 'Service 1', 'Confirmed: 0 of 2'])
		ok(text.includes(part), `[F11] with ${part}`, text);
	ok(!text.includes(`id="v${made.visit_id}"`) && (await owner.get(`${list}?date=${day(2)}`)).text.includes(`id="v${made.visit_id}"`), '[F11] or those of any day');
	is((await owner.post(`${list}/${one.visit_id}`, { state: 'no_answer', note: 'Try at six' })).to, `${list}?show=all#v${one.visit_id}`, '[F11] not reached');
	text = (await owner.get(list)).text;
	ok(text.includes('<span class="badge warn">Not reached</span>') && text.includes('value="Try at six"'), '[F11] with a note', text);
	await owner.post(`${list}/${one.visit_id}`, { state: 'asked_to_move', note: 'Next week' });
	is(json(`SELECT state, note FROM visit_call WHERE visit_id = ${one.visit_id}`)[0], { state: 'asked_to_move', note: 'Next week' }, '[F11] asked to move');
	is((await owner.post(`${list}/${one.visit_id}`, { state: 'confirmed' })).status, 303, '[F11] confirmed');
	is(sql(`SELECT status FROM visit WHERE id = ${one.visit_id}`), 'confirmed', '[F11] so is the visit');
	text = (await owner.get(`${list}?show=open`)).text;
	ok(text.includes('Confirmed: 1 of 2') && !text.includes(`id="v${one.visit_id}"`), '[F11] counted, and no more among those to call');
	is((await owner.post(`${list}/${one.visit_id}`, { state: 'odd' })).status, 422, '[F11] no other outcome');
	is((await owner.post(`/journal/${chain.other}/calls/${one.visit_id}`, { state: 'confirmed' })).status, 404, '[F11] in its branch only');
	sql(`UPDATE role SET rights = array_remove(array_remove(array_remove(rights, 'timetable_phones_access'), 'client_phones_access'), 'clients_phones_access')
		WHERE chain_id = ${chain.chain} AND slug = 'administrator'`);
	const admin = await signIn(chain, 'admin');
	text = (await admin.get(list)).text;
	ok(text.includes('Client Number2') && !text.includes('79990000002') && !/999[^<]{0,6}000/.test(text), '[F11] phones are hidden from whom they are hidden', text);
	ok(sql(`SELECT count(*) FROM log WHERE chain_id = ${chain.chain} AND object = 'visit_call'`) === '3', '[F11] calls are in the journal of actions');
}

async function rights() {
	for (const who of ['admin', 'master']) {
		const other = await signIn(chain, who);
		for (const page of ['', '/texts/booked', '/ready'])
			is((await other.get(settings + page)).status, 403, `[F11] ${who} may not enter ${page || 'the settings'}`);
	}
}

await run(switches, words, ready, told, write, notify, confirm, calls, rights);
