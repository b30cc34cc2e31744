// roles: a colleague is invited with a narrow role and sees exactly what they
// may, on pages, in JSON and in live updates; a dismissed one is out at once.
import http from 'node:http';
import { ask, done, eventually, freeTimes, is, ok, order, data, port, signIn, sql } from './site.mjs';

const tag = process.pid;
const owner = await signIn('owner@demo.okno', 'okno-owner-demo');
const form = (who, path, fields, headers) => ask('POST', path, { cookie: who.cookie, form: { ...fields, csrf: who.csrf }, headers });
const json = (who, path) => ask('GET', path, { cookie: who.cookie, headers: { Accept: 'application/json' } });
const master = Number(sql(`SELECT staff_id FROM membership m JOIN "user" u ON u.id = m.user_id WHERE u.email = 'master@demo.okno'`));

// ---- a role of one's own ----

const made = await form(owner, '/settings/1/roles', { title: `Reception ${tag}`, timetable_access: 1, record_form_access: 1,
	create_records_access: 1, edit_records_access: 1, records_autocomplete_access: 1, hides_contacts: 1, client_phones_access: 1 });
is(made.status, 303, 'an owner makes a role [F58]');
const role = Number(/roles\/(\d+)/.exec(made.headers.location)?.[1]);
const page = await ask('GET', `/settings/1/roles/${role}`, { cookie: owner.cookie });
ok(/name="timetable_access" value="1" checked/.test(page.text) && !/name="client_phones_access" value="1" checked/.test(page.text),
	'which shows what it allows; hiding contacts takes the right to see them', page.text.slice(0, 500));
ok(!/finances_(?!accounts_access|options_update)|storages_|loyalty_/.test(page.text), 'rights of parts that are not there are not offered');
is((await form(owner, `/settings/1/roles/${role}`, { title: 'x', version: 99 })).status, 409, 'a stale version is refused, with both versions');
is((await form(owner, '/settings/1/roles', { title: '' })).status, 422, 'a role needs a name');
const admin = await signIn('admin@demo.okno', 'okno-admin-demo');
is((await form(admin, `/settings/1/roles/${role}`, { title: 'x', version: 1 })).status, 403, 'who may not edit roles does not');

// Whoever may edit roles, and little else, limits none that allows more.
const manager = await signIn('manager@demo.okno', 'okno-manager-demo');
const managers = JSON.parse(sql(`SELECT to_jsonb(r) FROM role r WHERE chain_id = 1 AND slug = 'manager'`));
await form(owner, '/settings/1/roles', { title: `Editors ${tag}`, users_access: 1, edit_users_access: 1, timetable_access: 1 });
sql(`SELECT user_make('editor${tag}@example.com', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Edward', 1,
	(SELECT slug FROM role WHERE title = 'Editors ${tag}'), NULL)`);
const editor = await signIn(`editor${tag}@example.com`, 'okno-owner-demo');
const theirForm = (await ask('GET', `/settings/1/roles/${managers.id}`, { cookie: editor.cookie })).text;
ok(/<fieldset class="r-group" disabled><legend>(Ограничения|Limits)/.test(theirForm) && theirForm.includes('name="timetable_access" value="1" checked>'),
	'who has fewer rights cannot tick the limits of a role that allows more [F58]', theirForm.slice(theirForm.indexOf('<main'), 3000));
is((await form(editor, `/settings/1/roles/${managers.id}`, { version: managers.version, hides_contacts: 1, own_only: 1, last_days: 0, chosen_accounts: 1, timetable_access: 1, users_access: 1, edit_users_access: 1 })).status, 303, 'what they hold themselves they save');
is(sql(`SELECT own_only, last_days, hides_contacts, accounts, cardinality(rights) FROM role WHERE id = ${managers.id}`), `f|-1|f||${managers.rights.length}`, 'the limits and all other rights stay [F58]');

// ---- inviting ----

