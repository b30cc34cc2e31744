-- 072-licence: what the operator of an installation gives to each chain: a plan
-- with its limits and its end; what each chain uses of it; and when the operator
-- worked as one of its users.
--
-- All of it is directory: the operator's console reads these tables and nothing
-- of a tenant.  What is counted of a tenant (people, letters not sent) is counted
-- into chain_usage by triggers (functions/14-licence.sql).

CREATE TABLE plan (
	id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	title        text NOT NULL CHECK (title <> '' AND length(title) <= 100),
	price        text NOT NULL DEFAULT '' CHECK (length(price) <= 100),
	staff_max    int CHECK (staff_max BETWEEN 1 AND 1000000),
	branches_max int CHECK (branches_max BETWEEN 1 AND 1000000),
	term_days    int CHECK (term_days BETWEEN 1 AND 3660),
	trial_days   int CHECK (trial_days BETWEEN 1 AND 366),
	is_default   boolean NOT NULL DEFAULT false,
	archived_at  timestamptz,
	version      int NOT NULL DEFAULT 1,
	CHECK (NOT is_default OR archived_at IS NULL)
);
CREATE UNIQUE INDEX plan_default ON plan (is_default) WHERE is_default;
COMMENT ON TABLE plan IS 'Directory: what the operator offers: how many people and branches, for how long.';
COMMENT ON COLUMN plan.price IS 'as it is to be read, "990 a month"; empty: free';
COMMENT ON COLUMN plan.staff_max IS 'NULL: no limit; branches_max alike';
COMMENT ON COLUMN plan.term_days IS 'how long a licence lasts when it is given; NULL: for ever';
COMMENT ON COLUMN plan.trial_days IS 'a new business gets so many days instead of the term; NULL: no trial';
COMMENT ON COLUMN plan.is_default IS 'the plan of new businesses: exactly one has it';
INSERT INTO plan (title, is_default) VALUES ('Free', true);
INSERT INTO plan (title, trial_days) VALUES ('Trial', 7);

CREATE TABLE licence (
	chain_id      bigint PRIMARY KEY REFERENCES chain ON DELETE CASCADE,
	plan_id       bigint NOT NULL REFERENCES plan,
	since         timestamptz NOT NULL DEFAULT now(),
	ends_at       timestamptz,
	trial         boolean NOT NULL DEFAULT false,
	suspended_at  timestamptz,
	suspended_why text NOT NULL DEFAULT '' CHECK (length(suspended_why) <= 500),
	staff_max     int CHECK (staff_max BETWEEN 1 AND 1000000),
	branches_max  int CHECK (branches_max BETWEEN 1 AND 1000000)
);
CREATE INDEX ON licence (plan_id);
COMMENT ON TABLE licence IS 'Directory: the plan of a chain. Ended or suspended, the chain is there to read and is not changed.';
COMMENT ON COLUMN licence.ends_at IS 'NULL: never';
COMMENT ON COLUMN licence.staff_max IS 'a limit of this chain''s own, whatever its plan; NULL: as the plan says; branches_max alike';

CREATE TABLE licence_event (
	id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	chain_id      bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	at            timestamptz NOT NULL DEFAULT now(),
	operator_id   bigint REFERENCES "user" ON DELETE SET NULL,
	action        text NOT NULL CHECK (action IN ('given', 'plan', 'extend', 'suspend', 'resume', 'undo', 'limits')),
	plan_id       bigint NOT NULL REFERENCES plan,
	since         timestamptz NOT NULL,
	ends_at       timestamptz,
	trial         boolean NOT NULL,
	suspended_at  timestamptz,
	suspended_why text NOT NULL,
	staff_max     int,
	branches_max  int
);
CREATE INDEX ON licence_event (chain_id, id);
COMMENT ON TABLE licence_event IS 'Directory: the history of the licences: each row is one as it was from then on.';
COMMENT ON COLUMN licence_event.operator_id IS 'who; NULL: it came with the registration';

CREATE TABLE chain_usage (
	chain_id bigint PRIMARY KEY REFERENCES chain ON DELETE CASCADE,
	branches int NOT NULL DEFAULT 0,
	staff    int NOT NULL DEFAULT 0,
	users    int NOT NULL DEFAULT 0,
	gave_up  int NOT NULL DEFAULT 0,
	seen_at  timestamptz
);
COMMENT ON TABLE chain_usage IS 'Directory: what a chain uses, counted by triggers.';
COMMENT ON COLUMN chain_usage.gave_up IS 'letters and SMS that could not be sent';
COMMENT ON COLUMN chain_usage.seen_at IS 'when somebody of it last worked, to the hour';

CREATE TABLE operator_work (
	id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	operator_id bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
	user_id     bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
	chain_id    bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	branch_id   bigint NOT NULL REFERENCES branch ON DELETE CASCADE,
	began_at    timestamptz NOT NULL DEFAULT now(),
	until       timestamptz NOT NULL DEFAULT now() + interval '1 hour',
	ended_at    timestamptz
);
CREATE INDEX ON operator_work (chain_id, id);
CREATE INDEX ON operator_work (user_id, id);
COMMENT ON TABLE operator_work IS 'Directory: when the operator worked as one of a chain''s users. Shown to its owners.';

ALTER TABLE session ADD COLUMN work_id bigint REFERENCES operator_work ON DELETE SET NULL;
COMMENT ON COLUMN session.work_id IS 'whom the operator of this browser works as, as long as that lasts';

-- The console reads the directory itself; what it changes, it changes by functions.
GRANT SELECT ON chain, branch, plan, licence, licence_event, chain_usage, operator_work, membership, role, installation,
	heartbeat, job TO okno_operator;
GRANT SELECT (id, email, phone, name, operator, created_at, disabled_at) ON "user" TO okno_operator;
GRANT SELECT (user_id, seen_at) ON session TO okno_operator;
GRANT SELECT (id, state, created_at) ON notice TO okno_operator;
CREATE POLICY operator ON branch FOR SELECT TO okno_operator USING (true);
