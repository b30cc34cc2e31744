// The settings of a branch: each page read, changed, refused beside its field,
// kept from somebody who saw an older state; what clients then see; pictures
// from an honest one to files that want to do harm.

import { readdirSync } from 'node:fs';
import { Browser, day, eventually, is, json, makeChain, ok, run, signIn, site, sql } from './journal.mjs';
import { session } from './site.mjs';
import { png, sideways } from './picture.mjs';

const chain = makeChain();
const at = `/settings/${chain.branch}`;
const owner = await signIn(chain, 'owner');
const public_ = new Browser();
const branch = (columns) => json(`SELECT ${columns} FROM branch WHERE id = ${chain.branch}`)[0];
const files = () => readdirSync(`${process.env.OKNO_VAR}/files`);

// What the form of a page would send, with some of it changed.
async function send(page, changes, who = owner, keep = null) {
	const form = keep ?? await formOf(page, who);
	return who.post(at + page, { ...form, ...changes });
}

async function formOf(page, who = owner) {
	const { text } = await who.get(at + page);
	const form = {};
	const plain = (s) => s.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
	for (const [tag] of text.slice(text.indexOf('s-form')).matchAll(/<input [^>]*>/g)) {
		const name = /name="([^"]+)"/.exec(tag)?.[1];
		if (!name || /type="(file|search)"/.test(tag) || (/type="checkbox"/.test(tag) && !/ checked/.test(tag)))
			continue;
		form[name] = plain(/ value="([^"]*)"/.exec(tag)?.[1] ?? '');
	}
	for (const [, name, options] of text.matchAll(/<select [^>]*name="([^"]+)"[^>]*>([^]*?)<\/select>/g))
		form[name] = plain(/value="([^"]*)" selected/.exec(options)?.[1] ?? /value="([^"]*)"/.exec(options)[1]);
	for (const [, name, value] of text.matchAll(/<textarea [^>]*name="([^"]+)"[^>]*>([^]*?)<\/textarea>/g))
		form[name] = plain(value);
	return form;
}

const error = (text, field) => new RegExp(`id="error-${field}">([^<]+)`).exec(text)?.[1];

// ---- main information ----

async function mainInformation() {
	ok((await owner.get(at)).text.includes('name="slug"'), 'the first page is the main information');
	is((await owner.get('/settings')).to, at, '/settings leads to the branch used last');
	const slug = `new-${chain.tag}`;
	const got = await send('', { title: 'Inside', public_title: 'Outside', category: 'Beauty salon', slug, country: 'RU',
		city: 'Екатеринбург', time_zone: '', currency: 'RUB', lang: 'en' });
	is([got.status, got.to], [303, `${at}?saved=1`], 'the main information is saved [B1]');
	is(branch('title, public_title, category, slug, city, time_zone, lang'), { title: 'Inside', public_title: 'Outside',
		category: 'Beauty salon', slug, city: 'Екатеринбург', time_zone: 'Asia/Yekaterinburg', lang: 'en' },
	'all of it, and the time zone follows the city [B1]');
	ok((await owner.get(`${at}?saved=1`)).text.includes('Saved'), 'and says so');
	is((await public_.get(`/booking/${slug}`)).status, 200, 'the new address is the booking page [B1]');
	is((await public_.get(`/booking/j${chain.tag}`)).status, 404, 'the old one is none any more');
	ok((await public_.get(`/booking/${slug}/about`)).text.includes('Beauty salon'), 'clients see the line of business');
	is(json(`SELECT changes->'title' AS t FROM log WHERE chain_id = ${chain.chain} AND object = 'branch' ORDER BY id DESC LIMIT 1`)[0].t[1],
		'Inside', 'the journal of actions tells of it');
	const cities = await owner.json(`${at}/cities?country=RU&q=${encodeURIComponent('влад')}`);
	ok(cities.data.some((c) => c.name === 'Vladivostok' && c.time_zone === 'Asia/Vladivostok'), 'cities are proposed with their time zones, found by either name', cities.text);
	is((await owner.json(`${at}/cities?country=RU&q=${encodeURIComponent('%')}`)).data, [], 'a sign with a meaning in searches is a sign');
	is((await owner.json(`${at}/slug?slug=lavanda`)).data.free, false, 'an address that somebody has is told while typing [B1]');
	is((await owner.json(`${at}/slug?slug=${slug}`)).data.free, true, 'one\'s own is free');
}

