-- 农户 (household): the aggregate, its members, the yearly survey, who is registered where, and the doubts about its data.
-- Keys carry county_code first; village_code is where the row belongs today and is moved in one place (MoveHousehold.sql).
-- Rows are closed, never deleted; the history tables keep every earlier state.

CREATE SEQUENCE finding_serial INCREMENT BY 50;

-- The next 户编号 of a village: numbers are never used twice, and inside one village they have no gaps.
CREATE TABLE household_number (
    county_code  text COLLATE "C" NOT NULL,
    village_code text COLLATE "C" NOT NULL,
    last_no      int  NOT NULL,
    valid_from   timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT household_number_pk PRIMARY KEY (county_code, village_code),
    CONSTRAINT household_number_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT household_number_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT household_number_has_six_digits CHECK (last_no BETWEEN 0 AND 999999)
);
COMMENT ON TABLE household_number IS '户编号发号';
COMMENT ON COLUMN household_number.last_no IS '本村已发出的最后一个六位顺序号';
SELECT reg.guard_area('reg.household_number');
SELECT reg.keep_history('reg.household_number');

CREATE TABLE household (
    county_code          text COLLATE "C" NOT NULL,
    serial               bigint NOT NULL,
    village_code         text COLLATE "C" NOT NULL,
    household_no         text COLLATE "C" NOT NULL,
    national_no          text COLLATE "C",
    status               text NOT NULL,
    -- 一 基本情况
    attribute            text,
    standard             text,
    first_identified_on  date,
    exit_year            int,
    plan_exit_year       int,
    return_year          int,
    return_cause         text,
    main_cause           text,
    other_cause_1        text,
    other_cause_2        text,
    cause_note           text,
    not_exited_reason    text,
    group_name           text,
    address              text,
    phone                text COLLATE "C",
    bank_name            text,
    account_cipher       bytea,
    account_index        bytea,
    martyr_family        boolean,
    only_child           boolean,
    two_girls            boolean,
    -- 户主与人口：自成员得出，不手填
    head_no              int NOT NULL,
    head_name            text COLLATE "C" NOT NULL,
    head_initials        text COLLATE "C" NOT NULL,
    population           int NOT NULL,
    continuation_until   date,
    closed_on            date,
    closed_reason        text,
    -- 迁入前的家 (another county's household this one continues)
    came_from_county     text COLLATE "C",
    came_from_serial     bigint,
    batch_serial         bigint,
    revision             int NOT NULL DEFAULT 0,
    version              int NOT NULL DEFAULT 0,
    created_by           text NOT NULL DEFAULT coalesce(current_setting('app.actor', true), ''),
    created_at           timestamptz NOT NULL DEFAULT reg.clock(),
    changed_at           timestamptz NOT NULL DEFAULT reg.clock(),
    valid_from           timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT household_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT household_village_key UNIQUE (county_code, serial, village_code),
    CONSTRAINT household_no_unique UNIQUE (county_code, household_no),
    CONSTRAINT household_national_no_unique UNIQUE (county_code, national_no),
    CONSTRAINT household_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT household_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT household_no_is_18_digits CHECK (household_no ~ '^[0-9]{18}$'),
    CONSTRAINT household_status_known
        CHECK (status IN ('APPLICANT', 'POOR', 'EXITED', 'RELAPSED', 'STABLE', 'CLOSED', 'REMOVED')),
    CONSTRAINT household_population_not_negative CHECK (population >= 0),
    CONSTRAINT household_account_whole CHECK ((account_cipher IS NULL) = (account_index IS NULL)),
    CONSTRAINT household_other_causes_differ
        CHECK (other_cause_1 IS DISTINCT FROM main_cause OR other_cause_1 IS NULL),
    CONSTRAINT household_other_causes_differ_2
        CHECK (other_cause_2 IS NULL OR (other_cause_2 <> main_cause AND other_cause_2 IS DISTINCT FROM other_cause_1)),
    CONSTRAINT household_closed_has_day CHECK (status NOT IN ('CLOSED', 'REMOVED') OR closed_on IS NOT NULL)
);
-- The search list in its one order, at every level of area (cursor = village, serial).
CREATE INDEX household_keyset ON household (village_code, serial);
CREATE INDEX household_head_name ON household (county_code, head_name);
CREATE INDEX household_head_initials ON household (county_code, head_initials);
CREATE INDEX household_status ON household (county_code, status, village_code, serial);
CREATE INDEX household_account ON household (county_code, account_index) WHERE account_index IS NOT NULL;

COMMENT ON TABLE household IS '农户（建档立卡贫困户及申请户）';
COMMENT ON COLUMN household.village_code IS '嘎查村行政区划代码（12位），今日所属';
COMMENT ON COLUMN household.household_no IS '户编号：建档时的村代码12位+六位顺序号，终身不变';
COMMENT ON COLUMN household.national_no IS '全国系统户编号，原样保存';
COMMENT ON COLUMN household.status IS '脱贫属性';
COMMENT ON COLUMN household.attribute IS '贫困户属性';
COMMENT ON COLUMN household.standard IS '识别标准';
COMMENT ON COLUMN household.first_identified_on IS '首次识别时间';
COMMENT ON COLUMN household.exit_year IS '脱贫年度';
COMMENT ON COLUMN household.plan_exit_year IS '计划脱贫年度';
COMMENT ON COLUMN household.return_year IS '返贫年度';
COMMENT ON COLUMN household.return_cause IS '返贫原因';
COMMENT ON COLUMN household.main_cause IS '主要致贫原因';
COMMENT ON COLUMN household.other_cause_1 IS '其他致贫原因1';
COMMENT ON COLUMN household.other_cause_2 IS '其他致贫原因2';
COMMENT ON COLUMN household.cause_note IS '致贫原因说明';
COMMENT ON COLUMN household.not_exited_reason IS '未脱贫原因';
COMMENT ON COLUMN household.group_name IS '所在组';
COMMENT ON COLUMN household.address IS '家庭住址';
COMMENT ON COLUMN household.phone IS '联系电话';
COMMENT ON COLUMN household.bank_name IS '开户银行';
COMMENT ON COLUMN household.account_cipher IS '银行账号（密文）';
COMMENT ON COLUMN household.account_index IS '银行账号（盲索引）';
COMMENT ON COLUMN household.martyr_family IS '是否军烈属';
COMMENT ON COLUMN household.only_child IS '是否独生子女户';
COMMENT ON COLUMN household.two_girls IS '是否双女户';
COMMENT ON COLUMN household.head_no IS '户主在成员中的序号';
COMMENT ON COLUMN household.head_name IS '户主姓名';
COMMENT ON COLUMN household.head_initials IS '户主姓名拼音首字母';
COMMENT ON COLUMN household.population IS '家庭人口数（在册成员）';
COMMENT ON COLUMN household.continuation_until IS '脱贫不脱政策截止日';
COMMENT ON COLUMN household.closed_on IS '注销或剔除日期';
COMMENT ON COLUMN household.closed_reason IS '注销或剔除原因';
COMMENT ON COLUMN household.batch_serial IS '最后写入本户的导入批次';
COMMENT ON COLUMN household.created_by IS '建档人';
COMMENT ON COLUMN household.created_at IS '建档时间';
COMMENT ON COLUMN household.revision IS '成员或年度记录变动时随之加一';
SELECT reg.guard_area('reg.household');
SELECT reg.keep_history('reg.household');

CREATE TABLE member (
    county_code      text COLLATE "C" NOT NULL,
    household_serial bigint NOT NULL,
    no               int NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    member_no        text COLLATE "C" NOT NULL,
    national_no      text COLLATE "C",
    name             text COLLATE "C" NOT NULL,
    name_raw         text,
    initials         text COLLATE "C" NOT NULL,
    sex              text,
    birth_date       date,
    id_kind          text,
    id_cipher        bytea,
    id_index         bytea,
    id_region        text COLLATE "C",
    card_category    int,
    card_grade       int,
    relation         text,
    ethnicity        text,
    politics         text,
    soldier          boolean,
    phone            text COLLATE "C",
    identified_on    date,
    joined_on        date,
    join_reason      text,
    left_on          date,
    left_reason      text,
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT member_pk PRIMARY KEY (county_code, household_serial, no),
    CONSTRAINT member_of_household FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT member_no_unique UNIQUE (county_code, member_no),
    -- Deferrable, since the head's death and the new head stand in one transaction.
    CONSTRAINT member_one_active_head EXCLUDE USING btree (county_code WITH =, household_serial WITH =)
        WHERE (relation = 'HEAD' AND left_on IS NULL) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT member_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT member_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT member_no_is_20_digits CHECK (member_no ~ '^[0-9]{20}$'),
    CONSTRAINT member_sex_known CHECK (sex IN ('M', 'F')),
    CONSTRAINT member_id_kind_known CHECK (id_kind IN ('RESIDENT_ID', 'DISABILITY_CARD', 'LEGACY_ID')),
    CONSTRAINT member_id_whole
        CHECK ((id_cipher IS NULL) = (id_index IS NULL) AND (id_cipher IS NULL) = (id_kind IS NULL)),
    CONSTRAINT member_card_category_known CHECK (card_category BETWEEN 1 AND 7),
    CONSTRAINT member_card_grade_known CHECK (card_grade BETWEEN 1 AND 4),
    CONSTRAINT member_left_has_reason CHECK ((left_on IS NULL) = (left_reason IS NULL))
);
CREATE INDEX member_name ON member (county_code, name);
CREATE INDEX member_initials ON member (county_code, initials);
CREATE INDEX member_id_index ON member (id_index) WHERE id_index IS NOT NULL;
CREATE INDEX member_village ON member (village_code, household_serial);

COMMENT ON TABLE member IS '家庭成员';
COMMENT ON COLUMN member.no IS '户内序号，不重用';
COMMENT ON COLUMN member.member_no IS '人编号：户编号+两位序号，终身不变';
COMMENT ON COLUMN member.national_no IS '全国系统人编号，原样保存';
COMMENT ON COLUMN member.name IS '姓名（间隔号统一为·）';
COMMENT ON COLUMN member.name_raw IS '姓名原始写法';
COMMENT ON COLUMN member.initials IS '姓名拼音首字母';
COMMENT ON COLUMN member.sex IS '性别：M男 F女';
COMMENT ON COLUMN member.birth_date IS '出生日期';
COMMENT ON COLUMN member.id_kind IS '证件类型';
COMMENT ON COLUMN member.id_cipher IS '证件号码（密文）';
COMMENT ON COLUMN member.id_index IS '身份证号码（盲索引；残疾人证取前18位）';
COMMENT ON COLUMN member.id_region IS '证件号码前六位';
COMMENT ON COLUMN member.card_category IS '残疾类别';
COMMENT ON COLUMN member.card_grade IS '残疾等级';
COMMENT ON COLUMN member.relation IS '与户主关系';
COMMENT ON COLUMN member.ethnicity IS '民族';
COMMENT ON COLUMN member.politics IS '政治面貌';
COMMENT ON COLUMN member.soldier IS '是否现役军人';
COMMENT ON COLUMN member.phone IS '家庭成员联系电话';
COMMENT ON COLUMN member.identified_on IS '人员识别时间';
COMMENT ON COLUMN member.joined_on IS '增加日期';
COMMENT ON COLUMN member.join_reason IS '增加原因';
COMMENT ON COLUMN member.left_on IS '减少日期';
COMMENT ON COLUMN member.left_reason IS '减少原因';
SELECT reg.guard_area('reg.member');
SELECT reg.keep_history('reg.member');

CREATE TABLE annual_record (
    county_code          text COLLATE "C" NOT NULL,
    household_serial     bigint NOT NULL,
    year                 int NOT NULL,
    village_code         text COLLATE "C" NOT NULL,
    record_date          date NOT NULL,
    state                text NOT NULL,
    decided_on           date,
    population           int NOT NULL,
    -- 土地
    cultivated           numeric(12, 2),
    irrigated            numeric(12, 2),
    forest               numeric(12, 2),
    returned_forest      numeric(12, 2),
    orchard              numeric(12, 2),
    pasture              numeric(12, 2),
    water_area           numeric(12, 2),
    -- 牧业（内蒙古增列）
    grazing_land         numeric(12, 2),
    production_building  numeric(12, 2),
    poultry              int,
    cattle               int,
    sheep                int,
    pigs                 int,
    other_livestock      int,
    -- 产业带动
    cooperative          boolean,
    leading_enterprise   boolean,
    entrepreneur_led     boolean,
    -- 水电路等
    production_power     boolean,
    living_power         boolean,
    broadcast            boolean,
    toilet               boolean,
    fuel                 text,
    fuel_note            text,
    road_type            text,
    road_distance        numeric(8, 2),
    -- 住房
    housing_area         numeric(10, 2),
    unsafe_house         boolean,
    house_grade          text,
    house_structure      text,
    house_appraised_on   date,
    house_repaired_on    date,
    -- 饮水
    water_source         text,
    water_difficult      boolean,
    water_safe           boolean,
    water_litres         numeric(8, 2),
    water_minutes        numeric(8, 2),
    water_quality_ok     boolean,
    water_guarantee_pct  numeric(5, 2),
    -- 易地扶贫搬迁
    relocation_wish      boolean,
    relocation_kind      text,
    resettlement         text,
    resettlement_place   text,
    relocation_subject   boolean,
    moved_in_on          date,
    old_house_cleared    boolean,
    -- 收入合计（由明细得出，不手填）
    wage                 numeric(14, 2),
    business             numeric(14, 2),
    property             numeric(14, 2),
    transfer             numeric(14, 2),
    expense              numeric(14, 2),
    gross                numeric(14, 2),
    net                  numeric(14, 2),
    per_capita           numeric(14, 2),
    valid_from           timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT annual_record_pk PRIMARY KEY (county_code, household_serial, year),
    CONSTRAINT annual_record_village_key UNIQUE (county_code, household_serial, year, village_code),
    CONSTRAINT annual_record_of_household FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT annual_record_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT annual_record_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT annual_record_year_plausible CHECK (year BETWEEN 2005 AND 2099),
    CONSTRAINT annual_record_state_known CHECK (state IN ('OPEN', 'CLOSED')),
    CONSTRAINT annual_record_income_adds_up
        CHECK (gross = wage + business + property + transfer AND net = gross - expense)
);
CREATE INDEX annual_record_year ON annual_record (village_code, year, household_serial);

COMMENT ON TABLE annual_record IS '年度采集记录';
COMMENT ON COLUMN annual_record.year IS '分区年度';
COMMENT ON COLUMN annual_record.record_date IS '采集日期，年龄以此日计';
COMMENT ON COLUMN annual_record.state IS 'OPEN 采集中，CLOSED 已定格';
COMMENT ON COLUMN annual_record.decided_on IS '作为认定依据之日，此后只经变更申请修改';
COMMENT ON COLUMN annual_record.population IS '家庭人口数（计算人均时）';
COMMENT ON COLUMN annual_record.cultivated IS '耕地面积（亩）';
COMMENT ON COLUMN annual_record.irrigated IS '有效灌溉面积（亩）';
COMMENT ON COLUMN annual_record.forest IS '林地面积（亩）';
COMMENT ON COLUMN annual_record.returned_forest IS '退耕还林面积（亩）';
COMMENT ON COLUMN annual_record.orchard IS '林果面积（亩）';
COMMENT ON COLUMN annual_record.pasture IS '牧草地面积（亩）';
COMMENT ON COLUMN annual_record.water_area IS '水面面积（亩）';
COMMENT ON COLUMN annual_record.grazing_land IS '草牧场面积（亩）';
COMMENT ON COLUMN annual_record.production_building IS '生产用房（平方米）';
COMMENT ON COLUMN annual_record.poultry IS '家禽（只）';
COMMENT ON COLUMN annual_record.cattle IS '牛（头）';
COMMENT ON COLUMN annual_record.sheep IS '羊（只）';
COMMENT ON COLUMN annual_record.pigs IS '猪（头）';
COMMENT ON COLUMN annual_record.other_livestock IS '其他牲畜';
COMMENT ON COLUMN annual_record.cooperative IS '是否加入农民专业合作社';
COMMENT ON COLUMN annual_record.leading_enterprise IS '是否有龙头企业带动';
COMMENT ON COLUMN annual_record.entrepreneur_led IS '是否有创业致富带头人带动';
COMMENT ON COLUMN annual_record.production_power IS '是否通生产用电';
COMMENT ON COLUMN annual_record.living_power IS '是否通生活用电';
COMMENT ON COLUMN annual_record.broadcast IS '是否通广播电视';
COMMENT ON COLUMN annual_record.toilet IS '有无卫生厕所';
COMMENT ON COLUMN annual_record.fuel IS '主要燃料类型';
COMMENT ON COLUMN annual_record.fuel_note IS '其他燃料说明';
COMMENT ON COLUMN annual_record.road_type IS '入户路类型';
COMMENT ON COLUMN annual_record.road_distance IS '与村主干路距离（公里）';
COMMENT ON COLUMN annual_record.housing_area IS '住房面积（平方米）';
COMMENT ON COLUMN annual_record.unsafe_house IS '是否危房户';
COMMENT ON COLUMN annual_record.house_grade IS '危房级别';
COMMENT ON COLUMN annual_record.house_structure IS '房屋结构';
COMMENT ON COLUMN annual_record.house_appraised_on IS '房屋鉴定日期';
COMMENT ON COLUMN annual_record.house_repaired_on IS '危房改造完成日期';
COMMENT ON COLUMN annual_record.water_source IS '饮水情况';
COMMENT ON COLUMN annual_record.water_difficult IS '饮水是否困难';
COMMENT ON COLUMN annual_record.water_safe IS '饮水是否安全';
COMMENT ON COLUMN annual_record.water_litres IS '人均日用水量（升）';
COMMENT ON COLUMN annual_record.water_minutes IS '取水往返时间（分钟）';
COMMENT ON COLUMN annual_record.water_quality_ok IS '水质是否达标';
COMMENT ON COLUMN annual_record.water_guarantee_pct IS '供水保证率（%）';
COMMENT ON COLUMN annual_record.relocation_wish IS '是否有搬迁意愿';
COMMENT ON COLUMN annual_record.relocation_kind IS '搬迁方式';
COMMENT ON COLUMN annual_record.resettlement IS '安置方式';
COMMENT ON COLUMN annual_record.resettlement_place IS '安置地';
COMMENT ON COLUMN annual_record.relocation_subject IS '是否搬迁对象';
COMMENT ON COLUMN annual_record.moved_in_on IS '迁入时间';
COMMENT ON COLUMN annual_record.old_house_cleared IS '旧房拆除或复垦';
COMMENT ON COLUMN annual_record.wage IS '工资性收入（元）';
COMMENT ON COLUMN annual_record.business IS '生产经营性收入（元）';
COMMENT ON COLUMN annual_record.property IS '财产性收入（元）';
COMMENT ON COLUMN annual_record.transfer IS '转移性收入（元）';
COMMENT ON COLUMN annual_record.expense IS '生产经营性支出（元）';
COMMENT ON COLUMN annual_record.gross IS '年收入（元）';
COMMENT ON COLUMN annual_record.net IS '纯收入（元）';
COMMENT ON COLUMN annual_record.per_capita IS '人均纯收入（元）';
SELECT reg.guard_area('reg.annual_record');
SELECT reg.keep_history('reg.annual_record');

CREATE TABLE annual_income (
    county_code      text COLLATE "C" NOT NULL,
    household_serial bigint NOT NULL,
    year             int NOT NULL,
    item             text COLLATE "C" NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    amount           numeric(14, 2) NOT NULL,
    realised         boolean NOT NULL DEFAULT true,
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT annual_income_pk PRIMARY KEY (county_code, household_serial, year, item),
    CONSTRAINT annual_income_of_record FOREIGN KEY (county_code, household_serial, year, village_code)
        REFERENCES annual_record (county_code, household_serial, year, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT annual_income_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT annual_income_village_in_county CHECK (left(village_code, 6) = county_code)
);
COMMENT ON TABLE annual_income IS '年度收入明细';
COMMENT ON COLUMN annual_income.item IS '收入项目';
COMMENT ON COLUMN annual_income.amount IS '金额（元）';
COMMENT ON COLUMN annual_income.realised IS '是否已实现（预期收入不计入脱贫）';
SELECT reg.guard_area('reg.annual_income');
SELECT reg.keep_history('reg.annual_income');

CREATE TABLE annual_member (
    county_code        text COLLATE "C" NOT NULL,
    household_serial   bigint NOT NULL,
    year               int NOT NULL,
    member_no          int NOT NULL,
    village_code       text COLLATE "C" NOT NULL,
    education          text,
    school             text,
    dropout_reason     text,
    health             text[],
    labour             text,
    work_area          text,
    work_place         text,
    work_months        int,
    employer           text,
    job_type           text,
    public_post        text,
    post_months        int,
    medical_resident   boolean,
    medical_employee   boolean,
    serious_illness    boolean,
    pension            boolean,
    pension_employee   boolean,
    commercial_medical boolean,
    accident_subsidy   boolean,
    dibao              boolean,
    tekun              boolean,
    mandarin           boolean,
    valid_from         timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT annual_member_pk PRIMARY KEY (county_code, household_serial, year, member_no),
    CONSTRAINT annual_member_of_record FOREIGN KEY (county_code, household_serial, year, village_code)
        REFERENCES annual_record (county_code, household_serial, year, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT annual_member_of_member FOREIGN KEY (county_code, household_serial, member_no)
        REFERENCES member (county_code, household_serial, no) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT annual_member_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT annual_member_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT annual_member_work_months_in_year CHECK (work_months BETWEEN 0 AND 12),
    CONSTRAINT annual_member_post_months_in_year CHECK (post_months BETWEEN 0 AND 12)
);
COMMENT ON TABLE annual_member IS '家庭成员年度情况';
COMMENT ON COLUMN annual_member.member_no IS '户内序号（member.no）';
COMMENT ON COLUMN annual_member.education IS '文化程度';
COMMENT ON COLUMN annual_member.school IS '在校生状况';
COMMENT ON COLUMN annual_member.dropout_reason IS '失学或辍学原因';
COMMENT ON COLUMN annual_member.health IS '健康状况（可多选）';
COMMENT ON COLUMN annual_member.labour IS '劳动技能';
COMMENT ON COLUMN annual_member.work_area IS '务工区域';
COMMENT ON COLUMN annual_member.work_place IS '务工地点';
COMMENT ON COLUMN annual_member.work_months IS '务工时间（月）';
COMMENT ON COLUMN annual_member.employer IS '务工企业名称';
COMMENT ON COLUMN annual_member.job_type IS '工种';
COMMENT ON COLUMN annual_member.public_post IS '公益性岗位';
COMMENT ON COLUMN annual_member.post_months IS '公益性岗位月数';
COMMENT ON COLUMN annual_member.medical_resident IS '是否参加城乡居民基本医疗保险';
COMMENT ON COLUMN annual_member.medical_employee IS '是否参加城镇职工基本医疗保险';
COMMENT ON COLUMN annual_member.serious_illness IS '是否参加大病保险';
COMMENT ON COLUMN annual_member.pension IS '是否参加城乡居民基本养老保险';
COMMENT ON COLUMN annual_member.pension_employee IS '是否参加城镇职工基本养老保险';
COMMENT ON COLUMN annual_member.commercial_medical IS '是否参加商业补充医疗保险';
COMMENT ON COLUMN annual_member.accident_subsidy IS '是否享受人身意外保险补贴';
COMMENT ON COLUMN annual_member.dibao IS '是否享受农村最低生活保障';
COMMENT ON COLUMN annual_member.tekun IS '是否特困供养人员';
COMMENT ON COLUMN annual_member.mandarin IS '是否会讲普通话';
SELECT reg.guard_area('reg.annual_member');
SELECT reg.keep_history('reg.annual_member');

-- One living registration per person in the whole register (V004). Only active members stand here.
CREATE TABLE resident (
    id_index         bytea NOT NULL,
    county_code      text COLLATE "C" NOT NULL,
    household_serial bigint NOT NULL,
    member_no        int NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT resident_registered_once PRIMARY KEY (id_index),
    CONSTRAINT resident_of_household FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT resident_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT resident_village_in_county CHECK (left(village_code, 6) = county_code)
);
CREATE INDEX resident_household ON resident (county_code, household_serial);
COMMENT ON TABLE resident IS '在册人员（身份证号码盲索引唯一）';
COMMENT ON COLUMN resident.id_index IS '身份证号码（盲索引）';
SELECT reg.guard_area('reg.resident');
SELECT reg.keep_history('reg.resident');

-- 已在其他地区登记？ Answers only which of the asked numbers are registered somewhere, never where.
-- Owned by a role without log-in that may read this one column past the area policy.
CREATE FUNCTION reg.registered_elsewhere(asked bytea[]) RETURNS SETOF bytea
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = reg, pg_temp
AS $$ SELECT r.id_index FROM reg.resident r WHERE r.id_index = ANY (asked) $$;
GRANT SELECT (id_index) ON resident TO app_lookup;
ALTER FUNCTION reg.registered_elsewhere(bytea[]) OWNER TO app_lookup;
REVOKE ALL ON FUNCTION reg.registered_elsewhere(bytea[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reg.registered_elsewhere(bytea[]) TO app_rw;
COMMENT ON FUNCTION reg.registered_elsewhere(bytea[]) IS '已在其他地区登记：只答有无';

-- Doubts about the data of a household: asked for a reason (EXPLAIN) or for a look (REVIEW). One row per place and rule.
CREATE TABLE data_finding (
    county_code      text COLLATE "C" NOT NULL,
    serial           bigint NOT NULL,
    village_code     text COLLATE "C" NOT NULL,
    household_serial bigint NOT NULL,
    year             int,
    code             text COLLATE "C" NOT NULL,
    severity         text NOT NULL,
    section          text,
    field            text,
    member_no        int,
    arguments        jsonb NOT NULL DEFAULT '[]',
    source           text NOT NULL,
    batch_serial     bigint,
    state            text NOT NULL DEFAULT 'OPEN',
    reason           text,
    reasoned_by      text,
    reasoned_at      timestamptz,
    found_at         timestamptz NOT NULL DEFAULT reg.clock(),
    valid_from       timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT data_finding_pk PRIMARY KEY (county_code, serial),
    CONSTRAINT data_finding_of_household FOREIGN KEY (county_code, household_serial, village_code)
        REFERENCES household (county_code, serial, village_code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT data_finding_once_per_place UNIQUE NULLS NOT DISTINCT
        (county_code, household_serial, year, code, section, field, member_no),
    CONSTRAINT data_finding_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT data_finding_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT data_finding_severity_known CHECK (severity IN ('EXPLAIN', 'REVIEW')),
    CONSTRAINT data_finding_source_known CHECK (source IN ('ENTRY', 'IMPORT', 'RECHECK', 'CASE')),
    CONSTRAINT data_finding_state_known CHECK (state IN ('OPEN', 'EXPLAINED', 'CLOSED')),
    CONSTRAINT data_finding_explained_has_reason CHECK (state <> 'EXPLAINED' OR length(trim(reason)) > 0)
);
CREATE INDEX data_finding_work_list ON data_finding (village_code, code, serial) WHERE state = 'OPEN';
COMMENT ON TABLE data_finding IS '数据疑点';
COMMENT ON COLUMN data_finding.code IS '校验规则编号';
COMMENT ON COLUMN data_finding.severity IS 'EXPLAIN 须说明，REVIEW 须核查';
COMMENT ON COLUMN data_finding.source IS '来源：录入、导入、复核、业务办理';
COMMENT ON COLUMN data_finding.state IS 'OPEN 待处理，EXPLAINED 已说明，CLOSED 已消除';
COMMENT ON COLUMN data_finding.reason IS '说明';
SELECT reg.guard_area('reg.data_finding');
SELECT reg.keep_history('reg.data_finding');

-- A submit that was sent twice finds its first result here.
CREATE TABLE household_submission (
    county_code   text COLLATE "C" NOT NULL,
    account       text NOT NULL,
    submit_key    text COLLATE "C" NOT NULL,
    village_code  text COLLATE "C" NOT NULL,
    fingerprint   bytea NOT NULL,
    object_serial bigint NOT NULL,
    made_at       timestamptz NOT NULL DEFAULT reg.clock(),
    valid_from    timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT submission_once PRIMARY KEY (county_code, account, submit_key),
    CONSTRAINT submission_key_short CHECK (length(submit_key) BETWEEN 1 AND 64),
    CONSTRAINT submission_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT submission_village_in_county CHECK (left(village_code, 6) = county_code)
);
COMMENT ON TABLE household_submission IS '已受理的提交（防重复提交）';
SELECT reg.guard_area('reg.household_submission');
SELECT reg.keep_history('reg.household_submission');
