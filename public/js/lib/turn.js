// turn.js: parts of a page's scripts, fetched one after another.  Safari runs a part
// before what it is made of is there, if another part is still waiting for the same
// (WebKit bug 242740), and all of our parts wait for their messages.

let last = Promise.resolve();

// load imports a part; what it resolves to is answered when its turn is over.
export function inTurn(load) {
	const mine = last.then(load);
	last = mine.catch(() => {});
	return mine;
}
