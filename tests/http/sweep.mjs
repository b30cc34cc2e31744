// sweep: the routes come from the programs themselves (--routes), so a new route
// is tried the day it is written.  Each is asked by everybody with everybody's
// ids: nobody sees or changes what is not theirs, nothing answers 500, and
// neither GET nor a refused request leaves a trace in any row.
//
// A parameter that this file cannot fill fails the test by name: say below what
// it is.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { ask, broken, data, done, freeTimes, is, note, ok, order, signIn, sql, sqlTry, tally } from './site.mjs';

const bin = process.env.OKNO_BIN ?? `${process.env.BIN ?? 'build'}/bin`;
const day = new Date(Date.now() + 5 * 86400e3).toISOString().slice(0, 10);

// ---- who asks ----

const users = { owner: 1, manager: 1, admin: 1, accountant: 1, master: 1, owner2: 2 };	// and their chains: every ready role
const rights = Object.fromEntries(sql(`SELECT split_part(u.email::text, '@', 1), ' ' || array_to_string(r.rights, ' ') || ' '
	FROM "user" u JOIN membership m ON m.user_id = u.id JOIN role r ON r.id = m.role_id`).split('\n').map(l => l.split('|')));
const signed = {}, tokens = {};
for (const name of Object.keys(users)) {
	signed[name] = await signIn(`${name}@demo.okno`, `okno-${name}-demo`);
	tokens[name] = data(await ask('POST', '/api/v1/auth', { json: { login: `${name}@demo.okno`, password: `okno-${name}-demo` } }))?.user_token;
}
ok(Object.values(tokens).every(Boolean) && Object.values(signed).every(s => s.csrf), 'everybody signs in', { tokens });

// ---- whose things: what a parameter may be ----

const master = Number(sql(`SELECT m.staff_id FROM membership m WHERE m.staff_id IS NOT NULL`));
const visitorPhone = '+79005550001', visitorToken = 'a1'.repeat(16);
sql(`SELECT visitor_enter('${visitorPhone}', sha256('${visitorToken}'), 1)`);

// One booking by a client in a branch, with a certain specialist: {visit, appointment, hash}.
async function thing(branch, staff, phone) {
	const service = Number(sql(`SELECT service_id FROM service_staff ss WHERE branch_id = ${branch} AND staff_id = ${staff}
		AND NOT EXISTS (SELECT FROM service_need n WHERE n.service_id = ss.service_id) LIMIT 1`));
	const at = (await freeTimes(branch, staff, service, 4, 6))[3];
	const body = order(staff, service, at);
	const got = await ask('POST', `/api/v1/book_record/${branch}`, { json: { ...body, phone: phone ?? body.phone } });
	if (got.status !== 201)
		throw new Error(`booking in branch ${branch}: ${got.status} ${got.text}`);
	const { record_id, record_hash } = data(got)[0];
	return { appointment: record_id, hash: record_hash, letter: Number(sql(`SELECT max(id) FROM outbox WHERE recipient = '${body.email}'`)), visit: Number(sql(`SELECT visit_id FROM appointment WHERE id = ${record_id}`)), staff, service, at,
		client: Number(sql(`SELECT client_id FROM visit v JOIN appointment a ON a.visit_id = v.id WHERE a.id = ${record_id}`)) };
}
const staffOf = branch => Number(sql(`SELECT max(ss.staff_id) FROM service_staff ss JOIN staff_branch sb USING (chain_id, branch_id, staff_id)
	WHERE ss.branch_id = ${branch} AND ss.staff_id <> ${master} AND NOT EXISTS (SELECT FROM service_need n WHERE n.service_id = ss.service_id)`));
const own = await thing(1, master, visitorPhone);
const colleague = await thing(1, staffOf(1));
const branch2 = await thing(2, staffOf(2));
const foreign = await thing(3, staffOf(3));
// Who works where: a member, a role of one's own and an invitation of either chain.
function people(chain, branch, owner) {
	const [member, role, invite] = sql(`BEGIN; SET LOCAL okno.chain = '${chain}';
		SELECT user_make('swept${chain}@demo.okno', NULL, 'x', 'Swept', ${chain}, 'worker', NULL);
		SELECT role_save(${owner}, NULL, NULL, 0, 'Swept', '{}', '{timetable_access}', false, -1, false)->>'id';
		SELECT invite_make(${owner}, ${branch}, sha256('swept${chain}'), 'swept${chain}', 'Swept', 'invited${chain}@demo.okno', NULL,
			(SELECT id FROM role WHERE chain_id = ${chain} AND slug = 'worker'), NULL, NULL, 'ru'); COMMIT`).split('\n').map(Number);
	return { member, role, invite };
}
const userOf = name => Number(sql(`SELECT id FROM "user" WHERE email = '${name}@demo.okno'`));
const ours = people(1, 1, userOf('owner')), theirs = people(2, 3, userOf('owner2'));
const staffed = kind => ({ own: ours[kind], foreign: theirs[kind], unknown: 999999999, malformed: ID_MALFORMED });
// A branch to be closed and opened again, and an import of each chain.
const spare = Number(sql(`INSERT INTO branch (chain_id, slug, title, time_zone) VALUES (1, 'swept-branch', 'Swept', 'Europe/Moscow') RETURNING id`));
const list = (subject, chain, branch) => Number(sql(`SET okno.chain = '${chain}';
	INSERT INTO work (chain_id, branch_id, kind, subject, state, user_id) VALUES (${chain}, ${branch}, 'import', '${subject}', 'asking', 1) RETURNING id`).split('\n').at(-1));
