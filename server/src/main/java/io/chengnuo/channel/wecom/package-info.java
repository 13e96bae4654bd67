/** WeCom customer service (微信客服): a callback says that there is news, which is then read page by page. */
@NullMarked
package io.chengnuo.channel.wecom;

import org.jspecify.annotations.NullMarked;
