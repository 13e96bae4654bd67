package io.chengnuo.channel.outlet;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.portal.Network;
import io.chengnuo.channel.portal.PortalAccess;
import io.chengnuo.customer.RecogniseCustomer;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appointments at outlets, by the customer. */
@RestController
@RequestMapping("/api/v1/portal")
class PortalAppointmentController {

    private final Outlets outlets;
    private final Appointments appointments;
    private final BookAppointment book;
    private final TakeNumber take;
    private final Pass pass;
    private final RecogniseCustomer recognise;
    private final PortalAccess access;
    private final Attempts attempts;

    PortalAppointmentController(
            Outlets outlets,
            Appointments appointments,
            BookAppointment book,
            TakeNumber take,
            Pass pass,
            RecogniseCustomer recognise,
            PortalAccess access,
            Attempts attempts) {
        this.outlets = outlets;
        this.appointments = appointments;
        this.book = book;
        this.take = take;
        this.pass = pass;
        this.recognise = recognise;
        this.access = access;
        this.attempts = attempts;
    }

    record Contact(
            @Nullable @Size(max = 120) String name,
            @Nullable @Size(max = 254) String email,
            @Nullable @Size(max = 40) String phone) {}

    /** {@code contact} may be left out by whoever is in the portal already. */
    record Wanted(
            @NotBlank @Size(max = 80) String service,
            @NotNull Instant startsAt,
            @Nullable @Size(max = 500) String note,
            @Nullable @Valid Contact contact) {}

    record Booked(UUID id, Instant startsAt, String pass) {
        @Override
        public String toString() {
            return "Booked[" + id + "]";
        }
    }

    record Moved(@NotNull Instant startsAt) {}

    record Shown(
            UUID id,
            String code,
            String outlet,
            String address,
            String service,
            Instant startsAt,
            @Nullable String note,
            AppointmentState state) {}

    record Items<T>(List<T> items) {}

    @PostMapping("/outlets/{code}/appointments")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenDoor("anybody may book a time at an outlet; limited by network, contact and customer")
    @Transactional
    public Booked book(@PathVariable String code, @Valid @RequestBody Wanted wanted, HttpServletRequest from) {
        attempts.count(
                VisitorLimits.APPOINTMENTS_OF_NETWORK,
                Network.of(from.getRemoteAddr()).key());
        var outlet = outlets.require(code);
        var customer = access.current().isPresent() ? access.require().customer() : stranger(wanted.contact());
        var booked = book.book(outlet.id(), customer, wanted.service(), wanted.startsAt(), wanted.note());
        return new Booked(booked.id(), wanted.startsAt(), booked.pass().text());
    }

    @GetMapping("/appointments")
    @OpenDoor("shows a customer whose address is proven his appointments")
    @Transactional(readOnly = true)
    public Items<Shown> mine() {
        var session = access.require();
        if (!session.proven()) {
            throw new Forbidden("address_not_proven");
        }
        return new Items<>(
                appointments.of(session.customer()).stream().map(this::shown).toList());
    }

    @GetMapping("/appointments/{id}")
    @OpenDoor("shows an appointment to whoever holds its pass, and to its customer")
    @Transactional(readOnly = true)
    public Shown read(
            @PathVariable UUID id, @RequestHeader(name = Pass.HEADER, required = false) @Nullable String held) {
        return shown(pass.appointment(id, held));
    }

    @PutMapping("/appointments/{id}/time")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("moves an appointment for whoever holds its pass, and for its customer")
    @Transactional
    public void move(
            @PathVariable UUID id,
            @Valid @RequestBody Moved moved,
            @RequestHeader(name = Pass.HEADER, required = false) @Nullable String held) {
        book.move(pass.appointment(id, held).id(), moved.startsAt());
    }

    @DeleteMapping("/appointments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("cancels an appointment for whoever holds its pass, and for its customer")
    @Transactional
    public void cancel(
            @PathVariable UUID id, @RequestHeader(name = Pass.HEADER, required = false) @Nullable String held) {
        book.cancel(pass.appointment(id, held).id());
    }

    /** In the hall: the appointment becomes a number that is called in its turn. */
    @PostMapping("/appointments/{id}/arrival")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenDoor("gives whoever holds the pass of an appointment a number on its day")
    @Transactional
    public PortalQueueController.Number arrive(
            @PathVariable UUID id, @RequestHeader(name = Pass.HEADER, required = false) @Nullable String held) {
        return PortalQueueController.Number.of(
                take.arrive(pass.appointment(id, held).id()));
    }

    private UUID stranger(@Nullable Contact contact) {
        if (contact == null || (contact.email() == null && contact.phone() == null)) {
            throw new Invalid("contact_missing", new FieldError("contact", "missing"));
        }
        attempts.count(
                VisitorLimits.APPOINTMENTS_OF_CONTACT,
                String.valueOf(contact.phone() == null ? contact.email() : contact.phone()));
        return recognise
                .from(contact.name(), contact.email(), contact.phone())
                .customer()
                .value();
    }

    private Shown shown(Appointment one) {
        var outlet = outlets.require(one.outlet()).details();
        return new Shown(
                one.id(),
                outlet.code(),
                outlet.name(),
                outlet.address(),
                one.service(),
                one.startsAt(),
                one.note(),
                one.state());
    }
}
