package io.chengnuo.channel.wechat;

import io.chengnuo.channel.connector.AccessTokens;
import me.chanjar.weixin.common.error.WxErrorException;

/** What we call on WeChat, on an official account or a mini-program. */
interface WechatAccount {

    /** A new key: whoever gets one has the right AppID and secret. */
    AccessTokens.Fresh fresh() throws WxErrorException;

    void text(String openId, String words) throws WxErrorException;

    void image(String openId, String media) throws WxErrorException;

    /** Answers the picture's media id. */
    String upload(String name, byte[] picture) throws WxErrorException;

    byte[] media(String id) throws WxErrorException;
}
