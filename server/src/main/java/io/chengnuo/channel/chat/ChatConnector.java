package io.chengnuo.channel.chat;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.ConnectorType;
import io.chengnuo.channel.connector.Outgoing;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.customer.IdentityKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The chat of a web site. Nothing outside is called: what is sent becomes a line that the visitor's browser asks for. */
@Component
class ChatConnector implements ConnectorType {

    private final ShowLines show;

    ChatConnector(ShowLines show) {
        this.show = show;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.CHAT;
    }

    @Override
    public List<SettingField> settings() {
        return ChatSite.FIELDS;
    }

    @Override
    public Tested test(Connector connector) {
        var site = new ChatSite(connector);
        if (!site.originsAreGood()) {
            return Tested.failed("chat_origins");
        }
        return site.colourIsGood() ? Tested.SPELLED : Tested.failed("chat_colour");
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public boolean carries(String mediaType) {
        return true;
    }

    /** Answers that were written elsewhere than at the chat desk, and what the product says by itself. */
    @Override
    public Sent send(Connector connector, Outgoing words) {
        return show.delivered(UUID.fromString(words.peer()), words)
                ? new Sent.Taken(null)
                : new Sent.Refused("no_such_visitor");
    }

    /** Of no use for recognising anybody elsewhere: it names a browser. */
    @Override
    public Optional<IdentityKind> identity() {
        return Optional.of(IdentityKind.SOCIAL);
    }
}
