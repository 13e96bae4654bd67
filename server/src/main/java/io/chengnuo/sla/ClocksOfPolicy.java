package io.chengnuo.sla;

import static io.chengnuo.sla.db.Tables.CLOCKS;
import static org.jooq.impl.DSL.count;

import io.chengnuo.policy.ImpactSource;
import io.chengnuo.policy.PolicyDocument;
import io.chengnuo.policy.Target;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many clocks run now for each promise a draft changes. */
@Component
class ClocksOfPolicy implements ImpactSource {

    private final DSLContext sql;

    ClocksOfPolicy(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Figure> impact(PolicyDocument current, PolicyDocument draft) {
        var before = current.targets().stream().collect(Collectors.toMap(Target::promise, Function.identity()));
        var changed = draft.targets().stream()
                .filter(target -> !target.equals(before.get(target.promise())))
                .map(Target::promise)
                .toList();
        return sql.select(CLOCKS.PROMISE, count())
                .from(CLOCKS)
                .where(CLOCKS.PROMISE.in(changed))
                .and(CLOCKS.STATE.in(ClockState.RUNNING.name(), ClockState.PAUSED.name()))
                .groupBy(CLOCKS.PROMISE)
                .fetch(row -> new Figure("clocks_running", row.value1(), row.value2()));
    }
}
