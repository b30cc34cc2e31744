-- 096-visitor-by-phone: which clients a visitor is, their phone tells.  A second note of
-- it for each client of each chain had the directory know everybody's phone, and cost a
-- booking of somebody new a fourteenth of its work.

DROP TABLE visitor_client;
DELETE FROM visitor v WHERE NOT EXISTS (SELECT FROM token t WHERE t.visitor_id = v.id);
