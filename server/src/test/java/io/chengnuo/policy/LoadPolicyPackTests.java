package io.chengnuo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.calendar.Amount;
import io.chengnuo.calendar.Calendars;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Tenants;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a company begins with: the pack is its first version, and brings its calendars. */
@ChengnuoTest
@Tag("REQ-POL-26")
class LoadPolicyPackTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private LoadPolicyPack loadPolicyPack;

    @Autowired
    private ChangeTarget changeTarget;

    @Autowired
    private PolicyInForce policy;

    @Autowired
    private TargetChanges changes;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Tenants tenants;

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
    @Tag("REQ-POL-07")
    void thePackIsVersionOneFromItsOwnDateOn() {
        Tenancy.run(company, () -> {
            var version = policy.now();

            assertThat(version.number()).isEqualTo("1.0");
            assertThat(version.effectiveFrom()).isEqualTo(Instant.parse("2024-12-31T16:00:00Z"));
            assertThat(version.document())
                    .isEqualTo(new PolicyPacks().require("default").document());
            assertThat(policy.at(Instant.parse("2015-06-01T00:00:00Z")).id()).isEqualTo(version.id());
        });
    }

    @Test
    @Tag("REQ-POL-04")
    void aVersionPublishedBeforeThereWasAFrameIsStillRead() {
        Tenancy.run(company, () -> {
            var old = UUID.randomUUID();
            transaction.executeWithoutResult(status -> sql.execute("""
                    insert into policy.policy_versions
                      (id, revision, number, effective_from, published_at, reason, document)
                    select ?, 99, '0.9', effective_from, published_at, 'old',
                      jsonb_set(document - 'frame', '{chapters}', (
                        select jsonb_agg((chapter - 'layer') || jsonb_build_object('clauses', (
                          select jsonb_agg(clause - array['title', 'applies', 'cites', 'binds', 'repealed'] order by n)
                          from jsonb_array_elements(chapter -> 'clauses') with ordinality as c(clause, n))) order by m)
                        from jsonb_array_elements(document -> 'chapters') with ordinality as d(chapter, m)))
                    from policy.policy_versions""", old));
            var version = policy.require(old);

            assertThat(version.frame()).isEqualTo(PolicyFrame.EMPTY);
            assertThat(version.clause("3.5").orElseThrow().title()).isNull();
            assertThat(version.clause("3.5").orElseThrow().text())
                    .isEqualTo(policy.now().clause("3.5").orElseThrow().text());
            assertThat(amount(version, "technical-response")).isEqualTo(Amount.minutes(15));
        });
    }

    @Test
    void thePackBringsItsCalendars() {
        Tenancy.run(company, () -> {
            assertThat(calendars.require("business").workingDay()).isEqualTo(Duration.ofMinutes(450));
            policy.now().targets().stream()
                    .flatMap(target -> Stream.ofNullable(target.calendar()))
                    .forEach(key -> assertThat(calendars.find(key)).isPresent());
        });
    }

    @Test
    void aSecondPackIsTheNextMajorVersion() {
        Tenancy.run(company, () -> {
            changeTarget.change("technical-response", ChangeTargetTests.minutes(10, null), null);

            assertThat(loadPolicyPack.load("default", SHANGHAI, Locale.ENGLISH).number())
                    .isEqualTo("2.0");
            assertThat(policy.now().number()).isEqualTo("2.0");
        });
    }

    @Test
    @Tag("REQ-CPL-08")
    void companiesDoNotSeeEachOthersPolicy() {
        var other = company();
        var theirs = Tenancy.as(company, () -> policy.now().id());

        Tenancy.run(other, () -> {
            assertThatThrownBy(policy::now).isInstanceOf(Conflict.class);
            assertThatThrownBy(() -> policy.require(theirs)).isInstanceOf(NotFound.class);
            assertThat(changes.of("technical-response")).isEmpty();
        });
    }

    private static @Nullable Amount amount(PolicyVersion version, String promise) {
        return version.target(promise).orElseThrow().amount();
    }

    private UUID company() {
        var id = UUID.randomUUID();
        tenants.add(new Tenants.Tenant(id, "test", id + ".test", Locale.ENGLISH, SHANGHAI), Instant.EPOCH);
        return id;
    }
}
