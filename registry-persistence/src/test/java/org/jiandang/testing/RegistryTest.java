package org.jiandang.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of core and persistence without the web: all services, repositories and queries over a migrated PostgreSQL. The context is
 * shared by all classes that carry this alone; tests keep apart by using villages of their own ({@link TestActors}).
 * Beans are made when asked for: a test of one feature starts fast and does not fall with another; the web's tests start everything.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = RegistryContext.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.main.lazy-initialization=true")
public @interface RegistryTest {}
