// The reminder that the booking form offers: what it promises is planned, what is
// declined is not, and nothing is promised that could not be kept.

import { at, change, filled, get, is, makeBranch, ok, post, run, site, sql } from './booking.mjs';

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
	change(branch, "quiet_from = '00:00', quiet_to = '23:59', quiet_how = 'before'");
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

run([asksForIt, everybody, canBeKept, program]);
