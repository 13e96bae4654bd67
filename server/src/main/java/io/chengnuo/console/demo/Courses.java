package io.chengnuo.console.demo;

import io.chengnuo.console.demo.Cast.Member;
import io.chengnuo.console.demo.Clientele.Client;
import io.chengnuo.console.demo.StoryBook.Story;
import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Complexity;
import io.chengnuo.policy.Impact;
import io.chengnuo.survey.Marks;
import io.chengnuo.ticket.AnswerKind;
import io.chengnuo.ticket.NewTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of one request, from arriving to closing: who does what when. */
final class Courses {
    private static final Set<Channel> FACE_TO_FACE = Set.of(Channel.PHONE, Channel.WALK_IN, Channel.CHAT);
    private static final List<String> DISPUTES = List.of("又坏了，和之前一样。", "只修好了一半，噪音还在。", "说好送的配件没有送到。", "结果和电话里说的不一样。");
    private static final List<String> BLAME = List.of("等了太久，问了三个人。", "态度还行，就是没解决。", "同一件事说了四遍。");
    private static final List<String> PRAISE = List.of("师傅很准时，讲得清楚。", "回复很快，谢谢。", "没想到当天就解决了。", "一般，能解决就好。");
    private static final List<String> REPLIES = List.of("错误代码是 E4。", "照片已经拍好发给你们了。", "周六上午在家，请那个时候来。", "型号贴在背面，我抄给您了。");
    private static final List<String> NOTES =
            List.of("客户语气着急，优先安排。", "和上个月的工单是同一台机器。", "备件华东仓有货，明早发出。", "已请网点确认师傅的时间。");

    private final Cast cast;
    private final Hours hours;

    Courses(Cast cast, Hours hours) {
        this.cast = cast;
        this.hours = hours;
    }

    List<Scene> of(Story story, Client client, Channel channel, Instant at, double strain) {
        var receiver = FACE_TO_FACE.contains(channel) ? cast.agent("service", hours.random()) : null;
        var handler = receiver != null && story.team().equals("service")
                ? receiver
                : cast.agent(story.team(), hours.random());
        var complex = hours.chance(8);
        var about = new Case(request(story, client, channel, receiver, complex));
        var script = new Script(about, handler, at, hours, strain);
        script.add((actors, mine) -> actors.open(mine));
        if (hours.chance(2)) {
            script.pass(Duration.ofHours(3)).add((actors, mine) -> actors.withdraw(mine, "已经自己解决了，不用处理。"));
            return script.scenes();
        }
        if (receiver == null) {
            takeUp(script, story);
        } else {
            received(script, story, receiver);
        }
        work(script, story, complex);
        finish(script, story, client);
        return script.scenes();
    }

    /** Nobody has come round to it yet. */
    List<Scene> untouched(Story story, Client client, Channel channel, Instant at) {
        var about = new Case(routed(request(story, client, channel, null, false)));
        return List.of(new Scene(at, about, (actors, mine) -> actors.open(mine)));
    }

    /** Somebody is at it: taken and answered, not yet delivered. */
    List<Scene> underway(Story story, Client client, Channel channel, Instant at) {
        var handler = cast.agent(story.team(), hours.random());
        var about = new Case(request(story, client, channel, null, false));
        return List.of(
                new Scene(at, about, (actors, mine) -> actors.open(mine)),
                new Scene(at.plusSeconds(360), about, (actors, mine) -> actors.take(mine, handler.id())),
                new Scene(
                        at.plusSeconds(540),
                        about,
                        (actors, mine) -> actors.answer(mine, handler.id(), AnswerKind.ANSWER, story.answer())));
    }

    /** Opened for no team: the rules find one. */
    private static NewTicket routed(NewTicket request) {
        return new NewTicket(
                request.requester(),
                request.channel(),
                request.subject(),
                request.body(),
                request.category(),
                request.problemClass(),
                request.complexity(),
                request.major(),
                request.urgency(),
                request.impact(),
                null,
                request.receivedBy(),
                request.files());
    }

    private NewTicket request(Story story, Client client, Channel channel, @Nullable Member receiver, boolean complex) {
        return new NewTicket(
                client.requester(),
                channel,
                story.subject(),
                story.body(),
                story.category(),
                story.problemClass(),
                complex ? Complexity.COMPLEX : Complexity.GENERAL,
                false,
                story.urgency(),
                Objects.requireNonNullElse(story.impact(), Impact.LOW),
                cast.team(receiver == null ? story.team() : "service"),
                receiver == null ? null : receiver.id(),
                List.of());
    }

    /** Written requests wait in the team's queue until somebody takes them. */
    private void takeUp(Script script, Story story) {
        var usual = story.team().equals("technical") ? Duration.ofMinutes(6) : Duration.ofMinutes(22);
        var handler = script.handler();
        script.work(usual)
                .add((actors, mine) -> actors.take(mine, handler.id()))
                .work(Duration.ofMinutes(2))
                .add((actors, mine) -> actors.answer(mine, handler.id(), AnswerKind.ANSWER, story.answer()));
    }

