package io.chengnuo.channel.outlet;

import static io.chengnuo.channel.db.Tables.SERVED_REGIONS;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** The regions the company serves, as rows. */
@Repository
class ServedRegions {

    private final DSLContext sql;

    ServedRegions(DSLContext sql) {
        this.sql = sql;
    }

    /** A region we serve. */
    record Served(String code, String name, LocalDate since) {}

    /** What facts about a region have as their subject: regions have codes, no ids. */
    static UUID subject(String code) {
        return UUID.nameUUIDFromBytes(("region " + code).getBytes(StandardCharsets.US_ASCII));
    }

    /** As they were served on a day, in the order of their codes. */
    List<Served> on(LocalDate day) {
        return sql.select(SERVED_REGIONS.CODE, SERVED_REGIONS.NAME, SERVED_REGIONS.SINCE)
                .from(SERVED_REGIONS)
                .where(SERVED_REGIONS.SINCE.le(day))
                .and(SERVED_REGIONS.UNTIL.isNull().or(SERVED_REGIONS.UNTIL.gt(day)))
                .orderBy(SERVED_REGIONS.CODE)
                .fetch(Records.mapping(Served::new));
    }

    /** False when it is served under this name already. */
    boolean serve(String code, String name, LocalDate since) {
        return sql.insertInto(SERVED_REGIONS)
                        .set(SERVED_REGIONS.CODE, code)
                        .set(SERVED_REGIONS.NAME, name)
                        .set(SERVED_REGIONS.SINCE, since)
                        .onConflict(SERVED_REGIONS.TENANT_ID, SERVED_REGIONS.CODE)
                        .doUpdate()
                        .set(SERVED_REGIONS.NAME, name)
                        .setNull(SERVED_REGIONS.UNTIL)
                        .where(SERVED_REGIONS.UNTIL.isNotNull().or(SERVED_REGIONS.NAME.ne(name)))
                        .execute()
                == 1;
    }

    /** False when it was not served. */
    boolean leave(String code, LocalDate until) {
        return sql.update(SERVED_REGIONS)
                        .set(SERVED_REGIONS.UNTIL, until)
                        .where(SERVED_REGIONS.CODE.eq(code), SERVED_REGIONS.UNTIL.isNull())
                        .execute()
                == 1;
    }
}
