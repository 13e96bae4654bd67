package io.chengnuo.channel.chat;

import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A chat set up for a shop, and the doors as a visitor's browser on a page of that shop sees them. */
record ChatSiteOfTest(TestCompany company, String connector) {

    static final String SHOP = "https://shop.example";

    static ChatSiteOfTest of(TestCompany company, TestApi api, UUID inCharge, Map<String, String> settings) {
        var all = new HashMap<String, String>(Map.of("origins", SHOP, "title", "商城客服", "perAgent", "2"));
        all.putAll(settings);
        var id = api.post(
                        "/channels/connectors",
                        Map.of("kind", "chat", "name", "商城", "settings", all, "inCharge", inCharge, "enabled", true))
                .expect(201)
                .text("/id");
        return new ChatSiteOfTest(company, id);
    }

    String door(String path) {
        return "/channels/chat/" + connector + path;
    }

    TestApi page() {
        return company.anonymous().with("Origin", SHOP);
    }

    VisitorOfTest visitor(String name) {
        var token = page().post(door("/visitors"), Map.of("name", name, "language", "zh-CN", "page", SHOP + "/washers"))
                .expect(201)
                .text("/token");
        return new VisitorOfTest(this, page().with("X-Chat-Token", token));
    }

    /** Somebody on a page of the shop, with his token. */
    record VisitorOfTest(ChatSiteOfTest site, TestApi api) {

        VisitorOfTest says(String words) {
            says(UUID.randomUUID().toString(), words).expect(201);
            return this;
        }

        TestApi.Answer says(String id, String words) {
            return api.post(site.door("/lines"), Map.of("id", id, "words", words));
        }

        TestApi.Answer sees() {
            return sees(0);
        }

        TestApi.Answer sees(int after) {
            return api.get(site.door("/lines?after=" + after)).expect(200);
        }
    }
}
