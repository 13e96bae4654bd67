package io.chengnuo.channel.wechat;

import io.chengnuo.channel.connector.BindPeer;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.GivesFiles;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerTexts;
import io.chengnuo.channel.connector.TakeFiles;
import io.chengnuo.channel.connector.TakeWords;
import io.chengnuo.customer.Identity;
import io.chengnuo.customer.IdentityKind;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a customer said to an official account or in a mini-program. */
@Component
class WechatMessages {

    private final TakeWords take;
    private final TakeFiles takeFiles;
    private final BindPeer bind;
    private final MessengerTexts texts;
    private final Clock clock;

    WechatMessages(TakeWords take, TakeFiles takeFiles, BindPeer bind, MessengerTexts texts, Clock clock) {
        this.take = take;
        this.takeFiles = takeFiles;
        this.bind = bind;
        this.texts = texts;
        this.clock = clock;
    }

    void heard(Connector connector, GivesFiles giver, Callback message) {
        switch (message.get("MsgType")) {
            case "text" -> words(in(connector, message, message.get("Content")));
            case "image" -> file(connector, giver, message, "image", "image.jpg");
            case "video", "shortvideo" -> file(connector, giver, message, "video", "video.mp4");
            case "voice" -> voice(connector, giver, message);
            case "file" -> file(connector, giver, message, "file", message.get("Title"));
            case "link" -> take.take(in(connector, message, joined(message, "Title", "Description", "Url")));
            case "location" -> take.take(in(connector, message, joined(message, "Label", "Location_X", "Location_Y")));
            case "miniprogrampage" -> take.take(in(connector, message, joined(message, "Title", "PagePath")));
            case "event" -> event(connector, message);
            default -> {} // a kind that came after us: nothing a person could read
        }
    }

    private void words(Incoming in) {
        if (!bind.heard(in)) {
            take.take(in);
        }
    }

    private void file(Connector connector, GivesFiles giver, Callback message, String kind, String name) {
        takeFiles.take(in(connector, message, texts.of(kind)), giver, message.get("MediaId"), name);
    }

    /** Where the account has speech recognition, its words lead. */
    private void voice(Connector connector, GivesFiles giver, Callback message) {
        var words = message.get("Recognition").isEmpty()
                ? texts.of("voice")
                : texts.of("voice") + message.get("Recognition");
        takeFiles.take(in(connector, message, words), giver, message.get("MediaId"), "voice.amr");
    }

    /** Following and coming in open the time for answers, although nobody has said anything yet. */
    private void event(Connector connector, Callback message) {
        switch (message.get("Event")) {
            case "subscribe" -> take.note(in(connector, message, texts.of("followed")));
            case "unsubscribe" -> take.note(in(connector, message, texts.of("left")));
            case "user_enter_tempsession" -> take.note(in(connector, message, texts.of("came_in")));
            default -> {} // menus, places, cards: not words
        }
    }

    private Incoming in(Connector connector, Callback message, String words) {
        var from = message.get("FromUserName");
        var id = message.get("MsgId");
        return Incoming.words(
                connector,
                id.isEmpty() ? message.get("Event") + ":" + from + ":" + message.get("CreateTime") : id,
                from,
                texts.of("wechat_user") + from.substring(Math.max(0, from.length() - 4)),
                Identity.read(IdentityKind.WECHAT, from, "FromUserName"),
                words,
                at(message.get("CreateTime")));
    }

    private Instant at(String seconds) {
        var now = clock.instant();
        if (!seconds.matches("\\d{1,12}")) {
            return now;
        }
        var at = Instant.ofEpochSecond(Long.parseLong(seconds));
        return at.isAfter(now) ? now : at;
    }

    private static String joined(Callback message, String... names) {
        return Stream.of(names)
                .map(message::get)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
