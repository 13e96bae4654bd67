package io.chengnuo.channel.wechat;

import io.chengnuo.channel.connector.AccessTokens;
import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.Sent;
import java.time.Duration;
import java.util.function.IntFunction;
import me.chanjar.weixin.common.bean.WxAccessToken;
import me.chanjar.weixin.common.error.WxErrorException;

/** Calls through WxJava, for WeChat and WeCom: what it throws becomes what we say of a message. */
public final class WxCalls {

    /** What WxJava says when there was no code: the answer could not be read. */
    private static final int NO_CODE = -99;

    /** A call. */
    @FunctionalInterface
    public interface Call<T> {
        T make() throws WxErrorException;
    }

    /** {@code refused}: what is thrown for a code that is not 0. */
    public static <T> T of(Call<T> call, IntFunction<RuntimeException> refused) {
        try {
            return call.make();
        } catch (NotSent e) { // from our own door
            throw e;
        } catch (WxErrorException e) {
            var code = e.getError().getErrorCode();
            throw code == NO_CODE ? noAnswer() : refused.apply(code);
        } catch (RuntimeException e) { // whatever its parsers throw over an answer that is none
            throw noAnswer();
        }
    }

    /** As the doors for keys answer. */
    public static AccessTokens.Fresh token(String answer) {
        var token = WxAccessToken.fromJson(answer);
        return new AccessTokens.Fresh(token.getAccessToken(), Duration.ofSeconds(token.getExpiresIn()));
    }

    private static NotSent noAnswer() {
        return new NotSent(new Sent.Unclear("no_answer"));
    }

    private WxCalls() {}
}
