package wrong.region;

import java.sql.Connection;
import java.time.LocalDate;
import wrong.household.OpenEntity;

/** A feature at the bottom that uses one above it, the machine's time, a binary fraction, and a technology. */
public class Leaks {

    public LocalDate today() {
        return LocalDate.now();
    }

    public double measure(String text) {
        return Double.parseDouble(text);
    }

    public String name(OpenEntity household, Connection connection) {
        return household.toString() + connection;
    }
}
