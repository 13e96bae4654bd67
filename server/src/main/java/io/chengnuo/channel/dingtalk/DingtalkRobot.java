package io.chengnuo.channel.dingtalk;

import com.aliyun.dingtalkrobot_1_0.Client;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teaopenapi.models.OpenApiRequest;
import com.aliyun.teaopenapi.models.Params;
import com.aliyun.teautil.models.RuntimeOptions;
import java.util.Map;

/** What a robot does, by DingTalk's SDK through our own door. */
final class DingtalkRobot extends Client {

    private final DingtalkDoor door;

    DingtalkRobot(DingtalkDoor door) throws Exception { // as the SDK says
        super(new Config());
        this.door = door;
    }

    @Override
    public Map<String, ?> execute(Params params, OpenApiRequest request, RuntimeOptions options) {
        return door.call(params, request);
    }
}
