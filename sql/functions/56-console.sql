-- console: what the operator changes in the directory, through the console.  No
-- function here reads or writes a tenant's table.

-- Another plan, or another end (the last day, where the chain is; NULL: never).
-- Limits of the chain's own stay.  Like the next three it returns the number of its line in the history, by which it
-- can be taken back; NULL: there is no such chain, or nothing to be done.
CREATE OR REPLACE FUNCTION licence_give(by_operator bigint, of_chain bigint, new_plan bigint, last_day date) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM plan p WHERE p.id = new_plan
		AND (p.archived_at IS NULL OR EXISTS (SELECT FROM licence l WHERE l.chain_id = of_chain AND l.plan_id = p.id))) THEN
		RAISE 'There is no such plan' USING DETAIL = 'plan';
	END IF;
	UPDATE licence l SET plan_id = new_plan, trial = l.trial AND l.plan_id = new_plan,
		since = CASE WHEN l.plan_id = new_plan THEN l.since ELSE now() END,
		ends_at = (last_day + 1)::timestamp AT TIME ZONE coalesce(
			(SELECT b.time_zone FROM branch b WHERE b.chain_id = of_chain ORDER BY b.id LIMIT 1), 'UTC')
	 WHERE l.chain_id = of_chain;
	RETURN CASE WHEN FOUND THEN licence_note(of_chain, by_operator, 'plan') END;
END $$;

-- So many days more, from its end or, if that is over, from now.
CREATE OR REPLACE FUNCTION licence_extend(by_operator bigint, of_chain bigint, days int) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE licence l SET ends_at = greatest(l.ends_at, now()) + days * interval '1 day', trial = false
	 WHERE l.chain_id = of_chain AND l.ends_at IS NOT NULL;
	RETURN CASE WHEN FOUND THEN licence_note(of_chain, by_operator, 'extend') END;
END $$;

