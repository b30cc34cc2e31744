// Several bookings moved at once, or added to a visit: its client gets one message
// about all of it; undone in time, none.

import { day, is, json, makeChain, run, signIn, sql } from './journal.mjs';

const chain = makeChain('{[600,1200)}');
const c = chain.chain;
const owner = await signIn(chain, 'owner');
const at = `/journal/${chain.branch}/appointments/move`;
const on = day(1), next = day(2);
sql(`UPDATE branch SET moved_sms = 'all', moved_mail = 'off', booked_sms = 'off', booked_mail = 'off' WHERE id = ${chain.branch}`, c);

const visitOf = (client, ...starts) => JSON.parse(sql(`SELECT visit_book(${c}, ${chain.branch}, '${JSON.stringify({ origin: 'staff', client: { id: client },
	appointments: starts.map((start) => ({ staff_id: chain.people[0], starts_at: `${on} ${start} Asia/Vladivostok`, length: 30, services: [{ id: chain.services[0] }] })) })}')`, c));
const waiting = () => json(`SELECT o.visit_id AS visit, (SELECT count(*)::int FROM jsonb_object_keys(coalesce(o.params->'appointments', '{}'))) AS n
	FROM outbox o WHERE o.chain_id = ${c} AND o.template = 'moved' AND o.state = 'new' ORDER BY o.id`);
const versions = (visit) => Number(sql(`SELECT version FROM visit WHERE id = ${visit}`));
const items = (visit, d, starts) => visit.appointments.map(({ id }, i) => ({ id, version: versions(visit.visit_id), start: `${d}T${starts[i]}` }));

async function oneMessage() {
	const two = visitOf(chain.clients[0], '10:00', '11:00'), single = visitOf(chain.clients[1], '12:00');
	const res = await owner.send(at, { items: [...items(two, next, ['10:00', '11:00']), ...items(single, next, ['12:00'])] });
	is([res.status, waiting()], [200, [{ visit: single.visit_id, n: 0 }, { visit: two.visit_id, n: 2 }]], 'a visit of two bookings is told in one message, that of one as before [F11]');
	const back = await owner.send(at, { items: [...items(two, on, ['10:00', '11:00']), ...items(single, on, ['12:00'])], back: true });
	is([back.status, waiting()], [200, []], 'moved back before it was sent nobody hears of it [F11]');
	const half = await owner.send(at, { items: items(two, next, ['14:00', '15:00']) });
	is([half.status, waiting()], [200, [{ visit: two.visit_id, n: 2 }]], 'moved again, one message');
	const [first] = items(two, on, ['10:00', '11:00']);
	is([(await owner.send(at, { items: [first] })).status, waiting()], [200, [{ visit: two.visit_id, n: 1 }]], 'one of them moved back is left out of it');
}

async function added() {
	sql(`UPDATE branch SET booked_sms = 'all', booked_mail = 'all' WHERE id = ${chain.branch}`, c);
	sql(`UPDATE client SET email = 'more@example.org' WHERE id = ${chain.clients[2]}`, c);
	const { visit_id: visit } = visitOf(chain.clients[2], '16:00');
	sql(`UPDATE outbox SET state = 'sent', attempts = 1 WHERE visit_id = ${visit}`, c);
	const told = () => json(`SELECT o.channel, (SELECT count(*)::int FROM message_appointments(${c}, o.id)) AS n FROM outbox o
		WHERE o.chain_id = ${c} AND o.visit_id = ${visit} AND o.template = 'booked' AND o.state = 'new' ORDER BY o.channel`);
	const res = await owner.post(`/journal/${chain.branch}/visits/${visit}`, { version: 1, more: 2, more_date: next, time_1: '16:00', staff_1: chain.people[0],
		time_2: '16:00', staff_2: chain.people[1], guest_2: 'Masha', more_services: [chain.services[0]] }, { htmx: true });
	is([res.status, told()], [200, [{ channel: 'mail', n: 2 }, { channel: 'sms', n: 2 }]], 'bookings added to a visit are told in one letter and one SMS [F11]');
	const ids = json(`SELECT id FROM appointment WHERE visit_id = ${visit} ORDER BY id OFFSET 1`).map((a) => a.id);
	for (const [i, id] of ids.entries())
		is((await owner.post(`/journal/${chain.branch}/appointments/${id}/cancel`, { version: 2 + i }, { htmx: true })).status, 200, 'cancelled again');
	is(told(), [], 'within the minute nobody hears of them [F11]');
}

await run(oneMessage, added);
