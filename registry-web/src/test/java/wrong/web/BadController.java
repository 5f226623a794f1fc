package wrong.web;

import java.net.http.HttpClient;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import wrong.persistence.Hidden;

/** A controller that holds transactions, fields, the database and a telephone. */
public class BadController {

    @Autowired
    Clock clock;

    @Transactional
    public String save(Hidden hidden, HttpClient client) {
        return hidden.toString() + client + clock;
    }
}
