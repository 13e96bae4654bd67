package io.chengnuo.routing;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import io.chengnuo.ticket.TicketBriefs;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.TicketScope;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The responsibility map: everybody reads it, whoever keeps the policy changes it. */
@RestController
@RequestMapping("/api/v1")
class ResponsibilityMapController {

    private final ResponsibilityMaps maps;
    private final TicketBriefs tickets;
    private final TicketScope scope;
    private final Organisation organisation;
    private final Access access;
    private final Facts facts;
    private final Clock clock;

    ResponsibilityMapController(
            ResponsibilityMaps maps,
            TicketBriefs tickets,
            TicketScope scope,
            Organisation organisation,
            Access access,
            Facts facts,
            Clock clock) {
        this.maps = maps;
        this.tickets = tickets;
        this.scope = scope;
        this.organisation = organisation;
        this.access = access;
        this.facts = facts;
        this.clock = clock;
    }

    /** Version 0: the one that was shipped. */
    record Shown(Responsibilities map, Map<Department, String> teamNames, long version) {}

    record Changed(long version) {}

    record OfTicket(List<Responsibilities.Scenario> scenarios, Map<Department, String> teamNames) {}

    @GetMapping("/responsibilities")
    @SignedIn
    @Transactional(readOnly = true)
    public ResponseEntity<Shown> now() {
        var kept = maps.now();
        return ResponseEntity.ok()
                .eTag(Version.tag(kept.version()))
                .body(new Shown(kept.map(), names(kept.map()), kept.version()));
    }

    @PutMapping("/responsibilities")
    @Requires(Right.POLICY_EDIT)
    @Transactional
    public ResponseEntity<Changed> change(
            @Valid @RequestBody Responsibilities wanted,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        wanted.requireComplete();
        var at = clock.instant();
        wanted.teams().values().forEach(organisation::team);
        var version = maps.put(wanted, ifMatch, access.person(), at);
        facts.record(new ResponsibilityMapChanged(
                access.person(), version, wanted.scenarios().size(), at));
        return ResponseEntity.ok().eTag(Version.tag(version)).body(new Changed(version));
    }

    /** The scenarios that the category of this ticket is a case of. */
    @GetMapping("/tickets/{id}/responsibilities")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public OfTicket ofTicket(@PathVariable UUID id) {
        var ticket = new TicketId(id);
        scope.require(ticket, Right.TICKET_READ);
        var map = maps.now().map();
        return new OfTicket(map.of(tickets.require(ticket).category()), names(map));
    }

    private Map<Department, String> names(Responsibilities map) {
        var names = new EnumMap<Department, String>(Department.class);
        var known = organisation.teamNames(map.teams().values());
        map.teams().forEach((department, team) -> names.put(department, known.getOrDefault(team, "?")));
        return names;
    }
}
