package io.chengnuo.channel.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.policy.PolicyInForce;
import io.chengnuo.shared.Tenancy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The register of outlets and what it covers, through the doors. */
@ChengnuoTest
class OutletDoorTests {

    private TestCompany company;

    @Test
    @Tag("REQ-CHN-12")
    void anOutletIsRegisteredFoundChangedAndExported() {
        var keeper = company.api(company.administrator());
        var id = keeper.post("/outlets", details("hz-" + random(), "杭州文三路网点", "330106", List.of("330100"), Map.of()))
                .expect(201)
                .text("/id");
        var shown = keeper.get("/outlets/" + id).expect(200);
        assertThat(shown.text("/details/code")).startsWith("HZ-");
        assertThat(shown.text("/state")).isEqualTo("running");
        assertThat(shown.json().at("/today/hours").isArray()).isTrue();
        assertThat(ids(keeper.get("/outlets?q=文三路&province=33&state=running"))).contains(id);
        assertThat(ids(keeper.get("/outlets?province=31"))).doesNotContain(id);
        var changed = details(shown.text("/details/code"), "杭州西溪网点", "330106", List.of("330100"), Map.of());
        assertThat(keeper.with("If-Match", "\"1\"")
                        .put("/outlets/" + id, changed)
                        .expect(200)
                        .text("/version"))
                .isEqualTo("2");
        keeper.with("If-Match", "\"1\"").put("/outlets/" + id, changed).refused(412, "changed_meanwhile");
        assertThat(keeper.get("/outlets/export").expect(200).text()).contains("杭州西溪网点");
    }

    @Test
    @Tag("REQ-CHN-12")
    void whatDoesNotExistIsRefusedByField() {
        var keeper = company.api(company.administrator());
        var refused = keeper.post(
                        "/outlets",
                        details(
                                "X" + random(),
                                "网点",
                                "330106",
                                List.of(),
                                Map.of(
                                        "calendar",
                                        "no-such-hours",
                                        "services",
                                        List.of("no-such-service"),
                                        "person",
                                        UUID.randomUUID(),
                                        "closesOn",
                                        "2020-01-01")))
                .refused(422, "outlet_refused");
        assertThat(refused.json().get("errors"))
                .extracting(error -> error.get("field").asString())
                .containsExactlyInAnyOrder("calendar", "services", "person", "closesOn");
        var code = "DOUBLE-" + random();
        keeper.post("/outlets", details(code, "一", "330106", List.of(), Map.of()))
                .expect(201);
        keeper.post("/outlets", details(code, "二", "330106", List.of(), Map.of()))
                .refused(409, "outlet_code_taken");
    }

    @Test
    @Tag("REQ-CHN-13")
    void coverageIsComputedAndTheBoardShowsIt() {
        var other = company.another();
        var keeper = other.api(other.administrator());
        keeper.post(
                        "/served-regions",
                        Map.of(
                                "regions",
                                List.of(
                                        Map.of("code", "330106", "name", "浙江省杭州市西湖区"),
                                        Map.of("code", "330203", "name", "浙江省宁波市海曙区"),
                                        Map.of("code", "310115", "name", "上海市浦东新区"),
                                        Map.of("code", "320505", "name", "江苏省苏州市虎丘区"))))
                .expect(200);
        keeper.post("/outlets", details("HZ1", "杭州", "330106", List.of("330000"), Map.of()))
                .expect(201);
        keeper.post("/outlets", details("SH1", "上海", "310115", List.of("310115"), Map.of()))
                .expect(201);
        keeper.post(
                        "/outlets",
                        details(
                                "SZ1",
                                "苏州（筹）",
                                "320505",
                                List.of("320000"),
                                Map.of(
                                        "opensOn",
                                        LocalDate.now(java.time.ZoneOffset.UTC).plusDays(30))))
                .expect(201);
        var summary = keeper.get("/served-regions/coverage").expect(200);
        assertThat(summary.json().get("served").asInt()).isEqualTo(4);
        assertThat(summary.json().get("covered").asInt()).isEqualTo(3);
        assertThat(summary.json().get("share").asDouble()).isEqualTo(75);
        assertThat(summary.json().get("target").asDouble()).isEqualTo(90);
        assertThat(keeper.get("/served-regions?covered=false").text("/items/0/code"))
                .isEqualTo("320505");
        var line = StreamSupport.stream(
                        keeper.get("/board").expect(200).json().get("items").spliterator(), false)
                .filter(one -> one.get("code").asString().equals("IND-24"))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("value").asDouble()).isEqualTo(75);
        assertThat(line.get("state").asString()).isEqualTo("broken");
        assertThat(line.at("/behind/source").asString()).isEqualTo("outlets");
        keeper.delete("/served-regions/320505").expect(204);
        assertThat(keeper.get("/served-regions/coverage").json().get("share").asDouble())
                .isEqualTo(100);
        keeper.delete("/served-regions/320505").refused(404, "no_such_region");
    }

    private static List<String> ids(TestApi.Answer list) {
        return StreamSupport.stream(list.expect(200).json().get("items").spliterator(), false)
                .map(one -> one.get("id").asString())
                .toList();
    }

    private Map<String, Object> details(
            String code, String name, String region, List<String> covers, Map<String, Object> others) {
        var service = Tenancy.as(
                company.id(),
                () -> company.bean(PolicyInForce.class)
                        .now()
                        .categories()
                        .roots()
                        .getFirst()
                        .key());
        var details = new HashMap<String, Object>(Map.of(
                "code",
                code,
                "name",
                name,
                "address",
                "文三路 1 号",
                "region",
                region,
                "calendar",
                "service-hours",
                "services",
                List.of(service),
                "covers",
                covers,
                "counters",
                2,
                "slotMinutes",
                30,
                "slotCapacity",
                2));
        details.put("opensOn", "2025-01-01");
        details.putAll(others);
        return details;
    }

    private static String random() {
        return UUID.randomUUID().toString().substring(0, 6);
    }
}
