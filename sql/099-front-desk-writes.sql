-- 099-front-desk-writes: the front desk writes to the client of a visit.  An administrator's
-- role that somebody has changed stays as they made it.

UPDATE role SET rights = rights || '{send_sms}'
 WHERE slug = 'administrator' AND version = 1 AND NOT rights @> '{send_sms}';
