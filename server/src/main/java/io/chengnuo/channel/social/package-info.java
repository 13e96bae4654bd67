/** Comments and private messages on accounts of the company in social networks, through a program that speaks our signed JSON. */
@NullMarked
package io.chengnuo.channel.social;

import org.jspecify.annotations.NullMarked;
