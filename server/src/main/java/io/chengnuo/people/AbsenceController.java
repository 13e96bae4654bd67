package io.chengnuo.people;

import static io.chengnuo.people.db.Tables.ABSENCES;

import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
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

/** When somebody is away, and who decides meanwhile. Everybody may report himself; leads their people. */
@RestController
@RequestMapping("/api/v1/people/{person}/absences")
class AbsenceController {

    private final DSLContext sql;
    private final ReportAbsence report;
    private final StaffReach reach;
    private final Organisation organisation;
    private final Access access;
    private final Clock clock;

    AbsenceController(
            DSLContext sql,
            ReportAbsence report,
            StaffReach reach,
            Organisation organisation,
            Access access,
            Clock clock) {
        this.sql = sql;
        this.report = report;
        this.reach = reach;
        this.organisation = organisation;
        this.access = access;
        this.clock = clock;
    }

    record Wanted(
            @NotNull AbsenceKind kind,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable UUID deputy,
            @Nullable @Size(max = 500) String note) {}

    record View(
            UUID id,
            AbsenceKind kind,
            Instant from,
            @Nullable Instant to,
            Organisation.@Nullable Named deputy,
            @Nullable String note,
            @Nullable Instant endedAt) {}

    record All(List<View> items) {}

    record Made(UUID id) {}

    @GetMapping
    @SignedIn
    @Transactional(readOnly = true)
    public All all(@PathVariable UUID person) {
        enter(person);
        var rows = sql.selectFrom(ABSENCES)
                .where(ABSENCES.PERSON.eq(person))
                .orderBy(ABSENCES.FROM_AT.desc(), ABSENCES.ID.desc())
                .limit(100)
                .fetch();
        var names = organisation.personNames(rows.getValues(ABSENCES.DEPUTY).stream()
                .filter(Objects::nonNull)
                .toList());
        return new All(rows.map(row -> new View(
                row.getId(),
                AbsenceKind.valueOf(row.getKind()),
                row.getFromAt(),
                row.getToAt(),
                row.getDeputy() == null
                        ? null
                        : new Organisation.Named(row.getDeputy(), names.getOrDefault(row.getDeputy(), "?")),
                row.getNote(),
                row.getEndedAt())));
    }

    @PostMapping
    @SignedIn
    ResponseEntity<Made> report(@PathVariable UUID person, @Valid @RequestBody Wanted wanted) {
        enter(person);
        requireGranted(person, wanted.kind());
        var from = Objects.requireNonNullElseGet(wanted.from(), clock::instant);
        var id = report.report(
                person, wanted.kind(), from, wanted.to(), wanted.deputy(), wanted.note(), access.person());
        return ResponseEntity.created(URI.create("/api/v1/people/" + person + "/absences/" + id))
                .body(new Made(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    void end(@PathVariable UUID person, @PathVariable UUID id) {
        enter(person);
        report.end(person, id);
    }

    /** Leave is asked for and granted; falling ill is only said. */
    private void requireGranted(UUID person, AbsenceKind kind) {
        var planned = kind == AbsenceKind.LEAVE || kind == AbsenceKind.TRAINING || kind == AbsenceKind.LEFT;
        if (planned && person.equals(access.person()) && !access.has(Right.TAKEOVER)) {
            throw new Conflict("leave_is_asked_for", new FieldError("kind", "invalid"));
        }
    }

    private void enter(UUID person) {
        if (person.equals(access.person())) {
            return;
        }
        if (!access.has(Right.TAKEOVER)) {
            throw new NotFound("no_such_person");
        }
        reach.require(person, Right.TAKEOVER);
    }
}
