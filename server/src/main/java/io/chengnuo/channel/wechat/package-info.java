/** WeChat official accounts and mini-programs: signed and encrypted callbacks, and customer service messages within 48 hours. */
@NullMarked
package io.chengnuo.channel.wechat;

import org.jspecify.annotations.NullMarked;
