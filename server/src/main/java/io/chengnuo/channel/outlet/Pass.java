package io.chengnuo.channel.outlet;

import io.chengnuo.channel.portal.PortalAccess;
import io.chengnuo.channel.portal.PortalSession;
import io.chengnuo.channel.portal.Token;
import io.chengnuo.shared.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may see and change an appointment or a number: whoever holds its pass, and its customer once the address was proven. Everybody
 * else hears that it is not there.
 */
@Component
class Pass {

    static final String HEADER = "X-Pass";

    private final PortalAccess access;
    private final Appointments appointments;
    private final QueueNumbers numbers;

    Pass(PortalAccess access, Appointments appointments, QueueNumbers numbers) {
        this.access = access;
        this.appointments = appointments;
        this.numbers = numbers;
    }

    Appointment appointment(UUID id, @Nullable String pass) {
        var appointment = appointments.require(id);
        var held = pass != null
                && appointments
                        .withPass(new Token(pass))
                        .filter(one -> one.id().equals(id))
                        .isPresent();
        if (!held && !isOf(appointment.customer())) {
            throw new NotFound("no_such_appointment");
        }
        return appointment;
    }

    QueueNumber number(UUID id, @Nullable String pass) {
        if (pass == null) {
            throw new NotFound("no_such_number");
        }
        return numbers.withPass(id, new Token(pass)).orElseThrow(() -> new NotFound("no_such_number"));
    }

    private boolean isOf(UUID customer) {
        return access.current()
                .filter(PortalSession::proven)
                .filter(session -> session.customer().equals(customer))
                .isPresent();
    }
}
