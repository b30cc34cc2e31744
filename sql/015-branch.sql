-- 015-branch: what a branch tells of itself, besides what 010-tenancy has: the
-- fields of the pages of its settings.

ALTER TABLE branch
	ADD COLUMN logo_id        bigint,
	ADD COLUMN postcode       text NOT NULL DEFAULT '' CHECK (length(postcode) <= 20),
	ADD COLUMN metro          text[] NOT NULL DEFAULT '{}' CHECK (cardinality(metro) <= 3),
	ADD COLUMN district       text NOT NULL DEFAULT '' CHECK (length(district) <= 100),
	ADD COLUMN phones         text[] NOT NULL DEFAULT '{}' CHECK (cardinality(phones) <= 10),
	ADD COLUMN hours_text     text NOT NULL DEFAULT '' CHECK (length(hours_text) <= 1000),
	ADD COLUMN link_vk        text NOT NULL DEFAULT '',
	ADD COLUMN link_telegram  text NOT NULL DEFAULT '',
	ADD COLUMN link_whatsapp  text NOT NULL DEFAULT '',
	ADD COLUMN link_viber     text NOT NULL DEFAULT '',
	ADD COLUMN link_instagram text NOT NULL DEFAULT '',
	ADD COLUMN link_facebook  text NOT NULL DEFAULT '',
	ADD COLUMN link_other     text NOT NULL DEFAULT '',
	ADD COLUMN legal_kind     text NOT NULL DEFAULT '' CHECK (legal_kind IN ('', 'company', 'sole')),
	ADD COLUMN legal_title    text NOT NULL DEFAULT '' CHECK (length(legal_title) <= 300),
	ADD COLUMN legal_address  text NOT NULL DEFAULT '' CHECK (length(legal_address) <= 300),
	ADD COLUMN actual_address text NOT NULL DEFAULT '' CHECK (length(actual_address) <= 300),
	ADD COLUMN tax_id         text NOT NULL DEFAULT '' CHECK (length(tax_id) <= 30),
	ADD COLUMN tax_reason     text NOT NULL DEFAULT '' CHECK (length(tax_reason) <= 30),
	ADD COLUMN bank           text NOT NULL DEFAULT '' CHECK (length(bank) <= 200),
	ADD COLUMN bank_code      text NOT NULL DEFAULT '' CHECK (length(bank_code) <= 30),
	ADD COLUMN bank_account   text NOT NULL DEFAULT '' CHECK (length(bank_account) <= 40),
	ADD COLUMN own_account    text NOT NULL DEFAULT '' CHECK (length(own_account) <= 40),
	ADD FOREIGN KEY (chain_id, logo_id) REFERENCES file (chain_id, id);
COMMENT ON COLUMN branch.phones IS 'E.164; the first is phone as well, for whoever wants but one';
COMMENT ON COLUMN branch.hours_text IS 'when it is open, in the business''s own words; not what bookings are offered by';
COMMENT ON COLUMN branch.description IS 'HTML as lib/html.h lets it be';
COMMENT ON COLUMN branch.tax_id IS 'ИНН';
COMMENT ON COLUMN branch.tax_reason IS 'КПП';
COMMENT ON COLUMN branch.bank_code IS 'БИК';
COMMENT ON COLUMN branch.bank_account IS 'of the bank itself: корреспондентский счёт';
COMMENT ON COLUMN branch.own_account IS 'расчётный счёт';

-- phone is the first of phones, whichever of the two is written.
CREATE FUNCTION branch_phones() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' AND NEW.phones IS DISTINCT FROM OLD.phones OR NEW.phones <> '{}' AND TG_OP = 'INSERT' THEN
		NEW.phone := coalesce(NEW.phones[1], '');
	ELSIF NEW.phone <> coalesce(NEW.phones[1], '') THEN
		NEW.phones := array_remove(NEW.phone || NEW.phones[2:], '');
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER phones BEFORE INSERT OR UPDATE ON branch FOR EACH ROW EXECUTE FUNCTION branch_phones();

CREATE TABLE branch_picture (
	chain_id  bigint NOT NULL,
	branch_id bigint NOT NULL,
	file_id   bigint NOT NULL,
	PRIMARY KEY (chain_id, branch_id, file_id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE,
	FOREIGN KEY (chain_id, file_id) REFERENCES file (chain_id, id)
);
COMMENT ON TABLE branch_picture IS 'Which pictures the description of a branch shows, so that they are not swept away. Kept by branch_change.';
SELECT tenant_table('branch_picture');
