package io.chengnuo.channel.phone;

import static io.chengnuo.channel.db.Tables.EXTENSIONS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Who sits at which extension. */
@Repository
class Extensions {

    private final DSLContext sql;

    Extensions(DSLContext sql) {
        this.sql = sql;
    }

    record Extension(UUID connector, String extension, UUID person) {}

    List<Extension> of(UUID connector) {
        return sql.select(EXTENSIONS.CONNECTOR, EXTENSIONS.EXTENSION, EXTENSIONS.PERSON)
                .from(EXTENSIONS)
                .where(EXTENSIONS.CONNECTOR.eq(connector))
                .orderBy(EXTENSIONS.EXTENSION)
                .fetch(Records.mapping(Extension::new));
    }

    /** The extension of a person, of one system if it is named. */
    Optional<Extension> ofPerson(UUID person, @Nullable UUID connector) {
        return sql.select(EXTENSIONS.CONNECTOR, EXTENSIONS.EXTENSION, EXTENSIONS.PERSON)
                .from(EXTENSIONS)
                .where(EXTENSIONS.PERSON.eq(person))
                .and(connector == null ? org.jooq.impl.DSL.noCondition() : EXTENSIONS.CONNECTOR.eq(connector))
                .orderBy(EXTENSIONS.CHANGED_AT.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Extension::new));
    }

    @Nullable
    String at(UUID connector, UUID person) {
        return sql.select(EXTENSIONS.EXTENSION)
                .from(EXTENSIONS)
                .where(EXTENSIONS.CONNECTOR.eq(connector), EXTENSIONS.PERSON.eq(person))
                .fetchOne(EXTENSIONS.EXTENSION);
    }

    @Nullable
    UUID personAt(UUID connector, @Nullable String extension) {
        return extension == null
                ? null
                : sql.select(EXTENSIONS.PERSON)
                        .from(EXTENSIONS)
                        .where(EXTENSIONS.CONNECTOR.eq(connector), EXTENSIONS.EXTENSION.eq(extension))
                        .fetchOne(EXTENSIONS.PERSON);
    }

    /** Whoever sat there, and where this person sat before, is given up. */
    void give(Extension one, UUID by, Instant at) {
        sql.deleteFrom(EXTENSIONS)
                .where(EXTENSIONS.CONNECTOR.eq(one.connector()))
                .and(EXTENSIONS.PERSON.eq(one.person()).or(EXTENSIONS.EXTENSION.eq(one.extension())))
                .execute();
        sql.insertInto(EXTENSIONS)
                .set(EXTENSIONS.CONNECTOR, one.connector())
                .set(EXTENSIONS.EXTENSION, one.extension())
                .set(EXTENSIONS.PERSON, one.person())
                .set(EXTENSIONS.CHANGED_BY, by)
                .set(EXTENSIONS.CHANGED_AT, at)
                .execute();
    }

    boolean take(UUID connector, UUID person) {
        return sql.deleteFrom(EXTENSIONS)
                        .where(EXTENSIONS.CONNECTOR.eq(connector), EXTENSIONS.PERSON.eq(person))
                        .execute()
                > 0;
    }
}
