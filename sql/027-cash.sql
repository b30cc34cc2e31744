-- 027-cash: the cash desks and accounts of branches: where money is and goes.

CREATE TABLE account (
	chain_id    bigint NOT NULL,
	id          bigint GENERATED ALWAYS AS IDENTITY,
	branch_id   bigint NOT NULL,
	title       text NOT NULL CHECK (title <> '' AND length(title) <= 100),
	kind        text NOT NULL CHECK (kind IN ('cash', 'card', 'bank')),
	comment     text NOT NULL DEFAULT '' CHECK (length(comment) <= 500),
	weight      int NOT NULL DEFAULT 0,
	archived_at timestamptz,
	version     int NOT NULL DEFAULT 1,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX account_title ON account (chain_id, branch_id, lower(title)) WHERE archived_at IS NULL;
COMMENT ON TABLE account IS 'Cash desks and accounts of branches, shown by weight, the least first. Never deleted: put away, for money refers to them.';
COMMENT ON COLUMN account.kind IS 'cash: a cash desk; card: where card payments arrive; bank: an account in a bank';
SELECT tenant_table('account', 'SELECT, INSERT, UPDATE');

-- A branch begins with a cash desk and an account, called in its language.  They
-- come with the branch: in the journal of actions they are no actions of their own.
CREATE FUNCTION branch_accounts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	before CONSTANT text := coalesce(current_setting('okno.chain', true), '');
BEGIN
	PERFORM set_config('okno.chain', NEW.chain_id::text, true);
	INSERT INTO account (chain_id, branch_id, title, kind, weight)
	VALUES (NEW.chain_id, NEW.id, CASE WHEN NEW.lang = 'ru' THEN 'Касса' ELSE 'Cash desk' END, 'cash', 1),
	       (NEW.chain_id, NEW.id, CASE WHEN NEW.lang = 'ru' THEN 'Расчётный счёт' ELSE 'Bank account' END, 'bank', 2);
	PERFORM set_config('okno.chain', before, true);
	RETURN NULL;
END $$;
CREATE TRIGGER accounts AFTER INSERT ON branch FOR EACH ROW EXECUTE FUNCTION branch_accounts();
