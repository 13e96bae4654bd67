package io.chengnuo.channel.dingtalk;

import com.aliyun.dingtalkoauth2_1_0.models.GetAccessTokenRequest;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTOHeaders;
import com.aliyun.dingtalkrobot_1_0.models.BatchSendOTORequest;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendHeaders;
import com.aliyun.dingtalkrobot_1_0.models.OrgGroupSendRequest;
import com.aliyun.dingtalkrobot_1_0.models.RobotMessageFileDownloadHeaders;
import com.aliyun.dingtalkrobot_1_0.models.RobotMessageFileDownloadRequest;
import com.aliyun.teautil.models.RuntimeOptions;
import io.chengnuo.channel.connector.AccessTokens;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.connector.Incoming;
import io.chengnuo.channel.connector.MessengerApi;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.OutsideSent;
import io.chengnuo.channel.connector.Sent;
import io.chengnuo.shared.outside.OutsideAnswer;
import io.chengnuo.shared.outside.OutsideRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The API of DingTalk by its SDK, with a key that we keep, and the hooks of conversations, which the SDK does not know. */
@Component
class DingtalkApi {

    private static final String URL = "https://api.dingtalk.com";
    private static final String TEXT = "sampleText";
    private static final int LARGEST = 20 << 20;

    private final MessengerApi api;

    DingtalkApi(MessengerApi api) {
        this.api = api;
    }

    AccessTokens.Fresh fresh(Connector connector) {
        var asked = new GetAccessTokenRequest()
                .setAppKey(connector.require("appKey"))
                .setAppSecret(connector.require("appSecret"));
        var token = read(() -> new DingtalkKeys(door(connector, DingtalkApi::noKey)).getAccessToken(asked))
                .getBody();
        return new AccessTokens.Fresh(token.getAccessToken(), Duration.ofSeconds(token.getExpireIn()));
    }

    /** By the hook that came with the words. */
    void answer(String hook, String words) {
        var answer = api.tree(api.fine(OutsideRequest.json(
                URI.create(hook), api.write(Map.of("msgtype", "text", "text", Map.of("content", words))))));
        switch (answer.path("errcode").asInt(0)) {
            case 0 -> {}
            case 410100, 130101 -> throw new NotSent(new Sent.Later("too_fast"));
            default -> throw new NotSent(new Sent.Refused("refused"));
        }
    }

    void send(Connector connector, String peer, String words) {
        var slash = peer.lastIndexOf('/');
        var robotCode = connector.require("robotCode");
        var content = api.write(Map.of("content", words));
        call(
                connector,
                (robot, token) -> slash < 0
                        ? robot.batchSendOTOWithOptions(
                                new BatchSendOTORequest()
                                        .setRobotCode(robotCode)
                                        .setMsgKey(TEXT)
                                        .setMsgParam(content)
                                        .setUserIds(List.of(peer)),
                                new BatchSendOTOHeaders().setXAcsDingtalkAccessToken(token),
                                new RuntimeOptions())
                        : robot.orgGroupSendWithOptions(
                                new OrgGroupSendRequest()
                                        .setRobotCode(robotCode)
                                        .setMsgKey(TEXT)
                                        .setMsgParam(content)
                                        .setOpenConversationId(peer.substring(0, slash)),
                                new OrgGroupSendHeaders().setXAcsDingtalkAccessToken(token),
                                new RuntimeOptions()));
    }

    Incoming.File file(Connector connector, String code, String name) {
        var asked = new RobotMessageFileDownloadRequest()
                .setDownloadCode(code)
                .setRobotCode(connector.require("robotCode"));
        var address = call(
                connector,
                (robot, token) -> robot.robotMessageFileDownloadWithOptions(
                                asked,
                                new RobotMessageFileDownloadHeaders().setXAcsDingtalkAccessToken(token),
                                new RuntimeOptions())
                        .getBody()
                        .getDownloadUrl());
        if (address == null) {
            throw new NotSent(new Sent.Later("no_file"));
        }
        return new Incoming.File(
                name,
                api.fine(OutsideRequest.get(URI.create(address)).answerUpTo(LARGEST))
                        .body());
    }

    private interface OnRobot<T> {
        T call(DingtalkRobot robot, String token) throws Exception; // as the SDK says
    }

    private interface Read<T> {
        T read() throws Exception; // as the SDK says
    }

    private <T> T call(Connector connector, OnRobot<T> call) {
        return api.withToken(
                connector,
                () -> fresh(connector),
                token -> read(() -> call.call(new DingtalkRobot(door(connector, DingtalkApi::refused)), token)));
    }

    private DingtalkDoor door(Connector connector, Function<OutsideAnswer, RuntimeException> refused) {
        return new DingtalkDoor(api, connector.setting("apiUrl", URL), refused);
    }

    private static NotSent noKey(OutsideAnswer answer) {
        return new NotSent(new Sent.Later(answer.status() / 100 == 4 ? "wrong_login" : "refused_for_now"));
    }

    private static RuntimeException refused(OutsideAnswer answer) {
        return answer.status() == 401 ? new MessengerApi.StaleToken() : new NotSent(OutsideSent.byStatus(answer));
    }

    private static <T> T read(Read<T> call) {
        try {
            return call.read();
        } catch (NotSent | MessengerApi.StaleToken e) { // from our own door
            throw e;
        } catch (Exception e) { // whatever the SDK throws over an answer that is none
            throw new NotSent(new Sent.Unclear("no_answer"));
        }
    }
}