const hold = data(await ask('POST', '/api/v1/okno/hold/1', { json: { staff_id: master, service_ids: [own.service],
	datetime: (await freeTimes(1, master, own.service, 12, 5))[0] } })).hold;

// A picture that is ready, in each chain: {id, name}.
const picture = Object.fromEntries([1, 2].map(c => [c, { name: String(c).repeat(32), id: Number(sql(`INSERT INTO file (chain_id, name, kind, public, state, size)
	VALUES (${c}, '${String(c).repeat(32)}', 'picture', true, 'ready', 1) RETURNING id`)) }]));

// A category, a service in it, a thing and a planned change of prices that nothing else here uses.
function shelf(chain, branch) {
	const [category, service, resource, price] = sql(`SET okno.chain = '${chain}';
		WITH c AS (INSERT INTO service_category (chain_id, title) VALUES (${chain}, 'Swept') RETURNING id),
		v AS (INSERT INTO service (chain_id, category_id, title) SELECT ${chain}, id, 'Swept' FROM c RETURNING id),
		r AS (INSERT INTO resource (chain_id, branch_id, title) VALUES (${chain}, ${branch}, 'Swept') RETURNING id),
		p AS (INSERT INTO price_change (chain_id, branch_id, from_day, asked) VALUES (${chain}, ${branch}, '2099-01-01', '{"positions": []}') RETURNING id)
		SELECT c.id, v.id, r.id, p.id FROM c, v, r, p`).split('|').map(Number);
	return { category, service, resource, price };
}
const shelves = [shelf(1, 1), shelf(2, 3)];
const shelved = kind => ({ own: shelves[0][kind], foreign: shelves[1][kind], unknown: 999999999, malformed: ID_MALFORMED });
const photoIn = (c, b) => Number(sql(`SET okno.chain = '${c}'; INSERT INTO photo (chain_id, branch_id, file_id) VALUES (${c}, ${b}, ${picture[c].id}) RETURNING id`));
const photo = { own: photoIn(1, 1), branch2: photoIn(1, 2), foreign: photoIn(2, 3) };
// A ready text of each branch.
const readyIn = (c, b) => Number(sql(`SET okno.chain = '${c}'; INSERT INTO ready_text (chain_id, branch_id, title, body) VALUES (${c}, ${b}, 'Swept', 'x') RETURNING id`));
// A room of each chain, open for booking, with a photo.
function studio(chain, branch) {
	const kind = shelf(chain, branch).resource;
	const room = Number(sql(`SET okno.chain = '${chain}'; INSERT INTO resource_instance (chain_id, resource_id, title) VALUES (${chain}, ${kind}, 'Swept room') RETURNING id`));
	sql(`SET okno.chain = '${chain}'; SELECT room_save(${chain}, ${branch}, ${room}, '{"open": true}')`);
	return { room, photo: Number(sql(`SET okno.chain = '${chain}'; INSERT INTO photo (chain_id, instance_id, file_id) VALUES (${chain}, ${room}, ${picture[chain].id}) RETURNING id`)) };
}
const studios = { own: studio(1, 1), branch2: studio(1, 2), foreign: studio(2, 3) };
const ofStudio = kind => ({ ...Object.fromEntries(Object.entries(studios).map(([k, v]) => [k, v[kind]])), unknown: 999999999, malformed: ID_MALFORMED });
// A comment on a visit of each chain.
const said = (c, visit) => Number(sql(`SET okno.chain = '${c}'; INSERT INTO visit_comment (chain_id, visit_id, user_id, body)
	VALUES (${c}, ${visit}, ${userOf(c === 1 ? 'owner' : 'owner2')}, 'Swept') RETURNING id`));
// A position of each chain; somebody who has it, and works in branch 2 alone.
const position = Object.fromEntries([1, 2].map(c => [c, Number(sql(`SET okno.chain = '${c}';
	INSERT INTO position (chain_id, title) VALUES (${c}, 'Swept') RETURNING id`))]));
const there = Number(sql(`SET okno.chain = '1'; WITH s AS (INSERT INTO staff (chain_id, name, position_id)
	VALUES (1, 'Of branch 2', ${position[1]}) RETURNING id)
	INSERT INTO staff_branch (chain_id, branch_id, staff_id) SELECT 1, 2, id FROM s RETURNING staff_id`));

// A kept view of the list of bookings, and work on many of them, of the owners.
const keptView = (c, b) => Number(sql(`SET okno.chain = '${c}'; INSERT INTO list_view (chain_id, branch_id, user_id, title, filter, columns, shared)
	VALUES (${c}, ${b}, ${userOf(c === 1 ? 'owner' : 'owner2')}, 'Swept', '{}', '{1}', true) RETURNING id`));
const manyWork = (c, b) => Number(sql(`SET okno.chain = '${c}'; INSERT INTO list_work (chain_id, branch_id, user_id, kind, state)
	VALUES (${c}, ${b}, ${userOf(c === 1 ? 'owner' : 'owner2')}, 'cancel', 'done') RETURNING id`));
