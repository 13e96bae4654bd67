/**
 * The catalogue of indicators (指标目录): where each number comes from, and how the company looks after it. What is promised stands in
 * the policy; here stands who answers for it, when it warns, how many results it needs, and whether customers see it.
 */
@NullMarked
@NamedInterface("catalogue")
package io.chengnuo.analytics.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
