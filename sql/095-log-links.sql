-- 095-log-links: who gave a member's bookings away by a secret link is in the journal
-- of actions as well; the link is not.
SELECT logged_table('calendar_link', 'token_hash');
