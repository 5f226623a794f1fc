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
        OwnDatabase own = AnnotatedElementUtils.findMergedAnnotation(test, OwnDatabase.class);
        if (own == null) {
            return new TestDatabase("shared");
        }
        return new TestDatabase("own_"
                + (own.value().isEmpty() ? Integer.toHexString(test.getName().hashCode()) : own.value()));
    }
}
