-- 030-catalog: services, who does them where for how much, and the things needed.

CREATE TABLE service_category (
	chain_id    bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id          bigint GENERATED ALWAYS AS IDENTITY,
	title       text NOT NULL CHECK (title <> '' AND length(title) <= 200),
	weight      int NOT NULL DEFAULT 0,
	archived_at timestamptz,
	PRIMARY KEY (chain_id, id)
);
SELECT tenant_table('service_category');

CREATE TABLE service (
	chain_id    bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id          bigint GENERATED ALWAYS AS IDENTITY,
	category_id bigint NOT NULL,
	title       text NOT NULL CHECK (title <> '' AND length(title) <= 200),
	online_title text NOT NULL DEFAULT '' CHECK (length(online_title) <= 200),
	comment     text NOT NULL DEFAULT '' CHECK (length(comment) <= 10000),
	weight      int NOT NULL DEFAULT 0,
	sex         smallint NOT NULL DEFAULT 0 CHECK (sex IN (0, 1, 2)),
	price_min   money_amount NOT NULL DEFAULT 0,
	price_max   money_amount NOT NULL DEFAULT 0,
	duration    smallint NOT NULL DEFAULT 60 CHECK (duration BETWEEN 1 AND 1200),
	online      boolean NOT NULL DEFAULT true,
	booked_by   text NOT NULL DEFAULT 'everybody' CHECK (booked_by IN ('everybody', 'known')),
	vat         text NOT NULL DEFAULT 'none' CHECK (vat IN ('none', '0', '5', '7', '10', '20', '22')),
	before      smallint NOT NULL DEFAULT 0 CHECK (before BETWEEN 0 AND 240),
	after       smallint NOT NULL DEFAULT 0 CHECK (after BETWEEN 0 AND 240),
	picture_id  bigint,
	archived_at timestamptz,
	version     int NOT NULL DEFAULT 1,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, category_id) REFERENCES service_category,
	FOREIGN KEY (chain_id, picture_id) REFERENCES file (chain_id, id),
	CHECK (price_max >= price_min)
);
CREATE INDEX ON service (chain_id, category_id);
COMMENT ON TABLE service IS 'A service of the chain, with what is common to its branches. Where a branch has the same price, duration or online flag it follows the chain''s; where it differs it is an exception and stays.';
COMMENT ON COLUMN service.online_title IS 'the title shown to clients; empty: the title';
COMMENT ON COLUMN service.booked_by IS 'known: online only for clients who have been here before';
COMMENT ON COLUMN service.vat IS 'percent; none: without VAT';
COMMENT ON COLUMN service.before IS 'minutes of buffer in front, taken from the staff member and the things';
COMMENT ON COLUMN service.after IS 'minutes of buffer behind';
SELECT tenant_table('service');

