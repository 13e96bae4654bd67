package io.chengnuo.improvement.supervision;

import io.chengnuo.improvement.Ask;
import io.chengnuo.improvement.Today;
import io.chengnuo.people.Access;
import io.chengnuo.people.NotifyPeople;
import io.chengnuo.people.NotifyPeople.Notice;
import io.chengnuo.people.Right;
import io.chengnuo.policy.draft.RevisePolicy;
import io.chengnuo.shared.Forbidden;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.web.Version;
import io.chengnuo.ticket.TicketScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody looked, and writes down what was found about every clause of the check, with evidence. What is not followed has a remedy at
 * once: an owner who puts it right by a day, or a proposal to revise the clause.
 */
@Service
public class RecordCheck {

    static final String EVIDENCE = "finding";
    static final String PROOF = "finding_fix";

    private final Checks checks;
    private final Findings findings;
    private final RevisePolicy revise;
    private final TicketScope scope;
    private final FileStore files;
    private final NotifyPeople notify;
    private final Access access;
    private final Ask ask;
    private final Facts facts;
    private final Today today;

    RecordCheck(
            Checks checks,
            Findings findings,
            RevisePolicy revise,
            TicketScope scope,
            FileStore files,
            NotifyPeople notify,
            Access access,
            Ask ask,
            Facts facts,
            Today today) {
        this.checks = checks;
        this.findings = findings;
        this.revise = revise;
        this.scope = scope;
        this.files = files;
        this.notify = notify;
        this.access = access;
        this.ask = ask;
        this.facts = facts;
        this.today = today;
    }

    /** What was found about one clause; {@code tickets} and {@code files} prove it. */
    public record Found(
            String clause,
            FindingKind kind,
            @Nullable Severity severity,
            String words,
            List<UUID> tickets,
            List<UUID> files,
            @Nullable Remedy remedy,
            @Nullable UUID owner,
            @Nullable LocalDate dueOn) {}

    /** Answers the findings, in the order given. */
    @Transactional
    public List<UUID> record(UUID id, @Nullable String summary, List<Found> found, @Nullable String ifMatch) {
        var now = today.now();
        var by = access.person();
        var check = checks.requireLocked(id);
        if (!ask.of(check.person(), check.post()).contains(by) && !access.has(Right.POLICY_EDIT)) {
            throw new Forbidden("not_the_checker");
        }
        Version.check(ifMatch, check.version());
        check.requireOpen();
        complete(check, found);
        var noted = found.stream().map(one -> note(check, one, by, now)).toList();
        checks.done(check, by, summary, now);
        facts.record(new CheckDone(
                id,
                check.plan(),
                by,
                found.size(),
                (int) found.stream()
                        .filter(one -> one.kind() == FindingKind.NOT_FOLLOWED)
                        .count(),
                !today.of(now).isAfter(check.dueOn()),
                now));
        return noted;
    }

    /** A check somebody has to do. */
    public record Waiting(UUID id, List<String> clauses, LocalDate dueOn) {}

    /** The next due first; a hundred at most. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return checks.open(null, null, 100, null).items().stream()
                .map(one -> new Waiting(one.id(), one.clauses(), one.dueOn()))
                .toList();
    }

    private void complete(Check check, List<Found> found) {
        var named = new HashSet<String>();
        var fits = found.stream().allMatch(one -> check.clauses().contains(one.clause()) && named.add(one.clause()));
        if (!fits || named.size() < check.clauses().size()) {
            throw new Invalid("check_incomplete", new FieldError("findings", "one_for_each_clause"));
        }
        for (var one : found) {
            if (one.kind() != FindingKind.NOT_FOLLOWED) {
                continue;
            }
            if (one.severity() == null || one.remedy() == null) {
                throw new Invalid("finding_without_remedy", new FieldError("findings", "remedy_missing"));
            }
            if (one.remedy() == Remedy.FIX) {
                if (one.owner() == null || one.dueOn() == null || one.dueOn().isBefore(today.day())) {
                    throw new Invalid("finding_without_owner", new FieldError("findings", "owner_and_day_missing"));
                }
                ask.requireWorking(one.owner(), "findings");
            }
        }
    }

    private UUID note(Check check, Found one, UUID by, Instant now) {
        if (!one.tickets().isEmpty()
                && scope.among(one.tickets(), Right.TICKET_READ).size()
                        < one.tickets().size()) {
            throw new Invalid("unknown_ticket", new FieldError("findings", "unknown_ticket"));
        }
        var id = Ids.next(now);
        var broken = one.kind() == FindingKind.NOT_FOLLOWED;
        var remedy = broken ? one.remedy() : null;
        var fix = remedy == Remedy.FIX;
        var remark = remedy == Remedy.REVISION ? revise.propose(one.clause(), one.words(), link(id)) : null;
        findings.add(new Finding(
                id,
                check.id(),
                one.clause(),
                one.kind(),
                broken ? one.severity() : null,
                one.words(),
                one.tickets().stream().distinct().toList(),
                remedy,
                fix ? one.owner() : null,
                fix ? one.dueOn() : null,
                fix ? FindingState.OPEN : remark != null ? FindingState.PROPOSED : FindingState.NOTED,
                remark,
                by,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                1));
        files.give(one.files(), EVIDENCE, id);
        facts.record(new ClauseFound(
                id,
                check.id(),
                one.clause(),
                one.kind(),
                broken ? one.severity() : null,
                remedy,
                fix ? one.owner() : null,
                fix ? one.dueOn() : null,
                now));
        if (fix) {
            notify.tell(List.of(new Notice(
                    Objects.requireNonNull(one.owner()),
                    "finding_to_fix",
                    List.of(one.clause(), Objects.requireNonNull(one.dueOn()).toString()),
                    link(id),
                    false)));
        }
        return id;
    }

    static String link(UUID finding) {
        return "/supervision?view=findings&finding=" + finding;
    }
}
