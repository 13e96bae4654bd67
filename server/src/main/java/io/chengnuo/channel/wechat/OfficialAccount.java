package io.chengnuo.channel.wechat;

import io.chengnuo.channel.connector.AccessTokens;
import io.chengnuo.channel.connector.Connector;
import java.io.IOException;
import me.chanjar.weixin.common.bean.CommonUploadParam;
import me.chanjar.weixin.common.bean.result.WxMediaUploadResult;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpComponentsImpl;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.enums.WxMpApiUrl.Material;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** An official account by WxJava: with a key that we keep, through our own door, and each call once. */
final class OfficialAccount extends WxMpServiceHttpComponentsImpl implements WechatAccount {

    private final CloseableHttpClient client;
    private final String token;

    OfficialAccount(Connector connector, CloseableHttpClient client, String token) {
        this.client = client;
        this.token = token;
        var config = new WxMpDefaultConfigImpl();
        config.setAppId(connector.require("appId"));
        config.setSecret(connector.require("appSecret"));
        config.setHostConfig(WxMpHostConfig.builder()
                .apiHost(connector.setting("apiUrl", WxMpHostConfig.API_DEFAULT_HOST_URL))
                .build());
        setWxMpConfigStorage(config);
    }

    @Override
    public void initHttp() {
        // the client was given
    }

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return client;
    }

    @Override
    public String getAccessToken(boolean forceRefresh) {
        return token;
    }

    @Override
    public <T, E> T execute(RequestExecutor<T, E> executor, String uri, E data) throws WxErrorException {
        return executeInternal(executor, uri, data, true);
    }

    @Override
    public AccessTokens.Fresh fresh() throws WxErrorException {
        try {
            var answer = doGetStableAccessTokenRequest(false);
            var error = WxError.fromJson(answer, WxType.MP);
            if (error.getErrorCode() != 0) {
                throw new WxErrorException(error);
            }
            return WxCalls.token(answer);
        } catch (IOException e) {
            throw new WxErrorException(e);
        }
    }

    @Override
    public void text(String openId, String words) throws WxErrorException {
        getKefuService()
                .sendKefuMessage(
                        WxMpKefuMessage.TEXT().toUser(openId).content(words).build());
    }

    @Override
    public void image(String openId, String media) throws WxErrorException {
        getKefuService()
                .sendKefuMessage(
                        WxMpKefuMessage.IMAGE().toUser(openId).mediaId(media).build());
    }

    @Override
    public String upload(String name, byte[] picture) throws WxErrorException {
        var address = Material.MEDIA_UPLOAD_URL.getUrl(getWxMpConfigStorage()).formatted("image");
        return WxMediaUploadResult.fromJson(upload(address, CommonUploadParam.fromBytes("media", name, picture)))
                .getMediaId();
    }

    @Override
    public byte[] media(String id) throws WxErrorException {
        return execute(new MediaBytes(client), Material.MEDIA_GET_URL.getUrl(getWxMpConfigStorage()), id);
    }
}
