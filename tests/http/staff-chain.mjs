// staff-chain: the staff over all branches that somebody may see [F24] [F58], by branch;
// and a member's month over their branches, where two of them meet.

import { is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain(), foreign = makeChain();
const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin'), master = await signIn(chain, 'master');
const [one, two, three] = chain.people;
sql(`DELETE FROM service_staff WHERE chain_id = ${chain.chain} AND staff_id = ${three};
	INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (${chain.chain}, ${chain.other}, ${two});
	UPDATE staff_branch SET branch_id = ${chain.other} WHERE chain_id = ${chain.chain} AND staff_id = ${three} AND branch_id = ${chain.branch};
	UPDATE membership SET branches = ARRAY[${chain.branch}], role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'manager') WHERE chain_id = ${chain.chain} AND role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'administrator')`, chain.chain);
const at = `/staff/${chain.branch}/chain`;
const people = (page) => page.list.map((p) => [p.id, p.places.map((b) => b.id)]);

async function list() {
	let { data } = await owner.json(at);
	is(people(data), [[one, [chain.branch]], [two, [chain.branch, chain.other]], [three, [chain.other]]], '[F24] the staff of all branches, and where each works');
	({ data } = await owner.json(`${at}?of=${chain.other}`));
	is(people(data), [[two, [chain.branch, chain.other]], [three, [chain.other]]], 'of one of the branches');
	const { text } = await owner.get(at);
	ok(text.includes(`href="/staff/${chain.other}/${three}"`) && text.includes(`href="/staff/${chain.other}"`), 'the links lead to the branch of each', text);
	ok((await owner.get(`/staff/${chain.branch}`)).text.includes(`href="${at}"`), 'the list of a branch leads there');
	({ data } = await owner.json(`${at}?after=${one}`));
	is(people(data).map(([id]) => id), [two, three], 'behind one of them');
	const found = async (more) => (await owner.json(`${at}?${more}`)).data.list.map((p) => p.id);
	sql(`UPDATE staff SET name = 'Алёна Person', position_id = NULL WHERE id = ${two}; INSERT INTO position (chain_id, title) VALUES (${chain.chain}, 'Doctor'), (${chain.chain}, 'Nurse');
		UPDATE staff SET position_id = (SELECT id FROM position WHERE chain_id = ${chain.chain} AND title = 'Doctor') WHERE id = ${three}`, chain.chain);
	is(await found(`q=${encodeURIComponent(' person АЛЕНА ')}`), [two], '[F24] somebody is found by words of the name in any order and spelling');
	is([await found('q=doctor'), await found('q=does+1'), await found(`q=master-${chain.tag}`)], [[three], [one], [one]], 'by position, specialisation and login');
	is(await found(`q=person&of=${chain.other}`), [three, two], 'within a branch');
	is(await found(`position=${sql(`SELECT position_id FROM staff WHERE id = ${three}`)}`), [three], 'or who holds a position');
	const nobody = await owner.get(`${at}?q=%25`);
	ok(nobody.text.includes('Nobody is found') && nobody.text.includes('value="%"'), 'whom nobody is called is told, and stays typed', nobody.text);
	sql(`UPDATE staff SET name = 'Person 2' WHERE id = ${two}`, chain.chain);
	is((await owner.json(`${at}?of=${foreign.branch}`)).status, 404, '[N4] a branch of others is not there');
}

async function limits() {
	const { data } = await admin.json(at);
	is(people(data), [[one, [chain.branch]], [two, [chain.branch]]], '[F58] who may see one branch sees its people, and nothing of where else they work');
	ok(!(await admin.get(at)).text.includes(`Other ${chain.tag}`), 'the other branch is not named');
	is((await admin.json(`${at}?of=${chain.other}`)).status, 404, 'nor found by its number');
}

async function month() {
	const paint = (branch, first, last, hours) => sql(`SELECT timetable_paint(${chain.chain}, ${branch}, ARRAY[${two}::bigint], '${first}', '${last}', ARRAY['${hours}'::int4multirange], 'start', true, NULL)`, chain.chain);
	paint(chain.branch, '2031-03-03', '2031-03-05', '{[600,840)}');
	paint(chain.other, '2031-03-04', '2031-03-04', '{[900,1200)}');
	const to = `/staff/${chain.branch}/${two}/timetable?month=2031-03`;
	let { data } = await owner.json(to);
	is(data.rows.map((r) => [r.branch_id, r.row[0].days]), [[chain.branch, 3], [chain.other, 1]], '[F24] a month of one member, a row for each branch');
	is([data.sums[2].places, data.sums[3].places, data.both.map((b) => [b.words, b.clash])], [1, 2, [[`Journal ${chain.tag} 10–14; Other ${chain.tag} 15–20`, false]]], 'the day in two of them is told with the hours of each');
	// Hours that a closed day set aside, into whose place others came.
	sql(`SELECT day_close(${chain.chain}, ${chain.branch}, '2031-03-05', true, '', true, NULL)`, chain.chain);
	paint(chain.other, '2031-03-05', '2031-03-05', '{[660,900)}');
	sql(`SELECT day_close(${chain.chain}, ${chain.branch}, '2031-03-05', false, '', true, NULL)`, chain.chain);
	({ data } = await owner.json(to));
	is(data.both.map((b) => [b.words, b.clash])[1], [`Journal ${chain.tag} 10–14 (set aside); Other ${chain.tag} 11–15`, true], '[F24] hours that are in each other\'s way are told');
	const { text } = await owner.get(to);
	ok(text.includes('In each other&#39;s way') || text.includes('In each other\'s way'), 'on the page as well', text);
	ok(text.includes(`href="/staff/${chain.other}/timetable?month=2031-03"`), 'the links lead to the timetable of each branch');
	({ data } = await admin.json(to));
	is(data.rows.map((r) => r.branch_id), [chain.branch], '[F58] who may see one branch sees the row of that one');
	is((await owner.json(`/staff/${chain.branch}/${foreign.people[0]}/timetable`)).status, 404, '[N4] a member of others is not there');
	is([(await master.json(`/staff/${chain.branch}/${one}/timetable`)).status, (await master.json(to)).status], [200, 404], '[F58] who sees their own column only sees their own month only');
	is((await owner.json(`${to.split('?')[0]}?month=soon`)).status, 422, 'a month that is none is told');
}

async function everywhere() {
	const branches = JSON.parse(sql(`WITH made AS (
			INSERT INTO branch (chain_id, slug, title, time_zone)
			SELECT ${chain.chain}, 'm${chain.tag}-' || n, 'Many ' || n, 'Asia/Vladivostok' FROM generate_series(1, 45) n RETURNING id)
		SELECT json_agg(id ORDER BY id) FROM made`, chain.chain));
	sql(`INSERT INTO staff_branch (chain_id, branch_id, staff_id)
		SELECT ${chain.chain}, b, ${two} FROM unnest(ARRAY[${branches}]) b`, chain.chain);
	const { data } = await owner.json(`/staff/${chain.branch}/${two}/timetable?month=2031-03`);
	is(data.rows.map((r) => r.branch_id), [chain.branch, chain.other, ...branches], '[F24] who works in very many branches has a row for each of them');
}

await run(list, limits, month, everywhere);
