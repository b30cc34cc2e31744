-- 058-comment: what colleagues say to one another about a visit, and whom it is
-- meant for.  The comment of the visit itself stays the note to the booking.

CREATE TABLE visit_comment (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	visit_id   bigint NOT NULL,
	user_id    bigint NOT NULL,
	body       text NOT NULL CHECK (body <> '' AND length(body) <= 4000),
	came_from  bigint,
	created_at timestamptz NOT NULL DEFAULT now(),
	edited_at  timestamptz,
	removed_at timestamptz,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, visit_id) REFERENCES visit ON DELETE CASCADE
);
CREATE INDEX ON visit_comment (chain_id, visit_id, id);
COMMENT ON TABLE visit_comment IS 'A comment of a colleague on a visit.';
COMMENT ON COLUMN visit_comment.came_from IS 'the visit it was written to, since merged into this one';
COMMENT ON COLUMN visit_comment.removed_at IS 'by who wrote it; kept so that it can be taken back';
SELECT tenant_table('visit_comment', 'SELECT, INSERT, UPDATE');

CREATE TABLE mention (
	chain_id   bigint NOT NULL,
	comment_id bigint NOT NULL,
	user_id    bigint NOT NULL,
	outbox_id  bigint,
	read_at    timestamptz,
	PRIMARY KEY (chain_id, comment_id, user_id),
	FOREIGN KEY (chain_id, comment_id) REFERENCES visit_comment ON DELETE CASCADE
);
CREATE INDEX mention_user ON mention (chain_id, user_id, comment_id);
CREATE INDEX mention_unread ON mention (chain_id, user_id) WHERE read_at IS NULL;
COMMENT ON TABLE mention IS 'A colleague for whom a comment is meant.';
COMMENT ON COLUMN mention.outbox_id IS 'the letter about it, which waits; NULL: there is none';
SELECT tenant_table('mention');
