// indexed: what every query of the programs, and every statement inside the functions
// that they call, reads of the tables that grow with a business.  The policies keep from
// an index whatever might tell of a row to somebody else: coalesce() around a parameter,
// or a day worked out beside the row.  Such a statement answers the same, and reads all
// that the chain ever booked; so each is asked for its plan, and none may find its rows
// by the chain (and branch) alone.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { done, is, ok } from './site.mjs';
import { scansOf } from './indexed-plan.mjs';

const grows = /^(appointment|visit|client|log|outbox|booking_row|booking_use|busy|appointment_line|shift|client_word|seal|consent)$/;

// Indexes of the few rows that something is the matter with, and what ends after a page.
const few = /^(visit_chain_id_merged_into_idx|visit_series|outbox_new|outbox_not_sent|busy_chain_id_hold_id_idx|busy_on_top|busy_block)$/;
const paged = {
	messages_counts: 'to a thousand', messages_list: 'a page', seal_last: 'the last', seal_strays: 'a check of all seals',
	log_page: 'a page', 'chain_activity(bigint)': 'the operator looks at one business',
	'client_visits(bigint)': 'a cursor: until enough are found',
};

// ---- the database ----

function psql(text) {
	const got = spawnSync('psql', ['-X', '-q', '-At'], { input: text, encoding: 'utf8', maxBuffer: 1 << 28 });
	return { out: got.stdout.trim(), err: got.stderr };
}

// A log, messages and consents of some size, guests in every other booking.
const made = psql(`SET session_replication_role = replica;
INSERT INTO log (chain_id, user_id, object, object_id, visit_id, action, changes)
SELECT 1, n % 9 + 1, 'appointment', n, n, 'change', '{}' FROM generate_series(1, 20000) n;
INSERT INTO seal (chain_id, no, log_id, digest, seal) SELECT 1, 1000000 + l.id, l.id, sha256('x'), sha256('y') FROM log l WHERE l.chain_id = 1 ON CONFLICT DO NOTHING;
INSERT INTO outbox (chain_id, branch_id, visit_id, appointment_id, hours, starts_at, channel, recipient, lang, template, params, state)
SELECT 1, 1, n, n, n % 2 + 1, now(), 'mail', 'x@test', 'ru', 'booked', '{}', 'sent' FROM generate_series(1, 20000) n;
INSERT INTO consent (chain_id, client_id, kind, version, branch_id, visit_id)
SELECT v.chain_id, v.client_id, 'personal_data', 1, v.branch_id, v.id FROM visit v WHERE v.chain_id = 1;
UPDATE appointment a SET guest_id = v.client_id, notify_sms = 2 FROM visit v WHERE v.chain_id = a.chain_id AND v.id = a.visit_id AND a.id % 2 = 0;
UPDATE booking_row SET guest_id = client_id WHERE id % 2 = 0;
VACUUM ANALYZE;
CREATE SCHEMA checks; CREATE EXTENSION plpgsql_check SCHEMA checks;
GRANT USAGE ON SCHEMA checks TO PUBLIC; GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA checks TO PUBLIC;`);
is(made.err, '', 'there are rows to choose among');

// Plans for any values; joins by loops, as in a chain so large that nothing else is worth it.
const asLarge = `SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;
SET okno.chain = 1; SET search_path = public, checks;`;

// True of a scan that finds its rows by the chain and branch alone.
const wide = (what, s) => grows.test(s.table) && !paged[what.split(' of ')[0]] && !few.test(s.index) && s.by.every(c => c === 'chain_id' || c === 'branch_id');
const told = (what, s) => `${what}: ${s.table}${s.index ? ` through ${s.index} by ${s.by.join(', ') || 'nothing'}` : ', all of it'}`;

const rows = (query) => psql(query).out.split('\n').map(line => line.split('|'));
const indexes = Object.fromEntries(rows(`SELECT i.indexrelid, i.indexrelid::regclass, i.indrelid::regclass,
		(SELECT string_agg(a.attname, ',' ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = i.indexrelid)
	  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relnamespace = 'public'::regnamespace`)
	.map(([oid, name, table, columns]) => [oid, { name, table, columns: columns.split(',') }]));
const tables = Object.fromEntries(rows(`SELECT oid, relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`));

// The plans of statements, each announced by a name: the server tells plans the way that
// the names go, where a statement is between what is set here.
const LISTEN = 'SET debug_print_plan = on;', ENOUGH = 'SET debug_print_plan = off;';

function plansOf(text) {
	const said = psql(`${asLarge} SET log_min_messages = panic; SET debug_pretty_print = off; SET client_min_messages = log;\n${text}`).err;
	return said.split(/^== /m).slice(1).flatMap((part) => {
		const name = part.slice(0, part.indexOf('\n'));
		return part.split(/^DETAIL: /m).slice(1).map(plan => ({ name, scans: scansOf(plan, indexes, tables) }));
	});
}

