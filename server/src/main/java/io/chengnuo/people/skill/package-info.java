/** The skill matrix (技能矩阵): which skills there are, who has which at what level, until when, and where that is known from. */
@NullMarked
@NamedInterface("skill")
package io.chengnuo.people.skill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
