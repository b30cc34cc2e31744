-- directory: the functions through which programs reach the directory tables.
-- Each answers for one key; all run with the rights of the schema's owner.
--
-- What every page calls is PL/pgSQL, which keeps its plans: a function in SQL
-- that is not inlined is read and planned anew with every call.

-- How a branch writes days and times in digits ("DD.MM.YYYY 24"; lang_styled in
-- lib/i18n.h reads it): what it chose, else what its country is used to (CLDR's
-- short formats).
CREATE OR REPLACE FUNCTION branch_style(country text, date_order text, clock text) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RETURN CASE WHEN date_order <> '' THEN date_order
		WHEN country = 'US' THEN 'MM/DD/YYYY'
		WHEN country IN ('LT', 'SE', 'CN', 'KR', 'HU', 'CA') THEN 'YYYY-MM-DD'
		WHEN country IN ('RU', 'BY', 'KZ', 'AM', 'AZ', 'GE', 'KG', 'MD', 'RS', 'TJ', 'TM', 'UA', 'UZ', 'LV', 'EE', 'IL', 'TR',
			'DE', 'AT', 'CH', 'PL', 'CZ', 'SK', 'FI', 'NO', 'DK', 'BG', 'RO', 'HR', 'SI', 'ME', 'MK', 'BA') THEN 'DD.MM.YYYY'
		ELSE 'DD/MM/YYYY' END || ' ' ||
		CASE WHEN clock <> '' THEN clock
		WHEN country IN ('US', 'CA', 'AU', 'NZ', 'IN', 'PK', 'PH', 'EG', 'SA', 'AE') THEN '12' ELSE '24' END;
END $$;
GRANT EXECUTE ON FUNCTION branch_style(text, text, text) TO okno_app, okno_worker;

