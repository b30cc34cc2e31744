// The pages behind a secret link: shown, moved, cancelled, taken back; by the
// rules of the branch; and nothing for who has no token.

import { act, at, book, change, filled, get, is, location, makeBranch, ok, post, rows, run, site, sql } from './booking.mjs';

const branch = makeBranch();
const [one] = branch.people;

const appointment = (path) => JSON.parse(sql(`SELECT row_to_json(a) FROM appointment a
	WHERE a.id = (SELECT appointment_id FROM secret_link WHERE token_hash = sha256('${path.split('/').pop()}'::bytea))`));
const letters = () => sql(`SELECT string_agg(template, ' ' ORDER BY id) FROM outbox WHERE chain_id = ${branch.chain}`);
const busy = (path) => Number(sql(`SELECT count(*) FROM busy WHERE chain_id = ${branch.chain} AND appointment_id = ${appointment(path).id}`));
const starts = (path, time) => new Date(appointment(path).starts_at).getTime() === new Date(time).getTime();

async function shown() {
	const path = await book(branch, at(2, '10:00'));
	let page = await get(`${path}?new=1`);
	is([page.status, page.heading], [200, 'You are booked'], 'the page after booking');
	page = await get(path);
	is([page.status, page.heading], [200, 'Your visit'], 'the page of the link');
	for (const text of ['10:00', 'Person 1', 'Service 1', '1,000 ₽', 'Svetlanskaya 1', 'Booked'])
		ok(page.text.replace(/\u00a0/g, ' ').includes(text), `it says ${text}`, page.text);
	ok(page.headers.get('x-robots-tag') === 'noindex' && page.headers.get('cache-control').includes('no-store'),
		'it is neither searched nor kept');
	const file = await fetch(new URL(page.link('Add to calendar'), site));
	const text = await file.text();
	ok(file.headers.get('content-type').startsWith('text/calendar') && text.includes('BEGIN:VEVENT')
		&& text.includes(`DTSTART:${at(2, '00:00').slice(0, 10).replace(/-/g, '')}T000000Z`), 'the calendar file', text);
	const before = rows(branch.chain);
	for (const tail of ['', '?new=1', '/move', `/move?date=${at(3, '').slice(0, 10)}`, '/visit.ics', '/cancel', '/restore'])
		await get(path + tail);
	is(rows(branch.chain), before, 'opening links changes nothing');
	is([(await get(`${path}/cancel`)).status, (await get(`${path}/restore`)).status], [405, 405], 'only buttons act');
	for (const token of ['0'.repeat(32), path.slice(-32).replace(/.$/, (c) => (c === '0' ? '1' : '0')), 'x', `${path.slice(-32)}0`,
		path.slice(-32).toUpperCase().replace(/^[^A-F]*$/, 'X'), '%00', '..%2f1']) {
		ok([400, 404].includes((await get(`/booking/visits/${token}`)).status), `no page for ${token}`);
		ok([400, 404].includes((await post(`/booking/visits/${token}/cancel`, {})).status), 'nor does it act');
	}
	is(rows(branch.chain), before, 'nothing was changed by those');
}

async function moved() {
	const path = await book(branch, at(3, '10:00'));
	let page = await get(`${path}/move?date=${at(4, '').slice(0, 10)}`);
	const times = page.buttons.filter((b) => b.name === 'time');
	ok(times.some((b) => b.value === at(4, '11:00')) && times.length > 5, 'another day has times', page.text);
	page = await get(`${path}/move`);
	is(page.buttons.find((b) => 'aria-current' in b)?.value, at(3, '10:00'), 'its own time is among those of its day');
	const done = await post(page.action('/move'), { time: at(4, '11:00') });
	is([done.status, location(done)], [303, `${path}?did=moved`], 'a button moves it');
	ok(starts(path, at(4, '11:00')), 'to the time chosen');
	ok((await get(location(done))).text.includes('The visit is moved'), 'which the page says');
	ok(letters().endsWith('moved'), 'and a letter', letters());
	const before = rows(branch.chain);
	is((await post(`${path}/move`, { time: at(4, '11:00') })).status, 303, 'once more to the same time');
	is(rows(branch.chain), before, 'does nothing');

	await book(branch, at(4, '14:00'), { phone: '+7 900 765-43-21' });
	page = await post(`${path}/move`, { time: at(4, '14:00') });
	is(page.status, 422, 'a time that is taken is refused');
	ok(page.offers().length > 0 && page.offers().every((b) => b.name === 'time'), 'the nearest are offered', page.text);
	ok(starts(path, at(4, '11:00')), 'and it stays where it was');
	is((await post(`${path}/move`, { time: page.offers()[0].value })).status, 303, 'one of those moves it');
	for (const time of ['', 'noon', at(-1, '10:00'), at(5, '20:00'), at(5, '10:07'), at(500, '10:00'), '9999-12-31T00:00:00Z'])
		ok((await post(`${path}/move`, { time })).status === 422, `not to "${time}"`);
	is((await post(`${path}/move`, { time: at(5, '10:00') }, { 'Sec-Fetch-Site': 'cross-site' })).status, 403,
		'nor by a form of another site');
	const foreign = await post(`/booking/visits/${'ab'.repeat(16)}/move`, { time: at(5, '10:00') });
	is(foreign.status, 404, 'nor without the token');
}