const printed = (c, b) => Number(sql(`SET okno.chain = '${c}'; INSERT INTO paper (chain_id, branch_id, month, lang, created_by)
	VALUES (${c}, ${b}, '2031-03-01', 'ru', ${userOf('owner')}) RETURNING id`));
const cycle = (c, b) => Number(sql(`SET okno.chain = '${c}'; INSERT INTO shift_template (chain_id, branch_id, title, anchor, days)
	VALUES (${c}, ${b}, 'Swept', 'start', ARRAY['{[600,1080)}'::int4multirange]) RETURNING id`));

// An import that asks its person, in a branch.
const imported = (c, b, what) => Number(sql(`INSERT INTO work (chain_id, branch_id, kind, subject, state, params, user_id)
	VALUES (${c}, ${b}, 'import', '${what}', 'asking', '{"may": {}}', 1) RETURNING id`));

// The first of the accounts that a branch began with.
const money = b => Number(sql(`SELECT min(id) FROM account WHERE branch_id = ${b}`));

// A label of a chain.
const labelOf = c => Number(sql(`SET okno.chain = '${c}'; INSERT INTO label (chain_id, title, color) VALUES (${c}, 'Sweep', '#0090ff') RETURNING id`));

// A field of a chain's bookings.
const fieldOf = c => Number(sql(`SET okno.chain = '${c}'; INSERT INTO field (chain_id, title, code, kind) VALUES (${c}, 'Sweep', '', 'text') RETURNING id`));

// A blocked time of a member.
const blocked = (c, b, member) => Number(sql(`SET okno.chain = '${c}'; SELECT block_make(${c}, ${b}, NULL, 1, jsonb_build_object('staff', '[${member}]'::jsonb,
	'things', '[]'::jsonb, 'spans', '[{"from": "2031-05-01T03:00", "upto": "2031-05-01T03:30"}]'::jsonb))->'ids'->0`));

// A file of a visit: {file, upload}.
function paperOf(c, of) {
	const name = randomBytes(16).toString('hex');
	writeFileSync(`${process.env.VAR}/files/${name}.bin`, 'swept');
	return { upload: name, file: Number(sql(`SET okno.chain = '${c}'; WITH f AS (INSERT INTO file (chain_id, name, kind, public, state, size)
		VALUES (${c}, '${name}', 'document', false, 'ready', 5) RETURNING id)
		INSERT INTO visit_file (chain_id, visit_id, file_id, moment, title) SELECT ${c}, ${of.visit}, id, 'other', 'swept.txt' FROM f RETURNING id`)) };
}
const papers = { own: paperOf(1, own), colleague: paperOf(1, colleague), branch2: paperOf(1, branch2), foreign: paperOf(2, foreign) };
const ofPaper = kind => Object.fromEntries(Object.entries(papers).map(([k, v]) => [k, v[kind]]));

