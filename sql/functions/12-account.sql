-- account: registering, signing in, forgotten passwords, second factors, and
-- what users change of themselves.  Each function answers for one key.

-- ---- messages of the installation -------------------------------------------

-- Writes a message and its job.  At most five a day to each recipient and kind
-- of message; what is beyond that, or for nobody (wanted false), is written as
-- void, so that the answer takes as long.
CREATE OR REPLACE FUNCTION notice_add(of_user bigint, of_browser bytea, wanted boolean, of_channel text, to_recipient text,
	in_lang text, of_template text, sealed bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	recent int;
	made   bigint;
BEGIN
	SELECT count(*) INTO recent FROM notice
	 WHERE recipient = to_recipient AND template = of_template AND state <> 'void'
	   AND created_at > now() - interval '1 day';
	INSERT INTO notice (user_id, browser, channel, recipient, lang, template, secret, state)
	VALUES (of_user, of_browser, of_channel, to_recipient, in_lang, of_template, sealed,
		CASE WHEN wanted AND recent < 5 THEN 'new' ELSE 'void' END)
	RETURNING id INTO made;
	INSERT INTO job (queue, kind, chain_id, ref_id) VALUES ('send', 'notice', 0, made);
	IF of_channel = 'sms' AND wanted AND recent < 5 THEN
		PERFORM codes_count(0, NULL);
	END IF;
END $$;

-- What was last written for a browser: in a copy for trying out only.
CREATE OR REPLACE FUNCTION notice_shown(of_browser bytea)
RETURNS TABLE (channel text, recipient text, lang text, template text, secret text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT n.channel, n.recipient, n.lang, n.template, n.secret::text
	  FROM notice n
	 WHERE n.browser = of_browser AND n.state = 'new' AND n.created_at > now() - interval '1 hour'
	 ORDER BY n.id DESC LIMIT 1
$$;

-- How long a message says something that is of use.
CREATE OR REPLACE FUNCTION notice_life(of_template text) RETURNS interval
LANGUAGE sql IMMUTABLE AS $$
	SELECT CASE WHEN of_template IN ('recovery', 'phone') THEN interval '10 minutes'
		    WHEN of_template IN ('password', 'password_mail') THEN interval '1 day' ELSE interval '2 days' END
$$;

-- The worker: notes that a message is tried now and gives it.
CREATE OR REPLACE FUNCTION notice_begin(notice_id bigint)
RETURNS TABLE (channel text, recipient text, lang text, template text, secret text, attempts int, old boolean)
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE notice n SET attempts = n.attempts + 1, tried_at = now()
	 WHERE n.id = notice_id AND n.state = 'new'
	RETURNING n.channel, n.recipient, n.lang, n.template, n.secret::text, n.attempts::int,
		n.created_at < now() - notice_life(n.template)
$$;

-- How a try ended; state stays 'new' if there will be another.  What could not be
-- sent keeps its secret as long as that is good: the operator may help with it.
CREATE OR REPLACE FUNCTION notice_end(notice_id bigint, new_state text, new_error text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE notice
	   SET state = new_state, error = new_error, sent_at = CASE WHEN new_state = 'sent' THEN now() END,
	       secret = CASE WHEN new_state IN ('new', 'gave_up') THEN secret END
	 WHERE id = notice_id AND state = 'new'
$$;

-- ---- registering ------------------------------------------------------------

CREATE OR REPLACE FUNCTION invitation_open(hash bytea) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT i.id FROM invitation i
	 WHERE i.token_hash = hash AND i.kind = 'business' AND i.used_at IS NULL AND i.expires_at > now()
$$;

-- May somebody with this invitation (NULL: none) register?
CREATE OR REPLACE FUNCTION registration_open(invite bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT i.registration = 'open' OR i.registration = 'invitation' AND invitation_open(invite) IS NOT NULL
	  FROM installation i
$$;

-- What the page of registration needs to know.
CREATE OR REPLACE FUNCTION registration_face(invite bytea)
RETURNS TABLE (open boolean, by_invitation boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT registration_open(invite), i.registration = 'invitation'
	  FROM installation i
$$;

-- The agreement (empty: the usual one), and whose it is.
CREATE OR REPLACE FUNCTION agreement(OUT agreement text, OUT title text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT i.agreement, i.title FROM installation i
$$;

-- Takes a registration and sends the password, by SMS or by letter.  Whose phone or
-- address is a user's already is told so there, and nothing else happens: the answer
-- is the same.  By letters only the owner of a phone is told at an address that they
-- have proved, not at the one typed.  False: registration is closed to them.
CREATE OR REPLACE FUNCTION registration_add(way text, of_phone text, of_email text, of_name text, in_lang text, hash text,
	invite bytea, of_browser bytea, sealed bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	owner  bigint;
	taken  text;
	told   text;
BEGIN
	IF NOT registration_open(invite) THEN
		RETURN false;
	END IF;
	SELECT u.id, CASE WHEN u.phone = of_phone AND (way = 'sms' OR u.email IS NULL) THEN 'sms' ELSE 'mail' END, u.email::text
	  INTO owner, taken, told
	  FROM "user" u WHERE u.phone = of_phone OR u.email = of_email::citext
	 ORDER BY u.phone = of_phone DESC NULLS LAST LIMIT 1;
	IF taken IS NULL THEN
		INSERT INTO registration (channel, phone, email, name, lang, password_hash, invitation_id)
		VALUES (way, of_phone, of_email, of_name, in_lang, hash, invitation_open(invite));
		PERFORM notice_add(NULL, of_browser, true, way, CASE way WHEN 'sms' THEN of_phone ELSE of_email END, in_lang,
			CASE way WHEN 'sms' THEN 'password' ELSE 'password_mail' END, sealed);
	ELSE
		PERFORM notice_add(owner, of_browser, true, taken, CASE taken WHEN 'sms' THEN of_phone ELSE told END,
			in_lang, 'account', NULL);
	END IF;
	RETURN true;
END $$;

-- Whom a login names, for checking a password: a user, or who has registered
-- and signs in for the first time (registration set, id NULL).  What is not
-- proved yet finds them only where it is one person's.
CREATE OR REPLACE FUNCTION sign_in_find(login text)
RETURNS TABLE (id bigint, registration bigint, password_hash text, second boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
	who bigint;
BEGIN
	SELECT u.id INTO who FROM "user" u WHERE u.email = login::citext OR u.phone = login;
	IF who IS NULL THEN
		SELECT min(c.user_id) INTO who FROM contact_change c
		 WHERE c.value = login::citext HAVING count(*) = 1;
	END IF;
	IF who IS NOT NULL THEN
		RETURN QUERY
		SELECT u.id, NULL::bigint, nullif(u.password_hash, '!'), f.on_since IS NOT NULL
		  FROM "user" u LEFT JOIN second_factor f ON f.user_id = u.id
		 WHERE u.id = who AND u.disabled_at IS NULL;
		RETURN;
	END IF;
	RETURN QUERY
	SELECT NULL::bigint, r.id, r.password_hash, false
	  FROM registration r
	 WHERE r.agreed_at > now() - interval '1 day'
	   AND (r.phone = login AND (r.channel = 'sms'
			OR (SELECT count(DISTINCT o.email) FROM registration o WHERE o.phone = login) = 1)
		OR r.email = login::citext AND (r.channel = 'mail'
			OR (SELECT count(DISTINCT o.phone) FROM registration o WHERE o.email = login::citext) = 1))
	 ORDER BY r.id DESC LIMIT 1;
END $$;

-- The first sign-in: makes the user, with what the password was sent to; the other,
-- phone or address, waits for its own proof.  NULL: it has become somebody's
-- meanwhile, or the invitation was used.
CREATE OR REPLACE FUNCTION registration_finish(registration_id bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	r    registration;
	made bigint;
BEGIN
	DELETE FROM registration WHERE id = registration_id RETURNING * INTO r;
	IF r.id IS NULL THEN
		RETURN NULL;
	END IF;
	INSERT INTO "user" (phone, email, password_hash, name, lang, agreed_at)
	VALUES (CASE r.channel WHEN 'sms' THEN r.phone END, CASE r.channel WHEN 'mail' THEN r.email END, r.password_hash,
		r.name, r.lang, r.agreed_at)
	ON CONFLICT DO NOTHING RETURNING id INTO made;
	IF made IS NULL THEN
		RETURN NULL;
	END IF;
	IF r.invitation_id IS NOT NULL THEN
		UPDATE invitation SET used_at = now(), used_by = made WHERE id = r.invitation_id AND used_at IS NULL;
		IF NOT FOUND THEN
			DELETE FROM "user" WHERE id = made;
			RETURN NULL;
		END IF;
	END IF;
	INSERT INTO contact_change (user_id, channel, value)
	VALUES (made, CASE r.channel WHEN 'sms' THEN 'mail' ELSE 'sms' END, CASE r.channel WHEN 'sms' THEN r.email ELSE r.phone END);
	DELETE FROM registration g WHERE CASE r.channel WHEN 'sms' THEN g.phone = r.phone ELSE g.email = r.email END;
	RETURN made;
END $$;

-- ---- a forgotten password ---------------------------------------------------

-- Where the code for a login goes: to what was typed, or, where no SMS go out, from a
-- phone to the address that its account has proved.
CREATE OR REPLACE FUNCTION recovery_to(login text, mail_only boolean) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN coalesce((SELECT u.email::text FROM "user" u
		WHERE mail_only AND u.phone = login AND u.disabled_at IS NULL), login);
END $$;

-- Begins: a message with the code to who has this login, sent to the recipient
-- (recovery_to).  At most five a day for each user; nothing tells who is one.
CREATE OR REPLACE FUNCTION recovery_add(login text, recipient text, token bytea, hash bytea, in_lang text, sealed bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	who     bigint;
	said_in text;
BEGIN
	SELECT u.id, u.lang INTO who, said_in
	  FROM "user" u WHERE u.disabled_at IS NULL AND (u.email = login::citext OR u.phone = login);
	IF (SELECT count(*) FROM recovery r WHERE r.user_id = who AND r.created_at > now() - interval '1 day') >= 5 THEN
		who := NULL;
	END IF;
	INSERT INTO recovery (token_hash, user_id, code_hash) VALUES (token, who, hash);
	PERFORM notice_add(who, token, who IS NOT NULL, CASE WHEN recipient LIKE '%@%' THEN 'mail' ELSE 'sms' END, recipient,
		coalesce(said_in, in_lang), 'recovery', sealed);
END $$;

-- Takes the code of a browser's recovery.  A wrong one counts, so the caller
-- commits also on refusal.
CREATE OR REPLACE FUNCTION recovery_pass(token bytea, hash bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	r recovery;
BEGIN
	UPDATE recovery SET tries = tries + 1
	 WHERE token_hash = token AND passed_at IS NULL AND tries < 5 AND created_at > now() - interval '10 minutes'
	RETURNING * INTO r;
	IF r.user_id IS NULL OR r.code_hash <> hash THEN
		RETURN false;
	END IF;
	UPDATE recovery SET passed_at = now() WHERE token_hash = token;
	RETURN true;
END $$;

-- What a browser's recovery waits for: 'code', 'password', or NULL: it is over.
CREATE OR REPLACE FUNCTION recovery_state(token bytea) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT CASE WHEN r.passed_at IS NOT NULL THEN 'password'
		    WHEN r.tries < 5 AND r.created_at > now() - interval '10 minutes' THEN 'code' END
	  FROM recovery r
	 WHERE r.token_hash = token AND r.used_at IS NULL
	   AND (r.passed_at IS NULL OR r.passed_at > now() - interval '15 minutes')
$$;

-- Who may set a new password by a recovery, with what a password must not be.
CREATE OR REPLACE FUNCTION recovery_user(token bytea)
RETURNS TABLE (id bigint, name text, email text, phone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT u.id, u.name, coalesce(u.email::text, ''), coalesce(u.phone, '')
	  FROM recovery r JOIN "user" u ON u.id = r.user_id
	 WHERE r.token_hash = token AND recovery_state(token) = 'password' AND u.disabled_at IS NULL
$$;

-- Sets a password: other browsers (all, if keep is NULL) and programs of the
-- user sign in anew, and a letter tells them.
CREATE OR REPLACE FUNCTION password_change(who bigint, hash text, keep bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	u "user";
BEGIN
	UPDATE "user" SET password_hash = hash WHERE id = who RETURNING * INTO u;
	DELETE FROM session s WHERE s.user_id = who AND s.token_hash IS DISTINCT FROM keep;
	DELETE FROM second_wait w WHERE w.user_id = who;
	DELETE FROM device_user k WHERE k.user_id = who;	-- a PIN wants the new password first
	UPDATE token t SET revoked_at = now() WHERE t.user_id = who AND t.revoked_at IS NULL;
	UPDATE recovery r SET used_at = now() WHERE r.user_id = who AND r.used_at IS NULL;
	IF u.email IS NOT NULL THEN
		PERFORM notice_add(who, NULL, true, 'mail', u.email, u.lang, 'password_changed', NULL);
	END IF;
END $$;

-- Whoever reads what is sent to an account's address or number has it from now on: of
-- one that was made without such a proof, nothing lets in who made it.
CREATE OR REPLACE FUNCTION account_reclaim(who bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE "user" SET unproved = false WHERE id = who AND unproved;
	IF FOUND THEN
		DELETE FROM oidc_identity i WHERE i.user_id = who;
		DELETE FROM second_factor f WHERE f.user_id = who;
		DELETE FROM recovery_code r WHERE r.user_id = who;
		DELETE FROM user_pin p WHERE p.user_id = who;
		DELETE FROM contact_change c WHERE c.user_id = who;
	END IF;
END $$;

-- The end of a recovery.  False: it is over, or was used.
CREATE OR REPLACE FUNCTION recovery_finish(token bytea, hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	who bigint;
BEGIN
	UPDATE recovery SET used_at = now()
	 WHERE token_hash = token AND used_at IS NULL AND recovery_state(token) = 'password' RETURNING user_id INTO who;
	IF who IS NULL THEN
		RETURN false;
	END IF;
	PERFORM account_reclaim(who);
	PERFORM password_change(who, hash, NULL);
	RETURN true;
END $$;

-- ---- the profile ------------------------------------------------------------

-- All that the profile shows, as one document.
CREATE OR REPLACE FUNCTION profile(who bigint, present bytea) RETURNS jsonb
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT jsonb_build_object('name', u.name, 'theme', u.theme, 'has_password', u.password_hash <> '!',
		'email', CASE WHEN NOT u.unproved THEN u.email END, 'phone', CASE WHEN NOT u.unproved THEN u.phone END,
		'only_email', (SELECT u.unproved AND c.value = u.email FROM contact_change c WHERE c.user_id = who AND c.channel = 'mail'),
		'new_email', (SELECT c.value FROM contact_change c WHERE c.user_id = who AND c.channel = 'mail'),
		'typed_phone', (SELECT c.value FROM contact_change c WHERE c.user_id = who AND c.channel = 'sms' AND c.proof_hash IS NULL),
		'new_phone', (SELECT c.value FROM contact_change c WHERE c.user_id = who AND c.channel = 'sms' AND c.proof_hash IS NOT NULL
			AND c.created_at > now() - interval '10 minutes' AND c.tries < 5),
		'second_since', (SELECT f.on_since FROM second_factor f WHERE f.user_id = who),
		'codes_left', (SELECT count(*) FROM recovery_code r WHERE r.user_id = who AND r.used_at IS NULL),
		'sessions', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'agent', s.user_agent, 'address', s.address,
				'seen_s', extract(epoch FROM now() - s.seen_at)::bigint,
				'age_s', extract(epoch FROM now() - s.created_at)::bigint,
				'here', s.token_hash = present) ORDER BY s.token_hash = present DESC, s.seen_at DESC), '[]')
			FROM session s
			WHERE s.user_id = who AND session_lives(s.seen_at, s.created_at)))
	  FROM "user" u WHERE u.id = who
$$;

CREATE OR REPLACE FUNCTION user_name_set(who bigint, new_name text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	UPDATE "user" SET name = new_name WHERE id = who
$$;

-- A user's password and what it must not be.
CREATE OR REPLACE FUNCTION user_secrets(who bigint)
RETURNS TABLE (password_hash text, name text, email text, phone text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT u.password_hash, u.name, coalesce(u.email::text, ''), coalesce(u.phone, '')
	  FROM "user" u WHERE u.id = who
$$;

-- Ends one session of a user (session_id NULL: all but the present one), and what
-- that browser knows of them.  How many.
CREATE OR REPLACE FUNCTION session_drop(who bigint, session_id bigint, present bytea) RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	WITH gone AS (
		DELETE FROM session s
		 WHERE s.user_id = who AND CASE WHEN session_id IS NULL THEN s.token_hash <> present ELSE s.id = session_id END
		RETURNING s.device_id),
	forgotten AS (DELETE FROM device_user k USING gone g WHERE k.device_id = g.device_id AND k.user_id = who)
	SELECT count(*)::int FROM gone
$$;

-- Begins or repeats the change of an address (proof: digest of the link's token)
-- or a number (of the code).  False: it is theirs already.  What belongs to
-- another user gets no message, and the answer does not tell.
CREATE OR REPLACE FUNCTION contact_begin(who bigint, of_channel text, new_value text, proof bytea, of_browser bytea,
	in_lang text, sealed bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	free boolean;
BEGIN
	IF EXISTS (SELECT FROM "user" u WHERE u.id = who AND NOT u.unproved
		AND CASE of_channel WHEN 'mail' THEN u.email = new_value::citext ELSE u.phone = new_value END) THEN
		RETURN false;
	END IF;
	INSERT INTO contact_change AS c (user_id, channel, value, proof_hash, sent_at)
	VALUES (who, of_channel, new_value, proof, now())
	ON CONFLICT (user_id, channel) DO UPDATE
		SET value = excluded.value, proof_hash = excluded.proof_hash, tries = 0, created_at = now(), sent_at = now();
	free := NOT EXISTS (SELECT FROM "user" u
		WHERE u.id <> who AND CASE of_channel WHEN 'mail' THEN u.email = new_value::citext ELSE u.phone = new_value END);
	PERFORM notice_add(who, of_browser, free, of_channel, new_value, in_lang,
		CASE of_channel WHEN 'mail' THEN 'confirm' ELSE 'phone' END, sealed);
	RETURN true;
END $$;

-- What a user's link (of a letter) would confirm; NULL: nothing.
CREATE OR REPLACE FUNCTION contact_of(who bigint, proof bytea) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT c.value::text FROM contact_change c
	 WHERE c.user_id = who AND c.channel = 'mail' AND c.proof_hash = proof AND c.sent_at > now() - interval '7 days'
$$;

-- Takes the proof.  A wrong code counts, so the caller commits also on refusal.
-- The former address or number is told of it.  With the first proof of an account
-- that was made without one, what is not proved stops being its own.
CREATE OR REPLACE FUNCTION contact_finish(who bigint, of_channel text, proof bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	c contact_change;
	u "user";
BEGIN
	UPDATE contact_change SET tries = tries + 1
	 WHERE user_id = who AND channel = of_channel AND (channel = 'mail' OR tries < 5)
	   AND sent_at > now() - CASE channel WHEN 'mail' THEN interval '7 days' ELSE interval '10 minutes' END
	RETURNING * INTO c;
	IF c.proof_hash IS DISTINCT FROM proof OR c.proof_hash IS NULL
		OR EXISTS (SELECT FROM "user" o WHERE CASE of_channel WHEN 'mail' THEN o.email = c.value
			ELSE o.phone = c.value::text END AND o.id <> who) THEN
		RETURN false;
	END IF;
	SELECT * INTO u FROM "user" WHERE id = who;
	UPDATE "user" SET unproved = false,
		email = CASE WHEN of_channel = 'mail' THEN c.value WHEN NOT u.unproved THEN email END,
		phone = CASE WHEN of_channel = 'sms' THEN c.value::text WHEN NOT u.unproved THEN phone END
	 WHERE id = who;
	DELETE FROM contact_change WHERE user_id = who AND channel = of_channel;
	IF u.email IS NOT NULL AND NOT u.unproved AND (of_channel = 'sms' OR u.email <> c.value) THEN
		PERFORM notice_add(who, NULL, true, 'mail', u.email, u.lang, 'contact_changed', NULL);
	END IF;
	RETURN true;
END $$;

-- Forgets what waits for its proof; of an account that has none, what it was made with
-- waits on.
CREATE OR REPLACE FUNCTION contact_drop(who bigint, of_channel text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	DELETE FROM contact_change WHERE user_id = who AND channel = of_channel;
	INSERT INTO contact_change (user_id, channel, value)
	SELECT who, of_channel, own.value
	  FROM "user" u, LATERAL (SELECT CASE of_channel WHEN 'mail' THEN u.email ELSE u.phone::citext END AS value) own
	 WHERE u.id = who AND u.unproved AND own.value IS NOT NULL
$$;

-- The address that a user has still to confirm, for the reminder on every page.
CREATE OR REPLACE FUNCTION mail_unconfirmed(who bigint) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (SELECT c.value FROM contact_change c WHERE c.user_id = who AND c.channel = 'mail');
END $$;

-- The address to which the link was never sent: right after the registration.
CREATE OR REPLACE FUNCTION mail_unsent(who bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT c.value::text FROM contact_change c WHERE c.user_id = who AND c.channel = 'mail' AND c.proof_hash IS NULL
$$;

-- ---- the second factor ------------------------------------------------------

-- A browser that gave a right password waits for the second factor.
CREATE OR REPLACE FUNCTION second_wait_add(who bigint, token bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	INSERT INTO second_wait (token_hash, user_id) VALUES (token, who)
$$;

CREATE OR REPLACE FUNCTION second_wait_user(token bytea) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT w.user_id FROM second_wait w JOIN "user" u ON u.id = w.user_id
	 WHERE w.token_hash = token AND w.created_at > now() - interval '10 minutes' AND u.disabled_at IS NULL
$$;

CREATE OR REPLACE FUNCTION second_wait_end(token bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	DELETE FROM second_wait WHERE token_hash = token
$$;

-- The sealed secret of a user's app, and whether it is on.
CREATE OR REPLACE FUNCTION second_secret(who bigint) RETURNS TABLE (secret text, is_on boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT f.secret::text, f.on_since IS NOT NULL FROM second_factor f WHERE f.user_id = who
$$;

-- Keeps a new secret until a code proves that the app has it; one that is on stays.
CREATE OR REPLACE FUNCTION second_begin(who bigint, sealed bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO second_factor AS f (user_id, secret) VALUES (who, sealed)
	ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, last_step = 0 WHERE f.on_since IS NULL;
	RETURN FOUND;
END $$;

-- Uses up the code of a step.  False: it or a later one was used before.
CREATE OR REPLACE FUNCTION second_step(who bigint, step bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE second_factor SET last_step = step WHERE user_id = who AND last_step < step;
	RETURN FOUND;
END $$;

CREATE OR REPLACE FUNCTION recovery_code_use(who bigint, hash bytea) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE recovery_code SET used_at = now() WHERE user_id = who AND code_hash = hash AND used_at IS NULL;
	RETURN FOUND;
END $$;

-- Switches the second factor on, or makes new recovery codes for one that is on.
-- Other browsers of the user stay signed in: they were let in before.
CREATE OR REPLACE FUNCTION second_on(who bigint, codes bytea[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE second_factor SET on_since = coalesce(on_since, now()) WHERE user_id = who;
	DELETE FROM recovery_code WHERE user_id = who;
	INSERT INTO recovery_code (user_id, code_hash) SELECT who, c FROM unnest(codes) c;
	UPDATE token t SET revoked_at = now() WHERE t.user_id = who AND t.revoked_at IS NULL;
END $$;

CREATE OR REPLACE FUNCTION second_off(who bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	u "user";
BEGIN
	DELETE FROM second_factor WHERE user_id = who;
	DELETE FROM recovery_code WHERE user_id = who;
	SELECT * INTO u FROM "user" WHERE id = who;
	IF u.email IS NOT NULL THEN
		PERFORM notice_add(who, NULL, true, 'mail', u.email, u.lang, 'second_off', NULL);
	END IF;
END $$;

-- ---- the operator -----------------------------------------------------------

CREATE OR REPLACE FUNCTION invitation_make(hash bytea, new_note text, by_user bigint, days int) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	INSERT INTO invitation (token_hash, note, made_by, expires_at)
	VALUES (hash, new_note, by_user, now() + days * interval '1 day') RETURNING id
$$;

CREATE OR REPLACE FUNCTION invitation_list()
RETURNS TABLE (id bigint, note text, created_at timestamptz, expires_at timestamptz, used_at timestamptz, used_by text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT i.id, i.note, i.created_at, i.expires_at, i.used_at, u.name
	  FROM invitation i LEFT JOIN "user" u ON u.id = i.used_by
	 ORDER BY i.id DESC
$$;

CREATE OR REPLACE FUNCTION invitation_revoke(invitation_id bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	DELETE FROM invitation WHERE id = invitation_id AND used_at IS NULL;
	RETURN FOUND;
END $$;

-- Has a message a password or a code that the operator may tell its recipient?  A
-- link that confirms an address is none: it would prove nothing any more.
CREATE OR REPLACE FUNCTION notice_tells(n notice) RETURNS boolean
LANGUAGE sql STABLE AS $$
	SELECT n.state IN ('new', 'gave_up') AND n.secret IS NOT NULL AND n.template IN ('password', 'password_mail', 'recovery', 'phone')
		AND n.created_at > now() - notice_life(n.template)
$$;

-- The messages of the installation that wait or could not be sent, latest first,
-- without their secrets.  tells: notice_show has something to show.
CREATE OR REPLACE FUNCTION notice_list(before bigint, most int)
RETURNS TABLE (id bigint, channel text, recipient text, template text, state text, attempts int, error text,
	created_at timestamptz, tells boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT n.id, n.channel, n.recipient, n.template, CASE WHEN late.yes THEN 'gave_up' ELSE n.state END, n.attempts::int,
	       CASE WHEN late.yes THEN 'what it says is no longer valid' ELSE n.error END, n.created_at, notice_tells(n)
	  FROM notice n, LATERAL (SELECT n.state = 'new' AND n.created_at < now() - notice_life(n.template) AS yes) late
	 WHERE n.state IN ('new', 'gave_up') AND (before IS NULL OR n.id < before)
	 ORDER BY n.id DESC LIMIT most
$$;

-- One of them with its secret, which is written down: whoever sees it could sign
-- in with it.  by_operator NULL: okno-admin.  secret NULL: it has none, or none
-- that is still good.
CREATE OR REPLACE FUNCTION notice_show(by_operator bigint, notice_id bigint)
RETURNS TABLE (channel text, recipient text, lang text, template text, secret text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	n notice;
BEGIN
	SELECT * INTO n FROM notice x WHERE x.id = notice_id AND x.state IN ('new', 'gave_up');
	IF n.id IS NULL THEN
		RETURN;
	END IF;
	IF notice_tells(n) THEN
		INSERT INTO operator_event (operator_id, subject, changes)
		VALUES (by_operator, 'notice', jsonb_build_object('recipient', n.recipient, 'template', n.template));
	END IF;
	RETURN QUERY SELECT n.channel, n.recipient, n.lang, n.template, CASE WHEN notice_tells(n) THEN n.secret::text END;
END $$;

-- ---- housekeeping -----------------------------------------------------------

CREATE OR REPLACE FUNCTION account_sweep() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	DELETE FROM registration WHERE agreed_at < now() - interval '1 day';
	DELETE FROM recovery WHERE created_at < now() - interval '1 day';
	DELETE FROM second_wait WHERE created_at < now() - interval '10 minutes';
	DELETE FROM second_factor WHERE on_since IS NULL AND NOT EXISTS (
		SELECT FROM session s WHERE s.user_id = second_factor.user_id);
	UPDATE notice SET secret = NULL WHERE secret IS NOT NULL AND created_at < now() - interval '2 days';
	DELETE FROM notice WHERE created_at < now() - CASE state WHEN 'void' THEN interval '1 day' ELSE interval '30 days' END;
$$;

SELECT callable('okno_app', 'notice_shown', 'registration_open', 'registration_face', 'agreement', 'registration_add',
	'sign_in_find', 'registration_finish', 'recovery_to', 'recovery_add', 'recovery_pass', 'recovery_state', 'recovery_user',
	'recovery_finish', 'password_change', 'profile', 'user_name_set', 'user_secrets', 'session_drop',
	'contact_begin', 'contact_of', 'contact_finish', 'contact_drop', 'mail_unconfirmed', 'mail_unsent',
	'second_wait_add', 'second_wait_user', 'second_wait_end', 'second_secret', 'second_begin', 'second_step',
	'recovery_code_use', 'second_on', 'second_off');
SELECT callable('okno_worker', 'notice_begin', 'notice_end', 'account_sweep');
SELECT callable('okno_operator', 'invitation_make', 'invitation_list', 'invitation_revoke', 'notice_list', 'notice_show');
