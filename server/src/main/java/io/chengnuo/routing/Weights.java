package io.chengnuo.routing;

import io.chengnuo.policy.Channel;
import io.chengnuo.policy.Priority;
import java.util.EnumMap;
import java.util.Map;

/** How many points of somebody's capacity a ticket takes, by the door it came through and by its priority. */
record Weights(Map<Channel, Integer> channels, Map<Priority, Integer> priorities) {

    static final int USUAL_CAPACITY = 30;

    /** Somebody on the phone or in a chat needs more attention than a letter; what is urgent even more. */
    static Weights usual() {
        var channels = new EnumMap<Channel, Integer>(Channel.class);
        for (var channel : Channel.values()) {
            channels.put(channel, 2);
        }
        channels.put(Channel.PHONE, 3);
        channels.put(Channel.WALK_IN, 3);
        channels.put(Channel.CHAT, 3);
        var priorities = new EnumMap<Priority, Integer>(Priority.class);
        priorities.put(Priority.P1, 3);
        priorities.put(Priority.P2, 1);
        priorities.put(Priority.P3, 0);
        priorities.put(Priority.P4, 0);
        return new Weights(channels, priorities);
    }

    int of(Channel channel, Priority priority) {
        return Math.max(1, channels.getOrDefault(channel, 1) + priorities.getOrDefault(priority, 0));
    }
}
