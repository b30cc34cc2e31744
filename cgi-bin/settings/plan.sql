-- plan: the licence of the chain; what is in it is in functions/14-licence.sql.

-- name: plan_licence(chain bigint) :json
SELECT licence_page() WHERE current_chain() = $1;
