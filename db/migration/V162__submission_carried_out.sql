-- Written in the transaction of the work itself: whatever becomes of the process before its answer, a form that was carried out is known to be.
ALTER TABLE reg.submission ADD COLUMN carried_out boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN reg.submission.carried_out IS '表单所办的事已经提交：与办理在同一事务中写入，应答前进程中断也不会丢';
