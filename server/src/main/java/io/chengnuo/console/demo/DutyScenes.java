package io.chengnuo.console.demo;

import io.chengnuo.people.AbsenceKind;
import io.chengnuo.people.KeepBackups;
import io.chengnuo.people.ReportAbsence;
import io.chengnuo.routing.leave.AskForLeave;
import io.chengnuo.shared.Acting;
import io.chengnuo.ticket.DecideOwner;
import io.chengnuo.ticket.TicketEntry;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.work.commitment.MakeCommitment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** What is going on about responsibility when the story ends: promises that wait for approval, an owner to decide, somebody away. */
final class DutyScenes {

    private final ApplicationContext parts;
    private final Cast cast;

    DutyScenes(ApplicationContext parts, Cast cast) {
        this.parts = parts;
        this.cast = cast;
    }

    void play(Instant now) {
        backups(now);
        leave(now);
        var open = OpenTickets.newestOf(parts, cast.team("service"));
        promise(open, 0, "goodwill", "150", "赠送一次免费保养，弥补等待");
        promise(open, 1, "goodwill", "680", "补偿往返运费和误工损失");
        promise(open, 2, "exchange", "2599", "按原价为客户换一台新机");
        if (!open.isEmpty()) {
            var ticket = open.getLast();
            as(
                    ticket,
                    () -> parts.getBean(DecideOwner.class)
                            .ask(new TicketId(ticket.id()), null, OpenTickets.handlerOf(ticket), "维修和物流都认为不归自己，请主管裁定"));
        }
        var away = cast.agents("service").getLast();
        Acting.person(cast.lead("service").id(), "demo")
                .run(() -> parts.getBean(ReportAbsence.class)
                        .report(
                                away.id(),
                                AbsenceKind.LEAVE,
                                now,
                                now.plus(Duration.ofDays(5)),
                                cast.lead("service").id(),
                                "年假",
                                cast.lead("service").id()));
    }

    /** Asked for by an agent, waiting for the lead. */
    private void leave(Instant now) {
        var agent = cast.agents("service").getFirst();
        var from = now.plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        Acting.person(agent.id(), "demo")
                .run(() -> parts.getBean(AskForLeave.class)
                        .ask(
                                agent.id(),
                                new AskForLeave.Wanted(
                                        AbsenceKind.LEAVE, from, from.plus(Duration.ofDays(1)), null, "陪家人就医")));
    }

    /** Leads have nobody trained to take their place: a shortfall that the screen names. */
    private void backups(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var keep = parts.getBean(KeepBackups.class);
        var trained = new KeepBackups.Trained(cast.lead("service").id(), today.minusMonths(3), today.plusMonths(9));
        keep.keep(cast.post("agent"), 20, List.of(trained), null);
        keep.keep(cast.post("lead"), 20, List.of(), null);
    }

    private void promise(List<TicketEntry> open, int which, String power, String amount, String text) {
        if (which < open.size()) {
            var ticket = open.get(which);
            as(
                    ticket,
                    () -> parts.getBean(MakeCommitment.class)
                            .make(
                                    new TicketId(ticket.id()),
                                    power,
                                    new BigDecimal(amount),
                                    text,
                                    OpenTickets.handlerOf(ticket)));
        }
    }

    private void as(TicketEntry ticket, Runnable deed) {
        Acting.person(OpenTickets.handlerOf(ticket), "demo").run(deed);
    }
}
