-- 054-series: visits that repeat.  Each occurrence is a visit of its own with
-- real appointments; the series only holds them together.

CREATE TABLE series (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	branch_id  bigint NOT NULL,
	rule       text NOT NULL CHECK (length(rule) BETWEEN 1 AND 300),
	created_by bigint,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id)
);
COMMENT ON TABLE series IS 'Visits that were booked as one series; rule is the RRULE asked for, from which single ones may differ.';
SELECT tenant_table('series');

ALTER TABLE visit ADD COLUMN series_id bigint,
	ADD FOREIGN KEY (chain_id, series_id) REFERENCES series;
CREATE INDEX visit_series ON visit (chain_id, series_id) WHERE series_id IS NOT NULL;
COMMENT ON COLUMN visit.series_id IS 'the series it belongs to; NULL: none';
