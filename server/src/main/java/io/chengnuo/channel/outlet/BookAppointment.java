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

/** Keeps a time at an outlet free for a customer; moves it, or gives it back. The outlet's row is locked, so the last place goes once. */
@Service
public class BookAppointment {

    private static final int MOST_OPEN = 3;

    private final Outlets outlets;
    private final Appointments appointments;
    private final FreeSlots slots;
    private final OpeningHours hours;
    private final AppointmentMail mail;
    private final Facts facts;
    private final Clock clock;

    BookAppointment(
            Outlets outlets,
            Appointments appointments,
            FreeSlots slots,
            OpeningHours hours,
            AppointmentMail mail,
            Facts facts,
            Clock clock) {
        this.outlets = outlets;
        this.appointments = appointments;
        this.slots = slots;
        this.hours = hours;
        this.mail = mail;
        this.facts = facts;
        this.clock = clock;
    }

    /** {@code pass} opens it again; shown once. */
    public record Booked(UUID id, Token pass) {}

    @Transactional
    public Booked book(UUID outletId, UUID customer, String service, Instant startsAt, @Nullable String note) {
        var now = clock.instant();
        var outlet = outlets.requireLocked(outletId);
        if (!outlet.serves(service)) {
            throw new Invalid("service_not_here", new FieldError("service", "unknown"));
        }
        if (appointments.open(customer, now) >= MOST_OPEN) {
            throw new Conflict("too_many_appointments");
        }
        requireFree(outlet, startsAt);
        var booked =
                new Appointment(Ids.next(now), outletId, service, customer, startsAt, note, AppointmentState.BOOKED, 1);
        var pass = Token.make();
        appointments.add(booked, pass, now);
        facts.record(new AppointmentBooked(booked.id(), outletId, customer, service, startsAt, now));
        mail.booked(booked, outlet);
        return new Booked(booked.id(), pass);
    }

    @Transactional
    void move(UUID id, Instant startsAt) {
        var now = clock.instant();
        var outlet = outlets.requireLocked(appointments.require(id).outlet());
        var appointment = requireBooked(id);
        if (appointment.startsAt().equals(startsAt)) {
            return;
        }
        requireFree(outlet, startsAt);
        appointments.move(appointment, startsAt);
        facts.record(
                new AppointmentMoved(id, outlet.id(), appointment.customer(), appointment.startsAt(), startsAt, now));
        mail.booked(appointments.require(id), outlet);
    }

    @Transactional
    void cancel(UUID id) {
        var appointment = requireBooked(id);
        appointments.become(appointment, AppointmentState.CANCELLED);
        facts.record(new AppointmentEnded(
                id,
                appointment.outlet(),
                appointment.customer(),
                AppointmentState.CANCELLED,
                appointment.startsAt(),
                clock.instant()));
    }

    private Appointment requireBooked(UUID id) {
        var appointment = appointments.requireLocked(id);
        if (appointment.state() != AppointmentState.BOOKED) {
            throw new Conflict("appointment_over");
        }
        return appointment;
    }

    private void requireFree(Outlet outlet, Instant startsAt) {
        var day = startsAt.atZone(hours.zone(outlet)).toLocalDate();
        var slot = slots.on(outlet, day).stream()
                .filter(one -> one.startsAt().equals(startsAt))
                .findFirst()
                .orElseThrow(() -> new Invalid("no_such_slot", new FieldError("startsAt", "unknown")));
        if (slot.free() == 0) {
            throw new Conflict("slot_taken", new FieldError("startsAt", "taken"));
        }
    }
}
