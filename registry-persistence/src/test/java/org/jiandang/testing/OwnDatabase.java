package org.jiandang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a test class a freshly migrated database of its own (and so a Spring context of its own: some seconds). */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface OwnDatabase {

    /** A name under which several classes share the database and the context; without one each class has its own. */
    String value() default "";
}
