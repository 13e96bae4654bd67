package io.chengnuo.console.demo;

import static io.chengnuo.console.demo.OpenTickets.handlerOf;

import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import io.chengnuo.ticket.MergeTickets;
import io.chengnuo.ticket.NewTicket;
import io.chengnuo.ticket.OpenTicket;
import io.chengnuo.ticket.SnoozeTicket;
import io.chengnuo.ticket.TalkAside;
import io.chengnuo.ticket.TicketEntry;
import io.chengnuo.ticket.TicketId;
import io.chengnuo.ticket.UnsentLetters;
import io.chengnuo.ticket.Visibility;
import io.chengnuo.ticket.links.LinkTickets;
import io.chengnuo.ticket.links.Relation;
import io.chengnuo.work.AnswerPlan;
import io.chengnuo.work.RecordWork;
import io.chengnuo.work.task.AnswerTask;
import io.chengnuo.work.task.AskTask;
import io.chengnuo.work.task.NewTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/**
 * What lies on the desks when the story ends: stages half way, plans, tasks of other departments, an outage with its children, a merge
 * that was undone, a talk with a supplier, tickets put off and letters half written.
 */
final class WorkScenes {

    private static final String WORDS = "已与客户确认情况，按方案处理";

    private final ApplicationContext parts;
    private final MovableClock clock;
    private final Cast cast;
    private final Paperwork paperwork;

    WorkScenes(ApplicationContext parts, MovableClock clock, Cast cast) {
        this.parts = parts;
        this.clock = clock;
        this.cast = cast;
        this.paperwork = new Paperwork(parts, cast.manager().id());
    }

    void play(Instant now) {
        var open = OpenTickets.of(parts);
        clock.at(now.minus(Duration.ofHours(3)), () -> {
            stages(open);
            plans(open, now);
            tasks(open);
        });
        clock.at(now.minus(Duration.ofHours(2)), () -> {
            outage(open);
            merge(open);
            asides(open);
        });
        later(open, now);
    }

    /** One goes on a stage, the next two. */
    private void stages(List<TicketEntry> open) {
        for (var i = 0; i < open.size(); i++) {
            var ticket = open.get(i);
            for (var step = 0; step <= i % 3; step++) {
                as(ticket, () -> paperwork.goOn(id(ticket), ticket.subject(), handlerOf(ticket), WORDS));
            }
        }
    }

    private void plans(List<TicketEntry> open, Instant now) {
        var planned = technical(open).stream().limit(4).toList();
        for (var i = 0; i < planned.size(); i++) {
            var ticket = planned.get(i);
            var offered = i < 3;
            var steps = List.of(
                    new RecordWork.Step("联系客户确认上门时间", handlerOf(ticket), now.minus(Duration.ofHours(1))),
                    new RecordWork.Step(
                            "备件到达网点", cast.agents("warehouse").getFirst().id(), now.plus(Duration.ofHours(20))),
                    new RecordWork.Step("上门更换并试机", handlerOf(ticket), now.plus(Duration.ofHours(44))));
            as(
                    ticket,
                    () -> paperwork.plan(
                            id(ticket), ticket.subject(), handlerOf(ticket), "更换控制板并全面检测，上门前一小时电话联系", steps, offered));
        }
        answer(
                planned,
                0,
                (plan, ticket) -> parts.getBean(AnswerPlan.class).agree(ticket, plan.offeredAt(), "同意处理方案。"));
        answer(
                planned,
                1,
                (plan, ticket) ->
                        parts.getBean(AnswerPlan.class).askChange(ticket, plan.offeredAt(), "工作日家里没人，希望改到周六上午上门。"));
    }

    private interface Answer {
        void to(AnswerPlan.Offered plan, UUID ticket);
    }

    private void answer(List<TicketEntry> planned, int which, Answer answer) {
        if (which < planned.size()) {
            var ticket = planned.get(which);
            Acting.customer(ticket.customer(), "demo")
                    .run(() -> parts.getBean(AnswerPlan.class)
                            .of(ticket.id())
                            .filter(AnswerPlan.Offered::open)
                            .ifPresent(plan -> answer.to(plan, ticket.id())));
        }
    }

    private void tasks(List<TicketEntry> open) {
        var warehouse = cast.agents("warehouse").getFirst().id();
        var finance = cast.agents("finance").getFirst().id();
        task(open, 1, "核对库存并安排发货", "客户急用，请确认华东仓是否有货，今天能否发出。", "warehouse", true);
        var accepted = task(open, 2, "查询退货入库情况", "客户说上周已寄回，请核对入库记录。", "warehouse", true);
        var done = task(open, 3, "核实退款到账", "客户反映退款未到，请查流水。", "finance", false);
        task(open, 4, "重开单位抬头发票", "客户提供了单位名称与税号，请重新开具。", "finance", false);
        task(open, 5, "说明控制板批次问题", "同批次三台报同样故障，请判断是否为批次缺陷。", "product", true);
        if (accepted != null) {
            Acting.person(warehouse, "demo").run(() -> answers().accept(accepted, null));
        }
        if (done != null) {
            Acting.person(finance, "demo").run(() -> {
                answers().accept(done, null);
                answers().finish(done, "已于昨日原路退回，银行处理中，预计今天到账。", null);
            });
        }
    }

