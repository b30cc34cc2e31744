// journal-alike: a booking that is pasted or repeated takes its labels and fields along [F1] [L21];
// what took place stays out of changes of its series, and of reminders; saving a visit as it is
// changes nothing.

import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const owner = await signIn(chain, 'owner');
const at = `/journal/${chain.branch}`;
const [one, two] = chain.people;
const field = (title, kind, choices = '{}') => Number(sql(`INSERT INTO field (chain_id, title, code, kind, choices) VALUES (${chain.chain}, '${title}', '', '${kind}', '${choices}') RETURNING id`, chain.chain));
const label = (title) => Number(sql(`INSERT INTO label (chain_id, title, color) VALUES (${chain.chain}, '${title}', '#ff0000') RETURNING id`, chain.chain));
const f = { car: field('Car', 'text'), km: field('Mileage', 'number'), until: field('Until', 'date'), tyres: field('Tyres', 'choice', '{Summer,Winter}'), gone: field('Gone', 'text') };
const l = [label('VIP'), label('Regular'), label('Old')];
const made = (how) => {
	const { visit_id: visit, appointments: [{ id }] } = book(chain, how);
	sql(`SELECT fields_set(${chain.chain}, ${id}, '${JSON.stringify({ [f.car]: 'А123ВС', [f.km]: '15', [f.until]: '2027-01-01', [f.tyres]: 'Winter', [f.gone]: 'x' })}');
		UPDATE appointment SET labels = '{${l}}' WHERE id = ${id}`, chain.chain);
	return { visit, id };
};
const held = (id) => json(`SELECT f.title, v.value FROM field_value v JOIN field f ON f.id = v.field_id WHERE v.appointment_id = ${id} AND v.value <> '' ORDER BY f.id`).map((v) => `${v.title} ${v.value}`);
const labels = (id) => sql(`SELECT labels FROM appointment WHERE id = ${id}`);
const taken = ['Car А123ВС', 'Mileage 15', 'Tyres Winter'];
const version = (visit) => Number(sql(`SELECT version FROM visit WHERE id = ${visit}`));

const away = (yes) => sql(`UPDATE field SET archived_at = ${yes ? 'now()' : 'NULL'} WHERE id = ${f.gone}; UPDATE label SET archived_at = ${yes ? 'now()' : 'NULL'} WHERE id = ${l[2]}`, chain.chain);

async function pasted() {
	const a = made({ on: day(1), start: '10:00' }), b = made({ on: day(1), start: '11:00', client: chain.clients[1] });
	away(true);
	const { status, data } = await owner.send(`${at}/appointments/copy`, { items: [{ id: a.id, start: `${day(2)}T10:00` }, { id: b.id, start: `${day(2)}T11:00`, staff: two }] });
	is([status, data.items.map((i) => labels(i.id))], [201, [`{${l.slice(0, 2)}}`, `{${l.slice(0, 2)}}`]], 'a booking that is pasted has the labels, but those put away [F1]');
	is(data.items.map((i) => held(i.id)), [taken, taken], 'and its fields, but days and what is put away [F1]');
	is(sql(`SELECT count(*) FROM booking_label WHERE id = ${data.items[0].id}`), '2', 'lists find it by them');
	is([held(a.id).length, labels(a.id)], [5, `{${l}}`], 'what it was made like stays as it is');
	sql(`UPDATE field SET choices = '{Summer}' WHERE id = ${f.tyres}`, chain.chain);
	const later = await owner.send(`${at}/appointments/copy`, { items: [{ id: a.id, start: `${day(2)}T15:00` }] });
	is(held(later.data.items[0].id), taken.slice(0, 2), 'a choice that is offered no more is not made anew');
	sql(`UPDATE field SET choices = '{Summer,Winter}' WHERE id = ${f.tyres}`, chain.chain);
	away(false);
}

async function repeated() {
	const a = made({ on: day(3), start: '10:00' });
	away(true);
	const rule = { repeat: 'week', every: 1, ends: 'count', count: 4 };
	const seen = (await owner.json(`${at}/visits/${a.visit}/repeat?${new URLSearchParams(rule)}`)).data.panel.again.plan.list;
	const { status, data } = await owner.json(`${at}/visits/${a.visit}/repeat`, { ...rule, ...Object.fromEntries(seen.map((r) => [r.name, r.options.find((o) => o.here).value])) });
	const ids = json(`SELECT id FROM appointment WHERE visit_id IN (${data.visits}) ORDER BY starts_at`).map((r) => r.id);
	is([status, ids.map(labels), ids.map(held)], [200, Array(3).fill(`{${l.slice(0, 2)}}`), Array(3).fill(taken)], 'so does every one of a series [L21]');
	away(false);
	return { ...a, visits: data.visits, ids };
}

