package io.chengnuo.ticket.search;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the index anew from the database, in the background and in small transactions, while work goes on: when somebody asks,
 * and by itself when the folder is new or was written by another layout.
 */
@Service
public class RebuildTicketIndex {

    private static final Logger log = LoggerFactory.getLogger(RebuildTicketIndex.class);

    /** Raise when the same text is to be indexed otherwise. */
    private static final String LAYOUT = "1";

    private static final int BATCH = 500;

    private final TicketTexts texts;
    private final TicketIndex index;
    private final Facts facts;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    RebuildTicketIndex(
            TicketTexts texts, TicketIndex index, Facts facts, Tenants tenants, TransactionTemplate transaction, Clock clock) {
        this.texts = texts;
        this.index = index;
        this.facts = facts;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Asks the running product, or the next one to run, for it. */
    @Transactional
    public void ask() {
        facts.record(new TicketIndexRebuildAsked(Tenancy.require(), clock.instant()));
    }

    /** Makes the index of the company of the thread anew, now. Answers how many tickets it holds. */
    public int now() {
        index.clear();
        var count = 0;
        @Nullable UUID last = null;
        List<UUID> ids;
        do {
            var after = last;
            ids = transaction.execute(status -> batch(after));
            count += ids.size();
            last = ids.isEmpty() ? last : ids.getLast();
        } while (ids.size() == BATCH);
        return count;
    }

    void start(TicketIndexRebuildAsked asked) {
        begin(asked.company());
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        var marker = index.folder().resolve("layout");
        if (LAYOUT.equals(read(marker))) {
            return;
        }
        Thread.ofVirtual().name("ticket-index").start(() -> {
            tenants.all().forEach(tenant -> Tenancy.run(tenant, this::logged));
            write(marker);
        });
    }

    private void begin(UUID company) {
        if (running.add(company)) {
            Thread.ofVirtual().name("ticket-index").start(() -> {
                try {
                    Tenancy.run(company, this::logged);
                } finally {
                    running.remove(company);
                }
            });
        }
    }

    private void logged() {
        log.info("the search index is made anew");
        log.info("the search index holds {} tickets", now());
    }

    private List<UUID> batch(@Nullable UUID after) {
        var ids = texts.idsAfter(after, BATCH);
        if (!ids.isEmpty()) {
            index.put(texts.of(ids));
        }
        return ids;
    }

    private static @Nullable String read(Path marker) {
        try {
            return Files.exists(marker) ? Files.readString(marker) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path marker) {
        try {
            Files.createDirectories(marker.getParent());
            Files.writeString(marker, LAYOUT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
