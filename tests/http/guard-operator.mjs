// Every form of the operator's console, each of its fields filled with what a hostile
// operator (or one whose browser is led) would send: what is wrong is told beside the
// field and nothing of it is done, what is not there is a 404, and no answer is a
// failure.  The console is the installation's, so the test runs alone and puts back.

import { Browser, is, makeChain, ok, registrationAlone, run, signIn, sql } from './journal.mjs';
import { formsOf, hostile, raw, script } from './hostile.mjs';
import { ask } from './site.mjs';

await registrationAlone();
const chain = makeChain(), stranger = makeChain();
sql(`SELECT user_make('boss-${chain.tag}@test', NULL, (SELECT password_hash FROM "user" WHERE email = 'owner@demo.okno'), 'Boris Boss', NULL, '', NULL);
	UPDATE "user" SET operator = true, lang = 'en' WHERE email = 'boss-${chain.tag}@test';
	UPDATE installation_gateway SET enabled = false, settings = NULL, secret = NULL, version = 0`);
const provider = Number(sql(`INSERT INTO oidc_provider (slug, kind, title, client_id, enabled) VALUES ('g${chain.tag}', 'yandex', 'Mine', 'id', false) RETURNING id`));
const plan = Number(sql(`INSERT INTO plan (title, staff_max, term_days) VALUES ('Guarded ${chain.tag}', 9, 31) RETURNING id`));
sql(`UPDATE licence SET plan_id = ${plan}, ends_at = now() + interval '20 days' WHERE chain_id = ${chain.chain}`);
const user = Number(sql(`SELECT id FROM "user" WHERE email = 'owner-${chain.tag}@test'`));
const boss = await signIn(chain, 'boss');
const at = `/operator/chains/${chain.chain}`;
const pages = [at, '/operator/plans/new', `/operator/plans/${plan}`, '/operator/registration', '/operator/providers', `/operator/providers/g${chain.tag}`, '/operator/sending', '/operator/sending/sms'];
// What the buttons of a form send, which are fields to whoever writes requests.
const buttons = { [`${at}/extend`]: { days: 7 }, [`${at}/enter`]: { user }, [`${at}/undo`]: { event: 1 } };
// And what a form that begins empty is filled with.
const right = {
	'/operator/plans': { title: `New ${chain.tag}` }, '/operator/providers': { title: 'New', slug: `n${chain.tag}`, client_id: 'id', kind: 'yandex' },
	'/operator/sending': { host: 'smtp.invalid', port: 25, from: 'house@house.example' }, [`${at}/suspend`]: { why: 'x' },
	'/operator/sending/sms': { provider: 'own', sender: 'House', url: 'https://sms.invalid/send', body: 'to={phone}&text={text}&key={key}', key: 'k', ok_field: 'status', ok_value: 'OK' },
};
const wide = {
	...hostile, 'two marks of direction': '\u2067a\u2069', 'no width at all': '\u200b\u2060', 'a list of nothing': '[]', 'very very long': 'я'.repeat(200000),
	'a year too far': '99999-01-01', 'the last year': '9999-12-31', 'long ago': '0001-01-01',
};

let cookie = '';
const post = (path, body) => ask('POST', path, { body, cookie, headers: { 'X-CSRF-Token': boss.csrf, 'Content-Type': 'application/x-www-form-urlencoded', 'Accept-Language': 'en' } });

// What the console can change, as it stands; but what the worker notes of the servers
// and sites (when one answered last, and what) comes when it comes.
const mine = `(SELECT id FROM "user" WHERE email = 'boss-${chain.tag}@test')`;
const ours = `chain_id IN (${chain.chain}, ${stranger.chain})`;
const noted = "'{ok_at,failed_at,found_at,metadata,error}'::text[]";
const tables = { plan: 'true', installation: 'true', oidc_provider: 'true', installation_gateway: 'true', invitation: `made_by = ${mine}`, operator_event: `operator_id = ${mine}`,
	licence: ours, licence_event: ours, operator_work: ours };
const state = () => sql(Object.entries(tables).map(([t, where]) => `SELECT '${t}', count(*), md5(string_agg(r, '' ORDER BY r))
	FROM (SELECT (to_jsonb(x) - ${noted})::text AS r FROM "${t}" x WHERE ${where}) q`).join(' UNION ALL '));
