package io.chengnuo.channel.meeting;

import io.chengnuo.channel.portal.PortalAccess;
import io.chengnuo.channel.portal.PortalTickets;
import io.chengnuo.people.OpenDoor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings the customer is invited to. */
@RestController
@RequestMapping("/api/v1/portal/requests/{number}/meetings")
class PortalMeetingController {

    private final PortalAccess access;
    private final PortalTickets tickets;
    private final Meetings meetings;

    PortalMeetingController(PortalAccess access, PortalTickets tickets, Meetings meetings) {
        this.access = access;
        this.tickets = tickets;
        this.meetings = meetings;
    }

    record Shown(UUID id, String subject, Instant startsAt, Instant endsAt, String link) {}

    record Items(List<Shown> items) {}

    @GetMapping
    @OpenDoor("shows the meetings for a request that the portal session opens")
    @Transactional(readOnly = true)
    public Items list(@PathVariable String number) {
        var ticket = tickets.require(number, access.require()).id();
        return new Items(meetings.ofTicket(ticket.value()).stream()
                .filter(one -> one.invitesCustomer() && one.state() == MeetingState.BOOKED)
                .map(one -> new Shown(one.id(), one.subject(), one.startsAt(), one.endsAt(), one.link()))
                .toList());
    }
}
