-- places-of-staff: where a member works is asked from the member: by the list over all
-- branches for each that it shows, and wherever one is in several branches.  By its key
-- alone all places of the chain were read for each.
CREATE INDEX staff_branch_staff ON staff_branch (chain_id, staff_id, branch_id);
