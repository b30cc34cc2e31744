-- picture: what the worker asks and notes of uploaded pictures.

-- name: picture_begin(chain bigint, picture bigint) :maybe
SELECT f.name FROM file f WHERE f.chain_id = $1 AND f.id = $2 AND f.kind = 'picture' AND f.state = 'new';

-- name: picture_end(chain bigint, picture bigint, state text, reason text, width bigint?, height bigint?) :exec
UPDATE file SET state = $3, reason = $4, width = $5::int, height = $6::int
 WHERE chain_id = $1 AND id = $2 AND state = 'new';

-- name: picture_unused(chain bigint) :many
SELECT name FROM file_sweep($1);

-- name: picture_kept(chain bigint, name text) :maybe
-- Is there an upload of this name, of whatever kind?
SELECT f.id FROM file f WHERE f.chain_id = $1 AND f.name = $2;
