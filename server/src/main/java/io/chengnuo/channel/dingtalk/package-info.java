/** Robots of DingTalk: signed callbacks; answers by the hook of the conversation, later by the API. */
@NullMarked
package io.chengnuo.channel.dingtalk;

import org.jspecify.annotations.NullMarked;
