package org.jiandang.change;

import static org.jiandang.evidence.EvidenceKind.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.procedure.Level;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** What each change needs (rulebook §7): who approves it and which papers prove it, as one table. */
public final class ChangeTerms {

    private static final Set<EvidenceKind> ANY = EnumSet.allOf(EvidenceKind.class);

    // spotless:off — the table is read as a table
    /** Event, reason where the event has several, approval, and the papers of which one is needed. */
    private static final List<Term> ROWS = List.of(
            term("MemberJoins",  JoinReason.BIRTH,             Level.TOWNSHIP, BIRTH_CERTIFICATE, HOUSEHOLD_REGISTER),
            term("MemberJoins",  JoinReason.MARRIAGE,          Level.TOWNSHIP, MARRIAGE_CERTIFICATE, HOUSEHOLD_REGISTER),
            term("MemberJoins",  JoinReason.ADOPTION,          Level.TOWNSHIP, ADOPTION_CERTIFICATE),
            term("MemberJoins",  JoinReason.MOVE,              Level.TOWNSHIP, HOUSEHOLD_REGISTER),
            term("MemberJoins",  JoinReason.RELEASED,          Level.TOWNSHIP, RELEASE_CERTIFICATE),
            term("MemberJoins",  JoinReason.DISCHARGED,        Level.TOWNSHIP, DISCHARGE_CERTIFICATE),
            term("MemberJoins",  JoinReason.BACK_FROM_SCHOOL,  Level.TOWNSHIP, SCHOOL_CERTIFICATE, HOUSEHOLD_REGISTER),
            term("MemberJoins",  JoinReason.RETURN,            Level.TOWNSHIP, HOUSEHOLD_REGISTER, POLICE_PROOF),
            term("MemberJoins",  JoinReason.OMITTED,           Level.COUNTY,   HOUSEHOLD_REGISTER),
            term("MemberJoins",  JoinReason.OTHER,             Level.COUNTY,   HOUSEHOLD_REGISTER, POLICE_PROOF, OTHER),
            term("MemberLeaves", LeaveReason.DEATH,            Level.TOWNSHIP, DEATH_CERTIFICATE, HOUSEHOLD_REGISTER),
            term("MemberLeaves", LeaveReason.MARRIAGE,         Level.TOWNSHIP, MARRIAGE_CERTIFICATE, HOUSEHOLD_REGISTER),
            term("MemberLeaves", LeaveReason.DIVORCE,          Level.TOWNSHIP, DIVORCE_CERTIFICATE),
            term("MemberLeaves", LeaveReason.MOVE,             Level.TOWNSHIP, HOUSEHOLD_REGISTER),
            term("MemberLeaves", LeaveReason.IMPRISONMENT,     Level.TOWNSHIP, JUDGMENT),
            term("MemberLeaves", LeaveReason.ADOPTED_AWAY,     Level.TOWNSHIP, ADOPTION_CERTIFICATE),
            term("MemberLeaves", LeaveReason.EMIGRATION,       Level.TOWNSHIP, EMIGRATION_PROOF, HOUSEHOLD_REGISTER),
            term("MemberLeaves", LeaveReason.MISSING,          Level.COUNTY,   MISSING_PROOF),
            term("MemberLeaves", LeaveReason.MILITARY_SERVICE, Level.TOWNSHIP, ENLISTMENT_NOTICE),
            term("MemberLeaves", LeaveReason.WRONG_ENTRY,      Level.COUNTY,   HOUSEHOLD_REGISTER, POLICE_PROOF, MATCH_RESULT),
            term("MemberLeaves", LeaveReason.OTHER,            Level.COUNTY,   HOUSEHOLD_REGISTER, POLICE_PROOF, OTHER),
            term("HeadChanges",           null,                Level.TOWNSHIP, VILLAGE_NOTE, HOUSEHOLD_REGISTER),
            term("SectionCorrected",      null,                Level.TOWNSHIP, ANY),
            term("HouseholdMoves",        null,                Level.TOWNSHIP, HOUSEHOLD_REGISTER, POLICE_PROOF),
            term("HouseholdLeavesCounty", null,                Level.COUNTY,   HOUSEHOLD_REGISTER, POLICE_PROOF),
            term("HouseholdSplits",       null,                Level.TOWNSHIP, POLICE_PROOF),
            term("HouseholdMerges",       null,                Level.TOWNSHIP, POLICE_PROOF));
    // spotless:on

    /** The rows and one for each reason for which the last member leaves: the same papers prove it, and the county approves that a household ends. */
    public static final List<Term> TABLE = Stream.concat(
                    ROWS.stream(),
                    ROWS.stream()
                            .filter(term -> term.event().equals("MemberLeaves"))
                            .map(term -> new Term("HouseholdEnds", term.reason(), Level.COUNTY, term.proofs())))
            .toList();

    private ChangeTerms() {}

    /**
     * One row.
     *
     * @param event the simple name of the {@link Change}
     * @param approval TOWNSHIP: the township confirms; COUNTY: the township endorses and the county confirms
     * @param proofs one of these papers is needed
     */
    public record Term(String event, @Nullable Enum<?> reason, Level approval, Set<EvidenceKind> proofs) {

        /** Whether any paper will do. */
        public boolean isProvenByAny() {
            return proofs.equals(ANY);
        }
    }

    /** The row of a change; refuses a reason that has a procedure of its own. */
    public static Term of(Change change) {
        String event = change.getClass().getSimpleName();
        Enum<?> reason = reason(change);
        return TABLE.stream()
                .filter(term -> term.event().equals(event) && term.reason() == reason)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(event + " has no reason " + reason));
    }

    private static @Nullable Enum<?> reason(Change change) {
        return change instanceof Change.MemberJoins joins
                ? joins.reason()
                : change instanceof Change.MemberLeaves leaves
                        ? leaves.reason()
                        : change instanceof Change.HouseholdEnds ends ? ends.reason() : null;
    }

    /** The rows of an event. */
    public static List<Term> of(String event) {
        return TABLE.stream().filter(term -> term.event().equals(event)).toList();
    }

    /** Who approves: where two townships meet, the county. */
    static Level approval(Change change, RegionCode village) {
        boolean abroad = change instanceof Change.HouseholdMoves moves
                && !moves.village().value().startsWith(village.value().substring(0, 9));
        return abroad ? Level.COUNTY : of(change).approval();
    }

    private static Term term(
            String event, @Nullable Enum<?> reason, Level approval, EvidenceKind one, EvidenceKind... or) {
        return new Term(event, reason, approval, Set.copyOf(EnumSet.of(one, or)));
    }

    private static Term term(String event, @Nullable Enum<?> reason, Level approval, Set<EvidenceKind> any) {
        return new Term(event, reason, approval, any);
    }
}
