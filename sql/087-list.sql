-- 087-list: what the lists of bookings are made of: a row for each booking with
-- what is filtered by and shown, views that people keep, and long work on a list.

-- A row is written by trigger at the end of the transaction that changed the
-- visit; that of a new visit by the worker, at once (functions/36-list.sql).  All columns are compared by leakproof
-- operators, so that indexes serve them behind row-level security.
CREATE TABLE booking_row (
	chain_id   bigint NOT NULL,
	id         bigint NOT NULL,
	branch_id  bigint NOT NULL,
	visit_id   bigint NOT NULL,
	staff_id   bigint NOT NULL,
	day        date NOT NULL,
	starts_at  timestamptz NOT NULL,
	ends_at    timestamptz NOT NULL,
	created_at timestamptz NOT NULL,
	state      text COLLATE "C" NOT NULL CHECK (state IN ('waiting', 'confirmed', 'arrived', 'no_show', 'cancelled')),
	origin     text COLLATE "C" NOT NULL,
	client_id  bigint,
	services   text NOT NULL DEFAULT '',
	cost       bigint NOT NULL,
	commented  boolean NOT NULL,
	labels     bigint[],
	author_id  bigint,
	cancelled_at timestamptz,
	cancelled_by bigint,
	guest_id   bigint,
	party      boolean NOT NULL DEFAULT false,
	series     boolean NOT NULL DEFAULT false,
	discounted boolean NOT NULL DEFAULT false,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, id) REFERENCES appointment ON DELETE CASCADE
);
CREATE INDEX booking_row_time ON booking_row (chain_id, branch_id, starts_at, id);
CREATE INDEX booking_row_staff ON booking_row (chain_id, branch_id, staff_id, starts_at, id);
CREATE INDEX booking_row_state ON booking_row (chain_id, branch_id, state, starts_at, id);
CREATE INDEX booking_row_origin ON booking_row (chain_id, branch_id, origin, starts_at, id);
CREATE INDEX booking_row_made ON booking_row (chain_id, branch_id, created_at);
CREATE INDEX booking_row_cost ON booking_row (chain_id, branch_id, cost);
CREATE INDEX booking_row_commented ON booking_row (chain_id, branch_id, starts_at, id) WHERE commented;
CREATE INDEX booking_row_author ON booking_row (chain_id, branch_id, author_id, starts_at, id) WHERE author_id IS NOT NULL;
CREATE INDEX booking_row_cancelled ON booking_row (chain_id, branch_id, cancelled_at) WHERE cancelled_at IS NOT NULL;
CREATE INDEX booking_row_canceller ON booking_row (chain_id, branch_id, cancelled_by, starts_at, id) WHERE cancelled_by IS NOT NULL;
CREATE INDEX booking_row_guest ON booking_row (chain_id, branch_id, starts_at, id) WHERE guest_id IS NOT NULL;
CREATE INDEX booking_row_party ON booking_row (chain_id, branch_id, starts_at, id) WHERE party;
CREATE INDEX booking_row_series ON booking_row (chain_id, branch_id, starts_at, id) WHERE series;
CREATE INDEX booking_row_discounted ON booking_row (chain_id, branch_id, starts_at, id) WHERE discounted;
COMMENT ON TABLE booking_row IS 'An appointment as lists filter by it and show it; the same id.';
COMMENT ON COLUMN booking_row.state IS 'the status of the visit, or cancelled';
COMMENT ON COLUMN booking_row.cost IS 'of all its lines, in hundredths';
COMMENT ON COLUMN booking_row.author_id IS 'the user who made the visit; NULL: the client, or a program';
COMMENT ON COLUMN booking_row.cancelled_by IS 'as that of appointment';
COMMENT ON COLUMN booking_row.guest_id IS 'the client who comes in place of that of the visit';
COMMENT ON COLUMN booking_row.services IS 'the titles of its lines';
COMMENT ON COLUMN booking_row.party IS 'a guest comes to this or another booking of the visit';
COMMENT ON COLUMN booking_row.discounted IS 'one of its services has a discount';
SELECT tenant_table('booking_row');

