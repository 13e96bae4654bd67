package io.chengnuo.people.roster;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.people.TeamsInReach;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal.FieldError;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** A team's week: who is on duty, who is away, where promised hours are uncovered, what is to be swapped. */
@RestController
@RequestMapping("/api/v1/roster")
class RosterController {

    private final Rosters rosters;
    private final PlanRoster plan;
    private final SwapShift swaps;
    private final Organisation organisation;
    private final TeamsInReach teams;
    private final Access access;

    RosterController(
            Rosters rosters,
            PlanRoster plan,
            SwapShift swaps,
            Organisation organisation,
            TeamsInReach teams,
            Access access) {
        this.rosters = rosters;
        this.plan = plan;
        this.swaps = swaps;
        this.organisation = organisation;
        this.teams = teams;
        this.access = access;
    }

    record ShiftView(UUID id, UUID person, ShiftKind kind, LocalDate date, Instant from, Instant to) {}

    record AbsenceView(
            UUID person,
            String kind,
            Instant from,
            @Nullable Instant to) {}

    record SwapView(UUID id, UUID shift, UUID fromPerson, UUID toPerson, SwapState state) {}

    record Week(
            UUID team,
            LocalDate week,
            @Nullable Instant publishedAt,
            long version,
            List<Organisation.Named> people,
            List<ShiftView> shifts,
            List<AbsenceView> absences,
            List<Gap> gaps,
            List<SwapView> swaps) {}

    record Body(
            @NotNull UUID team,
            @NotNull UUID person,
            @NotNull ShiftKind kind,
            @NotNull LocalDate date,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {}

    record Copy(
            @NotNull UUID team,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    record Publication(
            @NotNull UUID team,
            @NotNull LocalDate week,
            @NotNull @Min(0) @Max(10000) Integer gapsSeen) {}

    record SwapBody(@NotNull UUID person) {}

    record Added(UUID id) {}

    @GetMapping
    @Requires(Right.ROSTER_READ)
    @Transactional(readOnly = true)
    public Week week(@RequestParam UUID team, @RequestParam LocalDate week) {
        teams.require(team, Right.ROSTER_READ);
        var monday = monday(week, "week");
        var zone = plan.zone();
        var from = monday.atStartOfDay(zone).toInstant();
        var to = monday.plusWeeks(1).atStartOfDay(zone).toInstant();
        var roster = rosters.find(team, monday);
        var shifts = rosters.week(team, monday);
        var people = new LinkedHashMap<UUID, Organisation.Named>();
        organisation.membersOf(team).forEach(one -> people.put(one.id(), one));
        organisation
                .personNames(shifts.stream().map(Shift::person).toList())
                .forEach((id, name) -> people.putIfAbsent(id, new Organisation.Named(id, name)));
        return new Week(
                team,
                monday,
                roster.map(Rosters.Roster::publishedAt).orElse(null),
                roster.map(Rosters.Roster::version).orElse(0L),
                List.copyOf(people.values()),
                shifts.stream()
                        .map(one -> new ShiftView(
                                one.id(),
                                one.person(),
                                one.kind(),
                                one.from().atZone(zone).toLocalDate(),
                                one.from(),
                                one.to()))
                        .toList(),
                rosters.absences(people.keySet(), from, to).stream()
                        .map(one -> new AbsenceView(one.person(), one.kind(), one.from(), one.to()))
                        .toList(),
                plan.gaps(team, monday),
                swaps.running(team, monday).stream()
                        .map(one -> new SwapView(one.id(), one.shift(), one.fromPerson(), one.toPerson(), one.state()))
                        .toList());
    }

    /** A shift whose end is not after its beginning ends on the next day. */
    @PostMapping("/shifts")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.ROSTER_EDIT)
    Added add(@Valid @RequestBody Body body) {
        teams.require(body.team(), Right.ROSTER_EDIT);
        if (body.from().equals(body.to()) && !body.from().equals(LocalTime.MIDNIGHT)) {
            throw new Invalid("empty_shift", new FieldError("to", "invalid"));
        }
        within(body.date(), "date");
        var shift =
                plan.add(body.team(), body.person(), body.kind(), body.date(), body.from(), body.to(), access.person());
        return new Added(shift.id());
    }

    @DeleteMapping("/shifts/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.ROSTER_EDIT)
    @Transactional
    public void remove(@PathVariable UUID id) {
        plan.remove(requireShift(id, Right.ROSTER_EDIT), access.person());
    }

    @PostMapping("/copies")
    @Requires(Right.ROSTER_EDIT)
    PlanRoster.Copied copy(@Valid @RequestBody Copy body) {
        teams.require(body.team(), Right.ROSTER_EDIT);
        return plan.copy(body.team(), monday(body.from(), "from"), monday(body.to(), "to"), access.person());
    }

    @PutMapping("/publication")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.ROSTER_EDIT)
    void publish(
            @Valid @RequestBody Publication body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        teams.require(body.team(), Right.ROSTER_EDIT);
        plan.publish(body.team(), monday(body.week(), "week"), body.gapsSeen(), access.person(), ifMatch);
    }

    @PostMapping("/shifts/{id}/swaps")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.ROSTER_READ)
    @Transactional
    public Added ask(@PathVariable UUID id, @Valid @RequestBody SwapBody body) {
        var shift = requireShift(id, Right.ROSTER_READ);
        if (organisation.membersOf(shift.team()).stream()
                .noneMatch(one -> one.id().equals(body.person()))) {
            throw new Invalid("not_of_this_team", new FieldError("person", "unknown"));
        }
        return new Added(swaps.ask(shift, body.person(), access.person()));
    }

    @PutMapping("/swaps/{id}/agreement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    void agree(@PathVariable UUID id) {
        swaps.agree(id, access.person());
    }

    @PutMapping("/swaps/{id}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.ROSTER_EDIT)
    @Transactional
    public void approve(@PathVariable UUID id) {
        var swap = swaps.require(id);
        requireSwapShift(swap);
        swaps.approve(swap, access.person());
    }

    /** By whoever asked, whoever was asked, or the lead. */
    @PutMapping("/swaps/{id}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedIn
    @Transactional
    public void refuse(@PathVariable UUID id) {
        var swap = swaps.require(id);
        var me = access.person();
        if (Stream.of(swap.fromPerson(), swap.toPerson()).noneMatch(me::equals)) {
            if (!access.has(Right.ROSTER_EDIT)) {
                throw new NotFound("no_such_swap");
            }
            requireSwapShift(swap);
        }
        swaps.refuse(id, me);
    }

    private void requireSwapShift(SwapShift.Swap swap) {
        try {
            requireShift(swap.shift(), Right.ROSTER_EDIT);
        } catch (NotFound outOfReach) {
            throw new NotFound("no_such_swap");
        }
    }

    private Shift requireShift(UUID id, Right right) {
        var shift = rosters.require(id);
        if (teams.of(right).stream().noneMatch(team -> team.id().equals(shift.team()))) {
            throw new NotFound("no_such_shift");
        }
        return shift;
    }

    private static LocalDate monday(LocalDate week, String field) {
        if (week.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new Invalid("not_a_monday", new FieldError(field, "invalid"));
        }
        return within(week, field);
    }

    private static LocalDate within(LocalDate date, String field) {
        if (date.getYear() < 2000 || date.getYear() > 2100) {
            throw new Invalid("out_of_range", new FieldError(field, "invalid"));
        }
        return date;
    }
}