-- Suspends a chain, or (why NULL) lets it go on.
CREATE OR REPLACE FUNCTION licence_suspend(by_operator bigint, of_chain bigint, why text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE licence l SET suspended_at = CASE WHEN why IS NOT NULL THEN now() END, suspended_why = coalesce(why, '')
	 WHERE l.chain_id = of_chain AND (l.suspended_at IS NULL) = (why IS NOT NULL);
	RETURN CASE WHEN FOUND THEN licence_note(of_chain, by_operator, CASE WHEN why IS NULL THEN 'resume' ELSE 'suspend' END) END;
END $$;

-- Limits of a chain's own, apart from its plan's (NULL: as the plan says).  Who is
-- there beyond them stays; only more are refused (usage_count).
CREATE OR REPLACE FUNCTION licence_limits(by_operator bigint, of_chain bigint, new_staff int, new_branches int) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE licence l SET staff_max = new_staff, branches_max = new_branches
	 WHERE l.chain_id = of_chain AND (l.staff_max, l.branches_max) IS DISTINCT FROM (new_staff, new_branches);
	RETURN CASE WHEN FOUND THEN licence_note(of_chain, by_operator, 'limits') END;
END $$;

-- Takes a change back, if it is the last one: the licence is again as the line
-- before has it.  False: there is nothing (any more) to be taken back.
CREATE OR REPLACE FUNCTION licence_undo(by_operator bigint, of_chain bigint, of_event bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	before licence_event;
BEGIN
	PERFORM FROM licence l WHERE l.chain_id = of_chain FOR UPDATE;
	IF of_event IS DISTINCT FROM (SELECT max(e.id) FROM licence_event e WHERE e.chain_id = of_chain) THEN
		RETURN false;
	END IF;
	SELECT * INTO before FROM licence_event e WHERE e.chain_id = of_chain AND e.id < of_event ORDER BY e.id DESC LIMIT 1;
	IF NOT FOUND THEN
		RETURN false;
	END IF;
	UPDATE licence l SET plan_id = before.plan_id, since = before.since, ends_at = before.ends_at, trial = before.trial,
		suspended_at = before.suspended_at, suspended_why = before.suspended_why,
		staff_max = before.staff_max, branches_max = before.branches_max
	 WHERE l.chain_id = of_chain;
	PERFORM licence_note(of_chain, by_operator, 'undo');
	RETURN true;
END $$;

-- ---- plans ------------------------------------------------------------------

-- Makes a plan (of_plan NULL) or changes one.  {"id"}; {"stale": true}: it has
-- changed since; NULL: there is none.
CREATE OR REPLACE FUNCTION plan_save(of_plan bigint, seen int, new_title text, new_price text, new_staff int, new_branches int,
	new_term int, new_trial int) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	was  plan;
	made bigint := of_plan;
BEGIN
	IF EXISTS (SELECT FROM plan p WHERE lower(p.title) = lower(new_title) AND p.archived_at IS NULL AND p.id IS DISTINCT FROM of_plan) THEN
		RAISE 'There is a plan of this name already' USING DETAIL = 'title';
	END IF;
	IF of_plan IS NULL THEN
		INSERT INTO plan (title, price, staff_max, branches_max, term_days, trial_days)
		VALUES (new_title, new_price, new_staff, new_branches, new_term, new_trial) RETURNING id INTO made;
		RETURN jsonb_build_object('id', made);
	END IF;
	SELECT * INTO was FROM plan p WHERE p.id = of_plan FOR UPDATE;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	IF was.version <> seen THEN
		RETURN jsonb_build_object('stale', true);
	END IF;
	UPDATE plan p SET title = new_title, price = new_price, staff_max = new_staff, branches_max = new_branches,
		term_days = new_term, trial_days = new_trial, version = p.version + 1
	 WHERE p.id = of_plan;
	RETURN jsonb_build_object('id', of_plan);
END $$;

-- Puts a plan away, or back: chains that have it keep it, nobody gets it anew.
CREATE OR REPLACE FUNCTION plan_archive(of_plan bigint, away boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF away AND EXISTS (SELECT FROM plan p WHERE p.id = of_plan AND p.is_default) THEN
		RAISE 'New businesses get this plan: choose another one for them first' USING DETAIL = 'plan';
	END IF;
	UPDATE plan p SET archived_at = CASE WHEN away THEN now() END, version = p.version + 1
	 WHERE p.id = of_plan AND (p.archived_at IS NULL) = away;
	RETURN FOUND;
END $$;

-- New businesses get this plan from now on.
CREATE OR REPLACE FUNCTION plan_default(of_plan bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM FROM plan p ORDER BY p.id FOR UPDATE;
	IF NOT EXISTS (SELECT FROM plan p WHERE p.id = of_plan AND p.archived_at IS NULL) THEN
		RETURN false;
	END IF;
	UPDATE plan p SET is_default = false WHERE p.is_default AND p.id <> of_plan;
	UPDATE plan p SET is_default = true WHERE p.id = of_plan AND NOT p.is_default;
	RETURN true;
END $$;

-- ---- the installation -------------------------------------------------------

-- False: somebody else has changed it since.
CREATE OR REPLACE FUNCTION installation_save(seen int, new_registration text, new_agreement text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE installation i SET registration = new_registration, agreement = new_agreement, version = i.version + 1
	 WHERE i.version = seen;
	RETURN FOUND;
END $$;

-- ---- working as somebody ----------------------------------------------------

-- The browser of an operator works as a user of a chain for an hour.  The branch
-- to begin in; NULL: they are not (or no longer) there.
CREATE OR REPLACE FUNCTION operator_enter(by_operator bigint, hash bytea, of_chain bigint, of_user bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	place bigint;
	made  bigint;
BEGIN
	SELECT b.id INTO place FROM user_branches(of_user) b WHERE b.chain_id = of_chain ORDER BY b.id LIMIT 1;
	IF place IS NULL OR EXISTS (SELECT FROM "user" u WHERE u.id = of_user AND u.disabled_at IS NOT NULL)
		OR NOT EXISTS (SELECT FROM "user" u WHERE u.id = by_operator AND u.operator) THEN
		RETURN NULL;
	END IF;
	INSERT INTO operator_work (operator_id, user_id, chain_id, branch_id)
	VALUES (by_operator, of_user, of_chain, place) RETURNING id INTO made;
	UPDATE session s SET work_id = made, as_chain = NULL, as_role = NULL, as_staff = NULL
	 WHERE s.token_hash = hash AND s.user_id = by_operator;
	IF NOT FOUND THEN
		RAISE 'the session is gone';
	END IF;
	RETURN place;
END $$;

SELECT callable('okno_operator', 'licence_give', 'licence_extend', 'licence_suspend', 'licence_limits', 'licence_undo', 'plan_save',
	'plan_archive', 'plan_default', 'installation_save', 'operator_enter');
-- What the frame of every page asks.  It never counts mentions here, but PostgreSQL
-- wants the right to every function of a query, called or not.
GRANT EXECUTE ON FUNCTION mention_count(bigint, bigint) TO okno_operator;

-- What a business did in the last thirty days, and how much room its files take: the
-- operator counts, and reads nothing of it.
CREATE OR REPLACE FUNCTION chain_activity(of_chain bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
	since CONSTANT timestamptz := now() - interval '30 days';
BEGIN
	RETURN jsonb_build_object(
		'bookings', (SELECT count(*) FROM branch b JOIN booking_row r ON r.chain_id = of_chain AND r.branch_id = b.id AND r.created_at > since
			WHERE b.chain_id = of_chain),
		'sms', (SELECT count(*) FROM outbox o WHERE o.chain_id = of_chain AND o.channel = 'sms' AND o.tried_at > since AND o.state = 'sent'),
		'letters', (SELECT count(*) FROM outbox o WHERE o.chain_id = of_chain AND o.channel = 'mail' AND o.tried_at > since AND o.state = 'sent'),
		'megabytes', (SELECT ceil(coalesce(sum(f.size), 0) / 1e6)::bigint FROM file f WHERE f.chain_id = of_chain));
END $$;
SELECT callable('okno_operator', 'chain_activity');
