// messages-many: a name that more clients have than are looked for.

import { is, makeChain, ok, run, signIn, sql } from './journal.mjs';

const chain = makeChain(), owner = await signIn(chain, 'owner');
const at = (q, more = '') => `/messages/${chain.branch}?q=${encodeURIComponent(q)}${more}`;

// So many clients of a name, each with a message.
function crowd(name, n) {
	sql(`INSERT INTO client (chain_id, name, surname) SELECT ${chain.chain}, '${name}', 'Many' || n FROM generate_series(1, ${n}) n;
		INSERT INTO visit (chain_id, branch_id, client_id, origin) SELECT ${chain.chain}, ${chain.branch}, id, 'staff' FROM client WHERE chain_id = ${chain.chain} AND name = '${name}';
		INSERT INTO outbox (chain_id, branch_id, visit_id, channel, recipient, lang, template, state)
		SELECT v.chain_id, v.branch_id, v.id, 'mail', 'm' || v.id || '@many.example', 'en', 'booked', 'sent'
		  FROM visit v JOIN client c ON c.chain_id = v.chain_id AND c.id = v.client_id WHERE v.chain_id = ${chain.chain} AND c.name = '${name}'`, chain.chain);
}

async function said() {
	crowd('Zinaida', 200);
	crowd('Philippa', 201);
	const all = await owner.get(at('zinaida'));
	ok(all.status === 200 && !all.text.includes('More than 200 clients'), 'of two hundred clients of a name all messages are found');
	let page = (await owner.json(at('zinaida'))).data, n = page.messages.length;
	while (page.older) {
		page = (await owner.json(page.older)).data;
		n += page.messages.length;
	}
	is(n, 200, 'page by page');
	const cut = await owner.get(at('philippa'));
	ok(cut.text.includes('More than 200 clients match: only the messages to 200 of them are shown'), 'of more it is said that not all are', cut.text.slice(0, 400));
	ok((await owner.get((await owner.json(at('philippa'))).data.older)).text.includes('More than 200 clients'), 'on every page');
	ok(!(await owner.get(at('philippa many201'))).text.includes('More than 200') && (await owner.json(at('philippa many201'))).data.messages.length === 1, 'more of the name finds the one');
	ok(!(await owner.get(`/messages/${chain.branch}`)).text.includes('More than 200'), 'without a name nothing is left out');
	ok(!(await owner.get(at('nobody at all'))).text.includes('More than 200'), 'nor where nobody fits');
}

await run(said);
