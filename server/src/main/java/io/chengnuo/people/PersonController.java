package io.chengnuo.people;

import io.chengnuo.shared.Page;
import io.chengnuo.shared.web.Version;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People: who works here, in which posts. */
@RestController
@RequestMapping("/api/v1/people")
class PersonController {

    private final Access access;
    private final PeopleList list;
    private final EngagePerson engage;
    private final ChangePerson change;
    private final DeactivatePerson deactivate;

    PersonController(
            Access access, PeopleList list, EngagePerson engage, ChangePerson change, DeactivatePerson deactivate) {
        this.access = access;
        this.list = list;
        this.engage = engage;
        this.change = change;
        this.deactivate = deactivate;
    }

    /** A post to be held. {@code from} absent: from now on; {@code to} absent: for good. */
    record Post(
            @NotNull UUID post,
            @NotNull UUID unit,
            @Nullable UUID team,
            @Nullable Instant from,
            @Nullable Instant to) {}

    record Added(
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Pattern(regexp = "zh-CN|en") String locale,
            @Nullable @Size(max = 20) List<@Valid @NotNull Post> posts) {}

    record Changed(
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @Nullable @Size(max = 30) String phone,
            @Nullable @Pattern(regexp = "zh-CN|en") String locale) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** {@code invitation}: the link, to be handed over, unless a mail carries it. */
    record Made(UUID id, InvitePerson.Sent invitation) {}

    @GetMapping
    @SignedIn
    Page<PeopleList.View> all(
            @RequestParam(required = false) @Nullable @Size(max = 100) String q,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID post,
            @RequestParam(required = false) @Nullable PersonState state,
            @RequestParam(required = false) @Nullable @Size(max = 1000) String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(100) int limit) {
        var reach = access.has(Right.PEOPLE_READ) ? access.scope(Right.PEOPLE_READ) : null;
        return list.page(new PeopleList.Wanted(q, team, unit, post, state, cursor, limit), reach);
    }

    @GetMapping("/{id}")
    @Requires(Right.PEOPLE_READ)
    ResponseEntity<PeopleList.View> one(@PathVariable UUID id) {
        var person = list.require(id, access.scope(Right.PEOPLE_READ));
        return ResponseEntity.ok()
                .eTag(Version.tag(Objects.requireNonNull(person.version())))
                .body(person);
    }

    @PostMapping
    @Requires(Right.PEOPLE_EDIT)
    ResponseEntity<Made> add(@Valid @RequestBody Added body) {
        var posts = Objects.requireNonNullElse(body.posts(), List.<Post>of()).stream()
                .map(post -> new EngagePerson.Post(post.post(), post.unit(), post.team(), post.from(), post.to()))
                .toList();
        var engaged = engage.engage(body.name().strip(), body.email(), body.phone(), body.locale(), posts);
        return ResponseEntity.created(URI.create("/api/v1/people/" + engaged.person()))
                .body(new Made(engaged.person(), engaged.invitation()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.PEOPLE_EDIT)
    void change(
            @PathVariable UUID id,
            @Valid @RequestBody Changed body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        change.change(
                id, new ChangePerson.Wanted(body.name().strip(), body.email(), body.phone(), body.locale()), ifMatch);
    }

    @PutMapping("/{id}/deactivation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.PEOPLE_EDIT)
    void deactivate(@PathVariable UUID id, @Valid @RequestBody Reason body) {
        deactivate.deactivate(id, body.reason());
    }

    @DeleteMapping("/{id}/deactivation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.PEOPLE_EDIT)
    void reactivate(@PathVariable UUID id, @Valid @RequestBody Reason body) {
        deactivate.reactivate(id, body.reason());
    }
}
