// The client's journey through the widget: on the demo site, on a phone, inside
// a page with hostile CSS by keyboard alone, without third-party cookies, as an
// inline block, and when somebody takes the time meanwhile.

import { act, at, change, filled, get, is, location, makeBranch, ok, plan, post, sql } from '../http/booking.mjs';
import { accessible, click, eventually, fits, floating, loader, newPage, noFaults, run, shot, stranger, strangersPage,
	tabTo, widget } from './booking.mjs';

const branch = makeBranch('Salon');
const visits = () => Number(sql(`SELECT count(*) FROM visit WHERE chain_id = ${branch.chain}`));

async function contacts(frame, phone) {
	await frame.fill('[name=name]', 'Vera Lind');
	await frame.fill('[name=phone]', phone);
	await frame.fill('[name=email]', 'vera@example.com');
	await frame.fill('[name=comment]', 'By the window, please');
	await frame.check('[name=consent]', { force: true });
}

// From the services to the contacts by the first of everything.
async function upToContacts(frame, picture = async () => {}) {
	await frame.waitForSelector('.w-service');
	await picture('services');
	await click(frame, '.w-service >> nth=0');
	await click(frame, '.w-foot .w-go:enabled');
	await frame.waitForSelector('.w-person');
	await frame.waitForSelector('.w-next .w-slot');
	await picture('staff');
	await click(frame, '.w-person:not(.off) .w-cover >> nth=1');
	await frame.waitForSelector('.w-slots .w-slot');
	await picture('times');
	await click(frame, '.w-slots .w-slot >> nth=0');
	await frame.waitForSelector('[name=name]');
	await picture('contacts');
}

const pictures = (page, frame, name) => async (step) => {
	await shot(page, `${name}-${step}`);
	await accessible(frame, `${name}, ${step}`);
	await fits(frame, `${name}, ${step}`);
};

async function demoSite() {
	const page = await newPage({ viewport: { width: 1440, height: 900 }, locale: 'ru-RU' });
	await page.goto(stranger);
	const button = await floating(page);
	ok(button.height >= 44 && button.right < 40 && button.bottom < 40, 'the floating button is in its corner [F30]', button);
	await shot(page, 'demo-button');
	await page.mouse.click(button.x, button.y);
	const frame = await widget(page);
	const picture = pictures(page, frame, 'demo');
	await upToContacts(frame, picture);
	ok(await eventually(() => frame.isVisible('.w-hold')), 'the time is held while the form is filled in');
	ok(!(await frame.isChecked('[name=consent]')), 'the consent is not ticked beforehand');
	await click(frame, '.w-foot .w-go:enabled');
	await frame.waitForSelector('.w-error');
	is(await frame.locator('.w-error').count(), 3, 'what is missing is said beside its field');
	await picture('errors');
	is(await frame.evaluate(() => { scrollTo(0, 1e6); return [scrollY > 0, document.querySelector('.w-head').getBoundingClientRect().top,
		document.querySelector('.w-steps').getBoundingClientRect().top]; }), [true, 0, 64], 'the way out stays in sight below a long form');
	await contacts(frame, '9001234567');
	is(await frame.inputValue('[name=phone]'), '+7 900 123-45-67', 'the phone is written as phones are');
	await shot(page, 'demo-filled');
	await click(frame, '.w-foot .w-go:enabled');
	await frame.waitForSelector('.w-done');
	is(await frame.textContent('h1'), 'Вы записаны', 'it is booked [F33]');
	await picture('done');
	const link = await frame.getAttribute('.w-done-links a >> nth=1', 'href');
	ok(/^\/booking\/visits\/[0-9a-f]{32}\?lang=ru$/.test(link), 'the visit has a page of its own, in the language of the booking', link);
	ok(await eventually(() => page.evaluate(() => window.told.includes('booked'))), 'the site around is told');
	await page.keyboard.press('Escape');
	await page.waitForFunction(() => window.told.includes('close'));
	ok(await eventually(() => !page.frames().some((f) => f.url().includes('embed=dialog'))), 'Esc closes it');
	ok(await eventually(() => page.evaluate(() => document.activeElement === document.querySelector('html > div'))), 'the focus is where it was');
	noFaults(page, 'the demo site');
	await page.context().close();
}

