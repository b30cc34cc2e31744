-- 095-told-limit: how many SMS about bookings may go out in a day, to one phone and of
-- one business.  Anybody who books, moves and cancels without end has the business pay
-- for each, and for the reminders.

ALTER TABLE installation
	ADD COLUMN told_phone  int NOT NULL DEFAULT 20 CHECK (told_phone BETWEEN 1 AND 1000000),
	ADD COLUMN told_branch int NOT NULL DEFAULT 1000 CHECK (told_branch BETWEEN 1 AND 1000000);
COMMENT ON COLUMN installation.told_phone IS 'SMS about bookings that one phone may get from a business in a day';
COMMENT ON COLUMN installation.told_branch IS 'SMS about bookings that a business may send in a day, for each of its branches';

ALTER TABLE code_count
	ADD COLUMN told         int NOT NULL DEFAULT 0,
	ADD COLUMN told_refused int NOT NULL DEFAULT 0;
COMMENT ON TABLE code_count IS 'Directory: codes and other SMS of each chain and day (of the database''s clock); chain 0: codes that went through the installation''s provider, whoever sent them.';
COMMENT ON COLUMN code_count.told IS 'SMS about bookings';
COMMENT ON COLUMN code_count.told_refused IS 'not sent, beyond a limit';

-- What a phone got today.
CREATE INDEX outbox_phone ON outbox (chain_id, recipient, tried_at) WHERE channel = 'sms';
