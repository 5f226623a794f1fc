package org.jiandang.demo.story;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jiandang.procedure.CaseId;
import org.jiandang.procedure.CaseKind;
import org.jiandang.procedure.CaseRecord;
import org.jiandang.procedure.Procedure;
import org.jiandang.procedure.Stage;
import org.jiandang.region.RegionCode;

/**
 * The cases of one village that are taken through a procedure together: its meetings and its notices are for all of them. Walking it again takes only
 * the steps that are missing.
 *
 * @param begin the day the cases are opened
 * @param limit the last day on which anything may have happened
 */
public record Round(
        Staff staff,
        RegionCode village,
        CaseKind kind,
        int year,
        LocalDate begin,
        LocalDate limit,
        Procedure procedure,
        List<Walked> walked) {

    /** A case and how far it shall come. */
    public static final class Walked {
        private final Wish wish;
        private CaseRecord file;

        public Walked(Wish wish, CaseRecord file) {
            this.wish = wish;
            this.file = file;
        }

        Wish wish() {
            return wish;
        }

        public CaseRecord file() {
            return file;
        }

        public CaseId id() {
            return file.id();
        }
    }

    private boolean reaches(Wish wish, Stage stage) {
        List<Stage> path = procedure.path();
        return path.indexOf(wish.until()) >= path.indexOf(stage);
    }

    boolean isPast(LocalDate day) {
        return !day.isAfter(limit);
    }

    /** The cases that stand at a stage and shall come to another. */
    public List<Walked> at(Stage from, Stage to) {
        return walked.stream()
                .filter(one -> one.file.stage() == from && reaches(one.wish, to))
                .toList();
    }

    /** The cases that stand where they shall come to and have a turn there. */
    List<Walked> turning(Stage at, Turn turn) {
        return walked.stream()
                .filter(one -> one.file.stage() == at && one.wish.until() == at && one.wish.turn() == turn)
                .toList();
    }

    /** Takes a step with each of the cases on a day, unless the day is yet to come. */
    public void each(List<Walked> cases, LocalDate day, Function<Walked, CaseRecord> step) {
        if (isPast(day)) {
            for (Walked one : cases) {
                one.file = step.apply(one);
            }
        }
    }

    /** Looks the cases up again after a step that moved several. */
    void refresh(Function<CaseId, CaseRecord> find) {
        walked.forEach(one -> one.file = find.apply(one.file.id()));
    }
}
