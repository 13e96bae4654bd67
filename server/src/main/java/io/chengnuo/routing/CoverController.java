package io.chengnuo.routing;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.TeamsInReach;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which hours a team has to cover, with how many people. */
@RestController
@RequestMapping("/api/v1/roster/cover")
class CoverController {

    private final PromisedHours hours;
    private final PutCover put;
    private final TeamsInReach teams;
    private final Access access;

    CoverController(PromisedHours hours, PutCover put, TeamsInReach teams, Access access) {
        this.hours = hours;
        this.put = put;
        this.teams = teams;
        this.access = access;
    }

    record Cover(
            @NotBlank @Size(max = 100) String calendar,
            @NotNull @Min(1) @Max(100) Integer people) {}

    record Body(@NotNull @Size(max = 10) List<@NotNull @Valid Cover> hours) {}

    @GetMapping("/{team}")
    @Requires(Right.ROSTER_READ)
    @Transactional(readOnly = true)
    public Body of(@PathVariable UUID team) {
        teams.require(team, Right.ROSTER_READ);
        return new Body(hours.of(team).stream()
                .map(one -> new Cover(one.calendar(), one.people()))
                .toList());
    }

    @PutMapping("/{team}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.ROSTER_EDIT)
    void put(@PathVariable UUID team, @Valid @RequestBody Body body) {
        teams.require(team, Right.ROSTER_EDIT);
        put.put(
                team,
                body.hours().stream()
                        .map(one -> new PromisedHours.Cover(one.calendar(), one.people()))
                        .toList(),
                access.person());
    }
}
