/**
 * What customers think. Hears that a ticket closed and invites its customer once; takes five points and a word, from the
 * customer only; announces the answer, and opens a follow-up with a limit when a mark is bad.
 */
@NullMarked
@ApplicationModule
package io.chengnuo.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
