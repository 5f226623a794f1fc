package org.jiandang.persistence.recheck;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jiandang.household.finding.DataFindings;
import org.jiandang.policy.Finding;
import org.jiandang.policy.Findings;
import org.jiandang.policy.Place;
import org.jiandang.recheck.Judged;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Copies what was found in a batch into the temporary table {@code found_now}. */
@Component
class FoundNow {

    private final DataSource source;
    private final JsonMapper json;

    FoundNow(DataSource source, JsonMapper json) {
        this.source = source;
        this.json = json;
    }

    private record Key(String code, Place place) {}

    void copy(List<Judged> judged) {
        Connection connection = DataSourceUtils.getConnection(source);
        try (PGCopyOutputStream out = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class), "COPY pg_temp.found_now FROM STDIN", 1 << 16)) {
            for (Judged one : judged) {
                copy(out, one);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the findings of a batch could not be copied", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private void copy(PGCopyOutputStream out, Judged one) throws IOException {
        copy(out, one, String.valueOf(one.year()), one.ofYear());
        copy(out, one, "\\N", one.ofNoYear());
    }

    /** A line for each finding, the first of each rule and place; before them one without a rule says that the year was judged. */
    private void copy(PGCopyOutputStream out, Judged one, String year, Findings found) throws IOException {
        line(out, one, year, null);
        Set<Key> known = new HashSet<>();
        for (Finding finding : found) {
            if (known.add(new Key(finding.code(), finding.place()))) {
                line(out, one, year, finding);
            }
        }
    }

    private void line(PGCopyOutputStream out, Judged one, String year, @Nullable Finding finding) throws IOException {
        StringBuilder line = new StringBuilder(160)
                .append(one.id().serial())
                .append('\t')
                .append(one.village().value())
                .append('\t')
                .append(year);
        if (finding == null) {
            line.append("\t\\N\t\\N\t\\N\t\\N\t\\N\t\\N");
        } else {
            Place place = finding.place();
            line.append('\t')
                    .append(finding.code())
                    .append('\t')
                    .append(DataFindings.kept(finding.severity()).name())
                    .append('\t')
                    .append(place.section())
                    .append('\t')
                    .append(place.field())
                    .append('\t')
                    .append(place.memberNo() == null ? "\\N" : place.memberNo().toString())
                    .append('\t')
                    .append(arguments(finding));
        }
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** COPY's text form: JSON has no raw tabs or line breaks, only backslashes are escaped. */
    private String arguments(Finding finding) {
        List<String> texts = finding.arguments().stream().map(String::valueOf).toList();
        return json.writeValueAsString(texts).replace("\\", "\\\\");
    }
}
