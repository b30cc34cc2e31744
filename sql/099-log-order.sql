-- 099-log-order: the entries of a time are found by their numbers, which grow with it
-- (log_from): every change of everything paid for an index of their times.

DROP INDEX log_at;
