-- records: appointments as the clients who booked them see them.

-- name: dir_record_link(hash bytea) :maybe
-- What a secret link opens.
SELECT chain_id, branch_id, appointment_id
  FROM link_find($1);

-- name: record_place(chain bigint, appointment bigint, visitor bigint?) :maybe
-- Where an appointment is, and whose; of a visitor theirs only.
SELECT a.branch_id, a.staff_id
  FROM appointment a
  JOIN visit v ON v.chain_id = $1 AND v.id = a.visit_id
  LEFT JOIN client c ON c.chain_id = $1 AND c.id = v.client_id
 WHERE a.chain_id = $1 AND a.id = $2 AND ($3 IS NULL OR c.phone = (SELECT visitor_phone($3)));

-- name: record_get(chain bigint, branch bigint?, appointment bigint, countries jsonb, home text) :json
SELECT api_user_record($1, $2, $3, $4, $5);

-- name: record_moved(chain bigint, branch bigint?, appointment bigint, countries jsonb, home text) :json
-- The same as the answer to a move has it: no phones, spec beside specialization.
SELECT jsonb_set(r #- '{company,phones}', '{staff,spec}', r->'staff'->'specialization')
  FROM CAST(api_user_record($1, $2, $3, $4, $5) AS jsonb) r;

-- name: record_list(chain bigint, visitor bigint, countries jsonb, home text) :json
-- The appointments of a visitor that were not cancelled, the latest first.
SELECT coalesce(json_agg(api_user_record($1, NULL, l.id, $3, $4) ORDER BY l.starts_at DESC, l.id DESC), '[]')
  FROM (SELECT a.id, a.starts_at
	  FROM client c
	  JOIN visit v ON v.chain_id = $1 AND v.client_id = c.id
	  JOIN appointment a ON a.chain_id = $1 AND a.visit_id = v.id
	 WHERE c.chain_id = $1 AND c.phone = (SELECT visitor_phone($2)) AND a.cancelled_at IS NULL
	 ORDER BY a.starts_at DESC, a.id DESC
	 LIMIT 200) l;

-- name: record_comment(chain bigint, branch bigint, appointment bigint, comment text) :exec
UPDATE appointment
   SET comment = $4
 WHERE chain_id = $1 AND branch_id = $2 AND id = $3 AND comment <> $4;
