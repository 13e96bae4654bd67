package io.chengnuo.channel.reach;

import static io.chengnuo.channel.db.Tables.CHANNEL_RULES;

import io.chengnuo.calendar.Calendars;
import io.chengnuo.policy.Channel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When persons are there on a channel, and how fast they are to be. */
@Component
public class ChannelRules {

    private final DSLContext sql;
    private final Calendars calendars;
    private final Clock clock;

    ChannelRules(DSLContext sql, Calendars calendars, Clock clock) {
        this.sql = sql;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * @param calendar of the hours in which persons are there; null for always
     * @param busyAfter seconds without an answer until the customer hears that all are busy; null for never
     * @param firstTarget seconds to the first answer, {@code replyTarget} to each later one; null for none
     */
    public record Rule(
            Channel channel,
            @Nullable String calendar,
            @Nullable Integer busyAfter,
            @Nullable Integer firstTarget,
            @Nullable Integer replyTarget) {}

    @Transactional(readOnly = true)
    public List<Rule> all() {
        return sql.selectFrom(CHANNEL_RULES)
                .orderBy(CHANNEL_RULES.CHANNEL)
                .fetch(row -> new Rule(
                        Channel.valueOf(row.getChannel()),
                        row.getCalendar(),
                        row.getBusyAfter(),
                        row.getFirstTarget(),
                        row.getReplyTarget()));
    }

    @Transactional(readOnly = true)
    public Optional<Rule> of(Channel channel) {
        return all().stream().filter(rule -> rule.channel() == channel).findFirst();
    }

    /** When persons are there again; empty when they are there now. */
    @Transactional(readOnly = true)
    public Optional<Instant> closedUntil(Channel channel, Instant now) {
        return of(channel)
                .flatMap(rule -> Optional.ofNullable(rule.calendar()))
                .flatMap(calendars::find)
                .map(hours -> hours.due(now, Duration.ofMinutes(1))
                        .counted()
                        .getFirst()
                        .from())
                .filter(opens -> opens.isAfter(now));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Rule rule, UUID by) {
        var row = sql.newRecord(CHANNEL_RULES);
        row.setChannel(rule.channel().name());
        row.setCalendar(rule.calendar());
        row.setBusyAfter(rule.busyAfter());
        row.setFirstTarget(rule.firstTarget());
        row.setReplyTarget(rule.replyTarget());
        row.setChangedBy(by);
        row.setChangedAt(clock.instant());
        sql.insertInto(CHANNEL_RULES)
                .set(row)
                .onConflict(CHANNEL_RULES.TENANT_ID, CHANNEL_RULES.CHANNEL)
                .doUpdate()
                .set(row)
                .execute();
    }
}
