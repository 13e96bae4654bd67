package io.chengnuo.channel.wechat;

import io.chengnuo.channel.connector.NotSent;
import io.chengnuo.channel.connector.Sent;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.common.util.http.ResponseHandler;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * A customer's file by its media id, in memory. WxJava's own way leaves each file on the disk until the process ends, and takes a refusal that
 * comes as plain text for a file.
 */
public record MediaBytes(CloseableHttpClient client) implements RequestExecutor<byte[], String> {

    @Override
    public byte[] execute(String uri, String media, WxType type) throws WxErrorException, IOException {
        var answer = client.execute(
                new HttpGet(uri + "&media_id=" + URLEncoder.encode(media, StandardCharsets.UTF_8)),
                response -> new Given(
                        String.valueOf(response.getEntity().getContentType()),
                        EntityUtils.toByteArray(response.getEntity())));
        if (!answer.type().contains("json") && !answer.type().startsWith("text/plain")) {
            return answer.bytes();
        }
        var error = WxError.fromJson(new String(answer.bytes(), StandardCharsets.UTF_8), type);
        if (error.getErrorCode() == 0) {
            throw new NotSent(new Sent.Later("no_file"));
        }
        throw new WxErrorException(error);
    }

    @Override
    public void execute(String uri, String media, ResponseHandler<byte[]> handler, WxType type)
            throws WxErrorException, IOException {
        handler.handle(execute(uri, media, type));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Given(String type, byte[] bytes) {}
}
