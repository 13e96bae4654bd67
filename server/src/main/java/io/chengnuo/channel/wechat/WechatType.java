package io.chengnuo.channel.wechat;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.GivesFiles;
import io.chengnuo.channel.connector.HookType;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.Outgoing;
import io.chengnuo.channel.connector.Pieces;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import io.chengnuo.channel.connector.Tested;
import io.chengnuo.customer.IdentityKind;
import io.chengnuo.shared.files.FileStore;
import io.chengnuo.shared.files.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** An official account or a mini-program (REQ-CHN-08): both speak the same, and give the same 48 hours for an answer. */
final class WechatType implements HookType, GivesFiles {

    private static final int LONGEST = 2_000;
    /** What its doors take as pictures; others leave as a link. */
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp");

    private static final Duration WINDOW = Duration.ofHours(48);

    private final ConnectorKind kind;
    private final WechatApi api;
    private final WechatMessages messages;
    private final FileStore files;
    private final JsonMapper json;
    private final Clock clock;

    WechatType(
            ConnectorKind kind, WechatApi api, WechatMessages messages, FileStore files, JsonMapper json, Clock clock) {
        this.kind = kind;
        this.api = api;
        this.messages = messages;
        this.files = files;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public ConnectorKind kind() {
        return kind;
    }

    @Override
    public List<SettingField> settings() {
        return List.of(
                SettingField.needed("appId", Type.TEXT),
                SettingField.needed("appSecret", Type.SECRET),
                SettingField.needed("token", Type.SECRET),
                SettingField.needed("encodingAesKey", Type.SECRET),
                SettingField.optional("apiUrl", Type.URL));
    }

    @Override
    public Optional<IdentityKind> identity() {
        return Optional.of(IdentityKind.WECHAT);
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
    public boolean carries(String mediaType) {
        return PICTURES.contains(mediaType);
    }

    @Override
    public Tested test(Connector connector) {
        return MessengerApi.tested(() -> {
            if (!connector.require("encodingAesKey").matches("[A-Za-z0-9]{43}")) {
                throw new NotSent(new Sent.Refused("bad_key"));
            }
            api.fresh(connector);
        });
    }

    @Override
    public Sent send(Connector connector, Outgoing out) {
        return MessengerApi.inOrder(messages(connector, out), (message, number) -> {
            message.run();
            return null;
        });
    }

    /** A picture is given to WeChat when its turn has come. */
    private List<Runnable> messages(Connector connector, Outgoing out) {
        var messages = new ArrayList<Runnable>();
        if (!out.words().isBlank()) {
            Pieces.of(out.words(), LONGEST)
                    .forEach(piece -> messages.add(() -> api.text(connector, out.peer(), piece)));
        }
        out.files().forEach(file -> messages.add(() -> api.image(connector, out.peer(), file.name(), bytes(file))));
        return messages;
    }

    private byte[] bytes(StoredFile file) {
        try (var bytes = files.open(file)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer called(Connector connector, Call call) {
        var cipher = CallbackCipher.of(connector, "appId");
        if (call.method().equals("GET")) {
            return Answer.text(cipher.echo(call, clock.instant()));
        }
        messages.heard(connector, this, cipher.message(call, json, clock.instant()));
        return Answer.OK;
    }

    @Override
    public Incoming.File file(Connector connector, String place, String name) {
        return api.media(connector, place, name);
    }
}
