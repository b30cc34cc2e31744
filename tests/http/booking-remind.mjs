// The reminder that the booking form offers: what it promises is planned, what is
// declined is not, and nothing is promised that could not be kept; on the page of
// the secret link it is changed and switched off.

import { act, at, book, change, filled, get, is, makeBranch, ok, post, rows, run, site, sql } from './booking.mjs';

const branch = makeBranch('Reminded');
const [service] = branch.services;
const [person] = branch.people;
const home = `/booking/${branch.id}`;
const contacts = (clock) => get(`${home}?service=${service}&staff=${person}&time=${encodeURIComponent(at(6, clock))}`);
const tick = (page) => page.inputs().find((i) => i.name === 'remind');
const said = (page) => /Remind me [^.]*?(by [a-z]+(?: and SMS)?|by SMS)/.exec(page.text)?.[0];

// The last visit: what it asks for.
const asked = () => sql(`SELECT v.notify, a.notify_email, a.notify_sms FROM visit v JOIN appointment a ON a.chain_id = v.chain_id AND a.visit_id = v.id
	WHERE v.chain_id = ${branch.chain} ORDER BY v.id DESC LIMIT 1`);

// What is sent of the last visit when it is so many hours ahead, as the worker plans it.
function sent(hours) {
	return sql(`BEGIN; SET LOCAL okno.chain = '${branch.chain}';
		UPDATE appointment SET starts_at = now() + ${hours} * interval '1 hour' - interval '1 minute', ends_at = now() + ${hours + 1} * interval '1 hour',
			day = ((now() + ${hours} * interval '1 hour') AT TIME ZONE 'Asia/Vladivostok')::date
		 WHERE visit_id = (SELECT max(id) FROM visit WHERE chain_id = ${branch.chain});
		UPDATE visit SET created_at = now() - interval '9 days' WHERE chain_id = ${branch.chain};
		INSERT INTO reminder_mark (chain_id, branch_id, planned_to) VALUES (${branch.chain}, ${branch.id}, now() - interval '1 hour')
		ON CONFLICT (branch_id) DO UPDATE SET planned_to = excluded.planned_to;
		DO $$ BEGIN
			IF EXISTS (SELECT FROM reminder_chains() c WHERE c = ${branch.chain}) THEN
				PERFORM reminders_plan(${branch.chain});
			END IF;
		END $$;
		SELECT string_agg(concat_ws(' ', o.channel, o.hours, o.recipient), ', ')
		  FROM outbox o
		 WHERE o.chain_id = ${branch.chain} AND o.template = 'reminder' AND o.visit_id = (SELECT max(id) FROM visit WHERE chain_id = ${branch.chain});
		ROLLBACK`);
}

async function booked(page, typed) {
	const fields = page.fields();
	for (const [name, value] of Object.entries({ name: 'Vera Lind', phone: '+7 900 123-45-67', consent: '1', ...typed }))
		if (value === null) fields.delete(name);
		else fields.set(name, value);
	return post(page.action('/booking/'), fields);
}

async function asksForIt() {
	let page = await contacts('10:00');
	is(said(page), 'Remind me 24 hours before by letter', 'where the branch reminds nobody a letter is offered [F11]');
	ok(!('checked' in tick(page)), 'which nobody gets who does not ask');
	page = await booked(page, { remind: '1' });
	is([page.status, page.error('email')], [422, 'Your e-mail, please: the reminder goes there'], 'without an address it has nowhere to go');
	ok('checked' in tick(page) && page.fields().get('name') === 'Vera Lind', 'what was typed and ticked is kept');
	page = await booked(page, { email: 'vera@example.com' });
	is([page.status, asked()], [303, 'branch|24|0'], 'with one it is booked');
	is(sent(24), 'mail 24 vera@example.com', 'and the letter is due a day before');
	is(sent(2), '', 'once');
	page = await booked(await contacts('10:30'), {});
	is([page.status, asked()], [303, 'own|0|0'], 'who does not ask');
	is(sent(24), '', 'gets none');
}

async function everybody() {
	change(branch, "remind_sms = '24,2'");
	const page = await contacts('11:00');
	is(said(page), 'Remind me 24 and 2 hours before by SMS', 'what the branch sends to everybody is told [F11]');
	ok('checked' in tick(page), 'and ticked');
	is([(await booked(page, {})).status, asked()], [303, 'branch|0|24'], 'booked so');
	is([sent(24), sent(2)], ['sms 24 +79001234567', 'sms 2 +79001234567'], 'both are sent, each once');
	is([(await booked(await contacts('11:30'), { remind: null })).status, asked()], [303, 'own|0|0'], 'who unticks it');
	is([sent(24), sent(2)], ['', ''], 'is not reminded');
	is((await post(home, filled(branch, at(6, '12:00')))).status, 303, 'a form that did not show it');
	is([asked(), sent(2)], ['branch|0|0', 'sms 2 +79001234567'], 'leaves it to the branch');
	change(branch, "remind_mail = '48'");
	is(said(await contacts('12:30')), 'Remind me 48, 24 and 2 hours before by letter and SMS', 'by both ways');
}

