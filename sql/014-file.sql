-- 014-file: what people upload.  The bytes lie below OKNO_VAR/files under the
-- row's random name; here is whose they are and what became of them.

CREATE TABLE file (
	chain_id   bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	name       text NOT NULL CHECK (name ~ '^[0-9a-f]{32}$'),
	kind       text NOT NULL CHECK (kind IN ('picture', 'sheet', 'document')),
	public     boolean NOT NULL,
	state      text NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'ready', 'refused')),
	reason     text NOT NULL DEFAULT '' CHECK ((reason <> '') = (state = 'refused')),
	title      text NOT NULL DEFAULT '',
	size       bigint NOT NULL CHECK (size >= 0),
	width      int,
	height     int,
	user_id    bigint,
	created_at timestamptz NOT NULL DEFAULT now(),
	unused_at  timestamptz,
	PRIMARY KEY (chain_id, id),
	UNIQUE (chain_id, name)
);
COMMENT ON TABLE file IS 'Uploads. Whatever shows one refers to (chain_id, id); those that nobody refers to are swept away after a day.';
COMMENT ON COLUMN file.name IS 'of its bytes: NAME.new as uploaded, never shown; a picture that is ready: NAME-1600.webp and NAME-320.webp; a spreadsheet: NAME.xlsx, shown to nobody; a document: NAME.bin, as it came';
COMMENT ON COLUMN file.public IS 'shown to whoever knows its name, as a part of the booking pages';
COMMENT ON COLUMN file.reason IS 'why it was refused: format (none that we read), large (too many pixels), broken';
COMMENT ON COLUMN file.title IS 'what it was called where it came from';
COMMENT ON COLUMN file.unused_at IS 'since when the sweep has found nothing that refers to it';
SELECT tenant_table('file');
