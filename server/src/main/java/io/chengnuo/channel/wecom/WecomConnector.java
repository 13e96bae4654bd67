package io.chengnuo.channel.wecom;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.GivesFiles;
import io.chengnuo.channel.connector.HookType;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.channel.connector.Outgoing;
import io.chengnuo.channel.connector.Pieces;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.channel.wechat.CallbackCipher;
import io.chengnuo.customer.IdentityKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 微信客服 (REQ-CHN-08). A peer is {@code <account>/<customer>}: one company has several accounts, and answers leave by the one written to. */
@Component
class WecomConnector implements HookType, GivesFiles {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_ID = 29;
    private static final Duration WINDOW = Duration.ofHours(48);

    private final WecomApi api;
    private final WecomCursors cursors;
    private final JsonMapper json;
    private final Clock clock;

    WecomConnector(WecomApi api, WecomCursors cursors, JsonMapper json, Clock clock) {
        this.api = api;
        this.cursors = cursors;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ConnectorKind kind() {
        return ConnectorKind.WECOM;
    }

    @Override
    public List<SettingField> settings() {
        return List.of(
                SettingField.needed("corpId", Type.TEXT),
                SettingField.needed("secret", Type.SECRET),
                SettingField.needed("token", Type.SECRET),
                SettingField.needed("encodingAesKey", Type.SECRET),
                SettingField.optional("apiUrl", Type.URL));
    }

    @Override
    public Optional<IdentityKind> identity() {
        return Optional.of(IdentityKind.WECOM);
    }

    @Override
    public boolean sends() {
        return true;
    }

    @Override
    public Optional<Duration> window() {
        return Optional.of(WINDOW);
    }

    @Override
    public Tested test(Connector connector) {
        return MessengerApi.tested(() -> api.fresh(connector));
    }

    @Override
    public Sent send(Connector connector, Outgoing out) {
        var slash = out.peer().indexOf('/');
        var account = out.peer().substring(0, slash);
        var customer = out.peer().substring(slash + 1);
        var id = out.id().toString().replace("-", "").substring(0, LONGEST_ID);
        return MessengerApi.inOrder(
                Pieces.of(out.words(), LONGEST),
                (piece, number) -> api.send(connector, account, customer, "%s%03d".formatted(id, number), piece));
    }

    /** Only says that there is news: it is read by {@link ReadWecom}. */
    @Override
    public Answer called(Connector connector, Call call) {
        var cipher = CallbackCipher.of(connector, "corpId");
        if (call.method().equals("GET")) {
            return Answer.text(cipher.echo(call, clock.instant()));
        }
        var event = cipher.message(call, json, clock.instant());
        if (event.get("Event").equals("kf_msg_or_event")
                && !event.get("OpenKfId").isEmpty()) {
            cursors.news(connector.id(), event.get("OpenKfId"), event.get("Token"));
        }
        return Answer.OK;
    }

    @Override
    public Incoming.File file(Connector connector, String place, String name) {
        return api.media(connector, place, name);
    }
}
