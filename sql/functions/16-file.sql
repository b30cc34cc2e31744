-- file: where uploads are shown, and which are shown nowhere any more.

-- The address of a public picture of a branch's chain; longest side 1600 or 320.
CREATE OR REPLACE FUNCTION picture_path(branch bigint, name text, side int) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT '/booking/' || branch || '/pictures/' || name || '-' || side
$$;

-- A picture as pages show it (lib/pages/picture.html): {id, state, is: {STATE: true},
-- why: {REASON: true}, large, small, width, height}; NULL: there is none.  The
-- addresses are null until it is ready.
CREATE OR REPLACE FUNCTION picture_show(chain bigint, branch bigint, picture bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (
	SELECT jsonb_build_object('id', f.id, 'state', f.state, 'is', jsonb_build_object(f.state, true),
	       'why', CASE WHEN f.state = 'refused' THEN jsonb_build_object(f.reason, true) END,
	       'large', CASE WHEN f.state = 'ready' THEN picture_path(branch, f.name, 1600) END,
	       'small', CASE WHEN f.state = 'ready' THEN picture_path(branch, f.name, 320) END,
	       'width', f.width, 'height', f.height)
	  FROM file f
	 WHERE f.chain_id = chain AND f.id = picture AND f.kind = 'picture');
END $$;

-- The address of a picture, small or large; '' while there is none to show.
CREATE OR REPLACE FUNCTION picture_address(chain bigint, branch bigint, picture bigint, side int) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN coalesce((
	SELECT picture_path(branch, f.name, side)
	  FROM file f
	 WHERE f.chain_id = chain AND f.id = picture AND f.state = 'ready'), '');
END $$;

-- The same with the address of this installation before it.
CREATE OR REPLACE FUNCTION picture_url(home text, chain bigint, branch bigint, picture bigint, side int) RETURNS text
LANGUAGE plpgsql STABLE AS $$
BEGIN
	IF picture IS NULL THEN
		RETURN '';
	END IF;
	RETURN coalesce(home || nullif(picture_address(chain, branch, picture, side), ''), '');
END $$;

-- Marks the uploads of a chain that no row of any table refers to, and deletes
-- those that were marked a day ago: their names, for the bytes to follow.  Files
-- that were taken away from visits a day ago are let go first.
-- Which tables may refer to them is asked of the catalogue, so a new one is
-- never forgotten.
CREATE OR REPLACE FUNCTION file_sweep(chain bigint) RETURNS TABLE (name text)
LANGUAGE plpgsql AS $$
DECLARE
	used text := (
		SELECT coalesce(string_agg(format('EXISTS (SELECT FROM %s t WHERE t.chain_id = f.chain_id AND t.%I = f.id)',
			c.conrelid::regclass, a.attname), ' OR '), 'false')
		  FROM pg_constraint c
		  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) AND a.attname <> 'chain_id'
		 WHERE c.contype = 'f' AND c.confrelid = 'file'::regclass);
BEGIN
	UPDATE visit_file v SET file_id = NULL
	 WHERE v.chain_id = chain AND v.removed_at < now() - interval '1 day' AND v.file_id IS NOT NULL;
	EXECUTE format('UPDATE file f SET unused_at = CASE WHEN %1$s THEN NULL ELSE now() END
		WHERE f.chain_id = $1 AND (f.unused_at IS NULL) <> (%1$s)', used) USING chain;
	RETURN QUERY DELETE FROM file f
		WHERE f.chain_id = chain AND f.unused_at < now() - interval '1 day'
		RETURNING f.name;
END $$;

GRANT EXECUTE ON FUNCTION picture_path(bigint, text, int), picture_show(bigint, bigint, bigint),
	picture_address(bigint, bigint, bigint, int), picture_url(text, bigint, bigint, bigint, int), file_sweep(bigint) TO okno_app, okno_worker;
