package io.chengnuo.routing;

import static io.chengnuo.routing.db.Tables.RULES;

import io.chengnuo.policy.Condition;
import io.chengnuo.routing.db.tables.records.RulesRecord;
import io.chengnuo.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rules in the database. */
@Repository
class Rules {

    private final DSLContext sql;
    private final JsonMapper json;

    Rules(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<Rule> inOrder() {
        return sql.selectFrom(RULES).orderBy(RULES.PLACE, RULES.ID).fetch(this::rule);
    }

    /** Locked until the transaction ends. */
    Rule require(UUID id) {
        return sql.selectFrom(RULES)
                .where(RULES.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::rule)
                .orElseThrow(() -> new NotFound("no_such_rule"));
    }

    int nextPlace() {
        var last = sql.select(DSL.max(RULES.PLACE)).from(RULES).fetchOneInto(Integer.class);
        return last == null ? 0 : last + 1;
    }

    void makeRoomAt(int place) {
        sql.update(RULES)
                .set(RULES.PLACE, RULES.PLACE.plus(1))
                .where(RULES.PLACE.ge(place))
                .execute();
    }

    void add(Rule rule) {
        sql.insertInto(RULES)
                .set(RULES.ID, rule.id())
                .set(RULES.PLACE, rule.place())
                .set(RULES.NAME, rule.name())
                .set(RULES.QUEUE, rule.queue())
                .set(RULES.CONDITION, text(rule.condition()))
                .execute();
    }

    void change(Rule rule) {
        sql.update(RULES)
                .set(RULES.PLACE, rule.place())
                .set(RULES.NAME, rule.name())
                .set(RULES.QUEUE, rule.queue())
                .set(RULES.CONDITION, text(rule.condition()))
                .set(RULES.VERSION, rule.version())
                .where(RULES.ID.eq(rule.id()))
                .execute();
    }

    void remove(UUID id) {
        sql.deleteFrom(RULES).where(RULES.ID.eq(id)).execute();
    }

    String words(Condition condition) {
        return json.writeValueAsString(condition);
    }

    private JSONB text(Condition condition) {
        return JSONB.valueOf(words(condition));
    }

    private Rule rule(RulesRecord row) {
        return new Rule(
                row.getId(),
                row.getPlace(),
                row.getName(),
                row.getQueue(),
                json.readValue(row.getCondition().data(), Condition.class),
                row.getVersion());
    }
}
