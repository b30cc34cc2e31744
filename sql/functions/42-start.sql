-- start: a business from its name to its first bookable time.  The branch is a
-- directory row, so what writes it runs with the rights of the schema's owner
-- and names the user (okno.user_id) or the chain (current_chain()) itself.

-- A free public address made of a title: "Лаванда на Мира" becomes
-- lavanda-na-mira, the second one lavanda-na-mira-2.
CREATE OR REPLACE FUNCTION slug_make(title text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	from_letters CONSTANT text[] := '{щ,ш,ч,ц,ж,х,ю,я,ё,э,ы,й,ъ,ь,а,б,в,г,д,е,з,и,к,л,м,н,о,п,р,с,т,у,ф,і,ї,є,ґ,қ,ғ,ң,ө,ұ,ү,һ,ә}';
	to_letters CONSTANT text[] := '{sch,sh,ch,ts,zh,kh,yu,ya,e,e,y,y,"","",a,b,v,g,d,e,z,i,k,l,m,n,o,p,r,s,t,u,f,i,i,e,g,k,g,n,o,u,u,h,a}';
	word text := lower(title);
	made text;
BEGIN
	FOR i IN 1 .. array_length(from_letters, 1) LOOP
		word := replace(word, from_letters[i], to_letters[i]);
	END LOOP;
	word := trim(BOTH '-' FROM regexp_replace(word, '[^a-z0-9]+', '-', 'g'));
	word := trim(BOTH '-' FROM left(regexp_replace(word, '^[0-9-]+', ''), 40));
	IF length(word) < 2 OR word = 'visits' THEN
		word := 'branch';
	END IF;
	FOR n IN 1 .. 100000 LOOP
		made := word || CASE WHEN n > 1 THEN '-' || n ELSE '' END;
		EXIT WHEN NOT EXISTS (SELECT FROM branch b WHERE b.slug = made);
	END LOOP;
	RETURN made;
END $$;

-- May a user begin a business?  As the operator lets anybody; and who registered
-- was let in to begin one, so their first may be begun whatever is allowed by now.
-- Who came by a colleague's invitation never registered: while they work there or
-- after they have left, they wait until registration is open like anybody else.
CREATE OR REPLACE FUNCTION business_allowed(who bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT u.disabled_at IS NULL AND (i.registration = 'open'
		OR u.agreed_at IS NOT NULL AND u.began_at IS NULL)
	  FROM "user" u, installation i
	 WHERE u.id = who
$$;

-- Makes a chain with its first branch, owned by the present user.  The branch.
CREATE OR REPLACE FUNCTION business_make(title text, of_category text, in_country text, in_city text, zone text,
	in_currency text, in_lang text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	owner_id CONSTANT bigint := nullif(current_setting('okno.user_id', true), '')::bigint;
	made bigint;
BEGIN
	PERFORM FROM "user" u WHERE u.id = owner_id FOR UPDATE;	-- two clicks at once are one after the other
	IF business_allowed(owner_id) IS NOT TRUE THEN
		RAISE 'New businesses are not registered here at present';
	END IF;
	IF (SELECT count(*) FROM membership m JOIN role r USING (chain_id)
	     WHERE m.user_id = owner_id AND r.id = m.role_id AND r.slug = 'owner') >= 20 THEN
		RAISE 'One person can own twenty businesses at most';
	END IF;
	made := site_make(owner_id, title, title, slug_make(title), zone, in_country, in_currency, in_lang);
	UPDATE branch SET category = of_category, city = in_city WHERE id = made;
	UPDATE "user" SET last_branch_id = made, began_at = coalesce(began_at, now()) WHERE id = owner_id;
	RETURN made;
END $$;

-- What the wizard shows of a branch.
CREATE OR REPLACE FUNCTION start_state(chain bigint, of_branch bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT jsonb_build_object('title', b.title, 'slug', b.slug, 'category', b.category, 'currency', b.currency,
		'opens', b.opens, 'closes', b.closes,
		'services', (SELECT count(*) FROM service_branch s JOIN service v ON v.chain_id = chain AND v.id = s.service_id
			WHERE s.chain_id = chain AND s.branch_id = of_branch AND v.archived_at IS NULL),
		'people', (SELECT count(*) FROM staff_branch s JOIN staff p ON p.chain_id = chain AND p.id = s.staff_id
			WHERE s.chain_id = chain AND s.branch_id = of_branch AND p.archived_at IS NULL AND p.kind = 'person'),
		'days', (SELECT count(DISTINCT s.day) FROM shift s WHERE s.chain_id = chain AND s.branch_id = of_branch
			AND s.day >= (now() AT TIME ZONE b.time_zone)::date),
		'samples', (SELECT count(*) FROM sample s WHERE s.chain_id = chain AND s.branch_id = of_branch AND s.object = 'visit'))
	  FROM branch b WHERE b.chain_id = chain AND b.id = of_branch);
END $$;

-- Takes services over into a branch: [{category, title, price, minutes}].  A
-- title that the chain has already is offered in the branch, not made twice; one
-- that the branch offers is left as it is.  Whoever works there does them.  How
-- many were taken over.
CREATE OR REPLACE FUNCTION start_services(chain bigint, of_branch bigint, list jsonb) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
	one      record;
	category bigint;
	made     bigint;
	taken    int := 0;
BEGIN
	FOR one IN SELECT l->>'category' AS category, l->>'title' AS title, (l->>'price')::numeric AS price,
			(l->>'minutes')::smallint AS minutes
		     FROM jsonb_array_elements(list) WITH ORDINALITY e (l, n) ORDER BY n LOOP
		SELECT id INTO made FROM service v
		 WHERE v.chain_id = chain AND v.archived_at IS NULL AND lower(v.title) = lower(one.title)
		 ORDER BY id LIMIT 1;
		IF NOT FOUND THEN
			SELECT id INTO category FROM service_category c
			 WHERE c.chain_id = chain AND c.archived_at IS NULL AND lower(c.title) = lower(one.category)
			 ORDER BY id LIMIT 1;
			IF NOT FOUND THEN
				INSERT INTO service_category (chain_id, title) VALUES (chain, one.category) RETURNING id INTO category;
			END IF;
			INSERT INTO service (chain_id, category_id, title, price_min, price_max, duration)
			VALUES (chain, category, one.title, one.price, one.price, one.minutes) RETURNING id INTO made;
		END IF;
		INSERT INTO service_branch (chain_id, branch_id, service_id, price_min, price_max, duration)
		VALUES (chain, of_branch, made, one.price, one.price, one.minutes)
		ON CONFLICT DO NOTHING;
		IF FOUND THEN
			taken := taken + 1;
			INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
			SELECT chain, of_branch, made, m.staff_id FROM staff_branch m
			  JOIN staff p ON p.chain_id = chain AND p.id = m.staff_id AND p.archived_at IS NULL AND p.kind = 'person'
			 WHERE m.chain_id = chain AND m.branch_id = of_branch;
		END IF;
	END LOOP;
	RETURN taken;
END $$;

-- A person who works in a branch from now on, and does all its services.
CREATE OR REPLACE FUNCTION start_person(chain bigint, of_branch bigint, named text, called text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	post bigint;
	made bigint;
BEGIN
	IF called <> '' THEN
		SELECT id INTO post FROM position p
		 WHERE p.chain_id = chain AND lower(p.title) = lower(called) ORDER BY id LIMIT 1;
		IF NOT FOUND THEN
			INSERT INTO position (chain_id, title) VALUES (chain, called) RETURNING id INTO post;
		END IF;
	END IF;
	INSERT INTO staff (chain_id, name, position_id, specialization) VALUES (chain, named, post, called)
	RETURNING id INTO made;
	UPDATE staff SET hue = made % 8 WHERE chain_id = chain AND id = made;
	INSERT INTO staff_branch (chain_id, branch_id, staff_id) VALUES (chain, of_branch, made);
	INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id)
	SELECT chain, of_branch, s.service_id, made FROM service_branch s
	 WHERE s.chain_id = chain AND s.branch_id = of_branch;
	RETURN made;
END $$;

-- Takes people into a branch: [{name, position, me}].  Who works there by that name
-- stays as they are, so that the step may be sent again; two of one name in the
-- list are two people.  me is the present user.
CREATE OR REPLACE FUNCTION start_people(chain bigint, of_branch bigint, list jsonb) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
	one  record;
	made bigint;
	done bigint[] := '{}';
BEGIN
	PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'people', of_branch), chain));	-- two clicks at once
	FOR one IN SELECT l->>'name' AS name, l->>'position' AS position, (l->>'me')::boolean AS me
		     FROM jsonb_array_elements(list) WITH ORDINALITY e (l, n) ORDER BY n LOOP
		SELECT p.id INTO made FROM staff_branch m
		  JOIN staff p ON p.chain_id = chain AND p.id = m.staff_id AND p.archived_at IS NULL AND p.kind = 'person'
		 WHERE m.chain_id = chain AND m.branch_id = of_branch AND lower(p.name) = lower(one.name) AND p.id <> ALL (done)
		 ORDER BY p.id LIMIT 1;
		IF NOT FOUND THEN
			made := start_person(chain, of_branch, one.name, one.position);
		END IF;
		done := done || made;
		IF one.me THEN
			PERFORM start_me(made);
		END IF;
	END LOOP;
	RETURN jsonb_array_length(list);
