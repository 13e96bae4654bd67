/** Robots of Feishu: signed and encrypted events, answers by the API. */
@NullMarked
package io.chengnuo.channel.feishu;

import org.jspecify.annotations.NullMarked;
