-- visit-file: photos and files of visits: seen, added, taken away and put back.

-- Whether somebody may see a visit: own: one of its bookings must be this
-- member's, or take a room that is; back: the role sees so many days back (-1: all).
CREATE OR REPLACE FUNCTION visit_files_seen(chain bigint, branch bigint, visit bigint, own bigint, back int) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (
	SELECT FROM visit v
	  JOIN branch b ON b.chain_id = chain AND b.id = v.branch_id
	  JOIN appointment x ON x.chain_id = chain AND x.visit_id = v.id
	 WHERE v.chain_id = chain AND v.branch_id = branch AND v.id = visit
	   AND (own IS NULL OR x.staff_id = own OR EXISTS (SELECT FROM appointment_thing t
		JOIN resource_instance i ON i.chain_id = chain AND i.id = t.instance_id AND i.staff_id = own
		WHERE t.chain_id = chain AND t.appointment_id = x.id))
	   AND (back < 0 OR x.day >= (now() AT TIME ZONE b.time_zone)::date - back));
END $$;

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

-- Files go with their visit into the one it becomes a part of, and back.
CREATE OR REPLACE FUNCTION visit_files_merge(chain bigint, visit bigint, other bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE visit_file f SET visit_id = visit, came_from = coalesce(f.came_from, other)
	 WHERE f.chain_id = chain AND f.visit_id = other;
END $$;

CREATE OR REPLACE FUNCTION visit_files_split(chain bigint, visit bigint, other bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE visit_file f SET visit_id = other, came_from = NULL
	 WHERE f.chain_id = chain AND f.visit_id = visit AND f.came_from = other;
END $$;

GRANT EXECUTE ON FUNCTION visit_files_seen(bigint, bigint, bigint, bigint, int), visit_files_begin(bigint, bigint, bigint),
	visit_file_add(bigint, bigint, bigint, bigint, text, text, bigint, int),
	visit_file_change(bigint, bigint, bigint, bigint, text, boolean, int),
	visit_files_merge(bigint, bigint, bigint), visit_files_split(bigint, bigint, bigint) TO okno_app, okno_worker;
