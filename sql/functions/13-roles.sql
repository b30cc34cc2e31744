-- roles: who may do what in a chain, and who gives it to them.  The directory's
-- functions behind the pages of roles and members; each names the user who asks
-- (actor) and works in the present chain.
--
-- Nobody gives what they do not hold: a role is within an actor's reach if all
-- of its rights are theirs and its limits are not looser, and a member if their
-- role and branches are.  That is decided here and nowhere else.

-- ---- what a role always is --------------------------------------------------

-- Rights in order, with their other names; none that shows contacts in a role
-- that hides them.  The owner has every right and no limit.
CREATE OR REPLACE FUNCTION role_keep() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.slug = 'owner' THEN
		NEW.own_only := false;
		NEW.position_id := NULL;
		NEW.last_days := -1;
		NEW.list_days := -1;
		NEW.edit_days := -1;
		NEW.accounts := NULL;
		NEW.networks := NULL;
		NEW.narrower_users := false;
		NEW.hides_contacts := false;
		NEW.archived_at := NULL;
	END IF;
	NEW.rights := ARRAY(
		SELECT p.slug FROM permission p
		 WHERE p.kind = 'flag' AND NOT (NEW.hides_contacts AND p.contacts)
		   AND (NEW.slug = 'owner' OR coalesce(p.same_as, p.slug) IN (
			SELECT coalesce(h.same_as, h.slug) FROM permission h WHERE h.slug = ANY (NEW.rights)))
		 ORDER BY p.slug);
	RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS role_keep ON role;
CREATE TRIGGER role_keep BEFORE INSERT OR UPDATE ON role FOR EACH ROW EXECUTE FUNCTION role_keep();

-- An owner works in every branch.
CREATE OR REPLACE FUNCTION membership_keep() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF EXISTS (SELECT FROM role r WHERE r.chain_id = NEW.chain_id AND r.id = NEW.role_id AND r.slug = 'owner') THEN
		NEW.branches := NULL;
	END IF;
	RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS membership_keep ON membership;
CREATE TRIGGER membership_keep BEFORE INSERT OR UPDATE ON membership FOR EACH ROW EXECUTE FUNCTION membership_keep();

-- A chain that has members keeps an owner who can sign in.  Asked when the
-- transaction ends; the chain's row is taken, so that two owners cannot let go
-- of each other at once.
CREATE OR REPLACE FUNCTION chain_keeps_owner(of_chain bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM FROM chain c WHERE c.id = of_chain FOR NO KEY UPDATE;
	IF FOUND AND NOT EXISTS (
		SELECT FROM membership m
		  JOIN role r ON r.chain_id = m.chain_id AND r.id = m.role_id
		  JOIN "user" u ON u.id = m.user_id
		 WHERE m.chain_id = of_chain AND r.slug = 'owner' AND u.disabled_at IS NULL) THEN
		RAISE 'A business keeps at least one owner' USING DETAIL = 'role';
	END IF;
END $$;

CREATE OR REPLACE FUNCTION membership_owner() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF TG_OP = 'DELETE' OR OLD.role_id <> NEW.role_id OR OLD.chain_id <> NEW.chain_id OR OLD.user_id <> NEW.user_id THEN
		PERFORM chain_keeps_owner(OLD.chain_id)
		  FROM role r WHERE r.chain_id = OLD.chain_id AND r.id = OLD.role_id AND r.slug = 'owner';
	END IF;
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS membership_owner ON membership;
CREATE CONSTRAINT TRIGGER membership_owner AFTER UPDATE OR DELETE ON membership
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION membership_owner();

CREATE OR REPLACE FUNCTION user_owner() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM chain_keeps_owner(m.chain_id)
	  FROM membership m JOIN role r ON r.chain_id = m.chain_id AND r.id = m.role_id
	 WHERE m.user_id = NEW.id AND r.slug = 'owner';
	RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS user_owner ON "user";
CREATE CONSTRAINT TRIGGER user_owner AFTER UPDATE OF disabled_at ON "user"
	DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.disabled_at IS NOT NULL)
	EXECUTE FUNCTION user_owner();

-- Changes within a chain are in the journal of actions; what setting up or the
-- operator does has no chain to be logged in.
DROP TRIGGER IF EXISTS log_change ON role;
CREATE TRIGGER log_change AFTER INSERT OR UPDATE ON role
	FOR EACH ROW WHEN (current_chain() IS NOT NULL) EXECUTE FUNCTION log_change('version', 'ready', 'rights_words');
DROP TRIGGER IF EXISTS log_change ON membership;
CREATE TRIGGER log_change AFTER INSERT OR UPDATE OR DELETE ON membership
	FOR EACH ROW WHEN (current_chain() IS NOT NULL) EXECUTE FUNCTION log_change('version', 'since');
DROP TRIGGER IF EXISTS log_change ON invite;
CREATE TRIGGER log_change AFTER INSERT OR UPDATE ON invite
	FOR EACH ROW WHEN (current_chain() IS NOT NULL)
	EXECUTE FUNCTION log_change('token_hash', 'created_at', 'expires_at', 'lang');
DROP TRIGGER IF EXISTS log_change ON role_view;
CREATE TRIGGER log_change AFTER INSERT OR UPDATE ON role_view
	FOR EACH ROW EXECUTE FUNCTION log_change('began_at');

-- ---- reach ------------------------------------------------------------------