END $$;

-- The present user is this member of the present chain, if they are none yet and
-- the member is nobody else.
CREATE OR REPLACE FUNCTION start_me(member bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	who CONSTANT bigint := nullif(current_setting('okno.user_id', true), '')::bigint;
BEGIN
	UPDATE membership m SET staff_id = member
	 WHERE m.user_id = who AND m.chain_id = current_chain() AND m.staff_id IS NULL
	   AND EXISTS (SELECT FROM staff s WHERE s.chain_id = current_chain() AND s.id = member AND s.user_id IS NULL)
	   AND NOT EXISTS (SELECT FROM membership o WHERE o.chain_id = current_chain() AND o.staff_id = member);
	IF FOUND THEN
		UPDATE staff SET user_id = who WHERE chain_id = current_chain() AND id = member;
	END IF;
END $$;

-- Shifts for everybody of a branch (own: for this member only; 0: for all) on these
-- weekdays (1 Monday … 7), so many days from today on; a day that has one keeps it.
-- whole: the branch's own hours, which the journal shows, are those too.
CREATE OR REPLACE FUNCTION start_hours(chain bigint, of_branch bigint, weekdays int[], hours int4multirange, days int,
	own bigint, whole boolean) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	made bigint;
BEGIN
	INSERT INTO shift (chain_id, branch_id, staff_id, day, hours)
	SELECT chain, of_branch, m.staff_id, d::date, hours
	  FROM branch b
	  JOIN staff_branch m ON m.chain_id = chain AND m.branch_id = of_branch
	  JOIN staff p ON p.chain_id = chain AND p.id = m.staff_id AND p.archived_at IS NULL AND p.kind = 'person',
	       generate_series((now() AT TIME ZONE b.time_zone)::date, (now() AT TIME ZONE b.time_zone)::date + days - 1, '1 day') d
	 WHERE b.chain_id = chain AND b.id = of_branch AND extract(isodow FROM d) = ANY (weekdays)
	   AND (own = 0 OR m.staff_id = own)
	ON CONFLICT DO NOTHING;
	GET DIAGNOSTICS made = ROW_COUNT;
	IF whole THEN
		PERFORM branch_hours_set(of_branch, lower(hours), upper(hours));
	END IF;
	RETURN made;
END $$;

CREATE OR REPLACE FUNCTION branch_hours_set(of_branch bigint, first int, last int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE branch SET opens = first, closes = last, version = version + 1
	 WHERE chain_id = current_chain() AND id = of_branch AND (opens, closes) IS DISTINCT FROM (first::smallint, last::smallint);
END $$;

-- An invented visit of one appointment; it passes no rules of booking and writes to
-- nobody.  wish: the client asked for this member.
CREATE OR REPLACE FUNCTION visit_invent(chain bigint, branch bigint, staff bigint, of_day date, at timestamptz, client bigint,
	status visit_status, origin visit_origin, service bigint, title text, price numeric, minutes int,
	wish boolean DEFAULT false, comment text DEFAULT '', discount numeric DEFAULT 0, made_at timestamptz DEFAULT now()) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
	ends CONSTANT timestamptz := at + minutes * interval '1 minute';
	v    bigint;
	a    bigint;
BEGIN
	INSERT INTO visit (chain_id, branch_id, client_id, status, origin, comment, created_at)
	VALUES (chain, branch, client, status, origin, comment, made_at) RETURNING id INTO v;
	INSERT INTO appointment (chain_id, visit_id, branch_id, staff_id, day, starts_at, ends_at, staff_requested)
	VALUES (chain, v, branch, staff, of_day, at, ends, wish) RETURNING id INTO a;
	INSERT INTO appointment_line (chain_id, appointment_id, service_id, title, price, duration, discount)
	VALUES (chain, a, service, title, price, minutes, discount);
	INSERT INTO busy (chain_id, subject_kind, subject_id, starts_at, ends_at, appointment_id)
	VALUES (chain, 'staff', staff, at, ends, a);
	RETURN v;
END $$;

-- Fills the next week of a branch with visits of invented clients, about half
-- of what would fit; nobody is written to.  names: the clients'.
CREATE OR REPLACE FUNCTION sample_make(chain bigint, of_branch bigint, names text[]) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
	zone   CONSTANT text := (SELECT time_zone FROM branch WHERE chain_id = chain AND id = of_branch);
	today  CONSTANT date := (now() AT TIME ZONE zone)::date;
	guests bigint[] := '{}';
	guest  bigint;
	day    record;
	o      record;
	minute int;
	at     timestamptz;
	made   int := 0;
BEGIN
	IF EXISTS (SELECT FROM sample s WHERE s.chain_id = chain AND s.branch_id = of_branch) THEN
		RETURN 0;
	END IF;
	FOR i IN 1 .. cardinality(names) LOOP
		INSERT INTO client (chain_id, name, origin) VALUES (chain, names[i], 'staff') RETURNING id INTO guest;
		INSERT INTO sample (chain_id, object, object_id, branch_id) VALUES (chain, 'client', guest, of_branch);
		guests := guests || guest;
	END LOOP;
	FOR day IN SELECT s.staff_id, s.day, unnest(s.hours) AS hours FROM shift s
		    WHERE s.chain_id = chain AND s.branch_id = of_branch AND s.day BETWEEN today AND today + 6
		    ORDER BY s.day, s.staff_id LOOP
		minute := lower(day.hours) + (random() * 4)::int * 30;
		LOOP
			SELECT f.service_id, f.duration, sv.title, coalesce(ss.price, sb.price_min) AS price INTO o
			  FROM offer f
			  JOIN service sv ON sv.chain_id = chain AND sv.id = f.service_id
			  JOIN service_branch sb ON sb.chain_id = chain AND sb.branch_id = of_branch AND sb.service_id = f.service_id
			  JOIN service_staff ss ON ss.chain_id = chain AND ss.branch_id = of_branch
			   AND ss.service_id = f.service_id AND ss.staff_id = f.staff_id
			 WHERE f.chain_id = chain AND f.branch_id = of_branch AND f.staff_id = day.staff_id AND NOT f.needs
			   AND f.before = 0 AND f.after = 0
			 ORDER BY random() LIMIT 1;
			EXIT WHEN NOT FOUND OR minute + o.duration > upper(day.hours);
			at := (day.day + minute * interval '1 minute') AT TIME ZONE zone;
			IF NOT EXISTS (SELECT FROM busy b WHERE b.chain_id = chain AND b.subject_kind = 'staff' AND b.subject_id = day.staff_id
				AND b.starts_at < at + o.duration * interval '1 minute' AND b.ends_at > at
				AND b.starts_at > at - interval '1440 minutes') THEN
				guest := guests[1 + floor(random() * cardinality(guests))::int];
				INSERT INTO sample (chain_id, object, object_id, branch_id)
				VALUES (chain, 'visit', visit_invent(chain, of_branch, day.staff_id, day.day, at, guest,
					(CASE WHEN at < now() THEN 'arrived' WHEN random() < 0.4 THEN 'confirmed' ELSE 'waiting' END)::visit_status,
					(CASE WHEN random() < 0.5 THEN 'client' ELSE 'staff' END)::visit_origin, o.service_id, o.title, o.price, o.duration), of_branch);
				made := made + 1;
			END IF;
			minute := minute + o.duration + (random() * 4)::int * 30;
			minute := minute + (15 - minute % 15) % 15;
		END LOOP;
	END LOOP;
	RETURN made;
END $$;

-- Throws the sample away: its visits, and its clients but those who have visits
-- of their own by now.
CREATE OR REPLACE FUNCTION sample_drop(chain bigint, of_branch bigint) RETURNS int
LANGUAGE plpgsql AS $$
DECLARE
	gone int;
BEGIN
	DELETE FROM visit v USING sample s
	 WHERE s.chain_id = chain AND s.branch_id = of_branch AND s.object = 'visit'
	   AND v.chain_id = chain AND v.id = s.object_id;
	GET DIAGNOSTICS gone = ROW_COUNT;
	DELETE FROM client c USING sample s
	 WHERE s.chain_id = chain AND s.branch_id = of_branch AND s.object = 'client'
	   AND c.chain_id = chain AND c.id = s.object_id
	   AND NOT EXISTS (SELECT FROM visit v WHERE v.chain_id = chain AND v.client_id = c.id);
	DELETE FROM sample s WHERE s.chain_id = chain AND s.branch_id = of_branch;
	RETURN gone;
END $$;

GRANT EXECUTE ON FUNCTION slug_make(text), business_allowed(bigint), business_make(text, text, text, text, text, text, text),
	start_state(bigint, bigint), start_services(bigint, bigint, jsonb), start_people(bigint, bigint, jsonb), start_me(bigint),
	start_person(bigint, bigint, text, text),
	start_hours(bigint, bigint, int[], int4multirange, int, bigint, boolean), branch_hours_set(bigint, int, int),
	visit_invent(bigint, bigint, bigint, date, timestamptz, bigint, visit_status, visit_origin, bigint, text, numeric, int, boolean, text, numeric, timestamptz),
	sample_make(bigint, bigint, text[]), sample_drop(bigint, bigint) TO okno_app;
