-- 091-code-limit: how many codes and passwords by SMS strangers may ask for in a day.
-- Each costs somebody money, and whoever asks for many from many addresses is held
-- up by no limit of one phone or address.

ALTER TABLE installation
	ADD COLUMN codes_chain int NOT NULL DEFAULT 300 CHECK (codes_chain BETWEEN 1 AND 1000000),
	ADD COLUMN codes_all   int NOT NULL DEFAULT 1000 CHECK (codes_all BETWEEN 1 AND 1000000);
COMMENT ON COLUMN installation.codes_chain IS 'codes by SMS that the clients of one business may ask for in a day';
COMMENT ON COLUMN installation.codes_all IS 'codes and passwords by SMS that may go through the installation''s own provider in a day';

CREATE TABLE code_count (
	chain_id bigint NOT NULL,
	day      date NOT NULL,
	sent     int NOT NULL DEFAULT 0,
	refused  int NOT NULL DEFAULT 0,
	PRIMARY KEY (chain_id, day)
);
COMMENT ON TABLE code_count IS 'Directory: codes by SMS of each chain and day (of the database''s clock); chain 0: what went through the installation''s provider, whoever sent it.';
COMMENT ON COLUMN code_count.refused IS 'asked for beyond the limit';
GRANT SELECT ON code_count TO okno_operator;
