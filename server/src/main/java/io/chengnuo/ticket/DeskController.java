package io.chengnuo.ticket;

import static io.chengnuo.ticket.db.Tables.PHRASES;

import io.chengnuo.people.Access;
import io.chengnuo.people.Requires;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.NotFound;
import io.chengnuo.ticket.Names.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person keeps at the desk: tickets followed, drafts, and phrases. No rules, so no use cases. */
@RestController
@RequestMapping("/api/v1")
class DeskController {

    private static final int MOST_PHRASES = 500;

    private final TicketScope scope;
    private final Access access;
    private final Followers followers;
    private final UnsentLetters drafts;
    private final Names names;
    private final DSLContext sql;
    private final Clock clock;

    DeskController(
            TicketScope scope,
            Access access,
            Followers followers,
            UnsentLetters drafts,
            Names names,
            DSLContext sql,
            Clock clock) {
        this.scope = scope;
        this.access = access;
        this.followers = followers;
        this.drafts = drafts;
        this.names = names;
        this.sql = sql;
        this.clock = clock;
    }

    record Following(List<Named> items, boolean me) {}

    @GetMapping("/tickets/{id}/followers")
    @Requires(Right.TICKET_READ)
    Following followers(@PathVariable UUID id) {
        var ticket = reached(id);
        var people = followers.of(ticket);
        var known = names.of(people.stream(), Stream.of());
        return new Following(
                people.stream()
                        .flatMap(person -> Stream.ofNullable(known.person(person)))
                        .toList(),
                people.contains(access.person()));
    }

    @PutMapping("/tickets/{id}/followers/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_READ)
    void follow(@PathVariable UUID id) {
        followers.add(reached(id), List.of(access.person()));
    }

    @DeleteMapping("/tickets/{id}/followers/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Right.TICKET_READ)
    void unfollow(@PathVariable UUID id) {
        followers.remove(reached(id), access.person());
    }

    /** Empty and at no time when nothing is kept; {@code version} is what {@code If-Match} asks for, 0 of nothing. */
    record Draft(
            @NotNull @Size(max = 20_000) String body,
            @NotNull Visibility visibility,
            @Nullable Instant savedAt,
            @Nullable Long version) {}

    record KeptDraft(long version) {}

    @GetMapping("/tickets/{id}/draft")
    @Requires(Right.TICKET_READ)
    @Transactional(readOnly = true)
    public Draft draft(@PathVariable UUID id) {
        return drafts.of(reached(id), access.person())
                .map(kept -> new Draft(kept.body(), kept.visibility(), kept.savedAt(), kept.version()))
                .orElse(new Draft("", Visibility.PUBLIC, null, UnsentLetters.NONE));
    }

    /** With {@code If-Match} nothing that another device kept meanwhile is overwritten; an empty one is forgotten. */
    @PutMapping("/tickets/{id}/draft")
    @Requires({Right.TICKET_REPLY, Right.TICKET_NOTE})
    @Transactional
    public KeptDraft keep(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody Draft draft) {
        return new KeptDraft(drafts.keep(reached(id), access.person(), draft.body(), draft.visibility(), ifMatch));
    }

    record Phrase(UUID id, String title, String body, boolean mine) {}

    record Phrases(List<Phrase> items) {}

    /** Everybody's, and one's own. */
    @GetMapping("/phrases")
    @Requires({Right.TICKET_REPLY, Right.TICKET_NOTE})
    @Transactional(readOnly = true)
    public Phrases phrases() {
        return new Phrases(sql.selectFrom(PHRASES)
                .where(PHRASES.PERSON.isNull().or(PHRASES.PERSON.eq(access.person())))
                .orderBy(PHRASES.TITLE, PHRASES.ID)
                .limit(MOST_PHRASES)
                .fetch(row -> new Phrase(row.getId(), row.getTitle(), row.getBody(), row.getPerson() != null)));
    }

    /** {@code forAll} needs the right to assign: whoever leads writes for all. */
    record PhraseRequest(
            @NotBlank @Size(max = 60) String title,
            @NotBlank @Size(max = 5_000) String body,
            @Nullable Boolean forAll) {}

    record Written(UUID id) {}

    @PostMapping("/phrases")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires({Right.TICKET_REPLY, Right.TICKET_NOTE})
    @Transactional
    public Written write(@Valid @RequestBody PhraseRequest wanted) {
        var forAll = Boolean.TRUE.equals(wanted.forAll());
        if (forAll) {
            access.require(Right.TICKET_ASSIGN);
        }
        var id = Ids.next(clock.instant());
        sql.insertInto(PHRASES)
                .set(PHRASES.ID, id)
                .set(PHRASES.TITLE, wanted.title().strip())
                .set(PHRASES.BODY, wanted.body())
                .set(PHRASES.PERSON, forAll ? null : access.person())
                .set(PHRASES.WRITTEN_AT, clock.instant())
                .execute();
        return new Written(id);
    }

    @DeleteMapping("/phrases/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires({Right.TICKET_REPLY, Right.TICKET_NOTE})
    @Transactional
    public void forget(@PathVariable UUID id) {
        var mayAll = access.has(Right.TICKET_ASSIGN);
        var mine = PHRASES.PERSON.eq(access.person());
        var gone = sql.deleteFrom(PHRASES)
                .where(PHRASES.ID.eq(id), mayAll ? mine.or(PHRASES.PERSON.isNull()) : mine)
                .execute();
        if (gone == 0) {
            throw new NotFound("no_such_phrase");
        }
    }

    private TicketId reached(UUID id) {
        var ticket = new TicketId(id);
        scope.require(ticket, Right.TICKET_READ);
        return ticket;
    }
}
