package io.chengnuo.workspace.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
class LedgerTests {

    private TestCompany company;

    @Test
    @Tag("REQ-ANA-01")
    void everyTicketIsListedByAnyQuestion() {
        var api = company.api(company.administrator());
        for (var i = 0; i < 5; i++) {
            open(i == 0 ? "=cmd|' /C calc'!A0" : "ledger " + i, i % 2 == 0 ? "technical" : "complaint");
        }
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = api.get("/ledger?limit=2&sort=oldest" + cursor).expect(200);
            page.json().at("/items").forEach(item -> seen.add(item.at("/number").asString()));
            cursor = page.text("/next").isEmpty() ? "" : "&cursor=" + page.text("/next");
        } while (!cursor.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().isSorted().hasSizeGreaterThanOrEqualTo(5);
        assertThat(api.get("/ledger?category=complaint&status=new,in_progress")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        assertThat(api.get("/ledger?from=2999-01-01").json().at("/items").size())
                .isZero();
        assertThat(api.get("/ledger").text("/items/0/customer/name")).isNotBlank();
        assertThat(api.get("/ledger").text("/items/0/policyVersion")).isNotBlank();

        var before = exports();
        var csv = api.get("/ledger/export?format=csv&columns=number,subject,openedAt")
                .expect(200);
        assertThat(csv.text()).startsWith("\ufeff编号,主题,受理时间").contains("'=cmd|").doesNotContain(",=cmd");
        assertThat(csv.text().lines().count()).isEqualTo(seen.size() + 1L);
        assertThat(csv.header("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(".csv");
        assertThat(exports()).isEqualTo(before + 1);
    }

    @Test
    @Tag("REQ-SRQ-47")
    void eachRequestHasItsContentProgressPersonAndFeedbackAndNobodyWritesThere() {
        var api = company.api(company.administrator());
        open("wortschatz eins", "technical");
        company.catchUp();
        var id = api.get("/ledger?q=wortschatz").text("/items/0/id");
        api.put("/tickets/" + id + "/handler", Map.of()).expect(200);
        company.catchUp();
        company.inside(() -> company.bean(DSLContext.class).execute("""
                insert into survey.answers (survey, ticket, score, comment, channel, answered_at)
                values (gen_random_uuid(), ?::uuid, 4, '很快', 'PORTAL', now())""", id));
        var line = api.get("/ledger?q=wortschatz").expect(200);
        assertThat(line.text("/items/0/subject")).isEqualTo("wortschatz eins");
        assertThat(line.text("/items/0/stage/zh")).isNotBlank();
        assertThat(line.text("/items/0/firstResponder/name")).isNotBlank();
        assertThat(line.json().at("/items/0/feedback/score").asInt()).isEqualTo(4);
        assertThat(api.get("/ledger/export?columns=subject,stage,feedback,feedbackWords&q=wortschatz")
                        .expect(200)
                        .text())
                .contains("wortschatz eins,")
                .contains(",4,很快");
        for (var method : List.of("PUT", "POST", "PATCH", "DELETE")) {
            assertThat(api.send(method, "/ledger", "{}").status()).isEqualTo(405);
        }
    }

    @Test
    @Tag("REQ-SLA-09")
    void theLedgerTellsWhatWasKeptAndBroken() {
        var api = company.api(company.administrator());
        var question = "/ledger?q=promise";
        open("promise one", "technical");
        assertThat(api.get(question + "&promise=broken").json().at("/items").size())
                .isZero();
        var clocks = company.inside(() -> company.bean(DSLContext.class).execute("""
                update sla.clocks set state = 'BREACHED' where measured = 'EACH' and ticket in
                  (select id from ticket.tickets where subject = 'promise one')"""));
        var broken = api.get(question + "&promise=broken").expect(200);
        assertThat(broken.json().at("/items/0/broken").asInt()).isEqualTo(clocks);
        assertThat(broken.json().at("/items/0/kept").asInt()).isZero();
        assertThat(api.get(question + "&promise=kept").json().at("/items").size())
                .isZero();
        assertThat(api.get("/ledger/export?columns=subject,broken&q=promise&promise=broken")
                        .expect(200)
                        .text())
                .contains("promise one," + clocks);
    }

    private long exports() {
        return company.inside(() -> (Long) company.bean(DSLContext.class)
                .fetchValue("select count(*) from shared.facts where kind = 'LedgerExported'"));
    }

    @Test
    @Tag("REQ-ANA-01")
    void excelHoldsTheSameRows() throws IOException {
        open("excel row", "technical");
        var api = company.api(company.administrator());
        var file = api.with("Accept-Language", "en")
                .get("/ledger/export?format=xlsx&q=")
                .expect(200)
                .bytes();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.getFirst().getCellText(0)).isEqualTo("Number");
            assertThat(rows).anySatisfy(row -> assertThat(row.getCellText(1)).isEqualTo("excel row"));
        }
    }

    @Test
    void theLedgerEndsWhereTheRightEnds() {
        open("not yours", "technical");
        var team = company.team("远");
        var reader = company.api(company.person(Reach.OWN, team, Right.TICKET_READ, Right.TICKET_EXPORT));
        assertThat(reader.get("/ledger").expect(200).json().at("/items").size()).isZero();
        assertThat(reader.get("/ledger/export").expect(200).text().lines().count())
                .isEqualTo(1);
        company.api(company.person(Right.TICKET_READ)).get("/ledger/export").expect(403);
        company.anonymous().get("/ledger").expect(401);
    }

    @Test
    void badQuestionsAreRefused() {
        var api = company.api(company.administrator());
        for (var query :
                List.of("status=gone", "team=1", "limit=0", "limit=101", "from=yesterday", "sort=password", "mark=x")) {
            api.get("/ledger?" + query).refused(400, "invalid_request");
        }
        api.get("/ledger?cursor=forged").refused(422, "invalid_cursor");
        api.get("/ledger/export?columns=number,password").refused(422, "invalid_request");
        api.get("/ledger/export?format=exe").refused(400, "invalid_request");
    }

    private void open(String subject, String category) {
        company.api(company.administrator())
                .post(
                        "/tickets",
                        Map.of("subject", subject, "category", category, "customer", Map.of("phone", "13900000001")))
                .expect(201);
    }
}
