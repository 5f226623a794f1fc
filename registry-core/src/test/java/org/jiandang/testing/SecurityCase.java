package org.jiandang.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which bad inputs and attacks of the security target's catalogue a test shows to be answered as they must be. The
 * report of cases reads these and fails for a case without a test.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface SecurityCase {

    /** The cases' ids as the catalogue writes them: {@code F1} … {@code F26}, {@code B…}, {@code U…}, {@code C-1} … {@code C-20}, {@code T…}, {@code X…}. */
    String[] value();
}
