package io.chengnuo.channel.wecom;

import io.chengnuo.channel.connector.BindPeer;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.DeliveryLog;
import io.chengnuo.channel.connector.DeliveryState;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerTexts;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.TakeFiles;
import io.chengnuo.channel.connector.TakeWords;
import io.chengnuo.channel.line.ConnectorLease;
import io.chengnuo.channel.line.Leases;
import io.chengnuo.channel.wecom.WecomCursors.Place;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads what an account has new, page by page. Each message is taken, then the cursor goes on: a crash in between reads the page once more,
 * and the same id is taken once. One reader for each account over all nodes.
 */
@Component
class ReadWecom {

    private static final Logger log = LoggerFactory.getLogger(ReadWecom.class);
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;
    private static final int CUSTOMER = 3;
    private static final int EVENT = 4;

    private final WecomApi api;
    private final WecomConnector type;
    private final WecomCursors cursors;
    private final Connectors connectors;
    private final Leases leases;
    private final TakeWords take;
    private final TakeFiles takeFiles;
    private final BindPeer bind;
    private final DeliveryLog deliveries;
    private final MessengerTexts texts;
    private final Clock clock;

    ReadWecom(
            WecomApi api,
            WecomConnector type,
            WecomCursors cursors,
            Connectors connectors,
            Leases leases,
            TakeWords take,
            TakeFiles takeFiles,
            BindPeer bind,
            DeliveryLog deliveries,
            MessengerTexts texts,
            Clock clock) {
        this.api = api;
        this.type = type;
        this.cursors = cursors;
        this.connectors = connectors;
        this.leases = leases;
        this.take = take;
        this.takeFiles = takeFiles;
        this.bind = bind;
        this.deliveries = deliveries;
        this.texts = texts;
        this.clock = clock;
    }

    void readDue() {
        for (var place : cursors.due()) {
            var connector = connectors
                    .find(place.connector())
                    .filter(Connector::enabled)
                    .orElse(null);
            if (connector == null) {
                cursors.done(place);
            } else {
                readAlone(connector, place);
            }
        }
    }

    private void readAlone(Connector connector, Place place) {
        var lease = new ConnectorLease(leases, place.connector(), place.account());
        if (lease.hold()) {
            try {
                read(connector, place);
            } finally {
                lease.release();
            }
        }
    }

    private void read(Connector connector, Place place) {
        try {
            var cursor = place.cursor();
            for (var page = 0; page < MOST_PAGES; page++) {
                var answer = page(connector, place, cursor);
                answer.path("msg_list").forEach(message -> heard(connector, message));
                var next = answer.path("next_cursor").asString("");
                if (!next.isEmpty() && !next.equals(cursor)) {
                    cursors.advance(place, next);
                    cursor = next;
                }
                if (answer.path("has_more").asInt() != 1) {
                    cursors.done(place);
                    connectors.works(connector.id());
                    return;
                }
            }
        } catch (NotSent e) {
            connectors.fails(connector.id(), e.problem());
            cursors.later(place);
        } catch (RuntimeException e) {
            log.warn("{}: {} could not be read", connector, place.account(), e);
            connectors.fails(connector.id(), "broke");
            cursors.later(place);
        }
    }

    private JsonNode page(Connector connector, Place place, String cursor) {
        var asked = new HashMap<String, Object>();
        asked.put("open_kfid", place.account());
        asked.put("limit", PAGE);
        if (!cursor.isEmpty()) {
            asked.put("cursor", cursor);
        }
        if (!place.ticket().isEmpty()) {
            asked.put("token", place.ticket());
        }
        return api.call(connector, "/cgi-bin/kf/sync_msg", asked);
    }

    private void heard(Connector connector, JsonNode message) {
        switch (message.path("origin").asInt()) {
            case CUSTOMER -> customer(connector, message);
            case EVENT -> event(connector, message.path("event"));
            default -> {} // what a colleague said in WeCom itself
        }
    }

    private void customer(Connector connector, JsonNode message) {
        var kind = message.path("msgtype").asString("");
        var content = message.path(kind);
        switch (kind) {
            case "text" -> words(in(connector, message, content.path("content").asString("")));
            case "image" -> file(connector, message, kind, "image.jpg");
            case "voice" -> file(connector, message, kind, "voice.amr");
            case "video" -> file(connector, message, kind, "video.mp4");
            case "file" ->
                file(connector, message, kind, content.path("filename").asString("file"));
            case "location" ->
                take.take(in(
                        connector,
                        message,
                        content.path("name").asString("") + "\n"
                                + content.path("address").asString("")));
            case "link", "miniprogram" ->
                take.take(in(
                        connector,
                        message,
                        content.path("title").asString("") + "\n"
                                + content.path("url").asString("")));
            default -> take.note(in(connector, message, "[" + kind + "]"));
        }
    }

    private void words(Incoming in) {
        if (!bind.heard(in)) {
            take.take(in);
        }
    }

    private void file(Connector connector, JsonNode message, String kind, String name) {
        takeFiles.take(
                in(connector, message, texts.of(kind)),
                type,
                message.path(kind).path("media_id").asString(""),
                name);
    }

    private void event(Connector connector, JsonNode event) {
        if (event.path("event_type").asString("").equals("msg_send_fail")) {
            deliveries.receipt(
                    connector.id(),
                    event.path("fail_msgid").asString(""),
                    DeliveryState.FAILED,
                    switch (event.path("fail_type").asInt()) {
                        case 4 -> "window_closed"; // the conversation is over
                        case 5 -> "too_many_answers";
                        default -> "undelivered";
                    });
        }
    }

    private Incoming in(Connector connector, JsonNode message, String words) {
        var customer = message.path("external_userid").asString("");
        var name = api.name(connector, customer);
        return Incoming.words(
                connector,
                message.path("msgid").asString(),
                message.path("open_kfid").asString("") + "/" + customer,
                name.isEmpty()
                        ? texts.of("wechat_user") + customer.substring(Math.max(0, customer.length() - 4))
                        : name,
                Identity.read(IdentityKind.WECOM, customer, "external_userid"),
                words,
                at(message.path("send_time").asLong(0)));
    }

    private Instant at(long seconds) {
        var now = clock.instant();
        var at = Instant.ofEpochSecond(seconds);
        return seconds == 0 || at.isAfter(now) ? now : at;
    }
}
