// indexed: what every query of the programs reads of the tables that grow with a
// business.  The policies keep from an index whatever might tell of a row to somebody
// else: coalesce() around a parameter, or a day worked out beside the row.  Such a
// query answers the same, and reads all that the chain ever booked; so each is asked
// for its plan, and none may find its rows by the chain (and branch) alone.
import { readdirSync, readFileSync } from 'node:fs';
import { done, is, ok, sql } from './site.mjs';

const grows = /^(appointment|visit|client|log|outbox|booking_row|booking_use|busy|appointment_line|shift|client_word|seal|consent)$/;

// Indexes of the few rows that something is the matter with, and queries that end after a page.
const few = /^(visit_chain_id_merged_into_idx|visit_series|outbox_new|outbox_not_sent|busy_chain_id_hold_id_idx)$/;
const paged = {
	messages_counts: 'to a thousand', messages_list: 'a page', seal_last: 'the last', seal_strays: 'a check of all seals',
	log_page: 'a page',
};

const types = { bool: 'boolean' };

function queries(file) {
	const text = readFileSync(file, 'utf8');
	const role = /^-- role: (\w+)/m.exec(text)?.[1] ?? (file.startsWith('worker/') ? 'okno_worker' : file.includes('/operator/') ? 'okno_operator' : 'okno_app');
	return text.split(/^-- name: /m).slice(1).map((part) => {
		const [head, name, args] = /^(\w+)\(([^)]*)\)[^\n]*\n/.exec(part);
		const params = args.replaceAll('--', '').split(',').map((a) => a.trim().split(/\s+/)[1]?.replace('?', '')).filter(Boolean);
		const body = part.slice(head.length).split('\n').filter((l) => !l.startsWith('--')).join('\n').trim().replace(/;$/, '');
		return { name, role, params: params.map((t) => types[t.replace('[]', '')] ? t.replace(/^\w+/, types[t.replace('[]', '')]) : t), body };
	});
}

const dirs = ['lib', 'worker', ...readdirSync('cgi-bin', { withFileTypes: true }).filter((d) => d.isDirectory()).map((d) => `cgi-bin/${d.name}`)];
const all = dirs.flatMap((dir) => readdirSync(dir).filter((f) => f.endsWith('.sql')).flatMap((f) => queries(`${dir}/${f}`)));
ok(all.length > 500, 'all queries are read', all.length);

// A log and messages of some size, which are gone at the end; joins by loops, as on a
// chain so large that nothing else is worth it.
const plans = sql(`\\pset format unaligned
\\pset tuples_only on
BEGIN; SET LOCAL session_replication_role = replica;
INSERT INTO log (chain_id, user_id, object, object_id, visit_id, action, changes)
SELECT 1, n % 9 + 1, 'appointment', n, n, 'change', '{}' FROM generate_series(1, 20000) n;
INSERT INTO seal (chain_id, no, log_id, digest, seal) SELECT 1, 1000000 + l.id, l.id, sha256('x'), sha256('y') FROM log l WHERE l.chain_id = 1 ON CONFLICT DO NOTHING;
INSERT INTO outbox (chain_id, branch_id, visit_id, channel, recipient, lang, template, params, state)
SELECT 1, 1, n, 'mail', 'x@test', 'ru', 'booked', '{}', 'sent' FROM generate_series(1, 20000) n;
SET LOCAL session_replication_role = origin;
ANALYZE; SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;
${all.map((q) => `\\echo == ${q.name}
RESET ROLE; SET ROLE ${q.role}; SET okno.chain = 1; DEALLOCATE ALL;
PREPARE q${q.params.length ? `(${q.params.join(', ')})` : ''} AS ${q.body};
EXPLAIN EXECUTE q${q.params.length ? `(${q.params.map(() => 'NULL').join(', ')})` : ''};`).join('\n')}
ROLLBACK;`);

const wide = [];
let name = '', scan = null, planned = 0;
for (const line of plans.split('\n')) {
	if (line.startsWith('== ')) {
		name = line.slice(3);
		planned++;
		continue;
	}
	const found = /(Index Scan|Index Only Scan|Seq Scan|Bitmap Index Scan)(?: Backward)?(?: using (\S+))? on (\w+)/.exec(line);
	if (found) {
		if (scan && !few.test(scan.index))
			wide.push(`${scan.name}: ${scan.index}, all of it`);
		scan = grows.test(found[3]) && !paged[name] ? { name, index: found[2] ?? found[3] } : null;
		continue;
	}
	const cond = /Index Cond: (.*)/.exec(line)?.[1];
	if (cond && scan) {
		const parts = cond.replace(/^\(+|\)+$/g, '').split(/\)* AND \(*/);
		if (parts.every((p) => /^(\w+\.)?(chain_id|branch_id) = /.test(p)) && !few.test(scan.index))
			wide.push(`${scan.name}: ${scan.index} by ${cond}`);
		scan = null;
	}
}
is(planned, all.length, 'each has a plan');
is(wide, [], 'none reads what grows but by what it asks for');
done();
