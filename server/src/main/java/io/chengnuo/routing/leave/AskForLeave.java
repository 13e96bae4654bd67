package io.chengnuo.routing.leave;

import io.chengnuo.approval.ApprovalAsk;
import io.chengnuo.approval.ApprovalDecided;
import io.chengnuo.approval.ApprovalStep;
import io.chengnuo.approval.AskApproval;
import io.chengnuo.people.AbsenceKind;
import io.chengnuo.people.Organisation;
import io.chengnuo.people.ReportAbsence;
import io.chengnuo.people.Team;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Ids;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody asks to be away; the lead of the team, or whoever holds the power, grants it. */
@Service
public class AskForLeave {

    /** The kind of approval, and the power that grants it. */
    static final String KIND = "leave";

    private final Leaves leaves;
    private final AskApproval approval;
    private final ReportAbsence report;
    private final Organisation organisation;
    private final Tenants tenants;
    private final Facts facts;
    private final Clock clock;

    AskForLeave(
            Leaves leaves,
            AskApproval approval,
            ReportAbsence report,
            Organisation organisation,
            Tenants tenants,
            Facts facts,
            Clock clock) {
        this.leaves = leaves;
        this.approval = approval;
        this.report = report;
        this.organisation = organisation;
        this.tenants = tenants;
        this.facts = facts;
        this.clock = clock;
    }

    public record Wanted(
            AbsenceKind kind,
            Instant from,
            Instant to,
            @Nullable UUID deputy,
            String note) {}

    @Transactional
    public UUID ask(UUID person, Wanted wanted) {
        var at = clock.instant();
        if (!wanted.from().isBefore(wanted.to()) || !wanted.to().isAfter(at)) {
            throw new Invalid("no_such_period", new FieldError("to", "invalid"));
        }
        if (wanted.kind() == AbsenceKind.LEFT) {
            throw new Invalid("no_such_leave", new FieldError("kind", "invalid"));
        }
        var deputy = wanted.deputy();
        if (deputy != null && (deputy.equals(person) || !organisation.works(deputy))) {
            throw new Invalid("no_such_deputy", new FieldError("deputy", "invalid"));
        }
        if (leaves.asksFor(person, wanted.from(), wanted.to())) {
            throw new Conflict("leave_asked_already");
        }
        var id = Ids.next(at);
        var team =
                organisation.teamsOf(person).stream().findFirst().map(Team::id).orElse(null);
        var asked = approval.ask(new ApprovalAsk(
                KIND,
                id,
                null,
                name(person) + " " + period(wanted),
                details(wanted),
                List.of(ApprovalStep.ofPower(KIND, null, team)),
                person));
        leaves.add(new Leave(
                id,
                person,
                wanted.kind(),
                wanted.from(),
                wanted.to(),
                deputy,
                wanted.note(),
                asked,
                LeaveState.ASKED,
                at,
                null));
        facts.record(new LeaveAsked(person, id, wanted.kind(), wanted.from(), wanted.to(), asked, at));
        return id;
    }

    /** In the deciding transaction: whoever was granted leave is absent from that moment on, for rosters and routing. */
    @EventListener
    void decided(ApprovalDecided decided) {
        if (!decided.kind().equals(KIND)) {
            return;
        }
        leaves.ofApproval(decided.approval()).ifPresent(leave -> {
            var state = switch (decided.outcome()) {
                case APPROVED -> LeaveState.GRANTED;
                case REJECTED, SENT_BACK -> LeaveState.REFUSED;
                case WITHDRAWN -> LeaveState.WITHDRAWN;
            };
            leaves.decided(leave.id(), state, decided.by(), decided.reason(), decided.at());
            if (state == LeaveState.GRANTED) {
                report.report(
                        leave.person(),
                        leave.kind(),
                        leave.from(),
                        leave.to(),
                        leave.deputy(),
                        leave.note(),
                        decided.by());
            }
            facts.record(new LeaveDecided(
                    leave.person(), leave.id(), state.name(), decided.by(), decided.reason(), decided.at()));
        });
    }

    private Map<String, String> details(Wanted wanted) {
        var details = new LinkedHashMap<String, String>();
        details.put("absence", wanted.kind().name().toLowerCase(java.util.Locale.ROOT));
        details.put("period", period(wanted));
        if (wanted.deputy() != null) {
            details.put("deputy", name(wanted.deputy()));
        }
        details.put("reason", wanted.note());
        return details;
    }

    private String period(Wanted wanted) {
        var zone = tenants.require(Tenancy.require()).zone();
        var words = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone);
        return words.format(wanted.from()) + " – " + words.format(wanted.to());
    }

    private String name(UUID person) {
        return organisation.personNames(Set.of(person)).getOrDefault(person, "?");
    }
}
