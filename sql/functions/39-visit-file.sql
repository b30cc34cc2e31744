-- visit-file: photos and files of visits: added, taken away and put back.

-- Locks a visit, so that what is counted stays; tells the open windows of it that
-- its files change.  How many it has; NULL: there is no such visit.
CREATE OR REPLACE FUNCTION visit_files_begin(chain bigint, branch bigint, visit bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM FROM visit v WHERE v.chain_id = chain AND v.branch_id = branch AND v.id = visit FOR NO KEY UPDATE;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	PERFORM job_add('live', 'notice', branch, jsonb_build_object('kind', 'files', 'id', visit));
	RETURN (SELECT count(*) FROM visit_file f WHERE f.chain_id = chain AND f.visit_id = visit AND f.removed_at IS NULL);
END $$;

-- Adds a file.  Its id; 0: the visit has so many already; NULL: there is no such visit.
CREATE OR REPLACE FUNCTION visit_file_add(chain bigint, branch bigint, visit bigint, file bigint, moment text, title text,
	by_user bigint, most int) RETURNS bigint
LANGUAGE plpgsql AS $$
#variable_conflict use_variable
DECLARE
	had  bigint := visit_files_begin(chain, branch, visit);
	made bigint;
BEGIN
	IF had IS NULL OR had >= most THEN
		RETURN had * 0;
	END IF;
	INSERT INTO visit_file (chain_id, visit_id, file_id, moment, title, created_by)
	VALUES (chain, visit, file, moment, title, by_user) RETURNING id INTO made;
	RETURN made;
END $$;

-- Changes a file: a photo's moment, or whether it is there; NULL: as it is.  What it
-- is called; '': the visit has so many already; NULL: there is none to change.
CREATE OR REPLACE FUNCTION visit_file_change(chain bigint, branch bigint, visit bigint, one bigint, of_moment text, removed boolean,
	most int) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
	had  bigint := visit_files_begin(chain, branch, visit);
	name text;
BEGIN
	IF NOT removed AND had >= most THEN
		RETURN '';
	END IF;
	UPDATE visit_file x
	   SET moment = coalesce(of_moment, x.moment),
	       removed_at = CASE WHEN removed THEN coalesce(x.removed_at, now()) WHEN removed IS NULL THEN x.removed_at END
	  FROM file f
	 WHERE x.chain_id = chain AND x.visit_id = visit AND x.id = one AND f.chain_id = chain AND f.id = x.file_id
	   AND (of_moment IS NULL OR f.kind = 'picture' AND x.removed_at IS NULL)
	RETURNING x.title INTO name;
	RETURN name;
END $$;

SELECT callable('okno_app, okno_worker', 'visit_files_begin', 'visit_file_add', 'visit_file_change');
