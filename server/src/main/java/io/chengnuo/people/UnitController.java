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

/** The organisation tree, as a flat list of units with their parents. */
@RestController
@RequestMapping("/api/v1/units")
class UnitController {

    private final Organisation organisation;
    private final AddUnit add;
    private final ChangeUnit change;

    UnitController(Organisation organisation, AddUnit add, ChangeUnit change) {
        this.organisation = organisation;
        this.add = add;
        this.change = change;
    }

    record Added(
            @NotNull UUID parent, @NotBlank @Size(max = 80) String name) {}

    /** {@code parent} is null for the root only. */
    record Changed(
            @Nullable UUID parent, @NotBlank @Size(max = 80) String name) {}

    record View(UUID id, @Nullable UUID parent, String name, long version) {
        static View of(Unit unit) {
            return new View(unit.id(), unit.parent(), unit.name(), unit.version());
        }
    }

    record All(List<View> items) {}

    @GetMapping
    @SignedIn
    All all() {
        return new All(organisation.units().stream().map(View::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.PEOPLE_EDIT)
    View add(@Valid @RequestBody Added body) {
        return View.of(add.add(body.parent(), body.name().strip()));
    }

    @PutMapping("/{id}")
    @Requires(Right.PEOPLE_EDIT)
    ResponseEntity<View> change(
            @PathVariable UUID id,
            @Valid @RequestBody Changed body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var unit = change.change(id, body.name().strip(), body.parent(), ifMatch);
        return ResponseEntity.ok().eTag(Version.tag(unit.version())).body(View.of(unit));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.PEOPLE_EDIT)
    void remove(@PathVariable UUID id) {
        change.remove(id);
    }
}
