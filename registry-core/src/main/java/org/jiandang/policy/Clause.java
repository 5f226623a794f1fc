package org.jiandang.policy;

/**
 * Where a rule or a value is written.
 *
 * @param document the document's number or name, for example 厅字〔2016〕16号
 * @param article the place in it, empty where the whole document is meant
 */
public record Clause(String document, String article) {

    /** A whole document. */
    public static Clause of(String document) {
        return new Clause(document, "");
    }

    @Override
    public String toString() {
        return article.isEmpty() ? document : document + " " + article;
    }
}
