package org.jiandang.web.security.factor;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jiandang.submission.Submission;
import org.jiandang.submission.Submissions;
import org.jiandang.submission.Submissions.Claim;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * A confirmation that is sent twice, by a second click on its button, is carried out once: the code is used up by the first and the form is gone. The
 * second waits for the first and leads to where that one has led.
 */
@Component
class SecondClicks {

    private static final String PAGE = "/step-up";
    private static final int WAITS = 50;
    private static final long WAIT_MILLIS = 200;

    private final Submissions submissions;

    SecondClicks(Submissions submissions) {
        this.submissions = submissions;
    }

    /** Nothing for the first click; for another one where the first has led. */
    Optional<String> claim(String login, String key) {
        Submission click = click(login, key);
        if (click == null) {
            return Optional.empty();
        }
        Claim claim = submissions.claim(click);
        for (int i = 0; i < WAITS && claim instanceof Claim.Running; i++) {
            rest();
            claim = submissions.claim(click);
        }
        return claim instanceof Claim.Repeated repeated ? Optional.of(repeated.location()) : Optional.empty();
    }

    /** Keeps where the first click has led; one that was refused may be sent again. */
    void ended(String login, String key, HttpServletResponse response) {
        Submission click = click(login, key);
        if (click == null) {
            return;
        }
        String location = response.getHeader(HttpHeaders.LOCATION);
        if (location == null || location.contains(PAGE + "?wrong") || location.contains("/login")) {
            submissions.release(click);
        } else {
            submissions.done(click, location);
        }
    }

    /** Only the key of the kept form tells them apart; what was typed is a password. */
    private static @Nullable Submission click(String login, String key) {
        return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? new Submission(login, UUID.fromString(key), PAGE, PAGE, new byte[0])
                : null;
    }

    private static void rest() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
