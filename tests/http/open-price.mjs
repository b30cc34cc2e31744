// open-price: a price that only begins, "from 2000", as it is typed, kept, shown to
// clients, programs and the front desk, changed in mass and booked.

import { Browser, day, eventually, is, letters, makeChain, ok, run, signIn, site, sql } from './journal.mjs';

const chain = makeChain('{[600,1200)}');
const owner = await signIn(chain, 'owner');
const at = `/catalog/${chain.branch}`;
const [cut, color, wash] = chain.services;
const [anna, boris] = chain.people;
const one = (text) => sql(`SELECT ${text}`);
const version = (id) => Number(one(`version FROM service WHERE id = ${id}`));
const kept = (id) => one(`concat_ws(' ', trim_scale(price_min), trim_scale(price_max)) FROM service_branch WHERE branch_id = ${chain.branch} AND service_id = ${id}`);
const tight = (text) => text.replace(/[\u00a0\u202f\u2009 ]/g, ' ');
sql(`UPDATE branch SET notice = 0 WHERE id = ${chain.branch};
	UPDATE service v SET price_min = sb.price_min, price_max = sb.price_max, duration = sb.duration FROM service_branch sb WHERE sb.service_id = v.id AND v.chain_id = ${chain.chain}`, chain.chain);

const cell = (id, price) => owner.json(`${at}/services/${id}/cell`, { version: version(id), price });

async function api(query) {
	const res = await fetch(`${site}/api/v1/book_services/${chain.branch}?${query}`, { headers: { Authorization: 'Bearer oknodemopartner00001', Accept: 'application/vnd.api.v2+json' } });
	return Object.fromEntries((await res.json()).data.services.map((s) => [s.id, [s.price_min, s.price_max]]));
}
const plain = async (query, lang = 'en') => tight(await (await fetch(`${site}/booking/${chain.branch}?${query}`, { headers: { 'Accept-Language': lang } })).text());

async function typed() {
	for (const [text, price] of [['from 2000', 'from 2000'], ['от 2 100 ₽', 'from 2100'], ['2200+', 'from 2200'], ['2300', '2300'], ['From 2000', 'from 2000']]) {
		const res = await cell(color, text);
		is([res.status, res.data.service.here.price], [200, price], `"${text}" is taken in the list`);
	}
	is(kept(color), '2000 0', 'and kept as a beginning without an end [L25]');
	is((await cell(color, 'from much')).status, 422, 'which is an amount');
	const page = (await owner.get(`${at}/services/${color}`)).text;
	ok(/name="here_price" value="from 2000"/.test(page), 'the form shows it', page);
	const form = { title: 'Color', version: version(color), category_id: one(`category_id FROM service WHERE id = ${color}`), vat: 'none', sex: 0, price: '2000', own: 1, here_price: 'от 2500', here_duration: 60, here_online: 1, duration: 60, before: 0, after: 0,
		booked_by: 'everybody', online_asked: 1, online: 1, here_asked: 1 };
	is((await owner.post(`${at}/services/${color}`, form)).status, 303, 'and takes it');
	is(kept(color), '2500 0', 'as it is typed');
	await cell(color, 'from 2000');
	is((await owner.json(at)).data.services.find((s) => s.id === String(color)).price, 'from 2000', 'the list shows it');
	const log = tight((await owner.get(`/settings/${chain.branch}/log?kind=service`)).text);
	ok(log.includes('Highest price') && />none</.test(log), 'the journal of actions says that there is no upper end', log);
}

async function shown() {
	is((await api(''))[color], [2000, 0], 'programs are told 0 as its end');
	await cell(cut, '1000');
	const all = await plain('step=service');
	ok(all.includes('from 2,000 ₽'), 'the booking page says "from"', all);
	ok((await plain('step=service', 'ru')).includes('от 2 000 ₽'), 'in Russian, too');
	const total = (await plain(`service=${cut},${color}`)).match(/class="[^"]*total[^]*?<\/[a-z]+>/g)?.join('') ?? '';
	ok((await plain(`service=${cut}&service=${color}&step=staff`)).includes('from 3,000 ₽'), 'and of the sum with another', total);
	const made = await owner.json(`/journal/${chain.branch}/new?date=${day(1)}&time=12:00&staff=${boris}`);
	const found = JSON.stringify(made.data).match(/"price_words":"[^"]*"/g).map(tight);
	ok(found.some((p) => p.includes('from 2,000 ₽')), 'the front desk sees it where services are chosen', found);
	ok(tight((await owner.get(`/staff/${chain.branch}/${boris}/services`)).text).includes('from 2,000 ₽'), 'and among what somebody does');
}

