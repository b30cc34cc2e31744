-- 088-unproved: accounts that were made without a proof of their address or phone.

ALTER TABLE "user" ADD COLUMN unproved boolean NOT NULL DEFAULT false;
ALTER TABLE "user" ADD CHECK (NOT unproved OR num_nonnulls(email, phone) = 1);
COMMENT ON COLUMN "user".unproved IS 'made by the link of an invitation, which who invites sees as well: nobody has shown yet that they read what is sent to its one address or phone, which so waits in contact_change, too';
COMMENT ON COLUMN "user".email IS 'confirmed, unless unproved; another that waits for its confirmation is in contact_change';
