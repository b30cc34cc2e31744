-- licence: what a chain may use, what it uses, and what an ended or suspended
-- licence forbids.

-- Why nothing of a chain is changed now: 'suspended', 'ended'; NULL: it is.
CREATE OR REPLACE FUNCTION licence_state(of_chain bigint) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (SELECT CASE WHEN l.suspended_at IS NOT NULL THEN 'suspended' WHEN l.ends_at <= now() THEN 'ended' END
		  FROM licence l WHERE l.chain_id = of_chain);
END $$;

-- Notes a licence as it is now in its history.
CREATE OR REPLACE FUNCTION licence_note(of_chain bigint, of_operator bigint, what text) RETURNS bigint
LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
	INSERT INTO licence_event (chain_id, operator_id, action, plan_id, since, ends_at, trial, suspended_at, suspended_why,
		staff_max, branches_max)
	SELECT l.chain_id, of_operator, what, l.plan_id, l.since, l.ends_at, l.trial, l.suspended_at, l.suspended_why,
	       l.staff_max, l.branches_max
	  FROM licence l WHERE l.chain_id = of_chain
	RETURNING id
$$;

-- Every chain has a licence from its beginning: the default plan, first as a
-- trial if it has one.
CREATE OR REPLACE FUNCTION chain_begin() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO chain_usage (chain_id) VALUES (NEW.id);
	INSERT INTO licence (chain_id, plan_id, trial, ends_at)
	SELECT NEW.id, p.id, p.trial_days IS NOT NULL, now() + coalesce(p.trial_days, p.term_days) * interval '1 day'
	  FROM plan p WHERE p.is_default;
	PERFORM licence_note(NEW.id, NULL, 'given');
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS chain_begin ON chain;
CREATE TRIGGER chain_begin AFTER INSERT ON chain FOR EACH ROW EXECUTE FUNCTION chain_begin();

-- ---- counting ---------------------------------------------------------------

-- Counts a row that appears, disappears, is put away or taken back; the argument
-- is the column of chain_usage.  Beyond the limits of the licence nobody is added;
-- those who are there stay.  The update locks the chain's row, so two at once are counted one
-- after the other.
CREATE OR REPLACE FUNCTION usage_count() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	of_chain CONSTANT bigint := CASE TG_OP WHEN 'DELETE' THEN OLD.chain_id ELSE NEW.chain_id END;
	was      CONSTANT int := CASE WHEN TG_OP = 'INSERT' OR to_jsonb(OLD)->>'archived_at' IS NOT NULL THEN 0 ELSE 1 END;
	becomes  CONSTANT int := CASE WHEN TG_OP = 'DELETE' OR to_jsonb(NEW)->>'archived_at' IS NOT NULL THEN 0 ELSE 1 END;
	used     chain_usage;
	most     record;
BEGIN
	IF was = becomes OR (CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END)->>'kind' = 'room' THEN
		RETURN NULL;	-- a room is no staff member
	END IF;
	UPDATE chain_usage u
	   SET staff = u.staff + CASE TG_ARGV[0] WHEN 'staff' THEN becomes - was ELSE 0 END,
	       branches = u.branches + CASE TG_ARGV[0] WHEN 'branches' THEN becomes - was ELSE 0 END,
	       users = u.users + CASE TG_ARGV[0] WHEN 'users' THEN becomes - was ELSE 0 END
	 WHERE u.chain_id = of_chain RETURNING * INTO used;
	IF becomes = 0 OR TG_ARGV[0] = 'users' THEN
		RETURN NULL;
	END IF;
	SELECT coalesce(l.staff_max, p.staff_max) AS staff, coalesce(l.branches_max, p.branches_max) AS branches INTO most
	  FROM licence l JOIN plan p ON p.id = l.plan_id WHERE l.chain_id = of_chain;
	IF TG_ARGV[0] = 'staff' AND used.staff > most.staff THEN
		RAISE 'The licence of this business ends at so many staff members:' USING DETAIL = 'name', HINT = most.staff;
	ELSIF TG_ARGV[0] = 'branches' AND used.branches > most.branches THEN
		RAISE 'The licence of this business ends at so many branches:' USING DETAIL = 'title', HINT = most.branches;
	END IF;
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS usage_count ON staff;
CREATE TRIGGER usage_count AFTER INSERT OR DELETE OR UPDATE OF archived_at ON staff
	FOR EACH ROW EXECUTE FUNCTION usage_count('staff');
DROP TRIGGER IF EXISTS usage_count ON branch;
CREATE TRIGGER usage_count AFTER INSERT OR DELETE OR UPDATE OF archived_at ON branch
	FOR EACH ROW EXECUTE FUNCTION usage_count('branches');
DROP TRIGGER IF EXISTS usage_count ON membership;
CREATE TRIGGER usage_count AFTER INSERT OR DELETE ON membership
	FOR EACH ROW EXECUTE FUNCTION usage_count('users');

-- Messages that were given up, and those taken up again.
CREATE OR REPLACE FUNCTION usage_letters() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE chain_usage u SET gave_up = u.gave_up + CASE NEW.state WHEN 'gave_up' THEN 1 ELSE -1 END
	 WHERE u.chain_id = NEW.chain_id;
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS usage_letters ON outbox;
CREATE TRIGGER usage_letters AFTER UPDATE OF state ON outbox
	FOR EACH ROW WHEN ((OLD.state = 'gave_up') <> (NEW.state = 'gave_up')) EXECUTE FUNCTION usage_letters();

-- ---- reading only -----------------------------------------------------------

