package org.jiandang.change;

import static org.jiandang.evidence.EvidenceKind.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jiandang.account.Role;
import org.jiandang.evidence.EvidenceKind;
import org.jiandang.household.card.Section;
import org.jiandang.household.code.JoinReason;
import org.jiandang.household.code.LeaveReason;
import org.jiandang.procedure.Level;
import org.jiandang.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** What each change needs (rulebook §7, authorisation matrix): who proposes it, who approves it and which papers prove it, as one table. */
public final class ChangeTerms {

    private static final Set<EvidenceKind> ANY = EnumSet.allOf(EvidenceKind.class);

    // spotless:off — the table is read as a table
    /**
     * Event, reason where the event has several (of a correction the section), approval, and the papers of which one is needed; the village proposes
     * where nothing else is said. Numbers of persons and accounts, health and income are confirmed by the county, and what merges two households is
     * proposed by the township and decided by the county: the matrix is the stricter of it and rulebook §7 (decision 15).
     */
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
            term("SectionCorrected",      Section.BASICS,      Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.CONTACT,     Level.COUNTY,   ANY),
            term("SectionCorrected",      Section.FAMILY,      Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.CAUSES,      Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.IDENTITY,    Level.COUNTY,   ANY),
            term("SectionCorrected",      Section.PARTICULARS, Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.LAND,        Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.LIVESTOCK,   Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.INDUSTRY,    Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.UTILITIES,   Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.ROAD,        Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.HOUSING,     Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.WATER,       Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.RELOCATION,  Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.INCOME,      Level.COUNTY,   ANY),
            term("SectionCorrected",      Section.SCHOOLING,   Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.HEALTH,      Level.COUNTY,   ANY),
            term("SectionCorrected",      Section.WORK,        Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.INSURANCE,   Level.TOWNSHIP, ANY),
            term("SectionCorrected",      Section.BENEFITS,    Level.TOWNSHIP, ANY),
            term("HouseholdMoves",        null,                Level.TOWNSHIP, HOUSEHOLD_REGISTER, POLICE_PROOF),
            term("HouseholdLeavesCounty", null,                Level.COUNTY,   HOUSEHOLD_REGISTER, POLICE_PROOF),
            term("HouseholdSplits",       null,                Level.TOWNSHIP, POLICE_PROOF),
            new Term("HouseholdMerges",   null, Role.TOWNSHIP_REVIEWER, Level.COUNTY, Set.of(POLICE_PROOF)));
    // spotless:on

    /** The rows and one for each reason for which the last member leaves: the same papers prove it, and the county approves that a household ends. */
    public static final List<Term> TABLE = Stream.concat(
                    ROWS.stream(),
                    ROWS.stream()
                            .filter(term -> term.event().equals("MemberLeaves"))
                            .map(term -> new Term(
                                    "HouseholdEnds", term.reason(), term.proposer(), Level.COUNTY, term.proofs())))
            .toList();

    private ChangeTerms() {}

    /**
     * One row.
     *
     * @param event the simple name of the {@link Change}
     * @param reason of a correction the section
     * @param proposer whose it is to propose it
     * @param approval TOWNSHIP: the township confirms; COUNTY: the township endorses and the county confirms
     * @param proofs one of these papers is needed
     */
    public record Term(
            String event, @Nullable Enum<?> reason, Role proposer, Level approval, Set<EvidenceKind> proofs) {

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
        if (change instanceof Change.SectionCorrected corrected) {
            return corrected.section();
        }
        return change instanceof Change.MemberJoins joins
                ? joins.reason()
                : change instanceof Change.MemberLeaves leaves
                        ? leaves.reason()
                        : change instanceof Change.HouseholdEnds ends ? ends.reason() : null;
    }

    /** Whose it is to propose the event. */
    public static Role proposer(String event) {
        return of(event).get(0).proposer();
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
        return new Term(event, reason, Role.VILLAGE_CADRE, approval, Set.copyOf(EnumSet.of(one, or)));
    }

    private static Term term(String event, @Nullable Enum<?> reason, Level approval, Set<EvidenceKind> any) {
        return new Term(event, reason, Role.VILLAGE_CADRE, approval, any);
    }
}
