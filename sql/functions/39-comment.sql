-- comment: comments of colleagues on a visit, and mentions in them.

-- After so long a comment stands as it is.
CREATE OR REPLACE FUNCTION comment_edit_time() RETURNS interval
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT interval '15 minutes' $$;

-- Who wrote it the entry tells by itself; coming along with a visit is that visit's.
DROP TRIGGER IF EXISTS log_change ON visit_comment;
CREATE TRIGGER log_change AFTER INSERT OR UPDATE OR DELETE ON visit_comment
	FOR EACH ROW EXECUTE FUNCTION log_change('created_at', 'edited_at', 'came_from', 'user_id', 'visit_id');

-- Does a member help in a booking, as one of a set?
CREATE OR REPLACE FUNCTION booking_helped(chain bigint, appointment bigint, member bigint) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (SELECT FROM appointment_thing t
		  JOIN resource_instance i ON i.chain_id = chain AND i.id = t.instance_id
		 WHERE t.chain_id = chain AND t.appointment_id = appointment AND i.staff_id = member);
END $$;

-- What is said about a visit is also for who helps in it and is limited to their own column: the
-- booking stands in another one, so the visit itself, its client and its prices, is not theirs.
CREATE OR REPLACE FUNCTION visit_helped(chain bigint, visit bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN limit_own() IS NOT NULL AND EXISTS (SELECT FROM appointment a
		 WHERE a.chain_id = chain AND chain = current_chain() AND a.visit_id = visit AND a.cancelled_at IS NULL
		   AND limits_allow(a.branch_id, limit_own(), a.day) AND booking_helped(chain, a.id, limit_own()));
END $$;

DROP POLICY IF EXISTS limits ON visit_comment;
CREATE POLICY limits ON visit_comment AS RESTRICTIVE TO okno_app
	USING (NOT (SELECT limited()) OR created_at = now() OR visit_seen(chain_id, visit_id) OR visit_helped(chain_id, visit_id));

-- A visit whose thread somebody helps in: its first day, its branch; NULL: they do not.
CREATE OR REPLACE FUNCTION visit_helped_in(chain bigint, visit bigint, OUT day date, OUT branch bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF visit_helped(chain, visit) THEN
		SELECT min(a.day), min(a.branch_id) INTO day, branch FROM appointment a
		 WHERE a.chain_id = chain AND a.visit_id = visit;
	END IF;
END $$;

-- The colleagues of a branch, and whether each may see a visit: their role shows
-- bookings, and its limits (own column, days back) this one.
CREATE OR REPLACE FUNCTION comment_people(branch bigint, visit bigint)
RETURNS TABLE (user_id bigint, name text, lang text, email text, sees boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT u.id, u.name, u.lang, u.email::text,
	       r.rights @> '{timetable_access,record_form_access}' AND EXISTS (
		SELECT FROM appointment a
		  JOIN branch b ON b.chain_id = m.chain_id AND b.id = a.branch_id
		 WHERE a.chain_id = m.chain_id AND a.visit_id = visit AND (a.branch_id = branch) IS TRUE
		   AND (NOT r.own_only OR a.staff_id = m.staff_id
			OR a.cancelled_at IS NULL AND booking_helped(m.chain_id, a.id, m.staff_id))
		   AND (r.position_id IS NULL OR EXISTS (SELECT FROM staff s
			WHERE s.chain_id = a.chain_id AND s.id = a.staff_id AND s.position_id = r.position_id))
		   AND (r.last_days < 0 OR a.day >= (now() AT TIME ZONE b.time_zone)::date - r.last_days))
	  FROM membership m
	  JOIN "user" u ON u.id = m.user_id AND u.disabled_at IS NULL
	  JOIN role r ON r.chain_id = m.chain_id AND r.id = m.role_id
	 WHERE m.chain_id = current_chain() AND (m.branches IS NULL OR branch = ANY (m.branches))
	 ORDER BY u.name COLLATE by_number, u.id;
END $$;

-- Whom a text names as "@Name", the longest name first, so that "@Anna Petrova" is
-- no Anna.  Who has the name of another is meant as well.
CREATE OR REPLACE FUNCTION comment_said(branch bigint, visit bigint, who bigint, body text)
RETURNS TABLE (user_id bigint, name text, lang text, email text, sees boolean)
LANGUAGE plpgsql STABLE AS $$
#variable_conflict use_column
DECLARE
	p     record;
	rest  text := lower(body);
	found text[] := '{}';
	at    int;
	named text;
	after text;
BEGIN
	FOR p IN SELECT DISTINCT lower(x.name) AS name FROM comment_people(branch, visit) x
		  WHERE x.user_id <> who AND x.name <> '' ORDER BY 1 DESC LOOP
		named := '@' || p.name;
		at := position(named IN rest);
		WHILE at > 0 LOOP
			after := substr(rest, at + length(named), 1);
			IF after !~ '[[:alnum:]]' AND (at = 1 OR substr(rest, at - 1, 1) !~ '[[:alnum:]]') THEN
				found := found || p.name;
			END IF;
			rest := overlay(rest PLACING repeat(' ', length(named)) FROM at FOR length(named));
			at := position(named IN rest);
		END LOOP;
	END LOOP;
	RETURN QUERY SELECT x.* FROM comment_people(branch, visit) x WHERE x.user_id <> who AND lower(x.name) = ANY (found);
END $$;

-- Tells a branch's journals that somebody was mentioned: ids only.
CREATE OR REPLACE FUNCTION mention_notice(branch bigint, visit bigint, ids bigint[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	PERFORM job_add('live', 'notice', branch, jsonb_build_object('kind', 'comment', 'visit', visit, 'users', ids,
		'by', nullif(current_setting('okno.user_id', true), '')::bigint));
END $$;

-- Writes a comment and whom it is for.  Returns its id.
CREATE OR REPLACE FUNCTION comment_add(chain bigint, branch bigint, visit bigint, who bigint, said text, ids bigint[]) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	made bigint;
BEGIN
	INSERT INTO visit_comment (chain_id, visit_id, user_id, body) VALUES (chain, visit, who, said) RETURNING id INTO made;
	INSERT INTO mention (chain_id, comment_id, user_id) SELECT chain, made, i FROM unnest(ids) i;
	PERFORM comment_read(chain, visit, who), mention_notice(branch, visit, ids);
	RETURN made;
END $$;

-- Changes one's own comment while it is fresh; whoever is no longer named is not
-- told.  Returns its id and who is named anew; NULL: it is not theirs to change.
CREATE OR REPLACE FUNCTION comment_edit(chain bigint, branch bigint, visit bigint, comment bigint, who bigint, said text, ids bigint[]) RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
	added bigint[];
BEGIN
	UPDATE visit_comment c SET body = said, edited_at = now()
	 WHERE c.chain_id = chain AND c.visit_id = visit AND c.id = comment AND c.user_id = who AND c.removed_at IS NULL
	   AND c.created_at > now() - comment_edit_time();
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	PERFORM mention_drop_letters(chain, ARRAY[comment], ARRAY(SELECT m.user_id FROM mention m
		WHERE m.chain_id = chain AND m.comment_id = comment AND m.user_id <> ALL (ids)));
	DELETE FROM mention m WHERE m.chain_id = chain AND m.comment_id = comment AND m.user_id <> ALL (ids);
	WITH made AS (
		INSERT INTO mention (chain_id, comment_id, user_id) SELECT chain, comment, i FROM unnest(ids) i
		ON CONFLICT DO NOTHING RETURNING user_id)
	SELECT coalesce(array_agg(user_id), '{}') INTO added FROM made;
	PERFORM mention_notice(branch, visit, added);
	RETURN added;
END $$;

-- Removes one's own comment, or takes that back; a letter that waits does not
-- outlive it.  False: it is not theirs.
CREATE OR REPLACE FUNCTION comment_remove(chain bigint, branch bigint, visit bigint, comment bigint, who bigint, back boolean) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
	named bigint[];
BEGIN
	UPDATE visit_comment c SET removed_at = CASE WHEN NOT back THEN now() END
	 WHERE c.chain_id = chain AND c.visit_id = visit AND c.id = comment AND c.user_id = who
	   AND (c.removed_at IS NULL) <> back;
	IF NOT FOUND THEN
		RETURN false;
	END IF;
	named := ARRAY(SELECT m.user_id FROM mention m WHERE m.chain_id = chain AND m.comment_id = comment);
	IF NOT back THEN
		PERFORM mention_drop_letters(chain, ARRAY[comment], named);
	END IF;
	PERFORM mention_notice(branch, visit, named);
	RETURN true;
END $$;

-- Letters that wait and are not needed: of these people about these comments.
CREATE OR REPLACE FUNCTION mention_drop_letters(chain bigint, comments bigint[], ids bigint[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE outbox o SET state = 'dropped'
	  FROM mention m
	 WHERE m.chain_id = chain AND chain = current_chain() AND m.comment_id = ANY (comments) AND m.user_id = ANY (ids)
	   AND o.chain_id = chain AND o.id = m.outbox_id AND o.state = 'new' AND o.attempts = 0;
END $$;

-- Somebody has read what a visit says: their mentions in it are no news, and no
-- letter is needed.
CREATE OR REPLACE FUNCTION comment_read(chain bigint, visit bigint, who bigint) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	news bigint[] := ARRAY(SELECT c.id FROM visit_comment c
		  JOIN mention m ON m.chain_id = chain AND m.comment_id = c.id AND m.user_id = who AND m.read_at IS NULL
		 WHERE c.chain_id = chain AND c.visit_id = visit);
BEGIN
	IF news <> '{}' THEN
		PERFORM mention_drop_letters(chain, news, ARRAY[who]);
		UPDATE mention m SET read_at = now() WHERE m.chain_id = chain AND m.comment_id = ANY (news) AND m.user_id = who;
	END IF;
END $$;

-- The letter to who was mentioned, ten minutes later: whoever sees the bell
-- meanwhile gets none.
CREATE OR REPLACE FUNCTION mention_letter(branch bigint, comment bigint, whom bigint, title text, said text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	made bigint;
BEGIN
	INSERT INTO outbox (chain_id, branch_id, channel, recipient, lang, template, params)
	SELECT current_chain(), branch, 'mail', u.email, u.lang, 'mention', jsonb_build_object('title', title, 'text', said)
	  FROM mention m JOIN "user" u ON u.id = m.user_id
	 WHERE m.chain_id = current_chain() AND m.comment_id = comment AND m.user_id = whom
	   AND m.outbox_id IS NULL AND u.email IS NOT NULL
	RETURNING id INTO made;
	IF made IS NULL THEN
		RETURN;
	END IF;
	UPDATE mention m SET outbox_id = made WHERE m.chain_id = current_chain() AND m.comment_id = comment AND m.user_id = whom;
	INSERT INTO job (queue, kind, chain_id, ref_id, run_at)
	VALUES ('send', 'mail', current_chain(), made, now() + interval '10 minutes');
END $$;

-- How many mentions of somebody are news to them: not removed, and of visits that
-- they may see.  Counted to 100 only: every page asks, and some never read what they are
-- told.
CREATE OR REPLACE FUNCTION mention_count(chain bigint, who bigint) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
	most CONSTANT int := 100;
	places bigint[];
BEGIN
	IF NOT EXISTS (SELECT FROM mention m WHERE m.chain_id = chain AND m.user_id = who AND m.read_at IS NULL) THEN
		RETURN 0;
	END IF;
	places := ARRAY(SELECT b.id FROM user_branches(who) b);
	RETURN (SELECT count(*) FROM (
		SELECT FROM mention m
		 CROSS JOIN LATERAL (SELECT x.visit_id FROM visit_comment x
			 WHERE x.chain_id = chain AND x.id = m.comment_id AND x.removed_at IS NULL OFFSET 0) c
		  LEFT JOIN LATERAL (SELECT y.branch_id FROM visit y WHERE y.chain_id = chain AND y.id = c.visit_id OFFSET 0) v ON true
		 WHERE m.chain_id = chain AND m.user_id = who AND m.read_at IS NULL
		   AND coalesce(v.branch_id, (visit_helped_in(chain, c.visit_id)).branch) = ANY (places)
		 LIMIT most) x);
END $$;

SELECT callable('okno_app', 'booking_helped', 'visit_helped', 'visit_helped_in', 'comment_edit_time', 'comment_people', 'comment_said', 'mention_notice', 'comment_add',
	'comment_edit', 'comment_remove', 'mention_drop_letters', 'comment_read', 'mention_letter', 'mention_count');
