package io.chengnuo.analytics;

import io.chengnuo.TestCompany;

/** Tickets that were asked and answered today, through the doors. */
final class AnsweredTickets {

    static void open(TestCompany company, int count) {
        var admin = company.api(company.administrator());
        for (var i = 0; i < count; i++) {
            var id = admin.post("/tickets", """
                            {"subject": "洗衣机漏水 %d", "body": "昨天开始", "category": "technical/repair",
                             "channel": "portal", "customer": {"phone": "1390000000%d"}}""".formatted(i, i)).expect(201).text("/id");
            admin.post("/tickets/" + id + "/messages", "{\"body\": \"请关闭进水阀\", \"visibility\": \"public\"}")
                    .expect(201);
        }
        company.catchUp();
    }

    private AnsweredTickets() {}
}
