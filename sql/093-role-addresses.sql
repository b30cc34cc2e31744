-- 093-role-addresses: a role may be limited to work from certain addresses.

ALTER TABLE role ADD COLUMN networks cidr[] CHECK (cardinality(networks) BETWEEN 1 AND 100);
COMMENT ON COLUMN role.networks IS 'limit: from these addresses only; NULL: from anywhere';
