package org.jiandang.web.start;

import java.util.List;

/** Lines to print under the address once the registry is ready; every bean of this type is asked, in {@code @Order}. */
@FunctionalInterface
public interface ReadyNote {

    /** The lines, without indentation; none when there is nothing to say. */
    List<String> lines();
}
