package org.jiandang.persistence.recheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jiandang.recheck.special.SpecialList;
import org.springframework.core.io.ClassPathResource;

/** The queries of the special lists, and the words they share: what is newest, unsafe, out of school means the same in all of them. */
final class SpecialSql {

    /** In the words of {@code screening.Home}, {@code Person} and {@code WaterLimits}. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("newest", """
                    annual_record a ON a.county_code = h.county_code AND a.household_serial = h.serial
                        AND NOT EXISTS (SELECT FROM annual_record later WHERE later.county_code = a.county_code
                                        AND later.household_serial = a.household_serial AND later.year > a.year)"""),
            Map.entry("people", """
                    (member m JOIN annual_member y ON y.county_code = m.county_code AND y.household_serial = m.household_serial
                        AND y.member_no = m.no)"""),
            Map.entry(
                    "same household",
                    "m.county_code = a.county_code AND m.household_serial = a.household_serial AND y.year = a.year AND m.left_on IS NULL"),
            Map.entry("limits", """
                    jsonb_to_recordset(cast(:limits AS jsonb)) AS l (
                        county text, year int, standard text, area text, entry numeric, entry_included boolean, watch numeric,
                        watch_included boolean, litres numeric, litres_included boolean, minutes numeric, minutes_included boolean,
                        reliability numeric, reliability_included boolean)
                        ON l.county = h.county_code AND l.year = a.year
                       AND l.standard = CASE h.standard WHEN 'PROVINCIAL' THEN 'REGIONAL' ELSE 'NATIONAL' END
                       AND l.area = coalesce(reg.area_type_of(h.village_code), 'ANY')"""),
            Map.entry(
                    "unsafe house",
                    "(coalesce(a.unsafe_house, false) OR coalesce(a.house_grade IN ('C', 'D'), false))"
                            + " AND a.house_repaired_on IS NULL AND a.moved_in_on IS NULL"),
            Map.entry("dropped out", """
                    extract(year FROM age(a.record_date, m.birth_date)) BETWEEN 6 AND 15
                    AND NOT coalesce(y.school <> 'NOT_AT_SCHOOL', false)
                    AND NOT coalesce(y.education IN ('JUNIOR', 'SENIOR', 'COLLEGE', 'BACHELOR'), false)
                    AND (y.school = 'NOT_AT_SCHOOL' OR y.dropout_reason IS NOT NULL)"""),
            Map.entry("uninsured", "NOT y.medical_resident AND NOT coalesce(y.medical_employee, false)"),
            Map.entry("little", "a.water_litres < l.litres OR a.water_litres = l.litres AND NOT l.litres_included"),
            Map.entry("far", "a.water_minutes > l.minutes OR a.water_minutes = l.minutes AND NOT l.minutes_included"),
            Map.entry(
                    "unreliable",
                    "a.water_guarantee_pct < l.reliability OR a.water_guarantee_pct = l.reliability AND NOT l.reliability_included"),
            Map.entry("unsafe water", """
                    coalesce({{little}}, false) OR coalesce({{far}}, false) OR coalesce(NOT a.water_quality_ok, false)
                    OR coalesce({{unreliable}}, false)
                    OR coalesce(NOT a.water_safe, false) AND (a.water_litres IS NULL OR l.litres IS NULL OR a.water_minutes IS NULL
                        OR l.minutes IS NULL OR a.water_quality_ok IS NULL OR a.water_guarantee_pct IS NULL OR l.reliability IS NULL)"""));

    private static final Map<SpecialList, String> QUERIES = new EnumMap<>(SpecialList.class);

    static {
        for (SpecialList list : SpecialList.values()) {
            QUERIES.put(list, written(read(list)));
        }
    }

    private SpecialSql() {}

    static String of(SpecialList list) {
        return Objects.requireNonNull(QUERIES.get(list));
    }

    private static String written(String query) {
        String text = query;
        while (text.contains("{{")) {
            int from = text.indexOf("{{");
            int to = text.indexOf("}}", from);
            String word = WORDS.get(text.substring(from + 2, to));
            if (word == null) {
                throw new IllegalStateException("no such word: " + text.substring(from, to + 2));
            }
            boolean bare =
                    word.startsWith("annual_record") || word.startsWith("(member") || word.startsWith("jsonb_to");
            text = text.substring(0, from) + (bare ? word : "(" + word + ")") + text.substring(to + 2);
        }
        return text;
    }

    private static String read(SpecialList list) {
        try (InputStream in = new ClassPathResource("sql/special/" + list.key() + ".sql").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
