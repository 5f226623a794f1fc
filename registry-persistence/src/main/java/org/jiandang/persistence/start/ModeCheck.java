package org.jiandang.persistence.start;

import org.jiandang.demo.UseMode;
import org.springframework.core.env.Environment;

/** Whether the registry is started for real people; a start that does not say it plainly is refused. */
final class ModeCheck {

    private ModeCheck() {}

    static UseMode pass(Environment settings) {
        String said = settings.getProperty(UseMode.SETTING);
        return UseMode.of(said)
                .orElseThrow(
                        () -> new RefusedToStart(
                                "'demo=" + said + "' says neither real use nor the demonstration.",
                                "Write --demo=none (or DEMO=none) for real use, or --demo=example for the demonstration; small letters, nothing else."));
    }
}
