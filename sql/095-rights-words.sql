-- 095-rights-words: a role's rights as the programs read them, made when a role is saved:
-- every page asks for them, and a hundred slugs cost more to put together than the rest
-- of what is asked.

CREATE FUNCTION rights_words(rights text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RETURN ' ' || array_to_string(rights, ' ') || ' ';
END $$;

ALTER TABLE role ADD COLUMN rights_words text COMPRESSION lz4 GENERATED ALWAYS AS (rights_words(rights)) STORED;
COMMENT ON COLUMN role.rights_words IS 'rights with a space around each';
