-- 15-frame: what stands around every page of the staff, in one question, for every page
-- asks it.

-- A row for each branch that somebody may work in (worked: in the present chain only), by
-- business and id, and how many they are (n); of more than most only the present one and
-- the first.  of_business: the business's name if they work in several.  The same in each:
--   unconfirmed   the address that they have still to confirm
--   licence       {state, why, trial, days}: what is to be said of the chain's; days: left, if
--                 few are, for who may know; NULL: nothing
--   lock          after how many idle minutes their pages lock themselves; NULL: no PIN
CREATE OR REPLACE FUNCTION frame_of(who bigint, of_chain bigint, here bigint, worked boolean, may_know boolean, most int)
RETURNS TABLE (id bigint, title text, of_business text, n bigint, unconfirmed text, licence jsonb, lock int)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT b.id, b.title, b.of_business, b.n,
	       (SELECT c.value::text FROM contact_change c WHERE c.user_id = who AND c.channel = 'mail'),
	       (SELECT jsonb_build_object('state', CASE WHEN l.suspended_at IS NOT NULL THEN 'suspended' WHEN l.ends_at <= now() THEN 'ended' END,
			'why', l.suspended_why, 'trial', l.trial, 'days', ceil(extract(epoch FROM l.ends_at - now()) / 86400)::int)
		  FROM licence l
		 WHERE l.chain_id = of_chain
		   AND (l.suspended_at IS NOT NULL OR l.ends_at <= now() OR may_know AND l.ends_at < now() + interval '14 days')),
	       (SELECT p.lock_after::int FROM user_pin p WHERE p.user_id = who)
	  FROM (SELECT o.id, o.title, count(*) OVER () AS n, row_number() OVER () AS place,
		       CASE WHEN min(o.chain_id) OVER () <> max(o.chain_id) OVER () THEN o.chain_title END AS of_business
		  FROM (SELECT b.id, b.title, b.chain_id, c.title AS chain_title
			  FROM membership m
			  JOIN chain c ON c.id = m.chain_id
			  JOIN branch b ON b.chain_id = m.chain_id AND (m.branches IS NULL OR b.id = ANY (m.branches))
			 WHERE m.user_id = who AND b.archived_at IS NULL AND (NOT worked OR m.chain_id = of_chain)
			 ORDER BY c.title, b.id) o) b
	 WHERE b.n <= most OR b.id = here OR b.place = 1
	 ORDER BY b.place;
END $$;
SELECT callable('okno_app, okno_operator', 'frame_of');
