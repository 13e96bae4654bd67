package io.chengnuo.console.demo;

import io.chengnuo.analytics.evidence.AskEvidence;
import io.chengnuo.improvement.Rhythm;
import io.chengnuo.improvement.committee.Choice;
import io.chengnuo.improvement.committee.Committee;
import io.chengnuo.improvement.committee.FormCommittee;
import io.chengnuo.improvement.committee.HoldSitting;
import io.chengnuo.improvement.committee.Vote;
import io.chengnuo.improvement.committee.VoteRule;
import io.chengnuo.improvement.effect.EvaluatePolicy;
import io.chengnuo.improvement.effect.Verdict;
import io.chengnuo.improvement.goals.ActionPlan;
import io.chengnuo.improvement.goals.PlanGoal;
import io.chengnuo.improvement.goals.ReportMeasure;
import io.chengnuo.improvement.review.HoldReview;
import io.chengnuo.improvement.review.Outcome;
import io.chengnuo.improvement.review.PlanReviews;
import io.chengnuo.improvement.review.ReviewKind;
import io.chengnuo.improvement.supervision.BringChecksAbout;
import io.chengnuo.improvement.supervision.FindingKind;
import io.chengnuo.improvement.supervision.RecordCheck;
import io.chengnuo.improvement.supervision.Remedy;
import io.chengnuo.improvement.supervision.SettleFinding;
import io.chengnuo.improvement.supervision.Severity;
import io.chengnuo.policy.Goal;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/** How the company looks after its policy: last quarter's reviews, checks with one left lying, plans for its goals, a committee, evaluations, evidence. */
final class ImprovementScenes {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ApplicationContext parts;
    private final MovableClock clock;
    private final UUID manager;
    private final UUID desk;
    private final UUID technical;
    private final UUID administrator;
    private final Instant begin;

    /** {@code begin}: nothing happened before. */
    ImprovementScenes(ApplicationContext parts, MovableClock clock, Cast cast, UUID administrator, Instant begin) {
        this.parts = parts;
        this.clock = clock;
        this.manager = cast.manager().id();
        this.desk = cast.lead("service").id();
        this.technical = cast.lead("technical").id();
        this.administrator = administrator;
        this.begin = begin;
    }

    void play(Instant now) {
        var today = LocalDate.ofInstant(now, ZONE);
        reviews(today, now);
        checks(now);
        goals(now, today);
        committee(now);
        evaluation(now, today);
        evidence(now, today);
    }

    private void reviews(LocalDate today, Instant now) {
        var plan = parts.getBean(PlanReviews.class);
        var hold = parts.getBean(HoldReview.class);
        var day = Rhythm.QUARTERLY.beginOfPeriod(today).minusDays(9);
        var moment = day.atTime(15, 0).atZone(ZONE).toInstant();
        if (moment.isBefore(begin)) {
            clock.at(now, (Runnable) plan::now);
            return;
        }
        clock.at(moment, (Runnable) plan::now);
        var process = clock.at(moment, () -> plan.of(ReviewKind.PROCESS, day)).orElseThrow();
        var policy = clock.at(moment, () -> plan.of(ReviewKind.POLICY, day)).orElseThrow();
        as(manager, moment, () -> {
            hold.freeze(process, null);
            hold.freeze(policy, null);
            hold.hold(
                    process,
                    meeting(
                            day,
                            "逐项看过上次决定、超时原因和最差个案。夜间咨询响应慢，投诉核实环节交接次数偏多。",
                            List.of(
                                    decision("晚八点到十一点增加一个咨询席位", desk, day.plusDays(20)),
                                    decision("投诉核实由首办人一次问清，减少转手", technical, day.plusDays(35)),
                                    decision("评估配件库前移到华南仓的成本", manager, today.plusDays(12))),
                            List.of()),
                    null);
            hold.hold(policy, meeting(day, "满意度、投诉率、响应速度与成本一并看过，目标总体可行，本季不改条款。", List.of(), chapters()), null);
            return true;
        });
        var first = clock.at(now, () -> hold.decided(process)).getFirst();
        as(desk, day.plusDays(18).atTime(11, 0).atZone(ZONE).toInstant(), () -> {
            hold.done(first, "已排班，夜间平均响应由 31 分钟降到 14 分钟", null);
            return true;
        });
        clock.at(now, (Runnable) plan::now);
    }

