// The key by which a request is done once, in hostile hands: another's key, another
// request under it, a right that is gone, twice at once.

import { Browser, is, json, makeChain, ok, run, signIn, sql } from './journal.mjs';
import { ask, data, freeTimes, order } from './site.mjs';
import { png } from './picture.mjs';

const chain = makeChain(), stranger = makeChain();
const at = `/settings/${chain.branch}/labels`;
const key = () => ({ headers: { 'Idempotency-Key': `k${Math.random().toString(36).slice(2)}` } });
const titles = (of = chain) => json(`SELECT title FROM label WHERE chain_id = ${of.chain} ORDER BY id`).map((l) => l.title);
const replayed = (res) => res.headers.get?.('idempotent-replayed') ?? res.headers['idempotent-replayed'] ?? null;
const label = (title) => ({ title, color: '#0090ff' });

async function others() {
	const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin'), other = await signIn(stranger, 'owner');
	const k = key();
	is((await owner.post(at, label('One'), k)).status, 303, 'something is made under a key');
	const again = await owner.post(at, label('One'), k);
	is([again.status, replayed(again), titles().length], [303, 'true', 1], 'a repeat is answered, and not done');
	const theirs = await admin.post(at, label('One'), k);
	ok(replayed(theirs) === null, 'somebody else\'s request under the key is their own', theirs.status);
	is((await other.post(`/settings/${stranger.branch}/labels`, label('One'), k)).status, 303, 'as is one of another business');
	is([replayed(await other.post(at, label('One'), k)), (await other.post(at, label('One'), k)).status], [null, 404], 'which gets no answer of this one');
	const nobody = await new Browser().post(at, label('One'), k);
	is([nobody.status, replayed(nobody)], [401, null], 'nor does nobody');
	for (const [what, path, form] of [['another body', at, label('Two')], ['a field more', at, { ...label('One'), more: 1 }], ['another branch', `/settings/${chain.other}/labels`, label('One')],
		['another route', `/settings/${chain.branch}/fields`, label('One')], ['a query', `${at}?x=1`, label('One')]]) {
		const res = await owner.post(path, form, k);
		is([res.status, replayed(res)], [422, null], `${what} under the key is refused`);
	}
	is(titles(), ['One'], 'and nothing of it is done');
	for (const bad of ['x'.repeat(256), 'a b', 'ключ', '\u00a0'])
		ok([400, 422].includes((await owner.post(at, { ...label('Bad'), idempotency_key: bad })).status), 'what is no key is refused', bad.slice(0, 20));
	is((await owner.post(at, { ...label('Query') }, { headers: { 'Idempotency-Key': "'; DROP TABLE idempotency; --".replaceAll(' ', '_') } })).status, 303, 'one that looks like SQL is a key');
}

async function lostRights() {
	const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin'), k = key();
	const had = sql(`SELECT rights FROM role WHERE chain_id = ${chain.chain} AND slug = 'administrator'`);
	sql(`UPDATE role SET rights = rights || '{settings_access,settings_basis_access}' WHERE chain_id = ${chain.chain} AND slug = 'administrator'`, chain.chain);
	is((await admin.post(at, label('Admin'), k)).status, 303, 'an administrator makes something');
	const forged = await admin.post(at, label('Admin'), { headers: { ...k.headers, 'X-CSRF-Token': owner.csrf } });
	is([forged.status, replayed(forged)], [403, null], 'without the form\'s token there is no repeat');
	sql(`UPDATE role SET rights = '${had}' WHERE chain_id = ${chain.chain} AND slug = 'administrator'`, chain.chain);
	const gone = await admin.post(at, label('Admin'), k);
	is([gone.status, replayed(gone)], [403, null], 'whose right is gone gets no old answer either');
	await owner.post('/account/sign-out', {});
	is((await owner.post(at, label('Out'), k)).status, 401, 'nor who is out');
}

async function atOnce() {
	const owner = await signIn(chain, 'owner'), k = key(), before = titles().length;
	const all = await Promise.all(Array.from({ length: 8 }, () => owner.post(at, label('Race'), k)));
	is([all.map((r) => r.status), titles().length - before], [Array(8).fill(303), 1], 'eight at once are one');
	is(all.filter((r) => replayed(r) === null).length, 1, 'which is done by one of them');
	const mixed = await Promise.all(Array.from({ length: 8 }, (_, i) => owner.post(at, label(`Mixed ${i % 2}`), { headers: { 'Idempotency-Key': `m${chain.tag}` } })));
	is([mixed.filter((r) => r.status === 303).length, mixed.filter((r) => r.status === 422).length, titles().length - before], [4, 4, 2], 'of two requests at once under one key one is done');
	const wrong = key();
	is((await owner.post(at, label(''), wrong)).status, 422, 'what was refused');
	is((await owner.post(at, label('Right'), wrong)).status, 303, 'may be mended under its key');
}

async function files() {
	const owner = await signIn(chain, 'owner');
	const send = async (bytes, name, k) => {
		const form = new FormData();
		form.append('picture', new Blob([bytes]), name);
		const res = await fetch(`${process.env.OKNO_URL}/settings/${chain.branch}/pictures`, { method: 'POST', body: form, headers: { ...k.headers, 'X-CSRF-Token': owner.csrf,
			Accept: 'application/json', Cookie: [...owner.cookies].map(([a, b]) => `${a}=${b}`).join('; ') } });
		return { status: res.status, headers: res.headers, text: await res.text() };
	};
	const k = key(), first = await send(png(4, 4), 'a.png', k);
	is(first.status, 202, 'a file is kept under a key');
	const again = await send(png(4, 4), 'a.png', k);
	is([again.status, replayed(again), again.text], [202, 'true', first.text], 'a repeat, its parts divided anew, is the same file');
	for (const [what, bytes, name] of [['another file', png(5, 5), 'a.png'], ['another name', png(4, 4), 'b.png'], ['a file cut off', png(4, 4).subarray(0, 40), 'a.png']])
		is((await send(bytes, name, k)).status, 422, `${what} under the key is refused`);
	is(sql(`SELECT count(*) FROM file WHERE chain_id = ${chain.chain}`, chain.chain), '1', 'and kept once');
}

async function strangers() {
	// The widget's partner is everybody's: a key alone must tell nothing of a booking.
	const [start] = await freeTimes(chain.branch, chain.people[0], chain.services[0], 2);
	const body = order(chain.people[0], chain.services[0], start), k = key().headers;
	const made = await ask('POST', `/api/v1/book_record/${chain.branch}`, { json: body, headers: k });
	is(made.status, 201, 'a client books under a key');
	const spy = await ask('POST', `/api/v1/book_record/${chain.branch}`, { json: { ...body, fullname: 'Spy' }, headers: k });
	ok(spy.status === 422 && !spy.text.includes(data(made)[0].record_hash), 'who knows the key and not the request learns nothing', spy.text);
	const token = `partner${chain.tag}0000000000`.slice(0, 20);
	sql(`INSERT INTO token (token_hash, kind, title) VALUES (sha256('${token}'), 'partner', 'Another')`);
	const another = await ask('POST', `/api/v1/book_record/${chain.branch}`, { json: body, headers: k, token });
	ok(replayed(another) === null && !another.text.includes(data(made)[0].record_hash), 'nor does another partner with the very request', another.status);
	const again = await ask('POST', `/api/v1/book_record/${chain.branch}`, { json: body, headers: k });
	is([again.status, data(again)[0].record_id], [201, data(made)[0].record_id], 'who sent it gets the answer again');
}

await run(others, lostRights, atOnce, files, strangers);
