package io.chengnuo.channel.social;

import static org.assertj.core.api.Assertions.assertThat;

import io.chengnuo.ChengnuoTest;
import io.chengnuo.TestWork;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mentions in social networks through the signed door, and what every connector has in common: taken once, one conversation, answers out. */
@ChengnuoTest
@Tag("REQ-CHN-07")
@Tag("REQ-CHN-01")
class SocialTests extends SocialNetworkOfTest {

    @Test
    void aMentionBecomesATicketOnceAndTheAnswerGoesBackWhereTheCustomerIs() {
        mention("m1", "u1", "洗衣机漏水，你们管不管？").expect(200);
        mention("m1", "u1", "洗衣机漏水，你们管不管？").expect(200);
        mention("m2", "u1", "型号 W8").expect(200);

        assertThat(tickets()).hasSize(1);
        var ticket = tickets().iterator().next();
        assertThat(api.get("/tickets/" + ticket).expect(200).text("/channel")).isEqualTo("social");
        assertThat(api.get("/tickets/" + ticket + "/messages").text()).contains("型号 W8");
        assertThat(api.get("/channels/tickets/" + ticket + "/route").text("/connector"))
                .isEqualTo(connector);

        refuseNext.set(1);
        api.post("/tickets/" + ticket + "/messages", Map.of("body", "已安排工程师。", "visibility", "public"))
                .expect(201);
        company.catchUp();
        Awaitility.await().until(() -> {
            company.clock().forward(java.time.Duration.ofSeconds(10));
            return !received.isEmpty();
        });
        assertThat(received).hasSize(1).first().asString().contains("已安排工程师。").contains(site + ":u1");
        Awaitility.await().until(() -> log().contains("\"sent\""));
    }

    @Test
    @Tag("REQ-CHN-01")
    void whatComesInProvesAConnectionThatWasNeverTried() {
        assertThat(health()).isEqualTo("untried");
        mention("p1", "u11", "在吗？").expect(200);
        assertThat(health()).isEqualTo("ok");
    }

    @Test
    void filesOfAMentionAreFetchedAndStandOnTheTicketOnce() {
        network.createContext("/pictures", call -> {
            var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1};
            call.sendResponseHeaders(200, picture.length);
            call.getResponseBody().write(picture);
            call.close();
        });
        var place = url().replace("/reply", "/pictures/");
        var files = "\"files\":[{\"name\":\"漏水.png\",\"url\":\"%sa\"},{\"name\":\"铭牌.png\",\"url\":\"%sb\"}],"
                .formatted(place, place);
        for (var i = 0; i < 2; i++) {
            signed(body("pic", "u12", "看图").replace("\"text\"", files + "\"text\""))
                    .expect(200);
        }
        assertThat(tickets()).hasSize(1);
        var ticket = tickets().iterator().next();
        assertThat(api.get("/tickets/" + ticket).text())
                .containsOnlyOnce("漏水.png")
                .contains("看图");
        var next = api.get("/tickets/" + ticket + "/messages");
        assertThat(next.json().path("items")).hasSize(1);
        assertThat(next.text("/items/0/files/0/name")).isEqualTo("铭牌.png");
        assertThat(next.text("/items/0/files/0/type")).isEqualTo("image/png");

        signed(body("bad", "u12", "看图")
                        .replace("\"text\"", "\"files\":[{\"name\":\"a\",\"url\":\"file:///etc/passwd\"}],\"text\""))
                .refused(422, "invalid_request");
    }

    private String health() {
        return api.get("/channels/connectors/" + connector).expect(200).text("/health");
    }

    /** A comment is answered where everybody reads it: no link to a file of a customer belongs there. */
    @Test
    void aFileIsRefusedBeforeTheAnswerIsKept() {
        mention("f1", "u9", "发票呢？").expect(200);
        var ticket = tickets().iterator().next();
        var file = TestWork.uploaded(api);
        var answer = Map.of("body", "请看附件。", "visibility", "public", "files", List.of(file));
        var refused = api.post("/tickets/" + ticket + "/messages", answer).refused(422, "files_not_sendable");
        assertThat(refused.text("/errors/0/field")).isEqualTo("files");
        assertThat(api.get("/tickets/" + ticket + "/messages").text()).doesNotContain("请看附件。");

        api.put("/channels/tickets/" + ticket + "/route", "{}").expect(200); // by mail
        api.post("/tickets/" + ticket + "/messages", answer).expect(201);
    }

    @Test
    void manyDeliveriesOfTheSameMentionsMakeEachOnce() {
        IntStream.range(0, 200)
                .parallel()
                .forEach(n ->
                        mention("n" + n % 20, "u" + n % 5, "第" + n % 20 + "条").expect(200));
        assertThat(tickets()).hasSize(5);
        var entries = api.get("/channels/connectors/" + connector + "/deliveries?limit=100")
                .json()
                .path("items");
        assertThat(entries).hasSize(20);
    }

    @Test
    @Tag("REQ-CHN-16")
    void aCustomerKnownByItsNumberGoesOnWithTheSameRequest() {
        mention("k1", "u7", "冰箱响").expect(200);
        var number = api.get("/tickets/" + tickets().iterator().next()).text("/number");
        mention("k2", "u8", "关于 " + number + "：还在响").expect(200); // somebody else cannot write into it
        assertThat(tickets()).hasSize(2);
    }
}