const ID_MALFORMED = ['abc', '0', '-1', '1.5', '1x', '99999999999999999999', "1'"];
const HASH_MALFORMED = ['abc', 'z'.repeat(32), '0'.repeat(31), '0'.repeat(33)];
const UNKNOWN_HASH = '0'.repeat(32);
const idOf = kind => ({ own: own[kind], colleague: colleague[kind], branch2: branch2[kind], foreign: foreign[kind], unknown: 999999999, malformed: ID_MALFORMED });
const kinds = {
	branch: { own: 1, branch2: 2, foreign: 3, unknown: 999999, malformed: ID_MALFORMED },
	visit: idOf('visit'), appointment: idOf('appointment'), client: idOf('client'),
	letter: { ...idOf('letter'), colleague: [] },
	picture: { own: picture[1].id, foreign: picture[2].id, unknown: 999999999, malformed: ID_MALFORMED },
	room: ofStudio('room'), roomPhoto: ofStudio('photo'),
	photo: { ...photo, unknown: 999999999, malformed: ID_MALFORMED },
	pictureName: { own: `${picture[1].name}-320`, foreign: `${picture[2].name}-320`, unknown: `${'0'.repeat(32)}-320`,
		malformed: ['abc', `${picture[1].name}-321`, `${picture[1].name}`, `${'Z'.repeat(32)}-320`] },
	service: shelved('service'), category: shelved('category'), resource: shelved('resource'), price: shelved('price'),
	person: { own: master, colleague: colleague.staff, branch2: there, foreign: foreign.staff, unknown: 999999999, malformed: ID_MALFORMED },
	template: { own: cycle(1, 1), branch2: cycle(1, 2), foreign: cycle(2, 3), unknown: 999999999, malformed: ID_MALFORMED },
	sheet: { own: printed(1, 1), branch2: printed(1, 2), foreign: printed(2, 3), unknown: 999999999, malformed: ID_MALFORMED },
	view: { own: keptView(1, 1), branch2: keptView(1, 2), foreign: keptView(2, 3), unknown: 999999999, malformed: ID_MALFORMED },
	many: { own: manyWork(1, 1), branch2: manyWork(1, 2), foreign: manyWork(2, 3), unknown: 999999999, malformed: ID_MALFORMED },
	spare: { own: spare, foreign: 3, unknown: 999999, malformed: ID_MALFORMED },
	list: { own: list('services', 1, 1), branch2: list('services', 1, 2), foreign: list('services', 2, 3), unknown: 999999999, malformed: ID_MALFORMED },
	people: { own: list('staff', 1, 1), branch2: list('staff', 1, 2), foreign: list('staff', 2, 3), unknown: 999999999, malformed: ID_MALFORMED },
	account: { own: money(1), branch2: money(2), foreign: money(3), unknown: 999999999, malformed: ID_MALFORMED },
	label: { own: labelOf(1), foreign: labelOf(2), unknown: 999999999, malformed: ID_MALFORMED },
	field: { own: fieldOf(1), foreign: fieldOf(2), unknown: 999999999, malformed: ID_MALFORMED },
	block: { own: blocked(1, 1, master), colleague: blocked(1, 1, colleague.staff), branch2: blocked(1, 2, branch2.staff), foreign: blocked(2, 3, foreign.staff), unknown: 999999999, malformed: ID_MALFORMED },
	position: { own: position[1], foreign: position[2], unknown: 999999999, malformed: ID_MALFORMED },
	link: { own: own.hash, unknown: UNKNOWN_HASH, malformed: HASH_MALFORMED },
	hash: { own: own.hash, foreign: foreign.hash, colleague: colleague.hash, unknown: UNKNOWN_HASH, malformed: HASH_MALFORMED },
	member: staffed('member'), role: staffed('role'), invite: staffed('invite'),
	ready: { own: readyIn(1, 1), branch2: readyIn(1, 2), foreign: readyIn(2, 3), unknown: 999999999, malformed: ID_MALFORMED },
	told: { own: 'booked', unknown: 'code', malformed: ['-', 'A'.repeat(100)] },
	token: { own: UNKNOWN_HASH, malformed: ['abc', 'z'.repeat(32)] },
	chain: { own: 1, foreign: 2, unknown: 999999999, malformed: ID_MALFORMED }, plan: { own: 1, unknown: 999999999, malformed: ID_MALFORMED },
	hold: { own: hold, unknown: UNKNOWN_HASH, malformed: HASH_MALFORMED },
	slug: { own: 'lavanda', foreign: 'sever', unknown: 'nowhere', malformed: ['-', 'A'.repeat(100), '1x'] },
	date: { own: day, odd: ['2031-02-30', 'abc', '0000-00-00', '99999-01-01', '1-1-1'] },
	staff: { own: master, odd: [0, foreign.staff, 999999, 'abc', -1] },
	lang: { own: 'ru', odd: ['en', 'xx', 'ru-RU', 'x'.repeat(100)] },
	phone: { own: '79161234567', odd: ['1', 'abc', '%2B7916', '9'.repeat(60)] },
	event: { own: 1, odd: [0, 'abc'] },
	comment: { own: said(1, own.visit), foreign: said(2, foreign.visit), unknown: 999999999, malformed: ID_MALFORMED },
	visitFile: { ...ofPaper('file'), unknown: 999999999, malformed: ID_MALFORMED },
	upload: { ...ofPaper('upload'), unknown: UNKNOWN_HASH, malformed: HASH_MALFORMED },
	session: { own: 999999998, unknown: 999999999, malformed: ID_MALFORMED },
	import: { own: imported(1, 1, 'services'), branch2: imported(1, 2, 'services'), foreign: imported(2, 3, 'services'), unknown: 999999999, malformed: ID_MALFORMED },
	peopleImport: { own: imported(1, 1, 'staff'), branch2: imported(1, 2, 'staff'), foreign: imported(2, 3, 'staff'), unknown: 999999999, malformed: ID_MALFORMED },
	provider: { own: 'nowhere', unknown: 'yandex', malformed: ['-', 'A'.repeat(100), '1x'] },
	secret: { own: UNKNOWN_HASH, unknown: 'f'.repeat(32), malformed: HASH_MALFORMED },
};
// What a parameter is: by its name; an id by the word before it, or by the area.
const names = { branch: 'branch', date: 'date', day: 'date', staff: 'staff', lang: 'lang', phone: 'phone', event: 'event', hold: 'hold', hash: 'hash', key: 'slug', picture: 'pictureName', secret: 'secret', provider: 'provider', kind: 'told' };
// What belongs to the chain is there in each of its branches.
const common = new Set(['labels', 'fields', 'positions', 'pictures', 'users', 'roles', 'invites', 'services', 'categories', 'clients']);
const ids = { views: 'view', works: 'many', branches: 'branch', visits: 'visit', appointments: 'appointment', blocks: 'block', company: 'branch', accounts: 'account', bookform: 'branch', records: 'appointment', book_record: 'appointment', ics: 'appointment', clients: 'client', messages: 'letter', pictures: 'picture', staff: 'person', positions: 'position', templates: 'template', papers: 'sheet', photos: 'photo', users: 'member', chains: 'chain', plans: 'plan', invitations: 'plan', notices: 'plan', roles: 'role', invites: 'invite', sessions: 'session', devices: 'session', services: 'service', categories: 'category', resources: 'resource', prices: 'price' };
ids.ready = 'ready';
ids.labels = 'label';
ids.fields = 'field';
names.comment = 'comment';
names.photo = 'roomPhoto';
names.file_id = 'visitFile';
names.upload = 'upload';
ids.rooms = 'room';
ids.calls = 'visit';
const byRoute = {
	...Object.fromEntries(['', '/columns', '/write', '/undo', '/stop'].flatMap(w => ['GET', 'POST'].flatMap(m => [
		[`${m} /catalog/:branch/import/:id${w}`, { id: 'list' }], [`${m} /staff/:branch/import/:id${w}`, { id: 'people' }]]))),
	'POST /settings/:branch/branches/:branch_id/close': { branch_id: 'spare' }, 'POST /settings/:branch/branches/:branch_id/open': { branch_id: 'spare' },
	 'PUT /api/v1/book_record/:branch/:id': { id: 'appointment' }, 'GET /api/v1/book_record/:branch/:id/:hash': { id: 'appointment' } };

