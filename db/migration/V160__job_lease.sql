-- Who may write for a job: each run takes a new number, and what a run with an older number would commit is refused (fencing token).
ALTER TABLE reg.job ADD COLUMN token bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN reg.job.token IS '租约号：任务每次开始或被放弃时加一，旧号的写入一律不予提交';
