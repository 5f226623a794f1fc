package org.jiandang.refusal;

/** There is no such object for the one who asks: it does not exist, or it lies outside the asker's area. Both look the same (404). */
public class NotFound extends Refusal {

    /**
     * @param kind what was looked for, for example {@code household}; the label is {@code refusal.kind.<kind>}
     * @param id the identifier that was asked for
     */
    public NotFound(String kind, Object id) {
        super("refusal.NotFound", kind, id);
    }
}
