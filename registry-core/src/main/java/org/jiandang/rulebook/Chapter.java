package org.jiandang.rulebook;

import org.jiandang.policy.RuleBook;

/**
 * Rules that are listed together.
 *
 * @param key its name in addresses and bundles, {@code rules.chapter.<key>}
 * @param declaredIn the class below {@code org.jiandang} that declares them
 * @param fields what stands before {@code field.} and {@code section.} in the bundles for the places they name
 * @param book the rules
 */
public record Chapter(String key, String declaredIn, String fields, RuleBook<?> book) {

    /** Rules about the card of a household, or about a case. */
    static Chapter of(String key, String declaredIn, RuleBook<?> book) {
        return new Chapter(key, declaredIn, "", book);
    }
}
