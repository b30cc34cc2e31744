-- 089-code-chain: one-time codes and what they open are of the business that sent them.
--
-- A business sends its codes by servers of its own, so it can know every one of
-- them: a code proves to it alone who has the phone.

DELETE FROM code;
ALTER TABLE code ADD COLUMN chain_id bigint NOT NULL REFERENCES chain ON DELETE CASCADE;
COMMENT ON COLUMN code.chain_id IS 'whose branch sent it: it is good there only';

DELETE FROM token WHERE kind = 'visitor';
ALTER TABLE token ADD COLUMN chain_id bigint REFERENCES chain ON DELETE CASCADE;
ALTER TABLE token ADD CHECK ((kind = 'visitor') = (chain_id IS NOT NULL));
COMMENT ON COLUMN token.chain_id IS 'of a visitor''s: the business that sent the code, whose bookings it shows';
COMMENT ON TABLE visitor IS 'Directory: a client''s own account, by phone; what they see of a business they confirm by its code.';
