// Photos and files of a visit over HTTP: added, told apart, taken away and put
// back, seen by whoever may see the visit and by nobody else, merged and parted
// with it, in its history and in the journal of actions; and bad files.

import { book, day, eventually, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';
import { png, sideways } from './picture.mjs';

const chain = makeChain(), stranger = makeChain();
const [one, two] = chain.people;
const at = `/journal/${chain.branch}`;
const owner = await signIn(chain, 'owner');
const admin = await signIn(chain, 'admin');
const master = await signIn(chain, 'master');
const other = await signIn(stranger, 'owner');
const on = day(1);
const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');

// Sends a file the way the window does; as: before, after, other.
async function add(visit, bytes, { who = owner, as = 'other', name = 'photo.png', alone = true, accept = 'text/html' } = {}) {
	const form = new FormData();
	form.append('as', as);
	if (alone)
		form.append('alone', '1');
	if (bytes)
		form.append('file', new Blob([bytes]), name);
	const res = await fetch(`${site}${at}/visits/${visit}/files`, { method: 'POST', body: form, redirect: 'manual', headers: { Accept: accept, 'Accept-Language': 'en',
		'X-CSRF-Token': who.csrf, Cookie: [...who.cookies].map(([k, v]) => `${k}=${v}`).join('; ') } });
	return { status: res.status, text: await res.text(), to: res.headers.get('location') };
}

async function bytesOf(path, who = owner) {
	const res = await fetch(site + path, { redirect: 'manual', headers: { Cookie: [...who.cookies].map(([k, v]) => `${k}=${v}`).join('; ') } });
	return { status: res.status, headers: res.headers, bytes: Buffer.from(await res.arrayBuffer()) };
}

const list = (visit) => json(`SELECT x.id, x.moment, x.title, f.name, f.kind, f.state, f.reason, f.public FROM visit_file x JOIN file f ON f.chain_id = x.chain_id AND f.id = x.file_id
	WHERE x.visit_id = ${visit} AND x.removed_at IS NULL ORDER BY x.id`);
const prepared = (visit) => eventually(() => list(visit).every((f) => f.state !== 'new') && list(visit));
const fold = async (visit, who = owner) => (await who.get(`${at}/visits/${visit}/files?alone=1`)).text;
const error = (text) => /id="error-file"[^>]*>([^<]*)/.exec(text)?.[1];
const history = async (visit) => (await owner.json(`${at}/visits/${visit}`)).data.panel.visit.history
	.flatMap((h) => h.fields.map((f) => `${h.who}: ${f.field}: ${f.was} → ${f.now}`));
const visitOf = (options = {}) => book(chain, { on, ...options }).visit_id;

async function photos() {
	const visit = visitOf({ start: '10:00' });
	const path = `${at}/visits/${visit}/files`;
	let res = await add(visit, sideways, { as: 'before', name: 'IMG_1.jpg' });
	ok(res.status === 200 && /data-new/.test(res.text) && !/<html/.test(res.text), 'a photo is taken in at once, and the fold comes back', res.text);
	const [photo] = await prepared(visit);
	is([photo.moment, photo.title, photo.kind, photo.state, photo.public], ['before', 'IMG_1.jpg', 'picture', 'ready', false], 'it is of before the work, prepared, and not public');
	is((await add(visit, png(40, 30), { as: 'after', name: 'IMG_2.png' })).status, 200, 'and one of after');
	await prepared(visit);
	const text = await fold(visit);
	ok(/data-side="before"[^]*IMG_1[^]*data-side="after"[^]*IMG_2/.test(text) && !text.includes('data-side="other"'), 'the two stand side by side', text);
	const bytes = path.replace(/files$/, 'uploads');
	const small = await bytesOf(`${bytes}/${photo.name}-320`), large = await bytesOf(`${bytes}/${photo.name}-1600`);
	is([small.status, small.headers.get('content-type'), large.bytes.subarray(8, 12).toString()], [200, 'image/webp', 'WEBP'], 'both sizes are pictures');
	ok(!large.bytes.includes('SecretPlace'), 'without what the camera noted');
	ok(/private/.test(large.headers.get('cache-control')) && large.headers.get('x-content-type-options') === 'nosniff' && /sandbox/.test(large.headers.get('content-security-policy')),
		'nobody else keeps them', [...large.headers]);
	is((await bytesOf(`/booking/${chain.branch}/pictures/${photo.name}-320`)).status, 404, 'they are no part of the booking pages');
	is((await bytesOf(`/files/${photo.name}-320.webp`)).status, 404, 'and not there past the program');
	is((await owner.json(`/settings/${chain.branch}/photos`, { picture: sql(`SELECT id FROM file WHERE name = '${photo.name}'`) })).status, 422, 'nor can they be put on the branch\'s page');
	for (const wrong of [photo.name, `${photo.name}-64`, `${'0'.repeat(32)}-320`, `${photo.name.slice(1)}-320`, 'x'])
		is((await bytesOf(`${bytes}/${wrong}`)).status, 404, `${wrong.slice(-12)} is nothing`);
	res = await owner.post(`${path}/${photo.id}`, { moment: 'after', alone: 1 });
	is([res.status, list(visit).map((f) => f.moment)], [200, ['after', 'after']], 'a photo is told to be of after');
	is((await owner.post(`${path}/${photo.id}`, { moment: 'never', alone: 1 })).status, 422, 'but not of what is no moment');
	const words = await history(visit);
	ok(words.includes('Owner: Photo or file:  → IMG_1.jpg') && words.includes('Owner: IMG_1.jpg: Before → After'), '[F12] the history tells who added what, and told it apart', words);
	ok((await owner.get(`/settings/${chain.branch}/log`)).text.includes('Photo or file of a visit'), '[F22] and so does the journal of actions');
}

async function papers() {
	const visit = visitOf({ start: '11:00' });
	const path = `${at}/visits/${visit}/files`;
	is((await add(visit, pdf, { as: 'before', name: 'Согласие & "план".pdf' })).status, 200, 'a PDF is taken');
	const [paper] = list(visit);
	is([paper.kind, paper.moment, paper.title], ['document', 'other', 'Согласие & "план".pdf'], 'as what it is, of no moment');
	const text = await fold(visit);
	ok(text.includes('Согласие &amp; &quot;план&quot;.pdf') && text.includes('1 KB') && /Owner, /.test(text), 'its name, its size, who added it when', text);
	const got = await bytesOf(`${at}/visits/${visit}/uploads/${paper.name}`);
	is([got.status, got.headers.get('content-type'), got.bytes.equals(pdf)], [200, 'application/octet-stream', true], 'it comes back as it was');
	is(got.headers.get('content-disposition'), `attachment; filename="okno.pdf"; filename*=UTF-8''${encodeURIComponent('Согласие & "план".pdf')}`, 'to be saved under its name');
	ok(got.headers.get('x-content-type-options') === 'nosniff' && /sandbox/.test(got.headers.get('content-security-policy')), 'and never to be opened as a page', [...got.headers]);
	is((await bytesOf(`${at}/visits/${visit}/uploads/${paper.name}-320`)).status, 404, 'it is no picture');
	is((await owner.post(`${path}/${paper.id}`, { moment: 'before', alone: 1 })).status, 404, 'nor becomes one');
}

async function takenAway() {
	const visit = visitOf({ start: '12:00' });
	const path = `${at}/visits/${visit}/files`;
	await add(visit, pdf, { name: 'a.pdf' });
	const [file] = list(visit);
	const res = await owner.post(`${path}/${file.id}`, { removed: 1 });
	is([res.status, res.to, list(visit).length], [303, `${path}?gone=${file.id}`, 0], 'a file is taken away');
	is((await bytesOf(`${at}/visits/${visit}/uploads/${file.name}`)).status, 404, 'and answers no more');
	const page = await owner.get(res.to);
	ok(page.text.includes('data-undo') && page.text.includes(`formaction="${path}/${file.id}"`), '"Undo" is at hand, without scripts too', page.text.length);
	is([(await owner.post(`${path}/${file.id}`, { removed: 0 })).status, list(visit).length], [303, 1], 'it brings it back');
	is((await bytesOf(`${at}/visits/${visit}/uploads/${file.name}`)).status, 200, 'as it was');
	const words = await history(visit);
	ok(words.includes('Owner: Photo or file: a.pdf → ') && words.filter((w) => w === 'Owner: Photo or file:  → a.pdf').length === 2, '[F12] the history tells of both', words);
	await owner.post(`${path}/${file.id}`, { removed: 1 });
	sql(`UPDATE visit_file SET removed_at = now() - interval '2 days' WHERE id = ${file.id}`, chain.chain);
	sql(`SELECT file_sweep(${chain.chain})`, chain.chain);
	sql(`UPDATE file SET unused_at = now() - interval '2 days' WHERE name = '${file.name}'`, chain.chain);
	ok(sql(`SELECT file_sweep(${chain.chain})`, chain.chain).includes(file.name), 'a day later its bytes go');
	is((await owner.post(`${path}/${file.id}`, { removed: 0, alone: 1 })).status, 404, 'then it is too late');
	ok((await history(visit)).includes('Owner: Photo or file: a.pdf → '), '[F12] but its name is still in the history');
}

async function whoSees() {
	const mine = visitOf({ start: '13:00' }), theirs = visitOf({ staff: two, start: '13:00' });
	for (const visit of [mine, theirs]) {
		await add(visit, pdf, { name: 'a.pdf' });
		await add(visit, png(8, 8), { as: 'before' });
		await prepared(visit);
	}
	const all = (visit) => list(visit).map((f) => `${at}/visits/${visit}/uploads/${f.name}${f.kind === 'picture' ? '-320' : ''}`);
	for (const [who, browser, seen] of [['the owner', owner, [mine, theirs]], ['the administrator', admin, [mine, theirs]], ['the master of the column', master, [mine]], ['another business', other, []]])
		for (const visit of [mine, theirs]) {
			const wanted = seen.includes(visit) ? 200 : 404;
			for (const path of all(visit))
				is((await bytesOf(path, browser)).status, wanted, `${who}: ${path.endsWith('-320') ? 'a photo' : 'a file'} of a visit of ${visit === mine ? 'the master' : 'another'}: ${wanted}`);
			is((await browser.get(`${at}/visits/${visit}/files?alone=1`)).status, wanted, `${who}: the fold: ${wanted}`);
		}
	const [file] = list(theirs);
	is((await add(theirs, pdf, { who: master, name: 'b.pdf' })).status, 404, 'a master adds nothing to another\'s visit');
	is((await add(mine, pdf, { who: other, name: 'b.pdf' })).status, 404, 'nor does another business');
	is((await master.post(`${at}/visits/${theirs}/files/${file.id}`, { removed: 1 })).status, 404, 'nor takes anything away');
	is((await master.post(`${at}/visits/${mine}/files/${file.id}`, { removed: 1 })).status, 404, 'not by way of their own visit either');
	is((await bytesOf(`${at}/visits/${mine}/uploads/${file.name}`, master)).status, 404, 'nor sees it that way');
	is((await bytesOf(`/journal/${chain.other}/visits/${theirs}/uploads/${file.name}`)).status, 404, 'another branch does not have it');
	const past = book(chain, { on: day(-10), start: '10:00' }).visit_id;
	await add(past, pdf, { name: 'old.pdf' });
	const old = all(past)[0];
	is((await bytesOf(old, admin)).status, 200, 'an old one is seen by whoever sees so far back');
	sql(`UPDATE role SET last_days = 3 WHERE chain_id = ${chain.chain} AND slug = 'administrator'`, chain.chain);
	is([(await bytesOf(old, admin)).status, (await add(past, pdf, { who: admin })).status], [404, 404], 'and not by who does not');
	await rightOfEach(mine, master);
}

// Seeing, adding and taking away are rights of their own [F58].
async function rightOfEach(visit, master) {
	const path = `${at}/visits/${visit}`, without = (right) => sql(`UPDATE role SET rights = array_remove(rights, 'client_files_${right}_access') WHERE chain_id = ${chain.chain} AND slug = 'worker'`, chain.chain);
	const photo = list(visit).find((f) => f.kind === 'picture'), bytes = `${path}/uploads/${photo.name}-320`;
	without('delete');
	let text = await fold(visit, master);
	ok(text.includes('data-file-input') && text.includes('name="moment"') && !text.includes('name="removed"'), 'who may not take files away is not offered it [F58]', text);
	is([(await master.post(`${path}/files/${photo.id}`, { removed: 1 })).status, (await master.post(`${path}/files/${photo.id}`, { removed: 0 })).status,
		(await master.post(`${path}/files/${photo.id}`, { moment: 'after', alone: 1 })).status], [403, 403, 200], 'and refused; telling them apart is not');
	without('upload');
	text = await fold(visit, master);
	ok(text.includes('a.pdf') && !text.includes('data-file-input') && !text.includes('name="moment"') && !text.includes('files-form'), 'who may not add any sees what there is [F58]', text);
	is([(await add(visit, pdf, { who: master, name: 'b.pdf' })).status, (await master.post(`${path}/files/${photo.id}`, { moment: 'before' })).status], [403, 403], 'and adds nothing, nor tells them apart');
	ok((await master.json(path)).text.includes(photo.name) && (await master.json(`${at}/clients/${chain.clients[0]}`)).text.includes(photo.name), 'the window and the client\'s page have the photo');
	without('list');
	is([(await master.get(`${path}/files`)).status, (await bytesOf(bytes, master)).status], [403, 403], 'without the right to see them there is no fold and no photo [F58]');
	const window = [await master.get(path), await master.json(path), await master.json(`${at}/clients/${chain.clients[0]}`)];
	ok(window.every((r) => r.status === 200 && !r.text.includes(photo.name) && !r.text.includes('data-files')), 'nor in the window of the visit, nor on the client\'s page [F58]');
	sql(`UPDATE role SET rights = array_remove(rights, 'record_form_access') || '{client_files_list_access,client_files_upload_access}' WHERE chain_id = ${chain.chain} AND slug = 'worker'`, chain.chain);
	is([(await master.get(`${path}/files`)).status, (await bytesOf(bytes, master)).status, (await add(visit, pdf, { who: master, name: 'b.pdf' })).status], [404, 404, 404], 'and who does not open visits has no files of them');
	sql(`UPDATE role SET rights = rights || '{record_form_access,client_files_delete_access}' WHERE chain_id = ${chain.chain} AND slug = 'worker'`, chain.chain);
}

async function badFiles() {
	const visit = visitOf({ start: '14:00' });
	const refused = async (bytes, name, words, what) => {
		const res = await add(visit, bytes, { name, as: 'before' });
		ok(res.status === 422 && words.test(error(res.text)), `${what}: told beside the field`, [res.status, error(res.text)]);
	};
	await refused(null, '', /Choose a file/, 'nothing');
	await refused(Buffer.alloc(0), 'empty.pdf', /empty/, 'an empty file');
	await refused(Buffer.from('<script>alert(1)</script>'), 'me.jpg', /not a picture/, 'a page that calls itself a photo');
	await refused(Buffer.from('MZ'), 'virus.exe', /not kept/, 'a program');
	await refused(Buffer.from('<script>alert(1)</script>'), 'page.html', /not kept/, 'a page');
	await refused(pdf, 'pdf', /not kept/, 'a name without an ending');
	await refused(pdf, 'virus.pdf\u202efdp.exe', /not kept/, 'a name that reads backwards');
	is(list(visit), [], 'nothing of it is there');
	ok((await add(visit, Buffer.from('x'), { name: 'a.exe', accept: 'application/json', alone: false })).text.includes('"file"'), 'a program is told the field');
	const plain = await add(visit, Buffer.from('x'), { name: 'a.exe', alone: false });
	ok(plain.status === 422 && /<html/.test(plain.text) && /not kept/.test(error(plain.text)) && /id="files"[^>]* open/.test(plain.text), 'without scripts the window says it, the fold open', plain.status);
	is((await add(visit, Buffer.alloc((12 << 20) + 1, 0x20), { name: 'big.txt' })).status, 413, 'more than 12 MB are not taken');
	is((await add(visit, Buffer.alloc(12 << 20, 0x20), { name: 'just.txt' })).status, 200, '12 MB are');
	await add(visit, pdf, { name: `../../etc/\u0007\u202e${'ы'.repeat(1000)}.pdf` });
	const long = list(visit).at(-1).title;
	ok(long.length === 200 && long.endsWith('ы.pdf') && !/[\u0000-\u001f\u202e]/.test(long), 'a name of a thousand letters and marks is shortened, its ending stays', long);
	const saved = await bytesOf(`${at}/visits/${visit}/uploads/${list(visit).at(-1).name}`);
	ok(!saved.headers.get('content-disposition').includes('/'), 'and no path', saved.headers.get('content-disposition'));
	const polyglot = Buffer.concat([png(4, 4), Buffer.from('<script>alert("polyglot")</script>PK\x03\x04')]);
	await add(visit, polyglot, { as: 'after', name: 'both.html' });
	const broken = png(300, 300);
	await add(visit, broken.subarray(0, 60), { as: 'after', name: 'broken.png' });
	await prepared(visit);
	const [mixed, bad] = list(visit).slice(-2);
	const { bytes } = await bytesOf(`${at}/visits/${visit}/uploads/${mixed.name}-1600`);
	ok(mixed.state === 'ready' && !bytes.includes('script') && !bytes.includes('PK\x03'), 'of a picture that is also a page the picture is left');
	is([bad.state, (await bytesOf(`${at}/visits/${visit}/uploads/${bad.name}-1600`)).status], ['refused', 404], 'a damaged one is shown nowhere');
	ok((await fold(visit)).includes('Damaged'), 'and the fold says so');
	is((await add(999999999, pdf, { name: 'a.pdf' })).status, 404, 'a visit that is none');
}

async function together() {
	const visit = visitOf({ start: '15:00' });
	const results = await Promise.all([owner, admin, owner, admin].map((who, i) => add(visit, pdf, { who, name: `${i}.pdf` })));
	is([results.map((r) => r.status), list(visit).length], [[200, 200, 200, 200], 4], 'two people at once: everything is there');
	sql(`INSERT INTO visit_file (chain_id, visit_id, file_id, moment, title) SELECT ${chain.chain}, ${visit}, (SELECT file_id FROM visit_file WHERE visit_id = ${visit} LIMIT 1), 'other', 'x.pdf'
		FROM generate_series(1, 35)`, chain.chain);
	const race = await Promise.all([owner, admin].map((who) => add(visit, pdf, { who, name: 'last.pdf' })));
	is([race.map((r) => r.status).sort(), list(visit).length], [[200, 422], 40], 'the last place is given once');
	ok(race.some((r) => /40 files at most/.test(error(r.text))), 'and it is said how many a visit keeps');
	const [first] = list(visit);
	is((await owner.post(`${at}/visits/${visit}/files/${first.id}`, { removed: 1, alone: 1 })).status, 200, 'one less');
	is((await add(visit, pdf, { name: 'more.pdf' })).status, 200, 'one more');
	is((await owner.post(`${at}/visits/${visit}/files/${first.id}`, { removed: 0, alone: 1 })).status, 422, 'then there is no place to put it back');
	is(sql(`SELECT version FROM visit WHERE id = ${visit}`), '1', 'what somebody types in the window meanwhile stays valid');
}

async function mergedAndParted() {
	const client = chain.clients[2], to = day(3);
	const a = book(chain, { on: to, start: '10:00', client }), b = book(chain, { on: to, start: '12:00', client });
	await add(a.visit_id, pdf, { name: 'a.pdf' });
	await add(b.visit_id, pdf, { name: 'b.pdf' });
	const titles = (visit) => list(visit).map((f) => f.title);
	is((await owner.post(`${at}/visits/${a.visit_id}/merge`, { id: b.visit_id, version: 1 }, { htmx: true })).status, 200, 'two visits become one [F5]');
	is([titles(a.visit_id), titles(b.visit_id)], [['a.pdf', 'b.pdf'], []], 'with the files of both [F5]');
	ok((await history(a.visit_id)).some((w) => w.includes('b.pdf')), '[F12] and their history');
	await add(a.visit_id, pdf, { name: 'c.pdf' });
	const version = sql(`SELECT version FROM visit WHERE id = ${a.visit_id}`);
	is((await owner.post(`${at}/visits/${a.visit_id}/split`, { id: b.appointments[0].id, version }, { htmx: true })).status, 200, 'parted again [F5]');
	is([titles(a.visit_id), titles(b.visit_id)], [['a.pdf', 'c.pdf'], ['b.pdf']], 'each has its own; what was added meanwhile stays [F5]');
}

async function earlier() {
	const client = chain.clients[1];
	const before = book(chain, { on: day(-5), start: '10:00', client }).visit_id;
	const hidden = book(chain, { on: day(-6), staff: two, start: '10:00', client }).visit_id;
	const now = book(chain, { on, start: '16:00', client }).visit_id;
	for (const visit of [before, hidden]) {
		await add(visit, png(20, 20), { as: 'after', name: `of-${visit}.png` });
		await add(visit, pdf, { name: 'paper.pdf' });
		await prepared(visit);
	}
	const strip = (text) => [...text.matchAll(/data-of="(\d+)"/g)].map((m) => Number(m[1]));
	const page = await owner.get(`${at}/visits/${now}`);
	is(strip(page.text), [before, hidden], 'the photos of the client\'s earlier visits are on top, the latest first');
	ok(!/paper\.pdf/.test(page.text), 'photos only');
	is(strip((await owner.get(`${at}/visits/${before}`)).text), [hidden], 'not those of the visit itself, which stand below');
	is(strip((await owner.get(`${at}/clients/${client}`)).text), [before, hidden], 'the client\'s own page has all');
	is(strip((await master.get(`${at}/visits/${now}`)).text), [before], 'a master sees those of visits that they may see');
	is(strip((await owner.get(`${at}/visits/${visitOf({ start: '17:00', client: chain.clients[2] })}`)).text), [], 'another client\'s visit has none of them');
}

await run(photos, papers, takenAway, mergedAndParted, earlier, badFiles, together, whoSees);
