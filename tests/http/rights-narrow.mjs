// rights-narrow: what one may do with a right and not without it, where a broader right
// is held in both cases: how full the days are, moving bookings in the journal, what is on
// a client's card, how messages are sent, who was here.

import { book, day, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const owner = await signIn(chain, 'owner');
const j = `/journal/${chain.branch}`, set = `/settings/${chain.branch}`;
const squeezed = (text) => text.replace(/[\s()\u00a0–-]/g, '');

// Two people with all rights, but one has one right less.
let made = 0;
async function pair(without) {
	const people = [];
	for (const less of ['', without]) {
		const name = `narrow-${++made}`;
		sql(`INSERT INTO role (chain_id, slug, title, rights)
			SELECT chain_id, '${name}', '${name}', array_remove(rights, '${less}') FROM role WHERE chain_id = ${chain.chain} AND slug = 'owner';
			SELECT user_make('${name}-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), '${name}', ${chain.chain}, '${name}', NULL);
			UPDATE "user" SET lang = 'en' WHERE email = '${name}-${chain.tag}@test'`);
		people.push(await signIn(chain, name));
	}
	return people;
}

const both = async (people, ask) => [await ask(people[0]), await ask(people[1])];

// ---- the journal ----

async function statistics() {
	const people = await pair('timetable_statistics_access'), on = day(1);
	book(chain, { start: '10:00' });
	is(await both(people, async (who) => (await who.get(`${j}/${on}?view=month`)).status), [200, 403], 'the month shows how full its days are to who may see that [F58]');
	is(await both(people, async (who) => (await who.json(`${j}/${on}?view=month`)).status), [200, 403], 'as JSON, too [F58]');
	is(await both(people, async (who) => (await who.get(`${j}/${on}`)).text.includes('view=month')), [true, false], 'to others it is not offered');
	is(await both(people, async (who) => / \d+ %<\/?/.test((await who.get(`${j}/${on}?view=week`)).text.replaceAll('>', '> '))), [true, false], 'the week of everybody has percents for them only [F58]');
	is(await both(people, async (who) => (await who.json(`${j}/${on}?view=week`)).text.includes('"percent"')), [true, false], 'in JSON, too [F58]');
	is(await both(people, async (who) => /class="load q\d"/.test((await who.get(`${j}/month?date=${on}`)).text)), [true, false], 'and so have the days of the calendar their marks [F58]');
	is((await people[1].json(`${j}/${on}`)).data.grid !== undefined, true, 'the day itself is there for both');
}

async function moving() {
	const people = await pair('timetable_transferring_record_access');
	const visit = book(chain, { on: day(2), start: '10:00' }), id = visit.appointments[0].id;
	const item = (more) => ({ version: Number(sql(`SELECT version FROM visit WHERE id = ${visit.visit_id}`)), ...more });
	const move = (who, more) => who.json(`${j}/appointments/${id}/move`, item(more));
	is((await move(people[1], { start: `${day(2)}T11:00` })).status, 403, 'without the right a booking is not dragged elsewhere [F58]');
	is((await people[1].send(`${j}/appointments/move`, { items: [{ id, ...item({ start: `${day(2)}T11:00` }) }] })).status, 403, 'nor several [F58]');
	is((await move(people[0], { start: `${day(2)}T11:00` })).status, 200, 'with it, it is');
	is((await move(people[1], { length: 90 })).status, 200, 'how long it takes is another right');
	const attributes = async (who) => /<div class="journal"[^>]*>/.exec((await who.get(`${j}/${day(2)}`)).text)[0];
	is(await both(people, async (who) => [/ data-move\b/.test(await attributes(who)), / data-resize\b/.test(await attributes(who))]), [[true, true], [false, true]], 'the grid takes hold of cards accordingly');
	const window = `${j}/visits/${visit.visit_id}`;
	is(await both(people, async (who) => (await who.get(window)).text.includes(`/appointments/${id}/late`)), [true, false], 'who comes late is moved by the same right');
	const form = { version: Number(sql(`SELECT version FROM visit WHERE id = ${visit.visit_id}`)), [`date${id}`]: day(2), [`time${id}`]: '13:00', [`length${id}`]: 60, [`staff${id}`]: chain.people[0] };
	is((await people[1].post(window, form)).status, 303, 'the window of the visit has a right of its own');
	is(sql(`SELECT to_char(starts_at AT TIME ZONE 'Asia/Vladivostok', 'HH24:MI') FROM appointment WHERE id = ${id}`), '13:00', 'and moves it there');
}

// ---- clients ----

async function cards() {
	sql(`UPDATE client SET comment = 'Talks a lot', allergies = 'Latex', phone = '+79990000001' WHERE id = ${chain.clients[0]}`, chain.chain);
	const visit = book(chain, { on: day(3), start: '10:00' }), page = `${j}/clients/${chain.clients[0]}`, window = `${j}/visits/${visit.visit_id}`;
	const phone = await pair('clients_card_phone_access'), words = await pair('clients_card_comment_access');
	for (const [way, label] of [['get', 'page'], ['json', 'JSON']]) {
		is(await both(phone, async (who) => squeezed((await who[way](page)).text).includes('9990000001')), [true, false], `phones are on clients' cards for who may see them there: ${label} [F58]`);
		is(await both(phone, async (who) => squeezed((await who[way](window)).text).includes('9990000001')), [true, true], `the window of a visit has a right of its own: ${label}`);
		is(await both(words, async (who) => [(await who[way](page)).text.includes('Talks a lot'), (await who[way](window)).text.includes('Talks a lot')]), [[true, true], [false, false]], `what is said about a client is read by who may: ${label} [F58]`);
		is(await both(words, async (who) => [(await who[way](page)).text.includes('Latex'), (await who[way](window)).text.includes('Latex')]), [[true, true], [true, true]], `what they do not bear by everybody: ${label}`);
	}
	const version = (id) => Number(sql(`SELECT version FROM visit WHERE id = ${id}`)), card = () => Number(sql(`SELECT version FROM client WHERE id = ${chain.clients[0]}`));
	await words[1].post(window, { version: version(visit.visit_id), card_version: card(), card_comment: 'Overwritten' });
	is(sql(`SELECT comment FROM client WHERE id = ${chain.clients[0]}`), 'Talks a lot', 'who does not see it does not write it [F58]');
	await owner.post(window, { version: version(visit.visit_id), card_version: card(), card_comment: 'Whispers' });
	is(sql(`SELECT comment FROM client WHERE id = ${chain.clients[0]}`), 'Whispers', 'who does, does');
	for (const path of [`${window}?tab=history`, `${set}/log?kind=client`])
		is(await both(words, async (who) => /Talks a lot|Whispers/.test((await who.get(path)).text)), [true, false], `it is not in ${path.includes('log') ? 'the journal of actions' : 'the history'} either [F58]`);
	const asked = (await owner.json(`${set}/who?right=clients_card_phone_access`)).data.members;
	ok(asked.some((m) => m.name === `narrow-${made - 3}`) && !asked.some((m) => m.name === `narrow-${made - 2}`), 'the page of who may do this knows them', asked);
}

// ---- messages ----

async function sending() {
	const mail = ['/sending'], sms = ['/sending/sms', '/reminders'], texts = ['/reminders/ready', '/reminders/texts/reminder'];
	for (const [right, gone, first] of [['settings_email_notifications_access', mail, 'sending/sms'], ['settings_template_notifications_access', texts, 'reminders'], ['settings_notifications_access', sms, 'sending']]) {
		const people = await pair(right);
		for (const path of [...mail, ...sms, ...texts])
			is(await both(people, async (who) => (await who.get(set + path)).status), [200, gone.includes(path) ? 403 : 200], `${right} decides ${gone.includes(path) ? '' : 'nothing '}of ${path} [F58]`);
		const menu = (await people[1].get(`${set}/contacts`)).text;
		ok(menu.includes(`href="${set}/${first}"`), `without it the menu leads to what is left: ${first}`);
		is([(await people[1].get(set + (first === 'sending/sms' ? '/sending/sms' : '/sending'))).text.includes(`href="${set}/sending${first === 'sending/sms' ? '' : '/sms'}"`)],
			[right === 'settings_template_notifications_access'], 'and nothing there leads to what is not theirs');
	}
	const [, editor] = await pair('settings_notifications_access');
	const page = (await editor.get(`${set}/reminders/ready`)).text;
	ok(page.includes('/reminders/texts/') && !page.includes(`href="${set}/reminders"`), 'who changes texts only finds all of them from there', page.length);
	is((await editor.post(`${set}/reminders/ready`, { title: 'Hello', body: 'Hello there' })).status, 303, 'and adds one');
	is([(await editor.post(`${set}/reminders`, {})).status, (await editor.post(`${set}/sending/sms`, {})).status, (await editor.post(`${set}/sending/sms/test`, {})).status], [403, 403, 403], 'but sets up nothing else [F58]');
}

// ---- users ----

async function users() {
	const logins = await pair('security_logins_access'), second = await pair('security_2fa_access');
	const id = Number(sql(`SELECT id FROM "user" WHERE email = 'owner-${chain.tag}@test'`));
	sql(`INSERT INTO second_factor (user_id, secret, on_since) VALUES (${id}, '\\x00', now())`);
	for (const path of [`${set}/users`, `${set}/users/${id}`]) {
		is(await both(logins, async (who) => /last seen/i.test((await who.get(path)).text)), [true, false], `when somebody was here last is told to who may know: ${path.endsWith('users') ? 'all' : 'one'} [F58]`);
		is(await both(second, async (who) => /second factor/i.test((await who.get(path)).text)), [true, false], 'and who has a second factor [F58]');
	}
	const on = (who) => who.json(`${set}/users`).then((r) => r.data.members.find((m) => m.id === id).second?.on);
	is(await both(second, on), [true, undefined], 'which is true');
	is((await second[0].json(`${set}/users`)).data.members.filter((m) => m.second.on).length, 1, 'of nobody else');
	sql(`DELETE FROM second_factor WHERE user_id = ${id}`);
}

// ---- users with fewer rights ----

async function fewer() {
	const rights = { timetable_access: 1, users_access: 1, create_users_access: 1, edit_users_access: 1, delete_users_access: 1 };
	is((await owner.post(`${set}/roles`, { title: 'Chief', last_days: '', narrower_users: 1, ...rights })).status, 303, 'a role is limited to users with fewer rights [F58]');
	await owner.post(`${set}/roles`, { title: 'Desk', last_days: '', timetable_access: 1 });
	const role = (title) => Number(sql(`SELECT id FROM role WHERE chain_id = ${chain.chain} AND title = '${title}'`));
	for (const name of ['chief', 'peer'])
		sql(`SELECT user_make('${name}-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), '${name}', NULL, '', NULL);
			INSERT INTO membership (user_id, chain_id, role_id) SELECT u.id, ${chain.chain}, ${role('Chief')} FROM "user" u WHERE u.email = '${name}-${chain.tag}@test';
			UPDATE "user" SET lang = 'en' WHERE email = '${name}-${chain.tag}@test'`);
	const chief = await signIn(chain, 'chief'), peer = Number(sql(`SELECT id FROM "user" WHERE email = 'peer-${chain.tag}@test'`));
	ok(/name="narrower_users" value="1" checked/.test((await owner.get(`${set}/roles/${role('Chief')}`)).text), 'its page says so');
	const listed = (await chief.json(`${set}/roles`)).data.roles;
	is([listed.find((r) => r.word === 'Chief').limits, listed.find((r) => r.word === 'Chief').within, listed.find((r) => r.word === 'Desk').within], [['users with fewer rights'], false, true], 'the list, too; such roles are beyond them [F58]');
	is([(await chief.post(`${set}/users/${peer}/end`, {})).status, sql(`SELECT count(*) FROM membership WHERE user_id = ${peer}`)], [409, '1'], 'who has as many rights is not dismissed by them [F58]');
	const invite = (title) => chief.post(`${set}/invites`, { to: `${title.toLowerCase()}-${chain.tag}@mail.test`, role: role(title), branches: [chain.branch, chain.other] });
	is([(await invite('Chief')).status, (await invite('Desk')).status], [422, 201], 'nor invited; others are [F58]');
	const form = (await chief.get(`${set}/users/new`)).text;
	ok(/<option value="\d+">Desk</.test(form) && /<option value="\d+" disabled>Chief</.test(form), 'nor to be chosen');
}

// ---- very many invitations ----

async function invited() {
	const id = (what) => Number(sql(`SELECT ${what} FROM membership m JOIN role r ON r.chain_id = m.chain_id AND r.id = m.role_id WHERE m.chain_id = ${chain.chain} AND r.slug = 'owner' LIMIT 1`));
	sql(`INSERT INTO invite (token_hash, chain_id, branch_id, name, email, phone, role_id, lang, invited_by)
		SELECT sha256(('${chain.tag}' || n)::bytea), ${chain.chain}, ${chain.branch}, 'Guest Number' || n, CASE WHEN n % 2 = 0 THEN 'crowd' || n || '-${chain.tag}@mail.test' END,
			CASE WHEN n % 2 = 1 THEN '+7916' || lpad(n::text, 7, '0') END, ${id('m.role_id')}, 'en', ${id('m.user_id')} FROM generate_series(1, 3000) n`);
	const page = await owner.get(`${set}/users`), names = (text) => [...text.matchAll(/Guest Number(\d+)/g)].map((m) => Number(m[1]));
	is([names(page.text).length, names(page.text)[0], page.text.length < 200000], [50, 3000, true], 'of three thousand invitations a page shows the newest fifty [F58]');
	const before = /name="before" value="(\d+)"><span/.exec(page.text)?.[1];
	is(names((await owner.get(`${set}/users?before=${before}`)).text).slice(0, 2), [2950, 2949], 'the next page goes on behind them');
	const find = async (q) => names((await owner.get(`${set}/users?invited=${encodeURIComponent(q)}`)).text);
	is([await find('number 2718'), await find(`crowd2718-${chain.tag}`), await find('8 916 000-27-17'), await find('0002717')], [[2718], [2718], [2717], [2717]], 'one is found by name, address, and phone in any spelling [F58]');
	const none = (await owner.get(`${set}/users?invited=nobodyatall`)).text;
	ok(none.includes('Nobody is found') && none.includes('name="invited" value="nobodyatall"'), 'who is not there is not found, and what was typed stays');
	const one = sql(`SELECT id FROM invite WHERE chain_id = ${chain.chain} AND name = 'Guest Number2700'`);
	const res = await owner.post(`${set}/invites/${one}/withdraw`, { invited: 'number 27', before: Number(one) + 5 });
	is([res.status, res.to], [303, `${set}/users?before=${Number(one) + 5}&invited=number%2027#invited`], 'withdrawing one leads back to the page it was on');
	is(sql(`SELECT withdrawn_at IS NOT NULL FROM invite WHERE id = ${one}`), 't', 'it is withdrawn');
}

await run(statistics, moving, cards, sending, users, fewer, invited);