CREATE TABLE service_branch (
	chain_id   bigint NOT NULL,
	branch_id  bigint NOT NULL,
	service_id bigint NOT NULL,
	price_min  money_amount NOT NULL,
	price_max  money_amount NOT NULL,
	duration   smallint NOT NULL CHECK (duration BETWEEN 1 AND 1200),
	online     boolean NOT NULL DEFAULT true,
	PRIMARY KEY (chain_id, branch_id, service_id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE,
	FOREIGN KEY (chain_id, service_id) REFERENCES service ON DELETE CASCADE,
	CHECK (price_max >= price_min)
);
COMMENT ON TABLE service_branch IS 'A service offered in a branch, with its price and duration (minutes) there.';
SELECT tenant_table('service_branch');

CREATE TABLE service_staff (
	chain_id   bigint NOT NULL,
	branch_id  bigint NOT NULL,
	service_id bigint NOT NULL,
	staff_id   bigint NOT NULL,
	price      money_amount,
	duration   smallint CHECK (duration BETWEEN 1 AND 1200),
	PRIMARY KEY (chain_id, branch_id, service_id, staff_id),
	FOREIGN KEY (chain_id, branch_id, service_id) REFERENCES service_branch ON DELETE CASCADE,
	FOREIGN KEY (chain_id, branch_id, staff_id) REFERENCES staff_branch ON DELETE CASCADE
);
CREATE INDEX ON service_staff (chain_id, branch_id, staff_id);
COMMENT ON TABLE service_staff IS 'Who does a service in a branch; NULL price or duration: the branch''s.';
SELECT tenant_table('service_staff');

-- Prices changed in mass.  A change is planned for a day; its rows hold the
-- prices before and after, so the preview is what comes true, and undoing it
-- finds the way back.  A visit costs what is valid on its day: lines_of() asks
-- the rows that are due then; the worker writes them into the catalogue when
-- their day begins (prices_apply).
CREATE TABLE price_change (
	chain_id   bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	branch_id  bigint NOT NULL,
	from_day   date NOT NULL,
	asked      jsonb NOT NULL,
	created_at timestamptz NOT NULL DEFAULT now(),
	created_by bigint,
	applied_at timestamptz,
	undone_at  timestamptz,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
COMMENT ON COLUMN price_change.branch_id IS 'where it was made: the day begins by this branch''s clock';
COMMENT ON COLUMN price_change.asked IS 'what was asked for, to say it in words: {way, amount, rounding, whole, positions, category}';
SELECT tenant_table('price_change');

CREATE TABLE price_change_row (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	change_id  bigint NOT NULL,
	service_id bigint NOT NULL,
	branch_id  bigint,
	staff_id   bigint,
	old_min    money_amount,
	old_max    money_amount,
	new_min    money_amount NOT NULL,
	new_max    money_amount NOT NULL,
	due        date,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, change_id) REFERENCES price_change ON DELETE CASCADE,
	FOREIGN KEY (chain_id, service_id) REFERENCES service ON DELETE CASCADE,
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE,
	FOREIGN KEY (chain_id, staff_id) REFERENCES staff ON DELETE CASCADE,
	CHECK (new_max >= new_min AND (staff_id IS NULL OR branch_id IS NOT NULL))
);
CREATE INDEX ON price_change_row (chain_id, change_id);
CREATE INDEX price_due ON price_change_row (chain_id, service_id, branch_id, due) WHERE due IS NOT NULL;
COMMENT ON COLUMN price_change_row.branch_id IS 'NULL: the chain''s price';
COMMENT ON COLUMN price_change_row.staff_id IS 'the own price of a member; NULL: the branch''s';
COMMENT ON COLUMN price_change_row.old_min IS 'NULL: a member who had no own price';
COMMENT ON COLUMN price_change_row.due IS 'from this day on; NULL: applied or taken back';
SELECT tenant_table('price_change_row');

CREATE TABLE resource (
	chain_id    bigint NOT NULL,
	id          bigint GENERATED ALWAYS AS IDENTITY,
	branch_id   bigint NOT NULL,
	title       text NOT NULL CHECK (title <> '' AND length(title) <= 200),
	description text NOT NULL DEFAULT '' CHECK (length(description) <= 10000),
	picture_id  bigint,
	archived_at timestamptz,
	version     int NOT NULL DEFAULT 1,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE,
	FOREIGN KEY (chain_id, picture_id) REFERENCES file (chain_id, id)
);
CREATE INDEX ON resource (chain_id, branch_id);
COMMENT ON TABLE resource IS 'A kind of room or thing; its capacity is its number of instances.';
SELECT tenant_table('resource');

CREATE TABLE resource_instance (
	chain_id    bigint NOT NULL,
	id          bigint GENERATED ALWAYS AS IDENTITY,
	resource_id bigint NOT NULL,
	title       text NOT NULL CHECK (title <> '' AND length(title) <= 200),
	archived_at timestamptz,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, resource_id) REFERENCES resource ON DELETE CASCADE
);
CREATE INDEX ON resource_instance (chain_id, resource_id);
SELECT tenant_table('resource_instance');

CREATE TABLE service_need (
	chain_id    bigint NOT NULL,
	branch_id   bigint NOT NULL,
	service_id  bigint NOT NULL,
	need        smallint NOT NULL CHECK (need BETWEEN 1 AND 4),
	resource_id bigint NOT NULL,
	PRIMARY KEY (chain_id, branch_id, service_id, need, resource_id),
	FOREIGN KEY (chain_id, branch_id, service_id) REFERENCES service_branch ON DELETE CASCADE,
	FOREIGN KEY (chain_id, resource_id) REFERENCES resource ON DELETE CASCADE
);
COMMENT ON TABLE service_need IS 'Things a service needs: of each need, one instance of any of its resources ("one of rooms A, B" and "a laser" are two needs).';
SELECT tenant_table('service_need');
