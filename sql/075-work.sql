-- 075-work: what takes longer than a request, with its progress: imports.  The
-- worker's heavy queue does it in steps; each batch is a transaction of its own
-- that also marks its rows, so a worker killed at any point goes on where the
-- last batch ended, and nothing is done twice.

CREATE TABLE work (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	branch_id  bigint NOT NULL,
	kind       text NOT NULL CHECK (kind IN ('import')),
	subject    text NOT NULL CHECK (subject IN ('services', 'staff')),
	step       text NOT NULL DEFAULT 'read' CHECK (step IN ('read', 'write', 'undo')),
	state      text NOT NULL DEFAULT 'waiting'
		CHECK (state IN ('waiting', 'asking', 'done', 'failed', 'cancelled', 'undone')),
	done       int NOT NULL DEFAULT 0,
	total      int NOT NULL DEFAULT 0,
	rejected   int NOT NULL DEFAULT 0,
	params     jsonb NOT NULL DEFAULT '{}',
	result     jsonb NOT NULL DEFAULT '{}',
	reason     text NOT NULL DEFAULT '',
	title      text NOT NULL DEFAULT '',
	lang       text NOT NULL DEFAULT 'en',
	file_id    bigint,
	user_id    bigint NOT NULL,
	created_at timestamptz NOT NULL DEFAULT now(),
	ended_at   timestamptz,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE,
	FOREIGN KEY (chain_id, file_id) REFERENCES file (chain_id, id),
	CHECK ((reason <> '') = (state = 'failed'))
);
CREATE INDEX ON work (chain_id, branch_id, subject, id);
CREATE INDEX ON work (chain_id, created_at);
COMMENT ON TABLE work IS 'Long work. An import is read, asks its person, is written, and can be undone.';
COMMENT ON COLUMN work.step IS 'what the worker does with it when it takes it';
COMMENT ON COLUMN work.state IS 'waiting: for the worker, or at work; asking: for a person, who sees what would change; undone: written and taken back';
COMMENT ON COLUMN work.done IS 'of total: thousandths of the file, or rows';
COMMENT ON COLUMN work.params IS '{columns: [field or null of each], wide: for the whole chain, may: {what the person may}}';
COMMENT ON COLUMN work.result IS '{headings, samples, head: row of the headings, new, change, same, made: [ids of folders that were made]}';
COMMENT ON COLUMN work.reason IS 'why it failed: a word that the page has a sentence for';
COMMENT ON COLUMN work.title IS 'what the file was called where it came from';
COMMENT ON COLUMN work.lang IS 'of whoever began it: names made by it are in this language';
SELECT tenant_table('work');

CREATE TABLE work_row (
	chain_id bigint NOT NULL,
	work_id  bigint NOT NULL,
	no       int NOT NULL,
	action   text CHECK (action IN ('new', 'change', 'same', 'reject')),
	ref_id   bigint,
	p        jsonb NOT NULL,
	cells    jsonb NOT NULL DEFAULT '[]',
	changes  jsonb,
	reasons  jsonb NOT NULL DEFAULT '[]',
	written  boolean NOT NULL DEFAULT false,
	PRIMARY KEY (chain_id, work_id, no),
	FOREIGN KEY (chain_id, work_id) REFERENCES work ON DELETE CASCADE
);
COMMENT ON TABLE work_row IS 'The rows of an import: what the file says (p), and what it means here. They go with the work, a month after it.';
COMMENT ON COLUMN work_row.no IS 'its number in the file, from 1';
COMMENT ON COLUMN work_row.ref_id IS 'the service or member meant; of a new one as soon as it is written';
COMMENT ON COLUMN work_row.cells IS 'as they stand in the file: a rejected row goes back to its person as it came';
COMMENT ON COLUMN work_row.changes IS '{field: [from, to]}';
COMMENT ON COLUMN work_row.reasons IS 'why it is rejected: [{field, why, value}]; why is a word that the page has a sentence for';
SELECT tenant_table('work_row');
