-- 027-sample: what was put in to try Okno out, so that all of it can be thrown
-- away again and nothing else is.

CREATE TABLE sample (
	chain_id  bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	object    text COLLATE "C" NOT NULL CHECK (object IN ('client', 'visit')),
	object_id bigint NOT NULL,
	branch_id bigint NOT NULL,
	PRIMARY KEY (chain_id, branch_id, object, object_id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
COMMENT ON TABLE sample IS 'The sample clients and visits of a branch.';
SELECT tenant_table('sample');
