package io.chengnuo.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import io.chengnuo.people.Reach;
import io.chengnuo.people.Right;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@ChengnuoTest
class CustomerDoorTests {

    private TestCompany company;

    @Test
    @Tag("REQ-CUS-01")
    void aCustomerIsEnteredFoundAndChangedAndEveryValueKnowsItsSource() {
        var api = desk();
        var made = api.post(
                        "/customers",
                        Map.of(
                                "kind", "person",
                                "name", "陈晓东",
                                "tier", "high",
                                "identities",
                                        List.of(
                                                Map.of("kind", "phone", "value", "138 0013 8001"),
                                                Map.of("kind", "mail", "value", "Chen@Example.com"))))
                .expect(201);
        var path = made.header("Location").orElseThrow().substring("/api/v1".length());
        assertThat(made.text()).contains("138****8001").contains("c***@example.com");
        assertThat(made.text()).doesNotContain("13800138001").doesNotContain("chen@example.com");

        for (var q : List.of("晓东", "8001", "+8613800138001", "CHEN@example.com")) {
            assertThat(api.get("/customers?tier=high&type=person&q=" + encoded(q))
                            .expect(200)
                            .text("/items/0/name"))
                    .as(q)
                    .isEqualTo("陈晓东");
        }
        assertThat(api.get("/customers?q=00138").expect(200).json().at("/items").size())
                .isZero();

        var changed = api.put(path + "/profile", Map.of("city", "上海", "street", "南京路1号", "birthDate", "1990-02-03"))
                .expect(200);
        assertThat(changed.text("/profile/city")).isEqualTo("上海");
        assertThat(changed.text("/profile/birthDate")).isEqualTo("1990-**-**");
        assertThat(changed.text("/origins/city/source")).isNotBlank();
        assertThat(changed.text("/origins/city/at")).isNotBlank();
        assertThat(changed.header("ETag")).contains("\"2\"");
        assertThat(api.put(path + "/profile", Map.of("city", "")).expect(200).text("/profile/city"))
                .isEmpty();
        assertThat(company.inside(() -> facts(path)))
                .contains("CustomerRegistered", "CustomerChanged")
                .doesNotContain("南京路")
                .doesNotContain("1990-02-03");
    }

