// Uploads by a hostile user: what is no picture behind the name of one, names that
// would be headers or paths, files and pictures of others by their ids, forms of
// many parts.

import { book, day, eventually, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';
import { ask } from './site.mjs';
import { png } from './picture.mjs';

const chain = makeChain(), stranger = makeChain();
const owner = await signIn(chain, 'owner'), other = await signIn(stranger, 'owner');
const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');
const visit = book(chain, { on: day(1) }).visit_id;
const cookieOf = (who) => [...who.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
const rows = (of = chain) => json(`SELECT id, name, kind, state, title FROM file WHERE chain_id = ${of.chain} ORDER BY id`);

// A body written by hand: parts are [head, bytes].
function multipart(parts, end = '--x--\r\n') {
	return Buffer.concat([...parts.flatMap(([head, bytes]) => [Buffer.from(`--x\r\n${head}\r\n\r\n`), Buffer.from(bytes), Buffer.from('\r\n')]), Buffer.from(end)]);
}

const sent = (path, body, { who = owner, type = 'multipart/form-data; boundary=x' } = {}) =>
	ask('POST', path, { body, cookie: cookieOf(who), headers: { 'Content-Type': type, 'X-CSRF-Token': who.csrf, Accept: 'application/json' } });
const part = (name, filename, type, bytes) => [`Content-Disposition: form-data; name="${name}"${filename === null ? '' : `; filename=${filename}`}\r\nContent-Type: ${type}`, bytes];

async function noPictures() {
	const before = rows().length;
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
	for (const [what, bytes] of [['an SVG', svg], ['a page', '<!doctype html><script>alert(1)</script>'], ['a PDF', pdf], ['a GIF that is a script', 'GIF89a=1;alert(1)//'], ['XML', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
		['a page behind a mark of order', '\ufeff<script>'], ['a program', 'MZ\x90'], ['a TIFF', 'II*\0'], ['nothing', ''], ['RIFF of sound', 'RIFF\x00\x00\x00\x00WAVEfmt '], ['the head of a JPEG, cut', '\xff\xd8']])
		for (const path of [`/settings/${chain.branch}/pictures`, `/catalog/${chain.branch}/pictures`, `/staff/${chain.branch}/pictures`]) {
			const res = await sent(path, multipart([part('picture', '"photo.png"', 'image/png', Buffer.from(bytes, 'latin1'))]));
			ok(res.status === 422 && res.json?.error.fields.picture, `${what} that says it is a PNG: refused by ${path.split('/')[1]}`, [res.status, res.text.slice(0, 100)]);
		}
	is(rows().length, before, 'and nothing of it is kept');
	const at = `/settings/${chain.branch}/pictures`;
	for (const [what, bytes] of [['a JPEG that is a page', Buffer.concat([Buffer.from('\xff\xd8\xff\xfe\x00\x40', 'latin1'), Buffer.from('<script>alert(1)</script>')])],
		['a PNG of a billion pixels', png(4, 4, [32000, 32000])], ['a PNG of no pixels', png(4, 4, [0, 0])], ['a WebP of lies', Buffer.concat([Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8 ', 'latin1'), Buffer.alloc(200, 0xff)])]]) {
		const id = (await sent(at, multipart([part('picture', '"x.png"', 'image/png', bytes)]))).json.id;
		const state = await eventually(() => { const f = rows().find((r) => r.id === id); return f.state !== 'new' && f; });
		is(state?.state, 'refused', `${what} is refused once it is looked at`);
		is((await owner.get(`/booking/${chain.branch}/pictures/${state.name}-1600`)).status, 404, 'and shown nowhere');
	}
}

async function names() {
	const at = `/journal/${chain.branch}/visits/${visit}/files`;
	const titles = () => json(`SELECT x.title, f.name FROM visit_file x JOIN file f ON f.chain_id = x.chain_id AND f.id = x.file_id WHERE x.visit_id = ${visit} ORDER BY x.id`);
	const wrong = [];
	let taken = 0;
	for (const filename of ['"a\r\nContent-Type: text/html\r\nX: y.pdf"', '"a\nSet-Cookie: a=b.pdf"', '"a\\"; filename=\\"x.html.pdf"', '"%0d%0aX: y.pdf"', '"..\\..\\windows\\x.pdf"', '"/etc/passwd.pdf"', '"C:\\x.pdf"',
		'"\u202efdp.exe.pdf"', '"x\u0000.exe.pdf"', '"\u2028\u2029.pdf"', "\"x.pdf\"; filename*=UTF-8''evil.html", '"=?utf-8?B?ZXZpbC5odG1s?=.pdf"', '"<img src=x onerror=alert(1)>.pdf"', `"${'%'.repeat(300)}.pdf"`,
		`"${'ы'.repeat(900)}.pdf"`, '".pdf"', '"-rf ~.pdf"', '"x.html .pdf"', '"x.pdf."', '"x.pdf/"', 'x.pdf', '"\xff\xfe.pdf"', '"CON.pdf"']) {
		const before = titles().length;
		const res = await sent(at, multipart([part('as', null, 'text/plain', 'other'), part('file', filename, 'text/html', '<script>alert(1)</script>')]));
		if (res.status === 0 || res.status >= 500)
			wrong.push(`${JSON.stringify(filename.slice(0, 40))}: ${res.status}`);
		if (titles().length === before)
			continue;
		taken++;
		const { title, name } = titles().at(-1);
		const file = await owner.get(`/journal/${chain.branch}/visits/${visit}/uploads/${name}`), said = file.headers.get('content-disposition');
		if (!/^attachment; filename="okno(\.[A-Za-z0-9]{1,8})?"; filename\*=UTF-8''[A-Za-z0-9%._~-]*$/.test(said) || file.headers.get('x') || file.headers.get('set-cookie') ||
			file.headers.get('content-type') !== 'application/octet-stream' || file.headers.get('x-content-type-options') !== 'nosniff' || !/sandbox/.test(file.headers.get('content-security-policy')) ||
			/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]/.test(title) || /%0[ad]|%2f|%5c/i.test(said.split("''")[1]))
			wrong.push(`${JSON.stringify(filename.slice(0, 40))}: ${said}`);
	}
	is(wrong, [], 'whatever it is called, a file is saved under one name and is nothing that a browser opens');
	ok(taken > 8, 'and some were taken', taken);
	const page = await owner.get(`${at}?alone=1`);
	ok(!/<img src=x/.test(page.text) && page.text.includes('&lt;img src=x'), 'the page shows the names as text', page.text.slice(0, 200));
}

async function ofOthers() {
	const theirs = (await sent(`/settings/${stranger.branch}/pictures`, multipart([part('picture', '"x.png"', 'image/png', png(8, 8))]), { who: other })).json.id;
	await eventually(() => rows(stranger)[0].state === 'ready');
	const document = await sent(`/journal/${stranger.branch}/visits/${book(stranger, { on: day(1) }).visit_id}/files`, multipart([part('as', null, 'text/plain', 'other'), part('file', '"secret.pdf"', 'application/pdf', pdf)]), { who: other });
	ok(document.status < 400, 'another business has a picture and a file', document.status);
	const secret = rows(stranger).find((f) => f.kind === 'document'), mine = rows().find((f) => f.kind === 'document');
	for (const [what, path] of [['their picture\'s state', `/settings/${chain.branch}/pictures/${theirs}`], ['their file by our visit', `/journal/${chain.branch}/visits/${visit}/uploads/${secret.name}`],
		['their picture by our pages', `/booking/${chain.branch}/pictures/${rows(stranger)[0].name}-320`], ['past the program', `/files/${secret.name}.bin`], ['by a path', `/journal/${chain.branch}/visits/${visit}/uploads/..%2f${secret.name}`]])
		ok([400, 404].includes((await owner.get(path)).status), `${what}: not there`);
	const wrong = [];
	for (const id of [theirs, secret.id, mine.id, 999999999, -1, '1e3'])
		for (const path of [`/settings/${chain.branch}/photos`, `/catalog/${chain.branch}/services/${chain.services[0]}`, `/staff/${chain.branch}/${chain.people[0]}`, `/settings/${chain.branch}`]) {
			const res = await owner.post(path, { picture: id, logo: id, photo: id, picture_id: id, file: id, title: 'X', name: 'X', version: 1 });
			if (res.status >= 500)
				wrong.push(`${path} ${id}: ${res.status}`);
		}
	is(wrong, [], 'their ids in our forms are no failure');
	const used = sql(`SELECT count(*) FROM (SELECT picture_id AS f FROM service WHERE chain_id = ${chain.chain} UNION ALL SELECT picture_id FROM staff WHERE chain_id = ${chain.chain}
		UNION ALL SELECT file_id FROM photo WHERE chain_id = ${chain.chain}) x WHERE f IS NOT NULL`);
	is(used, '0', 'and nothing of ours shows a file of theirs, nor one of a visit');
	is((await sent(`/journal/${chain.branch}/visits/${visit}/files`, multipart([part('file', '"x.pdf"', 'application/pdf', pdf)]), { who: other })).status, 404, 'nor do they add to our visit');
}

async function parts() {
	const at = `/journal/${chain.branch}/visits/${visit}/files`;
	const before = rows().length;
	for (const [what, body, type] of [
		['a thousand parts', multipart(Array.from({ length: 2000 }, (_, i) => part(`f${i}`, `"${i}.pdf"`, 'application/pdf', 'x')))], ['a head without an end', Buffer.from(`--x\r\nContent-Disposition: form-data; name="file"; filename="${'a'.repeat(100000)}`)],
		['no end', multipart([part('file', '"a.pdf"', 'application/pdf', pdf)], '')], ['a boundary of nothing', multipart([]), 'multipart/form-data; boundary='], ['a boundary too long', multipart([]), `multipart/form-data; boundary=${'x'.repeat(300)}`],
		['a boundary inside a boundary', multipart([['Content-Type: multipart/mixed; boundary=y\r\nContent-Disposition: form-data; name="file"', '--y\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\nx\r\n--y--']])],
		['a part without a name', multipart([['Content-Disposition: form-data; filename="a.pdf"', pdf]])], ['a text too long', multipart([part('as', null, 'text/plain', 'x'.repeat(70000))])], ['a base64 part', multipart([['Content-Disposition: form-data; name="file"; filename="a.exe"\r\nContent-Transfer-Encoding: base64', 'TVo=']])]]) {
		const res = await sent(at, body, { type: type ?? 'multipart/form-data; boundary=x' });
		ok(res.status >= 400 && res.status < 500, `${what}: refused`, `${res.status} ${res.text.slice(0, 80)}`);
	}
	is(rows().length, before, 'and nothing is kept');
	const twice = await sent(at, multipart([part('as', null, 'text/plain', 'other'), part('file', '"first.pdf"', 'application/pdf', pdf), part('file', '"second.exe"', 'application/pdf', 'MZ')]));
	ok([200, 303, 422].includes(twice.status) && rows().length <= before + 1 && !rows().some((f) => f.title.endsWith('.exe')), 'of two files in one field one is looked at, and kept as what it is', twice.status);
}

await run(noPictures, names, ofOthers, parts);