async function cancelled() {
	const path = await book(branch, at(6, '10:00'));
	const done = await post((await get(path)).action('/cancel'), {});
	is([done.status, busy(path)], [303, 0], 'a button cancels it and its time is free');
	ok(letters().endsWith('cancelled'), 'a letter says so');
	let page = await get(location(done));
	is(page.heading, 'The visit is cancelled', 'the page says so');
	const before = rows(branch.chain);
	is((await post(`${path}/cancel`, {})).status, 303, 'cancelling once more');
	is(rows(branch.chain), before, 'does nothing');
	is((await post(`${path}/move`, { time: at(6, '12:00') })).status, 404, 'it cannot be moved');
	const back = await post(page.action('/restore'), {});
	is([back.status, busy(path)], [303, 1], 'it can be taken back');
	ok(letters().endsWith('booked'), 'a letter says that too');
	page = await get(location(back));
	ok(page.text.includes('stands again'), 'and the page', page.text);
	is((await post(`${path}/restore`, {})).status, 303, 'twice is no harm');

	await post(`${path}/cancel`, {});
	await book(branch, at(6, '10:00'), { phone: '+7 900 765-43-21' });
	page = await post(`${path}/restore`, {});
	is([page.status, busy(path)], [409, 0], 'not when the time is somebody else\'s');
	ok(page.text.includes('somebody else'), 'which is said', page.text);

	const late = await book(branch, at(7, '10:00'));
	await post(`${late}/cancel`, {});
	act(branch, `UPDATE appointment SET cancelled_at = now() - interval '11 minutes' WHERE id = ${appointment(late).id}`);
	ok(!(await get(late)).action('/restore'), 'nor after ten minutes');
	is((await post(`${late}/restore`, {})).status, 403, 'however it is tried');

	const staff = await book(branch, at(8, '10:00'));
	act(branch, `SELECT appointment_cancel(${branch.chain}, ${branch.id}, NULL, ${appointment(staff).id}, NULL)`);
	is((await post(`${staff}/restore`, {})).status, 403, 'nor what staff cancelled');
	ok((await get(staff)).link('Book again')?.includes(`service=${branch.services[0]}&staff=${one}`),
		'booking again keeps service and specialist');
}

