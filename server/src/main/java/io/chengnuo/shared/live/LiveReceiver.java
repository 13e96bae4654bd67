package io.chengnuo.shared.live;

import io.chengnuo.shared.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hears what any node announced, on a connection of its own, and passes it to the browsers of this node. */
@Component
class LiveReceiver implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveReceiver.class);
    /** Short enough that a stream whose right ended closes within five seconds. */
    private static final int BEAT_MILLIS = 4_000;

    private final Database database;
    private final LiveStream stream;
    private final JsonMapper json;
    private volatile boolean running;

    LiveReceiver(Database database, LiveStream stream, JsonMapper json) {
        this.database = database;
        this.stream = stream;
        this.json = json;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("live").daemon().start(this::listen);
    }

    /** Stops before the web server, which otherwise waits for these requests to end by themselves. */
    @Override
    public void stop() {
        running = false;
        stream.closeAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (var connection = database.connect()) {
                receive(connection);
            } catch (SQLException e) {
                if (running) {
                    log.warn("live events interrupted, reconnecting: {}", e.getMessage());
                    pause();
                }
            } catch (RuntimeException e) { // this thread tells all browsers of this node: it must not end
                log.warn("live events interrupted, beginning anew", e);
                pause();
            }
        }
    }

    private void receive(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + LiveAnnouncer.CHANNEL);
        }
        var postgres = connection.unwrap(PGConnection.class);
        var lastBeat = System.nanoTime();
        while (running) {
            var sinceBeat = (int) Duration.ofNanos(System.nanoTime() - lastBeat).toMillis();
            for (var notification : postgres.getNotifications(Math.max(1, BEAT_MILLIS - sinceBeat))) {
                pass(json.readValue(notification.getParameter(), LiveAnnouncer.Announced.class));
            }
            if (Duration.ofNanos(System.nanoTime() - lastBeat).toMillis() >= BEAT_MILLIS) {
                stream.beat();
                lastBeat = System.nanoTime();
            }
        }
    }

    private void pass(LiveAnnouncer.Announced announced) {
        var tenant = UUID.fromString(announced.tenant());
        var change = json.writeValueAsString(new Change(announced.kind(), announced.subject()));
        if (announced.topic() == null) {
            stream.tell(tenant, change);
        } else {
            stream.nudge(tenant, UUID.fromString(announced.topic()), change);
        }
    }

    /** What a browser is told: a fact of this kind about this subject was recorded. */
    record Change(String kind, String subject) {}

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
