package io.chengnuo.console.simulate;

import io.chengnuo.console.simulate.WechatSimulator.WechatSeal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** The side of WeCom's customer service: news by a callback, messages by cursor, answers with ids that count once. */
public final class WecomSimulator extends PretendedServer {

    private static final String ACCOUNT = "wkAJ2GCAAAZSfhHCt7IFSvLKtMPxyJTw";

    private final String corpId = "ww" + random(8);
    private final String secret = random(16);
    private final WechatSeal seal = WechatSeal.random(corpId);
    private final Clock clock;
    private final List<Map<String, Object>> messages = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> media = new ConcurrentHashMap<>();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Integer> codes = new ConcurrentLinkedQueue<>();
    private volatile int state;
    private volatile String lastId = "";

    public WecomSimulator(int port, Clock clock) {
        super(port);
        this.clock = clock;
        api(
                "/cgi-bin/gettoken",
                asked -> secret.equals(asked.query().get("corpsecret"))
                        ? Answer.json(Map.of("errcode", 0, "access_token", "kf-" + corpId, "expires_in", 7200))
                        : Answer.json(Map.of("errcode", 40001, "errmsg", "invalid credential")));
        api("/cgi-bin/kf/sync_msg", asked -> asBearer(asked, () -> page(asked)));
        api("/cgi-bin/media/get", asked -> asBearer(asked, () -> media(asked)));
        api("/cgi-bin/kf/send_msg", asked -> asBearer(asked, () -> sent(asked)));
        api(
                "/cgi-bin/kf/service_state/trans",
                asked -> asBearer(asked, () -> {
                    state = asked.json().path("service_state").asInt();
                    return Answer.json(Map.of("errcode", 0));
                }));
        api(
                "/cgi-bin/kf/customer/batchget",
                asked -> asBearer(asked, () -> {
                    var id = asked.json().path("external_userid_list").path(0).asString("");
                    return Answer.json(Map.of(
                            "errcode",
                            0,
                            "customer_list",
                            List.of(Map.of("external_userid", id, "nickname", "客户" + id))));
                }));
    }

    /** As {@link #add}, with a picture. */
    public void addPicture(String id, String customer, byte[] bytes) {
        media.put("m" + id, bytes);
        add(id, customer, "image", Map.of("media_id", "m" + id));
    }

    private Answer media(Asked asked) {
        var bytes = media.get(asked.query().getOrDefault("media_id", ""));
        return bytes == null
                ? Answer.json(Map.of("errcode", 40007, "errmsg", "invalid media_id"))
                : new Answer(200, "image/jpeg", bytes);
    }

    private Answer asBearer(Asked asked, Supplier<Answer> answer) {
        return ("kf-" + corpId).equals(asked.query().get("access_token"))
                ? answer.get()
                : Answer.json(Map.of("errcode", 40014, "errmsg", "invalid access_token"));
    }

    /** Two at a time, so that reading goes on for pages. */
    private Answer page(Asked asked) {
        var cursor = asked.json().path("cursor").asString("");
        var from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor);
        var until = Math.min(messages.size(), from + 2);
        return Answer.json(Map.of(
                "errcode",
                0,
                "next_cursor",
                String.valueOf(until),
                "has_more",
                until < messages.size() ? 1 : 0,
                "msg_list",
                messages.subList(from, until)));
    }

    private Answer sent(Asked asked) {
        var code = codes.poll();
        if (code != null) {
            return Answer.json(Map.of("errcode", code, "errmsg", "as asked"));
        }
        if (state == 3) {
            return Answer.json(Map.of("errcode", 95018, "errmsg", "send msg session status invalid"));
        }
        lastId = asked.json().path("msgid").asString("");
        if (!taken.add(lastId)) {
            return Answer.json(Map.of("errcode", 40058, "errmsg", "msgid repeated"));
        }
        talk().heard(
                        asked.json().path("touser").asString(""),
                        asked.json().path("text").path("content").asString(""));
        return Answer.json(Map.of("errcode", 0, "msgid", lastId));
    }

    /** A colleague holds the conversation in WeCom itself. */
    public void heldByColleague() {
        state = 3;
    }

    public void answerNext(int code) {
        codes.add(code);
    }

    @Override
    public Map<String, String> settings() {
        return settings(
                "corpId",
                corpId,
                "secret",
                secret,
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
        add(random(8), customer, words);
        return news().body();
    }

    /** A message, of which nobody is told yet. */
    public void add(String id, String customer, String words) {
        add(id, customer, "text", Map.of("content", words));
    }

    private void add(String id, String customer, String type, Map<String, String> content) {
        var message = new HashMap<String, Object>();
        message.put("msgid", id);
        message.put("open_kfid", ACCOUNT);
        message.put("external_userid", customer);
        message.put("send_time", clock.instant().getEpochSecond());
        message.put("origin", 3);
        message.put("msgtype", type);
        message.put(type, content);
        messages.add(message);
    }

    /** The last message of ours did not reach the customer after all. */
    public void failLast(int type) {
        messages.add(Map.of(
                "msgid",
                random(8),
                "origin",
                4,
                "msgtype",
                "event",
                "event",
                Map.of("event_type", "msg_send_fail", "open_kfid", ACCOUNT, "fail_msgid", lastId, "fail_type", type)));
        news();
    }

    public Told news() {
        return news(seal, clock.instant().getEpochSecond());
    }

    public Told forgedNews() {
        return news(WechatSeal.random(corpId), clock.instant().getEpochSecond());
    }

    public Told oldNews() {
        return news(seal, clock.instant().getEpochSecond() - 301);
    }

    private Told news(WechatSeal by, long seconds) {
        var sealed = by.seal("<xml><ToUserName><![CDATA[" + corpId + "]]></ToUserName><CreateTime>" + seconds
                + "</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event>"
                + "<Token><![CDATA[" + random(8) + "]]></Token><OpenKfId><![CDATA[" + ACCOUNT + "]]></OpenKfId></xml>");
        return tell(
                by.query(sealed, seconds, random(4)),
                "text/xml",
                Map.of(),
                ("<xml><ToUserName><![CDATA[" + corpId + "]]></ToUserName><Encrypt><![CDATA[" + sealed
                                + "]]></Encrypt></xml>")
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** The first call: what is asked is encrypted here. */
    public Told verify() {
        var now = clock.instant().getEpochSecond();
        var nonce = random(4);
        var echo = seal.seal("1616140317555161061");
        return tell(
                "GET",
                "msg_signature="
                        + WechatSeal.signature(seal.token(), String.valueOf(now), nonce, echo)
                        + "&timestamp=" + now + "&nonce=" + nonce + "&echostr="
                        + java.net.URLEncoder.encode(echo, StandardCharsets.UTF_8),
                "text/plain",
                Map.of(),
                new byte[0]);
    }
}
