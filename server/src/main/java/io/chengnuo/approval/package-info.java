/**
 * Approvals (审批): somebody asks, one or several people decide step by step, each with a reason. Knows nothing of what is decided
 * upon: the module that asks hears {@code ApprovalDecided}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "people"})
package io.chengnuo.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