-- A branch by id or slug: no slug is a number.  Either by its index; one condition that
-- chooses between them would be looked at for every branch there is.
CREATE OR REPLACE FUNCTION branch_find(key text)
RETURNS TABLE (id bigint, chain_id bigint, slug text, title text, time_zone text, currency text, lang text, step int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT b.id, b.chain_id, b.slug, coalesce(nullif(b.public_title, ''), b.title), b.time_zone, b.currency::text, b.lang, b.step::int
	  FROM branch b
	 WHERE b.archived_at IS NULL
	   AND (b.id = CASE WHEN key ~ '^[0-9]{1,15}$' THEN key::bigint END OR b.slug = lower(key))
$$;

-- A city as a number, for programs that know it by one: the same for all branches of
-- a city, for a city is what its branches say it is called.
CREATE OR REPLACE FUNCTION city_key(city text) RETURNS int
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT CASE WHEN city = '' THEN 0 ELSE ('x' || substr(md5(lower(city)), 1, 7))::bit(28)::int END
$$;

-- Branches that are open to the public, or those that a user works in.  opened: only
-- those that can be booked; closed: of a user's own also those that were closed for good.
-- lat, lon: the nearest to this place first, those without a place last; within: and not
-- farther than so many kilometres.
DROP FUNCTION IF EXISTS branch_list(bigint, bigint, text, text, bigint, int, int);
DROP FUNCTION IF EXISTS branch_list(bigint, bigint, text, int, bigint, bigint, boolean, float8, float8, int, int);
CREATE OR REPLACE FUNCTION branch_list(only_id bigint, only_chain bigint, part text, only_city int, after_id bigint, of_user bigint, opened boolean,
	closed boolean, lat float8, lon float8, within float8, skip int, most int)
RETURNS TABLE (id bigint, chain_id bigint, total bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT b.id, b.chain_id, count(*) OVER ()
	  FROM branch b,
	       LATERAL (SELECT 111.2 * sqrt((b.latitude - lat) ^ 2
			+ (cos(radians(lat)) * least(abs(b.longitude - lon), 360 - abs(b.longitude - lon))) ^ 2) AS km) d
	 WHERE (b.archived_at IS NULL OR closed AND of_user IS NOT NULL)
	   AND (of_user IS NULL OR EXISTS (SELECT FROM membership m
		WHERE m.user_id = of_user AND m.chain_id = b.chain_id AND (m.branches IS NULL OR b.id = ANY (m.branches))))
	   AND (of_user IS NOT NULL OR b.online)
	   AND (NOT opened OR b.online AND b.archived_at IS NULL AND licence_state(b.chain_id) IS NULL)
	   AND (only_id IS NULL OR b.id = only_id)
	   AND (only_chain IS NULL OR b.chain_id = only_chain)
	   AND (part IS NULL OR position(lower(part) IN lower(b.title)) > 0)
	   AND (only_city IS NULL OR city_key(b.city) = only_city)
	   AND (after_id IS NULL OR b.id >= after_id)
	   AND (within IS NULL OR lat IS NULL OR d.km <= within)
	 ORDER BY d.km, b.id
	OFFSET skip LIMIT most;
END $$;

-- What a user may do in a branch, as the API's map of permissions has it: flags, and
-- limits as numbers and lists (-1, 0 and [] are none).  NULL: they do not work there.
-- addr: from where, for a role that does not work from everywhere; NULL: it is not asked.
DROP FUNCTION IF EXISTS user_access(bigint, bigint);	-- it did not ask from where
CREATE OR REPLACE FUNCTION user_access(who bigint, branch bigint, addr text DEFAULT NULL) RETURNS json
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (
	SELECT json_object_agg(p.slug, CASE
		WHEN p.slug = 'auth_enable_check_ip' THEN to_jsonb(r.networks IS NOT NULL)
		WHEN p.slug = 'auth_list_allowed_ip' THEN to_jsonb(coalesce(r.networks::text[], '{}'))
		WHEN p.slug = 'finances_accounts_limited_access' THEN to_jsonb(r.accounts IS NOT NULL)
		WHEN p.slug = 'limited_users_access' THEN to_jsonb(r.narrower_users)
		WHEN p.slug LIKE '%limited\_access' THEN 'false'	-- a limit that there is not
		WHEN p.kind = 'flag' THEN to_jsonb(NOT e.outside AND strpos(e.rights, ' ' || p.slug || ' ') > 0)
		WHEN p.slug = 'last_days_count' THEN to_jsonb(e.last_days)
		WHEN p.slug = 'dash_records_last_days_count' THEN to_jsonb(r.list_days)
		WHEN p.slug = 'records_edit_last_days_count' THEN to_jsonb(r.edit_days)
		WHEN p.slug IN ('master_id', 'clients_visit_master_id', 'get_visit_master_id') THEN
			to_jsonb(CASE WHEN e.own_only THEN coalesce(e.staff_id, -1) ELSE 0 END)
		WHEN p.slug = 'position_id' THEN to_jsonb(coalesce(r.position_id, 0))
		WHEN p.slug = 'finances_accounts_ids' THEN CASE WHEN e.accounts = '{}' THEN '[0]' ELSE to_jsonb(coalesce(e.accounts::bigint[], '{}')) END
		WHEN p.kind = 'list' THEN '[]'
		WHEN p.slug LIKE '%last_days_count' THEN '-1'
		ELSE '0' END ORDER BY p.slug)
	  FROM user_entry(who, branch, NULL, NULL, NULL, addr) e
	  JOIN membership m ON m.user_id = e.user_id AND m.chain_id = e.chain_id
	  JOIN role r ON r.chain_id = m.chain_id AND r.id = m.role_id, permission p
	 WHERE e.branch_ok AND p.grouping <> 'own');
END $$;

-- What the present chain is called.
CREATE OR REPLACE FUNCTION chain_title() RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT title FROM chain WHERE id = current_chain()
$$;

-- What a user may do in the chain of a branch (NULL: of the branch last used,
-- or the first they may use).  No row: no such user, or disabled.  Looking as
-- another role of a chain, they have what both allow and the limits of both;
-- since: the first day that the role shows where the branch is; locked: the
-- chain is read only, 'ended' or 'suspended' (licence_state); outside: their role does not
-- work from this address (NULL: it is not asked).
DROP FUNCTION IF EXISTS user_entry(bigint, bigint, bigint, bigint, bigint);	-- it did not tell of days and addresses
DROP FUNCTION IF EXISTS user_entry(bigint, bigint, bigint, bigint, bigint, text);	-- nor of a position
DROP FUNCTION IF EXISTS user_entry_plain(bigint, bigint, text);

-- The staff of a position, those dismissed included: "{1,2}".
CREATE OR REPLACE FUNCTION position_staff(chain bigint, of_position bigint) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN ARRAY(SELECT s.id FROM staff s WHERE s.chain_id = chain AND s.position_id = of_position ORDER BY s.id)::text;
END $$;

-- What it answers of somebody who looks as themselves.  No function of its own when it
-- runs: it becomes part of the query that asks it, for every page asks.
CREATE OR REPLACE FUNCTION user_entry_plain(who bigint, branch bigint, addr text)
RETURNS TABLE (user_id bigint, user_name text, lang text, theme text, chain_id bigint, branch_id bigint, role text,
	rights text, staff_id bigint, own_only boolean, last_days int, branch_ok boolean, role_title text, since date,
	view_role text, view_title text, locked text, operator boolean, style text, accounts text, branches text,
	list_since date, edit_since date, outside boolean, among text)
LANGUAGE sql STABLE AS $$
	SELECT u.id, u.name, u.lang, u.theme, m.chain_id, m.branch_id, m.slug,
	       m.rights_words, m.staff_id, m.own_only, m.last_days,
	       m.branch_id IS NOT NULL, m.title,
	       CASE WHEN m.last_days >= 0 THEN (now() AT TIME ZONE m.time_zone)::date - m.last_days END,
	       NULL::text, NULL::text, m.locked, u.operator, m.style, m.accounts, m.branches,
	       CASE WHEN m.list_days >= 0 THEN (now() AT TIME ZONE m.time_zone)::date - m.list_days END,
	       CASE WHEN m.edit_days >= 0 THEN (now() AT TIME ZONE m.time_zone)::date - m.edit_days END,
	       m.networks IS NOT NULL AND addr IS NOT NULL AND NOT coalesce(nullif(addr, '')::inet <<= ANY (m.networks), false),
	       CASE WHEN m.position_id IS NOT NULL THEN position_staff(m.chain_id, m.position_id) END
	  FROM "user" u
	  LEFT JOIN LATERAL (
		SELECT m.chain_id, b.id AS branch_id, b.time_zone, branch_style(b.country, b.date_order, b.clock) AS style, r.accounts::text AS accounts, m.branches::text AS branches, m.staff_id, r.slug, r.title, r.rights_words, r.own_only,
		       r.last_days, r.list_days, r.edit_days, r.networks, r.position_id, CASE WHEN l.suspended_at IS NOT NULL THEN 'suspended' WHEN l.ends_at <= now() THEN 'ended' END AS locked
		  FROM membership m
		  JOIN branch b ON b.chain_id = m.chain_id AND (m.branches IS NULL OR b.id = ANY (m.branches))
		  JOIN role r ON r.chain_id = m.chain_id AND r.id = m.role_id
		  JOIN licence l ON l.chain_id = m.chain_id
		 WHERE m.user_id = u.id AND b.archived_at IS NULL AND (branch IS NULL OR b.id = branch)
		 ORDER BY b.id IS DISTINCT FROM u.last_branch_id, b.id
		 LIMIT 1) m ON true
	 WHERE u.id = who AND u.disabled_at IS NULL
$$;

CREATE OR REPLACE FUNCTION user_entry(who bigint, branch bigint, as_chain bigint, as_role bigint, as_staff bigint, addr text DEFAULT NULL)
RETURNS TABLE (user_id bigint, user_name text, lang text, theme text, chain_id bigint, branch_id bigint, role text,
	rights text, staff_id bigint, own_only boolean, last_days int, branch_ok boolean, role_title text, since date,
	view_role text, view_title text, locked text, operator boolean, style text, accounts text, branches text,
	list_since date, edit_since date, outside boolean, among text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	IF as_role IS NULL THEN
		RETURN QUERY SELECT * FROM user_entry_plain(who, branch, addr);
		RETURN;
	END IF;
	RETURN QUERY
	SELECT e.user_id, e.user_name, e.lang, e.theme, e.chain_id, e.branch_id, e.role,
	       ' ' || (SELECT coalesce(string_agg(x, ' '), '') FROM unnest(string_to_array(trim(e.rights), ' ')) x
		WHERE w.id IS NULL OR x = ANY (w.rights)) || ' ',
	       CASE WHEN e.own_only OR NOT w.own_only THEN e.staff_id ELSE as_staff END,
	       e.own_only OR coalesce(w.own_only, false), l.days, e.branch_ok, e.role_title,
	       CASE WHEN l.days >= 0 THEN (now() AT TIME ZONE b.time_zone)::date - l.days END, w.slug, w.title,
	       e.locked, e.operator, e.style, CASE WHEN w.accounts IS NULL THEN e.accounts WHEN e.accounts IS NULL THEN w.accounts::text
		ELSE ARRAY(SELECT unnest(w.accounts) INTERSECT SELECT unnest(e.accounts::bigint[]))::text END, e.branches,
	       greatest(e.list_since, CASE WHEN w.list_days >= 0 THEN (now() AT TIME ZONE b.time_zone)::date - w.list_days END),
	       greatest(e.edit_since, CASE WHEN w.edit_days >= 0 THEN (now() AT TIME ZONE b.time_zone)::date - w.edit_days END), e.outside,
	       CASE WHEN w.position_id IS NULL THEN e.among WHEN e.among IS NULL THEN position_staff(w.chain_id, w.position_id)
		ELSE ARRAY(SELECT unnest(position_staff(w.chain_id, w.position_id)::bigint[]) INTERSECT SELECT unnest(e.among::bigint[]))::text END
	  FROM user_entry(who, branch, NULL, NULL, NULL, addr) e
	  LEFT JOIN role w ON w.chain_id = e.chain_id AND w.chain_id = as_chain AND w.id = as_role
	  LEFT JOIN branch b ON b.id = e.branch_id,
	       LATERAL (SELECT coalesce(least(nullif(e.last_days, -1), nullif(w.last_days, -1)), -1) AS days) l;
END $$;

-- Is a session still valid?  Not half a day after it was used last, nor a month after it began.
CREATE OR REPLACE FUNCTION session_lives(seen timestamptz, began timestamptz) RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT seen > now() - interval '12 hours' AND began > now() - interval '30 days'
$$;

-- A browser's session that is still valid.  While an operator works in it as a
-- user of a chain (worker: the operator's name), it is that user's, in that chain.
DROP FUNCTION IF EXISTS session_open(bytea, bigint);	-- it did not tell of days and addresses
DROP FUNCTION IF EXISTS session_open(bytea, bigint, text);	-- nor of a position
CREATE OR REPLACE FUNCTION session_open(hash bytea, branch bigint, addr text DEFAULT NULL)
RETURNS TABLE (user_id bigint, user_name text, lang text, theme text, chain_id bigint, branch_id bigint, role text,
	rights text, staff_id bigint, own_only boolean, last_days int, branch_ok boolean, role_title text, since date,
	view_role text, view_title text, locked text, operator boolean, style text, accounts text, branches text,
	list_since date, edit_since date, outside boolean, among text, worker text, work_id bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
	s session;
	w operator_work;
BEGIN
	RETURN QUERY
	SELECT e.*, NULL::text, NULL::bigint
	  FROM session o, user_entry_plain(o.user_id, branch, addr) e
	 WHERE o.token_hash = hash AND o.as_role IS NULL AND o.work_id IS NULL
	   AND session_lives(o.seen_at, o.created_at);
	IF FOUND THEN
		RETURN;
	END IF;
	SELECT * INTO s FROM session o
	 WHERE o.token_hash = hash
	   AND session_lives(o.seen_at, o.created_at);
	IF s.work_id IS NULL THEN
		RETURN QUERY
		SELECT e.*, NULL::text, NULL::bigint FROM user_entry(s.user_id, branch, s.as_chain, s.as_role, s.as_staff, addr) e;
		RETURN;
	END IF;
	SELECT o.* INTO w FROM operator_work o WHERE o.id = s.work_id AND o.ended_at IS NULL AND o.until > now();
	RETURN QUERY
	SELECT e.user_id, e.user_name, o.lang, o.theme, e.chain_id, e.branch_id, e.role, e.rights, e.staff_id, e.own_only,
	       e.last_days, e.branch_ok, e.role_title, e.since, e.view_role, e.view_title, e.locked, false, e.style, e.accounts, e.branches,
	       e.list_since, e.edit_since, e.outside, e.among, o.name, w.id
	  FROM "user" o,
	       user_entry(w.user_id, CASE WHEN branch IS NULL THEN w.branch_id
		WHEN branch IN (SELECT b.id FROM branch b WHERE b.chain_id = w.chain_id) THEN branch ELSE 0 END, NULL, NULL, NULL) e
	 WHERE o.id = s.user_id AND w.id IS NOT NULL AND o.operator AND o.disabled_at IS NULL;
	IF NOT FOUND THEN
		RETURN QUERY
		SELECT e.*, NULL::text, NULL::bigint FROM user_entry(s.user_id, branch, NULL, NULL, NULL, addr) e;
	END IF;
END $$;

CREATE OR REPLACE FUNCTION session_start(who bigint, hash bytea, agent text, addr text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	INSERT INTO session (token_hash, user_id, user_agent, address)
	VALUES (hash, who, left(agent, 300), addr)
$$;

CREATE OR REPLACE FUNCTION session_end(hash bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	DELETE FROM session WHERE token_hash = hash
$$;

-- Called after an answer; writes at most once a minute, and when the branch
-- changed; what an operator does as somebody is no sign of life of the chain.
CREATE OR REPLACE FUNCTION session_seen(hash bytea, branch bigint, opened boolean) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE session SET seen_at = now() WHERE token_hash = hash AND seen_at < now() - interval '1 minute';
	UPDATE "user" u SET last_branch_id = branch
	  FROM session s
	 WHERE opened AND s.token_hash = hash AND u.id = s.user_id AND branch IS NOT NULL AND s.work_id IS NULL
	   AND u.last_branch_id IS DISTINCT FROM branch;
	UPDATE chain_usage c SET seen_at = now()
	 WHERE c.chain_id = (SELECT b.chain_id FROM branch b, session s
		WHERE b.id = branch AND s.token_hash = hash AND s.work_id IS NULL)
	   AND (c.seen_at IS NULL OR c.seen_at < now() - interval '1 hour')
$$;

CREATE OR REPLACE FUNCTION partner_find(hash bytea)
RETURNS TABLE (id bigint, title text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT t.id, t.title FROM token t WHERE t.token_hash = hash AND t.kind = 'partner' AND t.revoked_at IS NULL
$$;

-- An API user token: a user's, as session_open; or a visitor's (visitor true,
-- user_id the visitor's id, chain_id whose bookings it shows).
DROP FUNCTION IF EXISTS user_token_open(bytea, bigint);	-- it did not tell of days and addresses
DROP FUNCTION IF EXISTS user_token_open(bytea, bigint, text);	-- nor of a position
CREATE OR REPLACE FUNCTION user_token_open(hash bytea, branch bigint, addr text DEFAULT NULL)
RETURNS TABLE (user_id bigint, user_name text, lang text, theme text, chain_id bigint, branch_id bigint, role text,
	rights text, staff_id bigint, own_only boolean, last_days int, branch_ok boolean, role_title text, since date,
	view_role text, view_title text, locked text, operator boolean, style text, accounts text, branches text,
	list_since date, edit_since date, outside boolean, among text, visitor boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT e.*, false
	  FROM token t, user_entry(t.user_id, branch, NULL, NULL, NULL, addr) e
	 WHERE t.token_hash = hash AND t.kind = 'user' AND t.revoked_at IS NULL
	 UNION ALL
	SELECT v.id, v.name, NULL, NULL, t.chain_id, NULL, NULL, ' ', NULL, false, -1, false, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL, NULL, NULL, NULL, false, NULL, true
	  FROM token t JOIN visitor v ON v.id = t.visitor_id
	 WHERE t.token_hash = hash AND t.kind = 'visitor' AND t.revoked_at IS NULL;
END $$;

-- How many of a user's API tokens were ended: what the next one is made of, so that
-- none that was ended is ever given out, and with it good, again.
CREATE OR REPLACE FUNCTION user_token_round(who bigint) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT count(*) FROM token t WHERE t.user_id = who AND t.kind = 'user' AND t.revoked_at IS NOT NULL
$$;

-- Keeps a user's API token; a changed password makes another, the older ones end.
CREATE OR REPLACE FUNCTION user_token_save(who bigint, hash bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE token SET revoked_at = now()
	 WHERE user_id = who AND kind = 'user' AND revoked_at IS NULL AND token_hash <> hash;
	INSERT INTO token (token_hash, kind, user_id) VALUES (hash, 'user', who)
	ON CONFLICT (token_hash) DO NOTHING
$$;

CREATE OR REPLACE FUNCTION user_by_login(login text)
RETURNS TABLE (id bigint, password_hash text, name text, phone text, email text, lang text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT u.id, u.password_hash, u.name, coalesce(u.phone, ''), coalesce(u.email::text, ''), u.lang
	  FROM "user" u
	 WHERE u.disabled_at IS NULL AND (u.email = login::citext OR u.phone = login)
$$;

CREATE OR REPLACE FUNCTION user_password_set(who bigint, hash text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE "user" SET password_hash = hash WHERE id = who
$$;

CREATE OR REPLACE FUNCTION user_choice_set(who bigint, new_lang text, new_theme text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE "user" SET lang = coalesce(new_lang, lang), theme = coalesce(new_theme, theme) WHERE id = who
$$;

-- The branches a user may work in, across their chains: for the branch switch.
CREATE OR REPLACE FUNCTION user_branches(who bigint)
RETURNS TABLE (id bigint, chain_id bigint, title text, address text, chain_title text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT b.id, b.chain_id, b.title, b.address, c.title
	  FROM membership m
	  JOIN chain c ON c.id = m.chain_id
	  JOIN branch b ON b.chain_id = m.chain_id AND (m.branches IS NULL OR b.id = ANY (m.branches))
	 WHERE m.user_id = who AND b.archived_at IS NULL
	 ORDER BY c.title, b.id;
END $$;

-- Why somebody works in no branch: those of theirs that are closed, and who can give them
-- another one; NULL: they have none at all.
CREATE OR REPLACE FUNCTION user_nowhere(who bigint, OUT closed text, OUT owners text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	SELECT string_agg(b.title, ', ' ORDER BY b.title, b.id) INTO closed
	  FROM membership m
	  JOIN branch b ON b.chain_id = m.chain_id AND b.id = ANY (m.branches)
	 WHERE m.user_id = who AND b.archived_at IS NOT NULL;
	SELECT string_agg(DISTINCT u.name, ', ') INTO owners
	  FROM membership m
	  JOIN membership o ON o.chain_id = m.chain_id
	  JOIN role r ON r.chain_id = o.chain_id AND r.id = o.role_id AND r.slug = 'owner'
	  JOIN "user" u ON u.id = o.user_id AND u.disabled_at IS NULL
	 WHERE m.user_id = who;
END $$;

-- The name of a user, to somebody in a chain that they belong or belonged to.
CREATE OR REPLACE FUNCTION member_name(who bigint) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (SELECT u.name FROM "user" u
		 WHERE u.id = who
		   AND (EXISTS (SELECT FROM membership m WHERE m.user_id = who AND m.chain_id = current_chain())
			OR EXISTS (SELECT FROM former_member f WHERE f.user_id = who AND f.chain_id = current_chain())));
END $$;

CREATE OR REPLACE FUNCTION attempt_count(what text, hash bytea, within interval) RETURNS int
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT count(*)::int FROM attempt WHERE kind = what AND key_hash = hash AND at > now() - within
$$;

CREATE OR REPLACE FUNCTION attempt_add(what text, hash bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	INSERT INTO attempt (kind, key_hash) VALUES (what, hash);
	DELETE FROM attempt WHERE kind = what AND key_hash = hash AND at < now() - interval '1 day'
$$;

-- The appointment behind a secret link.
CREATE OR REPLACE FUNCTION link_find(hash bytea)
RETURNS TABLE (chain_id bigint, branch_id bigint, appointment_id bigint)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT l.chain_id, l.branch_id, l.appointment_id FROM secret_link l WHERE l.token_hash = hash
$$;

-- Makes a link to an appointment of the present chain; nothing for another's.
CREATE OR REPLACE FUNCTION link_make(appointment bigint, hash bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO secret_link (token_hash, chain_id, branch_id, appointment_id)
	SELECT hash, a.chain_id, a.branch_id, a.id FROM appointment a
	 WHERE a.chain_id = current_chain() AND a.id = appointment;
END $$;

-- One-time codes. A code is made for a phone by a chain, which can read it: it is good
-- there only. At most five a day of each phone; of others' the old ones are swept
-- (directory_sweep), for here all codes of the day would have to be read for each.
DROP FUNCTION IF EXISTS code_make(text, bytea);
CREATE OR REPLACE FUNCTION code_make(to_phone text, hash bytea, of_chain bigint) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	DELETE FROM code WHERE phone = to_phone AND created_at < now() - interval '1 day';
	WITH made AS (
		INSERT INTO code (phone, code_hash, chain_id)
		SELECT to_phone, hash, of_chain
		 WHERE (SELECT count(*) FROM code WHERE phone = to_phone) < 5
		RETURNING 1)
	SELECT EXISTS (SELECT FROM made)
$$;

-- Takes a code of a phone: not older than ten minutes, not used, fewer than five
-- wrong tries.  All that are so count, else whoever knows the phone could make its
-- owner's code worthless by asking for another; but a wrong try is one of each of
-- them, so that more codes are no easier to guess, and the right one uses up all.
-- A wrong one counts, so the caller commits also on refusal.  The chain whose code it
-- is (of_chain NULL: any); NULL: it is none.
DROP FUNCTION IF EXISTS code_take(text, bytea);
CREATE OR REPLACE FUNCTION code_take(of_phone text, hash bytea, of_chain bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	good bigint;
BEGIN
	PERFORM FROM code c WHERE c.phone = of_phone ORDER BY c.created_at, c.code_hash FOR UPDATE;
	good := (
		SELECT c.chain_id FROM code c
		 WHERE c.phone = of_phone AND c.code_hash = hash AND c.used_at IS NULL AND c.tries < 5
		   AND c.created_at > now() - interval '10 minutes' AND (of_chain IS NULL OR c.chain_id = of_chain)
		 ORDER BY c.created_at DESC LIMIT 1);
	UPDATE code c SET tries = c.tries + 1, used_at = CASE WHEN good IS NOT NULL THEN now() END
	 WHERE c.phone = of_phone AND c.used_at IS NULL AND c.tries < 5
	   AND c.created_at > now() - interval '10 minutes';
	RETURN good;
END $$;

-- The visitor of a phone that a chain's code has confirmed, made if new, with a token
-- of the API for their bookings there.
DROP FUNCTION IF EXISTS visitor_enter(text, bytea);
CREATE OR REPLACE FUNCTION visitor_enter(of_phone text, hash bytea, of_chain bigint)
RETURNS TABLE (id bigint, name text, email text)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	WITH v AS (
		INSERT INTO visitor AS v (phone) VALUES (of_phone)
		ON CONFLICT (phone) DO UPDATE SET phone = excluded.phone
		RETURNING v.id, v.name, v.email),
	t AS (INSERT INTO token (token_hash, kind, visitor_id, chain_id) SELECT hash, 'visitor', v.id, of_chain FROM v)
	SELECT v.id, v.name, v.email FROM v
$$;

-- The phone that a visitor has confirmed: the clients with it are they.
DROP FUNCTION IF EXISTS visitor_chains(bigint), visitor_chains(bigint, bigint), visitor_link(text, bigint), visitor_unlink(bigint);
CREATE OR REPLACE FUNCTION visitor_phone(who bigint) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (SELECT v.phone FROM visitor v WHERE v.id = who);
END $$;

-- The health of the installation: worker queues without a recent sign of life.
CREATE OR REPLACE FUNCTION health() RETURNS TABLE (queue text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT q FROM unnest(ARRAY['live', 'send', 'heavy', 'ask']) q
	 WHERE NOT EXISTS (SELECT FROM heartbeat h WHERE h.queue = q AND h.at > now() - interval '15 seconds')
$$;

-- Everything above may be called by the programs.
SELECT callable('okno_app, okno_worker', 'branch_find', 'city_key', 'branch_list', 'user_access', 'chain_title', 'session_open', 'session_start', 'session_end',
	'session_seen', 'partner_find', 'user_token_open', 'user_token_round', 'user_token_save', 'user_by_login', 'user_password_set',
	'user_choice_set', 'user_branches', 'user_nowhere', 'member_name', 'attempt_count', 'attempt_add', 'link_find', 'link_make',
	'code_make', 'code_take', 'visitor_enter', 'visitor_phone', 'health');
-- The operator's console has a role of its own, and asks who is there all the same.
SELECT callable('okno_operator', 'session_open', 'session_seen', 'session_end', 'user_branches');
