package wrong.region;

import java.sql.Connection;
import java.time.LocalDate;
import wrong.household.OpenEntity;

/** A feature at the bottom that uses one above it, the machine's time, and a technology. */
public class Leaks {

    public LocalDate today() {
        return LocalDate.now();
    }

    public String name(OpenEntity household, Connection connection) {
        return household.toString() + connection;
    }
}
