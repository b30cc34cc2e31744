-- client: found by what somebody types, found or added by a booking.

-- The words of a client's names and card; whole: of surname and patronymic, too.
DROP FUNCTION IF EXISTS client_words(client), client_names(client);
CREATE OR REPLACE FUNCTION client_names(c client, whole boolean DEFAULT true) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
	RETURN regexp_split_to_array(translate(lower(concat_ws(' ', c.name, CASE WHEN whole THEN c.surname END,
		CASE WHEN whole THEN c.patronymic END, c.card)), 'ё', 'е'), '[^[:alnum:]]+');
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

-- Whether all words typed are beginnings of a client's words, of those that are shown
-- to who asks: from whom phones, mails, surnames are hidden, they cannot be guessed.
CREATE OR REPLACE FUNCTION client_fits(c client, words text[]) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
	digits CONSTANT text := CASE WHEN NOT hides('phones') THEN translate(c.phone, '+', '') END;
	shown  CONSTANT text[] := client_names(c, NOT hides('surnames')) || digits || right(digits, 10) || right(digits, 7)
		|| right(digits, 4) || CASE WHEN NOT hides('mails') THEN lower(c.email::text) END;
BEGIN
	RETURN NOT EXISTS (
		SELECT FROM unnest(words) typed
		 WHERE NOT EXISTS (SELECT FROM unnest(shown) w WHERE starts_with(left(w, 60), typed)));
END $$;

