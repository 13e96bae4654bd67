package io.chengnuo.workspace.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Right;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ChengnuoTest
@Tag("REQ-INT-20")
class ImportDoorTests {

    private static final String FILE = """
            单号,主题,手机,创建时间
            A1,冰箱不制冷,13800138001,2026-03-02 09:00
            A2,,13800138002,2026-03-02 10:00
            A3,空调漏水,13800138003,not a date
            """;

    private TestCompany company;

    @Test
    void aFileIsLookedAtMappedRehearsedAndTakenOver() {
        var api = company.api(company.person(Right.IMPORT_RUN));
        var place = putDown(api, "tickets", "报修单.csv", FILE);
        var looked = api.get(place).expect(200).json();
        assertThat(looked.get("state").asString()).isEqualTo("ready");
        assertThat(looked.at("/mapping/fields/subject").toString()).contains("主题");
        assertThat(looked.get("firstRows").size()).isEqualTo(3);

        api.put(place + "/rehearsal", null).expect(202);
        var rehearsed = until(api, place, "rehearsed");
        assertThat(rehearsed.at("/rehearsal/counts/created").asInt()).isEqualTo(1);
        assertThat(rehearsed.at("/rehearsal/problems").size()).isEqualTo(2);
        assertThat(rehearsed.get("counts").isNull()).isTrue();

        api.put(place + "/run", null).expect(202);
        var done = until(api, place, "done");
        assertThat(done.at("/counts/created").asInt()).isEqualTo(1);
        assertThat(done.at("/counts/failed").asInt()).isEqualTo(2);
        assertThat(api.get(place + "/report").expect(200).text())
                .contains("A2")
                .contains("missing")
                .contains("not_a_date");
        assertThat(api.get("/imports")
                        .expect(200)
                        .json()
                        .at("/items/0/fileName")
                        .asString())
                .isEqualTo("报修单.csv");
    }

    @Test
    void theMappingUsedLastIsProposedForTheNextFileOfItsKind() {
        var api = company.api(company.person(Right.IMPORT_RUN));
        var first = putDown(api, "customers", "a.csv", "Wer,Telefon\nWang,13800138010\n");
        var version = api.get(first).header("ETag").orElseThrow();
        var mapping = Map.of("source", "crm", "fields", Map.of("name", "Wer", "phone", "Telefon"));
        api.with("If-Match", version).put(first + "/mapping", mapping).expect(204);
        api.with("If-Match", version).put(first + "/mapping", mapping).refused(412, "changed_meanwhile");

        var second = putDown(api, "customers", "b.csv", "Telefon,Wer\n13800138011,Li\n");
        assertThat(api.get(second).json().at("/mapping/source").asString()).isEqualTo("crm");
        var other = putDown(api, "customers", "c.csv", "姓名,手机\n李,13800138012\n");
        assertThat(api.get(other).json().at("/mapping/source").asString()).isEqualTo("c");
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        var api = company.api(company.person(Right.IMPORT_RUN));
        var place = putDown(api, "tickets", "x.csv", "a,b\n1,2\n");
        api.put(place + "/run", null).refused(422, "mapping_refused");
        api.put(place + "/mapping", Map.of("source", "x", "fields", Map.of("subject", "no such")))
                .refused(422, "mapping_refused");
        api.put(place + "/mapping", Map.of("source", "x")).refused(422, "mapping_refused");
        upload(api, "tickets", "e.csv", "").refused(422, "file_empty");
        upload(api, "furniture", "e.csv", "a\n1\n").refused(400, "invalid_request");
        upload(api, "tickets", "e.xlsx", "PK\u0003\u0004 no workbook").refused(422, "broken_file");
        api.get("/imports/" + UUID.randomUUID()).refused(404, "no_such_import");
        api.put("/imports/" + UUID.randomUUID() + "/run", null).refused(404, "no_such_import");
        api.get(place + "/report").refused(404, "no_such_import");
        company.api(company.person(Right.TICKET_READ)).get(place).refused(403, "right_missing");
        var stranger = company.another();
        stranger.api(stranger.administrator()).get(place).refused(404, "no_such_import");
    }

    private static JsonNode until(TestApi api, String place, String state) {
        return await().pollInterval(Duration.ofMillis(50))
                .until(
                        () -> api.get(place).expect(200).json(),
                        view -> view.get("state").asString().equals(state));
    }

    private static String putDown(TestApi api, String kind, String name, String content) {
        var location =
                upload(api, kind, name, content).expect(201).header("Location").orElseThrow();
        return location.replaceFirst("^/api/v1", "");
    }

    private static TestApi.Answer upload(TestApi api, String kind, String name, String content) {
        var body = "--edge\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--edge--\r\n";
        return api.with("Content-Type", "multipart/form-data; boundary=edge").post("/imports", body);
    }
}
