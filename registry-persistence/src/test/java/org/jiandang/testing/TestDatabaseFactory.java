package org.jiandang.testing;

import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;

/** Puts the test server under every Spring test context, of this module and of the web; found through spring.factories. */
class TestDatabaseFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> test, List<ContextConfigurationAttributes> configuration) {
        boolean own = AnnotatedElementUtils.hasAnnotation(test, OwnDatabase.class);
        return new TestDatabase(
                own ? "own_" + Integer.toHexString(test.getName().hashCode()) : "shared");
    }
}
