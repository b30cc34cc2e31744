-- 015-branch: what a branch tells of itself, besides what 010-tenancy has.

ALTER TABLE branch
	ADD COLUMN logo_id bigint,
	ADD FOREIGN KEY (chain_id, logo_id) REFERENCES file (chain_id, id);