async function phone() {
	const page = await newPage({ viewport: { width: 390, height: 844 }, locale: 'ru-RU', hasTouch: true, isMobile: true });
	await page.goto(stranger);
	await page.click('.call');
	const frame = await widget(page);
	const box = await frame.evaluate(() => [innerWidth, innerHeight]);
	is(box, [390, 844], 'on a phone it fills the screen');
	const picture = pictures(page, frame, 'phone');
	await upToContacts(frame, picture);
	await contacts(frame, '9007654321');
	await click(frame, '.w-foot .w-go:enabled');
	await frame.waitForSelector('.w-done');
	await picture('done');
	noFaults(page, 'on a phone');
	await page.context().close();
}

const HOSTILE = `<style>html { direction: rtl !important; opacity: .3; visibility: hidden !important; writing-mode: vertical-rl; text-transform: uppercase; letter-spacing: 20px }
	* { animation: spin 1s infinite !important; transition: all 30s !important; cursor: none !important; filter: blur(9px) } @keyframes spin { to { opacity: 0; transform: scale(9) } }
	* { all: unset !important; font: 60px/3 serif !important; color: lime !important; transform: rotate(3deg) !important;
	position: static !important; display: inline !important; z-index: -1 !important }
	iframe, dialog, div { width: 100px !important; height: 10px !important; opacity: .2 !important; pointer-events: none !important }
	html { font-size: 30px !important }</style>`;

async function keyboard() {
	const page = await newPage({ viewport: { width: 1440, height: 900 } });
	await strangersPage(page, `<p>Welcome</p>${loader(branch.id, 'data-label="Book now"')}`, HOSTILE);
	await floating(page);
	ok(await tabTo(page, page.mainFrame(), () => document.activeElement === document.querySelector('html > div')),
		'Tab reaches the floating button');
	is(await page.evaluate(() => getComputedStyle(document.querySelector('html > div')).direction), 'ltr', 'which is not turned round with the page');
	await shot(page, 'hostile-button');
	await page.keyboard.press('Enter');
	const frame = await widget(page);
	await frame.waitForSelector('.w-service');
	is(await frame.evaluate(() => innerWidth), 480, 'hostile CSS does not reach the dialog');
	await shot(page, 'hostile-services');
	const focus = (test) => tabTo(page, frame, test);
	const before = visits();
	ok(await focus(() => document.activeElement.type === 'checkbox'), 'Tab reaches the services');
	await page.keyboard.press('Space');
	ok(await focus(() => document.activeElement.matches('.w-foot .w-go:enabled')), 'and Next');
	await page.keyboard.press('Enter');
	await frame.waitForSelector('.w-person .w-cover');
	is(await frame.evaluate(() => document.activeElement.tagName), 'H1', 'the focus goes to the heading of the next step');
	ok(await focus(() => document.activeElement.textContent === 'Person 2'), 'Tab reaches the people');
	await page.keyboard.press('Enter');
	await frame.waitForSelector('.w-slots .w-slot');
	ok(await focus(() => document.activeElement.matches('.w-slots .w-slot')), 'the times');
	await shot(page, 'hostile-times');
	await page.keyboard.press('Enter');
	await frame.waitForSelector('[name=name]');
	for (const [name, text] of [['name', 'Vera Lind'], ['phone', '+79001234567'], ['consent', ' ']]) {
		ok(await tabTo(page, frame, `document.activeElement.name === '${name}'`), `the field ${name}`);
		await (text === ' ' ? page.keyboard.press('Space') : page.keyboard.type(text));
	}
	ok(await focus(() => document.activeElement.matches('.w-foot .w-go:enabled')), 'the button that books');
	await page.keyboard.press('Enter');
	await frame.waitForSelector('.w-done');
	is(visits(), before + 1, 'by keyboard alone it is booked');
	await page.keyboard.press('Escape');
	await page.waitForFunction(() => window.told.includes('close'));
	noFaults(page, 'in a hostile page');
	await page.context().close();
}

async function inline() {
	const page = await newPage({ viewport: { width: 900, height: 900 } });
	await strangersPage(page, `<h1>Salon</h1><okno-booking branch="${branch.slug}"></okno-booking>${loader(branch.id, 'data-button="none"')}`);
	const frame = await widget(page, 'inline');
	const height = () => page.evaluate(() => document.querySelector('okno-booking').offsetHeight);
	await frame.waitForSelector('.w-service');
	ok(!(await page.evaluate(() => document.querySelector('html > div'))), 'no floating button where none is wanted');
	await upToContacts(frame, async (step) => shot(page, `inline-${step}`));
	await page.waitForFunction(() => document.querySelector('okno-booking').offsetHeight > 500);
	const inside = await frame.evaluate(() => document.documentElement.scrollHeight);
	ok(inside <= await height() + 1, 'the block is as high as what it shows', inside, await height());
	await contacts(frame, '+79001112233');
	const before = visits();
	await click(frame, '.w-foot .w-go:enabled');
	await frame.waitForSelector('.w-done');
	is(visits(), before + 1, 'it books');
	await accessible(frame, 'the inline block');
	noFaults(page, 'the inline block');
	await page.context().close();
}

