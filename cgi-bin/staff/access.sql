-- access: the account of a member of the staff who leaves or comes back; the rules are
-- in sql/functions/34-leave.sql.

-- name: access_account(actor bigint, member bigint) :maybe
SELECT a.user_id, a.login, a.ended, a.until, a.state FROM staff_account($1, $2) a;

-- name: access_take(actor bigint, member bigint, ends bool, last date, today date) :exec
SELECT staff_access_end($1, $2, $3, $4, $5);

-- name: access_give(actor bigint, member bigint) :exec
SELECT staff_access_back($1, $2);