    /** Whoever hears the customer is the first responder, and hands over what another team has to do. */
    private void received(Script script, Story story, Member receiver) {
        script.work(Duration.ofMinutes(4))
                .add((actors, mine) -> actors.answer(mine, receiver.id(), AnswerKind.ANSWER, story.answer()));
        var handler = script.handler();
        if (handler.equals(receiver)) {
            return;
        }
        script.work(Duration.ofMinutes(3))
                .add((actors, mine) -> actors.requestTransfer(
                        mine, receiver.id(), cast.team(story.team()), "需要" + handler.name() + "所在团队处理。"));
        script.work(Duration.ofMinutes(16)).add((actors, mine) -> actors.acceptTransfer(mine, handler.id()));
    }

    private void work(Script script, Story story, boolean complex) {
        var handler = script.handler();
        if (story.solution() != null) {
            var solution = story.solution();
            script.work(Duration.ofMinutes(9))
                    .add((actors, mine) -> actors.answer(mine, handler.id(), AnswerKind.SOLUTION, solution));
        }
        if (complex) {
            script.work(Duration.ofHours(5))
                    .add((actors, mine) ->
                            actors.answer(mine, handler.id(), AnswerKind.PRELIMINARY, "初步分析与处理计划：" + story.answer()));
            script.work(Duration.ofMinutes(20))
                    .add((actors, mine) -> actors.waitForSupplier(mine, handler.id(), "等厂家发配件。"));
            script.pass(Duration.ofHours(7)).add((actors, mine) -> actors.goOn(mine, handler.id()));
        }
        if (hours.chance(22)) {
            var note = NOTES.get(hours.random().nextInt(NOTES.size()));
            script.work(Duration.ofMinutes(5)).add((actors, mine) -> actors.note(mine, handler.id(), note));
        }
        if (hours.chance(24)) {
            var reply = REPLIES.get(hours.random().nextInt(REPLIES.size()));
            script.work(Duration.ofMinutes(3))
                    .add((actors, mine) -> actors.waitForCustomer(mine, handler.id(), "等客户补充信息。"));
            script.pass(Duration.ofHours(6)).add((actors, mine) -> actors.customerWrites(mine, reply));
        }
        deliver(script, story, Duration.ofHours(story.hours()));
    }

    private void deliver(Script script, Story story, Duration effort) {
        var handler = script.handler();
        script.work(effort)
                .add((actors, mine) -> actors.deliver(mine, handler.id(), story.result(), "如有任何问题，请直接回复，我们会继续跟进。"));
    }

    private void finish(Script script, Story story, Client client) {
        if (hours.chance(6)) {
            var reason = DISPUTES.get(hours.random().nextInt(DISPUTES.size()));
            script.pass(Duration.ofHours(8)).add((actors, mine) -> actors.dispute(mine, reason));
            deliver(script, story, Duration.ofHours(4));
        }
        if (hours.chance(12)) {
            // The customer stays silent; after the set time the product takes that for consent by itself.
            var handler = script.handler();
            script.after(Duration.ofDays(21)).add((actors, mine) -> actors.closeLapsed(mine, handler.id()));
            return;
        }
        confirm(script, client);
        close(script);
        rate(script);
        if (hours.chance(2)) {
            script.pass(Duration.ofHours(60)).add((actors, mine) -> actors.reopen(mine, "过了两天又出现同样的问题。"));
            var handler = script.handler();
            script.work(Duration.ofMinutes(40))
                    .add((actors, mine) -> actors.answer(mine, handler.id(), AnswerKind.ANSWER, "非常抱歉，我们马上重新处理。"));
            deliver(script, story, Duration.ofHours(6));
            confirm(script, client);
            close(script);
        }
    }

    private void confirm(Script script, Client client) {
        var handler = script.handler();
        script.pass(Duration.ofHours(5));
        switch (hours.random().nextInt(5)) {
            case 0 -> script.add((actors, mine) -> actors.sign(mine, client.name()));
            case 1 -> script.add((actors, mine) -> actors.confirmedTo(mine, handler.id(), "电话回访，客户确认已解决。"));
            default -> script.add((actors, mine) -> actors.confirm(mine));
        }
    }

    private void close(Script script) {
        var handler = script.handler();
        script.work(Duration.ofMinutes(25))
                .add((actors, mine) -> actors.verify(mine, handler.id()))
                .work(Duration.ofMinutes(5))
                .add((actors, mine) -> actors.close(mine, handler.id()));
    }

    private void rate(Script script) {
        if (hours.chance(45)) {
            var mood = 4.5
                    + 0.9 * Math.log(script.handler().skill())
                    - script.strain() * 0.2
                    + hours.random().nextGaussian() * 0.7;
            var score = (int) Math.clamp(Math.round(mood), 1, 5);
            var speed = (int) Math.clamp(Math.round(mood + hours.random().nextGaussian() * 0.4), 1, 5);
            var comments = score <= 2 ? BLAME : PRAISE;
            var comment = hours.chance(40) ? comments.get(hours.random().nextInt(comments.size())) : null;
            script.pass(Duration.ofHours(32))
                    .add((actors, mine) -> actors.rate(mine, new Marks(score, score, speed, null, null), comment));
        }
    }
}
