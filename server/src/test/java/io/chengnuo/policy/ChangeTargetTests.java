package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.calendar.Amount;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.VersionConflict;
import io.chengnuo.shared.database.Tenants;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A changed target is a new version from a moment on; what makes no sense publishes nothing. */
@ChengnuoTest
@Tag("REQ-POL-26")
class ChangeTargetTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private LoadPolicyPack loadPolicyPack;

    @Autowired
    private ChangeTarget changeTarget;

    @Autowired
    private PolicyInForce policy;

    @Autowired
    private PolicyVersions versions;

    @Autowired
    private TargetChanges changes;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Clock clock;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private UUID company = new UUID(0, 0);

    @BeforeEach
    void aCompanyWithTheDefaultPack() {
        company = company();
        Tenancy.run(company, () -> loadPolicyPack.load("default", SHANGHAI, Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    @Tag("REQ-POL-10")
    void aChangedTargetIsANewVersionAndOldTicketsKeepTheirs() {
        Tenancy.run(company, () -> {
            var before = policy.now();
            var after = changeTarget.change("technical-response", minutes(10, null), null);

            assertThat(after.number()).isEqualTo("1.1");
            assertThat(policy.now().id()).isEqualTo(after.id());
            assertThat(amount(policy.now(), "technical-response")).isEqualTo(Amount.minutes(10));
            assertThat(amount(policy.require(before.id()), "technical-response"))
                    .isEqualTo(Amount.minutes(15));
            assertThat(policy.at(after.effectiveFrom().minusMillis(1)).id()).isEqualTo(before.id());
            assertThat(PolicyDifference.between(before.document(), after.document()))
                    .extracting(PolicyDifference::what, PolicyDifference::key)
                    .containsExactly(tuple("clause", "3.5"), tuple("target", "technical-response"));
        });
    }

    @Test
    void theHistoryKeepsOldValueReasonAndDate() {
        Tenancy.run(company, () -> {
            changeTarget.change("technical-response", minutes(10, null), null);
            changeTarget.change("technical-response", minutes(12, null), null);

            var history = changes.of("technical-response");
            assertThat(history)
                    .extracting(change -> change.before().amount())
                    .containsExactly(Amount.minutes(10), Amount.minutes(15));
            assertThat(history)
                    .extracting(change -> change.after().amount())
                    .containsExactly(Amount.minutes(12), Amount.minutes(10));
            assertThat(history).allMatch(change -> change.reason().equals("customers asked"));
            assertThat(facts("TargetChanged")).isEqualTo(2);
            assertThat(facts("PolicyPublished")).isEqualTo(3);
        });
    }

    @Test
    void aChangeForALaterDayWaitsForItAndAChangeBeforeItIsNotLost() {
        Tenancy.run(company, () -> {
            var nextYear = clock.instant().plus(Duration.ofDays(60));
            changeTarget.change("technical-response", minutes(10, nextYear), null);
            assertThat(amount(policy.now(), "technical-response")).isEqualTo(Amount.minutes(15));

            changeTarget.change("satisfaction", value("92"), null);

            assertThat(valueOf(policy.now(), "satisfaction")).isEqualTo("92");
            assertThat(amount(policy.now(), "technical-response")).isEqualTo(Amount.minutes(15));
            assertThat(valueOf(policy.at(nextYear), "satisfaction")).isEqualTo("92");
            assertThat(amount(policy.at(nextYear), "technical-response")).isEqualTo(Amount.minutes(10));
        });
    }

    @Test
    void aMeasureWithoutTargetGetsOne() {
        Tenancy.run(company, () -> {
            changeTarget.change("calls-answered", value("85.5"), null);

            assertThat(valueOf(policy.now(), "calls-answered")).isEqualTo("85.5");
            var request =
                    new CaseTraits("information", null, Complexity.GENERAL, false, Priority.P3, Tier.LOW, Channel.MAIL);
            assertThat(promises(request)).doesNotContain("mail-response");
            changeTarget.change("mail-response", wish(new Limit(Amount.hours(8), "business", null, null), null), null);
            assertThat(promises(request)).contains("mail-response");
        });
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "technical-response, -, -, -, -, amount, missing",
                "technical-response, PT0S, -, -, -, amount, too_small",
                "technical-response, P20000D, -, -, -, amount, too_long",
                "technical-response, PT5M, nowhere, -, -, calendar, unknown",
                "mail-response, PT5M, -, -, -, calendar, missing",
                "satisfaction, PT5M, -, -, -, amount, not_a_time",
                "satisfaction, -, -, -, -, value, missing",
                "satisfaction, -, -, 101, -, value, invalid",
                "satisfaction, -, -, -1, -, value, invalid",
                "trainings, -, -, 1.23456, -, value, invalid",
                "first-year-work, -, -, 1, -, date, missing",
            })
    void aLimitThatMakesNoSenseIsRefusedAndNothingIsPublished(
            String promise,
            @Nullable String amount,
            @Nullable String calendar,
            @Nullable BigDecimal value,
            @Nullable LocalDate date,
            String field,
            String rule) {
        Tenancy.run(company, () -> {
            var limit = new Limit(amount == null ? null : Amount.parse(amount), calendar, value, date);

            assertThatThrownBy(() -> changeTarget.change(promise, wish(limit, null), null))
                    .isInstanceOfSatisfying(Invalid.class, refused -> {
                        assertThat(refused.errors().getFirst().field()).isEqualTo(field);
                        assertThat(refused.errors().getFirst().code()).isEqualTo(rule);
                    });
            assertThat(versions.headers()).hasSize(1);
        });
    }

    @Test
    void aChangeThatChangesNothingOrComesTooLateOrTooEarlyIsRefused() {
        Tenancy.run(company, () -> {
            assertThatThrownBy(() -> changeTarget.change("technical-response", minutes(15, null), null))
                    .isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> changeTarget.change("no-such", minutes(15, null), null))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> changeTarget.change("technical-response", minutes(9, Instant.EPOCH), null))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> changeTarget.change("technical-response", minutes(9, Instant.MAX), null))
                    .isInstanceOf(Invalid.class);
            assertThatThrownBy(() -> changeTarget.change("technical-response", minutes(9, null), "\"7\""))
                    .isInstanceOf(VersionConflict.class);
        });
    }

    @Test
    void changesAtTheSameMomentAllCount() {
        try (var people = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 8)
                    .forEach(number -> people.execute(() -> Tenancy.run(
                            company,
                            () -> changeTarget.change("technical-solution", minutes(40 + number, null), null))));
        }
        Tenancy.run(company, () -> {
            assertThat(versions.headers())
                    .extracting(PolicyHeader::revision)
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
            assertThat(changes.of("technical-solution")).hasSize(8);
            assertThat(policy.now().number()).isEqualTo("1.8");
        });
    }

    @Test
    void aChangeThatIsRolledBackIsNotInForce() {
        Tenancy.run(company, () -> {
            transaction.executeWithoutResult(status -> {
                changeTarget.change("technical-response", minutes(1, null), null);
                status.setRollbackOnly();
            });
            assertThat(amount(policy.now(), "technical-response")).isEqualTo(Amount.minutes(15));
        });
    }

    private List<String> promises(CaseTraits request) {
        return policy.now().targetsFor(request, StartEvent.OPENED).stream()
                .map(Target::promise)
                .toList();
    }

    private long facts(String kind) {
        return transaction.execute(
                status -> sql.fetchCount(DSL.table("shared.facts"), DSL.condition("kind = ?", kind)));
    }

    private static @Nullable Amount amount(PolicyVersion version, String promise) {
        return version.target(promise).orElseThrow().amount();
    }

    private static String valueOf(PolicyVersion version, String promise) {
        return String.valueOf(version.target(promise).orElseThrow().value());
    }

    static ChangeTarget.Wish minutes(long minutes, @Nullable Instant from) {
        return wish(new Limit(Amount.minutes(minutes), null, null, null), from);
    }

    private static ChangeTarget.Wish value(String value) {
        return wish(Limit.value(new BigDecimal(value)), null);
    }

    private static ChangeTarget.Wish wish(Limit limit, @Nullable Instant from) {
        return new ChangeTarget.Wish(limit, "customers asked", null, from);
    }

    private UUID company() {
        var id = UUID.randomUUID();
        tenants.add(new Tenants.Tenant(id, "test", id + ".test", Locale.ENGLISH, SHANGHAI), Instant.EPOCH);
        return id;
    }
}
