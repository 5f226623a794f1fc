package org.jiandang.testing;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** One database of the test server, as the connections of one Spring context. */
record TestDatabase(String name) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        TestServer server = TestServer.get();
        server.makeRegistry(name);
        server.connect(context, name, server.keys(name));
    }
}