async function dayHours() {
	const form = await formOf('');
	is([form.opens, form.closes], ['09:00', '21:00'], 'the hours of the day are there to be changed [B1]');
	const early = async () => (await owner.get(`/journal/${chain.branch}/${day(1)}`)).text.includes('07:30');	// today nobody may work in the new zone yet
	ok(!await early(), 'the journal begins with them');
	is((await send('', { opens: '07:30', closes: '00:00' })).status, 303, 'and saved');
	is(branch('opens, closes'), { opens: 450, closes: 1440 }, 'the day may end at midnight [B1]');
	ok(await early(), 'and earlier now');
	const log = (await owner.get(`${at}/log`)).text;
	ok(log.includes('<ins>07:30</ins>') && !log.includes('<ins>450</ins>'), 'the journal of actions tells them by the clock', log.slice(log.indexOf('The day'), log.indexOf('The day') + 500));
	is((await formOf('')).closes, '00:00', 'the form shows them as they were typed');
	for (const [field, changes] of [['opens', { opens: '25:00' }], ['opens', { opens: '' }], ['closes', { closes: 'late' }],
		['closes', { opens: '10:00', closes: '10:00' }], ['closes', { opens: '10:00', closes: '09:00' }]]) {
		const bad = await send('', changes);
		ok(bad.status === 422 && error(bad.text, field), `${JSON.stringify(changes)} is refused beside it`, bad.status);
		ok(Object.entries(changes).every(([name, value]) => bad.text.includes(`name="${name}" type="time" value="${value}"`)), 'and stays as it was typed');
	}
	const mine = await formOf('');
	await send('', { opens: '08:00' });
	const stale = await owner.post(at, { ...mine, opens: '11:00' });
	ok(stale.status === 409 && stale.text.includes('08:00') && stale.text.includes('11:00'), 'and compared by the clock when somebody was faster', stale.status);
	await send('', { opens: '09:00', closes: '21:00' });
}

async function mainInformationRefused() {
	const bad = await send('', { title: '', slug: 'lavanda', city: 'Atlantis', time_zone: '', country: 'RU' });
	is(bad.status, 422, 'a form with faults is shown again');
	ok(error(bad.text, 'title') && error(bad.text, 'time_zone'), 'each told beside its field', bad.text.slice(0, 2000));
	ok(bad.text.includes('value="Atlantis"'), 'with what was typed');
	is(error((await send('', { slug: 'lavanda' })).text, 'slug'), 'This address is taken. Please choose another.', 'an address of another business is taken');
	for (const slug of ['UPPER', '1abc', 'a', 'a b', 'visits', 'ends-', 'кириллица'])
		ok(error((await send('', { slug })).text, 'slug'), `"${slug}" is no address`);
	is((await send('', { country: 'XX' })).status, 422, 'a country that is not in the list is refused');
	is((await send('', { time_zone: 'Mars/Base' })).status, 422, 'and a time zone');
	is((await send('', { currency: '<b>' })).status, 422, 'and a currency');
	is((await send('', { seen: '' })).status, 422, 'the state that was seen has to be named');
}

async function stale() {
	const mine = await formOf('');
	await send('', { title: 'Somebody was faster' });
	const got = await owner.post(at, { ...mine, title: 'Mine' });
	is(got.status, 409, 'who saw an older state is not to overwrite it');
	ok(got.text.includes('Mine') && got.text.includes('Somebody was faster'), 'both versions are shown', got.text.slice(0, 3000));
	is(branch('title').title, 'Somebody was faster', 'and nothing is saved yet');
	const keep = Object.fromEntries([...got.text.matchAll(/<textarea hidden name="([^"]+)">([^<]*)</g)].map((m) => [m[1], m[2]]));
	const seen = /name="seen" value="([^"]+)"/.exec(got.text)[1];
	is((await owner.post(at, { ...keep, seen })).status, 303, '"Save mine" saves it');
	is(branch('title').title, 'Mine', 'as it was typed');
	const contacts = await formOf('/contacts');
	await send('', { title: 'Yet another' });
	is((await owner.post(`${at}/contacts`, { ...contacts, district: 'Centre' })).status, 303, 'another page is no conflict');
}

// ---- contacts ----