async function canBeKept() {
	const offer = (hours) => sql(`SELECT o.hours, o.mail, o.sms, o.usual
		FROM reminder_offer(${branch.chain}, ${branch.id}, to_char((now() + ${hours} * interval '1 hour') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS+00:00')) o`);
	is([offer(30), offer(5), offer(1)], ['{24,2}||24|t', '{2}||2|t', ''], 'what would be due too soon is not promised');
	change(branch, "remind_mail = '', remind_sms = ''");
	is([offer(30), offer(5), offer(1)], ['{24}|24||f', '{2}|2||f', ''], 'nor offered');
	// Since ten minutes ago, all the day round: whatever hour it is, they began before now.
	change(branch, `quiet_from = to_char(now() AT TIME ZONE time_zone - interval '10 minutes', 'HH24:MI'),
		quiet_to = to_char(now() AT TIME ZONE time_zone - interval '11 minutes', 'HH24:MI'), quiet_how = 'before'`);
	is(offer(5), '', 'nor what the quiet hours would send before it is booked');
	change(branch, "quiet_from = '', quiet_to = '', email_field = 'hidden'");
	const page = await contacts('13:00');
	ok(!tick(page), 'without a field for an address there is no letter to offer');
	is((await booked(page, {})).status, 303, 'and it is booked without');
	is(asked(), 'branch|0|0', 'as the branch does');
	change(branch, "email_field = 'required', remind_mail = '24'");
	ok('checked' in tick(await contacts('13:30')), 'where everybody gives an address the letter is ticked');
}

async function program() {
	change(branch, "email_field = 'optional', remind_mail = '', remind_sms = '21'");
	const call = async (method, path, body, lang) => {
		const got = await fetch(`${site}/api/v1${path}`, { method, body: JSON.stringify(body), headers: { 'Accept-Language': lang,
			'Content-Type': 'application/json', Accept: 'application/vnd.okno.v2+json', Authorization: `Bearer ${process.env.OKNO_WIDGET_TOKEN || 'oknodemopartner00001'}` } });
		return (await got.json()).data;
	};
	const wish = { service_ids: [service], staff_id: person, datetime: at(6, '14:00') };
	const held = await call('POST', `/okno/hold/${branch.id}`, wish, 'ru-RU');
	is(held.reminder, { mail: 0, sms: 21, usual: true, text: 'Напомнить за 21 час', way: 'по SMS' }, 'with the time kept the widget is told what to offer');
	const visit = (clock, more) => call('POST', `/book_record/${branch.id}`, { phone: '79001234567', fullname: 'Vera',
		appointments: [{ id: 1, services: [service], staff_id: person, datetime: at(6, clock) }], ...more }, 'ru-RU');
	await visit('14:30', { okno: { consent: true, consent_version: 1, remind: false } });
	is(asked(), 'own|0|0', 'and says what the client wants');
	await visit('15:00', { notify_by_sms: 3, okno: { consent: true, consent_version: 1, remind: true } });
	is([asked(), sent(3)], ['branch|0|3', 'sms 3 +79001234567'], 'the hours it names are kept');
	await visit('15:30', { notify_by_sms: 0 });
	is([asked(), sent(21)], ['branch|0|0', 'sms 21 +79001234567'], 'another program says nothing of what the branch sends');
}

// ---- the page of the secret link

const options = (page) => [...page.body.matchAll(/<option value="(\w+)"( selected)?>([^<]*)/g)].map(([, value, on, text]) => ({ value, on: !!on, text }));
const chosen = (page) => options(page).filter((o) => o.on).map((o) => o.value).join();
const fact = (page) => /Reminder ((?:We will|No)[^.]*?) Change the reminder/.exec(page.text)?.[1];
const choose = (path, remind, more) => post(`${path}/reminder`, { remind, ...more });

