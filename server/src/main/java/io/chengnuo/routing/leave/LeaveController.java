package io.chengnuo.routing.leave;

import io.chengnuo.people.AbsenceKind;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.people.TeamsInReach;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Page;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Leave: everybody asks for himself; the roster shows what is asked for. It is granted, refused and withdrawn as an approval. */
@RestController
@RequestMapping("/api/v1")
class LeaveController {

    private final AskForLeave ask;
    private final Leaves leaves;
    private final Organisation organisation;
    private final TeamsInReach teams;
    private final Tenants tenants;
    private final Access access;

    LeaveController(
            AskForLeave ask,
            Leaves leaves,
            Organisation organisation,
            TeamsInReach teams,
            Tenants tenants,
            Access access) {
        this.ask = ask;
        this.leaves = leaves;
        this.organisation = organisation;
        this.teams = teams;
        this.tenants = tenants;
        this.access = access;
    }

    record Body(
            @NotNull AbsenceKind kind,
            @NotNull Instant from,
            @NotNull Instant to,
            @Nullable UUID deputy,
            @NotBlank @Size(max = 500) String note) {}

    record Asked(UUID id) {}

    record View(
            UUID id,
            UUID person,
            AbsenceKind kind,
            Instant from,
            Instant to,
            String note,
            UUID approval,
            LeaveState state,
            @Nullable String reason) {

        static View of(Leave leave) {
            return new View(
                    leave.id(),
                    leave.person(),
                    leave.kind(),
                    leave.from(),
                    leave.to(),
                    leave.note(),
                    leave.approval(),
                    leave.state(),
                    leave.reason());
        }
    }

    record Waiting(UUID id, UUID person, String name, AbsenceKind kind, Instant from, Instant to, UUID approval) {}

    record All(List<Waiting> items) {}

    @PostMapping("/me/leaves")
    @ResponseStatus(HttpStatus.CREATED)
    @SignedIn
    Asked ask(@Valid @RequestBody Body body) {
        return new Asked(ask.ask(
                access.person(),
                new AskForLeave.Wanted(
                        body.kind(),
                        body.from(),
                        body.to(),
                        body.deputy(),
                        body.note().strip())));
    }

    @GetMapping("/me/leaves")
    @SignedIn
    @Transactional(readOnly = true)
    public Page<View> mine(
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 1000) String cursor) {
        var page = leaves.of(access.person(), limit, cursor);
        return new Page<>(page.items().stream().map(View::of).toList(), page.next());
    }

    /** What a team's people ask for in one week, so that whoever plans sees it coming. */
    @GetMapping("/roster/leaves")
    @Requires(Right.ROSTER_READ)
    @Transactional(readOnly = true)
    public All waiting(@RequestParam UUID team, @RequestParam LocalDate week) {
        teams.require(team, Right.ROSTER_READ);
        if (week.getYear() < 2000 || week.getYear() > 2100) {
            throw new Invalid("out_of_range", new FieldError("week", "invalid"));
        }
        var zone = tenants.require(Tenancy.require()).zone();
        var names = organisation.membersOf(team).stream()
                .collect(Collectors.toMap(Organisation.Named::id, Organisation.Named::name));
        var from = week.atStartOfDay(zone).toInstant();
        var to = week.plusDays(7).atStartOfDay(zone).toInstant();
        return new All(leaves.waiting(names.keySet(), from, to).stream()
                .map(leave -> new Waiting(
                        leave.id(),
                        leave.person(),
                        names.getOrDefault(leave.person(), "?"),
                        leave.kind(),
                        leave.from(),
                        leave.to(),
                        leave.approval()))
                .toList());
    }
}