async function contacts() {
	const got = await send('/contacts', { address: 'Lenina 1', postcode: '620000', metro1: 'Geologicheskaya', metro2: 'Dinamo', metro3: '',
		district: 'Centre', phones1: '8 343 200-00-01', phones2: '+7 (912) 000-00-02', email: 'hello@example.com',
		hours_text: 'Mon-Fri 10-22\nSat 12-21', site: 'example.com', link_vk: 'https://vk.com/example', link_telegram: 't.me/example' });
	is(got.status, 303, 'the contacts are saved [B2]');
	is(branch('phone, phones, metro, site, link_telegram'), { phone: '+73432000001', phones: ['+73432000001', '+79120000002'],
		metro: ['Geologicheskaya', 'Dinamo'], site: 'https://example.com', link_telegram: 'https://t.me/example' }, 'in one spelling');
	const { text } = await public_.get(`/booking/${chain.branch}/about`);
	for (const fact of ['Lenina 1', '620000', 'Geologicheskaya', 'Dinamo', 'Centre', 'tel:+73432000001', 'tel:+79120000002',
		'mailto:hello@example.com', 'Sat 12-21', 'https://example.com', 'https://vk.com/example', 'https://t.me/example'])
		ok(text.includes(fact), `clients see ${fact} [B2]`);
	ok((await public_.get(`/booking/${chain.branch}/about?lang=ru`)).text.includes('>ВКонтакте</a>'), 'a network has its name of the language');
	const part = await public_.get(`/booking/${chain.branch}/about?part=1`);
	ok(part.text.includes('Lenina 1') && !part.text.includes('<html'), 'the widget gets it without the frame');
	const company = (await public_.ask(`/api/v1/company/${chain.branch}`, { headers: { Authorization: 'Bearer oknodemopartner00001' },
		accept: 'application/vnd.yclients.v2+json' })).data.data;
	is([company.phones, company.zip, company.schedule, company.social.vk], [['+73432000001', '+79120000002'], '620000',
		'Mon-Fri 10-22\nSat 12-21', 'https://vk.com/example'], 'and the API tells it');
	for (const [field, value] of [['phones1', '12'], ['email', 'nobody'], ['site', 'javascript:alert(1)'], ['link_vk', 'https://u:p@evil.example'],
		['site', 'https://'], ['link_other', 'not an address']]) {
		const bad = await send('/contacts', { [field]: value });
		ok(bad.status === 422 && error(bad.text, field), `${field} "${value}" is refused beside it`, bad.status);
	}
	await send('/contacts', { phones1: '', phones2: '+7 912 000-00-02' });
	is(branch('phone').phone, '+79120000002', 'the first of the phones that are left is the one of letters');
}

// ---- description ----

async function description() {
	const rich = '<p>We <b>cut</b> hair.</p><script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a><a href="https://youtu.be/1">film</a><ul><li>one</li></ul>';
	is((await send('/description', { description: rich })).status, 303, 'the description is saved [B3]');
	is(branch('description').description, '<p>We <strong>cut</strong> hair.</p>x<a href="https://youtu.be/1" rel="nofollow noopener" target="_blank" class="video">film</a><ul><li>one</li></ul>',
		'rebuilt from what is allowed [B3]');
	const { text } = await public_.get(`/booking/${chain.branch}/about`);
	ok(text.includes('<strong>cut</strong>') && !/<script|onerror|javascript:/.test(text), 'clients see it formatted and harmless [B3]');
	sql(`UPDATE branch SET description = '<script>alert(1)</script><p>ok</p>' WHERE id = ${chain.branch}`);
	ok(!(await public_.get(`/booking/${chain.branch}/about`)).text.includes('<script>alert'), 'even what came another way');
	await send('/description', { description: 'First line\nsecond\n\nNext <b' });
	await send('/description', { description: 'First line\nsecond\n\nNext' });
	is(branch('description').description, '<p>First line<br>second</p><p>Next</p>', 'plain text keeps its lines [B3]');
	const bad = await send('/description', { description: `<p>${'x'.repeat(50001)}` });
	ok(bad.status === 422 && error(bad.text, 'description'), 'one that is too long is refused');
}

// ---- requisites ----

