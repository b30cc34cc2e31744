-- 052-block: times in which a member or a thing is not to be had, with a reason:
-- lunch, training, cleaning.

CREATE TABLE block_rule (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	branch_id  bigint NOT NULL,
	rule       text NOT NULL CHECK (length(rule) BETWEEN 1 AND 300),
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE block_rule IS 'By what rule blocked times repeat: an RRULE. Each occurrence is a row of block; the rule only holds them together.';
SELECT tenant_table('block_rule');

CREATE TABLE block (
	chain_id    bigint NOT NULL,
	id          bigint GENERATED ALWAYS AS IDENTITY,
	branch_id   bigint NOT NULL,
	rule_id     bigint,
	staff_id    bigint,
	instance_id bigint,
	starts_at   timestamptz NOT NULL,
	ends_at     timestamptz NOT NULL,
	reason      text NOT NULL DEFAULT '' CHECK (length(reason) <= 100),
	version     int NOT NULL DEFAULT 1,
	created_by  bigint,
	removed_at  timestamptz,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE,
	FOREIGN KEY (chain_id, rule_id) REFERENCES block_rule,
	FOREIGN KEY (chain_id, staff_id) REFERENCES staff,
	FOREIGN KEY (chain_id, instance_id) REFERENCES resource_instance ON DELETE CASCADE,
	CHECK (num_nonnulls(staff_id, instance_id) = 1),
	CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '44640 minutes')
);
CREATE INDEX block_time ON block (chain_id, branch_id, starts_at) WHERE removed_at IS NULL;
CREATE INDEX ON block (chain_id, rule_id, starts_at) WHERE rule_id IS NOT NULL;
CREATE INDEX ON block (chain_id, instance_id) WHERE instance_id IS NOT NULL;
COMMENT ON TABLE block IS 'A span in which one member or one thing is blocked, at most 31 days. A removed one is kept (removed_at) and leaves busy.';
SELECT tenant_table('block');

ALTER TABLE busy ADD FOREIGN KEY (chain_id, block_id) REFERENCES block ON DELETE CASCADE;
