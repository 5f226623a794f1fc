-- L24 公示公告台账: notices that were posted, and announcements, in cases of the asked year. An announcement is one sheet per village and document.
SELECT sheet.*,
       -- who stands on the sheet: no column shows them, the record of who read it does
       CASE WHEN sheet.key_no > 0 THEN sheet.announced ELSE (
           SELECT array_agg(DISTINCT e_case.household_serial) FILTER (WHERE e_case.household_serial IS NOT NULL)
           FROM {{notice_entry: county_code, notice_serial, case_serial}} entry
           JOIN {{case_file: county_code, serial, household_serial}} e_case
             ON e_case.county_code = entry.county_code AND e_case.serial = entry.case_serial
           WHERE entry.county_code = sheet.key_county AND entry.notice_serial = sheet.key_serial) END AS about_households,
       county.name    AS county,
       township.name  AS township,
       village.name   AS village
FROM (
    SELECT n.village_code AS key_village,
           n.serial       AS key_serial,
           0              AS key_no,
           n.county_code  AS key_county,
           n.kind         AS subject,
           n.entries      AS households,
           n.level || '_NOTICE' AS notice_kind,
           n.place,
           n.posted_on,
           n.first_day    AS period_first,
           n.last_day     AS period_last,
           n.photo_serial IS NOT NULL AS photo,
           coalesce(o.objections, 0)  AS objections,
           coalesce(o.open, 0)        AS open_objections,
           coalesce(o.settled, 0)     AS settled_objections,
           o.settlement,
           NULL::bigint[] AS announced
    FROM {{notice: county_code, serial, village_code, kind, level, state, year, place, posted_on, first_day, last_day, photo_serial, entries}} n
    LEFT JOIN (SELECT county_code, notice_serial,
                      count(*) AS objections,
                      count(*) FILTER (WHERE state = 'OPEN') AS open,
                      count(*) FILTER (WHERE state <> 'OPEN') AS settled,
                      string_agg(settlement, '；' ORDER BY settled_on) AS settlement
               FROM {{objection: county_code, notice_serial, state, settlement, settled_on}} x
               GROUP BY county_code, notice_serial) o
           ON o.county_code = n.county_code AND o.notice_serial = n.serial
    WHERE n.state = 'POSTED' AND n.year = :year
    UNION ALL
    SELECT a.village_code,
           min(a.case_serial),
           1 + (array_agg(a.no ORDER BY a.case_serial, a.no))[1],
           a.county_code,
           c.kind,
           count(DISTINCT a.case_serial),
           'ANNOUNCEMENT',
           a.place,
           a.announced_on,
           NULL::date,
           NULL::date,
           NULL::boolean,
           0, 0, 0,
           NULL::text,
           array_agg(DISTINCT c.household_serial) FILTER (WHERE c.household_serial IS NOT NULL)
    FROM {{announcement: county_code, case_serial, no, village_code, document_no, place, announced_on}} a
    JOIN {{case_file: county_code, serial, kind, year, household_serial}} c ON c.county_code = a.county_code AND c.serial = a.case_serial
    WHERE c.year = :year
    GROUP BY a.village_code, a.county_code, c.kind, a.document_no, a.place, a.announced_on) sheet
LEFT JOIN reg.region village ON village.code = sheet.key_village
LEFT JOIN reg.region township ON township.code = left(sheet.key_village, 9) || '000'
LEFT JOIN reg.region county ON county.code = sheet.key_county || '000000'
WHERE (cast(:notice_kind AS text) IS NULL OR sheet.notice_kind = :notice_kind)
  AND (cast(:subject AS text) IS NULL OR sheet.subject = :subject)
