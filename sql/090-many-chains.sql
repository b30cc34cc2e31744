-- 090-many-chains: what the planner cannot know of tables that all chains share: whose
-- people and things they are is theirs alone.  Without it a member of a chain is taken
-- for one row of a table of millions, so that any index seems as good, also the one of
-- the constraint, which knows no days and reads all that they ever worked.

CREATE STATISTICS shift_of (dependencies) ON chain_id, staff_id FROM shift;
CREATE STATISTICS busy_of (dependencies) ON chain_id, subject_id FROM busy;
