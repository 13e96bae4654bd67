package io.chengnuo.channel.portal;

import io.chengnuo.TestApi;
import io.chengnuo.TestCompany;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer's browser: carries the portal's cookie and says, as our own pages do, that it is one of them. */
public final class PortalBrowser {

    private final TestCompany company;
    private String cookie = "";

    public PortalBrowser(TestCompany company) {
        this.company = company;
    }

    public TestApi.Answer get(String path) {
        return send("GET", path, null);
    }

    public TestApi.Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public TestApi.Answer put(String path, @Nullable Object body) {
        return send("PUT", path, body);
    }

    public TestApi.Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** As a page of somebody else would send it: with the cookie, without our header. */
    public TestApi.Answer fromForeignPage(String path, Object body) {
        return company.anonymous()
                .with("Cookie", cookie)
                .with("Sec-Fetch-Site", "cross-site")
                .send("POST", path, body);
    }

    public TestApi.Answer upload(String name, byte[] bytes) {
        var head = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(head.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--cut--\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return keep(api().with("Content-Type", "multipart/form-data; boundary=cut")
                .send("POST", "/portal/files", body.toByteArray()));
    }

    /** Asks for something with a telephone number and answers the number of the request. */
    public String ask(String subject, String phone) {
        return post(
                        "/portal/requests",
                        Map.of("subject", subject, "body", subject, "contact", Map.of("name", "张伟", "phone", phone)))
                .expect(201)
                .text("/number");
    }

    private TestApi.Answer send(String method, String path, @Nullable Object body) {
        return keep(api().send(method, path, body));
    }

    private TestApi api() {
        var api = company.anonymous().with("X-XSRF-TOKEN", "ours").with("Sec-Fetch-Site", "same-origin");
        return cookie.isEmpty() ? api : api.with("Cookie", cookie);
    }

    private TestApi.Answer keep(TestApi.Answer answer) {
        answer.headers("Set-Cookie").stream()
                .filter(one -> one.startsWith("__Host-portal="))
                .forEach(one -> cookie = one.substring(0, one.indexOf(';')));
        return answer;
    }
}