function kindOf(route, words, i) {
	const name = words[i].slice(1);
	if (byRoute[route.key]?.[name])
		return byRoute[route.key][name];
	if (name === 'token' && words[i - 1] === 'visits')
		return 'link';
	if (name === 'token')
		return 'token';
	if (name === 'id' && words[i - 1] === 'import')
		return words[1] === 'staff' ? 'peopleImport' : 'import';
	if (name === 'id')
		return ids[words[i - 1].startsWith(':') ? words[1] : words[i - 1]];
	return names[name];
}

// What a form must hold so that nothing but the asker's rights stops it.
const at = own.at;
const bodies = {
	'POST /journal/:branch/visits': { staff: master, date: day, time: '03:10', name: 'Sweep', services: own.service, anyway: 1 },
	'POST /journal/:branch/visits/:id': { version: 1, comment: 'swept' },
	'POST /journal/:branch/visits/:id/status': { status: 'confirmed' },
	'POST /journal/:branch/appointments/:id/move': { start: at.slice(0, 16), anyway: 1 },
	'POST /journal/:branch/blocks': { staff: master, from: `${day}T03:40`, upto: `${day}T03:45` },
	'POST /journal/:branch/blocks/:id': { from: '2031-05-01T03:05', upto: '2031-05-01T03:35' },
	'POST /booking/visits/:token/move': { time: at },
	'POST /account/choice': { theme: 'dark' },
	'POST /settings/:branch/photos/:id': { picture: picture[1].id },
	'POST /catalog/:branch/rooms/:id/hours': { day: 1, from: '10:00', to: '20:00' },
	'POST /catalog/:branch/rooms/:id': { open: 1, online: 1 },
	'POST /catalog/:branch/rooms/:id/photos': { picture: picture[1].id },
	'POST /catalog/:branch/rooms/:id/photos/:photo': { picture: picture[1].id },
	'POST /catalog/:branch/rooms/:id/photos/:photo/move': { by: 1 },
	'POST /settings/:branch/photos/:id/move': { by: 1 },
	'POST /catalog/:branch/services': { title: 'Sweep', category_id: shelves[0].category, price: 100, duration: 30 },
	'POST /catalog/:branch/services/:id': { title: 'Sweep', category_id: shelves[0].category, version: 1 },
	'POST /catalog/:branch/services/:id/cell': { version: 1, price: 100, duration: 30 },
	'POST /catalog/:branch/services/move': { services: shelves[0].service, folder: shelves[0].category },
	'POST /catalog/:branch/services/archive': { services: shelves[0].service },
	'POST /catalog/:branch/services/restore': { services: shelves[0].service },
	'POST /catalog/:branch/does': {},
	'POST /catalog/:branch/categories': { title: 'Sweep' },
	'POST /catalog/:branch/categories/:id': { title: 'Sweep' },
	'POST /catalog/:branch/categories/:id/step': { way: 'up' },
	'POST /catalog/:branch/resources': { title: 'Sweep', new_1: 'Sweep' },
	'POST /catalog/:branch/resources/:id': { title: 'Sweep', new_1: 'Sweep', version: 1 },
	'POST /settings/:branch/users/:id': { version: 1, role: 999999, every: 1 },
	'POST /settings/:branch/roles': { title: 'Swept too', timetable_access: 1 },
	'POST /settings/:branch/roles/:id': { title: 'Swept again', version: 1, timetable_access: 1 },
	'POST /settings/:branch/invites': { to: 'sweep@example.com', role: 999999, every: 1 },
	'POST /settings/:branch/photos/:id': { picture: picture[1].id },
	'POST /settings/:branch/photos/:id/move': { by: 1 },
	'POST /settings/:branch/accounts': { title: 'Swept', kind: 'card' },
	'POST /settings/:branch/accounts/:id': { title: 'Swept too', kind: 'card', version: 1 },
	'POST /settings/:branch/accounts/:id/move': { way: 'up' },
	'POST /settings/:branch/fields': { title: 'Swept', kind: 'text' },
	'POST /settings/:branch/fields/:id': { title: 'Swept too', version: 1 },
	'POST /settings/:branch/fields/:id/move': { way: 'up' },
	'POST /settings/:branch/labels': { title: 'Swept', color: '#0090ff' },
	'POST /settings/:branch/labels/:id': { title: 'Swept too', color: '#0090ff', version: 1 },
	'POST /settings/:branch/labels/:id/move': { way: 'up' },
	'POST /journal/:branch/appointments/:id/labels': { on: kinds.label.own },
	'POST /journal/:branch/calls/:id': { state: 'no_answer' },
	'POST /journal/:branch/visits/:id/messages': { way: 'sms', text: 'Sweep' },
	'POST /journal/:branch/visits/:id/notify': { notify: 'branch' },
	'POST /journal/:branch/visits/:id/files/:file_id': { removed: 0 },
	'POST /settings/:branch/reminders/ready': { title: 'Sweep', body: 'Sweep' },
	'POST /settings/:branch/reminders/ready/:id': { title: 'Sweep', body: 'Sweep' },
	'POST /journal/:branch/visits/:id/comments': { text: 'Swept' },
	'POST /journal/:branch/visits/:id/comments/:comment': { text: 'Swept' },
	'PUT /api/v1/book_record/:branch/:id': { datetime: at },
};
// What is there for one asker only, or not yet: 404 is right for who may as well.
const once = new Set(['POST /visits/:branch/views/:id/delete', 'GET /visits/:branch/works/:id', 'GET /visits/:branch/works/:id/file',
	'POST /visits/:branch/works/:id/undo', 'GET /staff/:branch/papers/:id/file', 'POST /settings/:branch/photos/:id/delete', 'POST /settings/:branch/accounts/:id/archive',
	'POST /catalog/:branch/rooms/:id/photos/:photo/delete',
	'POST /settings/:branch/accounts/:id/restore', 'POST /staff/:branch/templates/:id/drop',
	'POST /settings/:branch/sending/test', 'POST /settings/:branch/sending/sms/test']);
