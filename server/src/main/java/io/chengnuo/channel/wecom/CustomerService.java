package io.chengnuo.channel.wecom;

import io.chengnuo.channel.connector.AccessTokens;
import io.chengnuo.channel.connector.Connector;
import io.chengnuo.channel.wechat.MediaBytes;
import io.chengnuo.channel.wechat.WxCalls;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.SimpleGetRequestExecutor;
import me.chanjar.weixin.cp.api.impl.WxCpServiceHttpComponentsImpl;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import me.chanjar.weixin.cp.constant.WxCpApiPathConsts;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** WeCom by WxJava: with a key that we keep, through our own door, and each call once. */
final class CustomerService extends WxCpServiceHttpComponentsImpl {

    private final CloseableHttpClient client;
    private final String token;

    CustomerService(Connector connector, CloseableHttpClient client, String token) {
        this.client = client;
        this.token = token;
        var config = new WxCpDefaultConfigImpl();
        config.setCorpId(connector.require("corpId"));
        config.setCorpSecret(connector.require("secret"));
        config.setBaseApiUrl(connector.setting("apiUrl", WxCpApiPathConsts.DEFAULT_CP_BASE_URL));
        setWxCpConfigStorage(config);
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

    /** A new key: whoever gets one has the right corporation and secret. */
    AccessTokens.Fresh fresh() throws WxErrorException {
        var config = getWxCpConfigStorage();
        var address = config.getApiUrl(WxCpApiPathConsts.GET_TOKEN)
                .formatted(encoded(config.getCorpId()), encoded(config.getCorpSecret()));
        try {
            return WxCalls.token(SimpleGetRequestExecutor.create(this).execute(address, null, WxType.CP));
        } catch (IOException e) {
            throw new WxErrorException(e);
        }
    }

    byte[] media(String id) throws WxErrorException {
        return execute(new MediaBytes(client), getWxCpConfigStorage().getApiUrl(WxCpApiPathConsts.Media.MEDIA_GET), id);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
