package io.chengnuo.channel.chat;

import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.SettingField;
import io.chengnuo.channel.connector.SettingField.Type;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is set for the chat of one web site. */
record ChatSite(Connector connector) {

    static final List<SettingField> FIELDS = List.of(
            SettingField.needed("origins", Type.TEXT),
            SettingField.optional("title", Type.TEXT),
            SettingField.optional("greeting", Type.TEXT),
            SettingField.optional("colour", Type.TEXT),
            SettingField.choice("theme", "auto", "light", "dark"),
            SettingField.optional("askName", Type.YES_NO),
            SettingField.optional("askContact", Type.YES_NO),
            SettingField.optional("perAgent", Type.NUMBER),
            SettingField.optional("patience", Type.NUMBER),
            SettingField.optional("idle", Type.NUMBER),
            SettingField.optional("inviteAfter", Type.NUMBER),
            SettingField.optional("invitePages", Type.TEXT),
            SettingField.optional("inviteWords", Type.TEXT),
            SettingField.optional("watchVisitors", Type.YES_NO));

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final String OUR_COLOUR = "#1f5eff";

    /** On which pages the chat may be: {@code https://shop.example}, with a port if it has one. */
    Set<String> origins() {
        return pieces("origins").stream().map(ChatSite::origin).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether each of them can be what a browser calls an origin. */
    boolean originsAreGood() {
        return pieces("origins").stream().allMatch(ChatSite::isOrigin);
    }

    String title() {
        return connector.setting("title", connector.name());
    }

    @Nullable
    String greeting() {
        return connector.setting("greeting");
    }

    String colour() {
        var set = connector.setting("colour", OUR_COLOUR);
        return COLOUR.matcher(set).matches() ? set : OUR_COLOUR;
    }

    boolean colourIsGood() {
        return COLOUR.matcher(connector.setting("colour", OUR_COLOUR)).matches();
    }

    String theme() {
        return connector.setting("theme", "auto");
    }

    /** How many chats one agent may have at once. */
    int perAgent() {
        return Math.max(1, connector.number("perAgent", 5));
    }

    /** How long a visitor waits for a person before it becomes a request. */
    Duration patience() {
        return Duration.ofSeconds(Math.max(10, connector.number("patience", 180)));
    }

    /** After so long a silence a chat is over. */
    Duration idle() {
        return Duration.ofMinutes(Math.max(1, connector.number("idle", 30)));
    }

    /** Seconds on a page after which the visitor is invited; null for never. */
    @Nullable
    Integer inviteAfter() {
        var after = connector.number("inviteAfter", 0);
        return after > 0 ? after : null;
    }

    /** Beginnings of paths on which visitors are invited; none for all. */
    List<String> invitePages() {
        return pieces("invitePages");
    }

    @Nullable
    String inviteWords() {
        return connector.setting("inviteWords");
    }

    /** Whether pages tell who is on them, so that agents may invite: only where the company wants it and says so on its site. */
    boolean watchVisitors() {
        return connector.yes("watchVisitors");
    }

    private List<String> pieces(String name) {
        return Arrays.stream(connector.setting(name, "").split("[,，\\s]+"))
                .filter(piece -> !piece.isBlank())
                .toList();
    }

    private static String origin(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static boolean isOrigin(String text) {
        try {
            var uri = URI.create(origin(text));
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