// On a phone the floating button would lie on the inline block's times, and open a
// dialog for who touches one.
async function besideInline() {
	for (const [pos, side] of [['br', 'end'], ['tl', 'start']]) {
		const page = await newPage({ viewport: { width: 390, height: 844 } });
		await strangersPage(page, `<div style="height: 1500px">Salon</div><div id="place"></div><div style="height: 1500px">The end</div>
			${loader(branch.id, `data-label="Book now" data-pos="${pos}"`)}`);
		await floating(page);
		const seen = () => page.evaluate(() => getComputedStyle(document.querySelector('html > div')).visibility === 'visible');
		const scroll = (block) => page.evaluate((to) => document.querySelector('okno-booking').scrollIntoView({ block: to }), block);
		await page.evaluate((slug) => {
			const block = document.createElement('okno-booking');
			block.setAttribute('branch', slug);
			document.querySelector('#place').append(block);
		}, branch.slug);
		ok(await seen(), `${pos}: over the rest of the page the button is there`);
		await scroll(side);
		await (await widget(page, 'inline')).waitForSelector('.w-service');
		await page.waitForFunction(() => document.querySelector('okno-booking').offsetHeight !== 640);	// it is as high as what it shows
		await scroll(side);
		ok(await eventually(async () => !(await seen())), `${pos}: where the inline block reaches under it it gives way [F30]`);
		await shot(page, `inline-gives-way-${pos}`);
		await page.evaluate(() => scrollTo(0, 0));
		ok(await eventually(seen), `${pos}: and comes back`);
		await scroll(side);
		ok(await eventually(async () => !(await seen())), `${pos}: gone again`);
		await page.evaluate(() => document.querySelector('okno-booking').remove());
		ok(await eventually(seen), `${pos}: without the block it stays`);
		noFaults(page, `${pos}: a button beside a block`);
		await page.context().close();
	}
}

async function takenMeanwhile() {
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	const time = at(5, '12:00');
	await strangersPage(page, `${loader(branch.id)}<a data-booking data-staff="${branch.people[1]}" data-service="${branch.services[0]}" href="#">Person 2</a>`);
	await page.waitForFunction(() => window.Okno);
	await page.click('[data-booking]');
	const frame = await widget(page);
	await frame.waitForSelector('.w-slots');
	is(await frame.textContent('h1'), 'Day and time', 'a link that names service and person asks for the time at once');
	is(await frame.$$eval('.w-day', (days) => [new Set(days.map((d) => d.offsetTop)).size, new Set(days.map((d) => Math.round(d.offsetWidth))).size]), [2, 1],
		'with a mouse, which cannot swipe, two weeks stand one under the other');
	await click(frame, `.w-day:enabled >> nth=${5}`);
	await click(frame, '.w-slots .w-slot >> text="12:00"');
	await frame.waitForSelector('[name=name]');
	await contacts(frame, '+79005556677');
	sql(`DELETE FROM hold WHERE chain_id = ${branch.chain}`);
	const held = sql(`SELECT count(*) FROM busy WHERE chain_id = ${branch.chain} AND hold_id IS NOT NULL`);
	is(held, '0', '(the hold is lost)');
	const chosen = new URL(frame.url()).searchParams.get('time') || time;
	const other = await post(`/booking/${branch.id}`, filled(branch, chosen, { staff: branch.people[1], phone: '+7 900 765-43-21' }));
	ok(location(other), 'somebody else books the time');
	const before = visits();
	await click(frame, '.w-foot .w-go:enabled');
	await frame.waitForSelector('.w-lost');
	is(visits(), before, 'it is not booked twice');
	await shot(page, 'taken');
	await accessible(frame, 'the time is taken');
	is([await frame.inputValue('[name=name]'), await frame.inputValue('[name=comment]'), await frame.isChecked('[name=consent]')],
		['Vera Lind', 'By the window, please', true], 'nothing typed is lost');
	await click(frame, '.w-offer >> nth=0');
	await frame.waitForSelector('.w-summary');
	await click(frame, '.w-foot .w-go:enabled');
	await frame.waitForSelector('.w-done');
	is(visits(), before + 1, 'one of the nearest times is booked');
	noFaults(page, 'a time that is taken');
	await page.context().close();
}