const changed = (before, now) => now.split('\n').filter((line) => !before.includes(line)).map((line) => line.split('|')[0]).join(' ');

// The installation as it was: what this test has made goes.
const was = JSON.parse(sql('SELECT to_jsonb(i) FROM installation i'));
function back() {
	sql(`UPDATE installation SET registration = '${was.registration}', agreement = '${was.agreement.replaceAll("'", "''")}';
		UPDATE installation_gateway SET enabled = false, settings = NULL, secret = NULL, version = 0, ok_at = NULL, failed_at = NULL, error = '';
		DELETE FROM installation_gateway_test; DELETE FROM operator_event;
		DELETE FROM invitation WHERE made_by = (SELECT id FROM "user" WHERE email = 'boss-${chain.tag}@test');
		DELETE FROM oidc_provider WHERE id >= ${provider}; UPDATE licence SET plan_id = (SELECT id FROM plan WHERE is_default) WHERE plan_id >= ${plan};
		UPDATE plan SET archived_at = now(), title = 'Guarded ' || id WHERE id >= ${plan}`);
}

const broken = (got) => got.status === 0 || got.status >= 500 || /SQLSTATE|relation "|libpq|violates|syntax error at/.test(got.text) || /<script>alert/.test(got.text) || /a=b/.test(got.headers['set-cookie']);

// A secret is told to no other server, so it is asked for again beside itself; the
// address is where the phone may be missing.
const asks = { login: ['password'], host: ['password'], body: ['key', 'url'], url: ['key'], headers: ['key'] };

// The field says what is wrong with it; what is no field that can be seen is told above.
function told(text, field) {
	const own = new RegExp(`<(?:input|select|textarea)\\b[^>]*\\sname="${field}"[^>]*>`).exec(text)?.[0] ?? '';
	const by = /aria-describedby="([^"]+)"/.exec(own)?.[1]?.split(' ') ?? [];
	if (own && !/type="hidden"/.test(own) && !/type="radio"/.test(own))
		return /aria-invalid="true"/.test(own) && by.some((id) => new RegExp(`class="error"[^>]*id="${id}"|id="${id}"[^>]*class="error"`).test(text));
	return /class="error"[^>]*>[^<]|class="notice bad" role="alert"/.test(text);
}

let forms = [];

async function collect() {
	cookie = [...boss.cookies].map(([k, v]) => `${k}=${v}`).join('; ');
	for (const page of pages) {
		const got = await boss.get(page);
		is(got.status, 200, `${page.replace(/\d+/, 'N').replace(chain.tag, '')} is there`);
		for (const form of formsOf(got.text))
			if ((!/\/drop$/.test(form.action)) && !/^\/account/.test(form.action))
				forms.push({ ...form, action: form.action || page, fields: { ...form.fields, ...buttons[form.action], ...right[form.action || page] }, page });
	}
	forms = forms.filter((f, i) => forms.findIndex((g) => g.action === f.action) === i);
	forms.push({ action: `${at}/undo`, fields: buttons[`${at}/undo`], page: at });
	ok(forms.length >= 11, 'with all forms', forms.map((f) => f.action));
}

