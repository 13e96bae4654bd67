package io.chengnuo.survey;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The team lead's list of bad marks. */
@RestController
@RequestMapping("/api/v1/follow-ups")
class FollowUpController {

    private final FollowUps followUps;
    private final CloseFollowUp close;
    private final Organisation organisation;
    private final Access access;

    FollowUpController(FollowUps followUps, CloseFollowUp close, Organisation organisation, Access access) {
        this.followUps = followUps;
        this.close = close;
        this.organisation = organisation;
        this.access = access;
    }

    enum State {
        OPEN,
        DONE
    }

    record Named(UUID id, String name) {}

    record View(
            UUID id,
            UUID ticket,
            String number,
            String subject,
            @Nullable Named team,
            @Nullable Named person,
            int score,
            int lowest,
            @Nullable String comment,
            Instant openedAt,
            Instant dueAt,
            @Nullable Instant doneAt,
            @Nullable Named doneBy,
            @Nullable FollowUpOutcome outcome,
            @Nullable String note,
            long version) {}

    record Outcome(
            @NotNull FollowUpOutcome outcome,
            @NotBlank @Size(max = 4000) String note) {}

    @GetMapping
    @Requires(Right.SURVEY_READ)
    @Transactional(readOnly = true)
    public Page<View> list(
            @RequestParam(defaultValue = "open") State state,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var scope = access.scope(Right.SURVEY_READ);
        var page = state == State.OPEN ? followUps.open(scope, limit, cursor) : followUps.done(scope, limit, cursor);
        return new Page<>(views(page.items()), page.next());
    }

    @PutMapping("/{id}/outcome")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SURVEY_FOLLOW_UP)
    void close(
            @PathVariable UUID id,
            @Valid @RequestBody Outcome body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        close.close(id, body.outcome(), body.note(), ifMatch);
    }

    private List<View> views(List<FollowUp> shown) {
        var teams = organisation.teamNames(ids(shown, FollowUp::team));
        var people = organisation.personNames(
                Stream.concat(ids(shown, FollowUp::person).stream(), ids(shown, FollowUp::doneBy).stream())
                        .toList());
        return shown.stream().map(one -> view(one, teams, people)).toList();
    }

    private static Collection<UUID> ids(List<FollowUp> shown, Function<FollowUp, @Nullable UUID> of) {
        return shown.stream().map(of).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static View view(FollowUp one, Map<UUID, String> teams, Map<UUID, String> people) {
        return new View(
                one.id(),
                one.ticket(),
                one.number(),
                one.subject(),
                named(one.team(), teams),
                named(one.person(), people),
                one.score(),
                one.lowest(),
                one.comment(),
                one.openedAt(),
                one.dueAt(),
                one.doneAt(),
                named(one.doneBy(), people),
                one.outcome(),
                one.note(),
                one.version());
    }

    private static @Nullable Named named(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new Named(id, names.getOrDefault(id, "?"));
    }
}
