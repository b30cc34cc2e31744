-- 050-visit: what was booked.  A visit of a client has appointments (one staff
-- member, one span each), an appointment has lines (a service with its price).

CREATE TYPE visit_status AS ENUM ('waiting', 'confirmed', 'arrived', 'no_show');

CREATE TABLE visit (
	chain_id   bigint NOT NULL,
	id         bigint GENERATED ALWAYS AS IDENTITY,
	branch_id  bigint NOT NULL,
	client_id  bigint,
	status     visit_status NOT NULL DEFAULT 'waiting',
	origin     visit_origin NOT NULL,
	comment    comment_text NOT NULL DEFAULT '',
	from_url   url_text NOT NULL DEFAULT '',
	created_at timestamptz NOT NULL DEFAULT now(),
	created_by bigint,
	partner_id bigint,
	changed_at timestamptz NOT NULL DEFAULT now(),
	version    int NOT NULL DEFAULT 1,
	merged_into bigint,
	split_at   timestamptz,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id),
	FOREIGN KEY (chain_id, client_id) REFERENCES client,
	FOREIGN KEY (chain_id, merged_into) REFERENCES visit
);
CREATE INDEX visit_client ON visit (chain_id, client_id, id);
CREATE INDEX ON visit (chain_id, merged_into) WHERE merged_into IS NOT NULL;
COMMENT ON COLUMN visit.origin IS 'who made it: staff (green in the journal), the client (violet), a program';
COMMENT ON COLUMN visit.version IS 'grows with every change of the visit, its appointments and their lines; an edit names the one it saw';
COMMENT ON COLUMN visit.created_by IS 'user; NULL: the client';
COMMENT ON COLUMN visit.partner_id IS 'directory: whose program made it; NULL: a page of ours, or staff';
COMMENT ON COLUMN visit.merged_into IS 'the visit that has its bookings now: it has none itself, and keeps its history';
COMMENT ON COLUMN visit.split_at IS 'when a booking was last split off';
SELECT tenant_table('visit');

CREATE TABLE appointment (
	chain_id        bigint NOT NULL,
	id              bigint GENERATED ALWAYS AS IDENTITY,
	visit_id        bigint NOT NULL,
	branch_id       bigint NOT NULL,
	staff_id        bigint NOT NULL,
	day             date NOT NULL,
	starts_at       timestamptz NOT NULL,
	ends_at         timestamptz NOT NULL,
	before          buffer_minutes NOT NULL DEFAULT 0,
	after           buffer_minutes NOT NULL DEFAULT 0,
	on_top          boolean NOT NULL DEFAULT false,
	staff_requested boolean NOT NULL DEFAULT false,
	comment         comment_text NOT NULL DEFAULT '',
	api_id          short_text NOT NULL DEFAULT '',
	notify_sms      reminder_hours NOT NULL DEFAULT 0,
	notify_email    reminder_hours NOT NULL DEFAULT 0,
	cancelled_at    timestamptz,
	cancelled_by    bigint,
	guest_id        bigint,
	came_from       bigint,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, visit_id) REFERENCES visit ON DELETE CASCADE,
	FOREIGN KEY (chain_id, branch_id) REFERENCES branch (chain_id, id),
	FOREIGN KEY (chain_id, staff_id) REFERENCES staff,
	FOREIGN KEY (chain_id, guest_id) REFERENCES client,
	FOREIGN KEY (chain_id, came_from) REFERENCES visit,
	CHECK (ends_at > starts_at AND ends_at <= starts_at + interval '1200 minutes')
);
CREATE INDEX ON appointment (chain_id, visit_id);
CREATE INDEX appointment_day ON appointment (chain_id, branch_id, day);
CREATE INDEX ON appointment (chain_id, staff_id, day);
CREATE INDEX ON appointment (chain_id, guest_id) WHERE guest_id IS NOT NULL;
CREATE INDEX ON appointment (chain_id, came_from) WHERE came_from IS NOT NULL;
COMMENT ON TABLE appointment IS 'A booked span of one staff member. Cancelled ones are kept (cancelled_at) and leave busy.';
COMMENT ON COLUMN appointment.day IS 'local day of the branch at the start';
COMMENT ON COLUMN appointment.cancelled_by IS 'user; NULL: the client, by a page or a program';
COMMENT ON COLUMN appointment.guest_id IS 'who comes, if it is not the client of the visit, on whose name it is booked';
COMMENT ON COLUMN appointment.came_from IS 'the visit it was of before that was merged';
COMMENT ON COLUMN appointment.notify_sms IS 'hours before the start to remind by SMS; 0: not';
SELECT tenant_table('appointment');

