package io.chengnuo.channel.dingtalk;

import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.shared.outside.OutsideAnswer;
import io.chengnuo.shared.outside.OutsideRequest;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What lies between the requests that DingTalk's SDK makes and the answers that it reads. Its own HTTP client, which cannot be replaced,
 * is left out. For calls with a body.
 *
 * @param refused what is thrown for an answer that is not fine
 */
record DingtalkDoor(MessengerApi api, String base, Function<OutsideAnswer, RuntimeException> refused) {

    Map<String, ?> call(Params params, OpenApiRequest request) {
        var asked = OutsideRequest.json(
                URI.create(base + params.getPathname()),
                api.write(Objects.requireNonNullElse(request.getBody(), Map.of())));
        for (var header : request.getHeaders().entrySet()) {
            asked = asked.with(header.getKey(), header.getValue());
        }
        var answer = api.call(asked);
        if (!answer.fine()) {
            throw refused.apply(answer);
        }
        return Map.of("statusCode", answer.status(), "headers", Map.of(), "body", api.fields(answer));
    }
}
