-- 094-narrower-users: a role that manages users may be limited to those with fewer rights
-- than its own: others of its kind are not invited, changed or dismissed by it.

ALTER TABLE role ADD COLUMN narrower_users boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN role.narrower_users IS 'limit: manages users with fewer rights than its own only';