CREATE TABLE booking_use (
	chain_id  bigint NOT NULL,
	id        bigint NOT NULL,
	kind      text COLLATE "C" NOT NULL CHECK (kind IN ('service', 'thing')),
	ref_id    bigint NOT NULL,
	branch_id bigint NOT NULL,
	starts_at timestamptz NOT NULL,
	PRIMARY KEY (chain_id, id, kind, ref_id),
	FOREIGN KEY (chain_id, id) REFERENCES booking_row ON DELETE CASCADE
);
CREATE INDEX booking_use_time ON booking_use (chain_id, branch_id, kind, ref_id, starts_at, id);
COMMENT ON TABLE booking_use IS 'The services of a booking and the instances of resources it takes, by time.';
SELECT tenant_table('booking_use');

CREATE POLICY limits ON booking_row AS RESTRICTIVE FOR SELECT TO okno_app
	USING (NOT (SELECT limited()) OR limits_allow(branch_id, staff_id, day));

CREATE TABLE list_view (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	branch_id  bigint,
	user_id    bigint NOT NULL,
	title      text NOT NULL CHECK (title <> '' AND length(title) <= 100),
	filter     jsonb NOT NULL,
	columns    bigint[] NOT NULL,
	shared     boolean NOT NULL DEFAULT false,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX ON list_view (chain_id, branch_id, user_id, title) NULLS NOT DISTINCT;
COMMENT ON TABLE list_view IS 'A filter and columns of the list of bookings that somebody keeps under a name.';
COMMENT ON COLUMN list_view.branch_id IS 'NULL: of the list over all branches';
COMMENT ON COLUMN list_view.shared IS 'all who see the list of the branch, or of the chain, see it';
SELECT tenant_table('list_view');

CREATE TABLE list_work (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	branch_id  bigint NOT NULL,
	user_id    bigint NOT NULL,
	kind       text NOT NULL CHECK (kind IN ('export', 'status', 'cancel', 'restore', 'note')),
	state      text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'undoing', 'done', 'failed', 'undone')),
	done       int NOT NULL DEFAULT 0,
	total      int NOT NULL DEFAULT 0,
	refused    int NOT NULL DEFAULT 0,
	filter     jsonb NOT NULL DEFAULT '{}',
	columns    bigint[] NOT NULL DEFAULT '{}',
	branches   bigint[],
	params     jsonb NOT NULL DEFAULT '{}',
	lang       text NOT NULL DEFAULT 'en',
	file_id    bigint,
	created_at timestamptz NOT NULL DEFAULT now(),
	ended_at   timestamptz,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE,
	FOREIGN KEY (chain_id, file_id) REFERENCES file (chain_id, id)
);
CREATE INDEX ON list_work (chain_id, branch_id, id);
COMMENT ON TABLE list_work IS 'Something done with many bookings of a list: a spreadsheet of them, or one change of each. It belongs to whoever asked for it.';
COMMENT ON COLUMN list_work.filter IS 'of an export: the filter, with the limits of whoever asked';
COMMENT ON COLUMN list_work.branches IS 'of an export over several branches: which; branch_id is where it was asked for';
COMMENT ON COLUMN list_work.params IS 'of a change: {status?, note?, own?, came: also what the client came to}; of an export {phones}';
SELECT tenant_table('list_work');

CREATE TABLE list_work_row (
	chain_id   bigint NOT NULL,
	work_id    bigint NOT NULL,
	no         int NOT NULL,
	booking_id bigint NOT NULL,
	state      text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'same', 'done', 'refused', 'undone', 'kept')),
	reason     text NOT NULL DEFAULT '',
	before     text,
	PRIMARY KEY (chain_id, work_id, no),
	FOREIGN KEY (chain_id, work_id) REFERENCES list_work ON DELETE CASCADE
);
CREATE INDEX ON list_work_row (chain_id, work_id, state, no);
COMMENT ON TABLE list_work_row IS 'The bookings of a change of many: and what was before.';
COMMENT ON COLUMN list_work_row.state IS 'same: nothing was to be done; kept: not taken back, for somebody has changed it since';
COMMENT ON COLUMN list_work_row.reason IS 'why it is refused or kept: taken, came, gone, long, changed';
SELECT tenant_table('list_work_row');
