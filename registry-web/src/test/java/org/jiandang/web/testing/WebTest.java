package org.jiandang.web.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jiandang.web.RegistryApplication;
import org.jiandang.web.security.RecordedActs;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A test of pages over real services and the test database, without a network: inject {@code MockMvcTester} and {@link SignedIn} and write
 * {@code mvc.get().uri("/households").with(signedIn.as(Role.VILLAGE_CADRE, village))}. All classes that carry this alone share one context; keep
 * apart by villages of your own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = RegistryApplication.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@AutoConfigureMockMvc
@Import({SignedIn.class, RecordedActs.class})
public @interface WebTest {}
