package io.chengnuo.work;

import io.chengnuo.procedure.ChecklistItem;
import io.chengnuo.procedure.DeliveryTemplate;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.facts.Facts;
import io.chengnuo.work.Written.Tick;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ticks something off a list of the procedure while it is done. What went otherwise than planned is told to who answers for the plan. */
@Component
class TickItem {

    private final WorkDesk desk;
    private final WrittenRows written;
    private final TellResponsible tell;
    private final Facts facts;
    private final Clock clock;

    TickItem(WorkDesk desk, WrittenRows written, TellResponsible tell, Facts facts, Clock clock) {
        this.desk = desk;
        this.written = written;
        this.tell = tell;
        this.facts = facts;
        this.clock = clock;
    }

    void tick(Run run, Tick tick, @Nullable String deviation, UUID by) {
        var at = clock.instant();
        var item = require(run, tick);
        written.tick(run.ticket(), tick, deviation, by, at);
        facts.record(new ItemTicked(
                run.ticket(),
                tick.list(),
                tick.item(),
                item.name().zh(),
                item.name().en(),
                true,
                deviation,
                by,
                at));
        if (deviation != null) {
            tell.deviation(run, item.name().zh(), deviation, by);
        }
    }

    void untick(Run run, Tick tick, UUID by) {
        var item = require(run, tick);
        written.untick(run.ticket(), tick);
        facts.record(new ItemTicked(
                run.ticket(),
                tick.list(),
                tick.item(),
                item.name().zh(),
                item.name().en(),
                false,
                null,
                by,
                clock.instant()));
    }

    private ChecklistItem require(Run run, Tick tick) {
        return list(run, tick.list()).stream()
                .filter(item -> item.key().equals(tick.item()))
                .findFirst()
                .orElseThrow(() -> new NotFound("no_such_item"));
    }

    private List<ChecklistItem> list(Run run, String list) {
        var procedure = desk.procedureOf(run);
        return switch (list) {
            case Written.PREPARATION -> procedure.preparation();
            case Written.DELIVERY ->
                Optional.ofNullable(procedure.delivery())
                        .map(DeliveryTemplate::steps)
                        .orElse(List.of());
            default -> procedure.stage(list).map(stage -> stage.checklist()).orElse(List.of());
        };
    }
}
