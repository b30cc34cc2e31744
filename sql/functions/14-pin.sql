-- pin: the functions behind changing the user of a shared computer.

DROP TRIGGER IF EXISTS log_change ON user_switch;
CREATE TRIGGER log_change AFTER INSERT ON user_switch
	FOR EACH ROW EXECUTE FUNCTION log_change('at', 'user_id');

-- Notes that a browser has seen all that a user's sign-in demands.  It gets a
-- new secret, and brings along who was known by the old one.
CREATE OR REPLACE FUNCTION device_trust(who bigint, old_hash bytea, new_hash bytea, of_session bytea, agent text, addr text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	d bigint;
BEGIN
	UPDATE device SET token_hash = new_hash WHERE token_hash = old_hash RETURNING id INTO d;
	IF d IS NULL THEN
		INSERT INTO device (token_hash) VALUES (new_hash) RETURNING id INTO d;
	END IF;
	INSERT INTO device_user (device_id, user_id, user_agent, address) VALUES (d, who, left(agent, 300), addr)
	ON CONFLICT (device_id, user_id) DO UPDATE
		SET trusted_at = now(), used_at = now(), wrong = 0, user_agent = excluded.user_agent, address = excluded.address;
	UPDATE session SET device_id = d WHERE token_hash = of_session;
END $$;

-- Has a browser seen all that the sign-in of whom a login names demands?
CREATE OR REPLACE FUNCTION device_knows(hash bytea, login text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT EXISTS (
		SELECT FROM device d
		  JOIN device_user k ON k.device_id = d.id
		 WHERE d.token_hash = hash AND k.user_id IN (SELECT f.id FROM sign_in_find(login) f))
$$;

-- Whom a PIN lets in at a browser: still somewhere a member, not disabled, with
-- tries left, and no second factor that this browser has never seen.
CREATE OR REPLACE FUNCTION device_known(hash bytea)
RETURNS TABLE (id bigint, user_id bigint, name text, pin bytea)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT k.id, u.id, u.name, p.pin
	  FROM device d
	  JOIN device_user k ON k.device_id = d.id
	  JOIN user_pin p ON p.user_id = k.user_id
	  JOIN "user" u ON u.id = k.user_id
	  LEFT JOIN second_factor f ON f.user_id = u.id
	 WHERE d.token_hash = hash AND u.disabled_at IS NULL AND k.wrong < 5 AND k.used_at > now() - interval '90 days'
	   AND coalesce(f.on_since <= k.trusted_at, true)
	   AND EXISTS (SELECT FROM membership m WHERE m.user_id = u.id)
	 ORDER BY k.used_at DESC, k.id;
END $$;

CREATE OR REPLACE FUNCTION device_people(hash bytea) RETURNS TABLE (id bigint, user_id bigint, name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT k.id, k.user_id, k.name FROM device_known(hash) k
$$;

-- Begins a try: it counts as wrong until it was right, so that tries made at once
-- count as well.  The caller commits before it compares.
CREATE OR REPLACE FUNCTION pin_try(hash bytea, known bigint) RETURNS TABLE (user_id bigint, pin text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	UPDATE device_user k SET wrong = k.wrong + 1
	  FROM device_known(hash) o
	 WHERE o.id = known AND k.id = known AND k.wrong < 5
	RETURNING k.user_id, o.pin::text;
END $$;

-- The PIN was right: the session is of this browser, and the journal of actions
-- of the chain that the person comes to tells whom they came after.
CREATE OR REPLACE FUNCTION pin_passed(hash bytea, who bigint, of_session bytea, former bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	d     bigint := (SELECT id FROM device WHERE token_hash = hash);
	chain bigint := (SELECT e.chain_id FROM user_entry(who, NULL, NULL, NULL, NULL) e);
BEGIN
	UPDATE device_user SET wrong = 0, used_at = now() WHERE device_id = d AND user_id = who;
	UPDATE session SET device_id = d WHERE token_hash = of_session;
	IF chain IS NULL THEN
		RETURN;
	END IF;
	PERFORM set_config('okno.chain', chain::text, true), set_config('okno.user_id', who::text, true);
	INSERT INTO user_switch (chain_id, user_id, former_id)
	VALUES (chain, who, (SELECT m.user_id FROM membership m WHERE m.chain_id = chain AND m.user_id = nullif(former, who)));
END $$;

-- Sets a user's PIN.  Where they are now it may be tried anew: the password was right.
CREATE OR REPLACE FUNCTION pin_set(who bigint, sealed bytea, minutes int, present bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO user_pin (user_id, pin, lock_after) VALUES (who, sealed, minutes)
	ON CONFLICT (user_id) DO UPDATE SET pin = excluded.pin, lock_after = excluded.lock_after, set_at = now();
	UPDATE device_user k SET wrong = 0
	  FROM session s WHERE s.token_hash = present AND k.device_id = s.device_id AND k.user_id = who;
END $$;

CREATE OR REPLACE FUNCTION pin_drop(who bigint) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	DELETE FROM user_pin WHERE user_id = who
$$;

-- After how many minutes a user's pages lock themselves; NULL: there is no PIN.
CREATE OR REPLACE FUNCTION pin_lock(who bigint) RETURNS int
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (SELECT p.lock_after FROM user_pin p WHERE p.user_id = who);
END $$;

-- The browsers that know a user, for the profile.
CREATE OR REPLACE FUNCTION pin_places(who bigint, present bytea)
RETURNS TABLE (id bigint, agent text, address text, used_s bigint, blocked boolean, here boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT k.id, k.user_agent, k.address, extract(epoch FROM now() - k.used_at)::bigint,
	       k.wrong >= 5 OR coalesce(f.on_since > k.trusted_at, false),
	       k.device_id = (SELECT s.device_id FROM session s WHERE s.token_hash = present)
	  FROM device_user k LEFT JOIN second_factor f ON f.user_id = k.user_id
	 WHERE k.user_id = who AND k.used_at > now() - interval '90 days'
	 ORDER BY k.used_at DESC, k.id
$$;

-- A browser forgets a user (known NULL: all but the present one do).  How many.
CREATE OR REPLACE FUNCTION device_forget(who bigint, known bigint, present bytea) RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	WITH gone AS (
		DELETE FROM device_user k
		 WHERE k.user_id = who AND CASE WHEN known IS NOT NULL THEN k.id = known
			ELSE k.device_id IS DISTINCT FROM (SELECT s.device_id FROM session s WHERE s.token_hash = present) END
		RETURNING 1)
	SELECT count(*)::int FROM gone
$$;

-- Browsers that nobody used for so long that no PIN is taken there.
CREATE OR REPLACE FUNCTION device_sweep() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	DELETE FROM device_user WHERE used_at < now() - interval '90 days';
	DELETE FROM device d WHERE NOT EXISTS (SELECT FROM device_user k WHERE k.device_id = d.id)
$$;

SELECT callable('okno_app', 'device_trust', 'device_knows', 'device_people', 'pin_try', 'pin_passed', 'pin_set', 'pin_drop',
	'pin_lock', 'pin_places', 'device_forget');
GRANT EXECUTE ON FUNCTION device_sweep() TO okno_worker;
