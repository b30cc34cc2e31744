// limits: how many staff members and branches one business may have, apart from its
// plan: set in the console, shown to the business, kept by everything that adds one,
// however many at once; lowered, they take nothing away.

import { is, makeChain, ok, registrationAlone, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const page = `/operator/chains/${chain.chain}`, settings = `/settings/${chain.branch}`, people = `/staff/${chain.branch}`;
sql(`SELECT user_make('boss-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Boris Boss', NULL, '', NULL);
	UPDATE "user" SET operator = true, lang = 'en' WHERE email = 'boss-${chain.tag}@test';
	INSERT INTO plan (title, staff_max, branches_max) VALUES ('Five ${chain.tag}', 5, 2)`);
const boss = await signIn(chain, 'boss'), owner = await signIn(chain, 'owner');
const plan = sql(`SELECT id FROM plan WHERE title = 'Five ${chain.tag}'`);
const own = () => sql(`SELECT staff_max, branches_max FROM licence WHERE chain_id = ${chain.chain}`);
const there = () => sql(`SELECT staff, branches FROM chain_usage WHERE chain_id = ${chain.chain}`);
const counted = () => sql(`SELECT (SELECT count(*) FROM staff WHERE chain_id = ${chain.chain} AND archived_at IS NULL AND kind = 'person'),
	(SELECT count(*) FROM branch WHERE chain_id = ${chain.chain} AND archived_at IS NULL)`);
const set = (staff, branches) => boss.post(`${page}/limits`, { staff_max: staff, branches_max: branches });
const hire = (name) => owner.post(`${people}/new`, { name, branches: [chain.branch] });
const open = (title) => owner.post(`${settings}/branches`, { title, zone: 'Europe/Moscow', like: chain.branch });
const refused = (res, most) => res.status === 422 && res.text.includes(`ends at so many ${most}`);

async function form() {
	await boss.get(page);
	await boss.post(`${page}/plan`, { plan, ever: 1 });
	ok((await boss.get(page)).text.includes('placeholder="5"'), '[F64] the form of the limits shows what the plan says');
	for (const [change, field] of [[{ staff_max: 'x' }, 'staff'], [{ staff_max: '0' }, 'staff'], [{ branches_max: '-1' }, 'branches'], [{ branches_max: '1000001' }, 'branches'], [{ staff_max: '9'.repeat(30) }, 'staff']]) {
		const res = await boss.post(`${page}/limits`, { staff_max: '17', branches_max: '18', ...change });
		const kept = change.staff_max ? 'value="18"' : 'value="17"';
		ok(res.status === 422 && res.text.includes(`id="o-${field}-e"`) && res.text.includes(kept) && res.text.includes(`value="${Object.values(change)[0]}"`) && /<details open><summary>Limits/.test(res.text),
			`a wrong ${JSON.stringify(change)} is told beside its field, what was typed stays`, `${res.status} ${res.text.match(/<summary>Limits[^]*?<\/form>/)?.[0]}`);
	}
	is(own(), '|', 'nothing is set by a refused form');
	is((await boss.json(`${page}/limits`, { staff_max: 'x' })).status, 422, 'programs are refused alike');
	is([(await owner.post(`${page}/limits`, { staff_max: 99 })).status, (await boss.post('/operator/chains/999999999/limits', { staff_max: 9 })).status, own()], [404, 404, '|'],
		'only operators set them, of a business that is there');
}

async function more() {
	is([(await hire('Fourth')).status, (await hire('Fifth')).status], [303, 303], 'the plan has room for five');
	ok(refused(await hire('Sixth'), 'staff members: 5'), '[F64] and for no sixth');
	const done = await set(6, 3);
	ok(done.to?.startsWith(`${page}?undo=`) && own() === '6|3', '[F64] one business gets more than its plan says', done.to);
	is((await set(6, 3)).to, page, 'the same once more changes nothing');
	is((await hire('Sixth')).status, 303, '[F64] so a sixth comes');
	const seventh = await hire('Seventh');
	ok(refused(seventh, 'staff members: 6') && seventh.text.includes('value="Seventh"'), '[F64] and no seventh, which is said with the new limit and keeps what was typed', seventh.status);
	is((await open('Third')).status, 303, '[F64] a third branch is opened');
	ok(refused(await open('Fourth'), 'branches: 3'), '[F64] and no fourth');
	const seen = (await owner.json(`${settings}/licence`)).data;
	is([seen.staff_left, seen.branches_left, seen.own_staff, seen.plan_staff, seen.is_over], ['of 6, left: 0', 'of 3, left: 0', 6, 5, false], '[F64] the business sees its own limits beside the plan\'s');
	ok((await owner.get(`${settings}/licence`)).text.includes('staff members at most: 6, branches at most: 3'), '[F64] and in the history when they came');
	const listed = (await boss.json(`/operator?q=journal+${chain.tag}`)).data.chains[0];
	is([listed.staff, listed.branches, listed.own], ['6 of 6', '3 of 3', true], '[F64] the list of businesses has them');
	await boss.post(`${page}/plan`, { plan: sql('SELECT id FROM plan WHERE is_default'), ever: 1 });
	ok(refused(await hire('Seventh'), 'staff members: 6'), '[F64] they stay with another plan');
	is((await boss.json(page)).data.licence.plan_staff ?? null, null, 'which has none');
	await boss.post(`${page}/plan`, { plan, ever: 1 });
}

// Whom a limit meets who are there already, it leaves.
async function fewer() {
	const before = there();
	const done = await set(2, 1);
	is([own(), there(), counted()], ['2|1', before, before], '[F64] a lowered limit takes nothing away');
	const seen = (await owner.json(`${settings}/licence`)).data;
	is([seen.is_over, seen.staff_left], [true, 'of 2, left: 0'], '[F64] the business reads that there are more than allowed');
	ok((await owner.get(`${settings}/licence`)).text.includes('All of them go on as before'), '[F64] and what that means');
	is(((await boss.get(page)).text.match(/more than allowed/g) ?? []).length, 2, '[F64] so does the operator');
	is([(await owner.get(`/journal/${chain.branch}`)).status, (await owner.get(`/journal/${chain.other}`)).status, (await owner.get(`${people}/${chain.people[2]}`)).status], [200, 200, 200], '[F64] all of it is open');
	const version = sql(`SELECT version FROM staff WHERE id = ${chain.people[2]}`);
	is((await owner.post(`${people}/${chain.people[2]}`, { name: 'Person III', version, branches: [chain.branch] })).status, 303, '[F64] who is there is changed as ever');
	ok(refused(await hire('Seventh'), 'staff members: 2'), '[F64] nobody is added');
	is((await owner.post(`${settings}/branches/${chain.other}/close`, {})).status, 303, 'a branch is closed');
	const again = await owner.post(`${settings}/branches/${chain.other}/open`, {});
	ok(again.status >= 400 && again.text.includes('so many branches: 1'), '[F64] it is not opened again beyond the limit, which is said', `${again.status} ${again.text.match(/so many[^<]*/)?.[0]}`);
	is((await owner.post(`${people}/${chain.people[2]}/archive`, {})).status, 303, 'a staff member is put away');
	const back = await owner.post(`${people}/${chain.people[2]}/unarchive`, {});
	ok(back.status >= 400 && back.text.includes('so many staff members: 2'), '[F64] nor do they come back beyond it', `${back.status} ${back.text.match(/so many[^<]*/)?.[0]}`);
	const event = Number(done.to.split('undo=')[1]);
	ok((await boss.get(done.to)).text.includes('Undo'), '[F64] the operator can take it back');
	is([(await boss.post(`${page}/undo`, { event })).to, own()], [page, '6|3'], '[F64] then the limits before are in force');
	is([(await owner.post(`${settings}/branches/${chain.other}/open`, {})).status, (await owner.post(`${people}/${chain.people[2]}/unarchive`, {})).status, there()], [303, 303, before], '[F64] and both come back');
	is(sql(`SELECT string_agg(action, ' ' ORDER BY id DESC) FROM (SELECT * FROM licence_event WHERE chain_id = ${chain.chain} ORDER BY id DESC LIMIT 2) e WHERE operator_id IS NOT NULL`), 'undo limits', '[F64] each step is in the history, with who took it');
	await set('', '');
	is([own(), (await boss.json(page)).data.licence.staff_max], ['|', 5], '[F64] left empty, it is as the plan says');
}

// One place, twenty who come at once.
async function crowd() {
	await set(7, 4);
	const tried = await Promise.all(Array.from({ length: 20 }, (_, i) => hire(`Crowd ${i}`)));
	is([tried.filter((r) => r.status === 303).length, tried.filter((r) => refused(r, 'staff members: 7')).length, there().split('|')[0], counted().split('|')[0]], [1, 19, '7', '7'],
		'[F64] of twenty people added at once to one place left exactly one comes in, the others are told');
	const opened = await Promise.all(Array.from({ length: 8 }, (_, i) => open(`Crowd ${i}`)));
	is([opened.filter((r) => r.status === 303).length, opened.filter((r) => refused(r, 'branches: 4')).length, there(), counted()], [1, 7, '7|4', '7|4'],
		'[F64] so with branches');
	const away = [...Array(20)].map((_, i) => (i % 2 ? owner.post(`${people}/${chain.people[2]}/archive`, {}) : owner.post(`${people}/${chain.people[2]}/unarchive`, {})));
	await Promise.all(away);
	is(there(), counted(), 'what is counted is what is there, also after putting away and back at once');
}

await registrationAlone();
await run(form, more, fewer, crowd);
