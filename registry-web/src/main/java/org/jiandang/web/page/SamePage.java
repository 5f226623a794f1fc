package org.jiandang.web.page;

/** Paths of this application that a form may ask to come back to. */
public final class SamePage {

    private SamePage() {}

    /** The path if it lies in this application, otherwise the first page. */
    public static String path(String asked) {
        boolean ours = asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
        return ours ? asked : "/";
    }
}
