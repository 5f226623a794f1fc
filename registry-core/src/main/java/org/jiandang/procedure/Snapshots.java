package org.jiandang.procedure;

/** Writes the facts of a decision down and reads them back, so that it can be judged again years later. */
public interface Snapshots {

    /** The facts as JSON. */
    String write(Object facts);

    /** The facts that were written down; throws {@link IllegalArgumentException} when the text is not such facts. */
    <T> T read(String json, Class<T> kind);
}
