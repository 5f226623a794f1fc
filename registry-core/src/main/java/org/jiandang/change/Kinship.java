package org.jiandang.change;

import static org.jiandang.household.code.Relation.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiandang.household.code.Relation;
import org.jiandang.household.value.Sex;
import org.jspecify.annotations.Nullable;

/**
 * How the relations of a household's members read once another member is its head (户主变更, rulebook §7). Where the card does not tell, as
 * whose wife a daughter-in-law is when there are two sons, the answer is empty and a person is asked.
 */
public final class Kinship {

    private final Relation newHead;
    private final boolean oldHeadIsMale;
    private final boolean newHeadIsMale;
    private final boolean onlySon;
    private final boolean onlyDaughter;

    private Kinship(List<Person> members, Person newHead) {
        this.newHead = newHead.relation();
        this.newHeadIsMale = newHead.sex() == Sex.M;
        this.oldHeadIsMale = members.stream().anyMatch(member -> member.relation() == HEAD && member.sex() == Sex.M);
        this.onlySon =
                members.stream().filter(member -> isSon(member.relation())).count() <= 1;
        this.onlyDaughter =
                members.stream().filter(member -> isDaughter(member.relation())).count() <= 1;
    }

    /** A member as the card stands before the change. */
    public record Person(
            int no, Relation relation, @Nullable Sex sex) {}

    /**
     * The relation of every member to the new head, by member number; an empty one must be asked for.
     *
     * @param members the members as they stand, the old head among them even when he has died
     */
    public static Map<Integer, Optional<Relation>> underNewHead(List<Person> members, int newHeadNo) {
        Person head = members.stream()
                .filter(member -> member.no() == newHeadNo)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such member"));
        Kinship kinship = new Kinship(members, head);
        Map<Integer, Optional<Relation>> relations = new LinkedHashMap<>();
        for (Person member : members) {
            relations.put(
                    member.no(),
                    member.no() == newHeadNo ? Optional.of(HEAD) : Optional.ofNullable(kinship.relationOf(member)));
        }
        return relations;
    }

    private @Nullable Relation relationOf(Person member) {
        boolean male = member.sex() == Sex.M;
        return switch (newHead) {
            case HEAD -> member.relation();
            case SPOUSE -> underSpouse(member.relation());
            case SON, DAUGHTER, ADOPTED_SON, ADOPTED_DAUGHTER -> underChild(member.relation(), male);
            case SON_IN_LAW, DAUGHTER_IN_LAW -> underChildInLaw(member.relation(), male);
            case FATHER, MOTHER, STEPFATHER, STEPMOTHER -> underParent(member.relation(), male);
            case GRANDSON, GRANDDAUGHTER -> underGrandchild(member.relation(), male);
            case BROTHER, SISTER, SIBLING -> underSibling(member.relation(), male);
            default -> null;
        };
    }

    private Relation underSpouse(Relation relation) {
        if (relation == HEAD) {
            return SPOUSE;
        }
        if (relation.isDescendant()) {
            return relation;
        }
        return switch (relation) {
            case FATHER, STEPFATHER -> newHeadIsMale ? WIFES_FATHER : HUSBANDS_FATHER;
            case MOTHER, STEPMOTHER -> newHeadIsMale ? WIFES_MOTHER : HUSBANDS_MOTHER;
            case HUSBANDS_FATHER, WIFES_FATHER -> FATHER;
            case HUSBANDS_MOTHER, WIFES_MOTHER -> MOTHER;
            case UNRELATED -> UNRELATED;
            default -> OTHER_RELATIVE;
        };
    }

    private @Nullable Relation underChild(Relation relation, boolean male) {
        boolean ofMine = newHeadIsMale ? onlySon : onlyDaughter;
        return switch (relation) {
            case HEAD, SPOUSE -> male ? FATHER : MOTHER;
            case SON, ADOPTED_SON -> BROTHER;
            case DAUGHTER, ADOPTED_DAUGHTER -> SISTER;
            case FATHER -> oldHeadIsMale ? GRANDFATHER : MOTHERS_FATHER;
            case MOTHER -> oldHeadIsMale ? GRANDMOTHER : MOTHERS_MOTHER;
            case HUSBANDS_FATHER -> GRANDFATHER;
            case HUSBANDS_MOTHER -> GRANDMOTHER;
            case WIFES_FATHER -> MOTHERS_FATHER;
            case WIFES_MOTHER -> MOTHERS_MOTHER;
            case DAUGHTER_IN_LAW -> newHeadIsMale ? (ofMine ? SPOUSE : null) : SIBLINGS_SPOUSE;
            case SON_IN_LAW -> newHeadIsMale ? OTHER_RELATIVE : (ofMine ? SPOUSE : null);
            case GRANDSON -> newHeadIsMale ? (ofMine ? SON : null) : NEPHEW;
            case GRANDDAUGHTER -> newHeadIsMale ? (ofMine ? DAUGHTER : null) : NIECE;
            case DAUGHTERS_SON -> newHeadIsMale ? SISTERS_SON : (ofMine ? SON : null);
            case DAUGHTERS_DAUGHTER -> newHeadIsMale ? SISTERS_DAUGHTER : (ofMine ? DAUGHTER : null);
            case GREAT_GRANDSON, GREAT_GRANDDAUGHTER -> null;
            case BROTHER -> oldHeadIsMale ? UNCLE : OTHER_RELATIVE;
            case UNRELATED -> UNRELATED;
            default -> OTHER_RELATIVE;
        };
    }

