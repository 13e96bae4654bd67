package io.chengnuo.channel.visit;

import io.chengnuo.channel.Named;
import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.people.Organisation;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits as screens show them. */
@Component
class ShownVisits {

    private final Organisation organisation;
    private final CustomerSummaries customers;
    private final TicketBriefs tickets;
    private final FileStore files;

    ShownVisits(Organisation organisation, CustomerSummaries customers, TicketBriefs tickets, FileStore files) {
        this.organisation = organisation;
        this.customers = customers;
        this.tickets = tickets;
        this.files = files;
    }

    record About(UUID id, String number, String subject) {}

    record File(UUID id, String name) {}

    /** {@code phone} is masked. */
    record Shown(
            UUID id,
            About ticket,
            Named customer,
            @Nullable String phone,
            Named engineer,
            Instant startsAt,
            Instant endsAt,
            String address,
            String purpose,
            @Nullable String materials,
            VisitState state,
            VisitReply reply,
            @Nullable String replyWords,
            @Nullable Instant setOffAt,
            @Nullable Instant arrivedAt,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Instant beganAt,
            @Nullable Instant endedAt,
            @Nullable String findings,
            @Nullable String used,
            @Nullable String failure,
            @Nullable String signer,
            List<File> photos,
            @Nullable UUID signature,
            boolean late,
            long version) {}

    @Transactional(readOnly = true)
    public List<Shown> of(List<SiteVisit> some, Instant now) {
        var people =
                organisation.personNames(some.stream().map(SiteVisit::engineer).toList());
        var known =
                customers.of(some.stream().map(SiteVisit::customer).distinct().toList());
        var briefs = tickets.of(some.stream().map(SiteVisit::ticket).distinct().toList());
        return some.stream()
                .map(one -> {
                    var brief = Objects.requireNonNull(briefs.get(new TicketId(one.ticket())));
                    var customer = known.get(one.customer());
                    return new Shown(
                            one.id(),
                            new About(one.ticket(), brief.number(), brief.subject()),
                            new Named(one.customer(), customer == null ? "?" : customer.name()),
                            customer == null ? null : customer.phone(),
                            Objects.requireNonNull(Named.of(one.engineer(), people)),
                            one.startsAt(),
                            one.endsAt(),
                            one.address(),
                            one.purpose(),
                            one.materials(),
                            one.state(),
                            one.reply(),
                            one.replyWords(),
                            one.setOffAt(),
                            one.arrivedAt(),
                            one.latitude(),
                            one.longitude(),
                            one.beganAt(),
                            one.endedAt(),
                            one.findings(),
                            one.used(),
                            one.failure(),
                            one.signer(),
                            photos(one),
                            one.signature(),
                            late(one, now),
                            one.version());
                })
                .toList();
    }

    private List<File> photos(SiteVisit one) {
        return one.arrivedAt() == null
                ? List.of()
                : files.of(WorkSiteVisit.PHOTOS, one.id()).stream()
                        .map(ShownVisits::file)
                        .toList();
    }

    private static File file(StoredFile file) {
        return new File(file.id(), file.name());
    }

    /** Nobody came in the window. */
    private static boolean late(SiteVisit one, Instant now) {
        var came = one.arrivedAt();
        return came == null ? !one.state().over() && now.isAfter(one.endsAt()) : came.isAfter(one.endsAt());
    }
}
