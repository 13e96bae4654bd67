package io.chengnuo.work;

import static io.chengnuo.work.db.Tables.MILESTONES;
import static io.chengnuo.work.db.Tables.TICKS;

import io.chengnuo.procedure.ChecklistItem;
import io.chengnuo.procedure.ProcedureDocument;
import io.chengnuo.procedure.ProcedureVersion;
import io.chengnuo.procedure.ProceduresInForce;
import io.chengnuo.procedure.Stage;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.Refusal.FieldError;
import io.chengnuo.shared.facts.Facts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings a ticket from one stage of its procedure to another: to the next when everything the stage needs is there, to a later one
 * past optional stages with a reason, back to an earlier one with a reason and its cause.
 */
@Component
class MoveStage {

    private final Runs runs;
    private final Stays stays;
    private final WorkDesk desk;
    private final ProceduresInForce procedures;
    private final DSLContext sql;
    private final Facts facts;
    private final Clock clock;

    MoveStage(
            Runs runs,
            Stays stays,
            WorkDesk desk,
            ProceduresInForce procedures,
            DSLContext sql,
            Facts facts,
            Clock clock) {
        this.runs = runs;
        this.stays = stays;
        this.desk = desk;
        this.procedures = procedures;
        this.sql = sql;
        this.facts = facts;
        this.clock = clock;
    }

    /** Where to, and what is to be remembered: {@code content} is what was done in the stage that ends. */
    record Move(
            String stage,
            @Nullable String reason,
            @Nullable ReworkCause cause,
            @Nullable String content) {}

    void move(Run run, Move move, UUID by) {
        run.requireGoing();
        var procedure = desk.procedureOf(run);
        var from = desk.stageOf(run);
        var to = procedure
                .stage(move.stage())
                .orElseThrow(() -> new Invalid("no_such_stage", new FieldError("stage", "unknown")));
        var stages = procedure.stages();
        if (stages.indexOf(to) == stages.indexOf(from)) {
            throw new Conflict("already_in_stage");
        }
        if (stages.indexOf(to) < stages.indexOf(from)) {
            back(run, procedures.require(run.procedure()), from, to, move, by);
        } else {
            forward(run, procedures.require(run.procedure()), from, to, move, by);
        }
    }

    private void back(Run run, ProcedureVersion version, Stage from, Stage to, Move move, UUID by) {
        if (move.reason() == null || move.reason().isBlank()) {
            throw new Invalid("why_needed", new FieldError("reason", "missing"));
        }
        if (move.cause() == null) {
            throw new Invalid("why_needed", new FieldError("cause", "missing"));
        }
        enter(run, version, from, to, Leaving.SENT_BACK, move.cause(), move.reason(), move.content(), by);
    }

    private void forward(Run run, ProcedureVersion version, Stage from, Stage to, Move move, UUID by) {
        var written = desk.writtenOf(run);
        requireReachable(version.document(), written, from, to, move.reason());
        var needs = desk.needs(run, written);
        var missing = new ArrayList<>(needs.toLeave(from));
        needs.toEnter(from, to).stream().filter(need -> !missing.contains(need)).forEach(missing::add);
        WorkDesk.requireNothing(missing);
        enter(run, version, from, to, Leaving.ADVANCED, null, move.reason(), move.content(), by);
    }

    /** The next, or a later one when all between are optional and it is said why they are left out. */
    private static void requireReachable(
            ProcedureDocument procedure, Written written, Stage from, Stage to, @Nullable String reason) {
        for (var next = procedure.after(from.key(), written::value);
                next.isPresent();
                next = procedure.after(next.get().key(), written::value)) {
            if (next.get().equals(to)) {
                return;
            }
            if (!next.get().optional()) {
                throw new Conflict("stage_not_next", new FieldError("stage", "not_next"));
            }
            if (reason == null || reason.isBlank()) {
                throw new Invalid("why_needed", new FieldError("reason", "missing"));
            }
        }
        throw new Conflict("stage_not_next", new FieldError("stage", "not_next"));
    }

    /** Without asking what is needed: what happened to the ticket leads there. */
    void follow(Run run, Stage to, Leaving leaving, @Nullable String reason, @Nullable UUID by) {
        var from = desk.stageOf(run);
        enter(run, procedures.require(run.procedure()), from, to, leaving, causeOf(leaving), reason, null, by);
    }

    private static @Nullable ReworkCause causeOf(Leaving leaving) {
        return leaving == Leaving.DISPUTED ? ReworkCause.TEST_FAILED : null;
    }

    void end(Run run, @Nullable String reason, @Nullable UUID by) {
        var at = clock.instant();
        var stage = desk.stageOf(run);
        stays.add(run, stage, left(run, stage, Leaving.ENDED, null, reason, null, by, at));
        runs.end(run.ticket(), at);
    }

    void switchTo(Run run, ProcedureVersion wanted, @Nullable String reason, @Nullable UUID by) {
        var at = clock.instant();
        var from = desk.stageOf(run);
        var values = desk.writtenOf(run);
        var to = wanted.document().first(values::value);
        stays.add(run, from, left(run, from, Leaving.SWITCHED, null, reason, null, by, at));
        runs.enter(run.ticket(), wanted, to, at);
        var name = wanted.document().name();
        facts.record(new ProcedureSwitched(
                run.ticket(),
                run.procedureKey(),
                run.procedure().toString(),
                wanted.key(),
                wanted.id().toString(),
                name.zh(),
                name.en(),
                by,
                reason,
                at));
    }

    private void enter(
            Run run,
            ProcedureVersion version,
            Stage from,
            Stage to,
            Leaving leaving,
            @Nullable ReworkCause cause,
            @Nullable String reason,
            @Nullable String content,
            @Nullable UUID by) {
        var at = clock.instant();
        stays.add(run, from, left(run, from, leaving, cause, reason, content, by, at));
        runs.enter(run.ticket(), version, to, at);
        facts.record(new StageEntered(
                run.ticket(),
                version.key(),
                from.key(),
                to.key(),
                to.name().zh(),
                to.name().en(),
                leaving,
                cause,
                by,
                reason,
                run.since(),
                at));
    }

    private Stays.Left left(
            Run run,
            Stage stage,
            Leaving leaving,
            @Nullable ReworkCause cause,
            @Nullable String reason,
            @Nullable String content,
            @Nullable UUID by,
            Instant at) {
        return new Stays.Left(
                leaving,
                cause,
                reason,
                content,
                nodes(run, stage),
                desk.timePlan(run).present(),
                by,
                at);
    }

    /** The key nodes of a stay: what was ticked on the stage's list, and the milestones reached meanwhile. */
    private List<String> nodes(Run run, Stage stage) {
        var ticked = sql.select(TICKS.ITEM)
                .from(TICKS)
                .where(TICKS.TICKET.eq(run.ticket()), TICKS.STAGE.eq(stage.key()))
                .fetchSet(TICKS.ITEM);
        var nodes = new ArrayList<String>();
        stage.checklist().stream()
                .filter(item -> ticked.contains(item.key()))
                .map(ChecklistItem::name)
                .forEach(name -> nodes.add(name.zh()));
        nodes.addAll(sql.select(MILESTONES.TITLE)
                .from(MILESTONES)
                .where(MILESTONES.TICKET.eq(run.ticket()), MILESTONES.DONE_AT.ge(run.since()))
                .orderBy(MILESTONES.PLACE)
                .fetch(MILESTONES.TITLE));
        return nodes;
    }
}
