// The programs' roles in the database, in the hands of somebody who can make a
// program say anything to it: they make nothing there, so they lay nothing in the
// way of the functions that run with the owner's rights.

import { spawnSync } from 'node:child_process';
import { is, ok, run, sql } from './journal.mjs';

const roles = ['okno_app', 'okno_worker', 'okno_operator'];

// What a role is told.
function as(role, text) {
	const r = spawnSync('psql', ['-X', '-qAt', '-v', 'ON_ERROR_STOP=1', '-U', role, '-c', text], { encoding: 'utf8' });
	return { done: r.status === 0, said: r.stderr.trim() };
}

// The table that a function of the owner's writes to, put before the real one, with a
// trigger that would then run as the owner.
const shadow = `BEGIN;
	CREATE TEMP TABLE attempt (kind text, key_hash bytea, at timestamptz DEFAULT now());
	CREATE FUNCTION pg_temp.seize() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE NOTICE 'I am %', current_user; RETURN NEW; END $$;
	CREATE TRIGGER seize BEFORE INSERT ON attempt FOR EACH ROW EXECUTE FUNCTION pg_temp.seize();
	GRANT ALL ON attempt TO PUBLIC;
	SELECT attempt_add('login', '\\x00');
	ROLLBACK`;

async function shadows() {
	const taken = as('okno_app', shadow);
	ok(!taken.done && /permission denied/.test(taken.said) && !/I am/.test(taken.said), 'a program lays no table of its own before the owner\'s functions', taken.said);
}

async function making() {
	for (const role of roles) {
		ok(as(role, 'SELECT 1').done, `${role} connects`);
		for (const [what, text] of [['a table', 'CREATE TABLE x ()'], ['a table for itself', 'CREATE TEMP TABLE x ()'], ['a function', 'CREATE FUNCTION x() RETURNS int LANGUAGE sql AS \'SELECT 1\''],
			['a schema', 'CREATE SCHEMA x'], ['a role', 'CREATE ROLE x'], ['a program\'s output', 'CREATE TABLE pg_temp.x (); COPY pg_temp.x FROM PROGRAM \'id\'']])
			ok(/permission denied/.test(as(role, text).said), `${role} makes no: ${what}`, as(role, text).said);
	}
	is(sql(`SELECT count(*) FROM pg_class WHERE relowner IN (SELECT oid FROM pg_roles WHERE rolname = ANY ('{${roles}}'))`), '0', 'and owns nothing');
}

await run(shadows, making);
