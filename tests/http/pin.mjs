// Changing the user of a shared computer by a short number: it works where that
// person has signed in with the password, for five wrong tries, and lets in
// nobody whom the sign-in itself would not.

import { Browser, eventually, is, makeChain, ok, run, sql } from './journal.mjs';

const address = () => `127.0.${1 + Math.floor(Math.random() * 250)}.${1 + Math.floor(Math.random() * 250)}`;
const userOf = (chain, who) => Number(sql(`SELECT id FROM "user" WHERE email = '${who}-${chain.tag}@test'`));

// A browser of its own address in which these have signed in, one after the other.
async function computer(chain, ...people) {
	const b = new Browser(address());
	for (const who of people) {
		const res = await b.post('/account/sign-in', { login: `${who}-${chain.tag}@test`, password: chain.password });
		if (res.status !== 303)
			throw new Error(`${who}: ${res.status}`);
		await b.get(`/journal/${chain.branch}`);
		await b.post('/account/sign-out', {});
		b.csrf = '';
	}
	return b;
}

// The same, and they stay.  Wrong tries are counted by address.
async function signIn(chain, who) {
	const b = new Browser(address());
	await b.post('/account/sign-in', { login: `${who}-${chain.tag}@test`, password: chain.password });
	await b.get(`/journal/${chain.branch}`);
	return b;
}

async function setPin(chain, who, pin, more = {}) {
	const b = await signIn(chain, who);
	return b.post('/account/pin', { pin, pin_again: pin, password: chain.password, ...more });
}

// Who may come by PIN in this browser: {name: id}.
async function offered(b) {
	const { text } = await b.get('/account/switch');
	return Object.fromEntries([...text.matchAll(/name="person" value="(\d+)".*?<span class="cut">([^<]+)</g)].map((m) => [m[2], Number(m[1])]));
}

const known = (b, chain, who) => sql(`SELECT k.id FROM device_user k JOIN device d ON d.id = k.device_id
	WHERE d.token_hash = sha256('${b.cookies.get('device')}') AND k.user_id = ${userOf(chain, who)}`);

async function setting() {
	const chain = makeChain();
	const b = await signIn(chain, 'admin');
	const refused = async (pin, again, why) => {
		const res = await b.post('/account/pin', { pin, pin_again: again, password: chain.password });
		is(res.status, 422, `"${pin}" is refused: ${why}`);
		ok(!res.text.includes(`value="${pin}"`) || pin === '', 'and not shown again', res.text);
	};
	for (const [pin, why] of [['', 'empty'], ['123', 'short'], ['123456789', 'long'], ['12a4', 'a letter'], ['7777', 'one digit'], ['1234', 'in a row'],
		['98765432', 'in a row backwards'], ['１９８７', 'digits of another script'], ['<b>1', 'no digits']])
		await refused(pin, pin, why);
	await refused('2580', '2581', 'another one below');
	is((await b.post('/account/pin', { pin: '2580', pin_again: '2580', password: 'nonsense' })).status, 422, 'nor without the password');
	is((await b.post('/account/pin', { pin: '2580', pin_again: '2580', password: chain.password, lock_after: -1 })).status, 422, 'nor with nonsense for minutes');
	is((await new Browser().post('/account/pin', { pin: '2580', pin_again: '2580' })).status, 401, 'nor by a stranger');
	const res = await b.post('/account/pin', { pin: '2580', pin_again: '2580', password: chain.password, lock_after: 5 });
	is(res.to, '/account/profile?done=pin', 'with it a PIN is set');
	const kept = sql(`SELECT encode(pin, 'escape') FROM user_pin WHERE user_id = ${userOf(chain, 'admin')}`);
	ok(kept.length > 80 && !kept.includes('2580'), 'the database holds it sealed', kept);
	const page = await b.get(`/journal/${chain.branch}`);
	ok(page.text.includes('<meta name="lock" content="5">') && page.text.includes('action="/account/lock"'), 'pages know after how many minutes they lock themselves');
	ok(page.text.includes('data-switch'), 'and the menu changes the user');
	is((await b.post('/account/pin/drop', {})).to, '/account/profile?done=pin-off', 'it is removed');
	is(sql(`SELECT count(*) FROM user_pin WHERE user_id = ${userOf(chain, 'admin')}`), '0', 'and gone');
}