    private @Nullable Relation underChildInLaw(Relation relation, boolean male) {
        boolean wife = newHead == DAUGHTER_IN_LAW;
        boolean ofMine = wife ? onlySon : onlyDaughter;
        return switch (relation) {
            case HEAD, SPOUSE -> parentInLaw(wife, male);
            case SON, ADOPTED_SON -> wife ? (ofMine ? SPOUSE : null) : OTHER_RELATIVE;
            case DAUGHTER, ADOPTED_DAUGHTER -> wife ? OTHER_RELATIVE : (ofMine ? SPOUSE : null);
            case GRANDSON -> wife ? (ofMine ? SON : null) : OTHER_RELATIVE;
            case GRANDDAUGHTER -> wife ? (ofMine ? DAUGHTER : null) : OTHER_RELATIVE;
            case DAUGHTERS_SON -> wife ? OTHER_RELATIVE : (ofMine ? SON : null);
            case DAUGHTERS_DAUGHTER -> wife ? OTHER_RELATIVE : (ofMine ? DAUGHTER : null);
            case GREAT_GRANDSON, GREAT_GRANDDAUGHTER -> null;
            case UNRELATED -> UNRELATED;
            default -> OTHER_RELATIVE;
        };
    }

    private static Relation parentInLaw(boolean ofHusband, boolean male) {
        if (ofHusband) {
            return male ? HUSBANDS_FATHER : HUSBANDS_MOTHER;
        }
        return male ? WIFES_FATHER : WIFES_MOTHER;
    }

    private Relation underParent(Relation relation, boolean male) {
        return switch (relation) {
            case HEAD, BROTHER, SISTER, SIBLING -> male ? SON : DAUGHTER;
            case FATHER, MOTHER, STEPFATHER, STEPMOTHER -> SPOUSE;
            case SPOUSE -> male ? SON_IN_LAW : DAUGHTER_IN_LAW;
            case SON, ADOPTED_SON -> oldHeadIsMale ? GRANDSON : DAUGHTERS_SON;
            case DAUGHTER, ADOPTED_DAUGHTER -> oldHeadIsMale ? GRANDDAUGHTER : DAUGHTERS_DAUGHTER;
            case GRANDSON, DAUGHTERS_SON -> GREAT_GRANDSON;
            case GRANDDAUGHTER, DAUGHTERS_DAUGHTER -> GREAT_GRANDDAUGHTER;
            case GRANDFATHER -> newHeadIsMale ? FATHER : HUSBANDS_FATHER;
            case GRANDMOTHER -> newHeadIsMale ? MOTHER : HUSBANDS_MOTHER;
            case MOTHERS_FATHER -> newHeadIsMale ? WIFES_FATHER : FATHER;
            case MOTHERS_MOTHER -> newHeadIsMale ? WIFES_MOTHER : MOTHER;
            case SIBLINGS_SPOUSE -> DAUGHTER_IN_LAW;
            case NEPHEW -> GRANDSON;
            case NIECE -> GRANDDAUGHTER;
            case SISTERS_SON -> DAUGHTERS_SON;
            case SISTERS_DAUGHTER -> DAUGHTERS_DAUGHTER;
            case UNCLE -> newHeadIsMale ? BROTHER : OTHER_RELATIVE;
            case UNRELATED -> UNRELATED;
            default -> OTHER_RELATIVE;
        };
    }

    private @Nullable Relation underGrandchild(Relation relation, boolean male) {
        return switch (relation) {
            case HEAD, SPOUSE -> male ? GRANDFATHER : GRANDMOTHER;
            case SON, ADOPTED_SON -> onlySon ? FATHER : null;
            case DAUGHTER_IN_LAW -> onlySon ? MOTHER : null;
            case GRANDSON -> onlySon ? BROTHER : null;
            case GRANDDAUGHTER -> onlySon ? SISTER : null;
            case GREAT_GRANDSON, GREAT_GRANDDAUGHTER -> null;
            case UNRELATED -> UNRELATED;
            default -> OTHER_RELATIVE;
        };
    }

    private Relation underSibling(Relation relation, boolean male) {
        return switch (relation) {
            case HEAD -> male ? BROTHER : SISTER;
            case FATHER, MOTHER, STEPFATHER, STEPMOTHER, BROTHER, SISTER, SIBLING -> relation;
            case GRANDFATHER, GRANDMOTHER, MOTHERS_FATHER, MOTHERS_MOTHER, UNCLE -> relation;
            case SPOUSE -> male ? OTHER_RELATIVE : SIBLINGS_SPOUSE;
            case SON, ADOPTED_SON -> oldHeadIsMale ? NEPHEW : SISTERS_SON;
            case DAUGHTER, ADOPTED_DAUGHTER -> oldHeadIsMale ? NIECE : SISTERS_DAUGHTER;
            case UNRELATED -> UNRELATED;
            default -> OTHER_RELATIVE;
        };
    }

    private static boolean isSon(Relation relation) {
        return relation == SON || relation == ADOPTED_SON;
    }

    private static boolean isDaughter(Relation relation) {
        return relation == DAUGHTER || relation == ADOPTED_DAUGHTER;
    }
}
