package io.chengnuo.people;

import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Behaves as a browser does: keeps cookies and sends the cross-site token back. */
final class TestBrowser {

    private final TestCompany company;
    final Map<String, String> cookies = new LinkedHashMap<>();

    TestBrowser(TestCompany company) {
        this.company = company;
        send("GET", "/setup", null);
    }

    TestApi.Answer send(String method, String path, @Nullable Object body) {
        var api = company.anonymous();
        if (!cookies.isEmpty()) {
            api = api.with(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (cookies.containsKey("XSRF-TOKEN")) {
            api = api.with("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        var answer = api.send(method, path, body);
        answer.headers("Set-Cookie").forEach(this::keep);
        return answer;
    }

    TestApi.Answer signIn(String email, String password) {
        return send("POST", "/session", Map.of("email", email, "password", password));
    }

    private void keep(String setCookie) {
        var pair = setCookie.substring(0, setCookie.indexOf(';') < 0 ? setCookie.length() : setCookie.indexOf(';'));
        var name = pair.substring(0, pair.indexOf('='));
        var value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }
}
