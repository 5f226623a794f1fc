package org.jiandang.policy;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Everything a judgement found, in the order of the rule book.
 *
 * @param all the findings
 */
public record Findings(List<Finding> all) implements Iterable<Finding> {

    private static final Findings NONE = new Findings(List.of());

    public Findings {
        all = List.copyOf(all);
    }

    public static Findings none() {
        return NONE;
    }

    public static Findings of(Finding... findings) {
        return new Findings(List.of(findings));
    }

    /** Whether anything stands in the way of saving. */
    public boolean blocks() {
        return all.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public int size() {
        return all.size();
    }

    /** The codes of the breached rules, each once, in the order of the alphabet. */
    public Set<String> codes() {
        TreeSet<String> codes = new TreeSet<>();
        all.forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    public Findings of(Severity severity) {
        return new Findings(
                all.stream().filter(finding -> finding.severity() == severity).toList());
    }

    public Findings ofRule(String code) {
        return new Findings(
                all.stream().filter(finding -> finding.code().equals(code)).toList());
    }

    /** The findings about one section of the card. */
    public Findings in(String section) {
        return new Findings(all.stream()
                .filter(finding -> finding.place().section().equals(section))
                .toList());
    }

    public Findings plus(Findings more) {
        return new Findings(Stream.concat(all.stream(), more.all.stream()).toList());
    }

    public Stream<Finding> stream() {
        return all.stream();
    }

    @Override
    public Iterator<Finding> iterator() {
        return all.iterator();
    }
}