once.add('POST /settings/:branch/reminders/ready/:id/delete');
once.add('POST /visits/:branch/chain/views/:id/delete');	// the view is one branch's, not of the list over all
once.add('POST /settings/:branch/fields/:id/archive').add('POST /settings/:branch/fields/:id/restore');
// Only who wrote it changes and removes a comment.
for (const what of ['', '/remove', '/restore'])
	once.add(`POST /journal/:branch/visits/:id/comments/:comment${what}`);
once.add('POST /settings/:branch/labels/:id/archive').add('POST /settings/:branch/labels/:id/restore');
// What only who sees all columns may do.
const wide = new Set(['POST /journal/:branch/visits/:id/merge', 'POST /journal/:branch/visits/:id/split']);
// Routes that answer without an end.
const endless = new Set(['GET /journal/:branch/live']);
// Routes after which the asker is somebody else: asked by who is not needed any more.
const fatal = new Set(['POST /account/sign-out', 'POST /account/lock']);

// ---- the routes ----

const routes = [];
for (const file of readdirSync(bin).filter(f => f.startsWith('okno-') && !['okno-worker', 'okno-admin', 'okno-picture'].includes(f)).sort()) {
	const area = file.slice(5);
	for (const line of execFileSync(`${bin}/${file}`, ['--routes'], { encoding: 'utf8' }).trim().split('\n').filter(Boolean)) {
		const [method, path, said] = line.split(' ');
		const who = said === '=' ? '@' : said;		// a session, whoever works in it
		routes.push({ area, method, path, who, key: `${method} ${path}`, api: area === 'api' });
	}
}
ok(routes.length > 50, 'the programs tell their routes', routes.length);

// Which of its parameters a route has, with the values of each.
function parametersOf(route) {
	const words = route.path.split('/');
	const list = [];
	for (let i = 0; i < words.length; i++) {
		if (!words[i].startsWith(':'))
			continue;
		const kind = kindOf(route, words, i);
		if (!kind)
			return words[i];
		list.push({ i, name: words[i].slice(1), kind });
	}
	return list;
}

// All the ways to fill a route: all own; then each parameter alone in every other
// way; then what is the other chain's under the other chain's own branch.
function variations(route, params) {
	const words = route.path.split('/');
	const fill = over => params.reduce((w, p) => { w[p.i] = encodeURIComponent(String(over[p.name] ?? kinds[p.kind].own)); return w; }, [...words]).join('/') || '/';
	const list = [{ path: fill({}), how: 'own', of: {} }];
	for (const p of params)
		for (const [how, values] of Object.entries(kinds[p.kind]))
			if (how !== 'own')
				for (const value of [].concat(values))
					list.push({ path: fill({ [p.name]: value }), how, of: { [p.name]: how }, kind: p.kind });
	if (params.some(p => p.name === 'branch') && params.some(p => p.name === 'id'))
		list.push({ path: fill(Object.fromEntries(params.map(p => [p.name, kinds[p.kind].foreign ?? kinds[p.kind].own]))), how: 'foreign', of: { branch: 'foreign', id: 'foreign' }, kind: 'branch' });
	return list;
}

// ---- what is expected ----

const REFUSED = [400, 401, 403, 404, 405, 409, 422];
const FINE = [200, 201, 204, 303, 409, 422];	// may be: the form is not always complete

