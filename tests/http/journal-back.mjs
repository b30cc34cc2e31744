// Bookings are brought back to where nobody works any more only by whoever put them
// away from there, or has the right to insist; who is in the way of a time is named,
// be it a guest.

import { book, day, eventually, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const { chain: c, branch, people: [one, two], clients } = chain;
const at = `/journal/${branch}`;
sql(`UPDATE role SET rights = array_remove(rights, 'records_over_busy_access') WHERE chain_id = ${c} AND slug = 'administrator'`, c);
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin');
const item = (id) => ({ id, version: Number(sql(`SELECT v.version FROM visit v JOIN appointment a ON a.visit_id = v.id WHERE a.id = ${id}`)) });
const gone = (id) => sql(`SELECT cancelled_at IS NOT NULL FROM appointment WHERE id = ${id}`) === 't';
const start = (id) => sql(`SELECT to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'MM-DD HH24:MI') FROM appointment WHERE id = ${id}`);
const free = (on) => sql(`DELETE FROM shift WHERE chain_id = ${c} AND staff_id = ${one} AND day = '${on}'`, c);
const two_of = (on) => ['10:00', '12:00'].map((time, i) => book(chain, { on, start: time, client: clients[i] }).appointments[0].id);

async function restored() {
	const on = day(3), ids = two_of(on), [mine] = two_of(day(4));
	is((await owner.send(`${at}/appointments/cancel`, { items: ids.map(item) })).status, 200, 'somebody cancels two');
	is((await admin.send(`${at}/appointments/cancel`, { items: [item(mine)] })).status, 200, 'and somebody else another');
	free(on);
	free(day(4));
	for (const how of [{}, { back: true }, { anyway: true }]) {
		const res = await admin.send(`${at}/appointments/restore`, { items: ids.map(item), ...how });
		is([res.status, res.data.error?.overrulable, res.data.error?.list?.length], [409, false, 2], `who may not insist does not bring them back to where nobody works [F58] ${JSON.stringify(how)}`);
		ok(/does not work on this day/.test(res.data.error?.list?.[0].sentence), 'and reads why', res.data);
	}
	const alone = await admin.json(`${at}/appointments/${ids[0]}/restore`, {});
	ok(alone.status === 409 && /does not work on this day/.test(alone.data.error.message), 'nor one by itself', alone.text);
	const panel = await admin.json(`${at}/staff/${one}/absent?date=${on}`, { back: 1, id: ids, ...Object.fromEntries(ids.flatMap((id) => [[`seen_${id}`, item(id).version], [`to_${id}`, 'restore']])) });
	is([panel.status, panel.data.panel?.rearrange.troubles?.list.map((t) => t.id)], [409, ids], 'nor as what an absence is said to have cancelled [F2]');
	is(ids.map(gone), [true, true], 'none is back');
	is([(await admin.send(`${at}/appointments/restore`, { items: [item(mine)] })).status, gone(mine)], [200, false], 'what one cancelled oneself one takes back');
	is([(await owner.send(`${at}/appointments/restore`, { items: ids.map(item), anyway: true })).status, ...ids.map(gone)], [200, false, false], 'with the right to insist all can be brought back');
}

async function moved() {
	const on = day(5), [id] = two_of(on);
	const back = (to) => ({ back: true, items: [{ ...item(id), staff: one, start: to }] });
	let res = await admin.send(`${at}/appointments/move`, back(`${on}T08:00`));
	is([res.status, start(id).slice(6)], [409, '10:00'], 'a place where it never was is none to go back to [F58]');
	const form = { back: 1, id: [id], [`seen_${id}`]: item(id).version, [`to_${id}`]: `${one}@${on}T08:00:00` };
	res = await admin.json(`${at}/appointments/${id}/late`, form);
	is([res.status, start(id).slice(6)], [409, '10:00'], 'nor for what a delay is said to have moved [F2]');
	is((await admin.send(`${at}/appointments/move`, { items: [{ ...item(id), staff: two, start: `${on}T15:00` }] })).status, 200, 'what one moved away');
	free(on);
	res = await admin.send(`${at}/appointments/move`, back(`${on}T10:00`));
	is([res.status, start(id).slice(6)], [200, '10:00'], 'one moves back, though nobody works there any more');
}

// The list of all bookings restores many at once.
async function listed() {
	const on = day(8), [id] = two_of(on), list = `/visits/${branch}/change`;
	is((await owner.send(`${at}/appointments/cancel`, { items: [item(id)] })).status, 200, 'one is cancelled');
	free(on);
	const restore = async (who) => {
		await who.get(`/visits/${branch}`);
		const { to } = await who.post(list, { do: 'restore', booking: [id] });
		return (await who.get(to)).text;
	};
	ok(await eventually(async () => Number(sql(`SELECT count(*) FROM booking_row WHERE chain_id = ${c} AND id = ${id}`, c))), 'the list knows it');
	ok((await restore(admin)).includes('your role does not book outside of the shift') && gone(id), 'the list does not bring it back either [F58]');
	await restore(owner);
	is(gone(id), false, 'unless one may insist');
}

async function guests() {
	const on = day(6), { visit_id: visit, appointments: [{ id }] } = book(chain, { on, start: '10:00' });
	const other = book(chain, { on, start: '12:00', client: clients[1] }).appointments[0].id;
	sql(`WITH g AS (INSERT INTO client (chain_id, name, host_id) VALUES (${c}, 'Masha', ${clients[0]}) RETURNING id)
		UPDATE appointment SET guest_id = g.id FROM g WHERE visit_id = ${visit}`, c);
	const span = `'${on} 10:00 Asia/Vladivostok'::timestamptz, '${on} 11:00 Asia/Vladivostok'::timestamptz`;
	is(sql(`SELECT who FROM busy_in_way(${c}, 'staff', ${one}, ${span}, '{}', '{}')`, c), 'Masha (Client)', 'a guest who is in the way is named, with whose guest they are [F10]');
	const res = await owner.json(`${at}/appointments/${other}/move`, { start: `${on}T10:30` });
	ok(res.status === 409 && res.data.error.message.includes('Masha (Client)'), 'to whoever moves a booking there [F10]', res.text);
	is(sql(`SELECT who FROM thing_taken_by(${c}, ${one}, NULL, 'Asia/Vladivostok', '${on} 10:00 Asia/Vladivostok', 30, 0, 0, '{}')`, c), 'Masha (Client)', 'or gives it a thing [F10]');
	is(gone(id), false, 'the booking stays');
}

await run(restored, moved, listed, guests);
