-- 092-reminder-mark: the marks of all branches move every minute: in place, so no
-- index on what moves, and room on the page.
DROP INDEX reminder_mark_planned_to_idx;
ALTER TABLE reminder_mark SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);
