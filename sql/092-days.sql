-- 092-days: how many days back the journal shows, the list of bookings shows, and visits
-- may be changed are three limits of a role.  Roles that there are keep theirs for all.

ALTER TABLE role
	ADD COLUMN list_days int NOT NULL DEFAULT -1 CHECK (list_days >= -1),
	ADD COLUMN edit_days int NOT NULL DEFAULT -1 CHECK (edit_days >= -1);
COMMENT ON COLUMN role.last_days IS 'limit: so many days back in the journal, the messages, the log; -1: all';
COMMENT ON COLUMN role.list_days IS 'limit: so many days back in the list of bookings; -1: all';
COMMENT ON COLUMN role.edit_days IS 'limit: visits of so many days back may be changed; -1: all';
UPDATE role SET list_days = last_days, edit_days = last_days WHERE last_days >= 0;