async function changesIt() {
	change(branch, "email_field = 'optional', remind_mail = '', remind_sms = ''");
	const path = await book(branch, at(9, '10:00'), { phone: '+7 900 333-22-11', email: '', name: 'Lena' });
	let page = await get(path);
	is([fact(page), chosen(page)], ['No reminder', 'none'], 'the page of the link says that there is none [F11]');
	is(options(page).map((o) => o.value).join(), 'none,1,2,3,6,12,24,48', 'and offers what may still be chosen');
	is(options(page)[1].text, '1 hour before by letter', 'in words');
	const before = rows(branch.chain);
	page = await choose(path, '24', { email: '' });
	is([page.status, page.error('email')], [422, 'Your e-mail, please: the reminder goes there'], 'a letter needs an address');
	is(chosen(page), '24', 'what was chosen stays');
	page = await choose(path, '24', { email: 'no address' });
	is([page.status, page.fields().get('email'), !!page.error('email')], [422, 'no address', true], 'and a real one');
	is((await choose(path, '7', { email: 'lena@example.com' })).status, 409, 'what was not offered is not taken');
	is([rows(branch.chain), asked()], [before, 'branch|0|0'], 'nothing has changed');
	page = await choose(path, '24', { email: 'lena@example.com' });
	is([page.status, page.headers.get('location')], [303, `${path}?did=reminded`], 'with an address it is taken');
	page = await get(page.headers.get('location'));
	ok(page.text.includes('We will remind you 24 hours before by letter.'), 'which is said', page.text);
	is([fact(page), chosen(page), sent(24)], ['We will remind you 24 hours before by letter', '24', 'mail 24 lena@example.com'], 'and so it is');
	ok(!page.inputs().some((i) => i.name === 'email'), 'the address is not asked for again, nor shown');
	await choose(path, '2');
	is([asked(), sent(24), sent(2)], ['own|2|0', '', 'mail 2 lena@example.com'], 'another hour takes the place of the first');
	await post(`${path}/move`, { time: at(9, '11:00') });
	is(chosen(await get(path)), '2', 'a move keeps it');
	page = await get((await choose(path, 'none')).headers.get('location'));
	ok(page.text.includes('We will not remind you of this visit.') && fact(page) === 'No reminder', 'it is switched off', page.text);
	is([sent(24), sent(2)], ['', ''], 'and nothing is sent');
}

async function changesUsual() {
	change(branch, "remind_sms = '24,2'");
	const path = await book(branch, at(10, '10:00'), { phone: '+7 900 333-22-12', email: '', name: 'Olga' });
	const page = await get(path);
	is([fact(page), chosen(page)], ['We will remind you 24 and 2 hours before by SMS', 'usual'], 'what the branch sends to everybody is told [F11]');
	is(options(page).map((o) => o.value).join(), 'none,usual,1,2,3,6,12,24,48', 'beside hours of their own, by the way of the branch');
	await choose(path, 'none');
	is([asked(), sent(24), sent(2)], ['own|0|0', '', ''], 'it is switched off');
	await choose(path, '3');
	is([asked(), sent(24), sent(3)], ['own|0|3', '', 'sms 3 +79003332212'], 'changed');
	await choose(path, 'usual');
	is([asked(), sent(24), sent(3)], ['branch|0|0', 'sms 24 +79003332212', ''], 'and back as for everybody');
	act(branch, `UPDATE appointment SET notify_sms = 5 WHERE chain_id = ${branch.chain} AND visit_id = (SELECT max(id) FROM visit WHERE chain_id = ${branch.chain})`);
	is([fact(await get(path)), chosen(await get(path))], ['We will remind you 24, 5 and 2 hours before by SMS', 'as_is'], 'what others have set stands as it is');
	is([(await choose(path, 'as_is')).status, asked()], [303, 'branch|0|5'], 'and stays where it is saved so');
	act(branch, `UPDATE client SET no_sms = true WHERE chain_id = ${branch.chain} AND name = 'Olga'`);
	is(options(await get(path)).map((o) => o.text)[1], '1 hour before by letter', 'who wants no SMS is offered letters');
	act(branch, `UPDATE client SET no_sms = true, no_mail = true WHERE chain_id = ${branch.chain} AND name = 'Olga'`);
	ok(!(await get(path)).text.includes('Reminder'), 'who wants neither is offered nothing');
}

async function tooNear() {
	const path = await book(branch, at(11, '10:00'), { phone: '+7 900 333-22-13', name: 'Nina' });
	const near = (hours) => sql(`BEGIN; SET LOCAL okno.chain = '${branch.chain}'; UPDATE visit SET created_at = now() - interval '9 days' WHERE chain_id = ${branch.chain};
		UPDATE appointment SET starts_at = now() + ${hours} * interval '1 hour' + interval '10 minutes', ends_at = now() + ${hours + 1} * interval '1 hour',
			day = ((now() + ${hours} * interval '1 hour' + interval '10 minutes') AT TIME ZONE 'Asia/Vladivostok')::date
		 WHERE visit_id = (SELECT max(id) FROM visit WHERE chain_id = ${branch.chain}); COMMIT`);
	near(3);
	is([fact(await get(path)), options(await get(path)).map((o) => o.value).join()], ['We will remind you 2 hours before by SMS', 'none,usual,1,3'], 'what is too late is neither told nor offered');
	near(0);
	ok(!(await get(path)).text.includes('Reminder'), 'shortly before there is nothing to choose');
	is((await choose(path, '24')).status, 409, 'nor by force');
	near(30);
	await post(`${path}/cancel`, {});
	is([(await choose(path, 'none')).status, (await get(path)).text.includes('Reminder')], [303, false], 'a cancelled visit has none');
	is((await choose(`/booking/visits/${'ab'.repeat(16)}`, 'none')).status, 404, 'nor a link that is none');
}

run([asksForIt, everybody, canBeKept, program, changesIt, changesUsual, tooNear]);
