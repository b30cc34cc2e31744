-- chosen: what is done with services chosen in the list together.

-- name: chosen_move(chain bigint, services bigint[], folder bigint) :json
SELECT services_move($1, $2, $3);

-- name: chosen_away(chain bigint, services bigint[], away bool) :json
SELECT services_archive($1, $2, $3);