// Answers that are lost on the way: what was asked for has been done, and is asked for again.
async function lostAnswers() {
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	const once = async (part) => {
		let n = 0;
		await page.route(part, async (route) => {
			if (n++)
				return route.continue();
			await route.fetch();
			return route.abort('connectionreset');
		});
	};
	await once('**/okno/hold/*');
	await once('**/book_record/*');
	await page.goto(`${process.env.OKNO_URL}/booking/${branch.id}?service=${branch.services[0]}&staff=${branch.people[0]}`);
	await click(page, '.w-slots .w-slot >> nth=-1');
	await page.waitForSelector('.w-failure');
	ok((await page.textContent('.w-failure')).includes('No connection'), 'a lost answer is told as such');
	await shot(page, 'lost-answer');
	await click(page, '.w-slots .w-slot >> nth=-1');
	await page.waitForSelector('[name=name]');
	ok(!(await page.$('.w-lost')), 'the time that it kept is not taken for who asks again');
	await contacts(page, '+79003332299');
	const before = visits();
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-failure');
	is(visits(), before + 1, '(it is booked, and nobody knows)');
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-done');
	is(visits(), before + 1, 'asked again it is told, and booked once');
	await page.context().close();
}

// A phone kills the tab: the time it held is not taken for who comes back; nor is it
// taken from a tab that is still there.
async function killed() {
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	const home = `${process.env.OKNO_URL}/booking/${branch.id}?service=${branch.services[0]}&staff=${branch.people[0]}`;
	const holds = () => sql(`SELECT count(*) FROM hold WHERE chain_id = ${branch.chain} AND expires_at > now()`);
	await page.goto(home);
	await click(page, '.w-slots .w-slot >> nth=-1');
	await page.waitForSelector('.w-hold');
	const address = page.url(), time = new URL(address).searchParams.get('time').slice(11, 16);
	const before = Number(holds());
	const beside = await page.context().newPage();
	await beside.goto(home);
	await beside.waitForSelector('.w-slots .w-slot');
	is(Number(holds()), before, 'a second tab takes nothing from the first');
	const control = await page.context().newCDPSession(page);
	control.send('Page.crash').catch(() => null);
	await page.waitForEvent('crash');
	is(Number(holds()), before, '(a tab that is killed gives nothing back)');
	await beside.goto(home);
	await beside.waitForSelector(`.w-slots .w-slot >> text="${time}"`);
	ok(true, 'who comes back finds the own time among the free ones');
	await beside.goto(address);
	await beside.waitForSelector('.w-hold');
	ok(!(await beside.$('.w-lost')), 'and gets it');
	await page.context().close();
}

// What is typed outlives a reload and a way off the page and back; what is booked is forgotten.
async function outlives() {
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	const home = `${process.env.OKNO_URL}/booking/${branch.id}?service=${branch.services[0]}&staff=${branch.people[0]}`;
	const open = async () => {
		await page.goto(home);
		await click(page, '.w-slots .w-slot >> nth=-1');
		await page.waitForSelector('[name=name]');
	};
	const typed = async () => {
		await page.waitForSelector('[name=name]');
		return [await page.inputValue('[name=name]'), await page.inputValue('[name=phone]'), await page.inputValue('[name=comment]'), await page.isChecked('[name=consent]')];
	};
	await open();
	await contacts(page, '+79003332288');
	const [name, phone, comment] = await typed();
	await page.reload();
	is(await typed(), [name, phone, comment, false], 'what was typed outlives a reload; the consent is given anew');
	await page.goto(`${process.env.OKNO_URL}/booking/${branch.id}/consent`);
	await page.goBack();
	is(await typed(), [name, phone, comment, false], 'and a way off the page and back');
	await page.waitForSelector('.w-hold, .w-lost');
	if (await page.$('.w-lost')) {	// asked for before the former page had given it back
		await click(page, '.w-offer >> nth=0');
		await page.waitForSelector('.w-summary');
	}
	await page.check('[name=consent]', { force: true });
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-done');
	const address = new URL(page.url());
	is(address.pathname, new URL(await page.getAttribute('.w-done-links a >> nth=1', 'href'), address).pathname,
		'booked, the address is that of the visit');
	await page.goBack();
	ok(await eventually(() => page.url() === address.href), 'also of the steps before', page.url());
	await page.reload();
	await page.waitForSelector('.w-facts');
	is(await page.textContent('h1'), 'You are booked', 'and a reload shows it');
	await open();
	is(await typed(), ['', '', '', false], 'what is booked is forgotten');
	noFaults(page, 'typed');
	await page.context().close();
}

