/** Papers and spreadsheets, whatever stands on them: a page as PDF, texts that are safe in cells. */
@NullMarked
package io.chengnuo.shared.paper;

import org.jspecify.annotations.NullMarked;
