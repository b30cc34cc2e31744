-- leave: what becomes of the access of those of the staff who leave, and of those who
-- come back.  What the actor may do to whose account is decided as for any member
-- (13-roles.sql).

-- The account of a member of the staff: the one that signs in here, else the last that
-- did (ended).  state: 'may' if the actor may end it, or give it back; else why not:
-- 'self', it is theirs; 'last', a business keeps an owner; 'beyond', it has more rights
-- or branches.
CREATE OR REPLACE FUNCTION staff_account(actor bigint, member bigint)
RETURNS TABLE (user_id bigint, login text, ended boolean, until date, state text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT a.user_id, coalesce(u.email::text, u.phone), a.ended_at IS NOT NULL, a.until,
	       CASE WHEN a.user_id = actor THEN 'self'
		    WHEN a.ended_at IS NULL AND r.slug = 'owner' AND NOT EXISTS (
			SELECT FROM membership m JOIN "user" o ON o.id = m.user_id
			 WHERE m.chain_id = r.chain_id AND m.role_id = r.id AND m.user_id <> a.user_id AND o.disabled_at IS NULL
			   AND m.until IS NULL) THEN 'last'
		    WHEN role_within(actor, a.role_id) AND branches_within(actor, a.branches) THEN 'may'
		    ELSE 'beyond' END
	  FROM (SELECT m.user_id, m.role_id, m.branches, m.until, NULL::timestamptz AS ended_at
		  FROM membership m WHERE m.chain_id = current_chain() AND m.staff_id = member
		 UNION ALL
		SELECT f.user_id, f.role_id, f.branches, NULL, f.ended_at
		  FROM former_member f WHERE f.chain_id = current_chain() AND f.staff_id = member
		   AND NOT EXISTS (SELECT FROM membership m WHERE m.chain_id = f.chain_id AND m.user_id = f.user_id)) a
	  JOIN role r ON r.chain_id = current_chain() AND r.id = a.role_id
	  JOIN "user" u ON u.id = a.user_id
	 ORDER BY a.ended_at DESC NULLS FIRST
	 LIMIT 1;
END $$;

-- Whoever is let go signs in no more: at once, or from the day after the last on; nor
-- does anybody accept an invitation to be them.  ends false: all that stays.  What the
-- actor may not end stays as well.
CREATE OR REPLACE FUNCTION staff_access_end(actor bigint, member bigint, ends boolean, last date, today date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	who   bigint := (SELECT a.user_id FROM staff_account(actor, member) a WHERE NOT a.ended AND a.state = 'may');
	upto  date := CASE WHEN ends THEN last END;
BEGIN
	UPDATE invite i SET withdrawn_at = now()
	 WHERE ends AND i.chain_id = current_chain() AND i.staff_id = member AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL;
	IF upto <= today THEN
		PERFORM member_end(actor, who) WHERE who IS NOT NULL;
		RETURN;
	END IF;
	UPDATE membership m SET until = upto, version = m.version + 1
	 WHERE m.chain_id = current_chain() AND m.user_id = who AND m.until IS DISTINCT FROM upto;
END $$;

-- Whoever comes back signs in again as they did; a leave that was to come is off.  Their
-- own, and that of whom the actor may not give access, stays.
CREATE OR REPLACE FUNCTION staff_access_back(actor bigint, member bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM member_return(actor, a.user_id) FROM staff_account(actor, member) a WHERE a.ended AND a.state = 'may';
	UPDATE membership m SET until = NULL, version = m.version + 1
	 WHERE m.chain_id = current_chain() AND m.staff_id = member AND m.until IS NOT NULL AND m.user_id <> actor
	   AND role_within(actor, m.role_id) AND branches_within(actor, m.branches);
END $$;

-- Ends the memberships whose last day is over; the last owner's stays.
CREATE OR REPLACE FUNCTION leavers_end(today date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM membership_end(m)
	   FROM membership m
	   JOIN role r ON r.chain_id = m.chain_id AND r.id = m.role_id
	  WHERE m.chain_id = current_chain() AND m.until < today
	    AND (r.slug <> 'owner' OR EXISTS (
		SELECT FROM membership o JOIN "user" u ON u.id = o.user_id
		 WHERE o.chain_id = m.chain_id AND o.role_id = m.role_id AND u.disabled_at IS NULL
		   AND (o.until IS NULL OR o.until >= today)));
END $$;

SELECT callable('okno_app', 'staff_account', 'staff_access_end', 'staff_access_back');
SELECT callable('okno_worker', 'leavers_end');
