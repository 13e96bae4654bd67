package io.chengnuo.channel.meeting;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where meetings take place: {@code CHENGNUO_MEETING_LINK}.
 *
 * @param link an address with {@code {room}} in it, {@code https://meet.example.com/{room}}; each meeting gets a room of its own that nobody
 *     can guess. Without one whoever books types the link.
 */
@ConfigurationProperties("chengnuo.meeting")
record MeetingSettings(@Nullable String link) {}
