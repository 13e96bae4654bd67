package io.chengnuo.people;

import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.Unauthorized;
import io.chengnuo.shared.database.Tenants;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and what they may do. */
@RestController
@RequestMapping("/api/v1/me")
class MeController {

    private final Access access;
    private final People people;
    private final Organisation organisation;
    private final Tenants tenants;

    MeController(Access access, People people, Organisation organisation, Tenants tenants) {
        this.access = access;
        this.people = people;
        this.organisation = organisation;
        this.tenants = tenants;
    }

    record Company(UUID id, String name, String locale, String zone) {}

    record TeamOf(UUID id, String name, UUID unit, TeamKind kind) {}

    /** {@code reaches} says how far each right goes. */
    record Me(
            UUID id,
            String name,
            String email,
            String locale,
            Set<Right> rights,
            Map<Right, Reach> reaches,
            List<TeamOf> teams,
            Company company) {}

    @GetMapping
    @SignedIn
    @Transactional(readOnly = true)
    Me me() {
        var person = people.find(access.person()).orElseThrow(() -> new Unauthorized("not_signed_in"));
        var tenant = tenants.require(Tenancy.require());
        var reaches = new EnumMap<Right, Reach>(Right.class);
        access.all().forEach((right, scope) -> reaches.put(right, scope.reach()));
        return new Me(
                person.id(),
                person.name(),
                person.email(),
                Objects.requireNonNullElse(person.locale(), tenant.locale().toLanguageTag()),
                reaches.keySet(),
                reaches,
                organisation.teamsOf(person.id()).stream()
                        .map(team -> new TeamOf(team.id(), team.name(), team.unit(), team.kind()))
                        .toList(),
                new Company(
                        tenant.id(),
                        tenant.name(),
                        tenant.locale().toLanguageTag(),
                        tenant.zone().getId()));
    }
}
