package io.chengnuo.channel.sms;

import java.util.Map;

/**
 * How providers that are known by name want a message handed over; everything of it can be set otherwise. Places: {@code phone} (E.164),
 * {@code national} (without +86), {@code digits} (without +), {@code text}, {@code id}, {@code account}, {@code password}, {@code sender},
 * {@code basic} (account and password for HTTP).
 */
enum SmsProvider {
    /** Everything is set by hand. */
    CUSTOM("", "JSON", "{\"id\":\"{{id}}\",\"to\":\"{{phone}}\",\"text\":\"{{text}}\"}", "", "/id", ""),
    /** 云片 */
    YUNPIAN(
            "https://sms.yunpian.com/v2/sms/single_send.json",
            "FORM",
            "apikey={{password}}&mobile={{national}}&text={{text}}&uid={{id}}",
            "",
            "/sid",
            "/code=0"),
    /** 创蓝 */
    CHUANGLAN(
            "https://smssh1.253.com/msg/v1/send/json",
            "JSON",
            "{\"account\":\"{{account}}\",\"password\":\"{{password}}\",\"phone\":\"{{national}}\",\"msg\":\"{{text}}\","
                    + "\"report\":\"true\",\"uid\":\"{{id}}\"}",
            "",
            "/msgId",
            "/code=0"),
    TWILIO(
            "https://api.twilio.com/2010-04-01/Accounts/{{account}}/Messages.json",
            "FORM",
            "To={{phone}}&From={{sender}}&Body={{text}}",
            "Authorization: Basic {{basic}}",
            "/sid",
            "");

    private final Map<String, String> usual;

    SmsProvider(String url, String format, String body, String headers, String idAt, String okAt) {
        this.usual = Map.of("url", url, "format", format, "body", body, "headers", headers, "idAt", idAt, "okAt", okAt);
    }

    String usual(String setting) {
        return usual.getOrDefault(setting, "");
    }
}
