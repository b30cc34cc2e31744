// The hours that daylight saving skips and repeats, as a client meets them over
// the API: in Berlin, in a shift through the night of the change.

import { change, is, makeBranch, ok, plan, site, sql } from './booking.mjs';

const branch = makeBranch('Night');
const [person] = branch.people, [service] = branch.services;	// half an hour each
const headers = { Authorization: 'Bearer oknodemopartner00001', Accept: 'application/vnd.okno.v2+json',
	'Content-Type': 'application/json', 'Accept-Language': 'en-US' };
change(branch, `time_zone = 'Europe/Berlin', horizon = 730, step = 30`);

// The next last Sunday of a month (0 is January).
function changeIn(month) {
	for (let year = new Date().getUTCFullYear(); ; year++) {
		const last = new Date(Date.UTC(year, month + 1, 0));
		last.setUTCDate(last.getUTCDate() - last.getUTCDay());
		if (last > Date.now() + 3 * 86400e3)
			return last.toISOString().slice(0, 10);
	}
}

function work(day) {
	sql(`SET okno.chain = '${branch.chain}'; INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
		VALUES (${branch.chain}, ${branch.id}, ${person}, '${day}', '{[60,300)}')
		ON CONFLICT (chain_id, branch_id, day, staff_id) DO UPDATE SET hours = excluded.hours`);
}

async function times(day) {
	const answer = await fetch(`${site}/api/v1/book_times/${branch.id}/${person}/${day}?service_ids[]=${service}`, { headers });
	return (await answer.json()).data.map((s) => s.datetime.slice(11, 16) + s.datetime.slice(19));
}

async function book(datetime) {
	const answer = await fetch(`${site}/api/v1/book_record/${branch.id}`, { method: 'POST', headers, body: JSON.stringify({
		phone: '+79005550011', fullname: 'Night Owl', appointments: [{ id: 1, staff_id: person, services: [service], datetime }] }) });
	return [answer.status, (await answer.json()).meta.code ?? 0];
}

const booked = () => sql(`SELECT string_agg(to_char(starts_at AT TIME ZONE 'UTC', 'HH24:MI'), ' ' ORDER BY starts_at)
	FROM appointment WHERE chain_id = ${branch.chain} AND cancelled_at IS NULL`);

const spring = changeIn(2);
work(spring);
is(await times(spring), ['01:00+01:00', '01:30+01:00', '03:00+02:00', '03:30+02:00', '04:00+02:00', '04:30+02:00'],
	'the hour that spring skips is not offered');
is(await book(`${spring}T02:30:00`), [422, 433], 'nor can it be booked');
is((await book(`${spring}T02:30:00+01:00`))[0], 201, 'an instant with its zone is what it is: half past three');
is(booked(), '01:30', 'which is written');
ok(!(await times(spring)).includes('03:30+02:00'), 'and taken');

const autumn = changeIn(9);
work(autumn);
is((await times(autumn)).filter((t) => t.startsWith('02:')), ['02:00+02:00', '02:30+02:00', '02:00+01:00', '02:30+01:00'],
	'the hour that autumn repeats is offered twice, each with its zone');
is((await book(`${autumn}T02:30:00+01:00`))[0], 201, 'the second of them');
is(booked().split(' ').pop(), '01:30', 'is the second');
is((await book(`${autumn}T02:30:00`))[0], 201, 'without a zone it is the first');
is(booked().split(' ').sort(), ['00:30', '01:30', '01:30'], 'which was free');
is(await book(`${autumn}T02:30:00`), [422, 433], 'and is not any more');
plan();