// The statuses that a request may get; undefined: anything but a failure.
function expected(route, actor, v) {
	const bad = v.how !== 'own' && v.how !== 'odd';
	if (route.who === '!')		// the operator's console is there for no member, whatever their role [F64]
		return actor === 'nobody' ? [303, 401, 404] : [404];
	if (!(actor in users) || route.who === '*' || route.who === '+')
		return openOrNobody(route, actor, v, bad);
	if (route.who === '@' && !route.path.includes(':branch'))
		return route.path.includes(':id') ? [401, 403, 404] : undefined;
	const where = v.of.branch;
	const theirs = where === undefined ? users[actor] === 1 : where === 'branch2' ? users[actor] === 1 : where === 'foreign' ? users[actor] === 2 : false;
	if (!theirs)
		return [404];
	if (route.who !== '@' && !rights[actor].includes(` ${route.who} `))
		return [403, 404];
	if (v.of.id === 'foreign' && where === 'foreign')
		return [...FINE, 404];	// owner2 at home, with a form that names others' staff
	if (where === 'foreign' && !reads(route.method))
		return [...FINE, 404];
	if (v.of.branch_id !== undefined && v.of.branch_id !== 'own')
		return [404];
	if (['photo', 'file_id', 'upload'].some(n => v.of[n] !== undefined && v.of[n] !== 'own') || v.kind === 'told' && bad)
		return [404];
	if (v.of.id === 'colleague' && /:(file_id|upload)/.test(route.path))
		return [404];	// one's own file is none of a colleague's visit
	if (v.of.id === 'branch2' && where === undefined && common.has(route.path.split('/:id')[0].split('/').at(-1)))
		return [...FINE, ...(actor === 'master' ? [404] : [])];	// the chain's; the master's only by a visit of theirs
	if (actor === 'master' && wide.has(route.key))
		return [...FINE, 403, 404];
	if (v.of.id !== undefined && v.of.id !== 'own' && !(v.of.id === 'colleague' && actor !== 'master'))
		return [404];
	if (route.path.includes(':id') && where !== undefined && !(where === 'branch2' && common.has(route.path.split('/:id')[0].split('/').at(-1))))
		return [404];		// own things, asked for in another branch
	if (v.how === 'odd')
		return undefined;
	return once.has(route.key) ? [...FINE, 404] : FINE;
}

function openOrNobody(route, actor, v, bad) {
	if (route.who === '*' && !bad || route.path === '/')
		return undefined;		// "/" is shown by several programs, to nobody the sign-in
	if (actor === 'nobody' && route.who !== '*')
		return route.api ? [401, 404] : [303, 401, 403, 404];
	if (actor === 'partner' && route.who !== '*' && route.who !== '+')
		return [401, 404];
	if (actor === 'visitor' && route.who !== '*' && route.who !== '+') {
		if (route.who !== '@' || route.path.includes(':branch'))
			return [403, 404];
		return bad ? [404] : undefined;
	}
	if (route.key === 'PUT /api/v1/book_record/:branch/:id') {
		if (actor === 'partner')
			return [401, 404];
		if (actor === 'visitor')
			return bad ? [404] : undefined;
		const home = v.of.branch === undefined || v.of.branch === 'branch2' ? 1 : v.of.branch === 'foreign' ? 2 : 0;
		if (users[actor] !== home)
			return [401, 403, 404];
		if (!rights[actor].includes(' edit_records_access '))
			return [403, 404];
		if (v.of.id === 'colleague')
			return actor === 'master' ? [404] : undefined;
		return v.of.id === v.of.branch ? undefined : [404];
	}
	// For everybody: a branch of any chain is public, ids and secrets are not.
	if (v.kind === 'hold')
		return undefined;		// giving back what one has not is no fault; the rows are watched
	if (!bad || (['branch', 'slug'].includes(v.kind) && ['foreign', 'branch2'].includes(v.how) && !route.path.includes(':id/')))
		return undefined;
	if (v.of.branch !== undefined && v.of.branch === v.of.id && route.path.includes(':hash'))
		return undefined;		// all of one booking, by who knows its secret
	return [404];
}

// ---- asking ----

function request(route, method, actor, path) {
	const how = endless.has(route.key) ? { headersOnly: true, headers: { Accept: 'text/event-stream' } } : {};
	if (route.api) {
		how.token = actor === 'nobody' ? null : undefined;
		how.user = actor === 'visitor' ? visitorToken : tokens[actor];
		if (!['GET', 'HEAD'].includes(method))
			how.json = bodies[route.key] ?? {};
	} else {
		if (actor in users) {
			how.cookie = signed[actor].cookie;
			how.headers = { ...how.headers, 'X-CSRF-Token': signed[actor].csrf };
		}
		if (!['GET', 'HEAD'].includes(method))
			how.form = bodies[route.key] ?? {};
	}
	return ask(method, path, how);
}

