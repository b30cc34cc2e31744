// A branch that asks for a code from a message: the time is lost while the code
// is typed, the code is wrong, the message does not come.

import { at, change, filled, is, makeBranch, ok, plan, post, sql } from '../http/booking.mjs';
import { accessible, click, eventually, fits, newPage, noFaults, run, shot } from './booking.mjs';

const branch = makeBranch('Salon');
const site = process.env.OKNO_URL;
change(branch, 'phone_code = true');

let phones = 0;
const newPhone = () => `+7 900 ${String(process.pid).padStart(6, '2').slice(-6)}${phones++}`;
const digits = (phone) => `+${phone.replace(/\D/g, '')}`;
const codes = (phone) => sql(`SELECT params->>'code' FROM outbox WHERE chain_id = ${branch.chain} AND template = 'code'
	AND recipient = '${digits(phone)}' ORDER BY id`).split('\n').filter(Boolean);
const booked = (phone) => Number(sql(`SELECT count(*) FROM visit v JOIN client c ON c.chain_id = v.chain_id AND c.id = v.client_id
	WHERE v.chain_id = ${branch.chain} AND c.phone = '${digits(phone)}'`));
const chosen = (clock) => `/booking/${branch.id}?lang=en&service=${branch.services[0]}&staff=${branch.people[0]}&time=${encodeURIComponent(at(5, clock))}`;

// Somebody else takes a time, as the front desk does.
function take(clock) {
	sql(`SET okno.chain = ${branch.chain}; DELETE FROM hold WHERE chain_id = ${branch.chain};
		SELECT visit_book(${branch.chain}, ${branch.id}, jsonb_build_object('origin', 'staff', 'client', jsonb_build_object('name', 'Somebody', 'phone', '+79007654321'), 'appointments', jsonb_build_array(
			jsonb_build_object('key', 1, 'staff_id', ${branch.people[0]}, 'starts_at', '${at(5, clock)}', 'length', 30))))`);
}

async function contacts(page, clock, phone) {
	await page.goto(`${site}${chosen(clock)}`);
	await page.waitForSelector('#widget .w-steps button');
	await page.waitForSelector('.w-hold');
	await page.fill('[name=name]', 'Vera Lind');
	await page.fill('[name=phone]', phone);
	await page.check('[name=consent]', { force: true });
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('[name=code]');
}

async function lost() {
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	const phone = newPhone();
	await contacts(page, '12:00', phone);
	ok(await eventually(() => codes(phone).length === 1), 'the widget has a code sent');
	ok(await page.getByText('We have sent you a code').isVisible(), 'and says so');
	is(await page.evaluate(() => document.activeElement.name), 'code', 'its field has the focus');
	await shot(page, 'code-asked');
	await accessible(page, 'a code is asked for');
	await fits(page, 'a code is asked for');
	take('12:00');
	await page.fill('[name=code]', codes(phone)[0]);
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-lost');
	await shot(page, 'code-lost');
	await click(page, '.w-offer >> nth=0');
	await page.waitForSelector('.w-summary');
	is(await page.inputValue('[name=code]'), codes(phone)[0], 'the time is lost, the code is kept');
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-done');
	is([booked(phone), codes(phone).length], [1, 1], 'another time is booked with the same code');
	noFaults(page, 'a time lost behind a code');
	await page.context().close();
}

async function again() {
	const page = await newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'dark' });
	const phone = newPhone();
	await contacts(page, '14:00', phone);
	await page.fill('[name=code]', codes(phone)[0] === '000000' ? '000001' : '000000');
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('#w-code-error');
	await shot(page, 'code-wrong');
	const resend = page.getByRole('button', { name: 'Send the code again' });
	await resend.click();
	await page.getByText('We have sent another code').waitFor();
	is([codes(phone).length, await page.inputValue('[name=code]')], [2, ''], 'the code is sent again when it is wished');
	await shot(page, 'code-again');
	await accessible(page, 'the code was sent again');
	for (let n = 3; n <= 5; n++) {
		await resend.click();
		ok(await eventually(() => codes(phone).length === n), `${n} times`);
		await page.getByText('We have sent another code').waitFor();
	}
	await resend.click();
	await page.getByText('as many codes as it may get').waitFor();
	is(codes(phone).length, 5, 'the sixth time it says that no more are sent');
	await page.fill('[name=code]', codes(phone)[4]);
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-done');
	is(booked(phone), 1, 'and the last one books');
	noFaults(page, 'a code sent again');
	await page.context().close();
}

// Without scripts: the same, by forms.
async function plainly() {
	const phone = newPhone(), path = `/booking/${branch.id}`;
	let page = await post(path, filled(branch, at(5, '16:00'), { phone }));
	is([page.status, codes(phone).length], [422, 1], 'the plain page has a code sent');
	const fields = page.fields();
	fields.set('resend', '1');
	page = await post(path, fields);
	is([codes(phone).length, Boolean(page.error('code'))], [2, true], 'and another one when it is wished');
	take('16:00');
	const typed = page.fields();
	typed.set('code', codes(phone)[1]);
	page = await post(path, typed);
	is([page.status, page.fields().get('code'), page.offers().length > 0], [422, codes(phone)[1], true], 'the time is lost, the code is kept');
	const other = page.fields();
	other.set('slot', page.offers()[0].value);
	is([(await post(path, other)).status, booked(phone)], [303, 1], 'one of the nearest times is booked with it');

	const browser = await newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
	const second = newPhone();
	await browser.goto(`${site}${chosen('10:30')}`);
	await browser.fill('[name=name]', 'Vera Lind');
	await browser.fill('[name=phone]', second);
	await browser.check('[name=consent]', { force: true });
	await browser.click('.w-foot .w-go');
	await browser.fill('[name=code]', codes(second)[0]);
	await shot(browser, 'code-plain');
	await browser.press('[name=code]', 'Enter');
	await browser.waitForURL(/visits/);
	is([booked(second), codes(second).length], [1, 1], 'Enter in the field books, and sends no other');
	await browser.context().close();
}

await run([lost, again, plainly]);
plan();
