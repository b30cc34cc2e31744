-- file: uploads, as programs add and find them.

-- name: file_add_picture(chain bigint, name text, public bool, title text, size bigint, by bigint?) :one
-- A picture that was just uploaded, and the work that makes it fit to be shown.
WITH f AS (
	INSERT INTO file (chain_id, name, kind, public, title, size, user_id)
	VALUES ($1, $2, 'picture', $3, left($4, 200), $5, $6)
	RETURNING id)
SELECT f.id, job_add('heavy', 'picture', f.id) AS added FROM f;

-- name: file_picture_state(chain bigint, branch bigint, picture bigint) :json
SELECT picture_show($1, $2, $3);

-- name: file_is_picture(chain bigint, picture bigint) :maybe
SELECT f.id FROM file f WHERE f.chain_id = $1 AND f.id = $2 AND f.kind = 'picture' AND f.public AND f.state <> 'refused';

-- name: file_public(chain bigint, name text) :maybe
SELECT f.id FROM file f WHERE f.chain_id = $1 AND f.name = $2 AND f.public AND f.state = 'ready';

-- name: file_add_kept(chain bigint, name text, kind text, title text, size bigint, by bigint?) :one
-- A file that stays as it came: a spreadsheet for an import, a document of the staff's.
INSERT INTO file (chain_id, name, kind, public, state, title, size, user_id)
VALUES ($1, $2, $3, false, 'ready', left($4, 200), $5, $6)
RETURNING id;
