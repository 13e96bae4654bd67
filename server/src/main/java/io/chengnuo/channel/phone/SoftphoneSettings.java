package io.chengnuo.channel.phone;

import io.chengnuo.channel.connector.Connector;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The settings of a connection of softphones, as browsers want them. */
final class SoftphoneSettings {

    static final String WEB_SOCKET = "webSocket";
    static final String DOMAIN = "sipDomain";
    static final String STUN = "stun";
    static final String TURN = "turn";
    static final String TURN_USER = "turnUser";
    static final String TURN_PASSWORD = "turnPassword";
    /** Who tells the calls: the softphones, or the telephone system alone. */
    static final String TOLD_BY = "toldBy";

    static final String BY_SOFTPHONE = "softphone";

    private static final Duration TURN_FOR = Duration.ofHours(12);
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}");
    private static final Pattern ICE = Pattern.compile(
            "(stuns?|turns?):(\\[[0-9A-Fa-f:]{2,45}]|[A-Za-z0-9.-]{1,253})(:\\d{1,5})?(\\?transport=(udp|tcp))?");

    /** As {@code RTCIceServer} of browsers. */
    record IceServer(
            List<String> urls,
            @Nullable String username,
            @Nullable String credential) {}

    static boolean isDomain(String value) {
        return HOST.matcher(value).matches();
    }

    static boolean iceSpelled(Connector connector) {
        return Stream.concat(listed(connector, STUN), listed(connector, TURN))
                .allMatch(url -> ICE.matcher(url).matches());
    }

    static boolean toldBySoftphone(Connector connector) {
        var by = connector.setting(TOLD_BY);
        return by == null || by.equals(BY_SOFTPHONE);
    }

    /** What is misspelled is left out: a browser would refuse all of them for it. */
    static List<IceServer> iceServers(Connector connector, UUID person, Instant now) {
        var all = new ArrayList<IceServer>();
        var stun = spelled(connector, STUN);
        if (!stun.isEmpty()) {
            all.add(new IceServer(stun, null, null));
        }
        var turn = spelled(connector, TURN);
        var password = connector.setting(TURN_PASSWORD);
        if (!turn.isEmpty() && password != null) {
            var user = connector.setting(TURN_USER);
            all.add(user == null ? lent(turn, password, person, now) : new IceServer(turn, user, password));
        }
        return all;
    }

    /** Credentials for one person and some hours, out of a secret that only the TURN server shares with us (use-auth-secret). */
    private static IceServer lent(List<String> urls, String secret, UUID person, Instant now) {
        var user = now.plus(TURN_FOR).getEpochSecond() + ":" + person;
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            var credential = Base64.getEncoder().encodeToString(mac.doFinal(user.getBytes(StandardCharsets.UTF_8)));
            return new IceServer(urls, user, credential);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> spelled(Connector connector, String name) {
        return listed(connector, name).filter(url -> ICE.matcher(url).matches()).toList();
    }

    private static Stream<String> listed(Connector connector, String name) {
        var value = connector.setting(name);
        return value == null
                ? Stream.empty()
                : Stream.of(value.split("[\\s,]+")).filter(each -> !each.isEmpty());
    }

    private SoftphoneSettings() {}
}
