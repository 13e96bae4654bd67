package io.chengnuo.console.demo;

import io.chengnuo.approval.DecideApproval;
import io.chengnuo.approval.Verdict;
import io.chengnuo.procedure.FormField;
import io.chengnuo.shared.Acting;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.RecordWork;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Writes down what the procedure of a request wants, as diligent people do; somebody of the management approves. */
final class Paperwork {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApplicationContext parts;
    private final UUID approver;

    Paperwork(ApplicationContext parts, UUID approver) {
        this.parts = parts;
        this.approver = approver;
    }

    void beforeDelivery(Case about, UUID person, String result) {
        approve(parts.getBean(RecordWork.class).complete(about.ticket(), record(about, person, result), person));
    }

    void beforeTransfer(Case about, UUID person, String reason) {
        parts.getBean(RecordWork.class).handOver(about.ticket(), record(about, person, reason), person);
    }

    void beforeClosing(Case about, UUID person) {
        approve(parts.getBean(RecordWork.class).closeUnsigned(about.ticket(), "客户多次未回应，电话已说明", person));
    }

    /** Completes the present stage and goes on to the next. */
    void goOn(TicketId ticket, String subject, UUID person, String words) {
        parts.getBean(RecordWork.class).advance(ticket, record(subject, person, words), person);
    }

    void plan(
            TicketId ticket, String subject, UUID person, String words, List<RecordWork.Step> steps, boolean offered) {
        parts.getBean(RecordWork.class).plan(ticket, record(subject, person, words), steps, offered, person);
    }

    boolean wantsSignature(Case about) {
        return parts.getBean(RecordWork.class).wantsSignature(about.ticket());
    }

    private void approve(List<UUID> approvals) {
        for (var approval : approvals) {
            Acting.person(approver, "demo")
                    .run(() ->
                            parts.getBean(DecideApproval.class).vote(approval, Verdict.APPROVE, approver, "同意", null));
        }
    }

    private RecordWork.Record record(Case about, UUID person, String result) {
        return record(about.request().subject(), person, result);
    }

    private RecordWork.Record record(String subject, UUID person, String result) {
        var now = parts.getBean(Clock.class).instant();
        return new RecordWork.Record(
                subject,
                "不含其他产品",
                result,
                "改约时间，必要时提供备用机",
                person,
                approver,
                now,
                field -> value(field, person, result, LocalDate.ofInstant(now, ZoneOffset.UTC)));
    }

    private static @Nullable JsonNode value(FormField field, UUID person, String words, LocalDate today) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> JSON.stringNode(words);
            case NUMBER, MONEY -> JSON.numberNode(BigDecimal.ONE);
            case DATE -> JSON.stringNode(today.toString());
            case CHOICE -> JSON.stringNode(field.choices().getFirst().value());
            case YES_NO -> JSON.booleanNode(true);
            case PERSON -> JSON.stringNode(person.toString());
            case FILE -> null;
        };
    }
}
