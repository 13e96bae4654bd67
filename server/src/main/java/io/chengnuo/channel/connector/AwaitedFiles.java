package io.chengnuo.channel.connector;

import static io.chengnuo.channel.db.Tables.AWAITED_FILES;

import io.chengnuo.channel.db.tables.records.AwaitedFilesRecord;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that were told of and not given. Messengers keep them for three days; after that there is nothing to wait for. */
@Component
class AwaitedFiles {

    private static final Logger log = LoggerFactory.getLogger(AwaitedFiles.class);
    private static final int AT_ONCE = 20;
    private static final Duration KEPT = Duration.ofDays(3);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);

    private final DSLContext sql;
    private final TransactionTemplate transaction;
    private final Connectors connectors;
    private final ConnectorTypes types;
    private final TakeWords take;
    private final Clock clock;

    AwaitedFiles(
            DSLContext sql,
            TransactionTemplate transaction,
            Connectors connectors,
            ConnectorTypes types,
            TakeWords take,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.connectors = connectors;
        this.types = types;
        this.take = take;
        this.clock = clock;
    }

    static Incoming with(Incoming in, String externalId, Incoming.File file) {
        return new Incoming(
                in.connector(),
                externalId,
                in.peer(),
                in.peerName(),
                in.identity(),
                in.words(),
                List.of(file),
                in.subject(),
                in.category(),
                in.at());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void put(Incoming in, String place, String name) {
        var now = clock.instant();
        sql.insertInto(AWAITED_FILES)
                .set(AWAITED_FILES.ID, Ids.next(now))
                .set(AWAITED_FILES.CONNECTOR, in.connector().id())
                .set(AWAITED_FILES.EXTERNAL_ID, in.externalId())
                .set(AWAITED_FILES.PEER, in.peer())
                .set(AWAITED_FILES.PEER_NAME, in.peerName())
                .set(AWAITED_FILES.IDENTITY_KIND, in.identity().kind().name())
                .set(AWAITED_FILES.IDENTITY_VALUE, in.identity().value())
                .set(AWAITED_FILES.PLACE, place)
                .set(AWAITED_FILES.NAME, name)
                .set(AWAITED_FILES.AT, in.at())
                .set(AWAITED_FILES.DUE_AT, now.plus(FIRST_WAIT))
                .onConflictDoNothing()
                .execute();
    }

    /** Asks again for those whose time has come. */
    void fetchDue() {
        var due = Objects.requireNonNull(transaction.execute(status -> sql.selectFrom(AWAITED_FILES)
                .where(AWAITED_FILES.DUE_AT.le(clock.instant()))
                .orderBy(AWAITED_FILES.DUE_AT)
                .limit(AT_ONCE)
                .fetch()));
        due.forEach(this::fetch);
    }

    private void fetch(AwaitedFilesRecord row) {
        var connector = connectors.find(row.getConnector()).orElse(null);
        if (connector == null || row.getAt().plus(KEPT).isBefore(clock.instant())) {
            forget(row);
            return;
        }
        if (!(types.find(connector.kind()).orElse(null) instanceof GivesFiles giver)) {
            forget(row);
            return;
        }
        try {
            var file = giver.file(connector, row.getPlace(), row.getName());
            transaction.executeWithoutResult(status -> {
                take.take(with(awaited(row, connector), row.getExternalId() + ":file", file));
                forget(row);
            });
        } catch (RuntimeException e) {
            log.info("{}: a file is not given yet: {}", connector, e.toString());
            later(row);
        }
    }

    private static Incoming awaited(AwaitedFilesRecord row, Connector connector) {
        return Incoming.words(
                connector,
                row.getExternalId(),
                row.getPeer(),
                row.getPeerName(),
                new Identity(IdentityKind.valueOf(row.getIdentityKind()), row.getIdentityValue()),
                row.getName(),
                row.getAt());
    }

    private void forget(AwaitedFilesRecord row) {
        transaction.executeWithoutResult(status -> sql.deleteFrom(AWAITED_FILES)
                .where(AWAITED_FILES.ID.eq(row.getId()))
                .execute());
    }

    private void later(AwaitedFilesRecord row) {
        var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(row.getTries(), 10));
        transaction.executeWithoutResult(status -> sql.update(AWAITED_FILES)
                .set(AWAITED_FILES.TRIES, AWAITED_FILES.TRIES.plus(1))
                .set(
                        AWAITED_FILES.DUE_AT,
                        clock.instant().plus(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT))
                .where(AWAITED_FILES.ID.eq(row.getId()))
                .execute());
    }
}