// The time that is kept for a client is not taken for the same client: who looks for another
// gives it back first.
async function ownTime() {
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	const query = `lang=en&service=${branch.services[0]}&staff=${branch.people[0]}&date=${at(8, '').slice(0, 10)}`;
	const free = async () => {
		await page.waitForSelector('.w-slots .w-slot');
		return page.locator('.w-slots .w-slot').allTextContents();
	};
	await page.goto(`${process.env.OKNO_URL}/booking/${branch.id}?${query}`);
	const before = await free();
	await click(page, '.w-slots .w-slot >> nth=3');
	await page.waitForSelector('.w-hold');
	await page.reload();	// nothing of the list is remembered
	await page.waitForSelector('.w-hold');
	await click(page, '.w-summary .w-link');
	is(await free(), before, 'who goes back to the times finds the own one among them');
	is(await page.textContent('.w-slot[aria-pressed=true]'), before[3], 'chosen as it was');
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-hold');
	noFaults(page, 'the own time');
	await page.context().close();
}

// Of several people only who does what is wanted is offered; who does and has no time is named.
async function whoDoes() {
	const salon = makeBranch('Who does');
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	const names = async (service) => {
		await page.goto(`${process.env.OKNO_URL}/booking/${salon.id}?lang=en&service=${service}`);
		await page.waitForSelector('#widget .w-person .w-cover:not([href])');
		return page.locator('.w-person').evaluateAll((all) => all.map((one) => one.querySelector('.w-cover').textContent
			+ (one.classList.contains('off') ? ': no time' : '')));
	};
	is(await names(salon.services[2]), ['Person 2'], 'who does not do a service is not said to have no time for it');
	act(salon, `DELETE FROM shift WHERE chain_id = ${salon.chain} AND staff_id = ${salon.people[1]}`);
	is(await names(salon.services[0]), ['Any specialist', 'Person 1', 'Person 2: no time'], 'who does and has none is');
	noFaults(page, 'who does what');
	await page.context().close();
}

// Over a slow connection the plain form is there first: what is done in it stays, and the
// caret where it is, when the app takes over.
async function early() {
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	let late;	// what the page waits for
	await page.route('**/assets/widget.*.js', (route) => late ? late.push(route) : route.continue());
	const go = async (query) => {
		late = [];
		await page.goto(`${process.env.OKNO_URL}/booking/${branch.id}?lang=en${query}`, { waitUntil: 'commit' });
		await page.waitForSelector('.w-foot .w-go');
	};
	const takesOver = async () => {
		ok(await eventually(() => late.length), 'the app comes late');
		const all = late;
		late = null;
		await Promise.all(all.map((route) => route.continue()));
		await page.waitForSelector('#widget .w-steps button');
	};
	await go('');
	await page.click('.w-service >> nth=1');
	await page.click('.w-service >> nth=0');
	await takesOver();
	ok(await eventually(async () => (await page.textContent('.w-total')).includes('2 services')), 'services ticked before the app is there stay chosen [F33]', await page.textContent('.w-total'));
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-person');

	await go(`&service=${branch.services[0]}&staff=${branch.people[0]}&time=${encodeURIComponent(at(12, '12:00'))}`);
	await page.fill('[name=phone]', '+79003332277');
	await page.fill('[name=name]', 'Vera Lind');
	await page.evaluate(() => document.querySelector('[name=name]').setSelectionRange(3, 4));
	await takesOver();
	await page.keyboard.type('onika');
	ok(await eventually(async () => await page.inputValue('[name=name]') === 'Veronika Lind'), 'what is typed stays, and is typed on [F33]', await page.inputValue('[name=name]'));
	is(await page.inputValue('[name=phone]'), '+79003332277', 'in every field');
	noFaults(page, 'done early');
	await page.context().close();
}

