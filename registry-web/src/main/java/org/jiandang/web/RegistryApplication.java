package org.jiandang.web;

import java.util.TimeZone;
import org.jiandang.policy.RegistryClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The registry's entry point. */
@SpringBootApplication(scanBasePackages = "org.jiandang")
public class RegistryApplication {

    /** Starts the registry; {@code --demo=none} for real use. */
    public static void main(String[] arguments) {
        // Libraries that know no zone of their own, the JDBC driver among them, take the machine's; the registry's days
        // are China's.
        TimeZone.setDefault(TimeZone.getTimeZone(RegistryClock.ZONE));
        SpringApplication.run(RegistryApplication.class, arguments);
    }
}
