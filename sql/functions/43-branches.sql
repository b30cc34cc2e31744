-- branches: the branches of a chain: opening another one, closing one.  The
-- branch is a directory row, so this runs with the rights of the schema's owner
-- and names the chain itself.

-- The branches of a chain that a user may work in, closed ones last.
CREATE OR REPLACE FUNCTION chain_branches(who bigint, chain bigint)
RETURNS TABLE (id bigint, title text, slug text, city text, time_zone text, online boolean, archived boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT b.id, b.title, b.slug, b.city, b.time_zone, b.online, b.archived_at IS NOT NULL
	  FROM membership m
	  JOIN branch b ON b.chain_id = m.chain_id AND (m.branches IS NULL OR b.id = ANY (m.branches))
	 WHERE m.user_id = who AND m.chain_id = chain
	 ORDER BY b.archived_at IS NOT NULL, b.title COLLATE by_number, b.id;
END $$;

DROP FUNCTION IF EXISTS branch_figures(bigint, bigint);

-- Opens a branch of the present chain like another one of it: country, currency,
-- language, ways to write days and line of business are taken over, and as asked
-- the rules of booking, messages and hours, the services with prices and what they
-- need, and the people with what they do.  What is one place's own is not: address
-- and contacts, requisites, photos, through which servers it sends.
CREATE OR REPLACE FUNCTION branch_open(like_branch bigint, new_title text, new_city text, zone text,
	with_rules boolean, with_services boolean, with_people boolean) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	chain CONSTANT bigint := current_chain();
	who   CONSTANT bigint := nullif(current_setting('okno.user_id', true), '')::bigint;
	made  bigint;
BEGIN
	IF NOT EXISTS (SELECT FROM branch b WHERE b.chain_id = chain AND b.id = like_branch) THEN
		RETURN NULL;
	END IF;
	IF NOT EXISTS (SELECT FROM pg_timezone_names z WHERE z.name = zone) THEN
		RAISE 'This time zone does not exist' USING DETAIL = 'zone';
	END IF;
	INSERT INTO branch (chain_id, slug, title, city, time_zone, country, currency, lang, date_order, clock, category, color)
	SELECT chain, slug_make(new_title), new_title, new_city, zone, b.country, b.currency, b.lang, b.date_order, b.clock,
	       b.category, b.color
	  FROM branch b WHERE b.id = like_branch
	RETURNING id INTO made;
	UPDATE membership m SET branches = m.branches || made
	 WHERE m.user_id = who AND m.chain_id = chain AND m.branches IS NOT NULL;
	IF with_rules THEN
		PERFORM branch_rules_copy(chain, like_branch, made);
	END IF;
	IF with_people THEN
		INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight, online)
		SELECT chain, made, m.staff_id, m.weight, m.online
		  FROM staff_branch m JOIN staff s ON s.chain_id = chain AND s.id = m.staff_id AND s.archived_at IS NULL AND s.kind = 'person'
		 WHERE m.chain_id = chain AND m.branch_id = like_branch;
	END IF;
	IF with_services THEN
		PERFORM branch_services_copy(chain, like_branch, made);
	END IF;
	INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id, own_price, own_duration)
	SELECT chain, made, o.service_id, o.staff_id, o.own_price, o.own_duration
	  FROM service_staff o
	  JOIN staff_branch m ON m.chain_id = chain AND m.branch_id = made AND m.staff_id = o.staff_id
	  JOIN service_branch n ON n.chain_id = chain AND n.branch_id = made AND n.service_id = o.service_id
	 WHERE o.chain_id = chain AND o.branch_id = like_branch;
	RETURN made;
END $$;

-- How one branch is booked, what its clients are told and in which words, and its
-- hours, to another.
CREATE OR REPLACE FUNCTION branch_rules_copy(chain bigint, of_branch bigint, into_branch bigint) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE branch n SET (public_title, opens, closes, step, notice, horizon, gap_unusable, online, any_staff, phone_code, email_field,
		comment_field, may_move, may_cancel, change_notice, consent_text, frame_sites, booked_mail, booked_sms, moved_mail,
		moved_sms, cancelled_mail, cancelled_sms, remind_mail, remind_sms, quiet_from, quiet_to, quiet_how) = (
		SELECT o.public_title, o.opens, o.closes, o.step, o.notice, o.horizon, o.gap_unusable, o.online, o.any_staff,
		       o.phone_code, o.email_field, o.comment_field, o.may_move, o.may_cancel, o.change_notice, o.consent_text,
		       o.frame_sites, o.booked_mail, o.booked_sms, o.moved_mail, o.moved_sms, o.cancelled_mail, o.cancelled_sms,
		       o.remind_mail, o.remind_sms, o.quiet_from, o.quiet_to, o.quiet_how
		  FROM branch o WHERE o.chain_id = chain AND o.id = of_branch)
	 WHERE n.chain_id = chain AND n.id = into_branch;
	INSERT INTO message_text (chain_id, branch_id, kind, channel, lang, body)
	SELECT chain, into_branch, m.kind, m.channel, m.lang, m.body
	  FROM message_text m WHERE m.chain_id = chain AND m.branch_id = of_branch;
	INSERT INTO ready_text (chain_id, branch_id, title, body)
	SELECT chain, into_branch, r.title, r.body
	  FROM ready_text r WHERE r.chain_id = chain AND r.branch_id = of_branch ORDER BY r.id;
	INSERT INTO shift_template (chain_id, branch_id, title, anchor, days)
	SELECT chain, into_branch, t.title, t.anchor, t.days
	  FROM shift_template t WHERE t.chain_id = chain AND t.branch_id = of_branch ORDER BY t.id;
