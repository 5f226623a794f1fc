package org.jiandang.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiandang.account.Actor;
import org.jspecify.annotations.Nullable;

/** Port: classes, runs and what they do. */
public interface RetentionRows {

    /** The classes that hold on a day. */
    List<RetentionClass> classes(LocalDate on);

    /** Years after its closing that a household's people are kept, on a day; none where no class says so. */
    Optional<Integer> yearsOfHouseholds(LocalDate on);

    /** The counties there may be something in. */
    List<String> counties();

    /**
     * Lists the households that were closed so long ago and that nobody needs: no case runs, no change or request waits.
     *
     * @return how many; 0 makes no run, nor does a year that has one
     */
    int propose(RetentionId id, int year, LocalDate closedBefore, int most);

    Optional<RetentionRun> find(RetentionId id);

    /** The runs of the actor's area, the newest first. */
    List<RetentionRun> runs(int size);

    List<RetentionItem> items(RetentionId id, int size);

    /** From PROPOSED to ASKED; false when it stands elsewhere. */
    boolean ask(RetentionId id, Actor asking);

    /** From ASKED back to PROPOSED, with the reason. */
    boolean sendBack(RetentionId id, String note);

    /**
     * From ASKED to DONE by another person: the people of the listed households go from the register, its earlier versions and the facts of
     * decisions. One that is needed again stays.
     *
     * @return the households that were made anonymous; nothing when it stands elsewhere
     */
    @Nullable
    List<RetentionItem> release(RetentionId id, Actor releasing);
}
