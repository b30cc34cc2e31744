-- 028-pin: changing the user of a shared computer by a short number.  It is worth
-- something only in a browser that has seen the person's password, and there
-- for five wrong tries.

CREATE TABLE user_pin (
	user_id    bigint PRIMARY KEY REFERENCES "user" ON DELETE CASCADE,
	pin        bytea NOT NULL,
	lock_after smallint NOT NULL DEFAULT 0 CHECK (lock_after BETWEEN 0 AND 240),
	set_at     timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE user_pin IS 'Directory: the PIN of a user.';
COMMENT ON COLUMN user_pin.pin IS 'its digest, sealed for the place "pin of USER": so short a number is guessed from any hash, but not without the installation''s key';
COMMENT ON COLUMN user_pin.lock_after IS 'idle for so many minutes, a page locks itself; 0: never';

CREATE TABLE device (
	id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
	created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE device IS 'Directory: a browser in which somebody has signed in, found by the secret it keeps; a new one with every password.';

CREATE TABLE device_user (
	device_id  bigint NOT NULL REFERENCES device ON DELETE CASCADE,
	id         bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
	user_id    bigint NOT NULL REFERENCES "user" ON DELETE CASCADE,
	trusted_at timestamptz NOT NULL DEFAULT now(),
	used_at    timestamptz NOT NULL DEFAULT now(),
	wrong      smallint NOT NULL DEFAULT 0,
	user_agent text NOT NULL DEFAULT '',
	address    text NOT NULL DEFAULT '',
	PRIMARY KEY (device_id, user_id)
);
CREATE INDEX ON device_user (user_id);
COMMENT ON TABLE device_user IS 'Directory: who has signed in in a browser with all that their sign-in demands: there a PIN brings them back.';
COMMENT ON COLUMN device_user.trusted_at IS 'the last sign-in with the password; a second factor that is younger has not been asked for here';
COMMENT ON COLUMN device_user.wrong IS 'wrong PINs since the last right one; from five on the password is needed';

ALTER TABLE session ADD COLUMN device_id bigint REFERENCES device ON DELETE SET NULL;
CREATE INDEX ON session (device_id);

CREATE TABLE user_switch (
	chain_id  bigint NOT NULL REFERENCES chain ON DELETE CASCADE,
	id        bigint GENERATED ALWAYS AS IDENTITY,
	user_id   bigint NOT NULL,
	former_id bigint,
	at        timestamptz NOT NULL DEFAULT now(),
	PRIMARY KEY (chain_id, id)
);
COMMENT ON TABLE user_switch IS 'Who came by PIN, and whose session at that computer ended by it.';
SELECT tenant_table('user_switch', 'SELECT');