-- The programs refuse whoever has signed in before anything is done (lib/auth.c);
-- this is for every other way to a visit, a client's own above all.
CREATE OR REPLACE FUNCTION licence_keep() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	-- Nested, for the worker may not ask what follows.
	IF current_user = 'okno_app' THEN
		IF licence_state(current_chain()) IS NOT NULL THEN
			RAISE 'Online booking is paused here at present. Please call us.' USING DETAIL = 'licence';
		END IF;
	END IF;
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS licence_keep ON visit;
CREATE TRIGGER licence_keep BEFORE INSERT OR UPDATE OR DELETE ON visit
	FOR EACH STATEMENT EXECUTE FUNCTION licence_keep();

-- ---- what the chain sees ----------------------------------------------------

-- The last day of a time that is an end, where the chain is.
CREATE OR REPLACE FUNCTION chain_day(of_chain bigint, at timestamptz) RETURNS date
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (at AT TIME ZONE coalesce((SELECT b.time_zone FROM branch b WHERE b.chain_id = of_chain ORDER BY b.id LIMIT 1), 'UTC'))::date;
END $$;

-- The licence of the present chain: {plan, price, staff, staff_max, branches,
-- branches_max, own_staff, own_branches, plan_staff, plan_branches, users, trial,
-- state, why, since, last_day, days, history, work}: the limits in force (max), those
-- of its own, and those of its plan.
CREATE OR REPLACE FUNCTION licence_page() RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (SELECT jsonb_build_object('plan', p.title, 'price', p.price, 'staff', u.staff,
			'staff_max', coalesce(l.staff_max, p.staff_max), 'own_staff', l.staff_max, 'plan_staff', p.staff_max,
			'branches', u.branches, 'branches_max', coalesce(l.branches_max, p.branches_max),
			'own_branches', l.branches_max, 'plan_branches', p.branches_max, 'users', u.users, 'trial', l.trial,
			'state', licence_state(l.chain_id), 'why', l.suspended_why, 'since', chain_day(l.chain_id, l.since),
			'last_day', chain_day(l.chain_id, l.ends_at - interval '1 second'),
			'days', ceil(extract(epoch FROM l.ends_at - now()) / 86400)::int,
			'history', licence_history(l.chain_id), 'work', operator_works(l.chain_id))
		  FROM licence l
		  JOIN plan p ON p.id = l.plan_id
		  JOIN chain_usage u ON u.chain_id = l.chain_id
		 WHERE l.chain_id = current_chain());
END $$;

-- The last changes of a licence, newest first: [{id, day, action, plan, last_day, trial, why,
-- own_staff, own_branches, by}].
CREATE OR REPLACE FUNCTION licence_history(of_chain bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'day', chain_day(of_chain, e.at), 'action', e.action,
			'plan', p.title, 'last_day', chain_day(of_chain, e.ends_at - interval '1 second'), 'trial', e.trial,
			'why', e.suspended_why, 'own_staff', e.staff_max, 'own_branches', e.branches_max, 'by', o.name) ORDER BY e.id DESC), '[]')
		  FROM (SELECT * FROM licence_event x WHERE x.chain_id = of_chain ORDER BY x.id DESC LIMIT 50) e
		  JOIN plan p ON p.id = e.plan_id
		  LEFT JOIN "user" o ON o.id = e.operator_id);
END $$;

-- When the operator worked in a chain, as whom: [{operator, user, at, ended, now}].
CREATE OR REPLACE FUNCTION operator_works(of_chain bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('operator', o.name, 'user', u.name,
			'at', to_char(w.began_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI'),
			'ended', to_char(least(w.ended_at, w.until) AT TIME ZONE b.time_zone, 'HH24:MI'),
			'now', w.ended_at IS NULL AND w.until > now()) ORDER BY w.id DESC), '[]')
		  FROM (SELECT * FROM operator_work x WHERE x.chain_id = of_chain ORDER BY x.id DESC LIMIT 50) w
		  JOIN "user" o ON o.id = w.operator_id
		  JOIN "user" u ON u.id = w.user_id
		  JOIN branch b ON b.id = w.branch_id);
END $$;

-- When an operator last worked as this user, within a month: for their profile.
CREATE OR REPLACE FUNCTION operator_worked_as(who bigint)
RETURNS TABLE (operator text, chain text, at text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN QUERY
	SELECT o.name, c.title, to_char(w.began_at AT TIME ZONE b.time_zone, 'YYYY-MM-DD"T"HH24:MI')
	  FROM operator_work w
	  JOIN "user" o ON o.id = w.operator_id
	  JOIN chain c ON c.id = w.chain_id
	  JOIN branch b ON b.id = w.branch_id
	 WHERE w.user_id = who AND w.began_at > now() - interval '30 days'
	 ORDER BY w.id DESC LIMIT 5;
END $$;

-- The operator goes back to being themselves.
CREATE OR REPLACE FUNCTION operator_leave(hash bytea) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	left_chain bigint;
BEGIN
	UPDATE operator_work w SET ended_at = now()
	  FROM session s
	 WHERE s.token_hash = hash AND w.id = s.work_id AND w.ended_at IS NULL
	RETURNING w.chain_id INTO left_chain;
	UPDATE session s SET work_id = NULL WHERE s.token_hash = hash;
	RETURN left_chain;
END $$;

GRANT EXECUTE ON FUNCTION licence_state(bigint), licence_page(), operator_worked_as(bigint),
	operator_leave(bytea) TO okno_app;
GRANT EXECUTE ON FUNCTION licence_history(bigint), operator_works(bigint),
	chain_day(bigint, timestamptz) TO okno_operator;
