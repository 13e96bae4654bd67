package io.chengnuo.channel.sms;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Outgoing;
import io.chengnuo.channel.connector.Sent;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What both ways of sending have in common: signature, length, and who wants no notices. */
@Component
class SmsWords {

    static final String SIGNATURE = "signature";
    static final String MOST_PARTS = "mostParts";
    static final String ABOUT_STOPPING = "stop";

    private static final int USUAL_PARTS = 6;
    /** What somebody asked for just now: it may leave after a stop. */
    private static final Set<String> ANSWERS = Set.of("answer", "bot", ABOUT_STOPPING);

    private final SmsStops stops;

    SmsWords(SmsStops stops) {
        this.stops = stops;
    }

    /** Why these words are not sent; asked again just before sending, because a stop may have come since they were queued. */
    Optional<Sent> refusal(Connector connector, Outgoing words) {
        if (!ANSWERS.contains(words.kind()) && stops.has(words.peer())) {
            return Optional.of(new Sent.Refused("stopped"));
        }
        if (messages(connector, words).parts().size() > connector.number(MOST_PARTS, USUAL_PARTS)) {
            return Optional.of(new Sent.Refused("too_long"));
        }
        return Optional.empty();
    }

    ShortMessages messages(Connector connector, Outgoing words) {
        return ShortMessages.of(text(connector, words));
    }

    /** Chinese networks carry only messages that begin with the sender in 【】. */
    String text(Connector connector, Outgoing words) {
        var text = words.words().strip();
        var signature = connector.setting(SIGNATURE, "").strip();
        if (signature.isEmpty() || text.startsWith("【")) {
            return text;
        }
        return signature.startsWith("【") ? signature + text : "【" + signature + "】" + text;
    }

    boolean takesNotices(String phone) {
        return !stops.has(phone);
    }
}
