// custom_fields of book_record: kept where the front desk finds them, by the kinds
// of the fields; what no field holds is refused beside its name, and nothing booked.

import { act, at, is, makeBranch, ok, run, sql } from './booking.mjs';
import { ask } from './site.mjs';

const branch = makeBranch(), other = makeBranch();
const add = (where, code, kind, more = "'{}'") => act(where, `INSERT INTO field (chain_id, code, title, kind, choices, required)
	VALUES (${where.chain}, '${code}', 'The ${code}', '${kind}', ${more}, ${code === 'car'})`);
for (const [code, kind] of [['car', 'text'], ['km', 'number'], ['bought', 'date'], ['ok', 'flag'], ['photo', 'link'], ['notes', 'lines'], ['old', 'text']])
	add(branch, code, kind);
add(branch, 'tyres', 'choice', "'{Summer,Winter}'");
add(other, 'theirs', 'text');
act(branch, `UPDATE field SET archived_at = now() WHERE chain_id = ${branch.chain} AND code = 'old'`);

let hour = 0;
// Two appointments; the fields are the first's.
const body = (custom_fields, clock = `${10 + hour++ % 7}:00`) => ({ phone: '+79001234567', fullname: 'Vera Lind',
	appointments: [{ id: 1, staff_id: branch.people[0], services: [branch.services[0]], datetime: at(3 + Math.floor(hour / 8), clock), custom_fields },
		{ id: 2, staff_id: branch.people[1], services: [branch.services[0]], datetime: at(3 + Math.floor(hour / 8), clock) }] });
const send = (route, json) => ask('POST', `/api/v1/${route}/${branch.id}`, { json, headers: { Accept: 'application/vnd.okno.v2+json', 'Accept-Language': 'en' } });
const held = (id) => sql(`SELECT coalesce(string_agg(f.code || '=' || v.value, ' ' ORDER BY f.code), '') FROM field_value v JOIN field f ON f.id = v.field_id
	WHERE v.chain_id = ${branch.chain} AND v.appointment_id = ${id}`);
const booked = () => Number(sql(`SELECT count(*) FROM appointment WHERE chain_id = ${branch.chain}`));

async function kept() {
	const a = await send('book_record', body({ car: ' A1 ', km: 1500.5, bought: '2024-02-29', tyres: 'Winter', ok: true, photo: 'https://example.com/a', notes: 'One\nTwo' }));
	is(a.status, 201, 'a program books with fields [F42]');
	is(Object.keys(a.json?.data?.[0] ?? {}), ['id', 'record_id', 'record_hash'], 'the answer holds no more than ever');
	is(held(a.json.data[0].record_id), 'bought=2024-02-29 car=A1 km=1500.5 notes=One\nTwo ok=yes photo=https://example.com/a tyres=Winter', 'each is kept by its kind [F42]');
	is(held(a.json.data[1].record_id), '', 'at the appointment that it was sent with');
	const texts = await send('book_record', body({ km: '-12,5', ok: 'no', car: '' }));
	is(held(texts.json?.data?.[0].record_id), 'km=-12.5 ok=no', 'texts will do; an empty one is nothing');
	for (const none of [undefined, null, {}, []])
		is((await send('book_record', body(none))).status, 201, `${JSON.stringify(none)} books, though the front desk has a field to fill in`);
}

async function refused() {
	const before = booked();
	const wrong = [['km', 'twelve'], ['bought', '2023-02-29'], ['tyres', 'Spikes'], ['ok', 'perhaps'], ['photo', 'javascript:alert(1)'], ['car', 'x'.repeat(256)],
		['car', 'a\u0007'], ['car', { a: 1 }], ['unknown', 'x'], ['old', 'x'], ['theirs', 'x']];
	for (const [code, value] of wrong)
		for (const route of ['book_record', 'book_check']) {
			const a = await send(route, body({ [code]: value }));
			ok(a.status === 422 && /\S/.test(a.json?.meta?.errors?.[`appointments.0.custom_fields.${code}`]?.[0] ?? ''),
				`${route}: ${code} is not ${JSON.stringify(value).slice(0, 30)}, said beside it`, a.text);
		}
	for (const value of ['text', ['x'], { '<script>': 'x' }, { '': 'x' }]) {
		const a = await send('book_record', body(value));
		ok(a.status === 422 && Object.keys(a.json?.meta?.errors ?? {}).every((f) => /^appointments\.0\.custom_fields(\.code)?$/.test(f)),
			`${JSON.stringify(value)} is refused`, a.text);
	}
	is(booked(), before, 'and nothing is booked of it');
	is((await send('book_check', body({ car: 'A1' }))).status, 201, 'what is right is checked');
}

await run([kept, refused]);
process.exit(0);
