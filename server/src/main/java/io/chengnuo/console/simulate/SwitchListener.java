package io.chengnuo.console.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Where programs connect to a pretended telephone system, and those that did. */
final class SwitchListener implements AutoCloseable {

    private final Protocol protocol;
    private final ServerSocket socket;
    private final List<Session> sessions = new CopyOnWriteArrayList<>();
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean closed;
    private volatile boolean away;

    /** What is spoken with a program until it goes. */
    interface Protocol {
        void serve(Session session) throws IOException;
    }

    SwitchListener(Protocol protocol) {
        this.protocol = protocol;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A program that connected. */
    final class Session {
        final BufferedReader in;
        private final Socket socket;
        private final OutputStream out;
        private volatile boolean listens;

        Session(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            this.out = socket.getOutputStream();
        }

        synchronized void write(String text) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException e) {
                sessions.remove(this); // it has gone
            }
        }

        /** From now on it is told what happens. */
        void listens() {
            logins.incrementAndGet();
            listens = true;
        }

        /** It asked which channels live, and was told. */
        void looked() {
            looks.incrementAndGet();
        }
    }

    void start() {
        Thread.ofPlatform().daemon().name("switch").start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void tell(String text) {
        sessions.stream().filter(session -> session.listens).forEach(session -> session.write(text));
    }

    long listening() {
        return sessions.stream().filter(session -> session.listens).count();
    }

    int listenedEver() {
        return logins.get();
    }

    int looksEver() {
        return looks.get();
    }

    void cut() {
        sessions.forEach(session -> {
            try {
                session.socket.close();
            } catch (IOException e) {
                // closed already
            }
        });
        sessions.clear();
    }

    void goAway(boolean gone) {
        away = gone;
        if (gone) {
            cut();
        }
    }

    private void accept() {
        while (!closed) {
            try {
                var program = socket.accept();
                if (away) {
                    program.close();
                    continue;
                }
                var session = new Session(program);
                sessions.add(session);
                Thread.ofPlatform().daemon().name("switch-session").start(() -> served(session));
            } catch (IOException e) {
                // the one who connected has gone, or we are closed
            }
        }
    }

    private void served(Session session) {
        try (var program = session.socket) {
            protocol.serve(session);
        } catch (IOException | RuntimeException e) {
            // it has gone
        } finally {
            sessions.remove(session);
        }
    }

    @Override
    public void close() {
        closed = true;
        cut();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
