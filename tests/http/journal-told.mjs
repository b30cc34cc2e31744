// Several bookings moved at once: the client of a visit gets one message about all
// of it; undone in time, none.

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

await run(oneMessage);