    @Test
    @Tag("REQ-CUS-11")
    void theSecondWriterIsRefused() {
        var api = desk();
        var path = entered(api, "version", "13811110001");
        api.put(path + "/tier", Map.of("tier", "low", "reason", "fewer orders")).expect(200);
        api.with("If-Match", "\"1\"")
                .put(path + "/tier", Map.of("tier", "high", "reason", "late"))
                .refused(412, "changed_meanwhile");
        api.put(path + "/tier", Map.of("tier", "low", "reason", "again")).refused(409, "same_tier");
        api.put(path + "/stage", Map.of("stage", "active", "reason", "first order"))
                .expect(200);
        api.put(path + "/archive", Map.of("reason", "moved away")).expect(200);
        api.put(path + "/profile", Map.of("city", "x")).refused(409, "customer_archived");
        assertThat(api.get("/customers?archived=true&q=version")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(1);
        api.delete(path + "/archive").expect(200);
        api.delete(path + "/archive").refused(409, "customer_not_archived");
    }

    @Test
    void identitiesHaveOneOwnerAndAreFreeAgainWhenRemoved() {
        var api = desk();
        var one = entered(api, "one", "13811110002");
        var other = entered(api, "other", "13811110003");
        var phone = Map.of("kind", "phone", "value", "0086 138 1111 0002");
        api.post(other + "/identities", phone).refused(409, "identity_taken");
        api.post("/customers", Map.of("kind", "person", "name", "third", "identities", List.of(phone)))
                .refused(409, "identity_taken");
        var identity = api.get(one).text("/identities/0/id");
        api.delete(other + "/identities/" + identity).refused(404, "no_such_identity");
        api.delete(one + "/identities/" + identity).expect(204);
        api.delete(one + "/identities/" + identity).refused(404, "no_such_identity");
        api.post(other + "/identities", phone).expect(201);
    }

    @Test
    void firmsHaveContactsWhoseIdentitiesLeadToTheFirm() {
        var api = desk();
        var firm = api.post("/customers", Map.of("kind", "firm", "name", "长江家电有限公司"))
                .expect(201)
                .header("Location")
                .orElseThrow()
                .substring("/api/v1".length());
        var contact = api.post(firm + "/contacts", Map.of("name", "赵敏", "duty", "采购"))
                .expect(201)
                .text("/id");
        api.post(firm + "/identities", Map.of("kind", "mail", "value", "zhao@river.cn", "contact", contact))
                .expect(201);
        var recognised =
                company.inside(() -> company.bean(RecogniseCustomer.class).from(null, "zhao@river.cn", null));
        assertThat(recognised.name()).isEqualTo("长江家电有限公司");
        assertThat(recognised.contact()).hasToString(contact);
        api.put(firm + "/contacts/" + contact, Map.of("name", "赵敏", "duty", "经理"))
                .expect(204);
        api.delete(firm + "/contacts/" + contact).expect(204);
        assertThat(api.get(firm).json().at("/identities").size()).isZero();
        var person = entered(api, "no firm", "13811110004");
        api.post(person + "/contacts", Map.of("name", "x")).refused(409, "not_a_firm");
        api.post(person + "/identities", Map.of("kind", "mail", "value", "x@y.cn", "contact", contact))
                .refused(404, "no_such_contact");
    }

    @Test
    void fullValuesAreShownToWhoMaySaysWhyAndIsWrittenDown() {
        var path = entered(desk(), "秘密", "13811110005");
        desk().post(path + "/reveals", Map.of("reason", "call back")).expect(403);
        var revealer = company.api(company.person(Right.CUSTOMER_READ, Right.CUSTOMER_REVEAL));
        revealer.post(path + "/reveals", Map.of()).refused(400, "invalid_request");
        revealer.post(path + "/reveals", Map.of("reason", " ")).refused(400, "invalid_request");
        var shown =
                revealer.post(path + "/reveals", Map.of("reason", "call back")).expect(200);
        assertThat(shown.text("/identities/0/value")).isEqualTo("+8613811110005");
        assertThat(company.inside(() -> facts(path)))
                .contains("CustomerRevealed")
                .contains("call back");
        for (var i = 1; i < RevealCustomer.MOST_PER_HOUR; i++) {
            revealer.post(path + "/reveals", Map.of("reason", "call back")).expect(200);
        }
        revealer.post(path + "/reveals", Map.of("reason", "once more")).refused(429, "too_many_reveals");
    }

    @Test
    void anEntrustedCustomerIsSeenByItsTeamOnly() {
        var team = company.team("东区");
        var path = entered(desk(), "entrusted", "13811110006");
        var colleague = company.api(company.person(Reach.TEAM, team, Right.CUSTOMER_READ, Right.CUSTOMER_EDIT));
        var stranger =
                company.api(company.person(Reach.TEAM, company.team("西区"), Right.CUSTOMER_READ, Right.CUSTOMER_EDIT));
        stranger.get(path).expect(200);
        desk().put(path + "/keeper", Map.of("team", team.toString())).expect(200);
        colleague.get(path).expect(200);
        stranger.get(path).refused(404, "no_such_customer");
        stranger.put(path + "/profile", Map.of("city", "x")).refused(404, "no_such_customer");
        stranger.get(path + "/possible-duplicates").refused(404, "no_such_customer");
        assertThat(stranger.get("/customers?q=entrusted").json().at("/items").size())
                .isZero();
        assertThat(colleague.get("/customers?q=entrusted").json().at("/items").size())
                .isEqualTo(1);
    }

    @Test
    @Tag("REQ-CUS-07")
    void likelyDuplicatesAreListedUntilSomebodySaysNo() {
        var api = desk();
        var first = entered(api, "Katherine Johnson", "13811110007");
        var second = entered(api, "Kathrine Jonson", "13811110008");
        for (var path : List.of(first, second)) {
            api.put(
                            path + "/profile",
                            Map.of("birthDate", "1961-08-26", "city", "Hangzhou", "street", "12 West Lake Road"))
                    .expect(200);
        }
        company.catchUp();
        var pairs = api.get("/customers/duplicates").expect(200);
        assertThat(pairs.text()).contains("Katherine Johnson").contains("Kathrine Jonson");
        assertThat(pairs.json().at("/items/0/score").asDouble()).isBetween(Traits.LIKELY, 1.0);
        var possible = api.get(first + "/possible-duplicates").expect(200);
        assertThat("/customers/" + possible.text("/items/0/customer/id")).isEqualTo(second);
        var other = second.substring("/customers/".length());
        api.post(first + "/dismissed-duplicates", Map.of("other", other, "reason", "sisters"))
                .expect(204);
        api.post(first + "/dismissed-duplicates", Map.of("other", other, "reason", "sisters"))
                .refused(404, "no_such_duplicate");
        assertThat(api.get("/customers/duplicates").text()).doesNotContain("Kathrine Jonson");
        assertThat(api.get(first + "/possible-duplicates").json().at("/items").size())
                .isZero();
    }

    @Test
    void listsArePagedToTheEndWithoutGapOrRepeat() {
        var api = desk();
        for (var i = 0; i < 7; i++) {
            entered(api, "paged " + (i % 3), "1382222000" + i);
        }
        for (var sort : List.of("name", "-changed")) {
            var seen = new java.util.ArrayList<String>();
            var cursor = "";
            do {
                var page = api.get("/customers?q=paged&limit=2&sort=" + sort + cursor)
                        .expect(200);
                page.json().at("/items").forEach(item -> seen.add(item.at("/id").asString()));
                cursor = page.text("/next").isEmpty() ? "" : "&cursor=" + page.text("/next");
            } while (!cursor.isEmpty());
            assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void badInputIsRefusedByName() {
        var api = desk();
        var path = entered(api, "bad input", "13811110009");
        api.post("/customers", "{\"kind\":\"person\",\"name\":\"x\",\"isAdmin\":true}")
                .refused(400, "invalid_json");
        api.post("/customers", "{\"kind\":\"robot\",\"name\":\"x\"}").refused(400, "invalid_json");
        api.post("/customers", Map.of("kind", "person", "name", " ")).refused(400, "invalid_request");
        api.post("/customers", Map.of("kind", "person", "name", "x".repeat(201)))
                .refused(400, "invalid_request");
        api.post(
                        "/customers",
                        Map.of(
                                "kind",
                                "person",
                                "name",
                                "x",
                                "identities",
                                List.of(Map.of("kind", "phone", "value", "12"))))
                .refused(422, "invalid_identity");
        api.put(path + "/profile", Map.of("birthDate", "2999-01-01")).refused(422, "invalid_profile");
        api.put(path + "/profile", Map.of("birthDate", "1990-2-30")).refused(422, "invalid_profile");
        api.put(path + "/profile", Map.of("name", " ")).expect(422);
        api.put(path + "/profile", "{\"version\":9}").refused(400, "invalid_json");
        api.get("/customers?sort=password").refused(422, "invalid_request");
        api.get("/customers?tier=gold").refused(400, "invalid_request");
        api.get("/customers?limit=101").refused(400, "invalid_request");
        api.get("/customers?cursor=forged").refused(422, "invalid_cursor");
        api.get("/customers/duplicates?cursor=forged").refused(422, "invalid_cursor");
        api.get("/customers/" + UUID.randomUUID()).refused(404, "no_such_customer");
        api.get("/customers/1%27--").refused(400, "invalid_request");
        company.anonymous().get("/customers").expect(401);
        company.api(company.person(Right.TICKET_READ)).get("/customers").expect(403);
        company.api(company.person(Right.CUSTOMER_READ))
                .put(path + "/tier", Map.of("tier", "low", "reason", "x"))
                .expect(403);
    }

    @Test
    void ourOwnAddressesAreKeptBySettings() {
        var api = company.api(company.person(Right.CUSTOMER_READ, Right.CUSTOMER_EDIT, Right.SETTINGS_EDIT));
        api.put("/customers/own-addresses", Map.of("addresses", List.of("Service@Acme.cn", "@acme.com")))
                .expect(200);
        assertThat(api.get("/customers/own-addresses").text())
                .contains("service@acme.cn")
                .contains("@acme.com");
        api.put("/customers/own-addresses", Map.of("addresses", List.of("not an address")))
                .refused(422, "invalid_identity");
        api.post(
                        "/customers",
                        Map.of(
                                "kind",
                                "person",
                                "name",
                                "x",
                                "identities",
                                List.of(Map.of("kind", "mail", "value", "a@acme.com"))))
                .refused(409, "own_address");
        desk().put("/customers/own-addresses", Map.of("addresses", List.of())).expect(403);
        api.put("/customers/own-addresses", Map.of("addresses", List.of())).expect(200);
    }

    private TestApi desk() {
        return company.api(company.person(Right.CUSTOMER_READ, Right.CUSTOMER_EDIT));
    }

    private static String entered(TestApi api, String name, String phone) {
        var identity = Map.of("kind", "phone", "value", phone);
        return api.post("/customers", Map.of("kind", "person", "name", name, "identities", List.of(identity)))
                .expect(201)
                .header("Location")
                .orElseThrow()
                .substring("/api/v1".length());
    }

    private String facts(String path) {
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        return company.bean(DSLContext.class)
                .fetch("select kind || body::text as fact from shared.facts where subject = ?", id)
                .getValues("fact")
                .toString();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