async function switching() {
	const chain = makeChain();
	await setPin(chain, 'admin', '2580');
	await setPin(chain, 'owner', '19 77'.replace(' ', ''));
	const b = await computer(chain, 'admin', 'owner', 'master');
	is(Object.keys(await offered(b)).sort(), ['Admin', 'Owner'], 'whoever has signed in here and has a PIN can be chosen, without one nobody');
	ok((await b.get('/account/sign-in')).text.includes('/account/switch'), 'the sign-in leads there');
	is(await offered(new Browser()), {}, 'in another browser nobody can');
	const ids = await offered(b);
	const to = `/journal/${chain.branch}?view=week`;
	let res = await b.post('/account/switch', { person: ids.Admin, pin: '2580', to });
	is([res.status, res.to], [303, to], 'the PIN leads back to the same page');
	const first = b.cookies.get('okno');
	let page = await b.get(to);
	ok(page.text.includes('Profile</span>: Admin') || page.text.includes('Admin</b>'), 'as that person', page.text.slice(0, 300));
	ok(!('Admin' in await offered(b)) && 'Owner' in await offered(b), 'who is there is not offered');
	const csrf = b.csrf;
	b.csrf = 'x'.repeat(32);
	is((await b.post('/account/switch', { person: ids.Owner, pin: '1977', to })).status, 403, 'without the token of the session nobody switches');
	is((await b.post('/account/switch', { person: ids.Owner, pin: '1977', to }, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status, 403, 'nor from another site');
	b.csrf = csrf;
	res = await b.ask('/account/switch', { method: 'POST', form: { person: ids.Owner, pin: '1977', to }, accept: 'application/json' });
	is([res.status, res.data.to], [200, to], 'a script is told where to go');
	ok(b.cookies.get('okno') !== first, 'it is a new session');
	const old = new Browser();
	old.cookies = new Map([['okno', first]]);
	is((await old.get(`/journal/${chain.branch}`)).status, 303, 'and the former person\'s is over');
	ok((await b.get(`/journal/${chain.branch}`)).text.includes('Owner</b>'), 'the owner is there');
	const log = (await b.get(`/settings/${chain.branch}/log?kind=user`)).text;
	ok(log.includes('Sign-in by PIN') && log.includes('Whose session ended by it'), 'the journal of actions tells it', log);
	is(sql(`SELECT array_agg(user_id || ':' || coalesce(changes->'former_id'->>1, '') ORDER BY id) FROM log WHERE object = 'user_switch' AND chain_id = ${chain.chain}`, chain.chain),
		`{${userOf(chain, 'admin')}:,${userOf(chain, 'owner')}:${userOf(chain, 'admin')}}`, 'who came, and after whom');
	ok('Admin' in await offered(b), 'the former person comes back by PIN');
	await b.get(`/journal/${chain.branch}`);
	res = await b.post('/account/lock', { to: `/journal/${chain.branch}` });
	is(res.to, `/account/switch?to=/journal/${chain.branch}`, 'locking leads to the PIN');
	is((await b.get(`/journal/${chain.branch}`)).status, 303, 'and nobody is signed in');
	b.csrf = '';
	is((await b.post('/account/switch', { person: ids.Owner, pin: '1977' })).to, '/', 'who was there comes back');
	is((await b.post('/account/switch', { person: ids.Owner, pin: '1977', to: '//evil.example' })).status, 403, 'the page\'s own token is asked for');
}

async function elsewhere() {
	const chain = makeChain();
	await setPin(chain, 'master', '2580');
	const b = await computer(chain, 'master');
	const { Master } = await offered(b);
	for (const to of ['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)']) {
		const c = await computer(chain, 'master');
		is((await c.post('/account/switch', { person: (await offered(c)).Master, pin: '2580', to })).to, '/', `"${to}" leads to the start`);
	}
	const to = `/settings/${chain.branch}/users`;
	is((await b.post('/account/switch', { person: Master, pin: '2580', to })).to, to, 'a page that is not theirs');
	let res = await b.get(to);
	is([res.status, res.to], [303, '/'], 'leads to the start instead of a refusal');
	is((await b.get(to)).status, 403, 'once');
	b.csrf = '';
	await b.get(`/journal/${chain.branch}`);
}

async function guessing() {
	const chain = makeChain();
	await setPin(chain, 'admin', '2580');
	const b = await computer(chain, 'admin');
	const { Admin } = await offered(b);
	let res = await b.post('/account/switch', { person: Admin, pin: '' });
	is(res.status, 422, 'an empty PIN is told beside its field');
	ok(/name="pin"[^>]*aria-invalid="true"/.test(res.text), 'marked', res.text);
	const wrong = await b.post('/account/switch', { person: Admin, pin: '0258' });
	is(wrong.status, 401, 'a wrong PIN');
	ok(wrong.text.includes('was not accepted') && !/(?<![0-9a-z])0258(?![0-9a-z])/.test(wrong.text) && /value="\d+" required checked/.test(wrong.text),
		'is told beside the field, the person stays chosen, the PIN does not', wrong.text);
	const unknown = await new Browser(address()).post('/account/switch', { person: 999999999, pin: '0258' });
	ok(unknown.status === 401 && unknown.text.includes('Nobody else can come'), 'an unknown person, and an unknown browser, are refused alike');
	const others = await computer(chain, 'owner');
	is((await others.post('/account/switch', { person: Admin, pin: '2580' })).status, 401, 'the right PIN in another browser too');
	for (let i = 0; i < 3; i++)
		res = await b.post('/account/switch', { person: Admin, pin: `025${i}` });
	is([res.status, sql(`SELECT wrong FROM device_user WHERE id = ${Admin}`)], [401, '4'], 'four wrong ones are counted');
	is((await b.post('/account/switch', { person: Admin, pin: '2580' })).status, 303, 'the right one is taken');
	is(sql(`SELECT wrong FROM device_user WHERE id = ${Admin}`), '0', 'and begins anew');
}

async function blocking() {
	const chain = makeChain();
	await setPin(chain, 'admin', '2580');
	const b = await computer(chain, 'admin');
	const { Admin } = await offered(b);
	// All at once: not one more is compared than may be.
	const all = await Promise.all(Array.from({ length: 20 }, (_, i) => {
		const one = new Browser(address());
		one.cookies = new Map(b.cookies);
		return one.post('/account/switch', { person: Admin, pin: `1${String(i).padStart(3, '0')}` });
	}));
	ok(all.every((r) => [401, 429].includes(r.status)), 'twenty wrong ones at once are refused', all.map((r) => r.status));
	is(sql(`SELECT wrong FROM device_user WHERE id = ${Admin}`), '5', 'five are counted, no more are compared');
	sql(`DELETE FROM attempt WHERE kind = 'pin'`);
	b.csrf = '';
	is((await b.post('/account/switch', { person: Admin, pin: '2580' })).status, 401, 'then the right one is refused, too');
	is(await offered(b), {}, 'and they are not offered any more');
	const c = await signIn(chain, 'admin');
	ok((await c.get('/account/profile')).text.includes('the password is needed'), 'the profile tells it');
	await b.post('/account/sign-in', { login: `admin-${chain.tag}@test`, password: chain.password });
	await b.get(`/journal/${chain.branch}`);
	await b.post('/account/sign-out', {});
	b.csrf = '';
	is((await b.post('/account/switch', { person: (await offered(b)).Admin, pin: '2580' })).status, 303, 'the password makes it good again');
}

async function slowed() {
	const chain = makeChain();
	await setPin(chain, 'admin', '2580');
	await setPin(chain, 'owner', '1977');
	const b = await computer(chain, 'admin', 'owner');
	const ids = await offered(b);
	let res;
	for (const [who, pin] of [['Admin', '0000'], ['Owner', '0000'], ['Admin', '0001'], ['Owner', '0001'], ['Admin', '0002']])
		res = await b.post('/account/switch', { person: ids[who], pin });
	is(res.status, 429, 'whoever tries one person after the other is slowed down');
	ok(/Try again in \d+ minute/.test(res.text) && Number(res.headers.get('retry-after')) > 0, 'and told for how long', res.text);
	is((await b.post('/account/switch', { person: ids.Owner, pin: '1977' })).status, 429, 'the right one waits as well');
}

// The sign-in would not let them in, or to other things: neither does the PIN.
async function respecting() {
	const chain = makeChain();
	await setPin(chain, 'admin', '2580');
	const ready = async () => {
		const b = await computer(chain, 'admin');
		return [b, (await offered(b)).Admin];
	};
	const who = userOf(chain, 'admin');
	const refused = async (how, undo, name) => {
		const [b, id] = await ready();
		sql(how);
		is([await offered(b), (await b.post('/account/switch', { person: id, pin: '2580' })).status], [{}, 401], name);
		sql(undo);
	};
	await refused(`UPDATE "user" SET disabled_at = now() WHERE id = ${who}`, `UPDATE "user" SET disabled_at = NULL WHERE id = ${who}`, 'a disabled user is not let in');
	const role = sql(`SELECT role_id FROM membership WHERE user_id = ${who}`);
	await refused(`DELETE FROM membership WHERE user_id = ${who}`, `INSERT INTO membership (user_id, chain_id, role_id) VALUES (${who}, ${chain.chain}, ${role})`,
		'nor one who was dismissed');
	await refused(`INSERT INTO second_factor (user_id, secret, on_since) VALUES (${who}, '\\x00', now() + interval '1 second')`, `DELETE FROM second_factor WHERE user_id = ${who}`,
		'nor past a second factor that this browser has not seen');
	await refused(`SELECT password_change(${who}, password_hash, NULL) FROM "user" WHERE id = ${who}`, 'SELECT 1', 'nor after the password was changed');
	await refused(`UPDATE device_user SET used_at = now() - interval '91 days' WHERE user_id = ${who}`, `SELECT 1`, 'nor where they have not been for three months');
	const [b, id] = await ready();
	await b.post('/account/switch', { person: id, pin: '2580' });
	is((await b.get(`/settings/${chain.branch}/users`)).status === 200, false, 'an administrator has their role\'s pages');
	sql(`UPDATE membership SET role_id = (SELECT id FROM role WHERE chain_id = ${chain.chain} AND slug = 'owner') WHERE user_id = ${who}`);
	is((await b.get(`/settings/${chain.branch}/users`)).status, 200, 'a changed role holds at once');
}

async function revoking() {
	const chain = makeChain();
	await setPin(chain, 'admin', '2580');
	const b = await computer(chain, 'admin');
	const mine = await signIn(chain, 'admin');
	const profile = await mine.get('/account/profile');
	const ids = [...profile.text.matchAll(/\/account\/devices\/(\d+)\/forget/g)].map((m) => m[1]);
	ok(ids.includes(known(b, chain, 'admin')), 'the profile lists the browsers where the PIN works', profile.text);
	const stranger = await signIn(chain, 'owner');
	is((await stranger.post(`/account/devices/${ids[0]}/forget`, {})).status, 404, 'nobody else ends it');
	is((await mine.post(`/account/devices/${known(b, chain, 'admin')}/forget`, {})).to, '/account/profile?done=forgotten', 'one is ended');
	is(await offered(b), {}, 'and works there no more');
	const c = await computer(chain, 'admin');
	ok('Admin' in await offered(c), 'another one still does');
	await mine.post('/account/sessions/end', {});
	is(await offered(c), {}, 'until all others are signed out');
	const d = await signIn(chain, 'admin');
	const other = [...(await mine.get('/account/profile')).text.matchAll(/\/account\/sessions\/(\d+)\/end/g)].map((m) => m[1]);
	await mine.post(`/account/sessions/${other[0]}/end`, {});
	is(await offered(d), {}, 'a session that is ended takes the PIN along');
}

async function planted() {
	const chain = makeChain();
	await setPin(chain, 'admin', '2580');
	const b = new Browser(address());
	b.cookies.set('device', 'f'.repeat(32));
	await b.post('/account/sign-in', { login: `admin-${chain.tag}@test`, password: chain.password });
	ok(b.cookies.get('device') !== 'f'.repeat(32), 'a browser gets a new secret with the password');
	const thief = new Browser(address());
	thief.cookies.set('device', 'f'.repeat(32));
	is(await offered(thief), {}, 'so one that was planted knows nobody');
	ok(await eventually(() => Number(sql(`SELECT count(*) FROM device WHERE token_hash = sha256('${b.cookies.get('device')}')`)) === 1), 'the database holds its digest');
}

await run(setting, switching, elsewhere, guessing, blocking, slowed, respecting, revoking, planted);
