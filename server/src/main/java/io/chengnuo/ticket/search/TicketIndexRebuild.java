package io.chengnuo.ticket.search;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.ticket.SearchRebuildAsked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the index anew from the database, in the background and in small transactions, while work goes on: when somebody asks,
 * and by itself when the folder is new or was written by another layout.
 */
@Component
class TicketIndexRebuild implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TicketIndexRebuild.class);

    /** Raise when the same text is to be indexed otherwise. */
    private static final String LAYOUT = "2";

    private static final int BATCH = 500;

    private final TicketTexts texts;
    private final TicketIndex index;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private volatile boolean serving;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    TicketIndexRebuild(TicketTexts texts, TicketIndex index, Tenants tenants, TransactionTemplate transaction) {
        this.texts = texts;
        this.index = index;
        this.tenants = tenants;
        this.transaction = transaction;
    }

    /** Makes the index of the company of the thread anew, now. Answers how many tickets it holds. */
    int now() {
        index.clear();
        var count = 0;
        @Nullable UUID last = null;
        List<UUID> ids;
        do {
            var after = last;
            ids = transaction.execute(status -> batch(after));
            count += ids.size();
            last = ids.isEmpty() ? last : ids.getLast();
        } while (ids.size() == BATCH && serving);
        return count;
    }

    void asked(SearchRebuildAsked asked) {
        begin(asked.company());
    }

    /** Only the product that serves comes here; a command beside it leaves the index alone. */
    @Override
    public void start() {
        serving = true;
        var marker = index.folder().resolve("layout");
        if (LAYOUT.equals(read(marker))) {
            return;
        }
        Thread.ofPlatform().daemon().name("ticket-index").start(() -> {
            tenants.all().forEach(tenant -> Tenancy.run(tenant, this::logged));
            if (serving) {
                write(marker);
            }
        });
    }

    @Override
    public void stop() {
        serving = false;
    }

    @Override
    public boolean isRunning() {
        return serving;
    }

    private void begin(UUID company) {
        if (running.add(company)) {
            Thread.ofPlatform().daemon().name("ticket-index").start(() -> {
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
