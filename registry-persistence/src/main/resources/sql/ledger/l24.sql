-- L24 公示公告台账: notices that were posted, and announcements, in cases of the asked year. An announcement is one sheet per village and document.
SELECT sheet.*,
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
           o.settlement
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
           NULL::text
    FROM {{announcement: county_code, case_serial, no, village_code, document_no, place, announced_on}} a
    JOIN {{case_file: county_code, serial, kind, year}} c ON c.county_code = a.county_code AND c.serial = a.case_serial
    WHERE c.year = :year
    GROUP BY a.village_code, a.county_code, c.kind, a.document_no, a.place, a.announced_on) sheet
LEFT JOIN reg.region village ON village.code = sheet.key_village
LEFT JOIN reg.region township ON township.code = left(sheet.key_village, 9) || '000'
LEFT JOIN reg.region county ON county.code = sheet.key_county || '000000'
WHERE (cast(:notice_kind AS text) IS NULL OR sheet.notice_kind = :notice_kind)
  AND (cast(:subject AS text) IS NULL OR sheet.subject = :subject)
