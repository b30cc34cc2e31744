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
	comment     text NOT NULL DEFAULT '',
	weight      int NOT NULL DEFAULT 0,
	sex         smallint NOT NULL DEFAULT 0 CHECK (sex IN (0, 1, 2)),
	before      smallint NOT NULL DEFAULT 0 CHECK (before BETWEEN 0 AND 240),
	after       smallint NOT NULL DEFAULT 0 CHECK (after BETWEEN 0 AND 240),
	image       text NOT NULL DEFAULT '',
	archived_at timestamptz,
	version     int NOT NULL DEFAULT 1,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, category_id) REFERENCES service_category
);
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

CREATE TABLE resource (
	chain_id    bigint NOT NULL,
	id          bigint GENERATED ALWAYS AS IDENTITY,
	branch_id   bigint NOT NULL,
	title       text NOT NULL CHECK (title <> '' AND length(title) <= 200),
	archived_at timestamptz,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE resource IS 'A kind of room or thing; its capacity is its number of instances.';
SELECT tenant_table('resource');

CREATE TABLE resource_instance (
	chain_id    bigint NOT NULL,
	id          bigint GENERATED ALWAYS AS IDENTITY,
	resource_id bigint NOT NULL,
	title       text NOT NULL,
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
