package org.jiandang.web.error;

/** A value in an address that is none, as somebody may type it into a filter. The page is shown without it, and says so. */
public final class BadParameter extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String name;

    /**
     * A bad value.
     *
     * @param name the parameter's name
     */
    public BadParameter(String name) {
        super("no value of " + name);
        this.name = name;
    }

    String name() {
        return name;
    }
}
