package org.jiandang.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Offers the settings this module stands on, below every other source, so that an operator can see and override them. */
class PersistenceDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource(
                            "registry-persistence", new ClassPathResource("registry-persistence.properties")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
