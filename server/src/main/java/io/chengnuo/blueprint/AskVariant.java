package io.chengnuo.blueprint;

import io.chengnuo.approval.ApprovalAsk;
import io.chengnuo.approval.ApprovalDecided;
import io.chengnuo.approval.ApprovalOutcome;
import io.chengnuo.approval.ApprovalStep;
import io.chengnuo.approval.AskApproval;
import io.chengnuo.people.Right;
import io.chengnuo.people.WhoHolds;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.shared.web.Version;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A variant goes live when somebody with that power says yes; until then it stands still. */
@Service
public class AskVariant {

    /** The kind of the approval, and the power it asks for. */
    public static final String KIND = "table_variant";

    private final Sheets sheets;
    private final ReadTable read;
    private final PublishTable publish;
    private final AskApproval approvals;
    private final WhoHolds whoHolds;
    private final Facts facts;
    private final Clock clock;

    AskVariant(
            Sheets sheets,
            ReadTable read,
            PublishTable publish,
            AskApproval approvals,
            WhoHolds whoHolds,
            Facts facts,
            Clock clock) {
        this.sheets = sheets;
        this.read = read;
        this.publish = publish;
        this.approvals = approvals;
        this.whoHolds = whoHolds;
        this.facts = facts;
        this.clock = clock;
    }

    @Transactional
    public UUID ask(UUID id, String reason, @Nullable String ifMatch) {
        var sheet = sheets.lock(id);
        Version.check(ifMatch, sheet.version());
        if (!sheet.variant()) {
            throw new Conflict("base_needs_no_approval");
        }
        var nodes = publish.requireFit(sheet);
        var overridden = nodes.stream()
                .flatMap(node -> node.cells().stream())
                .filter(cell -> cell.origin() == Origin.OVERRIDDEN)
                .count();
        var own = nodes.stream().filter(Node::own).count();
        var by = Objects.requireNonNull(Acting.current().actor());
        var approval = approvals.ask(new ApprovalAsk(
                KIND,
                sheet.id(),
                null,
                sheet.name(),
                Map.of(
                        "text", sheet.about(),
                        "changes",
                                String.valueOf(overridden
                                        + own
                                        + sheet.document().left().size()),
                        "reason", reason),
                List.of(ApprovalStep.ofPowerBeside(by, KIND, Right.BLUEPRINT_EDIT, whoHolds)),
                by));
        var at = clock.instant();
        sheets.update(sheet.asked(approval, reason, by), at);
        facts.record(new VariantAsked(sheet.id(), approval, by, reason, at));
        return approval;
    }

    /** In the deciding transaction, because the variant is in force the moment it is approved. */
    @EventListener
    void on(ApprovalDecided decided) {
        if (!decided.kind().equals(KIND)) {
            return;
        }
        var sheet = sheets.waiting(decided.about());
        if (!decided.approval().equals(sheet.approval())) {
            return;
        }
        var approved = decided.outcome() == ApprovalOutcome.APPROVED;
        var reason = Objects.requireNonNullElse(sheet.approvalReason(), "");
        var author = sheet.askedBy();
        var free = sheets.update(sheet.asked(null, null, null), decided.at());
        facts.record(new VariantDecided(
                sheet.id(), decided.approval(), approved, decided.by(), decided.reason(), decided.at()));
        if (approved) {
            publish.publish(free, reason, author);
        }
    }
}
