package io.chengnuo.work.aftersales;

import static io.chengnuo.work.db.Tables.TRAININGS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What customers were taught, as rows. */
@Repository
class Trainings {

    private final DSLContext sql;

    Trainings(DSLContext sql) {
        this.sql = sql;
    }

    record Training(
            UUID id,
            UUID ticket,
            UUID customer,
            String category,
            String content,
            TrainingWay way,
            List<String> attendedBy,
            Instant heldAt,
            UUID heldBy) {}

    void add(Training training, Instant at) {
        sql.insertInto(TRAININGS)
                .set(TRAININGS.ID, training.id())
                .set(TRAININGS.TICKET, training.ticket())
                .set(TRAININGS.CUSTOMER, training.customer())
                .set(TRAININGS.CATEGORY, training.category())
                .set(TRAININGS.CONTENT, training.content())
                .set(TRAININGS.WAY, training.way().name())
                .set(TRAININGS.ATTENDED_BY, training.attendedBy().toArray(String[]::new))
                .set(TRAININGS.HELD_AT, training.heldAt())
                .set(TRAININGS.HELD_BY, training.heldBy())
                .set(TRAININGS.RECORDED_AT, at)
                .execute();
    }

    /** What this customer was taught about this kind of matter, the newest first. */
    @Transactional(readOnly = true)
    public List<Training> of(UUID customer, String category) {
        return sql.selectFrom(TRAININGS)
                .where(TRAININGS.CUSTOMER.eq(customer), TRAININGS.CATEGORY.eq(category))
                .orderBy(TRAININGS.HELD_AT.desc())
                .limit(50)
                .fetch(row -> new Training(
                        row.getId(),
                        row.getTicket(),
                        row.getCustomer(),
                        row.getCategory(),
                        row.getContent(),
                        TrainingWay.valueOf(row.getWay()),
                        List.of(row.getAttendedBy()),
                        row.getHeldAt(),
                        row.getHeldBy()));
    }
}
