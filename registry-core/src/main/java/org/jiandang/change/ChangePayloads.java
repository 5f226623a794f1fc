package org.jiandang.change;

/** Writes a change down as text and reads it back. */
public interface ChangePayloads {

    String write(Change change);

    Change read(String text);
}