async function rules() {
	const path = await book(branch, at(9, '10:00'));
	change(branch, 'change_notice = 43200');
	let page = await get(path);
	ok(page.text.includes('too late') && page.link('+7 423 200-00-00'), 'too late: why, and the phone', page.text);
	ok(!page.link('Move') && !page.action('/cancel'), 'and no buttons');
	const before = rows(branch.chain);
	is([(await post(`${path}/cancel`, {})).status, (await post(`${path}/move`, { time: at(9, '12:00') })).status],
		[403, 403], 'nor can it be forced');
	is((await get(`${path}/move`)).status, 303, 'the page with times leads back');
	change(branch, 'change_notice = 60, may_move = false');
	page = await get(path);
	ok(!page.link('Move') && page.action('/cancel'), 'a branch may forbid moving');
	is((await post(`${path}/move`, { time: at(9, '12:00') })).status, 403, 'and means it');
	change(branch, 'may_move = true, may_cancel = false');
	ok((await get(path)).link('Move') && !(await get(path)).action('/cancel'), 'or cancelling');
	is((await post(`${path}/cancel`, {})).status, 403, 'and means it');
	change(branch, 'may_cancel = true');
	is(rows(branch.chain), before, 'what is refused leaves nothing');

	const id = appointment(path).id;
	act(branch, `UPDATE appointment SET starts_at = starts_at - interval '20 days', ends_at = ends_at - interval '20 days'
		WHERE id = ${id}`);
	page = await get(path);
	ok(page.text.includes('in the past') && page.link('Book again') && !page.action('/cancel'), 'a past visit is told as such', page.text);
	is([(await post(`${path}/cancel`, {})).status, (await post(`${path}/move`, { time: at(9, '12:00') })).status], [403, 403],
		'and stays');
	act(branch, `UPDATE visit SET status = 'no_show' WHERE id = (SELECT visit_id FROM appointment WHERE id = ${id})`);
	ok((await get(path)).text.includes('did not take place'), 'its status is told');
}

// Who has booked in a branch that closes since still finds the visit.
async function shut() {
	const path = await book(branch, at(10, '10:00'));
	change(branch, 'archived_at = now()');
	is((await get(`/booking/${branch.slug}`)).status, 404, 'a closed branch takes no bookings');
	let page = await get(path);
	is([page.status, page.heading], [200, 'Your visit'], 'a visit there is still behind its link');
	ok(page.text.includes('10:00') && page.text.includes('This branch is closed now') && page.link('+7 423 200-00-00'), 'with what to do', page.text);
	ok(page.action('/cancel') && !page.link('Move') && !page.action('/confirm') && !page.link('Book again') && !page.html.includes('/about'), 'it can be cancelled, and nothing leads to where nothing is', page.html);
	ok(!page.html.includes('theme.css') && (await fetch(new URL(page.link('Add to calendar'), site))).status === 200, 'all that the page names is there');
	is((await get(`${path}/move`)).status, 303, 'there are no times to move to');
	is((await post(`${path}/move`, { time: at(10, '12:00') })).status, 403, 'nor is it moved by force');
	is([(await post(`${path}/confirm`, {})).status, sql(`SELECT status FROM visit WHERE id = ${appointment(path).visit_id}`)], [303, 'waiting'], 'nor confirmed');
	const done = await post(page.action('/cancel'), {});
	is([done.status, busy(path)], [303, 0], 'the client cancels it');
	page = await get(location(done));
	ok(page.heading === 'The visit is cancelled' && !page.link('Book again'), 'and sees that', page.text);
	change(branch, 'archived_at = NULL');
	ok((await get(path)).link('Book again'), 'opened again all is as before');
}

async function quiet() {
	const path = await book(branch, at(12, '10:00'), { email: '' , phone: '+7 900 111-22-33', name: 'Quiet' });
	const before = letters();
	await post(`${path}/move`, { time: at(12, '12:00') });
	await post(`${path}/cancel`, {});
	is(letters(), before, 'who gave no address gets no letters');
	const twice = filled(branch, at(13, '10:00'));
	await post(`/booking/${branch.id}`, twice);
	ok(/<html lang="ru"/.test((await get(path, { 'Accept-Language': 'ru' })).html), 'the page speaks the reader\'s language');
}

// Whoever types a phone need not be its owner.
async function addresses() {
	const who = { name: 'Nora Vik', phone: '+7 900 222-33-44' };
	const path = await book(branch, at(14, '10:00'), { ...who, email: 'nora@example.com' });
	ok((await get(`${path}?new=1`)).text.includes('nora@example.com'), 'the page says where the letter went');
	const second = await book(branch, at(14, '12:00'), { ...who, email: '' });
	ok(!(await get(`${second}?new=1`)).html.includes('nora@'), 'not the address that the client is known by');
	const third = await book(branch, at(14, '14:00'), { ...who, email: 'other@example.com' });
	await post(`${third}/move`, { time: at(14, '15:00') });
	is(sql(`SELECT recipient FROM outbox WHERE chain_id = ${branch.chain} ORDER BY id DESC LIMIT 1`), 'other@example.com',
		'what is changed is told where the booking was told');
}

await run([shown, moved, cancelled, rules, shut, quiet, addresses]);
