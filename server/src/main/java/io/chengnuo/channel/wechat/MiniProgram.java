package io.chengnuo.channel.wechat;

import static cn.binarywang.wx.miniapp.constant.WxMaApiUrlConstants.Media.MEDIA_GET_URL;
import static cn.binarywang.wx.miniapp.constant.WxMaApiUrlConstants.Media.MEDIA_UPLOAD_URL;

import cn.binarywang.wx.miniapp.api.impl.BaseWxMaServiceImpl;
import cn.binarywang.wx.miniapp.bean.WxMaKefuMessage;
import cn.binarywang.wx.miniapp.bean.WxMaStableAccessTokenRequest;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import io.chengnuo.channel.connector.AccessTokens;
import io.chengnuo.channel.connector.Connector;
import java.io.IOException;
import me.chanjar.weixin.common.bean.CommonUploadParam;
import me.chanjar.weixin.common.bean.result.WxMediaUploadResult;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.HttpClientType;
import me.chanjar.weixin.common.util.http.SimplePostRequestExecutor;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** A mini-program by WxJava, as {@link OfficialAccount}. */
final class MiniProgram extends BaseWxMaServiceImpl<CloseableHttpClient, HttpHost> implements WechatAccount {

    private static final String URL = "https://api.weixin.qq.com";

    private final CloseableHttpClient client;
    private final String token;

    MiniProgram(Connector connector, CloseableHttpClient client, String token) {
        this.client = client;
        this.token = token;
        var config = new KeyFromUs();
        config.setAppid(connector.require("appId"));
        config.setSecret(connector.require("appSecret"));
        config.setApiHostUrl(connector.setting("apiUrl", URL));
        setMaxRetryTimes(0);
        setWxMaConfig(config);
    }

    /** One that is not taken is fetched anew by us, not by the SDK. */
    private static final class KeyFromUs extends WxMaDefaultConfigImpl {

        @Override
        public boolean autoRefreshToken() {
            return false;
        }
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
    public @Nullable HttpHost getRequestHttpProxy() {
        return null;
    }

    @Override
    public HttpClientType getRequestType() {
        return HttpClientType.HTTP_COMPONENTS;
    }

    @Override
    public String getAccessToken(boolean forceRefresh) {
        return token;
    }

    /** Never asked: the key was given. */
    @Override
    protected String doGetAccessTokenRequest() {
        return token;
    }

    /** Never asked: the key was given. */
    @Override
    protected String doGetStableAccessTokenRequest(boolean forceRefresh) {
        return token;
    }

    @Override
    public AccessTokens.Fresh fresh() throws WxErrorException {
        var asked = new WxMaStableAccessTokenRequest();
        asked.setAppid(getWxMaConfig().getAppid());
        asked.setSecret(getWxMaConfig().getSecret());
        asked.setGrantType("client_credential");
        asked.setForceRefresh(false);
        var address = getWxMaConfig().getApiHostUrl() + "/cgi-bin/stable_token";
        try {
            return WxCalls.token(
                    SimplePostRequestExecutor.create(this).execute(address, asked.toJson(), WxType.MiniApp));
        } catch (IOException e) {
            throw new WxErrorException(e);
        }
    }

    @Override
    public void text(String openId, String words) throws WxErrorException {
        getMsgService()
                .sendKefuMsg(WxMaKefuMessage.newTextBuilder()
                        .toUser(openId)
                        .content(words)
                        .build());
    }

    @Override
    public void image(String openId, String media) throws WxErrorException {
        getMsgService()
                .sendKefuMsg(WxMaKefuMessage.newImageBuilder()
                        .toUser(openId)
                        .mediaId(media)
                        .build());
    }

    @Override
    public String upload(String name, byte[] picture) throws WxErrorException {
        return WxMediaUploadResult.fromJson(upload(
                        MEDIA_UPLOAD_URL.formatted("image"), CommonUploadParam.fromBytes("media", name, picture)))
                .getMediaId();
    }

    @Override
    public byte[] media(String id) throws WxErrorException {
        return execute(new MediaBytes(client), MEDIA_GET_URL, id);
    }
}