    private List<HoldReview.ChapterSaid> chapters() {
        return parts.getBean(PolicyInForce.class).now().document().chapters().stream()
                .map(chapter -> new HoldReview.ChapterSaid(chapter.number(), Outcome.KEEP, "本季数据达标，维持不变"))
                .toList();
    }

    private HoldReview.Meeting meeting(
            LocalDate day,
            String minutes,
            List<HoldReview.NewDecision> decisions,
            List<HoldReview.ChapterSaid> chapters) {
        return new HoldReview.Meeting(
                day, List.of(manager, desk, technical, administrator), minutes, decisions, chapters);
    }

    private static HoldReview.NewDecision decision(String words, UUID owner, LocalDate due) {
        return new HoldReview.NewDecision(words, owner, due);
    }

    /** All that came due a month ago was looked at but for the last; one finding is settled, one waits, one became a proposal. */
    private void checks(Instant now) {
        var bring = parts.getBean(BringChecksAbout.class);
        var record = parts.getBean(RecordCheck.class);
        var settle = parts.getBean(SettleFinding.class);
        var then = now.minus(Duration.ofDays(30));
        clock.at(notBefore(then), (Runnable) bring::now);
        var waiting = clock.at(notBefore(then), record::waiting);
        for (var i = 0; i < waiting.size() - 1; i++) {
            var check = waiting.get(i);
            var broken = i < 3 ? check.clauses().getFirst() : "";
            var remedy = i == 2 ? Remedy.REVISION : Remedy.FIX;
            var due = LocalDate.ofInstant(i == 0 ? now.minus(Duration.ofDays(10)) : now.plus(Duration.ofDays(6)), ZONE);
            var found = check.clauses().stream()
                    .map(clause -> clause.equals(broken)
                            ? new RecordCheck.Found(
                                    clause,
                                    FindingKind.NOT_FOLLOWED,
                                    Severity.MAJOR,
                                    "抽查十件，三件没有留下记录",
                                    List.of(),
                                    List.of(),
                                    remedy,
                                    remedy == Remedy.FIX ? desk : null,
                                    remedy == Remedy.FIX ? due : null)
                            : new RecordCheck.Found(
                                    clause,
                                    FindingKind.FOLLOWED,
                                    null,
                                    "记录齐全，做法与条款一致",
                                    List.of(),
                                    List.of(),
                                    null,
                                    null,
                                    null))
                    .toList();
            var findings = as(
                    manager,
                    notBefore(then).plus(Duration.ofDays(3)),
                    () -> record.record(check.id(), null, found, null));
            if (i == 0) {
                as(desk, notBefore(then).plus(Duration.ofDays(8)), () -> {
                    settle.fix(findings.getFirst(), "已补记录，班前会讲过要求", List.of(), null);
                    return true;
                });
                as(manager, notBefore(then).plus(Duration.ofDays(9)), () -> {
                    settle.verify(findings.getFirst(), true, "复查五件，均有记录", null);
                    return true;
                });
            }
        }
        clock.at(now, (Runnable) bring::now);
    }

    private void goals(Instant now, LocalDate today) {
        var plan = parts.getBean(PlanGoal.class);
        var report = parts.getBean(ReportMeasure.class);
        var then = now.minus(Duration.ofDays(45));
        var begun = today.minusDays(45);
        as(manager, then, () -> {
            var faster = plan.plan(new ActionPlan.Outline(
                    "首次响应提速", null, "IND-11", desk, begun, today.plusDays(45), "达到目标计入班组季度绩效 20 分，每超 10% 扣 4 分"));
            var seat = plan.measure(faster, new PlanGoal.Step("夜间增加咨询席位", desk, begun, begun.plusDays(30)));
            plan.measure(faster, new PlanGoal.Step("常见问题答复模板由 40 条增到 80 条", technical, begun, today.minusDays(4)));
            report.report(faster, seat, 100, "席位已排班，两名备岗人员通过考核", List.of(), null);
            var warmer = plan.plan(new ActionPlan.Outline(
                    "投诉客户回访满意度", Goal.EXPERIENCE, null, technical, begun, today.plusDays(60), "满意度每高于目标 1 个百分点加 2 分"));
            var calls = plan.measure(warmer, new PlanGoal.Step("投诉办结三日内由主管回访", technical, begun, today.plusDays(30)));
            report.report(warmer, calls, 65, "已回访三分之二，低分客户逐个跟进", List.of(), null);
            return true;
        });
    }