// The phone's Back goes from step to step, and from the first one out of the dialog,
// never off the site.
async function phoneBack() {
	const page = await newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	await strangersPage(page, `<a data-booking href="#">Book</a>${loader(branch.id, 'data-button="none"')}`);
	await page.waitForFunction(() => window.Okno);
	await page.evaluate(() => history.replaceState({ router: 7 }, ''));
	const state = () => page.evaluate(() => JSON.stringify(history.state));
	const heading = (frame, text) => eventually(async () => (await frame.textContent('h1')) === text);
	const openIt = async () => {
		await page.click('[data-booking]');
		return widget(page);
	};
	// The site hears of a step after the frame shows it: its Back is not pressed before.
	const entry = (n) => eventually(async () => JSON.parse(await state()).okno === n);
	const closed = () => eventually(() => page.evaluate(() => window.told.at(-1) === 'close' && !document.querySelector('html > div')));
	let frame = await openIt();
	await upToContacts(frame);
	await entry(4);
	await page.goBack();
	ok(await heading(frame, 'Day and time'), 'Back goes from the contacts to the times');
	await page.goForward();
	ok(await heading(frame, 'Your contacts'), 'and forward again');
	await click(frame, '.w-head .w-ib >> nth=0');
	ok(await heading(frame, 'Day and time'), 'the way back inside is the same one');
	await entry(3);
	await page.goBack();
	ok(await heading(frame, 'Choose a specialist'), 'after it Back goes on from there');
	await click(frame, '.w-head [aria-label="About us"]');
	await frame.waitForSelector('.w-prose');
	await entry(3);
	await page.goBack();
	ok(await heading(frame, 'Choose a specialist'), 'what the branch tells of itself is a step, too');
	await page.goBack();
	ok(await heading(frame, 'Choose services'), 'and to the services');
	is(await state(), '{"router":7,"okno":1}', "the page's own state stays");
	await page.goBack();
	ok(await closed(), 'from the first step Back closes it');
	is([await state(), new URL(page.url()).hostname], ['{"router":7}', 'localhost'], 'and the page is where it was');
	frame = await openIt();
	await upToContacts(frame);
	await frame.press('[name=name]', 'Escape');
	ok(await closed() && await eventually(async () => (await state()) === '{"router":7}'), 'closed from within it leaves no steps behind');
	frame = await openIt();
	await upToContacts(frame);
	await contacts(frame, '9001239876');
	await click(frame, '.w-foot .w-go:enabled');
	await frame.waitForSelector('.w-done');
	ok(await eventually(async () => (await state()) === '{"router":7,"okno":1}'), 'what is booked is not gone back from');
	await page.goBack();
	ok(await closed(), 'Back closes it then');
	noFaults(page, 'Back on a phone');
	await page.context().close();
}

// The reminder: ticked where everybody is reminded and there is a way to them.
async function reminder() {
	const page = await newPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
	change(branch, "remind_mail = '24,2'");
	await page.goto(`${process.env.OKNO_URL}/booking/${branch.id}?lang=ru&service=${branch.services[0]}&staff=${branch.people[0]}&time=${encodeURIComponent(at(9, '12:00'))}`);
	await page.waitForSelector('[name=remind]');
	is(await page.textContent('.w-check:has([name=remind]) span'), 'Напомнить за 24 и 2 часа письмом', 'the reminder is offered [F11]');
	ok(!(await page.isChecked('[name=remind]')), 'not ticked while there is no address');
	await page.check('[name=remind]', { force: true });
	await page.fill('[name=name]', 'Vera Lind');
	await page.fill('[name=phone]', '9001236655');
	await page.check('[name=consent]', { force: true });
	await click(page, '.w-foot .w-go:enabled');
	is(await page.textContent('#w-email-error'), 'Укажите почту: напоминание придёт туда', 'ticked it asks for one');
	await shot(page, 'reminder');
	await accessible(page, 'the reminder');
	await page.uncheck('[name=remind]', { force: true });
	await page.fill('[name=email]', 'vera@example.com');
	ok(!(await page.isChecked('[name=remind]')), 'unticked by hand it stays so');
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-done');
	const asked = () => sql(`SELECT v.notify, a.notify_email FROM visit v JOIN appointment a ON a.visit_id = v.id WHERE v.chain_id = ${branch.chain} ORDER BY v.id DESC LIMIT 1`);
	is(asked(), 'own|0', 'who declines it gets none');
	await page.goto(`${process.env.OKNO_URL}/booking/${branch.id}?lang=en&service=${branch.services[0]}&staff=${branch.people[0]}&time=${encodeURIComponent(at(9, '14:00'))}`);
	await page.waitForSelector('[name=remind]');
	await contacts(page, '9001236655');
	ok(await page.isChecked('[name=remind]'), 'with an address it is ticked by itself');
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-done');
	is(asked(), 'branch|24', 'and booked so');
	change(branch, "remind_mail = ''");
	noFaults(page, 'the reminder');
	await page.context().close();
}

