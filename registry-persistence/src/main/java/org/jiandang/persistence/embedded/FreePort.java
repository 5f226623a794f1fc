package org.jiandang.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port for a server that will listen some seconds later, when its cluster is made. It lies below those the system hands to connections going out:
 * one of these may be taken in the meantime, and the server would not start.
 */
final class FreePort {

    private static final int FIRST = 20_000;
    /** Linux gives outgoing connections 32768 and above. */
    private static final int END = 32_768;

    private static final int TRIALS = 100;

    private FreePort() {}

    static int find() throws IOException {
        for (int trial = 0; trial < TRIALS; trial++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (ServerSocket door = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return door.getLocalPort();
            } catch (IOException taken) {
                // another one
            }
        }
        throw new IOException("no port between " + FIRST + " and " + END + " is free");
    }
}
