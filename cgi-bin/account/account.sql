-- account: what a user chooses for themselves.

-- name: dir_user_choice_set(user_id bigint, lang text, theme text) :exec
-- Language and theme; NULL leaves one as it is.
SELECT user_choice_set($1, $2, $3);
