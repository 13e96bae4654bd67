package io.chengnuo.channel.wechat;

import io.chengnuo.channel.connector.ConnectorKind;
import io.chengnuo.channel.connector.ConnectorType;
import io.chengnuo.shared.files.FileStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The two kinds of accounts. */
@Configuration(proxyBeanMethods = false)
class WechatTypes {

    @Bean
    ConnectorType wechatAccount(WechatApi api, WechatMessages messages, FileStore files, JsonMapper json, Clock clock) {
        return new WechatType(ConnectorKind.WECHAT, api, messages, files, json, clock);
    }

    @Bean
    ConnectorType wechatMiniProgram(
            WechatApi api, WechatMessages messages, FileStore files, JsonMapper json, Clock clock) {
        return new WechatType(ConnectorKind.WECHAT_MINI, api, messages, files, json, clock);
    }
}
