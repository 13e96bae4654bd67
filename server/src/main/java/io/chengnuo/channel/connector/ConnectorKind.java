package io.chengnuo.channel.connector;

import io.chengnuo.policy.Channel;

/** What a connection to the outside speaks. */
public enum ConnectorKind {
    /** A mailbox we read. */
    IMAP(Channel.MAIL),
    /** Our own door for mail, by SMTP or LMTP. */
    MAIL_DOOR(Channel.MAIL),
    CHAT(Channel.CHAT),
    /** Any telephone system that tells its calls over HTTP. */
    PHONE(Channel.PHONE),
    ASTERISK(Channel.PHONE),
    FREESWITCH(Channel.PHONE),
    /** Telephones in browsers: SIP over WebSocket, audio by WebRTC. */
    SOFTPHONE(Channel.PHONE),
    SMS_HTTP(Channel.SMS),
    SMPP(Channel.SMS),
    /** A WeChat official account (公众号). */
    WECHAT(Channel.WECHAT),
    /** A WeChat mini-program (小程序). */
    WECHAT_MINI(Channel.WECHAT),
    /** WeCom customer service (企业微信客服). */
    WECOM(Channel.WECOM),
    DINGTALK(Channel.DINGTALK),
    FEISHU(Channel.FEISHU),
    SOCIAL(Channel.SOCIAL),
    /** Notices of browsers (Web Push), for those who asked for them in the portal. */
    PUSH(Channel.PORTAL);

    private final Channel channel;

    ConnectorKind(Channel channel) {
        this.channel = channel;
    }

    public Channel channel() {
        return channel;
    }
}
