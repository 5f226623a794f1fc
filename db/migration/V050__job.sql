-- Long work (长任务): what is asked for, by whom, how far it is. No row of this chapter holds personal data: ids and counts only,
-- therefore no area policy; the port shows a job to the account that asked for it.

CREATE TABLE reg.scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    state                text,
    CONSTRAINT scheduled_tasks_pk PRIMARY KEY (task_name, task_instance),
    CONSTRAINT scheduled_tasks_carry_no_data CHECK (task_data IS NULL OR octet_length(task_data) <= 256)
);
CREATE INDEX scheduled_tasks_due ON reg.scheduled_tasks (priority DESC, execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON reg.scheduled_tasks (last_heartbeat);
COMMENT ON TABLE reg.scheduled_tasks IS '任务调度（db-scheduler 的队列，每个待办任务一行）';

CREATE TABLE reg.job (
    id            bigint      GENERATED ALWAYS AS IDENTITY,
    kind          text        NOT NULL,
    subject       text        NOT NULL,
    state         text        NOT NULL DEFAULT 'WAITING',
    done          bigint      NOT NULL DEFAULT 0,
    total         bigint      NOT NULL DEFAULT 0,
    message       text,
    result        text,
    cancel_asked  boolean     NOT NULL DEFAULT false,
    attempts      int         NOT NULL DEFAULT 0,
    account       text        NOT NULL,
    person        text        NOT NULL,
    actor_name    text        NOT NULL,
    role          text        NOT NULL,
    jurisdiction  text        NOT NULL,
    asked_at      timestamptz NOT NULL,
    started_at    timestamptz,
    heartbeat_at  timestamptz,
    ended_at      timestamptz,
    CONSTRAINT job_pk PRIMARY KEY (id),
    CONSTRAINT job_state_known CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    CONSTRAINT job_progress_counts CHECK (done >= 0 AND total >= 0),
    CONSTRAINT job_end_matches_state CHECK ((ended_at IS NOT NULL) = (state IN ('DONE', 'FAILED', 'CANCELLED')))
);
CREATE INDEX job_of_account ON reg.job (account, id DESC);
CREATE INDEX job_unfinished ON reg.job (id) WHERE state IN ('WAITING', 'RUNNING');
COMMENT ON TABLE reg.job IS '后台任务（进度、取消、结果）';
COMMENT ON COLUMN reg.job.subject IS '任务对象的编号，如导入批次号；不含个人信息';
COMMENT ON COLUMN reg.job.message IS '当前步骤或失败原因的消息键，可带以竖线分隔的参数';
COMMENT ON COLUMN reg.job.result IS '结果所在页面的地址';
