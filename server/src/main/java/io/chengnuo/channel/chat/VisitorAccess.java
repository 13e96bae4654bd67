package io.chengnuo.channel.chat;

import io.chengnuo.channel.Attempts;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.Connectors;
import io.chengnuo.channel.portal.Network;
import io.chengnuo.channel.portal.Token;
import io.chengnuo.shared.NotFound;
import io.chengnuo.shared.Unauthorized;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who a visitor is: whoever holds the token of his browser, at the chat it was given for. */
@Component
class VisitorAccess {

    static final String HEADER = "X-Chat-Token";
    private static final int LONGEST = 100;

    private final Connectors connectors;
    private final ChatVisitors visitors;
    private final Attempts attempts;

    VisitorAccess(Connectors connectors, ChatVisitors visitors, Attempts attempts) {
        this.connectors = connectors;
        this.visitors = visitors;
        this.attempts = attempts;
    }

    ChatSite site(UUID connector) {
        return connectors
                .find(connector)
                .filter(Connector::enabled)
                .filter(found -> found.kind() == ConnectorKind.CHAT)
                .map(ChatSite::new)
                .orElseThrow(() -> new NotFound("no_such_chat"));
    }

    boolean inUse(UUID connector) {
        return connectors.find(connector).filter(Connector::enabled).isPresent();
    }

    /** Refuses without a token, and with one that was not given for this chat. Wrong ones are counted. */
    Visitor require(UUID connector, HttpServletRequest request) {
        site(connector);
        var held = request.getHeader(HEADER);
        if (held == null || held.isBlank() || held.length() > LONGEST) {
            throw new Unauthorized("chat_token");
        }
        return visitors.holding(connector, new Token(held)).orElseThrow(() -> {
            attempts.count(
                    ChatLimits.WRONG_TOKENS_OF_NETWORK,
                    Network.of(request.getRemoteAddr()).key());
            return new Unauthorized("chat_token");
        });
    }
}
