/** Text messages: through a provider's HTTP interface or by SMPP to an SMS centre. Numbers that said stop get no notices. */
@NullMarked
package io.chengnuo.channel.sms;

import org.jspecify.annotations.NullMarked;
