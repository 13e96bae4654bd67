package io.chengnuo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import io.chengnuo.shared.Tenancy;
import io.chengnuo.shared.database.Database;
import io.chengnuo.shared.facts.Fact;
import io.chengnuo.shared.facts.Facts;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@ChengnuoTest
@Tag("REQ-CPL-09")
class SealedTrailTests {

    /** A fact of this test only. */
    record StampUsed(UUID subject, int number, String reason, Instant at) implements Fact {}

    private TestCompany company;

    /** Ways to cover up, as somebody who owns the database could try. %s: the tenant. */
    private static final String[] TAMPERINGS = {
        "update shared.facts set body = jsonb_set(body, '{number}', '-1') where %s",
        "update shared.facts set actor = gen_random_uuid() where %s",
        "update shared.facts set occurred_at = occurred_at - interval '1 second' where %s",
        "update shared.facts set recorded_at = recorded_at + interval '1 microsecond' where %s",
        "update shared.facts set kind = 'StampKept' where %s",
        "update shared.facts set source = source || ' ' where %s",
        "update shared.facts set subject = gen_random_uuid() where %s",
        "update shared.facts set trace = 'x' where %s",
        "delete from shared.facts where %s",
        "delete from audit.seals where number = (select max(number) from audit.seals where tenant_id = '%t') and tenant_id = '%t'",
        "delete from audit.seals where number = 1 and tenant_id = '%t'",
        "update audit.seals set mac = sha256(mac) where number = 2 and tenant_id = '%t'",
        "update audit.seals set facts = facts - 1 where number = 2 and tenant_id = '%t'",
        "with last as (delete from audit.seals where number >= 3 and tenant_id = '%t' returning 1)"
                + " delete from shared.facts where tenant_id = '%t' and position > (select through_position from audit.seals where number = 2 and tenant_id = '%t')",
        "insert into shared.facts (tenant_id, tx, id, kind, subject, occurred_at, actor_kind, source, body)"
                + " select tenant_id, tx, gen_random_uuid(), kind, subject, occurred_at, actor_kind, source, body from shared.facts where %s",
    };

    @TestFactory
    Stream<DynamicTest> everyTamperingIsFound() {
        var random = new Random(7);
        return Stream.of(TAMPERINGS)
                .flatMap(sql -> random.ints(1, 0, 20)
                        .mapToObj(number -> DynamicTest.dynamicTest(
                                sql.substring(0, Math.min(60, sql.length())) + " #" + number,
                                () -> tamper(sql, number))));
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        var mine = written();
        var verdict = verify(mine);
        assertThat(verdict.intact()).as(verdict.toString()).isTrue();
        assertThat(verdict.facts()).isGreaterThanOrEqualTo(30);
        assertThat(verdict.seals()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void auditorsSearchTheTrailAndOthersDoNot() {
        var api = company.api(company.person(Right.AUDIT_READ));
        var entries = api.get("/audit/entries?kind=PostGiven&limit=1").expect(200);
        assertThat(entries.text("/items/0/kind")).isEqualTo("PostGiven");
        var next = entries.text("/next");
        if (!next.isEmpty()) {
            api.get("/audit/entries?kind=PostGiven&limit=1&cursor=" + next).expect(200);
        }
        assertThat(api.get("/audit/kinds").expect(200).text()).contains("PostGiven", "CompanySetUp");
        api.get("/audit/verification").expect(200);
        api.get("/audit/entries?kind='%20or%201=1").refused(400, "invalid_request");
        api.get("/audit/entries?cursor=abc").refused(422, "invalid_cursor");
        api.get("/audit/entries?from=yesterday").refused(400, "invalid_request");
        company.api(company.person()).get("/audit/entries").refused(403, "right_missing");
    }

    @Test
    void theApplicationItselfCannotAlterTheTrail() {
        for (var sql : new String[] {
            "update shared.facts set kind = 'x'", "delete from shared.facts", "delete from audit.seals"
        }) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> company.inside(
                            () -> company.bean(org.jooq.DSLContext.class).execute(sql)))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private void tamper(String sql, int number) throws SQLException {
        var mine = written();
        var which = "tenant_id = '" + mine.id() + "' and kind = 'StampUsed' and body->>'number' = '" + number + "'";
        var owner = company.bean(Database.class).owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("set app.tenant = '" + mine.id() + "'");
            var changed = statement.executeUpdate(
                    sql.replace("%s", which).replace("%t", mine.id().toString()));
            assertThat(changed).as("rows tampered with").isPositive();
        }
        assertThat(verify(mine).intact()).isFalse();
    }

    /** A company of its own with thirty facts under at least three seals. */
    private TestCompany written() {
        var mine = company.another();
        for (var batch = 0; batch < 3; batch++) {
            var first = batch * 10;
            mine.inside(() -> {
                for (var i = 0; i < 10; i++) {
                    mine.bean(Facts.class).record(new StampUsed(UUID.randomUUID(), first + i, "测试", Instant.EPOCH));
                }
            });
            seal(mine);
        }
        return mine;
    }

    private static void seal(TestCompany mine) {
        org.awaitility.Awaitility.await().until(() -> {
            Tenancy.run(mine.id(), mine.bean(SealTrail.class)::upToNow);
            return mine.inside(() -> mine.bean(Seals.class)
                    .unsealed(mine.bean(Seals.class).last().orElse(Seal.NONE), 1)
                    .isEmpty());
        });
    }

    private static VerifyTrail.Verdict verify(TestCompany mine) {
        return Tenancy.as(mine.id(), mine.bean(VerifyTrail.class)::verify);
    }
}
