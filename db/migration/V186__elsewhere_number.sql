-- The numbers a person has asked “registered elsewhere?” about on a day, each once however often its form is sent: a household that is typed in
-- five attempts is one household. Digests, gone after a week with the counts (V170).
CREATE TABLE reg.elsewhere_number (
    person text  NOT NULL,
    day    date  NOT NULL,
    number bytea NOT NULL,
    CONSTRAINT elsewhere_number_pk PRIMARY KEY (person, day, number),
    CONSTRAINT elsewhere_number_is_digest CHECK (length(number) = 32)
);
CREATE INDEX elsewhere_number_by_day ON reg.elsewhere_number (day);
REVOKE UPDATE, TRUNCATE ON reg.elsewhere_number FROM app_rw;
SELECT reg.keep_from_auditor('reg.elsewhere_number');
COMMENT ON TABLE reg.elsewhere_number IS '跨辖区查重问过的号码（摘要，每人每日每号一次，一周后删除）';
