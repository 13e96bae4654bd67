package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.HookChecks;
import io.chengnuo.channel.connector.HookType;
import io.chengnuo.channel.connector.SignedCalls;
import io.chengnuo.people.OpenDoor;
import io.chengnuo.shared.Acting;
import io.chengnuo.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a telephone system hands us a recording. The signature is over timestamp, a dot, the id of the call, another dot and the SHA-256 of
 * the bytes, which {@code X-Chengnuo-Content-Sha256} names: so it is judged before a byte of the recording is read.
 */
@RestController
@RequestMapping("/api/v1/channels/hooks/{connector}/recordings")
class RecordingDoor {

    private static final String SHA256 = "x-chengnuo-content-sha256";

    private final Connectors connectors;
    private final Calls calls;
    private final Recordings recordings;
    private final Clock clock;

    RecordingDoor(Connectors connectors, Calls calls, Recordings recordings, Clock clock) {
        this.connectors = connectors;
        this.calls = calls;
        this.recordings = recordings;
        this.clock = clock;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenDoor("the telephone system signs the call and the hash of the bytes")
    void keep(
            @PathVariable UUID connector,
            @RequestParam @NotBlank @Size(max = 200) String call,
            HttpServletRequest request) {
        var phone = connectors
                .find(connector)
                .filter(Connector::enabled)
                .filter(PhoneSettings::isPhone)
                .orElseThrow(() -> new NotFound("no_such_connector"));
        var sha256 = Objects.requireNonNullElse(request.getHeader(SHA256), "");
        if (!sha256.matches("[0-9a-f]{64}") || phone.setting("secret") == null) {
            throw HookChecks.refused();
        }
        SignedCalls.require(phone.require("secret"), signed(request, call + "." + sha256), clock.instant());
        var known = calls.known(connector, call);
        Acting.system("phone").run(() -> recordings.keep(known, bytes(request), sha256));
    }

    private static HookType.Call signed(HttpServletRequest request, String text) {
        return new HookType.Call(
                "PUT",
                Map.of(),
                Map.of(
                        SignedCalls.TIMESTAMP,
                        Objects.requireNonNullElse(request.getHeader(SignedCalls.TIMESTAMP), ""),
                        SignedCalls.SIGNATURE,
                        Objects.requireNonNullElse(request.getHeader(SignedCalls.SIGNATURE), "")),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream bytes(HttpServletRequest request) {
        try {
            return request.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