-- True if a limit of days is at least as narrow as another.
CREATE OR REPLACE FUNCTION days_within(days int, others int) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT others < 0 OR days BETWEEN 0 AND others
$$;

-- True if addresses (NULL: anywhere) are all among others.
CREATE OR REPLACE FUNCTION networks_within(these cidr[], others cidr[]) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT others IS NULL OR these IS NOT NULL AND NOT EXISTS (
		SELECT FROM unnest(these) n WHERE NOT n <<= ANY (others))
$$;

-- The addresses and networks of a text, in any of the usual forms; NULL: there are none.
CREATE OR REPLACE FUNCTION networks_of(typed text) RETURNS cidr[]
LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN (SELECT array_agg(DISTINCT network(x::inet)) FROM regexp_split_to_table(typed, '[\s,;]+') x WHERE x <> '');
EXCEPTION WHEN invalid_text_representation THEN
	RAISE 'Addresses are written like 203.0.113.7 or 203.0.113.0/24' USING DETAIL = 'networks';
END $$;

-- True if all that a role allows is within an actor's own rights and limits.
CREATE OR REPLACE FUNCTION role_within(actor bigint, of_role bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN EXISTS (
		SELECT FROM role r
		  JOIN membership m ON m.chain_id = r.chain_id AND m.user_id = actor
		  JOIN role a ON a.chain_id = m.chain_id AND a.id = m.role_id
		 WHERE r.chain_id = current_chain() AND r.id = of_role AND r.archived_at IS NULL
		   AND (a.slug = 'owner' OR r.slug <> 'owner' AND r.rights <@ a.rights)	-- the owner has all of them
		   AND (r.own_only OR NOT a.own_only) AND (a.position_id IS NULL OR coalesce(r.position_id = a.position_id, false))
		   AND days_within(r.last_days, a.last_days) AND days_within(r.list_days, a.list_days)
		   AND days_within(r.edit_days, a.edit_days) AND networks_within(r.networks, a.networks)
		   AND (a.accounts IS NULL OR coalesce(r.accounts <@ a.accounts, false))
		   -- Of its own kind, or what would manage others of its kind, is beyond it.
		   AND (NOT a.narrower_users OR NOT a.rights <@ r.rights AND (r.narrower_users
			OR NOT r.rights && '{create_users_access,edit_users_access,delete_users_access}')));
END $$;

-- True if branches (NULL: all) are among those that an actor works in.
CREATE OR REPLACE FUNCTION branches_within(actor bigint, these bigint[]) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN EXISTS (
		SELECT FROM membership m
		 WHERE m.chain_id = current_chain() AND m.user_id = actor
		   AND (m.branches IS NULL OR these <@ m.branches));
END $$;

-- Refuses what is out of reach, or is no role, branch or staff member here.
CREATE OR REPLACE FUNCTION place_check(actor bigint, of_user bigint, of_role bigint, in_branches bigint[], of_staff bigint) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT role_within(actor, of_role) THEN
		RAISE 'You cannot give rights that you do not have' USING DETAIL = 'role';
	END IF;
	IF NOT branches_within(actor, in_branches) THEN
		RAISE 'You do not work in all of these branches' USING DETAIL = 'branches';
	END IF;
	IF in_branches = '{}' OR EXISTS (SELECT FROM unnest(in_branches) b
		WHERE NOT EXISTS (SELECT FROM branch x WHERE x.chain_id = current_chain() AND x.id = b AND x.archived_at IS NULL)) THEN
		RAISE 'Please choose at least one branch' USING DETAIL = 'branches';
	END IF;
	IF of_staff IS NOT NULL AND NOT EXISTS (
		SELECT FROM staff s WHERE s.chain_id = current_chain() AND s.id = of_staff AND s.archived_at IS NULL
		AND s.kind = 'person') THEN
		RAISE 'This staff member is no longer there' USING DETAIL = 'staff';
	END IF;
	IF EXISTS (SELECT FROM membership m
		WHERE m.chain_id = current_chain() AND m.staff_id = of_staff AND m.user_id IS DISTINCT FROM of_user) THEN
		RAISE 'This staff member signs in under another name already' USING DETAIL = 'staff';
	END IF;
END $$;

-- Refuses a staff member's column to whoever is limited to their own: they would see it
-- as that member, themselves or by an invitation whose link they are shown.
CREATE OR REPLACE FUNCTION column_check(actor bigint, of_staff bigint) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF EXISTS (SELECT FROM membership m
		  JOIN role a ON a.chain_id = m.chain_id AND a.id = m.role_id
		 WHERE m.chain_id = current_chain() AND m.user_id = actor AND a.own_only
		   AND of_staff IS NOT NULL AND m.staff_id IS DISTINCT FROM of_staff) THEN
		RAISE 'Your role shows your own column only: it gives nobody another one' USING DETAIL = 'staff';
	END IF;
END $$;

-- Ends the live connections of a chain's journals: each is asked anew who it is
-- when it comes back.
CREATE OR REPLACE FUNCTION live_close() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE chain c SET live_closed_at = now() WHERE c.id = current_chain();
	PERFORM job_add('live', 'close', b.id) FROM branch b WHERE b.chain_id = current_chain();
END $$;

-- Whether who heard something last at this second since 1970 can be told what came
-- after it.  The channel that they heard it on may have been deleted to end them:
-- to who names a message of it, nchan 1.3.6 often tells nothing at all from then on.
-- The worker deletes it a moment after live_close(), a minute if it is very busy.
CREATE OR REPLACE FUNCTION live_resumes(heard bigint) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RETURN NOT EXISTS (SELECT FROM chain c
		 WHERE c.id = current_chain() AND to_timestamp(heard) < c.live_closed_at + interval '1 minute');
END $$;

-- ---- roles ------------------------------------------------------------------

-- The roles of the chain: the ready ones first.  within: the actor may give and
-- change it; members: how many have it.
DROP FUNCTION IF EXISTS role_list(bigint);	-- it did not tell of three kinds of days, of positions
CREATE OR REPLACE FUNCTION role_list(actor bigint)
RETURNS TABLE (id bigint, slug text, title text, ready boolean, rights text[], own_only boolean, last_days int,
	hides_contacts boolean, version int, members int, invites int, within boolean, accounts bigint[], list_days int, edit_days int,
	networks text, narrower_users boolean, position_id bigint, "position" text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT r.id, r.slug, r.title, r.ready, r.rights, r.own_only, r.last_days, r.hides_contacts, r.version,
	       (SELECT count(*)::int FROM membership m WHERE m.chain_id = r.chain_id AND m.role_id = r.id),
	       (SELECT count(*)::int FROM invite i WHERE i.chain_id = r.chain_id AND i.role_id = r.id
		   AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()),
	       role_within(actor, r.id), r.accounts, r.list_days, r.edit_days, array_to_string(r.networks, E'\n'), r.narrower_users,
	       r.position_id, (SELECT p.title FROM position p WHERE p.chain_id = r.chain_id AND p.id = r.position_id)
	  FROM role r
	 WHERE r.chain_id = current_chain() AND r.archived_at IS NULL
	   AND EXISTS (SELECT FROM membership m WHERE m.chain_id = r.chain_id AND m.user_id = actor)
	 ORDER BY NOT r.ready, array_position(ARRAY['owner', 'manager', 'administrator', 'accountant', 'worker'], r.slug),
		r.title COLLATE by_number, r.id;
END $$;

-- Makes a role (of_role NULL; from_role: as that one) or changes one.  Of the
-- rights that were asked about (among) it then has the wanted ones; all others,
-- and those that the actor does not hold, stay as they are, and with them the limits
-- of a role beyond the actor's reach: hiding contacts takes rights away, too.  Days of the
-- list and of changes that are not said (NULL) are those of the journal.  NULL: there is no such role; {"stale": true}: it has changed since.
DROP FUNCTION IF EXISTS role_save(bigint, bigint, bigint, int, text, text[], text[], boolean, int, boolean, bigint[]);
DROP FUNCTION IF EXISTS role_save(bigint, bigint, bigint, int, text, text[], text[], boolean, int, boolean, bigint[], int, int);
DROP FUNCTION IF EXISTS role_save(bigint, bigint, bigint, int, text, text[], text[], boolean, int, boolean, bigint[], int, int, text, text);
DROP FUNCTION IF EXISTS role_save(bigint, bigint, bigint, int, text, text[], text[], boolean, int, boolean, bigint[], int, int, text, text, boolean);
CREATE OR REPLACE FUNCTION role_save(actor bigint, of_role bigint, from_role bigint, seen int, new_title text, among text[],
	wanted text[], new_own boolean, new_days int, new_hides boolean, new_accounts bigint[] DEFAULT NULL,
	new_list int DEFAULT NULL, new_edit int DEFAULT NULL, typed_networks text DEFAULT '', addr text DEFAULT NULL,
	new_narrower boolean DEFAULT false, new_position bigint DEFAULT NULL) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	mine role;
	was  role;
	kept text[];
	made role;
	new_networks cidr[] := networks_of(typed_networks);
BEGIN
	new_list := coalesce(new_list, new_days);
	new_edit := coalesce(new_edit, new_days);
	SELECT r.* INTO mine FROM membership m JOIN role r ON r.chain_id = m.chain_id AND r.id = m.role_id
	 WHERE m.chain_id = current_chain() AND m.user_id = actor;
	SELECT r.* INTO was FROM role r
	 WHERE r.chain_id = current_chain() AND r.id = coalesce(of_role, from_role) AND r.archived_at IS NULL FOR UPDATE;
	IF mine.id IS NULL OR was.id IS NULL AND coalesce(of_role, from_role) IS NOT NULL THEN
		RETURN NULL;
	END IF;
	IF of_role IS NOT NULL AND seen <> was.version THEN
		RETURN jsonb_build_object('stale', true, 'id', was.id, 'version', was.version);
	END IF;
	IF of_role IS NOT NULL AND was.slug = 'owner' THEN
		RAISE 'The owner has all rights, always' USING DETAIL = 'rights';
	END IF;
	IF mine.narrower_users AND of_role IS NOT NULL AND NOT role_within(actor, of_role) THEN
		RAISE 'Your role manages users with fewer rights only' USING DETAIL = 'rights';
	END IF;
	IF NOT wanted <@ mine.rights AND NOT ARRAY(SELECT unnest(wanted) EXCEPT SELECT unnest(mine.rights)) <@ coalesce(
		CASE WHEN of_role IS NOT NULL THEN was.rights END, '{}') THEN
		RAISE 'You cannot give rights that you do not have' USING DETAIL = 'rights';
	END IF;
	IF mine.own_only AND NOT new_own OR mine.position_id <> coalesce(new_position, 0) OR NOT (days_within(new_days, mine.last_days) AND days_within(new_list, mine.list_days)
			AND days_within(new_edit, mine.edit_days) AND networks_within(new_networks, mine.networks))
		OR mine.accounts IS NOT NULL AND NOT coalesce(new_accounts <@ mine.accounts, false) THEN
		RAISE 'A role that you make is limited at least as yours is' USING DETAIL = 'limits';
	END IF;
	IF mine.narrower_users AND NOT new_narrower
		AND wanted && '{create_users_access,edit_users_access,delete_users_access}' THEN
		RAISE 'A role that you make is limited at least as yours is' USING DETAIL = 'limits';
	END IF;
	IF of_role IS NOT NULL AND ((new_own, new_days, new_list, new_edit, new_hides, new_narrower)
			<> (was.own_only, was.last_days, was.list_days, was.edit_days, was.hides_contacts, was.narrower_users)
		OR new_networks IS DISTINCT FROM was.networks OR new_position IS DISTINCT FROM was.position_id OR (new_accounts IS NULL) <> (was.accounts IS NULL) OR NOT coalesce(new_accounts <@ was.accounts AND new_accounts @> was.accounts, true))
		AND NOT role_within(actor, of_role) THEN
		RAISE 'This role has rights that you do not have: its limits stay' USING DETAIL = 'limits';
	END IF;
	IF of_role = mine.id AND addr IS NOT NULL AND new_networks IS NOT NULL
		AND NOT coalesce(nullif(addr, '')::inet <<= ANY (new_networks), false) THEN
		RAISE 'This is your own role, and you would shut yourself out. Your address:' USING DETAIL = 'networks', HINT = addr;
	END IF;
	IF cardinality(new_networks) > 100 THEN
		RAISE 'A hundred addresses at most' USING DETAIL = 'networks';
	END IF;
	IF EXISTS (SELECT unnest(new_accounts) EXCEPT SELECT x.id FROM account x WHERE x.chain_id = current_chain()) THEN
		RAISE 'Choose one of the list' USING DETAIL = 'accounts';
	END IF;
	IF new_position IS NOT NULL AND NOT EXISTS (SELECT FROM position p WHERE p.chain_id = current_chain() AND p.id = new_position) THEN
		RAISE 'There is no such position any more' USING DETAIL = 'position';
	END IF;
	IF new_title = '' THEN
		RAISE 'Please fill in this field.' USING DETAIL = 'title';
	END IF;
	IF EXISTS (SELECT FROM role r WHERE r.chain_id = current_chain() AND lower(r.title) = lower(new_title)
		AND r.archived_at IS NULL AND r.id IS DISTINCT FROM of_role) THEN
		RAISE 'There is a role of this name already' USING DETAIL = 'title';
	END IF;
	-- What the form did not ask about, or the actor may not decide, stays; a copy
	-- takes over only what the actor holds.
	kept := ARRAY(SELECT x FROM unnest(was.rights) x
		WHERE CASE WHEN of_role IS NULL THEN x = ANY (mine.rights) AND x <> ALL (among)
			ELSE x <> ALL (among) OR x <> ALL (mine.rights) END
		  AND NOT EXISTS (SELECT FROM permission p WHERE p.slug = x AND p.same_as = ANY (among) AND p.same_as = ANY (mine.rights)));
	IF of_role IS NULL THEN
		INSERT INTO role (chain_id, slug, title, rights, own_only, last_days, list_days, edit_days, hides_contacts, accounts, networks,
			narrower_users, position_id)
		VALUES (current_chain(), 'role-' || left(encode(uuid_send(gen_random_uuid()), 'hex'), 12), new_title,
			kept || wanted, new_own, new_days, new_list, new_edit, new_hides, new_accounts, new_networks,
			new_narrower, new_position)
		RETURNING * INTO made;
	ELSE
		UPDATE role r SET title = CASE WHEN r.ready THEN r.title ELSE new_title END, rights = kept || wanted,
			own_only = new_own, last_days = new_days, list_days = new_list, edit_days = new_edit, hides_contacts = new_hides, accounts = new_accounts,
			networks = new_networks, narrower_users = new_narrower, position_id = new_position, version = r.version + 1
		 WHERE r.chain_id = current_chain() AND r.id = of_role RETURNING * INTO made;
		PERFORM live_close();
	END IF;
	RETURN jsonb_build_object('id', made.id, 'version', made.version);
END $$;

-- Deletes a role of one's own that nobody has, or takes it back.  False: there
-- is no such role.
CREATE OR REPLACE FUNCTION role_archive(actor bigint, of_role bigint, away boolean) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM membership m WHERE m.chain_id = current_chain() AND m.user_id = actor)
		OR NOT EXISTS (SELECT FROM role r WHERE r.chain_id = current_chain() AND r.id = of_role
			AND (r.archived_at IS NULL) = away) THEN
		RETURN false;
	END IF;
	IF away AND NOT role_within(actor, of_role) THEN
		RAISE 'This role has rights that you do not have' USING DETAIL = 'role';
	END IF;
	IF EXISTS (SELECT FROM role r WHERE r.chain_id = current_chain() AND r.id = of_role AND r.ready) THEN
		RAISE 'The ready roles cannot be deleted' USING DETAIL = 'role';
	END IF;
	IF away AND (EXISTS (SELECT FROM membership m WHERE m.chain_id = current_chain() AND m.role_id = of_role)
		OR EXISTS (SELECT FROM invite i WHERE i.chain_id = current_chain() AND i.role_id = of_role
			AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now())) THEN
		RAISE 'This role is in use: give its members another one first' USING DETAIL = 'role';
	END IF;
	UPDATE role r SET archived_at = CASE WHEN away THEN now() END
	 WHERE r.chain_id = current_chain() AND r.id = of_role;
	RETURN true;
END $$;

-- Whether somebody has a position, or a role is limited to it.
CREATE OR REPLACE FUNCTION position_used(of_position bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
	SELECT EXISTS (SELECT FROM staff s WHERE s.chain_id = current_chain() AND s.position_id = of_position)
	    OR EXISTS (SELECT FROM role r WHERE r.chain_id = current_chain() AND r.position_id = of_position)
$$;

-- ---- members ----------------------------------------------------------------

-- The members who share a branch with the actor, by name.  within: the actor
-- may change them; seen_at: their last click.
DROP FUNCTION IF EXISTS member_list(bigint);	-- it did not tell of the second factor, of positions
CREATE OR REPLACE FUNCTION member_list(actor bigint)
RETURNS TABLE (user_id bigint, name text, email text, phone text, role_id bigint, role text, role_title text,
	rights text[], own_only boolean, last_days int, hides_contacts boolean, branches bigint[], staff_id bigint,
	seen_at timestamptz, version int, disabled boolean, within boolean, accounts bigint[], second boolean, list_days int,
	edit_days int, networks text, narrower_users boolean, "position" text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	WITH reach AS MATERIALIZED (	-- asked once a role: it compares hundreds of rights
		SELECT r.id, role_within(actor, r.id) AS good FROM role r WHERE r.chain_id = current_chain())
	SELECT u.id, u.name, u.email::text, u.phone, r.id, r.slug, r.title, r.rights, r.own_only, r.last_days,
	       r.hides_contacts, m.branches, m.staff_id,
	       (SELECT max(s.seen_at) FROM session s WHERE s.user_id = u.id), m.version, u.disabled_at IS NOT NULL,
	       reach.good AND branches_within(actor, m.branches), r.accounts,
	       EXISTS (SELECT FROM second_factor f WHERE f.user_id = u.id AND f.on_since IS NOT NULL),
	       r.list_days, r.edit_days, array_to_string(r.networks, E'\n'), r.narrower_users,
	       (SELECT p.title FROM position p WHERE p.chain_id = r.chain_id AND p.id = r.position_id)
	  FROM membership a
	  JOIN membership m ON m.chain_id = a.chain_id
		AND (a.branches IS NULL OR m.branches IS NULL OR m.branches && a.branches)
	  JOIN role r ON r.chain_id = m.chain_id AND r.id = m.role_id
	  JOIN reach ON reach.id = m.role_id
	  JOIN "user" u ON u.id = m.user_id
	 WHERE a.chain_id = current_chain() AND a.user_id = actor
	 ORDER BY array_position(ARRAY['owner', 'manager', 'administrator', 'accountant'], r.slug) NULLS LAST,
		u.name COLLATE by_number, u.id;
END $$;

-- Gives a member another role, branches, staff member.  Branches that were not asked
-- about stay theirs: the closed ones, and, if the form names those that it showed,
-- all that were closed then.  NULL: there is no such member; {"stale": true}: they
-- have been changed since.
CREATE OR REPLACE FUNCTION member_save(actor bigint, of_user bigint, seen int, new_role bigint, new_branches bigint[], new_staff bigint,
	among bigint[] DEFAULT NULL)
RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	was membership;
BEGIN
	SELECT m.* INTO was FROM membership m WHERE m.chain_id = current_chain() AND m.user_id = of_user FOR UPDATE;
	IF NOT FOUND OR NOT EXISTS (SELECT FROM member_list(actor) l WHERE l.user_id = of_user) THEN
		RETURN NULL;
	END IF;
	IF seen <> was.version THEN
		RETURN jsonb_build_object('stale', true, 'id', of_user, 'version', was.version);
	END IF;
	IF NOT role_within(actor, was.role_id) OR NOT branches_within(actor, was.branches) THEN
		RAISE 'This member has more rights than you' USING DETAIL = 'role';
	END IF;
	PERFORM place_check(actor, of_user, new_role, new_branches, new_staff);
	IF new_staff IS DISTINCT FROM was.staff_id THEN
		PERFORM column_check(actor, new_staff);
	END IF;
	IF new_branches IS NOT NULL THEN
		new_branches := ARRAY(
			SELECT unnest(new_branches)
			 UNION
			SELECT b.id FROM branch b
			 WHERE b.chain_id = current_chain() AND b.id = ANY (was.branches)
			   AND (b.archived_at IS NOT NULL OR b.id <> ALL (among))
			 ORDER BY 1);
	END IF;
	UPDATE membership m SET role_id = new_role, branches = new_branches, staff_id = new_staff, version = m.version + 1
	 WHERE m.chain_id = current_chain() AND m.user_id = of_user;
	PERFORM live_close();
	-- Said now, in words, rather than at the end of the transaction.
	SET CONSTRAINTS membership_owner IMMEDIATE;
	SET CONSTRAINTS membership_owner DEFERRED;
	RETURN jsonb_build_object('id', of_user, 'version', was.version + 1);
END $$;

-- Ends a membership, whoever decided that: with the next click the member is out.
CREATE OR REPLACE FUNCTION membership_end(was membership) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	INSERT INTO former_member AS f (chain_id, user_id, role_id, staff_id, branches)
	VALUES (was.chain_id, was.user_id, was.role_id, was.staff_id, was.branches)
	ON CONFLICT (chain_id, user_id) DO UPDATE
	   SET role_id = was.role_id, staff_id = was.staff_id, branches = was.branches, ended_at = now();
	DELETE FROM membership m WHERE m.chain_id = was.chain_id AND m.user_id = was.user_id;
	UPDATE session s SET as_chain = NULL, as_role = NULL, as_staff = NULL
	 WHERE s.user_id = was.user_id AND s.as_chain = was.chain_id;
	-- Who has left has nobody any more to answer for their invitations.
	UPDATE invite i SET withdrawn_at = now()
	 WHERE i.chain_id = was.chain_id AND i.invited_by = was.user_id
	   AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL;
	PERFORM live_close();
	SET CONSTRAINTS membership_owner IMMEDIATE;
	SET CONSTRAINTS membership_owner DEFERRED;
END $$;

-- The same, asked for by another member.  False: no such member.
CREATE OR REPLACE FUNCTION member_end(actor bigint, of_user bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	was membership;
BEGIN
	SELECT m.* INTO was FROM membership m WHERE m.chain_id = current_chain() AND m.user_id = of_user FOR UPDATE;
	IF NOT FOUND OR NOT EXISTS (SELECT FROM member_list(actor) l WHERE l.user_id = of_user) THEN
		RETURN false;
	END IF;
	IF NOT role_within(actor, was.role_id) OR NOT branches_within(actor, was.branches) THEN
		RAISE 'This member has more rights than you' USING DETAIL = 'role';
	END IF;
	PERFORM membership_end(was);
	RETURN true;
END $$;

-- Takes that back: a former member works here again, as they did.
CREATE OR REPLACE FUNCTION member_return(actor bigint, of_user bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	was former_member;
BEGIN
	DELETE FROM former_member f WHERE f.chain_id = current_chain() AND f.user_id = of_user RETURNING * INTO was;
	IF NOT FOUND OR EXISTS (SELECT FROM membership m WHERE m.chain_id = current_chain() AND m.user_id = of_user) THEN
		RETURN false;
	END IF;
	PERFORM place_check(actor, of_user, was.role_id, was.branches,
		(SELECT was.staff_id WHERE EXISTS (SELECT FROM staff s
			WHERE s.chain_id = current_chain() AND s.id = was.staff_id AND s.archived_at IS NULL)));
	INSERT INTO membership (chain_id, user_id, role_id, staff_id, branches)
	VALUES (current_chain(), of_user, was.role_id, was.staff_id, was.branches);
	RETURN true;
END $$;

-- Who has left, the last first; those whose branches the actor shares.
CREATE OR REPLACE FUNCTION former_list(actor bigint)
RETURNS TABLE (user_id bigint, name text, role text, role_title text, ended_at timestamptz, within boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT f.user_id, u.name, r.slug, r.title, f.ended_at,
	       role_within(actor, f.role_id) AND branches_within(actor, f.branches)
	  FROM membership a
	  JOIN former_member f ON f.chain_id = a.chain_id
		AND (a.branches IS NULL OR f.branches IS NULL OR f.branches && a.branches)
	  JOIN role r ON r.chain_id = f.chain_id AND r.id = f.role_id
	  JOIN "user" u ON u.id = f.user_id
	 WHERE a.chain_id = current_chain() AND a.user_id = actor
	   AND NOT EXISTS (SELECT FROM membership m WHERE m.chain_id = f.chain_id AND m.user_id = f.user_id)
	 ORDER BY f.ended_at DESC, f.user_id
	 LIMIT 50;
END $$;

-- ---- invitations ------------------------------------------------------------

-- The letter or SMS with the link.
CREATE OR REPLACE FUNCTION invite_send(i invite, token text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	made bigint;
	way  text := CASE WHEN i.email IS NOT NULL THEN 'mail' ELSE 'sms' END;
BEGIN
	INSERT INTO outbox (chain_id, branch_id, channel, recipient, lang, template, params)
	VALUES (i.chain_id, i.branch_id, way, coalesce(i.email::text, i.phone), i.lang, 'invite',
		jsonb_build_object('token', token, 'invite_id', i.id, 'name', i.name,
			'business', (SELECT c.title FROM chain c WHERE c.id = i.chain_id),
			'by', (SELECT u.name FROM "user" u WHERE u.id = i.invited_by)))
	RETURNING id INTO made;
	PERFORM job_add('send', way, made);
END $$;

-- Invites somebody by e-mail or phone (one of them).  Returns the id.
CREATE OR REPLACE FUNCTION invite_make(actor bigint, from_branch bigint, hash bytea, token text, to_name text, to_email text,
	to_phone text, to_role bigint, in_branches bigint[], of_staff bigint, in_lang text) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	made invite;
BEGIN
	PERFORM place_check(actor, NULL, to_role, in_branches, of_staff);
	PERFORM column_check(actor, of_staff);
	IF EXISTS (SELECT FROM membership m JOIN "user" u ON u.id = m.user_id
		WHERE m.chain_id = current_chain() AND (u.email = to_email::citext OR u.phone = to_phone)) THEN
		RAISE 'This person works here already' USING DETAIL = 'to';
	END IF;
	IF EXISTS (SELECT FROM invite i WHERE i.chain_id = current_chain() AND (i.email = to_email::citext OR i.phone = to_phone)
		AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now()) THEN
		RAISE 'This person is invited already: the invitation can be sent again' USING DETAIL = 'to';
	END IF;
	IF (SELECT count(*) FROM invite i WHERE i.chain_id = current_chain() AND i.created_at > now() - interval '1 day') >= 200 THEN
		RAISE 'Too many invitations for one day' USING DETAIL = 'to';
	END IF;
	INSERT INTO invite (token_hash, chain_id, branch_id, name, email, phone, role_id, staff_id, branches, lang, invited_by)
	VALUES (hash, current_chain(), from_branch, coalesce(to_name, ''), to_email::citext, to_phone, to_role, of_staff,
		in_branches, in_lang, actor)
	RETURNING * INTO made;
	PERFORM invite_send(made, token);
	RETURN made.id;
END $$;

-- Sends an invitation anew: the former link ends, seven days begin.  False: there is none.
CREATE OR REPLACE FUNCTION invite_again(actor bigint, of_invite bigint, hash bytea, token text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	was invite;
BEGIN
	SELECT i.* INTO was FROM invite i
	 WHERE i.chain_id = current_chain() AND i.id = of_invite AND i.accepted_at IS NULL FOR UPDATE;
	IF NOT FOUND OR NOT EXISTS (SELECT FROM invite_list(actor, only_id => of_invite)) THEN
		RETURN false;
	END IF;
	PERFORM place_check(actor, NULL, was.role_id, was.branches, was.staff_id);
	PERFORM column_check(actor, was.staff_id);
	UPDATE invite i SET token_hash = hash, withdrawn_at = NULL, expires_at = now() + interval '7 days', invited_by = actor
	 WHERE i.id = of_invite RETURNING i.* INTO was;
	PERFORM invite_send(was, token);
	RETURN true;
END $$;

CREATE OR REPLACE FUNCTION invite_withdraw(actor bigint, of_invite bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	UPDATE invite i SET withdrawn_at = now()
	 WHERE i.chain_id = current_chain() AND i.id = of_invite AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL
	   AND EXISTS (SELECT FROM invite_list(actor, only_id => of_invite));
	RETURN FOUND;
END $$;

-- Invitations that nobody has accepted, of the last month, the newest first; those
-- withdrawn for a day, so that it can be taken back.  part: whose name, e-mail or phone
-- has these words; before: behind that one; only_id: that one.
DROP FUNCTION IF EXISTS invite_list(bigint);	-- it did not tell of the own column, nor a page
CREATE OR REPLACE FUNCTION invite_list(actor bigint, part text DEFAULT NULL, before bigint DEFAULT NULL, most int DEFAULT NULL,
	only_id bigint DEFAULT NULL)
RETURNS TABLE (id bigint, name text, recipient text, role text, role_title text, staff_id bigint, branches bigint[],
	invited_by text, created_at timestamptz, expires_at timestamptz, expired boolean, withdrawn boolean, own_only boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
DECLARE
	digits CONSTANT text := regexp_replace(regexp_replace(part, '\D', '', 'g'), '^8(?=\d{10}$)', '7');
BEGIN
	RETURN QUERY
	SELECT i.id, i.name, coalesce(i.email::text, i.phone), r.slug, r.title, i.staff_id, i.branches, u.name,
	       i.created_at, i.expires_at, i.expires_at <= now(), i.withdrawn_at IS NOT NULL, r.own_only
	  FROM membership a
	  JOIN invite i ON i.chain_id = a.chain_id
		AND (a.branches IS NULL OR i.branches IS NULL OR i.branches && a.branches)
	  JOIN role r ON r.chain_id = i.chain_id AND r.id = i.role_id
	  JOIN "user" u ON u.id = i.invited_by
	 WHERE a.chain_id = current_chain() AND a.user_id = actor AND i.accepted_at IS NULL
	   AND i.created_at > now() - interval '30 days'
	   AND (i.withdrawn_at IS NULL OR i.withdrawn_at > now() - interval '1 day')
	   AND (only_id IS NULL OR i.id = only_id) AND (before IS NULL OR i.id < before)
	   AND (part IS NULL OR length(digits) >= 3 AND position(digits IN i.phone) > 0
		OR NOT EXISTS (SELECT FROM regexp_split_to_table(translate(lower(trim(part)), 'ё', 'е'), '\s+') word
			WHERE position(word IN translate(lower(concat_ws(' ', i.name, i.email)), 'ё', 'е')) = 0))
	 ORDER BY i.id DESC
	 LIMIT most;
END $$;

-- What is behind the secret of a link, for whoever has it: valid says whether
-- it can be accepted, known whether the address or phone has an account.
CREATE OR REPLACE FUNCTION invite_find(hash bytea)
RETURNS TABLE (id bigint, chain_id bigint, branch_id bigint, business text, name text, email text, phone text, role text,
	role_title text, invited_by text, lang text, known boolean, valid boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public AS $$
#variable_conflict use_column
BEGIN
	RETURN QUERY
	SELECT i.id, i.chain_id, i.branch_id, c.title, i.name, i.email::text, i.phone, r.slug, r.title, u.name, i.lang,
	       EXISTS (SELECT FROM "user" x WHERE x.email = i.email OR x.phone = i.phone),
	       i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.expires_at > now() AND r.archived_at IS NULL
	  FROM invite i
	  JOIN chain c ON c.id = i.chain_id
	  JOIN role r ON r.chain_id = i.chain_id AND r.id = i.role_id
	  JOIN "user" u ON u.id = i.invited_by
	 WHERE i.token_hash = hash;
END $$;

-- Makes a user a member by an invitation: one use.  Whoever invited must still
-- have what they gave.  The branch to go to; NULL: it is no longer valid.
CREATE OR REPLACE FUNCTION invite_accept(hash bytea, who bigint) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	i invite;
BEGIN
	SELECT x.* INTO i FROM invite x
	 WHERE x.token_hash = hash AND x.accepted_at IS NULL AND x.withdrawn_at IS NULL AND x.expires_at > now() FOR UPDATE;
	IF NOT FOUND THEN
		RETURN NULL;
	END IF;
	PERFORM set_config('okno.chain', i.chain_id::text, true), set_config('okno.user_id', who::text, true);
	IF NOT role_within(i.invited_by, i.role_id) OR NOT branches_within(i.invited_by, i.branches) THEN
		RETURN NULL;
	END IF;
	IF EXISTS (SELECT FROM membership m WHERE m.chain_id = i.chain_id AND m.user_id = who) THEN
		RAISE 'You work here already' USING DETAIL = 'invite';
	END IF;
	INSERT INTO membership (user_id, chain_id, role_id, staff_id, branches)
	VALUES (who, i.chain_id, i.role_id,
		(SELECT i.staff_id WHERE NOT EXISTS (SELECT FROM membership m WHERE m.chain_id = i.chain_id AND m.staff_id = i.staff_id)),
		i.branches);
	DELETE FROM former_member f WHERE f.chain_id = i.chain_id AND f.user_id = who;
	UPDATE invite x SET accepted_at = now(), accepted_by = who WHERE x.id = i.id;
	RETURN coalesce(i.branches[1], i.branch_id);
END $$;

-- The same for somebody who has no account yet: it is made of the invitation.  Who
-- invites sees the link as well, so its address or phone has still to be proved.
CREATE OR REPLACE FUNCTION invite_join(hash bytea, of_name text, password text, in_lang text,
	OUT user_id bigint, OUT branch_id bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	i invite;
BEGIN
	SELECT x.* INTO i FROM invite x WHERE x.token_hash = hash;
	IF NOT FOUND OR EXISTS (SELECT FROM "user" u WHERE u.email = i.email OR u.phone = i.phone) THEN
		RETURN;
	END IF;
	INSERT INTO "user" AS u (email, phone, unproved, password_hash, name, lang)
	VALUES (i.email, i.phone, true, password, of_name, in_lang) RETURNING u.id INTO user_id;
	INSERT INTO contact_change (user_id, channel, value)
	VALUES (invite_join.user_id, CASE WHEN i.email IS NULL THEN 'sms' ELSE 'mail' END, coalesce(i.email, i.phone::citext));
	branch_id := invite_accept(hash, user_id);
	IF branch_id IS NULL THEN
		DELETE FROM "user" u WHERE u.id = invite_join.user_id;
		user_id := NULL;
	END IF;
END $$;

-- ---- looking as another role ------------------------------------------------

-- From now on a browser shows the chain as a role sees it (of a staff member,
-- if the role sees its own column only), reading only.  False: out of reach.
CREATE OR REPLACE FUNCTION role_view_begin(actor bigint, hash bytea, of_role bigint, of_staff bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NOT role_within(actor, of_role) OR of_staff IS NOT NULL AND NOT EXISTS (
		SELECT FROM staff s WHERE s.chain_id = current_chain() AND s.id = of_staff) THEN
		RETURN false;
	END IF;
	UPDATE session s SET as_chain = current_chain(), as_role = of_role, as_staff = of_staff
	 WHERE s.token_hash = hash AND s.user_id = actor;
	INSERT INTO role_view (chain_id, user_id, role_id, staff_id) VALUES (current_chain(), actor, of_role, of_staff);
	RETURN true;
END $$;

-- Back to what one is.
CREATE OR REPLACE FUNCTION role_view_end(actor bigint, hash bytea) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
	chain bigint;
BEGIN
	SELECT s.as_chain INTO chain FROM session s WHERE s.token_hash = hash AND s.user_id = actor FOR UPDATE;
	IF chain IS NULL THEN
		RETURN;
	END IF;
	UPDATE session s SET as_chain = NULL, as_role = NULL, as_staff = NULL WHERE s.token_hash = hash;
	PERFORM set_config('okno.chain', chain::text, true);
	UPDATE role_view v SET ended_at = now() WHERE v.chain_id = chain AND v.user_id = actor AND v.ended_at IS NULL;
END $$;

-- Tells the journals about all appointments of a visit, those included that
-- whoever changed it may not see.
CREATE OR REPLACE FUNCTION visit_notice(of_visit bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	PERFORM live_notice(v.branch_id, a.id, v.version, a.day)
	   FROM visit v JOIN appointment a ON a.chain_id = v.chain_id AND a.visit_id = v.id
	  WHERE v.chain_id = current_chain() AND v.id = of_visit;
END $$;

SELECT callable('okno_app', 'role_list', 'role_save', 'role_archive', 'member_list', 'member_save', 'member_end',
	'member_return', 'former_list', 'invite_make', 'invite_again', 'invite_withdraw', 'invite_list', 'invite_find',
	'invite_accept', 'invite_join', 'role_view_begin', 'role_view_end', 'position_used', 'visit_notice', 'live_resumes');
GRANT EXECUTE ON FUNCTION visit_notice(bigint) TO okno_worker;