-- The words of what somebody typed, a phone as one.
CREATE OR REPLACE FUNCTION client_typed(typed text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
	digits CONSTANT text := regexp_replace(typed, '\D', '', 'g');
BEGIN
	IF typed ~ '^[-+() 0-9.]{3,}$' THEN
		RETURN array_remove(ARRAY[CASE WHEN length(digits) = 11 AND left(digits, 1) = '8' THEN '7' || substr(digits, 2) ELSE digits END], '');
	ELSIF position('@' IN typed) > 0 THEN
		RETURN ARRAY[lower(trim(typed))];
	END IF;
	RETURN array_remove(regexp_split_to_array(translate(lower(typed), 'ё', 'е'), '[^[:alnum:]]+'), '');
END $$;

-- Clients that words fit of whom few can be: looked for by the rarest word (the first),
-- the ones seen last first.  Of somebody limited to some of the staff, those who were
-- there: the list of bookings knows of whom, and of the newest the bookings themselves.
-- The limits are asked of each booking here, once, and not again of all it leads to.
CREATE OR REPLACE FUNCTION client_search_rare(of_chain bigint, words text[], most int) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE ROWS 20 SECURITY DEFINER SET search_path = public AS $$
DECLARE
	chain CONSTANT bigint := current_chain();
	fresh CONSTANT int := 200;
	ids   bigint[];
BEGIN
	IF chain IS DISTINCT FROM of_chain THEN
		RAISE insufficient_privilege;
	END IF;
	ids := ARRAY(
		SELECT DISTINCT w.client_id
		  FROM client_word w
		 WHERE w.chain_id = chain AND w.word >= words[1] AND w.word < words[1] || U&'\FFFF'
		   AND NOT EXISTS (
			SELECT FROM unnest(words[2:]) other
			 WHERE NOT EXISTS (SELECT FROM client_word o
				WHERE o.chain_id = chain AND o.client_id = w.client_id AND o.word >= other AND o.word < other || U&'\FFFF')));
	IF limited_staff() THEN
		ids := ARRAY(
			SELECT i FROM unnest(ids) i
			 WHERE EXISTS (SELECT FROM booking_row b
				WHERE b.chain_id = chain AND b.client_id = i AND limits_allow(b.branch_id, b.staff_id, b.day))
			    OR EXISTS (SELECT FROM appointment a
				WHERE a.chain_id = chain AND a.guest_id = i AND limits_allow(a.branch_id, a.staff_id, a.day))
			 UNION
			SELECT v.client_id
			  FROM (SELECT a.visit_id FROM appointment a
				 WHERE a.chain_id = chain AND a.id > (SELECT max(x.id) - fresh FROM appointment x WHERE x.chain_id = chain)
				   AND limits_allow(a.branch_id, a.staff_id, a.day) OFFSET 0) n,
			       LATERAL (SELECT v.client_id FROM visit v WHERE v.chain_id = chain AND v.id = n.visit_id OFFSET 0) v
			 WHERE v.client_id = ANY (ids));
	END IF;
	RETURN QUERY
	SELECT c.id
	  FROM client c
	 WHERE c.chain_id = chain AND c.id = ANY (ids) AND c.archived_at IS NULL AND client_fits(c, words)
	 ORDER BY (SELECT max(v.changed_at) FROM visit v WHERE v.chain_id = chain AND v.client_id = c.id) DESC NULLS LAST, c.id DESC
	 LIMIT most;
END $$;

-- The visits whose clients a frequent word is looked for among, the newest first: of one
-- member along their days, else as they were made.
CREATE OR REPLACE FUNCTION client_visits(chain bigint) RETURNS refcursor
LANGUAGE plpgsql STABLE AS $$
DECLARE
	list refcursor;
BEGIN
	IF limit_own() IS NOT NULL THEN
		OPEN list NO SCROLL FOR
			SELECT v.client_id, a.guest_id FROM appointment a JOIN visit v ON v.chain_id = chain AND v.id = a.visit_id
			 WHERE a.chain_id = chain AND a.staff_id = limit_own() AND limits_allow(a.branch_id, a.staff_id, a.day)
			 ORDER BY a.day DESC LIMIT 5000;
	ELSIF limit_among() IS NOT NULL THEN
		OPEN list NO SCROLL FOR
			SELECT v.client_id, a.guest_id FROM appointment a JOIN visit v ON v.chain_id = chain AND v.id = a.visit_id
			 WHERE a.chain_id = chain AND limits_allow(a.branch_id, a.staff_id, a.day) ORDER BY a.id DESC LIMIT 5000;
	ELSE
		OPEN list NO SCROLL FOR SELECT v.client_id, NULL::bigint AS guest_id FROM visit v WHERE v.chain_id = chain ORDER BY v.id DESC LIMIT 5000;
	END IF;
	RETURN list;
END $$;

-- Clients that words fit of whom very many can be: the newest visits are walked until
-- there are enough who fit, a good while and no further.
CREATE OR REPLACE FUNCTION client_search_often(of_chain bigint, words text[], most int) RETURNS bigint[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
DECLARE
	chain  CONSTANT bigint := current_chain();
	list   refcursor;
	owner  bigint;		-- of the visit
	guest  bigint;
	client bigint;
	seen   bigint[] := '{}';
	fit    bigint[] := '{}';
BEGIN
	IF chain IS DISTINCT FROM of_chain THEN
		RAISE insufficient_privilege;
	END IF;
	list := client_visits(chain);
	LOOP
		FETCH list INTO owner, guest;
		EXIT WHEN NOT FOUND OR cardinality(fit) >= most OR cardinality(seen) >= 1000;
		FOREACH client IN ARRAY array_remove(ARRAY[owner, guest], NULL) LOOP
			CONTINUE WHEN client = ANY (seen);
			seen := seen || client;
			IF EXISTS (SELECT FROM client c WHERE c.chain_id = chain AND c.id = client AND c.archived_at IS NULL AND client_fits(c, words)) THEN
				fit := fit || client;
			END IF;
		END LOOP;
	END LOOP;
	CLOSE list;
	RETURN fit;
END $$;

-- Clients of a chain by the beginnings of the words typed (all must fit), the
-- ones seen last first.  What is read is in proportion to what is shown: a word that few
-- have leads to them; where very many have it, some of whom were here lately will do, and
-- where those are not enough, any.
CREATE OR REPLACE FUNCTION client_search(chain bigint, typed text, most int) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE ROWS 20 AS $$
DECLARE
	words  text[] := client_typed(typed);
	few    CONSTANT int := CASE WHEN limited_staff() THEN 5000 ELSE 400 END;
	many   int;
	lately bigint[];
BEGIN
	IF cardinality(words) = 0 OR words[1] = '' THEN
		RETURN;
	END IF;
	SELECT array_agg(o.word ORDER BY o.many, o.n), min(o.many) INTO words, many
	  FROM (SELECT o.word, o.n, (SELECT count(*) FROM (SELECT FROM client_word w
			 WHERE w.chain_id = chain AND w.word >= o.word AND w.word < o.word || U&'\FFFF' LIMIT few) x) AS many
		  FROM unnest(words) WITH ORDINALITY o (word, n)) o;
	IF many < few THEN
		RETURN QUERY SELECT client_search_rare(chain, words, most);
		RETURN;
	END IF;
	lately := client_search_often(chain, words, most);
	RETURN QUERY SELECT unnest(lately[:most]);
	IF cardinality(lately) < most AND NOT limited_staff() THEN
		RETURN QUERY
		SELECT f.client_id
		  FROM (SELECT DISTINCT l.client_id
			  FROM (SELECT w.client_id
				  FROM client_word w
				 WHERE w.chain_id = chain AND w.word >= words[1] AND w.word < words[1] || U&'\FFFF'
				 LIMIT 20000) l
			 WHERE l.client_id <> ALL (lately) AND NOT EXISTS (
				SELECT FROM unnest(words[2:]) other
				 WHERE NOT EXISTS (SELECT FROM client_word w
					WHERE w.chain_id = chain AND w.client_id = l.client_id
					  AND w.word >= other AND w.word < other || U&'\FFFF'))
			 ORDER BY l.client_id DESC LIMIT 2000) f
		  JOIN client c ON c.chain_id = chain AND c.id = f.client_id AND c.archived_at IS NULL
		 WHERE client_fits(c, words)
		 ORDER BY f.client_id DESC
		 LIMIT most - cardinality(lately);
	END IF;
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
		   AND (NOT limited_staff() OR EXISTS (SELECT FROM visit v
			JOIN appointment a ON a.chain_id = chain AND a.visit_id = v.id
			WHERE v.chain_id = chain AND v.client_id = c.id AND limit_staff(a.staff_id)));
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
			   AND (c.name = '' OR NOT limited_staff() OR EXISTS (SELECT FROM visit v
				JOIN appointment a ON a.chain_id = chain AND a.visit_id = v.id
				WHERE v.chain_id = chain AND v.client_id = c.id AND limit_staff(a.staff_id)))
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
GRANT EXECUTE ON FUNCTION client_names(client, boolean), client_words(client), client_fits(client, text[]), client_typed(text), client_keep(),
	client_search_rare(bigint, text[], int), client_visits(bigint), client_search_often(bigint, text[], int), client_search(bigint, text, int),
	client_take(bigint, jsonb, text) TO okno_app, okno_worker;