async function requisites() {
	const good = { legal_kind: 'company', legal_title: 'ООО «Ромашка»', legal_address: 'Москва, 1', actual_address: 'Москва, 2',
		tax_id: '7707 083893', tax_reason: '773601001', bank_code: '044525225', bank: 'Sberbank', bank_account: '30101810400000000225', own_account: '' };
	is((await send('/requisites', good)).status, 303, 'requisites are saved [B5]');
	is(branch('legal_kind, tax_id, bank_account'), { legal_kind: 'company', tax_id: '7707083893', bank_account: '30101810400000000225' }, 'bare digits');
	ok((await public_.get(`/booking/${chain.branch}/about`)).text.includes('7707083893'), 'clients see with whom they deal');
	ok((await public_.get(`/booking/${chain.branch}/about`)).text.includes('Actual address: Москва, 2'), 'and where that really is [B5]');
	ok(!(await public_.get(`/booking/${chain.branch}/about`)).text.includes('30101810400000000225'), 'but no accounts');
	const wrong = { tax_id: '7707083892', tax_reason: '77360100', bank_code: '94452522', bank_account: '30101810400000000226', own_account: '40702810038000000001' };
	for (const [field, value] of Object.entries(wrong)) {
		const bad = await send('/requisites', { [field]: value });
		ok(bad.status === 422 && error(bad.text, field), `a slip in ${field} is seen [B5]`, bad.status);
		ok(bad.text.includes(`value="${value}"`), 'and what was typed stays');
	}
	ok(error((await send('/requisites', { legal_kind: 'sole' })).text, 'tax_id'), 'a sole trader has 12 digits');
	is((await send('/requisites', { legal_kind: 'sole', tax_id: '500100732259', tax_reason: '' })).status, 303, 'which are checked as well [B5]');
	ok(error((await send('/requisites', { bank_code: '' })).text, 'bank_code'), 'accounts need the bank');
}

// ---- online booking ----

async function online() {
	const got = await send('/online', { online: 1, any_staff: null, step: 30, notice: 120, horizon: 14, gap_unusable: 0, email_field: 'required', comment_field: 'hidden',
		consent_text: 'I agree', change_notice: 60, color: '#00AA88', frame_sites: 'https://a.example\nhttps://b.example:8443' });
	is(got.status, 303, 'the rules of online booking are saved');
	is(branch('step, notice, horizon, any_staff, email_field, color, frame_sites, consent_version'), { step: 30, notice: 120, horizon: 14,
		any_staff: false, email_field: 'required', color: '#00aa88', frame_sites: 'https://a.example https://b.example:8443', consent_version: 2 },
	'a switch that is off too; a new consent has a new version');
	const page = await public_.get(`/booking/${chain.branch}`);
	ok(/frame-ancestors https:\/\/a\.example https:\/\/b\.example:8443 http/.test(page.headers.get('content-security-policy')), 'only these sites may show it, and ourselves',
		page.headers.get('content-security-policy'));
	const text = (await owner.get(`${at}/online`)).text;
	ok(text.includes('data-branch=&quot;') && text.includes('/w.js') && text.includes('<iframe'), 'with the code for one\'s own site and a look at it');
	for (const [field, value] of [['step', '7'], ['notice', '-1'], ['horizon', '0'], ['color', 'red'], ['frame_sites', 'example.com'],
		['frame_sites', 'https://a.example; script-src *'], ['frame_sites', 'https://a.example/path'], ['email_field', 'maybe']]) {
		const bad = await send('/online', { [field]: value });
		ok(bad.status === 422 && error(bad.text, field), `${field} "${value}" is refused beside it`, bad.status);
	}
}

// ---- pictures ----

async function upload(bytes, { who = owner, to = `${at}/pictures`, name = 'picture', fields = {} } = {}) {
	const form = new FormData();
	for (const [k, v] of Object.entries(fields))
		form.append(k, String(v));
	form.append(name, new Blob([bytes], { type: 'image/jpeg' }), '../../etc/p\u202egnp.exe');
	const res = await fetch(site + to, { method: 'POST', body: form, redirect: 'manual', headers: { Accept: 'application/json', 'Accept-Language': 'en',
		'X-CSRF-Token': who.csrf, Cookie: [...who.cookies].map(([k, v]) => `${k}=${v}`).join('; ') } });
	const text = await res.text();
	let data = null;
	try { data = JSON.parse(text); } catch { /* a page */ }
	return { status: res.status, data, text, to: res.headers.get('location') };
}

const settled = (id) => eventually(async () => {
	const { data } = await owner.json(`${at}/pictures/${id}`);
	return data?.state !== 'new' && data;
});

