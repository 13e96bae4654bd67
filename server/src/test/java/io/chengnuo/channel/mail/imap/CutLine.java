package io.chengnuo.channel.mail.imap;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that can be cut and mended; while it is cut, connections are refused at once. */
class CutLine implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    CutLine(int target) {
        this.target = target;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Ends every connection; new ones are closed until {@link #mend}. */
    void cut() {
        cut = true;
        breakAll();
    }

    void mend() {
        cut = false;
    }

    /** Ends every connection; new ones are let through. */
    void breakAll() {
        open.forEach(CutLine::closeQuietly);
        open.clear();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                if (cut) {
                    client.close();
                } else {
                    Thread.ofVirtual().start(() -> serve(client));
                }
            } catch (IOException e) {
                // the door was closed, or a client went
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            open.add(client);
            open.add(server);
            begin(client, server);
            var back = Thread.ofVirtual().start(() -> carry(server, client));
            carry(client, server);
            back.join();
        } catch (IOException e) {
            // one side went
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is spoken before everything is carried as it is. */
    void begin(Socket client, Socket server) throws IOException {}

    private static void carry(Socket from, Socket to) {
        try {
            copy(from.getInputStream(), to.getOutputStream());
        } catch (IOException e) {
            // one side went
        } finally {
            closeQuietly(from);
            closeQuietly(to);
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        var bytes = new byte[8_192];
        for (var read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            out.write(bytes, 0, read);
            out.flush();
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closed is closed
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        breakAll();
    }
}
