// tap: how the tests in Node, here and in tests/browser, say what they saw; and hear.

let count = 0, failed = 0, last = 'nothing yet';

// What explains a failure: texts as they are, values as JSON.
const words = (why) => typeof why === 'string' ? why : JSON.stringify(why) ?? '';

// Says whether something is as it should be; returns that.
export function ok(good, name, ...why) {
	console.log(`${good ? 'ok' : 'not ok'} ${++count} - ${name}`);
	last = name;
	if (!good) {
		failed++;
		console.error([`not ok: ${name}`, ...why.map(words).join('\n').split('\n').slice(0, 40)].map((l) => `# ${l}`).join('\n'));
	}
	return good;
}

export function is(got, wanted, name) {
	return ok(JSON.stringify(got) === JSON.stringify(wanted), name, `got ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`);
}

export const note = (text) => console.log(`# ${text}`);

// The plan, at the end.
export const plan = () => console.log(`1..${count}`);

export function done() {
	plan();
	process.exit(failed ? 1 : 0);
}

// Whoever runs a test loses patience with it (tests/run): then it says where it stood.
process.once('SIGTERM', () => {
	ok(false, 'ended within the patience of its runner', `last: ${last}`, ...process.getActiveResourcesInfo());
	process.exit(1);
});

// While psql is waited for nothing else is heard, not even that nginx has closed a connection
// that was kept idle: a request sent right then would be lost.  Waits until it is heard.
export async function heard() {
	for (let i = 0; i < 2; i++)	// the first may come before what is to be heard
		await new Promise((resolve) => setImmediate(resolve));
}
const ask = globalThis.fetch;
globalThis.fetch = async (...how) => {
	await heard();
	return ask(...how);
};
