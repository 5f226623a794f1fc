-- 导出申请时的角色: a file is fetched by the account that asked for it, in the role and area it asked with.
ALTER TABLE reg.export_record ADD COLUMN requested_role text, ADD COLUMN requested_area text;
COMMENT ON COLUMN reg.export_record.requested_role IS '申请时的角色；此前的记录为空';
COMMENT ON COLUMN reg.export_record.requested_area IS '申请时的辖区（代码前缀）；此前的记录为空';
CREATE INDEX export_record_sha256 ON reg.export_record (sha256) WHERE sha256 IS NOT NULL;
SELECT reg.keep_history('reg.export_record');
