package org.jiandang.web.upload;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pace of bodies under every request of the server. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> pacedBodies(
            @Value("${registry.upload.grace:30s}") Duration grace,
            @Value("${registry.upload.bytes-per-second:4096}") long bytesPerSecond,
            @Value("${registry.upload.longest:30m}") Duration longest) {
        return server -> server.addEngineValves(new Paced(new BodyPace.Limits(grace, bytesPerSecond, longest)));
    }

    private static final class Paced extends ValveBase {

        private final BodyPace.Limits limits;

        Paced(BodyPace.Limits limits) {
            super(true);
            this.limits = limits;
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            org.apache.coyote.Request raw = request.getCoyoteRequest();
            InputBuffer body = raw.getInputBuffer();
            raw.setInputBuffer(new BodyPace(raw, body, limits));
            try {
                getNext().invoke(request, response);
            } finally {
                raw.setInputBuffer(body);
            }
        }
    }
}
