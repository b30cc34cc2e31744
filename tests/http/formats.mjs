// formats: how a branch writes days and the clock (B1): chosen in its settings,
// else as its country does; then the same in the journal, on the booking page, in
// the widget, in lists, in the timetable and its papers.

import { book, Browser, day, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const owner = await signIn(chain, 'owner');
const on = day(3), digits = on.split('-');
const NB = '\u00a0';
const made = book(chain, { on, start: '10:00', length: 60 });
const afternoon = book(chain, { on, start: '15:00', length: 90, staff: chain.people[1] });

const style = () => sql(`SELECT branch_style(country, date_order, clock) FROM branch WHERE id = ${chain.branch}`);

async function save(changes) {
	const { text } = await owner.get(`/settings/${chain.branch}`);
	const seen = /name="seen" value="([^"]+)"/.exec(text)[1], slug = /name="slug" value="([^"]+)"/.exec(text)[1];
	return owner.post(`/settings/${chain.branch}`, { seen, title: 'One', slug, country: 'RU', city: 'Владивосток',
		time_zone: 'Asia/Vladivostok', opens: '09:00', closes: '21:00', currency: 'RUB', lang: 'en', logo_id: '', ...changes });
}

async function asTheCountry() {
	is(style(), 'DD.MM.YYYY 24', 'a branch in Russia writes days and times as Russia does [B1]');
	is((await save({ country: 'US', time_zone: 'America/New_York', date_order: '', clock: '' })).status, 303, 'another country');
	is(style(), 'MM/DD/YYYY 12', 'has other ways [B1]');
	is((await save({ country: 'US', time_zone: 'America/New_York', date_order: 'YYYY-MM-DD', clock: '24' })).status, 303, 'whatever the country');
	is(style(), 'YYYY-MM-DD 24', 'the branch chooses its own [B1]');
	const bad = await save({ date_order: 'D/M/Y', clock: '13' });
	ok(bad.status === 422 && /id="error-date_order"/.test(bad.text) && /id="error-clock"/.test(bad.text),
		'what is in no list is refused beside its field', bad.text.slice(0, 1000));
	ok((await owner.get(`/settings/${chain.branch}`)).text.includes('>22.11.2026</option>'), 'the choices are days as they will look');
}

async function twelveHours() {
	is((await save({ date_order: 'MM/DD/YYYY', clock: '12' })).status, 303, 'a clock of twelve hours');
	const { text } = await owner.get(`/journal/${chain.branch}/${on}`);
	ok(text.includes(`<b class="bk-t">3:00${NB}PM<span>–4:30${NB}PM</span>`), 'cards in the journal have it [B1]', text.match(/bk-t.{80}/g));
	ok(text.includes('d6">9 AM</b>') && text.includes('data-clock="12"'), 'and the hours at its side, and its scripts');
	const visit = (await owner.get(`/journal/${chain.branch}/visits/${afternoon.visit_id}`)).text;
	ok(visit.includes(`3:00${NB}PM–4:30${NB}PM`), 'and a visit [B1]');
	ok(/type="time" name="time\d*" value="15:00"/.test(visit), 'inputs of the browser keep their own form');
	ok(visit.includes(`>${sql(`SELECT to_char(now() AT TIME ZONE 'Asia/Vladivostok', 'MM/DD/YYYY')`)}, `), 'and its history, with days in digits [B1]', visit.match(/<time datetime.*?<\/time>/g));
	const actions = (await owner.get(`/settings/${chain.branch}/log`)).text;
	ok(/l-when">\d\d\/\d\d\/\d{4}, \d{1,2}:\d\d\u00a0[AP]M/.test(actions), 'so has the journal of actions [B1]', actions.match(/l-when">.{30}/g));
	const timetable = (await owner.get(`/staff/${chain.branch}/timetable?month=${on.slice(0, 7)}`)).text;
	ok(timetable.includes('10am–8pm') && timetable.includes('10am–2pm, 3pm–8pm'), 'so has the timetable [B1]', timetable.match(/t-hours.{60}/g));
}

async function clients() {
	const anyone = new Browser();
	const page = (await anyone.get(`/booking/j${chain.tag}?lang=en`)).text;
	ok(page.includes(`until 8:00${NB}PM`) || !page.includes('until 20:00'), 'the booking page says so until when it is open [B1]', page.match(/until .{12}/g));
	const times = (await anyone.get(`/booking/j${chain.tag}?lang=en&staff=${chain.people[0]}&service=${chain.services[0]}&date=${on}`)).text;
	ok(times.includes(`>3:00${NB}PM<`), 'times are offered so [B1]', times.match(/w-slot.{150}/g)?.slice(0, 5));
	const { data } = await anyone.ask(`/api/v1/okno/page/${chain.branch}`, { headers: { Authorization: 'Bearer oknodemopartner00001' },
		accept: 'application/json' });
	is(data?.branch?.style ?? data?.data?.branch?.style, 'MM/DD/YYYY 12', 'and the widget is told [B1]');
}

async function daysInDigits() {
	const moved = await owner.json(`/journal/${chain.branch}/appointments/${made.appointments[0].id}/move`,
		{ version: sql(`SELECT version FROM visit WHERE id = ${made.visit_id}`, chain.chain), start: `${on}T11:00`, staff: chain.people[0], length: 60 });
	ok(moved.status < 300, 'a booking is moved', moved.text);
	for (const [order, text] of [['DD.MM.YYYY', `${digits[2]}.${digits[1]}.${digits[0]}`], ['DD/MM/YYYY', `${digits[2]}/${digits[1]}/${digits[0]}`],
		['MM/DD/YYYY', `${digits[1]}/${digits[2]}/${digits[0]}`], ['YYYY-MM-DD', on]]) {
		is((await save({ date_order: order, clock: '24' })).status, 303, order);
		const { text: visit } = await owner.get(`/journal/${chain.branch}/visits/${made.visit_id}`);
		ok(visit.includes(`<ins>→ ${text}, 11:00</ins>`), `${order}: the history of a visit tells when so [B1]`, visit.match(/<ins>.{0,40}/g));
	}
}

await run(asTheCountry, twelveHours, clients, daysInDigits);