const address = `reception${tag}@example.com`;
const invited = await form(owner, '/settings/1/invites', { to: address, name: 'Rita', role, branches: 1 });
is(invited.status, 201, 'an owner invites somebody by e-mail [F58]');
const link = /(\/account\/invites\/[0-9a-f]{32})/.exec(invited.text)?.[1];
ok(link, 'and may hand over the link', invited.text.slice(0, 400));
is(sql(`SELECT channel || ' ' || recipient FROM outbox WHERE template = 'invite' AND recipient = '${address}'`), `mail ${address}`, 'the letter is in the outbox');
is((await form(owner, '/settings/1/invites', { to: 'not an address', role, every: 1 })).status, 422, 'what is no address or phone is refused');
is((await ask('GET', '/account/invites/' + '0'.repeat(32))).status, 404, 'a guessed link opens nothing');
const welcome = await ask('GET', link);
ok(welcome.status === 200 && welcome.text.includes('new_password') && welcome.text.includes('Reception'), 'the link opens for somebody new');
is((await ask('POST', link, { form: { name: 'Rita', new_password: 'short', new_password_again: 'short' } })).status, 422, 'a poor password is refused');
const joined = await ask('POST', link, { form: { name: 'Rita', new_password: 'four green owls sing', new_password_again: 'four green owls sing' } });
is([joined.status, joined.headers.location], [303, '/journal/1'], 'a name and a password make the account, signed in [F58]');
is((await ask('POST', link, { form: { name: 'Eve', new_password: 'four green owls sing', new_password_again: 'four green owls sing' } })).status, 404, 'the link is good for one');
const rita = await signIn(address, 'four green owls sing');

// ---- what a narrow role sees ----

const service = Number(sql(`SELECT service_id FROM service_staff ss WHERE branch_id = 1 AND staff_id = ${master}
	AND NOT EXISTS (SELECT FROM service_need n WHERE n.service_id = ss.service_id) LIMIT 1`));
