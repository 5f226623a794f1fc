-- 行政村登记 (village): the village's own record, one a year. It counts the whole village, not its registered households.

CREATE TABLE village_record (
    county_code  text COLLATE "C" NOT NULL,
    village_code text COLLATE "C" NOT NULL,
    year         int NOT NULL,
    record_date  date NOT NULL,
    version      int NOT NULL DEFAULT 0,
    -- 负责人与驻村
    leader                         text,
    leader_phone                   text COLLATE "C",
    tags                           text,
    supporting_unit                text,
    first_secretary                text,
    first_secretary_unit           text,
    stationed_since                date,
    team_members                   text,
    -- 户与人口
    households                     int,
    residents                      int,
    agricultural_residents         int,
    poor_households                int,
    poor_people                    int,
    dibao_people                   int,
    tekun_people                   int,
    minority_people                int,
    women                          int,
    disabled                       int,
    chronically_ill                int,
    labour_force                   int,
    -- 外出与留守
    migrant_workers                int,
    outside_province               int,
    left_behind_children           int,
    left_behind_women              int,
    lonely_elders                  int,
    -- 文化与在校
    illiterate_people              int,
    primary_people                 int,
    junior_people                  int,
    senior_people                  int,
    college_people                 int,
    preschool_pupils               int,
    primary_pupils                 int,
    junior_pupils                  int,
    senior_pupils                  int,
    students                       int,
    -- 土地（亩）
    cultivated                     numeric(14, 2),
    irrigated                      numeric(14, 2),
    forest                         numeric(14, 2),
    returned_forest                numeric(14, 2),
    orchard                        numeric(14, 2),
    pasture                        numeric(14, 2),
    water_area                     numeric(14, 2),
    -- 产业与收入
    cooperatives                   int,
    cooperative_households         int,
    leading_enterprises            int,
    tourism_households             int,
    per_capita_income              numeric(14, 2),
    collective_income              numeric(14, 2),
    -- 道路与客运
    hardened_road                  boolean,
    unhardened_kilometres          numeric(14, 2),
    hamlets                        int,
    hamlets_without_road           int,
    bus                            boolean,
    -- 公共服务
    households_without_safe_water  int,
    households_short_of_water      int,
    living_power                   boolean,
    production_power               boolean,
    broadband                      boolean,
    clinic                         boolean,
    doctors                        int,
    public_toilets                 int,
    rubbish_points                 int,
    culture_room                   boolean,
    broadcast_households           int,
    unsafe_house_households        int,
    -- 上年自然灾害
    disasters                      text,
    disaster_note                  text,
    valid_from   timestamptz NOT NULL DEFAULT reg.clock(),
    CONSTRAINT village_record_pk PRIMARY KEY (county_code, village_code, year),
    CONSTRAINT village_record_village_is_12_digits CHECK (village_code ~ '^[0-9]{12}$'),
    CONSTRAINT village_record_village_in_county CHECK (left(village_code, 6) = county_code),
    CONSTRAINT village_record_year_plausible CHECK (year BETWEEN 2005 AND 2099),
    CONSTRAINT village_record_households_fit CHECK (households <= residents AND poor_households <= households),
    CONSTRAINT village_record_poor_people_fit CHECK (poor_people <= residents)
);
SELECT reg.guard_area('reg.village_record');
SELECT reg.keep_history('reg.village_record');

