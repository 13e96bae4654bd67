/**
 * Approvals (审批): somebody asks, one or several people decide step by step, each with a reason. Knows nothing of what is decided
 * upon: the module that asks hears {@code ApprovalDecided}. Also keeps the register of authority limits that every flow consults.
 */
@NullMarked
package io.chengnuo.approval;

import org.jspecify.annotations.NullMarked;
