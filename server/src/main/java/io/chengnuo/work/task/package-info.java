/** Tasks of other teams (协作任务): each with owner, limit, result and a clock of its own; the ticket shows what waits on whom. */
@NullMarked
@NamedInterface("task")
package io.chengnuo.work.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
