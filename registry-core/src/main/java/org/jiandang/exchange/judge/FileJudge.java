package org.jiandang.exchange.judge;

import java.util.ArrayList;
import java.util.List;
import org.jiandang.exchange.ImportLimit;
import org.jiandang.exchange.sheet.Datum;
import org.jiandang.exchange.sheet.FileRefused;
import org.jiandang.exchange.sheet.Recognition;
import org.jiandang.exchange.sheet.SheetFile;
import org.jiandang.exchange.sheet.SheetIntake;
import org.jiandang.exchange.sheet.SheetReader;
import org.jiandang.exchange.sheet.SheetRecord;
import org.jiandang.job.JobProgress;
import org.jiandang.policy.Severity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads a file and judges it. The reader stands in the web and is asked for at first use: the core also starts without. Nothing is kept: the same file is read and judged again when it is committed. */
@Component
public class FileJudge {
    private final SheetReader reader;
    private final Judge judge;

    FileJudge(@Lazy SheetReader reader, Judge judge) {
        this.reader = reader;
        this.judge = judge;
    }

    /** What the file is, without judging it; throws {@link FileRefused}. */
    public Recognition recognise(byte[] content, ImportLimit limit) {
        int[] rows = new int[1];
        SheetIntake intake = new SheetIntake(row -> count(rows, limit));
        SheetFile file = reader.read(content, intake);
        return finish(intake, file, rows[0]);
    }

    public Judgement judge(byte[] content, ImportLimit limit, Frame frame, JobProgress progress) {
        progress.step("exchange.step.reading", 0);
        int[] rows = new int[1];
        SheetHouseholds households = new SheetHouseholds(limit.households());
        SheetIntake intake = new SheetIntake(row -> {
            count(rows, limit);
            households.accept(row);
            progress.at(rows[0]);
        });
        SheetFile file = reader.read(content, intake);
        Recognition recognition = finish(intake, file, rows[0]);
        List<Judged> judged = new ArrayList<>(judge.judge(recognition.format(), households.all(), frame, progress));
        for (SheetRecord row : households.homeless()) {
            judged.add(homeless(judged.size() + 1, row));
        }
        return new Judgement(recognition, judged);
    }

    private static void count(int[] rows, ImportLimit limit) {
        if (++rows[0] > limit.rows()) {
            throw new FileRefused("tooManyRowsForRole", limit.rows());
        }
    }

    private static Recognition finish(SheetIntake intake, SheetFile file, int rows) {
        Recognition recognition = intake.finish(file);
        if (rows == 0) {
            throw new FileRefused("noRows");
        }
        return recognition;
    }

    /** A row without the number of a household is shown as a household that cannot be let in. */
    private static Judged homeless(int no, SheetRecord row) {
        SheetHousehold alone = new SheetHousehold(no, row.sheet() + " " + row.row());
        alone.add(row);
        FindingPlaces findings = new FindingPlaces(alone);
        row.values().forEach((datum, value) -> {
            if (value.fault() != null) {
                findings.add(row, datum, value.fault());
            }
        });
        if (!row.values().containsKey(Datum.Guide.HOUSEHOLD)) {
            findings.add("X19", Severity.BLOCK, row, Datum.Guide.HOUSEHOLD);
        }
        return new Judged(
                no,
                alone.key(),
                SheetData.of(alone),
                null,
                null,
                List.of(),
                findings.all(),
                List.of(),
                List.of(),
                row.sheet(),
                row.row());
    }
}
