package io.chengnuo.people.skill;

import static io.chengnuo.people.db.Tables.PERSON_SKILLS;
import static io.chengnuo.people.db.Tables.SKILLS;

import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.people.SignedIn;
import io.chengnuo.people.TeamsInReach;
import io.chengnuo.shared.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The skills there are, and a team's matrix of who has which. */
@RestController
@RequestMapping("/api/v1")
class SkillController {

    private final DSLContext sql;
    private final RateSkill rate;
    private final Organisation organisation;
    private final TeamsInReach teams;
    private final Access access;

    SkillController(DSLContext sql, RateSkill rate, Organisation organisation, TeamsInReach teams, Access access) {
        this.sql = sql;
        this.rate = rate;
        this.organisation = organisation;
        this.teams = teams;
        this.access = access;
    }

    record Skill(String key, String nameZh, String nameEn) {}

    record All(List<Skill> items) {}

    record Body(
            @NotBlank @Size(max = 60) String nameZh,
            @NotBlank @Size(max = 60) String nameEn) {}

    record Rating(
            @NotNull @Min(1) @Max(5) Integer level,
            @Nullable LocalDate expiresOn,
            @Nullable SkillSource source) {}

    record Held(
            String skill,
            int level,
            @Nullable LocalDate expiresOn,
            SkillSource source,
            int cases,
            @Nullable Double mark,
            long version) {}

    record Row(UUID person, String name, List<Held> skills) {}

    record Matrix(List<Row> items) {}

    @GetMapping("/skills")
    @SignedIn
    @Transactional(readOnly = true)
    public All all() {
        return new All(sql.selectFrom(SKILLS)
                .orderBy(SKILLS.KEY)
                .fetch(row -> new Skill(row.getKey(), row.getNameZh(), row.getNameEn())));
    }

    @PutMapping("/skills/{key}")
    @Requires(Right.SKILL_EDIT)
    Skill define(@PathVariable @Pattern(regexp = "[a-z][a-z0-9-]{0,59}") String key, @Valid @RequestBody Body body) {
        rate.define(key, body.nameZh().strip(), body.nameEn().strip(), access.person());
        return new Skill(key, body.nameZh().strip(), body.nameEn().strip());
    }

    @DeleteMapping("/skills/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SKILL_EDIT)
    void remove(@PathVariable String key) {
        rate.remove(key, access.person());
    }

    @GetMapping("/skills/matrix")
    @Requires(Right.ROSTER_READ)
    @Transactional(readOnly = true)
    public Matrix matrix(@RequestParam UUID team) {
        teams.require(team, Right.ROSTER_READ);
        var members = organisation.membersOf(team);
        var held = sql
                .selectFrom(PERSON_SKILLS)
                .where(PERSON_SKILLS.PERSON.in(
                        members.stream().map(Organisation.Named::id).toList()))
                .orderBy(PERSON_SKILLS.SKILL)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.getPerson(),
                        Collectors.mapping(
                                row -> new Held(
                                        row.getSkill(),
                                        row.getLevel(),
                                        row.getExpiresOn(),
                                        SkillSource.valueOf(row.getSource()),
                                        row.getCases(),
                                        row.getMarks() == 0 ? null : row.getMarksSum() / (double) row.getMarks(),
                                        row.getVersion()),
                                Collectors.toList())));
        return new Matrix(members.stream()
                .map(one -> new Row(one.id(), one.name(), held.getOrDefault(one.id(), List.of())))
                .toList());
    }

    @PutMapping("/people/{person}/skills/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SKILL_EDIT)
    void rate(
            @PathVariable UUID person,
            @PathVariable String key,
            @Valid @RequestBody Rating body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        requireInReach(person);
        rate.rate(
                person,
                key,
                body.level(),
                body.expiresOn(),
                Objects.requireNonNullElse(body.source(), SkillSource.LEAD),
                access.person(),
                ifMatch);
    }

    @DeleteMapping("/people/{person}/skills/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.SKILL_EDIT)
    void takeBack(@PathVariable UUID person, @PathVariable String key) {
        requireInReach(person);
        rate.takeBack(person, key, access.person());
    }

    private void requireInReach(UUID person) {
        if (access.scope(Right.SKILL_EDIT).everything()) {
            return;
        }
        var reached = teams.of(Right.SKILL_EDIT);
        if (organisation.teamsOf(person).stream().noneMatch(reached::contains)) {
            throw new NotFound("no_such_person");
        }
    }
}
