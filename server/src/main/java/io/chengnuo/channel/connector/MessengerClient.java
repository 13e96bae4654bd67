package io.chengnuo.channel.connector;

import io.chengnuo.shared.outside.OutsideRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.springframework.stereotype.Component;

/**
 * For SDKs that call by Apache's HttpClient: clients that connect to nothing themselves. Each call goes through {@link MessengerApi#fine},
 * so that what may be reached, how long and how large is decided where it is for all of us.
 */
@Component
public class MessengerClient {

    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int SMALL = 1 << 20;
    private static final int LARGE = 20 << 20;

    private final MessengerApi api;
    private final CloseableHttpClient calls;
    private final CloseableHttpClient files;

    MessengerClient(MessengerApi api) {
        this.api = api;
        this.calls = client(SHORT, SMALL);
        this.files = client(LONG, LARGE);
    }

    /** For words and keys. */
    public CloseableHttpClient calls() {
        return calls;
    }

    /** For files, either way. */
    public CloseableHttpClient files() {
        return files;
    }

    private CloseableHttpClient client(Duration longest, int largest) {
        return HttpClients.custom()
                .addExecInterceptorFirst(
                        "our door", (request, scope, rest) -> exchange(asked(request, longest, largest)))
                .build();
    }

    private ClassicHttpResponse exchange(OutsideRequest request) {
        var answer = api.fine(request);
        var response = new BasicClassicHttpResponse(answer.status());
        answer.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setEntity(new ByteArrayEntity(
                answer.body(),
                ContentType.parseLenient(answer.header("content-type").orElse(null))));
        return response;
    }

    private static OutsideRequest asked(ClassicHttpRequest request, Duration longest, int largest) throws IOException {
        try {
            var asked = OutsideRequest.of(
                            OutsideRequest.Method.valueOf(request.getMethod()), request.getUri(), body(request))
                    .within(longest)
                    .answerUpTo(largest);
            var type = request.getEntity() == null ? null : request.getEntity().getContentType();
            return type == null ? asked : asked.with("Content-Type", type);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static byte[] body(ClassicHttpRequest request) throws IOException {
        var body = new ByteArrayOutputStream();
        if (request.getEntity() != null) {
            request.getEntity().writeTo(body);
        }
        return body.toByteArray();
    }
}
