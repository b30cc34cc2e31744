-- 033-photo: the photos of what is shown to clients with a gallery: a branch,
-- a room (an instance of a resource).

-- A column and a foreign key for each owner, so that no photo outlives it; kind and
-- owner_id are made of them, so that one set of queries (lib/gallery.sql) and one
-- index serve all.
CREATE TABLE photo (
	chain_id    bigint NOT NULL,
	id          bigint GENERATED ALWAYS AS IDENTITY,
	branch_id   bigint,
	instance_id bigint,
	kind        text COLLATE "C" NOT NULL GENERATED ALWAYS AS (CASE WHEN branch_id IS NULL THEN 'room' ELSE 'branch' END) STORED,
	owner_id    bigint NOT NULL GENERATED ALWAYS AS (coalesce(branch_id, instance_id)) STORED,
	file_id     bigint NOT NULL,
	weight      int NOT NULL DEFAULT 0,
	PRIMARY KEY (chain_id, id),
	CHECK (num_nonnulls(branch_id, instance_id) = 1),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE,
	FOREIGN KEY (chain_id, instance_id) REFERENCES resource_instance ON DELETE CASCADE,
	FOREIGN KEY (chain_id, file_id) REFERENCES file (chain_id, id)
);
CREATE INDEX ON photo (chain_id, kind, owner_id, weight, id);
COMMENT ON TABLE photo IS 'Photos of a branch or a room, shown by weight, the least first; the first of a room is its picture in the lists of who may be booked.';
SELECT tenant_table('photo');
