package io.chengnuo.channel.outlet;

import io.chengnuo.channel.Named;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The appointments of an outlet's day, for those at the counters. */
@RestController
@RequestMapping("/api/v1")
class AppointmentController {

    private final Outlets outlets;
    private final Appointments appointments;
    private final BookAppointment book;
    private final TakeNumber take;
    private final OpeningHours hours;
    private final CustomerSummaries customers;

    AppointmentController(
            Outlets outlets,
            Appointments appointments,
            BookAppointment book,
            TakeNumber take,
            OpeningHours hours,
            CustomerSummaries customers) {
        this.outlets = outlets;
        this.appointments = appointments;
        this.book = book;
        this.take = take;
        this.hours = hours;
        this.customers = customers;
    }

    record Shown(
            UUID id,
            Named customer,
            String service,
            Instant startsAt,
            @Nullable String note,
            AppointmentState state) {}

    record Items<T>(List<T> items) {}

    @GetMapping("/outlets/{id}/appointments")
    @Requires({Right.COUNTER_WORK, Right.OUTLET_READ})
    @Transactional(readOnly = true)
    public Items<Shown> ofDay(@PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day) {
        var outlet = outlets.require(id);
        var zone = hours.zone(outlet);
        var on = day == null ? hours.day() : day;
        var found = appointments.between(
                id,
                on.atStartOfDay(zone).toInstant(),
                on.plusDays(1).atStartOfDay(zone).toInstant());
        var names = customers.names(found.stream().map(Appointment::customer).toList());
        return new Items<>(found.stream()
                .map(one -> new Shown(
                        one.id(),
                        Objects.requireNonNull(Named.of(one.customer(), names)),
                        one.service(),
                        one.startsAt(),
                        one.note(),
                        one.state()))
                .toList());
    }

    @PostMapping("/appointments/{id}/arrival")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.COUNTER_WORK)
    PortalQueueController.Number arrive(@PathVariable UUID id) {
        return PortalQueueController.Number.of(take.arrive(id));
    }

    @DeleteMapping("/appointments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.COUNTER_WORK)
    void cancel(@PathVariable UUID id) {
        book.cancel(id);
    }
}
