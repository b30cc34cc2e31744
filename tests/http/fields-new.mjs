// fields-new: the chain's own fields in the form of a new booking: asked for by their kinds,
// checked like in the window of a visit, kept when anything is wrong; by JSON; by who may not;
// put away meanwhile; and what is required of visits that were made before.

import { book, day, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const owner = await signIn(chain, 'owner');
const admin = await signIn(chain, 'admin');
const b = `/journal/${chain.branch}`;
const add = async (title, kind, more = {}) => {
	await owner.post(`/settings/${chain.branch}/fields`, { title, kind, ...more });
	return Number(sql(`SELECT id FROM field WHERE chain_id = ${chain.chain} AND title = '${title}'`));
};
const f = {
	car: await add('Car', 'text', { required: 1 }), km: await add('Mileage', 'number'), bought: await add('Bought on', 'date'),
	tyres: await add('Tyres', 'choice', { choices: 'Summer\nWinter' }), ok: await add('Warranty', 'flag'),
	link: await add('Photo', 'link'), notes: await add('Notes', 'lines'),
};
const form = (time, values = {}) => ({ staff: chain.people[0], date: day(2), time, services: chain.services[0], client: chain.clients[0],
	...Object.fromEntries(Object.entries(values).map(([k, v]) => [`f${f[k]}_0`, v])) });
const make = (time, values, who = owner) => who.post(`${b}/visits`, form(time, values), { htmx: true });
const last = () => Number(sql(`SELECT max(id) FROM appointment WHERE chain_id = ${chain.chain}`));
const held = (id, name) => sql(`SELECT value FROM field_value WHERE appointment_id = ${id} AND field_id = ${f[name]}`);

async function making() {
	const empty = (await owner.get(`${b}/new?staff=${chain.people[0]}`, { htmx: true })).text;
	ok(Object.values(f).every((id) => empty.includes(`name="f${id}_0"`)) && !empty.includes('name="was_'), 'the form of a new booking has the fields [F42]');
	ok(/<details class="line-box extras" open>/.test(empty), 'and shows them where one is required');
	const other = (await owner.get(`${b}/new?staff=${chain.people[1]}&f${f.car}_0=Typed&f${f.tyres}_0=Winter`, { htmx: true })).text;
	ok(other.includes('value="Typed"') && /<option value="Winter" selected>/.test(other), 'what is typed stays when somebody else is chosen');
	const made = await make('10:00', { car: ' A1 ', km: '-1 500,50', bought: '2024-02-29', tyres: 'Winter', ok: 'no', link: 'https://example.com/a', notes: 'One\nTwo' });
	is(made.status, 200, 'a booking is made with them');
	const id = last();
	is(Object.keys(f).map((k) => held(id, k)), ['A1', '-1500.50', '2024-02-29', 'Winter', 'no', 'https://example.com/a', 'One\nTwo'], 'each kept as its kind is [F42]');
	ok(made.text.includes('Car: A1'), 'and the window shows them at once');
}

async function wrong() {
	const before = last();
	const lacks = await make('11:00', {});
	ok(lacks.status === 422 && new RegExp(`name="f${f.car}_0"[^>]*aria-invalid="true"`).test(lacks.text), 'what is required is asked for');
	for (const [name, value] of [['km', 'twelve'], ['km', '1.2.3'], ['bought', '2023-02-29'], ['tyres', 'Spikes'], ['ok', 'perhaps'], ['link', 'javascript:alert(1)'],
		['car', 'x'.repeat(256)], ['car', 'a\u0007'], ['notes', 'x'.repeat(10001)]]) {
		const answer = await make('11:00', { car: 'A2', [name]: value });
		ok(answer.status === 422 && new RegExp(`name="f${f[name]}_0"[^>]*aria-invalid="true"`).test(answer.text), `${name}: not "${value.slice(0, 20)}", and the message stands beside it`);
	}
	const kept = await make('11:00', { car: 'Typed', km: 'many' });
	ok(kept.text.includes('value="Typed"') && kept.text.includes('value="many"') && kept.text.includes('Please write a number'), 'what was typed stays');
	const taken = await make('10:00', { car: 'Taken' });
	ok(taken.status === 409 && taken.text.includes('value="Taken"'), 'also when it is the time that is in the way');
	is(last(), before, 'and nothing is booked of it');
	const document = await owner.ask(`${b}/visits`, { method: 'POST', form: form('11:00', { km: '1' }), accept: 'application/json' });
	ok(document.status === 422 && JSON.stringify(document.data).includes(`f${f.car}_0`), 'a program is told the field', document.text);
	const sent = await owner.ask(`${b}/visits`, { method: 'POST', form: form('11:00', { car: 'J', km: 7 }), accept: 'application/json' });
	is([sent.status, held(last(), 'car'), held(last(), 'km')], [201, 'J', '7'], 'and books with them');
	await owner.post(`/settings/${chain.branch}/fields/${f.link}/archive`, {});
	const gone = await make('11:30', { car: 'A3', link: 'https://example.com/b' });
	ok(gone.status === 422 && gone.text.includes('This field is not in use any more'), 'one that was put away meanwhile is told of, not dropped');
	await owner.post(`/settings/${chain.branch}/fields/${f.link}/restore`, {});
}

async function rights() {
	const role = (sign) => sql(`UPDATE role SET rights = array_${sign}(rights, 'custom_fields_record_values_edit_access') WHERE chain_id = ${chain.chain} AND slug = 'administrator'`, chain.chain);
	role('remove');
	ok(!(await admin.get(`${b}/new`, { htmx: true })).text.includes(`f${f.car}_0`), 'who may not fill them in is not asked [F58]');
	const made = await make('12:00', { km: '5' }, admin);
	is([made.status, json(`SELECT count(*)::int AS n FROM field_value WHERE appointment_id = ${last()}`)[0].n], [200, 0], 'books without what is required, and writes nothing past the form [F58]');
	role('append');
}

await run(making, wrong, rights);
