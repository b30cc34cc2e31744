-- offer: what a change of services, staff or places does to what is offered (045-offer.sql).

-- The rows of a service or a member, in a branch or wherever they are, made anew.  What is
-- concerned is found by its keys first, place by place, and looked up one by one: from the
-- view all that a chain of many branches offers would be read for each row that changes.
CREATE OR REPLACE FUNCTION offer_keep() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	row     jsonb := CASE TG_OP WHEN 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
	chain   bigint := row->>'chain_id';
	branch  bigint := row->>'branch_id';
	service bigint := CASE TG_TABLE_NAME WHEN 'service' THEN row->>'id' ELSE row->>'service_id' END;
	member  bigint := CASE TG_TABLE_NAME WHEN 'staff' THEN row->>'id' ELSE row->>'staff_id' END;
	places  bigint[];
BEGIN
	IF current_setting('okno.offers_later', true) = 'on' THEN	-- made once, at the end
		RETURN NULL;
	END IF;
	places := CASE WHEN branch IS NOT NULL THEN ARRAY[branch]
		WHEN member IS NOT NULL THEN ARRAY(SELECT m.branch_id FROM staff_branch m WHERE m.chain_id = chain AND m.staff_id = member)
		ELSE ARRAY(SELECT b.id FROM branch b WHERE b.chain_id = chain) END;
	IF service IS NOT NULL THEN
		DELETE FROM offer o
		 WHERE o.chain_id = chain AND o.branch_id = ANY (places) AND o.service_id = service AND (member IS NULL OR o.staff_id = member);
	ELSE
		DELETE FROM offer o WHERE o.chain_id = chain AND o.branch_id = ANY (places) AND o.staff_id = member;
	END IF;
	INSERT INTO offer
	SELECT o.*
	  FROM (SELECT x.branch_id, x.service_id, x.staff_id
		  FROM unnest(places) p (id)
		 CROSS JOIN LATERAL (SELECT y.* FROM service_staff y
			 WHERE y.chain_id = chain AND y.branch_id = p.id AND y.service_id = service AND (member IS NULL OR y.staff_id = member) OFFSET 0) x
		 WHERE service IS NOT NULL
		 UNION ALL
		SELECT x.branch_id, x.service_id, x.staff_id
		  FROM unnest(places) p (id)
		 CROSS JOIN LATERAL (SELECT y.* FROM service_staff y
			 WHERE y.chain_id = chain AND y.branch_id = p.id AND y.staff_id = member OFFSET 0) x
		 WHERE service IS NULL) k
	 CROSS JOIN LATERAL (SELECT n.* FROM offer_now n
		 WHERE n.chain_id = chain AND n.branch_id = k.branch_id AND n.service_id = k.service_id AND n.staff_id = k.staff_id OFFSET 0) o
	ON CONFLICT (chain_id, branch_id, service_id, staff_id) DO UPDATE
	   SET duration = excluded.duration, before = excluded.before, after = excluded.after,
	       weight = excluded.weight, online = excluded.online, needs = excluded.needs;
	RETURN NULL;
END $$;
