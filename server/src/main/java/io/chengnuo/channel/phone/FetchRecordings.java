package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.SignedCalls;
import io.chengnuo.channel.db.tables.records.CallsRecord;
import io.chengnuo.shared.Conflict;
import io.chengnuo.shared.Invalid;
import io.chengnuo.shared.outside.OutsideHttp;
import io.chengnuo.shared.outside.OutsideRefused;
import io.chengnuo.shared.outside.OutsideRequest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches recordings from where the telephone system said they lie, if the operator lists that host; signed as all our calls. */
@Component
class FetchRecordings {

    private static final Logger log = LoggerFactory.getLogger(FetchRecordings.class);
    private static final int AT_ONCE = 4;
    private static final int MOST_TRIES = 6;
    private static final int LARGEST = 25 << 20;

    private final Recordings recordings;
    private final Connectors connectors;
    private final OutsideHttp outside;
    private final Clock clock;

    FetchRecordings(Recordings recordings, Connectors connectors, OutsideHttp outside, Clock clock) {
        this.recordings = recordings;
        this.connectors = connectors;
        this.outside = outside;
        this.clock = clock;
    }

    void fetchDue() {
        recordings.claim(AT_ONCE).forEach(this::fetch);
    }

    private void fetch(CallsRecord call) {
        try {
            var answer = outside.send(request(call));
            if (answer.fine()) {
                recordings.keep(call.getId(), new ByteArrayInputStream(answer.body()), null);
            } else {
                log.info("recording of {}: status {}", call.getId(), answer.status());
                later(call);
            }
        } catch (OutsideRefused | Invalid e) {
            log.info("recording of {} is not taken: {}", call.getId(), e.code());
            recordings.failed(call.getId());
        } catch (Conflict e) {
            later(call);
        }
    }

    private OutsideRequest request(CallsRecord call) {
        var request = OutsideRequest.get(URI.create(call.getRecordingUrl()))
                .within(Duration.ofSeconds(60))
                .answerUpTo(LARGEST);
        var connector = connectors.require(call.getConnector());
        var user = connector.setting(PhoneSettings.RECORDING_USER);
        if (user != null) {
            var login = user + ":" + connector.setting(PhoneSettings.RECORDING_PASSWORD, "");
            return request.with(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        var secret = connector.setting("secret");
        if (secret == null) {
            return request;
        }
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        return request.with(SignedCalls.TIMESTAMP, timestamp)
                .with(SignedCalls.SIGNATURE, SignedCalls.sign(secret, timestamp, new byte[0]));
    }

    private void later(CallsRecord call) {
        if (call.getRecordingTries() + 1 >= MOST_TRIES) {
            recordings.failed(call.getId());
        }
    }
}