async function ofMembers() {
	sql(`UPDATE service_staff SET own_price = 2600 WHERE branch_id = ${chain.branch} AND service_id = ${color} AND staff_id = ${anna}`, chain.chain);
	is([(await api(`staff_id=${anna}`))[color], (await api(`staff_id=${boris}`))[color], (await api(''))[color]], [[2600, 0], [2000, 0], [2000, 0]], 'somebody with a price of their own begins there');
	ok((await plain(`step=service&staff=${anna}`)).includes('from 2,600 ₽'), 'on the booking page, too');
	sql(`UPDATE service_staff SET own_price = NULL WHERE branch_id = ${chain.branch} AND service_id = ${color}`, chain.chain);
}

async function booked() {
	const made = await owner.json(`/journal/${chain.branch}/visits`, { staff: boris, date: day(2), time: '12:00', services: [color], client: chain.clients[0] });
	is([made.status, one(`trim_scale(l.price) FROM appointment_line l JOIN appointment a ON a.chain_id = l.chain_id AND a.id = l.appointment_id WHERE a.branch_id = ${chain.branch} AND l.service_id = ${color}`)],
		[201, '2000'], 'a visit begins with that sum');
}

// What the client reads of it: from so much, until staff say how much.
async function told() {
	const email = `open-${chain.tag}@test`, token = chain.tag.repeat(4), guest = new Browser();
	const { visit_id: visit, appointments: [{ id }] } = JSON.parse(sql(`SELECT visit_book(${chain.chain}, ${chain.branch}, '${JSON.stringify({ origin: 'client', letter: { lang: 'en', token }, client: { name: 'P', phone: '+79990000078', email },
		appointments: [{ key: 1, staff_id: boris, starts_at: `${day(2)} 16:00 Asia/Vladivostok`, services: [{ id: color }, { id: wash }], things: [] }] })}')`, chain.chain));
	sql(`SELECT link_make(${id}, sha256('${token}'))`, chain.chain);
	const costs = async () => tight((await guest.get(`/booking/visits/${token}`)).text).match(/(from )?[0-9,]+ ₽/g);
	is(await costs(), ['from 2,000 ₽', '3,000 ₽', 'from 5,000 ₽'], 'the page of a booking says that its price only begins');
	const letter = tight(await eventually(() => letters(email)[0]));
	ok(/from 2,000 ₽/.test(letter) && /from 5,000 ₽/.test(letter) && !/from 3,000/.test(letter), 'so does the letter', letter);
	sql(`UPDATE appointment_line SET price = 2750 WHERE appointment_id = ${id} AND service_id = ${color}`, chain.chain);
	is(await costs(), ['2,750 ₽', '3,000 ₽', '5,750 ₽'], 'once staff have said it, it is that');
	sql(`UPDATE appointment_line SET price = 2000 WHERE appointment_id = ${id} AND service_id = ${color}; UPDATE visit SET status = 'arrived' WHERE id = ${visit}`, chain.chain);
	is(await costs(), ['2,000 ₽', '3,000 ₽', '5,000 ₽'], 'and when the client has come, what it costs');
}

async function changed() {
	const ask = { way: 'amount', sign: 'up', amount: 100, rounding: '1', day: day(3), branches: [chain.branch], services: [color, wash] };
	const { data } = await owner.json(`${at}/prices/preview`, ask);
	is(data.preview.shown.map((r) => [tight(r.old), tight(r.new)]), [['from 2,000 ₽', 'from 2,100 ₽'], ['3,000 ₽', '3,100 ₽']], 'changed in mass it still only begins');
	await owner.json(`${at}/prices`, { ...ask, digest: data.preview.digest });
	is((await api(`day=${day(4)}`))[color], [2100, 0], 'also where that is planned');
	is((await api(`day=${day(2)}`))[color], [2000, 0], 'and before');
	sql(`UPDATE price_change SET from_day = '${day(0)}' WHERE chain_id = ${chain.chain}; UPDATE price_change_row SET due = '${day(0)}' WHERE chain_id = ${chain.chain}`, chain.chain);
	sql(`SELECT prices_apply(${chain.chain})`, chain.chain);
	is(kept(color), '2100 0', 'when the day has come it is so in the catalogue');
	let refused = '';
	try {
		sql(`UPDATE service SET price_min = 5, price_max = 4 WHERE id = ${color}`, chain.chain);
	} catch (e) {
		refused = String(e.stderr ?? e.message);
	}
	ok(refused.includes('service_price'), 'a range still does not run backwards', refused);
}

await run(typed, shown, ofMembers, booked, told, changed);