// Each field gets a script and every fourth of the others.
async function nonsense() {
	const wrong = [], silent = [], half = [];
	let before = state(), n = 0, refused = 0, turn = 0;
	for (const { action, fields, page } of forms)
		for (const field of Object.keys(fields)) {
			const fresh = formsOf((await boss.get(page)).text).find((f) => f.action === action)?.fields ?? {};
			let now = { ...fields, ...fresh, ...right[action] };
			const bodies = [...Object.entries(wide).map(([kind, value]) => [kind, () => new URLSearchParams({ ...now, [field]: value }).toString()]),
				...Object.entries(raw).map(([kind, value]) => [kind, () => `${new URLSearchParams(Object.entries(now).filter(([k]) => k !== field))}&${encodeURIComponent(field)}=${value}`]),
				['a list', () => `${new URLSearchParams(Object.entries(now).filter(([k]) => k !== field))}&${field}[]=1&${field}[]=2`],
				['twice', () => `${new URLSearchParams(now)}&${field}=${encodeURIComponent(script)}`],
				['left out', () => new URLSearchParams(Object.entries(now).filter(([k]) => k !== field)).toString()]];
			turn++;
			for (const [kind, body] of bodies.filter((_, i) => i === 0 || (i + turn) % 4 === 0)) {
				const got = await post(action, body()), what = `${action} ${field}: ${kind}: ${got.status}`;
				n++;
				if (broken(got))
					wrong.push(what);
				if (got.status === 422 && !told(got.text, field) && !asks[field]?.some((other) => told(got.text, other)))
					silent.push(what);
				if (got.status < 400) {
					sql(`UPDATE licence SET suspended_at = NULL, suspended_why = '', ends_at = now() + interval '20 days', plan_id = ${plan} WHERE chain_id = ${chain.chain};
						DELETE FROM plan WHERE id > ${plan}; DELETE FROM oidc_provider WHERE id > ${provider}`);
					before = state();
					now = { ...now, ...formsOf((await boss.get(page)).text).find((f) => f.action === action)?.fields, ...right[action], [field]: fields[field] };
				} else {
					refused++;
					const after = state();
					if (after !== before)
						half.push(`${what} (${changed(before, after)})`);
					before = after;
				}
			}
		}
	console.log(`# ${forms.length} forms, ${n} requests, ${refused} refused`);
	is(wrong, [], 'each field of each form of the console answers nonsense in words');
	is(silent, [], 'each refusal is told beside its field');
	is(half, [], 'and nothing of what is refused is done');
	const raws = [];
	for (const page of ['/operator', '/operator/plans', '/operator/notices', '/operator/health', ...pages]) {
		const got = await boss.get(page);
		if (got.status >= 500 || /<script>alert/.test(got.text))
			raws.push(page);
	}
	is(raws, [], 'and what was kept is shown as text');
}

// Ids that are none, that are nobody's, and that are another's.
async function nowhere() {
	const before = state(), wrong = [];
	const theirs = Number(sql(`SELECT id FROM "user" WHERE email = 'owner-${stranger.tag}@test'`));
	const form = { plan, last_day: '2031-01-01', days: 7, why: 'x', event: 1, user: theirs, title: 'x', version: 1, registration: 'open', kind: 'yandex', client_id: 'x', seen: 0 };
	for (const id of ['999999999', '9223372036854775807', '9223372036854775808', '0', '-1', 'x', '1e3', '%00', '%ff', '%D9%A1', encodeURIComponent(script), '..%2f1'])
		for (const path of [...['plan', 'limits', 'extend', 'suspend', 'resume', 'undo', 'enter'].map((p) => `/operator/chains/${id}/${p}`), `/operator/plans/${id}`,
			...['archive', 'restore', 'default'].map((p) => `/operator/plans/${id}/${p}`), `/operator/invitations/${id}/revoke`, `/operator/notices/${id}/show`, `/operator/providers/${id}`, `/operator/providers/${id}/drop`]) {
			const got = await post(path, new URLSearchParams(form).toString());
			if (broken(got) || ![400, 404, 405].includes(got.status))
				wrong.push(`${path}: ${got.status}`);
		}
	is(wrong, [], 'what is not there is not there');
	is((await post(`${at}/enter`, `user=${theirs}`)).status, 404, 'nobody is entered as in a business that is not theirs');
	const event = sql(`SELECT max(id) FROM licence_event WHERE chain_id = ${stranger.chain}`);
	is((await post(`${at}/undo`, `event=${event || 1}`)).status, 409, 'nor is the change of another business taken back');
	is(state(), before, 'and nothing is changed');
}

// Lists take nonsense as what is looked for.
async function looked() {
	const wrong = [];
	for (const field of ['q', 'state', 'before', 'undo', 'archived', 'saved'])
		for (const [kind, value] of [...Object.entries(wide).filter(([k]) => !k.startsWith('very')).map(([k, v]) => [k, encodeURIComponent(v)]), ...Object.entries(raw)])
			for (const page of ['/operator', at, '/operator/plans', '/operator/registration', '/operator/sending', '/operator/notices']) {
				const got = await ask('GET', `${page}?${field}=${value}`, { cookie, headers: { 'Accept-Language': 'en' } });
				if (broken(got))
					wrong.push(`${page} ${field}: ${kind}: ${got.status}`);
			}
	is(wrong, [], 'what is asked of its lists is answered');
}

async function clean() {
	back();
	is((await new Browser().get('/account/register')).text.includes('name="phone"'), true, 'registration is open as before');
}

await run(collect, nonsense, nowhere, looked, clean);
