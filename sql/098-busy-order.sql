-- 098-busy-order: the constraint that nothing is booked twice, with what tells
-- rows apart in front.  GiST looks at the columns of a page's entries one by one,
-- and stops at the first that differs: with the chain in front, which is the same
-- nearly everywhere, a booking paid for three where one does.

ALTER TABLE busy DROP CONSTRAINT busy_no_overlap;
ALTER TABLE busy ADD CONSTRAINT busy_no_overlap EXCLUDE USING gist (
	subject_id WITH =, tstzrange(starts_at, ends_at) WITH &&, subject_kind WITH =,
	chain_id WITH =) WHERE (NOT on_top);