const wideOf = plans => plans.flatMap(p => p.scans.filter(s => wide(p.name, s)).map(s => told(p.name, s)));

// ---- named queries ----

const types = { bool: 'boolean' };

function queries(file) {
	const text = readFileSync(file, 'utf8');
	const role = /^-- role: (\w+)/m.exec(text)?.[1] ?? (file.startsWith('worker/') ? 'okno_worker' : file.includes('/operator/') ? 'okno_operator' : 'okno_app');
	return text.split(/^-- name: /m).slice(1).map((part) => {
		const [head, name, args] = /^(\w+)\(([^)]*)\)[^\n]*\n/.exec(part);
		const params = args.replaceAll('--', '').split(',').map((a) => a.trim().split(/\s+/)[1]?.replace('?', '')).filter(Boolean);
		const body = part.slice(head.length).split('\n').filter((l) => !l.startsWith('--')).join('\n').trim().replace(/;$/, '');
		return { name: `${name} of ${file}`, role, params: params.map((t) => types[t.replace('[]', '')] ? t.replace(/^\w+/, types[t.replace('[]', '')]) : t), body };
	});
}

const dirs = ['lib', 'worker', ...readdirSync('cgi-bin', { withFileTypes: true }).filter((d) => d.isDirectory()).map((d) => `cgi-bin/${d.name}`)];
const all = dirs.flatMap((dir) => readdirSync(dir).filter((f) => f.endsWith('.sql')).flatMap((f) => queries(`${dir}/${f}`)));
ok(all.length > 500, 'all queries are read', all.length);

const named = plansOf(all.map((q) => `\\warn == ${q.name}
RESET ROLE; SET ROLE ${q.role}; DEALLOCATE ALL;
PREPARE q${q.params.length ? `(${q.params.join(', ')})` : ''} AS ${q.body};
${LISTEN} EXPLAIN EXECUTE q${q.params.length ? `(${q.params.map(() => 'NULL').join(', ')})` : ''}; ${ENOUGH}`).join('\n'));
is(new Set(named.map(p => p.name)).size, all.length, 'each has a plan');
is(wideOf(named), [], 'none reads what grows but by what it asks for');

// ---- functions ----

// plpgsql_check plans all that is in one of PL/pgSQL; one of SQL is called, and plans what
// it says before it does anything.  Each as the role that it runs as.
const functions = rows(`SELECT p.oid::regprocedure || coalesce(' of ' || t.tgrelid::regclass, ''),
	CASE WHEN p.prosecdef THEN pg_get_userbyid(p.proowner) ELSE (SELECT r FROM unnest('{okno_app,okno_worker,okno_operator,okno}'::text[]) WITH ORDINALITY x (r, i)
		WHERE has_function_privilege(r, p.oid, 'EXECUTE') ORDER BY i LIMIT 1) END,
	CASE WHEN l.lanname = 'plpgsql' THEN format('PERFORM FROM plpgsql_check_function_tb(%s, %s, oldtable => %L, newtable => %L)',
		p.oid, coalesce(t.tgrelid, 0), t.tgoldtable, t.tgnewtable)
	ELSE format('PERFORM %s(%s)', p.oid::regproc,
		(SELECT string_agg('NULL::' || format_type(a, NULL), ', ' ORDER BY i) FROM unnest(p.proargtypes) WITH ORDINALITY x (a, i))) END
  FROM pg_proc p
  JOIN pg_language l ON l.oid = p.prolang
  LEFT JOIN (SELECT DISTINCT g.tgfoid, g.tgrelid, g.tgoldtable, g.tgnewtable FROM pg_trigger g WHERE NOT g.tgisinternal) t ON t.tgfoid = p.oid
 WHERE p.pronamespace = 'public'::regnamespace AND l.lanname IN ('sql', 'plpgsql') AND p.proname NOT LIKE 'demo%'
   AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
   AND (t.tgrelid IS NOT NULL OR p.prorettype <> 'trigger'::regtype)
 ORDER BY 1`);
ok(functions.length > 500, 'all functions are read', functions.length);
const inside = plansOf(functions.map(([name, role, call]) => `\\warn == ${name}
RESET ROLE; SET ROLE ${role}; ${LISTEN}
DO $do$ BEGIN ${call}; EXCEPTION WHEN OTHERS THEN NULL; END $do$; ${ENOUGH}`).join('\n'));
ok(new Set(inside.filter(p => p.scans.length).map(p => p.name)).size > 300, 'most read tables');
is(wideOf(inside), [], 'and no statement inside them reads what grows but by what it asks for');
done();
