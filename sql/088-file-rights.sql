-- 088-file-rights: photos and files of visits have rights of their own.  Roles that
-- there are keep what they could do: who opens visits saw them, who changes visits
-- added them and took them away.

UPDATE role SET rights = rights || '{client_files_list_access}' WHERE rights @> '{record_form_access}';
UPDATE role SET rights = rights || '{client_files_upload_access,client_files_delete_access}' WHERE rights @> '{edit_records_access}';
