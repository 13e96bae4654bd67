package io.chengnuo.channel.outlet;

import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds customers of their appointments, once, and ends those that nobody came to. */
@Component
public class WatchAppointments {

    private static final int BATCH = 100;
    private static final Duration BEFORE = Duration.ofHours(18);
    private static final Duration GRACE = Duration.ofHours(6);

    private final Appointments appointments;
    private final Outlets outlets;
    private final AppointmentMail mail;
    private final Facts facts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    WatchAppointments(
            Appointments appointments,
            Outlets outlets,
            AppointmentMail mail,
            Facts facts,
            Clock clock,
            TransactionTemplate transaction) {
        this.appointments = appointments;
        this.outlets = outlets;
        this.mail = mail;
        this.facts = facts;
        this.clock = clock;
        this.transaction = transaction;
    }

    public void now() {
        transaction.executeWithoutResult(status -> {
            remind(clock.instant());
            end(clock.instant());
        });
    }

    private void remind(Instant now) {
        var due = appointments.claimToRemind(now, now.plus(BEFORE), BATCH);
        var places = outlets.of(due.stream().map(Appointment::outlet).toList());
        due.forEach(one -> {
            var outlet = places.get(one.outlet());
            if (outlet != null) {
                mail.reminded(one, outlet);
            }
        });
        appointments.reminded(due.stream().map(Appointment::id).toList(), now);
    }

    private void end(Instant now) {
        appointments.claimMissed(now.minus(GRACE), BATCH).forEach(one -> {
            appointments.become(one, AppointmentState.MISSED);
            facts.record(new AppointmentEnded(
                    one.id(), one.outlet(), one.customer(), AppointmentState.MISSED, one.startsAt(), now));
        });
    }
}