    private void committee(Instant now) {
        var form = parts.getBean(FormCommittee.class);
        var hold = parts.getBean(HoldSitting.class);
        var vote = parts.getBean(Vote.class);
        var then = now.minus(Duration.ofDays(6));
        var members = List.of(desk, technical, administrator);
        var committee = as(
                manager,
                then.minus(Duration.ofDays(20)),
                () -> form.form(
                        new Committee.Outline(
                                "服务制度委员会",
                                "发起并决定服务制度的修订；对条款的例外作出解释。",
                                manager,
                                LocalDate.ofInstant(then, ZONE).minusDays(20),
                                null,
                                60),
                        members));
        var sitting = as(
                manager,
                then.minus(Duration.ofDays(4)),
                () -> hold.call(committee, then, "三楼会议室", "一、咨询答复时限\n二、进展通报间隔"));
        var motion = as(
                desk,
                then.minus(Duration.ofDays(2)),
                () -> vote.move(
                        sitting,
                        new Vote.Moved("咨询答复时限改为 12 小时", "回访中六成客户希望当天得到答复，夜间席位已到位。", "3.2", false, VoteRule.ABSOLUTE)));
        as(manager, then, () -> {
            hold.open(sitting, List.of(manager, desk, technical), null);
            return true;
        });
        for (var voter : List.of(manager, desk, technical)) {
            as(voter, then.plus(Duration.ofMinutes(20)), () -> {
                vote.cast(sitting, motion, voter.equals(technical) ? Choice.ABSTAIN : Choice.FOR);
                return true;
            });
        }
        as(manager, then.plus(Duration.ofMinutes(40)), () -> {
            vote.count(sitting, motion);
            hold.close(sitting, "讨论了夜间人手与节假日安排，决定启动第 3.2 条修订，下次会议看试算结果。", null);
            return hold.call(committee, now.plus(Duration.ofDays(9)), "三楼会议室", "一、第 3.2 条试算结果\n二、其他");
        });
    }

    /** One that was judged last month, and one that is asked just now. */
    private void evaluation(Instant now, LocalDate today) {
        if (!now.minus(Duration.ofDays(40)).isBefore(begin)) {
            judged(now, today);
        }
        asked("现行制度执行效果", now.minus(Duration.ofDays(8)), today.plusDays(5));
    }

    private void judged(Instant now, LocalDate today) {
        var id = asked("试行满一月：制度是否好用", now.minus(Duration.ofDays(40)), today.minusDays(30));
        as(administrator, now.minus(Duration.ofDays(29)), () -> {
            parts.getBean(EvaluatePolicy.class).close(id, Verdict.PARTLY, "响应明显变快，投诉核实仍慢；夜间人手不足，已列入评审会决定。", null);
            return true;
        });
    }

    /** Three of four answer two days later. */
    private UUID asked(String title, Instant then, LocalDate closesOn) {
        var evaluate = parts.getBean(EvaluatePolicy.class);
        var people = List.of(desk, technical, administrator, manager);
        var id = as(
                administrator,
                then,
                () -> evaluate.open(new EvaluatePolicy.Wanted(title, true, List.of(), people, closesOn)));
        for (var person : people.subList(0, 3)) {
            as(person, then.plus(Duration.ofDays(2)), () -> {
                evaluate.answer(id, List.of(4, 3, 4, 5, 4), person.equals(desk) ? "周末时限偏紧，建议配足人手。" : null);
                return true;
            });
        }
        return id;
    }

    /** What a bank asked for; put together as soon as the company is open. */
    private void evidence(Instant now, LocalDate today) {
        var from = Rhythm.QUARTERLY.beginOfPeriod(today.minusDays(60));
        as(administrator, now, () -> parts.getBean(AskEvidence.class).ask(from, today.minusDays(1), "zh-CN"));
    }

    private <T> T as(UUID person, Instant moment, Supplier<T> work) {
        return clock.at(notBefore(moment), () -> Acting.person(person, "demo").call(work));
    }

    private Instant notBefore(Instant moment) {
        return moment.isBefore(begin) ? begin : moment;
    }
}
