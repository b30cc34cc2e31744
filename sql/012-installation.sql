-- 012-installation: what the operator decides for everybody.

CREATE TABLE installation (
	one_row      boolean PRIMARY KEY DEFAULT true CHECK (one_row),
	title        text NOT NULL DEFAULT 'Okno' CHECK (title <> '' AND length(title) <= 100),
	registration text NOT NULL DEFAULT 'open' CHECK (registration IN ('open', 'invitation', 'closed')),
	agreement    text NOT NULL DEFAULT '' CHECK (length(agreement) <= 100000),
	version      int NOT NULL DEFAULT 1
);
COMMENT ON TABLE installation IS 'Directory: the one row of settings of the installation.';
COMMENT ON COLUMN installation.registration IS 'who may register a business: anybody, who has an invitation of the operator, nobody';
COMMENT ON COLUMN installation.agreement IS 'what users agree to when they register, as plain text; empty: a sentence without a text';
INSERT INTO installation DEFAULT VALUES;
