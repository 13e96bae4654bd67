package io.chengnuo.console.simulate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The side of WeChat: an official account, or a mini-program. Customers are called by their OpenIDs. */
public final class WechatSimulator extends PretendedServer {

    private final String appId = "wx" + random(8);
    private final String appSecret = random(16);
    private final WechatSeal seal = WechatSeal.random(appId);
    private final boolean mini;
    private final Clock clock;
    private final AtomicInteger messages = new AtomicInteger(1000);
    private final AtomicInteger tokens = new AtomicInteger();
    private final Map<String, byte[]> media = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Integer> codes = new ConcurrentLinkedQueue<>();

    public WechatSimulator(int port, Clock clock, boolean mini) {
        super(port);
        this.clock = clock;
        this.mini = mini;
        tokens.set(1);
        api("/cgi-bin/stable_token", asked -> {
            var fits = asked.json().path("appid").asString("").equals(appId)
                    && asked.json().path("secret").asString("").equals(appSecret);
            return fits
                    ? Answer.json(Map.of("access_token", token(), "expires_in", 7200))
                    : Answer.json(Map.of("errcode", 40125, "errmsg", "invalid appsecret"));
        });
        api("/cgi-bin/message/custom/send", asked -> asTokenBearer(asked, () -> sent(asked)));
        api(
                "/cgi-bin/media/upload",
                asked -> asTokenBearer(asked, () -> {
                    var id = "up" + random(4);
                    media.put(id, asked.body());
                    return Answer.json(Map.of("type", "image", "media_id", id));
                }));
        api(
                "/cgi-bin/media/get",
                asked -> asTokenBearer(asked, () -> {
                    var bytes = media.get(asked.query().getOrDefault("media_id", ""));
                    return bytes == null
                            ? Answer.json(Map.of("errcode", 40007, "errmsg", "invalid media_id"))
                            : new Answer(200, "image/jpeg", bytes);
                }));
    }

    private Answer asTokenBearer(Asked asked, java.util.function.Supplier<Answer> answer) {
        return token().equals(asked.query().get("access_token"))
                ? answer.get()
                : Answer.json(Map.of("errcode", 42001, "errmsg", "access_token expired"));
    }

    private Answer sent(Asked asked) {
        var code = codes.poll();
        if (code != null) {
            return Answer.json(Map.of("errcode", code, "errmsg", "as asked"));
        }
        var message = asked.json();
        var words = message.path("msgtype").asString("").equals("image")
                ? "[image]"
                : message.path("text").path("content").asString("");
        talk().heard(message.path("touser").asString(""), words);
        return Answer.json(Map.of("errcode", 0, "errmsg", "ok"));
    }

    private String token() {
        return "token-" + tokens.get();
    }

    /** The access token is not taken any more: 42001. */
    public void expireToken() {
        tokens.incrementAndGet();
    }

    /** The next message is answered with this code. */
    public void answerNext(int code) {
        codes.add(code);
    }

    @Override
    public Map<String, String> settings() {
        return settings(
                "appId",
                appId,
                "appSecret",
                appSecret,
                "token",
                seal.token(),
                "encodingAesKey",
                seal.key(),
                "apiUrl",
                page().toString());
    }

    @Override
    public String say(String customer, String words) {
        talk().said(customer, words);
        return text(nextId(), customer, words).body();
    }

    public String nextId() {
        return "6054768590064" + messages.incrementAndGet();
    }

    public Told text(String id, String from, String words) {
        return message(from, "text", Map.of("Content", words, "MsgId", id));
    }

    /** A picture; {@code bytes} null: one that is not given yet. */
    public Told picture(String id, String from, String mediaId, byte[] bytes) {
        if (bytes.length > 0) {
            media.put(mediaId, bytes);
        }
        return message(from, "image", Map.of("MediaId", mediaId, "MsgId", id, "PicUrl", "http://mmbiz.invalid/x"));
    }

    /** The picture can be fetched now. */
    public void give(String mediaId, byte[] bytes) {
        media.put(mediaId, bytes);
    }

    public Told event(String from, String event) {
        return message(from, "event", Map.of("Event", event));
    }

    public Told message(String from, String type, Map<String, String> fields) {
        return call(seal, document(from, type, fields), clock.instant().getEpochSecond());
    }

    /** A call of somebody who has not the right token, or at another time. */
    public Told forged(boolean rightToken, String from, String words, long seconds) {
        var by = rightToken ? seal : WechatSeal.random(appId);
        return call(by, document(from, "text", Map.of("Content", words, "MsgId", nextId())), seconds);
    }

