package io.chengnuo.channel.sms;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.shared.outside.OutsideRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The call that hands one message over, made from the templates of a connector. A value is escaped for the place it stands in. */
record SmsCall(Connector connector, SmsProvider provider, JsonMapper json) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final Pattern HEADER = Pattern.compile("\\s*([A-Za-z0-9-]+)\\s*:\\s*([^;]*?)\\s*");

    static SmsCall of(Connector connector, JsonMapper json) {
        return new SmsCall(connector, SmsProvider.valueOf(connector.setting("provider", "CUSTOM")), json);
    }

    String setting(String name) {
        return connector.setting(name, provider.usual(name));
    }

    URI address() {
        var url = setting("url");
        if (url.isEmpty()) {
            connector.require("url");
        }
        return URI.create(filled(url, Map.of(), SmsCall::encoded));
    }

    OutsideRequest request(String phone, String id, String text) {
        var values = Map.of(
                "phone",
                phone,
                "national",
                phone.startsWith("+86") ? phone.substring(3) : phone,
                "digits",
                phone.replace("+", ""),
                "text",
                text,
                "id",
                id.replace("-", ""));
        var form = setting("format").equals("FORM");
        var body = filled(setting("body"), values, form ? SmsCall::encoded : this::quoted);
        var request = form
                ? OutsideRequest.post(
                        uri(values), "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8))
                : OutsideRequest.json(uri(values), body);
        for (var line : setting("headers").split(";", -1)) {
            var header = HEADER.matcher(line);
            if (header.matches()) {
                request = request.with(
                        header.group(1), filled(header.group(2), values, value -> value.replaceAll("[\\r\\n]", "")));
            }
        }
        return request;
    }

    private URI uri(Map<String, String> values) {
        return URI.create(filled(setting("url"), values, SmsCall::encoded));
    }

    private String filled(String template, Map<String, String> values, UnaryOperator<String> escaped) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(escaped.apply(value(place.group(1), values))));
    }

    private String value(String name, Map<String, String> values) {
        return switch (name) {
            case "account", "password", "sender" -> connector.setting(name, "");
            case "basic" ->
                Base64.getEncoder()
                        .encodeToString((connector.setting("account", "") + ":" + connector.setting("password", ""))
                                .getBytes(StandardCharsets.UTF_8));
            default -> values.getOrDefault(name, "");
        };
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String quoted(String value) {
        var quoted = json.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }
}
