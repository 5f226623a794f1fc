package org.jiandang.demo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the making of the demonstration's data is, for the bar on the pages. */
@Component
public class DemoProgress {

    private volatile @Nullable Standing standing;

    /** So many of so many. */
    public record Standing(int done, int total) {}

    /** Empty when nothing is being made. */
    public Optional<Standing> now() {
        return Optional.ofNullable(standing);
    }

    public void at(int done, int total) {
        standing = new Standing(done, total);
    }

    public void over() {
        standing = null;
    }
}
