package org.jiandang.web.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jiandang.audit.NumbersInText;

/** The message of an event, masked and on one line; named in logback-spring.xml. */
public class SafeMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        return LogText.onOneLine(NumbersInText.masked(super.convert(event)));
    }
}
