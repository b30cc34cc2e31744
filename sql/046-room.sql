-- 046-room: rooms that are booked by themselves, and sets of people of whom a
-- service needs some.
--
-- Both are an instance of a resource that has a row of staff: a room gets one
-- of its own, so it is a column of the journal with hours, services and prices;
-- an instance of a set of people names one of them.  Whatever takes such an
-- instance takes the staff member, so the one constraint of busy stands between
-- a booking of the room and a service that needs it.

ALTER TABLE staff ADD COLUMN kind text COLLATE "C" NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'room'));
COMMENT ON COLUMN staff.kind IS 'room: not a person, but a room or thing that is booked by itself';

ALTER TABLE resource ADD COLUMN kind text COLLATE "C" NOT NULL DEFAULT 'thing' CHECK (kind IN ('thing', 'people'));
COMMENT ON COLUMN resource.kind IS 'people: a set of staff members, of whom a service needs some besides the one who does it';

ALTER TABLE resource_instance ADD COLUMN staff_id bigint,
	ADD FOREIGN KEY (chain_id, staff_id) REFERENCES staff,
	ADD UNIQUE (chain_id, resource_id, staff_id);
CREATE INDEX resource_instance_staff ON resource_instance (chain_id, staff_id) WHERE staff_id IS NOT NULL;
COMMENT ON COLUMN resource_instance.staff_id IS 'who or what busy knows it as: the member of a set of people; the room''s own row, from the first time it was opened for booking on';

-- The room's row follows its instance: the name, and into the archive.
CREATE FUNCTION room_follow() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE staff s SET name = NEW.title,
	       archived_at = CASE WHEN NEW.archived_at IS NULL THEN s.archived_at ELSE coalesce(s.archived_at, now()) END
	 WHERE s.chain_id = NEW.chain_id AND s.id = NEW.staff_id AND s.kind = 'room';
	RETURN NULL;
END $$;
CREATE TRIGGER room_follow AFTER UPDATE OF title, archived_at ON resource_instance
	FOR EACH ROW WHEN (NEW.staff_id IS NOT NULL) EXECUTE FUNCTION room_follow();

CREATE FUNCTION rooms_close() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	UPDATE staff s SET archived_at = now()
	  FROM resource_instance i
	 WHERE i.chain_id = NEW.chain_id AND i.resource_id = NEW.id
	   AND s.chain_id = NEW.chain_id AND s.id = i.staff_id AND s.kind = 'room' AND s.archived_at IS NULL;
	RETURN NULL;
END $$;
CREATE TRIGGER rooms_close AFTER UPDATE OF archived_at ON resource
	FOR EACH ROW WHEN (NEW.archived_at IS NOT NULL) EXECUTE FUNCTION rooms_close();

-- The first photo is the room's picture.
CREATE FUNCTION room_picture() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
	row photo := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
	UPDATE staff s SET picture_id = (
		SELECT p.file_id FROM photo p
		 WHERE p.chain_id = row.chain_id AND p.kind = 'room' AND p.owner_id = row.instance_id ORDER BY p.weight, p.id LIMIT 1)
	  FROM resource_instance i
	 WHERE i.chain_id = row.chain_id AND i.id = row.instance_id
	   AND s.chain_id = row.chain_id AND s.id = i.staff_id AND s.kind = 'room';
	RETURN NULL;
END $$;
CREATE TRIGGER room_picture AFTER INSERT OR DELETE OR UPDATE ON photo
	FOR EACH ROW EXECUTE FUNCTION room_picture();
GRANT EXECUTE ON FUNCTION room_follow(), rooms_close(), room_picture() TO okno_app, okno_worker;
