package io.chengnuo.channel.mail.door;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.line.KeptRunning;
import io.chengnuo.channel.mail.door.DoorSettings.Protocol;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** One open door. */
final class Listener implements KeptRunning.Running {

    private static final int MOST_CONNECTIONS = 200;
    private static final int MOST_OF_A_SOURCE = 50;
    private static final int MOST_RECIPIENTS = 100;

    private final SMTPServer server;

    Listener(UUID tenant, DoorSettings door, Envelope.Keep keep, Connectors connectors, Certificates certificates) {
        var recipients = door.recipients();
        var rate = new Rate(door.perMinute());
        var builder = SMTPServer.port(door.port())
                .bindAddress(address(door.bind()))
                .hostName(recipients.domain())
                .softwareName("Chengnuo")
                .serverThreadName("mail-door-" + door.port())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .insertReceivedHeaders(false) // they would make each repetition of a mail another one
                .maxMessageSize(door.largest())
                .maxRecipients(MOST_RECIPIENTS)
                .maxConnections(MOST_CONNECTIONS)
                .connectionTimeout(60, TimeUnit.SECONDS)
                .sessionHandler(new Sources(door.trusted()))
                .messageHandlerFactory(
                        context -> new Envelope(tenant, door, recipients, rate, source(context), keep, connectors));
        if (door.certificate() != null) {
            builder.enableTLS().startTlsSocketFactory(certificates.of(door.certificate()));
        }
        server = builder.build();
        if (door.protocol() == Protocol.LMTP) {
            Lmtp.teach(server);
        }
    }

    void start() {
        server.start();
    }

    @Override
    public boolean isAlive() {
        return server.isRunning();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public void join() {}

    private static InetAddress address(String bind) {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new DoorProblem("bad_address", e);
        }
    }

    private static String source(MessageContext context) {
        return context.getRemoteAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : "?";
    }

    /** Who may connect, and with how many connections at once. */
    private static final class Sources implements SessionHandler {

        private final List<String> trusted;
        private final SessionHandler few = SessionHandler.limitConcurrentSessionsBySource(MOST_OF_A_SOURCE);

        Sources(List<String> trusted) {
            this.trusted = trusted;
        }

        @Override
        public SessionAcceptance accept(Session session) {
            var source = session.getRemoteAddress().getAddress().getHostAddress();
            return trusted.isEmpty() || trusted.contains(source)
                    ? few.accept(session)
                    : SessionAcceptance.failure(554, "5.7.1 Not from here");
        }

        @Override
        public void onSessionEnd(Session session) {
            few.onSessionEnd(session);
        }
    }
}
