package io.chengnuo.channel.outlet;

import static io.chengnuo.channel.db.Tables.OUTLET_APPOINTMENTS;

import io.chengnuo.channel.db.tables.records.OutletAppointmentsRecord;
import io.chengnuo.channel.portal.Token;
import io.chengnuo.shared.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Appointments at outlets, as rows. */
@Repository
class Appointments {

    private final DSLContext sql;

    Appointments(DSLContext sql) {
        this.sql = sql;
    }

    void add(Appointment one, Token pass, Instant at) {
        sql.insertInto(OUTLET_APPOINTMENTS)
                .set(OUTLET_APPOINTMENTS.ID, one.id())
                .set(OUTLET_APPOINTMENTS.OUTLET, one.outlet())
                .set(OUTLET_APPOINTMENTS.SERVICE, one.service())
                .set(OUTLET_APPOINTMENTS.CUSTOMER, one.customer())
                .set(OUTLET_APPOINTMENTS.STARTS_AT, one.startsAt())
                .set(OUTLET_APPOINTMENTS.NOTE, one.note())
                .set(OUTLET_APPOINTMENTS.STATE, one.state().name())
                .set(OUTLET_APPOINTMENTS.PASS_HASH, pass.hash())
                .set(OUTLET_APPOINTMENTS.MADE_AT, at)
                .execute();
    }

    /** How many begin at each of the times between two. */
    Map<Instant, Integer> taken(UUID outlet, Instant from, Instant to) {
        return sql.select(OUTLET_APPOINTMENTS.STARTS_AT, DSL.count())
                .from(OUTLET_APPOINTMENTS)
                .where(OUTLET_APPOINTMENTS.OUTLET.eq(outlet))
                .and(OUTLET_APPOINTMENTS.STARTS_AT.ge(from))
                .and(OUTLET_APPOINTMENTS.STARTS_AT.lt(to))
                .and(OUTLET_APPOINTMENTS.STATE.ne(AppointmentState.CANCELLED.name()))
                .groupBy(OUTLET_APPOINTMENTS.STARTS_AT)
                .fetchMap(OUTLET_APPOINTMENTS.STARTS_AT, DSL.count());
    }

    int open(UUID customer, Instant from) {
        return sql.fetchCount(
                OUTLET_APPOINTMENTS,
                OUTLET_APPOINTMENTS.CUSTOMER.eq(customer),
                OUTLET_APPOINTMENTS.STATE.eq(AppointmentState.BOOKED.name()),
                OUTLET_APPOINTMENTS.STARTS_AT.ge(from));
    }

    List<Appointment> between(UUID outlet, Instant from, Instant to) {
        return sql.selectFrom(OUTLET_APPOINTMENTS)
                .where(OUTLET_APPOINTMENTS.OUTLET.eq(outlet))
                .and(OUTLET_APPOINTMENTS.STARTS_AT.ge(from))
                .and(OUTLET_APPOINTMENTS.STARTS_AT.lt(to))
                .orderBy(OUTLET_APPOINTMENTS.STARTS_AT, OUTLET_APPOINTMENTS.ID)
                .limit(500)
                .fetch(Appointments::appointment);
    }

    /** The latest fifty, those ahead and those past. */
    List<Appointment> of(UUID customer) {
        return sql.selectFrom(OUTLET_APPOINTMENTS)
                .where(OUTLET_APPOINTMENTS.CUSTOMER.eq(customer))
                .orderBy(OUTLET_APPOINTMENTS.STARTS_AT.desc(), OUTLET_APPOINTMENTS.ID)
                .limit(50)
                .fetch(Appointments::appointment);
    }

    Appointment require(UUID id) {
        return sql.selectFrom(OUTLET_APPOINTMENTS)
                .where(OUTLET_APPOINTMENTS.ID.eq(id))
                .fetchOptional(Appointments::appointment)
                .orElseThrow(() -> new NotFound("no_such_appointment"));
    }

    Appointment requireLocked(UUID id) {
        return sql.selectFrom(OUTLET_APPOINTMENTS)
                .where(OUTLET_APPOINTMENTS.ID.eq(id))
                .forUpdate()
                .fetchOptional(Appointments::appointment)
                .orElseThrow(() -> new NotFound("no_such_appointment"));
    }

    Optional<Appointment> withPass(Token pass) {
        return sql.selectFrom(OUTLET_APPOINTMENTS)
                .where(OUTLET_APPOINTMENTS.PASS_HASH.eq(pass.hash()))
                .fetchOptional(Appointments::appointment);
    }

    /** A moved one is reminded of anew. */
    void move(Appointment one, Instant startsAt) {
        sql.update(OUTLET_APPOINTMENTS)
                .set(OUTLET_APPOINTMENTS.STARTS_AT, startsAt)
                .setNull(OUTLET_APPOINTMENTS.REMINDED_AT)
                .set(OUTLET_APPOINTMENTS.VERSION, one.version() + 1)
                .where(OUTLET_APPOINTMENTS.ID.eq(one.id()))
                .execute();
    }

    void become(Appointment one, AppointmentState state) {
        sql.update(OUTLET_APPOINTMENTS)
                .set(OUTLET_APPOINTMENTS.STATE, state.name())
                .set(OUTLET_APPOINTMENTS.VERSION, one.version() + 1)
                .where(OUTLET_APPOINTMENTS.ID.eq(one.id()))
                .execute();
    }

    /** Those nobody was reminded of; rows another node holds are left to it. */
    List<Appointment> claimToRemind(Instant from, Instant to, int limit) {
        return sql.selectFrom(OUTLET_APPOINTMENTS)
                .where(OUTLET_APPOINTMENTS.STATE.eq(AppointmentState.BOOKED.name()))
                .and(OUTLET_APPOINTMENTS.REMINDED_AT.isNull())
                .and(OUTLET_APPOINTMENTS.STARTS_AT.gt(from))
                .and(OUTLET_APPOINTMENTS.STARTS_AT.le(to))
                .orderBy(OUTLET_APPOINTMENTS.STARTS_AT)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(Appointments::appointment);
    }

    void reminded(List<UUID> ids, Instant at) {
        sql.update(OUTLET_APPOINTMENTS)
                .set(OUTLET_APPOINTMENTS.REMINDED_AT, at)
                .where(OUTLET_APPOINTMENTS.ID.in(ids))
                .execute();
    }

    List<Appointment> claimMissed(Instant before, int limit) {
        return sql.selectFrom(OUTLET_APPOINTMENTS)
                .where(OUTLET_APPOINTMENTS.STATE.eq(AppointmentState.BOOKED.name()))
                .and(OUTLET_APPOINTMENTS.STARTS_AT.lt(before))
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(Appointments::appointment);
    }

    private static Appointment appointment(OutletAppointmentsRecord row) {
        return new Appointment(
                row.getId(),
                row.getOutlet(),
                row.getService(),
                row.getCustomer(),
                row.getStartsAt(),
                row.getNote(),
                AppointmentState.valueOf(row.getState()),
                row.getVersion());
    }
}