ALTER TABLE busy ADD FOREIGN KEY (chain_id, appointment_id) REFERENCES appointment ON DELETE CASCADE;

CREATE TABLE appointment_line (
	chain_id       bigint NOT NULL,
	id             bigint GENERATED ALWAYS AS IDENTITY,
	appointment_id bigint NOT NULL,
	service_id     bigint,
	title          title_text NOT NULL,
	price          money_amount NOT NULL,
	discount       percent NOT NULL DEFAULT 0,
	quantity       line_quantity NOT NULL DEFAULT 1,
	duration       service_minutes NOT NULL,
	reason         short_text NOT NULL DEFAULT '',
	cost           numeric(14,2) NOT NULL GENERATED ALWAYS AS (round(price * quantity * (100 - discount) / 100, 2)) STORED,
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, appointment_id) REFERENCES appointment ON DELETE CASCADE,
	FOREIGN KEY (chain_id, service_id) REFERENCES service
);
CREATE INDEX ON appointment_line (chain_id, appointment_id);
COMMENT ON TABLE appointment_line IS 'A service within an appointment, with title and price as they were when it was booked.';
COMMENT ON COLUMN appointment_line.discount IS 'percent';
COMMENT ON COLUMN appointment_line.reason IS 'why price or discount are not those of the catalogue';
SELECT tenant_table('appointment_line');

CREATE TABLE appointment_thing (
	chain_id       bigint NOT NULL,
	appointment_id bigint NOT NULL,
	instance_id    bigint NOT NULL,
	PRIMARY KEY (chain_id, appointment_id, instance_id),
	FOREIGN KEY (chain_id, appointment_id) REFERENCES appointment ON DELETE CASCADE,
	FOREIGN KEY (chain_id, instance_id) REFERENCES resource_instance
);
COMMENT ON TABLE appointment_thing IS 'The instances of resources that an appointment uses.';
SELECT tenant_table('appointment_thing');

CREATE TABLE consent (
	chain_id  bigint NOT NULL,
	id        bigint GENERATED ALWAYS AS IDENTITY,
	client_id bigint NOT NULL,
	kind      consent_kind NOT NULL,
	version   int NOT NULL,
	branch_id bigint NOT NULL,
	visit_id  bigint,
	came_from bigint,
	given_at  timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (chain_id, id),
	FOREIGN KEY (chain_id, client_id) REFERENCES client ON DELETE CASCADE
);
CREATE INDEX ON consent (chain_id, client_id);
COMMENT ON TABLE consent IS 'What a client agreed to, when, in which version of the text.';
COMMENT ON COLUMN consent.came_from IS 'the visit it was given with, if that was merged into another';
SELECT tenant_table('consent');

CREATE TABLE secret_link (
	token_hash     token_digest PRIMARY KEY,
	chain_id       bigint NOT NULL,
	branch_id      bigint NOT NULL,
	appointment_id bigint NOT NULL,
	created_at     timestamptz NOT NULL DEFAULT now(),
	FOREIGN KEY (chain_id, appointment_id) REFERENCES appointment ON DELETE CASCADE
);
CREATE INDEX ON secret_link (chain_id, appointment_id);
COMMENT ON TABLE secret_link IS 'Directory: links by which a client opens an appointment without signing in; only the hash of the token is kept.';
