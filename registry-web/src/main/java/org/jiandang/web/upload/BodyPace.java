package org.jiandang.web.upload;

import java.io.IOException;
import java.time.Duration;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/** A body as it is read, given up when it comes more slowly than the slowest line (case B29): the server's own limit is for each read and begins anew with each byte. */
final class BodyPace implements InputBuffer {

    /**
     * How slowly a body may come.
     *
     * @param grace time in which nothing is asked
     * @param bytesPerSecond the least on the average after it
     * @param longest for a whole body
     */
    record Limits(Duration grace, long bytesPerSecond, Duration longest) {}

    private final Request request;
    private final InputBuffer body;
    private final Limits limits;
    private final long begun = System.nanoTime();
    private long read;

    BodyPace(Request request, InputBuffer body, Limits limits) {
        this.request = request;
        this.body = body;
        this.limits = limits;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        int more = body.doRead(handler);
        read += Math.max(more, 0);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        long due = taken.minus(limits.grace()).toSeconds() * limits.bytesPerSecond();
        if (isUnfinished(more) && (read < due || taken.compareTo(limits.longest()) > 0)) {
            // nor is the rest of it waited for
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            throw new IOException("a body came too slowly: " + read + " bytes in " + taken.toSeconds() + " s");
        }
        return more;
    }

    private boolean isUnfinished(int more) {
        return more >= 0 && read != request.getContentLengthLong();
    }

    @Override
    public int available() {
        return body.available();
    }
}
