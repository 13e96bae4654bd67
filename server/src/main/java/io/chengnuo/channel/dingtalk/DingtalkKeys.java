package io.chengnuo.channel.dingtalk;

import com.aliyun.dingtalkoauth2_1_0.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.Map;

/** Where keys are given, by DingTalk's SDK through our own door. */
final class DingtalkKeys extends Client {

    private final DingtalkDoor door;

    DingtalkKeys(DingtalkDoor door) throws Exception { // as the SDK says
        super(new Config());
        this.door = door;
    }

    @Override
    public Map<String, ?> execute(Params params, OpenApiRequest request, RuntimeOptions options) {
        return door.call(params, request);
    }
}
