package io.chengnuo.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A run begins by itself soon after its ticket was opened, and somebody may be quicker. */
@ChengnuoTest
class RunBeginsMeanwhileTests {

    private static final String WAITS = """
            select exists (select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid)))""";

    private TestCompany company;

    @Test
    @Tag("REQ-SRQ-37")
    void aRunThatBeginsWhileItsTicketGetsATeamKnowsTheTeam() {
        var team = company.team("报修台");
        var ticket = UUID.fromString(TestDesk.open(TestDesk.agent(company), "technical/repair", Map.of()));
        company.catchUp();
        var sql = company.bean(DSLContext.class);
        company.inside(() -> sql.execute("delete from work.runs where ticket = ?", ticket));
        var begins = company.inside(() -> {
            sql.execute("update ticket.tickets set team = ? where id = ?", team, ticket);
            var begun = CompletableFuture.runAsync(
                    () -> company.inside(() -> company.bean(Runs.class).begin(ticket)));
            var here = sql.dsl();
            await().pollInSameThread()
                    .until(() -> begun.isDone() || here.fetchSingle(WAITS).get(0, Boolean.class));
            return begun;
        });
        begins.join();
        assertThat(company.inside(() -> company.bean(Runs.class).find(ticket)))
                .hasValueSatisfying(run -> assertThat(run.team()).isEqualTo(team));
    }
}