    /** Signed for other bytes. */
    public Told altered(String from, String words) {
        var now = clock.instant().getEpochSecond();
        var one = seal.seal(document(from, "text", Map.of("Content", words, "MsgId", nextId())));
        var other = seal.seal(document(from, "text", Map.of("Content", "other", "MsgId", nextId())));
        return tell(seal.query(one, now, random(4)), "text/xml", Map.of(), envelope(other));
    }

    /** Without encryption, as an account in plain mode sends. */
    public Told plain(String from, String words) {
        var now = clock.instant().getEpochSecond();
        return tell(
                seal.query("", now, random(4)),
                "text/xml",
                Map.of(),
                document(from, "text", Map.of("Content", words, "MsgId", nextId()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The first call, when the address is saved in the platform. */
    public Told verify(boolean rightToken) {
        var by = rightToken ? seal : WechatSeal.random(appId);
        var now = String.valueOf(clock.instant().getEpochSecond());
        var nonce = random(4);
        return tell(
                "GET",
                "signature=" + WechatSeal.signature(by.token(), now, nonce) + "&timestamp=" + now + "&nonce=" + nonce
                        + "&echostr=8512834",
                "text/plain",
                Map.of(),
                new byte[0]);
    }

    private Told call(WechatSeal by, String document, long seconds) {
        var sealed = by.seal(document);
        return tell(
                by.query(sealed, seconds, random(4)),
                mini ? "application/json" : "text/xml",
                Map.of(),
                envelope(sealed));
    }

    private byte[] envelope(String sealed) {
        var text = mini
                ? JSON.writeValueAsString(Map.of("ToUserName", "gh_1", "Encrypt", sealed))
                : "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[" + sealed + "]]></Encrypt></xml>";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String document(String from, String type, Map<String, String> fields) {
        var all = new java.util.TreeMap<>(fields);
        all.put("ToUserName", "gh_1");
        all.put("FromUserName", from);
        all.put("CreateTime", String.valueOf(clock.instant().getEpochSecond()));
        all.put("MsgType", type);
        return mini
                ? JSON.writeValueAsString(all)
                : all.entrySet().stream()
                        .map(field -> "<%1$s><![CDATA[%2$s]]></%1$s>".formatted(field.getKey(), field.getValue()))
                        .collect(Collectors.joining("", "<xml>", "</xml>"));
    }

    /** How WeChat and WeCom sign and encrypt what they call in. */
    record WechatSeal(String token, String key, String receiver) {

        private static final SecureRandom RANDOM = new SecureRandom();
        private static final int BLOCK = 32;

        static WechatSeal random(String receiver) {
            var key = new byte[32];
            RANDOM.nextBytes(key);
            key[0] = 1;
            var written = Base64.getEncoder().encodeToString(key).replaceAll("[+/]", "x");
            return new WechatSeal(PretendedServer.random(8), written.substring(0, 43), receiver);
        }

        String seal(String message) {
            var aes = Base64.getDecoder().decode(key + "=");
            var words = message.getBytes(StandardCharsets.UTF_8);
            var whom = receiver.getBytes(StandardCharsets.UTF_8);
            var length = 20 + words.length + whom.length;
            var padding = BLOCK - length % BLOCK;
            var random = new byte[16];
            RANDOM.nextBytes(random);
            var clear = ByteBuffer.allocate(length + padding)
                    .put(random)
                    .putInt(words.length)
                    .put(words)
                    .put(whom);
            for (var at = 0; at < padding; at++) {
                clear.put((byte) padding);
            }
            try {
                var cipher = Cipher.getInstance("AES/CBC/NoPadding");
                cipher.init(
                        Cipher.ENCRYPT_MODE,
                        new SecretKeySpec(aes, "AES"),
                        new IvParameterSpec(Arrays.copyOf(aes, 16)));
                return Base64.getEncoder().encodeToString(cipher.doFinal(clear.array()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        String query(String sealed, long seconds, String nonce) {
            var time = String.valueOf(seconds);
            return "signature=" + signature(token, time, nonce) + "&timestamp=" + time + "&nonce=" + nonce
                    + (sealed.isEmpty()
                            ? ""
                            : "&encrypt_type=aes&msg_signature=" + signature(token, time, nonce, sealed));
        }

        static String signature(String... parts) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-1")
                                .digest(Stream.of(parts)
                                        .sorted()
                                        .collect(Collectors.joining())
                                        .getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
