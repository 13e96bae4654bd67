package io.chengnuo.improvement.supervision;

import io.chengnuo.improvement.Named;
import io.chengnuo.improvement.Today;
import io.chengnuo.people.Access;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.Right;
import io.chengnuo.policy.draft.RevisePolicy;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.ticket.TicketScope;
import io.chengnuo.ticket.TicketTitles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Findings as screens show them; tickets that the reader may not see are left out. */
@Component
class ShownFindings {

    private final FileStore files;
    private final TicketScope scope;
    private final TicketTitles titles;
    private final RevisePolicy revise;
    private final Organisation organisation;
    private final Access access;
    private final Today today;

    ShownFindings(
            FileStore files,
            TicketScope scope,
            TicketTitles titles,
            RevisePolicy revise,
            Organisation organisation,
            Access access,
            Today today) {
        this.files = files;
        this.scope = scope;
        this.titles = titles;
        this.revise = revise;
        this.organisation = organisation;
        this.access = access;
        this.today = today;
    }

    record Shown(
            UUID id,
            UUID check,
            String clause,
            FindingKind kind,
            @Nullable Severity severity,
            String words,
            List<Named> tickets,
            List<Named> evidence,
            @Nullable Remedy remedy,
            @Nullable Named owner,
            @Nullable LocalDate dueOn,
            boolean overdue,
            FindingState state,
            boolean revised,
            Named foundBy,
            Instant foundAt,
            @Nullable String fix,
            List<Named> proof,
            @Nullable Named fixedBy,
            @Nullable Instant fixedAt,
            @Nullable String verdict,
            @Nullable Named verifiedBy,
            @Nullable Instant verifiedAt,
            boolean mayFix,
            boolean mayVerify,
            long version) {}

    @Transactional(readOnly = true)
    public List<Shown> of(List<Finding> some) {
        var names = organisation.personNames(some.stream()
                .flatMap(one -> Stream.of(one.owner(), one.foundBy(), one.fixedBy(), one.verifiedBy()))
                .filter(Objects::nonNull)
                .toList());
        var tickets = some.stream().flatMap(one -> one.tickets().stream()).toList();
        var reached = access.has(Right.TICKET_READ) ? scope.among(tickets, Right.TICKET_READ) : Set.<UUID>of();
        var called = titles.of(reached);
        var settled = revise.settled(
                some.stream().map(Finding::remark).filter(Objects::nonNull).toList());
        var me = access.person();
        var editor = access.has(Right.POLICY_EDIT);
        return some.stream()
                .map(one -> new Shown(
                        one.id(),
                        one.check(),
                        one.clause(),
                        one.kind(),
                        one.severity(),
                        one.words(),
                        one.tickets().stream()
                                .filter(called::containsKey)
                                .map(ticket -> new Named(
                                        ticket,
                                        Objects.requireNonNull(called.get(ticket))
                                                .number()))
                                .toList(),
                        named(RecordCheck.EVIDENCE, one.id()),
                        one.remedy(),
                        Named.of(one.owner(), names),
                        one.dueOn(),
                        one.state() == FindingState.OPEN
                                && one.dueOn() != null
                                && one.dueOn().isBefore(today.day()),
                        one.state(),
                        one.remark() != null && settled.contains(one.remark()),
                        Objects.requireNonNull(Named.of(one.foundBy(), names)),
                        one.foundAt(),
                        one.fix(),
                        named(RecordCheck.PROOF, one.id()),
                        Named.of(one.fixedBy(), names),
                        one.fixedAt(),
                        one.verdict(),
                        Named.of(one.verifiedBy(), names),
                        one.verifiedAt(),
                        one.state() == FindingState.OPEN && (editor || me.equals(one.owner())),
                        one.state() == FindingState.FIXED
                                && !me.equals(one.fixedBy())
                                && !me.equals(one.owner())
                                && (editor || me.equals(one.foundBy())),
                        one.version()))
                .toList();
    }

    private List<Named> named(String kind, UUID finding) {
        return files.of(kind, finding).stream()
                .map(file -> new Named(file.id(), file.name()))
                .toList();
    }
}