COMMENT ON TABLE village_record IS '行政村年度登记';
COMMENT ON COLUMN village_record.year IS '数据年度';
COMMENT ON COLUMN village_record.record_date IS '采集日期';
COMMENT ON COLUMN village_record.leader IS '负责人';
COMMENT ON COLUMN village_record.leader_phone IS '电话';
COMMENT ON COLUMN village_record.tags IS '村属性';
COMMENT ON COLUMN village_record.supporting_unit IS '驻村单位';
COMMENT ON COLUMN village_record.first_secretary IS '第一书记';
COMMENT ON COLUMN village_record.first_secretary_unit IS '第一书记单位';
COMMENT ON COLUMN village_record.stationed_since IS '驻村开始时间';
COMMENT ON COLUMN village_record.team_members IS '工作队员';
COMMENT ON COLUMN village_record.households IS '总户数';
COMMENT ON COLUMN village_record.residents IS '总人口';
COMMENT ON COLUMN village_record.agricultural_residents IS '农业户籍人口';
COMMENT ON COLUMN village_record.poor_households IS '贫困户数';
COMMENT ON COLUMN village_record.poor_people IS '贫困人口数';
COMMENT ON COLUMN village_record.dibao_people IS '低保人数';
COMMENT ON COLUMN village_record.tekun_people IS '五保人数';
COMMENT ON COLUMN village_record.minority_people IS '少数民族人口';
COMMENT ON COLUMN village_record.women IS '妇女人数';
COMMENT ON COLUMN village_record.disabled IS '残疾人数';
COMMENT ON COLUMN village_record.chronically_ill IS '长期患病人数';
COMMENT ON COLUMN village_record.labour_force IS '劳动力人数';
COMMENT ON COLUMN village_record.migrant_workers IS '外出务工人数';
COMMENT ON COLUMN village_record.outside_province IS '其中省外务工';
COMMENT ON COLUMN village_record.left_behind_children IS '留守儿童';
COMMENT ON COLUMN village_record.left_behind_women IS '留守妇女';
COMMENT ON COLUMN village_record.lonely_elders IS '空巢老人';
COMMENT ON COLUMN village_record.illiterate_people IS '文盲半文盲人数';
COMMENT ON COLUMN village_record.primary_people IS '小学文化人数';
COMMENT ON COLUMN village_record.junior_people IS '初中文化人数';
COMMENT ON COLUMN village_record.senior_people IS '高中文化人数';
COMMENT ON COLUMN village_record.college_people IS '大专及以上人数';
COMMENT ON COLUMN village_record.preschool_pupils IS '学前在校人数';
COMMENT ON COLUMN village_record.primary_pupils IS '小学在校人数';
COMMENT ON COLUMN village_record.junior_pupils IS '初中在校人数';
COMMENT ON COLUMN village_record.senior_pupils IS '高中、中职在校人数';
COMMENT ON COLUMN village_record.students IS '大专及以上在校人数';
COMMENT ON COLUMN village_record.cultivated IS '耕地面积';
COMMENT ON COLUMN village_record.irrigated IS '有效灌溉面积';
COMMENT ON COLUMN village_record.forest IS '林地面积';
COMMENT ON COLUMN village_record.returned_forest IS '退耕还林面积';
COMMENT ON COLUMN village_record.orchard IS '林果面积';
COMMENT ON COLUMN village_record.pasture IS '牧草地面积';
COMMENT ON COLUMN village_record.water_area IS '水面面积';
COMMENT ON COLUMN village_record.cooperatives IS '农民专业合作社数';
COMMENT ON COLUMN village_record.cooperative_households IS '加入合作社户数';
COMMENT ON COLUMN village_record.leading_enterprises IS '龙头企业数';
COMMENT ON COLUMN village_record.tourism_households IS '乡村旅游户数';
COMMENT ON COLUMN village_record.per_capita_income IS '农民人均纯收入（元）';
COMMENT ON COLUMN village_record.collective_income IS '村集体经济收入（元）';
COMMENT ON COLUMN village_record.hardened_road IS '是否通硬化路';
COMMENT ON COLUMN village_record.unhardened_kilometres IS '未通硬化路里程（公里）';
COMMENT ON COLUMN village_record.hamlets IS '自然村数';
COMMENT ON COLUMN village_record.hamlets_without_road IS '未通硬化路自然村数';
COMMENT ON COLUMN village_record.bus IS '是否通客运班车';
COMMENT ON COLUMN village_record.households_without_safe_water IS '未解决饮水安全户数';
COMMENT ON COLUMN village_record.households_short_of_water IS '饮水困难户数';
COMMENT ON COLUMN village_record.living_power IS '是否通生活用电';
COMMENT ON COLUMN village_record.production_power IS '是否通生产用电';
COMMENT ON COLUMN village_record.broadband IS '是否通宽带';
COMMENT ON COLUMN village_record.clinic IS '有无卫生室';
COMMENT ON COLUMN village_record.doctors IS '执业（助理）医师数';
COMMENT ON COLUMN village_record.public_toilets IS '公共厕所数';
COMMENT ON COLUMN village_record.rubbish_points IS '垃圾集中堆放点数';
COMMENT ON COLUMN village_record.culture_room IS '有无文化室';
COMMENT ON COLUMN village_record.broadcast_households IS '通广播电视户数';
COMMENT ON COLUMN village_record.unsafe_house_households IS '危房户数';
COMMENT ON COLUMN village_record.disasters IS '自然灾害种类';
COMMENT ON COLUMN village_record.disaster_note IS '灾情说明';
