-- 053-reminder: what clients are told of their bookings, when and in which words.

ALTER TABLE branch
	ADD COLUMN booked_mail    text NOT NULL DEFAULT 'client' CHECK (booked_mail IN ('off', 'client', 'all')),
	ADD COLUMN booked_sms     text NOT NULL DEFAULT 'off' CHECK (booked_sms IN ('off', 'client', 'all')),
	ADD COLUMN moved_mail     text NOT NULL DEFAULT 'client' CHECK (moved_mail IN ('off', 'client', 'all')),
	ADD COLUMN moved_sms      text NOT NULL DEFAULT 'off' CHECK (moved_sms IN ('off', 'client', 'all')),
	ADD COLUMN cancelled_mail text NOT NULL DEFAULT 'client' CHECK (cancelled_mail IN ('off', 'client', 'all')),
	ADD COLUMN cancelled_sms  text NOT NULL DEFAULT 'off' CHECK (cancelled_sms IN ('off', 'client', 'all')),
	ADD COLUMN remind_mail    text NOT NULL DEFAULT '' CHECK (remind_mail ~ '^([1-9][0-9]{0,2}(,[1-9][0-9]{0,2}){0,4})?$'),
	ADD COLUMN remind_sms     text NOT NULL DEFAULT '' CHECK (remind_sms ~ '^([1-9][0-9]{0,2}(,[1-9][0-9]{0,2}){0,4})?$'),
	ADD COLUMN quiet_from     text NOT NULL DEFAULT '' CHECK (quiet_from ~ '^(([01][0-9]|2[0-3]):[0-5][0-9])?$'),
	ADD COLUMN quiet_to       text NOT NULL DEFAULT '' CHECK (quiet_to ~ '^(([01][0-9]|2[0-3]):[0-5][0-9])?$'),
	ADD COLUMN quiet_how      text NOT NULL DEFAULT 'after' CHECK (quiet_how IN ('before', 'after')),
	ADD CHECK ((quiet_from = '') = (quiet_to = ''));
COMMENT ON COLUMN branch.booked_mail IS 'who is written to when a booking is made: nobody, who booked online, everybody; so for the others';
COMMENT ON COLUMN branch.remind_mail IS 'hours before the start, "24,2"; empty: no reminders';
COMMENT ON COLUMN branch.quiet_from IS 'local time, "22:00": reminders are not sent from then to quiet_to; empty: at any time';
COMMENT ON COLUMN branch.quiet_how IS 'what falls into the quiet hours goes before them or after';

ALTER TABLE visit
	ADD COLUMN notify visit_notify NOT NULL DEFAULT 'branch';
COMMENT ON COLUMN visit.notify IS 'what the client is told by itself: as the branch does (and at the hours of the appointments, if they have any), reminders at those hours only, nothing';

-- The few appointments with hours of their own.
CREATE INDEX appointment_notify ON appointment (chain_id, branch_id, day) WHERE notify_sms > 0 OR notify_email > 0;

ALTER TABLE client
	ADD COLUMN no_sms  boolean NOT NULL DEFAULT false,
	ADD COLUMN no_mail boolean NOT NULL DEFAULT false,
	ADD COLUMN lang    lang_name NOT NULL DEFAULT '';
COMMENT ON COLUMN client.no_sms IS 'they do not want SMS about their visits';
COMMENT ON COLUMN client.lang IS 'in which they are written to; empty: the branch''s';

CREATE TABLE message_text (
	chain_id  bigint NOT NULL,
	branch_id bigint NOT NULL,
	kind      text NOT NULL CHECK (kind IN ('booked', 'moved', 'cancelled', 'reminder')),
	channel   text NOT NULL CHECK (channel IN ('mail', 'sms')),
	lang      text NOT NULL CHECK (lang <> '' AND length(lang) <= 10),
	body      text NOT NULL CHECK (body <> '' AND length(body) <= 1000),
	PRIMARY KEY (chain_id, branch_id, kind, channel, lang),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE message_text IS 'The branch''s own words instead of the usual ones, with placeholders: the whole of an SMS, the beginning of a letter.';
SELECT tenant_table('message_text');

CREATE TABLE ready_text (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	branch_id  bigint NOT NULL,
	title      text NOT NULL CHECK (title <> '' AND length(title) <= 100),
	body       text NOT NULL CHECK (body <> '' AND length(body) <= 1000),
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
CREATE INDEX ON ready_text (chain_id, branch_id, title);
COMMENT ON TABLE ready_text IS 'Ready texts for messages that staff write to clients from a visit.';
SELECT tenant_table('ready_text');

CREATE TABLE reminder_mark (
	chain_id   bigint NOT NULL,
	branch_id  bigint NOT NULL PRIMARY KEY,
	planned_to timestamptz NOT NULL DEFAULT now(),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
CREATE INDEX ON reminder_mark (planned_to);
COMMENT ON TABLE reminder_mark IS 'Directory: until when the reminders of each branch are in its outbox.';

CREATE TABLE visit_call (
	chain_id  bigint NOT NULL,
	visit_id  bigint NOT NULL,
	state     text NOT NULL CHECK (state IN ('confirmed', 'no_answer', 'asked_to_move')),
	note      text NOT NULL DEFAULT '' CHECK (length(note) <= 500),
	at        timestamptz NOT NULL DEFAULT now(),
	by_user   bigint,
	PRIMARY KEY (chain_id, visit_id),
	FOREIGN KEY (chain_id, visit_id) REFERENCES visit ON DELETE CASCADE
);
COMMENT ON TABLE visit_call IS 'What came of calling a client before their visit, the last time.';
SELECT tenant_table('visit_call');
