package io.chengnuo.channel.visit;

import static io.chengnuo.channel.db.Tables.SITE_VISITS;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.Skills;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Planning visits to customers and seeing a day of them. */
@RestController
@RequestMapping("/api/v1")
class SiteVisitController {

    private final SiteVisits visits;
    private final PlanSiteVisit plan;
    private final ShownVisits shown;
    private final VisitReach reach;
    private final TicketScope tickets;
    private final TicketBriefs briefs;
    private final Organisation organisation;
    private final Skills skills;
    private final Tenants tenants;
    private final Access access;
    private final Clock clock;

    SiteVisitController(
            SiteVisits visits,
            PlanSiteVisit plan,
            ShownVisits shown,
            VisitReach reach,
            TicketScope tickets,
            TicketBriefs briefs,
            Organisation organisation,
            Skills skills,
            Tenants tenants,
            Access access,
            Clock clock) {
        this.visits = visits;
        this.plan = plan;
        this.shown = shown;
        this.reach = reach;
        this.tickets = tickets;
        this.briefs = briefs;
        this.organisation = organisation;
        this.skills = skills;
        this.tenants = tenants;
        this.access = access;
        this.clock = clock;
    }

    record Wanted(
            @NotNull UUID engineer,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotBlank @Size(max = 300) String address,
            @NotBlank @Size(max = 300) String purpose,
            @Nullable @Size(max = 1000) String materials) {

        PlanSiteVisit.Wanted cleaned() {
            return new PlanSiteVisit.Wanted(
                    engineer,
                    startsAt,
                    endsAt,
                    address.strip(),
                    purpose.strip(),
                    materials == null || materials.isBlank() ? null : materials.strip());
        }
    }

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    record Made(UUID id) {}

    record Items<T>(List<T> items) {}

    /** {@code level} of the skill the ticket asks for, null without it. */
    record Engineer(UUID id, String name, @Nullable Integer level, boolean busy) {}

    /** One day, everybody's whose tickets one reaches, in the order of time; or one engineer's. */
    @GetMapping("/site-visits")
    @Requires({Right.VISIT_PLAN, Right.VISIT_WORK})
    @Transactional(readOnly = true)
    public Page<ShownVisits.Shown> day(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID engineer,
            @RequestParam(defaultValue = "100") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        var within = engineer == null ? reach.readable() : reach.readable().and(SITE_VISITS.ENGINEER.eq(engineer));
        return page(day, within, limit, cursor);
    }

    /** What the one who asks has to do on a day. */
    @GetMapping("/site-visits/mine")
    @Requires(Right.VISIT_WORK)
    @Transactional(readOnly = true)
    public Page<ShownVisits.Shown> mine(@RequestParam(required = false) @Nullable LocalDate day) {
        return page(day, SITE_VISITS.ENGINEER.eq(access.person()), 100, null);
    }

    @GetMapping("/site-visits/{id}")
    @Requires({Right.VISIT_PLAN, Right.VISIT_WORK})
    @Transactional(readOnly = true)
    public ShownVisits.Shown read(@PathVariable UUID id) {
        var visit = visits.find(id, reach.readable()).orElseThrow(() -> new NotFound("no_such_site_visit"));
        return shown.of(List.of(visit), clock.instant()).getFirst();
    }

    @GetMapping("/tickets/{ticket}/site-visits")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Items<ShownVisits.Shown> ofTicket(@PathVariable UUID ticket) {
        tickets.require(new TicketId(ticket), Right.TICKET_READ);
        return new Items<>(shown.of(visits.ofTicket(ticket), clock.instant()));
    }

    @PostMapping("/tickets/{ticket}/site-visits")
    @Requires(Right.VISIT_PLAN)
    @Transactional
    public ResponseEntity<Made> plan(@PathVariable UUID ticket, @Valid @RequestBody Wanted wanted) {
        var about = new TicketId(ticket);
        tickets.requireLocked(about, Right.VISIT_PLAN);
        var id = plan.plan(about, wanted.cleaned());
        return ResponseEntity.created(URI.create("/api/v1/site-visits/" + id)).body(new Made(id));
    }

    /** Who could go: the people of a team, with their skill and whether they are free then. */
    @GetMapping("/tickets/{ticket}/engineers")
    @Requires(Right.VISIT_PLAN)
    @Transactional(readOnly = true)
    public Items<Engineer> engineers(
            @PathVariable UUID ticket,
            @RequestParam @NotNull Instant from,
            @RequestParam @NotNull Instant to,
            @RequestParam(required = false) @Nullable UUID team) {
        tickets.require(new TicketId(ticket), Right.VISIT_PLAN);
        var about = briefs.require(new TicketId(ticket));
        var asked = team == null ? about.team() : team;
        if (asked == null) {
            return new Items<>(List.of());
        }
        var people = organisation.membersOf(asked);
        var ids = people.stream().map(Organisation.Named::id).toList();
        var held = skills.of(ids, skill(about.category()));
        var busy = visits.busy(ids, from, to);
        var today = skills.today(clock.instant());
        return new Items<>(people.stream()
                .map(one -> {
                    var level = held.get(one.id());
                    return new Engineer(
                            one.id(),
                            one.name(),
                            level == null || !level.holdsOn(today) ? null : level.level(),
                            busy.contains(one.id()));
                })
                .sorted(Comparator.comparing(Engineer::busy)
                        .thenComparing(one -> one.level() == null ? 0 : -one.level())
                        .thenComparing(Engineer::name))
                .toList());
    }

    @PutMapping("/site-visits/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.VISIT_PLAN)
    void move(
            @PathVariable UUID id,
            @Valid @RequestBody Wanted wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        plan.move(id, wanted.cleaned(), reach.planned(), ifMatch);
    }

    @DeleteMapping("/site-visits/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.VISIT_PLAN)
    void cancel(
            @PathVariable UUID id,
            @Valid @RequestBody Reason reason,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        plan.cancel(id, reason.reason().strip(), reach.planned(), ifMatch);
    }

    private Page<ShownVisits.Shown> page(
            @Nullable LocalDate day, Condition within, int limit, @Nullable String cursor) {
        var now = clock.instant();
        var zone = tenants.require(Tenancy.require()).zone();
        var on = day == null ? LocalDate.ofInstant(now, zone) : day;
        var page = visits.between(
                on.atStartOfDay(zone).toInstant(),
                on.plusDays(1).atStartOfDay(zone).toInstant(),
                within,
                limit,
                cursor);
        return new Page<>(shown.of(page.items(), now), page.next());
    }

    /** Skills are kept under categories, or under the one above. */
    private String skill(String category) {
        return skills.known(category) ? category : category.split("/", 2)[0];
    }
}