END $$;

-- The services of one branch in another, with the rooms and things they need:
-- those are other rooms, so they are made anew.  Of a set of people there are in it
-- those who work there; without any the set is not, and nothing needs it.
CREATE OR REPLACE FUNCTION branch_services_copy(chain bigint, of_branch bigint, into_branch bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	old   resource;
	one   resource_instance;
	made  bigint;
	twins jsonb := '{}';		-- {old resource: the new one}
BEGIN
	INSERT INTO service_branch
	SELECT (jsonb_populate_record(o, jsonb_build_object('branch_id', into_branch))).*
	  FROM service_branch o
	  JOIN service s ON s.chain_id = chain AND s.id = o.service_id AND s.archived_at IS NULL
	 WHERE o.chain_id = chain AND o.branch_id = of_branch;
	INSERT INTO service_position
	SELECT (jsonb_populate_record(o, jsonb_build_object('branch_id', into_branch))).*
	  FROM service_position o
	  JOIN service_branch n ON n.chain_id = chain AND n.branch_id = into_branch AND n.service_id = o.service_id
	 WHERE o.chain_id = chain AND o.branch_id = of_branch;
	FOR old IN
		SELECT * FROM resource r
		 WHERE r.chain_id = chain AND r.branch_id = of_branch AND r.archived_at IS NULL
		   AND (r.kind <> 'people' OR EXISTS (SELECT FROM resource_instance i
			JOIN staff_branch m ON m.chain_id = chain AND m.branch_id = into_branch AND m.staff_id = i.staff_id
			WHERE i.chain_id = chain AND i.resource_id = r.id AND i.archived_at IS NULL))
		 ORDER BY r.id
	LOOP
		INSERT INTO resource (chain_id, branch_id, title, kind, description, picture_id)
		VALUES (chain, into_branch, old.title, old.kind, old.description, old.picture_id) RETURNING id INTO made;
		twins := twins || jsonb_build_object(old.id::text, made);
		FOR one IN
			SELECT * FROM resource_instance i
			 WHERE i.chain_id = chain AND i.resource_id = old.id AND i.archived_at IS NULL
			   AND (old.kind <> 'people' OR i.staff_id IN (
				SELECT m.staff_id FROM staff_branch m WHERE m.chain_id = chain AND m.branch_id = into_branch))
			 ORDER BY i.id
		LOOP
			PERFORM branch_room_copy(chain, of_branch, into_branch, made, old.kind, one);
		END LOOP;
	END LOOP;
	INSERT INTO service_need (chain_id, branch_id, service_id, need, resource_id)
	SELECT chain, into_branch, n.service_id, dense_rank() OVER (PARTITION BY n.service_id ORDER BY n.need), (twins->>n.resource_id::text)::bigint
	  FROM service_need n
	  JOIN service_branch b ON b.chain_id = chain AND b.branch_id = into_branch AND b.service_id = n.service_id
	 WHERE n.chain_id = chain AND n.branch_id = of_branch AND twins ? n.resource_id::text;
END $$;

-- An instance of a resource in another branch.  A room that is open for booking by
-- itself is so there, with its photos and what it is booked for; its hours are not
-- known yet.
CREATE OR REPLACE FUNCTION branch_room_copy(chain bigint, of_branch bigint, into_branch bigint, into_resource bigint, kind text,
	one resource_instance) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	room  staff;
	made  bigint;
	twin  bigint;
BEGIN
	INSERT INTO resource_instance (chain_id, resource_id, title, staff_id)
	VALUES (chain, into_resource, one.title, CASE kind WHEN 'people' THEN one.staff_id END) RETURNING id INTO made;
	IF kind = 'people' THEN
		RETURN;
	END IF;
	INSERT INTO photo (chain_id, instance_id, file_id, weight)
	SELECT chain, made, p.file_id, p.weight
	  FROM photo p WHERE p.chain_id = chain AND p.kind = 'room' AND p.owner_id = one.id ORDER BY p.weight, p.id;
	SELECT * INTO room FROM staff s
	 WHERE s.chain_id = chain AND s.id = one.staff_id AND s.kind = 'room' AND s.archived_at IS NULL;
	IF NOT FOUND THEN
		RETURN;
	END IF;
	INSERT INTO staff (chain_id, name, kind, hue, specialization, information, picture_id)
	VALUES (chain, room.name, 'room', room.hue, room.specialization, room.information, room.picture_id) RETURNING id INTO twin;
	INSERT INTO staff_branch (chain_id, branch_id, staff_id, weight, online)
	SELECT chain, into_branch, twin, m.weight, m.online
	  FROM staff_branch m WHERE m.chain_id = chain AND m.branch_id = of_branch AND m.staff_id = room.id;
	UPDATE resource_instance i SET staff_id = twin WHERE i.chain_id = chain AND i.id = made;
	INSERT INTO service_staff (chain_id, branch_id, service_id, staff_id, own_price, own_duration)
	SELECT chain, into_branch, o.service_id, twin, o.own_price, o.own_duration
	  FROM service_staff o
	  JOIN service_branch n ON n.chain_id = chain AND n.branch_id = into_branch AND n.service_id = o.service_id
	 WHERE o.chain_id = chain AND o.branch_id = of_branch AND o.staff_id = room.id;
END $$;

-- A branch is closed: reminders that wait to be sent are not needed; opened again,
-- those of visits still to come are.
CREATE OR REPLACE FUNCTION branch_reminders(chain bigint, of_branch bigint, closed boolean) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
	again record;
BEGIN
	IF closed THEN
		UPDATE outbox o SET state = 'dropped', error = 'the branch is closed'
		 WHERE o.chain_id = chain AND o.branch_id = of_branch AND o.hours IS NOT NULL AND o.state = 'new';
		RETURN;
	END IF;
	FOR again IN
		UPDATE outbox o SET state = 'new', error = ''
		  FROM appointment a
		 WHERE o.chain_id = chain AND o.branch_id = of_branch AND o.state = 'dropped' AND o.error = 'the branch is closed'
		   AND a.chain_id = chain AND a.id = o.appointment_id AND a.cancelled_at IS NULL
		   AND a.starts_at = o.starts_at AND a.starts_at > now()
		   AND NOT EXISTS (SELECT FROM outbox s
			WHERE s.chain_id = chain AND s.visit_id = o.visit_id AND s.appointment_id = o.appointment_id AND s.channel = o.channel
			  AND s.hours = o.hours AND s.starts_at = o.starts_at
			  AND (s.state <> 'dropped' OR s.error = o.error AND s.id > o.id))
		RETURNING o.id, o.channel
	LOOP
		PERFORM job_add('send', again.channel, again.id);
	END LOOP;
END $$;

-- Closes a branch in which the present user works, or opens it again: its data
-- stay, it is in no list, and nobody books there or is reminded of a visit; who has
-- the link to one still sees and cancels it.  False: there is no such branch.
CREATE OR REPLACE FUNCTION branch_close(of_branch bigint, closed boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM membership m
		WHERE m.user_id = nullif(current_setting('okno.user_id', true), '')::bigint
		  AND m.chain_id = current_chain() AND (m.branches IS NULL OR of_branch = ANY (m.branches))) THEN
		RETURN false;
	END IF;
	PERFORM FROM chain c WHERE c.id = current_chain() FOR NO KEY UPDATE;	-- two branches closed at once leave one
	IF closed AND NOT EXISTS (SELECT FROM branch b
		WHERE b.chain_id = current_chain() AND b.id <> of_branch AND b.archived_at IS NULL) THEN
		RAISE 'The last branch stays open: without it nothing of the business can be reached';
	END IF;
	UPDATE branch b SET archived_at = CASE WHEN closed THEN now() END, version = version + 1
	 WHERE b.chain_id = current_chain() AND b.id = of_branch AND (b.archived_at IS NULL) = closed;
	IF FOUND THEN
		PERFORM branch_reminders(current_chain(), of_branch, closed);
		RETURN true;
	END IF;
	RETURN EXISTS (SELECT FROM branch b WHERE b.chain_id = current_chain() AND b.id = of_branch);
END $$;

GRANT EXECUTE ON FUNCTION chain_branches(bigint, bigint),
	branch_open(bigint, text, text, text, boolean, boolean, boolean), branch_close(bigint, boolean) TO okno_app;
