package org.jiandang.persistence.reference;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the flags of regions; a flag of a region that is not in the directory is an error in the file. */
@Component
class TagLoader {

    private final JdbcClient jdbc;
    private final LoadedFiles files;
    private final Stamps stamps;

    TagLoader(JdbcClient jdbc, LoadedFiles files, Stamps stamps) {
        this.jdbc = jdbc;
        this.files = files;
        this.stamps = stamps;
    }

    void load(String name, byte[] file) {
        if (files.has(name, file)) {
            return;
        }
        List<Map<String, String>> rows = CsvTable.read(name, new ByteArrayInputStream(file));
        jdbc.sql("DELETE FROM region_tag").update();
        rows.forEach(row -> jdbc.sql("INSERT INTO region_tag (region_code, tag, source) VALUES (?, ?, ?)")
                .params(CsvTable.cell(row, "code"), CsvTable.cell(row, "tag"), CsvTable.cell(row, "source"))
                .update());
        files.record(name, file, rows.size(), null, null);
        stamps.next(Stamps.Kind.REGION);
    }
}