// Of four, the first is over and was given, the second came early, the third is still to come.
async function over() {
	const { visit, id, visits, ids } = await repeated();
	const scope = (of, what) => json(`SELECT id FROM series_scope(${chain.chain}, ${chain.branch}, NULL, ${of}, '${what}') ORDER BY starts_at`).map((r) => r.id);
	is(scope(visits[0], 'all'), [id, ...ids], 'a change of all is meant for all to come');
	sql(`DELETE FROM busy WHERE appointment_id = ${id};
		UPDATE appointment SET day = '${day(-4)}', starts_at = starts_at - interval '7 days', ends_at = ends_at - interval '7 days' WHERE id = ${id};
		UPDATE visit SET status = 'arrived' WHERE id IN (${visit}, ${visits[0]});
		UPDATE branch SET remind_sms = '2', remind_mail = '24' WHERE id = ${chain.branch}; UPDATE client SET email = 'c-${chain.tag}@example.com' WHERE id = ${chain.clients[0]}`, chain.chain);
	is([scope(visits[1], 'all'), scope(visits[1], 'following'), scope(visits[2], 'all')], [ids.slice(1), ids.slice(1), ids.slice(1)], 'what took place is left out, whether it is over or they came early [L21]');
	const ahead = (of) => json(`SELECT id FROM series_scope(${chain.chain}, ${chain.branch}, NULL, ${of}, 'all') WHERE ahead ORDER BY starts_at`).map((r) => r.id);
	is([ahead(visit), ahead(visits[0]), ahead(visits[1])], [ids.slice(1), ids.slice(1), ids.slice(1)], 'asked of a visit that took place, that one is not still to come [L21]');
	sql(`UPDATE visit SET status = 'no_show' WHERE id = ${visits[0]}`, chain.chain);
	is(scope(visits[2], 'all'), ids.slice(1), 'and who did not come [L21]');
	sql(`UPDATE visit SET status = 'arrived' WHERE id = ${visits[0]}`, chain.chain);
	const before = json(`SELECT id, starts_at FROM appointment WHERE id IN (${id}, ${ids[0]}) ORDER BY id`);
	const move = { date: day(17), time: '12:00', staff: one, scope: 'all' };
	const plan = (await owner.json(`${at}/visits/${visits[1]}/series?${new URLSearchParams(move)}`)).data.panel.series.plan.list;
	const res = await owner.json(`${at}/visits/${visits[1]}/series`, { ...move, ...Object.fromEntries(plan.map((r) => [r.name, r.options.find((o) => o.here).value])) });
	is([res.status, plan.length, json(`SELECT id, starts_at FROM appointment WHERE id IN (${id}, ${ids[0]}) ORDER BY id`)], [200, 2, before], 'the series is moved without them [L21]');
	// All hours there are come due: who came is reminded of nothing.
	sql(`UPDATE branch SET remind_sms = '720', remind_mail = '720' WHERE id = ${chain.branch}; UPDATE reminder_mark SET planned_to = now() - interval '2 days' WHERE branch_id = ${chain.branch}`, chain.chain);
	for (let i = 0; i < 3; i++)
		sql(`SELECT reminders_plan(${chain.chain})`, chain.chain);
	const reminded = json(`SELECT DISTINCT visit_id FROM outbox WHERE chain_id = ${chain.chain} AND template = 'reminder' AND state = 'new'`).map((o) => o.visit_id);
	ok(!reminded.includes(visit) && !reminded.includes(visits[0]), 'and nobody is reminded of what took place [F11]', reminded);
	is(json(`SELECT count(*)::int AS n FROM outbox WHERE visit_id IN (${visit}, ${visits[0]}) AND template = 'moved'`)[0].n, 0, 'nor told that it moved');
	return { visits, ids };
}

async function unchanged() {
	const { visit, id } = made({ on: day(4), start: '10:00' });
	await owner.json(`${at}/visits/${visit}`, { version: version(visit), comment: 'Said' });
	const was = version(visit);
	const log = () => sql(`SELECT count(*) FROM log WHERE chain_id = ${chain.chain} AND visit_id = ${visit}`);
	const entries = log();
	const same = { comment: 'Said', client: chain.clients[0], [`date${id}`]: day(4), [`time${id}`]: '10:00', [`length${id}`]: 60, [`staff${id}`]: one, [`f${f.car}_${id}`]: 'А123ВС' };
	const res = await owner.json(`${at}/visits/${visit}`, { version: was, ...same });
	is([res.status, res.data.version, version(visit), log()], [200, was, was, entries], 'saving a visit as it is changes nothing: no version, no entry [F12]');
	is((await owner.post(`${at}/visits/${visit}`, { version: was, ...same }, { htmx: true })).status, 200, 'in its window, too');
	await owner.json(`${at}/visits/${visit}/status`, { version: was, status: 'waiting' });
	is([version(visit), log()], [was, entries], 'nor does the status it has');
	is((await owner.json(`${at}/visits/${visit}`, { version: was + 1, ...same })).status, 409, 'a version that is not the present one is told of all the same');
	is([(await owner.json(`${at}/visits/${visit}`, { version: was, ...same, comment: 'More' })).data.version, log() > entries], [was + 1, true], 'what is new is kept');
}

await run(pasted, over, unchanged);
