package org.jiandang.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jiandang.account.Acting;
import org.jiandang.account.Role;
import org.jiandang.household.value.IdReading;

/**
 * A handler whose act is delicate: the code of the second factor, or the password of an account without one, must not be older than five minutes.
 * Otherwise it is asked for, and the form that was sent is carried out afterwards.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface StepUp {

    /** Which requests are; every one unless said otherwise. The type has a constructor without arguments. */
    Class<? extends Predicate<HttpServletRequest>> when() default Always.class;

    /** Every request. */
    final class Always implements Predicate<HttpServletRequest> {

        @Override
        public boolean test(HttpServletRequest request) {
            return true;
        }
    }

    /** Those of everybody but the village, which records and decides nothing. */
    final class AboveVillage implements Predicate<HttpServletRequest> {

        @Override
        public boolean test(HttpServletRequest request) {
            return Acting.require().role() != Role.VILLAGE_CADRE;
        }
    }

    /** A whole number of a person typed to search for, as the search itself reads it, by those who know the households from above only. */
    final class NumberTypedFromAbove implements Predicate<HttpServletRequest> {

        private static final Set<Role> FROM_ABOVE =
                EnumSet.of(Role.PREFECTURE_OFFICE, Role.REGION_OFFICE, Role.AUDITOR);

        @Override
        public boolean test(HttpServletRequest request) {
            String text = request.getParameter("text");
            return text != null
                    && FROM_ABOVE.contains(Acting.require().role())
                    && IdReading.of(text).number() != null;
        }
    }
}
