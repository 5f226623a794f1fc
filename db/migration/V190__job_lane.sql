-- Imports, exports and all other work wait in lanes of their own: a long line of one kind does not hold up the others.
ALTER TABLE reg.job ADD COLUMN lane text NOT NULL DEFAULT 'OTHER' CONSTRAINT job_lane_known CHECK (lane IN ('IMPORT', 'EXPORT', 'OTHER'));
UPDATE reg.job SET lane = CASE WHEN kind LIKE 'import.%' THEN 'IMPORT' ELSE 'EXPORT' END WHERE kind LIKE 'import.%' OR kind = 'ledger-export';
COMMENT ON COLUMN reg.job.lane IS '队列：导入、导出、其他，各自同时运行的个数有限，互不等待';