async function honestPicture() {
	const got = await upload(sideways);
	is(got.status, 202, 'a picture is taken in at once');
	const picture = await settled(got.data.id);
	is([picture.state, picture.width, picture.height], ['ready', 8, 16], 'and made ready, upright [B4]');
	const shown = await fetch(site + picture.large);
	const bytes = Buffer.from(await shown.arrayBuffer());
	is([shown.status, shown.headers.get('content-type'), bytes.subarray(8, 12).toString()], [200, 'image/webp', 'WEBP'], 'written anew');
	ok(!bytes.includes('SecretPlace'), 'without what the camera noted [B4]');
	ok(/immutable/.test(shown.headers.get('cache-control')) && shown.headers.get('x-content-type-options') === 'nosniff'
		&& /sandbox/.test(shown.headers.get('content-security-policy')), 'with headers that keep it a picture', [...shown.headers]);
	ok(!files().some((f) => f.endsWith('.new') && f.startsWith(picture.large.split('/').pop().slice(0, 32))), 'what came is not kept');
	is((await fetch(`${site}/files/${picture.large.split('/').pop()}.webp`)).status, 404, 'and cannot be asked for past the program');
	is((await fetch(site + picture.large.replace(`/booking/${chain.branch}/`, '/booking/lavanda/'))).status, 404, 'nor as another business\'s');
	return picture;
}

