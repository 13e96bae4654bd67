package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.DEPUTIES;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own deputies. */
@RestController
@RequestMapping("/api/v1/me/deputies")
class MyDeputiesController {

    private final DSLContext sql;
    private final NameDeputy name;
    private final Organisation organisation;
    private final Access access;
    private final Clock clock;

    MyDeputiesController(DSLContext sql, NameDeputy name, Organisation organisation, Access access, Clock clock) {
        this.sql = sql;
        this.name = name;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    record Wanted(
            @NotNull UUID deputy,
            @NotNull Instant from,
            @NotNull Instant to) {}

    record View(UUID id, Organisation.Named deputy, Instant from, Instant to) {}

    record All(List<View> items) {}

    record Made(UUID id) {}

    /** Those that are not over. */
    @GetMapping
    @SignedIn
    @Transactional(readOnly = true)
    public All all() {
        var rows = sql.selectFrom(DEPUTIES)
                .where(DEPUTIES.PERSON.eq(access.person()), DEPUTIES.TO_AT.gt(clock.instant()))
                .orderBy(DEPUTIES.FROM_AT, DEPUTIES.ID)
                .limit(100)
                .fetch();
        var names = organisation.personNames(rows.getValues(DEPUTIES.DEPUTY));
        return new All(rows.map(row -> new View(
                row.getId(),
                new Organisation.Named(row.getDeputy(), names.getOrDefault(row.getDeputy(), "?")),
                row.getFromAt(),
                row.getToAt())));
    }

    @PostMapping
    @SignedIn
    ResponseEntity<Made> name(@Valid @RequestBody Wanted wanted) {
        var id = name.name(access.person(), wanted.deputy(), wanted.from(), wanted.to());
        return ResponseEntity.created(URI.create("/api/v1/me/deputies/" + id)).body(new Made(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    void end(@PathVariable UUID id) {
        name.end(access.person(), id);
    }
}
