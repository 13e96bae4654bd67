package io.chengnuo.console.demo;

import io.chengnuo.approval.DecideApproval;
import io.chengnuo.approval.Verdict;
import io.chengnuo.blueprint.AskVariant;
import io.chengnuo.blueprint.AssignPost;
import io.chengnuo.blueprint.BeginVariant;
import io.chengnuo.blueprint.Column;
import io.chengnuo.blueprint.EditTable;
import io.chengnuo.blueprint.EditTable.CellChange;
import io.chengnuo.blueprint.PublishTable;
import io.chengnuo.blueprint.ReadTable;
import io.chengnuo.blueprint.Roles;
import io.chengnuo.blueprint.rehearsal.Rehearse;
import io.chengnuo.policy.Text;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** The management table: rehearsed and published, a variant for commercial customers, and a change of the base that waits to be merged. */
final class TableScenes {

    private static final Set<String> LEADING = Set.of(
            "desk-lead",
            "technical-lead",
            "complaint-officer",
            "quality-officer",
            "training-officer",
            "data-officer",
            "emergency-lead",
            "branch-manager");

    private final ApplicationContext parts;
    private final MovableClock clock;
    private final Cast cast;
    private final UUID owner;

    TableScenes(ApplicationContext parts, MovableClock clock, Cast cast, UUID owner) {
        this.parts = parts;
        this.clock = clock;
        this.cast = cast;
        this.owner = owner;
    }

    void play(Instant now) {
        clock.at(now.minus(Duration.ofDays(7)), () -> as(owner, this::published));
        var manager = cast.manager().id();
        clock.at(now.minus(Duration.ofDays(5)), () -> as(manager, this::varied));
        clock.at(now.minus(Duration.ofDays(1)), () -> as(owner, this::improved));
    }

    private static void as(UUID person, Runnable scene) {
        Acting.person(person, "demo").run(scene);
    }

    private void published() {
        staff();
        var base = parts.getBean(ReadTable.class).base().id();
        var rehearse = parts.getBean(Rehearse.class);
        var rehearsal = rehearse.begin(
                base,
                "上线前演练",
                clock.instant(),
                List.of(
                        new Rehearse.Wanted("冰箱不制冷，当天要修", "repair", null),
                        new Rehearse.Wanted("对上次维修态度不满", "complaint", null),
                        new Rehearse.Wanted("新客户到店询价", "acquisition", null)));
        rehearse.runAll(base, rehearsal, 85, null);
        rehearse.finish(base, rehearsal, null);
        parts.getBean(PublishTable.class).base(base, "首版：十个流程、四个生命周期部分，已演练", null);
    }

    private void staff() {
        var assign = parts.getBean(AssignPost.class);
        parts.getBean(Roles.class).all().keySet().forEach(role -> {
            var post = role.equals("service-director") ? "management" : LEADING.contains(role) ? "lead" : "agent";
            assign.assign(role, cast.post(post));
        });
    }

    private void varied() {
        var variant = parts.getBean(BeginVariant.class).begin("商用空调项目", "商用空调大客户：报修更快，上门前必须电话确认");
        parts.getBean(EditTable.class)
                .write(
                        variant,
                        List.of(
                                cell("repair/symptom", Column.LIMIT, "PT30M service-hours"),
                                cell("repair/symptom", Column.STANDARD, "三十分钟内致电值班工程师，问清机房号、报警代码和停机影响。"),
                                cell("regular-care", Column.STANDARD, "每两周联系一次物业负责人，先看机组运行记录。"),
                                cell("regular-care", Column.LIMIT, "P10D business")),
                        null);
        var approval = parts.getBean(AskVariant.class).ask(variant, "合同约定的响应时间", null);
        as(owner, () -> parts.getBean(DecideApproval.class).vote(approval, Verdict.APPROVE, owner, "与合同一致", null));
    }

    private void improved() {
        var base = parts.getBean(ReadTable.class).base().id();
        parts.getBean(EditTable.class)
                .write(
                        base,
                        List.of(
                                cell("regular-care", Column.STANDARD, "每月至少联系一次，先看近期请求与评价，再问打算与不满，当天记录。"),
                                cell("first-call", Column.LIMIT, "P3D business")),
                        null);
        parts.getBean(PublishTable.class).base(base, "季度回顾：首次回访提前到三个工作日", null);
    }

    private static CellChange cell(String node, Column column, String text) {
        return new CellChange(node, column, new Text(text, text));
    }
}
