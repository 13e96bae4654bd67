package io.chengnuo.channel.wecom;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.line.ConnectorLease;
import io.chengnuo.channel.line.Leases;
import io.chengnuo.channel.wecom.WecomCursors.Place;
import me.chanjar.weixin.cp.bean.kf.WxCpKfMsgListResp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads what an account has new, page by page. Each message is taken, then the cursor goes on: a crash in between reads the page once more,
 * and the same id is taken once. One reader for each account over all nodes.
 */
@Component
class ReadWecom {

    private static final Logger log = LoggerFactory.getLogger(ReadWecom.class);
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;

    private final WecomApi api;
    private final WecomMessages messages;
    private final WecomCursors cursors;
    private final Connectors connectors;
    private final Leases leases;

    ReadWecom(WecomApi api, WecomMessages messages, WecomCursors cursors, Connectors connectors, Leases leases) {
        this.api = api;
        this.messages = messages;
        this.cursors = cursors;
        this.connectors = connectors;
        this.leases = leases;
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
                if (answer.getMsgList() != null) {
                    answer.getMsgList().forEach(message -> messages.heard(connector, message));
                }
                var next = answer.getNextCursor();
                if (next != null && !next.isEmpty() && !next.equals(cursor)) {
                    cursors.advance(place, next);
                    cursor = next;
                }
                if (!Integer.valueOf(1).equals(answer.getHasMore())) {
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

    private WxCpKfMsgListResp page(Connector connector, Place place, String cursor) {
        return api.news(connector, place.account(), orNone(cursor), orNone(place.ticket()), PAGE);
    }

    private static @Nullable String orNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
