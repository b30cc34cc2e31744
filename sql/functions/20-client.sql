-- client: found by what somebody types, found or added by a booking.

-- The words of a client's names and card.
DROP FUNCTION IF EXISTS client_words(client), client_names(client);
CREATE OR REPLACE FUNCTION client_names(c client) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RETURN regexp_split_to_array(translate(lower(concat_ws(' ', c.name, c.surname, c.patronymic, c.card)), 'ё', 'е'), '[^[:alnum:]]+');
END $$;

-- The words that a client is found by: of the names, the e-mail, the card; the
-- phone in full, without country code, and its last seven and four digits.
CREATE OR REPLACE FUNCTION client_words(c client) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	digits CONSTANT text := translate(c.phone, '+', '');
BEGIN
	RETURN client_names(c) || lower(c.email::text) || digits || right(digits, 10) || right(digits, 7) || right(digits, 4);
END $$;

-- Keeps client_word.
CREATE OR REPLACE FUNCTION client_keep() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' THEN
		DELETE FROM client_word w WHERE w.chain_id = OLD.chain_id AND w.client_id = OLD.id;
		RETURN NULL;
	END IF;
	IF TG_OP = 'UPDATE' THEN
		IF (NEW.name, NEW.surname, NEW.patronymic, NEW.card, NEW.email, NEW.phone)
			IS NOT DISTINCT FROM (OLD.name, OLD.surname, OLD.patronymic, OLD.card, OLD.email, OLD.phone) THEN
			RETURN NULL;
		END IF;
		DELETE FROM client_word w WHERE w.chain_id = NEW.chain_id AND w.client_id = NEW.id;
	END IF;
	INSERT INTO client_word (chain_id, word, client_id)
	SELECT DISTINCT NEW.chain_id, left(w, 60), NEW.id FROM unnest(client_words(NEW)) w WHERE w <> '';
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS client_keep ON client;
CREATE TRIGGER client_keep AFTER INSERT OR UPDATE OR DELETE ON client FOR EACH ROW EXECUTE FUNCTION client_keep();

-- Clients of a chain by the beginnings of the words typed (all must fit), the
-- ones seen last first.  Of a word that very many have only some are looked at:
-- the walk is along the rarest, and it ends at those that all words fit.  From whom
-- phones and mails are hidden, they cannot be guessed: then only what fits a name or a
-- card counts, or the one of the two that is shown.
CREATE OR REPLACE FUNCTION client_search(chain bigint, typed text, most int) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE ROWS 20 AS $$
DECLARE
	digits text := regexp_replace(typed, '\D', '', 'g');
	hidden boolean := hides('phones') OR hides('mails');
	words  text[];
	looked CONSTANT int := 20000;
	fit    CONSTANT int := 2000;
BEGIN
	IF typed ~ '^[-+() 0-9.]{3,}$' THEN
		words := ARRAY[CASE WHEN length(digits) = 11 AND left(digits, 1) = '8' THEN '7' || substr(digits, 2) ELSE digits END];
	ELSIF position('@' IN typed) > 0 THEN
		words := ARRAY[lower(trim(typed))];
	ELSE
		words := array_remove(regexp_split_to_array(translate(lower(typed), 'ё', 'е'), '[^[:alnum:]]+'), '');
	END IF;
	IF cardinality(words) = 0 OR words[1] = '' THEN
		RETURN;
	END IF;
	IF cardinality(words) > 1 THEN
		words := ARRAY(
			SELECT o.word
			  FROM unnest(words) WITH ORDINALITY o (word, n)
			 ORDER BY (SELECT count(*) FROM (SELECT FROM client_word w
					 WHERE w.chain_id = chain AND w.word >= o.word AND w.word < o.word || U&'\FFFF' LIMIT fit) x), o.n);
	END IF;
	RETURN QUERY
	SELECT f.client_id
	  FROM (SELECT l.client_id
		  FROM (SELECT w.client_id
			  FROM client_word w
			 WHERE w.chain_id = chain AND w.word >= words[1] AND w.word < words[1] || U&'\FFFF'
			 LIMIT looked) l
		 WHERE NOT EXISTS (
			SELECT FROM unnest(words[2:]) other
			 WHERE NOT EXISTS (SELECT FROM client_word w
				WHERE w.chain_id = chain AND w.client_id = l.client_id
				  AND w.word >= other AND w.word < other || U&'\FFFF'))
		 LIMIT fit) f
	  JOIN client c ON c.chain_id = chain AND c.id = f.client_id AND c.archived_at IS NULL
	 WHERE (NOT hidden OR NOT EXISTS (
		SELECT FROM unnest(words) typed_word
		 WHERE NOT (EXISTS (SELECT FROM unnest(client_names(c)) n WHERE starts_with(n, typed_word))
			OR NOT hides('mails') AND starts_with(lower(coalesce(c.email::text, '')), typed_word)
			OR NOT hides('phones') AND position(typed_word IN coalesce(c.phone, '')) > 0)))
	 GROUP BY f.client_id
	 ORDER BY (SELECT max(v.changed_at) FROM visit v WHERE v.chain_id = chain AND v.client_id = f.client_id) DESC NULLS LAST,
		f.client_id DESC
	 LIMIT most;
