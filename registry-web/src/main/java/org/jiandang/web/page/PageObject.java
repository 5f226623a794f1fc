package org.jiandang.web.page;

/** A bean that templates reach as {@code #name}: arguments of {@code th:replace} may not name beans. */
public interface PageObject {

    /** The name in templates, without the {@code #}. */
    String pageName();
}
