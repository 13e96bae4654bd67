package io.chengnuo.people;

import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** Teams of all units. */
@RestController
@RequestMapping("/api/v1/teams")
class TeamController {

    private final Organisation organisation;
    private final AddTeam add;
    private final ChangeTeam change;

    TeamController(Organisation organisation, AddTeam add, ChangeTeam change) {
        this.organisation = organisation;
        this.add = add;
        this.change = change;
    }

    record Added(
            @NotNull UUID unit,
            @NotBlank @Size(max = 80) String name,
            @NotNull TeamKind kind) {}

    record Changed(
            @NotBlank @Size(max = 80) String name,
            @NotNull TeamKind kind,
            @Nullable UUID lead) {}

    record All(List<Team> items) {}

    @GetMapping
    @SignedIn
    All all() {
        return new All(organisation.teams());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.PEOPLE_EDIT)
    Team add(@Valid @RequestBody Added body) {
        return add.add(body.unit(), body.name().strip(), body.kind());
    }

    @PutMapping("/{id}")
    @Requires(Right.PEOPLE_EDIT)
    ResponseEntity<Team> change(
            @PathVariable UUID id,
            @Valid @RequestBody Changed body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var team = change.change(id, body.name().strip(), body.kind(), body.lead(), ifMatch);
        return ResponseEntity.ok().eTag(Version.tag(team.version())).body(team);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.PEOPLE_EDIT)
    void remove(@PathVariable UUID id) {
        change.remove(id);
    }
}
