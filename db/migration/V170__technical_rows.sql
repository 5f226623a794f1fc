-- 技术性记录到期即删 (technical rows are deleted when they have served): the registry looks for them every ten minutes by their time. And exports are counted
-- by person, so that a second account is no second allowance.
CREATE INDEX login_attempt_by_time ON reg.login_attempt (at);
CREATE INDEX report_attempt_by_time ON reg.report_attempt (at);
CREATE INDEX elsewhere_asked_by_day ON reg.elsewhere_asked (day);
CREATE INDEX job_by_end ON reg.job (ended_at) WHERE ended_at IS NOT NULL;
CREATE INDEX export_record_person ON reg.export_record (requested_by, requested_at);
