package io.chengnuo.channel.chat;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.live.LiveNudges;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those in front of a line where they stand now, once a second however often it moves: each of them asks when he is told. All others
 * ask by themselves now and then.
 */
@Component
class LineMoves {

    private static final Logger log = LoggerFactory.getLogger(LineMoves.class);
    private static final int TOLD = 100;
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final LiveNudges live;
    private final Chats chats;
    private final TransactionTemplate transaction;
    private final Set<Line> moved = ConcurrentHashMap.newKeySet();

    private record Line(UUID tenant, UUID connector) {}

    LineMoves(LiveNudges live, Chats chats, TransactionTemplate transaction) {
        this.live = live;
        this.chats = chats;
        this.transaction = transaction;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void moved(UUID connector) {
        var line = new Line(Tenancy.require(), connector);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (moved.add(line)) {
                    Thread.ofVirtual().name("chat-line").start(() -> tellSoon(line));
                }
            }
        });
    }

    private void tellSoon(Line line) {
        try {
            Thread.sleep(TOGETHER);
            moved.remove(line); // whoever moves it from here on is told of by the next
            Tenancy.run(
                    line.tenant(),
                    () -> transaction.executeWithoutResult(status -> chats.firstWaiting(line.connector(), TOLD)
                            .forEach(visitor -> live.tell(visitor, ChatNudges.CHAT, visitor))));
        } catch (DataAccessException | CannotCreateTransactionException e) {
            log.debug("those in a line were not told where they stand", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
