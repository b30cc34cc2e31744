// walk: what a new owner stumbled over: a profile without the menu, a wizard that
// nobody could leave, an agreement without a text, prices that nobody had said.

import { book, Browser, day, is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain();
const owner = await signIn(chain, 'owner');
const hash = `(SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno')`;

async function profile() {
	const { text } = await owner.get('/account/profile');
	ok(text.includes('class="menu"') && text.includes(`href="/journal/${chain.branch}"`), 'the profile has the menu of whoever works here');
	ok(!text.includes('class="own-top"'), 'and no bar of its own');
	sql(`SELECT user_make('lonely-${chain.tag}@test', NULL, ${hash}, 'Lonely', NULL, '', NULL); UPDATE "user" SET lang = 'en', agreed_at = now() WHERE email = 'lonely-${chain.tag}@test'`);
	const lonely = await signIn(chain, 'lonely');
	const alone = (await lonely.get('/account/profile')).text;
	ok(alone.includes('class="own-top"') && !alone.includes('class="menu"'), 'who works nowhere yet has a bar with a way out');
	const wizard = await lonely.get('/start');
	ok(wizard.status === 200 && wizard.text.includes('action="/account/sign-out"'), 'the wizard can be left', wizard.status);
}

async function agreement() {
	const { status, text } = await new Browser().get('/account/agreement');
	is(status, 200, 'an installation has an agreement from the first day');
	ok(text.includes(`“${sql('SELECT title FROM installation')}”`) || sql('SELECT agreement FROM installation') !== '', 'which names who runs it', text.slice(0, 500));
}

async function noPrice() {
	const on = day(2), token = `${chain.tag}${'0'.repeat(24)}`;
	sql(`UPDATE service_branch SET price_min = 0, price_max = 0 WHERE service_id = ${chain.services[0]}`, chain.chain);
	const free = book(chain, { on, start: '11:00' }), dear = book(chain, { on, start: '16:00', service: chain.services[1] });
	for (const [i, visit] of [free, dear].entries())
		sql(`SELECT link_make(${visit.appointments[0].id}, sha256('${i}${token.slice(1)}'))`, chain.chain);
	const page = async (i) => (await new Browser().get(`/booking/visits/${i}${token.slice(1)}?lang=en`)).text;
	const said = (text) => /class="w-price">([^<]*)</.exec(text)?.[1];
	is(said(await page(0)), '', 'a price that nobody has said is not shown as 0');
	ok(said(await page(1))?.startsWith('2,000'), 'one that was said is', said(await page(1)));
}

await run(profile, agreement, noPrice);
