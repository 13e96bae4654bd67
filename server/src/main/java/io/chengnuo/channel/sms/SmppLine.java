package io.chengnuo.channel.sms;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.SendOverLine;
import io.chengnuo.channel.line.HeldLine;
import io.chengnuo.shared.Conflict;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The line to one SMS centre, as long as this node holds it: binds, sends what waits, and hears what comes. What waits keeps waiting while
 * the bind is lost.
 */
final class SmppLine implements HeldLine.Work {

    private static final HeldLine.Pace PACE = new HeldLine.Pace(
            Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofMinutes(1), Map.of(), Duration.ofSeconds(12));
    private static final Duration ROUND = Duration.ofMillis(500);

    private final UUID tenant;
    private final Connector connector;
    private final SmppSessions sessions;
    private final SmppIncoming incoming;
    private final SendOverLine send;
    /** Telephones join parts by this; it goes on over binds, so that two texts close together never share one. */
    private final AtomicInteger references = new AtomicInteger(UUID.randomUUID().hashCode());

    /** The centre hung up, or does not answer any more. */
    private static final class Lost extends IOException {
        private static final long serialVersionUID = 1;

        Lost() {
            super("connection lost");
        }
    }

    SmppLine(UUID tenant, Connector connector, SmppSessions sessions, SmppIncoming incoming, SendOverLine send) {
        this.tenant = tenant;
        this.connector = connector;
        this.sessions = sessions;
        this.incoming = incoming;
        this.send = send;
    }

    @Override
    public HeldLine.Pace pace() {
        return PACE;
    }

    @Override
    public void goOn(HeldLine line) throws IOException, InterruptedException {
        var session = sessions.bind(connector, incoming.of(tenant, connector));
        var submit = new SmppSubmit(connector, session, references);
        try {
            line.works();
            sessions.standing(connector.id(), submit);
            while (submit.stands() && line.goesOn()) {
                send.of(connector.id(), () -> submit.stands() && line.goesOn());
                line.pause(ROUND);
            }
        } finally {
            sessions.gone(connector.id(), submit);
            session.unbindAndClose();
        }
        if (!line.stopped()) {
            throw new Lost();
        }
    }

    @Override
    public Optional<String> problem(Exception failure) {
        return switch (failure) {
            case Lost lost -> Optional.of("connection_lost");
            case IOException unbound -> Optional.of(SmppSessions.problem(unbound));
            case Conflict unbound -> Optional.of(SmppSessions.problem(unbound));
            default -> Optional.empty();
        };
    }
}
