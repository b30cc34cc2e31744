-- does: who does services, said for many at once.

-- Services that a branch offers, in the order of their list: those that are
-- asked for, else those that nobody does.
CREATE OR REPLACE FUNCTION services_asked(chain bigint, branch bigint, asked bigint[]) RETURNS TABLE (id bigint, place bigint)
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN QUERY
	SELECT v.id, row_number() OVER (ORDER BY c.weight DESC, c.id, v.weight DESC, v.id)
	  FROM service_branch sb
	  JOIN service v ON v.chain_id = chain AND v.id = sb.service_id AND v.archived_at IS NULL
	  JOIN service_category c ON c.chain_id = chain AND c.id = v.category_id
	 WHERE sb.chain_id = chain AND sb.branch_id = branch
	   AND CASE asked WHEN '{}' THEN NOT EXISTS (SELECT FROM offer o
			WHERE o.chain_id = chain AND o.branch_id = branch AND o.service_id = sb.service_id)
		ELSE sb.service_id = ANY (asked) END;
END $$;

-- These people do these services from now on, besides whoever does them already.
-- False: one of them is not of the branch, and nothing was changed.
CREATE OR REPLACE FUNCTION services_give(chain bigint, branch bigint, services bigint[], people bigint[]) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
	IF (SELECT count(*) FROM services_asked(chain, branch, services) a WHERE services <> '{}') <> cardinality(services)
		OR NOT members_ok(chain, branch, people) THEN
		RETURN false;
	END IF;
	PERFORM set_config('okno.offers_later', 'on', true);
	INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
	SELECT chain, branch, s.id, p.id FROM unnest(services) s (id) CROSS JOIN unnest(people) p (id)
	ON CONFLICT DO NOTHING;
	PERFORM positions_spread(chain, services, people);
	INSERT INTO offer
	SELECT o.* FROM offer_now o
	 WHERE o.chain_id = chain AND o.branch_id = branch AND o.service_id = ANY (services)
	ON CONFLICT DO NOTHING;
	PERFORM set_config('okno.offers_later', '', true);
	RETURN true;
END $$;

GRANT EXECUTE ON FUNCTION services_asked(bigint, bigint, bigint[]), services_give(bigint, bigint, bigint[], bigint[])
	TO okno_app, okno_worker;