    private AnswerTask answers() {
        return parts.getBean(AnswerTask.class);
    }

    private @org.jspecify.annotations.Nullable UUID task(
            List<TicketEntry> open, int which, String title, String request, String team, boolean blocking) {
        if (which >= open.size()) {
            return null;
        }
        var ticket = open.get(which);
        var task = new NewTask(title, request, cast.team(team), null, Map.of(), blocking, null);
        return Acting.person(handlerOf(ticket), "demo")
                .call(() -> parts.getBean(AskTask.class).ask(id(ticket), task));
    }

    /** One cause, many who ask: the parent is ours, the children are answered and closed together. */
    private void outage(List<TicketEntry> open) {
        var children = technical(open).stream().skip(4).limit(4).toList();
        if (children.isEmpty()) {
            return;
        }
        var lead = cast.lead("technical").id();
        var first = children.getFirst();
        Acting.person(lead, "demo").run(() -> {
            var parent = parts.getBean(OpenTicket.class)
                    .open(new NewTicket(
                            new io.chengnuo.ticket.Requester(first.customer(), first.tier()),
                            io.chengnuo.policy.Channel.PHONE,
                            "联网服务中断：多地客户设备离线",
                            "今早起云端联网服务异常，多地客户反映手机连不上设备。由本单统一跟进，恢复后一并答复。",
                            "technical/software",
                            null,
                            null,
                            true,
                            io.chengnuo.policy.Urgency.HIGH,
                            io.chengnuo.policy.Impact.HIGH,
                            cast.team("technical"),
                            lead,
                            List.of()))
                    .id();
            children.forEach(child -> parts.getBean(LinkTickets.class).link(parent, Relation.CHILD, id(child), lead));
        });
    }

    /** Two were taken for one matter; a look at the numbers showed they are not. */
    private void merge(List<TicketEntry> open) {
        if (open.size() < 12) {
            return;
        }
        var merge = parts.getBean(MergeTickets.class);
        var lead = cast.lead("service").id();
        Acting.person(lead, "demo").run(() -> {
            merge.merge(id(open.get(11)), id(open.get(8)), true, lead, "两位客户反映同一地址的同一台设备");
            merge.merge(id(open.get(10)), id(open.get(9)), true, lead, "看起来是同一件事");
            merge.undo(id(open.get(10)), lead, "核对机身编码后是两台设备，恢复单独处理");
        });
    }

    private void asides(List<TicketEntry> open) {
        if (open.isEmpty()) {
            return;
        }
        var ticket = open.getFirst();
        var talks = parts.getBean(TalkAside.class);
        as(ticket, () -> {
            var talk = talks.begin(
                    id(ticket),
                    handlerOf(ticket),
                    new TalkAside.Other("parts@supplier.example", null, "配件供应商"),
                    "控制板到货时间",
                    "请告知控制板何时到货，客户在等。");
            talks.write(id(ticket), talk, handlerOf(ticket), true, "周三发出，周四到华东仓。");
        });
    }

    private void later(List<TicketEntry> open, Instant now) {
        open.stream()
                .skip(6)
                .limit(5)
                .filter(this::isStillOpen)
                .forEach(ticket -> as(
                        ticket,
                        () -> parts.getBean(SnoozeTicket.class)
                                .snooze(id(ticket), handlerOf(ticket), now.plus(Duration.ofHours(20)), "等配件到货")));
        open.stream()
                .limit(3)
                .forEach(ticket -> parts.getBean(UnsentLetters.class)
                        .keep(id(ticket), handlerOf(ticket), "您好，配件已经发出，师傅会在", Visibility.PUBLIC));
    }

    /** The merged one is not. */
    private boolean isStillOpen(TicketEntry ticket) {
        return OpenTickets.of(parts).stream().anyMatch(one -> one.id().equals(ticket.id()));
    }

    private static List<TicketEntry> technical(List<TicketEntry> open) {
        return open.stream()
                .filter(ticket -> ticket.category().startsWith("technical"))
                .toList();
    }

    private static void as(TicketEntry ticket, Runnable deed) {
        Acting.person(handlerOf(ticket), "demo").run(deed);
    }

    private static TicketId id(TicketEntry ticket) {
        return new TicketId(ticket.id());
    }
}
