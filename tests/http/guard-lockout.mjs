// Wrong tries made to keep somebody else out: a stranger who types them slows
// strangers down, not the browser where its user has signed in before.

import { Browser, is, makeChain, run, signIn } from './journal.mjs';

const chain = makeChain();
const login = (who, password = chain.password) => ({ login: `${who}-${chain.tag}@test`, password });
const browser = () => new Browser(`127.0.${1 + Math.floor(Math.random() * 250)}.${1 + Math.floor(Math.random() * 250)}`);
const enter = async (b, form) => (await b.post('/account/sign-in', form)).status;

// As the browser is when the session is over: it has what it is known by, and another address.
function left(b) {
	const again = browser();
	again.cookies.set('device', b.cookies.get('device'));
	return again;
}

async function keptOut() {
	const owner = await signIn(chain, 'owner'), admin = await signIn(chain, 'admin');
	const known = left(owner), worn = left(await signIn(chain, 'owner')), other = left(admin);
	for (let i = 0; i < 6; i++)
		await enter(browser(), login('owner', `guess ${i}`));
	is(await enter(browser(), login('owner')), 429, 'after many wrong tries strangers wait, the right password or not');
	is(await enter(other, login('owner')), 429, 'so does a browser that knows somebody else');
	const planted = browser();
	planted.cookies.set('device', '0'.repeat(32));
	is(await enter(planted, login('owner')), 429, 'and one with a secret that is none');
	is(await enter(known, login('owner')), 303, 'but not the browser where they have signed in before');
	is(await enter(left(known), login('owner')), 303, 'nor the next time');
	const tries = [];
	for (let i = 0; i < 6; i++)
		tries.push(await enter(worn, login('owner', `guess ${i}`)));
	is(tries, [401, 401, 401, 401, 429, 429], 'whoever has that browser has as many tries as anybody');
	is(await enter(worn, login('owner')), 429, 'and then waits');
}

await run(keptOut);
