package io.chengnuo.channel.feishu;

import com.lark.oapi.core.httpclient.IHttpTransport;
import com.lark.oapi.core.request.RawRequest;
import com.lark.oapi.core.response.RawResponse;
import com.lark.oapi.core.utils.Jsons;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.OutsideSent;
import io.chengnuo.shared.outside.OutsideRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The way out of Feishu's SDK: through our own door. Connects to nothing itself. */
record FeishuTransport(MessengerApi api) implements IHttpTransport {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int LARGEST = 30 << 20;

    @Override
    public RawResponse execute(RawRequest request) {
        var asked = OutsideRequest.of(
                        OutsideRequest.Method.valueOf(request.getHttpMethod()),
                        URI.create(request.getReqUrl()),
                        body(request))
                .with("Content-Type", "application/json; charset=utf-8")
                .within(LONGEST)
                .answerUpTo(LARGEST);
        for (var header : request.getHeaders().entrySet()) {
            asked = asked.with(header.getKey(), String.join(", ", header.getValue()));
        }
        var answer = api.call(asked);
        if (answer.status() >= 500) {
            throw new NotSent(OutsideSent.byStatus(answer));
        }
        var response = new RawResponse();
        response.setStatusCode(answer.status());
        response.setHeaders(answer.headers());
        response.setBody(answer.body());
        return response;
    }

    private static byte[] body(RawRequest request) {
        return request.getBody() == null
                ? new byte[0]
                : Jsons.DEFAULT.toJson(request.getBody()).getBytes(StandardCharsets.UTF_8);
    }
}
