package org.jiandang.web.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A line between two programs, of this machine, that can be made slow, silent or cut. Its port stays its own when it is cut. */
final class TcpProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final InetSocketAddress target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ReentrantLock state = new ReentrantLock();
    private final Condition changed = state.newCondition();
    private volatile @Nullable ServerSocket door;
    private volatile long delayMillis;
    private volatile boolean silent;

    private TcpProxy(InetSocketAddress target) throws IOException {
        this.target = target;
        ServerSocket first = listen(0);
        this.port = first.getLocalPort();
        serve(first);
    }

    /** A line to a port of this machine. */
    static TcpProxy to(String host, int port) {
        try {
            return new TcpProxy(new InetSocketAddress(host, port));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return port;
    }

    /** Every packet comes so much later, in both directions. */
    void delay(long millis) {
        delayMillis = millis;
    }

    /** Half open: both ends believe that the other one is there, and nothing comes through any more. */
    void fallSilent() {
        silent = true;
    }

    /** What was held back comes through, for those who still wait for it. */
    void speakAgain() {
        state.lock();
        try {
            silent = false;
            changed.signalAll();
        } finally {
            state.unlock();
        }
    }

    /** Cuts every connection and refuses new ones. */
    void refuse() {
        try {
            ServerSocket listening = door;
            door = null;
            if (listening != null) {
                listening.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        open.forEach(TcpProxy::closeQuietly);
    }

    /** Takes connections again, at the same port. */
    void accept() {
        try {
            serve(listen(port));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        refuse();
        speakAgain();
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
        return listening;
    }

    private void serve(ServerSocket listening) {
        door = listening;
        thread("proxy-door", () -> {
            while (!listening.isClosed()) {
                try {
                    connect(listening.accept());
                } catch (IOException closed) {
                    // refused from now on
                }
            }
        });
    }

    private void connect(Socket near) {
        try {
            Socket far = new Socket();
            // what lies in the line itself should be little
            far.setReceiveBufferSize(4 * BUFFER);
            near.setSendBufferSize(4 * BUFFER);
            far.connect(target);
            open.add(near);
            open.add(far);
            thread("proxy-there", () -> copy(near, far));
            thread("proxy-back", () -> copy(far, near));
        } catch (IOException unreachable) {
            closeQuietly(near);
        }
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (delayMillis > 0) {
                    TimeUnit.MILLISECONDS.sleep(delayMillis);
                }
                awaitSpeech();
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException ended) {
            // by one of the two ends, or cut
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            // the end of a silent line is not heard either
            awaitSpeech();
            closeQuietly(from);
            closeQuietly(to);
            open.remove(from);
            open.remove(to);
        }
    }

    private void awaitSpeech() {
        state.lock();
        try {
            while (silent) {
                changed.awaitUninterruptibly();
            }
        } finally {
            state.unlock();
        }
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // as wanted
        }
    }
}
