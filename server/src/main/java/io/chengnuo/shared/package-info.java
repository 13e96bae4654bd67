/**
 * The ground floor every module stands on: whose rows we see (tenant), who acts, ids, the log of facts, refusals, paging,
 * files, live events, jobs. Knows no business word.
 */
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package io.chengnuo.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
