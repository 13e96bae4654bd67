package io.chengnuo.channel.reach;

import static io.chengnuo.channel.db.Tables.OPENINGS;
import static io.chengnuo.channel.db.Tables.OPENING_USES;

import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Standard openings and where they were used, as rows. */
@Repository
class Openings {

    private final DSLContext sql;

    Openings(DSLContext sql) {
        this.sql = sql;
    }

    /** {@code channel} and {@code category} null for any. */
    record Opening(
            UUID id, @Nullable Channel channel, @Nullable String category, String language, String words) {

        boolean fits(Channel asked, String about, String spoken) {
            return (channel == null || channel == asked)
                    && (category == null || about.equals(category) || about.startsWith(category + "/"))
                    && language.equals(spoken);
        }

        /** A category says more than a channel, a finer one more than its parent. */
        int closeness() {
            return (channel == null ? 0 : 1) + (category == null ? 0 : category.contains("/") ? 4 : 2);
        }
    }

    record Use(UUID opening, UUID person, Instant at) {}

    List<Opening> all() {
        return sql.selectFrom(OPENINGS)
                .orderBy(OPENINGS.CHANNEL.nullsFirst(), OPENINGS.CATEGORY.nullsFirst(), OPENINGS.ID)
                .limit(500)
                .fetch(row -> new Opening(
                        row.getId(),
                        row.getChannel() == null ? null : Channel.valueOf(row.getChannel()),
                        row.getCategory(),
                        row.getLanguage(),
                        row.getWords()));
    }

    Optional<Opening> fitting(Channel channel, String category, String language) {
        return all().stream()
                .filter(opening -> opening.fits(channel, category, language))
                .max(Comparator.comparingInt(Opening::closeness));
    }

    UUID add(Opening opening, UUID by, Instant at) {
        var id = Ids.next(at);
        var row = sql.newRecord(OPENINGS);
        row.setId(id);
        row.setChannel(opening.channel() == null ? null : opening.channel().name());
        row.setCategory(opening.category());
        row.setLanguage(opening.language());
        row.setWords(opening.words());
        row.setChangedBy(by);
        row.setChangedAt(at);
        row.insert();
        return id;
    }

    void change(Opening opening, UUID by, Instant at) {
        var changed = sql.update(OPENINGS)
                .set(
                        OPENINGS.CHANNEL,
                        opening.channel() == null ? null : opening.channel().name())
                .set(OPENINGS.CATEGORY, opening.category())
                .set(OPENINGS.LANGUAGE, opening.language())
                .set(OPENINGS.WORDS, opening.words())
                .set(OPENINGS.CHANGED_BY, by)
                .set(OPENINGS.CHANGED_AT, at)
                .where(OPENINGS.ID.eq(opening.id()))
                .execute();
        if (changed == 0) {
            throw new NotFound("no_such_opening");
        }
    }

    void remove(UUID id) {
        if (sql.deleteFrom(OPENINGS).where(OPENINGS.ID.eq(id)).execute() == 0) {
            throw new NotFound("no_such_opening");
        }
    }

    boolean has(UUID id) {
        return sql.fetchExists(OPENINGS, OPENINGS.ID.eq(id));
    }

    Optional<Use> useOn(UUID ticket) {
        return sql.select(OPENING_USES.OPENING, OPENING_USES.PERSON, OPENING_USES.AT)
                .from(OPENING_USES)
                .where(OPENING_USES.TICKET.eq(ticket))
                .fetchOptional(Records.mapping(Use::new));
    }

    /** False when one was used before. */
    boolean use(UUID ticket, Use use) {
        return sql.insertInto(OPENING_USES)
                        .set(OPENING_USES.TICKET, ticket)
                        .set(OPENING_USES.OPENING, use.opening())
                        .set(OPENING_USES.PERSON, use.person())
                        .set(OPENING_USES.AT, use.at())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