// A branch of one specialist; then one with no time at all; then without a network.
async function little() {
	const lone = makeBranch('Lone');
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	act(lone, `UPDATE staff_branch SET online = false WHERE staff_id = ${lone.people[1]}`);
	const home = `${process.env.OKNO_URL}/booking/${lone.id}?lang=en&service=${lone.services[0]}`;
	const plain = await get(`/booking/${lone.id}?service=${lone.services[0]}`);
	ok(plain.link('Person 1') && !plain.link('Any specialist'), 'of one specialist nobody is "any", on the plain page');
	await page.goto(home);
	await page.waitForSelector('.w-person .w-cover:not([href])');
	is(await page.locator('.w-cover').allTextContents(), ['Person 1'], 'nor in the widget');
	await click(page, '.w-person .w-cover');
	await click(page, '.w-slots .w-slot >> nth=0');
	await page.waitForSelector('[name=name]');
	await contacts(page, '+79001236655');
	await page.evaluate(() => scrollTo(0, 0));
	await page.context().setOffline(true);
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-failure');
	ok(await eventually(() => page.evaluate(() => document.querySelector('.w-failure').getBoundingClientRect().bottom
		<= document.querySelector('.w-foot').getBoundingClientRect().top)), 'what went wrong is in sight above the button');
	await shot(page, 'offline');
	await page.context().setOffline(false);
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-done');
	act(lone, `DELETE FROM shift WHERE chain_id = ${lone.chain}`);
	for (const step of ['staff', 'time']) {
		await page.goto(`${home}&step=${step}`);
		await page.waitForSelector('#widget .w-empty a');
		is([await page.textContent('.w-empty b'), await page.textContent('.w-empty a'), await page.getAttribute('.w-empty a', 'href')],
			['Everything is booked', 'Call us: +7 423 200-00-00', 'tel:+74232000000'], `${step}: where there is no time, whom to call`);
	}
	await shot(page, 'no-time');
	await accessible(page, 'no time');
	await page.context().close();
}

