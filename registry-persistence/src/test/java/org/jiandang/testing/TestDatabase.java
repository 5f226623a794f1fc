package org.jiandang.testing;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** One database of the test server, as the connections of one Spring context. */
record TestDatabase(String name) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        TestServer server = TestServer.get();
        server.makeDatabase(name);
        TestPropertyValues.of(
                        "registry.data=" + server.folder(),
                        // contexts stay until the end of the run: one that rests gives its connections back
                        "spring.datasource.hikari.minimum-idle=0",
                        "spring.datasource.hikari.idle-timeout=10000",
                        // by database: each has noted the fingerprint of the keys it was first opened with
                        "registry.keys=" + server.folder().resolve("keys-" + name + ".properties"))
                .applyTo(context);
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        beans.registerSingleton("testApplicationConnection", server.application(name));
        beans.registerSingleton("testOwnerConnection", server.owner(name));
    }
}
