package org.jiandang.web.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message of an event, masked and on one line; named in logback-spring.xml. */
public class SafeMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return LogText.onOneLine(LogText.masked(super.convert(event)));
    }
}
