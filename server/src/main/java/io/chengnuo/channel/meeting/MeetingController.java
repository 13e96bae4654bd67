package io.chengnuo.channel.meeting;

import static io.chengnuo.channel.db.Tables.MEETINGS;

import io.chengnuo.channel.Named;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** The meetings of a ticket. */
@RestController
@RequestMapping("/api/v1")
class MeetingController {

    private final Meetings meetings;
    private final BookMeeting book;
    private final TicketScope tickets;
    private final Organisation organisation;
    private final Access access;

    MeetingController(
            Meetings meetings, BookMeeting book, TicketScope tickets, Organisation organisation, Access access) {
        this.meetings = meetings;
        this.book = book;
        this.tickets = tickets;
        this.organisation = organisation;
        this.access = access;
    }

    record Wanted(
            @NotBlank @Size(max = 200) String subject,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,

            @Nullable @Size(max = 500) @Pattern(regexp = "https://\\S+")
            String link,

            boolean invitesCustomer,
            @NotNull @Size(max = 50) List<@NotNull UUID> staff,
            @NotNull @Size(max = 20) List<@NotBlank @Email @Size(max = 254) String> guests) {

        BookMeeting.Wanted cleaned() {
            return new BookMeeting.Wanted(
                    subject.strip(),
                    startsAt,
                    endsAt,
                    link,
                    invitesCustomer,
                    staff.stream().distinct().toList(),
                    guests.stream().map(String::strip).distinct().toList());
        }
    }

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** {@code toCustomer}: he gets them too. */
    record Minutes(
            @NotBlank @Size(max = 20_000) String minutes,
            @Nullable Boolean toCustomer) {}

    record Made(UUID id) {}

    record Shown(
            UUID id,
            String subject,
            Instant startsAt,
            Instant endsAt,
            String link,
            boolean invitesCustomer,
            List<Named> staff,
            List<String> guests,
            MeetingState state,
            @Nullable String minutes,
            @Nullable Named minutesBy,
            Named bookedBy,
            long version) {}

    /** {@code makesRooms}: a link need not be typed. */
    record Items(List<Shown> items, boolean makesRooms) {}

    @GetMapping("/tickets/{ticket}/meetings")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Items list(@PathVariable UUID ticket) {
        tickets.require(new TicketId(ticket), Right.TICKET_READ);
        var found = meetings.ofTicket(ticket);
        var names = organisation.personNames(found.stream()
                .flatMap(one -> Stream.concat(
                        one.staff().stream(),
                        Stream.of(one.bookedBy(), one.minutesBy()).filter(Objects::nonNull)))
                .toList());
        return new Items(
                found.stream()
                        .map(one -> new Shown(
                                one.id(),
                                one.subject(),
                                one.startsAt(),
                                one.endsAt(),
                                one.link(),
                                one.invitesCustomer(),
                                one.staff().stream()
                                        .map(person -> Objects.requireNonNull(Named.of(person, names)))
                                        .toList(),
                                one.guests(),
                                one.state(),
                                one.minutes(),
                                Named.of(one.minutesBy(), names),
                                Objects.requireNonNull(Named.of(one.bookedBy(), names)),
                                one.version()))
                        .toList(),
                book.makesRooms());
    }

    @PostMapping("/tickets/{ticket}/meetings")
    @Requires(Right.TICKET_REPLY)
    @Transactional
    public ResponseEntity<Made> book(@PathVariable UUID ticket, @Valid @RequestBody Wanted wanted) {
        var about = new TicketId(ticket);
        tickets.requireLocked(about, Right.TICKET_REPLY);
        var id = book.book(about, wanted.cleaned(), access.person());
        return ResponseEntity.created(URI.create("/api/v1/tickets/" + ticket + "/meetings"))
                .body(new Made(id));
    }

    @PutMapping("/meetings/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_REPLY)
    @Transactional
    public void change(
            @PathVariable UUID id,
            @Valid @RequestBody Wanted wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        book.change(
                id, wanted.cleaned(), access.person(), tickets.covers(MEETINGS.TICKET, Right.TICKET_REPLY), ifMatch);
    }

    @DeleteMapping("/meetings/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_REPLY)
    @Transactional
    public void cancel(
            @PathVariable UUID id,
            @Valid @RequestBody Reason reason,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        book.cancel(
                id,
                reason.reason().strip(),
                access.person(),
                tickets.covers(MEETINGS.TICKET, Right.TICKET_REPLY),
                ifMatch);
    }

    @PutMapping("/meetings/{id}/minutes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_REPLY)
    @Transactional
    public void minutes(
            @PathVariable UUID id,
            @Valid @RequestBody Minutes minutes,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        book.minutes(
                id,
                minutes.minutes().strip(),
                Boolean.TRUE.equals(minutes.toCustomer()),
                access.person(),
                tickets.covers(MEETINGS.TICKET, Right.TICKET_REPLY),
                ifMatch);
    }
}
