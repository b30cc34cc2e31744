// Bytes of an upload whose request failed after they were written: whatever became
// of it, an hour later the disk holds no file that no row stands for, and all others.

import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { book, day, eventually, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';
import { part } from './site.mjs';
import { png } from './picture.mjs';

const chain = makeChain(), owner = await signIn(chain, 'owner');
const folder = `${process.env.VAR}/files`;
const visit = book(chain, { on: day(1) }).visit_id;
const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');
const names = (ending) => readdirSync(folder).filter((f) => f.endsWith(ending)).map((f) => f.slice(0, 32));
const rows = () => json(`SELECT name FROM file WHERE chain_id = ${chain.chain}`).map((f) => f.name);
const marks = () => readdirSync(folder).filter((f) => f.includes('@'));

async function add(bytes, name) {
	const form = new FormData();
	form.append('as', 'other');
	form.append('alone', '1');
	form.append('file', new Blob([bytes]), name);
	return (await fetch(`${site}/journal/${chain.branch}/visits/${visit}/files`, { method: 'POST', body: form, redirect: 'manual', headers: { 'X-CSRF-Token': owner.csrf,
		Cookie: [...owner.cookies].map(([k, v]) => `${k}=${v}`).join('; ') } })).status;
}

// The housekeeping begins with the worker.
async function house() {
	await part('stop', 'heavy');
	await part('start', 'heavy');
}

const aged = (list, hours) => list.forEach((f) => utimesSync(`${folder}/${f}`, Date.now() / 1000 - hours * 3600, Date.now() / 1000 - hours * 3600));

async function orphans() {
	is(await add(pdf, 'kept.pdf'), 200, 'a file is kept');
	is(await add(png(8, 8), 'kept.png'), 200, 'and a picture');
	ok(await eventually(() => json(`SELECT name FROM file WHERE chain_id = ${chain.chain} AND state <> 'ready'`).length === 0), 'which is prepared');
	const good = rows();
	sql('ALTER TABLE visit_file ADD CONSTRAINT guard CHECK (title !~ $$^fails$$)');
	is([await add(pdf, 'fails.pdf'), await add(png(9, 9), 'fails.png')], [422, 422], 'the database refuses two, their bytes at hand');
	is(rows().sort(), good.sort(), 'and no row tells of them');
	const left = names('.bin').concat(names('.new')).filter((n) => !good.includes(n));
	is(left.length, 2, 'but their bytes were written');
	is(marks().length, 4, 'every upload is marked before its bytes are');
	writeFileSync(`${folder}/@`, '');
	aged(['@'], 2);
	await house();
	ok(await eventually(() => !existsSync(`${folder}/@`)), 'the worker looks');
	is([marks().length, names('.bin').concat(names('.new')).filter((n) => left.includes(n)).length], [4, 2], 'within the hour a row may be on its way: they stay');
	aged(marks(), 2);
	await house();
	ok(await eventually(() => marks().length === 0), 'then the marks are settled', marks());
	is(names('.bin').concat(names('.new')).filter((n) => left.includes(n)), [], 'and what no row stands for is gone');
	for (const { name, kind } of json(`SELECT name, kind FROM file WHERE chain_id = ${chain.chain}`)) {
		const res = await owner.get(`/journal/${chain.branch}/visits/${visit}/uploads/${name}${kind === 'picture' ? '-320' : ''}`);
		is(res.status, 200, `what was kept is there: a ${kind}`);
	}
	is(readdirSync(folder).map((f) => f.slice(0, 32)).filter((n) => !rows().includes(n)), [], 'the folder holds nothing else');
}

async function others() {
	// A mark of one business says nothing of another's bytes; odd names do no harm.
	const stranger = makeChain(), [name] = names('.bin');
	for (const mark of ['@', '@1', 'x@', `..@${chain.chain}`, `${'0'.repeat(32)}@99999999999999999999`, `${'0'.repeat(32)}@-1`])
		writeFileSync(`${folder}/${mark}`, '');
	ok(rows().includes(name) && stranger.chain !== chain.chain, 'a file of ours');
	aged(marks(), 2);
	await house();
	ok(await eventually(() => marks().length === 0), 'marks that are none are put away', marks());
	ok(existsSync(`${folder}/${name}.bin`), 'and the bytes of others stay');
}

await run(orphans, others);
