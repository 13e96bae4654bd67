package io.chengnuo.channel.connector;

import io.chengnuo.people.OpenDoor;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems call us. Each connector proves its caller itself, by the signature its protocol has. */
@RestController
@RequestMapping("/api/v1/channels/hooks/{connector}")
class HookDoor {

    private final Connectors connectors;
    private final ConnectorTypes types;
    private final HookCalls calls;

    HookDoor(Connectors connectors, ConnectorTypes types, HookCalls calls) {
        this.connectors = connectors;
        this.types = types;
        this.calls = calls;
    }

    @GetMapping
    @OpenDoor("the connector checks the signature of its protocol")
    ResponseEntity<String> asked(@PathVariable UUID connector, HttpServletRequest request) {
        return answer(connector, request, new byte[0]);
    }

    @PostMapping
    @OpenDoor("the connector checks the signature of its protocol")
    ResponseEntity<String> called(
            @PathVariable UUID connector,
            HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        return answer(connector, request, body == null ? new byte[0] : body);
    }

    private ResponseEntity<String> answer(UUID id, HttpServletRequest request, byte[] body) {
        var connector =
                connectors.find(id).filter(Connector::enabled).orElseThrow(() -> new NotFound("no_such_connector"));
        if (!(types.require(connector.kind()) instanceof HookType type)) {
            throw new NotFound("no_such_connector");
        }
        var query = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> query.put(name, values.length == 0 ? "" : values[0]));
        var headers = new HashMap<String, String>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        var answer = taken(connector, type, new HookType.Call(request.getMethod(), query, headers, body));
        return ResponseEntity.status(answer.status())
                .header(HttpHeaders.CONTENT_TYPE, answer.contentType())
                .body(answer.body());
    }

    /** What asks without saying anything, as providers do to see whether the address is right, leaves nothing behind. */
    private HookType.Answer taken(Connector connector, HookType type, HookType.Call call) {
        var proof = type.proof(call).orElse(null);
        if (proof == null && call.body().length == 0) {
            return type.called(connector, call);
        }
        var kept = calls.keep(connector, call, proof);
        try {
            return type.called(connector, call);
        } catch (Refusal refused) {
            calls.forget(kept);
            throw refused;
        } catch (RuntimeException e) {
            calls.failed(kept);
            throw e;
        }
    }
}