async function small() {
	const page = await newPage({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
	const site = process.env.OKNO_URL;
	await page.goto(`${site}/booking/${branch.id}?lang=en`);
	await page.waitForSelector('#widget .w-steps button');
	await upToContacts(page, pictures(page, page.mainFrame(), 'small-dark'));
	await page.goBack();
	await page.waitForSelector('.w-slots');
	ok(true, 'on a page of its own Back is one step back');
	noFaults(page, 'a small dark screen');
	await page.context().close();
}

// Safari writes days of its own: no order of a language's digits may be relied on.
async function otherDigits() {
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	await page.addInitScript(() => {
		const { get } = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
		Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { get() {
			const format = get.call(this);
			return (date) => format(date).replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$2/$3/$1');
		} });
	});
	await page.goto(`${process.env.OKNO_URL}/booking/${branch.id}?lang=en&service=${branch.services[0]}`);
	await page.waitForSelector('#widget .w-person');
	ok(await eventually(() => page.isVisible('.w-next .w-slot')), 'where days are written another way the people are there');
	await click(page, '.w-person:not(.off) .w-cover >> nth=1');
	await page.waitForSelector('.w-slots .w-slot');
	is(await page.locator('.w-day').count(), 14, 'and two weeks of days');
	noFaults(page, 'another way of writing days');
	await page.context().close();
}

// The time first, then the specialist of a service: what is chosen stays in sight.
async function timeFirst() {
	const page = await newPage({ viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'ru-RU' });
	await page.goto(`${process.env.OKNO_URL}/booking/${branch.id}?lang=ru`);
	await page.waitForSelector('#widget .w-steps button');
	ok(!(await page.isVisible('.w-chosen')), 'nothing is chosen at first');
	await click(page, '.w-steps button >> nth=2');
	await click(page, '.w-day:enabled >> nth=5');
	await click(page, '.w-slots .w-slot >> text="16:30"');
	await page.waitForSelector('.w-service');
	ok(/, 16:30$/.test(await page.textContent('.w-chosen b')), 'among the services the time chosen is shown [F33]', await page.textContent('.w-chosen'));
	is(await page.locator('.w-service').count(), 3, 'with those that fit');
	await shot(page, 'time-first');
	await accessible(page, 'the time first');
	await click(page, '.w-chosen .w-link');
	await page.waitForSelector('.w-slots .w-slot');
	await click(page, '.w-slots .w-slot >> text="17:30"');
	await page.waitForSelector('.w-chosen:has-text("17:30")');
	await page.locator('.w-service >> nth=1').waitFor({ state: 'detached' });	// what fitted before goes …
	await page.waitForSelector('.w-service');	// … and what fits now comes
	is(await page.locator('.w-service').count(), 1, 'at another time others fit');
	await click(page, '.w-service >> nth=0');
	await click(page, '.w-foot .w-go:enabled');
	await page.waitForSelector('.w-person');
	ok(/, 17:30$/.test(await page.textContent('.w-chosen b')), 'and among the people');
	await click(page, '.w-person:not(.off) .w-cover >> nth=1');
	await page.waitForSelector('[name=name]');
	ok((await page.textContent('.w-summary')).includes('Person 1'), 'with all chosen the contacts follow at once');
	await page.goto(`${process.env.OKNO_URL}/booking/${branch.id}?lang=ru&staff=${branch.people[1]}`);
	await page.waitForSelector('#widget .w-steps button');
	is(await page.textContent('#widget .w-chosen b'), 'Person 2', 'a specialist whom a link names is named among the services');
	noFaults(page, 'the time first');
	await page.context().close();
}

// What the attributes say of the floating button; its movement only for whom it may move.
async function attributes() {
	const cases = [['br', 'pulse', '#6a3fd8', '#fff', ['p']], ['bl', 'bounce', '#ffd400', '#14161a', ['b']], ['tr', 'shake', '#14161a', '#fff', ['k']],
		['tl', 'none', '#ffffff', '#14161a', []], ['tl', 'pulse', '#6a3fd8', '#fff', [], 'reduce']];
	for (const [pos, anim, color, text, moves, reducedMotion = 'no-preference'] of cases) {
		const page = await newPage({ viewport: { width: 800, height: 600 }, reducedMotion });
		const told = await page.context().newCDPSession(page), started = [];
		told.on('Animation.animationStarted', ({ animation }) => started.push(animation.name));
		await told.send('Animation.enable');
		await strangersPage(page, loader(branch.id, `data-pos="${pos}" data-anim="${anim}" data-color="${color}"`));
		const at = await floating(page);
		is([at.y < 300 ? 't' : 'b', at.x < 400 ? 'l' : 'r', at.width, at.height].join(' '), `${pos[0]} ${pos[1]} 60 60`, `${pos}: a round button in its corner [F30]`);
		is(await page.evaluate(() => ['--c', '--t'].map((name) => document.querySelector('html > div').style.getPropertyValue(name))), [color, text],
			`${color}: the owner's colour, and a text that can be read on it`);
		if (moves.length)
			ok(await eventually(() => started.join() === moves.join()), `${anim}: it moves so`, started);
		else
			is(started, [], `${anim}, ${reducedMotion}: it lies still`);
		noFaults(page, `a button at ${pos}`);
		await page.context().close();
	}
}

// The page's root is transformed, which binds what is fixed to it, and something lies over all.
async function aboveAll() {
	const page = await newPage({ viewport: { width: 390, height: 844 } });
	await strangersPage(page, `<div id="veil"></div>${loader(branch.id)}`, `<style>html { transform: translateZ(0) } body { height: 3000px; margin: 0 }
		#veil { position: absolute; inset: 0; height: 3000px; z-index: 2147483647 }</style>`);
	const button = await floating(page);
	is([button.x > 300, button.y > 700 && button.y < 844], [true, true], 'in a page whose root is transformed the button is in its corner [F30]');
	await page.evaluate(() => scrollTo(0, 2000));
	is((await floating(page)).y, button.y, 'and stays there');
	await page.mouse.click(button.x, button.y);
	await (await widget(page)).waitForSelector('.w-service');
	ok(true, 'above whatever the page puts over it');
	noFaults(page, 'above all');
	await page.context().close();
}

// In a browser that blocks third-party cookies, and with them storage.
async function withoutCookies() {
	const page = await newPage({ viewport: { width: 1024, height: 800 } });
	await strangersPage(page, `<p>Welcome</p>${loader(branch.id)}`);
	const button = await floating(page);
	await page.mouse.click(button.x, button.y);
	const frame = await widget(page);
	await upToContacts(frame);
	await contacts(frame, '+79003332211');
	const before = visits();
	await click(frame, '.w-foot .w-go:enabled');
	await frame.waitForSelector('.w-done');
	is(visits(), before + 1, 'without third-party cookies it books as well');
	noFaults(page, 'without third-party cookies');
	await page.context().close();
}

await run([demoSite, phone, phoneBack, reminder, keyboard, inline, besideInline, takenMeanwhile, lostAnswers, killed, outlives, ownTime, whoDoes, early, timeFirst, otherDigits, attributes, aboveAll, little, small]);
await run([withoutCookies], ['--test-third-party-cookie-phaseout']);
plan();
