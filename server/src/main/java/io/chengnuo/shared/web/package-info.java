/** What every HTTP door shares: problem documents, idempotency, limits, versions. */
@NullMarked
package io.chengnuo.shared.web;

import org.jspecify.annotations.NullMarked;
