package io.chengnuo.improvement.committee;

import io.chengnuo.improvement.Named;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
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

/** Committees, their members and the list of their sessions. */
@RestController
@RequestMapping("/api/v1/committees")
class CommitteeController {

    private final Committees committees;
    private final Sittings sittings;
    private final FormCommittee form;
    private final HoldSitting hold;
    private final Organisation organisation;
    private final Access access;

    CommitteeController(
            Committees committees,
            Sittings sittings,
            FormCommittee form,
            HoldSitting hold,
            Organisation organisation,
            Access access) {
        this.committees = committees;
        this.sittings = sittings;
        this.form = form;
        this.hold = hold;
        this.organisation = organisation;
        this.access = access;
    }

    record Body(
            @NotBlank @Size(max = 120) String name,
            @NotBlank @Size(max = 2000) String mandate,
            @NotNull UUID chair,
            @NotEmpty @Size(max = 50) List<@NotNull UUID> members,
            @NotNull LocalDate fromOn,
            @Nullable LocalDate toOn,
            @NotNull @Min(1) @Max(100) Integer quorum) {

        Committee.Outline outline() {
            return new Committee.Outline(name.strip(), mandate.strip(), chair, fromOn, toOn, quorum);
        }
    }

    record View(
            UUID id,
            String name,
            String mandate,
            Named chair,
            List<Named> members,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            int quorum,
            boolean mayCall,
            long version) {}

    record ViewList(List<View> items, @Nullable String next) {}

    record CallBody(
            @NotNull Instant startsAt,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 4000) String agenda) {}

    record Row(
            UUID id,
            Instant startsAt,
            String place,
            SittingState state,
            @Nullable Instant heldAt,
            long version) {}

    record Made(UUID id) {}

    @GetMapping
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public ViewList list() {
        var all = committees.all();
        var names = organisation.personNames(all.stream()
                .flatMap(one -> Stream.concat(Stream.of(one.outline().chair()), one.members().stream()))
                .toList());
        var me = access.person();
        var editor = access.has(Right.POLICY_EDIT);
        return new ViewList(
                all.stream()
                        .map(one -> new View(
                                one.id(),
                                one.outline().name(),
                                one.outline().mandate(),
                                Objects.requireNonNull(Named.of(one.outline().chair(), names)),
                                one.members().stream()
                                        .map(person -> Objects.requireNonNull(Named.of(person, names)))
                                        .toList(),
                                one.outline().fromOn(),
                                one.outline().toOn(),
                                one.outline().quorum(),
                                editor || me.equals(one.outline().chair()),
                                one.version()))
                        .toList(),
                null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.POLICY_EDIT)
    Made form(@Valid @RequestBody Body body) {
        return new Made(form.form(body.outline(), body.members()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.POLICY_EDIT)
    void change(
            @PathVariable UUID id,
            @Valid @RequestBody Body body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        form.change(id, body.outline(), body.members(), ifMatch);
    }

    @GetMapping("/{id}/sittings")
    @Requires(Right.POLICY_READ)
    @Transactional(readOnly = true)
    public Page<Row> sittings(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable @Size(max = 500) String cursor) {
        committees.require(id);
        var page = sittings.of(id, limit, cursor);
        return new Page<>(
                page.items().stream()
                        .map(one -> new Row(
                                one.id(), one.startsAt(), one.place(), one.state(), one.heldAt(), one.version()))
                        .toList(),
                page.next());
    }

    @PostMapping("/{id}/sittings")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Right.POLICY_READ)
    Made call(@PathVariable UUID id, @Valid @RequestBody CallBody body) {
        return new Made(hold.call(
                id, body.startsAt(), body.place().strip(), body.agenda().strip()));
    }
}
