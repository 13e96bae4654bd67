package io.chengnuo.channel.reach;

import static io.chengnuo.channel.db.Tables.CHANNEL_ORDERS;
import static io.chengnuo.channel.db.Tables.PREFERENCES;

import io.chengnuo.customer.CustomerSummaries;
import io.chengnuo.policy.Channel;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where and when a customer wants to be written to: his own word, else the rule for customers like him. */
@Component
public class Preferences {

    private final DSLContext sql;
    private final CustomerSummaries customers;
    private final Tenants tenants;
    private final Clock clock;

    Preferences(DSLContext sql, CustomerSummaries customers, Tenants tenants, Clock clock) {
        this.sql = sql;
        this.customers = customers;
        this.tenants = tenants;
        this.clock = clock;
    }

    public record Preference(
            @Nullable Channel channel,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo) {

        static final Preference NONE = new Preference(null, null, null);
    }

    /** For customers of a tier and kind, each null for any. */
    public record Order(@Nullable String tier, @Nullable String kind, List<Channel> channels) {}

    @Transactional(readOnly = true)
    public Preference of(UUID customer) {
        return sql.select(PREFERENCES.CHANNEL, PREFERENCES.QUIET_FROM, PREFERENCES.QUIET_TO)
                .from(PREFERENCES)
                .where(PREFERENCES.CUSTOMER.eq(customer))
                .fetchOptional(row -> new Preference(
                        row.value1() == null ? null : Channel.valueOf(row.value1()), row.value2(), row.value3()))
                .orElse(Preference.NONE);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void set(UUID customer, Preference preference) {
        var channel = preference.channel() == null ? null : preference.channel().name();
        sql.insertInto(PREFERENCES)
                .set(PREFERENCES.CUSTOMER, customer)
                .set(PREFERENCES.CHANNEL, channel)
                .set(PREFERENCES.QUIET_FROM, preference.quietFrom())
                .set(PREFERENCES.QUIET_TO, preference.quietTo())
                .set(PREFERENCES.CHANGED_AT, clock.instant())
                .onConflict(PREFERENCES.TENANT_ID, PREFERENCES.CUSTOMER)
                .doUpdate()
                .setNonConflictingKeyToExcluded()
                .execute();
    }

    /** The earliest moment from this one on at which the customer may be sent a notice. Answers to what he asked never wait. */
    @Transactional(readOnly = true)
    public Instant mayHear(UUID customer, Instant from) {
        var preference = of(customer);
        return preference.quietFrom() == null || preference.quietTo() == null
                ? from
                : new QuietHours(preference.quietFrom(), preference.quietTo())
                        .next(from, tenants.require(Tenancy.require()).zone());
    }

    /** The channels in the order in which the customer is to be written to; his own first. Empty when nobody said anything. */
    @Transactional(readOnly = true)
    public List<Channel> order(UUID customer) {
        Set<Channel> order = new LinkedHashSet<>();
        Optional.ofNullable(of(customer).channel()).ifPresent(order::add);
        var summary = customers.of(List.of(customer)).get(customer);
        if (summary != null) {
            closest(summary.tier().name(), summary.kind().name()).ifPresent(rule -> order.addAll(rule.channels()));
        }
        return List.copyOf(order);
    }

    /** A rule for tier and kind before one for the tier, before one for the kind, before one for all. */
    private Optional<Order> closest(String tier, String kind) {
        return orders().stream()
                .filter(rule -> rule.tier() == null || rule.tier().equals(tier))
                .filter(rule -> rule.kind() == null || rule.kind().equals(kind))
                .max(java.util.Comparator.comparingInt(
                        rule -> (rule.tier() == null ? 0 : 2) + (rule.kind() == null ? 0 : 1)));
    }

    @Transactional(readOnly = true)
    public List<Order> orders() {
        return sql.selectFrom(CHANNEL_ORDERS)
                .orderBy(CHANNEL_ORDERS.TIER.desc(), CHANNEL_ORDERS.KIND.desc())
                .fetch(row -> new Order(
                        row.getTier().isEmpty() ? null : row.getTier(),
                        row.getKind().isEmpty() ? null : row.getKind(),
                        Arrays.stream(row.getChannels()).map(Channel::valueOf).toList()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void replaceOrders(List<Order> orders, UUID by) {
        sql.deleteFrom(CHANNEL_ORDERS).execute();
        orders.forEach(order -> sql.insertInto(CHANNEL_ORDERS)
                .set(CHANNEL_ORDERS.TIER, order.tier() == null ? "" : order.tier())
                .set(CHANNEL_ORDERS.KIND, order.kind() == null ? "" : order.kind())
                .set(
                        CHANNEL_ORDERS.CHANNELS,
                        order.channels().stream().map(Enum::name).toArray(String[]::new))
                .set(CHANNEL_ORDERS.CHANGED_BY, by)
                .set(CHANNEL_ORDERS.CHANGED_AT, clock.instant())
                .execute());
    }
}
