package io.chengnuo.channel.outlet;

import io.chengnuo.channel.portal.Token;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody comes into the hall and takes a number; while it is shut there is none. */
@Service
public class TakeNumber {

    private final Outlets outlets;
    private final QueueNumbers numbers;
    private final Appointments appointments;
    private final OpeningHours hours;
    private final Facts facts;
    private final Clock clock;

    TakeNumber(
            Outlets outlets,
            QueueNumbers numbers,
            Appointments appointments,
            OpeningHours hours,
            Facts facts,
            Clock clock) {
        this.outlets = outlets;
        this.numbers = numbers;
        this.appointments = appointments;
        this.hours = hours;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code pass} shows the place in the queue again. */
    public record Taken(UUID id, String label, Token pass) {}

    @Transactional
    public Taken take(UUID outletId, String service, @Nullable String visitor, @Nullable UUID customer) {
        var outlet = requireOpen(outletId);
        if (!outlet.serves(service)) {
            throw new Invalid("service_not_here", new FieldError("service", "unknown"));
        }
        return add(outlet, service, visitor, customer, null, null);
    }

    /** Who has an appointment. */
    @Transactional
    Taken arrive(UUID appointmentId) {
        var appointment = appointments.requireLocked(appointmentId);
        if (appointment.state() != AppointmentState.BOOKED) {
            throw new Conflict("appointment_over");
        }
        var outlet = requireOpen(appointment.outlet());
        var zone = hours.zone(outlet);
        var today = clock.instant().atZone(zone).toLocalDate();
        if (!appointment.startsAt().atZone(zone).toLocalDate().equals(today)) {
            throw new Conflict("appointment_another_day");
        }
        appointments.become(appointment, AppointmentState.ARRIVED);
        facts.record(new AppointmentEnded(
                appointment.id(),
                appointment.outlet(),
                appointment.customer(),
                AppointmentState.ARRIVED,
                appointment.startsAt(),
                clock.instant()));
        return add(
                outlet, appointment.service(), null, appointment.customer(), appointment.id(), appointment.startsAt());
    }

    private Outlet requireOpen(UUID id) {
        var outlet = outlets.require(id);
        if (!hours.open(outlet, clock.instant())) {
            throw new Conflict("outlet_closed");
        }
        return outlet;
    }

    private Taken add(
            Outlet outlet,
            String service,
            @Nullable String visitor,
            @Nullable UUID customer,
            @Nullable UUID appointment,
            @Nullable Instant startsAt) {
        var now = clock.instant();
        var day = now.atZone(hours.zone(outlet)).toLocalDate();
        var taken = new QueueNumber(
                Ids.next(now),
                outlet.id(),
                day,
                numbers.next(outlet.id(), day),
                service,
                customer,
                visitor,
                appointment,
                QueueNumber.rank(now, startsAt),
                QueueState.WAITING,
                now,
                null,
                0,
                null,
                null,
                null,
                null,
                1);
        var pass = Token.make();
        numbers.add(taken, pass);
        facts.record(new NumberTaken(outlet.id(), taken.id(), taken.label(), service, customer, now));
        return new Taken(taken.id(), taken.label(), pass);
    }
}
