package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.CALL_CHOICES;
import static io.chengnuo.channel.db.Tables.CALL_MENUS;

import io.chengnuo.channel.db.tables.records.CallChoicesRecord;
import io.chengnuo.shared.web.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What callers may choose, as rows. */
@Repository
public class CallChoices {

    private final DSLContext sql;

    CallChoices(DSLContext sql) {
        this.sql = sql;
    }

    /** Where a choice leads. */
    public enum Kind {
        TEAM,
        PERSON,
        /** To anybody, and the request gets this category. */
        CATEGORY,
        /** What the caller says is answered from knowledge. */
        BOT,
        /** To any person: the short path. */
        OPERATOR
    }

    public record Choice(String key, Kind kind, @Nullable String target, String label, List<String> words) {

        @Nullable
        UUID targetId() {
            return target == null ? null : UUID.fromString(target);
        }

        boolean saidIn(String said) {
            var lower = said.toLowerCase(Locale.ROOT);
            return words.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)));
        }
    }

    /** {@code greeting} is empty and there are no choices where nobody wrote a menu. */
    public record Menu(String greeting, List<Choice> choices, long version) {}

    @Transactional(readOnly = true)
    public Menu menu(UUID connector) {
        var head = sql.selectFrom(CALL_MENUS)
                .where(CALL_MENUS.CONNECTOR.eq(connector))
                .fetchOptional();
        return new Menu(
                head.map(row -> row.getGreeting()).orElse(""),
                sql.selectFrom(CALL_CHOICES)
                        .where(CALL_CHOICES.CONNECTOR.eq(connector))
                        .orderBy(CALL_CHOICES.KEY)
                        .fetch(CallChoices::choice),
                head.map(row -> row.getVersion()).orElse(0L));
    }

    /** What the caller chose by key; else what his words name. */
    Optional<Choice> of(Call call) {
        var all = menu(call.connector()).choices();
        return all.stream()
                .filter(one -> one.key().equals(call.choice()))
                .findFirst()
                .or(() -> Optional.ofNullable(call.said())
                        .flatMap(said ->
                                all.stream().filter(one -> one.saidIn(said)).findFirst()));
    }

    void replace(UUID connector, Menu menu, @Nullable String ifMatch, UUID by, Instant at) {
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

    private static Choice choice(CallChoicesRecord row) {
        return new Choice(
                row.getKey(), Kind.valueOf(row.getKind()), row.getTarget(), row.getLabel(), List.of(row.getWords()));
    }
}
