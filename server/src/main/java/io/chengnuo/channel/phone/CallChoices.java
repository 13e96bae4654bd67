package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALL_CHOICES;
import static io.chengnuo.channel.db.Tables.CALL_MENUS;

import io.chengnuo.channel.db.tables.records.CallChoicesRecord;
import io.chengnuo.shared.web.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What callers may choose, as rows. */
@Repository
class CallChoices {

    private final DSLContext sql;

    CallChoices(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public CallMenu menu(UUID connector) {
        var head = sql.selectFrom(CALL_MENUS)
                .where(CALL_MENUS.CONNECTOR.eq(connector))
                .fetchOptional();
        return new CallMenu(
                head.map(row -> row.getGreeting()).orElse(""),
                sql.selectFrom(CALL_CHOICES)
                        .where(CALL_CHOICES.CONNECTOR.eq(connector))
                        .orderBy(CALL_CHOICES.KEY)
                        .fetch(CallChoices::choice),
                head.map(row -> row.getVersion()).orElse(0L));
    }

    /** What the caller chose by key; else what his words name. */
    Optional<CallMenu.Choice> of(Call call) {
        var all = menu(call.connector()).choices();
        return all.stream()
                .filter(one -> one.key().equals(call.choice()))
                .findFirst()
                .or(() -> Optional.ofNullable(call.said())
                        .flatMap(said ->
                                all.stream().filter(one -> one.saidIn(said)).findFirst()));
    }

    void replace(UUID connector, CallMenu menu, @Nullable String ifMatch, UUID by, Instant at) {
        sql.insertInto(CALL_MENUS)
                .set(CALL_MENUS.CONNECTOR, connector)
                .set(CALL_MENUS.GREETING, "")
                .set(CALL_MENUS.VERSION, 0L)
                .set(CALL_MENUS.CHANGED_BY, by)
                .set(CALL_MENUS.CHANGED_AT, at)
                .onConflictDoNothing()
                .execute();
        var before = sql.selectFrom(CALL_MENUS)
                .where(CALL_MENUS.CONNECTOR.eq(connector))
                .forUpdate()
                .fetchSingle();
        Version.check(ifMatch, before.getVersion());
        sql.update(CALL_MENUS)
                .set(CALL_MENUS.GREETING, menu.greeting())
                .set(CALL_MENUS.VERSION, before.getVersion() + 1)
                .set(CALL_MENUS.CHANGED_BY, by)
                .set(CALL_MENUS.CHANGED_AT, at)
                .where(CALL_MENUS.CONNECTOR.eq(connector))
                .execute();
        sql.deleteFrom(CALL_CHOICES).where(CALL_CHOICES.CONNECTOR.eq(connector)).execute();
        menu.choices()
                .forEach(one -> sql.insertInto(CALL_CHOICES)
                        .set(CALL_CHOICES.CONNECTOR, connector)
                        .set(CALL_CHOICES.KEY, one.key())
                        .set(CALL_CHOICES.KIND, one.kind().name())
                        .set(CALL_CHOICES.TARGET, one.target())
                        .set(CALL_CHOICES.LABEL, one.label())
                        .set(CALL_CHOICES.WORDS, one.words().toArray(String[]::new))
                        .execute());
    }

    private static CallMenu.Choice choice(CallChoicesRecord row) {
        return new CallMenu.Choice(
                row.getKey(),
                CallMenu.Kind.valueOf(row.getKind()),
                row.getTarget(),
                row.getLabel(),
                List.of(row.getWords()));
    }
}