END $$;

-- The client that a booking means: the given id, or the one with this phone
-- and the same first name (one phone may be a family's), else a new one.
-- Returns NULL if there is nothing to know a client by.  It sees all clients of
-- the chain, or somebody who may not would add them anew; by an id, a role
-- limited to its own column takes only those who visit them; nor is it told
-- whose a phone is.
CREATE OR REPLACE FUNCTION client_take(chain bigint, who jsonb, made_by text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	found      bigint;
	is_blocked boolean;
	no_email   boolean;
	done       boolean;	-- PERFORM is a statement of its own
	first_name text := lower(split_part(coalesce(who->>'name', ''), ' ', 1));
BEGIN
	IF chain IS DISTINCT FROM current_chain() THEN
		RAISE insufficient_privilege;
	END IF;
	IF who->>'id' IS NOT NULL THEN
		SELECT c.id INTO found FROM client c
		 WHERE c.chain_id = chain AND c.id = (who->>'id')::bigint AND c.archived_at IS NULL
		   AND (limit_own() IS NULL OR EXISTS (SELECT FROM visit v
			JOIN appointment a ON a.chain_id = chain AND a.visit_id = v.id
			WHERE v.chain_id = chain AND v.client_id = c.id AND a.staff_id = limit_own()));
		IF found IS NULL THEN
			RAISE 'This client is no longer there' USING DETAIL = 'client_id';
		END IF;
		RETURN found;
	END IF;
	IF coalesce(who->>'phone', '') = '' AND first_name = '' THEN
		RETURN NULL;
	END IF;
	IF who->>'phone' <> '' THEN
		-- Two bookings of a new client at once would add them twice.
		done := pg_advisory_xact_lock(hashtextextended(chain || ' ' || (who->>'phone'), 0)) IS NULL;
		-- Two statements, for one of both would be planned anew with every booking.
		IF first_name <> '' THEN
			SELECT c.id, c.blocked, c.email IS NULL INTO found, is_blocked, no_email FROM client c
			 WHERE c.chain_id = chain AND c.phone = who->>'phone' AND c.archived_at IS NULL
			   AND (lower(split_part(c.name, ' ', 1)) = first_name OR c.name = '')
			 ORDER BY lower(c.name) = lower(who->>'name') DESC, c.id LIMIT 1;
		ELSE
			SELECT c.id, c.blocked, c.email IS NULL INTO found, is_blocked, no_email FROM client c
			 WHERE c.chain_id = chain AND c.phone = who->>'phone' AND c.archived_at IS NULL
			   AND (c.name = '' OR limit_own() IS NULL OR EXISTS (SELECT FROM visit v
				JOIN appointment a ON a.chain_id = chain AND a.visit_id = v.id
				WHERE v.chain_id = chain AND v.client_id = c.id AND a.staff_id = limit_own()))
			 ORDER BY c.name = '' DESC, c.id LIMIT 1;
		END IF;
	END IF;
	IF found IS NULL THEN
		INSERT INTO client (chain_id, name, surname, phone, email, origin)
		VALUES (chain, coalesce(who->>'name', ''), coalesce(who->>'surname', ''),
			nullif(who->>'phone', ''), nullif(who->>'email', ''), made_by)
		RETURNING id INTO found;
	ELSIF is_blocked AND made_by = 'client' THEN
		RAISE 'This phone cannot be used for booking' USING DETAIL = 'phone', HINT = '434';
	ELSIF no_email AND who->>'email' <> '' THEN
		UPDATE client c SET email = (who->>'email')::citext, version = version + 1
		 WHERE c.chain_id = chain AND c.id = found AND c.email IS NULL;
	END IF;
	RETURN found;
END $$;
GRANT EXECUTE ON FUNCTION client_names(client), client_words(client), client_keep(), client_search(bigint, text, int),
	client_take(bigint, jsonb, text) TO okno_app, okno_worker;
