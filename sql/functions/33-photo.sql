-- photo: galleries, of which each has its most.

-- Adds a photo to an owner's, at the end or where it was; NULL: there are so many
-- already.  Two at once would each count without the other, so they go one by one.
CREATE OR REPLACE FUNCTION photo_put(chain bigint, kind text, owner bigint, picture bigint, weight int, most int) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	many int;
	last int;
	made bigint;
BEGIN
	PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'photo', kind, owner), chain));
	SELECT count(*), coalesce(max(p.weight), 0) INTO many, last
	  FROM photo p WHERE p.chain_id = chain AND p.kind = photo_put.kind AND p.owner_id = owner;
	IF many >= most THEN
		RETURN NULL;
	END IF;
	INSERT INTO photo (chain_id, branch_id, instance_id, file_id, weight)
	VALUES (chain, CASE kind WHEN 'branch' THEN owner END, CASE kind WHEN 'room' THEN owner END, picture, coalesce(weight, last + 1))
	RETURNING id INTO made;
	RETURN made;
END $$;

GRANT EXECUTE ON FUNCTION photo_put(bigint, text, bigint, bigint, int, int) TO okno_app;
