package org.jiandang.web.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints, last of all, where the registry answers; notes of the modes follow (demonstration log-ins, set-up code). */
@Component
class ReadyAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyAnnouncement.class);

    private final ObjectProvider<ReadyNote> notes;
    private final boolean tls;

    ReadyAnnouncement(ObjectProvider<ReadyNote> notes, @Value("${server.ssl.enabled:false}") boolean tls) {
        this.notes = notes;
        this.tls = tls;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info(
                    "    {}://localhost:{}/",
                    tls ? "https" : "http",
                    web.getWebServer().getPort());
            // line by line: a break within a message would be written as what it is called
            notes.orderedStream().flatMap(note -> note.lines().stream()).forEach(line -> LOG.info("    {}", line));
        }
    }
}