async function harmfulPictures() {
	const polyglot = Buffer.concat([png(4, 4), Buffer.from('<script>alert("polyglot")</script>PK\x03\x04')]);
	const mixed = await settled((await upload(polyglot)).data.id);
	const bytes = Buffer.from(await (await fetch(site + mixed.large)).arrayBuffer());
	ok(mixed.state === 'ready' && !bytes.includes('script') && !bytes.includes('PK\x03'), 'of a file that is a picture and something else the picture is left [B4]');
	for (const [what, content] of [['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
		['a page', '<!DOCTYPE html><script>alert(1)</script>'], ['nothing', 'x'], ['a GIF', 'GIF89a;;;;;;;;;;;;;']]) {
		const bad = await upload(Buffer.from(content));
		ok(bad.status === 422 && /not a picture/.test(bad.data.error.fields.picture), `${what} is refused at once, in words [B4]`, bad.text);
	}
	const refused = async (content) => {
		const got = await upload(content);
		return got.status === 202 ? settled(got.data.id) : got;
	};
	const twelve = Buffer.alloc(12 << 20, 'garbage');
	Buffer.from('ffd8ffe0', 'hex').copy(twelve);
	let bad = await refused(twelve);
	ok(bad.state === 'refused' && bad.sentence, '12 MB that only begin like a picture are refused with a reason [B4]', bad);
	is((await upload(Buffer.alloc((12 << 20) + 1, 0xff))).status, 413, 'more than 12 MB are not taken');
	bad = await refused(png(10, 10, [60000, 60000]));
	ok(bad.state === 'refused' && /pixels/.test(bad.sentence), 'a bomb is refused by what it claims [B4]', bad);
	const bomb = png(7000, 7000);
	bad = await refused(bomb.subarray(0, bomb.length - 2000));
	is([bad.state, bad.large], ['refused', null], 'a truncated one is damaged, and shown nowhere');
	bad = await refused(Buffer.concat([Buffer.from('RIFF\xff\xff\xff\x7fWEBPVP8X', 'latin1'), Buffer.alloc(100, 0xff)]));
	is(bad.state, 'refused', 'nonsense behind the right head too');
	ok(await eventually(() => sql(`SELECT count(*) FROM job WHERE queue = 'heavy' AND chain_id = ${chain.chain}`) === '0'), 'and all the work is done');
}

async function logo() {
	const picture = await honestPicture();
	is((await send('', { logo_id: picture.id })).status, 303, 'a logo is saved [B1]');
	ok((await public_.get(`/booking/${chain.branch}`)).text.includes(picture.small), 'clients see it [B1]');
	const form = (({ logo_id, ...rest }) => rest)(await formOf(''));
	const plain = await upload(png(20, 10), { to: at, name: 'logo_id', fields: form });
	is(plain.status, 303, 'without scripts it comes with the form [B1]', plain.text);
	const changed = branch('logo_id').logo_id;
	ok(changed > picture.id && (await settled(changed)).state === 'ready', 'and is made ready just the same');
	const foreign = Number(sql(`INSERT INTO file (chain_id, name, kind, public, state, size) VALUES (1, md5(random()::text), 'picture', true, 'ready', 1) RETURNING id`));
	const bad = await send('', { logo_id: foreign });
	ok(bad.status === 422 && error(bad.text, 'logo_id'), 'another chain\'s picture is not there', bad.status);
	is((await owner.json(`${at}/pictures/${foreign}`)).status, 404, 'nor can it be asked for');
	is((await send('', { logo_id: 0 })).status, 303, 'it can be taken away');
	is(branch('logo_id').logo_id, null, 'and is gone');
}

async function photos() {
	const ids = [];
	for (let i = 1; i <= 3; i++)
		ids.push((await settled((await upload(png(10 * i, 10))).data.id)).id);
	for (const id of ids)
		is((await owner.json(`${at}/photos`, { picture: id })).status, 200, 'a photo is added [B4]');
	const list = () => json(`SELECT id, file_id FROM photo WHERE branch_id = ${chain.branch} ORDER BY weight, id`);
	is(list().map((p) => p.file_id), ids, 'at the end');
	const [a, b, c] = list().map((p) => p.id);
	is((await owner.json(`${at}/photos/order`, { photos: [c, a, b] })).status, 200, 'they are put in another order [B4]');
	is(list().map((p) => p.id), [c, a, b], 'which stays');
	is((await owner.post(`${at}/photos/${a}/move`, { by: -1 })).status, 303, 'one is moved without scripts');
	is(list().map((p) => p.id), [a, c, b], 'by a place');
	const text = (await public_.get(`/booking/${chain.branch}/about`)).text;
	const shown = [...text.matchAll(/<img src="([^"]+)-320"/g)].map((m) => m[1]);
	is(shown.length, 3, 'clients see them [B4]');
	const gone = await owner.post(`${at}/photos/${c}/delete`, {});
	is([gone.status, list().map((p) => p.id)], [303, [a, b]], 'one is taken away [B4]');
	const undo = await owner.get(gone.to);
	ok(/data-undo/.test(undo.text), 'with "Undo" at hand');
	const back = Object.fromEntries(new URL(site + gone.to).searchParams);
	is((await owner.post(`${at}/photos`, { picture: back.gone, weight: back.weight })).status, 303, 'which puts it back');
	is(list().map((p) => p.file_id)[1], ids[2], 'where it was [B4]');
	const made = await settled((await upload(png(5, 5))).data.id);
	is((await owner.json(`${at}/photos/${a}`, { picture: made.id })).status, 200, 'a part cut out of it replaces it [B4]');
	is((await owner.json(`${at}/photos/${a}`, { picture: 999999999 })).status, 422, 'what is none does not');
	is((await owner.post(`/settings/${chain.other}/photos/${a}/delete`, {})).status, 404, 'another branch does not have it');
	sql(`UPDATE file SET created_at = now() - interval '3 days', unused_at = now() - interval '2 days' WHERE chain_id = ${chain.chain}`);
	const swept = sql(`SELECT name FROM file_sweep(${chain.chain})`, chain.chain).split('\n').filter(Boolean);
	const used = json(`SELECT f.name FROM file f JOIN photo p ON p.file_id = f.id WHERE f.chain_id = ${chain.chain}`);
	ok(swept.length > 0 && used.length === 3, 'what nobody shows is swept away, what is shown is not', { swept, used });
}

// A transaction that is not over yet has the last place: whoever comes meanwhile
// waits for it, and is not let in beside it.
async function fullGallery() {
	const many = () => Number(sql(`SELECT count(*) FROM photo WHERE branch_id = ${chain.branch}`));
	const picture = (await settled((await upload(png(7, 7))).data.id)).id;
	sql(`INSERT INTO photo (chain_id, branch_id, file_id) SELECT ${chain.chain}, ${chain.branch}, ${picture} FROM generate_series(${many() + 1}, 39)`, chain.chain);
	const first = await session(`BEGIN; SET LOCAL okno.chain = '${chain.chain}'; SELECT photo_put(${chain.chain}, 'branch', ${chain.branch}, ${picture}, NULL, 40);`);
	const second = owner.json(`${at}/photos`, { picture });
	ok(await eventually(() => sql(`SELECT count(*) FROM pg_stat_activity WHERE usename = 'okno_app' AND wait_event_type = 'Lock' AND query ~ 'photo_put'`) !== '0'),
		'of two who add the last photo at once one waits for the other');
	await first.close('COMMIT');
	is([(await second).status, many()], [422, 40], 'and is told that there are enough [B4]');
}

async function rights() {
	for (const who of ['admin', 'master']) {
		const other = await signIn(chain, who);
		for (const page of ['', '/contacts', '/description', '/photos', '/requisites', '/online'])
			is((await other.get(at + page)).status, 403, `${who} may not enter ${page || 'the settings'}`);
		is((await upload(png(2, 2), { who: other })).status, 403, `nor upload`);
	}
}

await run(mainInformation, dayHours, mainInformationRefused, stale, contacts, description, requisites, online, harmfulPictures, logo, photos, fullGallery, rights);
