-- 087-journal-look: how each user wants to see the journal of each branch.

CREATE TABLE journal_look (
	chain_id    bigint NOT NULL,
	branch_id   bigint NOT NULL,
	user_id     bigint NOT NULL,
	step        smallint CHECK (step IN (5, 10, 15, 30, 60)),
	opens       smallint CHECK (opens BETWEEN 0 AND 1380),
	closes      smallint CHECK (closes BETWEEN 60 AND 1440),
	zoom        smallint NOT NULL DEFAULT 2 CHECK (zoom BETWEEN 1 AND 5),
	colour      text NOT NULL DEFAULT 'origin' CHECK (colour IN ('origin', 'status', 'category', 'label')),
	position_id bigint,
	service_id  bigint,
	label_id    bigint,
	hidden      bigint[] NOT NULL DEFAULT '{}' CHECK (cardinality(hidden) <= 1000),
	PRIMARY KEY (chain_id, branch_id, user_id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE,
	FOREIGN KEY (chain_id, position_id) REFERENCES position ON DELETE SET NULL (position_id),
	FOREIGN KEY (chain_id, service_id) REFERENCES service ON DELETE SET NULL (service_id),
	FOREIGN KEY (chain_id, label_id) REFERENCES label,
	CHECK (opens + 60 <= closes)
);
CREATE INDEX ON journal_look (chain_id, position_id) WHERE position_id IS NOT NULL;
CREATE INDEX ON journal_look (chain_id, service_id) WHERE service_id IS NOT NULL;
CREATE INDEX ON journal_look (chain_id, label_id) WHERE label_id IS NOT NULL;
COMMENT ON TABLE journal_look IS 'How a user sees the journal of a branch; no row: as everybody does at first.';
COMMENT ON COLUMN journal_look.step IS 'minutes; NULL: the branch''s';
COMMENT ON COLUMN journal_look.opens IS 'the first minute shown; NULL: when the branch opens';
COMMENT ON COLUMN journal_look.zoom IS 'how high five minutes are, from 1 (compact) to 5';
COMMENT ON COLUMN journal_look.position_id IS 'only its members are shown; NULL: all';
COMMENT ON COLUMN journal_look.service_id IS 'only those who do it are shown; NULL: all';
COMMENT ON COLUMN journal_look.label_id IS 'bookings without it stand back; NULL: none does';
COMMENT ON COLUMN journal_look.hidden IS 'staff without a column, so that whoever is new has one';
SELECT tenant_table('journal_look');
