-- Demonstration (演示): what of the invented data has been made, so that an interrupted first start goes on where it stood, and so that the
-- demonstration never mixes with real data. A register without the mark “begun” was not made by the demonstration.

CREATE TABLE reg.demo_mark (
    step     text        NOT NULL,
    noted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT demo_mark_pk PRIMARY KEY (step)
);
COMMENT ON TABLE reg.demo_mark IS '演示数据进度';
COMMENT ON COLUMN reg.demo_mark.step IS '已完成的步骤；不含个人信息';
