/** What comes after delivery (售后): calls and visits, maintenance that is due, training, and how deliveries turned out. */
@NullMarked
@NamedInterface("aftersales")
package io.chengnuo.work.aftersales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