// Counts and transaction numbers of every table: any change shows.  Logs of use
// (when a session was seen, which branch was used last, refused tries) do not.
const tables = sql(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
	AND relname NOT IN ('session', 'attempt', 'heartbeat', 'user') ORDER BY 1`).split('\n');
function rows() {
	return sql(`${tables.map(t => `SELECT '${t}', count(*), coalesce(sum(xmin::text::bigint), 0) FROM "${t}"`).join(' UNION ALL ')}
		UNION ALL SELECT 'user', count(*), sum(hashtext((to_jsonb(u) - 'last_branch_id')::text)) FROM "user" u`);
}
function changed(before, after) {
	const b = before.split('\n'), a = after.split('\n');
	return a.filter((l, i) => l !== b[i]);
}

const reads = m => m === 'GET' || m === 'HEAD';
const actors = route => ['nobody', ...(route.api ? ['partner', 'visitor'] : []), ...Object.keys(users)];
let asked = 0;

for (const route of routes) {
	const params = parametersOf(route);
	if (typeof params === 'string') {
		ok(false, `the sweep knows what ${params} of ${route.key} is`);
		continue;
	}
	const wrong = [], allowed = [];
	const before = rows();
	for (const actor of actors(route)) {
		if (fatal.has(route.key) && actor !== 'nobody')
			continue;
		const jobs = variations(route, params).flatMap(v => {
			const want = route.key === 'GET /healthz' ? [200, 503] : expected(route, actor, v);
			const refused = want?.every(s => s >= 400 || s === 303 && actor === 'nobody');
			if (!reads(route.method) && !refused) {
				allowed.push({ actor, v, want });
				return [];
			}
			return (route.method === 'GET' && !endless.has(route.key) ? ['GET', 'HEAD'] : [route.method]).map(m => ({ m, v, want }));
		});
		await Promise.all(jobs.map(async ({ m, v, want }) => {
			const got = await request(route, m, actor, v.path);
			asked++;
			if (got.status === 0 || got.status >= 500 && route.key !== 'GET /healthz' || want && !want.includes(got.status))
				wrong.push(`${m} ${v.path} as ${actor} (${v.how}): ${got.status} instead of ${want ?? 'an answer'}`);
		}));
	}
	// A form of a page without its token, and a session where a token belongs.
	if (!reads(route.method) && !route.api && !fatal.has(route.key) && !['*', '!'].includes(route.who)) {
		const got = await ask(route.method, variations(route, params)[0].path, { cookie: signed.owner.cookie, form: bodies[route.key] ?? {} });
		if (got.status !== 403)
			wrong.push(`${route.key} as owner without the form's token: ${got.status} instead of 403`);
	}
	// Methods that the route does not have.
	const others = ['POST', 'PUT', 'PATCH', 'DELETE'].filter(m => !routes.some(r => r.method === m && matches(r.path, route.path)));
	for (const m of others) {
		const got = await request(route, m, 'owner', variations(route, params)[0].path);
		asked++;
		if (![401, 403, 404, 405].includes(got.status))
			wrong.push(`${m} ${route.path}: ${got.status}, though there is no such route`);
	}
	is(wrong, [], `${route.key} (${route.who}) answers each as it should [N4]`);
	is(changed(before, rows()), [], `${route.key} ${reads(route.method) ? 'changes nothing' : 'changes nothing when refused'}`);
	route.allowed = allowed;
}

// Two patterns may be the same path: "/journal/:branch/:date" and "/journal/:branch/cards".
function matches(pattern, path) {
	const a = pattern.split('/'), b = path.split('/');
	return a.length === b.length && a.every((w, i) => w === b[i] || w.startsWith(':') || b[i].startsWith(':'));
}

// At last what is allowed, for it changes what the rest asked for: what one
// cancels is restored for the next.
const mend = () => sqlTry(`SET okno.chain = '1'; INSERT INTO photo (chain_id, id, branch_id, file_id) OVERRIDING SYSTEM VALUE
	VALUES (1, ${photo.own}, 1, ${picture[1].id}) ON CONFLICT DO NOTHING; SELECT appointment_restore(1, 1, NULL, a) FROM unnest('{${own.appointment},${colleague.appointment}}'::bigint[]) a`);
// What one ends or puts away is there again for the next, or, where it is to be
// taken back, is not; and nobody stays in another role's eyes.
const again = {
	'POST /settings/:branch/users/:id/return': `DELETE FROM membership WHERE user_id = MEMBER; INSERT INTO former_member (chain_id, user_id, role_id)
		SELECT 1, MEMBER, id FROM role WHERE chain_id = 1 AND slug = 'worker' ON CONFLICT DO NOTHING;`,
	'POST /settings/:branch/roles/:id/restore': 'UPDATE role SET archived_at = now() WHERE id = ROLE;',
};
const mendPeople = route => sql(`INSERT INTO membership (chain_id, user_id, role_id) SELECT 1, ${ours.member}, id FROM role
		WHERE chain_id = 1 AND slug = 'worker' ON CONFLICT DO NOTHING;
	UPDATE membership SET version = 1 WHERE user_id = ${ours.member};
	UPDATE role SET archived_at = NULL, version = 1 WHERE id = ${ours.role};
	UPDATE invite SET withdrawn_at = NULL WHERE id = ${ours.invite};
	UPDATE session SET as_chain = NULL, as_role = NULL, as_staff = NULL WHERE as_role IS NOT NULL;
	${(again[route.key] ?? '').replaceAll('MEMBER', ours.member).replaceAll('ROLE', ours.role)}`);
const granted = [], untouched = rows();
for (const route of routes.filter(r => r.allowed?.length)) {
	const wrong = [];
	for (const { actor, v, want } of route.allowed) {
		mend();
		if (/^.settings.:branch.(users|roles|invites)/.test(route.path))
			mendPeople(route);
		const got = await request(route, route.method, actor, v.path);
		asked++;
		granted.push(got);
		if (got.status === 0 || got.status >= 500 || want && !want.includes(got.status))
			wrong.push(`${route.method} ${v.path} as ${actor} (${v.how}): ${got.status} instead of ${want ?? 'an answer'}: ${got.text.slice(0, 200)}`);
	}
	if (/roles/.test(route.path))
		mendPeople(route);
	is(wrong, [], `${route.key} is there for those who may`);
}
ok(granted.some(g => g.status < 400) && changed(untouched, rows()).length > 5, 'and some of it was done, which shows in the rows', tally(granted));
is(broken(), '', 'nothing is double or half done');
is(sql(`SELECT comment, status FROM visit WHERE id IN (${foreign.visit}, ${branch2.visit}) AND (comment = 'swept' OR status <> 'waiting') AND chain_id = 1`), '',
	'what belongs to another branch is as it was');
note(`${asked} requests`);
done();
