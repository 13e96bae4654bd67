package io.chengnuo.sla.escalation;

import static io.chengnuo.sla.escalation.Occasion.BROKEN;
import static io.chengnuo.sla.escalation.Occasion.IDLE;
import static io.chengnuo.sla.escalation.Occasion.WARNED;
import static io.chengnuo.sla.escalation.Recipient.DIRECTOR;
import static io.chengnuo.sla.escalation.Recipient.EXPERT;
import static io.chengnuo.sla.escalation.Recipient.FIRST_RESPONDER;
import static io.chengnuo.sla.escalation.Recipient.HANDLER;
import static io.chengnuo.sla.escalation.Recipient.MANAGER;
import static io.chengnuo.sla.escalation.Recipient.TEAM_LEAD;

import io.chengnuo.policy.Condition;
import io.chengnuo.policy.Priority;
import io.chengnuo.policy.Text;
import io.chengnuo.ticket.TicketStatus;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways up every company begins with: three levels above the handler, quicker for what weighs more. */
final class DefaultChains {

    private static final String BUSINESS = "business";

    static final List<Chain> ALL = List.of(
            promise(
                    "major",
                    10,
                    new Text("重大问题", "Major problems"),
                    new Condition(null, null, null, true, null, null, null),
                    level(WARNED, 0, true, 10, HANDLER, FIRST_RESPONDER, TEAM_LEAD),
                    level(BROKEN, 0, true, 15, HANDLER, EXPERT, MANAGER),
                    level(BROKEN, 30, true, null, DIRECTOR)),
            promise(
                    "technical",
                    20,
                    new Text("技术问题", "Technical problems"),
                    new Condition(List.of("technical"), null, null, null, null, null, null),
                    level(WARNED, 0, false, 5, HANDLER),
                    level(BROKEN, 0, true, 15, HANDLER, EXPERT),
                    level(BROKEN, 30, true, 60, MANAGER),
                    level(BROKEN, 120, true, null, DIRECTOR)),
            promise(
                    "complaint",
                    30,
                    new Text("投诉", "Complaints"),
                    new Condition(List.of("complaint"), null, null, null, null, null, null),
                    level(WARNED, 0, false, 120, HANDLER, FIRST_RESPONDER),
                    level(BROKEN, 0, true, 60, HANDLER, TEAM_LEAD),
                    level(BROKEN, 120, true, 240, MANAGER),
                    level(BROKEN, 480, false, null, DIRECTOR)),
            promise(
                    "general",
                    90,
                    new Text("一般请求", "General requests"),
                    Condition.ALL,
                    level(WARNED, 0, false, 120, HANDLER),
                    level(BROKEN, 0, false, 120, HANDLER, TEAM_LEAD),
                    level(BROKEN, 240, false, 480, MANAGER),
                    level(BROKEN, 1440, false, null, DIRECTOR)),
            idle(
                    "idle-urgent",
                    10,
                    new Text("重要工单无进展", "Weighty tickets without progress"),
                    Set.of(Priority.P1, Priority.P2),
                    Set.of(TicketStatus.NEW, TicketStatus.IN_PROGRESS),
                    120),
            idle(
                    "idle-waiting",
                    20,
                    new Text("等待过久", "Waiting too long"),
                    Set.of(),
                    Set.of(TicketStatus.WAITING_CUSTOMER, TicketStatus.ON_HOLD, TicketStatus.DELIVERED),
                    1440),
            idle("idle", 90, new Text("工单无进展", "Tickets without progress"), Set.of(), Set.of(), 960));

    private static Chain promise(String key, int rank, Text name, Condition when, Level... levels) {
        return new Chain(
                key, rank, name, ChainKind.PROMISE, true, Set.of(), when, Set.of(), null, null, null, List.of(levels));
    }

    private static Chain idle(
            String key, int rank, Text name, Set<Priority> priorities, Set<TicketStatus> statuses, int minutes) {
        return new Chain(
                key,
                rank,
                name,
                ChainKind.IDLE,
                true,
                Set.of(),
                new Condition(null, null, null, null, priorities, null, null),
                statuses,
                minutes,
                BUSINESS,
                null,
                List.of(
                        level(IDLE, 0, false, 480, HANDLER, FIRST_RESPONDER),
                        level(IDLE, 1440, false, 1440, TEAM_LEAD),
                        level(IDLE, 4320, false, null, MANAGER)));
    }

    private static Level level(Occasion on, int after, boolean urgent, @Nullable Integer unanswered, Recipient... to) {
        return new Level(on, after, Set.of(to), true, urgent, unanswered);
    }

    private DefaultChains() {}
}
