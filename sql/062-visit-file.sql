-- 062-visit-file: photos of a visit, before and after, and files of other kinds.
-- Only staff see them: their uploads are not public.

CREATE TABLE visit_file (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	visit_id   bigint NOT NULL,
	file_id    bigint,
	moment     text COLLATE "C" NOT NULL CHECK (moment IN ('before', 'after', 'other')),
	title      text NOT NULL CHECK (title <> '' AND length(title) <= 200),
	came_from  bigint,
	created_by bigint,
	created_at timestamptz NOT NULL DEFAULT now(),
	removed_at timestamptz,
	PRIMARY KEY (chain_id, id),
	CHECK (file_id IS NOT NULL OR removed_at IS NOT NULL),
	FOREIGN KEY (chain_id, visit_id) REFERENCES visit ON DELETE CASCADE,
	FOREIGN KEY (chain_id, came_from) REFERENCES visit ON DELETE CASCADE,
	FOREIGN KEY (chain_id, file_id) REFERENCES file (chain_id, id)
);
CREATE INDEX ON visit_file (chain_id, visit_id, id) WHERE removed_at IS NULL;
CREATE INDEX ON visit_file (chain_id, file_id) WHERE file_id IS NOT NULL;
CREATE INDEX ON visit_file (chain_id, came_from) WHERE came_from IS NOT NULL;
CREATE INDEX ON visit_file (chain_id, removed_at) WHERE removed_at IS NOT NULL AND file_id IS NOT NULL;
COMMENT ON TABLE visit_file IS 'Photos and files of visits. What was taken away can be put back for a day; then its bytes go, and the row stays for the history.';
COMMENT ON COLUMN visit_file.moment IS 'of a photo: before or after the work; other: neither, or no photo';
COMMENT ON COLUMN visit_file.title IS 'what the file was called where it came from';
COMMENT ON COLUMN visit_file.came_from IS 'the visit it was of before that one was merged; NULL: this one';
COMMENT ON COLUMN visit_file.created_by IS 'user';
SELECT tenant_table('visit_file');
SELECT logged_table('visit_file', 'file_id', 'came_from', 'created_at', 'created_by');
