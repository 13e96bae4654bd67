package io.chengnuo.shared.live;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells single browsers at once, on whatever node they are: a nudge says what to ask again, and may get lost, because whoever is nudged also
 * asks by himself now and then. Sent after commit by a thread of its own, in batches: NOTIFY inside the working transactions would make their
 * commits wait for each other.
 */
@Component
public class LiveNudges implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveNudges.class);
    private static final int MOST_WAITING = 20_000;
    private static final int AT_ONCE = 500;

    private final Database database;
    private final JsonMapper json;
    private final BlockingQueue<LiveAnnouncer.Announced> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean running;
    private volatile Thread sender = Thread.currentThread();

    LiveNudges(Database database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** After the present transaction commits, or now without one. */
    public void tell(UUID topic, String kind, UUID subject) {
        var nudge =
                new LiveAnnouncer.Announced(Tenancy.require().toString(), kind, subject.toString(), topic.toString());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            waiting.offer(nudge);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                waiting.offer(nudge);
            }
        });
    }

    @Override
    public void start() {
        running = true;
        sender = Thread.ofPlatform().name("live-nudges").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        sender.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                var first = waiting.take();
                try (var connection = database.connect()) {
                    send(connection, first);
                }
            } catch (SQLException e) {
                log.warn("nudges interrupted: {}", e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void send(Connection connection, LiveAnnouncer.Announced first) throws SQLException, InterruptedException {
        var batch = new ArrayList<>(List.of(first));
        try (var statement = connection.prepareStatement("select pg_notify(?, nudge) from unnest(?) nudge")) {
            while (running) {
                waiting.drainTo(batch, AT_ONCE);
                statement.setString(1, LiveAnnouncer.CHANNEL);
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                batch.stream()
                                        .distinct()
                                        .map(json::writeValueAsString)
                                        .toArray()));
                statement.execute();
                batch.clear();
                batch.add(waiting.take());
            }
        }
    }
}
