-- log: written by its trigger with the rights of the schema's owner, and by
-- nobody else: a program could otherwise add what never happened.
ALTER FUNCTION log_change() SECURITY DEFINER SET search_path = public;
REVOKE INSERT ON log FROM okno_app, okno_worker;