const at = (await freeTimes(1, master, service, 6, 3))[1];
const body = order(master, service, at);
const record = data(await ask('POST', '/api/v1/book_record/1', { json: body }))[0].record_id;
const visit = Number(sql(`SELECT visit_id FROM appointment WHERE id = ${record}`));
is((await json(rita, '/journal/1')).status, 200, 'they see the journal of their branch');
is((await json(rita, '/journal/2')).status, 404, 'another branch is not there');
is((await json(rita, '/settings/1/users')).status, 403, 'nor the users');
const tail = body.phone.slice(-7);
const seen = await json(rita, `/journal/1/visits/${visit}`);	// (numbers in it may end like a phone)
ok(seen.status === 200 && !seen.text.includes(tail) && !seen.text.replace(/([:[,]\s*)\d+/g, '$1').includes(tail.slice(-4)) && !seen.text.includes(body.email), 'a visit shows no phone, in JSON either [F58]', seen.text.slice(0, 300));
is((await json(rita, `/journal/1/find?q=${body.phone.slice(-10)}`)).json.clients, [], 'nobody is found by a phone that is hidden [F58]');
ok((await json(rita, `/journal/1/find?q=${encodeURIComponent(body.fullname)}`)).json.clients.length > 0, 'but by name');
ok(JSON.stringify((await json(owner, `/journal/1/find?q=${body.phone.slice(-10)}`)).json).includes(body.fullname.split(' ')[1]), 'the owner finds by phone');
is((await form(rita, `/journal/1/visits/${visit}`, { version: 1, comment: 'no' })).status, 422, 'a right within changing is asked for, too: comments');
is((await form(rita, `/journal/1/appointments/${record}/move`, { start: at.slice(0, 11) + '03:00', anyway: 1 })).status, 403, 'moving');
is((await form(rita, `/journal/1/appointments/${record}/cancel`, {})).status, 403, 'cancelling');
is((await form(rita, '/journal/1/visits', { staff: master, date: at.slice(0, 10), time: '02:10', name: 'New', services: service, anyway: 1 })).status, 422, 'adding clients');

// ---- limits of one's own column ----

const other = Number(sql(`SELECT max(ss.staff_id) FROM service_staff ss WHERE branch_id = 1 AND ss.staff_id <> ${master}
	AND NOT EXISTS (SELECT FROM service_need n WHERE n.service_id = ss.service_id)`));
const theirService = Number(sql(`SELECT service_id FROM service_staff ss WHERE branch_id = 1 AND staff_id = ${other}
	AND NOT EXISTS (SELECT FROM service_need n WHERE n.service_id = ss.service_id) LIMIT 1`));
const theirs = order(other, theirService, (await freeTimes(1, other, theirService, 6, 3))[1]);
const foreign = data(await ask('POST', '/api/v1/book_record/1', { json: theirs }))[0].record_id;
const anna = await signIn('master@demo.okno', 'okno-master-demo');
is((await json(anna, `/journal/1/find?q=${encodeURIComponent(theirs.fullname)}`)).json.clients, [], 'who sees their own column does not find others\' clients [F58]');
is((await json(anna, `/journal/1/cards?ids=${foreign}`)).json.gone, [foreign], 'nor their cards after a live notice');
is((await ask('POST', '/api/v1/book_record/1', { json: order(other, theirService, (await freeTimes(1, other, theirService, 6, 3))[2]), user: data(await ask('POST', '/api/v1/auth', { json: { login: 'master@demo.okno', password: 'okno-master-demo' } })).user_token })).status,
	201, 'in public booking nobody is limited');

// ---- who may do this, and looking as a role ----

const who = await json(owner, '/settings/1/who');
const names = who.json.members.map(m => m.name);
ok(names.includes('Елена Петрова') && !names.includes('Rita') && !names.includes('Лидия Фомина'), 'a page answers who can see clients\' phones [F58]', names);
is((await json(owner, '/settings/1/who?right=delete_records_access')).json.members.map(m => m.name).includes('Анна Белова'), false, 'and who may cancel');
is((await json(owner, '/settings/1/who?right=nonsense')).status, 404, 'about rights that there are');
is((await form(owner, `/settings/1/roles/${role}/view`, {})).status, 303, 'an owner looks at Okno as the role');
const viewed = await ask('GET', `/journal/1/visits/${visit}`, { cookie: owner.cookie });
ok(viewed.text.includes('/account/view-end') && viewed.text.includes(`Reception ${tag}`) && !viewed.text.includes(tail), 'a strip says so, and what the role does not see is not there [F58]');
is((await json(owner, '/settings/1/users')).status, 403, 'its pages are those of the role');
is((await form(owner, '/journal/1/visits', { staff: master, date: at.slice(0, 10), time: '02:10', services: service, anyway: 1 })).status, 403, 'and nothing is changed meanwhile');
is(sql(`SELECT count(*) FROM log WHERE object = 'role_view' AND changes->'role_id'->>1 = '${role}'`), '1', 'that they looked is in the journal of actions');
is((await form(owner, '/account/view-end', {})).status, 303, 'and they go back');
is((await json(owner, '/settings/1/users')).status, 200, 'to what they are');

// ---- live updates, and revoking ----

// An open stream of the journal: ended says when the server closed it.
function listen(who) {
	const state = { ended: false };
	return new Promise(resolve => {
		const req = http.request({ host: '127.0.0.1', port, path: '/journal/1/live', headers: { Cookie: who.cookie, Accept: 'text/event-stream' } }, res => {
			state.status = res.statusCode;
			res.on('data', () => {});
			res.on('close', () => { state.ended = true; });
			resolve(state);
		});
		req.on('error', () => { state.ended = true; resolve(state); });
		req.end();
	});
}
const user = Number(sql(`SELECT id FROM "user" WHERE email = '${address}'`));
const stream = await listen(rita);
is(stream.status, 200, 'they listen to live updates');
is((await form(owner, `/settings/1/users/${user}/end`, {})).status, 303, 'an owner takes away their access [F58]');
is((await json(rita, '/journal/1')).status, 404, 'their next click is refused [F58]');
ok(await eventually(() => stream.ended), 'and their live updates end [F58]');
is((await listen(rita)).status, 404, 'and do not begin again');
ok((await ask('GET', '/settings/1/users', { cookie: owner.cookie })).text.includes('Rita'), 'they are among those who have left');
is((await form(owner, `/settings/1/users/${user}/return`, {})).status, 303, 'which can be undone');
is((await json(rita, '/journal/1')).status, 200, 'then they are in again');

const self = Number(sql(`SELECT id FROM "user" WHERE email = 'owner@demo.okno'`));
is((await form(owner, `/settings/1/users/${self}/end`, {})).status, 409, 'the last owner stays [F58]');
is((await form(manager, `/settings/1/users/${self}/end`, {})).status, 409, 'and no manager dismisses one [F58]');
const ownerRole = Number(sql(`SELECT id FROM role WHERE chain_id = 1 AND slug = 'owner'`));
is((await form(manager, '/settings/1/invites', { to: `boss${tag}@example.com`, role: ownerRole, every: 1 })).status, 422, 'or invites one');

// ---- a role of the own column, and nobody's column ----

const worker = Number(sql(`SELECT id FROM role WHERE chain_id = 1 AND slug = 'worker'`));
const alone = await form(owner, '/settings/1/invites', { to: `alone${tag}@example.com`, name: 'Alla', role: worker, every: 1 });
ok(alone.status === 201 && (alone.text.match(/class="badge warn">(?:ничего не увидит|will see nothing)/g) ?? []).length > 0, 'who is invited to see their own column, and no column is said, is marked [F58]', alone.text.slice(alone.text.indexOf('r-link'), 3000));
const way = /(\/account\/invites\/[0-9a-f]{32})/.exec(alone.text)?.[1];
await ask('POST', way, { form: { name: 'Alla', new_password: 'four green owls sing', new_password_again: 'four green owls sing' } });
const alla = await signIn(`alone${tag}@example.com`, 'four green owls sing');
ok(/У вас пока нет своей колонки|No column is yours yet/.test((await ask('GET', '/journal/1', { cookie: alla.cookie })).text), 'they are told why their journal is empty [F58]');
const allas = Number(sql(`SELECT id FROM "user" WHERE email = 'alone${tag}@example.com'`));
ok(/badge warn">(пока ничего не видит|sees nothing yet)/.test((await ask('GET', '/settings/1/users', { cookie: owner.cookie })).text)
	&& /notice warn/.test((await ask('GET', `/settings/1/users/${allas}`, { cookie: owner.cookie })).text), 'and so is whoever can choose it');
const free = Number(sql(`SELECT min(s.id) FROM staff s JOIN staff_branch b ON b.staff_id = s.id AND b.branch_id = 1 WHERE s.chain_id = 1 AND s.kind = 'person' AND s.archived_at IS NULL
	AND NOT EXISTS (SELECT FROM membership m WHERE m.staff_id = s.id)`));
is((await form(owner, `/settings/1/users/${allas}`, { version: 1, role: worker, every: 1, staff: free })).status, 303, 'a staff member is chosen');
ok(!/У вас пока нет своей колонки|No column is yours yet/.test((await ask('GET', '/journal/1', { cookie: alla.cookie })).text)
	&& !/notice warn/.test((await ask('GET', `/settings/1/users/${allas}`, { cookie: owner.cookie })).text), 'then nothing is missing');
await form(owner, `/settings/1/users/${allas}/end`, {});
is((await form(owner, `/settings/1/roles/${role}/delete`, {})).status, 409, 'a role in use is not deleted');
done();
