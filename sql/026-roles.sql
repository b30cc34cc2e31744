-- 026-roles: what roles limit, who was invited, who has left, and looking at
-- Okno as another role.

ALTER TABLE role
	ADD COLUMN ready boolean NOT NULL GENERATED ALWAYS AS
		(slug IN ('owner', 'manager', 'administrator', 'accountant', 'worker')) STORED,
	ADD COLUMN hides_contacts boolean NOT NULL DEFAULT false,
	ADD COLUMN archived_at timestamptz,
	ADD COLUMN version int NOT NULL DEFAULT 1,
	ADD CHECK (title <> '' AND length(title) <= 100);
COMMENT ON COLUMN role.ready IS 'every chain has it; its name is translated and stays';
COMMENT ON COLUMN role.hides_contacts IS 'limit: phones and e-mails of clients are shown nowhere';
COMMENT ON COLUMN role.archived_at IS 'deleted; kept so that it can be taken back';

ALTER TABLE membership
	ADD COLUMN version int NOT NULL DEFAULT 1,
	ADD COLUMN since timestamptz NOT NULL DEFAULT now(),
	ADD COLUMN until date;
COMMENT ON COLUMN membership.until IS 'their last day, if they are to leave: the membership ends when it is over';
CREATE INDEX membership_role ON membership (chain_id, role_id);

CREATE TABLE former_member (
	chain_id bigint NOT NULL,
	user_id  bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
	role_id  bigint NOT NULL,
	staff_id bigint,
	branches bigint[],
	ended_at timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (chain_id, user_id),
	FOREIGN KEY (chain_id, role_id) REFERENCES role ON DELETE CASCADE
);
CREATE INDEX ON former_member (user_id);
COMMENT ON TABLE former_member IS 'Directory: who worked in a chain and no longer does, as they were: their name stays in the history, and a dismissal can be taken back.';

CREATE TABLE invite (
	id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	token_hash   bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
	chain_id     bigint NOT NULL,
	branch_id    bigint NOT NULL,
	name         text NOT NULL DEFAULT '' CHECK (length(name) <= 200),
	email        citext CHECK (length(email) <= 254),
	phone        text CHECK (phone ~ '^\+[0-9]{7,15}$'),
	role_id      bigint NOT NULL,
	staff_id     bigint,
	branches     bigint[],
	lang         text NOT NULL,
	invited_by   bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
	created_at   timestamptz NOT NULL DEFAULT now(),
	expires_at   timestamptz NOT NULL DEFAULT now() + interval '7 days',
	accepted_at  timestamptz,
	accepted_by  bigint REFERENCES "user" ON DELETE SET NULL,
	withdrawn_at timestamptz,
	FOREIGN KEY (chain_id, role_id) REFERENCES role ON DELETE CASCADE,
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE,
	CHECK (num_nonnulls(email, phone) = 1)
);
CREATE INDEX ON invite (chain_id, id);
COMMENT ON TABLE invite IS 'Directory: who was asked to work in a chain: found by the secret of a link, of which only the hash is kept; good for seven days and one use.';
COMMENT ON COLUMN invite.branch_id IS 'the branch that sends the letter';
COMMENT ON COLUMN invite.branches IS 'the branches they will work in; NULL: all';

ALTER TABLE session
	ADD COLUMN as_chain bigint,
	ADD COLUMN as_role  bigint,
	ADD COLUMN as_staff bigint,
	ADD FOREIGN KEY (as_chain, as_role) REFERENCES role ON DELETE SET NULL;
COMMENT ON COLUMN session.as_role IS 'the role that this browser looks at Okno as, in the chain as_chain: reading only';

CREATE TABLE role_view (
	chain_id bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id       bigint GENERATED ALWAYS AS IDENTITY,
	user_id  bigint NOT NULL,
	role_id  bigint NOT NULL,
	staff_id bigint,
	began_at timestamptz NOT NULL DEFAULT now(),
	ended_at timestamptz,
	PRIMARY KEY (chain_id, id)
);
COMMENT ON TABLE role_view IS 'Who looked at Okno as which role, and when.';
SELECT tenant_table('role_view', 'SELECT');
