-- back: what somebody did to a visit is taken back; the rules are in
-- sql/functions/32-visit-back.sql.

-- name: back_plan(chain bigint, branch bigint, own bigint?, who bigint, visit bigint, done text) :json
SELECT visit_back_plan($1, $2, $3, $4, $5, $6);

-- name: back_do(chain bigint, branch bigint, own bigint?, visit bigint, seen int, plan jsonb) :json
SELECT visit_back($1, $2, $3, $4, $5, $6);
